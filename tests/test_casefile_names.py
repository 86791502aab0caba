"""STATE, addresses and ids: the short names by which a case, a scenario and a person point."""

import pytest

from sulh import casefile
from sulh.case import Case
from sulh.case.address import addresses, resolve
from sulh.case.references import check
from sulh.case.scope import circles
from sulh.case.state import StateText, parse_state
from sulh.errors import StateError, UnknownNameError

CASE = casefile.loads(
    """
sulh: 1
id: a
title: a
facts: {wells: {value: 3}}
told: {lower: {wells: {value: 2}}}
decision_makers:
  upper:
    options: {guarantee: , leave: }
    preferences: [{id: water, that: lower.accept}, guarantee]
  lower: {options: {accept: }, ranking: [[sq, none], 2]}
feasible: [{id: deal-first, that: guarantee.x}]
moves: [{forbid: upper}]
status_quo: none
history: [{event: a call}]
outcomes: {shared: {that: upper.guarantee and lower.accept}}
perceptions: {upper: {unseen: lower.accept}}
mandates: [{id: m, from: lower, to: upper, over: lower.accept}]
powers: [{holder: lower, controls: upper.leave}]
offers: [{id: help, kind: donor, changes: {decision_makers: {upper: {preferences: ["true"]}}}}]
""".replace("guarantee.x", "upper.guarantee or not upper.leave")
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("sq", StateText(status_quo=True)),
        ("0", StateText(number=0)),
        ("7", StateText(number=7)),
        ("#5", StateText(number=5)),
        ("٥", StateText(number=5)),
        (" # 5 ", StateText(number=5)),
        ("none", StateText(taken=frozenset())),
        ("shared", StateText(outcome="shared")),
        ("upper.leave", StateText(taken=frozenset({"upper.leave"}))),
        ("upper.leave+lower.accept", StateText(taken=frozenset({"upper.leave", "lower.accept"}))),
        ("upper.leave,lower.accept", StateText(taken=frozenset({"upper.leave", "lower.accept"}))),
        ("upper.leave + upper.leave", StateText(taken=frozenset({"upper.leave"}))),
    ],
)
def test_what_a_state_says(text, meant):
    assert parse_state(text, CASE) == meant


@pytest.mark.parametrize(
    ("text", "mistake", "hint"),
    [
        ("8", "state-number", None),
        ("9" * 5_000, "state-number", None),
        ("-1", "unknown-state", "A state is"),
        ("", "state-empty", "A state is"),
        ("upper.leave+", "state-empty", "A state is"),
        ("leave", "unknown-state", "Did you mean 'upper.leave'?"),
        ("shraed", "unknown-state", "Did you mean 'shared'?"),
        ("uper.leave", "unknown-option", "Did you mean 'upper.leave'?"),
        ("upper.leave+acept", "unknown-option", "lower.accept"),
        ("upper.leave+shared", "state-joined", "A state is"),
        ("sq+upper.leave", "state-joined", "A state is"),
        ("SQ", "unknown-state", "A state is"),
    ],
)
def test_what_is_no_state(text, mistake, hint):
    with pytest.raises(StateError) as caught:
        parse_state(text, CASE)
    (found,) = caught.value.mistakes
    assert found.id == mistake
    assert hint is None or hint in found.advice()
    assert found.message("ar")
    assert len(caught.value.render("ar")) < 400


def test_the_number_of_many_options_is_not_written_out():
    options = {f"o{number}": {} for number in range(70)}
    case = Case(id="a", title="a", decision_makers={"a": {"options": options}})
    assert parse_state(str(2**70 - 1), case).number == 2**70 - 1
    with pytest.raises(StateError, match=r"from 0 to 2\^70 - 1"):
        parse_state(str(2**70), case)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("upper.leave", ("decision_makers", "upper", "options", "leave")),
        ("upper/water", ("decision_makers", "upper", "preferences", 0)),
        ("upper/1", ("decision_makers", "upper", "preferences", 0)),
        ("upper/2", ("decision_makers", "upper", "preferences", 1)),
        ("lower/ranking", ("decision_makers", "lower", "ranking")),
        ("feasible/deal-first", ("feasible", 0)),
        ("feasible/1", ("feasible", 0)),
        ("moves/1", ("moves", 0)),
        ("status_quo", ("status_quo",)),
        ("history/1", ("history", 0)),
        ("outcomes/shared", ("outcomes", "shared")),
        ("facts/wells", ("facts", "wells")),
        ("told/lower/wells", ("told", "lower", "wells")),
        ("perceptions/upper", ("perceptions", "upper")),
        ("perceptions/upper/unseen", ("perceptions", "upper", "unseen")),
        ("perceptions/upper/unseen/lower.accept", ("perceptions", "upper", "unseen", 0)),
        ("mandates/m", ("mandates", 0)),
        ("powers/1", ("powers", 0)),
        ("offers/help", ("offers", 0)),
    ],
)
def test_where_an_address_leads(address, path):
    found = resolve(CASE, address)
    assert found.path == path
    element = CASE
    for step in path:
        element = element[step] if isinstance(element, tuple | dict) else getattr(element, step)
    assert found.element is element


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("upper/watr", "upper/water"),
        ("upper/0", "upper/1"),
        ("uper.leave", "upper.leave"),
        ("feasible/deal_first", "feasible/deal-first"),
        ("outcome/shared", "outcomes/shared"),
        ("perceptions/upper/imagined", "perceptions/upper"),
        ("", "status_quo"),
    ],
)
def test_an_address_that_leads_nowhere(address, near):
    with pytest.raises(UnknownNameError) as caught:
        resolve(CASE, address)
    assert near in caught.value.mistakes[0].advice()
    assert caught.value.render("ar")


def test_the_table_of_addresses_is_whole():
    assert len(addresses(CASE)) == 23


def test_circles():
    assert list(circles({})) == []
    assert list(circles({"a": ["b", "c"], "b": ["c"], "c": []})) == []
    assert list(circles({"a": ["a"]})) == [["a"]]
    assert list(circles({"a": ["b"], "b": ["c", "a"], "c": ["b"]})) == [["b", "c"], ["a", "b"]]


def test_a_chain_of_repetitions_may_be_long():
    claims = {f"c{n}": {"repeats": f"c{n + 1}"} for n in range(5_000)} | {"c5000": {}}
    case = Case(id="a", title="a", claims=claims, decision_makers={"a": {}})
    assert check(case) == []


def test_a_case_made_in_python_is_checked_like_a_file():
    case = Case(
        id="a",
        title="a",
        decision_makers={"a": {"options": {"go": {}}, "preferences": ["stay", "go"]}},
        mandates=[{"from": "a", "to": "a", "over": "a.go"}],
    )
    assert [(mistake.id, mistake.path) for mistake in check(case)] == [
        ("unknown-option", ("decision_makers", "a", "preferences", 0, "that")),
        ("mandate-to-itself", ("mandates", 0, "to")),
    ]
