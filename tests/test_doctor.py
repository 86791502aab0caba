"""What a machine has: found, missing, broken; compiled or not; said in both languages."""

import io
import json
import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from sulh.analysis import doctor as examining
from sulh.cli import main
from sulh.engine import compiled
from sulh.explain.doctor import doctor as page_on
from sulh.finding.doctor import Compiled, Terminal
from sulh.messages import LANGUAGES
from sulh.views import text

ARABIC = re.compile(r"[\u0621-\u064a]")


def examined(**asked):
    return examining.doctor(**{"is_terminal": False, "warm": False, **asked})


def shown(found, lang="en"):
    return " ".join(text(page_on(found, lang), lang).split())


def states(found, extra):
    return {package.name: package.state for package in found.extras[extra]}


def test_every_package_of_the_extras_is_looked_for():
    pyproject = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    listed = pyproject[pyproject.index("[project.optional-dependencies]") :]
    listed = listed[: listed.index("[project.scripts]")]
    for extra, packages in examining.EXTRAS.items():
        block = re.search(rf"^{extra} = \[(.*?)^\]", listed, re.MULTILINE | re.DOTALL)[1]
        assert set(re.findall(r'"([a-z-]+)[><=]', block)) == set(packages)


def test_what_is_missing_says_what_to_type(monkeypatch):
    monkeypatch.setattr(examining, "find_spec", lambda _: None)
    found = examined(warm=True)
    assert set(states(found, "scale").values()) == {"missing"}
    assert found.compiled is None
    for extra in examining.EXTRAS:
        assert f'pip install "sulh[{extra}]"' in shown(found)
    assert "Nothing is compiled" in shown(found)


def test_what_is_broken_is_said_in_a_sentence(monkeypatch):
    def broken(module):
        if module.startswith(("dd", "numba")):
            message = f"{module}: libfoo.so.6 is not there"
            raise OSError(message)
        return import_module(module)

    monkeypatch.setattr(examining, "import_module", broken)
    found = examined(warm=True)
    assert states(found, "scale")["dd"] == states(found, "scale")["numba"] == "broken"
    assert found.compiled is None
    for lang in LANGUAGES:
        assert "OSError: dd.cudd: libfoo.so.6 is not there" in shown(found, lang)
        assert "pip install --force-reinstall dd" in shown(found, lang)


def test_diagrams_in_python_are_said_to_be(monkeypatch):
    def without_cudd(module):
        if module == "dd.cudd":
            raise ImportError(module)
        return import_module(module)

    monkeypatch.setattr(examining, "import_module", without_cudd)
    found = examined()
    (dd,) = [package for package in found.extras["scale"] if package.name == "dd"]
    assert (dd.state, dd.module) == ("found", "dd.autoref")
    assert "without CUDD" in shown(found)


def test_what_is_not_compiled_is_compiled_and_said(monkeypatch, tmp_path):
    done = []

    def warm(tell):
        tell("begun")
        done.append(1)

    monkeypatch.setenv("SULH_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled, "warm", warm)
    monkeypatch.setattr(compiled, "is_compiled", lambda: bool(done))
    cold = examined().compiled
    assert (cold.ready, cold.seconds, done) == (False, None, [])
    assert "not compiled yet" in shown(examined())
    told = []
    found = examined(warm=True, tell=told.append)
    assert (found.compiled.ready, told) == (True, ["begun"])
    assert found.compiled.seconds is not None
    assert str(tmp_path) in found.compiled.folder
    assert "compiled just now" in shown(found)
    assert examined(warm=True).compiled == Compiled(found.compiled.folder, ready=True)


def test_a_compiler_that_fails_is_said(monkeypatch):
    def fails(_):
        message = "no instruction"
        raise RuntimeError(message)

    monkeypatch.setattr(compiled, "warm", fails)
    monkeypatch.setattr(compiled, "is_compiled", lambda: False)
    assert "RuntimeError: no instruction" in shown(examined(warm=True))


def test_a_folder_that_cannot_be_written_is_said(monkeypatch):
    monkeypatch.setattr(compiled, "folder", lambda: None)
    assert "SULH_CACHE" in shown(examined(warm=True))


@pytest.mark.parametrize(
    ("encoding", "holds"), [("UTF-8", True), ("cp1256", True), ("cp1252", False), ("none", False)]
)
def test_whether_the_encoding_holds_arabic(encoding, holds):
    assert Terminal(is_terminal=True, encoding=encoding).shows_arabic == holds


@pytest.mark.parametrize("encoding", ["UTF-8", "cp1252"])
def test_the_encoding_of_the_system_is_told(monkeypatch, encoding):
    monkeypatch.setattr(examining, "getpreferredencoding", lambda do_setlocale: encoding)  # noqa: ARG005
    if sys.platform != "win32":
        assert ("holds no Arabic" in shown(examined())) == (encoding == "cp1252")
        assert encoding in shown(examined())


def test_both_languages_and_json(monkeypatch, capsys):
    monkeypatch.delenv("SULH_LANG", raising=False)
    for lang in LANGUAGES:
        assert main(["doctor", "--no-warm", "--lang", lang]) == 0
        out = capsys.readouterr().out
        assert bool(ARABIC.search(out)) == (lang == "ar")
        assert "NotoNaskhArabic-Regular" in out
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert main(["doctor", "--no-warm", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "sulh/doctor/1"
    assert document["cores"] >= 1
    assert document["free_memory"] > 1 << 20
    assert set(document["extras"]) == {"scale", "report", "cluster"}
