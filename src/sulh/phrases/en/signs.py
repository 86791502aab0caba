"""The signs of pictures, and what the cells of a matrix say, in English."""

from sulh.phrases.en.grammar import states


def cell_flip(unit: str, conclusion: str) -> str:
    return f"Without {unit}, the verdict on “{conclusion}” is another."


def cell_shift(unit: str, conclusion: str) -> str:
    return f"Without {unit}, the verdict on “{conclusion}” is the same, in other states."


def cell_together(unit: str, conclusion: str) -> str:
    return f"Without {unit} and others together, not without {unit} alone, the verdict on “{conclusion}” is another."


def cell_undecided(unit: str, conclusion: str) -> str:
    return f"Without {unit}, “{conclusion}” is undefined or undecided."


def cell_same(unit: str, conclusion: str) -> str:
    return f"Without {unit}, nothing changes for “{conclusion}”."


def cell_share(outcome: str, scenario: str, holding: int, total: int) -> str:
    return f"“{outcome}”, {scenario}: {holding} of {states(total)} hold."


def cell_impossible(outcome: str, scenario: str) -> str:
    return f"“{outcome}”, {scenario}: not possible."


def cell_open(outcome: str, scenario: str) -> str:
    return f"“{outcome}”, {scenario}: undefined or undecided."


def sign_holds(concept: str) -> str:
    return f"holds under {concept}"


def sign_open(concept: str) -> str:
    return f"does not hold under {concept}"


def sign_start() -> str:
    return "status quo"


def sign_start_within() -> str:
    return "the status quo is among them"


def sign_focus(state: str) -> str:
    return f"the state in focus, {state}"


def sign_leaves() -> str:
    return "this party has an improvement from here"


def sign_bar() -> str:
    return "its option is taken here"


def sign_improvement() -> str:
    return "an improvement for the mover"


def sign_move() -> str:
    return "a move that is no improvement"


def sign_both_ways() -> str:
    return "possible both ways"


def sign_arrow(is_any: bool) -> str:
    what = "moves" if is_any else "improvements"
    return f"how many {what}; the letters of the parties that make them"


def sign_way() -> str:
    return "the way asked about"


def sign_history() -> str:
    return "the history as the model has it"


def sign_class_holds(concept: str) -> str:
    return f"a class in which a state of the outcome holds under {concept}"


def sign_class() -> str:
    return "a class with states of the outcome, none of which holds"


def sign_flip() -> str:
    return "without it, another verdict"


def sign_shift() -> str:
    return "without it, the same verdict in other states"


def sign_together() -> str:
    return "another verdict only without others as well"


def sign_undecided() -> str:
    return "undefined or undecided"


def sign_share(concept: str) -> str:
    return f"how many of its states hold under {concept}"


def sign_part(concept: str) -> str:
    return f"how many of them hold under {concept}"


def sign_changed() -> str:
    return "differs from the case as written"


def sign_differs() -> str:
    return "differs from the true case"


def sign_hatched() -> str:
    return "not recognised in that view"


def cell_hatched(outcome: str, view: str) -> str:
    return f"“{outcome}”, {view}: no state of it is recognised."


def sign_impossible() -> str:
    return "not possible"
