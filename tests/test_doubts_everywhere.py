"""Every kind of element that claims can carry is a doubt: wherever doubts are, it is one of them.

Each case here has one element of a kind, carried by the claim k, and one conclusion that turns on
it: in the case as written, or as the parties see it.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from hand_made import case

import sulh
from sulh.derive import apply, differences
from sulh.finding.conclusion import Conclusion
from sulh.messages import LANGUAGES

FREE = {"options": ["a"]}


class Kind(NamedTuple):
    """A kind of element: where it is addressed, where it stands in the file, and what it does.

    ``ana``, ``ben``: their orders. ``turns``: the words, with it and without, of the outcome that
    ana does not take a, under Nash stability. ``parts``: what else the file says.
    """

    address: str
    place: tuple[str | int, ...]
    element: dict[str, Any]
    turns: tuple[str, str]
    seen: bool = False
    ana: tuple[Any, ...] = ()
    ben: tuple[Any, ...] = ()
    parts: Mapping[str, Any] = MappingProxyType({})


MEN = {"facts": {"men": {"value": 5}}}
MANY = ("a and fact.men > 3",)
KINDS = {
    "option": Kind(
        "ana.a", ("decision_makers", "ana", "options", "a"), {}, ("fails", "holds"), ana=("a",),
    ),
    "statement": Kind(
        "ana/wish", ("decision_makers", "ana", "preferences", 0), {"id": "wish", "that": "a"},
        ("fails", "holds"),
    ),
    "ranking": Kind(
        "ana/ranking", ("decision_makers", "ana", "ranking"),
        {"best_first": ["1", "3", "0", "2"]}, ("fails", "holds"),
    ),
    "constraint": Kind(
        "feasible/shut", ("feasible", 0), {"id": "shut", "that": "not ana.a"},
        ("holds", "fails"), ana=("a",),
    ),
    "forbidden move": Kind(
        "moves/1", ("moves", 0), {"forbid": "ana", "to": "ana.a"}, ("holds", "fails"), ana=("a",),
    ),
    "fact": Kind("facts/men", ("facts", "men"), {"value": 5}, ("fails", "holds"), ana=MANY),
    "control": Kind(
        "powers/1", ("powers", 0), {"holder": "ben", "controls": "ana.a"},
        ("fails", "holds"), ben=("ana.a",),
    ),
    "influence": Kind(
        "powers/push", ("powers", 0),
        {"id": "push", "holder": "ben", "option": "ben.b", "target": "ana", "effect": "ana.a"},
        ("fails", "holds"),
    ),
    "mandate": Kind(
        "mandates/1", ("mandates", 0), {"from": "ana", "to": "ben", "over": "ana.a"},
        ("fails", "holds"), ben=("ana.a",),
    ),
    "joint move": Kind(
        "joint/both", ("joint", 0), {"id": "both", "parties": ["ana", "ben"]},
        ("fails", "holds"), ana=("a and ben.b", "not a"), ben=("b and ana.a", "not b"),
    ),
    "unobserved mandate": Kind(
        "mandates/deal", ("mandates", 0),
        {"id": "deal", "from": "ana", "to": "ben", "over": "ana.a", "observed": "no"},
        ("fails", "holds"), seen=True, ben=("ana.a",),
    ),
    "told": Kind(
        "told/ana/men", ("told", "ana", "men"), {"value": 2}, ("holds", "fails"),
        seen=True, ana=MANY, parts=MEN,
    ),
    "perception": Kind(
        "perceptions/ben", ("perceptions", "ben"), {"unseen": ["ana.a"]}, ("holds", "fails"),
        seen=True, ben=("ana.a",), parts={"powers": [{"holder": "ben", "controls": "ana.a"}]},
    ),
    "imagined option": Kind(
        "perceptions/ana/imagined/c", ("perceptions", "ana", "imagined", "c"), {"owner": "ana"},
        ("fails", "holds"), seen=True,
        parts={"perceptions": {"ana": {"preferences": {"ana": ["ana.c"]}}}},
    ),
    "believed constraint": Kind(
        "perceptions/ana/feasible/1", ("perceptions", "ana", "feasible", 0), {"that": "not ana.a"},
        ("holds", "fails"), seen=True, ana=("a",),
    ),
    "believed forbidden move": Kind(
        "perceptions/ana/moves/1", ("perceptions", "ana", "moves", 0),
        {"forbid": "ana", "to": "ana.a"}, ("holds", "fails"), seen=True, ana=("a",),
    ),
    "believed order": Kind(
        "perceptions/ana/preferences/ana/wish", ("perceptions", "ana", "preferences", "ana", 0),
        {"id": "wish", "that": "ana.a"}, ("fails", "holds"), seen=True,
    ),
    "believed fact": Kind(
        "perceptions/ana/facts/men", ("perceptions", "ana", "facts", "men"), {"value": 2},
        ("holds", "fails"), seen=True, ana=MANY, parts=MEN,
    ),
}  # fmt: skip
NAMED_ELSEWHERE = ("option", "fact", "imagined option")
"""A file that names one of these elsewhere cannot be without it."""

each = pytest.mark.parametrize("kind", KINDS)
without_it = pytest.mark.parametrize("kind", [one for one in KINDS if one not in NAMED_ELSEWHERE])


def content_of(kind, *, claims=("k",), there=True):
    """Return the content of the file with the element, or as a person writes it without."""
    one = KINDS[kind]
    orders = {"ana": list(one.ana), "ben": list(one.ben)}
    makers = {
        dm: {"options": {own: {}}, **({"preferences": orders[dm]} if orders[dm] else {})}
        for dm, own in (("ana", "a"), ("ben", "b"))
    }
    makers["cai"] = {}
    content: dict[str, Any] = {
        "decision_makers": makers, "claims": {"k": {"text": "So it is."}},
        "outcomes": {"kept": {"that": "not ana.a"}}, **_copied(one.parts),
    }  # fmt: skip
    if not there:
        return content
    here: Any = content
    *way, last = one.place
    for step, after in zip(way, [*way[1:], last], strict=True):
        here = here.setdefault(step, [] if isinstance(after, int) else {})
    element = {**one.element, **({"claims": list(claims)} if claims else {})}
    if isinstance(last, int):
        here.insert(last, element)
    else:
        here[last] = element
    return content


def _copied(value):
    if isinstance(value, dict):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value


def made(kind, **asked):
    content = content_of(kind, **asked)
    return case(content.pop("decision_makers"), **content)


def kept(kind):
    return Conclusion("outcome", "kept", "nash", seen=KINDS[kind].seen)


def word_of(kind, variation):
    """Return the word of the conclusion, in a case that has it as seen or has not."""
    found = sulh.fragility(variation, concepts="nash", size=1)
    asked = kept(kind)
    return found.values.get(asked, found.values[replace(asked, seen=False)]).word


@each
def test_the_conclusion_turns_on_it(kind):
    one = KINDS[kind]
    assert word_of(kind, made(kind)) == one.turns[0]
    assert word_of(kind, made(kind).without(one.address)) == one.turns[1]
    assert word_of(kind, made(kind).without_claims("k")) == one.turns[1]
    if kind not in NAMED_ELSEWHERE:
        assert word_of(kind, made(kind, there=False)) == one.turns[1]


@each
def test_its_claims_carry_it(kind):
    one, written = KINDS[kind], made(kind)
    assert written.support(one.address).claims == ("k",)
    assert not written.support(one.address).is_assumption
    assert made(kind, claims=()).support(one.address).is_assumption
    fallen = {fall.address: fall.lost for fall in written.without_claims("k").derivation.fallen}
    assert fallen == {one.address: ("k",)}
    twice = made(kind).with_({"claims": {"other": {}}})
    assert one.address not in {
        fall.address for fall in twice.without_claims("other").derivation.fallen
    }


@each
def test_it_is_doubted_as_a_statement_or_as_an_assumption(kind):
    one = KINDS[kind]
    for claims, name in ((("k",), "k"), ((), one.address)):
        found = sulh.fragility(made(kind, claims=claims), concepts="nash")
        (unit,) = [unit for unit in found.units if unit.name == name]
        assert unit.kind == ("statement" if claims else "assumption")
        effect = found.drops[unit]
        assert effect.fallen == (one.address,)
        shift = effect.shifts[kept(kind)]
        assert (shift.before.word, shift.after.word) == one.turns
        assert found.role(unit) == "carries"
        assert [many.units for many in found.minimal if many.conclusion == kept(kind)
                and unit in many.units] == [(unit,)]  # fmt: skip


@each
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_is_asked_about_it_in_both_languages(kind, lang):
    one = KINDS[kind]
    text = " ".join(sulh.fragility(made(kind, claims=()), concepts="nash").to_text(lang).split())
    asked = {"en": "Nobody is cited for", "ar": "لا أحد يُستشهد به على"}[lang]
    assert f"{asked} {one.address}" in text
    assert ": Ask" not in text
    assert ("as the parties see it" in text) == (one.seen and lang == "en")
    assert ("كما تراه الأطراف" in text) == (one.seen and lang == "ar")


@each
def test_it_falls_in_a_reading(kind):
    found = sulh.readings(made(kind), concepts="nash")
    (tally,) = [one for one in found.tallies if one.conclusion == kept(kind)]
    assert [unit.name for unit in tally.matter] == ["k"]
    words = ("holds", "fails")
    assert dict(tally.counts) == dict.fromkeys(words, 1)
    assert (tally.holds, tally.of) == (1, 2)
    assert made(kind).claims == found.case.claims
    for lang in LANGUAGES:
        assert "kept" in found.to_text(lang)


@each
def test_a_scenario_takes_it_out_and_puts_it_in(kind):
    one = KINDS[kind]
    content = content_of(kind)
    content["scenarios"] = {"out": {"without": one.address}, "unsaid": {"without_claims": "k"}}
    written = case(content.pop("decision_makers"), **content)
    for name in ("out", "unsaid"):
        under = apply(written, name)
        assert {fall.address for fall in under.derivation.fallen} == {one.address}
        assert word_of(kind, under) == one.turns[1]
    found = sulh.compare(written, concepts="nash")
    for column in found.columns:
        ((cause,),) = column.changes[kept(kind)].cause.sets
        assert one.address.startswith(cause.address)
    if one.place[0] != "decision_makers" and kind not in NAMED_ELSEWHERE:
        bare = content_of(kind, there=False)
        key = one.place[0]
        bare["scenarios"] = {"in": {"with": {key: content_of(kind)[key]}}}
        under = apply(case(bare.pop("decision_makers"), **bare), "in")
        assert word_of(kind, under) == one.turns[0]


@without_it
def test_two_files_differ_in_it(kind):
    one = KINDS[kind]
    old, new = made(kind), made(kind, there=False)
    (difference,) = differences(old, new)
    assert difference.answers
    assert one.address.startswith(difference.address)
    found = sulh.diff(old, new, concepts="nash")
    change = found.changes[kept(kind)]
    assert (change.shift.before.word, change.shift.after.word) == one.turns
    assert [[cause.address for cause in causes] for causes in change.cause.sets] == [
        [difference.address]
    ]
    for lang in LANGUAGES:
        assert found.to_text(lang)


@each
@pytest.mark.parametrize("how", ["without", "without_claims"])
def test_the_case_without_it_is_saved_and_read_again(kind, how):
    one = KINDS[kind]
    content = content_of(kind)
    content["mechanisms"] = {"m": {"label": "It", "by": [one.address, "ben.b"]}}
    content["scenarios"] = {"out": {"without": one.address}}
    written = case(content.pop("decision_makers"), **content)
    derived = written.without(one.address) if how == "without" else written.without_claims("k")
    again = sulh.loads(sulh.dumps(derived))
    assert word_of(kind, again) == one.turns[1]
    assert again.mechanisms["m"].by[-1] == "ben.b"
    assert sulh.loads(sulh.dumps(again)) == again
    assert sulh.loads(sulh.dumps(written)) == written


# ---- what somebody was told of a fact that is not known ------------------------------------------


def number(**parts):
    """Ana wants a if there are more than three; there are five, and she was told two."""
    return case(
        {"ana": {"options": ["a"], "preferences": ["a if fact.men > 3", "not a"]}, "ben": {}},
        **{
            "claims": {"k": {}},
            "facts": {"men": {"value": 5, "claims": "k"}},
            "told": {"ana": {"men": {"value": 4}}},
            "outcomes": {"kept": {"that": "not ana.a"}},
            **parts,
        },
    )


def test_what_was_told_stands_where_the_true_number_is_not_known():
    derived = number().without_claims("k")
    again = sulh.loads(sulh.dumps(derived))
    for one in (derived, again):
        found = sulh.fragility(one, concepts="nash", size=1)
        words = {asked.seen: value.word for asked, value in found.values.items()}
        assert words == {False: "holds", True: "fails"}
    assert not again.facts
    assert sulh.loads(sulh.dumps(again)) == again
    holds = sulh.equilibria(derived, concepts="nash")
    for verdict in holds.why("kept").to_json()["verdicts"]:
        assert "facts/men" not in verdict["assumptions"]


def test_what_was_told_of_it_is_not_written_where_no_statement_tests_it():
    derived = number(perceptions={"ana": {"preferences": {"ana": "ana.a"}}}).without(
        "facts/men", "ana/1"
    )
    assert derived.told["ana"]
    again = sulh.loads(sulh.dumps(derived))
    assert not again.told.get("ana")


@pytest.mark.parametrize(
    "parts",
    [
        {"told": {"ana": {"man": {"value": 4}}}},
        {"facts": {}, "told": {"ana": {"man": {"value": 4}}}},
        {"perceptions": {"ana": {"facts": {"man": {"value": 4}}}}},
    ],
)
def test_a_slip_in_what_was_told_is_an_error_with_its_place(parts):
    with pytest.raises(sulh.CaseError) as error:
        number(**parts)
    mistake = next(one for one in error.value.mistakes if "man" in one.slots.values())
    assert (mistake.id, mistake.place is not None) == ("unknown-fact", True)


# ---- beliefs within beliefs ----------------------------------------------------------------------


def dreamer(**parts):
    """Ana imagines an act of her own and prefers it; she believes Ben does not see it."""
    perceived = {
        "ana": {
            "imagined": {"c": {"owner": "ana"}},
            "preferences": {"ana": ["ana.c", "ana.a"]},
            "of": {"ben": {"unseen": ["ana.c"]}},
        }
    }
    return case(
        {"ana": {"options": ["a"]}, **parts.pop("others", {})},
        **{
            "outcomes": {"kept": {"that": "not ana.a"}, "taken": {"that": "ana.a"}},
            "perceptions": perceived,
            **parts,
        },
    )


BEN = {"others": {"ben": {"options": ["b"]}}}


def test_what_is_in_a_belief_falls_with_it():
    written = dreamer(**BEN).with_({"perceptions": {"ana": {
        **dreamer(**BEN).perceptions["ana"].model_dump(by_alias=True), "unseen": ["ben.b"],
    }}})  # fmt: skip
    bare = written.without("perceptions/ana")
    for within in ("perceptions/ana/imagined/c", "perceptions/ana/preferences/ana/1",
                   "perceptions/ana/of/ben"):  # fmt: skip
        assert bare.without(within) == bare
        assert written.without(within).without("perceptions/ana") == bare
    with pytest.raises(sulh.UnknownNameError):
        bare.without("perceptions/ana/nothing", "perceptions/ben")
    names = {unit.name for unit in sulh.fragility(written, size=2).units}
    assert {"perceptions/ana", "perceptions/ana/imagined/c"} <= names


def test_nobody_is_blind_to_what_nobody_imagines():
    derived = dreamer(**BEN).without("perceptions/ana/imagined/c")
    again = sulh.loads(sulh.dumps(derived))
    assert again.perceptions["ana"].of["ben"].unseen == ()


def test_an_option_that_is_added_moves_no_state_that_is_imagined():
    more = {
        "decision_makers": {"ana": {"options": {"d": {}}}},
        "feasible": [{"id": "shut", "that": "not ana.d"}],
    }
    written = dreamer(perceptions={"ana": {
        "imagined": {"c": {"owner": "ana"}}, "preferences": {"ana": ["ana.c", "ana.a"]},
    }}, scenarios={"more": {"with": more}})  # fmt: skip
    (column,) = sulh.compare(written, concepts="nash").columns
    seen = Conclusion("outcome", "taken", "nash", seen=True)
    assert sulh.fragility(written, concepts="nash", size=1).values[seen].states == {3}
    assert column.values[seen].states == {5}
    assert not column.changes


def test_a_power_may_rest_on_what_is_not_known():
    made_ = case(
        {"ana": {"options": ["a"]}, "ben": {"preferences": ["ana.a"]}},
        facts={"men": {"value": 5, "claims": "k"}}, claims={"k": {}}, status_quo="none",
        powers=[{"holder": "ben", "controls": "ana.a", "while": "not fact.men > 3"}],
    ).without_claims("k")  # fmt: skip
    (verdict,) = sulh.equilibria(made_, concepts="nash").why("none", dm="ben").verdicts
    assert not verdict.stable
    assert "facts/men" not in verdict.assumptions
