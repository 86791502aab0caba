"""Tables of what a case says: its options, its states, its orders."""

import numpy as np

from sulh.analysis.tables import Asked, Content, words
from sulh.case import Element
from sulh.case.address import listed
from sulh.finding.table import Cell, Grounds, Named, Said, StateCell, StateList
from sulh.model import Model


def options(asked: Asked) -> Content:
    """Return who takes part and what each can do: a row an option, with its bit and its grounds."""
    case = asked.case
    rows: list[tuple[Cell, ...]] = [
        (
            Named("dm", name.partition(".")[0]),
            name,
            option.label,
            2**bit,
            Named("word", f"moves-{option.moves}"),
            grounds(option),
        )
        for bit, (name, option) in enumerate(case.options.items())
    ]
    # A party without options decides nothing, and is a party all the same.
    idle = [dm for dm, maker in case.decision_makers.items() if not maker.options]
    rows += [(Named("dm", dm), None, None, None, None, None) for dm in idle]
    return Content(words("decision-maker", "option", "label", "weight", "moves", "grounds"), rows)


def states(asked: Asked) -> Content:
    """Return the option form: every feasible state with a Y or an N for each option."""
    model = asked.model
    head: tuple[Cell, ...] = (*words("position", "number"), *model.options)
    rows: list[tuple[Cell, ...]] = [
        (
            place,
            StateCell(place - 1),
            *("Y" if one else "N" for one in taken),
        )
        for place, taken in enumerate(model.taken, 1)
    ]
    return Content(head, rows, turned=True)


def preferences(asked: Asked) -> Content:
    """Return the prioritization: each party's statements, the weightiest first, with glosses."""
    rows: list[tuple[Cell, ...]] = []
    for dm, maker in asked.case.decision_makers.items():
        if maker.ranking is not None:
            rows += [
                (Named("dm", dm), place, f"{dm}/ranking", " = ".join(tied), None, None,
                 grounds(maker.ranking))
                for place, tied in enumerate(maker.ranking.best_first, 1)
            ]  # fmt: skip
        rows += [
            (
                Named("dm", dm),
                place,
                listed(dm, one, place - 1),
                one.that,
                Said(one.that, dm),
                one.because,
                grounds(one),
            )
            for place, one in enumerate(maker.preferences, 1)
            if maker.ranking is None
        ]
        if maker.ranking is None and not maker.preferences:
            # Every state is as good as every other to this party.
            rows.append((Named("dm", dm), *[None] * 3, Named("word", "no-order"), None, None))
    head = words("decision-maker", "place", "address", "statement", "in-words", "reason", "grounds")
    return Content(head, rows, grouped=True)


def rankings(asked: Asked) -> Content:
    """Return each party's states in classes of equal rank, best first."""
    rows: list[tuple[Cell, ...]] = [
        (Named("dm", dm), place, StateList(members))
        for dm in asked.model.decision_makers
        for place, members in enumerate(classes(asked.model, dm), 1)
    ]
    return Content(words("decision-maker", "rank", "states-so"), rows, grouped=True)


def classes(model: Model, dm: str) -> list[tuple[int, ...]]:
    """Return the states a party holds equal, class by class, the best first."""
    ranks = model.ranks[:, model.decision_makers.index(dm)]
    return [
        tuple(np.flatnonzero(ranks == rank).tolist()) for rank in np.unique(ranks)[::-1].tolist()
    ]


def grounds(element: Element) -> Grounds:
    """Return what an element rests on."""
    return Grounds(element.claims.claims, bool(element.claims.all))
