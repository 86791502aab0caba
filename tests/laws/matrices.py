"""The definitions a third time, for conflicts of many states: relations as matrices of 0 and 1.

Nothing of sulh takes part, and nothing of the oracle over sets but how a conflict is written down.
A relation over the feasible states is a square matrix; one after another is their product, "some"
is whether it exceeds zero. No theorem is used: that nobody moves twice in a row is kept by one
matrix for each last mover, whether two moves in a row are one move or not.
"""

from functools import cache, cached_property, reduce

import numpy as np


def true_in(statement, columns, size):
    """Say for each row whether a statement is true there."""
    kind, *parts = statement
    if kind == "option":
        return columns[parts[0]]
    if kind in ("true", "false"):
        return np.full(size, kind == "true")
    if kind in ("exactly", "at least", "at most"):
        count = sum((true_in(one, columns, size).astype(int) for one in parts[1]), np.zeros(size))
        return {"exactly": count == parts[0], "at least": count >= parts[0],
                "at most": count <= parts[0]}[kind]  # fmt: skip
    truths = [true_in(part, columns, size) for part in parts]
    return {
        "not": lambda: ~truths[0],
        "and": lambda: reduce(np.logical_and, truths, np.full(size, True)),
        "or": lambda: reduce(np.logical_or, truths, np.full(size, False)),
        "implies": lambda: truths[1] | ~truths[0],
        "iff": lambda: truths[0] == truths[1],
    }[kind]()


def after(one, other):
    """Relate s to t where `one` relates s to some u, and `other` that u to t."""
    return (one.astype(np.float32) @ other.astype(np.float32)) > 0


class Matrices:
    """Every answer about one conflict with mandates and joint moves, by legal sequences."""

    def __init__(self, conflict, joint=()):
        self.conflict = conflict
        self.dms = conflict.dms
        names = [option.name for option in conflict.options]
        numbers = np.arange(2 ** len(names))
        every = {name: numbers // 2**k % 2 == 1 for k, name in enumerate(names)}
        feasible = np.full(len(numbers), True)
        for rule in conflict.feasible:
            only = rule[0] == "only"
            feasible &= np.isin(numbers, rule[1]) if only else true_in(rule, every, len(numbers))
        self.numbers = numbers[feasible]
        self.size = len(self.numbers)
        self.columns = {name: column[feasible] for name, column in every.items()}
        self.place = {dm: self._places(dm) for dm in self.dms}
        self.prefers = {dm: place[None, :] > place[:, None] for dm, place in self.place.items()}
        self.changed = {name: at[:, None] != at[None, :] for name, at in self.columns.items()}
        alone = {dm: self._allowed([dm]) for dm in self.dms}
        self.moves = alone
        for members in joint:
            all_gain = reduce(np.logical_and, [self.prefers[dm] for dm in members])
            moves = self._allowed(members) & all_gain
            self.moves = {dm: own | moves if dm in members else own
                          for dm, own in self.moves.items()}  # fmt: skip
        self.improvements = {dm: self.moves[dm] & self.prefers[dm] for dm in self.dms}
        self.group = cache(self._group)

    def true(self, statement):
        return true_in(statement, self.columns, self.size)

    def _places(self, dm):
        """Say where each state stands for dm; greater is better."""
        if dm in self.conflict.rankings:
            ranking = self.conflict.rankings[dm]
            at = {state: -place for place, tied in enumerate(ranking) for state in tied}
            return np.array([at[number] for number in self.numbers.tolist()])
        place = np.zeros(self.size, dtype=np.int64)
        for statement in self.conflict.preferences.get(dm, ()):
            place = 2 * place + self.true(statement)
        return place

    def _may(self, dm, option):
        """Relate s to t where dm may change the option in a move from s to t."""
        name, taken = option.name, self.columns[option.name]
        take, undo = ~taken, taken
        directions = {"both": take | undo, "take": take, "undo": undo}
        able = {"one-way": take, "one-way-back": undo}.get(option.moves, take | undo)
        power = np.full(self.size, False)
        for one in self.conflict.powers:
            if (one.holder, one.option) == (dm, name):
                power |= directions[one.direction] & self.true(one.condition)
        worse = self.prefers[option.owner].T  # the owner prefers s to t
        own = np.full((self.size, self.size), dm == option.owner)
        for one in getattr(self.conflict, "mandates", ()):
            if name not in one.over:
                continue
            said = isinstance(one.permitted, str)
            permitted = directions[one.permitted] if said else self.true(one.permitted)
            passed = (permitted & self.true(one.condition))[:, None]
            veto = worse if "veto" in one.retained else np.full_like(worse, fill_value=False)
            if dm == option.owner:
                own &= ~passed | ("recall" in one.retained) | veto
            elif dm == one.delegate:
                own |= passed & ~veto
        return able[:, None] & (power[:, None] | own)

    def _allowed(self, members):
        """Relate s to t where members together can change what differs, and none is forbidden."""
        found = ~np.eye(self.size, dtype=bool)
        for option in self.conflict.options:
            may = reduce(np.logical_or, (self._may(dm, option) for dm in members))
            found &= may | ~self.changed[option.name]
        for rule in self.conflict.forbidden:
            if rule.dm in members:
                found &= ~(self.true(rule.start)[:, None] & self.true(rule.end)[None, :])
        return found

    @cached_property
    def transitive(self):
        return not any(
            (after(moves, moves) & ~moves & ~np.eye(self.size, dtype=bool)).any()
            for moves in self.moves.values()
        )

    def _group(self, movers, *, improving):
        """Relate s to every state where legal sequences of the movers from s end."""
        moves = self.improvements if improving else self.moves
        ending = {dm: moves[dm] for dm in movers}
        while True:
            more = {
                dm: reduce(np.logical_or, (after(ending[o], moves[dm]) for o in movers if o != dm),
                           ending[dm])
                for dm in movers
            }  # fmt: skip
            if all((more[dm] == ending[dm]).all() for dm in movers):
                return reduce(np.logical_or, ending.values(), np.zeros_like(moves[self.dms[0]]))
            ending = more

    def stable(self, dm, concept):
        """Say for each state whether it is stable for dm: every improvement has an answer."""
        better = self.improvements[dm]
        if concept == "nash":
            return ~better.any(axis=1)
        if concept == "sim":
            return np.array([self._deterred_at_once(dm, s) for s in range(self.size)], dtype=bool)
        opponents = tuple(other for other in self.dms if other != dm)
        reached = self.group(opponents, improving=concept in ("seq", "sseq"))
        answers = ~self.prefers[dm]
        if concept in ("smr", "sseq"):
            answers &= ~after(self.prefers[dm], self.moves[dm].T)
        return ~(better & ~after(answers, reached.T)).any(axis=1)

    def _deterred_at_once(self, dm, s):
        """Say whether, for each improvement, changes all make at once can end no better."""
        numbers, at = self.numbers.tolist(), {n: k for k, n in enumerate(self.numbers.tolist())}
        others = {0}
        for other in self.dms:
            if other != dm:
                own = [numbers[t] ^ numbers[s] for t in np.flatnonzero(self.improvements[other][s])]
                others |= {one | change for one in others for change in own}
        return all(
            any(
                end in at and not self.prefers[dm][s, at[end]]
                for one in others
                for end in [numbers[s] ^ (one | (numbers[x] ^ numbers[s]))]
            )
            for x in np.flatnonzero(self.improvements[dm][s])
        )

    def equilibria(self, concepts):
        """Return the numbers of the states stable for all, each under its own concept."""
        holding = np.full(self.size, True)
        for dm, concept in zip(self.dms, concepts, strict=True):
            holding &= self._stable(dm, concept)
        return self.numbers[holding].tolist()

    @cached_property
    def _stable(self):
        return cache(self.stable)
