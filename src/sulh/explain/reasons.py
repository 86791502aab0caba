"""What decides between two states for a party, in words and with its claims."""

from sulh import phrases
from sulh.case import Preference
from sulh.case.address import listed
from sulh.explain.blocks import Paragraph
from sulh.explain.naming import Scene
from sulh.finding.why import Difference


def deciding(difference: Difference, scene: Scene, *, gained: bool) -> Paragraph:
    """Return what decides: the statement, or the ranking, the file's reason, and its claims.

    ``gained``: whether the comparison is told as what is true *there* and not here.
    """
    say = phrases.of(scene.lang, "why")
    dm = scene.model.decision_makers[difference.dm]
    maker = scene.case.decision_makers[dm]
    if difference.decides is None:
        address = f"{dm}/ranking"
        ranking = maker.ranking
        cited = ranking.claims.claims if ranking is not None else ()
        return Paragraph(say.by_ranking(address), cited, () if cited else (address,))
    preference = maker.preferences[difference.decides]
    address = listed(dm, preference, difference.decides)
    if address in scene.told:
        sentence = say.decided_again(address, gained)
    else:
        sentence = say.decided_by(address, _reason(preference, dm, scene), gained)
    scene.told.add(address)
    cited = preference.claims.claims
    return Paragraph(sentence, cited, () if cited else (address,))


def _reason(preference: Preference, dm: str, scene: Scene) -> str:
    """Return the file's own reason for a statement; the statement in words where it gives none."""
    if preference.because is not None:
        return preference.because.show(scene.lang)
    return f"{scene.statement(preference.that, dm)}."
