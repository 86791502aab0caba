"""Where a case comes from: speakers, sources and claims.

A *source* is a text somebody published; a *speaker* is who says something in it; a *claim* is one
thing said. Claims joined by ``repeats`` are one *statement* of a source: copied news must not look
like corroboration, so support counts statements and independent sources, never sentences.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sulh.labels import DATES, Label

Grade = Literal["A", "B", "C", "D", "E", "F"]
When = Annotated[str, Field(pattern=f"^{DATES}$")]
Number = Annotated[float, Field(allow_inf_nan=False)]


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


class Part(BaseModel):
    """Anything written in a case file: immutable, and unknown keys are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


Ids = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""One id, or a list of them."""

Labels = Annotated[tuple[Label, ...], BeforeValidator(_listed)]
"""One text, or a list of them."""


class Support(Part):
    """The claims an element rests on: any of them carries it, or (``all``) only all together.

    Without claims the element is an *assumption*.
    """

    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()

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
    party: str | None = None
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
    derived_from: str | None = None
    note: Label | None = None


class Correction(Part):
    """The status of a claim that another claim corrects."""

    corrected_by: str


class Claim(Part):
    """One thing said. ``basis``: about the speaker's own side, others' deeds or motives."""

    source: str | None = None
    speaker: str | None = None
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
    status: Literal["stands", "disputed", "retracted"] | Correction = "stands"
    repeats: str | None = None
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
    """Return the sources the cited claims come from, each traced to what it was derived from."""
    roots = set()
    for claim in cited:
        source = claims[claim].source
        seen: set[str] = set()
        while source is not None and source in sources and source not in seen:
            seen.add(source)
            source = sources[source].derived_from or source
        if source is not None:
            roots.add(source)
    return frozenset(roots)
