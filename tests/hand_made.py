"""Small cases written by hand, for the tests to share."""

import json
from typing import Any

import sulh
from sulh.case import Case
from sulh.model import Model


def case(decision_makers: dict[str, Any], **parts: Any) -> Case:
    """Read a case of these parts as its file is read; JSON is YAML too.

    An option may be written as its id alone: `{"ana": {"options": ["a", "b"]}}`.
    """
    for maker in decision_makers.values():
        if isinstance(maker.get("options"), list):
            maker["options"] = {option: {} for option in maker["options"]}
    content = {"sulh": 1, "id": "made", "title": "Made", "decision_makers": decision_makers}
    return sulh.loads(json.dumps(content | parts), file="made.yaml")


def ends(model: Model, dm: str, number: int) -> set[int]:
    """Return the numbers of the states a decision maker can move to from a state."""
    k = model.decision_makers.index(dm)
    return {model.numbers[end] for end in model.reach(k, model.index[number])}


def rank_of(model: Model, dm: str) -> dict[int, int]:
    """Return the rank of every state by its number."""
    k = model.decision_makers.index(dm)
    return dict(zip(model.numbers, model.ranks[:, k].tolist(), strict=True))


CLAIMS = {f"c{k}": {"text": f"claim {k}"} for k in range(1, 10)}


def bridge(**parts: Any) -> Case:
    """Ana can cross; Ben can block, and does where she crosses. Cross is 1, block is 2."""
    return case(
        {
            "ana": {
                "name": "Ana",
                "options": {"cross": {"claims": "c1"}},
                "preferences": [
                    {"id": "quiet", "that": "not ben.block", "claims": "c3"},
                    {"that": "cross"},
                ],
            },
            "ben": {
                "options": {"block": {"claims": ["c2"]}},
                "preferences": [
                    {"id": "react", "that": "block iff ana.cross", "claims": {"all": ["c4", "c5"]}}
                ],
            },
        },
        claims=CLAIMS,
        status_quo="none",
        **parts,
    )
