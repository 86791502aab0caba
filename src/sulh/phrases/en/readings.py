"""In how many readings a conclusion holds, in English."""

from sulh.phrases.en.grammar import listed


def title(case: str) -> str:
    return f"Readings of the sources: {case}"


def opening(statements: int) -> str:
    return (
        f"Statements that carry something in the model: {statements}. A reading keeps some of those that "
        f"matter to an outcome and drops the others; dropped means not known. Every set of them is looked "
        f"at. What is counted is readings; it says nothing of how things will turn out."
    )


def columns() -> str:
    return (
        "15/64: holds in 15 of 64 readings; with … the count is not the whole. The claims behind an outcome "
        "below are the statements that matter to it."
    )


def holds_in(outcome: str, concept: str, holds: int, readings: int) -> str:
    return f"{outcome} holds under {concept} in {holds} of {readings} readings."


def always(outcome: str, concept: str, pairs: bool) -> str:
    return f"{outcome} holds under {concept} {_whatever(pairs)}"


def never(outcome: str, concept: str, pairs: bool) -> str:
    return f"{outcome} does not hold under {concept} {_whatever(pairs)}"


def _whatever(pairs: bool) -> str:
    if pairs:
        return "whichever statement is dropped, or whichever two."
    return "whichever statement is dropped; pairs were too many to try."


def undecided_in(count: int) -> str:
    return f"In {count} of them it is undecided."


def undecided(outcome: str, concept: str) -> str:
    return f"{outcome} is undecided under {concept}."


def left_out(statements: list[str]) -> str:
    return (
        f"That count is not the whole: {len(statements)} more statements matter and are kept in all of "
        f"these readings, because all sets of so many are too many ({', '.join(statements)}). What holds "
        f"without them is undecided."
    )


def without(statements: list[str], word: str) -> str:
    return f"Without {listed(statements)}: {word}."


def more(count: int) -> str:
    return f"The other readings like these, {count} of them, each drop all that one of these drops, and more."


def again(statements: list[str], holds: bool) -> str:
    said = "it holds again" if holds else "it does not hold again"
    return f"But without {listed(statements)} together: {said}."


def shares_heading() -> str:
    return "With the likelihoods that were typed"


def shares_mean(statements: int) -> str:
    return (
        f"Likelihoods were typed for {statements} of the statements; the others are kept. What follows is "
        f"the share of the readings of the sources in which the conclusion stands; not the chance that it "
        f"happens."
    )


def share(outcome: str, separately: str, together: str) -> str:
    return (
        f"{outcome}: {separately} of the readings if each statement stands or falls by itself, {together} "
        f"if those of one source stand or fall together."
    )


def same_share(outcome: str, either: str) -> str:
    return (
        f"{outcome}: {either} of the readings, whether each statement stands or falls by itself or those "
        f"of one source together."
    )


def percent(share: int) -> str:
    return f"about {share} %"


def every() -> str:
    return "all"


def none() -> str:
    return "none"


def nearly_all(share: int) -> str:
    return f"over {share} %"


def hardly_any(share: int) -> str:
    return f"under {share} %"


def some_undecided(outcome: str, share: str) -> str:
    return f"{outcome}: undecided in {share} of them."


def exact() -> str:
    return "Every reading was looked at, so the shares are exact; they are rounded to five in a hundred."


def sampled(draws: int, seed: int, error: str) -> str:
    return (
        f"Drawn: {draws} readings with seed {seed}; the standard error of a share is at most {error} of 1. "
        f"The shares are rounded to five in a hundred."
    )


def next_contradiction() -> str:
    return "what holds in each version where sources contradict each other"


def next_fragility() -> str:
    return "what every conclusion rests on, statement by statement"
