"""A copy to hand out: its pages, one for each state or outcome, one for each party, and the first.

What decides is told where a party's order stands, and only named on the pages that lead there: so a
reason is written once, and two languages and every state fit into one file.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sulh import phrases
from sulh.case.address import listed
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph
from sulh.explain.equilibria import opening, verdicts
from sulh.explain.naming import Scene
from sulh.explain.page import marked, page
from sulh.explain.show import options, order
from sulh.explain.sources import claims, rests_on
from sulh.explain.why import MOST_IMPROVEMENTS, party, verdict_of
from sulh.explain.why import blocks as whole
from sulh.finding.export import Export
from sulh.finding.why import Why
from sulh.messages import Lang
from sulh.phrases.words import word
from sulh.version import __version__


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the copy: what it is reached by, its title, and its blocks."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def export(found: Export, lang: Lang) -> Explanation:
    """Return the first page of the copy."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "export").title(found.case.title.show(lang))
    return page(found.case, lang, title, first(found, scene, MOST_IMPROVEMENTS))


def first(found: Export, scene: Scene, most: int) -> Iterator[Block]:
    """Yield what holds, the outcomes, and what made the copy."""
    say, lang = phrases.of(scene.lang, "export"), scene.lang
    yield from opening(found.holds, scene)
    yield Paragraph(rests_on(found.case, tuple(found.case.claims), lang))
    told = say.how(not found.outcomes)
    yield Paragraph(told if found.outcomes else f"{told} {say.told(most)}")
    yield from verdicts(found.holds, scene)
    concepts = [one for profile in found.holds.asked for one in profile.concepts]
    digest = found.case.sha256[:16] or "–"
    yield Paragraph(f"{marked(concepts, lang)} {say.made(__version__, found.case.id, digest)}")


def leaves(found: Export, lang: Lang, most: int) -> Iterator[Leaf]:
    """Yield the pages of the states or outcomes; at most ``most`` moves of a party are told."""
    scene = Scene(found.case, found.model, lang, elsewhere=not found.outcomes)
    for why in found.whys:
        if why.outcome is None:
            yield Leaf(
                scene.state(why.state), scene.state(why.state), tuple(_state(why, scene, most))
            )
        else:
            own = Scene(found.case, found.model, lang)
            told = (*whole(why, own), *_rests(why, own))
            yield Leaf(why.outcome, found.case.outcome_label(why.outcome, lang), told)


def _rests(why: Why, scene: Scene) -> Iterator[Block]:
    """Yield the claims that the evidence rests on, in words."""
    cited = dict.fromkeys(claim for verdict in why.verdicts for claim in verdict.claims)
    if cited:
        yield Heading(word("rests", scene.lang))
        texts = ((scene.text(why.case.claims[one].text), (one,)) for one in cited)
        yield Items(tuple(Paragraph(*text) for text in texts))


def _state(why: Why, scene: Scene, most: int) -> Iterator[Block]:
    told = [f"{scene.taken(why.state)}."]
    if scene.outcomes(why.state):
        say = phrases.of(scene.lang, "why")
        told.append(say.belongs(scene.state(why.state), scene.outcomes(why.state)))
    yield Paragraph(" ".join(told))
    yield Paragraph(" ".join(verdict_of(why, scene)))
    idle = []
    for verdict in why.verdicts:
        if not verdict.improvements and not verdict.worse:
            idle.append(scene.parties[verdict.dm].name)
            continue
        yield Heading(scene.heading(scene.model.decision_makers[verdict.dm]), 3)
        yield from party(why, verdict, scene, most)
    if idle:
        yield Paragraph(phrases.of(scene.lang, "export").no_move(idle))


def parties(found: Export, lang: Lang) -> Iterator[Leaf]:
    """Yield for each party its order, every line under its address, with its reason and claims."""
    scene = Scene(found.case, found.model, lang)
    for dm, maker in found.case.decision_makers.items():
        if maker.ranking is not None or not maker.preferences:
            blocks = [
                block for block in order(found.case, dm, scene) if not isinstance(block, Heading)
            ]
        else:
            lines = []
            for place, one in enumerate(maker.preferences):
                address, cited = listed(dm, one, place), one.claims.claims
                said = f"{address}: {scene.statement(one.that, dm)}."
                if one.because is not None:
                    said += f" {one.because.show(lang)}"
                lines.append(Paragraph(said, cited, () if cited else (address,)))
            blocks = [Paragraph(word("order", lang) + ":"), Items(tuple(lines), numbered=True)]
        yield Leaf(dm, scene.heading(dm), tuple(blocks))


def matter(found: Export, lang: Lang) -> Leaf:
    """Return the page of the options and the claims."""
    scene = Scene(found.case, found.model, lang)
    blocks = [options(found.case, scene), *claims(found.case, scene)]
    return Leaf("c", phrases.of(lang, "export").claims_heading(), tuple(blocks))
