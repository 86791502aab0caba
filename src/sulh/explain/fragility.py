"""What every conclusion rests on, explained."""

from collections.abc import Iterable, Iterator

from sulh import phrases
from sulh.case.doubt import Unit
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.doubts import asked_of, changes, claims_of, conclusion, content, named
from sulh.explain.naming import Scene
from sulh.explain.page import page
from sulh.explain.seen import apart, explained
from sulh.finding.conclusion import Conclusion
from sulh.finding.evidence import Move
from sulh.finding.fragility import Breach, Fragility
from sulh.messages import Lang
from sulh.phrases.words import word

MARKS = {"flip": "✕", "shift": "~", "undecided": "?", "undefined": "?"}
MOST_SIGNS = 2
"""How many first moves a page tells for each doubt; JSON lists all."""

MOST_SETS = 30
"""How many minimal sets a page lists; JSON lists all."""


def fragility(found: Fragility, lang: Lang) -> Explanation:
    """Return the page on what every conclusion rests on."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "fragility").title(found.case.title.show(lang))
    return page(found.case, lang, title, [*trust(found, scene), *turning(found, scene)])


def turning(found: Fragility, scene: Scene) -> Iterator[Block]:
    """Yield what changes when something is dropped or turned, and what to ask."""
    say = phrases.of(scene.lang, "fragility")
    yield Heading(say.columns())
    shown = columns(found)
    yield _legend(found, shown, scene)
    yield from explained(found.conclusions, shown, scene.lang)
    yield Heading(say.matrix())
    yield _matrix(found, shown, scene)
    yield Paragraph(say.legend())
    yield Items(tuple(_effects(found, scene)))
    yield from _roles(found, scene)
    yield Heading(say.sets_heading())
    yield Items(tuple(_sets(found, scene)) or (Paragraph("–"),))
    yield Heading(say.turned_heading())
    yield from _turned(found, scene)
    yield Heading(say.questions_heading())
    yield Items(tuple(questions(found, scene)))
    coverage = found.coverage
    yield Paragraph(say.covered(list(coverage.examined), coverage.models, coverage.complete))


def trust(found: Fragility, scene: Scene) -> Iterator[Block]:
    """Yield how far the conclusions rest on what: sources, statements, assumptions."""
    say = phrases.of(scene.lang, "fragility")
    counts = []
    for kind in ("statement", "assumption"):
        members = [one for one in found.units if one.kind == kind]
        counts += [sum(found.role(one) == "carries" for one in members), len(members)]
    yield Paragraph(" ".join([*sourced(found, scene), say.opening(*counts), say.dropped_means()]))


def sourced(found: Fragility, scene: Scene) -> Iterator[str]:
    """Yield on how many sources all rests; of a single one, what is left without it."""
    say = phrases.of(scene.lang, "fragility")
    yield say.rests_on(found.sources, found.reports) if found.reports else say.no_sources()
    sources = [one for one in found.units if one.kind == "source"]
    if found.sources == 1 and sources:
        origin = max(sources, key=lambda one: len(found.drops[one].fallen))
        changed = len(found.drops[origin].shifts)
        yield say.single_source(named(origin, scene), changed, len(found.conclusions))


def columns(found: Fragility) -> tuple[Conclusion, ...]:
    """Return the conclusions that are told: the outcomes, and where the history ends.

    As the parties see it only those of which the page tells anything else than of the same so.
    """
    told = (one for one in found.conclusions if one.about == "outcome" or one.last)
    return apart({one: (_count(found, one), _marks(found, one)) for one in told})


def _count(found: Fragility, one: Conclusion) -> tuple[str, int, int]:
    value = found.values[one]
    return value.word, len(value.states), value.of


def _marks(found: Fragility, one: Conclusion) -> tuple[str, ...]:
    """Return what dropping each unit in turn does to a conclusion."""
    shifts = (found.drops[unit].shifts for unit in found.ranked)
    return tuple(MARKS[of[one].how] if one in of else "." for of in shifts)


def _legend(found: Fragility, shown: tuple[Conclusion, ...], scene: Scene) -> Table:
    say, lang = phrases.of(scene.lang, "fragility"), scene.lang
    rows = []
    for place, one in enumerate(shown, 1):
        held, holding, of = _count(found, one)
        label = (
            scene.case.outcome_label(one.name, lang)
            if one.about == "outcome"
            else word("history", lang)
        )
        said = getattr(say, f"word_{held}")()
        count = f"{holding}/{of}" if of else "–"
        rows.append((str(place), conclusion(one, lang), label, said, count))
    head = ("#", word("outcome", lang), word("label", lang), word("holds", lang),
            word("k-of-n", lang))  # fmt: skip
    return Table(head, tuple(rows), latin=frozenset({0, 1, 4}))


def _matrix(found: Fragility, shown: tuple[Conclusion, ...], scene: Scene) -> Table:
    lang = scene.lang
    rows = []
    columns = [_marks(found, one) for one in shown]
    for place, unit in enumerate(found.ranked):
        marks = tuple(column[place] for column in columns)
        if unit.kind == "source" and found.sources == 1:
            continue
        if set(marks) - {"."}:
            rows.append((unit.name, word(f"kind-{unit.kind}", lang), *marks))
    head = (word("grounds", lang), "", *(str(place) for place in range(1, len(shown) + 1)))
    latin = frozenset({0, *range(2, len(shown) + 2)})
    return Table(head, tuple(rows), latin=latin)


def _effects(found: Fragility, scene: Scene) -> Iterator[Paragraph | Items]:
    """Yield for each unit that flips an outcome what becomes of it, and how."""
    say = phrases.of(scene.lang, "fragility")
    for unit in found.ranked:
        effect = found.drops[unit]
        told = changes(effect.shifts, scene)
        if not told or (unit.kind == "source" and found.sources == 1):
            continue
        assumed = (unit.name,) if unit.kind == "assumption" else ()
        yield Paragraph(say.without(named(unit, scene), told), unit.claims, assumed)
        inner = list(first_signs(effect.breaches.values(), scene))
        if unit.kind != "assumption":
            inner.insert(0, Paragraph(say.what_fell(list(effect.fallen))))
        if inner:
            yield Items(tuple(inner))


def first_signs(breaches: Iterable[Breach], scene: Scene) -> Iterator[Paragraph]:
    """Yield, once for each first move, how what held breaks; of many, the first two."""
    seen: set[Move] = set()
    for one in breaches:
        if one.move in seen or len(seen) == MOST_SIGNS:
            continue
        seen.add(one.move)
        yield Paragraph(first_sign(one, scene))


def first_sign(one: Breach, scene: Scene) -> str:
    """Return how a state that held breaks: the first move, and why nothing deters it then.

    A move that takes up something harmful is shown as what there is to guard against.
    """
    say, move = phrases.of(scene.lang, "fragility"), one.move
    acts = scene.acts(move.origin, move.to)
    sentences = [
        say.first_move(scene.state(one.state), scene.parties[move.dm], acts, scene.state(move.to))
    ]
    if one.appeared:
        sentences.append(say.appeared())
    elif one.answer is not None:
        answering = dict.fromkeys(scene.parties[step.dm].name for step in one.answer.path)
        sentences.append(say.answer_gone(list(answering), scene.state(one.answer.at)))
    said = " ".join(sentences)
    taken = scene.model.taken[move.to] & ~scene.model.taken[move.origin]
    options = [scene.model.options[k] for k in taken.nonzero()[0]]
    is_harm = any(scene.case.options[name].harm for name in options)
    return say.guard(said) if is_harm else said


def _roles(found: Fragility, scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "fragility")
    by_role: dict[str, list[Unit]] = {}
    for unit in found.ranked:
        by_role.setdefault(found.role(unit), []).append(unit)
    items = [
        Paragraph(say.only_with(unit.name, [one.name for one in found.partners(unit)]))
        for unit in by_role.get("with-others", [])
    ]
    if shifting := by_role.get("shifts"):
        items.append(Paragraph(say.only_shifts([unit.name for unit in shifting])))
    idle = by_role.get("nothing", [])
    if names := [unit.name for unit in idle if unit.kind != "source"]:
        items.append(Paragraph(say.carries_nothing(names, found.coverage.whole)))
    if names := [unit.name for unit in idle if unit.kind == "source"]:
        items.append(Paragraph(say.carries_nothing(names, 1)))
    if items:
        yield Items(tuple(items))


def _sets(found: Fragility, scene: Scene) -> Iterator[Paragraph]:
    say = phrases.of(scene.lang, "fragility")
    groups: dict[tuple[tuple[Unit, ...], str], dict[Conclusion, str]] = {}
    for one in found.minimal:
        if len(one.units) > 1:
            group = groups.setdefault((one.units, one.after.word), {})
            group[one.conclusion] = one.after.word
    for (units, after), flips in list(groups.items())[:MOST_SETS]:
        names = [conclusion(one, scene.lang) for one in apart(flips)]
        change = getattr(say, f"then_{after}")(names)
        assumed = tuple(unit.name for unit in units if unit.kind == "assumption")
        yield Paragraph(
            say.together([unit.name for unit in units], change), claims_of(units), assumed
        )


def _turned(found: Fragility, scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "fragility")
    items = []
    for effect in found.effects:
        told = changes(effect.shifts, scene)
        if not told or effect.act == "dropped":
            continue
        if effect.other is None:
            items.append(
                Paragraph(say.reversed_line(named(effect.unit, scene), told), effect.unit.claims)
            )
        else:
            items.append(Paragraph(say.swapped_line(effect.unit.name, effect.other, told)))
    yield Items(tuple(items)) if items else Paragraph(say.nothing_turned())


def questions(found: Fragility, scene: Scene) -> Iterator[Paragraph]:
    """Yield for each statement or assumption that flips an outcome one question, and its weight."""
    say = phrases.of(scene.lang, "fragility")
    for unit in found.ranked:
        told = changes(found.drops[unit].shifts, scene)
        if unit.kind != "source" and told:
            asked = question(unit, scene)
            yield Paragraph(f"{asked.text} {say.if_not(told)}", asked.claims, asked.assumptions)


def question(unit: Unit, scene: Scene) -> Paragraph:
    """Return one question about a statement or an assumption, and whom to ask."""
    say = phrases.of(scene.lang, "fragility")
    if unit.kind == "statement":
        claim = scene.case.claims[unit.name]
        speaker = scene.case.speakers.get(claim.speaker or "")
        who = (scene.text(speaker.label) if speaker else "") or say.any_speaker()
        return Paragraph(say.ask_claim(unit.name, scene.text(claim.text), who), unit.claims)
    said, owner = content(unit.name, scene), asked_of(unit.name, scene.case)
    if owner is not None:
        asked = say.ask_assumption(unit.name, said, scene.party(owner).name)
    else:
        asked = say.ask_rule(unit.name, said)
    return Paragraph(asked, (), (unit.name,))
