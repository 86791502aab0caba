"""What is hidden in every part of a case that is handed over under pseudonyms."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from sulh.case import Case
from sulh.case.address import addresses
from sulh.case.parts import Affected, DecisionMaker, Option, Outcome
from sulh.derive.pseudonyms import WHAT, What, everything, pseudonym
from sulh.derive.telling import Telling
from sulh.labels import Label, date, direction
from sulh.messages import LANGUAGES, Lang
from sulh.source import Claim, Source, Speaker

_WITHHELD = Label(en="(withheld)", ar="(محجوب)")
_POINTS: Mapping[str, What] = {
    "speaker": "speakers",
    "source": "sources",
    "derived_from": "sources",
    "without_sources": "sources",
    "repeats": "claims",
    "corrected_by": "claims",
    "see": "claims",
    "without_claims": "claims",
    "claims": "claims",
    "any": "claims",
    "all": "claims",
}
"""The fields that name a speaker, a source or a claim by its id."""
_FREE = frozenset({"quote", "about", "holder", "actor", "target", "value", "strength", "cite"})
"""The fields of claims, and of a case, that are free text and no labels."""
_KEPT = {
    (DecisionMaker, "name"), (Option, "label"), (Option, "doing"), (Option, "undoing"),
    (Outcome, "label"), (Affected, "label"), (Case, "title"),
}  # fmt: skip
"""What no page can do without: names are replaced in it, but it is never withheld."""
_QUOTED, _TITLED = 4, 3
"""So many words in a row are taken for those of a claim, or of a title."""

Path = tuple[str | int, ...]


class Hiding:
    """What of one case is hidden.

    ``ids``, ``others``: old to new, of speakers, sources and claims, and of scenarios and
    mechanisms. ``withheld``: where texts were withheld so far.
    """

    def __init__(self, case: Case, what: tuple[What, ...]) -> None:
        self.case = case
        self.what = what
        self.withheld: list[str] = []
        self.ids: dict[What, dict[str, str]] = {one: {} for one in WHAT}
        self.others: dict[str, str] = {}
        self._names: dict[tuple[What, str], Label] = {}
        self._replaced: dict[str, Label] = {}
        kept = list(_kept(case))
        self._own = {text.casefold() for text in kept}
        self._telling = Telling(kept)
        for one in what:
            for place, (old, part) in enumerate(everything(case, one).items()):
                new, name = pseudonym(one, place)
                self.ids[one][old] = new
                self._names[one, old] = name
                self._replaced[old] = Label(plain=new)
                self._hide(part, name)
        self._rename(case)
        found = sorted(self._replaced, key=len, reverse=True)
        joined = "|".join(map(re.escape, found))
        whole = rf"(?<![\w-])(?:{joined})(?![\w-])" if found else r"(?!)"
        self._known = re.compile(whole, re.IGNORECASE)
        self._folded = {text.casefold(): name for text, name in self._replaced.items()}

    def _rename(self, case: Case) -> None:
        """Give a new id to whatever has a hidden name in its own."""
        for one in WHAT:
            for place, old in enumerate(everything(case, one)):
                if old not in self.ids[one] and self._names_somebody(old):
                    self.ids[one][old] = pseudonym(one, place)[0]
                    self._replaced[old] = Label(plain=self.ids[one][old])
        for kind, names in (("scenario", case.scenarios), ("mechanism", case.mechanisms)):
            for place, old in enumerate(names, 1):
                self.others[old] = f"{kind}-{place}" if self._names_somebody(old) else old

    def fixed_names(self) -> tuple[str, ...]:
        """Return the ids that give a name away and cannot be replaced: statements hold them."""
        case = self.case
        ids = [case.id, *addresses(case)]
        return tuple(dict.fromkeys(name for name in ids if self._telling.names(name)))

    def _names_somebody(self, name: str) -> bool:
        hidden = (old for ids in self.ids.values() for old in ids)
        return self._telling.tells_id(name) or any(old in name for old in hidden)

    def _hide(self, part: Any, name: Label) -> None:
        """Remember what tells a thing: its names, where it stands, its words."""
        match part:
            case Speaker():
                for text in (*_texts(part.label), *_texts(part.affiliation)):
                    self._replace(text, name)
                    self._telling.name(text)
            case Source():
                for text in _texts(part.publisher):
                    self._replace(text, name)
                    self._telling.name(text)
                for place in (*_texts(part.title), part.url, part.locator, part.file):
                    self._replace(place, name)
                days = [date(part.date or "", lang) for lang in LANGUAGES]
                for text in (*_texts(part.title), *days):
                    self._telling.phrase(text, _TITLED)
            case Claim():
                for said in (*_texts(part.text), part.quote):
                    self._telling.phrase(said or "", _QUOTED)

    def _replace(self, text: str | None, name: Label) -> None:
        # What is also a party's or an outcome's name tells nobody apart, and must stay.
        if text and text.casefold() not in self._own:
            self._replaced[text] = name

    def cleaned(self, text: str, lang: Lang) -> str:
        """Return a text with every name in it replaced by its pseudonym."""
        return self._known.sub(lambda found: self._folded[found[0].casefold()].show(lang), text)

    def renamed(self, what: What, names: Iterable[str]) -> tuple[str, ...]:
        """Return ids with those that are hidden replaced."""
        return tuple(self.ids[what].get(name, name) for name in names)

    def label(self, label: Label, path: Path, *, keep: bool = False) -> Label | None:
        """Return a label with its names replaced; None where it tells them all the same."""
        found = {
            lang: self.cleaned(text, lang) for lang in LANGUAGES if (text := getattr(label, lang))
        }
        if label.plain is not None:
            lang: Lang = "ar" if direction(label.plain) == "rtl" else "en"
            found["plain"] = self.cleaned(label.plain, lang)  # type: ignore[index]
        if not keep and any(map(self._telling.tells, found.values())):
            self.withheld.append(".".join(map(str, path)))
            return None
        return Label(**found)

    def part(  # noqa: PLR0911 - one for each kind of value
        self, value: Any, name: str, path: Path, owner: Any
    ) -> Any:
        """Return any part of a case with everything hidden in it; ``name``: of its field."""
        match value:
            case Label():
                keep = (type(owner), name) in _KEPT
                clean = self.label(value, path, keep=keep)
                # A reason that is withheld is as good as none; anything else has its mark.
                return clean if clean or name == "because" else _WITHHELD
            case Speaker() | Source() | Claim():
                return self._entity(value, path)
            case BaseModel():
                return self._copied(value, path)
            case Mapping():
                ids = self.others if name in {"scenarios", "mechanisms"} else self._ids_of(name)
                return {
                    ids.get(key, key): self.part(one, name, (*path, key), owner)
                    for key, one in value.items()
                }
            case list() | tuple():
                parts = (self.part(one, name, (*path, k), owner) for k, one in enumerate(value))
                return tuple(one for one in parts if one is not None)
            case str() if name in _POINTS:
                return self.ids[_POINTS[name]].get(value, value)
            case str() if name in {"base", "by"}:
                return self._named(value)
            case str() if name in _FREE and isinstance(owner, Claim | Case):
                clean = self.label(Label(plain=value), path)
                # Of a work cited the rest tells as much as the name.
                if clean is not None and name == "cite" and clean.plain != value:
                    self.withheld.append(".".join(map(str, path)))
                    return None
                return clean and clean.plain
        return value

    def _named(self, name: str) -> str:
        """Return the name of a scenario, or an address, as it is called now."""
        kind, slash, own = name.partition("/")
        if not slash:
            return self.others.get(name, name)
        ids = self.others if kind == "scenarios" else self._ids_of(kind)
        return f"{kind}/{ids.get(own, own)}"

    def _ids_of(self, name: str) -> Mapping[str, str]:
        return next((ids for kind, ids in self.ids.items() if kind == name), {})

    def _copied(self, value: BaseModel, path: Path) -> Any:
        parts = {
            name: self.part(own, name, (*path, name), value)
            for name in type(value).model_fields
            if (own := getattr(value, name)) is not None
        }
        changed = {name: part for name, part in parts.items() if part != getattr(value, name)}
        return value.model_copy(update=changed)

    def _entity(self, value: Speaker | Source | Claim, path: Path) -> Speaker | Source | Claim:
        """Return a speaker, a source or a claim with what the model needs of it and no more."""
        name = str(path[-1])
        match value:
            case Speaker() if "speakers" in self.what:
                return Speaker(
                    label=self._names["speakers", name],
                    party=value.party,
                    anonymous=value.anonymous,
                    reliability=value.reliability,
                )
            case Source() if "sources" in self.what:
                return Source(
                    title=self._names["sources", name],
                    reliability=value.reliability,
                    derived_from=self.part(value.derived_from, "derived_from", path, value),
                )
            case Claim() if "claims" in self.what:
                whole = self._copied(value.model_copy(update={"text": None, "quote": None}), path)
                return Claim(
                    text=self._names["claims", name],
                    **{
                        field: getattr(whole, field)
                        for field in ("source", "speaker", "basis", "credibility", "likelihood",
                                      "status", "repeats")
                    },
                )  # fmt: skip
            case Source():
                value = value.model_copy(update={"file": None})  # a path on somebody's machine
            case Claim():
                told = value.model_copy(update={"translation_by": None})
                if "sources" in self.what:
                    told = told.model_copy(update={"section": None})
                return self._copied(told, path)  # type: ignore[no-any-return]
        return self._copied(value, path)  # type: ignore[no-any-return]


def _texts(label: Label | None) -> Iterator[str]:
    if label is not None:
        yield from (text for text in (label.plain, label.en, label.ar) if text)


def _kept(case: Case) -> Iterator[str]:
    """Yield the names of parties, acts, outcomes and people: they stay, so they tell nothing."""
    labels: list[Label | None] = [case.title]
    for maker in case.decision_makers.values():
        labels.append(maker.name)
        for option in maker.options.values():
            labels += [option.label, option.doing, option.undoing]
    labels += [outcome.label for outcome in case.outcomes.values()]
    labels += [people.label for people in case.affected.values()]
    for label in labels:
        yield from _texts(label)
    yield from case.decision_makers
