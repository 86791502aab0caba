"""The first thing a newcomer sees, in English."""


def title() -> str:
    return "sulh: which outcomes of a dispute would hold, why, and what that rests on"


def what_this_is(case: str) -> str:
    return (
        f"A case is a conflict written down from its sources: who can do what, and what each party "
        f"wants, claim by claim. The one below is “{case}”."
    )


def question_holds() -> str:
    return "Which outcomes hold?"


def question_why(outcome: str, party: str) -> str:
    return f"Why does “{outcome}” hold, looking at {party}?"


def question_evolution() -> str:
    return "How could the parties get there?"


def not_a_forecast() -> str:
    return "This is a model of what the sources say. It is not a forecast and gives no advice."


def example_of_your_own() -> str:
    return "dispute.yaml"
