"""What would make it hold, what would break it, and what guards against that, explained."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.case.address import addresses
from sulh.case.parts import Element
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.doubts import content
from sulh.explain.edits import condition, mark, whose
from sulh.explain.equilibria import heading
from sulh.explain.inverse import orders
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import page
from sulh.finding.levers import Lever, Levers
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_LEVERS = 10
"""How many levers a page tells; JSON lists all."""

MOST_GUARDS = 2
"""How many guards a page tells of those that guard against most; JSON lists all."""

_SIGNS = {"holds": "+", "fails": "−", "infeasible": "✕"}


def levers(found: Levers, lang: Lang) -> Explanation:
    """Return the page on what would make it hold, or break it, or rule it out."""
    scene = Scene(found.case, found.model, lang)
    say = phrases.of(lang, "levers")
    if found.harm:
        title = say.title_harm
    else:
        title = say.title_breaks if found.now.word == "holds" else say.title_makes
    return page(found.case, lang, title(_subject(found, scene)), blocks(found, scene))


def _subject(found: Levers, scene: Scene) -> str:
    if found.outcome is None:
        return f"#{found.asked.name}"
    return str(scene.grammar.quoted(scene.case.outcome_label(found.outcome, scene.lang)))


def blocks(found: Levers, scene: Scene) -> Iterator[Block]:
    """Yield the changes, what guards against them, their table, and how the search went."""
    say = phrases.of(scene.lang, "levers")
    yield Paragraph(" ".join(_opening(found, scene)))
    shown = _shown(found)
    if shown:
        items = tuple(item for one in shown for item in _lever(found, one, scene))
        yield Items(items, numbered=True)
    if len(_main(found)) > len(shown):
        yield Paragraph(say.more(len(shown), len(_main(found))))
    yield from _guards(found, shown, scene)
    if shown:
        yield Heading(say.heading_table())
        yield _table(shown, scene)
        yield Paragraph(say.marks())
        yield from _lines(shown, scene)
    yield from orders(found, scene)
    named = [found.outcome] if found.outcome else []
    named += [name for one in shown for name in one.outcomes]
    yield from burdens(found.case, scene, list(dict.fromkeys(named)))
    yield Heading(say.heading_search())
    yield Paragraph(" ".join(_searched(found, scene)))
    yield Heading(word("next", scene.lang))
    yield Commands(tuple(_next(found, scene)))


def _main(found: Levers) -> tuple[Lever, ...]:
    """Return the levers the question is about; those that rule out what holds are told apart."""
    if found.harm:
        return found.levers
    return found.breaks if found.now.word == "holds" else found.makes


def _shown(found: Levers) -> tuple[Lever, ...]:
    return _main(found)[:MOST_LEVERS]


def _opening(found: Levers, scene: Scene) -> Iterator[str]:
    say, subject = phrases.of(scene.lang, "levers"), _subject(found, scene)
    concept, now = heading(found.asked.concept), found.now
    if found.outcome is None:
        state = found.model.index[int(found.asked.name)]
        yield phrases.of(scene.lang, "why").state_is(subject, scene.taken(state))
    if found.harm:
        yield say.harm_reason(subject, people_named(found.case, found.harm, scene))
    if now.word == "holds":
        yield say.holds_now(subject, concept, len(now.states), now.of)
    else:
        yield say.fails_now(subject, concept)
    if found.passed_over:
        yield say.passed_over([scene.mention(option) for option in found.passed_over])
    if found.dm is not None:
        yield say.of_one(scene.party(found.dm))
    if found.search.ended == "interrupted":
        yield say.interrupted()
    yield from _announced(found, scene)


def _announced(found: Levers, scene: Scene) -> Iterator[str]:
    """Yield how many levers there are, and how many of them the page does not tell."""
    say, count = phrases.of(scene.lang, "levers"), len(_main(found))
    if found.harm:
        yield say.would_rule_out(count) if count else say.nothing_rules_out()
    elif found.now.word == "holds":
        yield say.would_break(count) if count else say.nothing_breaks()
    else:
        yield say.would_make(count) if count else say.nothing_makes()


def _lever(found: Levers, lever: Lever, scene: Scene) -> Iterator[Paragraph | Items]:
    """Yield what would have to be so, then what else would be so, and what guards against it."""
    say = phrases.of(scene.lang, "levers")
    then = {"holds": say.makes, "fails": say.breaks, "infeasible": say.rules_out}[lever.value.word]
    yield Paragraph(then([condition(edit, scene) for edit in lever.edits]))
    inner = [Paragraph(say.change_in(list(dict.fromkeys(whose(e, scene) for e in lever.edits))))]
    if besides := list(_besides(found, lever, scene)):
        inner.append(Paragraph(" ".join(besides)))
    if lever.guards is not None:
        guards = [condition(edit, scene) for edit in lever.guards[:1]]
        inner.append(Paragraph(say.would_guard(guards) if guards else say.nothing_guards()))
    yield Items(tuple(inner))


def _besides(found: Levers, lever: Lever, scene: Scene) -> Iterator[str]:
    """Yield what else would be so: the outcomes, the other states, the status quo, the harm."""
    say = phrases.of(scene.lang, "levers")
    becoming: dict[str, list[str]] = {}
    for name, value in lever.outcomes.items():
        becoming.setdefault(value.word, []).append(name)
    becoming["harm"] = [name for name in becoming.get("holds", []) if name in found.harmful]
    becoming["holds"] = [name for name in becoming.get("holds", []) if name not in found.harmful]
    for key, sentence in (
        ("holds", say.also_hold),
        ("fails", say.also_fail),
        ("infeasible", say.also_impossible),
    ):
        if becoming.get(key):
            yield sentence(becoming[key])
    for name in becoming["harm"]:
        yield say.with_harm(name, people_named(found.case, found.harmful[name], scene))
    if lever.appear or lever.vanish:
        yield say.other_states(len(lever.appear), len(lever.vanish))
    if lever.fallen:
        yield say.status_quo_falls()


def _guards(found: Levers, shown: Sequence[Lever], scene: Scene) -> Iterator[Block]:
    """Yield the rules that guard against most of what is told, and what takes it away at all."""
    if found.harm or found.now.word != "holds":
        return
    say = phrases.of(scene.lang, "levers")
    blocks: list[Block] = []
    guarded = [lever.guards for lever in shown if lever.guards is not None]
    counts = Counter(guard for guards in guarded for guard in guards)
    if guarded and not counts:
        blocks.append(Paragraph(say.nothing_guards()))
    elif len(guarded) > 1:
        most = sorted(counts, key=lambda guard: (-counts[guard], guard.cost))[:MOST_GUARDS]
        told = [say.guards_most(condition(one, scene), counts[one], len(guarded)) for one in most]
        blocks.append(Items(tuple(map(Paragraph, told))))
    alone = [one.edits[0] for one in found.rules_out if len(one.edits) == 1]
    if alone:
        blocks.append(Paragraph(say.also_ruled_out([condition(edit, scene) for edit in alone])))
    if blocks:
        yield Heading(say.heading_guards())
        yield from blocks


def _table(shown: Sequence[Lever], scene: Scene) -> Table:
    head = ("change", "whose", "cost", "k-of-n", "outcomes", "appear-vanish")
    rows = [
        (
            " & ".join(mark(edit) for edit in one.edits),
            " & ".join(dict.fromkeys(whose(edit, scene) for edit in one.edits)),
            str(one.cost),
            f"{len(one.value.states)}/{one.value.of}" if one.value.of else "–",
            ", ".join(f"{name} {_SIGNS[value.word]}" for name, value in one.outcomes.items()),
            f"+{len(one.appear)} −{len(one.vanish)}",
        )
        for one in shown
    ]
    return Table(
        tuple(word(key, scene.lang) for key in head), tuple(rows), latin=frozenset({0, 2, 3, 4, 5})
    )


def _lines(shown: Sequence[Lever], scene: Scene) -> Iterator[Block]:
    """Yield what the lines named say, with their claims."""
    known = addresses(scene.case)
    edits = [edit for one in shown for edit in one.edits if edit.kind in {"move", "drop", "add"}]
    named = [name for edit in edits for name in (edit.about, edit.beside) if name in known]
    items = []
    for name in dict.fromkeys(named):
        element = known[str(name)].element
        cited = element.claims.claims if isinstance(element, Element) else ()
        said = f"{name}: {content(str(name), scene)}"
        items.append(Paragraph(said, cited, () if cited else (str(name),)))
    if items:
        yield Heading(phrases.of(scene.lang, "levers").heading_lines())
        yield Items(tuple(items))


def _searched(found: Levers, scene: Scene) -> Iterator[str]:
    """Yield what was looked at, what was left out, and what was not reached."""
    say, search = phrases.of(scene.lang, "levers"), found.search
    yield say.searched(*search.singles, search.models)
    if search.ended == "enough":
        yield say.pairs_not_searched()
    else:
        yield say.pairs_searched(*search.pairs)
    if search.ended == "budget":
        yield say.out_of_budget()
    if search.undecided:
        yield say.not_solved(search.undecided)
    if search.left_out:
        yield say.left_out(search.left_out)
    ranked = [dm for dm, maker in found.case.decision_makers.items() if maker.ranking is not None]
    if ranked:
        yield say.rankings([scene.party(dm).name for dm in ranked])
    yield say.how_costs()


def _next(found: Levers, scene: Scene) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(scene.lang, "levers"), "" if scene.lang == "en" else " --lang ar"
    yield f"sulh why {found.case.id} {found.asked.name}{tail}", say.next_why()
    yield f"sulh fragility {found.case.id}{tail}", say.next_fragility()
