"""Statements: parsed from text, evaluated on arrays of states, and found to separate states."""

from random import Random

import made
import numpy as np
from measure import seconds
from page import Section, in_seconds

from sulh.statement import parse, separate

NAMES = [f"town{k}.act{j}" for k in range(1, 7) for j in range(1, 4)]
STATES = 100_000


def sections(*, quick: bool) -> list[Section]:
    """Return how long statements take."""
    return [_parsing(), _separating((6, 10) if quick else (6, 10, 14))]


def _parsing() -> Section:
    rng = Random(1)  # noqa: S311 - nothing is secret
    short = [made.statement(rng, NAMES) for _ in range(100)]
    texts = {
        "of an order, up to three options (each of 100)": short,
        "of 4000 characters": [" and ".join(NAMES[k % 18] for k in range(280))[:3998]],
        "nested 100 deep": ["(" * 99 + "town1.act1" + ")" * 99],
    }
    columns = {name: np.array(rng.choices((False, True), k=STATES)) for name in NAMES}
    rows = []
    for name, written in texts.items():
        parsed = [parse(text) for text in written]
        parsing = seconds(
            lambda written=written: [parse(text) for text in written], before=parse.cache_clear
        )
        judging = seconds(
            lambda parsed=parsed: [one.evaluate(columns, {}, STATES) for one in parsed]
        )
        each = (parsing / len(written), judging / len(written))
        rows.append((name, in_seconds(each[0]), in_seconds(each[1])))
    return Section(
        "Statements",
        f"Parsing from text, and evaluation on {STATES:,} states at once.",
        ("statement", "parse", "evaluate"),
        tuple(rows),
    )


def _separating(sizes: tuple[int, ...]) -> Section:
    rows = []
    for options in sizes:
        states = np.array(np.unravel_index(np.arange(1 << options), (2,) * options)).T == 1
        rng = Random(options)  # noqa: S311 - nothing is secret
        names = NAMES[:options]
        written = parse(" or ".join(f"({made.statement(rng, names)})" for _ in range(2)))
        columns = {name: states[:, k] for k, name in enumerate(names)}
        drawn = np.array([rng.random() < 0.5 for _ in states])
        for kind, holding in (
            ("by a statement", written.evaluate(columns, {}, len(states))),
            ("at random", drawn),
        ):
            parts = states[holding], states[~holding]
            found = separate(*parts, names)
            time = seconds(lambda parts=parts, names=names: separate(*parts, names), runs=3)
            rows.append((str(options), str(len(states)), kind, in_seconds(time), _yes(found.exact)))
    return Section(
        "The shortest statement that separates",
        "`when` of a verdict: the states of an outcome that hold from those that fail. *At random* "
        "is the worst there is: nothing short separates them, and the budget is spent.",
        ("options", "states", "states drawn", "seconds", "proven shortest"),
        tuple(rows),
    )


def _yes(value: bool) -> str:
    return "yes" if value else "no"
