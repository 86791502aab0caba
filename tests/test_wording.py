"""The program's voice, as far as a test can hear it. The rules stand in docs/wording.md.

Everything a person reads is looked at: shipped cases, messages, phrases, documents, golden reports.
A rule is a pattern, why it is a rule, and the few places that may break it, as patterns of places:
``docs/wording.md:12``, ``catalog/elmira.yaml: about.en``, ``messages: unknown-case``.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest
import yaml

from sulh.messages import LANGUAGES, catalogue

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src" / "sulh"
CASES = sorted((SRC / "catalog").glob("*.yaml"))
REPORTS = sorted((ROOT / "tests" / "reports").rglob("*.txt"))
SPEAKING = ("phrases", "explain", "views", "cli")
FLAGSHIP = SRC / "catalog" / "east-aleppo-2016.yaml"

ARABIC = re.compile(r"[\u0621-\u064a]")


@dataclass(frozen=True)
class Rule:
    never: str
    because: str
    except_in: tuple[str, ...] = ()


THE_RULES_THEMSELVES = "docs/wording.md:*"
THE_COMMISSION = (
    "catalog/east-aleppo-2016.yaml: aftermath.*",
    "catalog/east-aleppo-2016.yaml: outcomes.*.concerns.*",
    "reports/*east-aleppo-2016*",
)
TECHNICAL = ("docs/explanation/*", "docs/glossary.md:*")

RULES = (
    Rule(r"\bregimes?\b|\bthe Kremlin\b", "parties are called by their names"),
    Rule(r"\b(Tehran|Damascus|Ankara|Moscow(?! Declaration))\b", "a party is not its capital",
         ("catalog/east-aleppo-2016.yaml: aftermath.*", "reports/*")),
    Rule(r"\bterroris\w*|\bmilitants?\b|\bmercenar\w*", "armed opposition groups"),
    Rule(r"\bliberat\w*|\bannihilat\w*|\bliquidat\w*|\bcleansing\b", "events are told soberly"),
    Rule(r"\bplayers?\b|\bpayoffs?\b|\butilit(y|ies)\b", "decision makers have orders"),
    Rule(r"\boptimal\b|\bbest strateg\w*|\bwins\b|\bwinners?\b", "no advice to a party"),
    Rule(r"\bsanction(s|ed|ing)?\b", "in prose: an answer that deters", TECHNICAL),
    Rule(r"\d ?(%|per ?cent)", "not a forecast: readings are counted", ("views/style.py:*",)),
    Rule(r"\b(probabl[ey]|likelihood of|chances are)\b", "not a forecast"),
    Rule(r"(?<!مدير )(?<!لغة )النظام(?!ي)", "الحكومة السورية"),
    Rule(r"إرهابي|مسلح(ون|ين)\b|مرتزق", "جماعات المعارضة المسلحة"),
    Rule(r"إبادة|تصفية|تطهير|تحرير (حلب|المدينة)|سقوط (حلب|المدينة)", "events are told soberly"),
    Rule(r"إخلاء|تهجير", "the title is إجلاء; forced displacement is the Commission's word",
         THE_COMMISSION),
    Rule(r"مصالحة", "used for surrender deals: said once, in About", ("docs/index.ar.md:*",)),
    Rule(r"\bلاعب|اللاعب|العائدات\b", "متخذ القرار"),
    Rule(r"\bالأمثل\b|\bيفوز|\bتفوز|الفائز", "no advice to a party"),
    Rule(r"عقوبة|عقوبات", "ردّ رادع", TECHNICAL),
    Rule(r"التتابعي|العقلانية الفوقية", "one term a concept: see the glossary"),
    Rule(r"ديسمبر|نوفمبر|أكتوبر|سبتمبر|أغسطس|يوليو|يونيو|أبريل|مارس\b|فبراير|يناير",
         "Levantine months: كانون الأول"),
)  # fmt: skip


def leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every text of a document with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, str(key)))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, str(number)))
    elif isinstance(value, str):
        yield path, value


@cache
def read(path: Path) -> dict[str, object]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def spoken_by_cases() -> Iterator[tuple[str, str]]:
    """Texts of shipped cases in our voice: quotations and the parties' own words are not."""
    for path in CASES:
        for keys, text in leaves(read(path)):
            if "names_used" not in keys and "quote" not in keys:
                yield f"catalog/{path.name}: {'.'.join(keys)}", text


def spoken_by_messages() -> Iterator[tuple[str, str]]:
    for message, pair in catalogue().items():
        for text in pair:
            yield f"messages: {message}", text


def spoken_by_code() -> Iterator[tuple[str, str]]:
    """The texts in what finds words for a finding: docstrings are for programmers."""
    for path in (path for folder in SPEAKING for path in sorted((SRC / folder).rglob("*.py"))):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if isinstance(node, ast.Constant) and id(node) not in docstrings:
                yield f"{path.relative_to(SRC).as_posix()}:{node.lineno}", str(node.value)


def spoken_by_pages() -> Iterator[tuple[str, str]]:
    for folder, paths in (
        ("docs/", (ROOT / "docs").rglob("*.md")),
        ("", ROOT.glob("README*.md")),
        ("reports/", REPORTS),
    ):
        base = {"docs/": ROOT / "docs", "": ROOT, "reports/": ROOT / "tests" / "reports"}[folder]
        for path in sorted(paths):
            place = folder + path.relative_to(base).as_posix()
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield f"{place}:{number}", line


@cache
def spoken() -> tuple[tuple[str, str], ...]:
    return (
        *spoken_by_cases(),
        *spoken_by_messages(),
        *spoken_by_code(),
        *spoken_by_pages(),
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.because)
def test_these_words_are_not_ours(rule):
    allowed = (THE_RULES_THEMSELVES, *rule.except_in)
    found = [
        f"{place}: {text.strip()}"
        for place, text in spoken()
        if re.search(rule.never, text, re.IGNORECASE)
        and not any(fnmatch(place, pattern) for pattern in allowed)
    ]
    assert not found, f"{rule.because}:\n" + "\n".join(found)


def test_the_rules_can_fail():
    for rule, text in (
        ("parties are called by their names", "the regime"),
        ("not a forecast: readings are counted", "in 70 % of cases"),
        ("الحكومة السورية", "قال النظام"),
    ):
        (pattern,) = (known.never for known in RULES if known.because == rule)
        assert re.search(pattern, text)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_shipped_case_speaks_both_languages(path):
    def pairs(value):
        if isinstance(value, dict):
            if LANGUAGES[0] in value or LANGUAGES[1] in value:
                yield value
            for inner in value.values():
                yield from pairs(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from pairs(inner)

    for pair in pairs({key: v for key, v in read(path).items() if key != "names_used"}):
        assert set(pair) == set(LANGUAGES), pair
        assert ARABIC.search(pair["ar"]), pair
        assert not ARABIC.search(pair["en"]), pair


FRAMES = re.compile(
    r"\bmodel|according to|\bsource|\border\b|reported|\bif\b|"
    r"النموذج|بحسب|المصدر|ترتيب|كما ورد|إذا|لو ",
    re.IGNORECASE,
)
UNFRAMED = re.compile(
    r"\b(gains|wants|should|(?<!It )must|will)\b|\b(يريد|تريد|يكسب|تكسب|ينبغي|يجب)\b"
)


def names(case: dict[str, object]) -> Iterator[str]:
    for dm in case["decision_makers"].values():
        name = dm.get("name", "")
        yield from name.values() if isinstance(name, dict) else (name,)


def claims(case: dict[str, object]) -> Iterator[str]:
    for keys, text in leaves(case.get("claims", {})):
        if "text" in keys or "quote" in keys:
            yield text


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_what_a_party_wants_is_marked_as_the_model_s(path):
    shipped = [file for file in CASES if path.stem.startswith(file.stem)]
    assert shipped, f"{path.stem} is no shipped case's report"
    case = read(max(shipped, key=lambda file: len(file.stem)))
    text = re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))
    for claim in claims(case):
        text = text.replace(re.sub(r"\s+", " ", claim), "")
    subjects = "|".join(re.escape(name) for name in names(case) if name)
    for sentence in re.split(r"(?<=[.؟?!])\s", text):
        if sentence.split(" ")[0] in case.get("claims", {}):
            continue  # a row of the table of claims, whose cells are broken into lines
        if re.search(subjects, sentence, re.IGNORECASE) and UNFRAMED.search(sentence):
            assert FRAMES.search(sentence), sentence


BANNER = {
    "en": "Single source: an unnamed Iranian military source, party to the dispute, as told to one"
    " newspaper. Uncorroborated here. This models that account.",
    "ar": "مصدر واحد: مصدر عسكري إيراني لم يُذكر اسمه، وهو طرف في الخلاف، كما نقلت عنه صحيفة واحدة."
    " لم يُتحقق منه هنا. هذا نموذج لتلك الرواية.",
}


def test_the_flagship_says_whose_account_it_is():
    assert read(FLAGSHIP)["banner"] == BANNER


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_report_of_the_flagship_opens_with_its_banner(lang):
    reports = [path for path in REPORTS if path.name.startswith("east-aleppo-2016")]
    assert reports, "the flagship has no golden report"
    bar = re.compile(r"\s+(\| )?")
    texts = [bar.sub(" ", path.read_text(encoding="utf-8")) for path in reports]
    assert any(BANNER[lang] in text for text in texts)


def test_a_threat_to_harm_people_is_always_reported():
    for owner, dm in read(FLAGSHIP)["decision_makers"].items():
        for option, content in dm.get("options", {}).items():
            if content.get("harm"):
                label = content["label"]
                assert re.search(r"reported|the source", label["en"]), f"{owner}.{option}"
                assert re.search(r"ورد|المصدر", label["ar"]), f"{owner}.{option}"


@pytest.mark.parametrize(
    ("page", "guarantee", "threat"),
    [
        ("README.md", "guarantee", "threat"),
        ("README.ar.md", "ضمان", "تهديد"),
        ("docs/tutorial.md", "guarantee", "threat"),
        ("docs/tutorial.ar.md", "ضمان", "تهديد"),
    ],
)
def test_pages_lead_with_the_guarantee(page, guarantee, threat):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert threat not in text or -1 < text.find(guarantee) < text.find(threat)
