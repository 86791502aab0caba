"""Every verb in both languages, piped: UTF-8, whatever encoding the environment asks for."""

import os
import re
import subprocess
import sys

import pytest

from sulh.cli import main
from sulh.cli.verbs import HOMES
from sulh.messages import LANGUAGES

ARABIC = re.compile(r"[\u0621-\u064a]")
LINES = {
    "demo": ["demo"],
    "cases": ["cases"],
    "new": ["new", "نزاع.yaml"],
    "check": ["check", "قضية.yaml"],
    "schema": ["schema"],
    "show": ["show", "east-aleppo-2016"],
    "equilibria": ["equilibria", "قضية.yaml", "--all"],
    "why": ["why", "east-aleppo-2016", "imposed-exit", "--steps"],
    "evolution": ["evolution", "east-aleppo-2016"],
    "census": ["census", "قضية.yaml"],
    "compare": ["compare", "east-aleppo-2016", "iran-threat-bluff", "--concept", "seq"],
    "find": ["find", "قضية.yaml", "true"],
    "fragility": ["fragility", "قضية.yaml"],
    "levers": ["levers", "قضية.yaml", "none", "--budget", "20"],
    "brief": ["brief", "chicken"],
    "report": ["report", "قضية.yaml", "--sections", "bottom-line,claims", "--lang", "both"],
    "picture": ["picture", "قضية.yaml", "states"],
    "mandate": ["mandate", "orchard-cooperative"],
    "mediate": ["mediate", "chicken", "3", "--all"],
    "perception": ["perception", "cuban-missile-crisis-unseen"],
    "power": ["power", "tannery-lake"],
    "readings": ["readings", "east-aleppo-2016", "--outcome", "imposed-exit"],
    "sweep": ["sweep", "قضية.yaml"],
    "contradiction": ["contradiction", "east-aleppo-2016"],
    "diff": ["diff", "قضية.yaml", "chicken", "--concept", "nash"],
    "table": ["table", "قضية.yaml", "preferences"],
    "export": ["export", "قضية.yaml", "-o", "نسخة.html"],
    "where": ["where", "قضية.yaml"],
    "forget": ["forget", "قضية.yaml"],
    "doctor": ["doctor", "--no-warm"],
    "verify": ["verify", "نتيجة.json", "قضية.yaml"],
    "nothing": [],
    "help": ["why", "--help"],
    "no such verb": ["وي"],
    "no such case": ["show", "لا شيء"],
    "a wrong file": ["check", "خطأ.yaml"],
    "a wrong file as JSON": ["check", "خطأ.yaml", "--json"],
}
ANSWERS = "نزاع\na: أ\n{gender}b: ب\n{gender}\nx: فعل\n\ny: آخر\n\n\n\n\n\n\n"
WRONG = {"no such verb": 2, "no such case": 2, "a wrong file": 2, "a wrong file as JSON": 2}
CASE = """\
sulh: 1
id: x
title: {en: Café “quarrel” → peace, ar: نزاع}
decision_makers:
  روسيا: {options: {حماية: }, preferences: [حماية, not b.z]}
  b: {options: {z: }, preferences: [not z]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("encodings")
    case = folder / "قضية.yaml"
    case.write_text(CASE, encoding="utf-8")
    (folder / "خطأ.yaml").write_text(f"{CASE}مفتاح: 1\n", encoding="utf-8")
    command = [sys.executable, "-m", "sulh", "equilibria", str(case), "--json"]
    result = subprocess.run(command, capture_output=True, check=True)
    (folder / "نتيجة.json").write_bytes(result.stdout)
    return folder


def test_every_verb_is_here():
    assert set(HOMES) <= set(LINES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize("line", LINES)
def test_utf8_is_said_whatever_the_environment_asks_for(folder, line, encoding, lang):
    words = [*LINES[line], "--lang", lang]
    answers = ANSWERS.format(gender="\n" if lang == "ar" else "")
    done = subprocess.run(
        [sys.executable, "-m", "sulh", *words],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        input=answers.encode(),
        capture_output=True,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == WRONG.get(line, 0), err
    assert "Traceback" not in err
    if "JSON" in line or line == "schema":
        assert out.isascii()
    elif line in WRONG:
        assert (out, bool(ARABIC.search(err))) == ("", True)
    elif lang == "ar" and "-o" not in words:
        assert ARABIC.search(out)
    assert bool(err) == (line in WRONG and "JSON" not in line)
    if line == "new":
        written = folder / "نزاع.yaml"
        assert "title: نزاع" in written.read_text(encoding="utf-8")
        written.unlink()


def test_signs_that_are_not_ascii_arrive_whole(folder, capsys):
    assert main(["show", str(folder / "قضية.yaml"), "--lang", "en"]) == 0
    assert "Café “quarrel” → peace" in capsys.readouterr().out
