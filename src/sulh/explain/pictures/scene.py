"""What all pictures have in common: the letters of the parties, a state in a sentence."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Table
from sulh.explain.drawings import Body, Drawing, Party, Sign, State
from sulh.explain.naming import Scene
from sulh.explain.outcomes import people_named
from sulh.finding.picture import Picture
from sulh.labels import capital
from sulh.messages import Lang
from sulh.model import Flags


class PictureScene(Scene):
    """The names of everything in a picture, and what holds in it."""

    def __init__(self, found: Picture, concept: str, holding: Iterable[int]) -> None:
        super().__init__(found.case, found.model, found.lang)
        self.found = found
        self.say = phrases.of(found.lang, "pictures")
        self.signs = phrases.of(found.lang, "signs")
        self.concept = CONCEPTS[concept].abbreviation if concept in CONCEPTS else concept
        self.holding = frozenset(holding)
        self.title = found.case.title.show(found.lang)

    def said_of(self, state: int) -> str:
        """Return a state in a sentence: its options, its outcomes, whether it holds."""
        return str(
            self.say.state(
                self.state(state),
                self.taken(state),
                self.outcomes(state),
                self.concept if state in self.holding else "",
                state == self.model.status_quo,
            )
        )

    def outcome(self, name: str) -> str:
        """Return an outcome's label as it begins a line."""
        return capital(self.case.outcome_label(name, self.lang))

    def narrowest(self, outcomes: Iterable[str]) -> list[str]:
        """Return the outcomes that contain no other of them: the others are said with these."""
        names = list(outcomes)
        return [one for one in names if not any(self.within(other, one) for other in names)]

    def within(self, one: str, other: str) -> bool:
        """Say whether every state of one outcome is one of the other, and not the reverse."""
        inner, outer = self.model.outcomes[one], self.model.outcomes[other]
        return bool((inner <= outer).all() and inner.any() and not (outer <= inner).all())

    def labels(self, state: int) -> str:
        """Return the labels of the narrowest outcomes a state belongs to."""
        semicolon = "؛ " if self.lang == "ar" else "; "
        names = [name for name, flags in self.model.outcomes.items() if flags[state]]
        return semicolon.join(map(self.outcome, self.narrowest(names)))

    def cell(
        self, state: int, *, faded: bool = False, leaves: Iterable[int] = (),
        tags: Iterable[int] = (),
    ) -> State:  # fmt: skip
        """Return a state as a picture marks it."""
        return State(
            self.state(state),
            self.said_of(state),
            holds=state in self.holding,
            start=state == self.model.status_quo,
            focus=state == self.found.focus,
            faded=faded,
            leaves=tuple(leaves),
            tags=tuple(tags),
        )

    def marks(self, states: Iterable[int]) -> Iterator[tuple[Sign, str]]:
        """Yield the key of the marks that occur on these states."""
        shown = set(states)
        if shown & self.holding:
            yield "holds", self.signs.sign_holds(self.concept)
        if shown - self.holding:
            yield "open", self.signs.sign_open(self.concept)
        if self.model.status_quo in shown:
            yield "start", self.signs.sign_start()
        if self.found.focus in shown:
            yield "focus", self.signs.sign_focus(self.state(self.found.focus or 0))

    def made(self, words: tuple[str, str], body: Body, more: "More") -> Drawing:
        """Return the drawing; ``words``: its title and its description."""
        case, lang = self.case, self.lang
        under = self.found.found.scenarios
        small = [self.say.under(list(under))] if under else []
        small += [line.show(lang) for line in case.banner]
        people = [one for outcome in case.outcomes.values() for one in outcome.affected]
        if people:
            small.append(self.say.borne(people_named(case, dict.fromkeys(people), self)))
        if case.handling:
            small.append(case.handling.show(lang))
        return Drawing(
            lang=lang,
            kind=self.found.kind,
            title=words[0],
            description=words[1],
            body=body,
            parties=more.parties,
            key=more.key,
            small=tuple(small),
            table=more.table,
        )

    def key(self, *, with_options: bool = False) -> tuple[Party, ...]:
        """Return the parties of the key."""
        options = list(self.case.options)
        return tuple(
            Party(
                letter,
                self.heading(dm),
                tuple(
                    (place + 1, capital(self.case.label(option, self.lang)))
                    for place, option in enumerate(options)
                    if with_options and option.split(".")[0] == dm
                ),
            )
            for letter, dm in zip(letters(self), self.case.decision_makers, strict=True)
        )


@dataclass(frozen=True, slots=True)
class More:
    """What else a drawing needs: its key and its table."""

    parties: tuple[Party, ...]
    key: tuple[tuple[Sign, str], ...]
    table: Table


def letters(scene: Scene) -> tuple[str, ...]:
    """Return a letter for each party, no two alike: of its id, or of its Arabic name."""
    taken: list[str] = []
    for dm in scene.case.decision_makers:
        name = dm if scene.lang == "en" else _bare(scene.case.name(dm, scene.lang), scene.lang)
        wanted = [one.upper() for one in name if unicodedata.category(one).startswith("L")]
        spare = [*wanted, *_alphabet(scene.lang)]
        taken.append(next((one for one in spare if one not in taken), str(len(taken) + 1)))
    return tuple(taken)


def _bare(name: str, lang: Lang) -> str:
    """Return a name without the article of its first word."""
    return name.removeprefix("ال") if lang == "ar" else name


def _alphabet(lang: Lang) -> str:
    return "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ" if lang == "ar" else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def indices(flags: Flags) -> tuple[int, ...]:
    """Return where flags are true."""
    return tuple(np.flatnonzero(flags).tolist())
