"""What a variation of a case drops and changes, in English."""


def under(scenarios: list[str]) -> str:
    return f"Scenario: {'; then '.join(scenarios)}."


def variation() -> str:
    return "This is a variation of the case as written."


def accepted(offers: list[str]) -> str:
    return f"Offers of third parties taken as accepted: {', '.join(offers)}."


def without_sources(sources: list[str]) -> str:
    return f"Left out, with all they say: {', '.join(sources)}."


def without_claims(claims: list[str]) -> str:
    return f"Claims not counted: {', '.join(claims)}."


def fell(addresses: list[str]) -> str:
    return f"What fell with that, as not known: {', '.join(addresses)}."


def changed(addresses: list[str]) -> str:
    return f"Put in or moved: {', '.join(addresses)}."
