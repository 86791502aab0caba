"""The search for one equilibrium against the oracle: it is found where there is one, and only there.

In conflicts with everything at once, drawn, and under every concept; whatever is asked of options.
"""

import json
from functools import cache

import pytest
from laws.conflicts import chance, random_statement, seeded
from laws.oracle import CONCEPTS, Oracle, true_in
from laws.program import case_of, drawing
from laws.test_together_laws import drawn, oracle_at

import sulh
from sulh.concept import CONCEPTS as REGISTERED
from sulh.engine.search import contradicting, loop, search
from sulh.model.option_form import option_form
from sulh.statement import parse

SEEDS = range(60)


def text_of(statement):
    """The oracle's statement as a text of the program."""
    kind, *parts = statement
    if kind == "option":
        return parts[0]
    if kind in ("true", "false"):
        return kind
    if kind in ("exactly", "at least", "at most"):
        return f"{kind} {parts[0]} of ({', '.join(map(text_of, parts[1]))})"
    if kind == "not":
        return f"not ({text_of(parts[0])})"
    return f"({text_of(parts[0])}) {kind} ({text_of(parts[1])})"


@cache
def form_at(seed):
    return option_form(sulh.loads(json.dumps(drawn(seed)[0])))


def asked(seed, form):
    """Statements to ask for: anything, one drawn, and one that names a single option."""
    rng, names = drawing(seed), list(form.options)
    return [("true",), random_statement(rng, names), ("not", ("option", rng.choice(names)))]


def compared(form, oracle, equilibria, concepts, statement):
    """Hold one search to the oracle; return what it answered."""
    wanted = {s for s in equilibria if true_in(statement, oracle.taken[s])}
    found = search(form, [REGISTERED[one] for one in concepts], parse(text_of(statement)), None)
    assert found.answer == ("found" if wanted else "none"), (concepts, statement, found, wanted)
    assert wanted or found.aside == 0
    if found.state is not None:
        assert found.state in wanted
        for dm, replies in zip(form.decision_makers, found.replies, strict=True):
            assert {one.to for one in replies} == oracle.improvements[dm][found.state]
    return found.answer


@pytest.mark.parametrize("concept", CONCEPTS)
def test_what_is_found_is_the_oracle_s(concept):
    answers = []
    for seed in SEEDS:
        form, oracle = form_at(seed), oracle_at(seed)
        stands = {
            s for s in oracle.states if all(oracle.stable(dm, s, concept) for dm in oracle.dms)
        }
        answers += [
            compared(form, oracle, stands, [concept] * len(oracle.dms), statement)
            for statement in asked(seed, form)
        ]
    assert min(answers.count("found"), answers.count("none")) >= 5
