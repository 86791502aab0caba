"""The JSON Schema accepts what is read, in every short form, and refuses unknown keys."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from sulh import casefile, catalogue
from sulh.casefile.keys import KEYS

RIGHT = (Path(__file__).parent / "wrong" / "right.yaml").read_text(encoding="utf-8")
TEXTS = {slug: catalogue.text(slug) for slug in catalogue.catalog()} | {"right": RIGHT}
VALIDATOR = Draft202012Validator(casefile.schema())
HEAD = {"sulh": 1, "id": "a", "title": "a", "decision_makers": {"a": {"options": {"go": None}}}}


def as_an_editor_reads(text: str) -> Any:
    """Return the data by the types of YAML 1.2: numbers and truth values are no texts."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.isoformat() if isinstance(value, dt.date) else value

    return plain(YAML(typ="safe", pure=True).load(text))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(casefile.schema())


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_cases_are_valid(text):
    data = as_an_editor_reads(text)
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


@pytest.mark.parametrize("slug", catalogue.catalog())
def test_what_is_written_is_valid(slug):
    data = as_an_editor_reads(casefile.dumps(casefile.load(slug)))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


@pytest.mark.parametrize(
    "more",
    [
        {"feasible": "not a.go"},
        {"feasible": [{"only": 0}, {"only": ["none", 1]}, "true", True]},
        {"feasible": {"that": "a.go", "claims": {"all": ["c1", "c2"]}}},
        {"status_quo": 1},
        {"status_quo": {"taken": "a.go", "claims": "c1"}},
        {"decision_makers": {"a": {"ranking": [1, [0, "sq"]]}}},
        {"decision_makers": {"a": {"ranking": {"best_first": [1], "claims": []}}, "b": None}},
        {"decision_makers": {"a": {"preferences": "go"}}},
        {"outcomes": {"o": {"that": "a.go", "concerns": ["so", {"en": "so", "ar": "كذا"}]}}},
        {"speakers": {"s": {"anonymous": "yes"}, "t": {"anonymous": False}}},
        {"claims": {"c": {"value": 5000, "status": {"corrected_by": "d"}}}},
        {"about": None},
    ],
)
def test_short_forms_are_valid(more):
    assert [error.message for error in VALIDATOR.iter_errors(HEAD | more)] == []


@pytest.mark.parametrize(
    "more",
    [
        {"claimz": {}},
        {"sulh": 2},
        {"title": {"fr": "a"}},
        {"title": {"plain": "a"}},
        {"decision_makers": {"a": {"option": {}}}},
        {"decision_makers": {"a": {"options": {"go": {"moves": "oneway"}}}}},
        {"decision_makers": {"a": {"options": ["go"]}}},
        {"claims": {"c": {"credibility": 7}}},
        {"claims": {"c": {"status": {"corrected": "d"}}}},
        {"outcomes": {"o": {"label": "so"}}},
        {"moves": [{"origin": "a.go", "forbid": "a"}]},
        {"powers": {"holder": "a"}},
    ],
)
def test_wrong_forms_are_not(more):
    assert list(VALIDATOR.iter_errors(HEAD | more))


@pytest.mark.parametrize("key", ["sulh", "id", "title", "decision_makers"])
def test_required_keys(key):
    assert list(VALIDATOR.iter_errors({name: HEAD[name] for name in HEAD if name != key}))


def test_every_key_is_described_in_both_languages():
    english, arabic = casefile.schema("en"), casefile.schema("ar")
    described = {
        f"{name}.{key}": value["description"]
        for name, record in {"Case": arabic, **arabic["$defs"]}.items()
        for form in record.get("anyOf", [record])
        for key, value in form.get("properties", {}).items()
    }
    assert any("\u0600" <= letter <= "\u06ff" for text in described.values() for letter in text)
    assert english["properties"]["about"]["description"] == KEYS["Case.about"][0]
    for key in KEYS:
        name, _, own = key.rpartition(".")
        assert any(f"{name}.{own}".lstrip(".") in path for path in described), key
