"""As each party sees it, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import listed, states


def title(case: str) -> str:
    return f"As each party sees it: {case}"


def no_difference() -> str:
    return (
        "As this case is written, every party sees the conflict as it is, so what holds as the parties "
        "see it is what holds. A party that sees it otherwise is written under told (it was told another "
        "number: told: {party: {fact: {value: 2000}}}) or under perceptions (it does not see an option: "
        "perceptions: {party: {unseen: [dm.option]}}), with the claims that say so."
    )


def no_misperception() -> str:
    return (
        "What is written here of what the parties see makes no difference: each of them sees the true case, "
        "and what holds as the parties see it is what holds."
    )


def opening(seen: int, true: int, both: int, concept: str, second: bool) -> str:
    aware = (
        " A party that believes something of how others see the conflict is judged by that (level 2)."
        if second
        else ""
    )
    return (
        f"States that hold under {concept} as the parties see it, each by its own view: {seen}; in the "
        f"true case: {true}; in both: {both}.{aware}"
    )


def to_hold() -> str:
    return (
        "To hold as the parties see it means that in this model no party sees a gain in moving. "
        "It does not mean lawful, just or likely."
    )


def levels(first: int, second: int) -> str:
    return f"By level 1 alone, each party by its own view, it would be {first}; with level 2 it is {second}."


def unseen(party: Party, option: str, other: str | None) -> str:
    if other is None:
        return f"Not seen by {party.name}: {option}."
    return f"Believed by {party.name}: that {option} is not seen by {other}."


def imagined(party: Party, option: str, other: str | None) -> str:
    if other is None:
        return f"Imagined by {party.name}: {option}. In the true case it cannot be done."
    return f"Believed by {party.name}: that {option} is imagined by {other}."


def told(party: Party, fact: str, value: str, true: str | None) -> str:
    known = (
        "what is so is not known in this reading" if true is None else f"in the case it is {true}"
    )
    return f"Told to {party.name}: {fact} is {value}; {known}."


def fact(party: Party, name: str, value: str, true: str | None, other: str | None) -> str:
    if other is not None:
        return f"Believed by {party.name}: that {name} is held by {other} to be {value}."
    known = (
        "what is so is not known in this reading" if true is None else f"in the case it is {true}"
    )
    return f"Believed by {party.name}: {name} is {value}; {known}."


def constraint(party: Party, rule: str, other: str | None) -> str:
    if other is None:
        return f"Believed by {party.name} to be so in any case: {rule}."
    return f"Believed by {party.name}: that {other} can see no state but those where {rule}."


def forbidden(party: Party, mover: str, start: str, end: str, other: str | None) -> str:
    move = f"a move by {mover} from where {start} to where {end}"
    if other is None:
        return f"Believed by {party.name} to be impossible: {move}."
    return f"Believed by {party.name}: that {move} is held by {other} to be impossible."


def order(party: Party, whose: str, statements: list[str], other: str | None) -> str:
    said = "; then ".join(statements)
    if whose == party.name and other is None:
        return f"By its own view, this is the order of {whose}, the weightiest first: {said}."
    if other is None:
        return f"Believed by {party.name} to be the order of {whose}, the weightiest first: {said}."
    return f"Believed by {party.name}: that {other} can see this as the order of {whose}: {said}."


def unobserved(party: Party, address: str) -> str:
    return f"Not known to {party.name}: the mandate {address}."


def is_so() -> str:
    return "That is so, as the case is written."


def is_not_so() -> str:
    return "That is not so, as the case is written."


def no_matter() -> str:
    return "It makes no difference to what anybody sees."


def view_of(party: Party) -> str:
    return f"The conflict as seen by {party.name}"


def true_case(parties: list[str]) -> str:
    if not parties:
        return "No party sees the conflict as it is."
    return f"Seen as it is by: {listed(parties)}."


def size(own: int, missing: int, total: int) -> str:
    if not missing:
        return f"In this view there are {states(own)}; every one of the {states(total)} of all views is recognised."
    return (
        f"In this view there are {states(own)}; of the {states(total)} of all views together "
        f"{missing} are not recognised."
    )


def not_there(options: list[str], *, projected: bool) -> str:
    if projected:
        return f"States are seen without these options: {'; '.join(options)}."
    return f"Not recognised is any state with one of these taken: {'; '.join(options)}."


def holding(count: int, concept: str) -> str:
    if count == 0:
        return f"No state of this view holds under {concept}."
    return f"States of this view that hold under {concept}: {count}."


def more(shown: int, total: int) -> str:
    return f"{shown} of {total} are shown; the JSON document has all."


def legend() -> str:
    return (
        "1/2: of the 2 possible states of the outcome in that view 1 holds, so it holds; 0/2: it does not "
        "hold; –: it is not possible there; ?: undecided."
    )


def shared() -> str:
    return "shared"


def held_up() -> str:
    return "held up by misperception"


def blocked() -> str:
    return "blocked by misperception"


def alone(parties: list[str]) -> str:
    return f"believed to hold by {listed(parties)} alone"


def also_believed(label: str, parties: list[str]) -> str:
    return f"{label}; believed to hold by {listed(parties)}"


def labels() -> str:
    return (
        "Shared: holds as the parties see it, and in the true case. Held up by misperception: holds as the "
        "parties see it, and not in the true case. Blocked by misperception: holds in the true case, and not "
        "as the parties see it. Believed to hold: holds in the view of the party named, which is not the "
        "true case."
    )


def open_to_surprise(label: str) -> str:
    return f"{label}; open to surprise"


def surprise(party: Party, other: str, acts: str, count: int, state: str, to: str) -> str:
    where = f"from {state} to {to}" if count == 1 else f"{count} times, as from {state} to {to}"
    return (
        f"In this model {party.name} can improve by {acts} ({where}), where nobody gains by moving in the view "
        f"that {other} is believed to have, and no such move is in it: it would not be expected by {other}."
    )


def no_surprise() -> str:
    return "No surprise: where nobody gains by moving in the view another is believed to have, no improvement is missing in it."


def no_surprise_asked() -> str:
    return (
        "Surprises are looked for only where the case says how a party believes another sees the conflict "
        "(perceptions: {party: {of: {other: ...}}}); here it says nothing of the kind."
    )


def correcting(belief: str, address: str) -> str:
    return f"{belief} If that were corrected ({address}):"


def correcting_all() -> str:
    return "If every party saw the conflict as it is:"


def changes_nothing(concepts: list[str]) -> str:
    return f"{listed(concepts)}: the same states would hold as the parties see it."


def gained(concept: str, numbers: str) -> str:
    return f"{concept}: {numbers} would hold as well."


def lost(concept: str, numbers: str) -> str:
    return f"{concept}: {numbers} would no longer hold."


def now_holds(outcomes: list[str]) -> str:
    return f"Outcomes that would then hold: {', '.join(outcomes)}."


def now_fails(outcomes: list[str]) -> str:
    return f"Outcomes that would then hold no longer: {', '.join(outcomes)}."


def now_impossible(outcomes: list[str]) -> str:
    return f"Outcomes that nobody would then see as possible: {', '.join(outcomes)}."


def ours() -> str:
    return (
        "Hypergames are published (Bennett 1977; Wang, Hipel and Fraser 1988); the labels of states and "
        "what a correction takes with it are ours."
    )


def next_equilibria() -> str:
    return "what holds in the true case"


def next_show() -> str:
    return "what the case says, claim by claim"
