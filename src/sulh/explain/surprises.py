"""Strategic surprises, explained: who could do what that another does not expect."""

from collections.abc import Iterator

from sulh import phrases
from sulh.explain.blocks import Block, Heading, Items, Paragraph
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.finding.perception import Hypergame, Surprise
from sulh.phrases.words import word

MOST_SHOWN = 12


def surprises(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield the surprises, those alike together; those that would do harm under a heading of
    their own.
    """  # noqa: D205
    lang, say = scene.lang, phrases.of(scene.lang, "perception")
    yield Heading(word("surprises", lang))
    if not found.aware:
        yield Paragraph(say.no_surprise_asked())
        return
    plain: list[Paragraph] = []
    harmful: list[Paragraph] = []
    for name in found.headings:
        for alike in _alike(found.surprises[name]):
            text = Paragraph(f"{heading(name)}: {_said(alike, scene)}")
            (harmful if _harms(alike[0], scene) else plain).append(text)
    if plain or not harmful:
        none = Paragraph(say.no_surprise())
        yield Items(tuple(plain[:MOST_SHOWN])) if plain else none
    if harmful:
        yield Heading(word("guard", lang), level=3)
        yield Items(tuple(harmful[:MOST_SHOWN]))


def _alike(found: tuple[Surprise, ...]) -> list[list[Surprise]]:
    """Return the surprises, those together that one party could do to another the same way."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Surprise]] = {}
    for one in found:
        groups.setdefault((one.dm, one.other, one.unseen), []).append(one)
    return list(groups.values())


def _said(alike: list[Surprise], scene: Scene) -> str:
    say, first = phrases.of(scene.lang, "perception"), alike[0]
    index = scene.model.index
    to = index[first.to]
    acts = [
        scene.act(name, taken=bool(scene.model.taken[to, scene.model.options.index(name)]))
        for name in first.unseen
    ]
    said: str = say.surprise(
        scene.party(first.dm),
        scene.party(first.other).name,
        scene.listed(acts) or scene.acts(index[first.state], to),
        len(alike),
        f"#{first.state}",
        f"#{first.to}",
    )
    return said


def _harms(one: Surprise, scene: Scene) -> bool:
    """Say whether a surprise takes an option that harms people."""
    before, after = scene.model.index[one.state], scene.model.index[one.to]
    return any(
        scene.model.taken[after, k] and scene.case.options[scene.model.options[k]].harm
        for k in scene.model.changed(before, after)
    )
