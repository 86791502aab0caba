"""What the text of a statement means, and what is said about a text that means nothing."""

import subprocess
import sys
import time
import tracemalloc
import unicodedata

import pytest

from sulh.errors import StatementError
from sulh.statement import (
    RESERVED,
    And,
    Count,
    Fact,
    Iff,
    Implies,
    Not,
    Option,
    Or,
    Truth,
    is_identifier,
    mentions,
    parse,
    show,
)

A, B, C, D = (Option(f"a.{letter}") for letter in "wxyz")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("a.w", A),
        ("true", Truth(value=True)),
        ("false", Truth(value=False)),
        ("not a.w and a.x", And((Not(A), B))),
        ("not not a.w", Not(Not(A))),
        ("a.w or a.x and a.y", Or((A, And((B, C))))),
        ("(a.w or a.x) and a.y", And((Or((A, B)), C))),
        ("a.w and a.x and a.y", And((A, B, C))),
        ("(a.w and a.x) and a.y", And((And((A, B)), C))),
        ("a.w if a.x or a.y", Implies(Or((B, C)), A)),
        ("a.w unless a.x", Implies(Not(B), A)),
        ("a.w or a.x implies a.y and a.z", Implies(Or((A, B)), And((C, D)))),
        ("a.w iff not a.x", Iff(A, Not(B))),
        ("a.w implies (a.x implies a.y)", Implies(A, Implies(B, C))),
        ("~a.w & a.x | a.y -> a.z", Implies(Or((And((Not(A), B)), C)), D)),
        ("a.w<->a.x", Iff(A, B)),
        ("exactly 2 of (a.w, a.x, a.y)", Count("exactly", 2, (A, B, C))),
        ("at  least 1 of (a.w, a.x or a.y)", Count("at least", 1, (A, Or((B, C))))),
        ("not at most 0 of (a.w)", Not(Count("at most", 0, (A,)))),
        ("fact.fighters > 5000", Fact("fighters", ">", 5000)),
        ("fact.n == 0.5", Fact("n", "=", 0.5)),
        ("fact.n<-5 or fact.n>=-0.0", Or((Fact("n", "<", -5), Fact("n", ">=", 0)))),
        ("روسيا.حماية", Option("روسيا.حماية")),
        ("a.w\n  and\ta.x", And((A, B))),
    ],
)
def test_a_text_means(text, meaning):
    assert parse(text) == meaning
    assert parse(str(meaning)) == meaning


def test_bare_names_are_the_owners_own():
    assert parse("w and b.x", "a") == And((A, Option("b.x")))
    assert parse("fact.n > 1", "a") == Fact("n", ">", 1)


def test_names_are_one_form_of_unicode():
    composed = unicodedata.normalize("NFC", "é.é")
    assert parse(unicodedata.normalize("NFD", composed)) == Option(composed)
    assert is_identifier(unicodedata.normalize("NFD", "é"))


@pytest.mark.parametrize("text", ["a", "plan_2", "روسيا", "हिन्दी", "x٣"])
def test_ids_of_any_script(text):
    assert is_identifier(text)
    assert parse(f"a.{text}").options() == (f"a.{text}",)


@pytest.mark.parametrize("text", ["", "2nd", "_x", "exit-first", "a b", "a.b", "a→b", "\u0651a"])
def test_these_are_no_ids(text):
    assert not is_identifier(text)


@pytest.mark.parametrize("word", sorted(RESERVED))
def test_no_option_is_called_by_a_reserved_word(word):
    for name in (f"a.{word}", f"{word}.a"):
        if name != "fact.a":
            with pytest.raises(StatementError):
                parse(name)


def test_mentions_say_where_names_are_written():
    text = "leave or (b.x and fact.n > 3) or leave"
    found = mentions(text, "a")
    assert [mention.name for mention in found] == ["a.leave", "b.x", "fact.n", "a.leave"]
    written = [text[m.offset : m.offset + m.length] for m in found]
    assert written == ["leave", "b.x", "fact.n", "leave"]


def test_mentions_point_into_the_text_as_written():
    text = unicodedata.normalize("NFD", "é.é and a.x")
    last = mentions(text)[-1]
    assert text[last.offset : last.offset + last.length] == "a.x"


def test_options_and_facts_in_order_of_appearance():
    statement = parse("a.x and fact.n > 1 or b.y if a.x and fact.m < 2")
    assert statement.options() == ("a.x", "b.y")
    assert statement.facts() == ("m", "n")


WRONG = [
    ("", "statement-empty", 0, ""),
    (" \n", "statement-empty", 0, " "),
    ("a.w and", "statement-ends", 4, "and"),
    ("and a.w", "statement-begins", 0, "and"),
    ("a.w and or a.x", "statement-gap", 8, "or"),
    ("a.w a.x", "statement-two-parts", 4, "a.x"),
    ("a.w not a.x", "statement-two-parts", 4, "not"),
    ("a.w (a.x)", "statement-two-parts", 4, "("),
    ("(a.w or (a.x)", "statement-unclosed", 0, "("),
    ("a.w) and (a.x", "statement-unopened", 3, ")"),
    ("a.w and ()", "statement-brackets-empty", 8, "()"),
    ("a.w -> a.x -> a.y", "statement-chain", 11, "->"),
    ("a.w if a.x unless a.y", "statement-chain", 11, "unless"),
    ("if a.w then a.x", "statement-begins-if", 0, "if"),
    ("if a.w", "statement-begins-if", 0, "if"),
    ("a.w AND a.x", "statement-upper", 4, "AND"),
    ("True", "statement-upper", 0, "True"),
    ("a.w && a.x", "statement-sign", 4, "&&"),
    ("a.w || a.x", "statement-sign", 4, "||"),
    ("!a.w", "statement-sign", 0, "!"),
    ("a.w∧a.x", "statement-sign", 3, "∧"),
    ("a.w و a.x", "statement-sign", 4, "و"),
    ("أو a.x", "statement-sign", 0, "أو"),
    ("'a.w'", "statement-sign", 0, "'"),
    ("a.w \u200f and a.x", "statement-invisible", 4, "\u200f"),
    ("a.w == a.x", "statement-comparison", 4, "=="),
    ("a.w > 5", "statement-comparison", 4, ">"),
    ("a.exit-first", "statement-hyphen", 6, "-"),
    ("a.plan-2", "statement-hyphen", 6, "-"),
    ("a.w and 2nd", "statement-name-starts", 8, "2nd"),
    ("a.b.c", "statement-name-parts", 0, "a.b.c"),
    ("a. b", "statement-name-parts", 0, "a."),
    ("a.sq", "statement-reserved", 0, "a.sq"),
    ("not w", "statement-bare", 4, "w"),
    ("fact > 5", "statement-fact-name", 0, "fact"),
    ("a.w or fact.n", "statement-fact-alone", 7, "fact.n"),
    ("fact.n and a.w", "statement-fact-alone", 0, "fact.n"),
    ("fact.n > a.w", "statement-comparison-number", 9, "a.w"),
    ("fact.n >", "statement-comparison-number", 7, ">"),
    ("fact.n > 5,000", "statement-number-comma", 10, ","),
    ("fact.n > " + "9" * 400, "statement-number-large", 9, "9" * 400),
    ("5 > fact.n", "statement-number", 0, "5"),
    ("a.w, a.x", "statement-comma", 3, ","),
    ("exactly of (a.w)", "statement-count-number", 8, "of"),
    ("exactly 1 (a.w)", "statement-count-list", 10, "("),
    ("exactly 1 of a.w", "statement-count-list", 13, "a.w"),
    ("exactly 1.5 of (a.w)", "statement-count-whole", 8, "1.5"),
    ("at least -1 of (a.w)", "statement-count-whole", 9, "-1"),
    ("exactly 4 of (a.w, a.x, a.y)", "statement-count-range", 8, "4"),
    ("at 2 of (a.w)", "statement-at", 0, "at"),
    ("a.w of a.x", "statement-of", 4, "of"),
    ("a.w" + " and a.w" * 600, "statement-too-long", 4000, "a"),
    ("not " * 900 + "a.w", "statement-too-deep", 396, "not"),
    ("(" * 1500 + "a.w" + ")" * 1500, "statement-too-deep", 99, "("),
]


@pytest.mark.parametrize(
    ("text", "message", "offset", "found"),
    WRONG,
    ids=[f"{message} {text[:20]!a}" for text, message, *_ in WRONG],
)
def test_a_mistake_points_at_its_place(text, message, offset, found):
    with pytest.raises(StatementError) as caught:
        parse(text)
    (mistake,) = caught.value.mistakes
    assert mistake.id == message
    assert (mistake.offset, text[offset : offset + mistake.length]) == (offset, found)
    for lang in ("en", "ar"):
        assert "{" not in mistake.render(lang)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("a.w AND a.x", "Write 'and'."),
        ("a.w && a.x", "Write 'and'."),
        ("a.w || a.x", "Write 'or'."),
        ("!a.w", "Write 'not'."),
        ("a.w == a.x", "Write 'iff'."),
        ("a.w => a.x", "Write 'implies'."),
        ("fact.n ≥ 5", "Write '>='."),
        ("إذا a.w", "Write 'if'."),
        ("'a.w'", "Names are written without quotation marks."),
        ("w", "Write dm.option, for example russia.protect."),
        ("a.w -> a.x -> a.y", "Use brackets: (a -> b) -> c, or a -> (b -> c)."),
        ("a -> (b if c) iff d", "Use brackets: (a -> b) iff c, or a -> (b iff c)."),
        ("(a if b) -> c iff d", "Use brackets: (a -> b) iff c, or a -> (b iff c)."),
        ("a if (b -> c iff d)", "Use brackets: (a -> b) iff c, or a -> (b iff c)."),
    ],
)
def test_a_mistake_says_what_to_write_instead(text, advice):
    with pytest.raises(StatementError) as caught:
        parse(text)
    assert caught.value.mistakes[0].advice() == advice


@pytest.mark.parametrize(
    "text",
    ["not " * 5000, "(" * 3000, "((" * 999 + "a.w" + "))" * 999, "(a.w -> " * 400, "a" * 10**6],
)
def test_monstrous_texts_are_refused_at_once(text):
    tracemalloc.start()
    start = time.perf_counter()
    with pytest.raises(StatementError):
        parse(text)
    assert time.perf_counter() - start < 1
    assert tracemalloc.get_traced_memory()[1] < 20e6
    tracemalloc.stop()


DEEPEST = "a.w implies (a.x or a.x and " * 24 + "a.y" + ")" * 24
CROSSED = "not exactly 1 of (" * 33 + "a.w" + ")" * 33


@pytest.mark.parametrize("text", ["a.w and " * 490 + "a.x", DEEPEST, CROSSED, "not " * 98 + "a.w"])
def test_long_and_deep_statements_are_read(text):
    statement = parse(text)
    assert parse(str(statement)) == statement
    assert hash(statement) == hash(parse(text + " "))
    assert isinstance(statement.holds(set()), bool)
    assert all("a.w" in show(statement, lambda name, _: name, lang) for lang in ("en", "ar"))


@pytest.mark.parametrize(
    "text",
    [
        "not exactly 1 of (" * 60 + "a.w" + ")" * 60,
        "a.w implies (a.x or a.x and " * 40 + "a.y" + ")" * 40,
        "(" * 60 + "a.w" + " or a.x) and a.y) -> a.w)" * 20,
    ],
)
def test_words_between_brackets_count_as_levels(text):
    with pytest.raises(StatementError) as caught:
        parse(text)
    assert caught.value.mistakes[0].id == "statement-too-deep"


def test_importing_statements_loads_neither_lark_nor_numpy():
    code = """
import sys, sulh.statement as s
print({"lark", "numpy"} & set(sys.modules) or "light")
assert s.parse("not a.x").holds(set())
print("numpy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["light", "False"]


def test_five_hundred_statements_are_read_in_a_moment():
    start = time.perf_counter()
    for number in range(500):
        parse(f"not a.w{number} and a.x or a.y{number} if a.z")
    assert time.perf_counter() - start < 1  # 0.03 s on an idle core
