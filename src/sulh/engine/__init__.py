r"""Engines: the verdicts of the definitions, for all states at once.

**Theorem.** Take the deterrence family under legal sequences, complete orders (every two states
are compared: ranks) and a transitive model. For a focal decision maker i let ``rank(u)`` be the
rank of u for i, higher = better, and

- ``val(u) = rank(u)`` for GMR and SEQ,
- ``val(u) = max(rank(u), max of rank over R_i(u))`` for SMR and SSEQ,
- ``M(t)`` the minimum of ``val`` over t and every state the opponents can reach from t, by moves
  (GMR, SMR) or by improvements (SEQ, SSEQ).

Then s is stable for i iff ``min(rank(t), M(t)) <= rank(s)`` for every t in ``R_i(s)`` (only an
improvement t can fail it, so the engines look at those). And s is Nash stable iff
``val(s) <= rank(s)`` with the second ``val``.

*Proof.* Take t in ``R_i(s)``. If ``rank(t) <= rank(s)``, t is no improvement, asks for no answer,
and satisfies the inequality. Otherwise the inequality says ``M(t) <= rank(s)``, that is: some u,
either t or a state the opponents reach from t, has ``val(u) <= rank(s)``. It is not t, because
``val(t) >= rank(t) > rank(s)``. So it is a state y the opponents reach; with the first ``val``,
``rank(y) <= rank(s)`` says that i does not prefer y to s: GMR's and SEQ's answer. With the second
it says besides that no z in ``R_i(y)`` has ``rank(z) > rank(s)``: SMR's and SSEQ's answer, which
i cannot escape. The converse reads the same lines upwards. Nash: the maximum over ``R_i(s)``
exceeds ``rank(s)`` iff i has an improvement. What remains is what the opponents can reach. A
sequence in which a decision maker j moves twice in a row, u to v to w, has by transitivity the
single move u to w of j (or returns to u) in its place, so in a transitive model the states
reached by legal sequences are those reached by any sequence, and ``M`` is the least solution of
``M(t) = min(val(t), M(u))`` over all single moves t to u of opponents. Improvements of j are
transitive when ``R_j`` is, since preference is. QED.

Without transitivity a sequence must remember who moved last: the same propagation then runs over
pairs (state, last mover), and ``M(t)`` starts where no one has moved yet
(:mod:`sulh.engine.last_mover`).

So every (decision maker, concept) is one propagation of a minimum and one maximum over moves.
:mod:`sulh.engine.compact` does it for all focal decision makers and both ``val`` as the columns of
one array.
"""
