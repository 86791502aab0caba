"""The option form says what the model spells out: states, orders, outcomes, control, status quo."""

import json

import numpy as np
import pytest
from laws.test_together_laws import SEEDS, drawn, model_at

import sulh
from sulh.model.build import build
from sulh.model.option_form import option_form
from sulh.model.ranks import by_statements


def held(form, model):
    """Hold every part of a form that needs no moves to the model."""
    columns = {name: model.taken[:, k] for k, name in enumerate(model.options)}
    assert form.decision_makers == model.decision_makers
    assert form.options == model.options
    feasible = [
        number
        for number in range(2 ** len(form.options))
        if all(
            rule.holds({name for k, name in enumerate(form.options) if number >> k & 1})
            for rule in form.rules
        )
    ]
    assert tuple(feasible) == model.numbers
    for k, dm in enumerate(form.decision_makers):
        ranks = by_statements(form.orders[dm], columns, {}, len(model))
        assert np.array_equal(ranks, model.ranks[:, k]), dm
    for name, that in form.outcomes.items():
        assert np.array_equal(that.evaluate(columns, {}, len(model)), model.outcomes[name])
    if model.status_quo is not None:
        assert form.status_quo == set(model.options_of(model.status_quo))


def test_a_form_says_what_the_model_spells_out():
    for seed in SEEDS:
        held(option_form(sulh.loads(json.dumps(drawn(seed)[0]))), model_at(seed))


@pytest.mark.parametrize("slug", ["garrison", "elmira", "cuban-missile-crisis", "syria-iraq-1975"])
def test_a_form_of_a_shipped_case(slug):
    case = sulh.load(slug)
    held(option_form(case), build(case))


def test_only_those_whose_moves_depend_on_the_state_are_conditional():
    """A right to one direction of an option, or to both, is the same from every state."""
    some = False
    for seed in SEEDS:
        form, model = option_form(sulh.loads(json.dumps(drawn(seed)[0]))), model_at(seed)
        assert {model.decision_makers[dm] for dm in model.conditional} == form.conditional, seed
        some |= bool(form.conditional) and len(form.conditional) < len(model.dms)
        for k, dm in enumerate(form.decision_makers):
            if dm in form.conditional:
                continue
            may = {name: form.directions(dm, name) for name in form.options}
            for state in range(len(model)):
                ends = {
                    end
                    for end in range(len(model))
                    if end != state
                    and all(
                        may[model.options[bit]][int(model.taken[state, bit])]
                        for bit in model.changed(state, end)
                    )
                }
                assert ends == set(model.reach(k, state).tolist()), (seed, dm, state)
    assert some
