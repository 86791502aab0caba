"""What decides between two states for a party, in words and with its claims."""

from sulh import phrases
from sulh.case.address import listed
from sulh.case.order import Line, lines
from sulh.case.parts import Element
from sulh.explain.blocks import Paragraph
from sulh.explain.naming import Scene
from sulh.finding.evidence import Move
from sulh.finding.why import Difference
from sulh.model.mandates import in_whose_name
from sulh.phrases import Party


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
    if scene.elsewhere:
        sentence = say.decided_elsewhere(line.address, gained)
    elif line.address in scene.told:
        sentence = say.decided_again(line.address, gained)
    else:
        sentence = say.decided_by(line.address, _reason(line, dm, scene), gained)
    scene.told.add(line.address)
    cited = line.claims.claims
    return Paragraph(sentence, cited, () if cited else (line.address,))


def with_whom(said: Paragraph, move: Move, scene: Scene) -> Paragraph:
    """Return what is said of a move, in whose name it is made, and with whom; and what says so."""
    members = (move.dm,) if move.joint is None else scene.model.joint[move.joint].members
    said = _in_whose_name(said, move, members, scene)
    if move.joint is None:
        return said
    others = [scene.parties[dm].name for dm in members if dm != move.dm]
    element = scene.case.joint[move.joint]
    address = listed("joint", element, move.joint)
    return _also(said, phrases.of(scene.lang, "why").jointly(address, others), element, address)


def _in_whose_name(
    said: Paragraph, move: Move, members: tuple[int, ...], scene: Scene
) -> Paragraph:
    """Return what is said of a move, with the mandates by which it changes others' options."""
    model = scene.model
    changed = [model.options[k] for k in model.changed(move.origin, move.to)]
    dms = [model.decision_makers[dm] for dm in members]
    for place in in_whose_name(scene.case, dms, changed, model.options_of(move.origin)):
        element = scene.case.mandates[place]
        owners = {option.split(".")[0] for option in element.over if option in changed}
        names = [scene.party(dm).name for dm in element.principals if dm in owners]
        address = listed("mandates", element, place)
        sentence = phrases.of(scene.lang, "why").in_the_name_of(names, address)
        said = _also(said, sentence, element, address)
    return said


def given_away(place: int, party: Party, scene: Scene) -> Paragraph:
    """Return that a party lacks an improvement because a mandate passed its decision on."""
    element = scene.case.mandates[place]
    address = listed("mandates", element, place)
    delegate = scene.party(element.delegate).name
    sentence = phrases.of(scene.lang, "why").given_away(party, delegate, address)
    return _also(Paragraph(""), sentence, element, address)


def _also(said: Paragraph, sentence: str, element: Element, address: str) -> Paragraph:
    """Return what was said and one sentence more, with the claims of the element it tells of."""
    cited = element.claims.claims
    return Paragraph(
        f"{said.text} {sentence}".strip(),
        tuple(dict.fromkeys((*said.claims, *cited))),
        said.assumptions if cited else (*said.assumptions, address),
    )


def _reason(line: Line, dm: str, scene: Scene) -> str:
    """Return the file's own reason for a line; its statement in words where it gives none."""
    if line.because is not None:
        return line.because.show(scene.lang)
    return f"{scene.statement(line.that, dm)}."
