"""What mandates pass on and do to principals, written again with sets and dictionaries."""

from dataclasses import replace
from itertools import combinations

from laws.mandate_conflicts import Mandate, Mandated
from laws.oracle import Oracle, State, true_in

Class = tuple[int, int] | None
"""The class of the worst and of the best state that holds, 1 the best; None: none holds."""


class MandateOracle(Oracle):
    """Every answer about one conflict with mandates, from the definitions."""

    conflict: Mandated

    def in_force(self, mandate: Mandate, option: str, state: State) -> bool:
        """Whether the change of the option from the state is the delegate's."""
        taken = self.taken[state]
        if option not in mandate.over or not true_in(mandate.condition, taken):
            return False
        if isinstance(mandate.permitted, str):
            return mandate.permitted in ("both", "undo" if option in taken else "take")
        return true_in(mandate.permitted, taken)

    def may(self, dm: str, option: str, state: State, end: State) -> bool:
        """Whether dm may change the option in a move from the state to the end.

        Within the option's directions: by a power over it; as its owner, unless a mandate in force
        has passed it on, and then with recall, or, under a veto, where the end is worse for it; as
        the delegate of a mandate in force, and under a veto only where the end is not worse for the
        owner.
        """
        (the_option,) = (o for o in self.conflict.options if o.name == option)
        change = "undo" if option in self.taken[state] else "take"
        if the_option.moves == {"take": "one-way-back", "undo": "one-way"}[change]:
            return False
        if any(
            (power.holder, power.option) == (dm, option)
            and power.direction in ("both", change)
            and true_in(power.condition, self.taken[state])
            for power in self.conflict.powers
        ):
            return True
        owner = the_option.owner
        worse = self._place(owner, end) < self._place(owner, state)
        passed = [one for one in self.conflict.mandates if self.in_force(one, option, state)]
        if dm == owner:
            return all(
                "recall" in one.retained or ("veto" in one.retained and worse) for one in passed
            )
        return any(one.delegate == dm and not ("veto" in one.retained and worse) for one in passed)

    def _moves(self, dm: str, state: State) -> frozenset[State]:
        return frozenset(
            end
            for end in self.states
            if end != state
            and all(
                self.may(dm, option, state, end) for option in self.taken[state] ^ self.taken[end]
            )
            and not any(
                rule.dm == dm
                and true_in(rule.start, self.taken[state])
                and true_in(rule.end, self.taken[end])
                for rule in self.conflict.forbidden
            )
        )

    # ---- what mandates do -----------------------------------------------------------------

    def holding(self, concept: str, *, reached: bool) -> frozenset[State]:
        """The equilibria; with `reached` those that improvements reach from the status quo."""
        found = self.equilibria(concept)
        return found & self.evolution(improving=True).keys() if reached else found

    def classes(self, dm: str, states: frozenset[State]) -> Class:
        """The class of the worst and of the best of some states in the order of dm."""
        order = sorted({self.order[dm][s] for s in self.states}, reverse=True)
        places = [order.index(self.order[dm][s]) + 1 for s in states]
        return (max(places), min(places)) if places else None


def word(before: Class, after: Class) -> str:
    """Whether a mandate helps, hurts, does both, changes nothing, or that is undefined."""
    if before is None or after is None:
        return "undefined"
    signs = {(b > a) - (b < a) for b, a in zip(before, after, strict=True)}
    if signs == {0}:
        return "nothing"
    if {1, -1} <= signs:
        return "mixed"
    return "helps" if 1 in signs else "hurts"


class Examining:
    """What is to be said of some mandates of a conflict, by their places."""

    def __init__(
        self, conflict: Mandated, places: tuple[int, ...], concept: str, *, reached: bool = False
    ) -> None:
        self.conflict, self.places = conflict, places
        self.concept, self.reached = concept, reached
        self.given = MandateOracle(conflict)
        self.bare = MandateOracle(conflict.without(*places))
        named = {dm for place in places for dm in conflict.mandates[place].principals}
        self.principals = [dm for dm in conflict.dms if dm in named]

    def standing(self, oracle: MandateOracle, dm: str) -> Class:
        return oracle.classes(dm, oracle.holding(self.concept, reached=self.reached))

    def effects(self, oracle: MandateOracle) -> dict[str, str]:
        return {
            dm: word(self.standing(self.bare, dm), self.standing(oracle, dm))
            for dm in self.principals
        }

    def regrets(self) -> dict[tuple[str, State], tuple[frozenset[State], bool]]:
        """By principal and state that holds: the better moves given away; would it leave."""
        found = {}
        for dm in self.principals:
            for s in self.given.holding(self.concept, reached=self.reached):
                lost = self.bare.moves[dm][s] - self.given.moves[dm][s]
                better = frozenset(t for t in lost if self.given.prefers(dm, t, s))
                if better:
                    found[dm, s] = (better, not self.bare.stable(dm, s, self.concept))
        return found

    def price(self) -> set[frozenset[tuple[int, str]]] | None:
        """The smallest sets of further rights with which nothing falls; None if undefined."""
        if set(self.effects(self.given).values()) == {"undefined"}:
            return None
        rights = [
            (place, kept)
            for place in self.places
            for kept in ("veto", "recall")
            if kept not in self.conflict.mandates[place].retained
        ]
        for size in range(len(rights) + 1):
            found = {frozenset(some) for some in combinations(rights, size) if self._serves(some)}
            if found:
                return found
        return set()

    def _serves(self, some: tuple[tuple[int, str], ...]) -> bool:
        kept = tuple(
            replace(one, retained=one.retained | {right for at, right in some if at == place})
            for place, one in enumerate(self.conflict.mandates)
        )
        oracle = MandateOracle(replace(self.conflict, mandates=kept))
        return set(self.effects(oracle).values()) <= {"helps", "nothing"}

    def candidates(self) -> dict[str | None, dict[str, Class]]:
        """Who else could be the delegate of the one mandate (None: nobody), and what then holds."""
        (place,) = self.places
        one = self.conflict.mandates[place]
        found: dict[str | None, dict[str, Class]] = {
            None: {dm: self.standing(self.bare, dm) for dm in self.principals}
        }
        for delegate in self.conflict.dms:
            mandates = list(self.conflict.mandates)
            mandates[place] = replace(one, delegate=delegate)
            if delegate not in one.principals and not _circular(mandates):
                oracle = MandateOracle(replace(self.conflict, mandates=tuple(mandates)))
                found[delegate] = {dm: self.standing(oracle, dm) for dm in self.principals}
        return found

    def unseen(self) -> frozenset[State]:
        """What holds if only principals and delegates know, each judging by its own game."""
        knowing = {*self.principals, *(self.conflict.mandates[k].delegate for k in self.places)}
        found = frozenset(
            s
            for s in self.given.states
            if all(
                (self.given if dm in knowing else self.bare).stable(dm, s, self.concept)
                for dm in self.conflict.dms
            )
        )
        if self.reached:
            return found & self.given.evolution(improving=True).keys()
        return found


def _circular(mandates: list[Mandate]) -> bool:
    """Whether somebody speaks, through others, for itself."""
    links = {(dm, one.delegate) for one in mandates for dm in one.principals}
    while True:
        more = {(a, d) for a, b in links for c, d in links if b == c} - links
        if not more:
            return any(a == b for a, b in links)
        links |= more
