"""What mandates do to those who give them: the record of it."""

from dataclasses import dataclass
from typing import Any

from sulh.finding import Finding
from sulh.finding.mandated import Change, Examined, Price, Standing


@dataclass(frozen=True, eq=False, kw_only=True)
class Mandates(Finding):
    """Who speaks for whom, and what that does to the principals.

    ``heading``: the concept asked; ``reached``: whether only states count that improvements reach
    from the status quo. ``examined``: each mandate and, of several, all together last.
    """

    heading: str
    reached: bool
    examined: tuple[Examined, ...]

    def to_rows(self) -> list[dict[str, object]]:
        """Return one row for each mandate and principal."""
        return [
            {
                "mandate": " + ".join(one.addresses),
                "principal": change.dm,
                "delegate": ", ".join(dict.fromkeys(each.delegate for each in one.mandates)),
                "worst without": change.without.worst,
                "worst with": change.given.worst,
                "best without": change.without.best,
                "best with": change.given.best,
                "classes": change.classes,
                "effect": change.effect,
                "regret": sum(regret.dm == change.dm for regret in one.regrets),
            }
            for one in self.examined
            for change in one.changes
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/mandate/1``."""
        return {
            **self.header_json("mandate"),
            "concept": self.heading,
            "reached": self.reached,
            "mandates": [self._examined_json(one) for one in self.examined],
        }

    def _examined_json(self, one: Examined) -> dict[str, Any]:
        return {
            "addresses": list(one.addresses),
            "given": [
                {
                    "from": list(each.principals),
                    "to": each.delegate,
                    "over": list(each.over),
                    "permitted": each.permitted,
                    "retained": list(each.retained),
                    "while": each.condition,
                    "observed": each.observed,
                }
                for each in one.mandates
            ],
            "claims": list(one.claims),
            "assumptions": list(one.assumed),
            "without": self._numbers(one.without),
            "with": self._numbers(one.given),
            "unseen": self._numbers(one.unseen),
            "principals": [self._change_json(change) for change in one.changes],
            "regret": [
                {
                    "dm": regret.dm,
                    "state": self.number(regret.state),
                    "to": self._numbers(regret.to),
                    "effective": regret.effective,
                }
                for regret in one.regrets
            ],
            "price": None if one.price is None else _price_json(one.price),
            "delegates": [
                {
                    "delegate": candidate.delegate,
                    "standings": {
                        dm: self._standing_json(standing)
                        for dm, standing in candidate.standings.items()
                    },
                }
                for candidate in one.candidates
            ],
            "best": {change.dm: list(one.best(change.dm)) for change in one.changes},
            "opened": [
                {
                    "dm": opened.dm,
                    "to": self._numbers(opened.to),
                    "improving": self._numbers(opened.improving),
                }
                for opened in one.opened
            ],
            "outcomes": {
                name: {"without": before.word, "with": after.word}
                for name, (before, after) in one.outcomes.items()
            },
            "scenarios": [
                {
                    "name": ending.name,
                    "ends": ending.ends,
                    "outcomes": {name: value.word for name, value in ending.outcomes.items()},
                }
                for ending in one.endings
            ],
        }

    def _change_json(self, change: Change) -> dict[str, Any]:
        return {
            "dm": change.dm,
            "classes": change.classes,
            "without": self._standing_json(change.without),
            "with": self._standing_json(change.given),
            "worst_rises": change.worst,
            "best_rises": change.best,
            "effect": change.effect,
        }

    def _standing_json(self, standing: Standing) -> dict[str, Any]:
        at = {"worst_at": standing.worst_at, "best_at": standing.best_at}
        return {
            "worst": standing.worst,
            "best": standing.best,
            **{key: None if state is None else self.number(state) for key, state in at.items()},
        }

    def _numbers(self, states: tuple[int, ...]) -> list[int | str]:
        return [self.number(state) for state in states]


def _price_json(price: Price) -> dict[str, Any]:
    return {
        "rights": price.rights,
        "sets": [
            [{"mandate": one.mandate, "retain": one.kept} for one in chosen]
            for chosen in price.sets
        ],
        "complete": price.complete,
    }
