"""The shipped cases: each loads, speaks both languages, cites, and teaches what it says."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from pydantic import BaseModel

import sulh
from sulh.analysis.check import check
from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import evolution
from sulh.case import Case, Label
from sulh.casefile import dumps, loads, save
from sulh.messages import LANGUAGES
from sulh.model.option_form import option_form
from sulh.model.possible import Possible

REFERENCES = Path(__file__).parent.parent / "docs" / "references.bib"
FLAGSHIP = "east-aleppo-2016"
SHIPPED = sulh.catalog()
TEACHING = (
    "district-heating", "house-sale", "labour-contract", "orchard-cooperative", "river-basin",
    "shared-harbour", "tannery-lake", "water-allocation",
)  # fmt: skip

load = cache(sulh.load)


def labels(part: object, path: str = "") -> Iterator[tuple[str, Label]]:
    """Yield every text a person reads in a part of a case, with its path."""
    if isinstance(part, Label):
        yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from labels(getattr(part, name), f"{path}.{name}")
    elif isinstance(part, Mapping):
        for key, inner in part.items():
            yield from labels(inner, f"{path}.{key}")
    elif isinstance(part, tuple):
        for place, inner in enumerate(part, start=1):
            yield from labels(inner, f"{path}.{place}")


def test_all_the_cases_are_shipped():
    assert set(SHIPPED) >= {
        "chicken", "cuban-missile-crisis", "cuban-missile-crisis-reversible", "elmira", "garrison",
        "labour-contract", "milk-river", "prisoners-dilemma", "river-basin", "shared-harbour",
        "syria-iraq-1975", "water-allocation",
    }  # fmt: skip


@pytest.mark.parametrize("slug", SHIPPED)
def test_it_is_called_like_its_file(slug):
    assert load(slug).id == slug


@pytest.mark.parametrize("slug", SHIPPED)
def test_it_is_the_same_case_after_being_written_and_read(slug, tmp_path):
    case = load(slug)
    assert loads(dumps(case)) == case
    save(case, tmp_path / "again.yaml")
    assert sulh.load(tmp_path / "again.yaml") == case


@pytest.mark.parametrize("slug", SHIPPED)
def test_it_says_everything_in_both_languages(slug):
    texts = dict(labels(load(slug)))
    assert texts[".title"].en
    assert texts[".about"].en
    missing = [
        f"{path} [{lang}]"
        for (path, label), lang in product(texts.items(), LANGUAGES)
        if not getattr(label, lang)
    ]
    assert not missing


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_party_option_and_outcome_has_its_words(slug):
    case = load(slug)
    assert all(maker.name for maker in case.decision_makers.values())
    assert all(o.label and o.doing and o.undoing for o in case.options.values())
    assert case.outcomes
    assert all(outcome.label for outcome in case.outcomes.values())
    rules = [rule for rule in case.feasible if rule.only is None]
    assert all(rule.id and rule.because for rule in rules)
    assert len({rule.id for rule in rules}) == len(rules)


@pytest.mark.parametrize("slug", SHIPPED)
def test_it_cites_works_or_says_what_it_is(slug):
    entries = REFERENCES.read_text(encoding="utf-8")
    known = set(re.findall(r"^@\w+\{([^,\s]+),", entries, re.MULTILINE))
    cited = load(slug).cite
    assert cited
    assert {key for key in cited if " " not in key} <= known


@pytest.mark.parametrize("slug", TEACHING)
def test_an_invented_dispute_says_so_first(slug):
    case = load(slug)
    (banner,) = case.banner
    assert banner.en.startswith("Made for teaching")
    assert "تعليمية" in banner.ar
    assert "made for teaching" in case.title.en


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_outcome_can_come_about(slug):
    form = option_form(load(slug))
    possible = Possible(form.options, form.rules)
    assert [name for name, that in form.outcomes.items() if possible.state(that) is None] == []


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_states_it_speaks_of_are_feasible(slug):
    form = option_form(load(slug))
    spoken = {
        int(number)
        for _, label in labels(load(slug))
        for lang in LANGUAGES
        for number in re.findall(r"#(\d+)", label.show(lang))
    }
    for number in spoken:
        taken = {name for k, name in enumerate(form.options) if number >> k & 1}
        assert number < 2 ** len(form.options)
        assert all(rule.holds(taken) for rule in form.rules), number


@pytest.mark.parametrize("slug", [slug for slug in SHIPPED if slug != FLAGSHIP])
def test_a_reader_is_warned_of_nothing_but_what_the_case_says_itself(slug):
    said = {
        "garrison": ["dm-without-preferences"],
        "district-heating": ["not-transitive"],
        "cuban-missile-crisis-unseen": ["told-not-used"],
        "shared-harbour": ["told-not-used", "offers-not-used"],
    }
    assert [note.id for note in check(load(slug)).notes] == said.get(slug, [])


class Taught(NamedTuple):
    """What ``about`` says of a case: the states that hold, a concept each."""

    slug: str
    nash: set[int]
    seq: set[int]
    gmr: int


TAUGHT = (
    Taught("prisoners-dilemma", {0}, {0, 3}, 2),
    Taught("chicken", {1, 2}, {1, 2}, 3),
    Taught("cuban-missile-crisis", {5}, {4, 5, 6}, 7),
    Taught("cuban-missile-crisis-reversible", set(), {4, 6}, 7),
    Taught("elmira", {8, 9, 18, 21, 24, 25}, {8, 9, 18, 21, 24, 25}, 8),
    Taught("syria-iraq-1975", {6}, {6}, 2),
    Taught("labour-contract", {6, 8, 16}, {6, 8, 16}, 5),
    Taught("tannery-lake", {0}, {0, 5}, 3),
    Taught("district-heating", {5}, {1, 3, 5}, 5),
    Taught("house-sale", {6}, {6}, 2),
    Taught("orchard-cooperative", {4}, {4}, 1),
    Taught("shared-harbour", {17, 27}, {17, 27}, 19),
    Taught("water-allocation", {20}, {1, 3, 8, 9, 11, 20}, 9),
)


@pytest.mark.parametrize("taught", TAUGHT, ids=lambda taught: taught.slug)
def test_it_teaches_what_it_says(taught):
    holds = equilibria(load(taught.slug), concepts=["nash", "seq", "gmr"])
    assert set(holds["nash"]) == taught.nash
    assert set(holds["seq"]) == taught.seq
    assert len(holds["gmr"]) == taught.gmr


def without(case: Case, **changed: object) -> Case:
    """Return the case with other parts in place of its own."""
    return case.model_copy(update=changed)


def test_the_canal_agreement_rests_on_answers_of_two_parties():
    case = load("water-allocation")
    holds = equilibria(case, concepts=["nash", "seq"])
    agreement = holds.verdict("agreement", "seq")
    assert (agreement.word, agreement.reached) == ("all", False)
    assert holds.verdict("imposed-shares", "nash").reached
    alone = equilibria(case, concepts="seq", rule="single-opponent")
    assert 11 not in alone["seq"]
    authority = case.decision_makers["authority"]
    kept = tuple(one for one in authority.preferences if one.id != "act-on-complaint")
    idle = authority.model_copy(update={"preferences": kept})
    unknown = without(case, decision_makers={**case.decision_makers, "authority": idle})
    assert 11 not in equilibria(unknown, concepts="seq")["seq"]


def test_the_orchard_s_mandate_hurts_until_both_rights_are_retained():
    case = load("orchard-cooperative")
    assert set(equilibria(case, concepts="nash", scenario="direct-talks")["nash"]) == {5}
    assert set(equilibria(case, concepts="nash", scenario="both-retained")["nash"]) == {5}
    one = sulh.mandate(case).examined[0]
    assert (one.changes[0].effect, one.price.rights) == ("hurts", 2)


def test_the_seller_s_agent_helps_until_the_seller_may_step_in():
    case = load("house-sale")
    assert set(equilibria(case, concepts="nash", scenario="direct-talks")["nash"]) == {5, 6}
    assert sulh.mandate(case).examined[0].changes[0].effect == "helps"
    stepping_in = sulh.mandate(case, scenario="seller-may-step-in")
    assert stepping_in.examined[0].changes[0].effect == "nothing"


def test_the_labour_contract_rests_on_a_rule_and_the_old_state_on_an_idle_threat():
    case = load("labour-contract")
    holds = equilibria(case, concepts=["nash", "gmr", "smr", "seq"])
    assert all(0 in holds[concept] for concept in ("gmr", "smr"))
    assert 0 not in holds["seq"]
    assert {holds.number(s) for s in evolution(case).equilibria} >= {6, 16}
    withdrawable = equilibria(without(case, moves=case.moves[:1]), concepts=["nash", "seq"])
    assert 6 in withdrawable["seq"]
    assert 6 not in withdrawable["nash"]


def test_chicken_holds_by_an_answer_against_its_giver_s_order():
    holds = equilibria(load("chicken"), concepts=["gmr", "smr", "seq", "sim"])
    assert [concept for concept in ("gmr", "smr", "seq", "sim") if 3 in holds[concept]] == [
        "gmr", "smr", "sim",
    ]  # fmt: skip


def test_elmira_moves_once_and_stops():
    course = evolution(load("elmira"))
    reached = np.flatnonzero(course.by_improvements.reached)
    assert {course.number(state) for state in reached} | {2} == {2, 18}


def test_the_grant_holds_what_the_levy_only_threatens():
    case = load("tannery-lake")
    found = {concept: sulh.power(case, concept=concept) for concept in ("seq", "gmr", "smr")}
    grant, levy = found["seq"]["powers/grant"], found["seq"]["powers/levy"]
    assert (grant.use.gain, grant.leaning) == ("always", "positive")
    assert (levy.use.gain, levy.use.carried, levy.leaning) == ("never", (), "negative")
    assert [one.name for one in grant.shifts] == ["treated-with-grant"]
    assert [(places.down_to, places.of) for places in grant.sufficient.values()] == [(2, 3)]
    assert not levy.changes
    for concept in ("gmr", "smr"):
        bluff = found[concept]["powers/levy"]
        assert [one.name for one in bluff.shifts] == ["treated-without-grant"]


def test_the_plan_rests_on_the_ordinance_and_on_not_asking():
    found = sulh.power(load("district-heating"))
    depends = {
        one.address: {change.name: shift.before.word for change, shift in one.shifts.items()}
        for one in found.powers
    }
    assert depends == {
        "powers/ordinance": {"plan-adopted": "holds"},
        "moves/told-not-asked": {"old-state": "fails"},
    }
    assert found["moves/told-not-asked"].informed
