"""A case in the making: what has been answered so far, and the file it becomes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sulh.case import Case
from sulh.casefile import loads
from sulh.casefile.layout import WIDTH, Table, layout
from sulh.labels import Gender
from sulh.messages import Lang, render
from sulh.views.wrapping import wrap_text


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its options as id -> label, and its order, the weightiest statement first."""

    name: str
    gender: Gender = "f"
    options: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers so far. ``impossible``: statements of what cannot be."""

    id: str
    title: str
    parties: Mapping[str, Party] = field(default_factory=dict)
    impossible: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    outcomes: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def options(self) -> tuple[str, ...]:
        """Every option by its full name, in the order of the file."""
        return tuple(f"{dm}.{name}" for dm, party in self.parties.items() for name in party.options)

    def case(self) -> Case:
        """Return the case as it is so far; what is wrong with it is an error."""
        return loads("".join(layout(key, value) for key, value in self._sections()))

    def text(self, file: str, lang: Lang) -> str:
        """Return the file: every part with a comment before it, and what to add next at its end."""
        parts = [_comment(render("note-file", {"file": file}, lang))]
        for key, value in self._sections():
            note = f"note-{key.replace('_', '-')}"
            parts.append("" if key in _SHORT else f"\n{_comment(render(note, {}, lang))}")
            parts.append(layout(key, value))
        return "".join([*parts, *self._next(lang)])

    def _sections(self) -> Iterator[tuple[str, Any]]:
        yield "sulh", "1"
        yield "id", self.id
        yield "title", self.title
        yield "decision_makers", Table({dm: _party(party) for dm, party in self.parties.items()})
        if self.impossible:
            yield "feasible", [{"that": f"not ({one})"} for one in self.impossible]
        yield "status_quo", {"taken": list(self.taken)} if self.taken else "none"
        if self.outcomes:
            yield (
                "outcomes",
                Table(
                    {
                        name: {"label": label, "that": that}
                        for name, (label, that) in self.outcomes.items()
                    }
                ),
            )

    def _next(self, lang: Lang) -> Iterator[str]:
        """Yield what can be added: a comment, then an example that a ``#`` keeps from counting."""
        option = self.options[0]
        dm, _, name = option.partition(".")
        label = self.parties[dm].options[name]
        source = {"title": render("example-source", {}, lang), "date": "2024-05-01"}
        said = {"source": "report", "text": render("example-claim", {"option": label}, lang)}
        title = render("example-scenario", {"option": label}, lang)
        examples: dict[str, dict[str, Any]] = {
            "sources": {"report": source},
            "claims": {"c1": said},
            "scenarios": {f"no-{name}".replace("_", "-"): {"title": title, "without": [option]}},
        }
        for key, example in examples.items():
            yield f"\n{_comment(render(f'note-{key}', {'option': name}, lang))}"
            yield "".join(f"#{line}\n" for line in layout(key, Table(example)).splitlines())


_SHORT = ("sulh", "id", "title")


def _party(party: Party) -> dict[str, Any]:
    options = {name: {"label": label} for name, label in party.options.items()}
    gender = {} if party.gender == "f" else {"ar_gender": party.gender}
    order = {"preferences": [{"that": one} for one in party.order]} if party.order else {}
    return {"name": party.name, **gender, "options": Table(options), **order}


def _comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in wrap_text(text, WIDTH - 2))
