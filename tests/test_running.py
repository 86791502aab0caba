"""Workers and checkpoints: who dies takes nothing with it, and what is kept is whole."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
import running_work

from sulh.errors import SulhError, UnknownNameError
from sulh.messages import LANGUAGES
from sulh.running import checkpoint, cluster
from sulh.running.checkpoint import Checkpoint
from sulh.running.workers import TRIES, done

NUMBERS = range(12)
SQUARES = {k: k * k for k in NUMBERS}
ARABIC = re.compile(r"[\u0621-\u064a]")


def squares(**way):
    return dict(done(running_work.square, {k: (k,) for k in NUMBERS}, **way))


def said(error, lang):
    """The one mistake of an error, in a language; every sentence is written in it."""
    (mistake,) = error.mistakes
    text = mistake.render(lang)
    assert bool(ARABIC.search(text)) == (lang == "ar")
    return text


class AtOnce(Executor):
    """Does what it is given before it answers; fails as often as it is told."""

    def __init__(self, failures=(), *, refuses=False):
        self.failures = list(failures)
        self.refuses = refuses
        self.asked = []

    def submit(self, work, /, *args):
        self.asked.append(args)
        if self.refuses:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        if self.failures:
            future.set_exception(self.failures.pop(0))
        else:
            try:
                future.set_result(work(*args))
            except Exception as error:  # noqa: BLE001
                future.set_exception(error)
        return future


class Patient(Executor):
    """Never does anything."""

    def __init__(self):
        self.futures = []

    def submit(self, *_):
        self.futures.append(Future())
        return self.futures[-1]


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_every_chunk_is_done_once(workers):
    found = list(done(running_work.square, {k: (k,) for k in NUMBERS}, workers=workers))
    assert len(found) == len(NUMBERS)
    assert dict(found) == SQUARES


def test_one_worker_is_this_process_and_several_are_others(tmp_path):
    for workers in (1, 2):
        folder = tmp_path / str(workers)
        folder.mkdir()
        list(done(running_work.slowly, {k: (k, folder) for k in NUMBERS}, workers=workers))
        pids = {int(path.stem) for path in folder.iterdir()}
        assert (pids == {os.getpid()}) == (workers == 1)
        assert len(pids) <= workers


def test_what_a_killed_worker_was_doing_is_done_again(tmp_path):
    marker = tmp_path / "marker"
    tasks = {k: (k, marker) for k in NUMBERS}
    assert dict(done(running_work.killed_once, tasks, workers=2)) == SQUARES
    assert marker.exists()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chunk_that_ends_every_worker_is_named(lang):
    found = {}
    tasks = {k: (k, 7) for k in NUMBERS}
    with pytest.raises(SulhError) as caught:
        found.update(done(running_work.killed_always, tasks, workers=2))
    text = said(caught.value, lang)
    assert "8" in text
    assert str(TRIES) in text
    assert "__main__" in text
    assert found == {k: SQUARES[k] for k in found}
    assert len(found) >= 5


def test_a_mistake_in_the_work_is_not_taken_for_a_death():
    with pytest.raises(ValueError, match="0"):
        dict(done(running_work.refused, {0: (0,), 1: (1,)}, workers=2))


@pytest.mark.skipif(os.name == "nt", reason="a process is looked for by signal 0")
def test_workers_end_with_the_process_that_asked(tmp_path):
    code = f"import running_work\nrunning_work.work_for_ever({str(tmp_path)!r})"
    program = f"if __name__ == '__main__':\n    {code.replace(chr(10), chr(10) + '    ')}"
    script = tmp_path / "script.py"
    script.write_text(program, encoding="utf-8")
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    asking = subprocess.Popen([sys.executable, script], env={**os.environ, "PYTHONPATH": path})
    try:
        wait_for(lambda: len(list(tmp_path.glob("*.pid"))) == 2)
    finally:
        asking.kill()
        asking.wait()
    for one in tmp_path.glob("*.pid"):
        wait_for(lambda one=one: not alive(int(one.stem)))


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and ") Z " in state.read_text(encoding="utf-8"))


def wait_for(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_any_executor_does_it():
    assert squares(workers=9, executor=AtOnce()) == SQUARES
    with ThreadPoolExecutor(3) as threads:
        assert squares(workers=1, executor=threads) == SQUARES


def test_an_executor_may_fail_some_times():
    failing = AtOnce([OSError("lost"), ValueError("odd"), OSError("lost")])
    assert squares(workers=1, executor=failing) == SQUARES
    assert len(failing.asked) == len(NUMBERS) + 3


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("failing", "reason"),
    [
        (AtOnce([OSError("the net\nis down")] * 99), "OSError: the net"),
        (AtOnce(refuses=True), "RuntimeError: cannot schedule"),
    ],
    ids=["fails", "refuses"],
)
def test_an_executor_that_always_fails_is_a_sentence(failing, reason, lang):
    with pytest.raises(SulhError) as caught:
        squares(workers=1, executor=failing)
    text = said(caught.value, lang)
    assert reason in text
    assert "\n" not in text
    assert str(TRIES) in text


def test_an_executor_hands_on_our_own_mistakes():
    with pytest.raises(SulhError) as caught:
        dict(done(running_work.refused, {2: (2,)}, workers=1, executor=AtOnce()))
    assert [one.id for one in caught.value.mistakes] == ["not-a-result"]


def test_nobody_waits_for_what_is_called_off():
    patient = Patient()
    with closing(done(running_work.square, {k: (k,) for k in NUMBERS}, workers=1,
                      executor=patient)) as ending:  # fmt: skip
        patient_ends(patient, ending)
    assert sum(one.cancelled() for one in patient.futures) == len(NUMBERS) - 1


def patient_ends(patient, ending):
    """Let the first chunk end while somebody waits for it."""
    with ThreadPoolExecutor(1) as thread:
        first = thread.submit(next, ending)
        wait_for(lambda: len(patient.futures) == len(NUMBERS))
        patient.futures[0].set_result(0)
        assert first.result() == (0, 0)


# ---- checkpoints ----------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path):
    return tmp_path / "kept.sqlite"


def kept(file, question="question", version="1", **how):
    with Checkpoint(file, question, version, **how) as found:
        return dict(found.finished())


def keep(file, chunk, counts, question="question", version="1"):
    with Checkpoint(file, question, version) as found:
        found.keep(chunk, counts)


def test_what_is_kept_is_there_again(file):
    keep(file, 0, [1, 2, 3])
    keep(file, 5, [2**70])
    assert kept(file) == {0: [1, 2, 3], 5: [2**70]}


def test_questions_do_not_meet(file):
    keep(file, 0, [1])
    keep(file, 0, [2], question="other")
    assert (kept(file), kept(file, "other"), kept(file, "third")) == ({0: [1]}, {0: [2]}, {})
    assert kept(file, fresh=True) == {}
    assert (kept(file), kept(file, "other")) == ({}, {0: [2]})


def test_what_another_version_counted_is_not_used(file):
    keep(file, 0, [1])
    assert kept(file, version="2") == {}
    assert kept(file) == {}


def altered(file, statement, *values):
    with closing(sqlite3.connect(file)) as base, base:
        base.execute(statement, values)


def overwritten(file, start, content):
    with file.open("r+b") as opened:
        opened.seek(start)
        opened.write(content)


DAMAGE = {
    "a text": lambda file: file.write_text("sulh: 1\n" * 900, encoding="utf-8"),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "overwritten": lambda file: overwritten(file, 100, b"\xff" * 4000),
    "another chunk's": lambda file: altered(file, "UPDATE finished SET chunk = 9"),
    "another question's": lambda file: (
        keep(file, 0, [7], question="other"),
        altered(file, "DELETE FROM finished WHERE question = 'question'"),
        altered(file, "UPDATE finished SET question = 'question'"),
    ),
    "a text of numbers": lambda file: altered(file, "UPDATE finished SET counts = '[1]'"),
    "no bytes of ours": lambda file: altered(file, "UPDATE finished SET counts = ?", b"[1]"),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "no column": lambda file: altered(file, "ALTER TABLE finished RENAME counts TO numbers"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_is_a_sentence_and_never_a_count(file, how, lang):
    keep(file, 0, [1] * 3000)
    DAMAGE[how](file)
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(SulhError) as caught:
        kept(file)
    assert str(file) in said(caught.value, lang)
    assert (file.read_bytes() if file.is_file() else None) == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_database_of_another_program_is_left_alone(file, lang):
    altered(file, "CREATE TABLE finished (question TEXT)")
    before = file.read_bytes()
    for fresh in (False, True):
        with pytest.raises(SulhError) as caught:
            kept(file, fresh=fresh)
        assert caught.value.mistakes[0].id == "checkpoint-not-ours"
        said(caught.value, lang)
    assert file.read_bytes() == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_in_use_is_a_sentence(file, lang, monkeypatch):
    keep(file, 0, [1])
    monkeypatch.setattr(checkpoint, "_SECONDS", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SulhError) as caught:
            kept(file)
    assert caught.value.mistakes[0].id == "checkpoint-in-use"
    said(caught.value, lang)
    assert kept(file) == {0: [1]}


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(SulhError) as caught:
        kept(tmp_path / "none" / "kept.sqlite")
    assert caught.value.mistakes[0].id == "checkpoint-unusable"


def test_two_can_keep_at_once(file):
    with Checkpoint(file, "question", "1") as one, Checkpoint(file, "question", "1") as other:
        one.keep(0, [1])
        other.keep(1, [2])
        one.keep(1, [2])
        assert dict(one.finished()) == dict(other.finished()) == {0: [1], 1: [2]}


def test_what_kill_9_leaves_is_whole(file):
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    code = f"import running_work; running_work.keep_for_ever({str(file)!r})"
    for turn in range(3):
        keeping = subprocess.Popen(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}
        )
        wait_for(lambda turn=turn: file.exists() and len(kept(file)) > 3 * turn)
        keeping.kill()
        keeping.wait()
        found = kept(file)
        assert found == {number: [number] * 2000 for number in range(len(found))}


# ---- clusters -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "address", ["", "dask", "dask://", "dask://here", "dask://h:99999", "tcp://h:1", "dask://a b:1"]
)
def test_an_address_of_no_known_kind_is_a_sentence(address, lang):
    with pytest.raises(UnknownNameError) as caught, cluster.cluster(address):
        pass
    assert "dask://HOST:PORT" in said(caught.value, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_missing_extra_says_what_to_type(monkeypatch, lang):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SulhError) as caught, cluster.cluster("dask://localhost:8786"):
        pass
    assert "pip install 'sulh[cluster]'" in said(caught.value, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_cluster_that_is_not_there_is_a_sentence(monkeypatch, lang):
    monkeypatch.setattr(cluster, "_SECONDS", 0.3)
    with pytest.raises(SulhError) as caught, cluster.cluster("dask://127.0.0.1:1"):
        pass
    assert "dask://127.0.0.1:1" in said(caught.value, lang)
