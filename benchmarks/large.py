"""Large conflicts whose states are listed or have a place each: seconds, and memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from curves import Picture
from made import Conflict
from made_sparse import levels, postures, staircase
from measure import peak_megabytes, seconds
from page import Section, against, in_seconds

import sulh
from sulh.concept import CONCEPTS, Concept
from sulh.engine import compact, dense
from sulh.model.build import build
from sulh.model.option_form import OptionForm, option_form
from sulh.solve import literal
from sulh.statement.connect import TRUE

DMS = 8
FIVE = tuple(concept for concept in CONCEPTS.values() if concept.answers != "simultaneous")
SIM = CONCEPTS["sim"]
DENSE_TARGETS = {20: 1.0, 24: 12.0}
"""Seconds for one concept, by options; nothing measured before was as fast."""

SIM_TARGET = {16: 2.0}
MEMORY = {24: 500, 26: 2048}
"""Megabytes, by options."""


@dataclass(frozen=True)
class Listed:
    """A conflict few of whose assignments are feasible: its name, its case file, its states."""

    name: str
    text: str
    states: int


def conflict(options: int) -> Conflict:
    """Return the conflict of so many options that the tables are about."""
    return Conflict(options, DMS, (2, 3))


def sections(*, quick: bool) -> list[Section]:
    """Return how long large conflicts take, listed and in full."""
    return [
        _explicit(quick=quick),
        *_dense(quick=quick),
        _simultaneous(quick=quick),
        *_listed(quick=quick),
    ]


def _explicit(*, quick: bool) -> Section:
    """Return the same conflicts by the definitions, by lists, and in full."""
    sizes = (6, 8, 10, 12) if quick else (6, 8, 10, 12, 14, 16, 18, 20)
    curves: dict[str, list[tuple[float, float]]] = {"definitions": [], "compact": [], "dense": []}
    rows = []
    for options in sizes:
        case = sulh.loads(conflict(options).text())
        form, states = option_form(case), conflict(options).states
        full = seconds(lambda form=form: _survey(form, FIVE), runs=3)  # type: ignore[misc]
        curves["dense"].append((states, full))
        row = [str(options), f"{states:,}"]
        literally = listed = None
        if options <= (17 if not quick else 12):
            listed = seconds(lambda case=case: compact.stable(build(case), FIVE), runs=3)  # type: ignore[misc]
            curves["compact"].append((states, listed))
        if options <= (10 if not quick else 8):
            literally = _by_definition(case)
            curves["definitions"].append((states, literally))
        row += [
            "" if literally is None else in_seconds(literally),
            "" if listed is None else in_seconds(listed),
            in_seconds(full),
            "" if literally is None else f"{literally / full:,.0f}",
            "" if listed is None else f"{listed / full:,.1f}",
        ]
        rows.append(tuple(row))
    return Section(
        "From the definitions to a table of all states",
        f"All five concepts, {DMS} decision makers, from the case to the verdicts, in one run. "
        "*Compact*: lists of states and moves. *Dense*: a place for every assignment, compiled "
        "loops. The last columns: how many times the dense engine's time the others take. The "
        "verdicts are compared.",
        (
            "options",
            "states",
            "definitions",
            "compact",
            "dense",
            "definitions / dense",
            "compact / dense",
        ),
        tuple(rows),
        Picture(
            "explicit", "Seconds by the number of states", "feasible states", curves, powers=True
        ),
    )


def _by_definition(case: sulh.Case) -> float:
    model = build(case)
    start = perf_counter()
    verdicts = {one.slug: literal(model, one, "legal-sequence") for one in FIVE}
    time = perf_counter() - start
    fast = compact.stable(model, FIVE)
    found = dense.survey(option_form(case), [(one,) * DMS for one in FIVE])
    for one in FIVE:
        assert (verdicts[one.slug] == fast[one.slug]).all()
        assert int(verdicts[one.slug].all(axis=1).sum()) == found.count((one,) * DMS, TRUE)
    return time


def _dense(*, quick: bool) -> list[Section]:
    sizes = (16, 18) if quick else (16, 18, 20, 22, 24, 26)
    return [
        Section(
            "A place for every assignment",
            f"The dense engine, {DMS} decision makers, two cores where there are; seconds for each "
            "concept by itself. *Target*: for the slowest of them; the fastest that is exact is "
            "what is shipped. *Peak*: megabytes of a process that solves the slowest, by itself.",
            ("options", "states", "Nash", "GMR", "SMR", "SEQ", "SSEQ", "target", "met", "peak MB",
             "target MB", "met MB"),
            tuple(_in_full(options) for options in sizes),
        )
    ]  # fmt: skip


def _in_full(options: int) -> tuple[str, ...]:
    form = option_form(sulh.loads(conflict(options).text()))
    times = [seconds(lambda one=one: _survey(form, [one]), runs=3) for one in FIVE]  # type: ignore[misc]
    peak = peak_megabytes(f"import large; large.solve_once({options})")
    return (
        str(options), f"{1 << options:,}", *map(in_seconds, times),
        *against(max(times), DENSE_TARGETS.get(options)),
        "" if peak is None else str(peak),
        *against(peak or 0, MEMORY.get(options)),
    )  # fmt: skip


def solve_once(options: int) -> None:
    """Solve a conflict of so many options under the concept that takes longest."""
    _survey(option_form(sulh.loads(conflict(options).text())), [CONCEPTS["sseq"]])


def _survey(form: OptionForm, concepts: Sequence[Concept]) -> None:
    dense.survey(form, [(one,) * len(form.decision_makers) for one in concepts])


def _simultaneous(*, quick: bool) -> Section:
    rows = []
    for options in (10, 12) if quick else (10, 12, 14, 16):
        form = option_form(sulh.loads(conflict(options).text()))
        time = seconds(lambda form=form: _survey(form, [SIM]), runs=3)  # type: ignore[misc]
        rows.append((str(options), in_seconds(time), *against(time, SIM_TARGET.get(options))))
    return Section(
        "Simultaneous stability",
        f"The dense engine, {DMS} decision makers: every choice of improvements by everyone at "
        "once, at every state.",
        ("options", "seconds", "target", "met"),
        tuple(rows),
    )


def _listed(*, quick: bool) -> list[Section]:
    sparse = [
        Listed(f"{10 * dms} options, {dms} parties", postures(dms, 10), 10**dms)
        for dms in (4, 5, 6)
    ]
    cyclic = [
        Listed("six parties, forbidden moves", levels(6, size, forbidden=True), (size + 1) ** 6)
        for size in (3, 4, 6)
    ]
    stairs = [
        Listed("a stair", staircase(size, wide=4), (size + 1) * 16) for size in (64, 512, 4096)
    ]
    if quick:
        sparse, cyclic, stairs = sparse[:1], cyclic[:1], stairs[:1]
    heads = ("conflict", "states", "moves", "build", "solve", "states per second", "peak MB")
    return [
        Section(
            "Few states among many assignments",
            "Every party takes exactly one of ten options: so many states among 2^40 to 2^60. All "
            "five concepts.",
            heads,
            tuple(map(_lists, sparse)),
        ),
        Section(
            "Where moves are not transitive, and a stair",
            "All five concepts over pairs of state and last mover. On a *stair* two parties can "
            "only climb in turn: repeated passes over all moves need as many rounds as there are "
            "steps; settling each state once does not.",
            heads,
            tuple(map(_lists, [*cyclic, *stairs])),
        ),
    ]


def _lists(one: Listed) -> tuple[str, ...]:
    case = sulh.loads(one.text)
    model = build(case)
    assert len(model) == one.states
    building = seconds(lambda: build(case), runs=3)
    solving = seconds(lambda: compact.stable(model, FIVE), runs=3)
    peak = peak_megabytes(f"import large; large.list_once({one.text!r})")
    return (
        one.name, f"{len(model):,}", f"{sum(len(moves.ends) for moves in model.moves):,}",
        in_seconds(building), in_seconds(solving), f"{len(model) / solving:,.0f}",
        "" if peak is None else str(peak),
    )  # fmt: skip


def list_once(text: str) -> None:
    """Build and solve a case whose states are listed."""
    compact.stable(build(sulh.loads(text)), FIVE)
