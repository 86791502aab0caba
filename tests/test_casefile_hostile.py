"""Files that are no cases: each is refused within a second and 200 MB, and nothing is written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sulh import casefile
from sulh.casefile import tree
from sulh.errors import CaseFileError, UnknownNameError
from sulh.messages import LANGUAGES

HEAD = "sulh: 1\nid: a\ntitle: a\n"
MEGABYTE = 1024 * 1024

NESTED = {
    "brackets": "[" * 200_000,
    "brackets in a key": HEAD + "about: " + "[" * 200_000 + "]" * 200_000,
    "braces": HEAD + "about: " + "{a: " * 200_000,
    "lists": "- " * 200_000,
    "lines": "".join(" " * depth + "a:\n" for depth in range(1_000)),
}
BOMBS = {
    "alias": HEAD + "notes: [*a, *a]\n",
    "anchor": HEAD + "about: &a text\n",
    "tag": HEAD + "about: !!python/object:os.system x\n",
    "second-document": HEAD + "---\n" + HEAD,
}
LARGE = {
    "entries": HEAD + "".join(f"k{number}: v\n" for number in range(900_000)),
    "a list": HEAD + "notes: [" + "a," * 5_000_000 + "]",
    "lines of a text": HEAD + "about: >\n" + "  x\n" * 2_500_000,
    "one text": HEAD + "about: " + "x" * 10_000_000,
    "an open quote": HEAD + 'about: "' + "x" * 9_000_000,
    "a long key": HEAD + "x" * 5_000_000 + ": y",
    "unknown keys": HEAD + "".join(f"kk{number}: v\n" for number in range(40_000)),
    "unknown options": HEAD
    + "decision_makers: {d: {options: {a: }, preferences: ["
    + ",".join(f"x{number}.y" for number in range(40_000))
    + "]}}\n",
    "many options": HEAD
    + "decision_makers: {d: {options: {"
    + ",".join(f"a{number}: " for number in range(40_000))
    + "}}}\nstatus_quo: d.b\n",
    "repetitions": HEAD
    + "decision_makers: {d: }\nclaims:\n"
    + "".join(f"  c{number}: {{repeats: c{number + 1}}}\n" for number in range(12_000)),
    "nots": HEAD
    + "decision_makers: {d: {options: {a: }, preferences: '"
    + "not " * 5_000
    + "a'}}\n",
}
MEASURED = """
import json, resource, sys, time
import sulh.casefile
from sulh.errors import SulhError
start = time.process_time()
try:
    sulh.casefile.load(sys.argv[1])
    told = []
except SulhError as error:
    told = [mistake.id for mistake in error.mistakes]
    length = len(error.render("en")) + len(error.render("ar"))
seconds = time.process_time() - start
try:
    # Not ru_maxrss: Linux lets a process inherit the peak of the one that started it.
    status = open("/proc/self/status", encoding="ascii").read()
    memory = int(status.split("VmHWM:")[1].split()[0]) * 1024
except OSError:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes where there is no /proc
print(json.dumps({"told": told, "length": length, "seconds": seconds, "memory": memory}))
"""


def mistake_of(text: str) -> str:
    with pytest.raises(CaseFileError) as caught:
        casefile.loads(text)
    for lang in LANGUAGES:
        assert len(caught.value.render(lang)) < 2_000
    return caught.value.mistakes[0].id


def measure(path: Path) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its memory")
@pytest.mark.parametrize("text", [*NESTED.values(), *LARGE.values()], ids=[*NESTED, *LARGE])
def test_a_hostile_file_is_refused_soon_and_cheaply(text, tmp_path):
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    spent = measure(path)
    assert spent.pop("told")
    assert spent == {
        "length": pytest.approx(0, abs=150_000),
        "seconds": pytest.approx(0, abs=2),
        "memory": pytest.approx(0, abs=200 * MEGABYTE),
    }
    assert [entry.name for entry in tmp_path.iterdir()] == ["hostile.yaml"]


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_too_deep(text):
    assert mistake_of(text) == "too-deep"


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_too_deep_without_the_c_library(text, monkeypatch):
    monkeypatch.setattr(tree, "_Loader", tree.yaml.SafeLoader)
    assert mistake_of(text) == "too-deep"


def test_a_hundred_levels_are_not_too_deep():
    assert mistake_of(HEAD + "notes: " + "[" * 99 + "]" * 99) != "too-deep"
    assert mistake_of(HEAD + "notes: " + "[" * 100 + "]" * 100) == "too-deep"


@pytest.mark.parametrize("mistake", BOMBS)
def test_what_yaml_can_and_a_case_cannot(mistake):
    assert mistake_of(BOMBS[mistake]) == mistake


def test_a_hundred_megabytes_are_refused_by_size_alone(tmp_path):
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(100 * MEGABYTE)
    assert refused(path) == "file-too-large"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_an_endless_file_without_a_size_is_refused():
    assert refused(Path("/dev/zero")) == "file-too-large"


@pytest.mark.parametrize(
    ("content", "mistake"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0", "file-binary"),
        (b"PK\x03\x04\x14\0\x06\0", "file-binary"),
        ("sulh: 1".encode("utf-16"), "file-utf16"),
        ("sulh: 1".encode("utf-16-le"), "file-utf16"),
        ("sulh: 1".encode("utf-16-be"), "file-utf16"),
        ("sulh: 1\ntitle: سلام\n".encode("cp1256"), "file-not-utf8"),
        (b"sulh: 1\ntitle: \xe9t\xe9\n", "file-not-utf8"),
        (b"title: \x1b[31m red", "control-character"),
        (b"", "not-a-case"),
        (b"# nothing but a comment\n", "not-a-case"),
        (b"just a text", "not-a-case"),
        (b"- a\n- list\n", "not-a-case"),
        (b"null\n", "not-a-case"),
    ],
)
def test_what_is_not_a_case_file(content, mistake, tmp_path):
    path = tmp_path / "file.yaml"
    path.write_bytes(content)
    assert refused(path) == mistake


def test_where_the_wrong_byte_is(tmp_path):
    path = tmp_path / "old.yaml"
    path.write_bytes("sulh: 1\ntitle: سلام\n".encode("cp1256"))
    with pytest.raises(CaseFileError, match="Windows-1256") as caught:
        casefile.load(path)
    assert (caught.value.mistakes[0].place.line, caught.value.mistakes[0].place.column) == (2, 8)


def test_a_folder(tmp_path):
    assert refused(tmp_path) == "file-is-folder"


@pytest.mark.parametrize("name", ["prisoners-dilema", "PRISONERS-DILEMMA", "no/such/file.yaml"])
def test_a_missing_file(name):
    with pytest.raises(UnknownNameError) as caught:
        casefile.load(name)
    assert caught.value.mistakes[0].id == "unknown-case"
    for lang in LANGUAGES:
        assert name in caught.value.render(lang)


def test_a_missing_path(tmp_path):
    with pytest.raises(UnknownNameError, match=r"There is no file '.*missing\.yaml'"):
        casefile.load(tmp_path / "missing.yaml")


@pytest.mark.parametrize("name", ["", "\0", "a" * 5_000, "aux\0.yaml"])
def test_a_name_no_file_can_have(name):
    with pytest.raises((CaseFileError, UnknownNameError)) as caught:
        casefile.load(name)
    assert caught.value.render("ar")


def test_a_near_name_is_offered():
    with pytest.raises(UnknownNameError, match="Did you mean 'prisoners-dilemma'"):
        casefile.load("prisoner-dilemma")


def refused(path: Path) -> str:
    with pytest.raises(CaseFileError) as caught:
        casefile.load(path)
    for lang in LANGUAGES:
        assert caught.value.render(lang)
    return caught.value.mistakes[0].id
