"""The choice of an engine for questions that need no list: how many states hold, which outcomes.

======== ==========================================================================================
listed   compact (with last movers where the model is not transitive) or literal: all states in
         lists, while they are few, or a small share of all assignments
dense    a table with a place for every assignment: control depends on no state, options are few,
         and a large share of the assignments is feasible
symbolic sets of states as decision diagrams: everything else
======== ==========================================================================================

Each gives the same answers, so the choice changes how long an answer takes and whether there is
one, never what it is. An engine that refuses (an extra that is missing, memory) hands on to the
next, and so do diagrams that leave something undecided within their budget; the survey says so.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sulh.case import Case
from sulh.engine import dense, symbolic
from sulh.engine.listed import Listed
from sulh.engine.verdicts import Asked, Verdicts
from sulh.errors import Mistake, SulhError, TooLargeError, UnknownNameError, nearest_or_all
from sulh.finding import Note
from sulh.model.build import build
from sulh.model.option_form import OptionForm, option_form
from sulh.solve import Engine, solve
from sulh.solve.size import Size, available_memory, size

Surveyor = Literal["compact", "literal", "dense", "symbolic"]
SURVEYORS: tuple[Surveyor, ...] = ("compact", "literal", "dense", "symbolic")

FEW_STATES = 1 << 17
"""Up to so many states the lists are the fastest."""

LEAST_DENSE_SHARE = 1 / 16
"""Where fewer of the assignments are feasible, a table is mostly empty."""

_DENSE_BYTES, _DENSE_BYTES_A_DM = 12, 2
"""About what a table takes for each assignment: ranks, values, flags; orders of each party."""

_REFUSALS = (SulhError, TooLargeError)
"""What an engine raises that cannot take a question: the bare one where an extra is missing."""

Tell = Callable[[Note], None]
"""Where what is to be known before an answer is said: that something is compiled, for one."""

Progress = Callable[[int, int], None]
"""Called with how many of how many parts are done."""


@dataclass(frozen=True)
class Budget:
    """How long an answer may take, and how many nodes its decision diagrams may have.

    It decides between an answer and *undecided*, never between two answers. The engines over lists
    and tables are limited by the size of the conflict instead. None: as long, as many as it takes.
    """

    seconds: float | None = 60.0
    nodes: int | None = None


@dataclass(frozen=True, eq=False)
class Surveyed:
    """What an engine says of a conflict, which engine, and why that one.

    ``passed_over``: for each engine that would have been taken before it, why it was not.
    """

    verdicts: Verdicts
    engine: Surveyor
    reason: Note
    passed_over: tuple[Mistake, ...] = ()


@dataclass(frozen=True, eq=False)
class _Question:
    case: Case
    form: OptionForm
    asked: tuple[Asked, ...]
    size: Size
    budget: Budget
    tell: Tell | None
    progress: Progress | None


def surveyor_named(name: str) -> Surveyor:
    """Return the engine of this name; an unknown one is an error that lists the known."""
    for known in SURVEYORS:
        if known == name:
            return known
    known_names = nearest_or_all(name, SURVEYORS)
    raise UnknownNameError(Mistake("unknown-engine", {"name": name}, known_names))


def survey(
    case: Case,
    asked: Iterable[Asked],
    engine: Surveyor | None = None,
    budget: Budget | None = None,
    *,
    tell: Tell | None = None,
    progress: Progress | None = None,
) -> Surveyed:
    """Return what the equilibria of a case are, for each concept or profile asked.

    ``budget``: of the symbolic engine; the others are limited by the size of the conflict.

    Raises:
        TooLargeError: no engine can take the case on this machine; or the one asked for cannot.
        SulhError: the engine asked for needs an extra that is not installed.
    """
    form = option_form(case)
    once = tuple(dict.fromkeys(asked))
    question = _Question(case, form, once, size(form), budget or Budget(), tell, progress)
    if engine is not None:
        return Surveyed(_ENGINES[engine](question), engine, Note("survey-asked", {}))
    passed_over: list[Mistake] = []
    found: list[Surveyed] = []
    for name in _in_order(question):
        try:
            verdicts = _ENGINES[name](question)
        except SulhError as error:
            if type(error) not in _REFUSALS:
                raise
            passed_over += error.mistakes
            continue
        reason = _reason(name, question, verdicts)
        found.append(Surveyed(verdicts, name, reason, tuple(passed_over)))
        if name != "symbolic" or not verdicts.undecided:
            break
        for mistake in verdicts.undecided.values():
            passed_over += [mistake] if mistake not in passed_over else []
    if found:
        return min(found, key=lambda one: len(one.verdicts.undecided))
    raise TooLargeError(Mistake("survey-none", {"options": len(form.options)}), *passed_over)


def _in_order(question: _Question) -> Iterator[Surveyor]:
    """Yield the engines that can take the question, the one that suits it best first."""
    extent = question.size
    fits_dense = not question.form.conditional and extent.options <= dense.MOST_OPTIONS
    is_sparse = extent.share < LEAST_DENSE_SHARE
    if extent.can_be_listed and ((extent.states or 0) <= FEW_STATES or is_sparse):
        yield "compact"
    if fits_dense and not is_sparse:
        yield "dense"
    yield "symbolic"
    if extent.can_be_listed and not is_sparse:
        yield "compact"
    if fits_dense and is_sparse:
        yield "dense"


def _listed(question: _Question, engine: Engine) -> Verdicts:
    model = build(question.case)
    concepts = dict.fromkeys(concept for asked in question.asked for concept in asked)
    solution = solve(model, concepts, "legal-sequence", engine)
    undecided = {
        asked: solution.undecided[concept.slug]
        for asked in question.asked
        for concept in asked
        if concept.slug in solution.undecided
    }
    return Listed(model, solution.stable, undecided)


def _dense(question: _Question) -> Verdicts:
    extent, free = question.size, available_memory()
    needed = (_DENSE_BYTES + _DENSE_BYTES_A_DM * extent.dms) << extent.options
    if extent.options <= dense.MOST_OPTIONS and needed > free:
        slots = {"options": extent.options, "needed": _gigabytes(needed), "free": _gigabytes(free)}
        raise TooLargeError(Mistake("survey-memory", slots))
    return dense.survey(question.form, question.asked, question.tell)


def _gigabytes(size: int) -> str:
    return f"{size / (1 << 30):.1f}"


def _symbolic(question: _Question) -> Verdicts:
    return symbolic.survey(question.form, question.asked, question.budget, question.progress)


_ENGINES: Mapping[Surveyor, Callable[[_Question], Verdicts]] = {
    "compact": lambda question: _listed(question, "compact"),
    "literal": lambda question: _listed(question, "literal"),
    "dense": _dense,
    "symbolic": _symbolic,
}


def _reason(engine: Surveyor, question: _Question, verdicts: Verdicts) -> Note:
    extent, conditional = question.size, bool(question.form.conditional)
    slots = {"options": extent.options, "assignments": f"{2**extent.options:,}"}
    if verdicts.feasible is None:
        return Note("survey-unknown", slots)
    slots |= {
        "states": f"{verdicts.feasible:,}",
        "percent": f"{100 * verdicts.feasible / 2**extent.options:.3g}",
    }
    if isinstance(verdicts, Listed):
        is_simple = verdicts.model.transitive
        return Note("survey-listed" if is_simple else "survey-last-mover", slots)
    if engine == "dense":
        return Note("survey-dense", slots)
    return Note("survey-conditional" if conditional else "survey-symbolic", slots)
