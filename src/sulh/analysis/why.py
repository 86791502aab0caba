"""Why does a state, or an outcome, hold or not?"""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from sulh.analysis.ground import Ground, compare, given_away
from sulh.concept import LEAD, Concept
from sulh.errors import Mistake, StateError, UnknownNameError, nearest_or_all
from sulh.finding.equilibria import Equilibria, Profile
from sulh.finding.why import Difference, DmVerdict, Group, Why
from sulh.model import States
from sulh.model.naming import Naming
from sulh.stability import deterrence

MOST_GROUPED = 200
"""The most states of an outcome whose reasons are compared; more are counted, not grouped."""

MOST_ANSWERS = 10_000
"""So many answers are looked at for that: once they are spent, no further state is grouped."""


def why(holds: Equilibria, text: str, *, dm: str | None = None, concept: str | None = None) -> Why:
    """Return why a state or an outcome holds, or does not, under a concept (SEQ if none is named).

    Of an outcome: one of its states in full (an equilibrium nearest the status quo or, if none, the
    state stable for most decision makers), and the others grouped by the same reason.

    Raises:
        StateError: the text names no feasible state and no outcome with one.
        UnknownNameError: the decision maker does not exist, or the concept was not asked.
    """
    profile = _profile(holds, concept)
    focal = None
    if dm is not None:
        holds.case.decision_maker(dm)
        focal = holds.model.decision_makers.index(dm)
    states = Naming(holds.case, holds.model.taken).all(text)
    if not states:
        raise StateError(Mistake("outcome-infeasible", {"outcome": text}))
    is_outcome = text in holds.case.outcomes
    state = _one(holds, profile, states) if is_outcome else states[0]
    focals = holds.model.dms if focal is None else (focal,)
    rest = [other for other in states if other != state]
    return Why(
        case=holds.case,
        model=holds.model,
        state=state,
        heading=profile.text,
        rule=holds.rule,
        verdicts=tuple(judge(holds, state, one, profile.concepts[one]) for one in focals),
        outcome=text if is_outcome else None,
        verdict=holds.verdict(text, profile.text) if is_outcome else None,
        groups=_groups(holds, profile, rest, focals),
        focal=focal,
    )


def _profile(holds: Equilibria, concept: str | None) -> Profile:
    wanted = concept or LEAD
    for profile in holds.asked:
        if profile.text == wanted or (concept is None and len(holds.asked) == 1):
            if profile.text in holds.undecided:
                raise UnknownNameError(holds.undecided[profile.text])
            return profile
    raise UnknownNameError(
        Mistake("concept-not-asked", {"name": wanted}, nearest_or_all(wanted, holds.stable))
    )


def _one(holds: Equilibria, profile: Profile, states: tuple[int, ...]) -> int:
    """Return the state of an outcome to explain in full."""
    candidates = np.array(states)
    stable_for = holds.stable[profile.text][candidates].sum(axis=1)
    best = candidates[stable_for == stable_for.max()]
    return int(best[_distance(holds, best).argmin()])


def _distance(holds: Equilibria, states: States) -> States:
    """Return how many options differ from the status quo, for each state."""
    taken, start = holds.model.taken, holds.model.status_quo
    distance: States = (taken[states] != taken[0 if start is None else start]).sum(axis=1)
    return distance


def judge(holds: Equilibria, state: int, dm: int, concept: Concept) -> DmVerdict:
    """Return whether a state is stable for one decision maker, with all evidence."""
    case, model = holds.case, holds.model
    ground = Ground(case, model)
    improvements = tuple(deterrence.improvements(model, state, dm, concept, holds.rule))
    worse = []
    if not improvements:
        for to in model.reach(dm, state).tolist():
            worse.append(compare(case, model, dm, state, to))
            ground.difference(worse[-1])
    comparisons: list[tuple[Difference, tuple[Difference, ...]]] = []
    answering: list[Difference] = []
    for improvement in improvements:
        gain = compare(case, model, dm, state, improvement.to)
        ground.move(improvement.move)
        ground.difference(gain)
        ends = tuple(compare(case, model, dm, state, answer.at) for answer in improvement.answers)
        comparisons.append((gain, ends))
        for place, answer in enumerate(improvement.answers):
            gains = [
                compare(case, model, step.dm, step.origin, step.to)
                for step in answer.path
                if step.improvement
            ]
            answering += gains
            if place == 0:  # the nearest answer is the one told: the verdict rests on it
                ground.difference(ends[0])
                for step in answer.path:
                    ground.move(step)
                for gained in gains:
                    ground.difference(gained)
    stable = all(improvement.deterred for improvement in improvements)
    away = given_away(case, model, dm, state) if stable else ()
    for place in away:
        ground.mandate(place)
    return DmVerdict(
        dm=dm,
        concept=concept,
        stable=stable,
        improvements=improvements,
        worse=tuple(worse),
        comparisons=tuple(comparisons),
        answering=tuple(answering),
        claims=ground.claims,
        assumptions=ground.assumptions,
        given_away=away,
    )


def _groups(
    holds: Equilibria, profile: Profile, states: list[int], focals: Iterable[int]
) -> tuple[Group, ...]:
    """Return the states grouped by who leaves them and who is deterred by whom."""
    found = defaultdict(list)
    looked_at = 0
    for state in states[:MOST_GROUPED]:
        if looked_at > MOST_ANSWERS:
            break
        leaving, deterring = [], []
        for dm in focals:
            if not holds.stable[profile.text][state, dm]:
                leaving.append(dm)
                continue
            answering, count = _answering(holds, state, dm, profile.concepts[dm])
            looked_at += count
            if answering:
                deterring.append((dm, answering))
        found[tuple(leaving), tuple(deterring)].append(state)
    return tuple(
        Group(tuple(members), leaving, deterring)
        for (leaving, deterring), members in sorted(found.items(), key=lambda item: -len(item[1]))
    )


def _answering(
    holds: Equilibria, state: int, dm: int, concept: Concept
) -> tuple[tuple[int, ...], int]:
    """Return who makes the nearest answers that deter ``dm`` in a state stable for it.

    With them, how many answers were looked at.
    """
    improvements = tuple(deterrence.improvements(holds.model, state, dm, concept, holds.rule))
    movers = {step.dm for improvement in improvements for step in improvement.answers[0].path}
    return tuple(sorted(movers)), sum(improvement.answers_total for improvement in improvements)
