"""What third parties could do: the kinds of offers, and whether what one changes fits its kind.

A coordinator makes a joint move available; a communicator removes misperceptions; a guarantor makes
options one-way, or a promise part of the deal; a donor adds statements to orders; an arbitrator
restricts what is possible. None of them has preferences of its own.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from sulh.case.parts import DecisionMaker, Option, Perception
from sulh.errors import Hint
from sulh.source import Part

if TYPE_CHECKING:
    from sulh.case import Offer, Patch
    from sulh.case.address import Path
    from sulh.case.scope import Scope

CHANGING: Mapping[str, tuple[str, ...]] = {
    "coordinator": ("joint",),
    "communicator": ("perceptions", "told"),
    "guarantor": ("decision_makers", "feasible", "moves"),
    "donor": ("decision_makers",),
    "arbitrator": ("feasible",),
}
"""What an offer of each kind may change."""

EVIDENCE = ("speakers", "sources", "claims")
"""What may stand in any offer: it changes nothing by itself."""

_OF_PARTY = {"guarantor": ("options",), "donor": ("preferences",)}
"""What of a decision maker an offer of each kind may change."""

_FEWEST = {"coordinator": 2, "communicator": 1}
"""For the kinds that need no ``changes``: how many parties they need then."""

CheckPatch = Callable[["Patch", "Path", "Scope"], None]


def offers(content: "Patch", path: "Path", scope: "Scope", check_patch: CheckPatch) -> None:
    """Check what third parties could do; what an offer changes is a patch of its own."""
    home = (*path, "offers")
    scope.statement_ids(content.offers, home)
    for index, offer in enumerate(content.offers):
        here = (*home, index)
        scope.support(offer, here)
        scope.each(offer.parties, "dm", (*here, "parties"), scope.names.dms)
        check_patch(offer.changes, (*here, "changes"), scope.patched(offer.changes))
        _fits(offer, here, scope)


def said(part: Any) -> tuple[str, ...]:
    """Return the keys of a part that are not as by default."""
    fields = type(part).model_fields
    return tuple(
        name
        for name, field in fields.items()
        if getattr(part, name) != field.get_default(call_default_factory=True)
    )


def bare(part: Any) -> Any:
    """Return what a part says apart from its id, and from what carries it."""
    if isinstance(part, tuple):
        return tuple(map(bare, part))
    if isinstance(part, Mapping):
        return {name: bare(one) for name, one in part.items()}
    if not isinstance(part, Part):
        return part
    return {
        name: bare(getattr(part, name))
        for name in type(part).model_fields
        if name not in {"id", "claims", "see"}
    }


def _fits(offer: "Offer", path: "Path", scope: "Scope") -> None:
    """Note what an offer of this kind cannot change, and where it says too little."""
    changes, here = offer.changes, (*path, "changes")
    keys = [key for key in said(changes) if key not in EVIDENCE]
    for key in keys:
        _allowed(key, CHANGING[offer.kind], offer, (*here, key), scope)
    fewest = _FEWEST.get(offer.kind)
    if not keys and fewest is None:
        slots = {"kind": offer.kind, "keys": CHANGING[offer.kind]}
        scope.note((*path, "kind"), "offer-without-changes", slots)
    elif not keys and fewest is not None and len(set(offer.parties)) < fewest:
        scope.note((*path, "kind"), "offer-without-parties", {"kind": offer.kind, "count": fewest})
    for dm, maker in changes.decision_makers.items():
        _of_party(offer, dm, maker, (*here, "decision_makers", dm), scope)
    for dm, perception in changes.perceptions.items():
        _made_to(offer, dm, (*here, "perceptions", dm), scope)
        _corrects(perception, _seen(dm, scope), (*here, "perceptions", dm), scope)
    for dm, facts in changes.told.items():
        _made_to(offer, dm, (*here, "told", dm), scope)
        for name, fact in facts.items():
            _true(name, fact.value, (*here, "told", dm, name), scope)
    for index, joint in enumerate(changes.joint):
        for place, dm in enumerate(joint.parties):
            _made_to(offer, dm, (*here, "joint", index, "parties", place), scope)


def _allowed(
    key: str, allowed: tuple[str, ...], offer: "Offer", path: "Path", scope: "Scope"
) -> bool:
    if key in allowed:
        return True
    slots = {"key": key, "kind": offer.kind}
    scope.note(
        path,
        "offer-changes-other",
        slots,
        Hint("offer-changes", {"names": allowed}) if allowed else None,
    )
    return False


def _made_to(offer: "Offer", dm: str, path: "Path", scope: "Scope") -> None:
    """Note a decision maker the offer changes something of and is not made to."""
    if offer.parties and dm not in offer.parties and dm in scope.names.dms:
        scope.note(path, "offer-to-others", {"dm": dm, "names": offer.parties})


def _of_party(offer: "Offer", dm: str, maker: DecisionMaker, path: "Path", scope: "Scope") -> None:
    if dm not in scope.names.dms:
        scope.dm(dm, path)
        return
    _made_to(offer, dm, path, scope)
    for key in said(maker):
        _allowed(key, _OF_PARTY.get(offer.kind, ()), offer, (*path, key), scope)
    if offer.kind == "guarantor":
        for name, option in maker.options.items():
            _one_way(offer, f"{dm}.{name}", option, (*path, "options", name), scope)
    if offer.kind == "donor" and maker.preferences:
        if scope.ranks(dm):
            scope.note((*path, "preferences"), "offer-on-ranking", {"dm": dm})
        for index, line in enumerate(maker.preferences):
            address = f"{dm}/{line.id}"
            if line.id is not None and address in scope.addresses:
                here = (*path, "preferences", index, "id")
                scope.note(here, "offer-replaces", {"address": address})


def _one_way(offer: "Offer", name: str, option: Option, path: "Path", scope: "Scope") -> None:
    if not scope.option(name, path):
        return
    others = [key for key in said(option) if key not in {"moves", "claims", "see", "note"}]
    for key in others:
        _allowed(key, ("moves",), offer, (*path, key), scope)
    if option.moves == "both" and not others:
        scope.note(path, "offer-not-one-way", {"name": name})


def _seen(dm: str, scope: "Scope") -> Perception:
    """Return how a decision maker sees the conflict, as the case or the last patch has it."""
    found = (patch.perceptions.get(dm) for patch in reversed(scope.patches))
    return next((one for one in found if one is not None), Perception())


def _corrects(after: Perception, before: Perception, path: "Path", scope: "Scope") -> None:
    """Note beliefs that a communicator would add: it only removes some."""
    for key in said(after):
        here = (*path, key)
        if key == "facts":
            for name, fact in after.facts.items():
                _true(name, fact.value, (*here, name), scope)
        elif key == "of":
            for dm, inner in after.of.items():
                _corrects(inner, before.of.get(dm, Perception()), (*here, dm), scope)
        elif key not in {"claims", "see", "unseen_as"}:
            known, kept = bare(getattr(before, key)), bare(getattr(after, key))
            added = [one for one in kept if one not in known]
            if isinstance(kept, Mapping):
                added += [name for name in kept if name in known and kept[name] != known[name]]
            if added:
                scope.note(here, "offer-adds-belief", {"key": key})


def _true(name: str, value: float, path: "Path", scope: "Scope") -> None:
    """Note a value that a communicator would tell and that is not so."""
    facts = (patch.facts.get(name) for patch in reversed(scope.patches))
    fact = next((one for one in facts if one is not None), None)
    if fact is not None and fact.value != value:
        scope.note(path, "offer-untrue", {"name": name, "value": f"{fact.value:g}"})
