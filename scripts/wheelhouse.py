"""Build one folder that installs sulh on a machine without a network.

``python scripts/wheelhouse.py PLATFORM [PYTHON ...]`` writes ``wheelhouse/PLATFORM/``: every wheel
sulh needs there, for each version of Python named (all supported ones where none is), with
``install.sh``, ``install.cmd``, instructions in both languages and ``SHA256SUMS``.
``--extras=`` leaves out what writes PDF, Word and Excel; ``--extras=report,scale`` adds what large
conflicts need. ``--dry-run`` only says which wheels these are.

pip chooses wheels by the *target's* tags, but reads environment markers (``; sys_platform ==
"win32"``) as the machine it runs on. So what the target needs is followed here, with its own
markers, until nothing is missing.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
EXTRAS = ("report", "scale")
"""What sulh can do without. The folder has the first of them unless told otherwise."""

MADE = {"scale": "dd"}
"""For an extra the package that has no wheel for every machine: one is made here, of Python alone,
of it and of what it is made with."""
MADE_HERE = Path("wheelhouse") / ".made"
OF_SOURCES = "--no-binary=astutils,dd,ply"


@dataclass(frozen=True)
class Target:
    """A kind of machine: the wheels it takes, and what it says of itself in markers."""

    tags: tuple[str, ...]
    os_name: str
    sys_platform: str
    platform_system: str
    platform_machine: str

    def markers(self, python: str) -> dict[str, str]:
        """Return the environment in which this machine reads a marker."""
        return {
            "os_name": self.os_name,
            "sys_platform": self.sys_platform,
            "platform_system": self.platform_system,
            "platform_machine": self.platform_machine,
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_version": f"{python}.0",
        }


TARGETS = {
    "win_amd64": Target(("win_amd64",), "nt", "win32", "Windows", "AMD64"),
    "macosx_arm64": Target(("macosx_11_0_arm64",), "posix", "darwin", "Darwin", "arm64"),
    "linux": Target(
        (
            *(f"manylinux_2_{minor}_x86_64" for minor in (28, 27, 26, 24, 17, 12, 5)),
            *(f"manylinux{name}_x86_64" for name in ("2014", "2010", "1")),
        ),
        "posix",
        "linux",
        "Linux",
        "x86_64",
    ),
}


def pip(*arguments: str) -> str:
    """Run pip and return what it prints; where it fails, end with what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", *arguments, "--quiet", "--no-input"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stderr.strip()}\n\nThe wheels could not be collected (see above).")
    return done.stdout


def taking(target: Target, python: str) -> list[str]:
    """Return the options that make pip choose wheels for this machine and version of Python."""
    platforms = [f"--platform={tag}" for tag in target.tags]
    made = [f"--find-links={ROOT / MADE_HERE}"] if (ROOT / MADE_HERE).exists() else []
    return [
        "--only-binary=:all:",
        f"--python-version={python}",
        "--implementation=cp",
        *platforms,
        *made,
    ]


def make(extras: list[str]) -> None:
    """Make the wheels that are not to be had for every machine."""
    shutil.rmtree(ROOT / MADE_HERE, ignore_errors=True)
    for extra in extras:
        if extra in MADE:
            pip("wheel", OF_SOURCES, f"--wheel-dir={ROOT / MADE_HERE}", MADE[extra])


def resolve(target: Target, python: str, extras: list[str]) -> list[str]:
    """Return the packages sulh and its extras need on this machine, as ``name==version``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    while True:
        report = json.loads(
            pip(
                "install",
                "--dry-run",
                "--ignore-installed",
                "--report=-",
                f"--target={ROOT / 'wheelhouse' / '.nowhere'}",
                *taking(target, python),
                *wanted,
            )
        )
        found = {
            canonicalize_name(item["metadata"]["name"]): item["metadata"]
            for item in report["install"]
        }
        needed, missing = follow(wanted, found, target.markers(python))
        if not missing:
            return sorted(f"{name}=={found[name]['version']}" for name in needed)
        wanted += missing


def follow(
    wanted: list[str], found: dict[str, dict], markers: dict[str, str]
) -> tuple[set[str], list[str]]:
    """Return the packages these requirements need under these markers, and those not found."""
    queue, needed, missing = [Requirement(line) for line in wanted], set(), []
    seen: set[str] = set()
    while queue:
        requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        if name not in found:
            missing.append(f"{requirement.name}{requirement.specifier}")
            continue
        needed.add(name)
        for line in found[name].get("requires_dist", []):
            further = Requirement(line)
            if further.marker is None or any(
                further.marker.evaluate({**markers, "extra": extra})
                for extra in ("", *requirement.extras)
            ):
                queue.append(further)
    return needed, missing


def build(platform: str, pythons: list[str], extras: list[str]) -> Path:
    """Write the folder for one platform and return its path."""
    target, folder = TARGETS[platform], ROOT / "wheelhouse" / platform
    making = folder.with_suffix(".part")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    pip("wheel", "--no-deps", f"--wheel-dir={making}", ".")
    for python in pythons:
        # pip itself comes along for systems whose Python has the venv module without it.
        pins = [*resolve(target, python, extras), "pip"]
        pip("download", "--no-deps", f"--dest={making}", *taking(target, python), *pins)
    for file in sorted((ROOT / "scripts" / "offline").iterdir()):
        if file.suffix == ".cmd":
            text = file.read_text(encoding="ascii")
            (making / file.name).write_text(text, encoding="ascii", newline="\r\n")
        else:
            shutil.copy(file, making)
    sums = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(making.iterdir())
    ]
    (making / "SHA256SUMS").write_text("".join(sums), encoding="ascii", newline="\n")
    shutil.rmtree(folder, ignore_errors=True)
    making.rename(folder)
    return folder


def main() -> None:
    """Read the command line and build the folder, or say what would be in it."""
    parser = argparse.ArgumentParser(description="One folder that installs sulh offline.")
    parser.add_argument("platform", help=" | ".join(TARGETS))
    parser.add_argument("pythons", nargs="*", metavar="python", help=" | ".join(PYTHONS))
    parser.add_argument(
        "--extras",
        default=EXTRAS[0],
        help="report (what writes PDF, Word and Excel) and scale (large conflicts), or nothing",
    )
    parser.add_argument("--dry-run", action="store_true", help="only list the wheels")
    asked = parser.parse_args()
    if asked.platform not in TARGETS:
        parser.error(f"PLATFORM is {asked.platform!r}, but must be one of: {', '.join(TARGETS)}")
    if unknown := [python for python in asked.pythons if python not in PYTHONS]:
        parser.error(f"PYTHON is {unknown[0]!r}, but must be of: {', '.join(PYTHONS)}")
    extras = [extra for extra in asked.extras.split(",") if extra]
    if unknown := [extra for extra in extras if extra not in EXTRAS]:
        parser.error(f"EXTRAS is {unknown[0]!r}, but must be of: {', '.join(EXTRAS)}, or empty")
    pythons = asked.pythons or list(PYTHONS)
    make(extras)
    if asked.dry_run:
        for python in pythons:
            pins = resolve(TARGETS[asked.platform], python, extras)
            print(f"{asked.platform}, Python {python}: {' '.join(pins)}")
        return
    folder = build(asked.platform, pythons, extras)
    size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    digest = hashlib.sha256((folder / "SHA256SUMS").read_bytes()).hexdigest()
    print(f"{folder.relative_to(ROOT)}: {size:.0f} MB, for Python {', '.join(pythons)}.")
    print(f"SHA-256 of its SHA256SUMS, to be sent by another way: {digest}")
    print("Copy the folder to the other machine and follow its README.md (README.ar.md).")


if __name__ == "__main__":
    main()
