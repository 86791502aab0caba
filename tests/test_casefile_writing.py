"""A case written as a file reads back as the same case, and a save is whole or not at all."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh import casefile, catalogue
from sulh.case import Case
from sulh.errors import CaseFileError
from sulh.messages import LANGUAGES

RIGHT = (Path(__file__).parent / "wrong" / "right.yaml").read_text(encoding="utf-8")
TEXTS = {slug: catalogue.text(slug) for slug in catalogue.catalog()} | {"right": RIGHT}

# What a file can hold: everything but surrogates, which are no text.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
hard = st.sampled_from(
    ["", " ", "~", "null", "no", "1", "- a", "a: b", "a #b", "#41", "!x", "&x", "*x", "|", ">",
     "@x", "'", '"', "\\", "a\n", "\na", "a\n\nb", "a\r\nb", " a", "a ", "\ta", "a\tb", "\u2028",
     "\x85", "\ufeff", "---", "...", "a\n---\nb", "{", "[a]", "?", "? a", "%x", "`x`", ",", "é",
     "e\u0301", "سلام", "\u200fx", "word " * 60, "word  " * 60, "x" * 300, "line\n" * 5]
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_is_written_reads_back(text):
    case = casefile.loads(text)
    written = casefile.dumps(case)
    assert casefile.loads(written) == case
    assert casefile.dumps(casefile.loads(written)) == written


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(texts, hard), st.one_of(texts, hard), st.one_of(texts, hard))
def test_any_text_reads_back(plain, english, arabic):
    case = Case(
        id="a",
        title={"en": english, "ar": arabic},
        about=plain,
        notes=[plain, {"en": arabic}],
        claims={"c": {"quote": plain, "text": english, "value": arabic, "actor": [plain, english]}},
        decision_makers={"a": {"options": {"go": {"label": plain, "note": {"ar": english}}}}},
        names_used=[{"by": plain, "names": [english]}, arabic],
    )
    assert casefile.loads(casefile.dumps(case)) == case


def test_what_is_written_is_read_by_people():
    assert casefile.dumps(casefile.loads(RIGHT)) == (
        Path(__file__).parent / "wrong" / "right.written.txt"
    ).read_text(encoding="utf-8")


def test_lines_are_no_longer_than_a_page():
    for text in TEXTS.values():
        for line in casefile.dumps(casefile.loads(text)).splitlines():
            assert len(line) <= 120


def test_a_save_reads_back_and_leaves_nothing_else(tmp_path):
    case = casefile.loads(RIGHT)
    path = tmp_path / "case.yaml"
    casefile.save(case, path)
    casefile.save(case, str(path))
    assert casefile.load(path) == case
    assert [entry.name for entry in tmp_path.iterdir()] == ["case.yaml"]
    assert b"\r" not in path.read_bytes()


def test_a_save_that_fails_changes_nothing(tmp_path, monkeypatch):
    path = tmp_path / "case.yaml"
    path.write_text("before", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CaseFileError) as caught:
        casefile.save(casefile.loads(RIGHT), path)
    for lang in LANGUAGES:
        assert "No space left" in caught.value.render(lang)
    assert path.read_text(encoding="utf-8") == "before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["case.yaml"]


def test_a_save_into_a_folder_that_does_not_exist(tmp_path):
    with pytest.raises(CaseFileError, match="cannot be written"):
        casefile.save(casefile.loads(RIGHT), tmp_path / "no" / "case.yaml")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_save_keeps_permissions_and_follows_links(tmp_path):
    path, link = tmp_path / "case.yaml", tmp_path / "link.yaml"
    path.write_text("before", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    casefile.save(casefile.loads(RIGHT), link)
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert casefile.load(path) == casefile.loads(RIGHT)
