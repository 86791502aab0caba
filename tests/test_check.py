"""Is the case sane: what each likes best, what goes together, what nobody minds, what is odd."""

import pytest
from hand_made import case
from shipped import LISTED

import sulh
from sulh.analysis.check import check
from sulh.analysis.equilibria import equilibria
from sulh.errors import CaseError
from sulh.messages import LANGUAGES


def village(**parts):
    """Three acts of two parties; a is 1, b is 2, c is 4."""
    return case(
        {
            "ana": {"options": ["a", "b"], "preferences": ["a", "not ben.c"]},
            "ben": {"options": ["c"], "preferences": ["c"]},
        },
        **{"status_quo": 0, **parts},
    )


def notes(made):
    found = {}
    for note in check(made).notes:
        found.setdefault(note.id, []).append(note.slots)
        assert all(note.text(lang) for lang in LANGUAGES)
    return found


def numbers(found, states):
    return [found.number(state) for state in states]


# ---- what each party likes -----------------------------------------------------------------------


@pytest.mark.parametrize("slug", LISTED)
def test_best_and_worst_are_the_ends_of_each_order(slug):
    found = check(sulh.load(slug))
    model = found.model
    assert [party.dm for party in found.parties] == list(model.dms)
    for party in found.parties:
        ranks = model.ranks[:, party.dm].tolist()
        states = range(len(model))
        assert list(party.best) == sorted(states, key=lambda s: (-ranks[s], s))[:3]
        assert list(party.worst) == sorted(states, key=lambda s: (ranks[s], s))[:3]
        assert party.classes == len(set(ranks))


def test_the_three_best_and_worst_of_a_small_order():
    found = check(village())
    assert numbers(found, found.parties[0].best) == [1, 3, 5]
    assert numbers(found, found.parties[0].worst) == [4, 6, 0]
    assert numbers(found, found.parties[1].worst) == [0, 1, 2]
    assert [party.classes for party in found.parties] == [4, 2]


def test_a_model_of_one_state_has_one_best():
    found = check(village(feasible=["not ana.a", "not ana.b", "not ben.c"]))
    assert found.parties[0].best == found.parties[0].worst == (0,)


def sourced(preferences, ranking=None, claims=("c1", "c2")):
    order = {"ranking": ranking} if ranking else {"preferences": preferences}
    made = case(
        {"ana": {"options": ["a", "b"], **order}},
        claims={claim: {} for claim in claims},
        status_quo=0,
    )
    (party,) = check(made).parties
    return party.statements, party.supported, party.thin


def test_an_order_is_thinly_sourced_where_less_than_half_cites_a_claim():
    cited, bare = {"that": "a", "claims": "c1"}, {"that": "b", "see": "c2"}
    assert sourced([cited, bare]) == (2, 1, False)
    assert sourced([cited, bare, {"that": "a and b"}]) == (3, 1, True)
    assert sourced([{"that": "a", "claims": {"all": ["c1", "c2"]}}]) == (1, 1, False)
    assert sourced([]) == (0, 0, True)
    ranking = {"best_first": [0, 1, [2, 3]]}
    assert sourced(None, ranking) == (1, 0, True)
    assert sourced(None, {**ranking, "claims": "c1"}) == (1, 1, False)


def test_a_case_without_claims_is_not_called_thin():
    assert sourced([{"that": "a"}], claims=()) == (1, 0, False)


# ---- what goes together --------------------------------------------------------------------------


def test_options_never_or_only_taken_together():
    made = village(feasible=["not (ana.a and ana.b)", "ben.c iff ana.a"])
    found = check(made)
    assert [(pair.first, pair.second, pair.together) for pair in found.pairs] == [
        (0, 1, False), (0, 2, True), (1, 2, False),
    ]  # fmt: skip


def test_options_that_are_always_or_never_taken_make_no_pair():
    found = check(village(feasible=["ana.a", "ben.c"], status_quo=5))
    assert found.pairs == ()
    assert check(village(feasible=["not ana.a"])).pairs == ()
    assert check(village()).pairs == ()


def test_the_fullest_equilibrium_is_the_one_with_most_options_taken():
    found = check(village())
    seq = equilibria(village())["seq"]
    assert found.number(found.fullest) == max(seq, key=lambda number: number.bit_count()) == 7
    assert found.concept == "seq"


def test_without_an_equilibrium_there_is_no_fullest(monkeypatch):
    monkeypatch.setattr("sulh.analysis.check.LEAD", "nash")
    round_and_round = case(
        {
            "ana": {"options": ["a"], "preferences": ["a iff ben.b"]},
            "ben": {"options": ["b"], "preferences": ["b iff not ana.a"]},
        },
        status_quo=0,
    )
    found = check(round_and_round)
    assert found.fullest is None
    assert found.to_json()["fullest"] is None


# ---- what nobody minds ---------------------------------------------------------------------------


def test_options_that_no_order_mentions():
    found = check(village())
    assert [found.model.options[k] for k in found.unmentioned] == ["ana.b"]


def test_an_option_in_another_s_order_is_mentioned():
    made = case({"ana": {"options": ["a"]}, "ben": {"preferences": ["ana.a"]}})
    assert check(made).unmentioned == ()


def test_a_ranking_minds_every_option():
    made = case({"ana": {"options": ["a"], "ranking": [0, 1]}, "ben": {"options": []}})
    assert check(made).unmentioned == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nobody_has_an_order_no_option_is_said_to_be_mentioned(lang):
    found = check(case({"ana": {"options": ["a"]}, "ben": {"options": ["b"]}}))
    assert [found.model.options[k] for k in found.unmentioned] == ["ana.a", "ben.b"]
    mentioned = {"en": "Every option is mentioned", "ar": "كل خيار مذكور"}
    assert mentioned[lang] not in found.to_text(lang)


# ---- what is odd ---------------------------------------------------------------------------------


def test_a_sane_case_is_noted_for_nothing():
    assert notes(village()) == {}


def test_options_always_or_never_taken_are_noted():
    assert notes(village(feasible=["ana.b", "not ben.c"], status_quo=2)) == {
        "option-always-taken": [{"option": "ana.b"}],
        "option-never-taken": [{"option": "ben.c"}],
        "statement-always": [{"address": "ana/2"}],
        "statement-never": [{"address": "ben/1"}],
    }


def test_parties_without_options_or_preferences_are_noted():
    made = case({"ana": {"options": ["a"]}, "ben": {"preferences": ["ana.a"]}}, status_quo=0)
    assert notes(made) == {
        "dm-without-preferences": [{"dm": "ana"}],
        "dm-without-options": [{"dm": "ben"}],
    }


def test_statements_that_decide_nothing_are_noted_by_their_address():
    made = case(
        {
            "ana": {
                "options": ["a"],
                "preferences": ["a", {"id": "sure", "that": "a or not a"}, "a and not a"],
            }
        },
        status_quo=0,
    )
    found = notes(made)
    assert found["statement-always"] == [{"address": "ana/sure"}]
    assert found["statement-never"] == [{"address": "ana/3"}]


def test_rules_that_the_others_imply_are_noted_by_their_address():
    made = village(
        feasible=[
            {"id": "one", "that": "not (ana.a and ana.b)"},
            "not ana.a or not ana.b or not ben.c",
            {"only": ["none", 4, 1, 2]},
        ]
    )
    assert notes(made)["rule-implied"] == [{"rule": "feasible/one"}, {"rule": "feasible/2"}]


def test_claims_that_carry_nothing_are_noted():
    claims = {f"c{k}": {} for k in range(1, 8)}
    made = village(
        claims=claims,
        moves=[{"forbid": "ben", "to": "ben.c", "claims": "c1"}],
        feasible=[{"that": "true", "claims": {"all": ["c2"]}}],
        facts={"depth": {"value": 2, "see": "c3"}},
        history=[{"event": "a call", "claims": "c4"}],
        mandates=[{"from": "ana", "to": "ben", "over": "ana.a", "claims": "c5"}],
        mechanisms={"m": {"claims": "c6"}},
    )
    (unused,) = notes(made)["claims-not-used"]
    assert unused["claims"] == ["c6", "c7"]


def test_the_notes_of_equilibria_come_first():
    told = {"facts": {"depth": {"value": 3}}, "told": {"ben": {"depth": {"value": 2}}}}
    found = notes(village(status_quo=None, **told))
    assert list(found)[:2] == ["no-status-quo", "told-not-used"]


def test_a_case_without_states_cannot_be_checked():
    with pytest.raises(CaseError, match="feasible/1"):
        check(village(feasible=["false"]))


# ---- documents -----------------------------------------------------------------------------------


def test_the_document_of_a_check():
    made = case(
        {"ana": {"options": ["a", "b"], "preferences": ["a"]}, "ben": {"options": ["c"]}},
        feasible=["not (ana.a and ana.b)", "ben.c iff ana.b"],
        outcomes={"acts": {"that": "ana.a"}},
        status_quo=0,
    )
    states = {
        0: {"number": 0, "taken": [], "outcomes": []},
        1: {"number": 1, "taken": ["ana.a"], "outcomes": ["acts"]},
        6: {"number": 6, "taken": ["ana.b", "ben.c"], "outcomes": []},
    }
    document = check(made).to_json()
    sentences = document.pop("notes")
    assert len(sentences) == len(check(made).notes)
    assert document == {
        "schema": "sulh/check/1",
        "sulh": sulh.__version__,
        "case": "made",
        "case_sha256": made.sha256,
        "scenario": None,
        "feasible_states": 3,
        "transitive": True,
        "concept": "seq",
        "parties": [
            {
                "dm": "ana",
                "best": [states[1], states[0], states[6]],
                "worst": [states[0], states[6], states[1]],
                "classes": 2,
                "statements": 1,
                "supported": 0,
                "thinly_sourced": False,
            },
            {
                "dm": "ben",
                "best": [states[0], states[1], states[6]],
                "worst": [states[0], states[1], states[6]],
                "classes": 1,
                "statements": 0,
                "supported": 0,
                "thinly_sourced": False,
            },
        ],
        "fullest": states[6],
        "never_together": [["ana.a", "ana.b"], ["ana.a", "ben.c"]],
        "always_together": [["ana.b", "ben.c"]],
        "unmentioned": ["ana.b", "ben.c"],
    }
    assert check(made).to_rows()[0] == {
        "dm": "ana",
        "best": "#1, #0, #6",
        "worst": "#0, #6, #1",
        "classes": 2,
        "statements": 1,
        "supported": 0,
        "thinly_sourced": False,
    }
