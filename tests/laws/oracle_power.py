"""What powers do, from the definitions, with sets and dictionaries: nothing of sulh takes part."""

from dataclasses import replace
from functools import cached_property

from laws.conflict import Conflict, Statement
from laws.oracle import Oracle, State, true_in
from laws.power_conflicts import Influence, PowerConflict


def gap(one: Influence, order: tuple[Statement, ...]) -> int:
    """Return how many of an order's own statements stand above an effect."""
    if one.place is None:
        return len(order)
    key, _, number = one.place
    if number == 0:
        return 0 if key == "before" else len(order)
    return number - 1 if key == "before" else number


def minded_by(one: Influence) -> str:
    """Name the decision maker in whose order the effect stands."""
    return one.target if one.place is None else one.place[1]


def in_force(told: PowerConflict) -> dict[str, list[tuple[int | None, Statement]]]:
    """Give every order in force: each line with the influence that put it there, if one did."""
    orders = {}
    for dm in told.conflict.dms:
        if dm in told.conflict.rankings:
            continue
        own = told.conflict.preferences.get(dm, ())
        lines: list[tuple[int | None, Statement]] = []
        for above in range(len(own) + 1):
            lines += [
                (k, one.effect)
                for k, one in enumerate(told.influences)
                if minded_by(one) == dm and gap(one, own) == above
            ]
            lines += [(None, statement) for statement in own[above : above + 1]]
        orders[dm] = lines
    return orders


def plain(told: PowerConflict) -> Conflict:
    """Return the conflict in which the orders in force are the orders."""
    return with_orders(told, in_force(told))


def with_orders(
    told: PowerConflict, orders: dict[str, list[tuple[int | None, Statement]]]
) -> Conflict:
    """Return the conflict with these orders."""
    written = {dm: tuple(said for _, said in lines) for dm, lines in orders.items()}
    return replace(told.conflict, preferences=written)


def without_influence(told: PowerConflict, place: int) -> PowerConflict:
    """Return the conflict without one influence."""
    left = told.influences[:place] + told.influences[place + 1 :]
    return replace(told, influences=left)


def without_control(told: PowerConflict, place: int) -> PowerConflict:
    """Return the conflict without one power over an option."""
    powers = told.conflict.powers[:place] + told.conflict.powers[place + 1 :]
    return replace(told, conflict=replace(told.conflict, powers=powers))


def without_rule(told: PowerConflict, place: int) -> PowerConflict:
    """Return the conflict without one forbidden move."""
    rules = told.conflict.forbidden[:place] + told.conflict.forbidden[place + 1 :]
    return replace(told, conflict=replace(told.conflict, forbidden=rules))


class Asked:
    """The answers to a conflict with powers under one concept."""

    def __init__(self, told: PowerConflict, concept: str, plain_: Conflict | None = None) -> None:
        self.told = told
        self.concept = concept
        self.oracle = Oracle(plain_ or plain(told))

    @cached_property
    def stable(self) -> dict[str, frozenset[State]]:
        """For each decision maker the states that are stable for it."""
        return {
            dm: frozenset(s for s in self.oracle.states if self.oracle.stable(dm, s, self.concept))
            for dm in self.oracle.dms
        }

    @cached_property
    def holding(self) -> frozenset[State]:
        """The states stable for all."""
        return frozenset(self.oracle.states).intersection(*self.stable.values())

    @cached_property
    def outcomes(self) -> dict[str, frozenset[State]]:
        """For each outcome that is possible, the equilibria in it."""
        found = {}
        for k, statement in enumerate(self.told.outcomes, 1):
            inside = {s for s in self.oracle.states if true_in(statement, self.oracle.taken[s])}
            if inside:
                found[f"o{k}"] = self.holding & inside
        return found

    def uses(
        self, holder: str, option: str, at: frozenset[State]
    ) -> tuple[set[State], set[State], set[State]]:
        """Return of the states `at`: where the holder can change the option, gains, carries it.

        It gains by an improvement x that changes it, such that x without that change is no state
        it can go to, or one it likes less than x. It carries where all its improvements that
        change it are as good without.
        """
        oracle = self.oracle
        could, gains, carries = set(), set(), set()
        for s in at:
            changing = [
                x for x in oracle.moves[holder][s] if option in oracle.taken[s] ^ oracle.taken[x]
            ]
            if changing:
                could.add(s)
            better = [x for x in changing if oracle.prefers(holder, x, s)]
            for x in better:
                back = oracle.state_of.get(oracle.taken[x] ^ {option})
                if back not in oracle.moves[holder][s] or oracle.prefers(holder, x, back):
                    gains.add(s)
            if better and s not in gains:
                carries.add(s)
        return could, gains, carries

    def occasions(self, one: Influence) -> frozenset[State]:
        """Return the states where an influence would be used: triggered, and not yet taken."""
        taken = self.oracle.taken
        return frozenset(
            s
            for s in self.oracle.states
            if one.option not in taken[s] and true_in(one.trigger, taken[s])
        )

    def given(self, place: int) -> frozenset[State]:
        """Return the states where a power over an option lets its holder change it."""
        power = self.told.conflict.powers[place]
        return frozenset(
            s
            for s in self.oracle.states
            if true_in(power.condition, self.oracle.taken[s])
            and power.direction
            in ("both", "undo" if power.option in self.oracle.taken[s] else "take")
        )

    def at_places(self, place: int) -> list[dict[str, frozenset[State]]]:
        """Return the outcomes with the effect of an influence at every place of its order."""
        orders = in_force(self.told)
        dm = minded_by(self.told.influences[place])
        own = next(line for line in orders[dm] if line[0] == place)
        rest = [line for line in orders[dm] if line[0] != place]
        found = []
        for above in range(len(rest) + 1):
            moved = {**orders, dm: [*rest[:above], own, *rest[above:]]}
            found.append(Asked(self.told, self.concept, with_orders(self.told, moved)).outcomes)
        return found

    def leaning(self, one: Influence) -> str:
        """Say whether an effect is for the option, against it, both, or neither."""
        towards = set()
        for taken in self.oracle.taken.values():
            with_it = true_in(one.effect, taken | {one.option})
            left = true_in(one.effect, taken - {one.option})
            towards |= {"for"} if with_it and not left else set()
            towards |= {"against"} if left and not with_it else set()
        return {
            frozenset(): "none",
            frozenset({"for"}): "positive",
            frozenset({"against"}): "negative",
        }.get(frozenset(towards), "mixed")
