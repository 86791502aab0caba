"""What decides between two states for a party, in words and with its claims."""

from sulh import phrases
from sulh.case.address import listed
from sulh.case.order import Line, lines
from sulh.explain.blocks import Paragraph
from sulh.explain.naming import Scene
from sulh.finding.evidence import Move
from sulh.finding.why import Difference


def deciding(difference: Difference, scene: Scene, *, gained: bool) -> Paragraph:
    """Return what decides: the statement, or the ranking, the file's reason, and its claims.

    ``gained``: whether the comparison is told as what is true *there* and not here.
    """
    say = phrases.of(scene.lang, "why")
    dm = scene.model.decision_makers[difference.dm]
    if difference.decides is None:
        address = f"{dm}/ranking"
        ranking = scene.case.decision_makers[dm].ranking
        cited = ranking.claims.claims if ranking is not None else ()
        return Paragraph(say.by_ranking(address), cited, () if cited else (address,))
    line = lines(scene.case, dm)[difference.decides]
    if line.address in scene.told:
        sentence = say.decided_again(line.address, gained)
    else:
        sentence = say.decided_by(line.address, _reason(line, dm, scene), gained)
    scene.told.add(line.address)
    cited = line.claims.claims
    return Paragraph(sentence, cited, () if cited else (line.address,))


def jointly(said: Paragraph, move: Move, scene: Scene) -> Paragraph:
    """Return what is said of a move; of a joint one also with whom it is made, and what says so."""
    if move.joint is None:
        return said
    members = scene.model.joint[move.joint].members
    others = [scene.parties[dm].name for dm in members if dm != move.dm]
    element = scene.case.joint[move.joint]
    address = listed("joint", element, move.joint)
    cited = element.claims.claims
    return Paragraph(
        f"{said.text} {phrases.of(scene.lang, 'why').jointly(address, others)}",
        tuple(dict.fromkeys((*said.claims, *cited))),
        said.assumptions if cited else (*said.assumptions, address),
    )


def _reason(line: Line, dm: str, scene: Scene) -> str:
    """Return the file's own reason for a line; its statement in words where it gives none."""
    if line.because is not None:
        return line.because.show(scene.lang)
    return f"{scene.statement(line.that, dm)}."
