"""Edits in words: the condition each is, whose it would be to change, and a mark for tables."""

from sulh import phrases
from sulh.explain.naming import Scene
from sulh.finding.levers import Edit, Kind
from sulh.phrases import Party


def condition(edit: Edit, scene: Scene) -> str:
    """Return what would have to be so, as it stands after *if*."""
    say, said = phrases.of(scene.lang, "levers"), scene.statement(edit.that or "true")
    if edit.dm is None:
        return str(say.guaranteed(said))
    party = scene.party(edit.dm)
    if edit.kind in {"move", "drop", "add"}:
        return _line(edit, said, party, scene)
    if edit.kind == "impossible":
        return str(say.not_open(scene.act(edit.about, taken=True), party))
    stuck = say.never_given_up if edit.kind == "one-way" else say.never_taken_up
    return str(stuck(scene.mention(edit.about)))


def _line(edit: Edit, said: str, party: Party, scene: Scene) -> str:
    """Return how a line would stand in its order."""
    say = phrases.of(scene.lang, "levers")
    if edit.kind == "drop":
        return str(say.not_there(edit.about, party))
    if edit.kind == "move":
        return str(
            (say.stood_above if edit.above else say.stood_below)(edit.about, edit.beside, party)
        )
    if edit.beside is not None and edit.above:
        return str(say.one_line_more(said, edit.beside, party))
    return str(say.last_line_more(said, party))


def whose(edit: Edit, scene: Scene) -> str:
    """Return in whose order, or among whose options, the change would be."""
    say = phrases.of(scene.lang, "levers")
    if edit.dm is None:
        return str(say.nobody_alone())
    of = say.whose_order if edit.kind in {"move", "drop", "add"} else say.whose_option
    return str(of(scene.party(edit.dm)))


def mark(edit: Edit) -> str:
    """Return the edit as tables write it."""
    beside = "" if edit.beside is None else f" {'↑' if edit.above else '↓'} {edit.beside}"
    marks: dict[Kind, str] = {
        "move": edit.about + beside,
        "drop": f"− {edit.about}",
        "add": f"+ {edit.dm}: {edit.that}{beside}",
        "impossible": f"✕ {edit.about}",
        "one-way": f"→ {edit.about}",
        "one-way-back": f"← {edit.about}",
        "guarantee": f"∧ {edit.that}",
    }
    return marks[edit.kind]
