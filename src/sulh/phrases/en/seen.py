"""What holds as the parties see it, in English."""


def conclusion(name: str) -> str:
    return f"{name} (as the parties see it)"


def means() -> str:
    return (
        "“As the parties see it”: each party reasons in the conflict as it sees it, and as it believes "
        "others see it (a hyper-equilibrium). Otherwise a conclusion is about the case as written, with the true facts."
    )


def listed() -> str:
    return "It is told so only where that is otherwise."


def the_same() -> str:
    return "Here nothing is otherwise as the parties see it, so it is told once."
