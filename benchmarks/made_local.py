"""Large conflicts made for measuring, in which everybody minds its neighbours only.

Riparians along a river: each has its share of the options; its statements are about its own
options and those of the riparians next to it; what cannot be together is said of neighbours, too.
The same arguments give the same case everywhere.
"""

import json
from dataclasses import dataclass
from random import Random

from made import SHAPES, shares

OWN = 0.6
"""How often an option in a statement is the riparian's own."""

_MOVES = ("both", "one-way")


@dataclass(frozen=True)
class Local:
    """``dms`` riparians share ``options`` acts and mind ``statements`` each; every riparian has
    one pair of acts that exclude each other, one of them perhaps a neighbour's, and every tenth
    act cannot be undone.
    """  # noqa: D205

    options: int
    dms: int
    statements: int = 6
    seed: int = 0

    def text(self) -> str:
        """Return the case file; JSON is YAML too."""
        return json.dumps(self.content(), ensure_ascii=False)

    def content(self) -> dict[str, object]:
        """Return what the case file holds."""
        rng = Random(f"{self.options} {self.dms} {self.statements} {self.seed}")  # noqa: S311
        owned = [
            [f"{dm}.{option}" for option in options]
            for dm, options in shares(self.options, self.dms).items()
        ]
        near = [
            [name for other in owned[max(0, k - 1) : k + 2] for name in other if name not in own]
            for k, own in enumerate(owned)
        ]
        every = [name for own in owned for name in own]
        return {
            "sulh": 1,
            "id": "made",
            "title": {"en": "Made for measuring", "ar": "أُعدت للقياس"},
            "decision_makers": {
                own[0].split(".")[0]: {
                    "options": {
                        name.split(".")[1]: {"moves": _MOVES[every.index(name) % 10 == 9]}
                        for name in own
                    },
                    "preferences": [
                        _statement(rng, own, around) for _ in range(self.statements)
                    ],
                }
                for own, around in zip(owned, near, strict=True)
            },
            "feasible": [
                f"not ({rng.choice(own)} and {rng.choice(around or own)})"
                for own, around in zip(owned, near, strict=True)
            ],
            "status_quo": "none",
        }  # fmt: skip


def _statement(rng: Random, own: list[str], around: list[str]) -> str:
    """Return a statement about up to three options, the first of them the riparian's own."""
    left, right = rng.sample(own, len(own)), rng.sample(around, len(around))
    names = [left.pop()]
    while len(names) < 3:
        names.append((left if left and (rng.random() < OWN or not right) else right).pop())
    atoms = [rng.choice(("", "not ")) + name for name in names]
    return rng.choice(SHAPES).format(*atoms)
