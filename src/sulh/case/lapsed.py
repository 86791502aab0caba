"""Statements about facts that lapsed and options no longer imagined, as a file can say them.

Of a fact that is not known no comparison is true, and an option nobody imagines any more is not
taken. A file may name only what it has, so there both are written as what they are: ``false``.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from sulh.case.names import STATEMENTS, Names, imagined_name, told_and_believed
from sulh.case.parts import Perception
from sulh.source import Part
from sulh.statement import Fact, Option, Statement, Truth, parse

if TYPE_CHECKING:
    from sulh.case import Case


def without_lapsed(case: "Case") -> "Case":
    """Return the case in which no statement names a fact, or an imagined option, not there.

    >>> from sulh.case import Case
    >>> village = {"options": {"dig": {}}, "preferences": ["dig and not fact.depth > 9"]}
    >>> case = without_lapsed(Case(id="well", title="", decision_makers={"village": village}))
    >>> case.decision_makers["village"].preferences[0].that
    'village.dig and not false'
    """
    # What a party was told of such a fact, or believes, is still so in the game it sees.
    facts = {*case.facts, *told_and_believed(case)}
    known = _Known(facts, frozenset(case.listed_options()))
    result: Case = _rewritten(case, known, case.decision_makers, None)
    return _without_untested(result)


def _without_untested(case: "Case") -> "Case":
    """Return the case without what is told or believed of facts that are not there or tested."""
    tested = Names.of(case).facts
    if set(told_and_believed(case)) <= set(tested):
        return case

    def left(perceptions: Mapping[str, Perception]) -> dict[str, Perception]:
        return {
            dm: one.model_copy(update={"facts": _among(one.facts, tested), "of": left(one.of)})
            for dm, one in perceptions.items()
        }

    told = {dm: _among(facts, tested) for dm, facts in case.told.items()}
    return case.model_copy(update={"told": told, "perceptions": left(case.perceptions)})


def _among(facts: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if name in names}


@dataclass(frozen=True)
class _Known:
    """What statements may name; in a perception also what its holder imagines."""

    facts: Collection[str]
    options: frozenset[str]
    imagines: bool = False

    def within(self, perception: Perception) -> "_Known":
        names = {imagined_name(key, one) for key, one in perception.imagined.items()}
        return _Known(self.facts, self.options | names, imagines=True)


def _rewritten(value: Any, known: _Known, dms: Collection[str], owner: str | None) -> Any:
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
    if isinstance(value, Perception):
        unseen = tuple(name for name in value.unseen if name in known.options)
        value = value.model_copy(update={"unseen": unseen})
        known, owner = known.within(value), None
    updates = {}
    for name in type(value).model_fields:
        before = getattr(value, name)
        is_statement = name in STATEMENTS and isinstance(before, str)
        after = (
            _known(before, known, owner) if is_statement else _rewritten(before, known, dms, owner)
        )
        if after != before:
            updates[name] = after
    return value.model_copy(update=updates) if updates else value


def _known(text: str, known: _Known, owner: str | None) -> str:
    if "fact." not in text and not known.imagines:
        return text
    statement = parse(text, owner)
    is_known = set(statement.facts()) <= set(known.facts) and (
        not known.imagines or set(statement.options()) <= known.options
    )
    return text if is_known else str(_false(statement, known))


def _false(part: Any, known: _Known) -> Any:
    """Return a statement with ``false`` for every part about what is not known."""
    if isinstance(part, tuple):
        return tuple(_false(one, known) for one in part)
    if isinstance(part, Fact):
        return part if part.name in known.facts else Truth(value=False)
    if isinstance(part, Option):
        return part if part.name in known.options or not known.imagines else Truth(value=False)
    if not isinstance(part, Statement):
        return part
    inner = {one.name: _false(getattr(part, one.name), known) for one in fields(part)}  # type: ignore[arg-type]
    return replace(part, **inner)  # type: ignore[type-var]
