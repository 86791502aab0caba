"""What holds where sources contradict each other, in English."""


def title(case: str) -> str:
    return f"Where the sources contradict each other: {case}"


def opening(elements: int, readings: int) -> str:
    return (
        f"Elements told in more than one version: {elements}. A reading takes one version of each; "
        f"readings looked at: {readings}."
    )


def nothing() -> str:
    return "Nothing in the case is told in more than one version: no statement, fact or option has alternatives."


def cut(left_out: int) -> str:
    return (
        f"Not looked at: {left_out} further readings, those that differ most from the case as written. So "
        f"“every” and “none” below mean those looked at."
    )


def told(address: str) -> str:
    return f"{address} is told in these versions"


def version(letter: str, said: str, as_written: bool) -> str:
    return f"{letter} (as the case has it): {said}." if as_written else f"{letter}: {said}."


def exists() -> str:
    return "it can be done"


def exists_not() -> str:
    return "it cannot be done"


def readings_heading() -> str:
    return "The readings"


def as_written(place: int) -> str:
    return f"{place}: as the case has it."


def reading(place: int, versions: list[str]) -> str:
    return f"{place}: {', '.join(versions)}; the rest as the case has it."


def legend() -> str:
    return (
        "7/8: of its 8 possible states 7 hold, so it holds; 0/8: it does not hold; –: it is not possible; "
        "?: undecided. The columns are the readings below."
    )


def more_readings(shown: int, total: int) -> str:
    return f"{shown} of {total} readings are shown; the JSON document has all."


def overall_heading(concept: str) -> str:
    return f"In all readings together, under {concept}"


def in_every(outcomes: list[str]) -> str:
    return f"Holds in every reading: {', '.join(outcomes)}."


def in_none(outcomes: list[str]) -> str:
    return f"Holds in none: {', '.join(outcomes)}."


def in_undecided(outcomes: list[str]) -> str:
    return f"Undecided: {', '.join(outcomes)}."


def some(outcome: str, holds: int, readings: int, where: list[str]) -> str:
    return f"Holds in some, {holds} of {readings}: {outcome}, in {', '.join(where)}."


def turns_on(addresses: list[str]) -> str:
    if len(addresses) == 1:
        return f"Which version of {addresses[0]} is taken decides it alone."
    return f"Which version is taken decides it, of each of these alone: {', '.join(addresses)}."


def next_readings() -> str:
    return "in how many readings of the statements an outcome holds"


def next_show() -> str:
    return "what the case says, claim by claim"
