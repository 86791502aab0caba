"""The inverse question at Syria-Iraq 1975: under how many orders of Syria does #1 hold?

A printed count of 420 under SEQ is an error of the program it came from.
"""

from itertools import permutations

from laws.oracle import Oracle
from published.data import SYRIA_IRAQ

import sulh
from sulh.analysis.equilibria import equilibria

HELD = {"nash": 240, "gmr": 384, "smr": 300, "seq": 384, "sseq": 300}
WATER_RELEASED = 1

ORDERS = tuple(permutations(sorted(SYRIA_IRAQ.numbers)))


def test_water_is_released_under_as_many_orders_as_the_definitions_say() -> None:
    held = dict.fromkeys(HELD, 0)
    for order in ORDERS:
        oracle = Oracle(SYRIA_IRAQ.conflict(dm0=order))
        for concept in HELD:
            held[concept] += all(oracle.stable(dm, WATER_RELEASED, concept) for dm in oracle.dms)
    assert held == HELD


def test_the_program_counts_the_same_orders() -> None:
    held = dict.fromkeys(HELD, 0)
    for order in ORDERS:
        case = sulh.loads(SYRIA_IRAQ.conflict(dm0=order).to_text())
        holds = equilibria(case, concepts=list(HELD))
        for concept in HELD:
            held[concept] += WATER_RELEASED in holds.equilibria(concept)
    assert held == HELD
