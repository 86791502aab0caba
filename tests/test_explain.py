"""Explanations: both languages say the same, rest on the same claims, and leave nothing unsaid."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from hand_made import case
from pages import lines, shape
from pydantic import BaseModel
from shipped import LISTED

import sulh
from sulh.analysis.check import check
from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import evolution, harm_entailed
from sulh.case.address import addresses
from sulh.explain import explain
from sulh.explain.demo import demo
from sulh.explain.steps import steps
from sulh.labels import Label
from sulh.messages import LANGUAGES

# ---- the pages that are looked at --------------------------------------------------------------


def everything():
    """A case that has one of everything a page can speak of."""
    return case(
        {
            "ana": {
                "name": {"en": "Ana", "ar": "آنا"},
                "options": {
                    "cross": {
                        "label": {"en": "the crossing", "ar": "العبور"},
                        "doing": {"en": "crossing", "ar": "العبور"},
                        "undoing": {"en": "turning back", "ar": "الرجوع"},
                        "claims": "c1",
                    },
                    "wait": {"label": {"en": "a pause", "ar": "الانتظار"}, "harm": ["town"]},
                },
                "preferences": [
                    {
                        "id": "quiet", "that": "not ben.block if fact.depth > 1", "claims": "c2",
                        "because": {"en": "It wants quiet.", "ar": "تريد الهدوء."},
                    },
                    {"that": "cross", "see": "c3"},
                ],
                "note": {"en": "One party.", "ar": "طرف."},
            },
            "ben": {
                "name": {"en": "Ben", "ar": "بن"}, "ar_gender": "m",
                "options": {"block": {"moves": "one-way"}, "sing": {"moves": "one-way-back"}},
                "ranking": {"best_first": ["blocked", "free"], "claims": {"all": ["c1", "c2"]}},
            },
            "cem": {"name": {"en": "the Cems", "ar": "آل جم"}, "ar_gender": "pl"},
        },
        title={"en": "A bridge", "ar": "جسر"},
        about={"en": "About a bridge.", "ar": "عن جسر."},
        banner=[{"en": "Made up.", "ar": "من الخيال."}],
        handling="TLP:CLEAR",
        cite=["A book"],
        notes=[{"en": "A note.", "ar": "ملاحظة."}],
        speakers={
            "s": {"label": {"en": "a guard", "ar": "حارس"}, "anonymous": True, "party": "ana"},
        },
        sources={"paper": {"publisher": {"en": "A paper", "ar": "صحيفة"}, "date": "2016-12-13"}},
        claims={
            "c1": {"source": "paper", "speaker": "s", "text": {"en": "One.", "ar": "واحد."}},
            "c2": {"text": {"en": "Again.", "ar": "مجددا."}, "repeats": "c1", "basis": "own"},
            "c3": {"text": {"en": "Other.", "ar": "غيره."}, "credibility": 3},
        },
        feasible=[
            {"id": "one-act", "that": "not (ana.cross and ana.wait)",
             "because": {"en": "Both at once cannot be.", "ar": "لا يجتمعان."}},
            {"only": list(range(16))},
        ],
        moves=[{"forbid": "ana", "from": "ana.wait", "to": "ana.cross", "claims": "c3"}],
        powers=[
            {"holder": "cem", "controls": "ben.block", "while": "ana.cross"},
            {"holder": "cem", "controls": "ana.wait", "direction": "undo", "claims": "c3"},
            {"holder": "ben", "target": "ana", "option": "ben.sing", "effect": "not ana.cross"},
        ],
        status_quo={"taken": ["ben.sing"], "claims": "c1"},
        history=[
            {"when": "2016-12-13", "state": "sq"},
            {"when": "2016-12-14", "event": {"en": "A call", "ar": "نداء"}, "claims": "c2"},
            {"when": "2016-12-15", "state": "ana.cross+ben.sing"},
            {"state": "ana.wait+ben.block"},
            {"when": "2016-12", "state": "sq"},
        ],
        outcomes={
            "free": {"that": "not ben.block", "label": {"en": "free", "ar": "حر"}},
            "blocked": {
                "that": "ben.block", "label": {"en": "blocked", "ar": "مغلق"}, "affected": ["town"],
                "concerns": [{"text": {"en": "Unfair.", "ar": "مجحف."}, "source": "paper"}],
            },
            "waiting": {"that": "ana.wait", "label": {"en": "waiting", "ar": "انتظار"}},
            "never": {"that": "false", "label": {"en": "never", "ar": "أبدا"}},
        },
        affected={"town": {"label": {"en": "the town", "ar": "أهل البلدة"}}},
        facts={"depth": {"value": 3, "claims": "c3"}},
        mandates=[{"from": "ana", "to": "cem", "over": ["ana.cross"]}],
        scenarios={"dry": {"title": {"en": "Dry", "ar": "جاف"}, "without_claims": ["c1"]}},
        mechanisms={
            "m": {"label": {"en": "Fear", "ar": "خوف"}, "claims": "c1", "by": ["ana/quiet"]},
            "n": {"label": {"en": "Luck", "ar": "حظ"}, "claims": "c2"},
        },
    )  # fmt: skip


def bare():
    """A case that has nothing it need not have."""
    return case({"ana": {"options": ["a"]}, "ben": {"options": ["b"], "preferences": ["ana.a"]}})


MADE = {"everything": everything, "bare": bare}
CASES = [*LISTED, *MADE]


@cache
def solved(name):
    return equilibria(MADE[name]() if name in MADE else sulh.load(name))


@cache
def findings(name):
    """Every kind of finding about a case, by what was asked."""
    holds = solved(name)
    shipped, model = holds.case, holds.model
    start = None if model.status_quo is not None else "none"
    mixed = ",".join(f"{dm}=sseq" for dm in model.decision_makers)
    found = {
        "show": shipped,
        "equilibria": holds,
        "equilibria nash": equilibria(shipped, concepts="nash", rule="each-once"),
        "equilibria mixed": equilibria(shipped, concepts=mixed),
        "evolution": evolution(shipped, start=start),
        "evolution to": evolution(shipped, start=start, to=model.numbers[-1]),
        "check": check(shipped),
        "verify": holds.verify(),
    }
    possible = [outcome for outcome, flags in model.outcomes.items() if flags.any()]
    for concept in ("seq", "nash", "sseq", "sim"):
        found |= {f"why {o} {concept}": holds.why(o, concept=concept) for o in possible}
    last = model.decision_makers[-1]
    found["fragility"] = sulh.fragility(shipped, concepts=["seq", mixed], size=1)
    found["fragility in no time"] = sulh.fragility(shipped, seconds=0)
    states = {o: tuple(flags.nonzero()[0].tolist()) for o, flags in model.outcomes.items()}
    harmful = [o for o in possible if harm_entailed(shipped, model, states[o])]
    never = [outcome for outcome, flags in model.outcomes.items() if not flags.any()]
    for outcome in (*possible[:1], *harmful[:2], *never):
        found[f"brief {outcome}"] = sulh.brief(shipped, outcome=outcome)
    bare_of_claims = shipped.without_claims(*list(shipped.claims)[:1])
    if model.outcomes:
        found["brief of a variation"] = sulh.brief(bare_of_claims)
    found["fragility of a variation"] = sulh.fragility(bare_of_claims, size=1)
    found["mandate"] = sulh.mandate(shipped)
    found["mandate nash"] = sulh.mandate(shipped, concept="nash")
    found["why state"] = holds.why(model.numbers[-1], concept="smr")
    found["why of one"] = holds.why(model.numbers[0], dm=last, concept="gmr")
    return found


@cache
def pages(name):
    """Every page about a case, as a pair: English and Arabic."""
    found = findings(name)
    both = {
        asked: tuple(explain(subject, lang) for lang in LANGUAGES)
        for asked, subject in found.items()
    }
    both |= {
        f"{asked} --steps": tuple(steps(subject, lang) for lang in LANGUAGES)
        for asked, subject in found.items()
        if asked.startswith("why")
    }
    why = next(subject for asked, subject in found.items() if asked.startswith("why"))
    both["demo"] = tuple(
        demo(found["equilibria"], why, found["evolution"], lang) for lang in LANGUAGES
    )
    return both


each_case = pytest.mark.parametrize("name", CASES)


def pairs(name):
    """Yield every pair of corresponding lines about a case, with what was asked."""
    for asked, (english, arabic) in pages(name).items():
        for line, other in zip(lines(english), lines(arabic), strict=True):
            yield asked, line, other


# ---- both languages say the same ---------------------------------------------------------------


@each_case
def test_both_languages_build_the_same_page(name):
    for asked, (english, arabic) in pages(name).items():
        assert (english.lang, arabic.lang) == LANGUAGES
        assert list(map(shape, english.blocks)) == list(map(shape, arabic.blocks)), asked
        assert len(english.banner) == len(arabic.banner) == len(solved(name).case.banner)


@each_case
def test_both_languages_rest_on_the_same_claims(name):
    cited = 0
    for asked, line, other in pairs(name):
        assert line[1:] == other[1:], (asked, line.text, other.text)
        cited += len(line.claims) + len(line.assumptions)
    assert cited


@each_case
def test_every_claim_cited_exists_and_every_assumption_is_one(name):
    subject = solved(name).case
    known = addresses(subject)
    for asked, line, _ in pairs(name):
        assert set(line.claims) <= set(subject.claims), (asked, line)
        for address in line.assumptions:
            assert known[address].element.claims.is_assumption, (asked, line)


def own_texts(part: object) -> Iterator[Label]:
    """Yield every text that the case itself brings along."""
    if isinstance(part, Label):
        yield part
    elif isinstance(part, BaseModel):
        for field in type(part).model_fields:
            yield from own_texts(getattr(part, field))
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from own_texts(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from own_texts(value)


def numbers(text, own):
    """Count the numbers a line says beside the case's own texts; Arabic has words for 1 and 2."""
    for one in own:
        text = text.replace(one, "")
    return Counter(n for n in re.findall(r"#?\d+", text) if n not in ("1", "2"))


@each_case
def test_both_languages_say_the_same_numbers(name):
    labels = list(own_texts(solved(name).case))
    own = [
        sorted((label.show(lang) for label in labels if label.show(lang)), key=len, reverse=True)
        for lang in LANGUAGES
    ]
    said = 0
    for asked, line, other in pairs(name):
        here = numbers(line.text, own[0])
        assert here == numbers(other.text, own[1]), (asked, line.text, other.text)
        said += here.total()
    assert said


# ---- nothing is left unsaid ----------------------------------------------------------------------


@each_case
def test_no_slot_is_left_empty_and_none_is_not_a_word(name):
    for asked, *both in pairs(name):
        for line in both:
            # Sets in the working, and lines of a case file, are written with braces.
            written = "--steps" in asked or line.text.startswith("mandates: [{")
            braces = set() if written else set("{}")
            assert not braces & set(line.text), (asked, line.text)
            assert not re.search(r"\bNone\b(?! of)|\bnan\b|<sulh|object at", line.text), line.text
            assert "  " not in line.text.strip(), (asked, line.text)


@each_case
def test_arabic_pages_speak_no_english(name):
    """Ids, commands and cited works are Latin; three words in a row would be a sentence."""
    cited = " ".join(solved(name).case.cite)
    for asked, _, line in pairs(name):
        english = re.search(r"[A-Za-z]+( [a-z]+){2,}", re.sub(r"'sulh [^']+'", "", line.text))
        assert not english or line.text in cited or line.text.startswith("sulh "), (asked, line)


@each_case
def test_every_page_carries_the_banner_and_the_handling(name):
    subject = solved(name).case
    for both in pages(name).values():
        for page in both:
            assert page.banner == tuple(line.show(page.lang) for line in subject.banner)
            shown = subject.handling.show(page.lang) if subject.handling else ""
            assert page.handling == shown


@each_case
def test_every_party_s_order_is_told_in_equal_detail(name):
    page, _ = pages(name)["show"]
    said = [line.text.casefold() for line in lines(page)]
    for dm in solved(name).case.decision_makers:
        assert solved(name).case.name(dm, "en").casefold() in said
