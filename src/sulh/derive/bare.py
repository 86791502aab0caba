"""A case reduced to what its answers depend on: nothing of who said what is left in it.

What stays are ids, statements, directions, rankings and facts. That is what may be sent to another
machine, and what a result can be kept under: a label that is mended leaves it as it was.
"""

import json
from typing import Any, TypeVar

from sulh.case import Case, Control, DecisionMaker, Preference
from sulh.case.derivation import Derivation
from sulh.case.order import lines
from sulh.labels import Label
from sulh.source import Part

P = TypeVar("P", bound=Part)

_SILENT = frozenset(
    {
        "affected", "alternatives", "because", "claims", "concerns", "doing", "harm", "label",
        "name", "note", "see", "undoing",
    }
)  # fmt: skip
"""Keys that no answer depends on."""


def bare(case: Case) -> Case:
    """Return the case without all that no answer to *what holds* depends on.

    Each order is the one in force: the effects of influences stand among its statements.

    >>> import sulh
    >>> short = bare(sulh.load("east-aleppo-2016"))
    >>> len(short.claims), list(short.options) == list(sulh.load("east-aleppo-2016").options)
    (0, True)
    """
    told = Case(
        id="bare",
        title=Label(plain=""),
        decision_makers={dm: _maker(case, dm) for dm in case.decision_makers},
        feasible=tuple(map(_silent, case.feasible)),
        moves=tuple(map(_silent, case.moves)),
        status_quo=None if case.status_quo is None else _silent(case.status_quo),
        outcomes={name: _silent(one) for name, one in case.outcomes.items()},
        facts={name: _silent(one) for name, one in case.facts.items()},
        mandates=tuple(map(_silent, case.mandates)),
        powers=tuple(_silent(one) for one in case.powers if isinstance(one, Control)),
        joint=tuple(map(_silent, case.joint)),
    )
    return told.as_derived(tuple(case.options), None if case.derivation is None else Derivation())


def packed(case: Case) -> str:
    """Return a bare case as one text; two cases with the same answers of the same form have one."""
    short = bare(case)
    content: dict[str, Any] = {
        "case": short.model_dump(mode="json", by_alias=True, exclude_defaults=True),
        "options": list(short.options),
        "derived": short.derivation is not None,
    }
    return json.dumps(content)


def unpacked(text: str) -> Case:
    """Return the case that was packed."""
    content = json.loads(text)
    derivation = Derivation() if content["derived"] else None
    return Case.model_validate(content["case"]).as_derived(tuple(content["options"]), derivation)


def _maker(case: Case, dm: str) -> DecisionMaker:
    maker = case.decision_makers[dm]
    return DecisionMaker(
        options={name: _silent(one) for name, one in maker.options.items()},
        preferences=tuple(Preference(that=line.that) for line in lines(case, dm)),
        ranking=None if maker.ranking is None else _silent(maker.ranking),
    )


def _silent(part: P) -> P:
    """Return a part of a case without what no answer depends on."""
    fields = type(part).model_fields
    emptied = {
        name: fields[name].get_default(call_default_factory=True)
        for name in _SILENT & fields.keys()
    }
    return part.model_copy(update=emptied)
