"""How many states hold? What is said of a conflict whose states nobody lists."""

from collections.abc import Iterable, Iterator

import numpy as np

from sulh.analysis.equilibria import emptied, no_status_quo, profiles_of, read_past
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.engine.listed import Listed
from sulh.engine.verdicts import Verdicts
from sulh.errors import CaseError, Hint, Mistake, UndecidedError
from sulh.finding import Note
from sulh.finding.census import MOST_SHOWN, Census, Held, Tally
from sulh.finding.equilibria import Profile, Word
from sulh.model.frame import no_states
from sulh.model.option_form import OptionForm, option_form
from sulh.solve.survey import Budget, Progress, Surveyed, Tell, survey, surveyor_named
from sulh.statement import Option, Statement
from sulh.statement.connect import TRUE, disjunction

SECONDS = 60.0
"""How long the symbolic engine may look, unless another time is asked for."""


def census(  # noqa: PLR0913 - everything that can be asked
    case: Case,
    *,
    concepts: Iterable[str] | str | None = None,
    scenario: str | Iterable[str] | None = None,
    engine: str | None = None,
    seconds: float | None = SECONDS,
    tell: Tell | None = None,
    progress: Progress | None = None,
) -> Census:
    """Return how many states hold, and which outcomes, under each concept asked, listing none.

    The questions are those of :func:`sulh.equilibria`, of a conflict of any size: how many states
    are feasible, how many of them hold, in how many of an outcome's states it holds, whether the
    status quo does, and a few of the states that hold. ``seconds``: of the symbolic engine; what it
    has not decided by then is *undecided*, with what was established. ``tell`` is called with what
    is to be known before an answer, ``progress`` with how many of how many parts are done.

    Raises:
        CaseError: the case has no feasible state, or its status quo or a ranking is wrong.
        TooLargeError: no engine on this machine can take the case.
        UnknownNameError: an unknown concept, decision maker or engine.
        SulhError: the engine asked for needs an extra that is not installed, or another conflict.

    >>> import sulh
    >>> counted = sulh.census(sulh.load("garrison"), concepts=["gmr", "seq"])
    >>> counted.feasible, counted["gmr"], counted["seq"], counted.outcomes["halted"]["seq"]
    (23, 15, 7, Tally(word='some', holds=2, of=4))
    """
    case = apply(case, scenario)
    asked = profiles_of(tuple(case.decision_makers), concepts)
    named = None if engine is None else surveyor_named(engine)
    form = option_form(case)
    missing = list(_without_status_quo(case, form))
    profiled = [profile.concepts for profile in asked]
    found = survey(case, profiled, named, Budget(seconds), tell=tell, progress=progress)
    verdicts = found.verdicts
    _sound(case, form, verdicts)
    decided = [profile for profile in asked if profile.concepts not in verdicts.undecided]
    start = None if missing or form.status_quo is None else _number(form, form.status_quo)
    undecided = {
        profile.text: verdicts.undecided[profile.concepts]
        for profile in asked
        if profile not in decided
    }
    equilibria = {one.text: verdicts.count(one.concepts, TRUE) for one in decided}
    picked = {one.text: verdicts.states(one.concepts, TRUE, MOST_SHOWN) for one in decided}
    always, never = _shared(form, verdicts, _leading(decided), equilibria)
    return Census(
        case=case,
        asked=asked,
        feasible=verdicts.feasible,
        equilibria=equilibria,
        outcomes={name: _tallies(verdicts, asked, that) for name, that in form.outcomes.items()},
        status_quo=start,
        holds_now={}
        if start is None
        else {one.text: verdicts.holds(one.concepts, start) for one in decided},
        always=always,
        never=never,
        states=tuple(_held(form, verdicts, decided, picked.values())),
        picked=picked,
        engine=found.engine,
        reason=found.reason,
        undecided=undecided,
        notes=tuple(_notes(case, found, missing)),
    )


def _leading(decided: list[Profile]) -> Profile | None:
    leading = (one for one in decided if one.text == LEAD)
    return next(leading, next(iter(decided), None))


def _shared(
    form: OptionForm, verdicts: Verdicts, lead: Profile | None, equilibria: dict[str, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the options taken in every, and in no, state that holds under a heading."""
    total = equilibria[lead.text] if lead else 0
    if lead is None or not total:
        return (), ()
    taken = {name: verdicts.count(lead.concepts, Option(name)) for name in form.options}
    return (
        tuple(name for name, count in taken.items() if count == total),
        tuple(name for name, count in taken.items() if count == 0),
    )


def _tallies(verdicts: Verdicts, asked: Iterable[Profile], that: Statement) -> dict[str, Tally]:
    of = verdicts.possible(that)
    return {one.text: _tally(verdicts, one, that, of) for one in asked}


def _tally(verdicts: Verdicts, profile: Profile, that: Statement, of: int | None) -> Tally:
    if of == 0:
        return Tally("infeasible", 0, 0)
    if of is None or profile.concepts in verdicts.undecided:
        return Tally("undecided", None, of)
    holds = verdicts.count(profile.concepts, that)
    word: Word = "all" if holds == of else "some" if holds else "none"
    return Tally(word, holds, of)


def _held(
    form: OptionForm,
    verdicts: Verdicts,
    decided: list[Profile],
    picked: Iterable[tuple[int, ...]],
) -> Iterator[Held]:
    """Yield what the states shown are."""
    for number in sorted(set().union(*picked)):
        taken = tuple(name for k, name in enumerate(form.options) if number >> k & 1)
        yield Held(
            number,
            taken,
            tuple(name for name, that in form.outcomes.items() if that.holds(frozenset(taken), {})),
            tuple(one.text for one in decided if verdicts.holds(one.concepts, number)),
        )


def _number(form: OptionForm, taken: frozenset[str]) -> int:
    return sum(1 << k for k, name in enumerate(form.options) if name in taken)


def _without_status_quo(case: Case, form: OptionForm) -> Iterator[Mistake]:
    """Yield why no feasible state is the status quo, if none is.

    Raises:
        CaseError: it is written down, in a case as written, and breaks a rule.
    """
    start = form.status_quo
    if start is not None and all(rule.holds(start, {}) for rule in form.rules):
        return
    mistake = no_status_quo(case, np.zeros((0, len(form.options)), dtype=bool))
    if start is not None and case.derivation is None:
        slots = mistake.slots
        raise CaseError(*case.located([Mistake("state-infeasible", slots, path=("status_quo",))]))
    yield mistake


def _sound(case: Case, form: OptionForm, verdicts: Verdicts) -> None:
    """See that there are states, and that every ranking names each of them once."""
    if isinstance(verdicts, Listed) and len(verdicts.model):
        return
    if verdicts.feasible == 0:
        if case.derivation is None:
            raise CaseError(*case.located([no_states(case)]))
        if case.derivation.scenarios:
            raise CaseError(emptied(case))
    wrong = [
        mistake
        for dm, maker in case.decision_makers.items()
        if maker.ranking is not None
        for mistake in _ranking(form, dm, verdicts)
    ]
    if wrong and case.derivation is not None:
        raise UndecidedError(*wrong)
    if wrong:
        raise CaseError(*case.located(wrong))


def _ranking(form: OptionForm, dm: str, verdicts: Verdicts) -> Iterator[Mistake]:
    """Yield what is wrong with a ranking: its entries are the statements of the order."""
    entries = form.orders[dm]
    ranked = verdicts.possible(disjunction(entries))
    each = [verdicts.possible(entry) for entry in entries]
    if ranked is None or verdicts.feasible is None or None in each:
        return
    path = ("decision_makers", dm, "ranking")
    counts = {
        "ranking-misses": verdicts.feasible - ranked,
        "ranking-repeats": sum(count or 0 for count in each) - ranked,
    }
    for message, count in counts.items():
        if count:
            slots = {"dm": dm, "count": count, "states": ["…"]}
            yield Mistake(message, slots, Hint("how-to-rank"), path)


def _notes(case: Case, found: Surveyed, missing: list[Mistake]) -> Iterator[Note]:
    for one in found.passed_over:
        yield Note(one.id, one.slots)
    verdicts = found.verdicts
    if isinstance(verdicts, Listed) and not verdicts.model.transitive:
        yield Note("not-transitive", {})
    for mistake in missing:
        yield Note(mistake.id, mistake.slots)
    yield from read_past(case)
