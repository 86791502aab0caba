"""Cases made for measuring that few assignments of many options satisfy, and that are hard to walk.

- :func:`postures`: every town takes exactly one of its options: ``options ** dms`` states among
  ``2 ** (options * dms)``.
- :func:`levels`: a town's options are levels, each of which needs the one before: ``(options + 1)
  ** dms`` states, neighbours or not being one move apart.
- :func:`staircase`: the towns can only go up and down one stair, taking turns at every step: what
  is reached from the top is found out a step at a time.

The same arguments give the same case everywhere; each is the text of a case file (JSON is YAML).
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from random import Random

from made import STATEMENTS, statement


def postures(dms: int, options: int, *, forbidden: bool = False) -> str:
    """Return a case in which every town takes exactly one of its options.

    ``forbidden``: each town cannot go from its first posture to its last directly.
    """
    owned = _owned(dms, options)
    rules = [f"exactly 1 of ({', '.join(names)})" for names in owned.values()]
    moves = [
        {"forbid": dm, "from": names[0], "to": names[-1]}
        for dm, names in owned.items()
        if forbidden
    ]
    first = {"taken": [names[0] for names in owned.values()]}
    return _text(owned, rules, moves, first)


def levels(dms: int, options: int, *, forbidden: bool = False) -> str:
    """Return a case in which every option of a town needs the one before.

    ``forbidden``: no town can skip its last level but one on its way to the last.
    """
    owned = _owned(dms, options)
    rules = [
        f"{lower} if {higher}" for names in owned.values() for lower, higher in pairwise(names)
    ]
    moves = [
        {"forbid": dm, "from": f"not {names[-2]}", "to": names[-1]}
        for dm, names in owned.items()
        if forbidden
    ]
    return _text(owned, rules, moves, "none")


def staircase(options: int, wide: int, dms: int = 2, *, forbidden: bool = True) -> str:
    """Return a case in which towns climb one stair of ``options`` steps, each in its turn.

    Step k is an option of town k modulo ``dms``, needs the step before, and is what the towns want
    most of all below it. A town beside the stair, which wants nobody on it, has ``wide`` free
    options: ``(options + 1) * 2 ** wide`` states. ``forbidden``: one move of its is, so that the
    model is not transitive.
    """
    steps = [f"town{k % dms + 1}.act{k // dms + 1}" for k in range(options)]
    owned = {f"town{k + 1}": steps[k::dms] for k in range(dms)}
    owned["beside"] = beside = [f"beside.act{k + 1}" for k in range(wide)]
    rules = [f"{lower} if {higher}" for lower, higher in pairwise(steps)]
    orders = dict.fromkeys(owned, steps[::-1]) | {"beside": [f"not {one}" for one in steps[::-1]]}
    moves = [{"forbid": "beside", "from": f"not {beside[0]}", "to": beside[1]}] * forbidden
    return _text(owned, rules, moves, "none", orders)


def _owned(dms: int, options: int) -> dict[str, list[str]]:
    return {
        f"town{dm + 1}": [f"town{dm + 1}.act{k + 1}" for k in range(options)] for dm in range(dms)
    }


def _text(
    owned: Mapping[str, Sequence[str]],
    rules: Sequence[str],
    moves: Sequence[Mapping[str, str]],
    status_quo: object,
    orders: Mapping[str, Sequence[str]] | None = None,
) -> str:
    rng = Random(len(owned))  # noqa: S311 - nothing is secret
    names = [name for options in owned.values() for name in options]
    drawn = {dm: [statement(rng, names) for _ in range(STATEMENTS)] for dm in owned}
    return json.dumps(
        {
            "sulh": 1,
            "id": "made",
            "title": "Made for measuring",
            "decision_makers": {
                dm: {
                    "options": {name.split(".")[1]: {} for name in options},
                    "preferences": list((orders or drawn)[dm]),
                }
                for dm, options in owned.items()
            },
            "feasible": list(rules),
            "moves": list(moves),
            "status_quo": status_quo,
        }
    )
