"""Compiled code is kept in the user's folder, said once, and never in the way."""

import json
import logging
import os
import subprocess
import sys

import pytest

from sulh.engine import compiled
from sulh.errors import SulhError

COUNT = """
import json, logging
from sulh.engine import compiled
told = []
@compiled.kernel
def doubled(number: int) -> int:
    return 2 * number
assert doubled(21) == 42
print(json.dumps([str(compiled.folder()), compiled.is_compiled(), doubled.stats.cache_path]))
"""


def run(code, **environment):
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, **environment},
        check=True,
        encoding="utf-8",
    )
    return json.loads(done.stdout)


def test_a_kernel_is_kept_in_the_folder_named(tmp_path):
    (tmp_path / "kernels.py").write_text(COUNT, encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import kernels"
    folder, is_compiled, kept_in = run(code, SULH_CACHE=str(tmp_path / "kept"))
    assert folder == str(tmp_path / "kept" / "compiled")
    assert kept_in.startswith(folder)
    assert not is_compiled
    assert list((tmp_path / "kept").rglob("*.nbi"))


def test_a_folder_that_cannot_be_written_breaks_nothing(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "kernels.py").write_text(
        COUNT.replace("doubled.stats.cache_path", "None"), encoding="utf-8"
    )
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import kernels"
    assert run(code, SULH_CACHE=str(tmp_path / "file")) == ["None", False, None]
    assert not list(tmp_path.rglob("*.nbi"))


def test_what_compiles_is_said_first_and_once(tmp_path, monkeypatch):
    monkeypatch.setenv("SULH_CACHE", str(tmp_path))
    warmed = []
    monkeypatch.setattr(compiled, "import_module", lambda name: Warmed(name, warmed))
    told = []
    compiled.prepare(told.append)
    assert [note.id for note in told] == ["compiling"]
    assert warmed == list(compiled.KERNELS)
    assert compiled.is_compiled()
    compiled.prepare(told.append)
    assert len(told) == 1


class Warmed:
    def __init__(self, name, warmed):
        self.warm_up = lambda: warmed.append(name)


def test_without_anyone_to_tell_it_is_logged(tmp_path, monkeypatch, caplog):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("SULH_CACHE", str(tmp_path / "file"))
    with caplog.at_level(logging.INFO, logger="sulh"):
        compiled.prepare()
        compiled.prepare()
    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert "SULH_CACHE" in caplog.text


def test_the_stamp_is_of_these_sources_and_this_numba(tmp_path, monkeypatch):
    monkeypatch.setenv("SULH_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled, "import_module", lambda _: Warmed(_, []))
    compiled.warm(lambda _: None)
    assert compiled.is_compiled()
    compiled._sources.cache_clear()
    monkeypatch.setattr(compiled, "version", lambda _: "another")
    assert not compiled.is_compiled()
    compiled._sources.cache_clear()


def test_without_numba_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setattr(compiled, "find_spec", lambda name: None if name == "numba" else name)
    assert not compiled.is_compiled()
    with pytest.raises(SulhError, match=r"pip install 'sulh\[scale\]'") as error:
        compiled.prepare()
    assert "pip install 'sulh[scale]'" in error.value.render("ar")
