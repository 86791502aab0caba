"""Asked of clauses and of diagrams, whether there is an equilibrium has one answer."""

import json

import pytest
from laws.test_together_laws import drawn

import sulh
from sulh.concept import CONCEPTS
from sulh.engine.search import search
from sulh.model.option_form import option_form
from sulh.solve import seeking
from sulh.statement import Option
from sulh.statement.connect import TRUE, negation


def nothing_proposed(form, concepts, that, seconds, most=0):
    """The search, which looks at nothing but a state that is named in full."""
    named = len(getattr(that, "parts", ())) == len(form.options)
    return search(form, concepts, that, seconds, None if named else most)


@pytest.mark.parametrize("slug", CONCEPTS)
def test_diagrams_answer_what_the_search_leaves_open(monkeypatch, slug):
    answers = []
    for seed in range(30):
        form = option_form(sulh.loads(json.dumps(drawn(seed)[0])))
        if len(form.options) < 2:
            continue
        concepts = (CONCEPTS[slug],) * len(form.decision_makers)
        for that in (TRUE, Option(form.options[0]), negation(Option(form.options[-1]))):
            plain = search(form, concepts, that, None)
            with monkeypatch.context() as patched:
                patched.setattr(seeking, "search", nothing_proposed)
                sought = seeking.seek(form, concepts, that, 60)
            assert sought.searched.answer == plain.answer, (seed, that)
            if sought.engine == "symbolic":
                answers.append(plain.answer)
                if sought.searched.state is not None:
                    assert search(
                        form, concepts, seeking._being(form, sought.searched.state), None
                    ).answer == "found"  # fmt: skip
    assert {"found", "none"} <= set(answers)
