"""The working of a verdict, as on a blackboard: sets, ranks and comparisons."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case.order import lines
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.naming import Scene
from sulh.explain.page import page
from sulh.explain.why import blocks, heading
from sulh.finding.why import DmVerdict, Why
from sulh.messages import Lang
from sulh.phrases.words import word

_SETS = {
    "none": "–",
    "moves": "R(N−i)(x)",
    "improvements": "R⁺(N−i)(x)",
    "simultaneous": "SIM(s, x)",
}


def steps(found: Why, lang: Lang) -> Explanation:
    """Return the page on why, followed by its working."""
    scene = Scene(found.case, found.model, lang)
    say = phrases.of(lang, "why")
    title = say.title(scene.state(found.state), heading(found))
    return page(found.case, lang, title, [*blocks(found, scene), *working(found, scene)])


def working(found: Why, scene: Scene) -> Iterator[Block]:
    """Yield for each party the table of its improvements and of the answers to them."""
    yield Heading(word("steps", scene.lang))
    decisive: dict[str, str] = {}
    for verdict in found.verdicts:
        decisive |= _deciding(verdict, scene)
        yield Heading(scene.heading(scene.model.decision_makers[verdict.dm]), 3)
        yield from _verdict(found, verdict, scene)
    if decisive:
        yield Heading(word("decides", scene.lang), 3)
        yield Items(tuple(Paragraph(f"{one}: {said}") for one, said in decisive.items()))


def _deciding(verdict: DmVerdict, scene: Scene) -> dict[str, str]:
    """Return the statements that decide in a verdict's evidence, by address, in words."""
    compared = [*verdict.worse, *verdict.answering]
    for gain, ends in verdict.comparisons:
        compared += [gain, *ends]
    found = {}
    for one in compared:
        if one.decides is not None:
            dm = scene.model.decision_makers[one.dm]
            line = lines(scene.case, dm)[one.decides]
            found[line.address] = scene.statement(line.that, dm)
    return found


def _verdict(found: Why, verdict: DmVerdict, scene: Scene) -> Iterator[Block]:
    model, state, dm = found.model, found.state, verdict.dm
    ranks = model.ranks[:, dm]
    own = model.decision_makers[dm]
    ends = ", ".join(scene.state(to) for to in model.reach(dm, state).tolist())
    better = ", ".join(scene.state(one.to) for one in verdict.improvements)
    yield Paragraph(f"s = {scene.state(state)}, rank(s) = {ranks[state]} ({own})")
    yield Paragraph(f"R(s) = {{{ends}}}")
    yield Paragraph(f"R⁺(s) = {{{better}}}")
    if verdict.improvements:
        yield _table(verdict, scene)


def _table(verdict: DmVerdict, scene: Scene) -> Table:
    ranks = scene.model.ranks[:, verdict.dm]
    names = scene.model.decision_makers
    rows = []
    for one in verdict.improvements:
        for answer in one.answers or (None,):
            if answer is None:
                rows.append((scene.state(one.to), str(ranks[one.to]), "∅", "–", "–", "–"))
                continue
            path = " → ".join(
                f"{names[step.dm]} {scene.state(step.to)}{'⁺' if step.improvement else ''}"
                for step in answer.path
            )
            escapes = ", ".join(scene.state(z) for z in answer.escapes) or "∅"
            rows.append(
                (
                    scene.state(one.to),
                    str(ranks[one.to]),
                    f"{scene.state(answer.at)} ({path})",
                    str(ranks[answer.at]),
                    escapes if verdict.concept.escape else "–",
                    "✓" if answer.deters else "✗",
                )
            )
    answers = _SETS[verdict.concept.answers]
    head = (
        "x",
        "rank(x)",
        f"y ∈ {answers}",
        "rank(y)",
        "z ∈ R(y), z ≻ s",
        word("deters", scene.lang),
    )
    return Table(head, tuple(rows), latin=frozenset(range(6)))
