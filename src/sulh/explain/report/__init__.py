"""A report: one page made of sections, the answer first.

Each section is a module of this package with one function, ``section``, that yields its blocks;
what the other pages say is said here by the same functions. A section that has nothing to say is
left out. The sections in their order, and what each needs: :data:`sulh.finding.report.SECTIONS`.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module

from sulh import phrases
from sulh.explain.blocks import Block, Burdens, Contents, Explanation, Figure, Heading, Paragraph
from sulh.explain.naming import Naming, Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import page
from sulh.explain.report.parts import opening
from sulh.finding.report import Report
from sulh.messages import Lang

MAIN = "holds"
"""The section of the verdicts, each with who bears its outcome."""

WHOLE = frozenset({"bottom-line", MAIN})
"""The sections in which who bears an outcome stands beside its verdict, always."""

FEW = 3
"""A report with no more sections has no list of them."""


def report(found: Report, lang: Lang, pictures: Mapping[str, Figure] | None = None) -> Explanation:
    """Return the report; ``pictures``: those that are ready, by their kind."""
    title = phrases.of(lang, "report").title(found.case.title.show(lang))
    return page(found.case, lang, title, _blocks(found, lang, pictures or {}))


def _blocks(found: Report, lang: Lang, pictures: Mapping[str, Figure]) -> Iterator[Block]:
    yield from opening(found, lang)
    say, told = phrases.of(lang, "report"), 0
    sections = {name: list(_section(name, found, lang, pictures)) for name in found.sections}
    home = _home(sections)
    for name, blocks in sections.items():
        if not blocks:
            continue
        told += 1
        if told == 2 and len(found.sections) > FEW:
            yield Contents(say.contents())
        yield Heading(_heading(name, lang))
        if name in WHOLE:
            yield from blocks
        else:
            yield from _once(blocks, found, lang, home, is_home=name == home)


def _home(sections: Mapping[str, list[Block]]) -> str:
    """Return the section that says who bears the outcomes: with their verdicts, else the first."""
    bearing = [
        name
        for name, blocks in sections.items()
        if any(isinstance(block, Burdens) for block in blocks)
    ]
    return next((name for name in bearing if name not in WHOLE and MAIN not in bearing), MAIN)


def _once(
    blocks: list[Block], found: Report, lang: Lang, home: str, *, is_home: bool
) -> Iterator[Block]:
    """Yield the blocks, with who bears the outcomes told of all of them where its home is.

    In every other section a sentence leads there.
    """
    is_told = False
    for block in blocks:
        if not isinstance(block, Burdens):
            yield block
        elif not is_told:
            is_told = True
            if is_home:
                yield from burdens(found.case, Naming(found.case, lang), list(found.case.outcomes))
            else:
                say = phrases.of(lang, "report")
                yield Paragraph(say.burdens_elsewhere(_heading(home, lang)))


def _heading(name: str, lang: Lang) -> str:
    say, written = phrases.of(lang, "report"), _written(name)
    return str(getattr(say, f"heading_{written}")())


def _section(
    name: str, found: Report, lang: Lang, pictures: Mapping[str, Figure]
) -> Iterator[Block]:
    # A scene of its own: what decides is told once a section, not once in thirty pages.
    scene = Scene(found.case, found.model, lang)
    module = import_module(f"{__name__}.{_written(name)}")
    yield from module.section(found, scene, pictures)


def _written(name: str) -> str:
    return name.replace("-", "_")
