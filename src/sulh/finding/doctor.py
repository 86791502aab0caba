"""What a machine has of what the program can use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sulh.version import __version__

State = Literal["found", "missing", "broken"]


@dataclass(frozen=True, slots=True)
class Package:
    """A package of an extra: its version where it is found, what it says where it is broken.

    ``module``: what was imported of it, where there are several forms.
    """

    name: str
    state: State
    version: str | None = None
    module: str | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Terminal:
    """How the program is heard: is it a terminal, and which encoding does the system speak."""

    is_terminal: bool
    encoding: str

    @property
    def shows_arabic(self) -> bool:
        """Whether what the system says of its encoding holds Arabic letters.

        >>> Terminal(True, "cp1252").shows_arabic, Terminal(True, "UTF-8").shows_arabic
        (False, True)
        """
        try:
            return bool("صلح".encode(self.encoding))
        except (LookupError, UnicodeEncodeError):
            return False


@dataclass(frozen=True, slots=True)
class Compiled:
    """The compiled loops of the dense engine.

    ``folder``: where they are kept; None where they cannot be. ``ready``: whether they are
    compiled. ``seconds``: how long that took just now; None where nothing was to be done.
    """

    folder: str | None
    ready: bool
    seconds: float | None = None
    error: str | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Doctor:
    """What this machine has. ``extras``: the packages of each extra; ``memory``: free, in bytes."""

    python: str
    system: str
    machine: str
    numpy: str
    extras: Mapping[str, tuple[Package, ...]]
    compiled: Compiled | None
    terminal: Terminal
    fonts: tuple[str, ...]
    cores: int
    memory: int

    def lacking(self, extra: str) -> bool:
        """Return whether a package of an extra is missing or broken."""
        return any(package.state != "found" for package in self.extras[extra])

    def to_json(self) -> dict[str, Any]:
        """Return the document ``sulh/doctor/1``."""
        return {
            "schema": "sulh/doctor/1",
            "sulh": __version__,
            "python": self.python,
            "system": self.system,
            "machine": self.machine,
            "numpy": self.numpy,
            "extras": {
                extra: {
                    package.name: {
                        "state": package.state,
                        "version": package.version,
                        "module": package.module,
                        "error": package.error,
                    }
                    for package in packages
                }
                for extra, packages in self.extras.items()
            },
            "compiled": None
            if self.compiled is None
            else {
                "folder": self.compiled.folder,
                "ready": self.compiled.ready,
                "seconds": self.compiled.seconds,
                "error": self.compiled.error,
            },
            "terminal": {
                "is_terminal": self.terminal.is_terminal,
                "encoding": self.terminal.encoding,
                "shows_arabic": self.terminal.shows_arabic,
            },
            "fonts": list(self.fonts),
            "cores": self.cores,
            "free_memory": self.memory,
        }
