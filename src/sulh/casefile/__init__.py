"""The case file: YAML to :class:`sulh.case.Case` and back, every mistake with its place.

>>> case = loads('''
... sulh: 1
... id: well
... title: {en: A shared well, ar: بئر مشتركة}
... decision_makers:
...   village: {options: {dig: }}
... ''')
>>> list(case.options)
['village.dig']
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from sulh import catalogue
from sulh.case import Case, address
from sulh.case.references import check
from sulh.casefile import records
from sulh.casefile.json_schema import schema
from sulh.casefile.mending import mend
from sulh.casefile.places import Places
from sulh.casefile.reading import Text, checked, digest, read
from sulh.casefile.tree import Node, grow
from sulh.casefile.writing import dumps, save
from sulh.errors import CaseFileError, Hint, Mistake, UnknownNameError, nearest_or_all

VERSION = "1"
MOST = 100
"""So many mistakes are told in one error; of more, their number."""
SHOWN, LISTED = 200, 40
"""So much of a text, and so many names, are shown in a mistake."""

__all__ = ["dumps", "load", "loads", "save", "schema"]


def load(name: str | Path) -> Case:
    """Return the case in a file, or the shipped case of this name.

    A shipped name always means the shipped case; write ``./name`` for a file called like one.
    Raises UnknownNameError where neither exists, and CaseFileError with every mistake of the file.

    >>> load("prisoner-dilema")
    Traceback (most recent call last):
    sulh.errors.UnknownNameError: There is no shipped case and no file called 'prisoner-dilema'. ...
    """
    if isinstance(name, str) and name in (shipped := catalogue.catalog()):
        return _case(checked(catalogue.text(name), f"{name}.yaml"))
    path = Path(name)
    try:
        return _case(read(path))
    except UnknownNameError:
        if isinstance(name, Path):
            raise
        hint = nearest_or_all(name, shipped)
        raise UnknownNameError(Mistake("unknown-case", {"name": name}, hint)) from None


def loads(text: str, file: str = "<text>") -> Case:
    """Return the case written in a text; ``file`` is what its mistakes call it."""
    return _case(checked(text, file))


def _case(text: Text) -> Case:
    try:
        return _read(text)
    except CaseFileError as error:
        raise CaseFileError(*_in_order(error.mistakes)) from None


def _read(text: Text) -> Case:
    root, mistakes = grow(text)
    if root is None or not isinstance(root.data, dict):
        place = root.place(text) if root else None
        raise CaseFileError(*mistakes, Mistake("not-a-case", {"file": text.file}, place=place))
    places = Places(root, text)
    _check_version(root, places)
    # A key written twice hides the names that stand under it.
    whole = all(mistake.id != "duplicate-key" for mistake in mistakes)
    mistakes += _missing(root, places)
    case: Case | None
    doubtful = {mistake.path[:-1] for mistake in mistakes if mistake.id == "empty-key"}
    try:
        case = Case.model_validate(root.data, by_alias=True, by_name=False)
    except ValidationError as error:
        found = list(records.mistakes(error, places))
        case, unread = mend(root.data, error, places)
        doubtful |= unread | {
            mistake.path for mistake in found if mistake.id == "comma-ended-value"
        }
        mistakes += found
    if case is not None and whole:
        sure = (mistake for mistake in check(case) if not _lies_under(mistake.path, doubtful))
        mistakes += [places.locate(mistake) for mistake in islice(sure, records.MOST)]
    if case is None or mistakes:
        raise CaseFileError(*mistakes)
    case.read_from(digest(text), places)
    return case


def _check_version(root: Node, places: Places) -> None:
    """Refuse another version of the format: its keys are not ours to judge."""
    version = root.data.get("sulh")
    if version is not None and version != VERSION:
        slots = {"version": version}
        path: address.Path = ("sulh",)
        raise CaseFileError(
            Mistake("other-version", slots, Hint("write-version"), path, places[path])
        )


def _missing(root: Node, places: Places) -> list[Mistake]:
    """Return the required keys that are absent or empty though a record has defaults for them."""
    return [
        Mistake("missing-key", {"key": key}, None, (), places[()])
        for key in ("sulh", "decision_makers")
        if root.data.get(key) in (None, {})
    ]


def _lies_under(path: address.Path, roots: set[address.Path]) -> bool:
    return any(path[:end] in roots for end in range(1, len(path) + 1))


def _in_order(mistakes: Sequence[Mistake]) -> list[Mistake]:
    """Return the mistakes by line, at most MOST of them and then how many more there are."""
    ordered = sorted(mistakes, key=lambda m: (m.place.line, m.place.column) if m.place else (0, 0))
    more = len(ordered) - MOST
    told = [_shortened(mistake) for mistake in ordered[:MOST]]
    return [*told, Mistake("more-mistakes", {"count": more})] if more > 0 else told


def _shortened(mistake: Mistake) -> Mistake:
    """Return the mistake with whatever the file wrote at length cut to what a person reads."""
    slots = {name: _cut(value) for name, value in mistake.slots.items()}
    path = tuple(step if isinstance(step, int) else str(_cut(step)) for step in mistake.path)
    hint = mistake.hint
    if hint:
        hint = Hint(hint.id, {name: _cut(value) for name, value in hint.slots.items()})
    return replace(mistake, slots=slots, path=path, hint=hint)


def _cut(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_cut(item) for item in value[:LISTED]] + ["…"] * (len(value) > LISTED)
    if isinstance(value, str) and len(value) > SHOWN:
        return value[: SHOWN - 1] + "…"
    return value
