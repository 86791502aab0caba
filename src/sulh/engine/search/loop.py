"""Propose, check, learn: the loop of the search."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from sulh.concept import Concept
from sulh.engine.search.clauses import OutOfTimeError
from sulh.engine.search.lemmas import HIGHEST, Lemmas, Values
from sulh.engine.search.replies import Replies, Reply, Unanswered, deters, ordered, stands
from sulh.engine.search.sentences import Sentences
from sulh.model.option_form import OptionForm
from sulh.model.walk import Walk, changed
from sulh.statement import Statement

Outcome = Literal["found", "none", "undecided"]

MOST_ENDS = 1 << 16
"""A decision maker's moves from a state are all looked at where they are at most so many."""

MOST_ASIDE = 40
"""The search ends, undecided, when so many states had to be put aside."""

_ENDS = (1_000, 16_000, 64_000, 128_000)
"""So many ends of moves are looked at for an answer: without a lemma, at each level, from then on.

What the solver can rule out costs less than what must be looked through.
"""

_LAST_ENDS = 4_000_000
_LEARNED_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search found.

    Attributes:
        answer: *found*, *none* (proved), or *undecided*.
        state: the number of the equilibrium found.
        replies: for each decision maker its improvements from there, each with what deters it.
        proposals: how many states were proposed and looked at.
        lemmas: how many conditions were learned.
        excluded: how many proposed states were shown unstable and excluded.
        ends: how many ends of moves were looked at.
        aside: how many states were put aside, undecided.
        out_of_time: whether the seconds given were over.
    """

    answer: Outcome
    state: int | None
    replies: tuple[tuple[Reply, ...], ...]
    proposals: int
    lemmas: int
    excluded: int
    ends: int
    aside: int
    out_of_time: bool


def search(
    form: OptionForm,
    concepts: Sequence[Concept],
    that: Statement,
    seconds: float | None,
    most: int | None = None,
) -> Searched:
    """Return an equilibrium that satisfies a statement about options alone, or that there is none.

    ``concepts``: of each decision maker, in order. ``most``: so many states are proposed at most.
    """
    deadline = None if seconds is None else time.monotonic() + seconds
    loop = _Loop(form, tuple(concepts), that, deadline, most)
    out_of_time = False
    answer: Outcome = "undecided"
    try:
        answer = loop.run()
    except OutOfTimeError:
        out_of_time = True
    finally:
        loop.said.close()
    return Searched(
        answer=answer,
        state=loop.found,
        replies=loop.evidence,
        proposals=loop.proposals,
        lemmas=loop.lemmas.count,
        excluded=loop.excluded,
        ends=loop.replies.looked_at,
        aside=len(loop.aside),
        out_of_time=out_of_time,
    )


class _Loop:
    def __init__(
        self,
        form: OptionForm,
        concepts: tuple[Concept, ...],
        that: Statement,
        deadline: float | None,
        most: int | None,
    ) -> None:
        self.form, self.concepts, self.most = form, concepts, most
        self.walk = Walk(form)
        self.sentences = Sentences(form, deadline)
        self.said, self.start = self.sentences.said, self.sentences.start
        self.replies = Replies(self.walk, deadline)
        quiet = tuple(self.said.fresh() for _ in concepts)
        self.lemmas = Lemmas(self.sentences, concepts, quiet)
        self.proposals = self.excluded = 0
        self.aside: list[int] = []
        self.found: int | None = None
        self.evidence: tuple[tuple[Reply, ...], ...] = ()
        self.said.add([self.sentences.feasible(self.start)])
        self.said.add([self.said.at(that, self.start)])
        self.silent = {dm for dm, one in enumerate(concepts) if one.answers == "none"}
        for dm in self.silent:
            self.said.add([quiet[dm]])
        near = 0 if form.status_quo is None else self.walk.number(form.status_quo)
        self.said.prefer(
            literal if near >> k & 1 else -literal for k, literal in enumerate(self.start)
        )

    def run(self) -> Outcome:
        """Return what there is: first where few have improvements, then anywhere."""
        quiet = [dm for dm in range(len(self.concepts)) if dm not in self.silent]
        while True:
            assumed = [self.lemmas.quiet[dm] for dm in quiet]
            if not self.said.solve([*assumed, *self.lemmas.strict]):
                guilty = self.said.guilty()
                loud = [dm for dm in quiet if self.lemmas.quiet[dm] in guilty]
                if not loud:
                    break
                quiet.remove(loud[0])
            elif self._enough() or self._try({*quiet, *self.silent}):
                return "found" if self.found is not None else "undecided"
        while self.said.solve([]):
            if self._enough() or self._try(self.silent):
                return "found" if self.found is not None else "undecided"
        return self._again()

    def _enough(self) -> bool:
        asked = self.most is not None and self.proposals >= self.most
        return asked or len(self.aside) >= MOST_ASIDE

    def _again(self) -> Outcome:
        """Look longer at the states put aside; return what there is then."""
        for state in tuple(self.aside):
            if self._seen(state, _LAST_ENDS):
                return "found"
        return "undecided" if self.aside else "none"

    def _seen(self, state: int, most: int) -> bool:
        """Return whether a state put aside is an equilibrium; one that is not is put there no more.

        Where that still is not seen, it stays aside.
        """
        evidence = []
        for dm, concept in enumerate(self.concepts):
            found: list[Reply | Unanswered] = []
            if self.walk.breadth(dm, state) <= MOST_ENDS:
                found = [
                    self.replies.find(dm, state, to, concept, most)
                    for to in ordered(self.walk, dm, state)
                ]
            else:
                found = ["open"]
            if "none" in found:
                self.aside.remove(state)
                self.excluded += 1
                return False
            evidence.append(tuple(one for one in found if isinstance(one, Reply)))
            if "open" in found:
                return False
        return self._keep(state, tuple(evidence))

    def _try(self, quiet: set[int]) -> bool:
        """Look at the state proposed; return whether it is an equilibrium."""
        self.proposals += 1
        return self._judged(self.said.number(self.start), quiet)

    def _judged(self, state: int, quiet: set[int]) -> bool:
        """Return whether a state is an equilibrium; where it is not, or not seen to be, learn."""
        walk = self.walk
        if any(walk.breadth(dm, state) > MOST_ENDS for dm in walk.dms):
            self._put_aside(state)
            return False
        improvements = [tuple(ordered(walk, dm, state)) for dm in walk.dms]
        disturbed = [dm for dm in quiet if improvements[dm]]
        if disturbed:
            for dm in disturbed:
                for to in improvements[dm][:_LEARNED_AT_ONCE]:
                    self.lemmas.keep_quiet(dm, _change(state, to))
            return False
        evidence: list[tuple[Reply, ...]] = []
        for dm in walk.dms:
            replies = self._deterred(dm, state, improvements[dm])
            if replies is None:
                return False
            evidence.append(replies)
        return self._keep(state, tuple(evidence))

    def _keep(self, state: int, evidence: tuple[tuple[Reply, ...], ...]) -> bool:
        """Keep an equilibrium with what proves it, judged by the definitions; nothing else may."""
        if not stands(self.walk, state, self.concepts, evidence):
            raise AssertionError(state)
        self.found, self.evidence = state, evidence
        return True

    def _deterred(
        self, dm: int, state: int, improvements: Sequence[int]
    ) -> tuple[Reply, ...] | None:
        """Return a reply to each improvement; where one has none, or none is seen, learn."""
        found = []
        for to in improvements:
            level = self.lemmas.level(dm, _change(state, to))
            most = _ENDS[min(level + 1, len(_ENDS) - 1)]
            reply = self.replies.find(dm, state, to, self.concepts[dm], most)
            if reply == "open":
                reply = self._claimed(dm, state, to) or reply
            if isinstance(reply, Reply):
                found.append(reply)
                continue
            self._learn(dm, state, to, proved=reply == "none")
            return None
        return tuple(found)

    def _claimed(self, dm: int, state: int, to: int) -> Reply | None:
        """Return the answer that the solver claims for an improvement, if it is one."""
        change = _change(state, to)
        path = self.lemmas.claimed(dm, change)
        if path is None:
            return None
        at, concept = self.lemmas.claimed_end(dm, change), self.concepts[dm]
        reply = Reply(to, at, path)
        if deters(self.walk, dm, state, concept, reply):
            return reply
        reply = Reply(to, at, self.replies.toward(dm, to, at))
        return reply if deters(self.walk, dm, state, concept, reply) else None

    def _learn(self, dm: int, state: int, to: int, *, proved: bool) -> None:
        change = _change(state, to)
        for at, beyond in self.replies.escapes[:_LEARNED_AT_ONCE]:
            self.lemmas.escape(dm, _change(at, beyond))
        if not proved and self._escapes(dm, state, change):
            return
        highest = self.lemmas.level(dm, change) >= HIGHEST
        if not highest:
            self.lemmas.raise_level(dm, change)
        if proved:
            self.excluded += 1
            self._exclude(state, self._matter(dm))
        elif highest:
            self._put_aside(state)

    def _escapes(self, dm: int, state: int, change: Values) -> bool:
        """Return whether an escape was learned from where the solver claims that an answer ends."""
        if not self.concepts[dm].escape or self.lemmas.level(dm, change) < 0:
            return False
        at = self.lemmas.claimed_end(dm, change)
        preferred = (end for end in self.walk.moves(dm, at) if self.walk.prefers(dm, end, state))
        return any(self.lemmas.escape(dm, _change(at, end)) for end in islice(preferred, 1))

    def _put_aside(self, state: int) -> None:
        self.aside.append(state)
        self._exclude(state, range(len(self.form.options)))

    def _exclude(self, state: int, options: Sequence[int]) -> None:
        self.said.add(-self.start[k] if state >> k & 1 else self.start[k] for k in options)

    def _matter(self, dm: int) -> Sequence[int]:
        """Return the options on which it can depend that an improvement of ``dm`` is not deterred.

        Those that some rule, right or forbidden move speaks of, and ``dm``'s order; where answers
        are improvements, moves can be vetoed or made together, everybody's order.
        """
        form = self.form
        everybody = self.concepts[dm].answers in {"improvements", "simultaneous"} or bool(
            form.conditional
        )
        judging = form.decision_makers if everybody else (form.decision_makers[dm],)
        said = [*form.rules]
        said += [one for order in judging for one in form.orders[order]]
        for rights in (form.rights.free, form.rights.vetoed):
            said += [one for own in rights.values() for one in own.values()]
        said += [one for pairs in form.forbidden.values() for pair in pairs for one in pair]
        spoken_of = {name for one in said for name in one.options()}
        return [k for k, name in enumerate(form.options) if name in spoken_of]


def _change(state: int, to: int) -> Values:
    """Return what one state changes of another."""
    return tuple((k, bool(to >> k & 1)) for k in changed(state, to))
