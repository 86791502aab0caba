"""``sulh new``: questions in either language, or a copy, and a commented file that is valid."""

import io
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh import catalogue
from sulh.analysis.check import check
from sulh.case.names import is_taken_word
from sulh.casefile import load, loads
from sulh.cli import main
from sulh.cli.draft import Draft, Party
from sulh.cli.ids import identifier
from sulh.messages import LANGUAGES
from sulh.statement import is_identifier

ARABIC = re.compile(r"[\u0621-\u064a]")

ENGLISH = """\
Water in the valley
upper: the upper village
the lower village

release: water by day

repair of the channel
petition: a petition

release and lower_village.petition
upper.release and lower_village.petition

lower_village.repair_chanel
lower_village.repair_of_channel
not release

upper.release
not petition

upper.release + lower_village.petition
upper.release
water for work
lower_village.repair_of_channel and
upper.release and lower_village.repair_of_channel

"""

IN_ARABIC = """\
ماء الوادي
القرية العليا

البلدية
x
m
lower: القرية السفلى
pl

إطلاق الماء


شكوى


not lower.shkua





"""


@pytest.fixture
def new(tmp_path, monkeypatch, capsys):
    """Answer the questions of ``sulh new FILE``; returns status, output, errors and the path."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SULH_LANG", "en")

    def answer(answers, *words, file="case.yaml"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
        status = main(["new", file, *words])
        return status, *capsys.readouterr(), tmp_path / file

    return answer


def uncommented(text):
    """Return the text with its examples in force, as a person would leave it."""
    return re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE)


def test_the_questions_lead_to_a_valid_file(new):
    status, out, err, path = new(ENGLISH)
    assert (status, err) == (0, "")
    case = load(path)
    assert case.id == "water-in-valley"
    assert list(case.options) == [
        "upper.release", "lower_village.repair_of_channel", "lower_village.petition",
    ]  # fmt: skip
    assert case.label("upper.release", "en") == "water by day"
    assert [one.that for one in case.feasible] == ["not (upper.release and lower_village.petition)"]
    upper, lower = (maker.preferences for maker in case.decision_makers.values())
    assert [one.that for one in upper] == ["lower_village.repair_of_channel", "not release"]
    assert [one.that for one in lower] == ["upper.release", "not petition"]
    assert case.status_quo.taken == ("upper.release",)
    assert [case.outcome_label(name, "en") for name in case.outcomes] == ["water for work"]
    assert len(check(case).model) == 6
    assert "sulh check case.yaml" in out


def test_an_answer_is_checked_at_once_and_said_back_in_words(new):
    _, out, _, _ = new(ENGLISH)
    assert "Did you mean\n  'lower_village.repair_of_channel'?" in out
    assert "'release' does not say whose option it is." in out
    assert "is not feasible" in out
    assert "The statement ends after 'and'" in out
    assert "in words: not “water by day” (the upper village)" in out
    assert out.count("Please write it again.") == 4


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_comments_say_what_to_add_and_their_examples_are_valid(new, lang):
    answers = ENGLISH.replace("village\n", "village\nf\n") if lang == "ar" else ENGLISH
    _, _, _, path = new(answers, "--lang", lang)
    text = path.read_text(encoding="utf-8")
    comments = [line for line in text.splitlines() if line.startswith("# ")]
    assert len(comments) > 5
    assert bool(ARABIC.search("".join(comments))) == (lang == "ar")
    case = loads(uncommented(text))
    assert list(case.sources) == ["report"]
    assert list(case.claims) == ["c1"]
    assert case.scenarios["no-release"].without == ("upper.release",)
    for key in ("decision_makers", "feasible", "status_quo", "outcomes"):
        before = text[: text.index(f"\n{key}:")].splitlines()
        assert before[-1].startswith("# "), key


def test_a_party_with_an_arabic_name_has_a_latin_id(new):
    status, out, err, path = new(IN_ARABIC, "--lang", "ar", file="نزاع الماء.yaml")
    assert (status, err) == (0, ""), out
    case = load(path)
    assert case.title.show("ar") == "ماء الوادي"
    assert {dm: maker.ar_gender for dm, maker in case.decision_makers.items()} == {
        "qria_alia": "f", "bldia": "m", "lower": "pl",
    }  # fmt: skip
    assert list(case.options) == ["qria_alia.atlaq_ma", "lower.shkua"]
    assert case.status_quo.state == "none"


@pytest.mark.parametrize("end", range(0, ENGLISH.count("\n"), 3))
def test_an_input_that_ends_early_writes_nothing(new, end):
    answers = "\n".join(ENGLISH.split("\n")[:end])
    status, _, err, path = new(answers)
    assert status == 2
    assert err == "The input ended before the last answer: nothing was written.\n"
    assert list(path.parent.iterdir()) == []


def test_an_interruption_writes_nothing(new, monkeypatch):
    answers = iter(ENGLISH.splitlines()[:4])

    def interrupt(_):
        try:
            return next(answers)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr("builtins.input", interrupt)
    status, _, err, path = new("")
    assert (status, err) == (130, "Interrupted: nothing more was done.\n")
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("words", [[], ["--from", "chicken"]])
def test_a_file_that_exists_stays_as_it_is(new, tmp_path, words):
    (tmp_path / "case.yaml").write_text("mine", encoding="utf-8")
    status, out, err, path = new(ENGLISH, *words)
    assert (status, out) == (2, "")
    assert "'case.yaml'" in err
    assert path.read_text(encoding="utf-8") == "mine"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_does_not_exist_is_not_made(new, tmp_path):
    status, out, err, _ = new(ENGLISH, file="cases/mine.yaml")
    assert (status, out) == (2, "")
    assert "'cases'" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_copy_keeps_every_comment(new, lang):
    status, out, _, path = new("", "--from", "east-aleppo-2016", "--lang", lang)
    assert status == 0
    assert path.read_text(encoding="utf-8") == catalogue.text("east-aleppo-2016")
    assert "east-aleppo-2016" in out
    assert load(path).sha256 == load("east-aleppo-2016").sha256


def test_a_copy_of_a_file_of_ones_own(new, tmp_path):
    (tmp_path / "قديم.yaml").write_bytes(catalogue.text("chicken").encode() + "# شرح\r\n".encode())
    status, _, _, path = new("", "--from", "قديم.yaml")
    assert status == 0
    assert path.read_bytes() == (tmp_path / "قديم.yaml").read_bytes()


def test_a_broken_case_is_not_copied(new, tmp_path):
    (tmp_path / "broken.yaml").write_text("sulh: 1\nid: x\n", encoding="utf-8")
    status, out, err, path = new("", "--from", "broken.yaml")
    assert (status, out) == (2, "")
    assert "broken.yaml:" in err
    assert not path.exists()


def test_a_file_called_like_a_shipped_case_is_named_with_its_folder(new):
    _, out, _, _ = new("", "--from", "elmira", file="chicken")
    assert "sulh check ./chicken" in out


def test_what_cannot_be_read_as_text_is_asked_again(new):
    answers = "\ufeffA\x1b[Aquarrel\nA quarrel\n" + ENGLISH.partition("\n")[2]
    status, out, _, path = new(answers)
    assert status == 0
    assert "cannot be read as text" in out
    assert load(path).title.show("en") == "A quarrel"


@pytest.mark.parametrize(
    "name",
    ["the Upper Village", "5 wells", "not", "status quo", "?", "Россия", "الله", "سُورِيَا", "حفـــر"],
)
def test_an_id_can_stand_in_a_statement(name):
    made = identifier(name, "party", taken=["party"])
    assert is_identifier(made)
    assert not is_taken_word(made)
    assert not ARABIC.search(made)
    assert identifier(name, "party", taken=["party", made]) != made


SAID = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1)


@given(title=SAID, name=SAID, label=SAID, outcome=SAID, lang=st.sampled_from(LANGUAGES))
def test_whatever_things_are_called_the_file_says_so(title, name, label, outcome, lang):
    parties = {"a": Party(name, options={"x": label}, order=("x",)), "b": Party(label, "m")}
    draft = Draft("id", title, parties, (), ("a.x",), {"o": (outcome, "a.x or not a.x")})
    case = loads(draft.text(f"{name}.yaml", lang))
    said = [case.title.plain, case.name("a", lang), case.label("a.x", lang)]
    assert [*said, case.outcome_label("o", lang)] == [title, name, label, outcome]
    assert case == draft.case()
    again = loads(uncommented(draft.text("x.yaml", lang)))
    assert list(again.scenarios) == ["no-x"]
