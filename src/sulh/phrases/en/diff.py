"""What changed between two case files, in English."""


def title(case: str) -> str:
    return f"What changed: {case}"


def opening(added: int, removed: int, changed: int, texts: int) -> str:
    return (
        f"Elements added: {added}; removed: {removed}; changed or moved: {changed}. Texts that differ: "
        f"{texts}."
    )


def same(texts: int) -> str:
    if texts:
        return f"Both files say the same; only texts differ ({texts})."
    return "Both files say the same."


def renamed(old: str, new: str) -> str:
    return f"The title was “{old}” and is “{new}”."


def answering() -> str:
    return "What the answers depend on"


def others() -> str:
    return "What they do not depend on"


def conclusions() -> str:
    return "The conclusions"


def legend() -> str:
    return (
        "7/8: of its 8 possible states 7 hold, so it holds; 0/8: it does not hold; –: it is not possible; "
        "?: undecided, or not named; *: changed."
    )


def nothing_changed() -> str:
    return "No conclusion changed."


def cited(claim: str, text: str) -> str:
    return f"The claim behind it, {claim}: {text}"


def now_appeared(outcomes: list[str]) -> str:
    return f"Holds now, and did not: {', '.join(outcomes)}."


def now_vanished(outcomes: list[str]) -> str:
    return f"Held, and does not now: {', '.join(outcomes)}."


def now_impossible(outcomes: list[str]) -> str:
    return f"Held, and is not possible now: {', '.join(outcomes)}."


def now_closed(outcomes: list[str]) -> str:
    return f"Did not hold, and is not possible now: {', '.join(outcomes)}."


def now_opened(outcomes: list[str]) -> str:
    return f"Is new or possible only now, and does not hold: {', '.join(outcomes)}."


def now_shifted(outcomes: list[str]) -> str:
    return f"Holds now in other states: {', '.join(outcomes)}."


def now_gone(outcomes: list[str]) -> str:
    return f"Is not named any more: {', '.join(outcomes)}."


def now_undecided(outcomes: list[str]) -> str:
    return f"Undecided: {', '.join(outcomes)}."
