"""How one asks on a terminal: a question, then lines until the answers can stand."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from unicodedata import category, normalize

from sulh.case import Case
from sulh.case.names import is_taken_word
from sulh.cli import output
from sulh.cli.draft import Draft
from sulh.cli.ids import identifier
from sulh.errors import Mistake, StateError, SulhError, TooLargeError
from sulh.explain.naming import Naming
from sulh.messages import Lang, render
from sulh.model.build import build
from sulh.statement import is_identifier, parse
from sulh.views.wrapping import wrap_text

with suppress(ImportError):
    import readline  # noqa: F401 - lets one edit the line; not on every system

WIDTH = 90
FEW = 14
"""So few options that their states are worked out after every answer."""

_OWN_ID = re.compile(r"(\w+)\s*:\s*(\S.*)")


class Conversation:
    """One conversation in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def ask(self, message: str, **slots: object) -> None:
        """Ask a question: its first line, then what helps to answer it, set in."""
        first, *rest = render(message, slots, self.lang).split("\n")
        output.write("\n".join(["", *wrap_text(first, WIDTH)]))
        for line in rest:
            self._write(line)

    def tell(self, message: str, **slots: object) -> None:
        """Say something about the last answer."""
        self._write(render(message, slots, self.lang))

    def line(self) -> str:
        """Return one line as it was typed, single spaces between its words."""
        while True:
            try:
                typed = input("> ")
            except (EOFError, KeyboardInterrupt) as ended:
                output.write("")
                if isinstance(ended, EOFError):
                    raise SulhError(Mistake("input-ended")) from None
                raise
            answer = normalize("NFC", " ".join(typed.removeprefix("\ufeff").split()))
            if not any(sign == "\ufffd" or category(sign) == "Cc" for sign in answer):
                return answer
            self.tell("new-unreadable")

    def lines(self) -> Iterator[str]:
        """Yield lines until an empty one."""
        while answer := self.line():
            yield answer

    def named(self, answer: str, kind: str, taken: Collection[str]) -> tuple[str, str]:
        """Return the id and the name that a line gives: ``NAME``, or ``id: NAME``; tell the id."""
        own = _OWN_ID.fullmatch(answer)
        if own and is_identifier(own[1]) and not is_taken_word(own[1]) and own[1] not in taken:
            made, name = own[1], own[2]
        else:
            made, name = identifier(answer, kind, taken), answer
        self.tell("new-id", id=made)
        return made, name

    def show_options(self, draft: Draft) -> None:
        """Show the full names of the options beside what they are."""
        width = max(map(len, draft.options))
        output.write("")
        for dm, party in draft.parties.items():
            for name, label in party.options.items():
                output.write(f"  {f'{dm}.{name}':<{width}}   {label} ({party.name})")

    def stands(self, draft: Draft, *, whole: bool = False) -> Case | None:
        """Return the case so far; None, and what is wrong is told, where it cannot stand.

        ``whole``: work out its states even where they are many.
        """
        try:
            case = draft.case()
            if whole or len(case.options) <= FEW:
                _examine(case)
        except TooLargeError:
            return case
        except SulhError as error:
            self._complain(error)
            return None
        return case

    def states(self, candidate: Draft, said: str, owner: str | None = None) -> bool:
        """Say whether a statement can stand in the candidate, and what it means in words."""
        try:
            parse(said, owner)
        except SulhError as error:
            self._complain(error)
            return False
        case = self.stands(candidate)
        if case is None:
            return False
        self.tell("new-in-words", words=Naming(case, self.lang).statement(said, owner))
        return True

    def _complain(self, error: SulhError) -> None:
        for mistake in error.mistakes:
            advice = mistake.advice(self.lang)
            self._write(mistake.message(self.lang) + (f" {advice}" if advice else ""))
        self.tell("new-again")

    @staticmethod
    def _write(text: str) -> None:
        for line in wrap_text(text, WIDTH - 2):
            output.write(f"  {line}")


def _examine(case: Case) -> None:
    """Refuse a case without states, with an impossible status quo, or with an empty outcome."""
    for outcome, flags in build(case).outcomes.items():
        if not flags.any():
            raise StateError(Mistake("outcome-infeasible", {"outcome": outcome}))
