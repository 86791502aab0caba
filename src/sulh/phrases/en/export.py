"""A copy to hand out, in English."""


def title(case: str) -> str:
    return f"{case}: a copy to read"


def how(states: bool) -> str:
    what = "a state or a party" if states else "an outcome or a party"
    return (
        f"This file needs no program and no network. Choose {what}; every number leads to its page. "
        f"To go back, use the browser's arrow."
    )


def told(most: int) -> str:
    return (
        f"Of each party at most {most} moves are told in full on a page; what decides leads to the "
        f"order of the party, where the reason and its claims stand."
    )


def states_heading() -> str:
    return "Every state"


def marks() -> str:
    return "In bold: the states that hold."


def parties_heading() -> str:
    return "The parties"


def claims_heading() -> str:
    return "Options and claims"


def no_move(names: list[str]) -> str:
    return f"No move is open from here to: {', '.join(names)}."


def home() -> str:
    return "Contents"


def other() -> str:
    return "English"


def made(version: str, case: str, digest: str) -> str:
    return f"Made with sulh {version}. Case {case}, sha256 {digest}."
