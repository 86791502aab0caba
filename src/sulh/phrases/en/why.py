"""Why a state holds or does not, in English."""

from sulh.labels import capital
from sulh.phrases import Party
from sulh.phrases.en.grammar import improvements, listed, states


def title(subject: str, concept: str) -> str:
    return f"Why {subject} holds or does not, under {concept}"


def state_is(state: str, taken: str) -> str:
    return f"{state} is the state in which this is taken: {taken}."


def belongs(state: str, outcomes: str) -> str:
    return f"{state} belongs to: {outcomes}."


def outcome_verdict(outcome: str, concept: str, holds: int, of: int) -> str:
    if holds == 0:
        return f"“{outcome}” does not hold under {concept}: in none of its {states(of)} do all parties stay."
    if holds == of:
        return f"“{outcome}” holds under {concept} in all of its {states(of)}."
    return f"“{outcome}” holds under {concept} in {holds} of its {states(of)}."


def outcome_when(statement: str) -> str:
    return f"It holds exactly in those of its states where: {statement}."


def one_in_full(state: str, status_quo: bool) -> str:
    if status_quo:
        return f"Here is one of its states in full: {state}, of those that hold the nearest to the status quo."
    return f"Here is one of its states in full: {state}."


def one_that_fails(state: str, leaving: list[str]) -> str:
    return (
        f"Here is one of its states in full: {state}; none of them is stable for more parties. "
        f"In this model it is left by {listed(leaving)}."
    )


def state_holds(state: str, concept: str) -> str:
    return f"{state} holds under {concept}: in this model no party gains by moving away from it."


def state_fails(state: str, concept: str, leaving: list[str]) -> str:
    return f"{state} does not hold under {concept}: in this model it is left by {listed(leaving)}."


def stable_for(state: str, concept: str, party: Party) -> str:
    return f"{state} is stable for {party.name} under {concept}."


def unstable_for(state: str, concept: str, party: Party) -> str:
    return f"{state} is not stable for {party.name} under {concept}."


def cannot_move(party: Party) -> str:
    return f"No move is open to {party.name} from here."


def no_improvement(party: Party, count: int) -> str:
    if count == 1:
        return (
            f"One other state is open to {party.name}, and in this model it stands no higher in the "
            f"order of {party.name}."
        )
    return (
        f"{count} other states are open to {party.name}, and in this model none of them stands higher "
        f"in the order of {party.name}."
    )


def has_improvements(party: Party, count: int, deterred: int) -> str:
    tail = (
        "and each is deterred by an answer"
        if deterred == count
        else "and no answer deters any of them"
        if deterred == 0
        else f"of which {deterred} deterred by an answer"
    )
    if count == 1:
        tail = "and an answer deters it" if deterred else "and no answer deters it"
    verb = "is" if count == 1 else "are"
    return f"In this model {improvements(count)} {verb} open to {party.name} from here, {tail}."


def improvement(party: Party, acts: str, to: str) -> str:
    return f"By {acts}, {party.name} would reach {to}, higher in its order in this model."


def worse_by(acts: str, to: str) -> str:
    return f"By {acts} it would reach {to}, lower in its order."


def tied_by(acts: str, to: str) -> str:
    return f"By {acts} it would reach {to}, which it holds equal."


def companions(acts: str) -> str:
    return f"To part of this it is indifferent: {acts}."


def jointly(address: str, others: list[str]) -> str:
    return (
        f"This is a joint move ({address}), made together with {listed(others)}: in this model each of "
        f"them is better placed there by its own order."
    )


def in_the_name_of(principals: list[str], address: str) -> str:
    return f"This is done in the name of {listed(principals)} ({address})."


def given_away(party: Party, delegate: str, address: str) -> str:
    return (
        f"An improvement of {party.name} from here is not its own to make: the decision passed to "
        f"{delegate} ({address})."
    )


def decided_by(address: str, reason: str, gained: bool) -> str:
    if gained:
        return f"What decides is {address}, true there and not here: {reason}"
    return f"What decides is {address}, true here and not there: {reason}"


def decided_again(address: str, gained: bool) -> str:
    if gained:
        return f"What decides is again {address}, true there and not here."
    return f"What decides is again {address}, true here and not there."


def decided_elsewhere(address: str, gained: bool) -> str:
    if gained:
        return f"What decides is {address}, true there and not here."
    return f"What decides is {address}, true here and not there."


def by_ranking(address: str) -> str:
    return f"What decides is {address}, its ranking of the states."


def answered(party: Party, acts: str, to: str, improves: bool) -> str:
    if improves:
        return f"{capital(party.name)} can answer by {acts}, an improvement for it, which leads to {to}."
    return f"{capital(party.name)} can answer by {acts}, which leads to {to}."


def answered_together(steps: list[str], to: str) -> str:
    return f"At the same time {listed(steps)} lead to {to}."


def together(party: Party, acts: str) -> str:
    return f"{party.name} ({acts})"


def ends_worse(party: Party, at: str, state: str) -> str:
    return f"In the order of {party.name}, {at} stands lower than {state}."


def ends_equal(party: Party, at: str, state: str) -> str:
    return f"In the order of {party.name}, {at} and {state} are equal, and that is enough to deter."


def no_escape(at: str) -> str:
    return f"From {at} no move leads on to anything it prefers."


def deterred(party: Party) -> str:
    return f"So in this model this move of {party.name} is deterred."


def more_answers(count: int) -> str:
    if count == 1:
        return "One more answer deters it too."
    return f"{count} more answers deter it too."


def no_answer(party: Party, concept: str) -> str:
    if concept == "Nash":
        return f"Nash stability looks at no answers, so in this model nothing deters {party.name}."
    return (
        f"No answer that {concept} counts deters it: in this model {party.name} can gain by moving."
    )


def escapes(party: Party, at: str, to: str) -> str:
    return (
        f"The answer that leads to {at} does not deter it: from there {party.name} can go on to {to}, "
        f"which it prefers."
    )


def further_improvements(count: int, deterred: int) -> str:
    if count == 1:
        return "1 further improvement is of the same kind; --steps and --json list it."
    if deterred == count:
        return f"{count} further improvements are deterred too; --steps and --json list them."
    return f"{count} further improvements are not shown ({deterred} deterred); --steps and --json list them."


def others_of_outcome() -> str:
    return "The outcome's other states, by the same reason"


def group_leaves(shown: str, leaving: list[str]) -> str:
    return f"{shown}: do not hold; in this model they are left by {listed(leaving)}."


def group_deterred(shown: str, pairs: list[str]) -> str:
    return f"{shown}: hold, because {listed(pairs)}."


def is_deterred_by(party: Party, answering: list[str]) -> str:
    return f"an answer by {listed(answering)} deters {party.name}"


def quiet(state: str) -> str:
    return f"{state} holds: from it no party has an improvement in this model."


def group_quiet(shown: str) -> str:
    return f"{shown}: hold; no party has an improvement."


def next_group(count: int) -> str:
    return f"{count} more states are not compared."
