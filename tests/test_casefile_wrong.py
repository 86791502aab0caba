"""Wrong files, and what is said of them.

The folder `wrong` holds each file beside its page, in both languages.

The pages are read and reviewed as texts. After a change that is meant, write them anew with
``SULH_WRITE_PAGES=1 pytest tests/test_casefile_wrong.py`` and read the difference.
"""

import os
from pathlib import Path

import pytest

from sulh import casefile
from sulh.errors import CaseFileError, Mistake
from sulh.messages import LANGUAGES

FOLDER = Path(__file__).parent / "wrong"
FILES = sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "right")
SMALL = """\
sulh: 1
id: small
title: Small
claims: {c01: {text: it is so}, c02: {text: it is not}}
decision_makers: {upper: {options: {pay: }}, lower: {options: {pay: }}}
feasible:
"""


def mistakes_of(text: str, name: str = "case.yaml") -> tuple[Mistake, ...]:
    with pytest.raises(CaseFileError) as caught:
        casefile.loads(text, name)
    return caught.value.mistakes


def compare(page: Path, told: str) -> None:
    if os.environ.get("SULH_WRITE_PAGES"):
        page.write_text(told, encoding="utf-8", newline="\n")
    assert page.read_text(encoding="utf-8") == told


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_wrong_file(path, lang):
    mistakes = mistakes_of(path.read_text(encoding="utf-8"), path.name)
    told = "\n".join(mistake.render(lang) for mistake in mistakes) + "\n"
    assert "pydantic" not in told
    compare(path.with_suffix(f".{lang}.txt"), told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_traps_of_yaml(lang):
    told = []
    for line in (FOLDER / "traps.txt").read_text(encoding="utf-8").splitlines()[1:]:
        snippet = line.replace("\\n", "\n").replace("\\t", "\t")
        mistakes = mistakes_of(f"{SMALL}{snippet}\n")
        told.append("\n".join([line, *(mistake.render(lang) for mistake in mistakes)]))
    compare(FOLDER / f"traps.{lang}.txt", "\n\n".join(told) + "\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_mistakes_come_in_the_order_of_the_file(path):
    mistakes = mistakes_of(path.read_text(encoding="utf-8"))
    lines = [(mistake.place.line, mistake.place.column) for mistake in mistakes]
    assert lines == sorted(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_mark_lies_under_its_line(path):
    for mistake in mistakes_of(path.read_text(encoding="utf-8")):
        place = mistake.place
        assert place.excerpt == path.read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert place.column - 1 + place.width <= max(len(place.excerpt), place.column)


def test_the_example_of_the_format():
    text = """\
sulh: 1
id: aleppo
title: Aleppo
claims: {c03: {}}
decision_makers:
  russia: {options: {protect: }}
  opposition:
    preferences:
      - russia.protect
      - {that: not russia.protct, claims: [c03]}
"""
    with pytest.raises(CaseFileError) as caught:
        casefile.loads(text, "aleppo.yaml")
    assert str(caught.value) == (
        "aleppo.yaml:10:20: decision_makers.opposition.preferences[1].that: "
        "There is no option 'russia.protct'. Did you mean 'russia.protect'?\n"
        "          - {that: not russia.protct, claims: [c03]}\n"
        "                       ^^^^^^^^^^^^^"
    )


def test_errors_for_programs():
    mistakes = mistakes_of(f"{SMALL}- upper.pya\n", "case.yaml")
    document = CaseFileError(*mistakes).to_json("en")
    assert document == {
        "errors": [
            {
                "file": "case.yaml",
                "line": 7,
                "column": 3,
                "path": ["feasible", 0],
                "message": "There is no option 'upper.pya'.",
                "hint": "Did you mean 'upper.pay'?",
            }
        ]
    }


@pytest.mark.parametrize(
    ("written", "column", "width"),
    [
        ("- not upper.pya", 7, 9),
        ("- 'not upper.pya'", 8, 9),
        ("- 'fact.x'' upper.pya'", 10, 1),
        ('- "not upper.pya"', 8, 9),
        (r'- "\u006eot upper.pya"', 3, 20),
        ("- {that: not upper.pya}", 14, 9),
        ("- ليس upper.pya", 3, 3),
    ],
)
def test_where_in_a_statement(written, column, width):
    (mistake,) = mistakes_of(SMALL + written)
    assert (mistake.place.line, mistake.place.column, mistake.place.width) == (7, column, width)


def test_where_in_a_statement_of_several_lines():
    (mistake,) = mistakes_of(f"{SMALL}- upper.pay and\n  lower.pay and\n\n  uper.pay")
    assert (mistake.place.line, mistake.place.column) == (7, 3)
    (mistake,) = mistakes_of(f"{SMALL}- upper.pay and\r\n  lower.pay and\r\n    uper.pay")
    assert (mistake.place.line, mistake.place.column) == (9, 5)
    (mistake,) = mistakes_of(f"{SMALL}- |\n  upper.pay and\n  uper.pay")
    assert (mistake.place.line, mistake.place.column) == (7, 3)


def test_all_mistakes_at_once_even_beside_unreadable_values():
    mistakes = mistakes_of(
        f"{SMALL}- {{that: upper.pya, see: c3, becuase: so}}\nstatus_quo: uper\n"
    )
    assert [mistake.id for mistake in mistakes] == [
        "unknown-option",
        "unknown-claim",
        "unknown-key",
        "unknown-state",
    ]


def test_of_very_many_mistakes_the_first_hundred():
    mistakes = mistakes_of(SMALL + "- upper.pya\n" * 300)
    assert len(mistakes) == 101
    assert mistakes[-1].id == "more-mistakes"
    assert mistakes[-1].slots["count"] == 200


def test_a_decision_maker_named_twice_in_two_spellings_of_one_letter():
    text = "sulh: 1\nid: a\ntitle: a\ndecision_makers:\n  Cafe\u0301: {}\n  Caf\u00e9: {}\n"
    assert [mistake.id for mistake in mistakes_of(text)] == ["duplicate-key"]


def test_names_shared_by_options_of_two_parties_are_no_mistake():
    case = casefile.loads(f"{SMALL}- upper.pay or lower.pay\n")
    assert list(case.options) == ["upper.pay", "lower.pay"]


def test_another_version_is_the_only_thing_said():
    (mistake,) = mistakes_of("sulh: 1.5\nunknown: key\n")
    assert mistake.id == "other-version"
