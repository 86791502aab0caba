"""A report on a case, in English."""

from sulh.phrases.en.grammar import listed, states


def title(case: str) -> str:
    return f"Report: {case}"


def heading_bottom_line() -> str:
    return "Bottom line"


def heading_trust() -> str:
    return "How far to trust it"


def heading_parties() -> str:
    return "The parties and what each can do"


def heading_preferences() -> str:
    return "What each party prefers in this model"


def heading_holds() -> str:
    return "What holds, and why"


def heading_evolution() -> str:
    return "How the parties could get there"


def heading_scenarios() -> str:
    return "What if"


def heading_rests() -> str:
    return "What the conclusions rest on"


def heading_perception() -> str:
    return "As each party sees it"


def heading_power() -> str:
    return "Who can impose what on whom"


def heading_mandate() -> str:
    return "Who speaks for whom, and what that does"


def heading_levers() -> str:
    return "What would change the answer"


def heading_third_parties() -> str:
    return "Who could help"


def heading_aftermath() -> str:
    return "What happened next, as others reported"


def heading_method() -> str:
    return "How this was worked out"


def heading_claims() -> str:
    return "What the sources say, claim by claim"


def heading_references() -> str:
    return "References"


def contents() -> str:
    return "In this report"


def about() -> str:
    return "What it is about"


def how_to_read() -> str:
    return "How to read it"


def words_meant(holds: str) -> str:
    return (
        "A state is one way things can stand: which options the parties have taken. An outcome is a name "
        "for the states that people speak of together. An improvement is a move to a state that stands "
        "higher in the mover's own order. " + holds
    )


def concept_meant(concept: str) -> str:
    return (
        f"“Holds under {concept}” says by which measure: a party may have an improvement and still stay "
        f"where it is, because others can answer, each with an improvement of its own, so that in the end "
        f"the party is no better off than before."
    )


def marks_meant(claim: str) -> str:
    return (
        f"A mark such as {claim} is the number of a claim; all claims stand near the end, each with its "
        f"speaker and grade. What no claim carries is marked as an assumption."
    )


def speakers_and_sources() -> str:
    return "Who says it"


def bases(total: int, own: int, other: int, motive: int) -> str:
    told = []
    if own:
        told.append(f"{own} tell of the speaker's own side")
    if other:
        told.append(f"{other} of others' words or deeds")
    if motive:
        told.append(f"{motive} of others' motives, which is the weakest ground")
    return f"Of {total} claims {listed(told)}."


def interest(name: str, text: str) -> str:
    return f"Interest of {name}: {text}."


def noted(name: str, text: str) -> str:
    return f"{name}: {text}"


def reliability_meant() -> str:
    return "Reliability, of a source or a speaker (our judgement)"


def credibility_meant() -> str:
    return "Credibility, of a claim (our judgement)"


def grade(mark: str) -> str:
    return {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "cannot be judged",
        "1": "confirmed by other sources",
        "2": "fits what else is known",
        "3": "may be true",
        "4": "doubtful",
        "5": "goes against what else is known",
        "6": "cannot be judged",
    }[mark]


def assumed() -> str:
    return "What is assumed"


def assumptions(count: int) -> str:
    return (
        f"No claim carries what follows: {count} assumptions of ours. The last column says what becomes of "
        f"the conclusions when one is dropped, that is, taken as not known."
    )


def no_assumptions() -> str:
    return "Nothing here is assumed: every element cites a claim."


def role(name: str) -> str:
    return {
        "carries": "turns a verdict alone",
        "with-others": "turns a verdict only together with others",
        "shifts": "turns no verdict, shifts states",
        "nothing": "changes nothing alone",
    }[name]


def role_column() -> str:
    return "When dropped"


def no_verdict() -> str:
    return "This was not decided: the case has more states than its budget allows. See the notes."


def views_not_solved(command: str) -> str:
    return (
        "What the parties see was not worked out: one of those games has no answer here. "
        f"What stands in the way is said by: {command}"
    )


def outcome_heading(outcome: str, name: str) -> str:
    return f"{name}: {outcome}"


def burdens_elsewhere(section: str) -> str:
    return f"Who bears each outcome, and what is said against it, stands under “{section}”."


def all_said_by(who: str) -> str:
    return f"All claims are those of one speaker in one source: {who}."


def nearest_states(shown: int, total: int) -> str:
    return f"{shown} of the {states(total)} that hold are shown, those nearest the status quo."


def states_heading() -> str:
    return "States that hold"


def concept_asks() -> str:
    return "When a state holds under it"


def concept_means(slug: str) -> str:
    return {
        "nash": "no party has an improvement at all",
        "gmr": "every improvement is deterred: the others can answer, by whatever moves, so that the "
        "mover is no better off than before",
        "smr": "as GMR, and the mover cannot escape the answer by one more move of its own",
        "seq": "every improvement is deterred by an answer of which each step is an improvement for its mover",
        "sseq": "as SEQ, and the mover cannot escape the answer by one more move of its own",
        "sim": "every improvement is deterred by improvements that others make at the same moment",
    }[slug]


def concept_column() -> str:
    return "Concept"


def published_column() -> str:
    return "Published by"


def solved(count: int, options: int, parties: int) -> str:
    return (
        f"The model has {parties} parties, {options} options and {states(count)} that are possible."
    )


def made_with(version: str) -> str:
    return f"Worked out and written with sulh {version}."


def from_file(case: str, digest: str) -> str:
    return f"The case is {case}; the SHA-256 digest of its file is {digest}."


def from_python(case: str) -> str:
    return f"The case is {case}; it was not read from a file."


def under(scenarios: list[str]) -> str:
    return f"The whole report is about the case under {listed(scenarios)}."


def write_again() -> str:
    return "writes this report again"


def notes() -> str:
    return "Notes on the case"


def notes_of_check() -> str:
    return "What the program noticed"


def said_by(speaker: str, source: str, when: str) -> str:
    return "; ".join(part for part in (speaker, source, when) if part)


def graded(basis: str, credibility: str, speaker: str, source: str) -> str:
    told = [basis] if basis else []
    if credibility:
        told.append(f"credibility {credibility}")
    if speaker:
        told.append(f"speaker {speaker}")
    if source:
        told.append(f"source {source}")
    return ", ".join(told)


def status(word: str) -> str:
    return {"disputed": "disputed", "retracted": "retracted"}[word]


def corrected(claim: str) -> str:
    return f"corrected by {claim}"


def sources_of_case() -> str:
    return "What the case is built from"


def works() -> str:
    return "Works of method"
