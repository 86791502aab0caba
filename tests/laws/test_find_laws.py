"""The search for one equilibrium against the oracle: found where there is one, and only there.

In conflicts with everything at once, drawn, and under every concept; whatever is asked of options.
"""

import json
from dataclasses import replace
from functools import cache

import pytest
from laws.conflicts import random_statement, seeded
from laws.oracle import CONCEPTS, Oracle, true_in
from laws.program import case_of, drawing
from laws.test_engines import GATE, LACKING
from laws.test_together_laws import drawn, oracle_at

import sulh
from sulh.concept import CONCEPTS as REGISTERED
from sulh.engine.search import contradicting, loop, search, stands
from sulh.engine.search.clauses import TRUE, Clauses
from sulh.model.option_form import option_form
from sulh.model.walk import Walk
from sulh.statement import parse

SEEDS = range(45)


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
        standing = {
            s for s in oracle.states if all(oracle.stable(dm, s, concept) for dm in oracle.dms)
        }
        answers += [
            compared(form, oracle, standing, [concept] * len(oracle.dms), statement)
            for statement in asked(seed, form)
        ]
    assert min(answers.count("found"), answers.count("none")) >= 5


def without(form, oracle, states):
    """The statement that the state is none of these."""
    options = [("option", name) for name in form.options]
    said = ("true",)
    for s in sorted(states):
        here = ("true",)
        for one in options:
            here = ("and", here, one if one[1] in oracle.taken[s] else ("not", one))
        said = ("and", said, ("not", here))
    return said


@pytest.mark.parametrize("concept", [one for one in CONCEPTS if one != "nash"])
def test_what_answers_alone_hold_is_found_and_nothing_else(concept):
    """Asked for what is no Nash equilibrium, and for what is no equilibrium at all."""
    answers = []
    for seed in SEEDS[::2]:
        form, oracle = form_at(seed), oracle_at(seed)
        dms = oracle.dms
        quiet = {s for s in oracle.states if not any(oracle.improvements[dm][s] for dm in dms)}
        standing = {s for s in oracle.states if all(oracle.stable(dm, s, concept) for dm in dms)}
        concepts = [concept] * len(dms)
        answers.append(compared(form, oracle, standing, concepts, without(form, oracle, quiet)))
        none = compared(form, oracle, standing, concepts, without(form, oracle, standing))
        assert none == "none"
    assert answers.count("found") >= 1


@pytest.mark.parametrize("concept", ["gmr", "smr", "seq", "sseq"])
def test_a_search_that_stops_short_is_undecided_or_right(concept, monkeypatch):
    monkeypatch.setattr(loop, "_ENDS", (6, 10))
    monkeypatch.setattr(loop, "_LAST_ENDS", 20)
    answers = []
    for seed in SEEDS[::3]:
        form, oracle = form_at(seed), oracle_at(seed)
        standing = {
            s for s in oracle.states if all(oracle.stable(dm, s, concept) for dm in oracle.dms)
        }
        for statement, wanted in ((("true",), standing), (without(form, oracle, standing), set())):
            concepts = [REGISTERED[concept]] * len(oracle.dms)
            found = search(form, concepts, parse(text_of(statement)), None)
            answers.append(found.answer)
            assert found.answer in {"undecided", "found" if wanted else "none"}
            assert found.answer == "undecided" or found.aside == 0 or wanted
            assert found.state is None or found.state in wanted
            if found.answer == "undecided":
                assert found.aside
    assert {"found", "none"} <= set(answers)


def test_each_decision_maker_may_have_its_own_concept():
    answers = []
    for seed in SEEDS:
        form, oracle, rng = form_at(seed), oracle_at(seed), drawing(seed)
        concepts = [rng.choice(CONCEPTS) for _ in oracle.dms]
        own = dict(zip(oracle.dms, concepts, strict=True))
        standing = {s for s in oracle.states if all(oracle.stable(dm, s, own[dm]) for dm in own)}
        answers.append(compared(form, oracle, standing, concepts, asked(seed, form)[1]))
    assert min(answers.count("found"), answers.count("none")) >= 5


def test_rankings_are_searched_too():
    for seed in range(200, 212):
        conflict = seeded(seed)
        form, oracle = option_form(case_of(conflict)), Oracle(conflict)
        for concept in ("gmr", "seq", "sim"):
            standing = {
                s for s in oracle.states if all(oracle.stable(dm, s, concept) for dm in oracle.dms)
            }
            compared(form, oracle, standing, [concept] * len(oracle.dms), ("true",))


def test_a_contradiction_needs_each_of_its_rules():
    told = 0
    for seed in SEEDS:
        form, oracle = form_at(seed), oracle_at(seed)
        for statement in (asked(seed, form)[1], without(form, oracle, oracle.states)):
            that = parse(text_of(statement))
            guilty = contradicting(form, that)
            assert (guilty is None) == any(
                true_in(statement, oracle.taken[s]) for s in oracle.states
            )
            for left_out in guilty or ():
                rules = tuple(form.rules[k] for k in guilty if k != left_out)
                assert contradicting(replace(form, rules=rules), that) is None
                told += 1
    assert told >= 10


def test_a_statement_as_clauses_is_true_where_it_is():
    for seed in range(150):
        rng = drawing(seed)
        names = [f"a.o{k}" for k in range(5)]
        statement = random_statement(rng, names, 3)
        said = Clauses(names, None)
        place = tuple(said.fresh() for _ in names)
        literal = said.at(parse(text_of(statement)), place)
        for number in range(2 ** len(names)):
            taken = frozenset(name for k, name in enumerate(names) if number >> k & 1)
            here = [one if number >> k & 1 else -one for k, one in enumerate(place)]
            assert said.solve([*here, literal]) == true_in(statement, taken), statement
            known = tuple(TRUE if number >> k & 1 else -TRUE for k in range(len(names)))
            folded = said.at(parse(text_of(statement)), known)
            assert folded == (TRUE if true_in(statement, taken) else -TRUE)
        said.close()


def test_evidence_is_judged_again():
    """A reply with any part of it changed proves nothing."""
    judged = 0
    for seed in SEEDS:
        walk, oracle = Walk(form_at(seed)), oracle_at(seed)
        concepts = (REGISTERED["gmr"],) * len(oracle.dms)
        quiet = {
            s for s in oracle.states if not any(oracle.improvements[dm][s] for dm in oracle.dms)
        }
        asked_for = parse(text_of(without(form_at(seed), oracle, quiet)))
        found = search(form_at(seed), concepts, asked_for, None)
        if found.state is None:
            continue
        assert stands(walk, found.state, concepts, found.replies)
        for dm, own in enumerate(found.replies):
            for reply in own:
                changes = [{"path": reply.path[:-1]}, {"at": reply.to}, {"path": ()}]
                for change in changes:
                    other = (replace(reply, **change), *(one for one in own if one != reply))
                    replies = (*found.replies[:dm], other, *found.replies[dm + 1 :])
                    assert not stands(walk, found.state, concepts, replies)
                    judged += 1
        assert not stands(walk, found.state, concepts, ((),) * len(concepts))
        nash = (REGISTERED["nash"],) * len(concepts)
        assert not stands(walk, found.state, nash, found.replies)
    assert judged >= 30


@pytest.mark.parametrize("what", LACKING)
def test_a_conflict_may_lack_things(what):
    conflict = LACKING[what]
    form, oracle = option_form(case_of(conflict)), Oracle(conflict)
    for concept in CONCEPTS:
        standing = {
            s for s in oracle.states if all(oracle.stable(dm, s, concept) for dm in oracle.dms)
        }
        compared(form, oracle, standing, [concept] * len(oracle.dms), ("true",))


def test_no_one_moves_twice_in_a_row_to_deter():
    """An answer that needs a second move in a row is none, unless a friend moves in between."""
    nothing = without(option_form(case_of(GATE)), Oracle(GATE), [])
    for forbidden, answer in ((GATE.forbidden, "none"), (GATE.forbidden[:1], "found")):
        conflict = replace(GATE, forbidden=forbidden)
        form, oracle = option_form(case_of(conflict)), Oracle(conflict)
        standing = {
            s for s in oracle.states if all(oracle.stable(dm, s, "gmr") for dm in oracle.dms)
        }
        assert (0 in standing) == (answer == "found")
        at_zero = ("and", nothing, ("exactly", 0, tuple(("option", o) for o in form.options)))
        assert compared(form, oracle, standing, ["gmr"] * 3, at_zero) == answer
