"""What is handed over under pseudonyms: no redacted string in any byte of any output."""

import io
import json
import re
import zipfile

import numpy as np
import pypdf
import pytest

import sulh
from sulh import views
from sulh.cli import main
from sulh.derive import apply, redaction, scenarios
from sulh.derive.pseudonyms import WHAT, pseudonym
from sulh.derive.telling import Telling
from sulh.errors import UnknownNameError
from sulh.messages import LANGUAGES

CASE = """\
sulh: 1
id: well
title: {en: The upper well, ar: البئر العليا}
about: {en: "As The Lantern Weekly told it.", ar: كما روت صحيفة الفانوس.}
banner:
  - {en: "One source: General Marwan Q, of the Black Orchid Brigade.", ar: "مصدر واحد: اللواء مروان ق."}
handling: {en: "Not for the Black Orchid Brigade.", ar: ليست لأصحاب الأوركيد السوداء.}
cite: ["The Lantern Weekly, 3 May 2019, page 17"]
notes:
  - {en: "Marwan repeated it later.", ar: كرره مروان لاحقا.}
  - {en: "See https://lantern.example/talks for more.", ar: "انظر https://lantern.example/talks"}
  - {en: "The well is dry in summer.", ar: تجف البئر صيفا.}
speakers:
  general-marwan:
    label: {en: General Marwan Q, ar: اللواء مروان ق}
    affiliation: {en: Black Orchid Brigade, ar: لواء الأوركيد}
    party: hill
    interest: {en: Marwan owns the field below the well, ar: يملك مروان الحقل}
    note: {en: Marwan is seldom wrong, ar: قلما يخطئ مروان}
    reliability: B
sources:
  weekly-lantern:
    title: {en: The talks that nobody saw, ar: محادثات لم يرها أحد}
    publisher: {en: The Lantern Weekly, ar: صحيفة الفانوس}
    date: 2019-05-03
    url: https://lantern.example/talks
    locator: page 17, column 3
    file: /home/huda/lantern.pdf
    reliability: C
claims:
  marwan-promised:
    source: weekly-lantern
    speaker: general-marwan
    text: {en: The hill promised the shepherds water until the first rain, ar: وعدت التلة الرعاة بالماء حتى أول المطر}
    quote: وعدنا الرعاة بالماء حتى أول المطر يا صاحبي
    translation_by: Huda N
    section: {en: page 17 of The Lantern Weekly, ar: الصفحة 317}
    holder: general-marwan
    basis: own
  second:
    source: weekly-lantern
    speaker: general-marwan
    text: {en: "The valley, said the Lantern, wants the pump", ar: "الوادي، كما قالت الفانوس، يريد المضخة"}
    repeats: marwan-promised
    basis: motive
decision_makers:
  hill:
    name: {en: the hill, ar: التلة}
    options:
      share: {label: {en: share the water, ar: تقاسم الماء}, claims: marwan-promised, note: Marwan said so}
    preferences:
      - {id: rain, that: not valley.pump, claims: [marwan-promised, second], because: {en: "General Marwan Q wants peace.", ar: يريد اللواء مروان ق السلام.}}
      - {that: share, claims: second, because: {en: "Promised the shepherds water until the first rain.", ar: حتى أول المطر وعدت.}}
  valley:
    name: {en: the valley, ar: الوادي}
    options: {pump: {label: {en: run the pump, ar: تشغيل المضخة}}}
    preferences: [{that: pump, claims: {all: [marwan-promised, second]}}]
feasible: [{id: wet, that: hill.share or not valley.pump or valley.pump, because: the Black Orchid Brigade says so, claims: second}]
status_quo: {state: none, claims: second}
history:
  - {when: 2019-05, event: {en: Marwan calls, ar: يتصل مروان}, claims: second}
outcomes:
  shared:
    that: hill.share
    label: {en: the water is shared, ar: تقاسم الماء}
    concerns: [{text: {en: "The Lantern Weekly doubts it.", ar: تشك صحيفة الفانوس في ذلك.}, source: weekly-lantern}]
facts: {herds: {value: 30, label: {en: herds as Marwan counts, ar: القطعان كما يعدها مروان}, claims: second}}
told: {valley: {herds: {value: 20, claims: marwan-promised}}}
perceptions:
  valley:
    facts: {herds: {value: 25, label: {en: as The Lantern Weekly had it, ar: كما روت صحيفة الفانوس}, claims: second}}
    imagined: {hill.dam: {label: {en: the dam General Marwan Q spoke of, ar: سد ذكره اللواء مروان ق}, claims: second}}
    feasible: [{that: not (hill.dam and hill.share), because: {en: Marwan says so, ar: قال مروان}, claims: second}]
    of: {hill: {facts: {herds: {value: 20, claims: [marwan-promised, second]}}}}
powers:
  - id: thirst
    holder: hill
    target: valley
    option: hill.share
    trigger: valley.pump
    effect: {that: hill.share}
    claims: second
    because: {en: The Black Orchid Brigade minds it, ar: يهم ذلك لواء الأوركيد}
mandates:
  - {id: talks, from: valley, to: hill, over: [valley.pump], permitted: undo, claims: marwan-promised, because: {en: Marwan speaks for them, ar: يتكلم مروان باسمهم}}
joint: [{id: both, parties: [hill, valley], claims: second, because: {en: arranged through the Lantern, ar: رتبته الفانوس}}]
moves: [{id: slow, forbid: valley, from: hill.share and valley.pump, to: not hill.share and valley.pump, claims: second, because: {en: so the Orchid Post, ar: كما في بريد الأوركيد}}]
offers:
  - {id: visit, kind: coordinator, by: {en: General Marwan Q, ar: اللواء مروان ق}, parties: [hill, valley], claims: second}
  - {id: letter, kind: communicator, by: {en: friends of The Lantern Weekly, ar: أصدقاء صحيفة الفانوس}, parties: [valley], see: marwan-promised}
  - {id: guests, kind: coordinator, by: {en: the Black Orchid Brigade, ar: لواء الأوركيد}, parties: [hill, valley], claims: second, changes: {joint: [{id: guests, parties: [hill, valley], because: Marwan asked for it}]}}
mechanisms:
  m: {label: what Marwan told, claims: second, by: [hill.share, speakers/general-marwan, sources/weekly-lantern]}
  n: {label: the paper left out, by: scenarios/no-weekly-lantern}
scenarios:
  no-weekly-lantern: {title: "Without The Lantern Weekly", without_sources: weekly-lantern}
  more: {with: {claims: {third: {source: weekly-lantern, speaker: general-marwan, text: Marwan adds nothing}}}}
aftermath:
  sources: {orchid-post: {publisher: {en: Orchid Post, ar: بريد الأوركيد}, title: After the rain}}
  events: [{date: 2020, source: orchid-post, text: {en: "The Orchid Post reported rain.", ar: أخبر بريد الأوركيد بالمطر.}}]
names_used: {hill: {valley: "those below, says Marwan"}}
"""  # noqa: E501 - a case

SECRETS = {
    "speakers": [
        "General Marwan Q", "Marwan", "اللواء مروان ق", "مروان", "general-marwan", "Black Orchid",
        "لواء الأوركيد", "seldom wrong", "owns the field", "Huda",
    ],
    "sources": [
        "The Lantern Weekly", "Lantern", "weekly-lantern", "الفانوس", "nobody saw", "لم يرها أحد",
        "lantern.example", "page 17", "الصفحة 317", "/home/huda", "2019-05-03", "3 May 2019",
        "Orchid Post", "orchid-post", "بريد الأوركيد",
    ],
    "claims": [
        "marwan-promised", "until the first rain", "shepherds", "الرعاة", "wants the pump",
        "يا صاحبي", "Huda",
    ],
}  # fmt: skip
KEPT = {
    "speakers": "The Lantern Weekly",
    "sources": "General Marwan Q",
    "claims": "share the water",
}

COMMANDS = [
    ["show", "{case}"],
    ["show", "{case}", "--json"],
    ["show", "{case}", "--scenario", "{scenario}"],
    ["equilibria", "{case}", "--json"],
    ["equilibria", "{case}", "--scenario", "{own}"],
    ["brief", "{case}"],
    ["brief", "{case}", "--json"],
    ["brief", "{case}", "-o", "brief.html"],
    ["table", "{case}", "preferences", "-o", "table.xlsx"],
    ["table", "{case}", "options", "--scenario", "{scenario}", "-o", "table.tex"],
    ["table", "{case}", "evolution", "-o", "table.csv"],
    ["table", "{case}", "fragility", "-o", "table.html"],
    ["table", "{case}", "levers", "--json"],
    ["table", "{case}", "perception", "-o", "views.xlsx"],
    ["report", "{case}", "--sections", "perception,power,mandate,third-parties"],
    ["report", "{case}", "--sections", "perception,power,mandate,third-parties", "--json"],
    ["perception", "{case}"],
    ["power", "{case}", "--json"],
    ["mandate", "{case}", "--scenario", "{scenario}"],
    ["mediate", "{case}"],
    ["export", "{case}", "-o", "copy.html"],
    ["export", "{case}", "--outcomes", "-o", "outcomes.html"],
    ["export", "{case}", "--json"],
]
PACKED = [
    *(["report", "{case}", "-o", f"report.{ending}"] for ending in ("html", "pdf", "docx")),
    *(["brief", "{case}", "-o", f"brief.{ending}"] for ending in ("pdf", "docx")),
    *(
        ["picture", "{case}", kind, "-o", "picture.svg"]
        for kind in ("states", "evolution", "evidence", "scenarios")
    ),
]
EVERY = [*COMMANDS, *PACKED]


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return "case.yaml"


STREAM = re.compile(rb"(?<=stream\n).*?(?=endstream)", re.DOTALL)


def unpacked(stream):
    """Return a stream of a PDF that is text, and nothing of a packed one.

    That is noise in which any three letters occur; what it holds is read as the pages' text.
    """
    try:
        stream[0].decode("utf-8")
    except UnicodeDecodeError:
        return b""
    return stream[0]


def said(folder, out):
    """Return everything that was said and written, packed files unpacked."""
    texts = [out]
    for path in sorted(folder.iterdir()):
        if path.name == "case.yaml":
            continue
        content = path.read_bytes()
        bare = STREAM.sub(unpacked, content) if path.suffix == ".pdf" else content
        texts.append(bare.decode("utf-8", errors="replace"))
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                texts += [
                    archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
                ]
        if path.suffix == ".pdf":
            reader = pypdf.PdfReader(io.BytesIO(content))
            texts += [page.extract_text() for page in reader.pages]
            texts += [str(reader.metadata)]
    return "\n".join(texts)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("what", [*([one] for one in WHAT), list(WHAT)], ids="+".join)
@pytest.mark.parametrize("line", EVERY, ids=" ".join)
def test_no_redacted_string_is_in_any_output(file, tmp_path, capsys, line, what, lang):
    names = {"case": file, "scenario": "no-weekly-lantern", "own": "general-marwan-own-side"}
    words = [word.format(**names) for word in line]
    asked = [word for one in what for word in ("--redact", one)]
    status = main([*words, *asked, "--lang", lang])
    out, err = capsys.readouterr()
    assert (status, err) == (0, "")
    found = said(tmp_path, out)
    assert len(found) > 100
    plain = found.encode("ascii", "backslashreplace").decode()
    for secret in (one for each in what for one in SECRETS[each]):
        escaped = json.dumps(secret)[1:-1]
        assert secret.casefold() not in found.casefold(), secret
        assert escaped not in plain.replace("\\\\", "\\"), secret


@pytest.mark.parametrize("what", WHAT)
def test_what_is_not_redacted_stays(what):
    text = views.text(sulh.redacted(sulh.loads(CASE), what), "en", width=200)
    assert KEPT[what] in text
    assert "The well is dry in summer." in text


@pytest.mark.parametrize("slug", ["east-aleppo-2016", "water-allocation", "elmira"])
def test_the_model_is_the_same(slug):
    case = sulh.load(slug)
    hidden = sulh.redacted(case, *WHAT)
    before, after = sulh.equilibria(case), sulh.equilibria(hidden)
    assert before.model.numbers == after.model.numbers
    assert all(np.array_equal(before.stable[one], after.stable[one]) for one in before.stable)
    assert hidden.sha256 == case.sha256
    first = sulh.fragility(case, size=1).to_json()
    second = sulh.fragility(hidden, size=1).to_json()
    assert [one["role"] for one in first["units"]] == [one["role"] for one in second["units"]]
    assert first["independent_sources"] == second["independent_sources"]


def test_who_holds_a_power_and_what_a_move_forbids_is_no_text():
    # The words of the claim are those of the statement: only texts are withheld for that.
    text = CASE.replace("The hill promised the shepherds", "Not hill share and valley pump till")
    case = sulh.loads(text)
    hidden = sulh.redacted(case, *WHAT)
    (power,), (move,) = hidden.powers, hidden.moves
    assert (power.holder, power.target, power.option) == ("hill", "valley", "hill.share")
    assert (move.origin, move.target) == (case.moves[0].origin, case.moves[0].target)
    assert power.claims.claims == move.claims.claims == ("claim-2",)
    assert hidden.told["valley"]["herds"].claims.claims == ("claim-1",)
    assert hidden.perceptions["valley"].of["hill"].facts["herds"].claims.any == (
        "claim-1", "claim-2",
    )  # fmt: skip


def test_a_redacted_case_is_a_case():
    for case in (sulh.loads(CASE), sulh.load("east-aleppo-2016")):
        hidden = sulh.redacted(case, *WHAT)
        again = sulh.loads(sulh.dumps(hidden))
        assert again.decision_makers == hidden.decision_makers
        assert set(again.claims) == set(hidden.claims)


def test_pseudonyms_are_stable_and_follow_the_file():
    first = sulh.redacted(sulh.loads(CASE), *WHAT)
    assert sulh.redacted(sulh.loads(CASE), *reversed(WHAT)) == first
    assert list(first.speakers) == ["speaker-a"]
    assert list(first.sources) == ["source-a"]
    assert first.claims["claim-2"].repeats == "claim-1"
    assert first.speakers["speaker-a"].label.show("ar") == "المتحدث أ"
    assert first.outcomes["shared"].concerns[0].source == "source-a"
    assert first.speakers["speaker-a"].party == "hill"
    names = [pseudonym("sources", place)[0] for place in range(60)]
    assert len(set(names)) == 60


def test_what_is_withheld_is_said():
    found = redaction(sulh.loads(CASE), ["speakers"])
    assert str(len(found.withheld)) in found.case.banner[-1].en
    assert str(len(found.withheld)) in found.case.banner[-1].ar
    assert "notes.0" in found.withheld
    assert found.case.notes[0].show("ar") == "(محجوب)"
    assert found.case.notes[2].show("en") == "The well is dry in summer."
    # The name itself is cleaned where a pseudonym can stand for it.
    assert "speaker A" in found.case.decision_makers["hill"].preferences[0].because.en


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_id_that_tells_and_cannot_be_replaced_is_an_error(file, tmp_path, capsys, lang):
    text = CASE.replace("id: rain", "id: marwan-wish").replace("shared:", "lantern-deal:")
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert main(["show", file, "--redact", "sources", "--lang", lang]) == 2
    assert "lantern-deal" in capsys.readouterr().err
    assert main(["table", file, "options", "--redact", "speakers", "-o", "x.csv"]) == 2
    assert "hill/marwan-wish" in capsys.readouterr().err
    assert not (tmp_path / "x.csv").exists()
    assert main(["show", file, "--redact", "claims", "--lang", lang]) == 0


def test_nothing_asked_changes_nothing():
    case = sulh.load("chicken")
    assert sulh.redacted(case) is case


def test_a_variation_is_redacted_too():
    case = apply(sulh.loads(CASE), "no-weekly-lantern")
    hidden = sulh.redacted(case, *WHAT)
    text = views.text(hidden, "en") + str(hidden.derivation)
    assert [one for each in SECRETS.values() for one in each if one in text] == []


def test_scenarios_keep_their_meaning_under_new_names():
    case = sulh.loads(CASE)
    found = redaction(case, ["speakers", "sources"])
    assert found.scenarios["general-marwan-own-side"] == "speaker-a-own-side"
    assert found.scenarios["no-weekly-lantern"] == "scenario-1"
    assert found.case.scenarios["scenario-1"].without_sources == ("source-a",)
    assert set(scenarios(found.case)) == {
        *found.scenarios.values(), "accepted-guests", "accepted-visit", "accepted-letter",
    }  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_redacted_is_said(capsys, lang):
    assert main(["show", "chicken", "--redact", "speeker", "--lang", lang]) == 2
    assert "speakers" in capsys.readouterr().err
    with pytest.raises(UnknownNameError):
        sulh.redacted(sulh.load("chicken"), "everything")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("So said the Lantern.", True),
        ("A lantern stood there.", False),
        ("وقالت الفانوس", True),
        ("the hill and the valley", False),
        ("orchid brigade", True),
        ("Brigade", True),
        ("brigade", False),
    ],
)
def test_a_part_of_a_name_tells(text, tells):
    telling = Telling(["the hill", "the valley"])
    for name in ("The Lantern Weekly", "صحيفة الفانوس", "Black Orchid Brigade", "the hill"):
        telling.name(name)
    assert telling.tells(text) is tells


def test_the_flagship_names_neither_its_source_nor_its_speaker():
    case = sulh.load("east-aleppo-2016")
    hidden = sulh.redacted(case, "speakers", "sources")
    text = "".join(views.text(hidden, lang, width=500) for lang in LANGUAGES)
    for secret in ("Jarida", "الجريدة", "informed source", "مطلع", "Reuters", "رويترز"):
        assert secret not in text
    assert re.search("Russia", text)


QUESTIONS = {
    "perception": sulh.perception,
    "power": sulh.power,
    "mandate": sulh.mandate,
    "third-parties": sulh.mediate,
}


@pytest.fixture(scope="module")
def flagship():
    case = sulh.load("east-aleppo-2016")
    return case, sulh.redacted(case, *WHAT)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx", ".txt"])
def test_no_redacted_string_of_the_flagship_is_in_what_parties_see_or_impose(
    flagship, tmp_path, ending, lang
):
    case, hidden = flagship
    found = sulh.report(hidden, sections=[*QUESTIONS, "claims", "references"])
    found.save(tmp_path / f"report{ending}", lang)
    text = said(tmp_path, "")
    assert_tells_nothing(case, text)
    assert "claim-8" in text


@pytest.mark.parametrize("section", QUESTIONS)
def test_no_redacted_string_of_the_flagship_is_in_its_answers(flagship, section):
    case, hidden = flagship
    answer = QUESTIONS[section](hidden)
    both = "".join(views.text(answer, lang, width=500) for lang in LANGUAGES)
    assert_tells_nothing(case, both)
    assert_tells_nothing(case, json.dumps(answer.to_json(), ensure_ascii=False))
    before = QUESTIONS[section](case).to_json()
    assert [*answer.to_json()] == [*before]


def assert_tells_nothing(case, text):
    """Assert that no name of a speaker or a source, and no claim, stands in a text."""
    found = re.search(r"(?<![\w#-])c[0-3][0-9](?![\w-])", text)
    assert found is None, found
    secrets = ["Jarida", "الجريدة", "informed source", "مطلع", "Reuters", "رويترز"]
    for claim in case.claims.values():
        secrets += [claim.text.show(lang) for lang in LANGUAGES] if claim.text else []
        secrets += [claim.quote] if claim.quote else []
    flat = " ".join(text.split())
    assert [one for one in secrets if " ".join(one.split()) in flat] == []
