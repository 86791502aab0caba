"""What the symbolic engine says of many states, and what it says where its budget ends."""

import heapq
import json
import subprocess
import sys
from pathlib import Path

import pytest

import sulh
from sulh.concept import CONCEPTS
from sulh.engine import compact
from sulh.engine.symbolic import Budget, found, space, survey
from sulh.engine.symbolic.arrange import arranged
from sulh.engine.symbolic.deciding import FIRST
from sulh.errors import SulhError, TooLargeError
from sulh.messages import LANGUAGES
from sulh.model.build import build
from sulh.model.option_form import option_form
from sulh.model.walk import Walk
from sulh.statement import And, Count, Iff, Not, Option, Or, Truth

sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))
from made_local import Local

FIVE = tuple(slug for slug in FIRST if slug != "sim")
EVERYWHERE, NO_LIMIT = Truth(value=True), Budget(seconds=None)


def form_of(options, dms, **more):
    return option_form(sulh.loads(Local(options, dms, **more).text()))


def under(form, *slugs):
    return [(CONCEPTS[slug],) * len(form.decision_makers) for slug in slugs]


MANY = form_of(30, 5)
(GMR,) = under(MANY, "gmr")
HOLDING = survey(MANY, [GMR], NO_LIMIT)


def test_of_many_states_so_many_are_drawn_in_their_order_the_same_each_time():
    shown = HOLDING.states(GMR, EVERYWHERE, 25)
    assert HOLDING.count(GMR, EVERYWHERE) > 1000
    assert len(set(shown)) == 25
    assert list(shown) == sorted(shown)
    assert all(HOLDING.holds(GMR, number) for number in shown)
    assert shown == HOLDING.states(GMR, EVERYWHERE, 25)
    assert shown == survey(MANY, [GMR], NO_LIMIT).states(GMR, EVERYWHERE, 25)


def test_the_states_drawn_do_not_depend_on_the_order_of_the_diagram(monkeypatch):
    monkeypatch.setattr("sulh.engine.symbolic.surveying.arranged", lambda form: form.options[::-1])
    other = survey(MANY, [GMR], NO_LIMIT)
    assert other.space.order != HOLDING.space.order
    assert other.count(GMR, EVERYWHERE) == HOLDING.count(GMR, EVERYWHERE)
    assert other.states(GMR, EVERYWHERE, 25) == HOLDING.states(GMR, EVERYWHERE, 25)


def test_every_state_is_as_likely_to_be_drawn():
    """Of 25 options the engine knows nothing of, each is taken in about half of 400 states."""
    form = form_of(25, 5)
    asked = under(form, "nash")[0]
    verdicts = survey(form, [asked], NO_LIMIT)
    free = verdicts.space
    object.__setattr__(verdicts, "equilibria", {asked: free.true})
    shown = verdicts.states(asked, EVERYWHERE, 400)
    assert len(set(shown)) == 400
    for k in range(25):
        assert 140 <= sum(number >> k & 1 for number in shown) <= 260, k


def test_all_are_listed_where_they_are_few():
    (asked,) = under(form := form_of(14, 4), "smr")
    verdicts = survey(form, [asked], NO_LIMIT)
    count = verdicts.count(asked, EVERYWHERE)
    assert 2 < count < 1000
    every = verdicts.states(asked, EVERYWHERE, count)
    assert len(every) == count
    assert set(verdicts.states(asked, EVERYWHERE, count - 1)) < set(every)
    assert every == tuple(n for n in range(1 << 14) if verdicts.holds(asked, n))


def test_counts_beyond_what_floating_point_holds_are_exact():
    form = form_of(70, 9)
    verdicts = survey(form, [], NO_LIMIT)
    one, other, third, *rest = (Option(name) for name in form.options)
    few = Count("at most", 1, tuple(rest))
    free = survey(replaced(form, rules=()), [], NO_LIMIT)
    assert free.feasible == 2**70
    assert free.possible(Or((one, other, third))) == 7 * 2**67
    assert free.possible(Not(And(tuple(map(Option, form.options))))) == 2**70 - 1
    assert free.possible(And((few, Iff(one, Not(other))))) == 4 * 68
    assert verdicts.possible(one) + verdicts.possible(Not(one)) == verdicts.feasible


def replaced(form, **parts):
    from dataclasses import fields  # noqa: PLC0415

    every = {field.name: getattr(form, field.name) for field in fields(form)}
    return type(form)(**every | parts)


def test_without_time_everything_is_undecided_and_says_so():
    verdicts = survey(MANY, [GMR], Budget(seconds=0))
    assert verdicts.feasible is None
    assert verdicts.possible(EVERYWHERE) is None
    assert verdicts.undecided[GMR].id == "symbolic-nothing"
    assert GMR not in verdicts.equilibria


class Timeless:
    """A clock that stands still for so many looks and is then past every hour."""

    def __init__(self, looks):
        self.left = looks

    def __call__(self):
        self.left -= 1
        return 0.0 if self.left > 0 else 1e9


@pytest.mark.parametrize("looks", [30, 100, 300, 700, 1500, 4000])
def test_what_is_established_when_time_ends_is_so(monkeypatch, looks):
    form = form_of(24, 4)
    profiles = under(form, "sseq", "gmr", "nash")
    whole = survey(form, profiles, NO_LIMIT)
    monkeypatch.setattr(space, "monotonic", Timeless(looks))
    cut = survey(form, profiles, Budget(seconds=60))
    assert set(cut.undecided) | set(cut.equilibria) == set(profiles)
    assert not set(cut.undecided) & set(cut.equilibria)
    for asked in cut.equilibria:
        assert cut.count(asked, EVERYWHERE) == whole.count(asked, EVERYWHERE)
    for asked, mistake in cut.undecided.items():
        if mistake.id == "symbolic-nothing":
            assert cut.feasible is None
            continue
        said = mistake.slots
        feasible, least, most = (
            int(said[name].replace(",", "")) for name in ("feasible", "least", "most")
        )
        assert feasible == cut.feasible == whole.feasible
        assert least <= whole.count(asked, EVERYWHERE) <= most <= whole.feasible
        assert set(said.get("decided", ())) <= set(form.decision_makers)
        for lang in LANGUAGES:
            assert str(said["most"]) in mistake.message(lang)
            assert mistake.advice(lang)


def test_time_that_ends_later_establishes_more(monkeypatch):
    form = form_of(24, 4)
    profiles = under(form, "sseq", "gmr", "nash")
    known = []
    for looks in (30, 100, 300, 700, 1500, 4000):
        monkeypatch.setattr(space, "monotonic", Timeless(looks))
        cut = survey(form, profiles, Budget(seconds=60))
        known.append((cut.feasible is not None, len(cut.equilibria)))
    assert known == sorted(known)
    assert (True, 0) in known
    assert any(0 < count < 3 for _, count in known)


in_c = pytest.mark.skipif(found() != "dd.cudd", reason="there is no wheel with CUDD here")


def test_without_nodes_nothing_is_decided_and_nothing_breaks():
    form = form_of(30, 5)
    profiles = under(form, *FIVE)
    scant = Budget(seconds=None, nodes=100)
    verdicts = survey(form, profiles, scant, package="dd.autoref")
    assert set(verdicts.undecided) == set(profiles)


@in_c
def test_cudd_s_memory_ends_within_an_operation():
    """Far from each other in the order of the diagram, what is equal makes it large."""
    form = form_of(60, 8)
    half = list(zip(form.options[:30], form.options[30:], strict=True))
    rules = tuple(Iff(Option(one), Option(other)) for one, other in half)
    large = replaced(form, rules=rules, orders=dict.fromkeys(form.orders, ()))
    profile = under(large, "nash")
    order = (*form.options[:30], *form.options[30:])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sulh.engine.symbolic.surveying.arranged", lambda _: order)
        spent = survey(large, profile, Budget(seconds=None, nodes=1 << 16))
    assert spent.feasible is None
    assert spent.undecided[profile[0]].id == "symbolic-nothing"
    well_ordered = survey(large, profile, Budget(seconds=None, nodes=1 << 16))
    assert well_ordered.feasible == 2**30


@in_c
def test_a_question_beyond_the_nodes_is_an_error_and_what_was_found_stands():
    form = form_of(60, 8)
    free = replaced(form, rules=(), orders=dict.fromkeys(form.orders, ()))
    order = (*form.options[:30], *form.options[30:])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sulh.engine.symbolic.surveying.arranged", lambda _: order)
        verdicts = survey(free, [], Budget(seconds=None, nodes=1 << 17))
    far = zip(form.options[:30], form.options[30:], strict=True)
    that = And(tuple(Iff(Option(one), Option(other)) for one, other in far))
    with pytest.raises(TooLargeError, match="nodes"):
        verdicts.possible(that)
    assert verdicts.possible(EVERYWHERE) == 2**60


def test_whoever_interrupts_is_obeyed_and_can_ask_again():
    def interrupting(done, parts):
        if done == parts // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        survey(MANY, under(MANY, "seq"), NO_LIMIT, interrupting)
    assert survey(MANY, [GMR], NO_LIMIT).count(GMR, EVERYWHERE) > 1000


def test_progress_is_told_to_its_end():
    told = []
    survey(MANY, under(MANY, "nash", "sseq"), NO_LIMIT, lambda *parts: told.append(parts))
    assert told == [(k, 30) for k in range(1, 31)]


def test_it_says_with_what_diagrams_are_made(monkeypatch):
    assert found() in space.PACKAGES
    assert HOLDING.package == found()
    missing = {"dd.cudd"}

    def imported(name):
        if name in missing:
            raise ImportError(name)

    monkeypatch.setattr(space, "import_module", imported)
    assert found() == "dd.autoref"
    missing.add("dd.autoref")
    with pytest.raises(SulhError, match=r"pip install 'sulh\[scale\]'"):
        found()


def test_the_note_names_the_package():
    in_python = survey(form_of(8, 2), [], NO_LIMIT, package="dd.autoref")
    assert in_python.note.id == "symbolic-in-python"
    for lang in LANGUAGES:
        assert "dd.autoref" in in_python.note.text(lang)


def test_an_order_of_the_diagram_holds_every_option_once():
    for seed in range(5):
        form = form_of(60, 8, seed=seed)
        assert sorted(arranged(form)) == sorted(form.options)
        assert arranged(form) == arranged(form)


def test_diagrams_go_before_their_manager():
    """Whatever is dropped, in whatever order the collector finds it, and at the end of all."""
    code = """if True:
        import gc, sulh
        from sulh.concept import CONCEPTS
        from sulh.engine.symbolic import Budget, survey
        from sulh.model.option_form import option_form
        form = option_form(sulh.load("garrison"))
        for _ in range(3):
            verdicts = survey(form, [(CONCEPTS["seq"],) * len(form.decision_makers)])
            ring = [verdicts]
            ring.append(ring)
            del ring, verdicts
            gc.collect()
        ring = [survey(form, [(CONCEPTS["seq"],) * len(form.decision_makers)])]
        ring.append(ring)
        """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def crossed(options, dms):
    """A local conflict with forbidden moves, conditional control, vetoes and joint moves."""
    content = Local(options, dms).content()
    own = [[f"{dm}.{name}" for name in one["options"]]
           for dm, one in content["decision_makers"].items()]  # fmt: skip
    towns = list(content["decision_makers"])
    pairs = list(zip(range(dms - 1), range(1, dms), strict=True))
    return content | {
        "moves": [{"forbid": towns[k], "from": own[k][0], "to": f"not {own[k][1]}"}
                  for k in range(0, dms, 2)],
        "powers": [{"id": f"p{k}", "holder": towns[k], "controls": own[n][0], "direction": "both",
                    "while": own[k][2]} for k, n in pairs[::2]],
        "mandates": [{"id": f"m{k}", "from": [towns[k]], "to": towns[n], "over": own[k][:2],
                      "permitted": "both", "retained": ["veto"]} for k, n in pairs[::3]],
        "joint": [{"parties": [towns[k], towns[n]]} for k, n in pairs[::3]],
    }  # fmt: skip


def deterred(walk, dm, state, improvement):
    """Whether opponents can answer by improvements: a search, what dm likes least first."""
    waiting, seen = [((), improvement, -1)], {(improvement, -1)}
    while waiting:
        _, here, last = heapq.heappop(waiting)
        for other in walk.dms:
            if other in (dm, last):
                continue
            for end in walk.improvements(other, here):
                if not walk.prefers(dm, end, state):
                    return True
                if (end, other) not in seen:
                    seen.add((end, other))
                    heapq.heappush(waiting, (walk.standing(dm, end), end, other))
        assert len(seen) < 4_000
    return False


def test_with_everything_what_is_said_of_states_nobody_lists_is_so_by_the_definition():
    form = option_form(sulh.loads(json.dumps(crossed(30, 6))))
    walk = Walk(form)
    assert len(form.conditional) >= 5
    nash, seq = under(form, "nash", "seq")
    verdicts = survey(form, [nash, seq], NO_LIMIT)
    assert verdicts.count(seq, EVERYWHERE) > verdicts.count(nash, EVERYWHERE) > 0
    every = survey(form, [], NO_LIMIT)
    object.__setattr__(every, "equilibria", {nash: every.states_feasible})
    several = [
        *every.states(nash, EVERYWHERE, 20),
        *verdicts.states(nash, EVERYWHERE, 4),
        *verdicts.states(seq, EVERYWHERE, 4),
    ]
    for state in several:
        improvements = [(dm, end) for dm in walk.dms for end in walk.improvements(dm, state)]
        assert walk.feasible(state)
        assert verdicts.holds(nash, state) == (not improvements)
        if verdicts.holds(seq, state):
            assert all(deterred(walk, dm, state, end) for dm, end in improvements)
    assert len({verdicts.holds(nash, state) for state in several}) == 2


def test_with_everything_equilibria_are_those_of_the_engine_that_lists_states():
    case = sulh.loads(json.dumps(crossed(13, 5)))
    model, form = build(case), option_form(case)
    assert not model.transitive
    expected = compact.stable(model, [CONCEPTS[slug] for slug in FIVE])
    verdicts = survey(form, under(form, *FIVE), NO_LIMIT)
    for asked in under(form, *FIVE):
        holding = expected[asked[0].slug].all(axis=1).nonzero()[0]
        assert verdicts.states(asked, EVERYWHERE, len(model)) == tuple(
            model.numbers[k] for k in holding
        )
        assert len(holding) > 0
