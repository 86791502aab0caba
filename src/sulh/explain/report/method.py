"""How this was worked out: the concepts, the rule, the engine, the version, the case's digest."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Commands, Figure, Heading, Items, Paragraph, Table
from sulh.explain.naming import Scene
from sulh.finding.check import Check
from sulh.finding.equilibria import Equilibria
from sulh.finding.report import Report
from sulh.messages import render
from sulh.phrases.words import word
from sulh.version import __version__


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield what one needs to get the same numbers again."""
    lang, say, case = scene.lang, phrases.of(scene.lang, "report"), found.case
    holds, model = found.part(Equilibria), found.model
    lines = [say.solved(len(model), len(model.options), len(model.dms))]
    if holds is not None:
        rule, reason = render(f"rule-{holds.rule}", {}, lang), render(holds.reason, {}, lang)
        lines.append(phrases.of(lang, "equilibria").solved_by(holds.engine, rule, reason))
    lines.append(say.from_file(case.id, case.sha256) if case.sha256 else say.from_python(case.id))
    if found.scenarios:
        lines.append(say.under(list(found.scenarios)))
    lines.append(say.made_with(__version__))
    yield Items(tuple(map(Paragraph, lines)))
    if holds is not None:
        yield _concepts(holds, scene)
    yield Commands(((_typed(found, scene), say.write_again()),))
    yield from _noted(say.notes(), [note.show(lang) for note in case.notes])
    check = found.part(Check)
    notes = [*(holds.notes if holds else ()), *(check.notes if check else ())]
    yield from _noted(say.notes_of_check(), list(dict.fromkeys(note.text(lang) for note in notes)))


def _concepts(holds: Equilibria, scene: Scene) -> Table:
    say = phrases.of(scene.lang, "report")
    asked = [one for profile in holds.asked for one in profile.concepts]
    rows = tuple(
        (
            one.abbreviation,
            f"{one.name.show(scene.lang)}: {say.concept_means(one.slug)}",
            str(len(holds[one.slug])) if one.slug in holds.stable else "–",
            one.citation,
        )
        for one in dict.fromkeys(asked)
        if one.slug in CONCEPTS
    )
    head = (
        say.concept_column(),
        say.concept_asks(),
        word("states", scene.lang),
        say.published_column(),
    )
    return Table(head, rows, latin=frozenset({0, 2, 3}))


def _typed(found: Report, scene: Scene) -> str:
    parts = ["sulh report", found.case.id]
    parts += [f"--scenario {name}" for name in found.scenarios]
    if scene.lang == "ar":
        parts.append("--lang ar")
    return " ".join([*parts, "-o report.pdf"])


def _noted(title: str, notes: list[str]) -> Iterator[Block]:
    if notes:
        yield Heading(title, 3)
        yield Items(tuple(map(Paragraph, notes)))
