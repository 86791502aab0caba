"""Doubts about cases told by random sources: the files they leave, and what those files say."""

from functools import cache

from laws.sourced import (
    derived_sources,
    elements,
    fallen,
    group,
    said_by,
    sourced,
    without,
)
from laws.variations import EMPTY, UNDECIDED, mended, read

import sulh

SEEDS = (1, 2, 4, 6, 7, 9, 12, 15)
CONCEPT = "seq"


@cache
def content_at(seed):
    return sourced(seed, max_dms=3, max_options=4)


@cache
def case_at(seed):
    return read(content_at(seed))


@cache
def found_at(seed):
    return sulh.fragility(case_at(seed), concepts=[CONCEPT], size=2)


def gone(content, chosen):
    """Return the addresses of what falls without these units."""
    lost = set()
    for unit in chosen:
        if unit.kind == "statement":
            lost |= group(content, unit.name)
        elif unit.kind == "source":
            lost |= said_by(content, derived_sources(content, unit.name))
    named = [unit.name for unit in chosen if unit.kind == "assumption"]
    return [*fallen(content, lost), *named]


def value(content, conclusion):
    """Return the word, and the states that hold, of a conclusion of a file."""
    file = mended(content)
    if isinstance(file, tuple):
        return {EMPTY: "infeasible", UNDECIDED: "undecided"}[file[0]], frozenset()
    holds = solved(file)
    numbers = holds.model.numbers
    if conclusion.about == "state":
        states = {int(conclusion.name)} & set(numbers)
    else:
        flags = holds.model.outcomes[conclusion.name]
        states = {number for number, flag in zip(numbers, flags, strict=True) if flag}
    holding = set(holds[conclusion.concept])
    word = "infeasible" if not states else "holds" if states & holding else "fails"
    return word, frozenset(states & holding)


SOLVED = {}


def solved(file):
    text = repr(file)
    if text not in SOLVED:
        SOLVED[text] = sulh.equilibria(read(file), concepts=[CONCEPT])
    return SOLVED[text]


def how(before, after):
    if "undecided" in {before[0], after[0]}:
        return "undecided"
    if before[0] != after[0]:
        return "flip"
    return "same" if before[1] == after[1] else "shift"


def told_as(found, conclusion):
    one = found.values[conclusion]
    return one.word, one.states


def edited(content, effect):
    """Return the file with this doubt in it."""
    if effect.act == "dropped":
        return without(content, gone(content, [effect.unit]))
    turned = without(content, [])
    line = next(e for a, e in elements(turned) if a == effect.unit.name)
    if effect.act == "reversed":
        line["that"] = f"not ({line['that']})"
    else:
        order = turned["decision_makers"][effect.unit.name.partition("/")[0]]["preferences"]
        place = next(k for k, one in enumerate(order) if one is line)
        order[place : place + 2] = order[place + 1], order[place]
    return turned
