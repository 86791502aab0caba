"""Loading: a case file read, validated and every reference and statement checked."""

import made
from measure import seconds
from page import Section, against, in_seconds

import sulh
from sulh.catalogue import text
from sulh.model.build import build
from sulh.statement import parse

TARGET = 0.3


def sections(*, quick: bool) -> list[Section]:
    """Return how long files of several sizes take to load."""
    files = {
        "the flagship": text("east-aleppo-2016"),
        **{f"a made file of {size} KB": made.case_file(size) for size in (100, 111)},
    }
    if not quick:
        files["a made file of 1000 KB"] = made.case_file(1000)
    return [
        Section(
            "Loading a case file",
            "From text to a validated case: every key, reference, state and statement checked. "
            "The target is for 100 KB. *Model*: feasible states, moves and ranks of that case.",
            ("file", "bytes", "claims", "load", "target", "met", "states", "model"),
            tuple(_row(name, content) for name, content in files.items()),
        )
    ]


def _row(name: str, content: str) -> tuple[str, ...]:
    size = len(content.encode())
    case = sulh.loads(content)
    load = seconds(lambda: sulh.loads(content), before=parse.cache_clear)
    model = build(case)
    return (
        name, str(size), str(len(case.claims)), in_seconds(load),
        *against(load, TARGET if size < 200_000 else None),
        str(len(model)), in_seconds(seconds(lambda: build(case))),
    )  # fmt: skip
