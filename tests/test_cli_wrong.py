"""Wrong input at the command: an error at its place, exit status 2, no traceback, nothing written.

Each file is read by a process of its own, so that its time and memory can be measured.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sulh.cli import main
from sulh.messages import LANGUAGES

ARABIC = re.compile(r"[\u0621-\u064a]")
SECONDS, MEGABYTES = 1.0, 200

HEAD = "sulh: 1\nid: x\ntitle: x\n"
PARTIES = "decision_makers:\n  a: {options: {x: , y: }, preferences: [x]}\n  b: {options: {z: }}\n"
CASE = HEAD + PARTIES
SEVENTY = ", ".join(f"o{number}: " for number in range(70))
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)

WRONG = {
    "an unknown key": CASE + "statusquo: none\n",
    "an unknown option": CASE.replace("[x]", "[a.w]"),
    "a bad statement": CASE.replace("[x]", "['x and and y']"),
    "not, five thousand times": CASE.replace("[x]", f"['{'not ' * 5000}x']"),
    "a comma in braces": CASE + "outcomes: {o: {that: a.x, or a.y}}\n",
    "a number sign after a space": CASE + "outcomes: {o: {that: a.x #41}}\n",
    "a leading exclamation mark": CASE + "outcomes: {o: {that: !a.x}}\n",
    "a leading bar": CASE + "outcomes: {o: {that: |a.x}}\n",
    "a name for no": CASE.replace("x: ,", "no: , no: ,"),
    "brackets without end": CASE + "notes: " + "[" * 200_000 + "]" * 200_000,
    "braces without end": CASE + "notes: " + "{a: " * 200_000,
    "an alias": HEAD + "about: &a x\nnotes: [*a]\n" + PARTIES,
    "a bomb": BOMB,
    "a type": CASE + "notes: !!python/object/apply:os.system ['true']\n",
    "two documents": CASE + "---\n" + CASE,
    "a decision maker named twice": HEAD + "decision_makers:\n  a: {options: {x: }}\n  a: {}\n",
    "an option that is called like a word": CASE.replace("z: ", "and: "),
    "a reference to no claim": CASE.replace("z: }", "z: {claims: [c9]}}"),
    "a reference to no one": CASE + "outcomes: {o: {that: a.x, affected: [nobody]}}\n",
    "a status quo that cannot be": CASE + "feasible: [not a.x]\nstatus_quo: a.x\n",
    "rules that contradict each other": CASE + "feasible: [a.x, not a.x]\n",
    "a ranking that misses states": HEAD
    + "decision_makers:\n  a: {options: {x: , y: }, ranking: [0, 1]}\n",
    "nothing": "",
    "a list": "- a\n",
}
BYTES = {
    "binary data": bytes(range(256)) * 100,
    "UTF-16": CASE.encode("utf-16"),
    "Latin-1": CASE.replace("title: x", "title: é").encode("latin-1"),
    "megabytes of brackets": b"[" * 9_000_000,
    "megabytes of keys": HEAD.encode() + b"".join(b"k%d: 1\n" % n for n in range(700_000)),
}


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# Linux lets a process inherit the peak memory of the one that starts it, so a small one does.
STARTER = """
import json, os, subprocess, sys
out, err, *command = sys.argv[1:]
with open(out, "wb") as said, open(err, "wb") as complained:
    process = subprocess.Popen(command, stdout=said, stderr=complained)
    _, status, usage = os.wait4(process.pid, 0)
process.returncode = os.waitstatus_to_exitcode(status)
megabyte = 1e6 if sys.platform == "darwin" else 1e6 / 1024
seconds = usage.ru_utime + usage.ru_stime
print(json.dumps([process.returncode, seconds, usage.ru_maxrss / megabyte]))
"""


def measured(*words, folder):
    """Run a command; returns its status, what it printed, seconds of work, megabytes at most."""
    out, err = folder / "out", folder / "err"
    command = [sys.executable, "-m", "sulh", *map(str, words)]
    started = subprocess.run(
        [sys.executable, "-c", STARTER, str(out), str(err), *command],
        cwd=folder / "cases",
        capture_output=True,
        check=True,
    )
    status, seconds, memory = json.loads(started.stdout)
    return status, out.read_bytes().decode(), err.read_bytes().decode(), seconds, memory


def assert_cheap(seconds, memory, folder):
    """Hold a process to its second; on a busy machine, to three times what little work takes."""
    assert memory < MEGABYTES
    if seconds > SECONDS:
        *_, little, _ = measured("show", "chicken", folder=folder)
        assert seconds < 3 * little


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "cases").mkdir()
    return tmp_path


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system does not say what a child used")
def test_what_cannot_be_listed_is_refused_soon_and_cheaply(folder):
    text = HEAD + f"decision_makers:\n  a: {{options: {{{SEVENTY}}}}}\n"
    write(folder / "cases" / "case.yaml", text)
    status, out, err, seconds, memory = measured("why", "case.yaml", "none", folder=folder)
    assert (status, out) == (2, "")
    assert "1,180,591,620,717,411,303,424 feasible states" in " ".join(err.split())
    assert "sulh census" in err
    assert_cheap(seconds, memory, folder)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system does not say what a child used")
@pytest.mark.parametrize("what", [*WRONG, *BYTES])
def test_wrong_input_is_a_clear_error_soon_and_cheaply(folder, what):
    path = write(folder / "cases" / "case.yaml", {**WRONG, **BYTES}[what])
    status, out, err, seconds, memory = measured("equilibria", "case.yaml", folder=folder)
    assert (status, out) == (2, "")
    assert err.strip()
    assert "Traceback" not in err
    assert_cheap(seconds, memory, folder)
    assert [entry.name for entry in (folder / "cases").iterdir()] == [path.name]


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system does not say what a child used")
def test_a_hundred_megabytes_are_not_read(folder):
    with (folder / "cases" / "case.yaml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    status, out, err, seconds, memory = measured("show", "case.yaml", folder=folder)
    assert (status, out) == (2, "")
    assert "10 MB" in err
    assert_cheap(seconds, memory, folder)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("verb", "what"),
    [("show", "an unknown key")]  # what cannot be so can be shown
    + [
        (verb, what)
        for verb in ("check", "equilibria", "evolution", "why")
        for what in ("an unknown key", "a status quo that cannot be")
    ],
)
def test_every_verb_tells_it_in_both_languages(tmp_path, capsys, verb, lang, what):
    path = write(tmp_path / "قضية.yaml", WRONG[what])
    words = [verb, str(path), *(["sq"] if verb == "why" else []), "--lang", lang]
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "قضية.yaml:" in err
    assert bool(ARABIC.search(err.replace("قضية.yaml", ""))) == (lang == "ar")
    assert main([*words, "--json"]) == 2
    out, err = capsys.readouterr()
    assert err == ""
    for error in json.loads(out)["errors"]:
        assert set(error) == {"file", "line", "column", "path", "message", "hint"}
        assert Path(error["file"]) == path
        assert error["line"] >= 4
        assert error["path"]


@pytest.mark.parametrize("name", ["missing.yaml", "", ".", "no/such/file.yaml", "a\0b", "x" * 5000])
def test_a_file_that_is_not_there(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["show", name]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip()
    assert list(tmp_path.iterdir()) == []


def test_all_mistakes_are_told_at_once(tmp_path, capsys):
    path = write(
        tmp_path / "case.yaml", CASE.replace("[x]", "[a.w, 'x and']") + "statusquo: none\n"
    )
    assert main(["check", str(path), "--json"]) == 2
    errors = json.loads(capsys.readouterr().out)["errors"]
    assert [error["line"] for error in errors] == [5, 5, 7]
