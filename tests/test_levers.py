"""What would make it hold, what would break it, what guards against that: the question itself."""

import json
import re
from itertools import combinations

import pytest
from laws.program import drawing
from shipped import LISTED

import sulh
from sulh.analysis import levers as asking
from sulh.analysis.edits import Vocabulary
from sulh.analysis.smallest import Smallest
from sulh.cli import main
from sulh.derive import with_
from sulh.derive.editing import numbered
from sulh.errors import StateError, TooLargeError, UnknownNameError
from sulh.finding.levers import Edit
from sulh.messages import LANGUAGES
from sulh.model.build import build

FLAGSHIP = "east-aleppo-2016"
HARMFUL = ("iran.attack", "iran.press")


@pytest.fixture(scope="module")
def flagship():
    return sulh.load(FLAGSHIP)


@pytest.fixture(scope="module")
def exit_found(flagship):
    return sulh.levers(flagship, "imposed-exit")


@pytest.fixture(scope="module")
def registered_found(flagship):
    return sulh.levers(flagship, "registered-exit", budget=0)


@pytest.fixture(scope="module")
def attack_found(flagship):
    return sulh.levers(flagship, "exit-attacked", budget=200)


# ---- smallest edits ---------------------------------------------------------------------------


def test_what_would_make_an_outcome_hold_is_told_smallest_first(registered_found):
    found = registered_found
    first = found.makes[0]
    assert [(e.kind, e.about, e.beside, e.above, e.dm, e.cost) for e in first.edits] == [
        ("move", "russia/threat", "russia/unharmed", False, "russia", 2)
    ]
    assert not found.breaks
    for lever in found.makes:
        again = sulh.equilibria(lever.case, concepts="seq")
        assert again.verdict("registered-exit", "seq").holds == len(lever.value.states) > 0


def test_what_breaks_it_comes_with_what_else_would_be_so_and_what_guards(exit_found):
    assert exit_found.now.word == "holds"
    assert not exit_found.makes
    assert exit_found.breaks
    before = sulh.equilibria(exit_found.case, concepts="seq")
    for lever in exit_found.breaks:
        after = sulh.equilibria(lever.case, concepts="seq")
        assert after.verdict("imposed-exit", "seq").word == "none"
        for name in after.model.outcomes:
            was, now = before.verdict(name, "seq"), after.verdict(name, "seq")
            changes = (was.of > 0, was.holds > 0) != (now.of > 0, now.holds > 0)
            assert (name in lever.outcomes) is (changes and name != "imposed-exit")
    assert any(lever.guards for lever in exit_found.breaks)
    assert [lever.guards is None for lever in exit_found.breaks] == [False] * 10


def test_an_option_it_needs_made_impossible_rules_it_out(exit_found):
    alone = {lever.edits[0].about for lever in exit_found.rules_out}
    assert alone == {"opposition.leave", "russia.impose", "russia.protect"}


def test_of_one_decision_maker_only_its_order_and_options_are_looked_at(flagship):
    found = sulh.levers(flagship, "imposed-exit", dm="russia", budget=0)
    assert {edit.dm for lever in found.levers for edit in lever.edits} == {"russia"}
    assert {one.dm for one in found.inverse} == {"russia"}


def test_a_scenario_is_applied_first(flagship):
    found = sulh.levers(flagship, "imposed-exit", scenario="russia-threat-not-known", budget=0)
    assert found.scenarios == ("russia-threat-not-known",)
    assert found.now.word == "fails"
    assert "russia/threat" not in {e.about for one in found.levers for e in one.edits}


def some_edits(seed):
    rng = drawing(seed)
    return [
        Edit("move", f"a/{rng.randint(1, 4)}", "a", rng.randint(1, 5), above=rng.random() < 0.5)
        for _ in range(6)
    ] + [Edit("drop", f"b/{k}", "b", rng.randint(1, 5)) for k in range(5)]


def family(edit):
    return (edit.kind, edit.about, edit.above)


@pytest.mark.parametrize("seed", range(30))
def test_the_search_leaves_out_only_what_a_cheaper_form_does(seed):
    edits, rng = some_edits(seed), drawing(seed + 1000)
    enough = frozenset(rng.sample(range(len(edits)), 1))
    joint = [frozenset(rng.sample(range(len(edits)), 2)) for _ in range(4)]
    place = {edit: k for k, edit in enumerate(edits)}

    def works(chosen):
        asked = frozenset(place[edit] for edit in chosen)
        return bool(asked & enough) or asked in joint

    search = Smallest(edits, works)
    found = [*search.singles(), *search.doubles(1000)]
    closed = {family(pair[0]) for pair in found if len(pair) == 1}
    assert all(works(one) for one in found)
    for pair in combinations(dict.fromkeys(edits), 2):
        kin = {family(edit) for edit in pair}
        if works(pair) and len({edit.about for edit in pair}) == 2 and not kin & closed:
            price = sum(edit.cost for edit in pair)
            cheaper = [
                one
                for one in found
                if {family(edit) for edit in one} == kin and sum(e.cost for e in one) <= price
            ]
            assert cheaper


# ---- harm -------------------------------------------------------------------------------------


def test_of_what_comes_with_harm_only_what_rules_it_out_is_answered(attack_found):
    assert attack_found.harm == ("civilians", "wounded")
    assert not attack_found.makes
    assert {one.value.word for one in attack_found.levers} == {"fails", "infeasible"}
    assert {one.guards for one in attack_found.levers} == {None}
    assert all(one.ruling_out for one in attack_found.inverse)


def test_a_state_with_harm_that_does_not_hold_is_only_ruled_out(flagship):
    found = sulh.levers(flagship, "iran.press", dm="iran", budget=0)
    assert found.now.word == "fails"
    assert {one.value.word for one in found.levers} == {"infeasible"}


def raises_harm(edit: Edit) -> bool:
    if edit.kind in {"impossible", "one-way-back"}:
        return False
    if edit.kind == "guarantee":
        condition, _, then = str(edit.that).partition(" implies ")
        return then in HARMFUL or condition in {f"not {one}" for one in HARMFUL}
    return edit.that in HARMFUL or (edit.kind == "one-way" and edit.about in HARMFUL)


@pytest.mark.parametrize("asked", ["imposed-exit", "exit-attacked", "standoff"])
def test_no_edit_takes_an_option_with_harm_or_raises_a_preference_for_one(flagship, asked):
    model = build(flagship)
    states = model.outcomes[asked]
    vocabulary = Vocabulary(flagship, model, states, tuple(flagship.options))
    assert vocabulary.left_out
    for edit in vocabulary.edits:
        assert not raises_harm(edit), edit
    lines = {
        f"{dm}/{line.id}": (dm, k)
        for dm, maker in numbered(flagship).decision_makers.items()
        for k, line in enumerate(maker.preferences)
    }
    for favouring in ("iran/threat", "iran/in_place"):
        dm, place = lines[favouring]
        for edit in vocabulary.edits:
            if edit.kind == "move" and edit.dm == dm:
                own = lines[edit.about][1]
                rises = edit.about == favouring and edit.place < place
                is_passed = edit.about != favouring and own < place <= edit.place
                assert not rises, edit
                assert not is_passed, edit
    dropped = {edit.about for edit in vocabulary.edits if edit.kind == "drop"}
    assert "iran/threat" in dropped
    assert not dropped & {"opposition/unharmed", "russia/unharmed", "opposition/unpressed"}


def test_states_with_harm_do_not_count_for_an_outcome_that_does_not_entail_it():
    case = sulh.loads(
        """
sulh: 1
id: valve
title: A valve
decision_makers:
  town:
    options: {open: {}, burst: {harm: people}}
    preferences: [burst, open]
outcomes:
  opened: {that: open}
""".replace("that: open", "that: town.open")
    )
    found = sulh.levers(case, "opened", concept="nash")
    assert found.passed_over == ("town.burst",)
    assert found.now.word == "fails"
    assert found.makes
    for lever in found.makes:
        assert all(not state & 2 for state in lever.value.states)
    for lang in LANGUAGES:
        assert "burst" in found.to_text(lang)


# ---- the doors --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"state": "nonsense"}, StateError),
        ({"state": "russia.protect+russia.withdraw"}, StateError),
        ({"state": "sq", "concept": "best"}, UnknownNameError),
        ({"state": "sq", "dm": "peru"}, UnknownNameError),
        ({"state": "sq", "scenario": "peace"}, UnknownNameError),
    ],
)
def test_what_cannot_be_asked_is_said(flagship, asked, error, capsys):
    with pytest.raises(error):
        sulh.levers(flagship, **asked)
    words = ["levers", FLAGSHIP, asked["state"]]
    words += [word for key in ("concept", "dm", "scenario") if key in asked
              for word in (f"--{key}", asked[key])]  # fmt: skip
    assert main([*words, "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["errors"]


def test_an_outcome_that_is_not_possible_is_an_error(flagship):
    with pytest.raises(StateError, match="registered-exit"):
        sulh.levers(with_(flagship, {"feasible": ["not syria.register"]}), "registered-exit")


def test_the_document_says_what_the_finding_says(capsys):
    words = ["levers", "water-allocation", "agreement", "--budget", "50", "--json"]
    assert main(words) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "sulh/levers/1"
    found = sulh.levers(sulh.load("water-allocation"), "agreement", budget=50)
    assert document == found.to_json()
    assert document["breaks"][0]["edits"][0]["kind"]
    assert len(found.to_rows()) == len(found.levers)


@pytest.mark.parametrize("stage", ["singles", "doubles", "guarded", "inverse"])
def test_an_interrupted_search_keeps_what_it_found_and_says_so(stage, monkeypatch):
    def interrupted(found, after):
        yield from (item for item, _ in zip(found, range(after), strict=False))
        raise KeyboardInterrupt

    case, asked = sulh.load("syria-iraq-1975"), "sq"
    whole = sulh.levers(case, asked, budget=20)
    if stage == "inverse":
        inverses = asking.inverses
        monkeypatch.setattr(
            asking, "inverses", lambda *args, **named: interrupted(inverses(*args, **named), 2)
        )
    else:
        owner = asking.Trials if stage == "guarded" else Smallest
        real = getattr(owner, stage)
        monkeypatch.setattr(owner, stage, lambda *args: interrupted(real(*args), 1))
    found = sulh.levers(case, asked, budget=20)
    assert found.search.ended == "interrupted"
    assert not found.search.complete
    assert found.levers
    assert len(found.inverse) < len(whole.inverse)
    assert {one.guards for one in found.levers} == {None} or stage in {"guarded", "inverse"}
    assert "interrupted" in found.to_text("en")
    assert "قوطع" in found.to_text("ar")


def test_progress_is_told():
    told = []
    case = sulh.load("chicken")
    sulh.levers(case, "collision", progress=lambda done, of: told.append((done, of)))
    assert told
    assert all(done <= of for done, of in told)


def test_what_the_case_itself_leaves_open_is_an_error(flagship, monkeypatch):
    monkeypatch.setattr("sulh.solve.MOST_JOINT_CHOICES", 1)
    with pytest.raises(TooLargeError):
        sulh.levers(flagship, "imposed-exit", concept="sim")


@pytest.mark.parametrize("slug", [slug for slug in LISTED if slug != FLAGSHIP])
def test_every_shipped_case_is_answered_in_both_languages(slug):
    case = sulh.load(slug)
    found = sulh.levers(case, next(iter(case.outcomes), "sq"), budget=0)
    for lang in LANGUAGES:
        assert not re.search(r"None|[{}]", found.to_text(lang))


def test_the_page_leads_with_the_answer(registered_found):
    text = " ".join(registered_found.to_text("en").split())
    assert (
        "1. If the line russia/threat stood below russia/unharmed in the order of Russia, it would "
        "hold in this model." in text
    )
    assert text.index("1. If") < text.index("side by side")


def test_a_page_on_harm_gives_the_reason_and_refuses_the_rest(attack_found):
    text = " ".join(attack_found.to_text("en").split())
    assert "comes with harm to: civilians in east Aleppo; the wounded" in text
    assert "it would hold" not in text
    arabic = " ".join(attack_found.to_text("ar").split())
    assert "ضرر يلحق بـ" in arabic
    assert "لثبت" not in arabic
