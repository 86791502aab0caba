"""Tables of what follows: moves and improvements, verdicts, the tableau."""

from sulh.analysis.equilibria import equilibria
from sulh.analysis.tables import Asked, Content, words
from sulh.analysis.tables.forms import classes
from sulh.concept import CONCEPTS, LEAD
from sulh.errors import TooLargeError
from sulh.finding.equilibria import Equilibria
from sulh.finding.table import Cell, Named, Stable, StateCell, StateList


def reachable(asked: Asked) -> Content:
    """Return where each party can move from every state; improvements are marked."""
    model = asked.model
    dms = tuple(Named("dm", dm) for dm in model.decision_makers)
    rows: list[tuple[Cell, ...]] = [
        (
            state + 1,
            StateCell(state),
            *(
                StateList(
                    tuple(model.reach(dm, state).tolist()),
                    frozenset(model.improvements(dm, state).tolist()),
                )
                for dm in model.dms
            ),
        )
        for state in range(len(model))
    ]
    return Content((*words("position", "number"), *dms), rows)


def stability(asked: Asked) -> Content:
    """Return for every state the concepts under which it is stable for each party, and for all.

    Without a concept all that can be decided are listed.
    """
    holds = _holds(asked, None if asked.concept is None else [asked.concept])
    model = asked.model
    dms = tuple(Named("dm", dm) for dm in model.decision_makers)
    names = {text: _abbreviated(text) for text in holds.stable}
    rows: list[tuple[Cell, ...]] = []
    columns = [[holds.flags(text) for text in names]]
    columns += [[holds.stable[text][:, dm] for text in names] for dm in model.dms]
    for state in range(len(model)):
        cells = (
            [name for name, flags in zip(names.values(), column, strict=True) if flags[state]]
            for column in columns
        )
        stable = (Stable(tuple(one), len(one) == len(names) > 1) for one in cells)
        rows.append((state + 1, StateCell(state), *stable))
    head = (*words("position", "number", "equilibrium"), *dms)
    return Content(head, rows, concept=asked.concept, rule=asked.rule)


def tableau(asked: Asked) -> Content:
    """Return the tableau of Fraser and Hipel for one concept.

    Each party's states, best first; *r*, rational: it has no improvement; *s*: an answer deters
    each; *u*, unstable. With every state its improvements, best first, and E for an equilibrium.
    Source: Fraser and Hipel 1979 [@fraser-hipel1979], who give it for their own concept.
    """
    concept = asked.concept or LEAD
    holds = _holds(asked, [concept])
    heading = holds.asked[0].text
    model, flags = asked.model, holds.flags(heading)
    rows: list[tuple[Cell, ...]] = []
    for dm, name in enumerate(model.decision_makers):
        for place, members in enumerate(classes(model, name), 1):
            for state in members:
                better = model.improvements(dm, state).tolist()
                better.sort(key=lambda one: (-model.ranks[one, dm], one))
                sign = "r" if not better else "s" if holds.stable[heading][state, dm] else "u"
                rows.append(
                    (
                        Named("dm", name),
                        "E" if flags[state] else None,
                        sign,
                        place,
                        StateCell(state),
                        StateList(tuple(better)),
                    )
                )
    head: tuple[Cell, ...] = (
        *words("decision-maker"),
        "E",
        "r s u",
        *words("rank", "number", "improvements"),
    )
    return Content(head, rows, concept=heading, rule=asked.rule, grouped=True, turned=True)


def _holds(asked: Asked, concepts: list[str] | None) -> Equilibria:
    """Return what holds; a concept that was named and is over its budget is an error."""
    holds = equilibria(asked.case, concepts=concepts, rule=asked.rule)
    if concepts is not None and holds.undecided:
        raise TooLargeError(*holds.undecided.values())
    return holds


def _abbreviated(text: str) -> str:
    return CONCEPTS[text].abbreviation if text in CONCEPTS else text
