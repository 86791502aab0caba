"""The reference is written from the code: what is committed is what the code says today."""

import sys
from difflib import unified_diff
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
import typer

import sulh
from sulh import cli
from sulh.case import Case
from sulh.concept import CONCEPTS, RULES
from sulh.messages import catalogue

DOCS = Path(__file__).parent.parent / "docs"
REFERENCE = DOCS / "reference"
NAMES = ("commands.md", "concepts.md", "file-format.md", "messages.md", "python.md")


@cache
def generated():
    sys.path.insert(0, str(DOCS))
    try:
        import generate  # noqa: PLC0415 - it stands beside the pages it writes
    finally:
        sys.path.remove(str(DOCS))
    return generate.pages()


def committed(name):
    return (REFERENCE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_is_current(name):
    lines = committed(name).splitlines(), generated()[name].splitlines()
    changes = list(islice(unified_diff(*lines, "committed", "from the code", lineterm="", n=0), 40))
    assert not changes, f"{name} differs: run `make docs`\n" + "\n".join(changes)


def test_nothing_else_stands_in_the_reference():
    assert sorted(path.name for path in REFERENCE.iterdir()) == sorted(generated()) == list(NAMES)


@pytest.mark.parametrize("verb", typer.main.get_command(cli.app).commands)
def test_every_verb_and_what_it_takes_is_in_the_reference(verb):
    text = committed("commands.md")
    _, section = text.split(f"\n## `sulh {verb}`\n")
    section = section.partition("\n## ")[0]
    command = typer.main.get_command(cli.app).commands[verb]
    for one in command.params:
        typed = one.metavar if one.param_type_name == "argument" else one.opts[0]
        assert f"| `{typed}" in section


@pytest.mark.parametrize("slug", CONCEPTS)
def test_every_concept_is_in_the_reference_with_its_source(slug):
    (row,) = (line for line in committed("concepts.md").splitlines() if f"[`{slug}`]" in line)
    concept = CONCEPTS[slug]
    assert concept.name.show("en") in row
    assert concept.name.show("ar") in row
    assert f"*published* ([@{concept.source}])" in row


def test_every_rule_is_in_the_reference():
    for rule in RULES:
        assert f"`{rule}`" in committed("concepts.md")


def test_every_message_is_in_the_reference_in_both_languages():
    rows = committed("messages.md").splitlines()
    by_id = {row.split("`")[1]: row for row in rows if row.startswith("| `")}
    assert sorted(by_id) == sorted(catalogue())
    for message, pair in catalogue().items():
        for sentence in pair:
            assert sentence.split("|")[0].split("\n")[0].strip() in by_id[message]


def test_every_key_of_a_case_is_in_the_reference():
    text = committed("file-format.md").partition("\n## Case\n")[2].partition("\n## ")[0]
    for name, field in Case.model_fields.items():
        assert f"| `{field.alias or name}` |" in text


def test_every_public_name_is_in_the_reference():
    for name in sulh.__all__:
        assert f"\n## `{name}`\n" in committed("python.md")
