"""The stability concepts: which answers deter an improvement.

A concept is data. State s is stable for a decision maker i iff every improvement x of i from s
is deterred: *answers* says what the opponents may do after x, and *escape* whether i may then
leave the state they reach for one it prefers to s. Ties deter: an answer i does not prefer to s is
enough.
What the words mean exactly stands in :mod:`sulh.stability.deterrence`.

>>> CONCEPTS["seq"].answers
'improvements'
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.labels import Label

Answers = Literal["none", "moves", "improvements", "simultaneous"]
Rule = Literal["legal-sequence", "each-once", "single-opponent"]
RULES: tuple[Rule, ...] = ("legal-sequence", "each-once", "single-opponent")
"""How opponents may answer as a group: see :mod:`sulh.movement`."""


@dataclass(frozen=True, slots=True)
class Concept:
    """Which answers deter an improvement, and whether the focal decision maker may escape them."""

    slug: str
    name: Label
    answers: Answers
    escape: bool
    source: str

    @property
    def citation(self) -> str:
        """Who first gave it, as a text names a work: ``Fraser and Hipel 1979``."""
        authors = self.source.rstrip("0123456789")
        names = " and ".join(name.capitalize() for name in authors.split("-"))
        return f"{names} {self.source.removeprefix(authors)}"

    @property
    def abbreviation(self) -> str:
        """How the field writes it: ``SEQ``; Nash is written out."""
        return "Nash" if self.slug == "nash" else self.slug.upper()


def _concept(
    slug: str, en: str, ar: str, answers: Answers, source: str, *, escape: bool
) -> Concept:
    return Concept(slug, Label(en=en, ar=ar), answers, escape, source)


CONCEPTS: Mapping[str, Concept] = {
    concept.slug: concept
    for concept in (
        _concept("nash", "Nash stability", "استقرار ناش", "none", "nash1951", escape=False),
        _concept(
            "gmr", "general metarationality", "ما فوق العقلانية العامة", "moves", "howard1971",
            escape=False,
        ),
        _concept(
            "smr", "symmetric metarationality", "ما فوق العقلانية المتناظرة", "moves",
            "howard1971", escape=True,
        ),
        _concept(
            "seq", "sequential stability", "الاستقرار المتتابع", "improvements",
            "fraser-hipel1979", escape=False,
        ),
        _concept(
            "sseq", "symmetric sequential stability", "الاستقرار المتتابع المتناظر",
            "improvements", "rego-vieira2017", escape=True,
        ),
        _concept(
            "sim", "simultaneous stability", "الاستقرار المتزامن", "simultaneous",
            "fraser-hipel1979", escape=False,
        ),
    )
}  # fmt: skip
"""Every concept by its slug, in the order results list them."""

LEAD = "seq"
"""The concept that texts lead with where none is asked for."""


def concept_named(slug: str) -> Concept:
    """Return the concept of this slug; an unknown one is an error that lists the known."""
    if slug.lower() not in CONCEPTS:
        raise UnknownNameError(
            Mistake("unknown-concept", {"name": slug}, nearest_or_all(slug, CONCEPTS))
        )
    return CONCEPTS[slug.lower()]


def rule_named(name: str) -> Rule:
    """Return the rule of this name; an unknown one is an error that lists the known."""
    for known in RULES:
        if known == name:
            return known
    raise UnknownNameError(Mistake("unknown-rule", {"name": name}, nearest_or_all(name, RULES)))
