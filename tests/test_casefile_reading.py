"""What a case file may say, in its long and its short forms, and what the case then holds."""

import copy
import hashlib
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import sulh
from sulh import casefile, catalogue
from sulh.case import Case, Control, Influence
from sulh.casefile import tree
from sulh.errors import CaseFileError, Mistake

RIGHT = (Path(__file__).parent / "wrong" / "right.yaml").read_text(encoding="utf-8")
HEAD = "sulh: 1\nid: a\ntitle: a\n"
PARTIES = HEAD + "decision_makers: {a: {options: {go: , stay: }}, b: {options: {go: }}}\n"


def option(written: str) -> object:
    case = casefile.loads(f"{HEAD}decision_makers: {{a: {{options: {{go: {written}}}}}}}")
    return case.options["a.go"]


@pytest.mark.parametrize("slug", catalogue.catalog())
def test_every_shipped_case_loads(slug):
    case = casefile.load(slug)
    assert isinstance(case, Case)
    assert case.id == slug


def test_the_case_with_every_key():
    case = casefile.loads(RIGHT)
    unset = {name for name in type(case).model_fields if name not in case.model_fields_set}
    assert unset == {"about", "cite", "notes", "banner", "handling", "speakers"}


def test_load_and_loads_are_public():
    assert sulh.load is casefile.load
    assert sulh.loads is casefile.loads
    assert {"load", "loads", "catalog"} <= set(dir(sulh))
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        _ = sulh.lode


def test_a_path_a_text_path_and_a_slug(tmp_path, monkeypatch):
    path = tmp_path / "elmira"
    path.write_text(PARTIES, encoding="utf-8")
    assert casefile.load(path).id == "a"
    assert casefile.load(str(path)).id == "a"
    monkeypatch.chdir(tmp_path)
    assert casefile.load("./elmira").id == "a"
    assert casefile.load("elmira").id == "elmira"


@pytest.mark.parametrize("word", ["no", "on", "off", "yes", "010", "0x1f", "1_000", "1e3", "12:30"])
def test_scalars_stay_what_was_typed(word):
    case = casefile.loads(
        f"{HEAD}decision_makers: {{a: }}\ncite: {word}\nclaims: {{c: {{value: {word}}}}}"
    )
    assert case.cite == (word,)
    assert case.claims["c"].value == word


@pytest.mark.parametrize("word", ["yes", "on", "true", "True"])
def test_words_for_yes(word):
    assert (
        casefile.loads(f"{PARTIES}speakers: {{s: {{anonymous: {word}}}}}").speakers["s"].anonymous
    )


@pytest.mark.parametrize("absent", ["", "~", "null", "Null", "NULL"])
def test_a_value_that_is_absent(absent):
    case = casefile.loads(f"{PARTIES}about: {absent}\nnotes: {absent}\nscenarios: {absent}\n")
    assert case == casefile.loads(PARTIES)


@pytest.mark.parametrize("written", ['""', "''", '"~"', "'null'"])
def test_a_quoted_text_is_never_absent(written):
    about = casefile.loads(f"{PARTIES}about: {written}\n").about
    assert about.plain == written[1:-1]


def test_one_item_may_stand_for_a_list():
    short = casefile.loads(
        f"{PARTIES}claims: {{c: }}\n"
        "feasible: not a.go\nmoves: {forbid: a}\nbanner: one sentence\n"
        "history: {event: a call, claims: c}\nstatus_quo: none\n"
    )
    long = casefile.loads(
        f"{PARTIES}claims: {{c: {{}}}}\n"
        "feasible: [{that: not a.go}]\nmoves: [{forbid: a, from: 'true', to: 'true'}]\n"
        "banner: [one sentence]\nhistory: [{event: a call, claims: {any: [c]}}]\n"
        "status_quo: {state: none}\n"
    )
    assert short == long


def test_support():
    case = casefile.loads(RIGHT)
    assert case.facts["fighters"].claims.any == ("c1",)
    assert case.decision_makers["a"].preferences[0].claims.all == ("c1", "c2")
    assert case.decision_makers["a"].preferences[1].claims.is_assumption


def test_the_two_kinds_of_power():
    control, influence = casefile.loads(RIGHT).powers
    assert isinstance(control, Control)
    assert isinstance(influence, Influence)
    assert influence.effect.that == "not a.go"


def test_a_ranking_and_its_ties():
    ranking = casefile.loads(RIGHT).decision_makers["b"].ranking
    assert ranking.best_first == (("sq",), ("1", "2"), ("done",))


def test_options_without_anything():
    assert option("") == option("{}") == option("~")


@pytest.mark.parametrize("text", [RIGHT.replace("\n", "\r\n"), "\ufeff" + RIGHT, RIGHT + "...\n"])
def test_line_ends_and_marks_change_nothing(text):
    assert casefile.loads(text) == casefile.loads(RIGHT)


def test_the_digest_reads_crlf_as_lf(tmp_path):
    digest = hashlib.sha256(RIGHT.encode()).hexdigest()
    for name, content in (
        ("lf", RIGHT.encode()),
        ("crlf", RIGHT.replace("\n", "\r\n").encode()),
        ("bom", b"\xef\xbb\xbf" + RIGHT.encode()),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert casefile.load(path).sha256 == digest
    assert casefile.loads(RIGHT).sha256 == digest
    assert casefile.loads(RIGHT + "# a comment\n").sha256 != digest


def test_names_are_composed():
    case = casefile.loads(
        f"{HEAD}decision_makers: {{caf\u00e9: {{options: {{go: }}}}}}\n"
        "mandates: {from: cafe\u0301, to: cafe\u0301, over: cafe\u0301.go}\n".replace(
            "to: cafe\u0301", "to: b"
        ).replace("{go: }}}", "{go: }}, b: }")
    )
    assert case.mandates[0].over == ("caf\u00e9.go",)


def test_ids_in_any_script():
    case = casefile.loads(
        f"{HEAD}decision_makers: {{روسيا: {{options: {{ضمان: }}, preferences: [ضمان]}}}}\n"
        "outcomes: {مآل-أول: {that: روسيا.ضمان}}\n"
    )
    assert list(case.options) == ["روسيا.ضمان"]


def test_later_mistakes_find_their_place():
    case = casefile.loads(
        f"{PARTIES}feasible:\n  - not a.go\n  - {{that: not b.go}}\n", "case.yaml"
    )
    found = case.located(
        [
            Mistake("unknown-dm", {"dm": "x"}, path=("feasible", 0, "that")),
            Mistake("unknown-dm", {"dm": "x"}, path=("feasible", 1, "that")),
            Mistake("unknown-dm", {"dm": "x"}, path=("decision_makers", "a", "options", "stay")),
            Mistake("unknown-dm", {"dm": "x"}, path=("scenarios", "later", "without", 3)),
        ]
    )
    assert [(m.place.file, m.place.line, m.place.column) for m in found] == [
        ("case.yaml", 6, 5),
        ("case.yaml", 7, 12),
        ("case.yaml", 4, 39),
        ("case.yaml", 1, 1),
    ]


def test_places_are_a_mapping():
    case = casefile.loads(PARTIES)
    paths = list(case._places)
    assert ("decision_makers", "a", "options", "go") in paths
    assert len(case._places) == len(paths)
    assert all(case._places[path].line >= 1 for path in paths)


def test_a_case_can_be_copied_and_sent_to_another_process():
    case = casefile.loads(RIGHT, "right.yaml")
    for copied in (pickle.loads(pickle.dumps(case)), copy.deepcopy(case)):  # noqa: S301
        assert copied == case
        assert copied.sha256 == case.sha256
        assert copied._places[("id",)] == case._places[("id",)]


@pytest.mark.parametrize("text", [RIGHT, *map(catalogue.text, catalogue.catalog())])
def test_both_parsers_read_the_same(text, monkeypatch):
    case = casefile.loads(text)
    monkeypatch.setattr(tree, "_Loader", yaml.SafeLoader)
    assert casefile.loads(text) == case


def test_what_outcomes_and_dms_cannot_both_have():
    with pytest.raises(CaseFileError, match="both 'preferences' and 'ranking'"):
        casefile.loads(
            f"{HEAD}decision_makers: {{a: {{options: {{go: }}, preferences: go, ranking: sq}}}}"
        )


def test_a_case_of_a_hundred_kilobytes_loads_at_once(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_text(large_case(), encoding="utf-8")
    assert 100_000 < path.stat().st_size < 130_000
    code = (
        "import sys, time, sulh.casefile\n"
        "start = time.process_time()\n"
        "sulh.casefile.load(sys.argv[1])\n"
        "print(time.process_time() - start)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 0.3


def large_case() -> str:
    """Return a case of six parties, 360 statements and 300 claims."""
    claims = "".join(
        f"  c{n}: {{source: s, kind: demand, text: {{en: claim number {n} says something, "
        f"ar: الإفادة رقم {n} تقول شيئا}}, credibility: 3, basis: own}}\n"
        for n in range(300)
    )
    parties = "".join(
        f"  d{dm}:\n    options: {{a: {{claims: [c1, c2]}}, b: {{harm: aid}}}}\n    preferences:\n"
        + "".join(
            f"      - {{id: p{n}, that: not a and d{(dm + 1) % 6}.b or (d{(dm + 2) % 6}.a if b), "
            f"claims: [c{n}, c{n + 1}], "
            f"because: {{en: so it is said in the report, ar: هكذا ورد في التقرير}}}}\n"
            for n in range(60)
        )
        for dm in range(6)
    )
    return f"{HEAD}sources: {{s: }}\nclaims:\n{claims}decision_makers:\n{parties}"
