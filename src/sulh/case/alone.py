"""A derived case as a file of its own would say it.

In a derived case unnamed elements are named by the place they had, scenarios, mechanisms and
statements may speak of elements and facts that are gone, and new options have the last bits
wherever they are listed. Read back from a file such a case would be refused, or its numbers would
mean other states.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sulh.case import Case
from sulh.case.address import Found, Path, addresses
from sulh.case.beliefs import relisted
from sulh.case.lapsed import without_lapsed
from sulh.case.order import lines, order_of
from sulh.case.parts import Constraint, Effect, Influence, Ranking, StatusQuo, Step
from sulh.case.state import options_of, parse_state
from sulh.source import Part

NUMBERED = ("feasible", "moves", "history", "mandates", "powers", "joint", "offers")
"""The lists whose elements may have no name."""


def alone(case: Case) -> Case:
    """Return the case without names that are numbers, without scenarios (they vary the case it
    came from), with mechanisms that address what is there; one that is not derived as it is.
    """  # noqa: D205
    if case.derivation is None:
        return case
    plain = _unnamed(without_lapsed(case))
    names = {found.path: address for address, found in reversed(addresses(plain).items())}
    known = addresses(case)
    mechanisms = {
        key: content.model_copy(
            update={"by": tuple(names[known[one].path] for one in content.by if one in known)}
        )
        for key, content in case.mechanisms.items()
    }
    powers = tuple(
        one.model_copy(update={"effect": _placed(case, one, written, known, names)})
        if isinstance(one, Influence) and isinstance(written, Influence)
        else one
        for one, written in zip(plain.powers, case.powers, strict=True)
    )
    updates = {"mechanisms": mechanisms, "scenarios": {}, "powers": powers}
    whole = plain.model_copy(update=updates)
    return whole if tuple(case.options) == tuple(case.listed_options()) else spelled(whole)


def _placed(
    case: Case, power: Influence, written: Influence,
    known: Mapping[str, Found], names: Mapping[Path, str],
) -> Effect:  # fmt: skip
    """Return the effect of an influence beside a neighbour that the file has."""
    effect, dm = power.effect, order_of(power)
    anchor = effect.before or effect.after
    if anchor is None or anchor == dm:
        return effect
    key = "before" if effect.before else "after"
    if anchor in known:
        return effect.model_copy(update={key: names[known[anchor].path]})
    before: list[str] = []
    for line in lines(case, dm):
        if line.element is written:
            break
        before += [] if line.is_effect else [names[known[line.address].path]]
    place = {"after": before[-1], "before": None} if before else {"before": dm, "after": None}
    return effect.model_copy(update=place)


def _unnamed(case: Case) -> Case:
    updates: dict[str, Any] = {key: _all_unnamed(getattr(case, key)) for key in NUMBERED}
    updates["perceptions"] = relisted(case.perceptions, _all_unnamed)
    updates["decision_makers"] = {
        dm: maker.model_copy(update={"preferences": _all_unnamed(maker.preferences)})
        for dm, maker in case.decision_makers.items()
    }
    return case.model_copy(update=updates)


def _all_unnamed(elements: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(
        one.model_copy(update={"id": None}) if _is_derived(one.id) else one for one in elements
    )


def _is_derived(name: str | None) -> bool:
    """Say whether no file can give this id: a place, or an option that is not known."""
    return name is not None and (name.isdigit() or ":" in name)


def spelled(case: Case) -> Case:
    """Return the case in which no state is given by its number, but by the options taken.

    So that it means the same whatever bits the options have.
    """

    def spell(text: str) -> str:
        state = parse_state(text, case)
        if state.number is None:
            return text
        taken = options_of(state, case)
        return "+".join(name for name in case.options if name in taken) or "none"

    result: Case = _rewritten(case, spell)
    return result


def _rewritten(value: Any, spell: Callable[[str], str]) -> Any:
    """Return a part of a case with every text of a state spelt."""
    if isinstance(value, tuple):
        return tuple(_rewritten(item, spell) for item in value)
    if isinstance(value, Mapping):
        return {key: _rewritten(item, spell) for key, item in value.items()}
    updates: dict[str, Any] = {}
    match value:
        case StatusQuo(state=str(text)) | Step(state=str(text)):
            updates = {"state": spell(text)}
        case Constraint(only=tuple(states)):
            updates = {"only": tuple(map(spell, states))}
        case Ranking(best_first=entries):
            updates = {"best_first": tuple(tuple(map(spell, tied)) for tied in entries)}
        case Part():
            inner = {name: getattr(value, name, None) for name in _LEADING_TO_STATES}
            updates = {name: _rewritten(part, spell) for name, part in inner.items() if part}
    return value.model_copy(update=updates) if updates else value


_LEADING_TO_STATES = (
    "decision_makers", "ranking", "feasible", "status_quo", "history", "perceptions", "of",
)  # fmt: skip
"""The parts of a case in which states may be given by number."""
