"""The states of a model: which are possible, which rules forbid, where it starts, what numbers."""

import itertools
import time
from math import comb
from random import Random

import numpy as np
import pytest
from hand_made import case, ends
from laws.conflict import Conflict, Option
from laws.conflicts import random_statement
from laws.oracle import feasible_states
from laws.program import case_of, drawing

import sulh
from sulh.errors import CaseError, TooLargeError
from sulh.model import control, numbers, packed
from sulh.model import states as enumeration
from sulh.model.build import build

MANY = [f"o{k}" for k in range(60)]


def ana(options=2, **parts):
    return {"ana": {"options": [f"o{k}" for k in range(options)], **parts}}


def built(*args, **parts):
    return build(case(*args, **parts))


# ---- which states are possible ---------------------------------------------------------------


def ruled(rng: Random) -> Conflict:
    """Draw rules over up to nine options of two decision makers: also rules that leave no state."""
    count = rng.randint(2, 9)
    options = tuple(Option("ana" if k < count // 2 else "ben", f"o{k}") for k in range(count))
    names = [option.name for option in options]
    rules = tuple(random_statement(rng, names, depth=3) for _ in range(rng.randint(1, 6)))
    if rng.random() < 0.3:
        few = rng.sample(range(2**count), rng.randint(1, 4))
        rules = (*rules, ("only", tuple(sorted(few))))
    return Conflict(("ana", "ben"), options, rules)


def left_by(conflict: Conflict, rules: list[int]) -> tuple[int, ...]:
    kept = tuple(conflict.feasible[k] for k in rules)
    return feasible_states(Conflict(conflict.dms, conflict.options, kept))


def written(conflict: Conflict):
    return case_of(conflict).model_copy(update={"status_quo": None})


def test_the_possible_states_are_those_that_brute_force_finds():
    empty = 0
    for seed in range(150):
        conflict = ruled(drawing(seed))
        expected = feasible_states(conflict)
        if expected:
            assert build(written(conflict)).numbers == expected, seed
            continue
        empty += 1
        with pytest.raises(CaseError) as caught:
            build(written(conflict))
        (mistake,) = caught.value.mistakes
        assert mistake.id == "no-states"
        guilty = [int(rule.removeprefix("feasible/")) - 1 for rule in mistake.slots["rules"]]
        assert left_by(conflict, guilty) == ()
        for innocent in guilty:
            assert left_by(conflict, [k for k in guilty if k != innocent]) != ()
    assert empty >= 15


@pytest.mark.parametrize(
    ("rules", "count"),
    [
        ([f"ana.o{k + 1} implies ana.o{k}" for k in range(59)], 61),
        ([f"ana.o{k} if ana.o{k + 1}" for k in reversed(range(59))], 61),
        ([f"ana.o{k} iff ana.o{(k + 1) % 60}" for k in range(60)], 2),
        (["at most 2 of (" + ", ".join(f"ana.{name}" for name in MANY) + ")"], 1831),
        (["at least 58 of (" + ", ".join(f"ana.{name}" for name in MANY) + ")"], 1831),
        (["exactly 59 of (" + ", ".join(f"ana.{name}" for name in MANY) + ")"], 60),
        ([{"only": ["none", 2**59, "ana.o0+ana.o59"]}], 3),
        ([" and ".join(f"ana.{name}" for name in MANY)], 1),
    ],
)
def test_tight_rules_keep_sixty_options_quick(rules, count):
    started = time.process_time()
    model = built({"ana": {"options": list(MANY)}}, feasible=rules)
    assert time.process_time() - started < 5
    assert len(model) == count == len(set(model.numbers))
    assert list(model.numbers) == sorted(model.numbers)
    if count in (61, 2):
        expected = [2**k - 1 for k in range(61)] if count == 61 else [0, 2**60 - 1]
        assert list(model.numbers) == expected
    if count == 1831:
        assert count == comb(60, 0) + comb(60, 1) + comb(60, 2)


def test_sixty_options_of_which_each_party_takes_one():
    dms = ("ana", "ben", "cem")
    blocks = {dm: [f"{dm}.{name}" for name in MANY[:20]] for dm in dms}
    model = built(
        {dm: {"options": MANY[:20]} for dm in dms},
        feasible=[f"exactly 1 of ({', '.join(block)})" for block in blocks.values()],
    )
    assert set(model.numbers) == {
        2**a + 2 ** (20 + b) + 2 ** (40 + c) for a, b, c in itertools.product(range(20), repeat=3)
    }
    assert all(len(model.reach(dm, 0)) == 19 for dm in model.dms)


def test_seventy_free_options_are_refused_by_name_and_at_once():
    options = [f"o{k}" for k in range(70)]
    wide = case({"ana": {"options": options}}, feasible=["not (ana.o3 and ana.o68)"])
    started = time.process_time()
    with pytest.raises(TooLargeError) as caught:
        build(wide)
    assert time.process_time() - started < 1
    (mistake,) = caught.value.mistakes
    assert mistake.slots["options"] == 70
    assert mistake.slots["limit"] == f"{enumeration.MOST_STATES:,}"
    free = mistake.hint.slots["options"]
    assert free[:4] == ["ana.o0", "ana.o1", "ana.o2", "ana.o4"]
    assert "ana.o4" in str(caught.value)
    assert "ana.o4" in caught.value.render("ar")


def test_where_every_option_is_constrained_the_advice_is_to_constrain_more():
    loose = [f"ana.o{k} or ana.o{k + 1}" for k in range(69)]
    with pytest.raises(TooLargeError) as caught:
        built({"ana": {"options": [f"o{k}" for k in range(70)]}}, feasible=loose)
    assert caught.value.mistakes[0].hint.id == "constrain-more"


def test_too_many_moves_are_refused_with_the_name_of_the_mover(monkeypatch):
    monkeypatch.setattr(control, "MOST_MOVES", 2 * 4**2)
    assert len(built({**ana(2), "ben": {"options": ["b"]}})) == 8
    with pytest.raises(TooLargeError, match="'ana'"):
        built(ana(3))


def test_rules_that_contradict_are_named_and_no_others():
    with pytest.raises(CaseError) as caught:
        built(
            ana(4),
            feasible=[
                "ana.o3",
                {"id": "first", "that": "ana.o0 if ana.o1"},
                "not (ana.o2 and ana.o3)",
                {"only": [2, "ana.o1+ana.o2"]},
                "ana.o0 or ana.o1",
            ],
        )
    assert caught.value.mistakes[0].slots["rules"] in (
        ["feasible/first", "feasible/4"],
        ["feasible/1", "feasible/4"],
    )
    assert "made.yaml:1:" in str(caught.value)


def test_a_rule_that_is_never_true_is_guilty_alone():
    for rule in ("false", "ana.o0 and not ana.o0", "fact.water > 3"):
        with pytest.raises(CaseError) as caught:
            built(ana(), feasible=["ana.o1", rule], facts={"water": {"value": 3}})
        assert caught.value.mistakes[0].slots["rules"] == ["feasible/2"]


def test_only_lists_states_in_every_way_a_state_is_written():
    model = built(
        ana(3),
        feasible=[{"only": ["sq", 2, "#4", "none", "ana.o0+ana.o1", "rest"]}, "not ana.o0 or true"],
        outcomes={"rest": {"that": "ana.o1 and ana.o2"}},
        status_quo=5,
    )
    assert model.numbers == (0, 2, 3, 4, 5, 6, 7)
    assert model.numbers[model.status_quo] == 5


def test_a_conflict_of_nobody_is_a_mistake():
    with pytest.raises(CaseError, match="'decision_makers'"):
        case({})


# ---- the status quo ------------------------------------------------------------------------------

UNEVEN = """\
sulh: 1
id: well
title: A well
decision_makers:
  village: {options: {dig: , share: , guard: }}
feasible:
  - {id: guarded, that: village.guard if village.dig}
  - village.share or village.dig
  - {id: never-all, that: not (village.dig and village.share)}
status_quo:
  taken: [village.dig, village.share]
"""


def test_an_impossible_status_quo_says_which_rules_forbid_it_and_where():
    with pytest.raises(CaseError) as caught:
        build(sulh.loads(UNEVEN, file="well.yaml"))
    (mistake,) = caught.value.mistakes
    assert mistake.id == "state-infeasible"
    assert mistake.slots["rules"] == ["feasible/guarded", "feasible/never-all"]
    assert mistake.slots["number"] == 3
    assert str(caught.value).startswith("well.yaml:10:1: status_quo: ")
    assert "village.dig + village.share" in str(caught.value)


def test_without_a_status_quo_there_is_none():
    assert built(ana()).status_quo is None


def test_every_mistake_of_the_model_is_told_at_once():
    with pytest.raises(CaseError) as caught:
        built(
            {
                "ana": {"options": ["a", "b"], "ranking": [1, 2]},
                "ben": {"options": [], "ranking": [0, 1, [2, 1]]},
                "cem": {"ranking": [0, 1, 3]},
            },
            feasible=["not (ana.a and ana.b)"],
            status_quo=3,
        )
    assert [mistake.id for mistake in caught.value.mistakes] == [
        "state-infeasible", "ranking-misses", "ranking-repeats", "state-infeasible",
    ]  # fmt: skip
    assert [mistake.path[:2] for mistake in caught.value.mistakes] == [
        ("status_quo",),
        *(("decision_makers", dm) for dm in ("ana", "ben", "cem")),
    ]


# ---- numbers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 61, 62, 63, 64, 65, 130])
def test_a_number_is_the_sum_of_its_bits(count):
    rows = [[(k * 7 + row) % 3 == 0 for k in range(count)] for row in range(5)]
    assert numbers(np.array(rows, dtype=bool).reshape(5, count)) == tuple(
        sum(2**k for k, taken in enumerate(row) if taken) for row in rows
    )


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 63, 64, 65, 70, 130])
def test_equal_rows_are_one_group_and_others_not(count):
    rng = drawing(count)
    kinds = [[rng.random() < 0.5 for _ in range(count)] for _ in range(4)]
    rows = np.array([kinds[rng.randrange(4)] for _ in range(40)], dtype=bool).reshape(40, count)
    group, members = control._alike(packed(rows))
    assert len(members.starts) - 1 == len({row.tobytes() for row in rows})
    for one, other in itertools.combinations(range(40), 2):
        assert (group[one] == group[other]) == (rows[one] == rows[other]).all()
    for one in range(40):
        alike = np.flatnonzero((rows == rows[one]).all(axis=1))
        assert members.of(group[one]).tolist() == alike.tolist()


def test_seventy_options_have_numbers_states_and_moves():
    options = [f"o{k}" for k in range(70)]
    model = built(
        {"ana": {"options": options[:2]}, "ben": {"options": options[2:]}},
        feasible=["at most 1 of (" + ", ".join(f"ben.{name}" for name in options[2:]) + ")"],
        status_quo=str(2**69 + 1),
    )
    assert len(model) == 4 * 69
    assert model.numbers[-1] == 2**69 + 3
    assert model.options_of(model.status_quo) == ("ana.o0", "ben.o69")
    assert ends(model, "ana", 2**69) == {2**69 + 1, 2**69 + 2, 2**69 + 3}
    assert len(ends(model, "ben", 1)) == 68
    assert model.state_of(model.taken[17]) == 17
    row = np.ones(70, dtype=bool)
    assert model.state_of(row) is None


def test_a_state_is_found_by_what_is_taken_without_a_list_of_numbers():
    model = built(ana(6), feasible=["ana.o1 or ana.o4"], status_quo=18)
    for state in range(len(model)):
        assert model.state_of(model.taken[state]) == state
    assert model.state_of(np.zeros(6, dtype=bool)) is None
    assert model.status_quo == model.index[18]
    assert "numbers" not in vars(built(ana(6), status_quo=18))
