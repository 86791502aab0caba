"""Statements about facts that lapsed, as a file can say them.

Of a fact that is not known no comparison is true. A file may name only the facts it has, so there
a comparison with one that lapsed is written as what it is: ``false``.
"""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from sulh.source import Part
from sulh.statement import Fact, Statement, Truth, parse

if TYPE_CHECKING:
    from sulh.case import Case

_STATEMENTS = frozenset({"that", "origin", "target", "condition", "trigger", "permitted"})
"""The fields of parts that hold statements."""


def without_lapsed(case: "Case") -> "Case":
    """Return the case in which no statement names a fact that is not there.

    >>> from sulh.case import Case
    >>> village = {"options": {"dig": {}}, "preferences": ["dig and not fact.depth > 9"]}
    >>> case = without_lapsed(Case(id="well", title="", decision_makers={"village": village}))
    >>> case.decision_makers["village"].preferences[0].that
    'village.dig and not false'
    """
    result: Case = _rewritten(case, case.facts, case.decision_makers, None)
    return result


def _rewritten(value: Any, known: Collection[str], dms: Collection[str], owner: str | None) -> Any:
    """Return a value with its statements rewritten; under the name of a DM they are its own."""
    if isinstance(value, Mapping):
        return {
            key: _rewritten(item, known, dms, key if key in dms else owner)
            for key, item in value.items()
        }
    if isinstance(value, tuple):
        return tuple(_rewritten(item, known, dms, owner) for item in value)
    if not isinstance(value, Part):
        return value
    updates = {}
    for name in type(value).model_fields:
        before = getattr(value, name)
        is_statement = name in _STATEMENTS and isinstance(before, str)
        after = (
            _known(before, known, owner) if is_statement else _rewritten(before, known, dms, owner)
        )
        if after != before:
            updates[name] = after
    return value.model_copy(update=updates) if updates else value


def _known(text: str, known: Collection[str], owner: str | None) -> str:
    if "fact." not in text:
        return text
    statement = parse(text, owner)
    return text if set(statement.facts()) <= set(known) else str(_false(statement, known))


def _false(part: Any, known: Collection[str]) -> Any:
    """Return a statement with ``false`` for every comparison with a fact that is not known."""
    if isinstance(part, tuple):
        return tuple(_false(one, known) for one in part)
    if isinstance(part, Fact):
        return part if part.name in known else Truth(value=False)
    if not isinstance(part, Statement):
        return part
    inner = {one.name: _false(getattr(part, one.name), known) for one in fields(part)}  # type: ignore[arg-type]
    return replace(part, **inner)  # type: ignore[type-var]
