"""Edits of a case: which there are, what each costs, and the case after some of them.

The vocabulary is small, so that an answer can be said in a sentence: a line of an order moved,
dropped or added; an option made impossible or one-way; a guarantee, one option implying another.
An edit that would take an option that comes with harm, or raise a preference for one, is not in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from sulh.case import Case, Constraint, DecisionMaker, Option, Patch, Preference
from sulh.derive import reordered, without
from sulh.derive.editing import numbered
from sulh.derive.patching import merged
from sulh.finding.levers import Edit
from sulh.model import Flags, Model
from sulh.model.option_form import fact_values
from sulh.statement import Implies, Not, Statement, parse
from sulh.statement import Option as Said

Literal = tuple[str, bool]
"""An option, and whether it is taken."""

RULES = frozenset({"impossible", "one-way", "one-way-back", "guarantee"})
"""The kinds of edits that change what is possible, not what anyone prefers."""


class Vocabulary:
    """The edits of a case that are looked at, and those left out because of harm.

    ``states``: those asked about; ``options``: those that matter to them.
    """

    def __init__(self, case: Case, model: Model, states: Flags, options: tuple[str, ...]) -> None:
        self.case = numbered(case)
        self.model = model
        self.states = states
        self.options = options
        every = list(self._every())
        self.left_out = tuple(edit for edit in every if self._raises_harm(edit))
        self.edits = tuple(edit for edit in every if edit not in set(self.left_out))

    def _every(self) -> Iterator[Edit]:
        for dm, maker in self.case.decision_makers.items():
            if maker.ranking is None:
                yield from _moved(dm, maker.preferences)
                yield from _dropped(dm, maker.preferences)
                yield from self._added(dm, maker.preferences)
        for name, option in self.case.options.items():
            dm = name.partition(".")[0]
            yield Edit("impossible", name, dm, 1)
            if option.moves == "both":
                yield Edit("one-way", name, dm, 1)
                yield Edit("one-way-back", name, dm, 1)
        yield from self._guarantees()

    def _added(self, dm: str, order: Sequence[Preference]) -> Iterator[Edit]:
        present = {str(parse(line.that, dm)) for line in order}
        for option in self.options:
            for literal in ((option, True), (option, False)):
                said = _said(literal)
                if said not in present:
                    about = f"{dm}/{_name('for' if literal[1] else 'against', option)}"
                    yield from _inserted(Edit("add", about, dm, 0, said), order)

    def _guarantees(self) -> Iterator[Edit]:
        literals = list(self._literals())
        for first in literals:
            for then in literals:
                if first != then:
                    yield _guarantee(first, then)
        harm = [one for one in literals if one[1] and one[0] in self._harmful]
        for first in literals:
            for option, _ in harm:
                if first[1] and first[0] != option:
                    yield _guarantee(first, (option, False))

    def _literals(self) -> Iterator[Literal]:
        """Yield the options that matter and that all its states agree on."""
        taken = self.model.taken[self.states]
        for option in self.options:
            column = taken[:, self.model.options.index(option)]
            if column.all() or not column.any():
                yield option, bool(column.all())

    @cached_property
    def _harmful(self) -> frozenset[str]:
        return frozenset(name for name, option in self.case.options.items() if option.harm)

    def _raises_harm(self, edit: Edit) -> bool:
        match edit.kind:
            case "impossible" | "one-way-back":
                return False
            case "one-way":
                return edit.about in self._harmful
            case "add":
                return edit.that in self._harmful
            case "guarantee":
                return self._promises_harm(parse(str(edit.that)))
            case "drop":
                return self._leaning[edit.about] == "against"
            case "move":
                return self._moved_towards_harm(edit)

    def _promises_harm(self, promise: Statement) -> bool:
        """Whether the promise is of harm: if a, then harm, or: unless harm, then b."""
        harm = [Said(name) for name in self._harmful]
        return isinstance(promise, Implies) and (
            promise.consequence in harm or promise.condition in [Not(one) for one in harm]
        )

    def _moved_towards_harm(self, edit: Edit) -> bool:
        assert edit.dm is not None and edit.place is not None  # noqa: PT018, S101 - it is a line
        lines = [f"{edit.dm}/{one.id}" for one in self.case.decision_makers[edit.dm].preferences]
        start, end = lines.index(edit.about), edit.place
        passed = lines[end:start] if end < start else lines[start + 1 : end + 1]
        rising, falling = ([edit.about], passed) if end < start else (passed, [edit.about])
        return any(self._leaning[one] == "for" for one in rising) or any(
            self._leaning[one] == "against" for one in falling
        )

    @cached_property
    def _leaning(self) -> Mapping[str, str]:
        """Whether a line speaks for an option with harm, against all it speaks of, or neither."""
        return {
            f"{dm}/{line.id}": leaning(self.case, self.model, parse(line.that, dm))
            for dm, maker in self.case.decision_makers.items()
            for line in maker.preferences
        }


def leaning(case: Case, model: Model, statement: Statement) -> str:
    """Return whether a statement speaks *for* an option with harm, *against* those it names.

    It speaks for one iff in some possible state the option alone, taken, makes it true; against one
    iff, taken, it makes it false. Nothing where it does neither.
    """
    columns = {name: model.taken[:, k] for k, name in enumerate(model.options)}
    facts, size = fact_values(case), len(model)
    every, none = np.ones(size, dtype=bool), np.zeros(size, dtype=bool)
    found = ""
    for option in statement.options():
        if not case.options[option].harm:
            continue
        taken = statement.evaluate({**columns, option: every}, facts, size)
        left = statement.evaluate({**columns, option: none}, facts, size)
        if (taken & ~left).any():
            return "for"
        if (left & ~taken).any():
            found = "against"
    return found


def _moved(dm: str, order: Sequence[Preference]) -> Iterator[Edit]:
    """Yield every move of a line; of two neighbours that change places, the lower one moves."""
    for start, line in enumerate(order):
        about = f"{dm}/{line.id}"
        for place, other in enumerate(order):
            cost = abs(place - start)
            if place < start or place > start + 1:
                yield Edit(
                    "move", about, dm, cost, None, place, f"{dm}/{other.id}", above=place < start
                )


def _dropped(dm: str, order: Sequence[Preference]) -> Iterator[Edit]:
    for place, line in enumerate(order):
        yield Edit("drop", f"{dm}/{line.id}", dm, len(order) - place)


def _inserted(edit: Edit, order: Sequence[Preference]) -> Iterator[Edit]:
    """Yield the new line at every place, from the end of the order up."""
    size = len(order)
    for place in range(size, -1, -1):
        beside = order[min(place, size - 1)].id if order else None
        yield Edit(
            edit.kind, edit.about, edit.dm, size - place + 1, edit.that, place,
            None if beside is None else f"{edit.dm}/{beside}", above=place < size,
        )  # fmt: skip


def _guarantee(first: Literal, then: Literal) -> Edit:
    name = _name("if" if first[1] else "unless", first[0])
    name += _name("-then" if then[1] else "-then-not", then[0])
    return Edit("guarantee", f"feasible/{name}", None, 2, f"{_said(first)} implies {_said(then)}")


def _said(literal: Literal) -> str:
    return literal[0] if literal[1] else f"not {literal[0]}"


def _name(word: str, option: str) -> str:
    return f"{word}-{option.replace('.', '-')}"


class Workshop:
    """Makes variations of one case by edits; what several have in common is made once."""

    def __init__(self, case: Case) -> None:
        self.case = numbered(case)
        self._made: dict[tuple[object, ...], Case] = {}

    def after(self, edits: Iterable[Edit]) -> Case:
        """Return the case after the edits, in this order.

        What is possible changes first; then lines are added, moved, and dropped.
        """
        chosen = tuple(edits)
        case = self._enlarged(
            tuple(edit for edit in chosen if edit.kind in RULES),
            tuple((edit.about, str(edit.that)) for edit in chosen if edit.kind == "add"),
        )
        for dm in dict.fromkeys(edit.dm for edit in chosen if edit.kind in {"add", "move"}):
            if dm is not None:
                case = reordered(case, {dm: _order(case, dm, chosen)})
        dropped = [edit.about for edit in chosen if edit.kind == "drop"]
        return without(case, *dropped) if dropped else case

    def _enlarged(self, rules: tuple[Edit, ...], lines: tuple[tuple[str, str], ...]) -> Case:
        """Return the case with other rules, and with new lines at the end of their orders."""
        if not rules and not lines:
            return self.case
        if (rules, lines) not in self._made:
            before = self._enlarged(rules, ()) if lines else self.case
            patch = _lines(lines) if lines else self._patch(rules)
            self._made[rules, lines] = merged(before, patch)
        return self._made[rules, lines]

    def _patch(self, rules: tuple[Edit, ...]) -> Patch:
        options: dict[str, dict[str, Option]] = {}
        constraints = []
        for edit in rules:
            if edit.kind == "guarantee":
                constraints.append(Constraint(id=edit.about.partition("/")[2], that=edit.that))
            elif edit.kind == "impossible":
                name = _name("impossible", edit.about)
                constraints.append(Constraint(id=name, that=f"not {edit.about}"))
            else:
                dm, _, option = edit.about.partition(".")
                content = self.case.options[edit.about].model_copy(update={"moves": edit.kind})
                options.setdefault(dm, {})[option] = content
        makers = {dm: DecisionMaker(options=content) for dm, content in options.items()}
        return Patch(feasible=tuple(constraints), decision_makers=makers)


def _lines(added: Sequence[tuple[str, str]]) -> Patch:
    lines: dict[str, list[Preference]] = {}
    for about, that in added:
        dm, _, name = about.partition("/")
        lines.setdefault(dm, []).append(Preference(id=name, that=that))
    return Patch(
        decision_makers={
            dm: DecisionMaker(preferences=tuple(content)) for dm, content in lines.items()
        }
    )


def _order(case: Case, dm: str, edits: Sequence[Edit]) -> list[str]:
    """Return the ids of an order's lines after those of the edits that place one."""
    order = [str(line.id) for line in case.decision_makers[dm].preferences]
    for edit in edits:
        if edit.dm != dm or edit.place is None:
            continue
        name, beside = (str(about).partition("/")[2] for about in (edit.about, edit.beside))
        order.remove(name)
        if edit.beside is None:
            order.insert(edit.place, name)
        else:
            order.insert(order.index(beside) + (not edit.above), name)
    return order
