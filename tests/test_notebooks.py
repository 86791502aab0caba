"""Notebooks: every result shows itself, and the tutorial's cells do what they say."""

import ast
import json
from pathlib import Path

import html5lib
import pytest

import sulh
from sulh.finding import CaseFinding, Shown
from sulh.messages import LANGUAGES

DOCS = Path(__file__).parent.parent / "docs"
NOTEBOOKS = sorted(DOCS.glob("*.ipynb"))


def cells(path, kind):
    document = json.loads(path.read_text(encoding="utf-8"))
    return [("".join(one["source"]), one) for one in document["cells"] if one["cell_type"] == kind]


def executed(source, names):
    """Run a cell and return the value of its last expression, as a notebook would show it."""
    body = ast.parse(source).body
    last = body.pop() if isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "<cell>", "exec"), names)  # noqa: S102 - our own pages
    return None if last is None else eval(ast.unparse(last), names)  # noqa: S307 - the same


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_cell_of_the_tutorial_runs_and_shows_something(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = {}
    for source, _ in cells(path, "code"):
        value = executed(source, names)
        assert value is not None, source
        if isinstance(value, CaseFinding | Shown):
            shown = value._repr_html_()
            html5lib.HTMLParser(strict=True).parseFragment(shown)
            assert len(shown) < 400_000
    assert names["holds"]["seq"]
    assert (tmp_path / "copy.html").stat().st_size < 2_000_000


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_keeps_no_output_and_names_nobody(path):
    for _, cell in cells(path, "code"):
        assert (cell["outputs"], cell["execution_count"], cell["metadata"]) == ([], None, {})
    ids = [cell["id"] for kind in ("code", "markdown") for _, cell in cells(path, kind)]
    assert len(ids) == len(set(ids))


def test_the_twins_ask_the_same():
    english, arabic = (
        [cell["id"] for _, cell in cells(DOCS / name, "code")]
        for name in ("tutorial.ipynb", "tutorial.ar.ipynb")
    )
    assert [one for one in english if one in arabic] == arabic
    for source, _ in cells(DOCS / "tutorial.ar.ipynb", "markdown"):
        assert source.startswith('<div dir="rtl" lang="ar">')


def findings():
    """Every kind of finding once, small."""
    case, flagship = sulh.load("chicken"), sulh.load("east-aleppo-2016")
    holds = sulh.equilibria(case)
    return [
        holds,
        holds.why("sq"),
        holds.verify(),
        case.check(),
        sulh.evolution(case),
        sulh.fragility(case, size=1),
        sulh.levers(case, "none", budget=10),
        sulh.brief(case),
        sulh.compare(flagship, ["iran-threat-bluff"], concepts=["nash"]),
        sulh.readings(case),
        sulh.contradiction(flagship),
        sulh.diff(case, sulh.load("prisoners-dilemma"), concepts=["nash"]),
        sulh.table(case, "stability"),
        sulh.export(case),
        sulh.picture(case, "states"),
        sulh.report(case),
        sulh.mandate(sulh.load("orchard-cooperative")),
        sulh.mediate(case, "3"),
        sulh.perception(sulh.load("cuban-missile-crisis-unseen")),
        sulh.power(sulh.load("tannery-lake")),
        sulh.find(case, "sq", "nash"),
        sulh.sweep(sulh.load("prisoners-dilemma")),
        sulh.census(case, concepts=["nash"]),
        sulh.load("river-basin").check(),
    ]


def test_every_finding_shows_itself_in_both_languages():
    found = findings()
    public = {one for one in (getattr(sulh, name) for name in sulh.__all__)
              if isinstance(one, type) and issubclass(one, CaseFinding)}  # fmt: skip
    assert {type(one) for one in found} == public
    for one in found:
        for lang in LANGUAGES:
            shown = one.shown(lang)
            text, html = str(shown), shown._repr_html_()
            assert text.strip()
            html5lib.HTMLParser(strict=True).parseFragment(html)
            assert "<script" not in html
            assert f'lang="{lang}"' in html
        assert one._repr_html_()
        assert isinstance(one.to_rows(), list)


def test_a_case_shows_itself():
    shown = sulh.load("chicken")._repr_html_()
    assert shown.startswith('<section lang="en" dir="ltr">')
    html5lib.HTMLParser(strict=True).parseFragment(shown)
