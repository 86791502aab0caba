"""Cases made for measuring: of a known number of states, or of a known number of bytes.

They are about towns that share water. Each town has its share of the options; an order of
statements mixed from its own and the others' options; some options exclude each other. The same
arguments give the same case everywhere.
"""

import json
from dataclasses import dataclass
from random import Random

import yaml

SHAPES = (
    "{0}", "{0} and {1}", "{0} or {1}", "{0} if {1}", "{0} unless ({1} and {2})", "{0} iff {1}",
)  # fmt: skip
STATEMENTS = 12
TEXT = {
    "en": "The council says that the water of the lower canal reaches the town two days in seven.",
    "ar": "يقول المجلس إن مياه القناة السفلى تصل إلى البلدة يومين من كل سبعة أيام.",
}


@dataclass(frozen=True)
class Conflict:
    """``dms`` towns share ``options`` acts; for each number of ``excluded`` so many acts, each in
    one such group only, cannot all be taken; ``forbidden``: with moves that make it not transitive.
    """  # noqa: D205

    options: int
    dms: int
    excluded: tuple[int, ...] = ()
    forbidden: bool = False

    @property
    def states(self) -> int:
        """How many states are feasible."""
        count = 1 << self.options
        for size in self.excluded:
            count -= count >> size
        return count

    def text(self) -> str:
        """Return the case file; JSON is YAML too."""
        return json.dumps(self.content(), ensure_ascii=False)

    def content(self) -> dict[str, object]:
        """Return what the case file holds."""
        rng = Random(self.options * 100 + self.dms)  # noqa: S311 - nothing is secret
        owned = shares(self.options, self.dms)
        names = [f"{dm}.{option}" for dm, options in owned.items() for option in options]
        left = rng.sample(names, len(names))
        groups = [[left.pop() for _ in range(size)] for size in self.excluded]
        first = names[0].split(".")[0]
        return {
            "sulh": 1,
            "id": "made",
            "title": {"en": "Made for measuring", "ar": "أُعدت للقياس"},
            "decision_makers": {
                dm: {
                    "options": {option: {} for option in options},
                    "preferences": [statement(rng, names) for _ in range(STATEMENTS)],
                }
                for dm, options in owned.items()
            },
            "feasible": [f"not ({' and '.join(group)})" for group in groups],
            "moves": [
                {"forbid": first, "from": f"not {names[0]}", "to": f"{names[0]} and {names[1]}"}
            ]
            if self.forbidden
            else [],
            "status_quo": "none",
        }


def shares(options: int, dms: int) -> dict[str, list[str]]:
    """Return the options of each decision maker, as even as can be.

    >>> shares(3, 2)
    {'town1': ['act1', 'act2'], 'town2': ['act1']}
    """
    return {
        f"town{k + 1}": [f"act{j + 1}" for j in range(options // dms + (k < options % dms))]
        for k in range(dms)
    }


def statement(rng: Random, names: list[str]) -> str:
    """Return a statement about up to three options."""
    atoms = [rng.choice(("", "not ")) + name for name in rng.sample(names, 3)]
    return rng.choice(SHAPES).format(*atoms)


def case_file(kilobytes: int) -> str:
    """Return a case file of about so many kilobytes (1 KB = 1000 bytes), as a person writes one.

    Six towns with three options each, ten statements in each order, and claims in both languages
    until the size is reached.
    """
    case = Conflict(options=18, dms=6, excluded=(2, 2, 2, 2, 2, 2)).content()
    case["sources"] = {
        "report": {"title": TEXT, "publisher": TEXT, "date": "2016-12-16", "language": "ar"}
    }
    case["speakers"] = {"council": {"label": TEXT, "reliability": "C", "party": "town1"}}
    empty = {**case, "claims": {}, "decision_makers": _worded(case, 1)}
    claim = len(_yaml({"claims": {"c0000": _claim(0)}}).encode())
    count = max(1, (kilobytes * 1000 - len(_yaml(empty).encode())) // claim)
    return _yaml(
        {
            **case,
            "claims": {f"c{k:04}": _claim(k) for k in range(count)},
            "decision_makers": _worded(case, count),
        }
    )


def _claim(number: int) -> dict[str, object]:
    return {
        "text": {"en": f"({number}) {TEXT['en']}", "ar": f"({number}) {TEXT['ar']}"},
        "section": {"en": "canal", "ar": "القناة"},
        "kind": {"en": "statement", "ar": "إفادة"},
        "source": "report",
        "speaker": "council",
        "actor": ["town1", "town2"],
        "about": "lower-canal",
        "said": "2016-12-16",
        "basis": "own",
        "credibility": 3,
    }


def _worded(case: dict[str, object], claims: int) -> dict[str, object]:
    """Return the decision makers with names, labels, reasons, and claims cited in turn."""
    towns = json.loads(json.dumps(case["decision_makers"]))
    cited = 0
    for number, town in enumerate(towns.values(), start=1):
        town["name"] = {"en": f"Town {number}", "ar": f"البلدة {number}"}
        for place, option in enumerate(town["options"].values(), start=1):
            option["label"] = {"en": f"open gate {place}", "ar": f"فتح البوابة {place}"}
            option["doing"] = {"en": f"opening gate {place}", "ar": f"فتح البوابة {place}"}
            option["undoing"] = {"en": f"closing gate {place}", "ar": f"إغلاق البوابة {place}"}
        for place, that in enumerate(town["preferences"]):
            supported = {"that": that, "claims": [f"c{cited % claims:04}"], "because": TEXT}
            town["preferences"][place] = supported
            cited += 1
    return dict(towns)


def _yaml(content: object) -> str:
    class Plain(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the shape of the base
            return True

    return yaml.dump(content, Dumper=Plain, allow_unicode=True, sort_keys=False, width=100)
