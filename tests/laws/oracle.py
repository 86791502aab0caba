"""The definitions written again, slowly and literally, with sets and dictionaries.

Nothing of sulh and no array takes part, so a difference between this module and the program is
a mistake in one of them. A state is its number: the sum of 2**k over the options taken.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from laws.conflict import Conflict, Statement

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq", "sim")
RULES = ("legal-sequence", "each-once", "single-opponent")

State = int
Moves = Mapping[str, Mapping[State, frozenset[State]]]


def true_in(statement: Statement, taken: frozenset[str]) -> bool:
    """Whether the statement is true where exactly the options `taken` are taken."""
    kind, *parts = statement
    if kind == "option":
        return parts[0] in taken
    if kind in ("true", "false"):
        return kind == "true"
    if kind in ("exactly", "at least", "at most"):
        wanted, members = parts
        count = sum(true_in(member, taken) for member in members)
        return {
            "exactly": count == wanted,
            "at least": count >= wanted,
            "at most": count <= wanted,
        }[kind]
    truths = [true_in(part, taken) for part in parts]
    if kind == "not":
        return not truths[0]
    if kind == "and":
        return all(truths)
    if kind == "or":
        return any(truths)
    if kind == "implies":
        return truths[1] or not truths[0]
    if kind == "iff":
        return truths[0] == truths[1]
    raise ValueError(kind)


def options_taken(conflict: Conflict, state: State) -> frozenset[str]:
    """Name the options taken in a state: option k iff bit k of its number is one."""
    return frozenset(
        option.name for k, option in enumerate(conflict.options) if state // 2**k % 2 == 1
    )


def feasible_states(conflict: Conflict) -> tuple[State, ...]:
    """List by number the states in which every rule of feasibility is true."""
    return tuple(
        state
        for state in range(2 ** len(conflict.options))
        if all(
            state in rule[1] if rule[0] == "only" else true_in(rule, taken)
            for taken in [options_taken(conflict, state)]
            for rule in conflict.feasible
        )
    )


class Oracle:
    """Every answer about one conflict, from the definitions."""

    def __init__(self, conflict: Conflict) -> None:
        self.conflict = conflict
        self.dms = conflict.dms
        self.states = feasible_states(conflict)
        self.taken = {s: options_taken(conflict, s) for s in self.states}
        self.state_of = {taken: s for s, taken in self.taken.items()}
        self.moves: Moves = {dm: {s: self._moves(dm, s) for s in self.states} for dm in self.dms}
        self.order = {dm: {s: self._place(dm, s) for s in self.states} for dm in self.dms}
        self.improvements: Moves = {
            dm: {
                s: frozenset(t for t in self.moves[dm][s] if self.prefers(dm, t, s))
                for s in self.states
            }
            for dm in self.dms
        }
        self.group = cache(self._group)

    # ---- moves ----------------------------------------------------------------------------

    def controls(self, dm: str, option: str, state: State) -> bool:
        """Whether dm may change the option from the state, in the one direction open there.

        Taking (N -> Y) is open unless the option is one-way-back, undoing (Y -> N) unless it is
        one-way. Its owner controls an option always, the holder of a power over it in that power's
        direction and where its condition is true; both are read at the state the move starts from.
        """
        change = "undo" if option in self.taken[state] else "take"
        (the_option,) = (o for o in self.conflict.options if o.name == option)
        if change not in {"one-way": ("take",), "one-way-back": ("undo",)}.get(
            the_option.moves, ("take", "undo")
        ):
            return False
        return the_option.owner == dm or any(
            power.direction in ("both", change) and true_in(power.condition, self.taken[state])
            for power in self.conflict.powers
            if power.holder == dm and power.option == option
        )

    def _moves(self, dm: str, state: State) -> frozenset[State]:
        """R_dm(state).

        R_i(s): the feasible states other than s that differ from s only in options i controls at s,
        one or several at once, and not along a move forbidden to i.
        """
        controlled = {o.name for o in self.conflict.options if self.controls(dm, o.name, state)}
        return frozenset(
            end
            for end in self.states
            if end != state
            and self.taken[state] ^ self.taken[end] <= controlled
            and not any(
                rule.dm == dm
                and true_in(rule.start, self.taken[state])
                and true_in(rule.end, self.taken[end])
                for rule in self.conflict.forbidden
            )
        )

    def transitive(self) -> bool:
        """Whether every R_i is: y in R_i(s), z in R_i(y) and z other than s imply z in R_i(s)."""
        return all(
            z in self.moves[dm][s]
            for dm in self.dms
            for s in self.states
            for y in self.moves[dm][s]
            for z in self.moves[dm][y]
            if z != s
        )

    # ---- preferences ----------------------------------------------------------------------

    def _place(self, dm: str, state: State) -> tuple[int, ...]:
        """Say where a state stands for dm, so that a greater tuple is a better state.

        By statements: their truth values, the most important first, so that of two states the one
        that satisfies the first statement on which they differ is greater.
        """
        if dm in self.conflict.rankings:
            ranking = self.conflict.rankings[dm]
            return (-next(place for place, tied in enumerate(ranking) if state in tied),)
        statements = self.conflict.preferences.get(dm, ())
        return tuple(int(true_in(statement, self.taken[state])) for statement in statements)

    def prefers(self, dm: str, one: State, other: State) -> bool:
        """Whether dm strictly prefers one state to the other; a tie is no preference."""
        return self.order[dm][one] > self.order[dm][other]

    # ---- group moves ----------------------------------------------------------------------

    def _group(
        self, movers: tuple[str, ...], start: State, rule: str, *, improving: bool
    ) -> frozenset[State]:
        """R_H(start), or with `improving` R_H+(start): where sequences of the movers' moves end.

        Every sequence has at least one move; with `improving`, each move is an improvement for its
        mover at the state where it is made.
        legal-sequence: no one moves twice in a row, but may move again later;
        each-once: every mover at most once, in any order; single-opponent: one move only.
        """
        moves = self.improvements if improving else self.moves
        if rule == "single-opponent":
            return frozenset().union(*(moves[dm][start] for dm in movers))
        # What the rule remembers of a sequence: its last mover, or everyone who has moved.
        reached: set[tuple[State, frozenset[str]]] = set()
        new: set[tuple[State, frozenset[str]]] = {(start, frozenset())}
        while new:
            new = {
                (end, barred | {dm} if rule == "each-once" else frozenset({dm}))
                for state, barred in new
                for dm in movers
                if dm not in barred
                for end in moves[dm][state]
            } - reached
            reached |= new
        return frozenset(state for state, _ in reached)

    def evolution(self, *, improving: bool, start: State | None = None) -> dict[State, int]:
        """Give each state that legal sequences of anyone reach from the start its least length.

        The start (without one, the status quo) is reached in 0 moves; no one moves twice in a row.
        """
        moves = self.improvements if improving else self.moves
        first = self.conflict.status_quo if start is None else start
        shortest = {first: 0}
        reached: set[tuple[State, str]] = set()
        new: set[tuple[State, str]] = {(first, "")}
        length = 0
        while new:
            length += 1
            new = {
                (end, dm)
                for state, last in new
                for dm in self.dms
                if dm != last
                for end in moves[dm][state]
            } - reached
            reached |= new
            for state, _ in new:
                shortest.setdefault(state, length)
        return shortest

    # ---- concepts -------------------------------------------------------------------------

    def stable(self, dm: str, state: State, concept: str, rule: str = "legal-sequence") -> bool:
        """Whether every improvement of dm from the state is deterred by an answer to it.

        Of i's improvement from s to x, under
        nash: there is no answer, so that R_i+(s) is empty;
        gmr: some y in R_{N-i}(x), and y is not preferred to s by i;
        smr: the same y, and no z in R_i(y) is preferred to s by i;
        seq, sseq: the same as gmr, smr with y in R+_{N-i}(x);
        sim: each opponent stays or makes one of its improvements from s; the union of their changes
        and i's, made in s, gives a feasible y, and y is not preferred to s by i.
        """
        return all(
            any(
                not self.prefers(dm, y, state)
                and not (concept in ("smr", "sseq") and self._escapes(dm, y, state))
                for y in self._answers(dm, state, x, concept, rule)
            )
            for x in self.improvements[dm][state]
        )

    def _escapes(self, dm: str, y: State, state: State) -> bool:
        """Whether dm has a move from y to some z it prefers to the state."""
        return any(self.prefers(dm, z, state) for z in self.moves[dm][y])

    def _answers(
        self, dm: str, state: State, x: State, concept: str, rule: str
    ) -> frozenset[State] | Iterator[State]:
        """The states the opponents' answers to dm's improvement from the state to x lead to."""
        opponents = tuple(other for other in self.dms if other != dm)
        if concept == "nash":
            return frozenset()
        if concept == "sim":
            return self._simultaneous(opponents, state, x)
        return self.group(opponents, x, rule, improving=concept in ("seq", "sseq"))

    def _simultaneous(self, opponents: tuple[str, ...], state: State, x: State) -> Iterator[State]:
        """The feasible states where dm's change to x and a choice of each opponent's coincide.

        An option changed by several is changed once.
        """
        choices = [{state} | self.improvements[other][state] for other in opponents]
        for ends in product(*choices):
            changed = frozenset().union(
                *(self.taken[state] ^ self.taken[end] for end in (x, *ends))
            )
            if self.taken[state] ^ changed in self.state_of:
                yield self.state_of[self.taken[state] ^ changed]

    def equilibria(
        self, concept: str | Mapping[str, str], rule: str = "legal-sequence"
    ) -> frozenset[State]:
        """The states stable for every decision maker, under one concept or each under its own."""
        of = dict.fromkeys(self.dms, concept) if isinstance(concept, str) else concept
        return frozenset(
            s for s in self.states if all(self.stable(dm, s, of[dm], rule) for dm in self.dms)
        )
