"""Which cases are shipped."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.case import Case
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph, Table
from sulh.messages import Lang
from sulh.phrases.words import word


def cases(shipped: Mapping[str, Case], lang: Lang) -> Explanation:
    """Return the page that lists the shipped cases, and what to type with their names."""
    return Explanation(lang, word("shipped", lang), (), tuple(_blocks(shipped, lang)))


def _blocks(shipped: Mapping[str, Case], lang: Lang) -> Iterator[Block]:
    say = phrases.of(lang, "show")
    yield Paragraph(say.catalogue_about())
    rows = tuple(
        (slug, case.title.show(lang), str(len(case.decision_makers)), str(len(case.options)))
        for slug, case in shipped.items()
    )
    head = ("name", "title", "decision-makers", "options")
    yield Table(tuple(word(key, lang) for key in head), rows, latin=frozenset({0, 2, 3}))
    yield Heading(word("next", lang))
    slug, tail = next(iter(shipped)), "" if lang == "en" else " --lang ar"
    mine = phrases.of(lang, "demo").example_of_your_own()
    yield Commands(
        (
            (f"sulh show {slug}{tail}", phrases.of(lang, "equilibria").next_show()),
            (f"sulh new {mine} --from {slug}{tail}", say.next_new_from()),
        )
    )
