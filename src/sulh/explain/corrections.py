"""What it would change that a misperception is corrected, explained."""

from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.explain.beliefs import belief
from sulh.explain.blocks import Block, Heading, Items, Paragraph
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.finding.perception import Correction, Hypergame
from sulh.phrases.words import word

MOST_SHOWN = 12


def corrections(found: Hypergame, scene: Scene) -> Iterator[Block]:
    """Yield what it would change that each misperception is corrected, and all of them.

    Where outcomes that entail harm would come to hold, under a heading of their own.
    """
    if not found.corrections:
        return
    yield Heading(word("corrections", scene.lang))
    plain = [one for one in found.corrections if not _brings_harm(found, one)]
    harmful = [one for one in found.corrections if _brings_harm(found, one)]
    if plain:
        yield Items(tuple(_said(one, scene) for one in plain))
    if harmful:
        yield Heading(word("guard", scene.lang), level=3)
        yield Items(tuple(_said(one, scene) for one in harmful))


def _brings_harm(found: Hypergame, one: Correction) -> bool:
    """Say whether an outcome would come to hold all whose states take an option with harm."""
    names, taken = found.model.options, found.model.taken
    return any(
        shift.how == "flip"
        and shift.after.word == "holds"
        and any(
            found.whole.options[name].harm and taken[found.model.outcomes[outcome], k].all()
            for k, name in enumerate(names)
        )
        for shifts in one.shifts.values()
        for outcome, shift in shifts.items()
    )


def _said(one: Correction, scene: Scene) -> Paragraph:
    say = phrases.of(scene.lang, "perception")
    sentences = [
        say.correcting_all()
        if one.belief is None
        else say.correcting(belief(one.belief, scene), one.belief.address)
    ]
    silent = [heading(name) for name in one.gained if not one.changes(name)]
    if silent:
        sentences.append(say.changes_nothing(silent))
    for name in one.gained:
        if one.gained[name]:
            sentences.append(say.gained(heading(name), _listed(one.gained[name], scene)))
        if one.lost[name]:
            sentences.append(say.lost(heading(name), _listed(one.lost[name], scene)))
        for after, said in (
            ("holds", say.now_holds),
            ("fails", say.now_fails),
            ("infeasible", say.now_impossible),
        ):
            outcomes = [
                outcome
                for outcome, shift in one.shifts[name].items()
                if shift.how == "flip" and shift.after.word == after
            ]
            if outcomes:
                sentences.append(said(outcomes))
    return Paragraph(" ".join(sentences))


def _listed(numbers: Sequence[int], scene: Scene) -> str:
    return scene.listed([f"#{number}" for number in numbers[:MOST_SHOWN]]) + (
        " …" if len(numbers) > MOST_SHOWN else ""
    )
