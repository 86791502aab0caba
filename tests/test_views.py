"""What is shown: lines that fit, columns that stand, text that stays text, in both languages."""

import re
import subprocess
import sys
import time
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest
from rich.cells import cell_len

from sulh import views
from sulh.explain.blocks import Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.messages import LANGUAGES

HARM = "<script>alert('x')</script> & \"more\""
MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
VOID = {"meta", "br"}
SENTENCE = {
    "en": "In this model the convoys are protected, and so the groups leave.",
    "ar": "في هذا النموذج تُحمى القوافل، ولذلك تخرج الجماعات.",
}


def page(*blocks, lang="en", title="Exit", banner=(), handling=""):
    return Explanation(lang, title, tuple(banner), blocks, handling)


def shown(*blocks, lang="en", width=60, color=False):
    """The lines of the blocks, without those of the title."""
    return views.text(page(*blocks, lang=lang), lang, width=width, color=color).split("\n")[3:]


def everything(lang):
    text = SENTENCE[lang]
    return page(
        Paragraph(text, ("c14", "c21"), ("iran/2",)),
        Heading("Section"),
        Items((Paragraph(text), Items((Paragraph(text), Paragraph(HARM)), numbered=True))),
        Heading("Part", 3),
        Table(("n", "what"), (("41", text), ("7", HARM)), "Caption " + HARM, frozenset({0})),
        Commands((("sulh why case exit", text), ("sulh check case " + HARM, HARM))),
        lang=lang,
        title="Title " + HARM,
        banner=(text, HARM),
        handling="TLP:CLEAR " + HARM,
    )


class Reader(HTMLParser):
    """Reads elements and text, and sees that every element is closed."""

    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.attributes, self.text = [], [], [], ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        assert len(attrs) == len(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "title"} & set(self.open):
            self.text += data


class TestText:
    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("width", [24, 40, 80, 100])
    def test_no_line_is_wider_than_asked_but_a_command(self, lang, width):
        lines = views.text(everything(lang), lang, width=width).split("\n")
        assert [line for line in lines if cell_len(line) > width and "sulh" not in line] == []
        assert [line for line in lines if line != line.rstrip()] == []

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_there_are_no_marks_of_direction_and_no_escapes(self, lang):
        harm = Paragraph("\u2067حلب\u2069\u202e \x1b[31mred\x1b[0m \u200f\u061c\x07")
        text = views.text(page(harm, lang=lang), lang)
        assert MARKS.search(text) is None
        assert "\x1b" not in text
        assert "\x07" not in text

    def test_arabic_stays_in_its_logical_order(self):
        assert " ".join(shown(Paragraph(SENTENCE["ar"]), lang="ar", width=24)) == SENTENCE["ar"]

    def test_a_word_longer_than_the_line_is_broken(self):
        assert shown(Paragraph("x" * 50), width=20) == ["x" * 20, "x" * 20, "x" * 10]

    @pytest.mark.parametrize(
        ("lang", "assumptions", "ending"),
        [
            ("en", ("iran/2",), "(assumption: iran/2)"),
            ("en", ("iran/2", "iran/3"), "(assumptions: iran/2, iran/3)"),
            ("ar", ("iran/2",), "(افتراض: iran/2)"),
            ("ar", ("iran/2", "iran/3"), "(افتراضان: iran/2، iran/3)"),
            ("ar", ("a/1", "a/2", "a/3"), "(افتراضات: a/1، a/2، a/3)"),
        ],
    )
    def test_a_sentence_ends_with_what_it_rests_on(self, lang, assumptions, ending):
        paragraph = Paragraph(SENTENCE[lang], ("c14", "c21"), assumptions)
        text = " ".join(shown(paragraph, lang=lang, width=40))
        assert text == f"{SENTENCE[lang]} [c14, c21] {ending}"

    def test_the_banner_and_the_handling_come_before_everything(self):
        text = views.text(
            page(Paragraph("Sentence."), banner=("One source.", "As told."), handling="TLP:RED.")
        )
        assert text.split("\n") == [
            "Exit", "====", "", "| One source.", "|", "| As told.", "", "TLP:RED.", "", "Sentence.",
        ]  # fmt: skip

    def test_headings_stand_close_to_what_they_head(self):
        lines = shown(Heading("Why"), Paragraph("So."), Heading("Iran", 3), Paragraph("It can."))
        assert lines == ["Why", "---", "So.", "", "Iran", "....", "It can."]

    def test_a_list_hangs_under_its_marks(self):
        inner = Items((Paragraph("first of two"), Paragraph("second")), numbered=True)
        lines = shown(Items((Paragraph("an answer that deters"), inner)), width=20)
        assert lines == [
            "  - an answer that", "    deters", "    1. first of two", "    2. second",
        ]  # fmt: skip

    def test_commands_stand_beside_what_they_show_or_above_it_and_are_never_broken(self):
        pairs = Commands((("sulh check water", "best and worst"), ("sulh demo", "the flagship")))
        assert shown(pairs) == [
            "  sulh check water   best and worst", "  sulh demo          the flagship",
        ]  # fmt: skip
        assert shown(pairs, width=24)[:2] == ["  sulh check water", "      best and worst"]
        assert "  sulh " + "x" * 80 in shown(Commands((("sulh " + "x" * 80, "long"),)), width=30)

    def test_colour_changes_no_letter_and_no_line(self):
        subject = everything("en")
        coloured = views.text(subject, width=50, color=True)
        assert "\x1b[1m" in coloured
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == views.text(subject, width=50)

    def test_the_width_is_the_terminals_up_to_a_hundred(self, monkeypatch):
        long = page(Paragraph("word " * 100))
        for columns, most in (("50", 50), ("300", 100)):
            monkeypatch.setenv("COLUMNS", columns)
            longest = max(map(len, views.text(long).split("\n")))
            assert most - 5 < longest <= most


class TestColumns:
    def test_columns_stand_under_each_other_whatever_the_script(self):
        names = ("حَلَبُ", "水の町", "cafe\u0301", "Aleppo")
        lines = shown(Table(("name", "n"), tuple((name, "x") for name in names)))
        assert lines[1].split() == ["------", "-"]
        assert {cell_len(line[: line.rindex("x")]) for line in lines[2:]} == {8}

    def test_numbers_are_flush_right_under_their_heads(self):
        lines = shown(Table(("state", "what"), (("#41", "exit"), ("–", "none"), ("#1033", "12 a"))))
        assert lines == [
            "state  what", "-----  ----", "  #41  exit", "    –  none", "#1033  12 a",
        ]  # fmt: skip

    def test_long_cells_wrap_and_short_columns_keep_their_width(self):
        rows = (("#41", "leave east Aleppo under a guarantee", "holds"),)
        lines = shown(Table(("state", "options taken", "verdict"), rows), width=33)
        assert lines == [
            "state  options taken      verdict",
            "-----  -----------------  -------",
            "  #41  leave east Aleppo  holds",
            "       under a guarantee",
        ]

    def test_a_long_head_does_not_crowd_out_the_cells(self):
        table = Table(("option", "reached from the status quo by improvements"),
                      (("leave east Aleppo under a guarantee", "yes"),))  # fmt: skip
        assert "leave east Aleppo under a guarantee  yes" in shown(table, width=52)

    def test_rows_whose_first_cell_wraps_are_set_apart(self):
        rows = (("leave the town", "everyone"), ("stay in the town", "nobody"))
        assert "" in shown(Table(("option", "who leaves"), rows), width=20)
        assert "" not in shown(Table(("option", "who leaves"), rows), width=40)

    def test_a_table_too_wide_for_columns_becomes_records(self):
        head = tuple(f"heading{n}" for n in range(8))
        row = ("one", "", *(f"cell number {n}" for n in range(6)))
        lines = shown(Table(head, (row, row)), width=30)
        assert lines[:3] == ["heading0: one", "  heading2: cell number 0",
                             "  heading3: cell number 1"]  # fmt: skip
        assert lines.count("heading0: one") == 2

    def test_latin_columns_come_first_in_arabic(self):
        table = Table(("النص", "nash", "n"), (("خروج", "-", "41"), ("بقاء", "-", "7")), "",
                      frozenset({1, 2}))  # fmt: skip
        assert shown(table, lang="ar")[2:] == ["   -  41  خروج", "   -   7  بقاء"]
        assert shown(table, lang="en")[2].startswith("خروج")

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_no_two_arabic_texts_share_a_line(self, lang):
        table = Table(("المآل", "ما هو", "كم"), (("exit", "خروج بلا شروط", "7/8"),), "",
                      frozenset({0, 2}))  # fmt: skip
        assert shown(table, lang=lang) == ["المآل: exit", "  ما هو: خروج بلا شروط", "  كم: 7/8"]


class TestHtml:
    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("show", [views.html, views.page])
    def test_text_stays_text(self, lang, show):
        html = show(everything(lang), lang)
        read = Reader(html)
        assert "script" not in read.tags
        assert "<script" not in html
        assert read.text.count(HARM) == 8
        assert ("div", "aria-label", "Caption " + HARM) in read.attributes

    @pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl")])
    def test_a_page_says_its_language_and_needs_nothing_else(self, lang, direction):
        html = views.page(everything(lang), lang)
        read = Reader(html)
        assert html.startswith(f'<!doctype html>\n<html lang="{lang}" dir="{direction}">')
        assert ("meta", "charset", "utf-8") in read.attributes
        assert re.search(r"https?:|//|url\(|@import", html) is None
        assert not {"link", "img", "iframe", "object", "form", "base", "a"} & set(read.tags)
        assert not {"src", "href", "style"} & {name for _, name, _ in read.attributes}

    def test_the_policy_allows_the_pages_own_style_and_nothing_else(self):
        html = views.page(everything("en"))
        sheet = re.search("<style>(.*)</style>", html, flags=re.DOTALL)[1]
        policy = re.search('Content-Security-Policy" content="([^"]*)"', html)[1]
        digest = b64encode(sha256(sheet.encode()).digest()).decode()
        assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
        assert "unsafe" not in policy

    def test_every_class_has_a_style(self):
        html = views.page(everything("ar"), "ar")
        named = {value for _, name, value in Reader(html).attributes if name == "class"}
        assert named
        assert [name for name in named if f".{name}{{" not in html] == []

    @pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl")])
    def test_a_fragment_brings_its_style_in_its_elements_and_no_colours(self, lang, direction):
        html = views.html(everything(lang), lang)
        read = Reader(html)
        assert html.startswith(f'<section lang="{lang}" dir="{direction}"')
        assert not {"style", "html", "head", "body"} & set(read.tags)
        styles = [value for _, name, value in read.attributes if name == "style"]
        assert styles
        assert [style for style in styles if re.search("color|#|background", style)] == []

    def test_headings_lists_and_tables_are_what_they_are(self):
        read = Reader(views.html(everything("en")))
        for tag in ("h1", "h2", "h3", "ul", "ol", "table", "caption", "thead", "tbody", "dl"):
            assert read.tags.count(tag) == 1, tag
        scopes = [(tag, value) for tag, name, value in read.attributes if name == "scope"]
        assert scopes == [("th", "col"), ("th", "col"), ("th", "row"), ("th", "row")]

    def test_a_list_in_a_list_is_part_of_the_item_before_it(self):
        items = Items((Paragraph("a"), Items((Paragraph("b"),))))
        assert "<ul><li>a<ul><li>b</li></ul></li></ul>" in views.html(page(items))

    @pytest.mark.parametrize(
        ("lang", "claim", "assumption"),
        [
            ("en", "claim c14", 'title="no claim supports this"'),
            ("ar", "الإفادة c14", 'title="لا تسنده إفادة"'),
        ],
    )
    def test_claims_and_assumptions_are_told_in_words_too(self, lang, claim, assumption):
        html = views.page(everything(lang), lang)
        assert f'<bdi title="{claim}" class="claim">c14</bdi>' in html
        assert assumption in html
        assert "<bdi>iran/2</bdi></span>" in html

    @pytest.mark.parametrize(
        ("text", "runs"),
        [
            ("عدد المقاتلين >5,000 اليوم", [">5,000"]),
            ("الوضعان (#41) و#1033.", ["#41", "#1033"]),
            ("وفق SEQ 50 وضعا", ["SEQ", "50"]),
            ("Al-Jarida (Kuwait), 16 December 2016", ["Al-Jarida (Kuwait), 16 December 2016"]),
            ("ماء، water [en]", ["water [en]"]),
            ('قيل a & "more" هنا', ['a & "more"']),
            ("nash، seq", ["nash", "seq"]),
            ("حلب", []),
        ],
    )
    def test_what_runs_against_an_arabic_page_is_isolated(self, text, runs):
        html = views.html(page(Paragraph(text), lang="ar"), "ar")
        found = re.findall('<bdi dir="ltr">(.*?)</bdi>', html.partition("</h1>")[2])
        assert [unescape(run) for run in found] == runs
        assert Reader(html).text.endswith(text)

    def test_arabic_in_an_english_page_is_isolated(self):
        html = views.html(page(Paragraph("the city (شرق حلب) 12 people")))
        assert '(<bdi dir="rtl">شرق حلب</bdi>) 12 people' in html

    def test_what_a_document_cannot_hold_is_left_out(self):
        html = views.page(page(Paragraph("a\x00b\x1bc\ud800d\u202ee")))
        assert "abcde" in html
        html.encode("utf-8")


@pytest.mark.parametrize("show", [views.text, views.page])
@pytest.mark.parametrize("text", ["(" * 50_000 + "x", "-" * 50_000, "x(" * 25_000, "ا x " * 12_000])
def test_long_and_crooked_texts_take_no_time(show, text):
    start = time.perf_counter()
    show(page(Paragraph(text), Table(("a", "b"), ((text, text),)), lang="ar"), "ar")
    assert time.perf_counter() - start < 5


def test_nothing_of_rich_is_loaded_but_the_widths_of_characters():
    code = "import sulh.views, sys; print(*(name for name in sys.modules if 'rich.' in name))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "rich.cells" in done.stdout.split()
    assert {"rich.console", "rich.text", "rich.segment"} & set(done.stdout.split()) == set()
