"""What if, in English: scenarios, and the elements that make a difference."""

from sulh.phrases.en.grammar import listed


def title(case: str) -> str:
    return f"What if: {case}"


def opening(changing: int, scenarios: int, concept: str) -> str:
    return (
        f"Scenarios compared with the case as written: {scenarios}. Under {concept} an outcome appears, "
        f"vanishes or shifts in {changing} of them."
    )


def no_outcomes() -> str:
    return "The case names no outcomes, so there is nothing to compare."


def no_scenarios() -> str:
    return "The case has no scenarios: none is written, and no speaker belongs to a party."


def always(outcomes: list[str]) -> str:
    return f"Holds as written and under every scenario here: {', '.join(outcomes)}."


def never(outcomes: list[str]) -> str:
    return f"Holds neither as written nor under any scenario here: {', '.join(outcomes)}."


def legend() -> str:
    return (
        "7/8: of its 8 possible states 7 hold, so it holds; 0/8: it does not hold; –: it is not possible; "
        "?: undecided; *: other than as written. Column 0 is the case as written, the others are the "
        "scenarios below."
    )


def changes_nothing(concepts: list[str]) -> str:
    return f"Under {listed(concepts)} nothing changes."


def nothing_falls() -> str:
    return "Nothing the answers depend on differs."


def not_solved(reasons: str) -> str:
    return f"It is undecided under this scenario what holds: {reasons}"


def under(concepts: list[str]) -> str:
    return f"Under {listed(concepts)}:"


def now_appeared(outcomes: list[str]) -> str:
    return f"Holds here, and not as written: {', '.join(outcomes)}."


def now_vanished(outcomes: list[str]) -> str:
    return f"Holds as written, and not here: {', '.join(outcomes)}."


def now_impossible(outcomes: list[str]) -> str:
    return f"Holds as written, and is not possible here: {', '.join(outcomes)}."


def now_closed(outcomes: list[str]) -> str:
    return f"Does not hold as written, and is not possible here: {', '.join(outcomes)}."


def now_opened(outcomes: list[str]) -> str:
    return f"Is possible only here, and does not hold: {', '.join(outcomes)}."


def now_shifted(outcomes: list[str]) -> str:
    return f"Holds in other states than as written: {', '.join(outcomes)}."


def now_gone(outcomes: list[str]) -> str:
    return f"Is not named here: {', '.join(outcomes)}."


def now_undecided(outcomes: list[str]) -> str:
    return f"Undecided: {', '.join(outcomes)}."


def by_one(element: str) -> str:
    return f"What makes the difference: {element}."


def by_any_one(elements: list[str]) -> str:
    return f"Each of these alone makes the difference: {'; '.join(elements)}."


def by_two(pairs: list[list[str]]) -> str:
    said = "; or ".join(f"{first} together with {second}" for first, second in pairs)
    return f"No element alone makes the difference; two together do: {said}."


def by_all(elements: int, examined: int) -> str:
    if examined == 0:
        return f"All {elements} elements together make the difference; there are too many to try alone."
    alone = "no one of them does" if examined == 1 else "no one of them does, and no two"
    return f"All {elements} elements together make the difference; {alone}."


def more_sets(count: int) -> str:
    return f"{count} more like this are in the JSON document."


def left_out(address: str, content: str) -> str:
    return f"{address} left out" + (f" ({content})" if content else "")


def put_in(address: str, content: str) -> str:
    return f"{address} put in" + (f" ({content})" if content else "")


def elsewhere(address: str, content: str) -> str:
    return f"{address} at another place of its order" + (f" ({content})" if content else "")


def changed(address: str, keys: list[str]) -> str:
    return f"{address} changed ({', '.join(keys)})"


def changed_as_above(address: str) -> str:
    return f"{address} changed, as told above"


def reads(address: str, before: str, after: str) -> str:
    return f"{address} changed: {after}, where it was {before}"


def these_removed(addresses: list[str]) -> str:
    return f"Left out: {', '.join(addresses)}."


def these_added(addresses: list[str]) -> str:
    return f"Put in: {', '.join(addresses)}."


def these_changed(addresses: list[str]) -> str:
    return f"Changed: {', '.join(addresses)}."


def these_moved(addresses: list[str]) -> str:
    return f"At another place of their order: {', '.join(addresses)}."


def next_why(outcome: str) -> str:
    return f"why {outcome} holds there or does not"


def next_show() -> str:
    return "the case under one scenario, and what fell"
