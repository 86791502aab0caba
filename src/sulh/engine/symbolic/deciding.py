"""What is known of every decision maker's stability, and what was asked, decided from it.

A state that is Nash stable for a decision maker is so under every concept, and one that is not
stable under a concept is not so under any that asks for more (:data:`IMPLIES`). So whatever was
found once is used again; and before the answers by improvements are looked for, which cost most,
those by moves tell which states can be equilibria at all.
"""

from collections.abc import Callable, Mapping

from sulh.concept import CONCEPTS, Concept
from sulh.engine.symbolic.deterrence import Answers, undeterred
from sulh.engine.symbolic.moves import Mover, movers
from sulh.engine.symbolic.simultaneous import deterred_by_none
from sulh.engine.symbolic.space import Diagram, Space
from sulh.engine.verdicts import Asked
from sulh.model.option_form import OptionForm

IMPLIES: Mapping[str, tuple[str, ...]] = {
    "nash": ("nash", "gmr", "smr", "seq", "sseq", "sim"),
    "gmr": ("gmr",),
    "smr": ("gmr", "smr"),
    "seq": ("gmr", "seq"),
    "sseq": ("gmr", "smr", "seq", "sseq"),
    "sim": ("sim",),
}
"""Under which concepts a state is stable that is stable under this one."""

FIRST: Mapping[str, tuple[str, ...]] = {
    "nash": ("nash",),
    "gmr": ("nash", "gmr"),
    "smr": ("nash", "gmr", "smr"),
    "seq": ("nash", "gmr", "seq"),
    "sseq": ("nash", "gmr", "smr", "seq", "sseq"),
    "sim": ("nash", "sim"),
}
"""What is decided on the way to a concept, in order."""


class Deciding:
    """What is found, bit by bit; readable, too, where the budget ended it."""

    def __init__(
        self, form: OptionForm, space: Space, done: Callable[[], None] | None = None
    ) -> None:
        self._form, self._space, self._done = form, space, done
        rules = sorted(form.rules, key=lambda rule: min(map(space.order.index, rule.options()),
                                                        default=0))  # fmt: skip
        self.feasible: Diagram = space.all_of(map(space.where, rules))
        self._movers: tuple[Mover, ...] | None = None
        self._orders: dict[str, list[Diagram]] = {}
        none = dict.fromkeys(IMPLIES, space.false)
        self.stable = {dm: dict(none) for dm in form.decision_makers}
        self.unstable = {dm: dict(none) for dm in form.decision_makers}
        self.finished: set[tuple[str, str, Asked | None]] = set()

    def equilibria(self, asked: Asked) -> Diagram:
        """Return the states that are stable for everybody, each under its own concept."""
        makers = self._form.decision_makers
        for slug in FIRST:
            for dm, concept in zip(makers, asked, strict=True):
                if slug in FIRST[concept.slug]:
                    self._decide(dm, slug, asked)
        return self.candidates(asked)

    def candidates(self, asked: Asked) -> Diagram:
        """Return the feasible states not known to be unstable for anyone: some equilibria."""
        unstable = (
            self.unstable[dm][slug]
            for dm, concept in zip(self._form.decision_makers, asked, strict=True)
            for slug in IMPLIES[concept.slug]
        )
        return self.feasible & ~self._space.any_of(unstable)

    def certain(self, asked: Asked) -> Diagram:
        """Return the states known to be stable for everybody: equilibria."""
        return self.feasible & self._space.all_of(
            self._known_stable(dm, concept.slug)
            for dm, concept in zip(self._form.decision_makers, asked, strict=True)
        )

    def decided_for(self, asked: Asked) -> list[str]:
        """Return for whom it is decided which of the states that are left are stable."""
        return [
            dm
            for dm, concept in zip(self._form.decision_makers, asked, strict=True)
            if {(dm, concept.slug, asked), (dm, concept.slug, None)} & self.finished
        ]

    def _decide(self, dm: str, slug: str, asked: Asked) -> None:
        if slug == "nash":
            self._decide_nash(dm)
        else:
            left = self.candidates(asked) & ~self._known_stable(dm, slug)
            if left != self._space.false:
                found = left & self._undeterred(dm, CONCEPTS[slug], left)
                self.unstable[dm][slug] |= found
                self.stable[dm][slug] |= left & ~found
            self.finished.add((dm, slug, asked))
        if self._done is not None:
            self._done()

    def _decide_nash(self, dm: str) -> None:
        if (dm, "nash", None) in self.finished:
            return
        (mover,) = (one for one in self._all_movers() if one.dm == dm)
        self.unstable[dm]["nash"] = mover.improving_before(self.feasible)
        self.stable[dm]["nash"] = self.feasible & ~self.unstable[dm]["nash"]
        self.finished.add((dm, "nash", None))

    def _undeterred(self, dm: str, concept: Concept, left: Diagram) -> Diagram:
        (focal,) = (one for one in self._all_movers() if one.dm == dm)
        if concept.answers == "simultaneous":
            return deterred_by_none(
                self._form, self._space, focal, self._all_movers(), self.feasible
            )
        opponents = [one for one in self._all_movers() if one.dm != dm]
        if dm not in self._orders:
            self._orders[dm] = [self._space.where(one) for one in self._form.orders[dm]]
        answers = Answers(self._space, opponents, improving=concept.answers == "improvements")
        return undeterred(
            self._space, focal, answers, self._orders[dm], (self.feasible, left),
            escape=concept.escape,
        )  # fmt: skip

    def _known_stable(self, dm: str, slug: str) -> Diagram:
        return self._space.any_of(
            self.stable[dm][other] for other, weaker in IMPLIES.items() if slug in weaker
        )

    def _all_movers(self) -> tuple[Mover, ...]:
        if self._movers is None:
            self._movers = movers(self._form, self._space, self.feasible)
        return self._movers


def parts(asked: Asked) -> int:
    """Return in how many parts a profile is decided."""
    return sum(len(FIRST[concept.slug]) for concept in asked)
