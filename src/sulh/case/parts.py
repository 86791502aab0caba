"""The parts of a case, one class for each thing a case file can say (data only, immutable).

Every part mirrors its place in the file. Statements and states are kept as they are written: what
they mean is worked out by ``sulh.statement`` and ``sulh.model``.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from sulh.labels import Gender, Label
from sulh.source import Id, Ids, Number, Part, Several, Source, Support, When

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


Alternatives = Several[Alternative]


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

    owner: Id | None = None


class Preference(Element):
    """A statement a DM prefers to be true; earlier ones weigh more than all later ones together."""

    id: Id | None = None
    that: str
    because: Label | None = None
    before: Id | None = None
    after: Id | None = None
    alternatives: Alternatives = ()


Preferences = Several[Annotated[Preference, BeforeValidator(_that)]]


class Ranking(Element):
    """All feasible states, best first; an entry of several states is a tie."""

    best_first: Several[Ids]

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        return {"best_first": value} if isinstance(value, str | list | tuple) else value


class DecisionMaker(Part):
    """A party that decides: its options, and its order over the states."""

    name: Label | None = None
    ar_gender: Gender = "f"
    options: Mapping[Id, Option] = Field(default_factory=dict)
    preferences: Preferences = ()
    ranking: Ranking | None = None
    note: Label | None = None


class Constraint(Element):
    """A statement that must be true, or the only states that are feasible."""

    id: Id | None = None
    that: str | None = None
    only: Ids | None = None
    because: Label | None = None


Constraints = Several[Annotated[Constraint, BeforeValidator(_that)]]


class ForbiddenMove(Element):
    """A DM cannot move from states where ``from`` is true to states where ``to`` is."""

    id: Id | None = None
    forbid: Id
    origin: str = Field("true", alias="from")
    target: str = Field("true", alias="to")
    because: Label | None = None


ForbiddenMoves = Several[ForbiddenMove]


def _state(value: Any) -> Any:
    return {"state": value} if isinstance(value, str) else value


class StatusQuo(Element):
    """The state the conflict starts from: a STATE, or the options taken."""

    state: str | None = None
    taken: Ids | None = None


class Step(Element):
    """One entry of the history: a state reached, or an event that changes nothing."""

    id: Id | None = None
    when: When | None = None
    state: str | None = None
    event: Label | None = None


class Concern(Part):
    """What is said against an outcome, and by which source."""

    text: Label
    source: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Outcome(Part):
    """A statement about the states, with a name."""

    that: str
    label: Label | None = None
    concerns: Several[Concern] = ()
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

    facts: Mapping[Id, Fact] = Field(default_factory=dict)
    unseen: Ids = ()
    imagined: Mapping[Id, ImaginedOption] = Field(default_factory=dict)
    feasible: Constraints = ()
    moves: ForbiddenMoves = ()
    preferences: Mapping[Id, Preferences] = Field(default_factory=dict)
    unseen_as: Literal["outside", "projected"] = "outside"
    of: Mapping[Id, "Perception"] = Field(default_factory=dict)


class Mandate(Element):
    """Who speaks for whom, over which options."""

    id: Id | None = None
    principals: Ids = Field(alias="from")
    delegate: Id = Field(alias="to")
    over: Ids = ()
    permitted: str = "both"
    retained: Several[Literal["veto", "recall"]] = ()
    condition: str = Field("true", alias="while")
    observed: bool = True
    because: Label | None = None


class Control(Element):
    """A power: its holder, too, can move another's option, one way or both, under a condition."""

    id: Id | None = None
    holder: Id
    controls: Id
    direction: Directed = "both"
    condition: str = Field("true", alias="while")


class Effect(Part):
    """The statement an influence puts into an order; ``before`` and ``after`` say whose, and where.

    Each is the address of a statement, or a DM; without either it is the last of the target's.
    """

    that: str
    before: Id | None = None
    after: Id | None = None


class Influence(Element):
    """A power: an option of the holder that an order minds; it would be used after a trigger."""

    id: Id | None = None
    holder: Id
    target: Id
    option: Id
    trigger: str = "true"
    effect: Annotated[Effect, BeforeValidator(_that)]
    because: Label | None = None


def _kind_of_power(value: Any) -> str:
    keys = set(value if isinstance(value, dict) else getattr(value, "__dict__", ()))
    is_influence = keys & {"target", "option", "trigger", "effect"} and "controls" not in keys
    return "influence" if is_influence else "control"


Power = Annotated[
    Annotated[Control, Tag("control")] | Annotated[Influence, Tag("influence")],
    Discriminator(_kind_of_power),
]


class Joint(Element):
    """A move that several DMs can make together, where every one of them prefers where it leads.

    ``over``: the options they decide on together; without any, all that they control.
    """

    id: Id | None = None
    parties: Ids
    over: Ids = ()
    because: Label | None = None


class Mechanism(Part):
    """One thing the sources describe, and the elements that model it."""

    label: Label | None = None
    claims: Ids = ()
    by: Ids = ()


class Event(Part):
    """Something that happened afterwards, as a source tells it."""

    date: When | None = None
    source: Id | None = None
    text: Label


class Aftermath(Part):
    """What happened next; never read by any analysis."""

    sources: Mapping[Id, Source] = Field(default_factory=dict)
    events: Several[Event] = ()
