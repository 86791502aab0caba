"""The command: its verbs, its JSON, its exit status, in both languages."""

import io
import json
import os
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest
import typer

from sulh import cli
from sulh.casefile import loads
from sulh.catalogue import catalog
from sulh.cli import language, main
from sulh.cli.usage import in_our_words
from sulh.cli.verbs import HOMES
from sulh.messages import LANGUAGES, render

ARABIC = re.compile(r"[\u0621-\u064a]")
ENVELOPE = {"schema", "sulh", "case", "case_sha256", "scenario"}
EVERY_VERB = {
    "demo": [],
    "cases": [],
    "show": ["chicken"],
    "check": ["chicken"],
    "schema": [],
    "equilibria": ["chicken"],
    "why": ["chicken", "sq"],
    "evolution": ["chicken"],
    "census": ["chicken"],
    "compare": ["east-aleppo-2016", "iran-threat-bluff", "--concept", "seq"],
    "mandate": ["house-sale"],
    "readings": ["chicken"],
    "sweep": ["chicken"],
    "contradiction": ["east-aleppo-2016"],
    "diff": ["chicken", "prisoners-dilemma", "--concept", "nash"],
    "fragility": ["chicken"],
    "find": ["chicken", "true"],
    "levers": ["chicken", "none", "--budget", "20"],
    "brief": ["chicken"],
    "report": ["chicken", "--sections", "holds"],
    "picture": ["chicken", "states"],
    "table": ["chicken", "states"],
    "where": ["chicken"],
    "forget": ["chicken"],
    "doctor": ["--no-warm"],
    "perception": ["cuban-missile-crisis-unseen"],
    "power": ["tannery-lake"],
    "mediate": ["chicken", "3", "--all"],
}


@pytest.fixture
def sulh(capsys, monkeypatch):
    """Run one command line here; returns exit status, standard output, standard error."""
    monkeypatch.delenv("SULH_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")

    def run(*words):
        status = main([str(word) for word in words])
        return status, *capsys.readouterr()

    return run


@pytest.fixture
def document(sulh):
    """Run one command line with ``--json`` and return its document."""

    def run(*words, status=0):
        got, out, err = sulh(*words, "--json")
        assert (got, err) == (status, "")
        assert out.isascii()
        return json.loads(out)

    return run


@pytest.fixture
def saved(sulh, tmp_path):
    """A result of ``equilibria --json``: its path and its document."""
    _, out, _ = sulh("equilibria", "chicken", "--json")
    path = tmp_path / "result.json"
    path.write_text(out, encoding="utf-8")
    return path, json.loads(out)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", EVERY_VERB)
def test_every_verb_answers_in_both_languages(sulh, verb, lang):
    status, out, err = sulh(verb, *EVERY_VERB[verb], "--lang", lang)
    assert (status, err) == (0, "")
    assert bool(ARABIC.search(out)) == (lang == "ar") or verb == "schema"


def test_every_verb_is_tried_above():
    assert {*EVERY_VERB, "new", "verify", "export"} == set(HOMES)


def test_the_flagship_is_explained_in_arabic(sulh):
    why = ["why", "east-aleppo-2016", "imposed-exit"]
    status, out, _ = sulh(*why, "--dm", "iran", "--concept", "seq", "--lang", "ar")
    assert status == 0
    assert ARABIC.search(out.splitlines()[0])
    assert "إيران" in out
    assert "مصدر واحد" in out


def test_the_first_screen_says_what_this_is_and_what_to_do_next(sulh):
    status, out, err = sulh()
    assert (status, err) == (0, "")
    first = out[: out.index("Commands")]
    assert "dispute" in first
    for command in ("sulh demo", "sulh new dispute.yaml", "sulh cases"):
        assert command in first
    for verb in HOMES:
        assert f"  {verb} " in out


@pytest.mark.parametrize(
    "words", [["--lang", "ar"], ["--lang=ar", "--help"], ["-h", "--lang", "ar"]]
)
def test_the_first_screen_is_arabic_where_asked(sulh, words):
    status, out, _ = sulh(*words)
    assert status == 0
    assert "من أين تبدأ" in out
    assert "sulh demo --lang ar" in out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", HOMES)
def test_help_is_in_the_language_asked_for(sulh, verb, lang):
    status, out, _ = sulh(verb, "--help", "--lang", lang)
    assert status == 0
    assert render(f"verb-{verb}", {}, lang) in " ".join(out.split())
    assert "--lang en|ar" in out
    said = [line.split("   ")[-1] for line in out.splitlines() if line.startswith("  -")]
    assert said
    assert all(bool(ARABIC.search(line)) == (lang == "ar") for line in said)


def test_what_a_command_takes_is_what_it_says():
    taken = {
        verb: {
            flag
            for one in typer.main.get_command(cli.app).commands[verb].params
            for flag in one.opts
        }
        for verb in HOMES
    }
    assert {verb for verb in HOMES if "--lang" not in taken[verb]} == set()
    assert {verb for verb in HOMES if "--json" not in taken[verb]} == {"demo", "new", "schema"}
    assert taken["equilibria"] >= {"--concept", "--rule", "--engine", "--all"}
    assert taken["why"] >= {"--dm", "--concept", "--rule", "--steps"}
    assert taken["evolution"] >= {"--from", "--to", "--concept"}
    apart = {"demo", "cases", "new", "schema", "verify", "diff", "where", "forget", "doctor"}
    assert {verb for verb in HOMES if "--scenario" not in taken[verb]} == apart


def test_version(sulh):
    status, out, _ = sulh("--version")
    assert status == 0
    assert re.fullmatch(r"sulh \d+\.\d+\.\d+\n", out)


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "ar_SY.UTF-8"}, "ar"),
        ({"LANG": "arn_CL"}, "en"),
        ({"LC_ALL": "de_DE", "LANG": "ar_SY.UTF-8"}, "en"),
        ({"SULH_LANG": "ar", "LC_ALL": "de_DE"}, "ar"),
        ({"SULH_LANG": "en", "LANG": "ar_EG"}, "en"),
        ({"LANG": "Arabic_Syria.1256"}, "ar"),
    ],
)
def test_the_language_of_the_system(environment, lang, monkeypatch):
    monkeypatch.setattr("locale.getlocale", lambda: ("en_US", "UTF-8"))
    assert language.of_system(environment) == lang


def test_the_environment_chooses_where_nothing_else_does(sulh, monkeypatch):
    monkeypatch.setenv("SULH_LANG", "ar")
    assert ARABIC.search(sulh("cases")[1])
    assert not ARABIC.search(sulh("check", "chicken", "--lang", "en")[1])
    assert ARABIC.search(sulh("why", "chicken")[2])
    assert not ARABIC.search(sulh("--lang", "en", "check", "chicken")[1])


# JSON


def test_equilibria_json(document):
    got = document("equilibria", "chicken")
    assert set(got) == ENVELOPE | {
        "rule", "ties", "engine", "concepts", "feasible_states", "equilibria", "states",
        "outcomes", "notes",
    }  # fmt: skip
    assert got["schema"] == "sulh/equilibria/1"
    assert got["case"] == "chicken"
    assert got["concepts"] == ["nash", "gmr", "smr", "seq", "sseq", "sim"]
    for state in got["states"]:
        assert set(state) == {"number", "taken", "outcomes", "stable", "equilibrium"}
        assert list(state["stable"]) == got["concepts"]
        assert state["equilibrium"]
    for verdicts in got["outcomes"].values():
        assert list(verdicts) == got["concepts"]
        assert set(verdicts["seq"]) >= {"verdict", "holds", "of", "when", "reached"}


def test_equilibria_json_of_every_state(document):
    got = document("equilibria", "chicken", "--all", "--concept", "nash")
    assert len(got["states"]) == got["feasible_states"] == 4
    assert any(state["equilibrium"] == [] for state in got["states"])
    assert [state["number"] for state in got["states"]] == [0, 1, 2, 3]


def test_a_concept_for_each_decision_maker(document):
    own = "driver_one=gmr,driver_two=seq"
    got = document("equilibria", "chicken", "--concept", own, "--rule", "each-once")
    assert got["concepts"] == [own]
    assert (got["rule"], got["engine"]) == ("each-once", "literal")


def test_every_state_is_listed_where_asked(sulh):
    _, out, _ = sulh("equilibria", "prisoners-dilemma", "--all")
    assert all(f"#{number}  " in out for number in range(4))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_why_json(document, lang):
    words = ["why", "east-aleppo-2016", "imposed-exit", "--dm", "iran", "--lang", lang]
    got = document(*words)
    assert got["schema"] == "sulh/why/1"
    assert set(got) >= {*ENVELOPE, "state", "taken", "outcomes", "verdicts", "text"}
    (verdict,) = got["verdicts"]
    assert set(verdict) == {"dm", "concept", "stable", "improvements", "claims", "assumptions"}
    assert (verdict["dm"], verdict["concept"]) == ("iran", "seq")
    assert bool(ARABIC.search(got["text"])) == (lang == "ar")
    improvements = document("why", "east-aleppo-2016", "imposed-exit")["verdicts"]
    one = next(one for verdict in improvements for one in verdict["improvements"] if one["answers"])
    assert set(one) >= {"to", "taken", "deterred", "answers", "answers_total"}
    assert set(one["answers"][0]) == {"at", "path", "escapes"}
    assert set(one["answers"][0]["path"][0]) == {"dm", "to", "improvement", "companions"}


def test_why_shows_its_working_where_asked(sulh, document):
    assert "R⁺(s)" in sulh("why", "chicken", "sq", "--steps")[1]
    assert "R⁺(s)" in document("why", "chicken", "sq", "--steps")["text"]
    assert "R⁺(s)" not in document("why", "chicken", "sq")["text"]


def test_a_concept_may_be_written_as_the_field_does(document):
    assert document("why", "chicken", "sq", "--concept", "SEQ")["verdicts"][0]["concept"] == "seq"
    assert document("equilibria", "chicken", "--concept", "Nash")["concepts"] == ["nash"]


def test_evolution_json(document):
    got = document("evolution", "chicken", "--from", "none", "--to", "3", "--concept", "nash")
    assert set(got) == ENVELOPE | {
        "start", "concept", "reachable", "equilibria", "destinations", "history",
    }  # fmt: skip
    assert (got["start"]["number"], got["concept"]) == (0, "nash")
    (destination,) = got["destinations"]
    assert destination["states"] == [3]
    assert len(destination["by_moves"]["moves"]) == 2


def test_check_json(document):
    got = document("check", "chicken")
    assert set(got) >= ENVELOPE | {"parties", "fullest", "never_together", "unmentioned", "notes"}


def test_show_json_is_the_file(document):
    got = document("show", "east-aleppo-2016")
    assert got["schema"] == "sulh/case/1"
    again = loads(json.dumps(got["content"]))
    assert again == loads(json.dumps(document("show", "east-aleppo-2016")["content"]))
    assert list(again.decision_makers) == list(got["content"]["decision_makers"])
    assert len(again.claims) == 28


def test_cases_json(document):
    got = document("cases", "--lang", "ar")
    assert [case["case"] for case in got["cases"]] == list(catalog())
    assert all(set(case["title"]) == {"en", "ar"} for case in got["cases"])


def test_schema_is_always_json(sulh):
    assert json.loads(sulh("schema")[1])["required"]


# Exit status


def test_verify_agrees(sulh, saved):
    status, out, err = sulh("verify", saved[0], "chicken")
    assert (status, err) == (0, "")
    assert "48" in out


def test_verify_differs(sulh, saved, document):
    path, content = saved
    content["states"][0]["stable"]["nash"] = []
    path.write_text(json.dumps(content), encoding="utf-8")
    status, out, err = sulh("verify", path, "chicken", "--lang", "ar")
    assert (status, err) == (1, "")
    assert ARABIC.search(out)
    assert document("verify", path, "chicken", status=1)["agrees"] is False


def test_verify_refuses_the_result_of_another_file(sulh, saved):
    status, out, err = sulh("verify", saved[0], "prisoners-dilemma")
    assert (status, out) == (2, "")
    assert "another file" in err


@pytest.mark.parametrize("content", ["", "[]", "{}", "{", "[" * 100_000, '{"schema": 1}'])
def test_verify_refuses_what_is_no_result(sulh, tmp_path, content):
    path = tmp_path / "result.json"
    path.write_text(content, encoding="utf-8")
    status, out, err = sulh("verify", path, "chicken")
    assert (status, out) == (2, "")
    assert "not a result" in err


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (["rule"], ["x"]),
        (["rule"], "none"),
        (["equilibria"], {"best": 1}),
        (["equilibria"], 4),
        (["states"], None),
        (["states", 0], 7),
        (["states", 0, "number"], 99),
        (["states", 0, "number"], float("inf")),
        (["states", 0, "number"], [1]),
        (["states", 0, "stable"], {}),
        (["states", 0, "stable", "nash"], None),
    ],
)
def test_verify_refuses_a_result_that_was_changed(sulh, saved, keys, value):
    path, content = saved
    *way, last = keys
    inner = content
    for key in way:
        inner = inner[key]
    inner[last] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    status, out, err = sulh("verify", path, "chicken")
    assert (status, out) == (2, "")
    assert err


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("as_json", [False, True], ids=["text", "json"])
def test_an_unexpected_error_is_ours_and_says_what_to_report(sulh, monkeypatch, lang, as_json):
    def fail(*_, **__):
        raise ZeroDivisionError("a secret of the case")

    monkeypatch.setattr("sulh.analysis.check.check", fail)
    status, out, err = sulh("check", "chicken", "--lang", lang, *(["--json"] * as_json))
    said = json.loads(out)["errors"][0]["message"] if as_json else err
    assert status == 1
    assert ("mistake in sulh" if lang == "en" else "خطأ في sulh") in said
    assert re.search(r"ZeroDivisionError (in|في) cli/cases\.py:\d+", said)
    assert said.strip().count("\n") == 0
    assert "Traceback" not in err + out
    assert "secret" not in err + out
    monkeypatch.setenv("SULH_DEBUG", "1")
    assert "Traceback" in sulh("check", "chicken")[2]


def test_an_interruption_is_one_line(sulh, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("sulh.analysis.check.check", interrupt)
    assert sulh("check", "chicken") == (130, "", "Interrupted: nothing more was done.\n")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["whi"], "'why'"),
        (["xyzzy"], "demo"),
        (["chicken"], "sulh show chicken"),
        (["mine.yaml"], "sulh show mine.yaml"),
        (["why"], "sulh why --help"),
        (["why", "chicken"], "STATE"),
        (["why", "chicken", "sq", "--dn", "x"], "'--dm'"),
        (["why", "chicken", "sq", "--dm"], "'--dm'"),
        (["why", "chicken", "sq", "--json=1"], "'--json'"),
        (["why", "chicken", "sq", "more", "words"], "more"),
        (["why", "chicken", "sq", "--scenario", "x"], "'x'"),
        (["why", "east-aleppo-2016", "sq", "--scenario", "iran-threat-bluf"], "iran-threat-bluff"),
        (["why", "chicken", "99"], "99"),
        (["why", "chicken", "driver_on.swerve"], "driver_one.swerve"),
        (["why", "chicken", "sq", "--dm", "driver_tow"], "driver_two"),
        (["why", "chicken", "sq", "--concept", "sec"], "seq"),
        (["why", "chicken", "sq", "--rule", "twice"], "each-once"),
        (["equilibria", "chicken", "--engine", "fast"], "compact"),
        (["equilibria", "chicken", "--engine", "compact", "--rule", "each-once"], "literal"),
        (["equilibria", "chiken"], "chicken"),
        (["evolution", "chicken", "--to", "nowhere"], "nowhere"),
        (["--langue", "ar"], "--lang"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_of_the_user_is_told_in_the_language_asked_for(
    sulh, monkeypatch, words, said, lang
):
    monkeypatch.setenv("SULH_LANG", lang)
    status, out, err = sulh(*words)
    assert (status, out) == (2, "")
    assert said in err
    assert bool(ARABIC.search(err)) == (lang == "ar")
    if "--json=1" not in words:
        status, out, err = sulh(*words[:1], "--json", *words[1:])
        assert (status, err) == (2, "")
        (error,) = json.loads(out)["errors"]
        assert set(error) == {"file", "line", "column", "path", "message", "hint"}
        assert bool(ARABIC.search(error["message"])) == (lang == "ar")


def test_an_unknown_language_is_told_in_the_one_that_would_be_spoken(sulh):
    assert sulh("demo", "--lang", "fr")[::2] == (
        2,
        "There is no language 'fr' here. Known: en, ar.\n",
    )


def test_what_the_parser_says_otherwise_is_passed_on():
    command = SimpleNamespace(get_params=lambda _: [])
    ctx = SimpleNamespace(command_path="sulh why", command=command)
    error = in_our_words(typer.BadParameter("that is odd"), ctx)
    assert "that is odd" in error.render("en")
    assert "sulh why --help" in error.render("ar")


def test_a_command_line_is_read_before_anything_heavy_is_fetched():
    code = (
        "import sys; from sulh.cli import main; main(['whi', '--lang', 'ar']);"
        "print(*{'numpy', 'lark', 'yaml', 'sulh.case', 'sulh.analysis'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == []


# Streams


def test_a_closed_pipe_is_quiet():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "sulh", "cases"],
            env={key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"},
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_output_that_takes_nothing_is_said(capsys, monkeypatch):
    class Full(io.StringIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    status = main(["cases"])
    monkeypatch.undo()
    assert status == 2
    assert "No space left on device" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, False),
    ],
)
def test_colours_are_for_terminals_that_show_them(monkeypatch, environment, coloured):
    for key in ("TERM", "NO_COLOR"):
        monkeypatch.delenv(key, raising=False)
    for key, value in environment.items():
        monkeypatch.setenv(key, value)
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdout", terminal)
    main(["show", "chicken"])
    assert ("\x1b[" in terminal.getvalue()) == coloured


def test_a_name_is_shown_as_it_is_typed(sulh, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _, out, _ = sulh("new", "my case.yaml", "--from", "chicken")
    assert 'sulh check "my case.yaml"' in out
    assert 'sulh check "my case.yaml"' in sulh("equilibria", "my case.yaml")[1]
