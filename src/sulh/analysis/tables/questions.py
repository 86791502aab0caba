"""Tables of what other questions answer: ways, what conclusions rest on, levers."""

from collections.abc import Iterator

from sulh.analysis import evolution as moving
from sulh.analysis import fragility as doubting
from sulh.analysis import levers as seeking
from sulh.analysis.brief import first_outcome
from sulh.analysis.equilibria import equilibria
from sulh.analysis.tables import Asked, Content, words
from sulh.concept import LEAD
from sulh.errors import Mistake, TooLargeError, UnknownNameError
from sulh.finding.evolution import Destination
from sulh.finding.table import Acts, Cell, Edits, Mark, Named, StateCell, StateList


def evolution(asked: Asked) -> Content:
    """Return the shortest ways to the outcomes, or to one state, move by move."""
    found = moving.evolution(asked.case, to=asked.state, concept=asked.concept)
    # As on the page: what comes with harm stands last.
    ordered = sorted(found.destinations, key=lambda one: bool(one.harm))
    dms = asked.model.decision_makers
    rows = [row for one in ordered for row in _ways(one, dms)]
    head = words("destination", "way", "step", "decision-maker", "move-from", "move-to", "change",
                 "better", "guard")  # fmt: skip
    named = tuple(one.outcome for one in found.destinations if one.outcome is not None)
    return Content(head, rows, concept=found.heading, grouped=True, outcomes=named)


def _ways(one: Destination, dms: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield the moves of the way by improvements; where there is none, of that by any moves."""
    name = "by-moves" if one.by_improvements is None else "by-improvements"
    way = one.by_improvements or one.by_moves
    to: Cell = StateList(one.states) if one.outcome is None else Named("outcome", one.outcome)
    harm: Cell = Named("harm", " ".join(one.harm)) if one.harm else None
    if way is None or not way.moves:
        yield (to, Named("word", "no-way" if way is None else "there-already"), *[None] * 6, harm)
        return
    for step, move in enumerate(way.moves, 1):
        yield (
            to,
            Named("word", name),
            step,
            Named("dm", dms[move.dm]),
            StateCell(move.origin),
            StateCell(move.to),
            Acts(move.origin, move.to),
            move.improvement,
            harm,
        )


def fragility(asked: Asked) -> Content:
    """Return what changes when each thing is dropped: a row a claim, assumption or source."""
    found = doubting.fragility(asked.case, concepts=[asked.concept or LEAD], size=1)
    told = [one for one in found.conclusions if one.about == "outcome" or one.last]
    rows: list[tuple[Cell, ...]] = []
    for unit in found.ranked:
        shifts = found.drops[unit].shifts
        marks = (Mark(shifts[one].how if one in shifts else "same") for one in told)
        rows.append((unit.name, Named("word", f"kind-{unit.kind}"), *marks))
    head: tuple[Cell, ...] = (*words("grounds", "kind"), *told)
    outcomes = tuple(dict.fromkeys(one.name for one in told if one.about == "outcome"))
    return Content(head, rows, concept=asked.concept or LEAD, outcomes=outcomes)


def _first(asked: Asked, concept: str) -> str:
    holds = equilibria(asked.case, concepts=[concept])
    if holds.undecided:
        raise TooLargeError(*holds.undecided.values())
    return first_outcome(holds, holds.asked[0].text)


def levers(asked: Asked) -> Content:
    """Return the smallest changes with which a state or an outcome would hold, or not."""
    concept = asked.concept or LEAD
    state = asked.state
    if state is None:
        if not asked.model.outcomes:
            raise UnknownNameError(Mistake("table-needs-state", {"kind": "levers"}))
        state = _first(asked, concept)
    found = seeking.levers(asked.case, state, concept=concept)
    rows: list[tuple[Cell, ...]] = [
        (
            place,
            Edits(one.edits),
            one.cost,
            Named("word", f"then-{one.value.word}"),
            f"{len(one.value.states)}/{one.value.of}" if one.value.of else None,
            ", ".join(one.outcomes) or None,
            len(one.appear),
            len(one.vanish),
        )
        for place, one in enumerate(found.levers, 1)
    ]
    head = words("place", "change", "cost", "then", "k-of-n", "also-changed", "appear", "vanish")
    named = [found.outcome] if found.outcome else []
    named += [name for one in found.levers for name in one.outcomes]
    return Content(head, rows, concept=concept, outcomes=tuple(dict.fromkeys(named)))
