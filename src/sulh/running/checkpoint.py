"""Finished chunks, kept in a file: each is there whole or not at all, whenever the power fails.

The file is an SQLite database. A chunk is one transaction, so what a killed program leaves is what
it had finished. Every chunk carries the question and its number under a checksum: one that was
damaged is found, never counted.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sulh.errors import Mistake, SulhError

_OURS = 0x73756C68
"""The application id of our files: ``sulh``."""

_SECONDS = 10.0
"""So long another program may keep the file to itself."""

_TABLE = """
CREATE TABLE IF NOT EXISTS finished (
    question TEXT NOT NULL, version TEXT NOT NULL, chunk INTEGER NOT NULL, counts BLOB NOT NULL,
    PRIMARY KEY (question, chunk)
)
"""
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


class Checkpoint:
    """The finished chunks of one question; those of other questions in the file are left alone.

    ``question``: a digest of all that the counts depend on. ``version``: chunks that another
    version of the program counted are removed. ``fresh``: those of this question, too.

    Raises:
        SulhError: the file cannot be opened or written, is in use, or is no checkpoint.
    """

    def __init__(
        self, file: str | Path, question: str, version: str, *, fresh: bool = False
    ) -> None:
        self._file, self._question, self._version = str(file), question, version
        with self._told():
            self._base = sqlite3.connect(self._file, timeout=_SECONDS, isolation_level=None)
        try:
            self._open(fresh=fresh)
        except BaseException:
            self._base.close()
            raise

    def _open(self, *, fresh: bool) -> None:
        with self._told(), self._at_once():
            (ours,) = self._base.execute("PRAGMA application_id").fetchone()
            (tables,) = self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if tables and ours != _OURS:
                raise SulhError(Mistake("checkpoint-not-ours", {"file": self._file}))
            if not tables:
                self._base.execute(f"PRAGMA application_id = {_OURS}")
            self._base.execute(_TABLE)
            self._base.execute("DELETE FROM finished WHERE version <> ?", (self._version,))
            if fresh:
                self._base.execute("DELETE FROM finished WHERE question = ?", (self._question,))

    def finished(self) -> Iterator[tuple[int, list[int]]]:
        """Yield the number and the counts of every finished chunk."""
        with self._told():
            rows = self._base.execute(
                "SELECT chunk, counts FROM finished WHERE question = ? ORDER BY chunk",
                (self._question,),
            ).fetchall()
        for chunk, packed in rows:
            yield chunk, self._read(chunk, packed)

    def keep(self, chunk: int, counts: Sequence[int]) -> None:
        """Keep the counts of a chunk."""
        packed = zlib.compress(json.dumps([self._question, chunk, list(counts)]).encode())
        row = (self._question, self._version, chunk, packed)
        with self._told():
            self._base.execute("INSERT OR REPLACE INTO finished VALUES (?, ?, ?, ?)", row)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._base.close()

    def _read(self, chunk: object, packed: object) -> list[int]:
        try:
            assert isinstance(packed, bytes)  # noqa: S101 - else it was not written here
            question, number, counts = json.loads(zlib.decompress(packed))
        except (AssertionError, ValueError, zlib.error):
            raise self._damaged() from None
        if (question, number) != (self._question, chunk) or not isinstance(counts, list):
            raise self._damaged()
        return counts

    def _damaged(self) -> SulhError:
        return SulhError(Mistake("checkpoint-damaged", {"file": self._file}))

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Do all that follows, or nothing."""
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what is wrong with the file."""
        try:
            yield
        except sqlite3.Error as error:
            name = str(getattr(error, "sqlite_errorname", ""))
            if name.startswith(_DAMAGED):
                raise self._damaged() from None
            kind = "checkpoint-in-use" if name.startswith(_BUSY) else "checkpoint-unusable"
            slots = {"file": self._file, "reason": str(error)}
            raise SulhError(Mistake(kind, slots)) from None
