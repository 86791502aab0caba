"""Whether something holds in which a statement is true, in English."""

from sulh.phrases.en.grammar import figure, listed, states


def title(case: str) -> str:
    return f"Does anything hold in which this is so? {case}"


def asked(statement: str, concept: str) -> str:
    return f"Asked for: a state that holds under {concept}, and in which this is so: {statement}."


def asked_any(concept: str) -> str:
    return f"Asked for: any state that holds under {concept}."


def asked_outcome(outcome: str, concept: str) -> str:
    return f"Asked for: a state of the outcome {outcome} that holds under {concept}."


def found(state: str) -> str:
    return f"There is one: {state}. There may be others."


def none(concept: str) -> str:
    return (
        f"There is none, and this is proved: in this model no state in which it is so holds under "
        f"{concept}."
    )


def impossible(rules: list[str]) -> str:
    if not rules:
        return "There is none: no state whatever makes this statement true."
    return (
        f"There is none: no possible state makes this true, because of {listed(rules)}. "
        f"Ask for less, or look at what these rules say."
    )


def undecided(concept: str) -> str:
    return (
        f"Undecided: no such state was found to hold under {concept}, and it is not proved that there "
        f"is none."
    )


def looked(proposed: int, excluded: int, learned: int) -> str:
    return (
        f"What was established: {states(proposed)} looked at, none of which was shown to hold; shown "
        f"not to hold, one by one, by all the answers there are: {figure(excluded)}; conditions found "
        f"that every state that holds satisfies: {figure(learned)}."
    )


def looked_at_nothing() -> str:
    return "Nothing was established: no state was looked at yet."


def aside(count: int) -> str:
    return f"Left open: {states(count)}, because too many answers would have had to be looked at there."


def out_of_time(seconds: str) -> str:
    return f"The time allowed ({seconds} s) was over; states that were not reached are open too."


def what_then(stricter: bool) -> str:
    if stricter:
        return (
            "What can be done: allow more time with --seconds, ask for more at once so that fewer states "
            "are left, or ask under Nash, which looks at no answers and is decided sooner."
        )
    return (
        "What can be done: allow more time with --seconds, or ask for more at once so that fewer states "
        "are left."
    )


def harmful(state: str, people: list[str]) -> str:
    return (
        f"{state} comes with harm to: {', '.join(people)}. What follows shows what there is to guard "
        f"against."
    )


def heading_stays() -> str:
    return "Why each party stays"


def further(count: int) -> str:
    if count == 1:
        return "1 further improvement is deterred too; --json lists it."
    return f"{figure(count)} further improvements are deterred too; --json lists them."


def how_found() -> str:
    return (
        "Searched without listing the states; what was found was judged again by the definitions, move "
        "by move."
    )


def by_diagrams() -> str:
    return "The search left it open; decision diagrams, which keep all states that hold at once, decided it."


def how_proved(proposed: int, learned: int) -> str:
    return (
        f"Searched without listing the states: {states(proposed)} looked at, {figure(learned)} "
        f"conditions learned that every state that holds satisfies; no state satisfies them all."
    )


def next_why() -> str:
    return "why it holds, in full"


def next_longer() -> str:
    return "the same with more time"


def next_nash() -> str:
    return "the same where no answers are needed"


def next_others() -> str:
    return "everything that holds"


def under_rule(rule: str, engine: str) -> str:
    return f"Answers by {rule}; ties deter; engine: {engine}."


def next_census() -> str:
    return "how many states hold"
