"""How much depends on the order of what the parties want: the finding, its page, its command."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from hand_made import case as made
from pages import lines, shape
from pydantic import BaseModel

import sulh
from sulh import catalogue
from sulh.analysis import sweep as sweeping
from sulh.analysis import tally
from sulh.cli import main
from sulh.derive.bare import bare, packed, unpacked
from sulh.explain import explain
from sulh.labels import Label
from sulh.messages import LANGUAGES
from sulh.version import __version__

ARABIC = re.compile(r"[\u0621-\u064a]")
FLAGSHIP = "east-aleppo-2016"
LARGE = ["--variants", "120000", "--json"]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "case.yaml"
    path.write_text(catalogue.text(FLAGSHIP), encoding="utf-8")
    return path


@pytest.fixture
def flagship():
    return sulh.load(FLAGSHIP)


def told(error, lang):
    text = error.render(lang)
    assert bool(ARABIC.search(text)) == (lang == "ar")
    return text


# ---- what is asked --------------------------------------------------------------------------


def test_all_orders_of_one_party_are_looked_at(flagship):
    found = sulh.sweep(flagship, vary="turkey")
    assert (found.variants, found.possible, found.seed) == (120, 120, None)
    assert list(found.varied) == ["turkey"]
    assert found.exhaustive
    assert all(one.count.of == 120 for one in found.tallies)


def test_effects_of_influences_are_among_what_is_varied(flagship):
    assert "powers/aircraft_over_iran" in sulh.sweep(flagship, variants=2).varied["iran"]


def test_who_ranks_states_or_has_one_statement_is_left_as_it_is():
    case = made(
        {
            "a": {"options": ["x"], "preferences": ["x", "not b.y"]},
            "b": {"options": ["y"], "ranking": ["0", "1", "2", "3"]},
            "c": {"options": [], "preferences": ["a.x"]},
        }
    )
    found = sulh.sweep(case)
    assert found.varied == {"a": ("a/1", "a/2")}
    assert found.variants == 2


def test_all_orders_of_one_party_come_to_what_levers_count():
    case = sulh.load("syria-iraq-1975")
    for dm in case.decision_makers:
        found = sulh.sweep(case, vary=dm)
        for state, number in enumerate(found.model.numbers):
            levers = sulh.levers(case, str(number), dm=dm, budget=0)
            (same,) = (one for one in levers.inverse if one.over == "statements")
            assert found.states["seq"][state] == same.holds


def test_the_order_in_which_parties_are_named_changes_nothing(flagship):
    one = sulh.sweep(flagship, vary=["usa", "turkey"], variants=50)
    other = sulh.sweep(flagship, vary=("turkey", "usa", "turkey"), variants=50)
    assert one.to_json() == other.to_json()


def test_the_seed_matters_where_variants_are_drawn(flagship):
    one, other = (sulh.sweep(flagship, variants=300, seed=seed) for seed in (0, 1))
    assert [each.count for each in one.tallies] != [each.count for each in other.tallies]


def test_a_scenario_is_applied_first(flagship):
    name = next(iter(flagship.scenarios))
    found = sulh.sweep(flagship, vary="turkey", scenario=name)
    assert found.to_json()["scenario"] == name
    holds = sulh.equilibria(flagship, concepts="seq", scenario=name)
    for one in found.tallies[:-1]:
        assert one.as_written == (holds.verdict(one.outcome, "seq").holds > 0)


def test_what_is_over_a_budget_is_undecided_and_counted_nowhere(flagship, monkeypatch):
    whole = sulh.sweep(flagship, vary="turkey", concepts=["sim", "seq"], variants=60)
    tally._examined.cache_clear()
    choices = sorted(
        sulh.solve.joint_choices(model)
        for model in (tally._Examined(flagship, ("turkey",), ("sim",))._model,)
    )
    monkeypatch.setattr(sulh.solve, "MOST_JOINT_CHOICES", choices[0] - 1)
    some = sulh.sweep(flagship, vary="turkey", concepts=["sim", "seq"], variants=60)
    assert whole.undecided == {"sim": 0, "seq": 0}
    assert 0 < some.undecided["sim"] <= 60
    assert some.undecided["seq"] == 0
    by = {(one.outcome, one.concept): one for one in some.tallies}
    assert by["folding", "sim"].count.of == 60 - some.undecided["sim"]
    assert by["folding", "sim"].as_written is None
    assert [note.id for note in some.notes] == ["sweep-undecided"]
    for one in whole.tallies:
        if one.concept == "seq":
            assert by[one.outcome, "seq"] == one


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"vary": "b"}, "vary-ranking"),
        ({"vary": ["a", "c"]}, "vary-too-few"),
        ({"vary": "nobody"}, "unknown-dm"),
        ({"vary": []}, "nothing-to-vary"),
        ({"variants": 0}, "variants-out-of-range"),
        ({"variants": 10**10}, "variants-out-of-range"),
        ({"seed": -1}, "seed-out-of-range"),
        ({"seed": 2**64}, "seed-out-of-range"),
        ({"workers": 0}, "workers-out-of-range"),
        ({"concepts": "none"}, "unknown-concept"),
        ({"scenario": "none"}, "unknown-scenario"),
        ({"executor": "spark://h:1"}, "unknown-executor"),
    ],
    ids=lambda value: json.dumps(value) if isinstance(value, dict) else "",
)
def test_wrong_input_is_a_sentence(asked, message, lang):
    case = made(
        {
            "a": {"options": ["x"], "preferences": ["x", "not b.y"]},
            "b": {"options": ["y"], "ranking": ["0", "1", "2", "3"]},
            "c": {"options": [], "preferences": ["a.x"]},
        }
    )
    with pytest.raises(sulh.SulhError) as caught:
        sulh.sweep(case, **asked)
    assert [one.id for one in caught.value.mistakes] == [message]
    told(caught.value, lang)


def test_a_case_without_orders_says_so():
    with pytest.raises(sulh.SulhError, match="no other order"):
        sulh.sweep(made({"a": {"options": ["x"]}}))


# ---- who does it ----------------------------------------------------------------------------


class Backwards(ThreadPoolExecutor):
    """Does what it is given in turns, the last first."""

    def __init__(self):
        super().__init__(1)
        self.waiting = []

    def submit(self, work, /, *args):
        future = Future()
        self.waiting.append((future, work, args))
        if len(self.waiting) == 16:
            for one, what, given in reversed(self.waiting):
                one.set_result(what(*given))
        return future


@pytest.fixture(scope="module")
def serial():
    return sulh.sweep(sulh.load(FLAGSHIP), variants=3000, workers=1).to_json()


def test_neither_workers_nor_executors_matter(flagship, serial):
    assert sulh.sweep(flagship, variants=3000, workers=2).to_json() == serial
    assert sulh.sweep(flagship, variants=3000, executor=Backwards()).to_json() == serial


def test_a_cluster_counts_the_same(flagship, serial):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None,
        protocol="tcp", host="127.0.0.1", silence_logs=50,
    ) as local:  # fmt: skip
        address = local.scheduler_address.replace("tcp://", "dask://")
        found = sulh.sweep(flagship, variants=3000, executor=address)
    assert found.to_json() == serial


def test_a_worker_of_another_version_is_told_apart(flagship):
    question = tally.Question(packed(flagship), ("turkey",), ("seq",), 10, 0)
    assert tally.counted(question, 0, 1, __version__)[0] == 1
    with pytest.raises(sulh.SulhError) as caught:
        tally.counted(question, 0, 1, "0.0")
    assert [one.id for one in caught.value.mistakes] == ["other-version-there"]


def test_what_is_sent_tells_nobody_s_words(flagship):
    sent = packed(flagship)
    assert "no_folding" not in sent
    assert not ARABIC.search(sent)
    for claim in flagship.claims.values():
        assert claim.text.show("en") not in sent
    names = [*flagship.sources, *flagship.speakers, *flagship.claims]
    assert not [name for name in names if f'"{name}"' in sent]


def labels(part):
    """Yield every text a person wrote to be read, anywhere in a part of a case."""
    if isinstance(part, Label):
        yield from filter(None, (part.plain, part.en, part.ar))
    elif isinstance(part, Mapping):
        for one in part.values():
            yield from labels(one)
    elif isinstance(part, tuple):
        for one in part:
            yield from labels(one)
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from labels(getattr(part, name))


@pytest.mark.parametrize("name", sulh.catalog())
def test_no_text_and_no_claim_is_sent_of_any_case(name):
    case = sulh.load(name)
    assert list(labels(case))
    sent = bare(case)
    assert list(labels(sent)) == []
    assert unpacked(packed(case)) == sent
    assert '"claims"' not in packed(case)
    assert list(sent.options) == list(case.options)


def test_a_label_that_is_mended_leaves_what_is_sent_as_it_was(flagship):
    text = catalogue.text(FLAGSHIP).replace("exit without conditions", "leaving unconditionally")
    other = sulh.loads(text)
    assert other != flagship
    assert packed(other) == packed(flagship)


# ---- what is kept ---------------------------------------------------------------------------


def refused(*_):
    raise AssertionError("this was done before")


def test_what_is_kept_is_not_done_again(flagship, serial, tmp_path, monkeypatch):
    file = tmp_path / "kept"
    asked = {"variants": 3000, "checkpoint": file}
    assert sulh.sweep(flagship, **asked).to_json() == serial
    monkeypatch.setattr(sweeping, "counted", refused)
    steps = []
    again = sulh.sweep(flagship, progress=lambda *one: steps.append(one), **asked)
    assert again.to_json() == serial
    assert steps == [(3000, 3000)]
    for other in ({"seed": 1}, {"concepts": "gmr"}, {"vary": "iran"}, {"fresh": True},
                  {"variants": 2999}):  # fmt: skip
        with pytest.raises(AssertionError):
            sulh.sweep(flagship, **{**asked, "workers": 1, **other})


def test_an_interrupted_sweep_goes_on(flagship, serial, tmp_path, monkeypatch):
    asked = {"variants": 3000, "checkpoint": tmp_path / "kept", "workers": 1}
    done = []

    def stopping(*step):
        done.append(step)
        if len(done) % 4 == 0:
            raise KeyboardInterrupt

    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            sulh.sweep(flagship, progress=stopping, **asked)
    counted = []
    monkeypatch.setattr(
        sweeping, "counted", lambda *task: counted.append(task) or tally.counted(*task)
    )
    assert sulh.sweep(flagship, **asked).to_json() == serial
    assert len(counted) == 16 - 3 * 3


def test_what_is_kept_for_other_counts_is_a_sentence(flagship, tmp_path, monkeypatch):
    file = tmp_path / "kept"
    monkeypatch.setattr(sweeping, "counted", lambda *_: [7, 8, 9])
    with pytest.raises(ValueError, match="broadcast"):
        sulh.sweep(flagship, vary="turkey", checkpoint=file, workers=1)
    monkeypatch.undo()
    with pytest.raises(sulh.SulhError) as caught:
        sulh.sweep(flagship, vary="turkey", checkpoint=file)
    assert [one.id for one in caught.value.mistakes] == ["checkpoint-damaged"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_knows_what_is_kept_and_forget_removes_it(file, capsys, lang):
    line = ["sweep", str(file), "--vary", "turkey", "--json", "--lang", lang]
    assert main(line) == 0
    first = capsys.readouterr().out
    (kept,) = sulh.where(file)
    assert kept.name == ".case.yaml.sweep.sqlite"
    assert main(line) == 0
    assert capsys.readouterr().out == first
    Path(f"{kept}-journal").touch()
    assert len(sulh.forget(file)) == 2
    assert [one.name for one in file.parent.iterdir()] == ["case.yaml"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_damaged_checkpoint_is_left_and_forgotten_by_hand(file, capsys, lang):
    kept = file.with_name(".case.yaml.sweep.sqlite")
    kept.write_text("no database at all" * 100, encoding="utf-8")
    line = ["sweep", str(file), "--vary", "turkey", "--lang", lang]
    for words in (line, [*line, "--fresh"]):
        assert main(words) == 2
        said = capsys.readouterr().err
        assert "sulh forget" in said
        assert bool(ARABIC.search(said)) == (lang == "ar")
    assert main(["forget", str(file)]) == 0
    assert main(line) == 0


def test_of_a_shipped_case_nothing_is_kept(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["sweep", "chicken"]) == 0
    assert list(tmp_path.iterdir()) == []
    assert "3" in capsys.readouterr().out


# ---- killed ---------------------------------------------------------------------------------


def begun(file, *words):
    line = [sys.executable, "-m", "sulh", "sweep", str(file), *LARGE, *words]
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            encoding="utf-8", start_new_session=os.name != "nt")  # fmt: skip


def bytes_kept(file):
    kept = sulh.where(file)
    return 0 if not kept else kept[0].stat().st_size


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture(scope="module")
def large():
    return sulh.sweep(sulh.load(FLAGSHIP), variants=120_000, workers=1).to_json()


def the_same(text, large):
    document = json.loads(text)
    assert {**document, "case_sha256": ""} == {**large, "case_sha256": ""}


def test_the_whole_sweep_is_killed_again_and_again(file, large):
    for _ in range(3):
        before = bytes_kept(file)
        one = begun(file, "--workers", "1")
        wait_for(lambda one=one, before=before: bytes_kept(file) > before or one.poll() == 0)
        one.kill()
        one.wait()
        one.stdout.close()
        one.stderr.close()
    out, err = begun(file, "--workers", "1").communicate()
    assert err == ""
    the_same(out, large)


def test_workers_are_killed_one_after_the_other(file, large):
    one = begun(file, "--workers", "2")
    killed = 0
    while one.poll() is None and killed < 3:
        working = [
            child
            for child in psutil.Process(one.pid).children()
            if "spawn_main" in " ".join(child.cmdline())
        ]
        if working and bytes_kept(file) > 0:
            working[0].kill()
            killed += 1
        time.sleep(0.05)
    out, err = one.communicate()
    assert (one.returncode, err) == (0, "")
    assert killed
    the_same(out, large)


@pytest.mark.skipif(os.name == "nt", reason="there an interruption is not a signal")
@pytest.mark.parametrize(("lang", "count"), [("en", "1"), ("ar", "2")])
def test_an_interruption_loses_nothing_that_was_finished(file, large, lang, count):
    one = begun(file, "--workers", count, "--lang", lang)
    wait_for(lambda: bytes_kept(file) > 20_000)
    os.killpg(one.pid, signal.SIGINT)  # as the terminal does: everybody hears it
    out, err = one.communicate()
    assert (one.returncode, out) == (130, "")
    assert "Traceback" not in err
    assert len(err.splitlines()) == 1
    assert "120000" in err
    assert bool(ARABIC.search(err)) == (lang == "ar")
    out, err = begun(file, "--workers", "2").communicate()
    assert err == ""
    the_same(out, large)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_of_a_shipped_case_an_interruption_says_that_nothing_is_kept(capsys, monkeypatch, lang):
    def stopping(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(sweeping, "done", stopping)
    assert main(["sweep", "chicken", "--lang", lang]) == 130
    assert "sulh new FILE" in capsys.readouterr().err


# ---- what is said ---------------------------------------------------------------------------


def test_the_page_says_the_counts_and_what_decides(flagship):
    found = sulh.sweep(flagship, vary="iran", variants=400)
    text = found.to_text()
    assert "no probability" in " ".join(text.split())
    assert "%" not in text
    said = " ".join(text.split())
    assert "40,320 combinations 400 were drawn at random, with seed 0" in said
    by = {one.outcome: one for one in found.tallies}
    one = by["folding"]
    pair = one.deciding[0]
    assert f"folding holds under SEQ in {one.count.holds} of 400 variants" in text
    assert pair.difference > 0
    said = " ".join(text.split())
    assert f"it holds in {pair.there.holds} of {pair.there.of} variants" in said
    assert f"in the others, in {pair.else_.holds} of {pair.else_.of} variants" in said


def test_of_what_harms_people_the_page_says_what_rules_it_out():
    case = made(
        {
            "a": {
                "options": {"x": {"harm": ["people"]}},
                "preferences": [{"id": "for", "that": "x"}, {"id": "against", "that": "not x"}],
            }
        },
        outcomes={"done": {"that": "a.x"}},
        affected={"people": {}},
    )
    found = sulh.sweep(case)
    (done,) = found.tallies
    assert (done.harm, done.count.holds, done.count.of) == (("people",), 1, 2)
    assert "has a/against (not “a.x” (a)) above a/for (“a.x” (a)), it holds in 0 of 1" in " ".join(
        found.to_text().split()
    )


def test_both_languages_say_the_same(flagship):
    for found in (sulh.sweep(flagship, variants=500), sulh.sweep(flagship, vary="turkey")):
        english, arabic = (explain(found, lang) for lang in LANGUAGES)
        assert [shape(one) for one in english.blocks] == [shape(one) for one in arabic.blocks]
        prose = [line.text for line in lines(arabic) if len(line.text) > 60]
        assert all(ARABIC.search(text) for text in prose if not text.startswith("sulh "))
        assert [(line.claims, line.assumptions) for line in lines(english)] == [
            (line.claims, line.assumptions) for line in lines(arabic)
        ]


def test_json_and_rows(flagship):
    found = sulh.sweep(flagship, vary="turkey", concepts=["nash", "seq"])
    document = json.loads(json.dumps(found.to_json()))
    assert document["schema"] == "sulh/sweep/1"
    assert (document["exhaustive"], document["seed"], document["possible"]) == (True, None, "120")
    assert "no probability" in document["meaning"]
    assert len(document["conclusions"]) == len(found.to_rows()) == 2 * (len(flagship.outcomes) + 1)
    assert document["conclusions"][len(flagship.outcomes)]["status_quo"]
    first = found.to_rows()[0]
    assert first["variants"] == 120
    assert first["undecided"] == 0


def test_progress_goes_up_to_all(flagship):
    steps = []
    sulh.sweep(flagship, variants=1000, workers=1, progress=lambda *one: steps.append(one))
    assert steps[-1] == (1000, 1000)
    assert [one for one, _ in steps] == sorted({one for one, _ in steps})
