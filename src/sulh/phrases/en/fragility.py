"""What every conclusion rests on, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import listed


def title(case: str) -> str:
    return f"What every conclusion rests on: {case}"


def opening(carrying: int, statements: int, assumed: int, assumptions: int) -> str:
    return (
        f"{carrying} of {statements} statements and {assumed} of {assumptions} assumptions change a "
        f"conclusion when they are dropped alone: without one of them something holds that did not, "
        f"no longer holds, or is no longer possible."
    )


def rests_on(sources: int, reports: int) -> str:
    noun = "source" if sources == 1 else "sources"
    told = "1 report" if reports == 1 else f"{reports} reports"
    return f"This rests on {sources} independent {noun} ({told})."


def no_sources() -> str:
    return "No claim is cited for this: it rests on assumptions alone."


def single_source(source: str, changed: int, total: int) -> str:
    return (
        f"All that is cited comes from one source, {source}: without it {changed} of {total} "
        f"conclusions change."
    )


def dropped_means() -> str:
    return "Dropped means not known; it does not mean that the opposite is so."


def columns() -> str:
    return "The conclusions"


def matrix() -> str:
    return "What changes when one thing is dropped"


def legend() -> str:
    return "✕ another verdict · ~ the same verdict in other states · . nothing · ? undecided"


def word_holds() -> str:
    return "holds"


def word_fails() -> str:
    return "does not hold"


def word_infeasible() -> str:
    return "is not possible"


def word_undecided() -> str:
    return "is undecided"


def word_undefined() -> str:
    return "is undefined"


def then_holds(conclusions: list[str]) -> str:
    return f"{listed(conclusions)} would hold"


def then_fails(conclusions: list[str]) -> str:
    return f"{listed(conclusions)} would not hold"


def then_infeasible(conclusions: list[str]) -> str:
    return f"{listed(conclusions)} would not be possible"


def then_undecided(conclusions: list[str]) -> str:
    return f"{listed(conclusions)} would be undecided"


def then_undefined(conclusions: list[str]) -> str:
    return f"{listed(conclusions)} would be undefined"


def without(what: str, changes: list[str]) -> str:
    return f"Without {what}: {'; '.join(changes)}."


def reversed_line(what: str, changes: list[str]) -> str:
    return f"With the opposite of {what}: {'; '.join(changes)}."


def swapped_line(first: str, second: str, changes: list[str]) -> str:
    return f"With {second} above {first}: {'; '.join(changes)}."


def what_fell(addresses: list[str]) -> str:
    return f"What falls: {', '.join(addresses)}."


def first_move(state: str, party: Party, acts: str, to: str) -> str:
    return f"The first thing one would see, in {state}: {party.name}, by {acts} ({to})."


def appeared() -> str:
    return "That is an improvement only then."


def answer_gone(answering: list[str], at: str) -> str:
    return f"The answer that deters it now, by {listed(answering)} ({at}), no longer does."


def guard(what: str) -> str:
    return f"To guard against: {what}"


def sets_heading() -> str:
    return "What changes a conclusion only together"


def together(units: list[str], change: str) -> str:
    return f"Without {' + '.join(units)}: {change}."


def carries_nothing(units: list[str], size: int) -> str:
    if size == 1:
        return f"Dropped alone, these change nothing: {', '.join(units)}."
    return f"In sets of up to {size}, these change nothing: {', '.join(units)}."


def only_with(unit: str, others: list[str]) -> str:
    return f"{unit} changes a verdict only together with another: {listed(others)}."


def only_shifts(units: list[str]) -> str:
    return f"These change in which states something holds, but no verdict: {', '.join(units)}."


def covered(examined: list[tuple[int, int]], models: int, complete: bool) -> str:
    told = listed([f"{count} sets of {size}" for size, count in examined])
    rest = "" if complete else " It was stopped there: larger or later sets were not examined."
    return f"Examined: {told}; {models} different models were solved.{rest}"


def questions_heading() -> str:
    return "Questions worth asking"


def ask_claim(claim: str, text: str, speaker: str) -> str:
    return f"Is it so ({claim}): {text} Ask somebody other than {speaker}."


def uncited(address: str, text: str) -> str:
    said = f": {text}" if text else "."
    return f"Nobody is cited for {address}{said}"


def ask_assumption(address: str, text: str, party: str) -> str:
    return f"{uncited(address, text)} Ask {party}, or somebody who knows."


def ask_rule(address: str, text: str) -> str:
    return f"{uncited(address, text)} Ask somebody who knows what is possible there."


def if_not(changes: list[str]) -> str:
    return f"If so, the answers here stand; if it is not known, {'; '.join(changes)}."


def turned_heading() -> str:
    return "With a line reversed, or two neighbours exchanged"


def nothing_turned() -> str:
    return "No line reversed, and no two neighbours exchanged, change a verdict."


def any_speaker() -> str:
    return "the speaker"
