"""The words a view adds of its own: how claims and assumptions are marked."""

from sulh.messages import LANGUAGES, Lang

WORDS: dict[str, tuple[str, str]] = {
    "as-table": ("The same as a table", "الصورة نفسها في جدول"),
    "claim": ("claim {id}", "الإفادة {id}"),
    "assumption": ("assumption", "افتراض"),
    "assumption-2": ("assumptions", "افتراضان"),
    "assumption-many": ("assumptions", "افتراضات"),
    "page-of": ("page {n} of {total}", "الصفحة {n} من {total}"),
    "unsupported": ("no claim supports this", "لا تسنده إفادة"),
}
COMMA: dict[Lang, str] = {"en": ",", "ar": "،"}


def word(key: str, lang: Lang, **slots: str) -> str:
    """Return a word or phrase in one language.

    >>> word("claim", "ar", id="c14")
    'الإفادة c14'
    """
    return WORDS[key][LANGUAGES.index(lang)].format_map(slots)


def assumption(number: int, lang: Lang) -> str:
    """Return the word for so many assumptions.

    >>> assumption(2, "ar")
    'افتراضان'
    """
    return word({1: "assumption", 2: "assumption-2"}.get(number, "assumption-many"), lang)
