"""Which rules leave no state."""

from sulh.engine.search.sentences import Sentences
from sulh.model.option_form import OptionForm
from sulh.statement import Statement
from sulh.statement.connect import TRUE


def contradicting(form: OptionForm, that: Statement = TRUE) -> tuple[int, ...] | None:
    """Return which rules, together, leave no state in which a statement is true.

    Dropping any one of them leaves one; none are needed where nothing makes the statement true.
    None where there is such a state.
    """
    sentences = Sentences(form, None)
    said, start = sentences.said, sentences.start
    try:
        said.add([said.at(that, start)])
        rules = [said.at(rule, start) for rule in form.rules]
        if said.solve(rules):
            return None
        guilty = said.guilty()
        needed = [k for k, rule in enumerate(rules) if rule in guilty]
        for k in tuple(needed):
            rest = [other for other in needed if other != k]
            if not said.solve([rules[other] for other in rest]):
                needed = rest
        return tuple(needed)
    finally:
        said.close()
