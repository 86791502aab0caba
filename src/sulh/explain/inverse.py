"""Under which orders of one party something holds, explained."""

from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.explain.blocks import Block, Heading, Items, Paragraph, Table
from sulh.explain.naming import Scene
from sulh.finding.inverse import MOST_ITEMS, Inverse, Pair
from sulh.finding.levers import Levers
from sulh.messages import render
from sulh.phrases.words import word

MOST_TERMS = 8
"""How many parts of a condition a page lists; JSON lists all."""


def orders(found: Levers, scene: Scene) -> Iterator[Block]:
    """Yield for each party the count of its orders, then what they have in common."""
    if not found.inverse:
        return
    say = phrases.of(scene.lang, "inverse")
    yield Heading(say.heading())
    yield Paragraph(say.all_orders_harm() if found.harm else say.all_orders())
    counted = [one for one in found.inverse if one.holds is not None]
    if counted:
        yield _table(counted, scene)
    items = [item for one in counted for item in _condition(one, scene)]
    if items:
        yield Items(tuple(items))
    reasons = dict.fromkeys(
        render(one.undecided, {"items": one.items, "most": MOST_ITEMS, "dm": one.dm}, scene.lang)
        for one in found.inverse
        if one.undecided is not None
    )
    for reason in reasons:
        yield Paragraph(reason)


def _table(counted: Sequence[Inverse], scene: Scene) -> Table:
    last = "holds-not" if any(one.ruling_out for one in counted) else "holds"
    head = ("decision-maker", "ordered", "items", "orders", last)
    rows = [
        (
            scene.party(one.dm).name,
            word(f"over-{one.over}", scene.lang),
            str(one.items),
            str(one.orders),
            str(one.spoken_of),
        )
        for one in counted
    ]
    return Table(
        tuple(word(key, scene.lang) for key in head), tuple(rows), latin=frozenset({2, 3, 4})
    )


def _condition(one: Inverse, scene: Scene) -> Iterator[Paragraph | Items]:
    """Yield which orders are meant, where they are some and not all."""
    if one.spoken_of in {0, one.orders}:
        return
    say, party = phrases.of(scene.lang, "inverse"), scene.party(one.dm)
    over = "states" if one.over == "states" else "lines"
    verdict = "fails" if one.ruling_out else "holds"
    yield Paragraph(getattr(say, f"{verdict}_in_{over}")(party))
    inner = []
    terms = one.when or ()
    if len(terms) > MOST_TERMS:
        inner.append(Paragraph(say.many_terms(len(terms))))
    else:
        inner += [Paragraph(f"{_said(term, scene)}.") for term in terms]
    if not one.exact:
        inner.append(Paragraph(say.not_the_shortest()))
    if one.shared and len(terms) > 1:
        inner.append(Paragraph(say.in_all_of_them([_said(one.shared, scene)])))
    yield Items(tuple(inner))


def _said(pairs: Sequence[Pair], scene: Scene) -> str:
    """Return pairs as a phrase, what is above the same thing together."""
    say = phrases.of(scene.lang, "inverse")
    below: dict[str, list[str]] = {}
    for upper, lower in pairs:
        below.setdefault(upper, []).append(lower)
    semicolon = "؛ " if scene.lang == "ar" else "; "
    return semicolon.join(say.above(upper, lower) for upper, lower in below.items())
