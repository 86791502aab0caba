"""The house: which module may import which, how long a file may be, what never stands in it.

The table below is the whole of it. A module may import the modules after its arrow, and whatever
those may import in turn; nothing else of sulh.
"""

import ast
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from sulh.messages import AREAS, catalogue

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"

HOUSE = {
    "version": "",
    "messages": "",
    "errors": "messages",
    "labels": "errors messages",
    "source": "labels errors",
    "statement": "labels errors",
    "case": "source statement labels errors",
    "derive": "case statement labels errors",
    "casefile": "case catalogue",
    "model": "case statement errors",
    "movement": "model concept",
    "concept": "labels errors",
    "finding": "movement model case concept version",
    "stability": "finding concept movement model",
    "running": "errors",
    "engine": "finding concept movement model",
    "solve": "stability engine",
    "analysis": "solve derive finding case running",
    "phrases": "finding case labels",
    "explain": "phrases finding case labels",
    "fonts": "messages",
    "views": "explain finding fonts",
    "catalogue": "",
    "cli": "version analysis views casefile catalogue",
    "__main__": "cli",
    "__init__": "version analysis casefile catalogue",
}

UPWARD = {
    ("case", "Case.check"): "analysis",
    ("case", "Case._repr_html_"): "views",
    ("case", "Case.support"): "derive",
    ("case", "Case.without_claims"): "derive",
    ("case", "Case.without_sources"): "derive",
    ("case", "Case.without"): "derive",
    ("case", "Case.with_"): "derive",
    ("finding", "Equilibria.why"): "analysis",
    ("finding", "Equilibria.verify"): "analysis",
    ("finding", "CaseFinding.to_text"): "views",
    ("finding", "Picture.svg"): "views",
    ("finding", "Picture.to_bytes"): "views",
    ("finding", "Picture.save"): "casefile",
    ("finding", "CaseFinding.to_html"): "views",
    ("finding", "Table.to_bytes"): "views",
    ("finding", "Table.save"): "casefile",
    ("finding", "Export.save"): "casefile",
    ("finding", "Document.to_bytes"): "views",
    ("finding", "Document.save"): "casefile",
    ("finding", "Export.to_page"): "views",
}
"""The only calls against the arrows, each an import inside its method."""

HEAVY = ("numpy", "pydantic", "pydantic_core", "typer", "rich", "lark", "yaml", "ruamel",
         "sqlite3", "multiprocessing", "distributed", "pysat", "numba", "dd")  # fmt: skip
"""What `import sulh` leaves alone, so that it costs next to nothing."""

NOT_EVERYWHERE = ("fcntl", "pty", "pwd", "grp", "resource", "termios")
NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx")
LONGEST = 320


class Import(NamedTuple):
    """One import: what, inside which function, whether for types only, in which line."""

    name: str
    inside: str
    types_only: bool
    line: int


def modules() -> dict[str, Path]:
    return {
        ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(SRC.rglob("*.py"))
    }


def room(module: str) -> str | None:
    """Return the room a module stands in; None for what is not of sulh."""
    top, *rest = module.split(".")
    if top != "sulh":
        return None
    return rest[0] if rest else "__init__"


def allowed(name: str) -> set[str]:
    """Return what a room may import: what stands after its arrow, and after theirs."""
    found: set[str] = set()
    queue = HOUSE[name].split()
    while queue:
        below = queue.pop()
        if below not in found:
            found.add(below)
            queue += HOUSE[below].split()
    return found


def imports(tree: ast.AST, package: str) -> Iterator[Import]:
    """Yield every import, with the dotted name of the function it stands in."""

    def walk(node: ast.AST, inside: str, types_only: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield Import(alias.name, inside, types_only, child.lineno)
            elif isinstance(child, ast.ImportFrom):
                parents = package.split(".")[: len(package.split(".")) - child.level + 1]
                base = ".".join([*parents, child.module or ""]).strip(".") if child.level else ""
                base = base or child.module or ""
                for alias in child.names:
                    whole = f"{base}.{alias.name}"
                    of_the_house = base == "sulh" and alias.name in HOUSE
                    yield Import(whole if of_the_house else base, inside, types_only, child.lineno)
            elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield from walk(child, f"{inside}.{child.name}".lstrip("."), types_only)
            else:
                typing = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
                yield from walk(child, inside, types_only or typing)

    yield from walk(tree, "", types_only=False)


def package_of(module: str, path: Path) -> str:
    return module if path.name == "__init__.py" else module.rpartition(".")[0]


def broken_arrows(module: str, path: Path, text: str) -> list[str]:
    """Return each import of this file that goes against the arrows."""
    here = room(module)
    broken = []
    for found in imports(ast.parse(text), package_of(module, path)):
        there = room(found.name)
        if there is None or there == here or there in allowed(here):
            continue
        upward = {called for (where, _), called in UPWARD.items() if where == here}
        if UPWARD.get((here, found.inside)) == there or (found.types_only and there in upward):
            continue
        broken.append(f"{path}:{found.line}: {here} must not import {there}")
    return broken


MODULES = modules()
each_module = pytest.mark.parametrize("module", MODULES)


@each_module
def test_imports_follow_the_arrows(module):
    path = MODULES[module]
    assert room(module) in HOUSE, f"{module} has no place in the house"
    assert broken_arrows(module, path.relative_to(ROOT), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("sulh.explain.why", "from sulh.analysis.why import why"),
        ("sulh.explain.why", "from sulh import analysis"),
        ("sulh.explain.why", "from sulh import equilibria"),
        ("sulh.explain.why", "import sulh.analysis"),
        ("sulh.explain.why", "from ..analysis import why"),
        ("sulh.stability.nash", "from sulh.engine import compact"),
        ("sulh.engine.compact", "def solve():\n    from sulh.stability import nash"),
        ("sulh.phrases.english", "from sulh.analysis import why"),
        ("sulh.case", "class Case:\n    def fall(self):\n        from sulh.analysis import check"),
        ("sulh.case", "class Case:\n    def check(self):\n        from sulh.views import text"),
        ("sulh.case.address", "from sulh.derive import support"),
        ("sulh.derive.support", "from sulh.model.build import build"),
        ("sulh.derive.scenarios", "from sulh.casefile import load"),
        ("sulh.messages.case", "from sulh.errors import Mistake"),
    ],
)
def test_an_import_against_the_arrows_is_seen(module, text):
    assert len(broken_arrows(module, Path("here.py"), text)) == 1


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("sulh.case", "class Case:\n    def check(self):\n        from sulh.analysis import check"),
        ("sulh.case", "class Case:\n    def with_(self):\n        from sulh.derive import with_"),
        ("sulh.analysis.compare", "from sulh.derive import apply"),
        ("sulh.explain.why", "from sulh.errors import Mistake\nfrom .steps import board"),
        ("sulh.stability.nash", "from sulh.statement import parse\nimport numpy"),
    ],
)
def test_an_import_along_the_arrows_is_not(module, text):
    assert broken_arrows(module, Path("here.py"), text) == []


def test_contributors_read_the_same_table():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.findall(r"^(\w+) .*<-(.*)$", text, flags=re.MULTILINE)
    assert {name: sorted(below.split()) for name, below in shown} == {
        name: sorted(below.split()) for name, below in HOUSE.items() if not name.startswith("__")
    }


def test_no_arrow_returns_to_where_it_began():
    assert [name for name in HOUSE if name in allowed(name)] == []


def test_every_room_of_the_table_stands():
    standing = {path.stem for path in (SRC / "sulh").iterdir()}
    assert sorted(set(HOUSE) - standing) == []


@each_module
def test_a_file_is_no_longer_than_a_head_can_hold(module):
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= LONGEST


@each_module
def test_a_file_runs_on_every_system_and_opens_no_network(module):
    text = MODULES[module].read_text(encoding="utf-8")
    assert re.findall(r"\bfork\b|\bfcntl\b|/tmp\b", text) == []
    tree = ast.parse(text)
    for found in imports(tree, package_of(module, MODULES[module])):
        for name in NOT_EVERYWHERE + NETWORK:
            assert not f"{found.name}.".startswith(f"{name}.")


def opened_without_encoding(text: str) -> list[int]:
    """Return the lines that open a file as text and leave its encoding to the system."""
    lines = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or any(word.arg == "encoding" for word in node.keywords):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        strings = [part.value for part in node.args if isinstance(part, ast.Constant)]
        modes = [word.value.value for word in node.keywords if word.arg == "mode"]
        binary = any(re.fullmatch(r"[rwax+]*b[rwax+]*", str(mode)) for mode in strings + modes)
        if ast.unparse(node.func) == "os.open":  # opens bytes
            continue
        if name in ("open", "fdopen", "read_text", "write_text") and not binary:
            lines.append(node.lineno)
    return lines


@each_module
def test_text_files_say_their_encoding(module):
    assert opened_without_encoding(MODULES[module].read_text(encoding="utf-8")) == []
    assert opened_without_encoding("open('a')\nopen('b', 'rb')\npath.read_text()") == [1, 3]


def test_import_sulh_loads_nothing_heavy():
    code = f"import sulh, sys; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_nothing_is_left_over():
    words = re.compile("|".join((r"\bTO" + "DO", r"\bFIX" + "ME", r"\bXX" + "X")))
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("src", "tests", "docs", "scripts", "benchmarks")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".py", ".md", ".yaml", ".sh")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if words.search(line)
    ]
    assert found == []


def slots(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_a_message_has_the_same_slots_in_both_languages():
    unlike = {
        message: (slots(english), slots(arabic))
        for message, (english, arabic) in catalogue().items()
        if slots(english) != slots(arabic)
    }
    assert unlike == {}


def test_a_message_is_written_in_both_languages():
    letters = re.compile(r"[\u0621-\u064a]")
    for message, (english, arabic) in catalogue().items():
        assert english.strip(), message
        assert not letters.search(english), message
        assert letters.search(arabic), message


def test_a_message_has_one_id_and_one_place():
    folder = SRC / "sulh" / "messages"
    assert sorted(path.stem for path in folder.glob("[!_]*.py")) == sorted(AREAS)
    ids = [
        key.value
        for area in AREAS
        for node in ast.walk(ast.parse((folder / f"{area}.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    ]
    assert sorted(ids) == sorted(set(ids))


def said(text: str) -> Iterator[str]:
    """Yield a pattern for each string of this code: `f"unknown-{kind}"` says what matches it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [getattr(part, "value", None) for part in node.values]
            yield "".join(re.escape(part) if isinstance(part, str) else ".+" for part in parts)


def test_a_message_is_said_somewhere():
    patterns = {
        pattern
        for module, path in MODULES.items()
        if room(module) != "messages"
        for pattern in said(path.read_text(encoding="utf-8"))
        if re.match("[a-z]", pattern)
    }
    anything = re.compile("|".join(patterns))
    assert sorted(message for message in catalogue() if not anything.fullmatch(message)) == []
    assert [*said("note(f'unknown-{kind}')")][:1] == [r"unknown\-.+"]
