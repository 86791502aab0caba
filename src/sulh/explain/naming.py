"""How parties, acts, options, statements and states are named in one language."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from sulh import phrases
from sulh.case import Case
from sulh.labels import Label, capital
from sulh.messages import Lang
from sulh.model import Model
from sulh.phrases import Party
from sulh.statement import Statement, parse, show


class Naming:
    """The names of everything in a case, in one language.

    ``told``: the addresses whose reasons a page has given, so that it gives each once.
    """

    def __init__(self, case: Case, lang: Lang) -> None:
        self.case = case
        self.lang = lang
        self.told: set[str] = set()
        self.grammar = phrases.of(lang, "grammar")

    def party(self, dm: str) -> Party:
        """Return a decision maker's name and gender."""
        return Party(self.case.name(dm, self.lang), self.case.decision_makers[dm].ar_gender)

    def heading(self, dm: str) -> str:
        """Return a decision maker's name as a heading: it begins with a capital."""
        return capital(self.case.name(dm, self.lang))

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Every decision maker, by its index in the model."""
        return tuple(self.party(dm) for dm in self.case.decision_makers)

    def act(self, option: str, *, taken: bool) -> str:
        """Return the taking, or the giving up, of an option as a gerund or verbal noun."""
        content = self.case.options[option]
        said = content.doing if taken else content.undoing
        if said is not None and said.text(self.lang) is not None:
            return said.show(self.lang)
        label = self.case.label(option, self.lang)
        words: str = self.grammar.act(label) if taken else self.grammar.undoing(label)
        return words

    def option(self, option: str, taken: bool = True) -> str:
        """Return an option, taken or not, as it stands in a statement said in words."""
        if option not in self.case.options:
            return option
        dm = self.case.name(option.split(".", maxsplit=1)[0], self.lang)
        said: str = self.grammar.option(self.case.label(option, self.lang), dm, taken=taken)
        return said

    def mention(self, option: str) -> str:
        """Return an option by its name alone, with its party."""
        dm = self.case.name(option.split(".", maxsplit=1)[0], self.lang)
        return str(self.grammar.mention(self.case.label(option, self.lang), dm))

    def statement(self, text: str | Statement, owner: str | None = None) -> str:
        """Return a statement in words."""
        parsed = parse(text, owner) if isinstance(text, str) else text
        return show(parsed, self.option, self.lang)

    def options_taken(self, options: Iterable[str]) -> str:
        """Return the options taken in a state, by party; the words for none if there are none."""
        of_party: dict[str, list[str]] = {}
        wanted = frozenset(options)
        for option in (name for name in self.case.options if name in wanted):
            of_party.setdefault(option.split(".")[0], []).append(self.case.label(option, self.lang))
        comma = "، " if self.lang == "ar" else ", "
        semicolon = "؛ " if self.lang == "ar" else "; "
        said = semicolon.join(
            f"{self.case.name(dm, self.lang)}: {comma.join(labels)}"
            for dm, labels in of_party.items()
        )
        return said or str(self.grammar.none())

    def listed(self, items: Sequence[str]) -> str:
        """Return items as a list in a sentence."""
        return str(self.grammar.listed(items))

    def text(self, label: Label | None) -> str:
        """Return a label's text, or nothing."""
        return "" if label is None else label.show(self.lang)


class Scene(Naming):
    """The names of everything in a case and its model, for one page.

    ``elsewhere``: the reasons stand on another page, to which their addresses lead.
    """

    def __init__(self, case: Case, model: Model, lang: Lang, *, elsewhere: bool = False) -> None:
        super().__init__(case, lang)
        self.model = model
        self.elsewhere = elsewhere

    def state(self, state: int) -> str:
        """Return a state's number, as it is printed."""
        return f"#{self.model.numbers[state]}"

    def states(self, states: Iterable[int], most: int = 12) -> str:
        """Return the numbers of states, cut after ``most``."""
        shown = [self.state(state) for state in states]
        comma = "، " if self.lang == "ar" else ", "
        return comma.join(shown[:most] + (["…"] if len(shown) > most else []))

    def taken(self, state: int) -> str:
        """Return the options taken in a state, by party."""
        return self.options_taken(self.model.options_of(state))

    def acts(self, origin: int, to: int, without: Sequence[int] = ()) -> str:
        """Return what changes from one state to another, as a list of acts."""
        return self.listed(
            [
                self.act(self.model.options[k], taken=bool(self.model.taken[to, k]))
                for k in self.model.changed(origin, to)
                if k not in without
            ]
        )

    def outcomes(self, state: int) -> str:
        """Return the labels of the outcomes a state belongs to."""
        comma = "، " if self.lang == "ar" else ", "
        return comma.join(
            self.case.outcome_label(outcome, self.lang)
            for outcome, flags in self.model.outcomes.items()
            if flags[state]
        )
