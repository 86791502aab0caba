"""How many states hold: what a list says, whichever engine counts; and where nobody can list."""

import json
import re
from dataclasses import replace

import pytest
from laws.conflicts import seeded
from laws.program import case_of

import sulh
from sulh import solve
from sulh.catalogue import catalog
from sulh.cli import main
from sulh.concept import CONCEPTS
from sulh.errors import TooLargeError
from sulh.finding.census import MOST_SHOWN, exactly
from sulh.messages import LANGUAGES
from sulh.model.option_form import option_form
from sulh.solve.survey import SURVEYORS

ARABIC = re.compile(r"[\u0621-\u064a]")
BASIN = "river-basin"
SMALL = [slug for slug in catalog() if len(sulh.load(slug).options) < 20]


def large(**more):
    """A case of 56 options: more states than are ever listed, and few words."""
    makers = {
        f"d{i}": {
            "options": {f"o{k}": {} for k in range(7)},
            "preferences": [{"that": f"d{(i + 1) % 8}.o0 or not d{i}.o1"}, {"that": f"d{i}.o2"}],
        }
        for i in range(8)
    }
    content = {
        "sulh": 1, "id": "large", "title": {"en": "Large", "ar": "كبير"}, "decision_makers": makers,
        "feasible": [{"that": "d0.o0 implies d1.o1"}], "status_quo": 0,
        "outcomes": {"start": {"that": "not d0.o0"}, "never": {"that": "d0.o0 and not d1.o1"}},
        **more,
    }  # fmt: skip
    return sulh.loads(json.dumps(content))


def agrees(counted, holds):
    """Hold a census to the list of the same case: every number, verdict and state."""
    assert counted.feasible == len(holds.model)
    decided = [one.text for one in holds.asked if one.text in counted.equilibria]
    for concept in decided:
        numbers = holds[concept]
        assert counted[concept] == len(numbers), concept
        if len(numbers) <= MOST_SHOWN:
            assert counted.picked[concept] == numbers
        else:
            assert len(counted.picked[concept]) == MOST_SHOWN
            assert set(counted.picked[concept]) < set(numbers)
        for outcome in holds.model.outcomes:
            verdict, tally = holds.verdict(outcome, concept), counted.outcomes[outcome][concept]
            assert (tally.word, tally.holds, tally.of) == (verdict.word, verdict.holds, verdict.of)
        start = holds.model.status_quo
        if start is not None:
            assert counted.holds_now[concept] == bool(holds.flags(concept)[start])
    for state in counted.states:
        at = holds.model.index[state.number]
        assert state.taken == holds.model.options_of(at)
        assert list(state.outcomes) == holds.outcomes_of(at)
        assert list(state.equilibrium) == [text for text in decided if holds.flags(text)[at]]
    lead = counted.lead
    if lead and counted[lead]:
        taken = holds.model.taken[holds.flags(lead)]
        names = holds.model.options
        assert counted.always == tuple(n for n, yes in zip(names, taken.all(0), strict=True) if yes)
        assert counted.never == tuple(
            n for n, yes in zip(names, taken.any(0), strict=True) if not yes
        )
    return decided


@pytest.mark.parametrize("engine", [None, *SURVEYORS])
def test_a_census_of_a_shipped_case_is_what_its_list_says(engine):
    for slug in SMALL:
        case = sulh.load(slug)
        if engine == "dense" and option_form(case).conditional:
            continue
        if engine == "literal" and len(case.options) > 10:
            continue
        decided = agrees(sulh.census(case, engine=engine, seconds=None), sulh.equilibria(case))
        assert decided == list(CONCEPTS), slug


@pytest.mark.parametrize("engine", ["compact", "symbolic"])
def test_a_census_of_a_drawn_conflict_is_what_its_list_says(engine):
    mixed = ["ana=gmr,ben=seq", "ben=sseq", "smr"]
    for seed in range(60, 90):
        case = case_of(seeded(seed))
        agrees(
            sulh.census(case, concepts=mixed, engine=engine), sulh.equilibria(case, concepts=mixed)
        )


@pytest.mark.parametrize("scenario", ["upper-basin", "no-cover"])
def test_a_scenario_is_counted_too(scenario):
    case = sulh.load(BASIN)
    counted = sulh.census(case, concepts="nash", scenario=scenario)
    assert counted.scenarios == (scenario,)
    if scenario == "upper-basin":
        assert counted.engine == "compact"
        agrees(counted, sulh.equilibria(case, concepts="nash", scenario=scenario))
    else:
        assert counted.engine == "symbolic"


def test_what_nobody_can_list_is_counted():
    counted = sulh.census(sulh.load(BASIN), concepts=["nash", "gmr"])
    assert (counted.engine, counted.feasible) == ("symbolic", 201_056_256_000)
    assert counted["nash"] < counted["gmr"] < counted.feasible
    assert counted.lead == "nash"
    for tallies in counted.outcomes.values():
        assert tallies["nash"].holds <= tallies["gmr"].holds <= tallies["gmr"].of
    for state in counted.sample("nash"):
        assert state.equilibrium == ("nash", "gmr")
    again = sulh.census(sulh.load(BASIN), concepts=["nash", "gmr"])
    assert again.picked == counted.picked


def test_every_option_agrees_with_the_case():
    """Of the states shown, each is feasible by the rules read one by one."""
    case = large()
    counted = sulh.census(case, concepts=["gmr"])
    form = option_form(case)
    assert len(counted.states) == MOST_SHOWN
    for state in counted.states:
        assert all(rule.holds(frozenset(state.taken), {}) for rule in form.rules)
        assert (
            sum(1 << k for k, name in enumerate(form.options) if name in state.taken)
            == state.number
        )
        assert ("start" in state.outcomes) == ("d0.o0" not in state.taken)


# ---- JSON --------------------------------------------------------------------------------------


def test_large_numbers_are_strings_in_json():
    document = sulh.census(large(), concepts="gmr").to_json()
    assert document["schema"] == "sulh/census/1"
    assert document["feasible_states"] == str(3 << 54)
    assert document["equilibria"]["gmr"] == exactly(sulh.census(large(), concepts="gmr")["gmr"])
    assert all(isinstance(state["number"], str) for state in document["states"])
    assert document["outcomes"]["never"]["gmr"] == {"verdict": "infeasible", "holds": 0, "of": 0}
    assert json.loads(json.dumps(document)) == document


def test_json_names_are_those_of_the_list():
    case = sulh.load("garrison")
    counted, listed = sulh.census(case).to_json(), sulh.equilibria(case).to_json()
    for key in ("sulh", "case", "case_sha256", "scenario", "rule", "ties", "concepts",
                "feasible_states", "equilibria"):  # fmt: skip
        assert counted[key] == listed[key], key
    for outcome, verdicts in listed["outcomes"].items():
        for concept, verdict in verdicts.items():
            same = {key: verdict[key] for key in ("verdict", "holds", "of")}
            assert counted["outcomes"][outcome][concept] == same
    of = {state["number"]: state for state in listed["states"]}
    for state in counted["states"]:
        assert {key: of[state["number"]][key] for key in state} == state
    rows = sulh.census(case).to_rows()
    assert len(rows) == len(listed["outcomes"]) * 6
    assert set(rows[0]) == {"outcome", "concept", "verdict", "holds", "of"}


# ---- budgets and mistakes ----------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_budget_leaves_open_says_what_is_known_and_what_to_do(lang):
    counted = sulh.census(large(), seconds=0)
    assert set(counted.undecided) == set(CONCEPTS)
    assert (counted.lead, counted.equilibria) == (None, {})
    assert {tally.word for tallies in counted.outcomes.values() for tally in tallies.values()} <= {
        "undecided", "infeasible",
    }  # fmt: skip
    page = " ".join(counted.to_text(lang).split())
    for mistake in counted.undecided.values():
        assert " ".join(mistake.message(lang).split()) in page
    assert "sulh census large --seconds" in page
    assert counted.to_json()["undecided"].keys() == set(CONCEPTS)


def test_what_was_not_asked_is_an_error_that_says_what_was():
    counted = sulh.census(sulh.load("garrison"), concepts="gmr")
    with pytest.raises(sulh.UnknownNameError, match="not asked, or not decided"):
        counted["sim"]


def test_simultaneous_stability_over_its_limit_leaves_the_others(monkeypatch):
    monkeypatch.setattr(solve, "MOST_JOINT_CHOICES", 1)
    counted = sulh.census(sulh.load("garrison"))
    assert list(counted.undecided) == ["sim"]
    assert counted["seq"] == 7
    assert {tallies["sim"].word for tallies in counted.outcomes.values()} == {"undecided"}
    assert "sulh census garrison --seconds" not in counted.to_text()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"concepts": "nach"}, "nash"),
        ({"concepts": "d9=gmr"}, "d9"),
        ({"engine": "fast"}, "symbolic"),
        ({"scenario": "other"}, "other"),
    ],
)
def test_what_is_not_known_is_an_error_that_says_what_is(asked, words):
    with pytest.raises(sulh.SulhError, match=words):
        sulh.census(large(), **asked)


def test_a_wrong_status_quo_is_a_mistake_of_the_case():
    with pytest.raises(sulh.CaseError, match=r"status_quo: State #1 .* not feasible: it breaks"):
        sulh.census(large(status_quo=1))


def test_no_feasible_state_is_a_mistake_of_the_case():
    with pytest.raises(sulh.CaseError, match="No state is feasible"):
        sulh.census(large(feasible=[{"that": "d0.o0"}, {"that": "not d0.o0"}], status_quo=None))


def test_no_status_quo_is_noted():
    counted = sulh.census(large(status_quo=None), concepts="nash")
    assert counted.status_quo is None
    assert counted.holds_now == {}
    assert "no-status-quo" in {note.id for note in counted.notes}


def test_a_ranking_has_to_name_every_state_once():
    whole = [["start"], ["other"]]
    outcomes = {"start": {"that": "not d0.o0"}, "other": {"that": "d0.o0"}}
    orders = option_form(large()).orders
    makers = {
        dm: {"options": {f"o{k}": {} for k in range(7)}, "ranking": whole}
        if dm == "d0"
        else {
            "options": {f"o{k}": {} for k in range(7)},
            "preferences": [{"that": str(one)} for one in orders[dm]],
        }
        for dm in orders
    }
    case = large(decision_makers=makers, outcomes=outcomes)
    assert sulh.census(case, concepts="nash")["nash"] > 0
    for wrong, words in ((whole[:1], "leaves out"), ([*whole, ["start"]], "more than once")):
        makers["d0"]["ranking"] = wrong
        with pytest.raises(sulh.CaseError, match=words):
            sulh.census(large(decision_makers=makers, outcomes=outcomes), concepts="nash")


# ---- the doors ---------------------------------------------------------------------------------


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.delenv("SULH_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")

    def run(*words):
        return main([str(word) for word in words]), *capsys.readouterr()

    return run


@pytest.mark.parametrize("lang", LANGUAGES)
def test_equilibria_of_a_case_too_large_to_list_counts_and_says_why(run, lang, tmp_path):
    path = tmp_path / "large.yaml"
    sulh.save(large(), path)
    status, out, _ = run("equilibria", path, "--concept", "nash", "--lang", lang)
    assert status == 0
    assert bool(ARABIC.search(out)) == (lang == "ar")
    opening = " ".join(out.split("\n\n")[1].split())
    assert opening.startswith(
        "The states of this case are too many to list" if lang == "en" else "أوضاع"
    )
    assert "sulh census" in opening
    status, out, _ = run("equilibria", path, "--concept", "nash", "--json")
    assert (status, json.loads(out)["schema"]) == (0, "sulh/census/1")
    assert "too many to list" in json.loads(out)["notes"][0]
    status, _, err = run("equilibria", path, "--rule", "each-once")
    assert status == 2
    assert "sulh census" in err


@pytest.mark.parametrize("engine", ["dense", "symbolic"])
def test_an_engine_that_lists_nothing_counts(run, engine):
    status, out, _ = run("equilibria", "elmira", "--engine", engine)
    assert status == 0
    assert f"The engine {engine} lists no states" in " ".join(out.split())
    with pytest.raises(TooLargeError, match=r"sulh\.census"):
        sulh.equilibria(sulh.load("elmira"), engine=engine)


def test_python_is_told_of_the_census():
    with pytest.raises(TooLargeError, match="sulh census"):
        sulh.equilibria(large())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_says_how_much_is_decided_and_by_which_engine(lang):
    counted = sulh.census(sulh.load("cuban-missile-crisis"))
    page = " ".join(counted.to_text(lang).split())
    for concept in CONCEPTS.values():
        assert concept.abbreviation in page
    assert str(counted["seq"]) in page
    assert "compact" in page
    assert " ".join(counted.reason.text(lang).split()) in page
    assert bool(ARABIC.search(page)) == (lang == "ar")


def test_what_to_type_next_can_be_typed(run):
    _, out, _ = run("census", "cuban-missile-crisis", "--concept", "nash")
    typed = re.findall(
        r"^  sulh (.+?)(?:   .*)?$", out[out.index("What to type next") :], re.MULTILINE
    )
    assert [line.split()[0] for line in typed] == ["find", "equilibria", "check"]
    assert typed[0].split()[2] in sulh.load("cuban-missile-crisis").outcomes


def test_a_sample_is_said_to_be_one():
    counted = sulh.census(large(), concepts="gmr")
    assert not counted.shows_all("gmr")
    assert "picked by chance" in " ".join(counted.to_text().split())
    few = replace(counted, equilibria={"gmr": MOST_SHOWN})
    assert "These are all 12 states" in " ".join(few.to_text().split())
