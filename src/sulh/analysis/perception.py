"""What does each party see, and what holds as they see it?"""

from collections.abc import Iterable, Iterator

import numpy as np

from sulh.analysis.equilibria import profiles
from sulh.analysis.hypergame import Hypergames, hyper, value_as_seen
from sulh.analysis.second_level import recognises
from sulh.analysis.variants import Variants, value
from sulh.case import Case
from sulh.case.beliefs import Belief, every, grounds, held, is_so
from sulh.concept import LEAD
from sulh.derive import apply
from sulh.derive.correcting import all_corrected, beliefs, corrected
from sulh.derive.perceived import universal
from sulh.finding import Note
from sulh.finding.conclusion import Conclusion, Shift
from sulh.finding.hypergame import Game, Hyper
from sulh.finding.perception import Correction, Held, Hypergame, Surprise, Verdicts
from sulh.model import Model


def perception(
    case: Case,
    *,
    concepts: Iterable[str] | str | None = None,
    scenario: str | Iterable[str] | None = None,
) -> Hypergame:
    """Return the conflict as each party sees it, and what holds as they see it.

    Each party reasons in a game of its own: with what it was told and believes in the place of the
    facts, without the options it does not see, with those it imagines, with the constraints,
    forbidden moves and orders it believes in. A *hyper-equilibrium* is a state stable for every
    party, each in its own game. A party for which the case says how it believes others see (``of``)
    is judged at level 2: by its own moves and order against opponents that move as it believes they
    would. Without ``concepts``: SEQ.

    Raises:
        UnknownNameError: an unknown concept, decision maker or scenario.
        UndecidedError, TooLargeError, CaseError: one of the games cannot be solved.

    Source: Bennett 1977 [@bennett1977]; Wang, Hipel and Fraser 1988 [@wang-hipel-fraser1988]; the
    labels of states are ours.

    >>> import sulh
    >>> found = sulh.perception(sulh.load("cuban-missile-crisis"))
    >>> found.perceivers, found.hyper.numbers(found.hyper.holding("seq"))
    ((), (4, 5, 6))
    """
    case = apply(case, scenario)
    texts = (LEAD,) if concepts is None else (concepts,) if isinstance(concepts, str) else concepts
    games = Hypergames(Variants(texts))
    found = hyper(case, games)
    corrections = tuple(_corrections(case, found, games))
    return Hypergame(
        case=case,
        model=found.states,
        whole=universal(case),
        hyper=found,
        asked=profiles(found.states, games.variants.concepts),
        held=tuple(_held(case, found, games)),
        perceivers=tuple(
            dm
            for dm, game in zip(case.decision_makers, found.games, strict=True)
            if not same(game.model, found.true.model)
        ),
        verdicts={
            (outcome, heading): _verdicts(found, Conclusion("outcome", outcome, heading))
            for outcome in case.outcomes
            for heading in found.headings
        },
        surprises={heading: tuple(surprises(found, heading)) for heading in found.headings},
        corrections=corrections,
        notes=tuple(_notes(case, games, found)),
    )


def same(one: Model, other: Model) -> bool:
    """Say whether two models are the same game: the same states, moves and orders."""
    return one is other or (
        one.numbers == other.numbers
        and bool((one.ranks == other.ranks).all())
        and all(
            np.array_equal(a.starts, b.starts) and np.array_equal(a.ends, b.ends)
            for a, b in zip(one.moves, other.moves, strict=True)
        )
    )


def _alike(one: Hyper, other: Hyper) -> bool:
    """Say whether two hypergames are of the same games, at both levels."""
    return (
        one.states.numbers == other.states.numbers
        and all(same(a.model, b.model) for a, b in zip(one.games, other.games, strict=True))
        and one.aware.keys() == other.aware.keys()
        and all(same(one.aware[dm].model, other.aware[dm].model) for dm in one.aware)
    )


def _held(case: Case, found: Hyper, games: Hypergames) -> Iterator[Held]:
    for belief in held(case):
        so = is_so(case, belief)
        matters = None if so else not _alike(found, hyper(corrected(case, belief), games))
        yield Held(belief, *grounds(case, belief), so, matters)


def _verdicts(found: Hyper, conclusion: Conclusion) -> Verdicts:
    def of(game: Game) -> tuple[Model, np.ndarray, Conclusion]:
        return game.model, game.holding(conclusion.concept), conclusion

    dms = found.states.decision_makers
    return Verdicts(
        true=value(*of(found.true)),
        own={dm: value(*of(game)) for dm, game in zip(dms, found.games, strict=True)},
        first=value_as_seen(found, conclusion, level=1),
        second=value_as_seen(found, conclusion),
    )


def surprises(found: Hyper, heading: str) -> Iterator[Surprise]:
    """Yield each surprise once, by the states of the own game of the party that could do it."""
    dms = found.states.decision_makers
    for dm, aware in found.aware.items():
        own = found.games[dm].model
        for other, game in aware.others.items():
            at, believed = game.view.at, game.holding(heading)
            for state in np.flatnonzero(at >= 0).tolist():
                if not believed[at[state]]:
                    continue
                for to in own.improvements(dm, state).tolist():
                    if recognises(own, game.model, game.view, dm, state, to):
                        continue
                    yield Surprise(
                        dms[dm],
                        dms[other],
                        own.numbers[state],
                        own.numbers[to],
                        tuple(
                            own.options[k] for k in own.changed(state, to) if game.view.hidden[k]
                        ),
                    )


def _corrections(case: Case, found: Hyper, games: Hypergames) -> Iterator[Correction]:
    """Yield what it changes that each misperception is corrected, then that all are."""
    wrong = beliefs(case)
    for belief in wrong:
        yield _correction(belief, found, hyper(corrected(case, belief), games))
    if wrong:
        yield _correction(None, found, hyper(all_corrected(case), games))


def _correction(belief: Belief | None, before: Hyper, after: Hyper) -> Correction:
    headings = [one for one in before.headings if one in after.headings]
    holding = {one: set(before.numbers(before.holding(one))) for one in headings}
    later = {one: set(after.numbers(after.holding(one))) for one in headings}
    shifts: dict[str, dict[str, Shift]] = {one: {} for one in headings}
    for heading in headings:
        for outcome in before.states.outcomes:
            asked = Conclusion("outcome", outcome, heading)
            shift = Shift(value_as_seen(before, asked), value_as_seen(after, asked))
            if shift.how != "same":
                shifts[heading][outcome] = shift
    return Correction(
        belief,
        {one: tuple(sorted(later[one] - holding[one])) for one in headings},
        {one: tuple(sorted(holding[one] - later[one])) for one in headings},
        shifts,
    )


def _notes(case: Case, games: Hypergames, found: Hyper) -> Iterator[Note]:
    for heading in games.variants.concepts:
        if heading not in found.headings:
            yield Note("hypergame-undecided", {"concept": heading})
    if any(len(path) > 3 for path, _ in every(case.perceptions)):
        yield Note("deeper-beliefs-not-used", {})
