"""Large conflicts whose states are listed or have a place each: seconds, and memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from curves import Picture
from made import Conflict
from made_large import stairs
from made_sparse import levels, postures, staircase
from measure import peak_megabytes, seconds
from page import Section, against, in_seconds

import sulh
from sulh.concept import CONCEPTS, Concept
from sulh.engine import compact, dense
from sulh.engine.dense.search import find
from sulh.engine.dense.settings import Settings
from sulh.engine.verdicts import Asked
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
MEMORY = {24: 500, 26: 2048, 28: 20480}
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
        _stairs(quick=quick),
        _simultaneous(quick=quick),
        *_listed(quick=quick),
    ]


def _explicit(*, quick: bool) -> Section:
    """Return the same conflicts by the definitions, by lists, and in full."""
    last, last_listed, last_literal = (12, 12, 8) if quick else (20, 16, 10)
    curves: dict[str, list[tuple[float, float]]] = {"definitions": [], "compact": [], "dense": []}
    rows = []
    for options in range(6, last + 1, 2):
        case, states = sulh.loads(conflict(options).text()), conflict(options).states
        full = seconds(partial(_survey, option_form(case), FIVE), runs=3)
        row, ratios = [str(options), f"{states:,}"], []
        for name, most, work in (
            ("definitions", last_literal, _by_definition),
            ("compact", last_listed, _by_lists),
        ):
            if options <= most:
                time = work(case)
                curves[name].append((states, time))
                row.append(in_seconds(time))
                ratios.append(f"{time / full:,.1f}")
            else:
                row.append("")
                ratios.append("")
        curves["dense"].append((states, full))
        rows.append((*row, in_seconds(full), *ratios))
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


def _by_lists(case: sulh.Case) -> float:
    return seconds(lambda: compact.stable(build(case), FIVE), runs=3)


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
    sizes = (16, 18) if quick else (16, 18, 20, 22, 24, 26, 28)
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
    times = [seconds(partial(_survey, form, [one]), runs=3) for one in FIVE]
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
        time = seconds(partial(_survey, form, [SIM]), runs=3)
        rows.append((str(options), in_seconds(time), *against(time, SIM_TARGET.get(options))))
    return Section(
        "Simultaneous stability",
        f"The dense engine, {DMS} decision makers: every choice of improvements by everyone at "
        "once, at every state.",
        ("options", "seconds", "target", "met"),
        tuple(rows),
    )


def _stairs(*, quick: bool) -> Section:
    """Return how long a stair takes that is climbed a step a round, by rounds and by the flood."""
    rows = []
    for digits in (4, 6) if quick else (4, 6, 8, 9):
        form = option_form(sulh.loads(stairs(digits)))
        asked = [(CONCEPTS["seq"],) * len(form.decision_makers)]

        def took(settings: Settings, form: OptionForm = form, asked: list[Asked] = asked) -> float:
            return seconds(lambda: find(form, asked, settings, 0), runs=3)

        rounds, flood = took(Settings(sweeps=1 << 20)), took(Settings())
        rows.append(
            (f"{1 << len(form.options):,}", f"{1 << digits:,}", in_seconds(rounds),
             in_seconds(flood), f"{rounds / flood:.1f}")
        )  # fmt: skip
    return Section(
        "A stair with a place for every assignment",
        "The dense engine under SEQ: two parties climb in turn, one step a round. *Rounds*: passes "
        f"over all states until nothing changes. *As shipped*: after {Settings().sweeps} of them "
        "the flood, which settles each state once.",
        ("states", "steps", "rounds", "as shipped", "times"),
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
        Listed("a stair", staircase(size, wide=4), (size + 1) * 16) for size in (64, 256, 1024)
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
