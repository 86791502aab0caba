"""What the program keeps about a case beside the case itself, and how it is forgotten.

Nothing about a case is kept outside its folder, and in it only what :func:`patterns` lists: what
keeps anything more must be named there.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from sulh import catalogue
from sulh.errors import CaseFileError, Mistake, UnknownNameError, nearest_or_all


def patterns(name: str) -> tuple[str, ...]:
    """Return, for a case file of this name, patterns of everything kept beside it.

    That is what a save leaves behind when the machine stops in the middle of it, and what a sweep
    has finished, with what SQLite puts beside it while it writes.

    >>> any(re.fullmatch(one, ".well.yaml.0a1b2c3d.new") for one in patterns("well.yaml"))
    True
    """
    case = re.escape(name)
    return (
        rf"\.{case}\.[0-9a-f]{{8}}\.new",
        rf"\.{case}\.sweep\.sqlite(-journal|-wal|-shm)?",
    )


def sweep_of(name: str | Path) -> Path | None:
    """Return the file that keeps what sweeps of a case have finished; None for a shipped case.

    >>> sweep_of("chicken") is None
    True
    """
    path = file_of(name)
    if path is None:
        return None
    target = path.resolve()
    return target.with_name(f".{target.name}.sweep.sqlite")


def where(name: str | Path) -> tuple[Path, ...]:
    """Return every file that is kept about a case, beside the case itself.

    Raises:
        UnknownNameError: there is neither a shipped case nor a file of this name.

    >>> where("chicken")
    ()
    """
    path = file_of(name)
    return () if path is None else tuple(_kept(path))


def forget(name: str | Path) -> tuple[Path, ...]:
    """Remove every file that is kept about a case, never the case, and return which they were.

    Raises:
        CaseFileError: one of them cannot be removed.
    """
    found = where(name)
    for file in found:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            slots = {"file": str(file), "reason": error.strerror or type(error).__name__}
            raise CaseFileError(Mistake("cannot-forget", slots)) from None
    return found


def file_of(name: str | Path) -> Path | None:
    """Return the file of a case; None for one that is shipped."""
    if isinstance(name, str) and name in catalogue.catalog():
        return None
    path = Path(name)
    if not path.is_file():
        hint = nearest_or_all(str(name), catalogue.catalog())
        raise UnknownNameError(Mistake("unknown-case", {"name": str(name)}, hint))
    return path


def _kept(path: Path) -> Iterator[Path]:
    # A save goes through links: its files stand beside the file that is meant.
    target = path.resolve()
    wanted = [re.compile(one) for one in patterns(target.name)]
    for file in sorted(target.parent.iterdir()):
        is_plain = file.is_file() and not file.is_symlink()
        if is_plain and file != target and any(one.fullmatch(file.name) for one in wanted):
            yield file
