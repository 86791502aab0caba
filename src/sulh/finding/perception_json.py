"""The JSON document of a hypergame: ``sulh/perception/1``."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from sulh.case.beliefs import Belief
from sulh.finding.conclusion import Value

if TYPE_CHECKING:
    from sulh.finding.perception import Correction, Held, Hypergame, Verdicts


def document(found: "Hypergame") -> dict[str, Any]:
    """Return the whole document."""
    hyper = found.hyper
    return {
        **found.header_json("perception"),
        "concepts": [profile.text for profile in found.asked],
        "decided": list(found.headings),
        "universal_states": len(found.model),
        "options": list(found.model.options),
        "imagined": list(found.model.options[len(found.case.options) :]),
        "beliefs": [_held(one) for one in found.held],
        "perceivers": list(found.perceivers),
        "aware": list(found.aware),
        "games": {dm: _game(found, dm) for dm in found.model.decision_makers},
        "true": {one: list(_true(found, one)) for one in found.headings},
        "level_1": {one: list(hyper.numbers(hyper.holding(one, 1))) for one in found.headings},
        "level_2": {one: list(hyper.numbers(hyper.holding(one, 2))) for one in found.headings},
        "states": _states(found),
        "outcomes": {
            outcome: {one: _verdicts(found.verdicts[outcome, one]) for one in found.headings}
            for outcome in found.model.outcomes
        },
        "surprises": {
            heading: [
                {
                    "dm": one.dm,
                    "other": one.other,
                    "state": one.state,
                    "to": one.to,
                    "unseen": list(one.unseen),
                }
                for one in found.surprises[heading]
            ]
            for heading in found.headings
        },
        "corrections": [_correction(one) for one in found.corrections],
        "notes": [note.text("en") for note in found.notes],
    }


def _belief(belief: Belief) -> dict[str, Any]:
    return {
        "kind": belief.kind,
        "dm": belief.dm,
        "other": belief.other,
        "about": belief.about,
        "address": belief.address,
    }


def _held(held: "Held") -> dict[str, Any]:
    return {
        **_belief(held.belief),
        "is_so": held.is_so,
        "matters": held.matters,
        "claims": list(held.claims),
        "assumptions": list(held.assumptions),
    }


def _game(found: "Hypergame", dm: str) -> dict[str, Any]:
    game = found.game(dm)
    return {
        "is_true": dm not in found.perceivers,
        "unseen": [name for k, name in enumerate(found.model.options) if game.view.hidden[k]],
        "unseen_as": "projected" if game.view.projected else "outside",
        "states": len(game.model),
        "not_recognised": list(found.hyper.numbers(game.view.at < 0)),
        "equilibria": {
            one: [game.model.numbers[k] for k in np.flatnonzero(game.holding(one))]
            for one in found.headings
        },
    }


def _true(found: "Hypergame", heading: str) -> tuple[int, ...]:
    return found.hyper.numbers(found.hyper.true_holding(heading))


def _states(found: "Hypergame") -> list[dict[str, Any]]:
    """Return the states that have a label under a concept, with their flags."""
    hyper, dms = found.hyper, found.model.decision_makers
    tags = {heading: found.tags(heading) for heading in found.headings}
    shown = sorted({state for one in tags.values() for state in one})
    recognised = hyper.recognised
    flags = {
        heading: (
            hyper.holding(heading, 1),
            hyper.holding(heading, 2),
            hyper.true_holding(heading),
            hyper.believed(heading),
        )
        for heading in found.headings
    }
    return [
        {
            **found.state_json(state),
            "recognised_by": [dms[k] for k in np.flatnonzero(recognised[state])],
            "concepts": {
                heading: {
                    "label": tags[heading].get(state),
                    "level_1": bool(first[state]),
                    "level_2": bool(second[state]),
                    "true": bool(true[state]),
                    "believed_by": [dms[k] for k in np.flatnonzero(believed[state])],
                    "surprise": found.is_open(state, heading),
                }
                for heading, (first, second, true, believed) in flags.items()
            },
        }
        for state in shown
    ]


def _verdicts(found: "Verdicts") -> dict[str, Any]:
    return {
        "true": _value(found.true),
        "as_seen_by": {dm: _value(one) for dm, one in found.own.items()},
        "level_1": _value(found.first),
        "level_2": _value(found.second),
    }


def _value(value: Value) -> dict[str, Any]:
    return {"verdict": value.word, "holds": len(value.states), "of": value.of}


def _correction(one: "Correction") -> dict[str, Any]:
    return {
        "belief": None if one.belief is None else _belief(one.belief),
        "gained": _lists(one.gained),
        "lost": _lists(one.lost),
        "outcomes": {
            heading: {
                outcome: {"before": _value(shift.before), "after": _value(shift.after)}
                for outcome, shift in shifts.items()
            }
            for heading, shifts in one.shifts.items()
        },
    }


def _lists(found: Mapping[str, tuple[int, ...]]) -> dict[str, list[int]]:
    return {heading: list(numbers) for heading, numbers in found.items()}
