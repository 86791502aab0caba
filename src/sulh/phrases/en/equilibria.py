"""What holds, in English."""

from sulh.phrases.en.grammar import listed, states


def title(case: str) -> str:
    return f"What holds: {case}"


def opening(
    holding: int, total: int, concept: str, status_quo: bool | None, others: list[tuple[str, int]]
) -> str:
    """Say first how much the concept decides."""
    verb = "holds" if holding == 1 else "hold"
    if holding == 0:
        first = f"None of the {states(total)} holds under {concept}"
    else:
        first = f"{holding} of {states(total)} {verb} under {concept}"
        if status_quo is not None:
            first += (
                ", the status quo among them" if status_quo else ", the status quo not among them"
            )
    beside = [f"{name} keeps {count}" for name, count in others]
    return f"{first}; {listed(beside)}." if beside else f"{first}."


def decides_little(concept: str, holding: int, total: int) -> str:
    return (
        f"{concept} rules out {total - holding} of {states(total)} only, so it decides little here."
    )


def to_hold() -> str:
    return (
        "To hold means that in this model no party gains by moving. "
        "It does not mean lawful, just or likely."
    )


def undecided(concept: str) -> str:
    return f"{concept} was not decided; see the notes."


def all_share(always: list[str], never: list[str]) -> str:
    parts = []
    if always:
        parts.append(f"In every state that holds: {'; '.join(always)}.")
    if never:
        parts.append(f"In none of them: {'; '.join(never)}.")
    return " ".join(parts)


def differ_in(options: list[str]) -> str:
    return f"They differ in: {'; '.join(options)}."


def share_nothing() -> str:
    return "The states that hold have no option in common."


def more_states(shown: int, total: int) -> str:
    return f"{shown} of {total} are shown, those nearest the status quo first; --all lists every state."


def when_not_exact() -> str:
    return "The condition given was found by a shortcut: it is right, but a shorter one may exist."


def published(concepts: list[tuple[str, str, str]]) -> str:
    told = "; ".join(f"{short}, {name} ({citation})" for short, name, citation in concepts)
    return f"Published: {told}."


def solved_by(engine: str, rule: str, reason: str) -> str:
    return f"Answers by {rule}; ties deter; engine: {engine} ({reason})."


def concern(outcomes: str, text: str, source: str) -> str:
    return f"{outcomes}: {text}" + (f" (source: {source})" if source else "")


def affected(outcomes: str, people: list[str]) -> str:
    return f"{outcomes}: borne, without deciding, by {'; '.join(people)}."


def all_of_these() -> str:
    return "All of these"


def condition(outcome: str, statement: str) -> str:
    return f"{outcome} holds in those of its states, and only those, where: {statement}."


def next_why() -> str:
    return "why this state or outcome holds or does not"


def next_evolution() -> str:
    return "how the parties could get there"


def next_check() -> str:
    return "whether the case itself is plausible"


def next_show() -> str:
    return "what the case says, claim by claim"


def next_equilibria() -> str:
    return "which outcomes hold"


def next_steps() -> str:
    return "the same with its working, as on a blackboard"


def next_other_language() -> str:
    return "the same in Arabic"


def next_new() -> str:
    return "write down a conflict of your own, question by question"


def next_cases() -> str:
    return "what else is shipped"
