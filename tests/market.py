"""A market, for the tests of what parties see: a seller, a buyer, and what the buyer believes."""

from hand_made import case as made

# A seller and a buyer. The seller holds a price to be fair where the well gives at least 3.
MARKET = {
    "decision_makers": {
        "seller": {
            "options": {"sell": {}},
            "preferences": [
                {"id": "fair", "that": "sell iff fact.depth >= 3", "claims": ["c1"]},
                {"id": "paid", "that": "buyer.pay"},
            ],
        },
        "buyer": {
            "options": {"pay": {}, "wait": {}},
            "preferences": [
                {"id": "well", "that": "seller.sell"},
                {"id": "gold", "that": "not pay"},
            ],
        },
    },
    "claims": {f"c{k}": {} for k in range(1, 8)},
    "facts": {"depth": {"value": 5, "label": "the depth"}},
    "told": {"buyer": {"depth": {"value": 2, "claims": ["c2"]}}},
    "outcomes": {"sold": {"that": "seller.sell and not buyer.pay"}},
}

IMAGINED = {
    "buyer": {
        "unseen": ["seller.sell"],
        "imagined": {"sue": {"owner": "seller", "label": "sue", "claims": ["c3"]}},
        "preferences": {
            "seller": [
                {"id": "sues", "that": "seller.sue", "claims": ["c4"]},
                {"id": "sells", "that": "seller.sell", "claims": {"all": ["c5", "c6"]}},
            ]
        },
        "feasible": [{"id": "poor", "that": "not buyer.pay or true", "claims": ["c5"]}],
        "moves": [{"id": "stuck", "forbid": "seller", "to": "seller.sue", "claims": ["c6"]}],
        "facts": {"depth": {"value": 1, "claims": ["c7"]}},
        "claims": ["c2"],
    }
}  # fmt: skip


def market(**parts):
    return made(**{**MARKET, **parts})
