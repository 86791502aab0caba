"""Ranks keep the order of statements in the smallest numbers, at the edges of every type too."""

import numpy as np
import pytest
from laws.large_conflicts import large
from laws.program import case_of, drawing

from sulh.engine.dense import ranks as module
from sulh.engine.dense.cube import Block, Cube, packed
from sulh.engine.dense.orders import blank
from sulh.engine.dense.passes import places
from sulh.engine.dense.ranks import ranked, smallest
from sulh.engine.dense.threads import Threads
from sulh.engine.dense.tiles import tiles_of
from sulh.model.build import build
from sulh.model.option_form import option_form
from sulh.model.ranks import dense
from sulh.statement import And, Not, Option, Truth

ALONE = Threads(1)


def cube_with(bits, own=0):
    names = tuple(f"a.o{bit}" for bit in range(bits))
    return Cube(names, names, (Block(tuple(range(own)), (), ()),))


def counting(bits):
    """Return statements by which every state has a rank of its own, its number."""
    return [Option(f"a.o{bit}") for bit in reversed(range(bits))]


@pytest.mark.parametrize(
    ("ranks", "kind"),
    [
        (255, np.uint8),
        (256, np.uint16),
        (257, np.uint16),
        (65_535, np.uint16),
        (65_536, np.uint32),
        (65_537, np.uint32),
    ],
)
def test_one_number_of_the_smallest_type_is_left_for_infeasible_states(ranks, kind):
    bits = 9 if ranks < 1000 else 17
    cube = cube_with(bits)
    below = And(tuple(counting(bits)))  # stands for no state that is feasible here
    bits_set = np.arange(cube.size) < ranks
    feasible = np.packbits(bits_set, bitorder="little")
    found = ranked(cube, [below, *counting(bits)], feasible, ALONE)
    assert found.values.dtype == kind
    assert found.bound >= ranks
    assert (found.values[bits_set] == np.arange(ranks)).all()
    assert (found.values[~bits_set] == np.iinfo(kind).max).all()


def test_one_more_than_a_type_holds_takes_the_next():
    assert [smallest(count).itemsize for count in (256, 257, 65_536, 65_537)] == [1, 2, 2, 4]


@pytest.mark.parametrize("table", [1, 16, 1 << 20])
@pytest.mark.parametrize("count", [0, 7, 40, 90])
def test_the_order_is_that_of_the_model(table, count, monkeypatch):
    monkeypatch.setattr(module, "_TABLE", table)
    case = case_of(large(count, 10, dms=2, statements=(count, count)))
    model, form = build(case), option_form(case)
    cube = Cube(form.options, form.options, ())
    feasible = packed(cube, form.rules)
    for dm, name in enumerate(form.decision_makers):
        with Threads(2) as threads:
            found = ranked(cube, form.orders[name], feasible, threads)
        assert (dense(found.values[list(model.numbers)]) == model.ranks[:, dm]).all()
        assert (found.values == np.iinfo(found.values.dtype).max).sum() == cube.size - len(model)


def test_a_statement_over_many_pieces_is_read_in_each():
    cube = cube_with(19)
    rng = drawing(1)
    chosen = [Option(f"a.o{bit}") for bit in rng.sample(range(19), 6)]
    statement = And((chosen[0], Not(And(tuple(chosen[1:])))))
    states = np.arange(cube.size)
    column = {name: states >> bit & 1 == 1 for bit, name in enumerate(cube.options)}
    expected = statement.evaluate(column, {}, cube.size)
    assert (np.unpackbits(packed(cube, [statement]), bitorder="little") == expected).all()
    everything = packed(cube, [Truth(value=True)])
    found = ranked(cube, [statement, chosen[0]], everything, ALONE)
    assert (found.values == 2 * expected + column[chosen[0].name]).all()


@pytest.mark.parametrize("own", range(1, 8))
@pytest.mark.parametrize("kind", [np.uint16, np.uint32])
def test_places_in_a_block_are_one_byte_however_many_ranks(own, kind):
    cube = cube_with(9, own)
    (tiles,) = tiles_of(cube.blocks, 9)
    top = np.iinfo(kind).max
    ranks = np.random.default_rng(own).choice(np.array([3, 700, 2_000, top], dtype=kind), 512)
    order = np.empty(512, dtype=np.uint8)
    places(ranks, order, tiles, (0, tiles.number))
    assert ((order == 255) == (ranks == top)).all()
    for block in range(512 >> own):
        some = slice(block << own, (block + 1) << own)
        feasible = ranks[some] != top
        compared = np.less.outer(ranks[some], ranks[some])
        assert (np.less.outer(order[some], order[some]) == compared)[:, feasible].all()


def test_ranks_of_far_more_places_than_a_block_has_are_sorted_in_each_block():
    cube = cube_with(12, 3)
    (tiles,) = tiles_of(cube.blocks, 12)
    orders = blank(cube, pairs=0)
    ranks = ranked(cube, counting(12), packed(cube, [Not(Option("a.o3"))]), ALONE)
    row = orders.set(0, ranks, cube.blocks[0], tiles, ALONE)
    assert row.bound == 8 < ranks.bound
    infeasible = np.arange(cube.size) >> 3 & 1 == 1
    assert (orders.of(0)[~infeasible] == np.arange(cube.size)[~infeasible] & 7).all()
    assert (orders.of(0)[infeasible] == np.iinfo(np.uint32).max).all()
