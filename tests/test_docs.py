"""The documents are executed: what a page shows is what the program says.

Blocks of a page run in order, in one empty folder:

- ``yaml file=NAME`` writes the block to NAME;
- ``python`` runs its ``>>>`` examples, names shared within the page;
- ``console`` runs its ``$ sulh ...`` lines and compares the lines that follow.

``...`` stands for anything, as in a doctest. Blocks in other languages are not run.
"""

import ast
import doctest
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from sulh.cli.verbs import HOMES
from sulh.concept import CONCEPTS, RULES
from sulh.phrases.words import WORDS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SOURCES = sorted((ROOT / "src" / "sulh").rglob("*.py"))
PAGES = sorted({*DOCS.rglob("*.md"), *ROOT.glob("*.md")})
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```\s*$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
CITATION = re.compile(r"\[(@[a-z][a-z0-9-]*(?:;\s*@[a-z][a-z0-9-]*)*)[^\]\n]*\]")
ENTRY = re.compile(r"^@\w+\{([^,]+),", re.MULTILINE)


def name(page):
    return page.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Block:
    language: str
    options: dict
    text: str
    line: int


def blocks(page):
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        language, *options = match["info"].split() or [""]
        yield Block(
            language,
            dict(option.split("=", 1) for option in options if "=" in option),
            match["text"],
            text.count("\n", 0, match.start()) + 2,
        )


def prose(page):
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def commands(block):
    """Yield (command line, expected output, line number) of a console block."""
    shown = block.text.splitlines()
    starts = [number for number, line in enumerate(shown) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(shown)], strict=True):
        yield shown[start][2:], "\n".join(shown[start + 1 : end]), block.line + start


def run(line, folder):
    """Return what a command prints; ``> FILE`` writes it to a file instead."""
    program, *words = shlex.split(line)
    assert program == "sulh", f"a console block runs sulh, not {program}: use a sh block"
    target = words[words.index(">") + 1] if ">" in words else None
    done = subprocess.run(
        [sys.executable, "-m", "sulh", *(words[: words.index(">")] if target else words)],
        cwd=folder,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    output = done.stdout.decode("utf-8")
    assert done.returncode in (0, 2), output
    if target:
        (folder / target).write_text(output, encoding="utf-8")
        return ""
    return output


def agrees(expected, output):
    """Whether an output is what is shown, whatever stands for ``...`` and however lines break."""
    shown = (re.escape(" ".join(part.split())) for part in expected.split("..."))
    return re.fullmatch(".*".join(shown), " ".join(output.split())) is not None


def check_console(block, page, folder):
    for line, expected, number in commands(block):
        output = run(line, folder)
        if not agrees(expected, output):
            pytest.fail(f"{name(page)}:{number}: $ {line}\n--- shown\n{expected}\n--- is\n{output}")


def check_python(block, page, names):
    test = doctest.DocTestParser().get_doctest(
        block.text, names, name(page), name(page), block.line - 1
    )
    report = []
    runner = doctest.DocTestRunner(optionflags=FLAGS, verbose=False)
    runner.run(test, out=report.append, clear_globs=False)
    names.update(test.globs)
    assert not runner.failures, "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_what_a_page_shows_is_what_the_program_says(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = {}
    for block in blocks(page):
        if "file" in block.options:
            (tmp_path / block.options["file"]).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            check_console(block, page, tmp_path)
        elif block.language == "python" and ">>>" in block.text:
            check_python(block, page, names)


def anchors(page):
    """Return the anchors of a page's headings, as the usual renderers make them."""
    return {
        re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_relative_link_resolves(page):
    for match in LINK.finditer(prose(page)):
        path, _, anchor = match["target"].partition("#")
        if "://" in path or path.startswith("mailto:"):
            continue
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{name(page)} links to {path}"
        if anchor:
            assert anchor in anchors(target), f"{name(page)} links to {path}#{anchor}"


def citations(text):
    return {key.strip().lstrip("@") for m in CITATION.findall(text) for key in m.split(";")}


@cache
def references():
    return ENTRY.findall((DOCS / "references.bib").read_text(encoding="utf-8"))


def docstrings(path):
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, documented):
            yield ast.get_docstring(node) or ""


@pytest.mark.parametrize("path", [*PAGES, *SOURCES], ids=name)
def test_every_work_cited_is_in_the_references(path):
    texts = [prose(path)] if path.suffix == ".md" else list(docstrings(path))
    cited = set().union(*map(citations, texts))
    assert cited <= set(references())


def test_every_concept_and_shipped_case_names_works_in_the_references():
    cited = {concept.source for concept in CONCEPTS.values()}
    for path in (ROOT / "src" / "sulh" / "catalog").glob("*.yaml"):
        cite = yaml.safe_load(path.read_text(encoding="utf-8")).get("cite", [])
        keys = [cite] if isinstance(cite, str) else cite
        cited |= {key for key in keys if isinstance(key, str) and " " not in key}
    assert cited <= set(references())


def test_no_work_is_listed_twice():
    assert len(references()) == len(set(references()))


def glossary():
    """Yield the rows of the glossary: English, Arabic, meaning in both, source."""
    for line in (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] != "English" and set(cells[0]) != {"-"}:
            yield cells


def test_every_term_has_a_source_or_is_ours():
    for row in glossary():
        assert len(row) == 5, row
        assert all(row), row
        *_, source = row
        assert source == "ours" or citations(source) <= set(references()), row
        assert source == "ours" or citations(source), row


@pytest.mark.parametrize("column", [0, 1], ids=["English", "Arabic"])
def test_one_term_a_concept(column):
    terms = [row[column] for row in glossary()]
    assert len(terms) == len(set(terms))


def test_short_strings_use_the_terms_of_the_glossary():
    terms = {english.lower(): arabic for english, arabic, *_ in glossary()}
    used = {
        arabic: terms[en.lower()]
        for name, (en, arabic) in WORDS.items()
        if en.lower() in terms and name != "version"  # of a program, not of an element
    }
    assert used
    for arabic, term in used.items():
        assert arabic.removeprefix("ال") == term.removeprefix("ال")


@pytest.mark.parametrize("slug", CONCEPTS)
def test_every_concept_has_its_page_and_its_row(slug):
    concept = CONCEPTS[slug]
    page = (DOCS / "explanation" / f"{slug}.md").read_text(encoding="utf-8")
    assert f"(`{slug}`)" in page.splitlines()[0]
    assert f"*Published* ([@{concept.source}])" in page
    for heading in ("## بالعربية", "## Definition", "## Intuition", "## A worked example"):
        assert heading in page, heading
    row = next(row for row in glossary() if f"(`{slug}`)" in row[0])
    assert row[0] == f"{concept.name.en} (`{slug}`)"
    assert row[1] == concept.name.ar
    assert row[4] == f"[@{concept.source}]"


def test_every_explanation_has_an_arabic_summary():
    for page in (DOCS / "explanation").glob("*.md"):
        assert "## بالعربية" in page.read_text(encoding="utf-8"), page


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained(rule):
    page = (DOCS / "explanation" / "group-moves-and-rules.md").read_text(encoding="utf-8")
    assert f"| `{rule}` |" in page


@pytest.mark.parametrize("page", ["index.md", "index.ar.md"])
def test_every_verb_has_its_row(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    assert {verb for verb in HOMES if f"| `sulh {verb}" not in text} == set()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_speaks_of_a_verb_that_does_not_exist(page):
    shown = [line for block in blocks(page) for line in block.text.splitlines()]
    typed = [line.removeprefix("$ ") for line in shown] + re.findall(r"`([^`\n]+)`", prose(page))
    named = {match[1] for line in typed if (match := re.match(r"sulh ([a-z]+)", line))}
    assert named <= set(HOMES)
