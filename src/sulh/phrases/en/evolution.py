"""How the parties could get there, in English."""

from sulh.phrases import Party
from sulh.phrases.en.grammar import improvements, moves, states


def title(case: str) -> str:
    return f"How the parties could get there: {case}"


def from_here(start: str, taken: str) -> str:
    return f"The start is {start}: {taken}."


def reach(by_moves: int, by_improvements: int, total: int) -> str:
    return (
        f"From there legal moves lead to {by_moves} of {states(total)}, the start included; "
        f"improvements alone lead to {by_improvements}."
    )


def legal() -> str:
    return (
        "A legal way is one move after the other, no one moving twice in a row. "
        "What a party could do is not what it will do."
    )


def equilibria_reached(concept: str, by_improvements: int, by_moves: int, total: int) -> str:
    return (
        f"Of {states(total)} that {'holds' if total == 1 else 'hold'} under {concept}, {by_improvements} can be reached by "
        f"improvements only and {by_moves} by any moves."
    )


def way_by_improvements(outcome: str, count: int) -> str:
    return f"To “{outcome}” by {improvements(count)}:"


def way_by_moves(outcome: str, count: int) -> str:
    return f"To “{outcome}” no way by improvements only; a shortest way has {moves(count)}:"


def already(outcome: str) -> str:
    return f"The start already belongs to “{outcome}”."


def no_way(outcome: str) -> str:
    return f"No legal moves lead to “{outcome}”."


def improving_step(party: Party, acts: str, to: str) -> str:
    return f"{to}: {party.name}, by {acts}. An improvement for the mover."


def other_step(party: Party, acts: str, to: str) -> str:
    return f"{to}: {party.name}, by {acts}. No improvement for the mover in this model."


def guard_against(outcome: str, kinds: list[str]) -> str:
    return (
        f"“{outcome}” comes with harm to: {', '.join(kinds)}. What follows shows what there is to guard "
        f"against."
    )


def told(event: str) -> str:
    return f"{event}: told, not done; in the model it changes nothing."


def stays(state: str) -> str:
    return f"The state is still {state}."


def one_move(party: Party, acts: str, to: str, improves: bool) -> str:
    if improves:
        return (
            f"{party.name} moves by {acts}, to {to}. In this model that was an improvement for it."
        )
    return f"{party.name}, by {acts}, to {to}. In this model that was no improvement for the mover."


def several_moves(to: str, count: int) -> str:
    return f"{to} is reached by {moves(count)}:"


def unexplained(to: str) -> str:
    return f"No legal moves of this model lead to {to}: the model does not explain this step."


def impossible(state: str) -> str:
    return f"{state}: not possible in this variation, so the model says nothing of this step."


def no_history() -> str:
    return "The case tells no history."
