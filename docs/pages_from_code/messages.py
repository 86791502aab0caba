"""The page on the messages: every sentence of an error or a note, in both languages."""

from importlib import import_module

from pages_from_code.markdown import opening, prose, table
from sulh.messages import AREAS

ENGLISH = (
    "Every sentence of an error, a note or a help page, with the id by which it can be searched. "
    "Words in {braces} are filled in; the others are what is shown."
)
ARABIC = (
    "كل جملة من جمل الأخطاء والملاحظات وصفحات المساعدة، مع المعرّف الذي يمكن البحث به. "
    "تُملأ الكلمات التي بين {أقواس}، وما عداها يظهر كما هو."
)


def page() -> str:
    """Return the page."""
    parts = [opening("Messages", ENGLISH, ARABIC)]
    for area in AREAS:
        module = import_module(f"sulh.messages.{area}")
        rows = [(f"`{name}`", *pair) for name, pair in sorted(module.MESSAGES.items())]
        parts += [f"## {area}", prose(module.__doc__), table(("id", "English", "العربية"), rows)]
    return "\n\n".join(parts)
