"""From a case to its file: YAML that a person reads and edits.

Only what differs from the defaults is written, in the order of the format; short records stand in
one line, long texts are folded, and quotes stand where YAML needs them. What is written reads back
as an equal case.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from shutil import copymode
from typing import Any

from pydantic import BaseModel

from sulh.case import Case
from sulh.case.alone import alone
from sulh.case.parts import Constraint, Effect, Preference, Ranking, StatusQuo
from sulh.casefile.fields import keys_of
from sulh.casefile.layout import Table, layout
from sulh.errors import CaseFileError, Mistake
from sulh.labels import Label
from sulh.source import Support

_HEAD = ("sulh", "id", "title", "about", "cite", "notes", "banner", "handling")
_SHORTHANDS: dict[type[BaseModel], str] = {
    Preference: "that",
    Constraint: "that",
    Effect: "that",
    StatusQuo: "state",
    Ranking: "best_first",
}
"""Records that may be written as their one value alone."""


def dumps(case: Case) -> str:
    """Return the text of a case's file; a derived case is written as a case of its own.

    >>> from sulh.casefile import loads
    >>> village = {"options": {"dig": {"label": "a new well"}}, "preferences": "dig"}
    >>> case = Case(id="well", title="A well", decision_makers={"village": village})
    >>> print(dumps(case), end="")
    sulh: 1
    id: well
    title: A well
    <BLANKLINE>
    decision_makers:
      village:
        options:
          dig: {label: a new well}
        preferences: [dig]
    >>> loads(dumps(case)) == case
    True
    """
    written = {"sulh": "1", "decision_makers": {}, **_record(alone(case))}
    order = [*_HEAD, *(key for key in keys_of(Case) if key not in _HEAD)]
    sections = [(key, layout(key, written[key])) for key in order if key in written]
    return "".join(text if key in _HEAD else f"\n{text}" for key, text in sections)


def save(case: Case, path: str | Path) -> None:
    """Write a case to a file, whole or not at all."""
    write(dumps(case), path)


def write(content: str | bytes, path: str | Path) -> None:
    """Write a text, as UTF-8, or bytes to a file, whole or not at all.

    The content goes into a new file of the same folder, reaches the disk, and then takes the place
    of the old one.
    """
    target = Path(path).resolve()
    new = target.with_name(f".{target.name}.{token_hex(4)}.new")
    try:
        with new.open("xb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            copymode(target, new)
        new.replace(target)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        slots = {"file": str(path), "reason": error.strerror or type(error).__name__}
        raise CaseFileError(Mistake("file-unwritable", slots)) from None


def _record(record: BaseModel) -> dict[str, Any]:
    """Return a record as plain data, without what is as by default."""
    data = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            data[field.alias or name] = _plain(value)
    return {key: data[key] for key in keys_of(type(record)) if key in data}


def _plain(value: Any) -> Any:
    """Return a value as the mappings, lists and texts of the file."""
    if isinstance(value, BaseModel):
        return _shortest(value)
    if isinstance(value, Mapping):
        data = {str(key): _plain(item) for key, item in value.items()}
        return data if all(isinstance(item, str) for item in data.values()) else Table(data)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return None if value is None else str(value)


def _shortest(record: BaseModel) -> Any:
    """Return a record in the shortest way the format has for it."""
    if isinstance(record, Label):
        return record.written()
    if isinstance(record, Support):
        return {"all": _plain(record.all)} if record.all else _plain(record.any)
    data = _record(record)
    if isinstance(record, Ranking):
        data["best_first"] = [tied[0] if len(tied) == 1 else tied for tied in data["best_first"]]
    alone = _SHORTHANDS.get(type(record))
    return data[alone] if alone and list(data) == [alone] else data
