"""What sulh keeps about a case, and how it is forgotten."""

import json
import shutil

import pytest

import sulh
from sulh import catalogue
from sulh.casefile import keeping
from sulh.cli import main
from sulh.errors import CaseFileError, UnknownNameError
from sulh.messages import LANGUAGES


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "chicken.v1.yaml"
    path.write_text(catalogue.text("chicken"), encoding="utf-8")
    return path


@pytest.fixture
def left(case):
    """Two files a save left, and others that are nobody's."""
    names = (".chicken.v1.yaml.00ff11ee.new", ".chicken.v1.yaml.abcdef01.new")
    for name in names:
        (case.parent / name).write_text("half", encoding="utf-8")
    for name in (".chickenxv1.yaml.00ff11ee.new", ".chicken.v1.yaml.00ff11ee.new.txt", "new"):
        (case.parent / name).write_text("mine", encoding="utf-8")
    (case.parent / ".chicken.v1.yaml.00000000.new").mkdir()
    return [case.parent / name for name in names]


def test_nothing_is_kept_about_a_case_that_is_asked_about(case):
    before = sorted(case.parent.iterdir())
    for words in (["equilibria"], ["fragility"], ["check"], ["show"], ["table"]):
        assert main([*words, str(case), *(["states"] if words == ["table"] else [])]) == 0
    assert sorted(case.parent.iterdir()) == before
    assert sulh.where(case) == ()


def test_what_an_interrupted_save_left_is_found_and_removed(case, left):
    kept = [path for path in case.parent.iterdir() if path not in left]
    assert list(sulh.where(case)) == left
    assert list(sulh.forget(str(case))) == left
    assert sulh.where(case) == ()
    assert sorted(case.parent.iterdir()) == sorted(kept)
    assert case in kept


def test_a_save_that_fails_leaves_what_where_finds(case, monkeypatch):
    loaded = sulh.load(case)

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        sulh.save(loaded, case)
    monkeypatch.undo()
    assert len(sulh.where(case)) == 1
    assert len(sulh.forget(case)) == 1


def test_a_file_called_like_what_is_left_is_never_removed_as_the_case(tmp_path):
    case = tmp_path / ".x.yaml.00ff11ee.new"
    case.write_text(catalogue.text("chicken"), encoding="utf-8")
    sulh.forget(case)
    assert case.exists()


def test_links_are_left_alone(case, tmp_path):
    target = tmp_path / "elsewhere"
    target.write_text("mine", encoding="utf-8")
    link = case.parent / f".{case.name}.00ff11ee.new"
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("links cannot be made here")
    assert sulh.forget(case) == ()
    assert target.exists()


def test_a_shipped_case_has_no_file():
    assert sulh.where("chicken") == ()
    assert sulh.forget("chicken") == ()


@pytest.mark.usefixtures("left")
def test_what_cannot_be_removed_is_said(case, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(keeping.Path, "unlink", refused)
    with pytest.raises(CaseFileError, match="cannot be removed"):
        sulh.forget(case)


def test_an_unknown_case_is_said(tmp_path):
    shutil.rmtree(tmp_path, ignore_errors=True)
    with pytest.raises(UnknownNameError, match="no shipped case"):
        sulh.where(tmp_path / "none.yaml")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verb", ["where", "forget"])
def test_the_command_lists_the_files_and_says_what_is_not_kept(case, left, capsys, verb, lang):
    assert main([verb, str(case), "--lang", lang]) == 0
    out = capsys.readouterr().out
    joined = "".join(out.split())
    assert all(path.name in joined for path in [*left, case])
    assert "-o" in out
    assert left[0].exists() == (verb == "where")
    assert case.exists()


def test_the_document_lists_them_too(case, left, capsys):
    assert main(["where", str(case), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "sulh/where/1"
    assert document["kept"] == list(map(str, left))
