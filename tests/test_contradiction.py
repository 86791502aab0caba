"""Where sources contradict each other: what holds in every reading, in some, in none."""

import json
from functools import cache

import pytest
from hand_made import case

import sulh
from sulh import derive, views
from sulh.analysis.contradiction import MOST_READINGS, contradiction
from sulh.errors import UnknownNameError
from sulh.finding.conclusion import Conclusion
from sulh.messages import LANGUAGES

FLAGSHIP = "east-aleppo-2016"


@cache
def flagship():
    return contradiction(sulh.load(FLAGSHIP))


def outcome(name, concept="seq"):
    return Conclusion("outcome", name, concept)


def test_the_flagship():
    found = flagship()
    assert [(address, len(told)) for address, told in found.versions.items()] == [
        ("russia/threat", 2),
        ("syria/half_with_iran", 3),
    ]
    assert (len(found.readings), found.left_out) == (6, 0)
    overall = {one.name: found.overall(one) for one in found.conclusions if not one.seen}
    assert [name for name, word in overall.items() if word == "none"] == ["in-place"]
    assert [name for name, word in overall.items() if word == "some"] == ["registered-exit"]
    assert found.turns_on(outcome("registered-exit")) == ("russia/threat",)
    assert found.turns_on(outcome("in-place")) == ()


def test_each_reading_answers_as_its_file():
    found = flagship()
    for told in found.readings:
        content = sulh.load(FLAGSHIP)
        for version in told.versions:
            content = derive.with_version(content, version.address, version.index)
        holds = sulh.equilibria(sulh.loads(sulh.dumps(content)), concepts="seq")
        for one, value in told.values.items():
            if one.seen:
                continue
            verdict = holds.verdict(one.name, "seq")
            assert (len(value.states), value.of) == (verdict.holds, verdict.of)
    assert found.readings[0].others == ()
    assert [len(told.others) for told in found.readings] == [0, 1, 1, 1, 2, 2]


def test_an_alternative_without_claims_is_an_assumption():
    told = flagship().versions["syria/half_with_iran"]
    assert [one.is_assumption for one in told] == [False, False, True]
    assert told[1].support.claims == ("c09",)
    for lang, word in (("en", "assumption"), ("ar", "افتراض")):
        assert f"({word}: syria/half_with_iran c)" in " ".join(flagship().to_text(lang).split())


def made(alternatives=1):
    """A quarrel over how many lorries there are, whether there is a road, and what one wants."""
    return case(
        {
            "ana": {
                "options": {
                    "send": {"claims": ["c"], "alternatives": [{"exists": "no", "claims": ["d"]}]}
                },
                "preferences": [
                    {
                        "id": "wish",
                        "that": "send and fact.lorries > 3",
                        "alternatives": [
                            {"that": f"not send or fact.lorries > {9 + k}"}
                            for k in range(alternatives)
                        ],
                    }
                ],
            },
        },
        claims={"c": {}, "d": {}},
        facts={"lorries": {"value": 5, "alternatives": [{"value": 2}, {"value": 12}]}},
        outcomes={"sent": {"that": "ana.send"}, "kept": {"that": "not ana.send"}},
        status_quo="none",
    )


def test_statements_facts_and_options_are_told_in_versions():
    found = contradiction(made(), concepts="nash")
    assert {address: len(told) for address, told in found.versions.items()} == {
        "ana.send": 2,
        "ana/wish": 2,
        "facts/lorries": 3,
    }
    words = {
        tuple(version.index for version in told.versions): told.values[outcome("sent", "nash")].word
        for told in found.readings
    }
    assert len(words) == 12
    # (is there a road, the wish, the lorries): 5, 2 or 12 of them.
    assert [words[0, 0, k] for k in range(3)] == ["holds", "holds", "holds"]
    assert [words[0, 1, k] for k in range(3)] == ["fails", "fails", "holds"]
    assert {words[1, wish, k] for wish in range(2) for k in range(3)} == {"infeasible"}
    assert found.overall(outcome("sent", "nash")) == "some"
    assert found.turns_on(outcome("sent", "nash")) == ()
    document = found.to_json()
    assert document["elements"]["ana.send"][0] == {
        "version": 0, "exists": True, "claims": ["c"], "assumption": False,
    }  # fmt: skip
    assert document["elements"]["ana.send"][1]["exists"] is False
    assert document["elements"]["facts/lorries"][2]["value"] == 12


def test_of_too_many_readings_those_nearest_the_case_are_looked_at():
    found = contradiction(made(alternatives=60))
    assert len(found.readings) == MOST_READINGS
    assert found.left_out == 2 * 61 * 3 - MOST_READINGS
    sizes = [len(told.others) for told in found.readings]
    assert sizes == sorted(sizes)
    assert len({tuple(v.index for v in told.versions) for told in found.readings}) == MOST_READINGS
    for lang in LANGUAGES:
        assert str(found.left_out) in found.to_text(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_may_be_contradicted(lang):
    found = contradiction(sulh.load("chicken"))
    assert found.versions == {}
    assert len(found.readings) == 1
    assert len(views.text(found, lang, width=100).splitlines()) < 12


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_it_for_each_reading_and_for_all(lang):
    text = " ".join(flagship().to_text(lang).split())
    assert {"en": "Holds in none: in-place.", "ar": "لا يثبت في أي قراءة: in-place."}[lang] in text
    assert {
        "en": "Holds in some, 3 of 6: registered-exit, in 1, 4, 5. Which version of russia/threat"
        " is taken decides it alone.",
        "ar": "يثبت في بعضها، 3 من أصل 6: registered-exit، في 1، 4، 5. والفيصل فيه وحده أي رواية"
        " تؤخذ لـrussia/threat.",
    }[lang] in text


def test_a_version_is_one_that_is_told():
    shipped = sulh.load(FLAGSHIP)
    assert derive.with_version(shipped, "russia/threat", 0) is shipped
    for address, index in (("russia/threat", 2), ("russia/threat", -1), ("russia/exit", 1)):
        with pytest.raises(UnknownNameError) as error:
            derive.with_version(shipped, address, index)
        assert error.value.mistakes[0].id == "unknown-alternative"
    with pytest.raises(UnknownNameError):
        derive.with_version(shipped, "russia/nothing", 0)
    with pytest.raises(UnknownNameError):
        contradiction(shipped, outcomes="nothing")


def test_what_was_given_as_the_reason_goes_with_the_version_it_was_the_reason_for():
    other = derive.with_version(sulh.load(FLAGSHIP), "russia/threat", 1)
    threat = other.decision_makers["russia"].preferences[0]
    assert threat.because is None
    assert threat.claims.is_assumption
    assert [one.address for one in other.derivation.changed] == ["russia/threat"]


def test_rows_and_the_document():
    document = json.loads(json.dumps(flagship().to_json()))
    assert document["schema"] == "sulh/contradiction/1"
    assert document["readings"][1] == {"russia/threat": 1, "syria/half_with_iran": 0}
    registered = next(o for o in document["conclusions"] if o["outcome"] == "registered-exit")
    assert (registered["overall"], registered["turns_on"]) == ("some", ["russia/threat"])
    assert flagship().to_rows()[0]["overall"] == "every"


# ---- as the parties see it -----------------------------------------------------------------------


def believed(**parts):
    """Ana wants to send if there are few lorries; what she was told, and imagines, is disputed."""
    return case(
        {"ana": {"options": ["send"], "preferences": ["send if fact.lorries < 3", "not send"]},
         "ben": {}},
        claims={"c": {}, "d": {}},
        facts={"lorries": {"value": 5}},
        outcomes={"kept": {"that": "not ana.send"}},
        **parts,
    )  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_party_was_told_may_be_disputed_too(lang):
    lorries = {"value": 2, "claims": ["c"], "alternatives": [{"value": 4, "claims": ["d"]}]}
    found = contradiction(believed(told={"ana": {"lorries": lorries}}), concepts="nash")
    assert list(found.versions) == ["told/ana/lorries"]
    words = {one.seen: [told.values[one].word for told in found.readings]
             for one in found.conclusions}  # fmt: skip
    assert words == {False: ["holds", "holds"], True: ["fails", "holds"]}
    (seen,) = [one for one in found.conclusions if one.seen]
    assert found.turns_on(seen) == ("told/ana/lorries",)
    text = " ".join(found.to_text(lang).split())
    assert {"en": "kept (as the parties see it)", "ar": "kept (كما تراه الأطراف)"}[lang] in text
    assert [one.get("seen") for one in found.to_json()["conclusions"]] == [None, True]


def test_what_a_party_believes_may_be_disputed_too():
    option = {"owner": "ana", "claims": "c", "alternatives": [{"exists": "no", "claims": "d"}]}
    order = {"that": "ana.more", "alternatives": [{"that": "true", "claims": "d"}]}
    perceived = {"ana": {"imagined": {"more": option}, "preferences": {"ana": [order]}}}
    found = contradiction(believed(perceptions=perceived), concepts="nash")
    assert list(found.versions) == [
        "perceptions/ana/imagined/more", "perceptions/ana/preferences/ana/1",
    ]  # fmt: skip
    (seen,) = [one for one in found.conclusions if one.seen]
    assert [told.values[seen].word for told in found.readings] == [
        "fails", "holds", "holds", "holds",
    ]  # fmt: skip
