"""What does a mandate do to those who give it?"""

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

import numpy as np

from sulh.analysis.equilibria import emptied, no_status_quo
from sulh.analysis.ground import compare
from sulh.analysis.worlds import World
from sulh.case import Case
from sulh.case.address import addresses, listed
from sulh.case.scope import circles
from sulh.concept import LEAD
from sulh.derive import apply, differences, without
from sulh.errors import CaseError, StateError, SulhError, UndecidedError
from sulh.finding.mandate import Mandates
from sulh.finding.mandated import (
    Candidate,
    Change,
    Ending,
    Examined,
    Kept,
    Opened,
    Price,
    Regret,
    Right,
)
from sulh.model import Flags

RIGHTS: tuple[Kept, ...] = ("veto", "recall")

MOST_SETS = 256
"""The most sets of retained rights tried; of more only the smaller ones are."""


def mandate(
    case: Case,
    *,
    concept: str = LEAD,
    scenario: str | Iterable[str] | None = None,
    reached: bool = False,
) -> Mandates:
    """Return what each mandate of a case, and all together, do to those who give them.

    The states that hold with it are compared with those that hold without it: the worst and the
    best of them in each principal's own order, counted in classes of equals. ``reached``: only
    states count that improvements reach from the status quo, each time in the case as it then is.

    Raises:
        StateError, UndecidedError: ``reached``, and there is no status quo to start from.
        UnknownNameError: an unknown concept or scenario.
        CaseError, TooLargeError: as for :func:`sulh.equilibria`.

    >>> import sulh
    >>> found = sulh.mandate(sulh.load("orchard-cooperative"))
    >>> [(change.dm, change.effect) for change in found.examined[0].changes]
    [('growers', 'hurts')]
    """
    asking = apply(case, scenario)
    world = World(asking, concept, reached)
    if not len(world.model) and asking.derivation is not None and asking.derivation.scenarios:
        raise CaseError(emptied(asking))
    if reached and world.model.status_quo is None:
        missing = no_status_quo(asking, world.model.taken)
        raise (StateError if missing.id == "no-status-quo" else UndecidedError)(missing)
    groups: list[tuple[int, ...]] = [(place,) for place in range(len(asking.mandates))]
    if len(groups) > 1:
        groups.append(tuple(range(len(asking.mandates))))
    world.kept  # noqa: B018 - an unknown concept is said even where there is no mandate
    return Mandates(
        case=asking,
        model=world.model,
        heading=world.heading,
        reached=reached,
        examined=tuple(_Question(world, places).answer() for places in groups),
    )


class _Question:
    """What is asked of one mandate, or of several together."""

    def __init__(self, world: World, places: tuple[int, ...]) -> None:
        self.world = world
        case = world.case
        self.given = {place: case.mandates[place] for place in places}
        self.names = tuple(listed("mandates", one, k) for k, one in self.given.items())
        self.without = world.varied(without(case, *self.names))
        self.principals = tuple(
            dm
            for dm in case.decision_makers
            if any(dm in one.principals for one in self.given.values())
        )

    def answer(self) -> Examined:
        """Return everything there is to say."""
        changes = self._changes(self.world)
        return Examined(
            addresses=self.names,
            mandates=tuple(self.given.values()),
            without=_states(self.without.kept),
            given=_states(self.world.kept),
            unseen=_states(self._unseen()),
            changes=changes,
            regrets=tuple(self._regrets()),
            price=self._price(changes),
            candidates=tuple(self._candidates()) if len(self.given) == 1 else (),
            opened=tuple(self._opened()),
            endings=tuple(self._endings()),
            outcomes={
                name: (before, self.world.outcomes()[name])
                for name, before in self.without.outcomes().items()
            },
        )

    def _changes(self, world: World) -> tuple[Change, ...]:
        return tuple(self._change(world, dm) for dm in self.principals)

    def _change(self, world: World, name: str) -> Change:
        dm = world.model.decision_makers.index(name)
        before, after = self.without.standing(name), world.standing(name)
        pairs = [(before.worst_at, after.worst_at), (before.best_at, after.best_at)]
        found = [
            compare(world.case, world.model, dm, one, other)
            for one, other in pairs
            if one is not None and other is not None
        ]
        differing = tuple(dict.fromkeys(one for one in found if one.better is not None))
        classes = int(world.model.ranks[:, dm].max(initial=-1)) + 1
        return Change(name, classes, before, after, differing)

    def _gave_up(self, dm: int, state: int) -> list[int]:
        """Return where the moves lead that a principal has without, and not with, the mandate."""
        model = self.world.model
        left = set(model.reach(dm, state).tolist())
        gone = [to for to in self.without.model.reach(dm, state).tolist() if to not in left]
        return sorted(gone, key=lambda to: len(model.changed(state, to)))

    def _regrets(self) -> Iterator[Regret]:
        model = self.world.model
        for name in self.principals:
            dm = model.decision_makers.index(name)
            for state in _states(self.world.kept):
                gains = tuple(
                    compare(self.world.case, model, dm, state, end)
                    for end in self._gave_up(dm, state)
                    if model.ranks[end, dm] > model.ranks[state, dm]
                )
                if gains:
                    yield Regret(name, state, gains, not self.without.stable[state, dm])

    def _opened(self) -> Iterator[Opened]:
        """Yield the moves that ending the mandate opens at the status quo."""
        model = self.world.model
        start = model.status_quo
        if start is None:
            return
        for name in self.principals:
            dm = model.decision_makers.index(name)
            to = tuple(self._gave_up(dm, start))
            if to:
                ranks = model.ranks[:, dm]
                better = tuple(end for end in to if ranks[end] > ranks[start])
                yield Opened(name, start, to, better)

    def _unseen(self) -> Flags:
        """Return which states would hold if only the principals and the delegates knew.

        Each state is judged for everybody in the game as it sees it: with the mandate for those,
        without it for all others.
        """
        knowing = {*self.principals, *(one.delegate for one in self.given.values())}
        seen = np.array([dm in knowing for dm in self.world.model.decision_makers])
        stable = np.where(seen, self.world.stable, self.without.stable)
        return stable.all(axis=1) & self.world.counted

    def _price(self, changes: tuple[Change, ...]) -> Price | None:
        if all(change.effect == "undefined" for change in changes):
            return None
        rights = [
            (place, kept)
            for place, one in self.given.items()
            for kept in RIGHTS
            if kept not in one.retained
        ]
        tried = 0
        for size in range(len(rights) + 1):
            served: list[tuple[Right, ...]] = []
            for chosen in combinations(rights, size):
                if tried == MOST_SETS:
                    return Price(tuple(served), complete=False)
                tried += 1
                if self._serves(chosen):
                    served.append(tuple(Right(self._name(place), kept) for place, kept in chosen))
            if served:
                return Price(tuple(served), complete=True)
        return Price((), complete=True)

    def _serves(self, chosen: tuple[tuple[int, Kept], ...]) -> bool:
        """Say whether nothing falls for any principal with these rights retained too."""
        kept = {
            place: one.model_copy(
                update={"retained": (*one.retained, *(k for at, k in chosen if at == place))}
            )
            for place, one in self.given.items()
        }
        effects = {change.effect for change in self._changes(self.world.giving(kept))}
        return effects <= {"helps", "nothing"}

    def _name(self, place: int) -> str:
        return listed("mandates", self.world.case.mandates[place], place)

    def _candidates(self) -> Iterator[Candidate]:
        """Yield every decision maker that could be the delegate, and nobody."""
        ((place, one),) = self.given.items()
        yield Candidate(None, {dm: self.without.standing(dm) for dm in self.principals})
        for dm in self.world.case.decision_makers:
            other = one.model_copy(update={"delegate": dm})
            changed = self.world.giving({place: other})
            if dm not in one.principals and not _circular(changed.case):
                yield Candidate(dm, {who: changed.standing(who) for who in self.principals})

    def _endings(self) -> Iterator[Ending]:
        """Yield the scenarios of the case that end the mandate or replace it."""
        case = self.world.case
        for name, scenario in case.scenarios.items():
            try:
                changed = apply(case, name)
                touched = {
                    one.address: one.how
                    for one in differences(case, changed)
                    if one.place[0] == "mandates"
                }
                known = addresses(changed)
                gone = [address for address in self.names if address not in known]
                if gone or any(touched.get(address) for address in self.names):
                    found = self.world.varied(changed).outcomes()
                    yield Ending(name, scenario.title, len(gone) == len(self.names), found)
            except SulhError:
                continue


def _states(flags: Flags) -> tuple[int, ...]:
    return tuple(np.flatnonzero(flags).tolist())


def _circular(case: Case) -> bool:
    """Say whether the mandates of a case go round in a circle."""
    links: dict[str, list[str]] = {}
    for principal, delegate in chain.from_iterable(
        ((principal, one.delegate) for principal in one.principals) for one in case.mandates
    ):
        links.setdefault(principal, []).append(delegate)
    return next(circles(links), None) is not None
