"""The same conflict under other names and in another order, and which state became which."""

from collections.abc import Mapping
from random import Random

from laws.conflict import COUNTS, Conflict, Forbidden, Option, Power, Statement


class Disguise:
    """A conflict with decision makers and options renamed and reordered.

    `conflict` is the new one, `dm` its name for each decision maker; `number()` is its number for
    a state of the old one.
    """

    def __init__(self, old: Conflict, rng: Random) -> None:
        dms = rng.sample(old.dms, len(old.dms))
        self.dm = {dm: f"party_{place}" for place, dm in enumerate(dms)}
        order = sorted(rng.sample(old.options, len(old.options)), key=lambda o: dms.index(o.owner))
        new = [Option(self.dm[o.owner], f"act_{k}", o.moves) for k, o in enumerate(order)]
        self.option: Mapping[str, str] = {
            one.name: other.name for one, other in zip(order, new, strict=True)
        }
        self._bits = [order.index(option) for option in old.options]
        self.conflict = Conflict(
            tuple(self.dm[dm] for dm in dms),
            tuple(new),
            tuple(self.statement(rule) for rule in old.feasible),
            tuple(
                Forbidden(self.dm[f.dm], self.statement(f.start), self.statement(f.end))
                for f in old.forbidden
            ),
            tuple(
                Power(self.dm[p.holder], self.option[p.option], p.direction,
                      self.statement(p.condition))
                for p in old.powers
            ),
            {
                self.dm[dm]: tuple(map(self.statement, order))
                for dm, order in old.preferences.items()
            },
            {
                self.dm[dm]: tuple(tuple(map(self.number, tied)) for tied in ranking)
                for dm, ranking in old.rankings.items()
            },
            self.number(old.status_quo),
        )  # fmt: skip

    def number(self, state: int) -> int:
        """Return what the number of a state of the old conflict has become."""
        return sum(2**bit for k, bit in enumerate(self._bits) if state // 2**k % 2)

    def statement(self, statement: Statement) -> Statement:
        """Return the statement, or the rule, about the new options."""
        kind, *parts = statement
        if kind == "option":
            return (kind, self.option[parts[0]])
        if kind == "only":
            return (kind, tuple(map(self.number, parts[0])))
        if kind in COUNTS:
            return (kind, parts[0], tuple(map(self.statement, parts[1])))
        return (kind, *map(self.statement, parts))
