"""Cases told by random sources, and what the program answers of them and of their variations."""

import copy
import json
from functools import cache
from typing import Any

from laws.program import named
from laws.sourced import Content, sourced, without, without_lapsed

import sulh
from sulh.case import Case
from sulh.errors import CaseError, UndecidedError

SEEDS = range(40)
"""The sample that every run of the tests looks at."""

EMPTY = "no state is feasible"
UNDECIDED = "undecided"


def read(content: Content) -> Case:
    """Read the content as a case file is read; JSON is YAML too."""
    return sulh.loads(json.dumps(content))


@cache
def _content_at(seed: int) -> Content:
    return sourced(seed)


def content_at(seed: int) -> Content:
    """Return the content drawn for a seed, to be edited at will."""
    return copy.deepcopy(_content_at(seed))


@cache
def case_at(seed: int) -> Case:
    """Return the case drawn for a seed."""
    return read(_content_at(seed))


def answers(case: Case) -> Any:
    """Return every verdict on a case, in the words of the oracle."""
    try:
        holds = sulh.equilibria(case)
    except UndecidedError as error:
        return UNDECIDED, sorted((m.slots["dm"], m.slots["count"]) for m in error.mistakes)
    verdicts = {name: named(holds.model, flags) for name, flags in holds.stable.items()}
    outcomes = {
        outcome: [(one.word, one.holds, one.of, one.reached) for one in of_each]
        for outcome in holds.model.outcomes
        for of_each in [[holds.verdict(outcome, name) for name in holds.stable]]
    }
    return holds.model.numbers or EMPTY, verdicts, outcomes


def mended(content: Content) -> Content | tuple[str, Any]:
    """Return the file as a person mends it once something was taken out of it.

    A file must not name a status quo that can no longer be, nor rank states that can no longer be.
    Where a ranking misses a state, or nothing can be, it cannot be mended.
    """
    edited = without_lapsed(copy.deepcopy(content))
    rankings = {
        dm: maker.pop("ranking")["best_first"]
        for dm, maker in edited["decision_makers"].items()
        if "ranking" in maker
    }
    start = edited.pop("status_quo", None)
    try:
        states = sulh.equilibria(read(edited), concepts=["nash"]).model.numbers
    except CaseError:
        return EMPTY, None
    if start is not None and int(start["state"]) in states:
        edited["status_quo"] = start
    missing = []
    for dm, entries in rankings.items():
        tied = [entry if isinstance(entry, list) else [entry] for entry in entries]
        left = [[state for state in entry if state in states] for entry in tied]
        edited["decision_makers"][dm]["ranking"] = [entry for entry in left if entry]
        count = len(set(states) - {state for entry in left for state in entry})
        missing += [(dm, count)] if count else []
    return (UNDECIDED, missing[:1]) if missing else edited


def answers_by_hand(content: Content, addresses: list[str]) -> Any:
    """Return what the file says once these elements are taken out of it by hand."""
    edited = mended(without(content, addresses))
    return edited if isinstance(edited, tuple) else answers(read(edited))
