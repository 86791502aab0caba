"""Solving: all five closure concepts, for all decision makers and all states at once."""

from dataclasses import dataclass

from made import Conflict
from measure import peak_megabytes, seconds
from page import Section, against, in_seconds

import sulh
from sulh.concept import CONCEPTS
from sulh.engine import compact
from sulh.model import Model
from sulh.model.build import build
from sulh.solve import literal

FIVE = tuple(concept for concept in CONCEPTS.values() if concept.answers != "simultaneous")
DMS = (2, 3, 4, 6, 8)


@dataclass(frozen=True)
class Size:
    """A made conflict, and how fast all five concepts are to be solved."""

    conflict: Conflict
    target: float | None = None


TARGETS = (
    Size(Conflict(8, 6, (2, 3))),
    Size(Conflict(10, 6, (2, 3, 3)), 0.1),
    Size(Conflict(14, 6, (2, 3, 4)), 1.0),
    Size(Conflict(17, 6, (3, 3)), 15.0),
)
NOT_TRANSITIVE = (
    Size(Conflict(10, 6, forbidden=True)),
    Size(Conflict(14, 6, (2, 3, 4), forbidden=True)),
)
HEADS = (
    "states", "DMs", "options", "moves", "build", "solve", "target", "met", "states per second",
    "definitions", "times", "peak MB",
)  # fmt: skip


def sections(*, quick: bool) -> list[Section]:
    """Return how long solving takes."""
    sized = TARGETS[:3] if quick else TARGETS
    by_definition = 200 if quick else 1000
    options = (8, 10, 12) if quick else (8, 10, 12, 14, 16)
    return [
        Section(
            "Solving",
            "Nash, GMR, SMR, SEQ and SSEQ for every decision maker at every state. *Build*: from "
            "the case to states, moves and ranks. *Definitions*: the same verdicts by the literal "
            "definitions, a state at a time, where that is affordable, and how many times the "
            "engine's time that is (the verdicts are compared). *Peak*: of a process that loads, "
            "builds and solves, in megabytes.",
            HEADS,
            tuple(_row(size, by_definition) for size in sized),
        ),
        Section(
            "Solving where moves are not transitive",
            "The same with forbidden moves, over pairs of state and last mover.",
            HEADS,
            tuple(_row(size, by_definition) for size in NOT_TRANSITIVE),
        ),
        Section(
            "States per second, by decision makers and options",
            "All five concepts, all decision makers; two options exclude each other, so that three "
            "quarters of all assignments are feasible. The options are shared out evenly: the "
            "fewer decision makers, the more moves each has from a state.",
            ("DMs", *(f"{n} options ({Conflict(n, 2, (2,)).states:,} states)" for n in options)),
            tuple((str(dms), *(_rate(Conflict(n, dms, (2,))) for n in options)) for dms in DMS),
        ),
    ]


def _row(size: Size, by_definition: int) -> tuple[str, ...]:
    conflict = size.conflict
    case = sulh.loads(conflict.text())
    model = build(case)
    assert len(model) == conflict.states
    assert model.transitive != conflict.forbidden
    building = seconds(lambda: build(case))
    solving = seconds(lambda: _solve(model), before=lambda: _forget(model))
    literally = _by_definition(model, solving) if len(model) <= by_definition else ("", "")
    peak = peak_megabytes(f"import solving, made; solving.solve_once(made.{conflict!r})")
    return (
        f"{len(model):,}", str(conflict.dms), str(conflict.options),
        f"{sum(len(moves.ends) for moves in model.moves):,}",
        in_seconds(building), in_seconds(solving), *against(building + solving, size.target),
        f"{len(model) / solving:,.0f}", *literally,
        "" if peak is None else str(peak),
    )  # fmt: skip


def solve_once(conflict: Conflict) -> None:
    """Load, build and solve a made conflict."""
    _solve(build(sulh.loads(conflict.text())))


def _solve(model: Model) -> None:
    compact.stable(model, FIVE)


def _forget(model: Model) -> None:
    """Drop what the model worked out when it was solved before."""
    for name in ("improving", "transitive"):
        vars(model).pop(name, None)


def _by_definition(model: Model, solving: float) -> tuple[str, str]:
    verdicts = {}

    def judge() -> None:
        for concept in FIVE:
            verdicts[concept.slug] = literal(model, concept, "legal-sequence")

    time = seconds(judge, runs=1)
    at_once = compact.stable(model, FIVE)
    assert all((verdicts[slug] == at_once[slug]).all() for slug in at_once)
    return in_seconds(time), f"{time / solving:,.0f}"


def _rate(conflict: Conflict) -> str:
    model = build(sulh.loads(conflict.text()))
    time = seconds(lambda: _solve(model), runs=3, before=lambda: _forget(model))
    return f"{len(model) / time:,.0f}"
