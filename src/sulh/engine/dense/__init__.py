r"""The dense engine: a number for every assignment of the options, compiled loops over all of them.

For conflicts in which control depends on no state, up to ``MOST_OPTIONS`` options. It computes
what the theorem of :mod:`sulh.engine` says, for one focal decision maker after the other, in
arrays with a place for each of the ``2**n`` assignments, feasible or not:

- ``M`` is the least solution of ``M(t) = min(val(t), M(u))`` over single moves t to u of opponents
  (:mod:`~sulh.engine.dense.spread`). Without conditions, the moves of an opponent from t are its
  choices of options, each changed in a direction open to it: the minimum over them is taken *one
  option after the other*, from the value one option away to both (one-sided where the option
  changes one way). Infeasible assignments begin with the highest value. They may be passed within
  a move, of which only the end must be feasible; after each opponent's options they have the
  highest value again.
- An improvement of j compares two states of one *block*: states that differ in j's options only.
  In small blocks all pairs are compared; in large ones, the lowest value of each place in j's order
  is noted, then of all better places (:func:`~sulh.engine.dense.passes.by_table`).
- ``max over t in R_i(s) of min(rank(t), M(t))`` is again one option after the other; infeasible
  assignments begin with 0.

Values are ranks: the smallest numbers that keep the order. Of an opponent only the order within its
blocks is kept. The verdicts are one bit a state.
"""

from collections.abc import Sequence

from sulh.engine import compiled
from sulh.engine.compiled import Tell
from sulh.engine.dense.settings import Settings
from sulh.engine.verdicts import Asked, Verdicts
from sulh.errors import Mistake, TooLargeError
from sulh.model.option_form import OptionForm

MOST_OPTIONS = 28
"""Beyond, one byte a state is more than most machines have."""

MOST_JOINT_CHOICES = 10_000_000_000
"""The most joint choices examined for simultaneous stability: at worst about a minute."""


def survey(
    form: OptionForm,
    asked: Sequence[Asked],
    tell: Tell | None = None,
    threads: int | None = None,
    simultaneous_budget: int = MOST_JOINT_CHOICES,
) -> Verdicts:
    """Return the equilibria of a conflict for every profile of concepts asked.

    ``tell`` hears of what takes long before it begins. ``threads``: how many work at once; as many
    as there are processors unless given. They change nothing that is found.

    >>> import sulh
    >>> from sulh.concept import CONCEPTS
    >>> from sulh.model.option_form import option_form
    >>> from sulh.statement import parse
    >>> nash = (CONCEPTS["nash"],) * 2
    >>> found = survey(option_form(sulh.load("prisoners-dilemma")), [nash])
    >>> found.count(nash, parse("true"))
    1

    Raises:
        SulhError: numba is not installed.
        TooLargeError: more options than ``MOST_OPTIONS``, or control that depends on the state.
    """
    if form.conditional:
        names = sorted(form.conditional, key=form.decision_makers.index)
        raise TooLargeError(Mistake("dense-conditional", {"names": names}))
    if len(form.options) > MOST_OPTIONS:
        slots = {"options": len(form.options), "limit": MOST_OPTIONS}
        raise TooLargeError(Mistake("dense-too-large", slots))
    compiled.prepare(tell)
    from sulh.engine.dense.search import find  # noqa: PLC0415 - needs numba
    from sulh.engine.dense.verdicts import DenseVerdicts  # noqa: PLC0415 - the same

    profiles = tuple(dict.fromkeys(asked))
    return DenseVerdicts(find(form, profiles, Settings(threads=threads), simultaneous_budget))
