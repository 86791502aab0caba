"""One part of a case under examination: the names it may mention, and what is wrong with it.

Every check notes mistakes and goes on, so that all of them are told at once. Paths are 0-based and
name elements as the case has them.
"""

import re
from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from sulh.case.address import Found, Path, addresses, unknown_address
from sulh.case.names import Names, is_hyphenated, is_taken_word, likely
from sulh.case.parts import Alternative, Element, Fact, Option, Preference
from sulh.case.state import SHORT, StateText, full_names, option_hint, read_state
from sulh.errors import Hint, Mistake, StateError, StatementError, nearest, nearest_or_all
from sulh.statement import is_identifier, mentions, parse

if TYPE_CHECKING:
    from sulh.case import Patch

HINTS, ENOUGH = 100, 1000
"""For so many mistakes nearest names are sought; after so many, statements are not read."""


@dataclass(frozen=True)
class Scope:
    """The names known here, in the case and the patches on it.

    ``owner`` is the DM whose block this is: bare names are its own options.
    """

    names: Names
    patches: "tuple[Patch, ...]"
    owner: str | None = None
    in_patch: bool = False
    mistakes: list[Mistake] = field(default_factory=list)

    def within(self, **changes: Any) -> Self:
        """Return the same scope with other names or another owner; mistakes stay shared."""
        return replace(self, **changes)

    def note(
        self, path: Path, mistake: str, slots: Mapping[str, object] | None = None,
        hint: Hint | None = None,
    ) -> None:  # fmt: skip
        """Note a mistake."""
        self.mistakes.append(Mistake(mistake, slots or {}, hint, path))

    def known(self, name: str | None, kind: str, path: Path, known: Collection[str]) -> bool:
        """Note a name that is not among the known ones: ``unknown-<kind>``."""
        if name is None or name in known:
            return True
        self.note(path, f"unknown-{kind}", {"name": name, "dm": name}, self._hint(name, known))
        return False

    def _hint(self, name: str, known: Collection[str]) -> Hint | None:
        """Return what may have been meant: several names written as one, a name like it, any."""
        several = re.split(r"[,;،؛\s]+", name)
        if len(several) > 1 and all(part in known for part in several):
            return Hint("write-list", {"names": ", ".join(several)})
        if not known or len(self.mistakes) >= HINTS:
            return None
        return (
            nearest_or_all(name, known)
            if len(known) <= SHORT
            else nearest(name, likely(name, known))
        )

    def dm(self, name: str | None, path: Path) -> bool:
        """Note a decision maker that does not exist."""
        return self.known(name, "dm", path, self.names.dms)

    def option(self, name: str, path: Path) -> bool:
        """Note an option that does not exist; its full name is ``dm.option``."""
        if name in self.names.options:
            return True
        self.note(path, "unknown-option", {"name": name}, self._option_hint(name))
        return False

    def each(self, names: Iterable[str], kind: str, path: Path, known: Collection[str]) -> None:
        """Note the names of a list that are not known."""
        for index, name in enumerate(names):
            self.known(name, kind, (*path, index), known)

    def support(self, element: Element, path: Path) -> None:
        """Note claims that do not exist, and support that is both *any* and *all*."""
        support = element.claims
        if support.any and support.all:
            self.note((*path, "claims"), "any-and-all")
        for key in ("any", "all"):
            self.each(getattr(support, key), "claim", (*path, "claims", key), self.names.claims)
        self.each(element.see, "claim", (*path, "see"), self.names.claims)

    def statement(self, text: str | None, path: Path) -> None:
        """Note what is wrong with a statement, and the options and facts it names in vain."""
        if text is None or len(self.mistakes) >= ENOUGH:
            return
        try:
            parse(text, self.owner)
            named = mentions(text, self.owner)
        except StatementError as error:
            for mistake in error.mistakes:
                self.mistakes.append(replace(mistake, path=path, hint=self._bare(mistake, text)))
            return
        for mention in named:
            fact = mention.name.removeprefix("fact.")
            if fact != mention.name:
                if fact not in self.names.facts:
                    hint = nearest_or_all(fact, self.names.facts) if self.names.facts else None
                    self._point(path, "unknown-fact", fact, hint, mention)
            elif mention.name not in self.names.options:
                written = text[mention.offset : mention.offset + mention.length]
                hint = self._option_hint(mention.name, is_bare="." not in written)
                self._point(path, "unknown-option", mention.name, hint, mention)

    def _point(self, path: Path, mistake: str, name: str, hint: Hint | None, at: Any) -> None:
        self.mistakes.append(
            Mistake(mistake, {"name": name}, hint, path, offset=at.offset, length=at.length)
        )

    def _bare(self, mistake: Mistake, text: str) -> Hint | None:
        """Return the hint of a statement's mistake; for a bare name, who has such an option."""
        if mistake.id != "statement-bare" or mistake.offset is None:
            return mistake.hint
        name = text[mistake.offset : mistake.offset + mistake.length]
        return full_names(name, self.names.options) or mistake.hint

    def _option_hint(self, name: str, is_bare: bool = False) -> Hint | None:
        if len(self.mistakes) >= HINTS:
            return None
        return option_hint(name, self.names.options, is_bare)

    def own_options(self, dm: str) -> Hint | None:
        """Return the hint which options a decision maker has; None where it has none."""
        names = [name for name in self.names.options if name.startswith(f"{dm}.")]
        return Hint("options-of", {"dm": dm, "names": names}) if names else None

    def ranks(self, dm: str) -> bool:
        """Say whether a decision maker ranks states, as the case or the last patch has it."""
        for patch in reversed(self.patches):
            maker = patch.decision_makers.get(dm)
            if maker is not None and (maker.ranking is not None or maker.preferences):
                return maker.ranking is not None
        return False

    def patched(self, patch: "Patch") -> Self:
        """Return the scope inside a patch: its own names and addresses are known there too."""
        names = self.names.plus(patch)
        return self.within(names=names, in_patch=True, patches=(*self.patches, patch))

    @cached_property
    def addresses(self) -> Mapping[str, Found]:
        """Every address known here."""
        return ChainMap(*(addresses(patch) for patch in reversed(self.patches)))

    def address(self, address: str, path: Path) -> None:
        """Note an address that leads nowhere."""
        if address not in self.addresses:
            self.mistakes.append(replace(unknown_address(address, self.addresses), path=path))

    def offer(self, name: str, path: Path) -> None:
        """Note an offer that is not in the case, by its address or its id."""
        known = [address for address in self.addresses if address.startswith("offers/")]
        if name not in known and f"offers/{name}" not in known:
            self.note(path, "unknown-offer", {"name": name}, self._hint(name, known))

    def order_place(self, address: str, path: Path, dm: str | None = None) -> None:
        """Note an address that is not a statement of an order, of this DM's where one is named."""
        orders = {
            name: place
            for name, place in self.addresses.items()
            if isinstance(place.element, Preference)
            and place.path[0] == "decision_makers"
            and dm in {None, place.path[1]}
        }
        if address in orders:
            return
        self.mistakes.append(replace(unknown_address(address, orders), path=path))

    def state(self, text: str, path: Path) -> StateText | None:
        """Return what a STATE says; note what is wrong with it."""
        try:
            return read_state(text, self.names.options, self.names.outcomes)
        except StateError as error:
            self.mistakes.extend(replace(mistake, path=path) for mistake in error.mistakes)
            return None

    def alternatives(self, element: Any, key: str, path: Path) -> None:
        """Note alternatives that do not fit: ``that`` of a statement, ``value`` of a fact, ..."""
        for index, alternative in enumerate(element.alternatives):
            here = (*path, "alternatives", index)
            self.support(alternative, here)
            given = [name for name in ("that", "value", "exists") if _has(alternative, name)]
            if given != [key]:
                self.note(here, "alternative-key", {"key": key})
            self.statement(alternative.that, (*here, "that"))

    def options(self, options: Mapping[str, Option], path: Path) -> None:
        """Note ids, support and alternatives of options."""
        for name, option in options.items():
            self.support(option, (*path, name))
            self.alternatives(option, "exists", (*path, name))

    def fact(self, fact: Fact, path: Path) -> None:
        """Note support and alternatives of a fact."""
        self.support(fact, path)
        self.alternatives(fact, "value", path)

    def identifier(self, name: str, path: Path, taken: bool = True) -> None:
        """Note an id that could not be read in a statement, or means something there already."""
        if not is_identifier(name):
            self.note(path, "bad-id", {"name": name}, _repaired(name))
        elif taken and is_taken_word(name):
            self.note(path, "reserved-id", {"name": name})

    def hyphenated(self, names: Iterable[str], path: Path) -> None:
        """Note ids, of things statements never name, with signs that are not letters."""
        for name in names:
            if not is_hyphenated(name):
                self.note((*path, name), "bad-hyphenated-id", {"name": name})

    def statement_ids(self, elements: Sequence[Any], path: Path) -> None:
        """Note ids of a list's elements that are numbers, badly formed, or written twice."""
        seen: set[str] = set()
        for index, element in enumerate(elements):
            name, here = element.id, (*path, index, "id")
            if name is None:
                continue
            if name.isdigit():
                self.note(here, "id-is-number", {"name": name})
            elif not is_hyphenated(name):
                self.note(here, "bad-hyphenated-id", {"name": name})
            elif name in seen:
                self.note(here, "id-twice", {"name": name})
            seen.add(name)

    def no_circle(
        self, links: Mapping[str, Collection[str]], mistake: str, path: Path, key: str
    ) -> None:
        """Note each circle of a relation, at its first member."""
        for circle in circles(links):
            names = [*circle, circle[0]]
            self.note((*path, circle[0], key), mistake, {"names": names})


def circles(links: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """Yield circles of a relation, at least one in each part that has any.

    >>> list(circles({"a": ["b"], "b": ["c"], "c": ["b"], "d": ["d"]}))
    [['b', 'c'], ['d']]
    """
    finished: set[str] = set()
    for start in links:
        trail: dict[str, Iterator[str]] = {}
        here: str | None = start
        while here is not None:
            if here not in finished and here not in trail:
                trail[here] = iter(links.get(here, ()))
            elif here in trail:
                names = list(trail)
                yield names[names.index(here) :]
            here = None
            while trail and here is None:
                last = next(reversed(trail))
                here = next(trail[last], None)
                if here is None:
                    finished.add(last)
                    del trail[last]


def _has(alternative: Alternative, key: str) -> bool:
    return getattr(alternative, key) is not None


def _repaired(name: str) -> Hint | None:
    repaired = name.replace("-", "_").replace(" ", "_")
    return Hint("write-instead", {"name": repaired}) if is_identifier(repaired) else None
