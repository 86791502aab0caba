"""One page for a principal, in English."""

from sulh.phrases.en.grammar import improvements, listed, moves, states


def title(outcome: str) -> str:
    return f"Brief: {outcome}"


def not_a_forecast(case: str) -> str:
    return f"This is a model of these sources on “{case}”, not a forecast, and it advises nobody."


def bottom_line() -> str:
    return "Bottom line"


def why_it_holds() -> str:
    return "Why it holds, or not"


def what_breaks() -> str:
    return "What would break it, and what one would see first"


def what_rules_out() -> str:
    return "What rules it out"


def offers() -> str:
    return "What could be offered, and by whom"


def trust() -> str:
    return "How far to trust it"


def ask() -> str:
    return "What to ask"


def verdict(outcome: str, concept: str, holds: int, of: int) -> str:
    if not of:
        return f"In this model “{outcome}” is not possible."
    if not holds:
        return f"In this model “{outcome}” does not hold under {concept}: in each of its {states(of)} a party gains by moving."
    return f"In this model “{outcome}” holds under {concept}, in {holds} of its {states(of)}."


def seen_holds() -> str:
    return "As the parties see it, each in the conflict it sees, it holds."


def seen_fails() -> str:
    return "As the parties see it, each in the conflict it sees, it does not hold."


def seen_infeasible() -> str:
    return "As the parties see it, it is not possible."


def seen_undecided() -> str:
    return "Whether it holds as the parties see it is undecided."


def reached(count: int) -> str:
    return f"It can be reached from the status quo by {improvements(count)}."


def reached_by_moves(count: int) -> str:
    return f"Improvements alone do not lead there from the status quo; a shortest way has {moves(count)}."


def not_reached() -> str:
    return "No legal moves lead there from the status quo."


def beside(outcomes: list[str]) -> str:
    return f"These hold as well: {listed(outcomes)}."


def nothing_beside() -> str:
    return "No other outcome holds."


def no_start() -> str:
    return "There is no status quo here to start from, so what leads there is undefined."


def nothing_breaks() -> str:
    return "No single statement or assumption turns its verdict."


def rules_out(what: str, outcome: str) -> str:
    return f"As long as it stands, this rules out {outcome} in this model: {what}."


def only_against(people: list[str]) -> str:
    return (
        f"This outcome comes with harm to: {', '.join(people)}. So this page says only what rules it "
        f"out, never what would bring it about."
    )


def needs(acts: list[str]) -> str:
    return f"It needs, and cannot do without: {'; '.join(acts)}."


def by(party: str, act: str) -> str:
    return f"{act} (by {party})"


def offered(by: str, parties: list[str], kind: str) -> str:
    return f"{by} ({kind}), to {listed(parties)}."


def no_offers() -> str:
    return "The file names nobody who could offer something."


def turns_on(count: int) -> str:
    return (
        "It turns on one line alone." if count == 1 else f"It turns on {count} lines, each alone."
    )
