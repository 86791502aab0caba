"""What third parties offer, and which moves parties can make together, in words."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Constraint, ForbiddenMove, Joint, Offer, Preference
from sulh.case.beliefs import Belief, held
from sulh.explain.beliefs import belief
from sulh.explain.naming import Naming

_NAMED = frozenset({"unseen", "imagined", "order", "fact"})
"""The kinds of beliefs that are about something with a name."""


def joint(element: Joint, naming: Naming) -> str:
    """Return which parties can move together."""
    names = [naming.party(dm).name for dm in element.parties]
    over = [naming.mention(option) for option in element.over]
    said = str(phrases.of(naming.lang, "show").together(names, over))
    return said if element.because is None else f"{said} {element.because.show(naming.lang)}"


def offer(element: Offer, naming: Naming) -> str:
    """Return of which kind an offer is, from whom, to whom, and what it would change."""
    names = [naming.party(dm).name for dm in element.parties]
    said: str = phrases.of(naming.lang, "mediate").offered(
        element.kind, naming.text(element.by), names, list(terms(element, naming))
    )
    return said


def named(element: Offer, naming: Naming) -> str:
    """Return the same behind the offer's id, by which it is accepted."""
    said = offer(element, naming)
    return f"{element.id}: {said}" if element.id else said


def terms(element: Offer, naming: Naming) -> Iterator[str]:
    """Yield what an offer would change, as parts of a sentence."""
    say, changes = phrases.of(naming.lang, "mediate"), element.changes
    parties = [naming.party(dm).name for dm in element.parties]
    if element.kind == "coordinator" and not changes.joint:
        yield say.joint_move(parties, [])
    if element.kind == "communicator" and not changes.told and not changes.perceptions:
        yield say.all_corrected(parties)
    for one in changes.joint:
        members = [naming.party(dm).name for dm in one.parties]
        yield say.joint_move(members, [naming.mention(option) for option in one.over])
    yield from _corrections(element, naming)
    for dm, maker in changes.decision_makers.items():
        for name, option in maker.options.items():
            mention = naming.mention(f"{dm}.{name}")
            yield (say.kept if option.moves == "one-way" else say.not_taken_up)(mention)
        for line in maker.preferences:
            yield _line(line, dm, naming)
    for rule in changes.feasible:
        yield _rule(rule, naming)
    for move in changes.moves:
        yield _forbidden(move, naming)


def _corrections(element: Offer, naming: Naming) -> Iterator[str]:
    say = phrases.of(naming.lang, "mediate")
    for dm, facts in element.changes.told.items():
        for name, fact in facts.items():
            known = naming.case.facts.get(name)
            label = naming.text(known.label) if known else ""
            yield say.made_known(naming.party(dm), label or name, f"{fact.value:g}")
    for dm, perception in element.changes.perceptions.items():
        left = naming.case.model_copy(update={"perceptions": {dm: perception}})
        kept = {_name(one) for one in held(left)}
        gone = [one for one in held(naming.case) if one.dm == dm and one.kind in _NAMED]
        gone = [one for one in gone if _name(one) not in kept and one.kind != "told"]
        for one in gone:
            yield say.this_corrected(belief(one, naming).rstrip("."))
        if not gone:
            yield say.corrected(naming.party(dm))


def _name(one: Belief) -> tuple[str, str | None, str]:
    return one.kind, one.other, one.about


def _rule(rule: Constraint, naming: Naming) -> str:
    say = phrases.of(naming.lang, "mediate")
    if rule.that is not None:
        return str(say.must_be(naming.statement(rule.that)))
    return str(say.only_these(", ".join(rule.only or ())))


def _line(line: Preference, dm: str, naming: Naming) -> str:
    say, party = phrases.of(naming.lang, "mediate"), naming.party(dm)
    said = naming.statement(line.that, dm)
    if line.before is not None:
        return str(say.line_above(party, said, line.before))
    if line.after is not None:
        return str(say.line_below(party, said, line.after))
    return str(say.line_more(party, said))


def _forbidden(move: ForbiddenMove, naming: Naming) -> str:
    origin, target = naming.statement(move.origin), naming.statement(move.target)
    said: str = phrases.of(naming.lang, "mediate").cannot_move(
        naming.party(move.forbid), origin, target
    )
    return said
