"""What can be referred to in a case, and what an id may look like."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Self

from sulh.case.parts import ImaginedOption, Perception
from sulh.source import Part
from sulh.statement import RESERVED, is_identifier

if TYPE_CHECKING:
    from sulh.case import Case, Patch

ADDRESS_PREFIXES = frozenset(
    {
        "feasible", "moves", "outcomes", "facts", "told", "perceptions",
        "powers", "joint", "mandates", "offers", "history", "status_quo",
    }
)  # fmt: skip
"""The words an address can begin with: no decision maker or option is called so."""


Known = Mapping[str, None]
"""Names in their order; a mapping, because thousands of claims are looked up."""


@dataclass(frozen=True)
class Names:
    """Every name of a case that something else in it can mention."""

    dms: Known = field(default_factory=dict)
    options: Known = field(default_factory=dict)
    facts: Known = field(default_factory=dict)
    outcomes: Known = field(default_factory=dict)
    claims: Known = field(default_factory=dict)
    sources: Known = field(default_factory=dict)
    speakers: Known = field(default_factory=dict)
    affected: Known = field(default_factory=dict)
    aftermath: Known = field(default_factory=dict)

    @classmethod
    def of(cls, case: "Case") -> Self:
        """Return the names of a case."""
        aftermath = case.aftermath.sources if case.aftermath else ()
        return cls(aftermath=dict.fromkeys(aftermath)).plus(case)

    def plus(self, patch: "Patch") -> Self:
        """Return these names and those a patch adds."""
        return type(self)(
            _joined(self.dms, patch.decision_makers),
            _joined(
                self.options,
                (
                    f"{dm}.{option}"
                    for dm, maker in patch.decision_makers.items()
                    for option in maker.options
                ),
            ),
            _joined(self.facts, (*patch.facts, *_told_alone(patch, self.facts))),
            _joined(self.outcomes, patch.outcomes),
            _joined(self.claims, patch.claims),
            _joined(self.sources, patch.sources),
            _joined(self.speakers, patch.speakers),
            _joined(self.affected, patch.affected),
            self.aftermath,
        )

    def imagining(self, options: Iterable[str]) -> Self:
        """Return these names and options somebody believes in."""
        return replace(self, options=_joined(self.options, options))


def imagined_name(key: str, option: ImaginedOption) -> str:
    """Return the full name of an imagined option: its key, after its ``owner`` where one is given.

    >>> imagined_name("strike", ImaginedOption(owner="russia"))
    'russia.strike'
    """
    return f"{option.owner}.{key}" if option.owner else key


def is_hyphenated(text: str) -> bool:
    """Say whether a text is an id that never occurs in statements: hyphens and digits are free.

    >>> is_hyphenated("unsc-2328"), is_hyphenated("a.b"), is_hyphenated("-a")
    (True, False, False)
    """
    return is_identifier("x" + text.replace("-", "_")) and not text.startswith("-") and bool(text)


def is_taken_word(text: str) -> bool:
    """Say whether a word means something in statements or addresses already."""
    return text.lower() in RESERVED or text in ADDRESS_PREFIXES


def likely(name: str, known: Collection[str]) -> Collection[str]:
    """Return the known names; of very many, those that begin alike and are about as long.

    Comparing a name letter by letter with thousands of others would take seconds.
    """
    if len(known) <= 500:
        return known
    alike = (other for other in known if other[:2] == name[:2] and abs(len(other) - len(name)) <= 2)
    return list(islice(alike, 500))


STATEMENTS = frozenset({"that", "origin", "target", "condition", "trigger", "permitted"})
"""The fields of parts that hold statements."""


def told_and_believed(patch: "Patch") -> dict[str, None]:
    """Return the facts that somebody was told, or believes, or is believed to believe."""

    def believed(perceptions: Mapping[str, Perception]) -> Iterator[str]:
        for perception in perceptions.values():
            yield from perception.facts
            yield from believed(perception.of)

    told = (name for facts in patch.told.values() for name in facts)
    return dict.fromkeys([*told, *believed(patch.perceptions)])


def _told_alone(patch: "Patch", known: Known) -> list[str]:
    """Return the facts whose true value is not known, but told or believed, that statements test.

    One that nobody was told of, or that no statement tests, is a slip of the pen.
    """
    names = [name for name in told_and_believed(patch) if name not in {*known, *patch.facts}]
    if not names:
        return []
    tested = {name for text in _statements(patch) for name in re.findall(r"\bfact\.(\w+)", text)}
    return [name for name in names if name in tested]


def _statements(value: Any) -> Iterator[str]:
    """Yield every statement in a part of a case."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _statements(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _statements(item)
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            item = getattr(value, name)
            if name in STATEMENTS and isinstance(item, str):
                yield item
            else:
                yield from _statements(item)


def _joined(first: Iterable[str], then: Iterable[str]) -> Known:
    return dict.fromkeys([*first, *then])
