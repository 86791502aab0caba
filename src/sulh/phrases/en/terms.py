"""What a mandate says: what passes to whom, when, and what is retained, in English."""

from sulh.phrases.en.grammar import listed


def passes(address: str, options: list[str], principals: list[str], delegate: str) -> str:
    return (
        f"By {address}, what becomes of {listed(options)} passes from {listed(principals)} to "
        f"{delegate}."
    )


def passes_nothing(address: str) -> str:
    return f"By {address} no option passes to anyone, so it changes nothing."


def only_taking() -> str:
    return "Only taking it up passes; giving it up stays where it was."


def only_undoing() -> str:
    return "Only giving it up passes; taking it up stays where it was."


def permitted_where(statement: str) -> str:
    return f"It is permitted only where this is so: {statement}."


def in_force_while(statement: str) -> str:
    return f"The mandate is in force only while this is so: {statement}."


def veto(delegate: str, principals: list[str]) -> str:
    return (
        f"A veto is retained: nothing that {listed(principals)} would hold worse can be done under it "
        f"by {delegate}."
    )


def recall(principals: list[str]) -> str:
    return f"Recall is retained: the same options stay open to {listed(principals)} too."


def unobserved() -> str:
    return "The other parties do not know of it."
