"""Sentences: the same in both languages, with the same slots, and each is said somewhere."""

import inspect
import re
import string
from importlib import import_module
from pathlib import Path

import pytest

from sulh import phrases
from sulh.messages import LANGUAGES, catalogue, render
from sulh.phrases.words import WORDS, word

SRC = Path(phrases.__file__).parent.parent
AREAS = sorted(path.stem for path in (SRC / "phrases" / "en").glob("[!_]*.py"))
SAYING = "".join(
    path.read_text(encoding="utf-8")
    for folder in ("explain", "cli", "views", "phrases", "analysis/tables")
    for path in sorted((SRC / folder).rglob("*.py"))
    if path.name != "words.py"
)
BUILT = re.compile(
    "|".join(
        re.sub(r"\{\w+(\.\w+)*\}", ".+", name)
        for name in re.findall(r'getattr\(\w+, f"([^"]+)"\)', SAYING)
    )
)
"""Names that a call puts together: `getattr(say, f"word_{word}")`."""
COMPOSED = ("moves-", "basis-", "kind-", "over-", "effect-", "then-")


def sentences(lang, area):
    module = import_module(f"sulh.phrases.{lang}.{area}")
    return {
        name: inspect.signature(function)
        for name, function in vars(module).items()
        if inspect.isfunction(function) and function.__module__ == module.__name__
    }


def test_both_languages_have_the_same_areas():
    assert sorted(path.stem for path in (SRC / "phrases" / "ar").glob("[!_]*.py")) == AREAS
    assert {"check", "equilibria", "evolution", "grammar", "show", "why"} <= set(AREAS)


@pytest.mark.parametrize("area", [area for area in AREAS if area != "grammar"])
def test_both_languages_have_the_same_sentences_with_the_same_slots(area):
    english, arabic = sentences("en", area), sentences("ar", area)
    assert english == arabic
    assert list(english) == list(arabic)


def test_arabic_grammar_has_what_english_grammar_has_and_more():
    english, arabic = sentences("en", "grammar"), sentences("ar", "grammar")
    assert english == {name: arabic[name] for name in english}


@pytest.mark.parametrize("area", AREAS)
def test_a_sentence_is_said_somewhere(area):
    own = {*sentences("en", area), *sentences("ar", area)}
    unsaid = [
        name for name in own
        if not BUILT.fullmatch(name) and not re.search(rf"(?<!def )\b{name}\(|\.{name}\b", SAYING)
    ]  # fmt: skip
    assert unsaid == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("message", catalogue())
def test_a_message_renders_with_its_slots(message, lang):
    template = catalogue()[message][LANGUAGES.index(lang)]
    slots = {name for _, name, _, _ in string.Formatter().parse(template) if name}
    text = render(message, {name: f"<{name}>" for name in slots}, lang)
    assert not set(text) & set("{}") or "{{" in template
    assert all(f"<{name}>" in text for name in slots)
    with pytest.raises(KeyError) if slots else pytest.MonkeyPatch.context():
        render(message, {}, lang)


def test_lists_in_messages_have_the_comma_of_the_language():
    names = {"rules": ["feasible/1", "feasible/2"]}
    assert "feasible/1, feasible/2" in render("no-states", names, "en")
    assert "feasible/1، feasible/2" in render("no-states", names, "ar")


def test_a_slot_is_never_read_as_a_template():
    for text in ("{name}", "{0}", "{", "%s"):
        assert text in render("unknown-case", {"name": text}, "en")


def test_words_are_in_both_languages():
    arabic = re.compile(r"[\u0621-\u064a]")
    for key in WORDS:
        assert word(key, "en").strip()
        assert not arabic.search(word(key, "en"))
        assert arabic.search(word(key, "ar"))


def test_a_word_is_said_somewhere():
    assert all(f'f"{prefix}{{' in SAYING for prefix in COMPOSED)
    assert [w for w in WORDS if f'"{w}"' not in SAYING and not w.startswith(COMPOSED)] == []


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 وضع"), (1, "وضع واحد"), (2, "وضعان"), (3, "3 أوضاع"), (10, "10 أوضاع"),
        (11, "11 وضعا"), (99, "99 وضعا"), (100, "100 وضع"), (102, "102 وضع"), (103, "103 أوضاع"),
        (111, "111 وضعا"), (1000, "1000 وضع"),
    ],
)  # fmt: skip
def test_arabic_counts_as_arabic_counts(count, said):
    assert phrases.of("ar", "grammar").states(count) == said


def test_english_counts_one_and_many():
    say = phrases.of("en", "grammar")
    assert [say.states(1), say.moves(1), say.improvements(1)] == [
        "1 state",
        "1 move",
        "1 improvement",
    ]
    assert say.states(0) == "0 states"
    assert say.listed([]) == ""
    assert say.listed(["a"]) == "a"
    assert say.listed(["a", "b"]) == "a and b"
