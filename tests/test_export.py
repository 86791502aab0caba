"""The copy that is handed out: one file, both languages, no script, every link leads somewhere."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import html5lib
import pytest

import sulh
from sulh.analysis import export as copying
from sulh.cli import main
from sulh.errors import TooLargeError, UnknownNameError
from sulh.messages import LANGUAGES
from sulh.views import export as view

FLAGSHIP = "east-aleppo-2016"


@pytest.fixture(scope="module")
def flagship():
    return sulh.export(sulh.load(FLAGSHIP))


@pytest.fixture(scope="module")
def page(flagship):
    return flagship.to_page()


@pytest.fixture(scope="module")
def small():
    return sulh.export(sulh.load("elmira")).to_page()


def sections(page):
    """Return every page of the copy by its anchor, as its language and its text."""
    found = re.findall(
        r'<section id="?([^ ">]+)"? lang=(\w+) dir=(\w+)>(.*?)</section>', page, re.DOTALL
    )
    assert len(found) == page.count("<section")
    return {name: (lang, side, unescape(re.sub(r"<[^>]*>", " ", text)))
            for name, lang, side, text in found}  # fmt: skip


def test_the_flagship_fits_into_two_megabytes_with_every_state_in_both_languages(flagship, page):
    assert len(page.encode()) < view.MOST_BYTES == 2_000_000
    found = sections(page)
    for number in flagship.model.numbers:
        for lang, side in (("en", "ltr"), ("ar", "rtl")):
            assert found[f"{lang[0]}{number}"][:2] == (lang, side)
    assert len(flagship.model.numbers) == 224


@pytest.mark.parametrize("fixture", ["page", "small"])
def test_it_is_valid_html(request, fixture):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(request.getfixturevalue(fixture))


@pytest.mark.parametrize("fixture", ["page", "small"])
def test_every_link_leads_to_a_page_of_the_copy(request, fixture):
    page = request.getfixturevalue(fixture)
    anchors = set(sections(page))
    links = set(re.findall(r'href="?#([^ ">]+)', page))
    assert links <= anchors
    assert anchors - links == set() or anchors - links <= {"e", "a"}
    assert page.count("href=") == len(re.findall(r'href="?#', page))


def test_nothing_runs_and_nothing_is_fetched(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    sheet = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert re.findall(r"<script|<img|<link|<iframe|src=|https?:|@import|url\(|\son\w+=|style=",
                      page) == []  # fmt: skip


def test_every_page_leads_to_the_same_one_in_the_other_language(page):
    found = sections(page)
    for name, (lang, _, _) in found.items():
        other = ("a" if lang == "en" else "e") + name[1:]
        assert other in found
        whole = re.search(rf'<section id="?{re.escape(name)}[" ].*?</nav>', page, re.DOTALL)[0]
        assert f"#{other}" in whole


def test_the_contents_are_shown_first_and_hidden_by_every_other_page(page):
    order = re.findall(r'<section id="?([^ ">]+)', page)
    assert order[-2:] == ["a", "e"]
    arabic = re.findall(r'<section id="?([^ ">]+)', sulh.export(sulh.load("chicken")).to_page("ar"))
    assert arabic[-2:] == ["e", "a"]
    assert "main>section:target~section:last-child{display:none}" in page


def test_banner_and_handling_stand_above_every_page_in_both_languages(flagship, page):
    head = page[page.index("<header>") : page.index("</header>")]
    text = unescape(re.sub(r"<[^>]*>", "", head))
    for lang in LANGUAGES:
        for line in (*flagship.case.banner, flagship.case.handling):
            assert line.show(lang) in text
    assert page.index("</header>") < page.index("<section")


def test_each_state_says_what_why_says(flagship, page):
    found = sections(page)
    holds = sulh.equilibria(flagship.case, concepts=["seq"])
    for number in flagship.model.numbers:
        text = found[f"e{number}"][2]
        assert (f"#{number} holds" in " ".join(text.split())) == (number in holds["seq"])
    names = {dm: flagship.case.name(dm, "en") for dm in flagship.model.decision_makers}
    why = holds.why("938")
    leaving = [names[flagship.model.decision_makers[v.dm]] for v in why.verdicts if not v.stable]
    assert leaving
    assert all(name in found["e938"][2] for name in leaving)


def test_what_decides_leads_to_the_line_with_its_reason_and_its_claims(flagship, page):
    places = {dm: place for place, dm in enumerate(flagship.model.decision_makers)}
    links = set(re.findall(r"<a(?: class=s)? href=#ep(\d+)>(\w+)/(\w+)</a>", page))
    assert len(links) > 10
    for place, dm, line in links:
        assert places[dm] == int(place)
        text = sections(page)[f"ep{place}"][2]
        assert f"{dm}/{line}" in text
    assert "c21" in sections(page)[f"ep{places['russia']}"][2]


def test_assumptions_are_marked_where_they_decide(flagship, page):
    marked = set(re.findall(r"<a class=s href=#ep\d+>([\w/]+)</a>", page))
    lines = {
        f"{dm}/{one.id}"
        for dm, maker in flagship.case.decision_makers.items()
        for one in maker.preferences
        if not one.claims.claims
    }
    assert marked
    assert marked <= lines


def test_a_small_case_tells_everything_that_why_tells(small):
    case = sulh.load("elmira")
    assert "at most 3 moves" in sections(small)["e"][2]
    assert len(sections(small)) == 2 * (12 + 3 + 1 + 1)
    assert case.sha256[:16] in small


def test_the_outcomes_alone_are_told_with_their_reasons(page):
    found = sulh.export(sulh.load(FLAGSHIP), outcomes=True)
    copy = found.to_page()
    assert set(found.case.outcomes) == {
        name[2:] for name in sections(copy) if name.startswith("e.")
    }
    assert "c21" in sections(copy)["e.imposed-exit"][2]
    assert "<a href=#e265>" not in copy
    html5lib.HTMLParser(strict=True).parse(copy)
    assert len(copy) < len(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_copy_under_a_scenario_says_so(tmp_path, lang):
    file = tmp_path / "copy.html"
    words = ["export", FLAGSHIP, "--outcomes", "--scenario", "iran-threat-bluff"]
    assert main([*words, "--lang", lang, "-o", str(file)]) == 0
    above = unescape(re.sub("<[^>]*>", "", file.read_text(encoding="utf-8").split("<main>")[0]))
    title = sulh.load(FLAGSHIP).scenarios["iran-threat-bluff"].title
    assert all(title.show(one) in above for one in LANGUAGES)


def test_text_of_a_case_is_text():
    case = sulh.loads(
        "sulh: 1\nid: x\ntitle: <script>alert(1)</script>\nbanner: '<b onclick=x>'\n"
        "decision_makers:\n  a: {name: '<i>', options: {o: {label: '\"><img src=x>'}}}\n"
    )
    copy = sulh.export(case).to_page()
    assert re.findall(r"<script|<img|<b o|<i>", copy) == []
    html5lib.HTMLParser(strict=True).parse(copy)


def test_the_same_case_gives_the_same_bytes():
    case = sulh.load("chicken")
    assert sulh.export(case).to_page() == sulh.export(case).to_page()


def test_too_many_states_are_said_with_the_way_out(monkeypatch):
    monkeypatch.setattr(copying, "MOST_STATES", 3)
    with pytest.raises(TooLargeError, match="--outcomes"):
        sulh.export(sulh.load("chicken"))
    assert sulh.export(sulh.load("chicken"), outcomes=True).outcomes


def test_too_long_a_copy_is_said(monkeypatch):
    monkeypatch.setattr(view, "MOST_BYTES", 1000)
    with pytest.raises(TooLargeError, match="--outcomes"):
        sulh.export(sulh.load("chicken")).to_page()
    with pytest.raises(TooLargeError, match=r"at most 0\.001 MB"):
        sulh.export(sulh.load("chicken"), outcomes=True).to_page()


def test_a_case_without_outcomes_has_none_to_tell():
    case = sulh.loads("sulh: 1\nid: x\ntitle: t\ndecision_makers: {a: {options: {o: }}}\n")
    with pytest.raises(UnknownNameError, match="no outcomes"):
        sulh.export(case, outcomes=True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_writes_the_copy_in_the_language_it_opens_in(tmp_path, capsys, lang):
    file = tmp_path / "copy.html"
    assert main(["export", "chicken", "-o", str(file), "--lang", lang]) == 0
    assert capsys.readouterr() == ("", "")
    assert f'<html lang="{lang}"' in file.read_text(encoding="utf-8")
    assert str(tmp_path) not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [[], ["-o", "copy.pdf"], ["-o", "none/copy.html"]])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_copy_that_cannot_be_written_is_said(tmp_path, monkeypatch, capsys, words, lang):
    monkeypatch.chdir(tmp_path)
    assert main(["export", "chicken", *words, "--lang", lang]) == 2
    assert capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
