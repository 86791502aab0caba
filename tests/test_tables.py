"""The tables the field publishes: what they say is what is printed, in every form."""

import csv
import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from published.data import CUBAN_MISSILE_CRISIS, ELMIRA, GARRISON, TABLES
from shipped import LISTED

import sulh
from sulh import phrases
from sulh.analysis.table import KINDS, TAKES
from sulh.cli import main
from sulh.errors import SulhError, UnknownNameError
from sulh.explain.seen import called
from sulh.explain.table import whole
from sulh.finding.conclusion import Conclusion
from sulh.messages import LANGUAGES, render
from sulh.views import extras, files, latex

ENDINGS = (".txt", ".html", ".csv", ".xlsx", ".tex")
FIVE = {"nash": "Nash", "gmr": "GMR", "smr": "SMR", "seq": "SEQ", "sseq": "SSEQ"}
each_kind = pytest.mark.parametrize("kind", KINDS)
each_language = pytest.mark.parametrize("lang", LANGUAGES)
by_slug = pytest.mark.parametrize("printed", TABLES, ids=lambda one: one.slug)


def rows(slug, kind, **asked):
    return sulh.table(sulh.load(slug), kind, **asked).to_rows()


@by_slug
def test_the_option_form_is_the_one_in_print(printed):
    names = list(sulh.load(printed.slug).options)
    ours = {row["number"]: "".join(str(row[name]) for name in names)
            for row in rows(printed.slug, "states")}  # fmt: skip
    assert ours == {line.number: line.row for line in printed.lines.values()}


@pytest.mark.parametrize("printed", [ELMIRA, CUBAN_MISSILE_CRISIS], ids=lambda one: one.slug)
def test_positions_are_those_in_print_where_print_is_in_the_order_of_the_numbers(printed):
    in_order = sorted(printed.lines, key=lambda place: printed.lines[place].number)
    ours = [row["number"] for row in rows(printed.slug, "states")]
    assert ours == [printed.lines[place].number for place in in_order]
    assert [row["position"] for row in rows(printed.slug, "states")] == list(
        range(1, len(ours) + 1)
    )


@by_slug
def test_the_stability_table_is_the_one_in_print(printed):
    dms = list(sulh.load(printed.slug).decision_makers)
    by_number = {line.number: line for line in printed.lines.values()}
    for row in rows(printed.slug, "stability"):
        line = by_number[row["number"]]
        for place, dm in enumerate(dms):
            ours = {slug for slug, name in FIVE.items() if name in row[dm].split()}
            assert ours == line.stable[place], (row["number"], dm)
        everyone = {slug for slug, name in FIVE.items() if name in row["equilibrium"].split()}
        assert everyone == {
            slug for slug, places in printed.equilibria.items()
            if line.number in printed.at(*places)
        }  # fmt: skip


def test_a_printed_table_with_another_rule_is_reproduced():
    said = rows("garrison", "stability", concept="gmr", rule="single-opponent")
    held = {row["number"] for row in said if row["equilibrium"]}
    assert held == GARRISON.at(2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22)


@by_slug
def test_reachable_lists_and_improvements_are_those_in_print(printed):
    dms = list(sulh.load(printed.slug).decision_makers)
    for row in rows(printed.slug, "reachable"):
        line = next(one for one in printed.lines.values() if one.number == row["number"])
        for place, dm in enumerate(dms):
            listed = row[dm].split()
            assert {int(one.rstrip("+")) for one in listed} == printed.at(*line.moves[place])
            ranks = printed.ranks(place)
            better = {int(one[:-1]) for one in listed if one.endswith("+")}
            assert better == {
                number for number in printed.at(*line.moves[place])
                if ranks[number] > ranks[line.number]
            }  # fmt: skip


@by_slug
def test_the_tableau_says_what_the_verdicts_say(printed):
    found = sulh.table(sulh.load(printed.slug), "tableau", concept="seq")
    ranks = {dm: printed.ranks(place) for place, dm in enumerate(found.model.decision_makers)}
    for row in found.to_rows():
        dm = found.model.decision_makers.index(row["decision-maker"])
        line = next(one for one in printed.lines.values() if one.number == row["number"])
        better = [number for number in printed.at(*line.moves[dm])
                  if ranks[row["decision-maker"]][number] > line.ranks[dm]]  # fmt: skip
        sign = "r" if not better else "s" if "seq" in line.stable[dm] else "u"
        assert row["r s u"] == sign
        assert {int(one) for one in row["improvements"].split()} == set(better)
        assert (row["E"] == "E") == (line.number in printed.at(*printed.equilibria["seq"]))
    for dm in ranks:
        order = [ranks[dm][r["number"]] for r in found.to_rows() if r["decision-maker"] == dm]
        assert order == sorted(order, reverse=True)


def test_rankings_put_ties_into_one_row():
    said = [row["states-so"] for row in rows("elmira", "rankings")]
    assert said[8] == "8 9 24 25"


def test_what_comes_with_harm_stands_last_and_is_to_be_guarded_against():
    said = rows("east-aleppo-2016", "evolution")
    harmful = [row["guard"] is not None for row in said]
    assert harmful == sorted(harmful)
    assert any(harmful)


def test_levers_of_an_outcome_are_those_of_the_question():
    case = sulh.load("syria-iraq-1975")
    asked = sulh.levers(case, 1)
    assert len(rows("syria-iraq-1975", "levers", state="1")) == len(asked.levers) > 0


@pytest.mark.parametrize("concept", [None, "gmr"])
@pytest.mark.parametrize(
    "slug", ["cuban-missile-crisis-unseen", "east-aleppo-2016", "water-allocation"]
)
def test_the_blocks_of_a_hypergame_are_those_of_the_question(slug, concept):
    case = sulh.load(slug)
    seen = sulh.perception(case, concepts=concept)
    (heading,) = seen.headings
    games = {dm: seen.game(dm) for dm in seen.perceivers} | {"true-case": seen.hyper.true}
    told = rows(slug, "perception", **({} if concept is None else {"concept": concept}))
    assert list(dict.fromkeys(row["view"] for row in told)) == list(games)
    hyper = set(seen.hyper.numbers(seen.hyper.holding(heading)))
    for name, game in games.items():
        block = [row for row in told if row["view"] == name]
        assert tuple(row["number"] for row in block) == game.model.numbers
        held = {row["number"] for row in block if row["E"] == "E"}
        flags = game.holding(heading)
        assert held == {game.model.numbers[k] for k in range(len(game.model)) if flags[k]}
        assert {row["number"] for row in block if row["H"]} == hyper & set(game.model.numbers)
        for k, option in enumerate(seen.model.options):
            signs = {row["number"]: row[option] for row in block}
            if game.view.hidden[k]:
                assert set(signs.values()) == {None}
            else:
                assert all((sign == "Y") == bool(n >> k & 1) for n, sign in signs.items())


@each_language
def test_what_is_as_the_parties_see_it_is_called_so_and_told_where_it_is_otherwise(lang):
    case = sulh.load("cuban-missile-crisis-unseen")
    found = sulh.table(case, "fragility")
    names = [found.plain(cell) for cell in found.head]
    assert len(names) == len(set(names))
    assert any(str(name).endswith(", as seen") for name in names)
    say, text = phrases.of(lang, "seen"), " ".join(found.to_text(lang).split())
    told = whole(found, lang).blocks[0].head
    page = [cell for cell in found.head if isinstance(cell, Conclusion)]
    columns = {cell: [row[k] for row in found.rows] for k, cell in enumerate(found.head)}
    kept = [
        one for one in page if not one.seen or columns[one] != columns[replace(one, seen=False)]
    ]
    assert list(told[2:]) == [called(one, lang) for one in kept]
    assert say.means().split("\n")[0][:40] in text
    plain = sulh.table(sulh.load("chicken"), "fragility").to_text(lang)
    assert say.means()[:30] not in " ".join(plain.split())


@each_kind
@pytest.mark.parametrize("slug", LISTED)
def test_every_table_of_every_case_is_made_and_says_what_made_it(slug, kind):
    case = sulh.load(slug)
    if kind == "levers" and not case.outcomes:
        pytest.skip("the case has no outcomes")
    if kind in {"fragility", "levers"} and slug == "garrison":
        pytest.skip("the same code as of smaller cases, and slow")
    found = sulh.table(case, kind)
    for lang in LANGUAGES:
        text = " ".join(found.to_text(lang).split())
        assert found.command in text
        assert case.sha256 in text
        assert sulh.__version__ in text
        for line in case.banner:
            assert " ".join(line.show(lang).split()) in text.replace("| ", "")
    assert len({len(row) for row in found.rows} | {len(found.head)}) == 1
    assert found.to_json()["rows"]
    assert found._repr_html_().startswith('<section lang="en"')


@each_kind
@each_language
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_form_carries_the_small_print_and_is_the_same_each_time(kind, ending, lang):
    found = sulh.table(sulh.load("chicken"), kind, state="none" if kind == "levers" else None)
    content = found.to_bytes(ending, lang)
    assert content == found.to_bytes(ending.upper(), lang)
    text = unzipped(content) if ending == ".xlsx" else content.decode()
    for carried in (found.case.sha256, f"sulh {sulh.__version__}", found.command):
        assert carried in text.replace("&#39;", "'").replace("\n", " ") or ending == ".txt"


def unzipped(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


HOSTILE = """
sulh: 1
id: hostile
title: "=cmd|' /C calc'!A0"
decision_makers:
  a:
    name: "+SUM(1)"
    options: {x: {label: "=1+1"}, y: {label: "-2 & 50% of #1_$ {\\\\n} ~^<b>"}}
    preferences: [{that: x, because: "@import"}]
"""


@pytest.fixture
def hostile():
    return sulh.table(sulh.loads(HOSTILE), "options")


def test_no_cell_of_a_csv_is_a_formula(hostile):
    lines = list(csv.reader(io.StringIO(hostile.to_bytes(".csv").decode("utf-8-sig"))))
    cells = [cell for line in lines for cell in line]
    assert "'=1+1" in cells
    assert "'+SUM(1)" in cells
    assert [cell for cell in cells if re.match(r"[=+\-@\t\r]", cell)] == []


def test_no_cell_of_a_workbook_is_a_formula_and_numbers_are_numbers(hostile):
    book = openpyxl.load_workbook(io.BytesIO(hostile.to_bytes(".xlsx")))
    sheet = book.active
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n"}
    assert (sheet["A2"].value, sheet["C2"].value, sheet["D3"].value) == ("+SUM(1)", "=1+1", 2)
    assert sheet["C2"].quotePrefix
    assert sheet.freeze_panes == "B2"


@each_language
def test_a_workbook_runs_as_its_language_does_and_names_nobody(lang):
    content = sulh.table(sulh.load("elmira"), "states").to_bytes(".xlsx", lang)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert bool(book.active.sheet_view.rightToLeft) == (lang == "ar")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "creator" not in core
    assert "modified" not in core


def test_latex_reads_every_sign_as_it_stands(hostile):
    tex = hostile.to_bytes(".tex").decode()
    assert r"-2 \& 50\% of \#1\_\$ \{\textbackslash{}n\} \textasciitilde{}" in tex
    body = re.sub(r"^%.*$", "", tex, flags=re.MULTILINE)
    assert re.search(r"(?<!\\)[#_]", body) is None
    assert body.count(r"\begin{") == body.count(r"\end{")
    assert r"\toprule" in body


def test_latex_says_what_arabic_needs():
    english = latex.latex(whole(sulh.table(sulh.load("chicken"), "options"), "en"))
    arabic = sulh.table(sulh.load("chicken"), "options").to_bytes(".tex", "ar").decode()
    assert "polyglossia" not in english
    assert r"\setdefaultlanguage{arabic}" in arabic
    assert r"\textenglish{" in arabic


def test_a_long_table_goes_over_several_pages():
    tex = sulh.table(sulh.load("east-aleppo-2016"), "stability").to_bytes(".tex").decode()
    assert tex.count(r"\begin{longtable}") == 1
    assert r"\usepackage{longtable}" in tex


def test_a_csv_begins_with_a_mark_for_spreadsheets_and_ends_in_small_print():
    content = sulh.table(sulh.load("elmira"), "stability", concept="seq").to_bytes(".csv", "ar")
    assert content.startswith("\ufeff".encode())
    text = content.decode("utf-8-sig")
    table, _, small = text.partition("\r\n\r\n")
    assert len(table.split("\r\n")) == 13
    assert all(line.lstrip('"').startswith("# ") for line in small.strip().split("\r\n"))


@pytest.mark.parametrize(
    ("kind", "asked", "message"),
    [
        ("optoins", {}, "unknown-table"),
        ("options", {"concept": "seq"}, "table-takes-no"),
        ("states", {"state": "sq"}, "table-takes-no"),
        ("levers", {"rule": "each-once"}, "table-takes-no"),
        ("tableau", {"concept": "sqe"}, "unknown-concept"),
        ("stability", {"rule": "never"}, "unknown-rule"),
    ],
)
def test_wrong_input_is_said(kind, asked, message):
    with pytest.raises(UnknownNameError) as caught:
        sulh.table(sulh.load("chicken"), kind, **asked)
    assert [mistake.id for mistake in caught.value.mistakes] == [message]


def test_a_case_without_outcomes_needs_a_state_for_levers():
    case = sulh.loads(HOSTILE)
    with pytest.raises(UnknownNameError, match="--state"):
        sulh.table(case, "levers")
    assert sulh.table(case, "levers", state="none").kind == "levers"


def test_every_kind_and_what_it_takes_are_known():
    assert set().union(*TAKES.values()) <= set(KINDS)
    for lang in LANGUAGES:
        assert all(kind in render("takes-kind", {}, lang) for kind in KINDS)


@each_language
def test_an_unknown_ending_is_said_and_nothing_is_written(tmp_path, capsys, lang):
    file = tmp_path / "table.doc"
    assert main(["table", "chicken", "states", "-o", str(file), "--lang", lang]) == 2
    assert ".xlsx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@each_language
def test_a_file_that_cannot_be_written_is_said(tmp_path, capsys, lang):
    file = tmp_path / "no" / "table.csv"
    assert main(["table", "chicken", "states", "-o", str(file), "--lang", lang]) == 2
    assert "table.csv" in capsys.readouterr().err


@each_language
def test_a_missing_extra_says_what_to_install(monkeypatch, tmp_path, capsys, lang):
    def missing(*_):
        return extras.fetched("no_such_module", "openpyxl", ".xlsx")

    monkeypatch.setattr(files, "fetched", missing)
    with pytest.raises(SulhError, match=r"sulh\[report\]"):
        sulh.table(sulh.load("chicken"), "states").to_bytes(".xlsx")
    file = tmp_path / "table.xlsx"
    assert main(["table", "chicken", "states", "-o", str(file), "--lang", lang]) == 2
    assert "openpyxl" in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_command_writes_what_python_returns(tmp_path, capsys, ending):
    file = tmp_path / f"table{ending}"
    words = ["table", "elmira", "stability", "--concept", "seq", "--lang", "ar"]
    assert main([*words, "-o", str(file)]) == 0
    assert capsys.readouterr().out == ""
    found = sulh.table(sulh.load("elmira"), "stability", concept="seq")
    assert file.read_bytes() == found.to_bytes(ending, "ar")
