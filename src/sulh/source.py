"""Where a case comes from: speakers, sources and claims.

A *source* is a text somebody published; a *speaker* is who says something in it; a *claim* is one
thing said. Claims joined by ``repeats`` are one *statement* of a source: copied news must not look
like corroboration, so support counts statements and independent sources, never sentences.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar
from unicodedata import normalize

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from sulh.labels import DATES, Label

Grade = Literal["A", "B", "C", "D", "E", "F"]
Number = Annotated[float, Field(allow_inf_nan=False)]
T = TypeVar("T")


def _date(text: str) -> str:
    if not re.fullmatch(DATES, text):
        raise PydanticCustomError("date-form", "not a date")
    days = text.split("/")
    for day in days:
        year, month, number = ([int(part) for part in day.split("-")] + [1, 1])[:3]
        if not 1 <= number <= monthrange(max(year, 1), month)[1]:
            raise PydanticCustomError("date-not-in-calendar", "no such day")
    # The shorter of the two decides: 2016-12/2016-12-14 is in order.
    first, last = days[0], days[-1]
    if first[: len(last)] > last[: len(first)]:
        raise PydanticCustomError("date-backwards", "ends before it starts")
    return text


When = Annotated[str, AfterValidator(_date)]
"""A year, a month or a day, or two of them with a stroke between."""


def _listed(value: Any) -> Any:
    if value is None:
        return []
    return [value] if isinstance(value, str | dict | BaseModel) else value


def _composed(text: str) -> str:
    return normalize("NFC", text)


class Part(BaseModel):
    """Anything written in a case file: immutable, and unknown keys are mistakes.

    A key written without a value is the same as no key.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _without_absent(cls, value: Any) -> Any:
        if value is None:
            return {}
        if isinstance(value, dict) and None in value.values():
            known = {field.alias or name for name, field in cls.model_fields.items()}
            return {
                key: item for key, item in value.items() if item is not None or key not in known
            }
        return value


Id = Annotated[str, AfterValidator(_composed)]
"""The id of something; letters with accents are composed (NFC), so that equal ids are equal."""

Several = Annotated[tuple[T, ...], BeforeValidator(_listed)]
"""A list, of which one item may stand alone."""

Ids = Several[Id]
"""One id, or a list of them."""

Labels = Several[Label]
"""One text, or a list of them."""


class Support(Part):
    """The claims an element rests on: any of them carries it, or (``all``) only all together.

    Without claims the element is an *assumption*.
    """

    any: Ids = ()
    all: Ids = ()

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        return {"any": _listed(value)} if isinstance(value, str | list | tuple) else value

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims named, in the order they are written."""
        return self.any or self.all

    @property
    def is_assumption(self) -> bool:
        """Whether no claim is named."""
        return not self.claims


class Speaker(Part):
    """Who says something. ``reliability`` is the speaker's; ``party``: a DM it speaks for."""

    label: Label | None = None
    affiliation: Label | None = None
    party: Id | None = None
    anonymous: bool = False
    interest: Label | None = None
    reliability: Grade | None = None
    note: Label | None = None


class Source(Part):
    """A text somebody published. ``reliability`` is the publisher's."""

    title: Label | None = None
    publisher: Label | None = None
    kind: Label | None = None
    date: When | None = None
    language: str | None = None
    url: str | None = None
    locator: str | None = None
    file: str | None = None
    reliability: Grade | None = None
    derived_from: Id | None = None
    note: Label | None = None


class Correction(Part):
    """The status of a claim that another claim corrects."""

    corrected_by: Id


Status = Annotated[
    Annotated[Literal["stands", "disputed", "retracted"], Tag("word")]
    | Annotated[Correction, Tag("correction")],
    Discriminator(lambda value: "word" if isinstance(value, str) else "correction"),
]


class Claim(Part):
    """One thing said. ``basis``: about the speaker's own side, others' deeds or motives."""

    source: Id | None = None
    speaker: Id | None = None
    section: Label | None = None
    kind: Label | None = None
    text: Label | None = None
    quote: str | None = None
    translation_by: str | None = None
    actor: Ids = ()
    target: Ids = ()
    about: str | None = None
    holder: str | None = None
    value: str | None = None
    said: When | None = None
    when: When | None = None
    strength: str | None = None
    basis: Literal["own", "other", "motive"] | None = None
    credibility: Annotated[int, Field(ge=1, le=6)] | None = None
    likelihood: Annotated[float, Field(ge=0, le=1)] | None = None
    status: Status = "stands"
    repeats: Id | None = None
    note: Label | None = None


def statement_of(claim: str, claims: Mapping[str, Claim]) -> str:
    """Return the claim that ``claim`` repeats, through every repetition: the statement it is.

    >>> claims = {"a": Claim(), "b": Claim(repeats="a"), "c": Claim(repeats="b")}
    >>> statement_of("c", claims)
    'a'
    """
    seen = {claim}
    while (earlier := claims[claim].repeats) and earlier in claims and earlier not in seen:
        seen.add(claim := earlier)
    return claim


def independent_sources(
    cited: tuple[str, ...], claims: Mapping[str, Claim], sources: Mapping[str, Source]
) -> frozenset[str]:
    """Return the sources the cited claims come from, each traced to what it was derived from.

    A claim that repeats another comes from where that one does.
    """
    roots = set()
    for claim in cited:
        source = claims[statement_of(claim, claims)].source or claims[claim].source
        seen: set[str] = set()
        while source is not None and source in sources and source not in seen:
            seen.add(source)
            source = sources[source].derived_from or source
        if source is not None:
            roots.add(source)
    return frozenset(roots)
