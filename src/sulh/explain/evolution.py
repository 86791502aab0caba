"""How the parties could get there, explained."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Step as Entry
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import marked, page
from sulh.explain.reasons import deciding, with_whom
from sulh.finding.evidence import Move
from sulh.finding.evolution import Destination, Evolution, HistoryStep, Way
from sulh.finding.why import Difference
from sulh.labels import date
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_TOLD = 3
"""How many ways a page tells move by move when no destination was asked for."""


def evolution(found: Evolution, lang: Lang) -> Explanation:
    """Return the page on how the parties could get there."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "evolution").title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene))


def blocks(found: Evolution, scene: Scene) -> Iterator[Block]:
    """Yield the reach, the table of destinations, the ways, the harm, and the history."""
    lang, say = scene.lang, phrases.of(scene.lang, "evolution")
    yield from reach(found, scene)
    yield table(found, scene)
    yield Paragraph(say.legal())
    yield from ways(found, scene, MOST_TOLD)
    if found.asked is None:
        yield Heading(word("history", lang))
        yield from history(found, scene)
    if found.heading in CONCEPTS:
        yield Paragraph(marked([CONCEPTS[found.heading]], lang))


def reach(found: Evolution, scene: Scene) -> Iterator[Block]:
    """Yield the start, and how much can be reached from it."""
    say = phrases.of(scene.lang, "evolution")
    sentences = [
        say.from_here(scene.state(found.start), scene.taken(found.start)),
        say.reach(
            int(found.by_moves.reached.sum()),
            int(found.by_improvements.reached.sum()),
            len(found.model),
        ),
    ]
    if found.equilibria:
        known = CONCEPTS.get(found.heading)
        holding = list(found.equilibria)
        sentences.append(
            say.equilibria_reached(
                found.heading if known is None else known.abbreviation,
                int(found.by_improvements.reached[holding].sum()),
                int(found.by_moves.reached[holding].sum()),
                len(holding),
            )
        )
    yield Paragraph(" ".join(sentences))


def table(found: Evolution, scene: Scene) -> Table:
    """Return for every destination how many moves lead there."""
    lang = scene.lang
    head = ("destination", "label", "by-improvements", "by-moves", "holds")
    return Table(
        tuple(word(key, lang) for key in head),
        tuple(
            (
                one.outcome or scene.states(one.states),
                scene.case.outcome_label(one.outcome, lang) if one.outcome else "",
                _length(one.by_improvements),
                _length(one.by_moves),
                f"{len(one.holds)}/{len(one.states)}" if one.states else "–",
            )
            for one in found.destinations
        ),
        latin=frozenset({0, 2, 3, 4}),
    )


def _length(way: Way | None) -> str:
    return "–" if way is None else str(len(way.moves))


def ways(found: Evolution, scene: Scene, most: int) -> Iterator[Block]:
    """Yield the ways to the destinations, then, apart, those that come with harm."""
    say = phrases.of(scene.lang, "evolution")
    harmless = [one for one in found.destinations if not one.harm]
    if found.asked is None:
        harmless = [one for one in harmless if one.by_improvements is not None and one.holds][:most]
    for one in harmless:
        yield from told(one, scene)
    harmful = [one for one in found.destinations if one.harm]
    if harmful:
        yield Heading(word("guard", scene.lang))
    for one in harmful:
        kinds = people_named(scene.case, one.harm, scene)
        yield Paragraph(say.guard_against(_label(one, scene), kinds))
        yield from told(one, scene)
    shown = [one.outcome for one in [*harmless, *harmful] if one.outcome is not None]
    yield from burdens(scene.case, scene, shown)


def _label(one: Destination, scene: Scene) -> str:
    if one.outcome is not None:
        return scene.case.outcome_label(one.outcome, scene.lang)
    return scene.states(one.states)


def told(one: Destination, scene: Scene) -> Iterator[Block]:
    """Yield the way to one destination, move by move."""
    say, label = phrases.of(scene.lang, "evolution"), _label(one, scene)
    way = one.by_improvements or one.by_moves
    if way is None:
        yield Paragraph(say.no_way(label))
        return
    if not way.moves:
        yield Paragraph(say.already(label))
        return
    if one.by_improvements is not None:
        yield Paragraph(say.way_by_improvements(label, len(way.moves)))
    else:
        yield Paragraph(say.way_by_moves(label, len(way.moves)))
    yield Items(tuple(_steps(way, scene)), numbered=True)


def _steps(way: Way, scene: Scene) -> Iterator[Paragraph]:
    say = phrases.of(scene.lang, "evolution")
    for move, gain in zip(way.moves, way.gains, strict=True):
        sentence = say.improving_step if move.improvement else say.other_step
        acts = scene.acts(move.origin, move.to)
        said = sentence(scene.parties[move.dm], acts, scene.state(move.to))
        yield _step(said, move, gain, scene)


def _step(sentence: str, move: Move, gain: Difference, scene: Scene) -> Paragraph:
    if gain.better is None:
        return with_whom(Paragraph(sentence), move, scene)
    reason = deciding(gain, scene, gained=move.improvement)
    said = Paragraph(f"{sentence} {reason.text}", reason.claims, reason.assumptions)
    return with_whom(said, move, scene)


def history(found: Evolution, scene: Scene) -> Iterator[Block]:
    """Yield the history of the case, each entry with how the model explains it."""
    if not found.history:
        yield Paragraph(phrases.of(scene.lang, "evolution").no_history())
        return
    items: list[Paragraph | Items] = []
    for step in found.history:
        items += _entry(step, scene)
    yield Items(tuple(items))


def _entry(step: HistoryStep, scene: Scene) -> Iterator[Paragraph | Items]:
    say = phrases.of(scene.lang, "evolution")
    to, way = scene.state(step.state), step.way
    match step.explained:
        case "told":
            yield _dated(step.entry, say.told(scene.text(step.entry.event)), scene)
        case "stays":
            yield _dated(step.entry, say.stays(to), scene)
        case "impossible":
            yield _dated(step.entry, say.impossible(step.entry.state or ""), scene)
        case "unexplained":
            yield _dated(step.entry, say.unexplained(to), scene)
        case "move" | "sequence" if way is not None and len(way.moves) > 1:
            yield _dated(step.entry, say.several_moves(to, len(way.moves)), scene)
            yield Items(tuple(_steps(way, scene)), numbered=True)
        case _ if way is not None:
            move, gain = way.moves[0], way.gains[0]
            acts = scene.acts(move.origin, move.to)
            sentence = say.one_move(scene.parties[move.dm], acts, to, move.improvement)
            told = _step(sentence, move, gain, scene)
            yield _dated(step.entry, told.text, scene, told)


def _dated(entry: Entry, text: str, scene: Scene, reason: Paragraph | None = None) -> Paragraph:
    """Return the text behind its date, with the claims of the entry before those of the reason."""
    when = f"{date(entry.when, scene.lang)}: " if entry.when else ""
    cited = entry.claims.claims + (reason.claims if reason else ())
    return Paragraph(when + text, tuple(dict.fromkeys(cited)), reason.assumptions if reason else ())
