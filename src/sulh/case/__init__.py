"""A case: a conflict written down from its sources. Data only, immutable.

The shape of :class:`Case` is the shape of a case file. A variation of a case is a new case.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, TypeVar

from pydantic import BeforeValidator, Field, PrivateAttr

from sulh.case.derivation import Derivation
from sulh.case.parts import (
    Affected,
    Aftermath,
    Alternative,
    Concern,
    Constraint,
    Constraints,
    Control,
    DecisionMaker,
    Element,
    Event,
    Fact,
    ForbiddenMove,
    ForbiddenMoves,
    Influence,
    Joint,
    Mandate,
    Mechanism,
    Option,
    Outcome,
    Perception,
    Power,
    Preference,
    Preferences,
    Ranking,
    StatusQuo,
    Step,
    _state,
)  # fmt: skip
from sulh.errors import Mistake, Place, UnknownNameError, nearest_or_all
from sulh.labels import Label
from sulh.messages import Lang
from sulh.source import Claim, Id, Ids, Labels, Part, Several, Source, Speaker, Support

if TYPE_CHECKING:
    from sulh.analysis.check import Check, UnlistedCheck
    from sulh.derive import Support as Carrying

__all__ = [
    "Affected", "Aftermath", "Alternative", "Case", "Claim", "Concern", "Constraint", "Control",
    "DecisionMaker", "Element", "Event", "Fact", "ForbiddenMove", "Influence", "Joint", "Label",
    "Mandate", "Mechanism", "Offer", "Option", "Outcome", "Patch", "Perception", "Power",
    "Preference", "Preferences", "Ranking", "Scenario", "Source", "Speaker", "StatusQuo", "Step",
    "Support",
]  # fmt: skip

T = TypeVar("T")
_WORKED_OUT = "worked out"


class Patch(Part):
    """The parts of a case that a scenario or an offer can add to or replace."""

    speakers: Mapping[Id, Speaker] = Field(default_factory=dict)
    sources: Mapping[Id, Source] = Field(default_factory=dict)
    claims: Mapping[Id, Claim] = Field(default_factory=dict)
    decision_makers: Mapping[Id, DecisionMaker] = Field(default_factory=dict)
    feasible: Constraints = ()
    moves: ForbiddenMoves = ()
    status_quo: Annotated[StatusQuo, BeforeValidator(_state)] | None = None
    history: Several[Step] = ()
    outcomes: Mapping[Id, Outcome] = Field(default_factory=dict)
    affected: Mapping[Id, Affected] = Field(default_factory=dict)
    facts: Mapping[Id, Fact] = Field(default_factory=dict)
    told: Mapping[Id, Mapping[Id, Fact]] = Field(default_factory=dict)
    perceptions: Mapping[Id, Perception] = Field(default_factory=dict)
    mandates: Several[Mandate] = ()
    powers: Several[Power] = ()
    joint: Several[Joint] = ()
    offers: "Several[Offer]" = ()

    def once(self, name: str, work: Callable[[], T]) -> T:
        """Return what work gives, by a name: it is done once, since nothing here ever changes."""
        known: dict[str, T] = self.__dict__.setdefault(_WORKED_OUT, {})
        if name not in known:
            known[name] = work()
        return known[name]

    def __copy__(self) -> Self:
        """Return the same, of which nothing is worked out: every variation begins as a copy."""
        copy = super().__copy__()
        copy.__dict__.pop(_WORKED_OUT, None)
        return copy

    def listed_options(self) -> dict[str, Option]:
        """Return every option by its full name, as they are listed under their owners."""
        return {
            f"{dm}.{option}": content
            for dm, maker in self.decision_makers.items()
            for option, content in maker.options.items()
        }


class Offer(Element):
    """What a third party could do: an operator on the case, with no preferences of its own."""

    id: Id | None = None
    kind: Literal["coordinator", "communicator", "guarantor", "donor", "arbitrator"]
    by: Label | None = None
    parties: Ids = ()
    changes: Patch = Patch.model_construct()


Patch.model_rebuild()


class Scenario(Part):
    """A named variation of the case: what is dropped, what is put in its place."""

    title: Label | None = None
    base: Id | None = Field(None, alias="from")
    without_claims: Ids = ()
    without_sources: Ids = ()
    without: Ids = ()
    changes: Patch | None = Field(None, alias="with")
    accepted: Ids = ()
    reorder: Mapping[Id, Ids] = Field(default_factory=dict)
    preferences_of: Mapping[Id, Id] = Field(default_factory=dict)


class Case(Patch):
    """A conflict written down from its sources.

    ``decision_makers`` keep the order of the file; the k-th option of the file, counted over all
    decision makers from 0, is bit k of a state's number.
    """

    sulh: Annotated[int, Field(ge=1, le=1)] = 1
    id: Id
    title: Label
    about: Label | None = None
    cite: Ids = ()
    notes: Labels = ()
    banner: Labels = ()
    handling: Label | None = None
    scenarios: Mapping[Id, Scenario] = Field(default_factory=dict)
    mechanisms: Mapping[Id, Mechanism] = Field(default_factory=dict)
    aftermath: Aftermath | None = None
    names_used: Any = None

    _sha256: str = PrivateAttr("")
    _places: Mapping[tuple[str | int, ...], Place] = PrivateAttr(default_factory=dict)
    _order: tuple[str, ...] = PrivateAttr(())
    _derivation: Derivation | None = PrivateAttr(None)

    def __eq__(self, other: object) -> bool:
        """Two cases are equal when they say the same, whatever files they came from."""
        return isinstance(other, Case) and self.model_dump() == other.model_dump()

    __hash__ = None  # type: ignore[assignment]

    @property
    def sha256(self) -> str:
        """The digest of the file the case was read from (CRLF read as LF); empty without a file."""
        return self._sha256

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """Every option by its full name ``dm.option``, in the order of the bits."""
        listed = self.listed_options()
        return {name: listed[name] for name in self._order or listed}

    @property
    def derivation(self) -> Derivation | None:
        """How the case came from the one in the file; None for the case as written."""
        return self._derivation

    def as_derived(self, order: tuple[str, ...], derivation: Derivation | None) -> Self:
        """Return the case as one that came from another, with its options in this order.

        Without a derivation it says the same as that one, in other words.
        """
        copy = self.model_copy()
        copy.__dict__.pop("options", None)
        copy._order = order  # noqa: SLF001 - its own
        copy._derivation = derivation  # noqa: SLF001 - its own
        return copy

    def name(self, dm: str, lang: Lang) -> str:
        """Return a decision maker's name; its id where it has none."""
        label = self.decision_makers[dm].name
        return label.show(lang) if label else dm

    def label(self, option: str, lang: Lang) -> str:
        """Return an option's label; its id where it has none."""
        label = self.options[option].label
        return label.show(lang) if label else option

    def outcome_label(self, outcome: str, lang: Lang) -> str:
        """Return an outcome's label; its id where it has none."""
        label = self.outcomes[outcome].label
        return label.show(lang) if label else outcome

    def decision_maker(self, dm: str) -> DecisionMaker:
        """Return a decision maker; an unknown one is an error that offers the known ones."""
        if dm not in self.decision_makers:
            raise UnknownNameError(
                Mistake("unknown-dm", {"dm": dm}, nearest_or_all(dm, self.decision_makers))
            )
        return self.decision_makers[dm]

    def check(self) -> "Check | UnlistedCheck":
        """Return what a person should look at before believing an answer about this case."""
        from sulh.analysis.check import check  # noqa: PLC0415 - an upward call, in the layer test

        return check(self)

    def _repr_html_(self) -> str:
        from sulh.views import html  # noqa: PLC0415 - an upward call, in the layer test

        return html(self)

    def support(self, address: str) -> "Carrying":
        """Return what carries the element at an address (:func:`sulh.derive.support`)."""
        from sulh.derive import support  # noqa: PLC0415 - an upward call, in the layer test

        return support(self, address)

    def without_claims(self, *claims: str) -> "Case":
        """Return the case without these claims (:func:`sulh.derive.without_claims`)."""
        from sulh.derive import without_claims  # noqa: PLC0415 - the same

        return without_claims(self, *claims)

    def without_sources(self, *sources: str) -> "Case":
        """Return the case without these sources (:func:`sulh.derive.without_sources`)."""
        from sulh.derive import without_sources  # noqa: PLC0415 - the same

        return without_sources(self, *sources)

    def without(self, *addresses: str) -> "Case":
        """Return the case without the elements at these addresses (:func:`sulh.derive.without`)."""
        from sulh.derive import without  # noqa: PLC0415 - the same

        return without(self, *addresses)

    def with_(self, changes: Patch | Mapping[str, Any]) -> "Case":
        """Return the case with a patch in its shape merged into it (:func:`sulh.derive.with_`)."""
        from sulh.derive import with_  # noqa: PLC0415 - the same

        return with_(self, changes)

    def read_from(self, sha256: str, places: Mapping[tuple[str | int, ...], Place]) -> None:
        """Remember the digest of the file the case was read from, and where things stand in it."""
        self._sha256 = sha256
        self._places = places

    def located(self, mistakes: Iterator[Mistake] | list[Mistake]) -> tuple[Mistake, ...]:
        """Return the mistakes with the place in the file that their paths lead to."""
        return tuple(locate(mistake, self._places) for mistake in mistakes)


def locate(mistake: Mistake, places: Mapping[tuple[str | int, ...], Place]) -> Mistake:
    """Return the mistake with the place of the longest part of its path that has one."""
    if mistake.place is not None:
        return mistake
    for end in range(len(mistake.path), -1, -1):
        place = places.get(mistake.path[:end])
        if place is not None:
            return Mistake(mistake.id, mistake.slots, mistake.hint, mistake.path, place)
    return mistake
