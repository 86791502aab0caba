"""What a picture shows, in English."""

from collections.abc import Sequence

from sulh.labels import capital
from sulh.phrases import Party
from sulh.phrases.en.grammar import improvements, moves, states


def title_states(case: str) -> str:
    return f"The states: {case}"


def title_improvements(case: str) -> str:
    return f"The improvements: {case}"


def title_moves_of(state: str, case: str) -> str:
    return f"The moves from and to {state}: {case}"


def title_improvements_of(state: str, case: str) -> str:
    return f"The improvements from and to {state}: {case}"


def title_evolution(case: str) -> str:
    return f"How the parties could get there: {case}"


def title_evolution_to(outcome: str, case: str) -> str:
    return f"How the parties could get to “{outcome}”: {case}"


def title_rankings(case: str) -> str:
    return f"The order of each party: {case}"


def title_evidence(case: str) -> str:
    return f"What the conclusions rest on: {case}"


def title_scenarios(case: str) -> str:
    return f"The outcomes under each scenario: {case}"


def title_perception(case: str) -> str:
    return f"The conflict as it is and as the parties see it: {case}"


def views(count: int) -> str:
    return (
        f"{count} pictures of one conflict side by side: as it is, as each party sees it that sees it "
        "otherwise, and what holds as all of them see it."
    )


def unrecognised(party: Party, missing: int, total: int) -> str:
    return f"Not recognised by {party.name}: {missing} of {states(total)}."


def state_unrecognised(number: str) -> str:
    return f"{number} is not recognised in this view."


def views_head() -> str:
    return "Views"


def under(scenarios: Sequence[str]) -> str:
    return f"Scenario: {', '.join(scenarios)}."


def borne(people: Sequence[str]) -> str:
    return f"Borne, without deciding, by {'; '.join(people)}."


def state(number: str, taken: str, outcomes: str, concept: str, is_start: bool) -> str:
    said = [f"{number}: {taken}."]
    if is_start:
        said.append("The status quo.")
    if outcomes:
        said.append(f"Outcome: {outcomes}.")
    if concept:
        said.append(f"It holds under {concept} in this model.")
    return " ".join(said)


def grid(count: int) -> str:
    return f"{capital(states(count))} in rows and columns of options; a bar shows where its option is taken."


def grid_near(count: int, total: int) -> str:
    return (
        f"{capital(states(count))} of {total}, those one move away, in rows and columns of options; a bar "
        "shows where its option is taken."
    )


def sides(rows: str, columns: str) -> str:
    return f"The options of {rows} tell the rows apart, those of {columns} the columns."


def holding(count: int, total: int, concept: str) -> str:
    return f"Of {states(total)}, {count} {'holds' if count == 1 else 'hold'} under {concept} in this model."


def focused(out: int, into: int) -> str:
    return f"{capital(moves(out))} shown out of it, {into} into it."


def wired(count: int, is_any: bool) -> str:
    return f"{capital(moves(count) if is_any else improvements(count))} shown."


def lettered() -> str:
    return "A letter in a state says that its party has an improvement from there. To see moves, name a state."


def bundled(count: int, bundles: int) -> str:
    return f"{capital(states(count))}, those of the same outcomes together: {bundles} groups."


def arrows(drawn: int, total: int, is_any: bool) -> str:
    what = "moves" if is_any else "improvements"
    if drawn == total:
        return f"An arrow says how many {what} lead from one group to another, and by whom."
    return (
        f"An arrow says how many {what} lead from one group to another, and by whom: the {drawn} most "
        f"numerous of {total}; the table has all."
    )


def bundle(label: str, count: int, holding: int, concept: str) -> str:
    return f"{label}: {states(count)}, {holding} of which hold under {concept} in this model."


def other_outcomes() -> str:
    return "Other outcomes together"


def none_of_them() -> str:
    return "No named outcome"


def rest(label: str) -> str:
    return f"{label}: the rest"


def tree(start: str, reached: int, total: int) -> str:
    return f"Improvements lead from {start} to {reached} of {states(total)}, itself included."


def tree_of_outcomes() -> str:
    return "Shown is a shortest way to each outcome."


def history_way(count: int) -> str:
    return f"The broad line is the history as the model has it: {moves(count)}."


def asked_way(count: int) -> str:
    return f"The broad line is a shortest way: {moves(count)}."


def no_way() -> str:
    return "No legal sequence of moves leads there."


def ladders(count: int) -> str:
    return f"{count} orders, each with its best states on top."


def rungs() -> str:
    return "States side by side are held equal."


def spans() -> str:
    return (
        "Every outcome is a column: a point for each class of equal states it has a state in, from its best "
        "to its worst."
    )


def span(party: Party, outcome: str, best: int, worst: int) -> str:
    if best == worst:
        return f"In the order of {party.name}, “{outcome}” is in class {best}."
    return f"In the order of {party.name}, “{outcome}” lies between class {best} and class {worst}."


def no_span(outcome: str) -> str:
    return f"“{outcome}” is not possible."


def best() -> str:
    return "best"


def worst() -> str:
    return "worst"


def classes() -> str:
    return "Classes"


def states_head() -> str:
    return "States"


def evidence(concept: str) -> str:
    return (
        f"What becomes of each conclusion under {concept} when a statement or an assumption is dropped: rows are "
        "what is dropped, columns are the conclusions."
    )


def idle(count: int) -> str:
    return f"Left out are {count} whose loss changes nothing here."


def assumed(content: str) -> str:
    return f"Assumption: {content}" if content else "Assumption"


def end_of_history(state: str) -> str:
    return f"where the history ends: {state}"


def as_written() -> str:
    return "the case as written"


def made_from(scenario: str) -> str:
    return scenario


def scenarios(outcomes: int, count: int, concept: str) -> str:
    return (
        f"{outcomes} outcomes under {count} scenarios and as the case is written: how many of an outcome's states "
        f"hold under {concept} in this model."
    )


def next_file() -> str:
    return "write the picture to a file: .svg, .png or .pdf"
