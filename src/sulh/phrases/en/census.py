"""How many states hold, in English."""

from sulh.phrases.en.grammar import figure, listed, states


def title(case: str) -> str:
    return f"How many states hold: {case}"


def opening(
    holding: int,
    total: int | None,
    concept: str,
    status_quo: bool | None,
    others: list[tuple[str, int]],
) -> str:
    """Say first how much the concept decides."""
    verb = "holds" if holding == 1 else "hold"
    if holding == 0 and total is not None:
        first = f"None of the {states(total)} holds under {concept}"
    elif holding == 0:
        first = f"No state holds under {concept}"
    else:
        of = figure(holding) if total is not None else states(holding)
        first = f"{of} of {states(total)}" if total is not None else of
        first += f" {verb} under {concept}"
        if status_quo is not None:
            first += (
                ", the status quo among them" if status_quo else ", the status quo not among them"
            )
    beside = [f"{name} keeps {figure(count)}" for name, count in others]
    return f"{first}; {listed(beside)}." if beside else f"{first}."


def undecided(concept: str) -> str:
    return f"{concept} was not decided; what is known of it stands below."


def feasible_only(total: int) -> str:
    return f"The case has {states(total)}; how many of them hold was not decided under any concept."


def nothing() -> str:
    return "Not even the number of states was found; what to do stands below."


def in_every(options: list[str]) -> str:
    return f"In every state that holds: {'; '.join(options)}."


def in_none(options: list[str]) -> str:
    return f"In none of them: {'; '.join(options)}."


def all_shown(count: int, concept: str) -> str:
    return f"This is the one state that holds under {concept}." if count == 1 else (
        f"These are all {figure(count)} states that hold under {concept}."
    )  # fmt: skip


def some_shown(shown: int, total: int, concept: str) -> str:
    return (
        f"These are {shown} of the {figure(total)} states that hold under {concept}, picked by chance "
        "and the same every time."
    )


def solved_by(engine: str, rule: str, reason: str) -> str:
    return f"Answers by {rule}; ties deter; engine: {engine}. {reason}"


def next_find() -> str:
    return "look for a state of this outcome that holds, or of any formula"


def next_list() -> str:
    return "list the states, which are few enough for it"


def next_more_time() -> str:
    return "look longer"
