"""Statements in words: one sentence each in both languages."""

import pytest

from sulh.statement import parse, show

PHRASES = {
    "en": {
        "russia.protect": ("Russia protects the convoys", "Russia does not protect the convoys"),
        "iran.attack": ("Iran attacks", "Iran does not attack"),
        "turkey.leave": ("Turkey leaves", "Turkey stays"),
        "syria.agree": ("Syria agrees", "Syria does not agree"),
    },
    "ar": {
        "russia.protect": ("روسيا تحمي القوافل", "روسيا لا تحمي القوافل"),
        "iran.attack": ("إيران تهاجم", "إيران لا تهاجم"),
        "turkey.leave": ("تركيا تغادر", "تركيا تبقى"),
        "syria.agree": ("سورية توافق", "سورية لا توافق"),
    },
}
SHORT = {"p": "russia.protect", "a": "iran.attack", "l": "turkey.leave", "s": "syria.agree"}


def said(text, lang):
    words = [SHORT.get(word, word) for word in text.replace("(", "( ").replace(")", " )").split()]
    statement = parse(" ".join(words).replace("( ", "(").replace(" )", ")"))
    return show(statement, lambda name, taken: PHRASES[lang][name][0 if taken else 1], lang)


SAID = [
    ("p", "Russia protects the convoys", "روسيا تحمي القوافل"),
    ("not p", "Russia does not protect the convoys", "روسيا لا تحمي القوافل"),
    ("a and l", "Iran attacks and Turkey leaves", "إيران تهاجم وتركيا تغادر"),
    (
        "a or not l or s",
        "Iran attacks, Turkey stays or Syria agrees",
        "إيران تهاجم أو تركيا تبقى أو سورية توافق",
    ),
    (
        "a and (l and s)",
        "Iran attacks, Turkey leaves and Syria agrees",
        "إيران تهاجم وتركيا تغادر وسورية توافق",
    ),
    (
        "not (a and l)",
        "Iran does not attack or Turkey stays",
        "إيران لا تهاجم أو تركيا تبقى",
    ),
    ("not (a or l)", "Iran does not attack and Turkey stays", "إيران لا تهاجم وتركيا تبقى"),
    (
        "s and (a or l)",
        "Syria agrees, and either Iran attacks or Turkey leaves",
        "سورية توافق، وإما أن إيران تهاجم أو أن تركيا تغادر",
    ),
    (
        "s or a and l",
        "Syria agrees, or Iran attacks and Turkey leaves",
        "سورية توافق، أو إيران تهاجم وتركيا تغادر",
    ),
    (
        "p and (s or a and l)",
        "Russia protects the convoys, and (Syria agrees, or Iran attacks and Turkey leaves)",
        "روسيا تحمي القوافل، و(سورية توافق، أو إيران تهاجم وتركيا تغادر)",
    ),
    (
        "s if p and not a",
        "if Russia protects the convoys and Iran does not attack, then Syria agrees",
        "إذا صح أن روسيا تحمي القوافل وإيران لا تهاجم فإن سورية توافق",
    ),
    ("s unless a", "Syria agrees, unless Iran attacks", "سورية توافق، ما لم يصح أن إيران تهاجم"),
    (
        "s iff l",
        "Syria agrees if and only if Turkey leaves",
        "سورية توافق إذا صح أن تركيا تغادر، وفي هذه الحالة وحدها",
    ),
    ("not (s if l)", "Turkey leaves and Syria does not agree", "تركيا تغادر وسورية لا توافق"),
    (
        "not (s iff l)",
        "exactly 1 of: Syria agrees, Turkey leaves",
        "عدد ما يصح مما يأتي 1 بالضبط: سورية توافق، تركيا تغادر",
    ),
    (
        "p if at least 2 of (a , l and s , not s)",
        (
            "if (at least 2 of: Iran attacks; Turkey leaves and Syria agrees; Syria does not "
            "agree), then Russia protects the convoys"
        ),
        (
            "إذا صح أن (عدد ما يصح مما يأتي 2 على الأقل: إيران تهاجم؛ تركيا تغادر وسورية توافق؛ "
            "سورية لا توافق) فإن روسيا تحمي القوافل"
        ),
    ),
    (
        "not at most 1 of (a , l , s)",
        "more than 1 of: Iran attacks, Turkey leaves, Syria agrees",
        "عدد ما يصح مما يأتي أكثر من 1: إيران تهاجم، تركيا تغادر، سورية توافق",
    ),
    (
        "not fact.fighters >= 5000",
        "the value of fighters is less than 5000",
        "قيمة fighters أقل من 5000",
    ),
    ("not true", "this is never so", "هذا لا يصح في أي حال"),
]


@pytest.mark.parametrize(("text", "english", "arabic"), SAID, ids=[text for text, *_ in SAID])
def test_a_statement_is_said(text, english, arabic):
    assert said(text, "en") == english
    assert said(text, "ar") == arabic


def test_and_stands_apart_from_a_latin_name():
    statement = parse("a.x and a.y")
    assert show(statement, lambda name, _: name, "ar") == "a.x و a.y"
