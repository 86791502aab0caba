"""Large conflicts made for measuring the dense engine: a stair with a step for every state.

Two towns, *left* and *right*, each count with the options they have taken as binary digits. Left
wants most of all to be one above right, right to have drawn level: so from anywhere both climb, in
turn, to the top. A third town, *beside*, does not want them there. What they reach from the bottom
is found out one step at a time, ``2 ** digits`` rounds in all.

The arguments give the same case everywhere; it is the text of a case file (JSON is YAML).
"""

import json


def stairs(digits: int, beside: int = 1, *, narrow: bool = False) -> str:
    """Return a case of ``2 ** (2 * digits + beside)`` assignments, all of them feasible.

    ``narrow``: only states on the stair are feasible, so that there is no other way up or down,
    wanted or not.
    """
    left = [f"left.digit{k + 1}" for k in range(digits)]
    right = [f"right.digit{k + 1}" for k in range(digits)]
    acts = [f"beside.act{k + 1}" for k in range(beside)]
    top = " and ".join(left + right)
    level = " and ".join(f"({one} iff {other})" for one, other in zip(left, right, strict=True))
    above = " and ".join(
        f"({one} iff {_next_digit(right, k)})" for k, one in enumerate(left)
    )  # that is, left = right + 1; where right is at its highest: left = 0
    above = f"{above} and not ({' and '.join(right)})"
    orders = {
        "left": [above, level],
        "right": [level, above],
        "beside": [f"not ({top})", *acts],
    }
    return json.dumps(
        {
            "sulh": 1,
            "id": "stairs",
            "title": {"en": "A stair", "ar": "درج"},
            "decision_makers": {
                town: {
                    "options": {name.split(".")[1]: {} for name in owned},
                    "preferences": orders[town],
                }
                for town, owned in (("left", left), ("right", right), ("beside", acts))
            },
            "feasible": [f"({level}) or ({above})"] if narrow else [],
            "status_quo": "none",
        },
        ensure_ascii=False,
    )


def _next_digit(digits: list[str], k: int) -> str:
    """Return when digit k of the number one higher is 1."""
    if k == 0:
        return f"not {digits[0]}"
    lower = " and ".join(digits[:k])
    return f"(({digits[k]} and not ({lower})) or (not {digits[k]} and {lower}))"
