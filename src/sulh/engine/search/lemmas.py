"""What every equilibrium satisfies, said of one change at a time: the lemmas of the search.

Let D be a set of values for some options. Where changing a state s to what D says is an improvement
x of i, s is stable for i only if x is deterred. That is a condition on s, and it is learned for all
states at once when one state fails it:

- Nash: x is no improvement.
- SIM: there are choices of the opponents, each to stay or to make an improvement from s, whose
  union with D leads to a feasible y that i does not prefer to s.
- GMR, SMR, SEQ, SSEQ: there is a legal sequence of at most k moves (improvements) of the opponents
  from x to such a y; **or** one of exactly k, interrupted once, in its middle, by a *leap*: to any
  feasible state that differs only by changes that some opponent can make somewhere (improvements of
  which it can be part). Every answer is of one kind or the other, so that nothing stable is lost;
  with a greater k less is passed that is not.
- SMR and SSEQ: besides, from y no known change of i's own is a move to a state it prefers to s.

The states the opponents go through are further unknowns, so a lemma is one set of clauses. Without
the leap (``strict``) a lemma of GMR or SEQ says that an answer of at most k moves is there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sulh.concept import Concept
from sulh.engine.search.clauses import TRUE, Place
from sulh.engine.search.sentences import Sentences
from sulh.model.walk import Step

Values = tuple[tuple[int, bool], ...]
"""Options and what they are changed to: the improvement of a lemma, an escape from an answer."""

HIGHEST = 4
"""The highest level of a lemma."""


@dataclass(slots=True)
class _Told:
    """The lemma of one change: its level, whether it leaps, the answer that is claimed.

    ``steps``: for each step of the answer who might make it, and where it leads.
    """

    level: int
    leaps: int
    guard: int
    steps: Sequence[tuple[dict[int, int], Place]]
    ends: Place


@dataclass
class Lemmas:
    """What was learned so far.

    ``concepts``: of each decision maker. ``quiet``: for each a literal; while it is assumed, the
    decision maker has no improvement at all.
    """

    sentences: Sentences
    concepts: tuple[Concept, ...]
    quiet: tuple[int, ...]
    count: int = 0
    _told: dict[tuple[int, Values], _Told] = field(default_factory=dict)
    _escapes: dict[int, dict[Values, None]] = field(default_factory=dict)

    @property
    def strict(self) -> list[int]:
        """What is assumed where every answer by improvements must be reached step by step."""
        return [
            -one.leaps
            for (dm, _), one in self._told.items()
            if self.concepts[dm].answers == "improvements"
        ]

    def level(self, dm: int, change: Values) -> int:
        """Return the level of the lemma on a change; -1 before there is one."""
        told = self._told.get((dm, change))
        return -1 if told is None else told.level

    def keep_quiet(self, dm: int, change: Values) -> None:
        """Learn that a quiet decision maker has no improvement by this change."""
        self.count += 1
        self.sentences.said.add([-self.quiet[dm], -self._guard(dm, change)])

    def _guard(self, dm: int, change: Values) -> int:
        start = self.sentences.start
        return self.sentences.improves(dm, start, self.sentences.changed(start, dict(change)))

    def raise_level(self, dm: int, change: Values) -> None:
        """Learn the lemma on a change, or the same one level higher."""
        self.count += 1
        level, guard = self.level(dm, change) + 1, self._guard(dm, change)
        if self.concepts[dm].answers == "simultaneous":
            # A lemma on answers at once says all there is to say.
            told = self._at_once(dm, change, guard)
        else:
            told = self._in_turn(dm, change, guard, level)
        self._told[dm, change] = told
        said, start, ends = self.sentences.said, self.sentences.start, told.ends
        said.add([-guard, self.sentences.feasible(ends)])
        said.add([-guard, -self.sentences.prefers(dm, ends, start)])
        for escape in self._escapes.get(dm, ()):
            self._no_escape(dm, told, escape)

    def claimed(self, dm: int, change: Values) -> tuple[Step, ...] | None:
        """Return the answer to a change that the last solution claims, step by step."""
        told, said = self._told.get((dm, change)), self.sentences.said
        if told is None:
            return None
        steps = []
        for movers, place in told.steps:
            moving = [mover for mover, moves in movers.items() if said.number((moves,))]
            if moving:
                steps.append((moving[0], said.number(place)))
        return tuple(steps)

    def claimed_end(self, dm: int, change: Values) -> int:
        """Return where the answer to a change ends that the last solution claims."""
        return self.sentences.said.number(self._told[dm, change].ends)

    def escape(self, dm: int, change: Values) -> bool:
        """Learn a change by which a decision maker escaped from an answer; whether it was new."""
        known = self._escapes.setdefault(dm, {})
        if change in known:
            return False
        known[change] = None
        for (other, _), told in self._told.items():
            if other == dm:
                self._no_escape(dm, told, change)
        return True

    def _no_escape(self, dm: int, told: _Told, change: Values) -> None:
        sentences = self.sentences
        beyond = sentences.changed(told.ends, dict(change))
        preferred = sentences.prefers(dm, beyond, sentences.start)
        moved = sentences.can_move(dm, told.ends, beyond)
        sentences.said.add([-told.guard, -preferred, -moved])

    def _opponents(self, dm: int) -> list[int]:
        return [other for other in self.sentences.dms if other != dm]

    def _in_turn(self, dm: int, change: Values, guard: int, level: int) -> _Told:
        """Say that opponents answer in turn."""
        sentences, said, movers = self.sentences, self.sentences.said, self._opponents(dm)
        by_improvements = self.concepts[dm].answers == "improvements"
        step_of = sentences.improves if by_improvements else sentences.can_move
        count = level + 2 * by_improvements
        loose, leaps = sentences.loose(movers), said.fresh()
        at = sentences.changed(sentences.start, dict(change))
        last, going = dict.fromkeys(movers, -TRUE), TRUE
        steps = []
        for place in range(count + 1):
            if place == count // 2:
                at, before = sentences.anywhere(at, loose), at
                self._only_if(guard, leaps, before, at)
                for part in sentences.held(movers, before, at, by_improvements=by_improvements):
                    said.add([-guard, part])
            if place == count:
                break
            beyond = sentences.anywhere(at, loose)
            going_on, moving = said.fresh(), {mover: said.fresh() for mover in movers}
            said.add([-going_on, going])
            said.add([-guard, -going_on, *moving.values()])
            for mover, moves in moving.items():
                said.add([-guard, -moves, step_of(mover, at, beyond)])
                said.add([-guard, -moves, -last[mover], leaps])
            self._only_if(guard, going_on, at, beyond)
            at, last, going = beyond, moving, going_on
            steps.append((moving, at))
        said.add([-guard, -leaps, going])
        return _Told(level, leaps, guard, steps, at)

    def _only_if(self, guard: int, changes: int, before: Place, after: Place) -> None:
        """Say that two places are the same unless something changes."""
        for one, other in zip(before, after, strict=True):
            if one != other:
                said = self.sentences.said
                said.add([-guard, changes, -said.differ(one, other)])

    def _at_once(self, dm: int, change: Values, guard: int) -> _Told:
        """Say that opponents answer all at once."""
        sentences, said, start = self.sentences, self.sentences.said, self.sentences.start
        ends, steps = [sentences.changed(start, dict(change))], []
        for mover in self._opponents(dm):
            end = sentences.anywhere(start, sentences.loose([mover]))
            moves = said.some(said.differ(start[k], end[k]) for k in sentences.options)
            said.add([-guard, -moves, sentences.improves(mover, start, end)])
            ends.append(end)
            steps.append(({mover: moves}, end))
        union = tuple(
            said.differ(start[k], said.some(said.differ(start[k], end[k]) for end in ends))
            for k in sentences.options
        )
        return _Told(HIGHEST, -TRUE, guard, steps, union)
