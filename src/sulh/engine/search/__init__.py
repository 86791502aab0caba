"""One equilibrium that satisfies a statement, or the proof that there is none: nothing is listed.

A solver of clauses (SAT) **proposes** a feasible state that satisfies the statement, near the
status quo. Each decision maker's improvements from it are looked at in plain Python, and an answer
that deters each is sought exactly (:mod:`.replies`). Where all are deterred the state is *found*:
it is judged once more by the definitions, move by move (:func:`.replies.stands`). Where one is not,
a condition that every equilibrium satisfies and this state does not, or not yet, is **learned**
(:mod:`.lemmas`), and the solver proposes again.

**Soundness.** Clauses are added for three reasons only. (1) A lemma: every equilibrium satisfies
it. (2) A state shown unstable, everything its opponents can reach having been looked at: it is
excluded, with all states that differ from it only in options on which nothing in that argument
depends. (3) A state whose search had to stop: it is *put aside*, and counted. So when no solution
is left, and nothing was put aside, there is no such equilibrium: **none**, proved. A search that
stops short proves nothing but what it found: with states put aside the result is **undecided**.

**Order.** Nash stability is stronger than every concept of the family, so the solver is first
asked for states in which nobody has an improvement at all; then one decision maker after the other,
as contradictions name them, is allowed improvements that are answered. Answers by improvements are
first asked to be reached step by step, then, for the proof, allowed their leap.

Without a budget of time the result depends on the question alone. Time only decides between it and
*undecided*.
"""

from sulh.engine.search.contradiction import contradicting
from sulh.engine.search.loop import Searched, search
from sulh.engine.search.replies import Reply, stands

__all__ = ["Reply", "Searched", "contradicting", "search", "stands"]
