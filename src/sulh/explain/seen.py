"""How conclusions are named that are asked in the case as written, and as the parties see it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

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


def apart(told: Mapping[Conclusion, object]) -> tuple[Conclusion, ...]:
    """Return the conclusions worth telling: as the parties see it, only what is otherwise than so.

    ``told``: for each conclusion, all that a page tells of it.

    >>> so, seen = (Conclusion("outcome", "exit", "seq", seen=one) for one in (False, True))
    >>> len(apart({so: "6/6", seen: "6/6"})), len(apart({so: "6/6", seen: "5/6"}))
    (1, 2)
    """
    return tuple(
        one
        for one, what in told.items()
        if not one.seen or told.get(replace(one, seen=False)) != what
    )


def explained(
    asked: Iterable[Conclusion], shown: Iterable[Conclusion], lang: Lang
) -> Iterator[Paragraph]:
    """Yield what it means to hold as the parties see it, where a conclusion is asked so.

    ``shown``: those of the conclusions that the page tells.
    """
    if not any(one.seen for one in asked):
        return
    say = phrases.of(lang, "seen")
    listed = say.listed() if any(one.seen for one in shown) else say.the_same()
    yield Paragraph(f"{say.means()} {listed}")
