"""A case with some of the elements of another: between two cases, one difference at a time."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from sulh.case import Case, DecisionMaker
from sulh.case.address import Path
from sulh.case.alone import NUMBERED, spelled
from sulh.case.derivation import Change, Derivation
from sulh.case.variation import Difference, How
from sulh.derive.differences import keys
from sulh.derive.dropping import closed
from sulh.derive.editing import CLOSED, derived

_CHANGES: Mapping[How, Literal["added", "replaced", "moved"]] = {
    "added": "added",
    "removed": "replaced",
    "changed": "replaced",
    "moved": "moved",
}
_ORDERED = ("added", "moved")


def same_numbers(before: Case, after: Case) -> tuple[Case, Case]:
    """Return two cases of which neither names a state by a number that means another in the other.

    Where the later case has the options of the earlier one as its first, numbers mean the same;
    otherwise states are named by the options taken.
    """
    if tuple(after.options)[: len(before.options)] == tuple(before.options):
        return before, after
    return spelled(before), spelled(after)


def merged(before: Case, after: Case, chosen: Iterable[Difference]) -> Case:
    """Return the earlier case in which the elements chosen are as in the later one.

    With every difference it answers as the later case does. Options keep their bits: one that is
    gone can no longer be taken, new ones get the bits after all others, and one that is not among
    the elements chosen cannot be taken. The status quo stays.

    >>> import sulh
    >>> from sulh.derive import differences
    >>> case = sulh.load("east-aleppo-2016")
    >>> milder = sulh.derive.without_claims(case, "c21")
    >>> threat, *_ = differences(case, milder)
    >>> [one.id for one in merged(case, milder, [threat]).decision_makers["russia"].preferences][:2]
    ['exit', 'unharmed']
    """
    differing = {one.place: one for one in chosen if one.answers}
    updates: dict[str, Any] = {
        key: _list((key,), getattr(before, key), getattr(after, key), differing) for key in NUMBERED
    }
    for key in ("facts", "perceptions"):
        updates[key] = _map((key,), getattr(before, key), differing)
    updates["told"] = {
        dm: _map(("told", dm), before.told.get(dm, {}), differing)
        for dm in {**before.told, **after.told}
    }
    # An outcome that is gone only names something: it may stay.
    updates["outcomes"] = {**before.outcomes, **_map(("outcomes",), before.outcomes, differing)}
    updates["decision_makers"] = {
        dm: _decision_maker(dm, before.decision_makers.get(dm), after, differing)
        for dm in {**before.decision_makers, **after.decision_makers}
    }
    # What the elements cite has to be there; claims by themselves change no answer.
    for key in ("speakers", "sources", "claims"):
        updates[key] = {**getattr(after, key), **getattr(before, key)}
    whole = _opened(before.model_copy(update=updates), differing, before)
    changed = tuple(Change(one.address, _CHANGES[one.how]) for one in differing.values())
    return derived(before, whole, Derivation(changed=changed))


def _opened(case: Case, differing: Mapping[Path, Difference], before: Case) -> Case:
    """Return the case in which exactly the options that are gone, or not yet there, are closed."""
    options = {
        f"{place[1]}.{place[3]}": one
        for place, one in differing.items()
        if place[2:3] == ("options",)
    }
    back = {f"{CLOSED}{name}" for name, one in options.items() if one.after is not None}
    rules = tuple(rule for rule in case.feasible if rule.id not in back)
    gone = [name for name, one in options.items() if one.after is None]
    gone += [name for name in case.listed_options() if name not in {**before.options, **options}]
    return closed(case.model_copy(update={"feasible": rules}), gone)


def _decision_maker(
    dm: str, before: DecisionMaker | None, after: Case, differing: Mapping[Path, Difference]
) -> DecisionMaker:
    later = after.decision_makers.get(dm, DecisionMaker())
    maker = before or DecisionMaker(name=later.name, ar_gender=later.ar_gender)
    home: Path = ("decision_makers", dm)
    order = (*home, "preferences")
    ranking = differing.get((*home, "ranking"))
    return maker.model_copy(
        update={
            # An option that is gone keeps its bit, a new one has it.
            "options": {
                **maker.options,
                **{name: one for name, one in later.options.items() if name not in maker.options},
                **_map((*home, "options"), maker.options, differing),
            },
            "preferences": _list(order, maker.preferences, later.preferences, differing),
            "ranking": maker.ranking if ranking is None else ranking.after,
        }
    )


def _map(
    home: Path, elements: Mapping[str, Any], differing: Mapping[Path, Difference]
) -> dict[str, Any]:
    """Return a mapping with the elements chosen as in the later case."""
    here = {str(place[-1]): one.after for place, one in differing.items() if place[:-1] == home}
    return {name: one for name, one in {**elements, **here}.items() if one is not None}


def _list(
    home: Path,
    before: tuple[Any, ...],
    after: tuple[Any, ...],
    differing: Mapping[Path, Difference],
) -> tuple[Any, ...]:
    """Return a list with the elements chosen as in the later case.

    What was added or moved stands behind the nearest of its predecessors there that is here.
    """
    here = {str(place[-1]): one for place, one in differing.items() if place[:-1] == home}
    if not here:
        return before
    earlier, later = keys(before, after)
    order = [name for name in earlier if name not in here or here[name].how == "changed"]
    for place, name in enumerate(later):
        if name in here and here[name].how in _ORDERED:
            behind = next((one for one in reversed(later[:place]) if one in order), None)
            order.insert(0 if behind is None else order.index(behind) + 1, name)
    elements = dict(zip(earlier, before, strict=True))
    elements |= {name: one.after for name, one in here.items()}
    return tuple(elements[name] for name in order)
