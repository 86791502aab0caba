"""What each party sees, written again with sets and dictionaries; nothing of sulh takes part.

Every game is a conflict of its own over the universal options (the real ones, then the imagined),
so a number is the same state in all of them, and :class:`laws.oracle.Oracle` judges each.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations

from laws.conflict import Conflict, Forbidden, Option, Statement
from laws.oracle import Oracle, State, feasible_states

OUTSIDE, PROJECTED = "outside", "projected"


@dataclass(frozen=True)
class View:
    """What a party believes; under `of`, what it believes that others believe."""

    facts: Mapping[str, float] = field(default_factory=dict)
    unseen: tuple[str, ...] = ()
    imagined: tuple[Option, ...] = ()
    feasible: tuple[Statement, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    preferences: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    unseen_as: str = OUTSIDE
    of: Mapping[str, "View"] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """A conflict, its facts, what parties were told of them, and what they see.

    A comparison of a fact is written as an option whose name is the comparison.
    """

    conflict: Conflict
    facts: Mapping[str, float] = field(default_factory=dict)
    told: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    views: Mapping[str, View] = field(default_factory=dict)


def imagined_by(view: View) -> list[Option]:
    """The options a party imagines, then those it believes others imagine."""
    return [*view.imagined, *(one for inner in view.of.values() for one in imagined_by(inner))]


def settled(statement: Statement, facts: Mapping[str, float]) -> Statement:
    """A statement with its comparisons of facts replaced by whether they are true."""
    if statement[0] == "option" and statement[1].startswith("fact."):
        name, sign, number = statement[1].removeprefix("fact.").split()
        assert sign == ">"
        return ("true",) if name in facts and facts[name] > float(number) else ("false",)
    return tuple(
        settled(part, facts)
        if isinstance(part, tuple) and part and isinstance(part[0], str)
        else tuple(settled(member, facts) for member in part)
        if isinstance(part, tuple)
        else part
        for part in statement
    )


@dataclass(frozen=True)
class Game:
    """A conflict as somebody sees it: its facts, what cannot be done in it, how that is seen."""

    conflict: Conflict
    facts: Mapping[str, float]
    closed: frozenset[str]
    unseen_as: str

    @cached_property
    def oracle(self) -> Oracle:
        """The judge of this game."""
        plain = self.conflict
        rules = [
            rule if rule[0] == "only" else settled(rule, self.facts) for rule in plain.feasible
        ]
        rules += [("not", ("option", name)) for name in sorted(self.closed)]
        return Oracle(
            replace(
                plain,
                feasible=tuple(rules),
                forbidden=tuple(
                    Forbidden(one.dm, settled(one.start, self.facts), settled(one.end, self.facts))
                    for one in plain.forbidden
                ),
                powers=tuple(
                    replace(one, condition=settled(one.condition, self.facts))
                    for one in plain.powers
                ),
                preferences={
                    dm: tuple(settled(one, self.facts) for one in order)
                    for dm, order in plain.preferences.items()
                },
            )
        )

    def hidden(self) -> int:
        """The bits of what is not seen."""
        return sum(2**k for k, one in enumerate(self.conflict.options) if one.name in self.closed)

    def view(self, state: State) -> State | None:
        """How a state looks in this game; None where it is not recognised."""
        seen = state & ~self.hidden() if self.unseen_as == PROJECTED else state
        return seen if seen in self.oracle.taken else None


class Hypergame:
    """Every answer about what parties see, from the definitions."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.dms = seen.conflict.dms
        self.imagined: dict[str, Option] = {}
        for view in seen.views.values():
            for option in imagined_by(view):
                self.imagined.setdefault(option.name, option)
        self.universal = self._universal()
        names = frozenset(self.imagined)
        self.true = Game(self.universal, seen.facts, names, OUTSIDE)
        self.games = {dm: self._as_seen(dm) for dm in self.dms}
        self.others = {
            dm: {
                other: self._under(self.games[dm], inner)
                for other, inner in seen.views[dm].of.items()
            }
            for dm in self.dms
            if dm in seen.views and seen.views[dm].of
        }
        self.second = {dm: Second(self.games[dm], games) for dm, games in self.others.items()}

    def _universal(self) -> Conflict:
        """The real options, then the imagined; states written stand for any of the imagined."""
        plain = self.seen.conflict
        options = (*plain.options, *self.imagined.values())
        new = [2**k for k in range(len(plain.options), len(options))]
        added = [sum(some) for size in range(len(new) + 1) for some in combinations(new, size)]
        return replace(
            plain,
            options=options,
            feasible=tuple(
                ("only", tuple(s + more for s in rule[1] for more in added))
                if rule[0] == "only"
                else rule
                for rule in plain.feasible
            ),
            rankings={
                dm: tuple(tuple(s + more for s in tied for more in added) for tied in ranking)
                for dm, ranking in plain.rankings.items()
            },
        )

    def _as_seen(self, dm: str) -> Game:
        facts = {**self.seen.facts, **self.seen.told.get(dm, {})}
        plain = Game(self.universal, facts, frozenset(self.imagined), OUTSIDE)
        return self._under(plain, self.seen.views.get(dm, View()))

    def _under(self, game: Game, view: View) -> Game:
        own = {one.name: one for one in view.imagined}
        orders = {dm: order for dm, order in view.preferences.items() if order}
        plain = game.conflict
        return Game(
            replace(
                plain,
                options=tuple(own.get(one.name, one) for one in plain.options),
                feasible=(*plain.feasible, *view.feasible),
                forbidden=(*plain.forbidden, *view.forbidden),
                preferences={**plain.preferences, **orders},
                rankings={dm: r for dm, r in plain.rankings.items() if dm not in orders},
            ),
            {**game.facts, **view.facts},
            (game.closed - own.keys()) | frozenset(view.unseen),
            view.unseen_as,
        )

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The universal states."""
        rules = tuple(
            rule if rule[0] == "only" else settled(rule, self.seen.facts)
            for rule in self.universal.feasible
        )
        free = set(feasible_states(replace(self.universal, feasible=rules)))
        return tuple(
            sorted(free.union(*(game.oracle.states for game in (self.true, *self.games.values()))))
        )

    def recognised(self, dm: str, state: State) -> bool:
        """Whether a party recognises a state."""
        return self.games[dm].view(state) is not None

    def stable(self, dm: str, state: State, concept: str, level: int) -> bool:
        """Whether a state is stable for a party as it sees it; False where undefined."""
        view = self.games[dm].view(state)
        if view is None:
            return False
        judge = self.second[dm] if level == 2 and dm in self.second else self.games[dm].oracle
        return judge.stable(dm, view, concept)

    def hyper(self, concept: str, level: int) -> frozenset[State]:
        """The hyper-equilibria: stable for every party, each in its own game."""
        return frozenset(
            s for s in self.states if all(self.stable(dm, s, concept, level) for dm in self.dms)
        )

    def believed(self, dm: str, concept: str) -> frozenset[State]:
        """The universal states that are equilibria of a party's own game, as it sees them."""
        game = self.games[dm]
        holding = game.oracle.equilibria(concept)
        return frozenset(s for s in self.states if game.view(s) in holding)

    def surprises(self, concept: str) -> frozenset[tuple[str, str, State, State]]:
        """Who could surprise whom, from which state to which, each in the first one's game."""
        found = set()
        for dm, games in self.others.items():
            own = self.games[dm].oracle
            for other, game in games.items():
                holding = game.oracle.equilibria(concept)
                for s in own.states:
                    if game.view(s) not in holding:
                        continue
                    for t in own.improvements[dm][s]:
                        known = (
                            game.view(t) is not None
                            and not (s ^ t) & game.hidden()
                            and game.view(t) in game.oracle.moves[dm][game.view(s)]
                        )
                        if not known:
                            found.add((dm, other, s, t))
        return frozenset(found)


class Second(Oracle):
    """A party's level-2 judge: its own moves and order; others move as it believes they would."""

    def __init__(self, own: Game, others: Mapping[str, Game]) -> None:
        super().__init__(own.oracle.conflict)
        moves, order = dict(self.moves), dict(self.order)
        for other, game in others.items():
            hidden = game.hidden()
            view = {s: game.view(s) for s in self.states}
            moves[other] = {
                s: frozenset(
                    t
                    for t in self.states
                    if view[s] is not None
                    and view[t] is not None
                    and s & hidden == t & hidden
                    and view[t] in game.oracle.moves[other][view[s]]
                )
                for s in self.states
            }
            order[other] = {
                s: () if view[s] is None else game.oracle.order[other][view[s]] for s in self.states
            }
        self.moves, self.order = moves, order
        self.improvements = {
            mover: {
                s: frozenset(t for t in self.moves[mover][s] if self.prefers(mover, t, s))
                for s in self.states
            }
            for mover in self.dms
        }
