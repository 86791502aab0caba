"""The shipped cases against what is published of them: states, moves, orders, verdicts."""

from functools import cache

import pytest
from published.data import ELMIRA, PUBLISHED, TABLES
from published.table import PublishedCase, Table

import sulh
from sulh.analysis.equilibria import equilibria
from sulh.finding.equilibria import Equilibria

by_slug = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.slug)


@cache
def solve(slug: str, rule: str = "legal-sequence") -> Equilibria:
    concepts = ["nash", "gmr", "smr", "seq", "sseq"]
    return equilibria(sulh.load(slug), concepts=concepts, rule=rule)


@by_slug
def test_states_are_the_rows_in_print(table: Table) -> None:
    assert set(solve(table.slug).model.numbers) == table.numbers


@by_slug
def test_moves_are_those_in_print(table: Table) -> None:
    model = solve(table.slug).model
    for dm in range(len(table.dms)):
        reach = {
            number: {model.numbers[end] for end in model.reach(dm, state)}
            for state, number in enumerate(model.numbers)
        }
        assert reach == table.reach(dm)


@by_slug
def test_each_order_is_that_in_print(table: Table) -> None:
    model = solve(table.slug).model
    assert model.ranks.shape == (len(table.lines), len(table.dms))
    for dm in range(len(table.dms)):
        printed = table.ranks(dm)
        ours = dict(zip(model.numbers, model.ranks[:, dm].tolist(), strict=True))
        assert best_first(ours) == best_first(printed)


@pytest.mark.parametrize("case", PUBLISHED, ids=str)
def test_verdicts_are_those_published(case: PublishedCase) -> None:
    holds = solve(case.slug, case.rule)
    assert set(holds.equilibria(case.concept)) == case.expected.equilibria
    stable = holds.stable[case.concept]
    for dm, expected in enumerate(case.expected.stable or ()):
        found = {
            n for n, holding in zip(holds.model.numbers, stable[:, dm], strict=True) if holding
        }
        assert found == expected


def test_only_local_government_improves_on_elmiras_status_quo() -> None:
    model = solve("elmira").model
    (status_quo,) = ELMIRA.at(1)
    state = model.numbers.index(status_quo)
    improvements = [
        {model.numbers[end] for end in model.improvements(dm, state)} for dm in range(3)
    ]
    assert model.status_quo == state
    assert improvements == [set(), set(), ELMIRA.at(7)]


def best_first(ranks: dict[int, int]) -> list[set[int]]:
    """Classes of tied states: what an order is, whatever the ranks are called."""
    levels = sorted(set(ranks.values()), reverse=True)
    return [{state for state, rank in ranks.items() if rank == level} for level in levels]
