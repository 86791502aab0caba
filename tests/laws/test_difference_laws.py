"""Two cases: their differences, one put into the other, and what makes an answer differ."""

from functools import cache
from itertools import combinations
from json import dumps

import pytest
from laws.program import drawing
from laws.sourced import elements, sourced, without, without_lapsed
from shipped import LISTED

import sulh
from sulh import derive
from sulh.analysis.compare import compare
from sulh.analysis.diff import diff
from sulh.case.alone import alone, spelled
from sulh.derive.editing import numbered

SEEDS = range(40)


@cache
def content_at(seed):
    """The content of a file whose answers need no status quo and no ranking."""
    content = sourced(seed)
    content["history"] = []
    del content["status_quo"]
    for maker in content["decision_makers"].values():
        maker.pop("ranking", None)
    return content


@cache
def case_at(seed):
    return sulh.loads(dumps(content_at(seed)))


def answers(case, concept="seq"):
    """The states that hold and those of each outcome, by the options taken; None without states."""
    try:
        found = sulh.equilibria(case, concepts=concept)
    except sulh.CaseError as error:
        if {mistake.id for mistake in error.mistakes} - {"no-states", "scenario-empties"}:
            raise
        return None
    model = found.model

    def named(flags):
        return {frozenset(model.options_of(k)) for k in range(len(model)) if flags[k]}

    outcomes = {name: named(flags) for name, flags in model.outcomes.items()}
    return (named(found.flags(concept)), outcomes) if len(model) else None


def read_again(case, concept="seq"):
    return answers(sulh.loads(sulh.dumps(case)), concept)


def claims_at(seed):
    rng = drawing(seed)
    return rng.sample(list(content_at(seed)["claims"]), 2)


def edited_at(seed):
    """The content with some elements cut out, some changed, some put in, and orders shuffled."""
    rng, content = drawing(seed + 2), content_at(seed)
    addresses = [address for address, _ in elements(content)]
    edited = without(content, rng.sample(addresses, min(2, len(addresses))))
    edited = without_lapsed(edited)
    for maker in edited["decision_makers"].values():
        order = maker.get("preferences", [])
        if rng.random() < 0.5:
            rng.shuffle(order)
        if order and rng.random() < 0.5:
            order.insert(rng.randrange(len(order)), {"that": f"not ({order[-1]['that']})"})
        if order and rng.random() < 0.5:
            order[-1]["that"] = f"not ({order[-1]['that']})"
    if edited["moves"] and rng.random() < 0.5:
        edited["moves"][0]["from"] = "true"
    if rng.random() < 0.5:
        options = next(iter(edited["decision_makers"].values()))["options"]
        options = {"new": {}} | options
        next(iter(edited["decision_makers"].values()))["options"] = options
    return edited


@pytest.mark.parametrize("seed", SEEDS)
def test_a_case_with_every_difference_of_another_answers_as_that(seed):
    before, after = case_at(seed), sulh.loads(dumps(edited_at(seed)))
    old, new = derive.same_numbers(before, after)
    found = derive.differences(old, new)
    merged = derive.merged(old, new, found)
    for dm, maker in new.decision_makers.items():
        assert [one.that for one in merged.decision_makers[dm].preferences] == [
            one.that for one in maker.preferences
        ]
    assert answers(merged) == answers(after)
    assert read_again(merged) == answers(after)
    assert answers(derive.merged(old, new, ())) == answers(before)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_case_does_not_differ_from_itself(seed):
    case = case_at(seed)
    found = diff(case, sulh.loads(sulh.dumps(case)), concepts="seq")
    assert found.is_empty
    assert not found.texts
    assert not found.changes
    assert derive.differences(numbered(case), derive.without_claims(case)) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_difference_is_what_was_edited(seed):
    content = content_at(seed)
    rng = drawing(seed + 3)
    gone = rng.sample([address for address, _ in elements(content) if "/" in address], 1)
    edited = without_lapsed(without(content, gone))
    found = derive.differences(case_at(seed), sulh.loads(dumps(edited)))
    removed = [one.address for one in found if one.how == "removed"]
    assert removed == gone
    others = {one.address.partition("/")[0] for one in found if one.how != "removed"}
    if not gone[0].startswith("facts/"):  # what tests a fact that is gone was edited too
        assert others == set()


def word(found, outcome):
    if found is None:
        return "infeasible"
    holding, outcomes = found
    if not outcomes[outcome]:
        return "infeasible"
    return "holds" if outcomes[outcome] & holding else "fails"


def check_causes(before, after, elements_between, changes):
    """Each set named makes the difference, re-solved from its own file; no smaller one does."""
    counted = 0
    for one, change in changes.items():
        if change.cause is None:
            continue
        target = change.shift.after

        def makes(chosen, one=one, change=change, target=target):
            found = read_again(derive.merged(before, after, chosen), one.concept)
            if change.shift.how == "flip":
                return word(found, one.name) == target.word
            bits = {name: k for k, name in enumerate(derive.merged(before, after, ()).options)}
            states = found[0] & found[1][one.name] if found else set()
            numbers = {sum(1 << bits[name] for name in taken) for taken in states}
            return (word(found, one.name), numbers) == (target.word, target.states)

        assert makes(elements_between)
        for chosen in change.cause.sets:
            assert makes(chosen)
            counted += 1
        size = len(change.cause.sets[0]) if change.cause.sets else change.cause.examined + 1
        smaller = [x for k in range(1, size) for x in combinations(elements_between, k)]
        assert not any(makes(chosen) for chosen in smaller[:40])
    return counted


@pytest.mark.parametrize("seed", SEEDS[:30])
def test_the_elements_named_make_the_difference_between_files(seed):
    old, new = case_at(seed), sulh.loads(dumps(edited_at(seed)))
    if answers(new) is None:
        return
    found = diff(old, new, concepts="seq")
    between = derive.same_numbers(old, new)
    answering = tuple(one for one in found.differences if one.answers)
    check_causes(*between, answering, found.changes)


@pytest.mark.parametrize("seed", SEEDS[:12])
def test_the_elements_named_make_the_difference_under_a_scenario(seed):
    content = dict(content_at(seed))
    content["scenarios"] = {"unsaid": {"without_claims": claims_at(seed)}}
    case = sulh.loads(dumps(content))
    found = compare(case, concepts="seq")
    for column in found.columns:
        if not column.states:
            continue
        assert set(column.values) == set(found.values)
        check_causes(numbered(case), column.case, column.differences, column.changes)


def test_differences_were_made_by_one_element_and_by_two():
    sizes = set()
    for seed in SEEDS:
        new = sulh.loads(dumps(edited_at(seed)))
        if answers(new) is not None:
            changes = diff(case_at(seed), new, concepts="seq").changes.values()
            causes = [one.cause for one in changes if one.cause is not None]
            sizes |= {len(one.sets[0]) if one.sets else 0 for one in causes}
    assert sizes >= {1, 2}


@pytest.mark.parametrize("slug", LISTED)
def test_a_state_given_by_number_is_given_by_options_as_well(slug):
    case = sulh.load(slug)
    assert spelled(spelled(case)) == spelled(case)
    assert answers(spelled(case)) == answers(case)
    assert alone(case) is case
