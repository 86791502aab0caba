"""What holds, explained."""

from collections.abc import Iterator

import numpy as np

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph, Table
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, table
from sulh.explain.page import marked, noted, page
from sulh.explain.sources import rests_on
from sulh.finding.equilibria import Equilibria
from sulh.messages import Lang, render
from sulh.model import States
from sulh.phrases.words import word

MOST_SHOWN = 12
"""How many states the table of a page lists; JSON lists all."""

LITTLE = 0.5
"""A concept that keeps at least this share of the states is said to decide little."""


def equilibria(
    holds: Equilibria, lang: Lang, *, every: bool = False, name: str | None = None
) -> Explanation:
    """Return the page on what holds.

    ``every``: list every possible state, not only those. ``name``: what the case is called where
    one types, if not by its id.
    """
    scene = Scene(holds.case, holds.model, lang)
    say = phrases.of(lang, "equilibria")
    title = say.title(holds.case.title.show(lang))
    blocks = _blocks(holds, scene, every, name or holds.case.id)
    return page(holds.case, lang, title, blocks)


def _blocks(holds: Equilibria, scene: Scene, every: bool, name: str) -> Iterator[Block]:
    lang, say = scene.lang, phrases.of(scene.lang, "equilibria")
    yield from opening(holds, scene)
    yield Paragraph(rests_on(holds.case, tuple(holds.case.claims), lang))
    if holds.lead is not None:
        yield from verdicts(holds, scene)
        yield Heading(word("states", lang))
        yield from common(holds, scene)
        if every:
            yield Heading(word("every-state", lang))
            yield table_of(holds, scene, np.arange(len(holds.model)))
        else:
            yield from _states(holds, scene)
    yield from noted(holds.notes, lang)
    rule = render(f"rule-{holds.rule}", {}, lang)
    reason = render(holds.reason, {}, lang)
    concepts = [one for profile in holds.asked for one in profile.concepts]
    yield Paragraph(" ".join([marked(concepts, lang), say.solved_by(holds.engine, rule, reason)]))
    yield Heading(word("next", lang))
    yield Commands(tuple(_next(holds, name, lang)))


def opening(holds: Equilibria, scene: Scene) -> Iterator[Block]:
    """Yield the sentences every result opens with: how much the concepts decide."""
    say, total = phrases.of(scene.lang, "equilibria"), len(holds.model)
    lead = holds.lead
    if lead is None:
        for profile in holds.asked:
            yield Paragraph(say.undecided(heading(profile.text)))
        return
    start = holds.model.status_quo
    others = [name for name in ("gmr", "nash") if name in holds.stable and name != lead]
    sentences = [
        say.opening(
            len(holds[lead]),
            total,
            heading(lead),
            None if start is None else bool(holds.flags(lead)[start]),
            [(heading(name), len(holds[name])) for name in others],
        )
    ]
    sentences += [
        say.decides_little(heading(name), len(holds[name]), total)
        for name in (lead, *others)
        if len(holds[name]) >= LITTLE * total > 1
    ]
    yield Paragraph(" ".join([*sentences, say.to_hold()]))


def verdicts(holds: Equilibria, scene: Scene) -> Iterator[Block]:
    """Yield the outcomes with their verdicts, and who bears them."""
    lead = holds.lead
    if not holds.model.outcomes or lead is None:
        return
    yield Heading(word("verdicts", scene.lang))
    yield from table(holds, lead, scene)
    yield from burdens(holds.case, scene, tuple(holds.model.outcomes))


def common(holds: Equilibria, scene: Scene) -> Iterator[Block]:
    """Yield what all holding states share and where they differ."""
    say = phrases.of(scene.lang, "equilibria")
    assert holds.lead is not None  # noqa: S101 - the caller has looked
    taken = holds.model.taken[holds.flags(holds.lead)]
    if len(taken) < 2:
        return
    always, ever = taken.all(axis=0), taken.any(axis=0)
    names = np.array(holds.model.options)
    shared = [scene.mention(name) for name in names[always]]
    absent = [scene.mention(name) for name in names[~ever]]
    differing = [scene.mention(name) for name in names[ever & ~always]]
    sentences = [say.all_share(shared, absent) if shared or absent else say.share_nothing()]
    if differing and (shared or absent):
        sentences.append(say.differ_in(differing))
    yield Paragraph(" ".join(sentences))


def _states(holds: Equilibria, scene: Scene) -> Iterator[Block]:
    """Yield the table of the states that hold under the leading concept, nearest first."""
    shown, total = nearest(holds)
    if total:
        yield table_of(holds, scene, shown)
    if total > len(shown):
        say = phrases.of(scene.lang, "equilibria")
        yield Paragraph(say.more_states(len(shown), total))


def nearest(holds: Equilibria) -> tuple[States, int]:
    """Return the states that hold nearest the status quo, and how many hold in all."""
    model = holds.model
    assert holds.lead is not None  # noqa: S101 - the caller has looked
    states = np.flatnonzero(holds.flags(holds.lead))
    total = len(states)
    if model.status_quo is not None and total > MOST_SHOWN:
        distance = (model.taken[states] != model.taken[model.status_quo]).sum(axis=1)
        states = np.sort(states[np.argsort(distance, kind="stable")[:MOST_SHOWN]])
    return states[:MOST_SHOWN], total


def table_of(holds: Equilibria, scene: Scene, states: States) -> Table:
    """Return the table of states: what is taken, the outcomes, the concepts they hold under."""
    at = {heading(name): holds.flags(name) for name in holds.stable}
    rows = tuple(
        (
            scene.state(state),
            scene.taken(state),
            scene.outcomes(state),
            ", ".join(name for name, flags in at.items() if flags[state]) or "–",
        )
        for state in states.tolist()
    )
    head = tuple(word(key, scene.lang) for key in ("number", "taken", "outcomes", "equilibrium"))
    return Table(head, rows, latin=frozenset({0, 3}))


def _next(holds: Equilibria, case: str, lang: Lang) -> Iterator[tuple[str, str]]:
    say = phrases.of(lang, "equilibria")
    subject = next(iter(holds.model.outcomes), None)
    if subject is None and holds.lead is not None and holds[holds.lead]:
        subject = str(holds[holds.lead][0])
    tail = "" if lang == "en" else " --lang ar"
    if subject is not None:
        yield f"sulh why {case} {subject}{tail}", say.next_why()
    yield f"sulh evolution {case}{tail}", say.next_evolution()
    yield f"sulh check {case}{tail}", say.next_check()


def heading(text: str) -> str:
    """Return a concept, or a concept for each decision maker, as texts name it."""
    return CONCEPTS[text].abbreviation if text in CONCEPTS else text
