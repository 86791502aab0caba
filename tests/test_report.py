"""A report as files: what a person hands over, in both languages, and nothing besides."""

import io
import re
import socket
import sys
import zipfile
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import docx
import html5lib
import pypdfium2
import pytest
from docx.oxml.ns import qn
from pages import lines, shape
from shipped import LISTED

import sulh
from sulh import phrases
from sulh.cli import main
from sulh.errors import SulhError
from sulh.explain import explain
from sulh.explain.blocks import Burdens, Explanation, Figure, Heading, Paragraph, Table
from sulh.explain.report.references import WORKS
from sulh.finding.report import SECTIONS
from sulh.messages import LANGUAGES, render
from sulh.views import documents
from sulh.views.docx import document as word_document
from sulh.views.typst import pdf

FLAGSHIP = "east-aleppo-2016"
ENDINGS = (".pdf", ".docx", ".html", ".txt")
ARABIC = re.compile(r"[\u0621-\u064a]")
BIB = (Path(__file__).parent.parent / "docs" / "references.bib").read_text(encoding="utf-8")


@cache
def found(name=FLAGSHIP):
    return sulh.report(sulh.load(name))


@cache
def page(lang):
    return documents.explained(found(), lang)


@cache
def written(ending, lang):
    return found().to_bytes(ending, lang)


def pages_of(content):
    read = pypdfium2.PdfDocument(content)
    return [read[place].get_textpage().get_text_range() for place in range(len(read))]


def opened(content):
    return docx.Document(io.BytesIO(content))


def words(text, lang):
    """The words of one script that every reader of PDF gives back whole: no marks, no hyphens."""
    if lang == "ar":
        bare = re.findall(r"[\u0621-\u0652]+", text)
        return [word for word in bare if re.fullmatch(r"[\u0621-\u064a]{3,}", word)]
    return re.findall(r"(?<![\w-])[A-Za-z]{4,}(?![\w-])", text)


def missing(said, text, lang):
    """The words of what is said that do not follow each other in a text."""
    there, place, absent = words(text, lang), 0, []
    for word in said:
        try:
            place = there.index(word, place) + 1
        except ValueError:
            absent.append(word)
    return absent


class TestSections:
    def test_the_answer_comes_first_and_every_section_has_its_heading(self):
        for lang in LANGUAGES:
            say = [
                block.text
                for block in page(lang).blocks
                if isinstance(block, Heading) and block.level == 2
            ]
            assert len(say) == len(set(say)) == len(SECTIONS)
        assert say[0] == "الخلاصة"

    def test_each_finding_is_found_once_and_only_where_a_section_needs_it(self):
        case = sulh.load("water-allocation")
        few = sulh.report(case, sections=["claims", "holds"])
        assert few.sections == ("holds", "claims")
        assert {kind.__name__ for kind in few.parts} == {"Equilibria"}
        assert sulh.report(case, sections="claims").parts == {}

    def test_what_a_case_has_nothing_of_is_left_out(self):
        told = explain(found("prisoners-dilemma"), "en")
        headings = [block.text for block in told.blocks if isinstance(block, Heading)]
        assert "What happened next, as others reported" not in headings
        assert "What if" not in headings
        assert headings[0] == "Bottom line"
        unseen = {"perception", "power", "mandate", "third-parties"}
        assert not {one.__name__ for name in unseen for one in SECTIONS[name]} & {
            one.__name__ for one in found("prisoners-dilemma").parts
        }
        for name in unseen:
            heading = f"heading_{name.replace('-', '_')}"
            assert getattr(phrases.of("en", "report"), heading)() not in headings

    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize(
        ("section", "question"),
        [
            ("perception", sulh.perception),
            ("power", sulh.power),
            ("mandate", sulh.mandate),
            ("third-parties", sulh.mediate),
        ],
    )
    def test_a_section_says_what_its_question_says(self, section, question, lang):
        case = sulh.load(FLAGSHIP)
        answer, gathered = question(case), sulh.report(case, sections=section)
        (part,) = gathered.parts.values()
        assert part.to_json() == answer.to_json()
        told = Counter(line.text for line in lines(explain(gathered, lang)))
        titled = {line.text for line in lines(explain(gathered, lang))}
        for block in explain(answer, lang).blocks:
            if isinstance(block, Table):
                cells = {line for row in (block.head, *block.rows) for line in row}
                assert cells <= titled
            elif isinstance(block, Paragraph) and block.text:
                assert told[block.text] >= 1

    @pytest.mark.parametrize("name", ["chicken", "elmira", "water-allocation", "garrison"])
    def test_both_languages_say_the_same(self, name):
        english, arabic = (explain(found(name), lang) for lang in LANGUAGES)
        assert list(map(shape, english.blocks)) == list(map(shape, arabic.blocks))
        for ours, theirs in zip(lines(english), lines(arabic), strict=True):
            assert ours[1:] == theirs[1:]

    def test_who_bears_an_outcome_is_told_where_its_verdict_is_and_nowhere_left_out(self):
        case = sulh.load(FLAGSHIP)
        told = {
            name: explain(sulh.report(case, sections=name.split()), "en")
            for name in ("evolution", "evolution holds", "holds", "evolution mandate third-parties")
        }
        borne = {
            name: str(one.blocks).count("borne, without deciding") for name, one in told.items()
        }
        assert borne["evolution"] > 0
        assert borne["evolution holds"] == borne["holds"] == len(case.outcomes)
        first = told["evolution mandate third-parties"].blocks
        assert len([block for block in first if isinstance(block, Burdens)]) == 1
        for name, count in (("evolution holds", 1), ("evolution mandate third-parties", 2)):
            assert str(told[name].blocks).count("stands under “") == count

    def test_under_a_scenario_the_page_says_so(self):
        case = sulh.load(FLAGSHIP)
        told = sulh.report(case, sections=["method"], scenario="iran-threat-bluff")
        text = told.to_text("en")
        assert "Iran's reported threat is a bluff" in text
        assert "--scenario iran-threat-bluff" in text


class TestNumbers:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_verdicts_are_those_of_the_analysis(self, lang):
        holds = sulh.equilibria(sulh.load(FLAGSHIP))
        tables = [
            block
            for block in page(lang).blocks
            if isinstance(block, Table) and len(block.head) == 5 and block.latin == {0, 3}
        ]
        told = [row for table in tables for row in table.rows if row[0] in holds.model.outcomes]
        assert {row[0] for row in told} == set(holds.model.outcomes)
        for outcome, *_, count, _ in told:
            verdict = holds.verdict(outcome, "seq")
            assert count == f"{verdict.holds}/{verdict.of}"
        text = re.sub(r"\s+", " ", "".join(pages_of(written(".pdf", lang))))
        counts = Counter(re.findall(r"\d+/\d+", text))
        for outcome in holds.model.outcomes:
            verdict = holds.verdict(outcome, "seq")
            assert counts[f"{verdict.holds}/{verdict.of}"] >= 2

    def test_states_that_hold_are_counted_as_the_analysis_counts_them(self):
        holds = sulh.equilibria(sulh.load(FLAGSHIP))
        (table,) = [
            block
            for block in page("en").blocks
            if isinstance(block, Table) and block.head[0] == "Concept"
        ]
        counts = {row[0]: int(row[2]) for row in table.rows}
        assert counts == {
            name.upper().replace("NASH", "Nash"): len(holds[name]) for name in holds.stable
        }

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_what_each_party_sees_is_counted_as_the_analysis_counts_it(self, lang):
        seen = sulh.perception(sulh.load(FLAGSHIP))
        rows = [
            row
            for block in page(lang).blocks
            if isinstance(block, Table) and len(block.head) == 4 + len(seen.perceivers)
            for row in block.rows
            if row[0] in seen.model.outcomes and block.caption == "SEQ"
        ]
        assert [row[0] for row in rows] == list(seen.model.outcomes)
        for row in rows:
            verdict = seen.verdicts[row[0], "seq"]
            values = [verdict.true, *(verdict.own[dm] for dm in seen.perceivers), verdict.second]
            assert row[2:] == tuple(f"{len(one.states)}/{one.of}" for one in values)

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_powers_mandates_and_offers_are_counted_as_the_analysis_counts_them(self, lang):
        case = sulh.load(FLAGSHIP)
        tables = [block for block in page(lang).blocks if isinstance(block, Table)]
        rows = {row for table in tables for row in table.rows}
        for one in sulh.power(case).powers:
            used = "–" if one.use is None else f"{len(one.use.states)}/{one.use.of}"
            assert used in {row[-1] for row in rows if row[0] == one.address and len(row) == 6}
        for one in sulh.mandate(case).examined:
            for name, (before, after) in one.outcomes.items():
                shown = tuple(f"{len(each.states)}/{each.of}" for each in (before, after))
                assert shown in {row[2:] for row in rows if row[0] == name and len(row) == 4}
            for change in one.changes:
                standings = tuple(
                    f"{at.worst} / {at.best}" for at in (change.without, change.given)
                )
                assert (*standings, str(change.classes)) in {row[1:4] for row in rows}
        for one in sulh.mediate(case).sought:
            now = f"{len(one.now.states)}/{one.now.of}"
            sets = " | ".join(" + ".join(way.operators) for way in one.ways)
            told = [row for row in rows if row[0] == one.asked.name and row[2] == now]
            assert any(len(row) == 5 and (not sets or row[3] == sets) for row in told)

    def test_the_works_of_its_sections_are_cited(self):
        case = sulh.load(FLAGSHIP)
        for section, work in (("perception", "hypergames"), ("power", "Power asymmetry"),
                              ("mandate", "two-level games")):  # fmt: skip
            told = sulh.report(case, sections=[section, "references"]).to_text("en")
            assert work in told
            assert work not in sulh.report(case, sections=["references"]).to_text("en")

    def test_every_claim_is_quoted_with_its_grade(self):
        case = sulh.load(FLAGSHIP)
        for lang in LANGUAGES:
            quoted = {block.name: block for block in page(lang).blocks if hasattr(block, "exact")}
            assert list(quoted) == list(case.claims)
            assert quoted["c14"].text == case.claims["c14"].text.show(lang)
            assert {"3", "F", "C"} <= set(re.findall(r"\b[0-9A-F]\b", quoted["c14"].grade))

    def test_the_works_cited_are_in_the_bibliography(self):
        for key, work in WORKS.items():
            entry = BIB.split(f"{{{key},", 1)[1].split("\n}", 1)[0]
            field = dict(re.findall(r"(\w+)\s*=\s*\{(.*)\}", entry))
            assert field["title"].translate(str.maketrans("", "", "{}")) in work
            assert f"({field['year']})" in work
            assert field.get("doi", "") in work
            assert field.get("pages", "").replace("--", "–") in work


class TestPdf:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_the_text_can_be_taken_out_in_the_order_it_is_read(self, lang):
        subject = explain(sulh.report(found().case, sections=["trust", "claims", "method"]), lang)
        text = "\n".join(pages_of(pdf(subject)))
        # PDFium gives letters of a ligature beside a vowel sign back twice: words of that kind.
        tolerated = 2 if lang == "ar" else 0
        for line in lines(subject):
            assert len(missing(words(line.text, lang), text, lang)) <= tolerated
        paragraphs = [one for one in subject.blocks if isinstance(one, Paragraph)]
        whole = [word for one in paragraphs for word in words(one.text, lang)]
        assert len(whole) > 50
        assert len(missing(whole, text, lang)) <= tolerated

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_banner_and_handling_and_number_are_on_every_page(self, lang):
        case, texts = found().case, pages_of(written(".pdf", lang))
        assert len(texts) >= 25
        for number, text in enumerate(texts, 1):
            for label in (*case.banner, case.handling):
                assert missing(words(label.show(lang), lang), text, lang) == []
            assert str(number) in re.findall(r"\d+", text)
            assert str(len(texts)) in re.findall(r"\d+", text)

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_a_brief_is_one_sheet(self, lang):
        brief = sulh.brief(sulh.load(FLAGSHIP))
        assert len(pages_of(brief.to_bytes(".pdf", lang))) == 1
        assert len(pages_of(brief.to_bytes(".pdf", "both"))) == 2

    def test_what_a_case_says_is_never_code(self):
        harm = '#panic("x") "] \\ #sys.version *bold* $x$ @c14 <c14> // -- \u202e `raw`'
        harmful = Explanation(
            "en", harm, (harm,), (
                Heading(harm), Paragraph(harm, (harm,), (harm,)),
                Table((harm,), ((harm,),), harm, frozenset({0})),
            ), harm,
        )  # fmt: skip
        (text,) = pages_of(pdf(harmful))
        assert text.count('#panic("x")') == 11
        assert "#sys.version *bold* $x$ @c14 <c14> // -- `raw`" in re.sub(r"\s+", " ", text)

    def test_only_a_title_stands_in_its_properties(self):
        told = pypdfium2.PdfDocument(written(".pdf", "en")).get_metadata_dict()
        assert {key for key, value in told.items() if value} == {"Title", "Creator"}
        assert re.fullmatch(r"Typst [\d.]+", told["Creator"])


class TestWord:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_headings_are_headings(self, lang):
        read = opened(written(".docx", lang))
        shown = [
            (one.style.name, one.text)
            for one in read.paragraphs
            if one.style.name.startswith("Heading")
        ]
        wanted = [
            (f"Heading {block.level}", block.text)
            for block in page(lang).blocks
            if isinstance(block, Heading)
        ]
        assert shown[0] == ("Heading 1", page(lang).title)
        assert [one for one in shown[1:] if one in wanted] == wanted

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_paragraphs_runs_and_tables_have_their_direction(self, lang):
        read = opened(written(".docx", lang))
        inside = [
            one for table in read.tables for row in table.rows for cell in row.cells
            for one in cell.paragraphs
        ]  # fmt: skip
        for one in (*read.paragraphs, *inside):
            if one.text:
                assert (one._p.pPr.find(qn("w:bidi")) is not None) == (lang == "ar")
            for run in one.runs:
                is_marked = run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None
                assert not ARABIC.search(run.text) or is_marked
                assert not re.search("[A-Za-z0-9]", run.text) or not is_marked
                if ARABIC.search(run.text):
                    assert run._r.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SY"
        assert {table.style.name for table in read.tables} == {"Table Grid"}
        for table in read.tables:
            assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == (lang == "ar")
            assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        section = read.sections[0]
        assert (section._sectPr.find(qn("w:bidi")) is not None) == (lang == "ar")
        assert section.header.paragraphs[0].text == " ".join(page(lang).banner)
        assert page(lang).handling in [one.text for one in section.footer.paragraphs]

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_everything_a_page_says_is_in_it(self, lang):
        read = opened(written(".docx", lang))
        cells = {cell.text for table in read.tables for row in table.rows for cell in row.cells}
        for block in page(lang).blocks:
            if isinstance(block, Table):
                assert {text for row in (block.head, *block.rows) for text in row} <= cells
        text = "\n".join(one.text for one in read.paragraphs)
        for block in page(lang).blocks:
            if isinstance(block, Paragraph | Heading):
                assert block.text in text

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_pictures_say_what_they_show(self, lang):
        read = opened(written(".docx", lang))
        told = [one._inline.docPr.get("descr") for one in read.inline_shapes]
        pictures = [block for block in page(lang).blocks if isinstance(block, Figure)]
        assert told == [one.description for one in pictures]
        assert len(told) == 6

    def test_lists_begin_at_one_again(self):
        read = opened(written(".docx", "en"))
        numbers = [
            one._p.pPr.numPr.numId.val
            for one in read.paragraphs
            if one.style.name.startswith("List Number")
        ]
        assert len(set(numbers)) > 5

    def test_nobody_is_its_author(self):
        packed = zipfile.ZipFile(io.BytesIO(written(".docx", "en")))
        told = opened(written(".docx", "en")).core_properties
        assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
        assert told.created is told.modified is None
        assert told.title == page("en").title
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in packed.namelist()

    def test_text_of_a_case_stays_text(self):
        harm = "<w:p/> & \x07 \u202e 'x'"
        read = opened(word_document(Explanation("en", harm, (harm,), (Paragraph(harm),), harm)))
        assert read.paragraphs[0].text == "<w:p/> &   'x'"


class TestHtml:
    @pytest.mark.parametrize("lang", [*LANGUAGES, "both"])
    def test_it_is_valid_and_asks_for_nothing(self, lang):
        text = written(".html", lang).decode()
        parser = html5lib.HTMLParser(strict=True)
        tree = parser.parse(text)
        elements = list(tree.iter())
        ids = Counter(one.get("id") for one in elements if one.get("id"))
        assert [name for name, count in ids.items() if count > 1] == []
        for one in elements:
            for name in ("src", "href", "data", "action", "srcset", "poster"):
                value = one.get(name)
                assert value is None or value.startswith("#"), (one.tag, value)
                if value:
                    assert value[1:] in ids
            assert one.tag.rpartition("}")[2] not in {"script", "link", "iframe", "object", "img"}
            assert not [name for name in dict(one.items()) if str(name).startswith("on")]
        assert "style=" not in text
        assert len(text.encode()) < 1_000_000 * (2 if lang == "both" else 1)

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_it_runs_as_its_language_does_and_pictures_are_named(self, lang):
        text = written(".html", lang).decode()
        assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in text
        tree = html5lib.parse(text, namespaceHTMLElements=False)
        figures = list(tree.iter("figure"))
        assert len(figures) == 6
        for figure in figures:
            (drawing,) = next(one for one in figure if one.tag == "div")
            named = drawing.get("aria-labelledby").split()
            inside = {one.get("id"): (one.text or "").strip() for one in drawing.iter()}
            assert all(inside[name] for name in named)
            assert figure.find("figcaption") is not None

    def test_marks_lead_to_their_claims(self):
        text = written(".html", "en").decode()
        assert 'href="#claim-c14"' in text
        assert text.count('id="claim-c14"') == 1
        both = written(".html", "both").decode()
        assert both.count('id="ar-claim-c14"') == both.count('id="en-claim-c14"') == 1


class TestAllForms:
    @pytest.mark.parametrize("ending", ENDINGS)
    def test_the_same_report_has_the_same_bytes(self, ending):
        again = sulh.report(sulh.load("water-allocation"))
        assert again.to_bytes(ending, "ar") == found("water-allocation").to_bytes(ending, "ar")

    @pytest.mark.parametrize("ending", ENDINGS)
    def test_nothing_of_this_machine_stands_in_it(self, ending):
        content = written(ending, "both")
        if ending == ".docx":
            packed = zipfile.ZipFile(io.BytesIO(content))
            content = b"".join(packed.read(name) for name in packed.namelist())
        names = [
            str(Path.cwd()),
            str(Path.home() / "x")[:-2],
            datetime.now(tz=UTC).date().isoformat(),
        ]
        names += [socket.gethostname()] if len(socket.gethostname()) > 5 else []
        assert [name for name in names if len(name) > 5 and name.encode() in content] == []

    @pytest.mark.parametrize("ending", ENDINGS)
    def test_in_both_languages_english_comes_first(self, ending):
        if ending == ".pdf":
            text = "\n".join(pages_of(written(ending, "both")))
        elif ending == ".docx":
            text = "\n".join(one.text for one in opened(written(ending, "both")).paragraphs)
        else:
            text = written(ending, "both").decode()
        assert 0 <= text.find("Bottom line") < text.find("الخلاصة")


class TestDoors:
    def run(self, capsys, *words):
        status = main(list(words))
        return status, *capsys.readouterr()

    @pytest.mark.parametrize("ending", ENDINGS)
    def test_a_report_becomes_a_file(self, capsys, tmp_path, ending):
        file = tmp_path / f"report{ending}"
        asked = ["--sections", "holds, method", "--lang", "both", "-o", str(file)]
        assert self.run(capsys, "report", "chicken", *asked) == (0, "", "")
        assert file.stat().st_size > 1000
        assert list(tmp_path.iterdir()) == [file]

    @pytest.mark.parametrize("ending", ENDINGS)
    def test_a_brief_becomes_a_file(self, capsys, tmp_path, ending):
        file = tmp_path / f"brief{ending.upper()}"
        asked = ["--lang", "both", "-o", str(file)]
        assert self.run(capsys, "brief", "water-allocation", *asked) == (0, "", "")
        saved = tmp_path / f"again{ending}"
        sulh.brief(sulh.load("water-allocation")).save(saved, "both")
        assert saved.read_bytes() == file.read_bytes()

    def test_without_a_file_it_is_shown_and_counted_as_json(self, capsys):
        status, out, _ = self.run(
            capsys, "report", "chicken", "--sections", "holds", "--lang", "both"
        )
        assert status == 0
        assert out.index("What holds, and why") < out.index("ما الذي يثبت، ولماذا")
        status, out, _ = self.run(capsys, "report", "chicken", "--sections", "holds", "--json")
        assert (status, '"schema": "sulh/report/1"' in out) == (0, True)

    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize(
        ("asked", "message", "slots"),
        [
            (["--sections", "trst", "-o", "r.pdf"], "unknown-section", {"name": "trst"}),
            (["--sections", "", "-o", "r.pdf"], "unknown-section", {"name": ""}),
            (["-o", "r.odt"], "unknown-ending", {"ending": ".odt"}),
            (["-o", "report"], "unknown-ending", {"ending": "–"}),
        ],
    )
    def test_a_wrong_word_is_told_and_nothing_is_written(
        self, capsys, tmp_path, monkeypatch, lang, asked, message, slots
    ):
        monkeypatch.chdir(tmp_path)
        status, out, err = self.run(capsys, "report", "chicken", *asked, "--lang", lang)
        assert (status, out) == (2, "")
        assert render(message, slots, lang) in err
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_a_folder_that_is_not_there_is_told(self, capsys, tmp_path, lang):
        asked = ["--sections", "holds", "-o", str(tmp_path / "none" / "r.html"), "--lang", lang]
        status, out, err = self.run(capsys, "report", "chicken", *asked)
        assert (status, out) == (2, "")
        assert "r.html" in err

    @pytest.mark.parametrize(
        ("module", "package", "ending"),
        [("typst", "typst", ".pdf"), ("docx", "python-docx", ".docx"), ("typst", "typst", ".docx")],
    )
    def test_what_is_not_installed_is_named(
        self, capsys, tmp_path, monkeypatch, module, package, ending
    ):
        monkeypatch.setitem(sys.modules, module, None)
        file = tmp_path / f"r{ending}"
        status, _, err = self.run(capsys, "report", "chicken", "-o", str(file), "--lang", "ar")
        assert status == 2
        assert render("extra-missing", {"ending": ending, "package": package}, "ar") in err
        assert not file.exists()

    def test_the_help_names_every_section(self):
        for lang in LANGUAGES:
            told = render("takes-sections", {}, lang)
            assert set(re.findall(r"[a-z]+(?:-[a-z]+)*", told)) >= set(SECTIONS)

    def test_no_section_at_all_is_an_error(self):
        with pytest.raises(SulhError, match="names no section"):
            sulh.report(sulh.load("chicken"), sections=[])

    def test_every_shipped_case_has_a_report(self):
        for name in LISTED:
            if name != FLAGSHIP:
                few = sulh.report(sulh.load(name), sections=["parties", "holds", "claims"])
                assert few.to_bytes(".pdf", "ar").startswith(b"%PDF")
