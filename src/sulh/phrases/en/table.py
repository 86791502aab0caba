"""Tables as the field publishes them, in English."""


def title_options(case: str) -> str:
    return f"Parties and options: {case}"


def title_states(case: str) -> str:
    return f"Feasible states in option form: {case}"


def title_preferences(case: str) -> str:
    return f"Preference statements of each party: {case}"


def title_rankings(case: str) -> str:
    return f"Rankings of the states: {case}"


def title_reachable(case: str) -> str:
    return f"Reachable states: {case}"


def title_stability(case: str) -> str:
    return f"Stable states and equilibria: {case}"


def title_tableau(case: str, concept: str) -> str:
    return f"Tableau under {concept}: {case}"


def title_evolution(case: str) -> str:
    return f"Ways from the status quo: {case}"


def title_fragility(case: str) -> str:
    return f"What changes when one thing is dropped: {case}"


def title_levers(case: str) -> str:
    return f"The smallest changes that turn a verdict: {case}"


def title_perception(case: str) -> str:
    return f"As each party sees it: {case}"


def note_options() -> str:
    return (
        "The number of a state is the sum of what its taken options add; an option adds 1, 2, 4, … in the "
        "order of the file."
    )


def note_states() -> str:
    return (
        "Y: taken. N: not taken. A position counts these states from 1, as printed tables do, in the order "
        "of their numbers; another table of the same conflict may list them in another order."
    )


def note_preferences() -> str:
    return (
        "Of two states the party prefers the one that satisfies the first statement on which they differ; "
        "what no claim supports is an assumption."
    )


def note_rankings() -> str:
    return "Best first. States in one row are equal for the party."


def note_reachable() -> str:
    return (
        "The states to which the party can move; ⁺: the party prefers it, so the move is an improvement. "
        "Positions count these states from 1, in the order of their numbers."
    )


def note_stability() -> str:
    return (
        "The concepts under which the state is stable for the party (all: under each asked for); in the third column those under "
        "which it is stable for all. Positions count these states from 1, in the order of their numbers."
    )


def note_tableau() -> str:
    return (
        "Best first. E: equilibrium, stable for all. r: the party has no improvement. s: an answer deters "
        "each of its improvements. u: unstable. Improvements are listed best first. The form is that of "
        "Fraser and Hipel 1979."
    )


def note_evolution() -> str:
    return (
        "The shortest legal sequences: no party moves twice in a row. Where improvements alone lead there, "
        "that way is listed, otherwise a way by any moves."
    )


def note_fragility(legend: str) -> str:
    return f"{legend}. Dropped means not known; it does not mean that the opposite is so."


def note_levers() -> str:
    return (
        "If the model were changed so, the verdict would be this. The smallest changes come first; this "
        "is no advice to anyone."
    )


def note_perception() -> str:
    return (
        "One block for each party that sees the conflict otherwise than it is, then the true case. E: equilibrium "
        "in that block. H: hyper-equilibrium, stable for each party as that party sees it. Y: taken. N: not taken. "
        "No sign: the option is not there. States have the same numbers in every block."
    )


def small_print(version: str, case: str, digest: str, command: str) -> str:
    return f"sulh {version}. Case {case}, sha256 {digest}. Made by: {command}"


def no_digest() -> str:
    return "none (not read from a file)"


def decided(concept: str, rule: str) -> str:
    said = f"Concept: {concept}. " if concept else ""
    return f"{said}Opponents answer by {rule}. Ties deter."


def ties() -> str:
    return "Ties deter."
