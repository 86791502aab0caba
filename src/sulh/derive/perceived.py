"""The conflict as each decision maker sees it: perceived games as ordinary derived cases.

The *universal* case has every option anybody imagines, after all real ones, so that a number means
the same state in every game. In the *true game* what is only imagined cannot be done; in a party's
own game it is what the party does not see, and what only others imagine, that cannot; told values
and believed facts stand for the true ones, believed constraints and forbidden moves are added, and
believed orders stand in the place of the others. What the case says of states by naming them (a
ranking, ``only``) it says of the real options: the imagined ones are left free there.

Source: hypergames after Bennett 1977 [@bennett1977] and Wang, Hipel and Fraser 1988
[@wang-hipel-fraser1988].
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import Any

from sulh.case import Case, Option, Perception, Ranking
from sulh.case.address import places
from sulh.case.beliefs import facts_seen, imagined
from sulh.case.derivation import Derivation
from sulh.case.names import imagined_name
from sulh.case.order import without_effects_on
from sulh.case.parts import ImaginedOption
from sulh.case.state import options_of, parse_state
from sulh.derive.dropping import closed
from sulh.derive.editing import CLOSED


def imagined_options(case: Case) -> tuple[str, ...]:
    """Return the options somebody imagines, or did before they fell, in the order of their bits."""
    before = case.derivation.imagined if case.derivation else ()
    names = dict.fromkeys((*before, *imagined(case)))
    return tuple(name for name in names if name not in case.options)


def universal(case: Case) -> Case:
    """Return the case with every option that anybody imagines, after all real ones.

    One that nobody imagines any more keeps its bit, and cannot be done.
    """
    names = imagined_options(case)
    if not names:
        return case
    known = imagined(case)
    whole = _over_real(case, names)
    options = {name: known.get(name, ImaginedOption()) for name in names}
    gone = [name for name in names if name not in known]
    return _closing(_with_options(whole, options, case), gone, case)


def true_game(case: Case) -> Case:
    """Return the case as it is, on the states of all games: what is imagined cannot be done."""
    return case.once("true game", lambda: _closing(universal(case), imagined_options(case), case))


def as_seen(case: Case, dm: str) -> Case:
    """Return the conflict as a decision maker sees it.

    >>> import sulh
    >>> case = sulh.load("cuban-missile-crisis").with_(
    ...     {"perceptions": {"ussr": {"unseen": ["us.air_strike"]}}}
    ... )
    >>> len(sulh.equilibria(case).model), len(sulh.equilibria(as_seen(case, "ussr")).model)
    (12, 6)
    """
    case.decision_maker(dm)
    return case.once(f"seen by {dm}", lambda: _as_seen(case, dm))


def _as_seen(case: Case, dm: str) -> Case:
    mandates = tuple(
        one for one in case.mandates if one.observed or dm in {one.delegate, *one.principals}
    )
    game = true_game(case).model_copy(
        update={"facts": facts_seen(case, dm), "mandates": mandates, "told": {}, "perceptions": {}}
    )
    return _under(game, case.perceptions.get(dm, Perception()), case)


def as_believed(case: Case, dm: str, other: str) -> Case:
    """Return the conflict as a decision maker believes that another sees it.

    What ``perceptions.dm.of.other`` says is relative to the game of ``dm`` itself: where nothing
    is written, it believes that the other sees what it sees.
    """
    case.decision_maker(other)
    return case.once(f"seen by {other}, as {dm} believes", lambda: _as_believed(case, dm, other))


def _as_believed(case: Case, dm: str, other: str) -> Case:
    held = case.perceptions.get(dm, Perception()).of.get(other, Perception())
    return _under(as_seen(case, dm), held, case)


def unseen(game: Case) -> tuple[str, ...]:
    """Return the options that cannot be done in a game because nothing shows them there."""
    ids = {rule.id for rule in game.feasible}
    return tuple(name for name in game.options if CLOSED + name in ids)


def _under(game: Case, perception: Perception, case: Case) -> Case:
    """Return a game as somebody sees it who perceives so."""
    makers = dict(game.decision_makers)
    # An order all of which fell is not known: the true one stands, with what influences it.
    replaced = {dm: order for dm, order in perception.preferences.items() if order}
    for dm, order in replaced.items():
        makers[dm] = makers[dm].model_copy(update={"preferences": order, "ranking": None})
    options = {imagined_name(key, one): one for key, one in perception.imagined.items()}
    opened = {CLOSED + name for name in options}
    rules = tuple(rule for rule in game.feasible if rule.id not in opened)
    more = tuple(rule.model_copy(update={"id": None}) for rule in perception.feasible)
    forbidden = tuple(move.model_copy(update={"id": None}) for move in perception.moves)
    seen = game.model_copy(
        update={
            "decision_makers": makers,
            "facts": {**game.facts, **perception.facts},
            "feasible": rules + more,
            "moves": game.moves + forbidden,
            "powers": without_effects_on(game.powers, replaced),
        }
    )
    return _closing(_with_options(seen, options, game), perception.unseen, case)


def _with_options(whole: Case, options: dict[str, ImaginedOption], case: Case) -> Case:
    """Return the case with these options under their owners; new ones have the last bits."""
    if not options:
        return whole
    makers = dict(whole.decision_makers)
    for name, option in options.items():
        owner, _, own = name.rpartition(".")
        known: dict[str, Option] = {**makers[owner].options, own: option}
        makers[owner] = makers[owner].model_copy(update={"options": known})
    new = [name for name in options if name not in case.options]
    updated = whole.model_copy(update={"decision_makers": makers})
    return updated.as_derived((*case.options, *new), _derivation(case))


def _closing(game: Case, names: Collection[str], case: Case) -> Case:
    shut = closed(game, names) if names else game
    return shut.as_derived(tuple(game.options), _derivation(case))


def _derivation(case: Case) -> Derivation:
    return case.derivation or Derivation(places=places(case))


def _over_real(case: Case, names: Sequence[str]) -> Case:
    """Return the case in which each state written stands for itself with any imagined options."""

    def spread(texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(state for text in texts for state in _spread(text, names, case))

    updates: dict[str, Any] = {
        "feasible": tuple(
            rule if rule.only is None else rule.model_copy(update={"only": spread(rule.only)})
            for rule in case.feasible
        ),
        "decision_makers": {
            dm: maker
            if maker.ranking is None
            else maker.model_copy(update={"ranking": _spread_ranking(maker.ranking, names, case)})
            for dm, maker in case.decision_makers.items()
        },
    }
    return case.model_copy(update=updates)


def _spread_ranking(ranking: Ranking, names: Sequence[str], case: Case) -> Ranking:
    entries = tuple(
        tuple(state for text in tied for state in _spread(text, names, case))
        for tied in ranking.best_first
    )
    return ranking.model_copy(update={"best_first": entries})


def _spread(text: str, names: Sequence[str], case: Case) -> Iterator[str]:
    state = parse_state(text, case)
    if state.outcome is not None:
        yield text
        return
    taken = options_of(state, case)
    real = [name for name in case.options if name in taken]
    for size in range(len(names) + 1):
        for chosen in combinations(names, size):
            yield "+".join((*real, *chosen)) or "none"
