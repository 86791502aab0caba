"""With what third parties offer accepted: their operators on a case, in force.

An offer changes nothing until it is accepted; then it is no longer among the offers. What a
communicator leaves of what a party believes is what the party believes already *and* the offer
leaves it, so that two of them together correct what either corrects. Of an option a guarantor
changes only in which direction it can be moved.
"""

from collections.abc import Mapping
from typing import Any

from sulh.case import Case, Offer, Patch
from sulh.case.derivation import Derivation
from sulh.case.offers import EVIDENCE, bare, said
from sulh.case.parts import DecisionMaker, Joint, Perception
from sulh.derive.correcting import beliefs, corrected
from sulh.derive.editing import CLOSED, derived, numbered
from sulh.derive.patching import with_
from sulh.errors import Mistake, UnknownNameError, nearest_or_all

HOME = "offers/"


def accepted(case: Case, *offers: str) -> Case:
    """Return the case with these offers accepted, in the order of the case.

    An offer is named by its address or its id; one that is accepted already stays so. Elements of
    an offer that cite nothing rest on what the offer rests on.

    Raises:
        UnknownNameError: there is no such offer.
        CaseError: what an offer changes contradicts the case.

    >>> from sulh.case import Case
    >>> order = {"preferences": ["a.give and b.give", "not give"], "options": {"give": {}}}
    >>> talks = {"id": "talks", "kind": "coordinator", "parties": ["a", "b"]}
    >>> case = Case(id="x", title="", decision_makers={"a": order, "b": order}, offers=[talks])
    >>> [one.parties for one in accepted(case, "talks").joint]
    [('a', 'b')]
    """
    whole = numbered(case)
    known = {f"{HOME}{one.id}": one for one in whole.offers}
    before = case.derivation.accepted if case.derivation else ()
    wanted = {one if one.startswith(HOME) else f"{HOME}{one}" for one in offers}
    if unknown := [one for one in wanted if one not in known and one not in before]:
        raise UnknownNameError(
            *(
                Mistake("unknown-offer", {"name": one}, nearest_or_all(one, known))
                for one in unknown
            )
        )
    for address, offer in known.items():
        if address in wanted:
            case = in_force(case, offer)
    return case


def in_force(case: Case, offer: Offer) -> Case:
    """Return the case with one offer accepted, which need not be among those of the case."""
    left = tuple(one for one in numbered(case).offers if one.id != offer.id)
    step = Derivation(accepted=(f"{HOME}{offer.id}",))
    case = derived(case, numbered(case).model_copy(update={"offers": left}), step)
    if offer.kind == "communicator":
        if offer.changes.told or offer.changes.perceptions:
            return derived(case, _corrected(case, offer), Derivation())
        for belief in beliefs(case):
            if belief.dm in offer.parties:
                case = corrected(case, belief)
        return derived(case, _tidied(case), Derivation())
    return with_(case, _patch(case, offer))


def _patch(case: Case, offer: Offer) -> Patch:
    """Return what an offer puts into the case: every element with an id, and with claims."""
    changes = offer.changes
    if offer.kind == "coordinator" and not changes.joint:
        return Patch(joint=(Joint(id=offer.id, parties=offer.parties, claims=offer.claims),))
    updates: dict[str, Any] = {
        key: _carried(getattr(changes, key), offer) for key in ("feasible", "moves", "joint")
    }
    updates["decision_makers"] = {
        dm: _maker(case, dm, maker, offer) for dm, maker in changes.decision_makers.items()
    }
    return changes.model_copy(update=updates)


def _maker(case: Case, dm: str, maker: DecisionMaker, offer: Offer) -> DecisionMaker:
    closed = {rule.id for rule in case.feasible}
    options = {
        name: case.decision_makers[dm].options[name].model_copy(update={"moves": option.moves})
        for name, option in maker.options.items()
        if f"{CLOSED}{dm}.{name}" not in closed  # to put it in would let it be taken again
    }
    lines = _carried(maker.preferences, offer)
    return maker.model_copy(update={"options": options, "preferences": lines})


def _carried(elements: tuple[Any, ...], offer: Offer) -> tuple[Any, ...]:
    """Return elements with an id each, and with the claims of the offer where they cite none."""
    return tuple(
        one.model_copy(
            update={
                "id": one.id or f"{_name(offer)}-{place}",
                "claims": offer.claims if one.claims.is_assumption else one.claims,
            }
        )
        for place, one in enumerate(elements, start=1)
    )


def _name(offer: Offer) -> str:
    name = offer.id or ""
    return f"offer-{name}" if name.isdigit() else name


def _corrected(case: Case, offer: Offer) -> Case:
    """Return the case in which the parties believe only what a communicator leaves them."""
    changes = offer.changes
    evidence = {key: {**getattr(case, key), **getattr(changes, key)} for key in EVIDENCE}
    told, perceptions = dict(case.told), dict(case.perceptions)
    for dm, facts in changes.told.items():
        told[dm] = {name: fact for name, fact in told.get(dm, {}).items() if name not in facts}
    for dm, perception in changes.perceptions.items():
        perceptions[dm] = _common(perceptions.get(dm, Perception()), perception)
    left = {**evidence, "told": told, "perceptions": perceptions}
    return _tidied(case.model_copy(update=left))


def _tidied(case: Case) -> Case:
    """Return the case without empty places where somebody was told or believed something."""
    told = {dm: facts for dm, facts in case.told.items() if facts}
    perceptions = {dm: seen for dm, seen in case.perceptions.items() if said(seen)}
    return case.model_copy(update={"told": told, "perceptions": perceptions})


def _common(before: Perception, left: Perception) -> Perception:
    """Return what a party goes on believing of what it believes."""
    updates: dict[str, Any] = {"unseen_as": left.unseen_as}
    for key in said(before):
        one, other = getattr(before, key), getattr(left, key)
        if key == "of":
            updates[key] = {dm: _common(one[dm], other[dm]) for dm in one if dm in other}
        elif isinstance(one, Mapping):
            updates[key] = {name: one[name] for name in one if name in other}
        elif isinstance(one, tuple):
            updates[key] = tuple(item for item in one if bare(item) in map(bare, other))
    return before.model_copy(update=updates)
