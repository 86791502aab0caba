r"""The symbolic engine: sets of states as binary decision diagrams, so that no state is listed.

A diagram of a set asks one option after the other, whether it is taken, and shares what is asked
alike. How many states a set has hardly matters; how far what is said of it reaches, in the order of
the options, does: so the options are asked in an order that keeps those together that are spoken of
together (:mod:`~sulh.engine.symbolic.arrange`).

What is computed, for a focal decision maker i, is the theorem of :mod:`sulh.engine` from below.
Let r go up through the levels of i's order; ``low_r`` the states with ``val <= r``; ``B_r`` the
least set that holds ``low_r`` and, with a set, all states from which an opponent moves into it (by
improvements under SEQ and SSEQ). Then ``M(t) <= r`` iff t is in ``B_r``, and a state of level r is
not stable for i iff i can move from it to a t of a higher level that is not in ``B_r``
(:mod:`~sulh.engine.symbolic.deterrence`). Where some opponent's moves depend on the state, ``B_r``
is one set for each who may have moved last (:mod:`sulh.engine.last_mover`).

From where one moves into a set is said without a frame, a decision maker at a time
(:mod:`~sulh.engine.symbolic.moves`). Nothing is asked twice, and levels are told apart only where
there are states that may yet turn out to be equilibria: those not stable under GMR are not looked
at under SEQ (:mod:`~sulh.engine.symbolic.deciding`). Simultaneous stability has a computation of
its own (:mod:`~sulh.engine.symbolic.simultaneous`). All counts are exact. Where the budget ends
the search, what was asked is undecided and says what was found.
"""

from sulh.engine.symbolic.answers import SymbolicVerdicts
from sulh.engine.symbolic.space import Budget, found
from sulh.engine.symbolic.surveying import survey

__all__ = ["Budget", "SymbolicVerdicts", "found", "survey"]
