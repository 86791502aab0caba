"""Joint moves and offers from their definitions, slowly, with sets; nothing of sulh is used."""

from dataclasses import replace
from functools import cache
from itertools import combinations

from laws.conflict import Conflict
from laws.mediate_conflicts import Mediated, accepted, states_of
from laws.oracle import Oracle, State, true_in
from laws.oracle_perception import Hypergame, Seen


class JointOracle(Oracle):
    """The oracle of a conflict with joint moves."""

    def __init__(self, conflict: Mediated) -> None:
        super().__init__(conflict)
        alone = self.moves
        self.moves = {
            dm: {
                s: alone[dm][s].union(
                    *(self.together(*one, s) for one in conflict.joint if dm in one[0])
                )
                for s in self.states
            }
            for dm in self.dms
        }
        self.improvements = {
            dm: {
                s: frozenset(t for t in self.moves[dm][s] if self.prefers(dm, t, s))
                for s in self.states
            }
            for dm in self.dms
        }
        self.group = cache(self._group)

    def together(
        self, members: tuple[str, ...], over: tuple[str, ...], state: State
    ) -> frozenset[State]:
        """Return where the members can move together.

        The feasible states other than s that differ only in options some member controls at s, of
        those in ``over`` where any are, not
        along a move forbidden to any of them, and that every member strictly prefers to s.
        """
        controlled = {
            option.name
            for option in self.conflict.options
            if any(self.controls(dm, option.name, state) for dm in members)
            and option.name in (over or (option.name,))
        }
        return frozenset(
            end
            for end in self.states
            if end != state
            and self.taken[state] ^ self.taken[end] <= controlled
            and all(self.prefers(dm, end, state) for dm in members)
            and not any(
                rule.dm in members
                and true_in(rule.start, self.taken[state])
                and true_in(rule.end, self.taken[end])
                for rule in self.conflict.forbidden
            )
        )


class MediationOracle:
    """What third parties could do in a conflict, by trying every set of offers."""

    def __init__(self, conflict: Mediated, concept: str) -> None:
        self.conflict = conflict
        self.concept = concept
        self.solved = cache(self._solved)

    def _solved(self, chosen: tuple[int, ...]) -> tuple[Mediated, frozenset[State]]:
        """Return the conflict with some offers accepted, and which states hold in it."""
        after = accepted(self.conflict, chosen)
        oracle = JointOracle(after)
        return after, frozenset(
            state
            for state in oracle.states
            if all(oracle.stable(dm, state, self.concept) for dm in oracle.dms)
        )

    def holding(self, outcome: str, chosen: tuple[int, ...]) -> frozenset[State]:
        """Return in which states an outcome holds with some offers accepted."""
        after, holds = self.solved(chosen)
        return states_of(after, outcome) & holds

    def smallest(self, outcome: str, size: int) -> set[tuple[int, ...]]:
        """Return all smallest sets of at most ``size`` offers with which an outcome holds."""
        if self.holding(outcome, ()):
            return set()
        every = [
            chosen
            for count in range(1, size + 1)
            for chosen in combinations(range(len(self.conflict.offers)), count)
            if self.holding(outcome, chosen)
        ]
        return {one for one in every if not any(set(other) < set(one) for other in every)}

    def effect(self, offer: int) -> tuple[set[State], set[State]]:
        """Return which states hold with one offer and not without, and the other way round."""
        before, after = self.solved(())[1], self.solved((offer,))[1]
        return set(after - before), set(before - after)

    def compared(
        self, dm: str, outcome: str, chosen: tuple[int, ...]
    ) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        """Return how often a state of the outcome that holds then is better, equal, worse.

        Than the status quo, by the order of ``dm`` as it is, and as it would be.
        """
        after, _ = self.solved(chosen)
        ends = self.holding(outcome, chosen)
        found = []
        for order in (self.conflict, _ordered(self.conflict, after)):
            oracle = Oracle(order)
            start = self.conflict.status_quo
            better = sum(oracle.prefers(dm, end, start) for end in ends)
            worse = sum(oracle.prefers(dm, start, end) for end in ends)
            found.append((better, len(ends) - better - worse, worse))
        return found[0], found[1]


def _ordered(before: Mediated, after: Mediated) -> Conflict:
    """Return the conflict as it is, with the orders of statements it would have."""
    fields = {name: getattr(before, name) for name in Conflict.__dataclass_fields__}
    return Conflict(**{**fields, "preferences": after.preferences})


class SeenOracle:
    """What communicators could do in a conflict that is seen otherwise than it is.

    Offer k tells, or shows, the k-th party what is so: first of what parties were told, then of
    what they see.
    """

    def __init__(self, seen: Seen, concept: str) -> None:
        self.seen = seen
        self.concept = concept
        self.offers = [("told", dm) for dm in seen.told] + [("views", dm) for dm in seen.views]
        self.holding = cache(self._holding)

    def _holding(self, chosen: tuple[int, ...]) -> frozenset[State]:
        """Return the states of the true case that are hyper-equilibria of level 1."""
        told, views = dict(self.seen.told), dict(self.seen.views)
        for k in chosen:
            what, dm = self.offers[k]
            del (told if what == "told" else views)[dm]
        game = Hypergame(replace(self.seen, told=told, views=views))
        return game.hyper(self.concept, 1) & frozenset(game.true.oracle.states)

    def smallest(self, states: frozenset[State], size: int) -> set[tuple[int, ...]]:
        """Return the smallest sets of at most ``size`` offers with which one of these holds."""
        if states & self.holding(()):
            return set()
        every = [
            chosen
            for count in range(1, size + 1)
            for chosen in combinations(range(len(self.offers)), count)
            if states & self.holding(chosen)
        ]
        return {one for one in every if not any(set(other) < set(one) for other in every)}
