"""The exceptions of sulh, and the mistakes they carry.

::

    SulhError                what the user wrote or asked cannot be done; exit status 2
    ├── CaseError            a case contradicts itself or lacks something
    │   └── CaseFileError    a case file cannot be read as a case
    ├── StatementError       a text is not a statement
    ├── UnknownNameError     something asked for does not exist in this case
    ├── StateError           a text does not name one feasible state
    ├── TooLargeError        the question is larger than its budget: nothing was decided
    ├── UndecidedError       a variation of a case leaves open what an answer would need; status 0
    └── ResultError          a saved result does not belong to this case

An error is one or more mistakes, so that all of them can be mended at once. A mistake is data: a
message id, its slots and, where there is one, a place. ``str(error)`` is English; the doors render
the same mistakes in the language asked for.

>>> error = UnknownNameError(Mistake("unknown-case", {"name": "alepo"}))
>>> print(error)
There is no shipped case and no file called 'alepo'.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from sulh.messages import Lang, render


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mistake is: file, line and column (from 1), and the line itself."""

    file: str
    line: int
    column: int
    excerpt: str = ""
    width: int = 1


@dataclass(frozen=True, slots=True)
class Hint:
    """What to write instead: a message id and its slots."""

    id: str
    slots: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong: what (``id``, ``slots``), where, and what instead (``hint``).

    ``path`` is the way to the element in the file, 0-based. ``offset`` and ``length`` say which
    characters of a statement are meant, until the reader of the file turns them into a ``place``.
    """

    id: str
    slots: Mapping[str, object] = field(default_factory=dict)
    hint: Hint | None = None
    path: tuple[str | int, ...] = ()
    place: Place | None = None
    offset: int | None = None
    length: int = 1

    def message(self, lang: Lang = "en") -> str:
        """Return the sentence that says what is wrong."""
        return render(self.id, self.slots, lang)

    def advice(self, lang: Lang = "en") -> str | None:
        """Return the sentence that says what to write instead, where there is one."""
        return render(self.hint.id, self.hint.slots, lang) if self.hint else None

    def where(self) -> str:
        """Return the path as it is written: ``decision_makers.iran.preferences[1].that``."""
        return "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path
        ).lstrip(".")

    def render(self, lang: Lang = "en") -> str:
        """Return place, path, message and advice, then the line with a mark under the place."""
        place, advice = self.place, self.advice(lang)
        head = f"{place.file}:{place.line}:{place.column}: " if place else ""
        head += f"{self.where()}: " if self.path else ""
        text = head + self.message(lang) + (f" {advice}" if advice else "")
        if place and place.excerpt:
            mark = " " * (place.column - 1) + "^" * max(1, place.width)
            text += f"\n    {place.excerpt}\n    {mark}"
        return text


class SulhError(Exception):
    """What the user wrote or asked cannot be done: one or more mistakes."""

    exit_status = 2
    key = "errors"

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__(*mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        return self.render()

    def render(self, lang: Lang = "en") -> str:
        """Return every mistake in one language, one after the other."""
        return "\n".join(mistake.render(lang) for mistake in self.mistakes)

    def to_json(self, lang: Lang = "en") -> dict[str, object]:
        """Return the document the doors print with ``--json``."""
        return {
            self.key: [
                {
                    "file": mistake.place.file if mistake.place else None,
                    "line": mistake.place.line if mistake.place else None,
                    "column": mistake.place.column if mistake.place else None,
                    "path": list(mistake.path),
                    "message": mistake.message(lang),
                    "hint": mistake.advice(lang),
                }
                for mistake in self.mistakes
            ]
        }


class CaseError(SulhError):
    """A case contradicts itself or lacks something."""


class CaseFileError(CaseError):
    """A case file cannot be read as a case."""


class StatementError(SulhError):
    """A text is not a statement."""


class UnknownNameError(SulhError):
    """Something asked for does not exist in this case."""


class StateError(SulhError):
    """A text does not name one feasible state."""


class TooLargeError(SulhError):
    """The question is larger than its budget: nothing was decided."""


class UndecidedError(SulhError):
    """A variation of a case leaves open what an answer would need: nothing was decided.

    That is an answer, not a mistake: the exit status is 0.
    """

    exit_status = 0
    key = "undecided"


class ResultError(SulhError):
    """A saved result does not belong to this case."""


def nearest(name: str, known: Iterable[str]) -> Hint | None:
    """Return the hint that offers the known names most like ``name``, where any is like it.

    >>> nearest("russia.protct", ["russia.protect", "iran.attack"]).slots["name"]
    'russia.protect'
    """
    close = get_close_matches(name, list(known), n=3, cutoff=0.7)
    if not close:
        return None
    if len(close) == 1:
        return Hint("did-you-mean", {"name": close[0]})
    return Hint("did-you-mean-one-of", {"names": close})


def nearest_or_all(name: str, known: Iterable[str]) -> Hint:
    """Return the nearest names as a hint, or all of them where none is near, if there are any."""
    names = list(known)
    if not names:
        return Hint("none-known")
    return nearest(name, names) or Hint("known-names", {"names": names})
