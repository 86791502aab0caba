"""Pictures: what they show is what is found, and everybody can read it."""

import re
import sys
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from pictures import update
from shipped import LISTED

import sulh
from sulh.cli import main
from sulh.errors import SulhError
from sulh.explain.compare import cells as compared_cells
from sulh.explain.drawings import Flow, Grid, Ladders, Matrix, Tree, Views
from sulh.explain.fragility import columns as told_columns
from sulh.explain.pictures import drawing, flow, grid
from sulh.explain.pictures.scene import PictureScene, letters
from sulh.explain.seen import apart
from sulh.finding.picture import KINDS, Picture
from sulh.messages import LANGUAGES
from sulh.views.pictures import figure
from sulh.views.svg import draw, look
from sulh.views.svg.elements import ARABIC_SIZE, said
from sulh.views.svg.metrics import runs, script, width
from sulh.views.svg.tree import depths_of as tree_depths

SVG = "{http://www.w3.org/2000/svg}"
CASES = sorted(LISTED)
UNSEEN = "cuban-missile-crisis-unseen"
OF_ANY_CASE = [kind for kind in KINDS if kind != "scenarios"]
AGAIN = "If every change is meant: python tests/pictures/update.py"
HARM = "</text><script>alert('x')</script>\"&\u202e\x07 <b>"


def made(options=6, dms=5, outcomes=0):
    """Return a case in which every assignment of its options is a state."""
    names = [f"p{k % dms}.o{k}" for k in range(options)]
    parties = {
        f"p{dm}": {
            "options": {name[3:]: {} for name in names if name.startswith(f"p{dm}.")},
            "preferences": [
                ("not " if (k + dm) % 3 else "") + names[(5 * k + 2 * dm) % options]
                for k in range(options)
                if options % 5
            ]
            or [names[0]],
        }
        for dm in range(dms)
    }
    return sulh.Case(
        id="made",
        title="made",
        decision_makers=parties,
        status_quo="none",
        outcomes={f"x{k}": {"that": f"{names[k]} and {names[-1 - k]}"} for k in range(outcomes)},
    )


@cache
def found(case, kind):
    """Return the picture of a shipped case; None where the case has nothing of this kind."""
    try:
        return sulh.picture(sulh.load(case), kind)
    except SulhError as error:
        if error.mistakes[0].id != f"picture-without-{kind}":
            raise
        return None


@cache
def in_language(case, kind, lang):
    picture = found(case, kind)
    return None if picture is None else replace(picture, lang=lang)


def everything():
    return [
        pytest.param(case, kind, lang, id=f"{case}-{kind}-{lang}")
        for case in CASES
        for kind in KINDS
        for lang in LANGUAGES
    ]


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314 - our own


def root(picture):
    return parsed(picture.svg)


def texts(tree):
    return [(one, "".join(one.itertext())) for one in tree.iter(f"{SVG}text")]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def meets(self, other):
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def box(element, text):
    size = float(element.get("font-size"))
    bare = text.strip("\u2067\u2069")
    is_arabic = "Naskh" in element.get("font-family", "")
    # What is measured is what a text needs at most; a browser sets it so much narrower.
    wide = width(bare, size, bold=element.get("font-weight") == "bold")
    wide *= 0.92 if is_arabic else 0.97
    x, y = float(element.get("x")), float(element.get("y"))
    left = x - {None: 0, "start": 0, "middle": wide / 2, "end": wide}[element.get("text-anchor")]
    return Box(left, y - 0.7 * size, left + wide, y + 0.15 * size, bare)


@pytest.mark.parametrize(
    ("file", "lang", "asked"),
    [pytest.param(*one, id=one[0].name) for one in update.names()],
)
def test_the_program_draws_what_the_picture_shows(file, lang, asked):
    assert update.drawn(file, lang, asked) == file.read_text(encoding="utf-8"), AGAIN


def test_no_golden_picture_is_left_over():
    written = {*update.FOLDER.glob("*.svg"), *update.DOCS.glob("*.svg")}
    written |= {*update.README.glob("*.svg")}
    assert written == {file for file, *_ in update.names()}, AGAIN


@pytest.mark.parametrize(("case", "kind", "lang"), everything())
def test_a_picture_can_be_read(case, kind, lang):
    picture = in_language(case, kind, lang)
    if picture is None:
        return
    tree = root(picture)
    title, description = tree.find(f"{SVG}title"), tree.find(f"{SVG}desc")
    assert tree.get("role") == "graphics-document document"
    assert tree.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert title.text
    assert description.text
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    wide, high = float(tree.get("width")), float(tree.get("height"))
    boxes = []
    for element, text in texts(tree):
        scripts = {script(letter) for letter in text} - {None}
        assert len(scripts) <= 1, text
        assert (text[0] == "\u2067") == (scripts == {"arabic"} or "Naskh" in str(
            element.get("font-family"))), text  # fmt: skip
        one = box(element, text)
        assert one.left >= 0, text
        assert one.right <= wide, text
        assert one.top >= 0, text
        assert one.bottom <= high, text
        boxes.append(one)
    boxes.sort()
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other.left >= one.right:
                break
            assert not one.meets(other), (one, other)


@pytest.mark.parametrize(("case", "kind", "lang"), everything())
def test_every_link_leads_somewhere_and_says_where(case, kind, lang):
    picture = in_language(case, kind, lang)
    if picture is None:
        return
    tree = root(picture)
    ids = {one.get("id") for one in tree.iter()}
    for link in tree.iter(f"{SVG}a"):
        assert link.get("href")[1:] in ids
        assert link.get("aria-label") == link.find(f"{SVG}title").text
    assert not tree.findall(f".//{SVG}script")
    assert not tree.findall(f".//{SVG}style")
    assert "http" not in picture.svg.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("case", CASES)
def test_every_state_is_a_link_and_those_that_hold_are_dark(case):
    picture = found(case, "states")
    states = [one for one in root(picture).iter(f"{SVG}a") if one.get("id", "").startswith("s")]
    holds = picture.found
    assert [int(one.get("id")[1:]) for one in states] == list(picture.model.numbers)
    dark = [one for one in states if one.find(f"{SVG}rect").get("fill") == "#22313f"]
    assert tuple(int(one.get("id")[1:]) for one in dark) == holds["seq"]
    for one in states:
        assert ("holds under SEQ" in one.get("aria-label")) == (one in dark)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("kind", ["states", "improvements"])
def test_every_move_is_drawn_once_or_none_is(case, kind):
    picture = found(case, kind)
    body, model = drawing(picture).body, picture.model
    moves = model.moves if kind == "states" else model.improving
    drawn = {
        (one.dm, *ends)
        for one in body.wires
        for ends in ((one.origin, one.end), *(((one.end, one.origin),) if one.back else ()))
    }
    every = {
        (dm, int(origin), int(end))
        for dm, own in enumerate(moves)
        for origin, end in zip(own.origins, own.ends, strict=True)
    }
    assert drawn in (set(), every)
    assert bool(body.wires) or len(model) > 16 or not every
    if not body.wires:
        leaving = [
            {dm for dm, origin, _ in every if origin == state} for state in range(len(model))
        ]
        if kind == "improvements":
            assert [set(one.leaves) for one in body.states] == leaving


def test_of_a_state_in_focus_its_moves_are_drawn_and_the_rest_is_faded():
    picture = sulh.picture(sulh.load("east-aleppo-2016"), "states", "sq")
    body, model = drawing(picture).body, picture.model
    focus = model.status_quo
    out = {(dm, int(end)) for dm in model.dms for end in model.reach(dm, focus)}
    into = {
        (dm, int(origin))
        for dm in model.dms
        for origin in model.moves[dm].origins[model.moves[dm].ends == focus]
    }
    assert {(one.dm, one.end) for one in body.wires if one.origin == focus} | {
        (one.dm, one.origin) for one in body.wires if one.end == focus and one.back
    } == out
    assert {(one.dm, one.origin) for one in body.wires if one.end == focus} | {
        (one.dm, one.end) for one in body.wires if one.origin == focus and one.back
    } == into
    near = {focus} | {end for _, end in out | into}
    assert {k for k, one in enumerate(body.states) if not one.faded} == near
    assert [k for k, one in enumerate(body.states) if one.focus] == [focus]


def test_an_improvement_is_told_from_a_move_that_is_none():
    picture = found("cuban-missile-crisis", "states")
    body, model = drawing(picture).body, picture.model
    for one in body.wires:
        ranks = model.ranks[:, one.dm]
        assert (one.there == "improvement") == (ranks[one.end] > ranks[one.origin])
        assert (one.back == "improvement") == (
            bool(one.back) and ranks[one.origin] > ranks[one.end]
        )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_parties_have_one_letter(case, lang):
    picture = in_language(case, "states", lang)
    given = letters(PictureScene(picture, "seq", ()))
    assert len(set(given)) == len(given)
    assert all(len(letter) == 1 for letter in given)
    assert all((script(letter) == "arabic") == (lang == "ar") for letter in given)


def test_many_parties_differ_in_colour_dash_or_letter():
    picture = sulh.picture(made(8, dms=16), "states", 0)
    looks = {(look.colour(dm), look.stroke(dm).dash) for dm in range(16)}
    assert len(looks) == len({one.letter for one in drawing(picture).parties}) == 16
    assert picture.svg


def test_rows_and_columns_are_in_gray_s_order():
    body = drawing(sulh.picture(made(6), "states")).body
    for axis in (body.rows, body.columns):
        for one, other in zip(axis.taken, axis.taken[1:], strict=False):
            assert sum(a != b for a, b in zip(one, other, strict=True)) == 1
    assert len(set(body.places)) == len(body.states) == 64


def test_the_parties_of_rows_and_columns_are_not_mixed():
    body = drawing(found("east-aleppo-2016", "states")).body
    assert not set(body.rows.owners) & set(body.columns.owners)
    assert set(body.rows.options) | set(body.columns.options) == set(range(1, 13))


def test_sixty_four_states_of_five_parties_are_no_hairball():
    picture = sulh.picture(made(6), "states")
    body = drawing(picture).body
    assert isinstance(body, Grid)
    assert (len(body.states), body.wires) == (64, ())
    focused = drawing(sulh.picture(made(6), "states", 5)).body
    assert 0 < len(focused.wires) <= 2 * 5 * 3


@pytest.mark.parametrize("outcomes", [0, 4])
def test_a_thousand_states_are_taken_together_by_their_outcomes(outcomes):
    picture = sulh.picture(made(11, outcomes=outcomes), "improvements")
    body = drawing(picture).body
    assert isinstance(body, Flow)
    assert sum(one.count for one in body.bundles) == len(picture.model) == 2048
    assert sum(one.holding for one in body.bundles) == len(picture.found["seq"])
    if not outcomes:
        assert {one.holding for one in body.bundles} == {0, len(picture.found["seq"])}
    assert len(body.arrows) <= flow.MOST_ARROWS
    assert len(picture.svg) < 200_000


def test_outcomes_that_seldom_come_together_share_a_box():
    picture = sulh.picture(made(10, outcomes=5), "improvements")
    body, kinds = drawing(picture).body, np.stack(list(picture.model.outcomes.values())).T
    assert len({*map(tuple, kinds.tolist())}) > flow.MOST_BUNDLES >= len(body.bundles)
    *_, others, none = body.bundles
    assert (others.label, none.label) == ("Other outcomes together", "No named outcome")
    assert none.count == int((~kinds.any(axis=1)).sum())
    assert sum(one.count for one in body.bundles) == len(picture.model)


def test_arrows_count_the_improvements_between_bundles():
    picture = sulh.picture(sulh.load("syria-iraq-1975"), "improvements", by_outcome=True)
    body, model = drawing(picture).body, picture.model
    kinds = np.stack(list(model.outcomes.values()))
    crossing = sum(
        not (kinds[:, origin] == kinds[:, end]).all()
        for own in model.improving
        for origin, end in zip(own.origins, own.ends, strict=True)
    )
    assert sum(arrow.count for arrow in body.arrows) == crossing
    table = drawing(picture).table
    assert len(table.rows) == len(body.bundles)


def test_of_a_thousand_states_those_around_one_are_drawn():
    picture = sulh.picture(made(11), "states", 7)
    body = drawing(picture).body
    near = {7} | {int(end) for dm in picture.model.dms for end in picture.model.reach(dm, 7)}
    assert {int(one.number[1:]) for one in body.states} == near


@pytest.mark.parametrize("case", CASES)
def test_ladders_hold_every_state_once_or_every_class_of_an_outcome(case):
    picture = found(case, "rankings")
    body, model = drawing(picture).body, picture.model
    assert isinstance(body, Ladders)
    for ladder in body.ladders:
        ranks = model.ranks[:, ladder.dm]
        assert ladder.size == len(set(ranks.tolist()))
        if ladder.rungs:
            shown = [int(one.number[1:]) for rung in ladder.rungs for one in rung.states]
            assert sorted(shown) == list(model.numbers)
            for rung in ladder.rungs:
                states = [model.index[int(one.number[1:])] for one in rung.states]
                assert {ladder.size - int(ranks[state]) for state in states} == {rung.place}
        for span, flags in zip(ladder.spans, model.outcomes.values(), strict=False):
            assert {place for place, _ in span.classes} == {
                ladder.size - int(rank) for rank in ranks[flags]
            }


def test_the_matrix_of_evidence_is_what_fragility_found():
    picture = found("east-aleppo-2016", "evidence")
    body, doubted = drawing(picture).body, picture.found
    assert isinstance(body, Matrix)
    told = [one for one in doubted.conclusions if one.about == "outcome" or one.last]
    shown = told_columns(doubted)
    assert {one for one in told if not one.seen} <= {*shown} <= {*told}
    assert len(body.columns) == len(shown)
    rows = {row.name: row for row in body.rows}
    for unit in doubted.units:
        flips = [
            place for place, one in enumerate(shown) if one in doubted.drops[unit].of_kind("flip")
        ]
        if unit.name in rows:
            signs = [cell.sign for cell in rows[unit.name].cells]
            assert [k for k, sign in enumerate(signs) if sign == "flip"] == flips
        else:
            assert not flips or unit.kind == "source"


def test_the_matrix_of_scenarios_is_what_compare_found():
    picture = found("east-aleppo-2016", "scenarios")
    body, compared = drawing(picture).body, picture.found
    told = apart({one: compared_cells(compared, one) for one in compared.values})
    assert {one for one in compared.values if not one.seen} <= {*told}
    for row, one in zip(body.rows, told, strict=True):
        values = [compared.values[one], *(column.values[one] for column in compared.columns)]
        for cell, value in zip(row.cells, values, strict=True):
            if value.of:
                assert cell.text == f"{len(value.states)}/{value.of}"
        changed = [one in column.changes for column in compared.columns]
        assert [cell.changed for cell in row.cells[1:]] == changed


@pytest.mark.parametrize("case", [UNSEEN, "shared-harbour"])
def test_views_side_by_side_are_what_perception_found(case):
    picture = found(case, "perception")
    seen, body = picture.found, drawing(picture).body
    assert isinstance(body, Views)
    true, *own, together = body.views
    held = {one: {k for k, s in enumerate(one.grid.states) if s.holds} for one in body.views}
    hyper = seen.hyper
    assert held[true] == {*np.flatnonzero(hyper.true_holding("seq"))}
    assert held[together] == {*np.flatnonzero(hyper.holding("seq"))}
    for view, dm in zip(own, seen.perceivers, strict=True):
        game = seen.game(dm)
        missing = {*np.flatnonzero(game.view.at < 0)}
        assert {*view.hatched} == missing
        assert held[view] == {*np.flatnonzero(game.view.lifted(game.holding("seq")))}
        for place in missing:
            assert "not recognised" in view.grid.states[place].told
    for view in body.views:
        unlike = {*view.differing}
        assert unlike == (held[view] ^ held[true]) - {*view.hatched}
    assert any(view.differing for view in own)


def test_what_a_party_does_not_see_is_hatched_and_what_differs_is_framed():
    picture = found(UNSEEN, "perception")
    _, own, together = drawing(picture).body.views
    numbers = [state.number for state in own.grid.states]
    assert [numbers[k] for k in own.hatched] == ["#4", "#5", "#6", "#7"]
    assert [numbers[k] for k in own.differing] == ["#2"]
    assert [numbers[k] for k in together.differing] == ["#0", "#2", "#5"]
    plain = replace(own, hatched=(), differing=())
    bare = with_body(drawing(picture), Views((plain,)))
    marked = with_body(drawing(picture), Views((own,)))
    assert marked.count("<path") > bare.count("<path")
    assert marked.count("<rect") > bare.count("<rect")
    assert [row[4] for row in drawing(picture).table.rows] == ["yes", "no", "no", "no", *"––––"]


def with_body(made, body):
    return draw(replace(made, body=body))


@pytest.mark.parametrize(("case", "by_outcome"), [("east-aleppo-2016", False), (UNSEEN, True)])
def test_views_of_many_states_are_told_by_outcome(case, by_outcome):
    picture = sulh.picture(sulh.load(case), "perception", by_outcome=by_outcome)
    body, seen = drawing(picture).body, picture.found
    assert isinstance(body, Matrix)
    assert len(body.columns) == len(seen.perceivers) + 2
    for row in body.rows:
        verdicts = seen.verdicts[row.href, "seq"]
        values = [verdicts.true, *(verdicts.own[dm] for dm in seen.perceivers), verdicts.second]
        for cell, value in zip(row.cells, values, strict=True):
            assert cell.changed == (value != verdicts.true)
            if value.of:
                assert cell.text == f"{len(value.states)}/{value.of}"
            else:
                assert cell.sign == "hatched"
    unseen = {row.href for row in body.rows if "hatched" in {cell.sign for cell in row.cells}}
    assert unseen == ({"missiles-under-blockade", "missiles-unanswered"} if by_outcome else set())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ways_of_many_moves_fit_upright_paper(lang):
    picture = in_language("east-aleppo-2016", "evolution", lang)
    tree = root(picture)
    assert max(tree_depths(drawing(picture).body)) > 2
    assert float(tree.get("width")) <= 700
    assert min(float(one.get("font-size")) for one, _ in texts(tree)) * 482 / 700 > 5.5
    assert float(tree.get("height")) / float(tree.get("width")) < 257 / 170 * 1.15


@pytest.mark.parametrize("case", ["syria-iraq-1975", "east-aleppo-2016", "cuban-missile-crisis"])
def test_every_branch_of_the_tree_is_a_move(case):
    picture = found(case, "evolution")
    body, model = drawing(picture).body, picture.model
    assert isinstance(body, Tree)
    at = [model.index[int(one.state.number[1:])] for one in body.nodes]
    assert at[0] == picture.found.start
    for one, state in zip(body.nodes[1:], at[1:], strict=True):
        assert state in model.reach(one.dm, at[one.parent])
        assert one.improvement == (state in model.improvements(one.dm, at[one.parent]))
        assert one.acts


def test_a_move_that_harms_people_is_headed_to_guard_against():
    picture = found("east-aleppo-2016", "evolution")
    nodes = drawing(picture).body.nodes
    headed = [one for one in nodes if one.guard]
    assert {one.state.number for one in headed} == {"#193", "#297"}
    for one in headed:
        options = picture.model.options_of(picture.model.index[int(one.state.number[1:])])
        assert {"iran.press", "iran.attack"} & {*options}
    assert "To guard against" in [text for _, text in texts(root(picture))]
    assert any(row[2].startswith("To guard against: ") for row in drawing(picture).table.rows)


def test_who_bears_the_outcomes_stands_on_every_picture():
    for kind in ("states", "evolution", "rankings", "evidence", "scenarios", "perception"):
        shown = " ".join(text for _, text in texts(root(found("east-aleppo-2016", kind))))
        assert "Borne, without deciding, by civilians in east Aleppo; the wounded" in shown


def test_the_way_asked_about_is_the_broad_line():
    picture = sulh.picture(sulh.load("east-aleppo-2016"), "evolution", "imposed-exit")
    nodes = drawing(picture).body.nodes
    way = picture.found.destinations[0].by_improvements
    broad = [int(one.state.number[1:]) for one in nodes if one.way]
    assert broad[1:] == [picture.model.numbers[move.to] for move in way.moves]


@pytest.mark.parametrize("kind", OF_ANY_CASE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_case_says_is_text(kind, lang):
    label = {"label": HARM, "doing": HARM}
    case = sulh.Case(
        id="hostile",
        title=HARM,
        banner=HARM,
        decision_makers={
            "a": {"name": HARM, "options": {"x": label}, "preferences": "x"},
            "b": {
                "name": "long " * 60,
                "options": {"y": {"label": "word" * 80}},
                "preferences": "not a.x",
            },
        },
        status_quo="none",
        outcomes={"o": {"that": "a.x", "label": HARM}},
        perceptions={"b": {"unseen": ["a.x"]}},
    )
    tree = root(sulh.picture(case, kind, lang=lang))
    assert {one.tag.removeprefix(SVG) for one in tree.iter()} <= {
        "svg", "title", "desc", "rect", "circle", "path", "text", "a", "g",
    }  # fmt: skip
    assert "<script>" in "".join(tree.itertext())
    assert all(box(*one).right <= float(tree.get("width")) for one in texts(tree))


def test_signs_that_no_document_may_hold_are_left_out():
    assert said("a\x07b\u202ec\ud800\u2067d & <") == "abcd &amp; &lt;"


def test_a_line_keeps_its_direction():
    assert runs("أكثر من >5,000 (c17).", "arabic") == [
        ("arabic", "أكثر من "),
        ("other", ">5,000"),
        ("arabic", " ("),
        ("other", "c17"),
        ("arabic", ")."),
    ]
    assert runs("from #41 to حلب.", "other") == [
        ("other", "from #41 to "),
        ("arabic", "حلب"),
        ("other", "."),
    ]
    assert ARABIC_SIZE > 1


def test_a_picture_on_a_page_of_states_leaves_their_names_to_the_page():
    picture = replace(found("chicken", "states"), anchors="page")
    assert 'id="s1"' not in picture.svg
    assert 'href="#s1"' in picture.svg
    assert figure(picture).picture == picture.svg


def test_a_figure_says_the_same_in_words_and_as_a_table():
    picture = found("chicken", "states")
    shown, told = figure(picture), drawing(picture)
    assert (shown.title, shown.description) == (told.title, told.description)
    assert len(shown.table.rows) == 4
    for link in parsed(shown.picture).iter(f"{SVG}a"):
        assert link.get("href")[1:] == link.get("id")


def test_two_figures_on_a_page_share_no_name():
    figures = [figure(found("chicken", kind)) for kind in ("states", "improvements", "rankings")]
    ids = [set(re.findall(r' id="([^"]+)"', one.picture)) for one in figures]
    assert all(one and not one & other for one, other in combinations(ids, 2))


def test_the_banner_and_the_handling_stand_on_every_picture():
    case = sulh.load("east-aleppo-2016")
    for kind in ("states", "rankings", "scenarios"):
        shown = " ".join(text for _, text in texts(root(found(case.id, kind))))
        assert case.banner[0].en in shown
        assert case.handling.en in shown


def test_the_scenario_stands_on_its_picture():
    picture = sulh.picture(sulh.load("east-aleppo-2016"), "states", scenario="iran-threat-bluff")
    assert "Scenario: iran-threat-bluff." in [text for _, text in texts(root(picture))]


@pytest.mark.parametrize(
    ("ending", "magic"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_a_picture_becomes_a_file(ending, magic, tmp_path):
    if ending != "svg":
        pytest.importorskip("typst", reason="what sets PNG and PDF is not installed")
    file = tmp_path / f"states.{ending}"
    picture = sulh.picture(sulh.load("chicken"), "states", lang="ar")
    picture.save(file)
    content = file.read_bytes()
    assert content == picture.to_bytes(ending)
    assert content.startswith(magic)
    for told in (b"CreationDate", b"ModDate", b"Author", str(tmp_path).encode()):
        assert told not in content


def test_without_the_extra_it_is_said_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(SulhError, match=r"sulh\[report\]"):
        found("chicken", "states").save(tmp_path / "states.png")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["foo"], "no picture called"),
        (["state"], "'states'"),
        (["evidence", "1"], "about no single state"),
        (["states", "99"], "no state number"),
        (["states", "-o", "x.gif"], "ends in .gif"),
        (["states", "-o", "x"], "ends in –"),
        (["states", "-o", "no/such/folder/x.svg"], "cannot be written"),
        (["scenarios"], "no scenarios"),
        (["perception"], "sees the conflict as it is"),
        (["perception", "1"], "about no single state"),
        (["states", "--concept", "foo"], "no stability concept"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_drawn_is_said(words, says, lang, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status = main(["picture", "chicken", *words, "--lang", lang])
    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert "Traceback" not in err
    if lang == "en":
        assert says in err
    assert list(tmp_path.iterdir()) == []


def test_more_than_a_picture_holds_is_said(monkeypatch):
    monkeypatch.setattr(grid, "MOST_CELLS", 3)
    with pytest.raises(sulh.TooLargeError, match="4 cells; more than 3"):
        _ = sulh.picture(sulh.load("chicken"), "states").svg


@pytest.mark.parametrize("kind", OF_ANY_CASE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_file_the_picture_is_told(kind, lang, capsys):
    assert main(["picture", UNSEEN, kind, "--lang", lang]) == 0
    out, _ = capsys.readouterr()
    picture = in_language(UNSEEN, kind, lang)
    assert " ".join(drawing(picture).description.split()) in " ".join(out.split())
    assert f"-o {kind}.svg" in out


def test_a_picture_shows_itself_in_a_notebook():
    picture = found("chicken", "states")
    assert isinstance(picture, Picture)
    assert picture._repr_svg_() == picture.svg
    assert picture.to_json()["schema"] == "sulh/picture/1"
    assert picture.to_rows() == picture.found.to_rows()
