"""The parts of a case, one class for each thing a case file can say (data only, immutable).

Every part mirrors its place in the file. Statements and states are kept as they are written: what
they mean is worked out by ``sulh.statement`` and ``sulh.model``.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from sulh.labels import Gender, Label
from sulh.source import Ids, Number, Part, Source, Support, When, _listed

Directed = Literal["both", "take", "undo"]
Moves = Literal["both", "one-way", "one-way-back"]


def _that(value: Any) -> Any:
    return {"that": value} if isinstance(value, str) else value


class Element(Part):
    """Anything that claims can support; ``see`` is a reference that carries nothing."""

    claims: Support = Support()
    see: Ids = ()


class Alternative(Element):
    """Another version of a statement, a fact or an option's existence."""

    that: str | None = None
    value: Number | None = None
    exists: bool | None = None


Alternatives = Annotated[tuple[Alternative, ...], BeforeValidator(_listed)]


class Option(Element):
    """An act a DM can take or not. ``label`` is for tables, ``doing``/``undoing`` for sentences."""

    label: Label | None = None
    doing: Label | None = None
    undoing: Label | None = None
    moves: Moves = "both"
    harm: Ids = ()
    note: Label | None = None
    alternatives: Alternatives = ()


class ImaginedOption(Option):
    """An option a perceiver believes in that its owner does not have."""

    owner: str | None = None


class Preference(Element):
    """A statement a DM prefers to be true; earlier ones weigh more than all later ones together."""

    id: str | None = None
    that: str
    because: Label | None = None
    before: str | None = None
    after: str | None = None
    alternatives: Alternatives = ()


Preferences = Annotated[
    tuple[Annotated[Preference, BeforeValidator(_that)], ...], BeforeValidator(_listed)
]


class Ranking(Element):
    """All feasible states, best first; an entry of several states is a tie."""

    best_first: tuple[Ids, ...]

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        return {"best_first": value} if isinstance(value, list | tuple) else value


class DecisionMaker(Part):
    """A party that decides: its options, and its order over the states."""

    name: Label | None = None
    ar_gender: Gender = "f"
    options: Mapping[str, Option] = Field(default_factory=dict)
    preferences: Preferences = ()
    ranking: Ranking | None = None
    note: Label | None = None


class Constraint(Element):
    """A statement that must be true, or the only states that are feasible."""

    id: str | None = None
    that: str | None = None
    only: Ids | None = None
    because: Label | None = None


Constraints = Annotated[
    tuple[Annotated[Constraint, BeforeValidator(_that)], ...], BeforeValidator(_listed)
]


class ForbiddenMove(Element):
    """A DM cannot move from states where ``from`` is true to states where ``to`` is."""

    forbid: str
    origin: str = Field("true", alias="from")
    target: str = Field("true", alias="to")
    because: Label | None = None


ForbiddenMoves = Annotated[tuple[ForbiddenMove, ...], BeforeValidator(_listed)]


def _state(value: Any) -> Any:
    return {"state": value} if isinstance(value, str) else value


class StatusQuo(Element):
    """The state the conflict starts from: a STATE, or the options taken."""

    state: str | None = None
    taken: Ids | None = None


class Step(Element):
    """One entry of the history: a state reached, or an event that changes nothing."""

    when: When | None = None
    state: str | None = None
    event: Label | None = None


class Concern(Part):
    """What is said against an outcome, and by which source."""

    text: Label
    source: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Outcome(Part):
    """A statement about the states, with a name."""

    that: str
    label: Label | None = None
    concerns: Annotated[tuple[Concern, ...], BeforeValidator(_listed)] = ()
    affected: Ids = ()
    note: Label | None = None


class Affected(Part):
    """People who bear outcomes without deciding."""

    label: Label | None = None
    note: Label | None = None


class Fact(Element):
    """A number statements can test."""

    value: Number
    label: Label | None = None
    alternatives: Alternatives = ()


class Perception(Element):
    """The conflict as one DM sees it; ``of``: as it believes others see it."""

    unseen: Ids = ()
    imagined: Mapping[str, ImaginedOption] = Field(default_factory=dict)
    feasible: Constraints = ()
    moves: ForbiddenMoves = ()
    preferences: Mapping[str, Preferences] = Field(default_factory=dict)
    unseen_as: Literal["outside", "projected"] = "outside"
    of: Mapping[str, "Perception"] = Field(default_factory=dict)


class Mandate(Element):
    """Who speaks for whom, over which options."""

    id: str | None = None
    principals: Ids = Field(alias="from")
    delegate: str = Field(alias="to")
    over: Ids = ()
    permitted: str = "both"
    retained: Annotated[tuple[Literal["veto", "recall"], ...], BeforeValidator(_listed)] = ()
    condition: str = Field("true", alias="while")
    observed: bool = True


class Control(Element):
    """A power: its holder, too, can move another's option, one way or both, under a condition."""

    id: str | None = None
    holder: str
    controls: str
    direction: Directed = "both"
    condition: str = Field("true", alias="while")


class Effect(Part):
    """The statement an influence puts into its target's order, and where."""

    that: str
    before: str | None = None
    after: str | None = None


class Influence(Element):
    """A power: an option of the holder that the target's order minds once a trigger is true."""

    id: str | None = None
    holder: str
    target: str
    option: str
    trigger: str = "true"
    effect: Annotated[Effect, BeforeValidator(_that)]


def _kind_of_power(value: Any) -> str:
    keys = value if isinstance(value, dict) else vars(value)
    return "control" if "controls" in keys else "influence"


Power = Annotated[
    Annotated[Control, Tag("control")] | Annotated[Influence, Tag("influence")],
    Discriminator(_kind_of_power),
]


class Mechanism(Part):
    """One thing the sources describe, and the elements that model it."""

    label: Label | None = None
    claims: Ids = ()
    by: Ids = ()


class Event(Part):
    """Something that happened afterwards, as a source tells it."""

    date: When | None = None
    source: str | None = None
    text: Label


class Aftermath(Part):
    """What happened next; never read by any analysis."""

    sources: Mapping[str, Source] = Field(default_factory=dict)
    events: Annotated[tuple[Event, ...], BeforeValidator(_listed)] = ()
