"""How conclusions are named that are asked in the case as written, and as the parties see it."""

from collections.abc import Iterable, Iterator

from sulh import phrases
from sulh.explain.blocks import Paragraph
from sulh.finding.conclusion import Conclusion
from sulh.messages import Lang


def called(one: Conclusion, lang: Lang) -> str:
    """Return the name of a conclusion, and that it is as the parties see it where it is.

    >>> called(Conclusion("outcome", "exit", "seq", seen=True), "en")
    'exit (as the parties see it)'
    """
    name = one.name if one.about == "outcome" else f"#{one.name}"
    return str(phrases.of(lang, "seen").conclusion(name)) if one.seen else name


def explained(conclusions: Iterable[Conclusion], lang: Lang) -> Iterator[Paragraph]:
    """Yield what it means to hold as the parties see it, where a conclusion is asked so."""
    if any(one.seen for one in conclusions):
        yield Paragraph(phrases.of(lang, "seen").means())
