"""Text in two languages: labels, direction, isolates, digits, dates.

A *label* is what a person reads: a plain string, or one text for each language. A language that is
missing shows the other, marked, so that nobody takes it for a translation.
"""

import re
import unicodedata
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from sulh.messages import LANGUAGES, Lang

Direction = Literal["ltr", "rtl"]
Gender = Literal["f", "m", "pl"]
Digits = Literal["latin", "arabic"]

RLI, LRI, PDI = "\u2067", "\u2066", "\u2069"
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_MONTHS: dict[Lang, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "ar": (
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
        "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ),
}  # fmt: skip


class Label(BaseModel):
    """A text a person reads: ``plain`` (any language), or ``en`` and ``ar``.

    >>> Label.of({"en": "water", "ar": "ماء"}).show("ar")
    'ماء'
    >>> Label.of({"en": "water"}).show("ar")
    'water [en]'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    plain: str | None = None
    en: str | None = None
    ar: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"plain": value} if isinstance(value, str) else value

    @classmethod
    def of(cls, value: Any) -> Self:
        """Return the label written as a string or as ``{en, ar}``."""
        return cls.model_validate(value)

    def text(self, lang: Lang) -> str | None:
        """Return the text in exactly this language (a plain text serves both), or None."""
        return self.plain if self.plain is not None else getattr(self, lang)

    def show(self, lang: Lang) -> str:
        """Return the text in this language, or the other language's text, marked."""
        own = self.text(lang)
        if own is not None:
            return own
        other = LANGUAGES[1 - LANGUAGES.index(lang)]
        text = self.text(other)
        return f"{text} [{other}]" if text else ""

    def written(self) -> str | dict[str, str]:
        """Return the label as it is written in a case file."""
        if self.plain is not None:
            return self.plain
        return {lang: text for lang in LANGUAGES if (text := getattr(self, lang)) is not None}


def capital(text: str) -> str:
    """Return a text as it begins a sentence or a heading.

    >>> capital("the town")
    'The town'
    """
    return text[:1].upper() + text[1:]


def direction(text: str) -> Direction:
    """Return the direction of the first letter that has one.

    >>> direction("#41: حلب")
    'rtl'
    """
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def isolate(text: str) -> str:
    """Return the text between marks that keep its direction from leaking (not for terminals)."""
    return (RLI if direction(text) == "rtl" else LRI) + text + PDI


def digits(text: str, style: Digits) -> str:
    """Return the text with its digits in the style asked for.

    >>> digits("2016", "arabic")
    '٢٠١٦'
    """
    return text.translate(_ARABIC_DIGITS) if style == "arabic" else text


def _date(text: str, lang: Lang) -> str:
    year, *rest = text.split("-")
    if not rest:
        return year
    month = _MONTHS[lang][int(rest[0]) - 1]
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day}{month} {year}"


def date(text: str, lang: Lang) -> str:
    """Return an ISO date, or ``date/date``, in words; anything else as it stands.

    >>> date("2016-12-13/2016-12-14", "en")
    '13 December 2016 – 14 December 2016'
    >>> date("2016-12-16", "ar")
    '16 كانون الأول 2016'
    """
    if not re.fullmatch(DATES, text):
        return text
    return " – ".join(_date(part, lang) for part in text.split("/"))


_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
DATES = f"{_DAY}(/{_DAY})?"
"""A year, a month or a day, or two of them with a stroke between."""
