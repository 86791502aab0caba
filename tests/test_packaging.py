"""The outside of the project: set-up, the folder for machines without network, what is released."""

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from sulh import __version__

ROOT = Path(__file__).resolve().parent.parent
OFFLINE = ROOT / "scripts" / "offline"
REPORT = {"openpyxl", "python-docx", "typst"}
THIS_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

posix = pytest.mark.skipif(os.name != "posix", reason="a POSIX shell is needed")
linux = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"), reason="for Linux on x86_64"
)


def run(*command, **options):
    return subprocess.run(
        [str(word) for word in command],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        **options,
    )


def wheelhouse(*arguments, root=ROOT):
    return run(sys.executable, root / "scripts" / "wheelhouse.py", *arguments)


@pytest.fixture(scope="session")
def index():
    """Skip where no package index answers; what fails afterwards has failed."""
    pip = [sys.executable, "-m", "pip", "install", "--retries=0", "--timeout=10"]
    asked = run(*pip, "--dry-run", "--ignore-installed", "--no-deps", "hatchling")
    if asked.returncode:
        pytest.skip("no package index answers here")


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize("target", ["win_amd64", "macosx_arm64", "linux"])
def test_every_wheel_sulh_needs_exists_for(target):
    done = wheelhouse(target, "3.11", "--dry-run")
    assert done.returncode == 0, done.stderr
    names = set(re.findall(r"([\w.-]+)==", done.stdout))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    direct = {re.match(r"[\w.]+", line)[0].replace(".", "-") for line in project["dependencies"]}
    assert direct | REPORT | {"pydantic-core"} <= names


@pytest.mark.usefixtures("index")
def test_what_writes_reports_can_be_left_out():
    done = wheelhouse("linux", "3.11", "--dry-run", "--extras=")
    assert done.returncode == 0, done.stderr
    assert not REPORT & set(re.findall(r"([\w.-]+)==", done.stdout))
    assert "pydantic" in done.stdout


def test_the_folder_has_what_writes_reports_unless_told_otherwise():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["report"]
    assert {re.match(r"[\w-]+", line)[0] for line in extra} == REPORT
    for name in ("install.sh", "install.cmd"):
        assert "sulh[report]" in (OFFLINE / name).read_text(encoding="utf-8")
    for name in ("README.md", "README.ar.md"):
        text = (OFFLINE / name).read_text(encoding="utf-8")
        assert all(one.replace("-", "_") in text for one in REPORT)
    assert "EXTRAS ?= report" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_an_unknown_extra_is_named_with_the_known_ones():
    done = wheelhouse("linux", "--extras=voice")
    assert done.returncode == 2
    assert "'voice'" in done.stderr
    assert "report" in done.stderr


def test_needs_are_read_with_the_markers_of_the_target():
    code = (
        "import wheelhouse as w\n"
        "needs = ['b; sys_platform == \"win32\"', 'c; extra == \"more\"', 'd']\n"
        "found = {'a': {'requires_dist': needs}, 'd': {}}\n"
        "for wanted in ('a', 'a[more]'):\n"
        "    for name in ('win_amd64', 'linux'):\n"
        "        print(*sorted(w.follow([wanted], found, w.TARGETS[name].markers('3.12'))[1]))\n"
    )
    done = run(sys.executable, "-c", code, cwd=ROOT / "scripts")
    assert done.stdout.split("\n") == ["b", "", "b c", "c", ""], done.stderr


@pytest.mark.parametrize("wrong", [["vms"], [""], ["linux", "2.7"]])
def test_an_unknown_platform_or_python_is_named_with_the_known_ones(wrong):
    done = wheelhouse(*wrong)
    assert done.returncode == 2
    assert repr(wrong[-1]) in done.stderr
    assert ("3.11, 3.12" if len(wrong) == 2 else "win_amd64, macosx_arm64, linux") in done.stderr


@pytest.fixture(scope="session")
def folder(index, tmp_path_factory):  # noqa: ARG001 - skipped without one
    """Return the folder for this kind of machine, built from a copy of the project."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("src", "scripts"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    done = wheelhouse("linux", THIS_PYTHON, root=copy)
    assert done.returncode == 0, done.stderr
    return copy / "wheelhouse" / "linux"


@linux
def test_the_folder_installs_sulh_without_a_network(folder, tmp_path):
    target = tmp_path / "with a space"
    offline = {"PATH": os.environ["PATH"]}
    done = run("sh", folder / "install.sh", target, env=offline)
    assert done.returncode == 0, done.stderr
    assert f"{target}/bin/sulh demo" in done.stdout
    brief = [target / "bin" / "sulh", "brief", "chicken", "-o", "brief.pdf"]
    written = run(*brief, env=offline, cwd=tmp_path)
    assert written.returncode == 0, written.stderr
    said = run(target / "bin" / "python", "-m", "sulh", "--version", env=offline, cwd=tmp_path)
    assert said.stdout.strip().endswith(__version__), said.stderr


@linux
def test_the_folder_holds_instructions_and_checksums_of_everything(folder):
    lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert sums == {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.iterdir()
        if file.name != "SHA256SUMS"
    }
    assert {"README.md", "README.ar.md", "install.sh", "install.cmd", "check.py"} <= set(sums)
    assert b"\r\n" in (folder / "install.cmd").read_bytes()
    assert os.access(folder / "install.sh", os.X_OK)


@linux
def test_the_wheel_holds_the_package_and_nothing_else(folder):
    (wheel,) = folder.glob("sulh-*.whl")
    assert wheel.name == f"sulh-{__version__}-py3-none-any.whl"
    with ZipFile(wheel) as packed:
        inside = {name for name in packed.namelist() if ".dist-info/" not in name}
    src = folder.parent.parent / "src"
    stands = {path.relative_to(src).as_posix() for path in src.rglob("*") if path.is_file()}
    assert inside == stands


@pytest.fixture
def arrived(tmp_path):
    """Return a small folder as it would arrive, with one file for this version of Python."""
    tag = THIS_PYTHON.replace(".", "")
    (tmp_path / f"numpy-2-cp{tag}-cp{tag}-any.whl").write_bytes(b"a wheel")
    shutil.copy(OFFLINE / "check.py", tmp_path)
    sums = "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in tmp_path.iterdir()
    )
    (tmp_path / "SHA256SUMS").write_text(sums, encoding="ascii")
    return tmp_path


def test_a_folder_that_arrived_whole_is_told_from_one_that_did_not(arrived):
    def check(*options):
        return run(sys.executable, arrived / "check.py", *options)

    (wheel,) = arrived.glob("*.whl")
    assert check().stdout == "All 2 files are as they were built.\n"
    assert check("--fits").returncode == 0
    wheel.write_bytes(b"a whee1")
    assert f"{wheel.name} is not as it was built" in check().stderr
    wheel.unlink()
    assert f"{wheel.name} is missing" in check().stderr
    assert check("--fits").returncode == 1


@posix
def test_install_names_the_pythons_the_folder_is_for(arrived):
    shutil.copy(OFFLINE / "install.sh", arrived)
    for wheel in arrived.glob("*.whl"):
        wheel.rename(arrived / "numpy-2-cp399-cp399-any.whl")
    done = run("sh", arrived / "install.sh", arrived / "target")
    assert done.returncode == 1
    assert "Python 3.99" in done.stderr
    assert not (arrived / "target").exists()


@posix
def test_install_leaves_a_folder_that_is_something_else(arrived):
    shutil.copy(OFFLINE / "install.sh", arrived)
    python = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = run("sh", arrived / "install.sh", arrived, env=python)
    assert done.returncode == 1
    assert "is something else" in done.stderr
    assert (arrived / "check.py").exists()


@pytest.fixture
def bare(tmp_path):
    """Return a project on a machine that has a shell and nothing of Python."""
    tools, project = tmp_path / "bin", tmp_path / "project"
    tools.mkdir()
    for tool in ("sh", "cat", "cksum", "dirname", "rm", "tail"):
        (tools / tool).symlink_to(shutil.which(tool))
    (project / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "bootstrap", project / "scripts")
    shutil.copy(ROOT / "pyproject.toml", project)

    def add(name, script):
        (tools / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tools / name).chmod(0o755)

    def bootstrap():
        done = run("sh", project / "scripts" / "bootstrap", "run", env={"PATH": str(tools)})
        assert not (project / ".venv-log").exists()
        return done

    return add, bootstrap


NO_VENV = f'case "$*" in *venv*.venv) mkdir .venv; exit 1 ;; *) exec {sys.executable} "$@" ;; esac'


@posix
def test_set_up_asks_for_a_python_where_none_is_new_enough(bare):
    add, bootstrap = bare
    add("python3", "exit 1")
    done = bootstrap()
    assert done.returncode == 1
    assert "needs Python 3.11 or later" in done.stderr


@posix
def test_set_up_says_what_to_type_where_venv_does_not_work(bare):
    add, bootstrap = bare
    add("python3", NO_VENV)
    assert "does not work here" in bootstrap().stderr
    add("apt-get", "exit 1")
    add("id", "echo 1000")
    done = bootstrap()
    assert done.returncode == 1
    assert f"sudo apt-get install python{THIS_PYTHON}-venv" in done.stderr


@posix
def test_set_up_installs_what_venv_needs_where_it_may(bare, tmp_path):
    add, bootstrap = bare
    add("python3", NO_VENV)
    add("id", "echo 0")
    add("apt-get", f'echo "$*" >>{tmp_path / "typed"}')
    done = bootstrap()
    assert done.returncode == 1
    assert "still does not work" in done.stderr
    update, install = (tmp_path / "typed").read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install.startswith("install")
    assert install.endswith(f" python{THIS_PYTHON}-venv")


def test_every_change_says_whether_it_changes_results():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = re.findall(r"^- (.+?)(?=^- |^#|\Z)", text, flags=re.MULTILINE | re.DOTALL)
    assert entries
    ending = re.compile(r"[Cc]hanges results: (no|yes, because .+)$", re.DOTALL)
    assert [entry for entry in entries if not ending.search(entry.strip())] == []


def test_the_citation_names_this_version():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == __version__
    assert citation["license"] == "MIT"


@pytest.mark.parametrize("readme", ["README.md", "README.ar.md"])
def test_the_commands_of_the_readme_exist(readme):
    text = (ROOT / readme).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    typed = set(re.findall(r"(?:^|`)make (\w+)", text, flags=re.MULTILINE))
    assert {"demo", "test", "wheelhouse"} <= typed
    assert typed <= set(re.findall(r"^(\w+):", makefile, flags=re.MULTILINE))


@pytest.mark.parametrize("readme", ["README.md", "README.ar.md"])
def test_the_readme_shows_one_picture_near_its_banner(readme):
    text = (ROOT / readme).read_text(encoding="utf-8")
    ((told, file),) = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)
    assert (ROOT / file).is_file()
    assert len(told) > 100
    before = text[: text.index(f"]({file})")].splitlines()[-4:]
    banner = {"README.md": "Uncorroborated here", "README.ar.md": "لم يُتحقق منه هنا"}[readme]
    assert any(banner in line for line in before)


def test_the_flagship_s_documents_are_written_in_every_form_and_language(monkeypatch, tmp_path):
    path = ROOT / "docs" / "build.py"
    spec = importlib.util.spec_from_file_location("build", path)
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    assert build.FLAGSHIP == "east-aleppo-2016"
    assert "docs/_built/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    monkeypatch.setattr(build, "FLAGSHIP", "chicken")
    monkeypatch.setattr(sys, "argv", ["build.py", str(tmp_path / "new")])
    build.main()
    written = {file.name: file.read_bytes()[:4] for file in (tmp_path / "new").iterdir()}
    assert written == {
        f"{name}.{lang}{ending}": start
        for name in ("report", "brief")
        for lang in ("en", "ar")
        for ending, start in ((".pdf", b"%PDF"), (".docx", b"PK\x03\x04"), (".html", b"<!do"))
    }
