"""Whether a record of evidence is true of its model, judged by moves and ranks alone."""

from itertools import pairwise

from sulh.concept import Concept, Rule
from sulh.finding.evidence import Answer, Improvement, Move
from sulh.model import Model
from sulh.movement import Spread

MOST = 10


def assert_move(model: Model, move: Move) -> None:
    """The move is one of its mover's; whether it is an improvement, and its companions, are so."""
    assert move.to in model.reach(move.dm, move.origin)
    ranks = model.ranks[:, move.dm]
    assert move.improvement == bool(ranks[move.to] > ranks[move.origin])
    changed = [
        k for k, name in enumerate(model.options)
        if (name in model.options_of(move.origin)) != (name in model.options_of(move.to))
    ]  # fmt: skip
    companions = []
    for k in changed:
        back = model.index.get(model.numbers[move.to] ^ 2**k)
        if move.improvement and back is not None and back != move.origin:
            reachable = back in model.reach(move.dm, move.origin)
            if reachable and ranks[back] == ranks[move.to]:
                companions.append(k)
    assert list(move.companions) == companions


def assert_improvement(
    model: Model, concept: Concept, rule: Rule, state: int, dm: int, one: Improvement
) -> None:
    """The improvement is one, and each answer to it is what the concept counts as an answer."""
    assert (one.move.dm, one.move.origin, one.move.to) == (dm, state, one.to)
    assert one.move.improvement
    assert_move(model, one.move)
    assert len(one.answers) == min(one.answers_total, MOST)
    nearest = [(len(model.changed(one.to, answer.at)), answer.at) for answer in one.answers]
    assert nearest == sorted(set(nearest))
    assert len({answer.deters for answer in one.answers}) <= 1
    assert one.deterred == any(answer.deters for answer in one.answers)
    if concept.answers == "none":
        assert one.answers_total == 0
    for answer in one.answers:
        assert_answer(model, concept, state, dm, one.to, answer)
        if concept.answers == "simultaneous":
            assert_together(model, state, one.to, answer)
        else:
            assert_in_turn(rule, one.to, answer)


def assert_answer(
    model: Model, concept: Concept, state: int, dm: int, to: int, answer: Answer
) -> None:
    """The focal decision maker does not prefer where it ends; the escapes are all there are."""
    ranks = model.ranks[:, dm]
    assert ranks[answer.at] <= ranks[state] < ranks[to]
    escapes = [z for z in model.reach(dm, answer.at).tolist() if ranks[z] > ranks[state]]
    assert list(answer.escapes) == (escapes if concept.escape else [])
    assert dm not in {step.dm for step in answer.path}
    for step in answer.path:
        assert_move(model, step)
        if concept.answers != "moves":
            assert step.improvement


def assert_in_turn(rule: Rule, start: int, answer: Answer) -> None:
    """The path is a sequence of moves, one after the other, whose movers the rule allows."""
    assert answer.path
    assert [step.origin for step in answer.path] == [
        start, *(step.to for step in answer.path[:-1]),
    ]  # fmt: skip
    assert answer.path[-1].to == answer.at
    movers = [step.dm for step in answer.path]
    if rule == "single-opponent":
        assert len(movers) == 1
    elif rule == "each-once":
        assert len(set(movers)) == len(movers)
    else:
        assert all(one != other for one, other in pairwise(movers))


def assert_shortest(model: Model, concept: Concept, dm: int, one: Improvement) -> None:
    """No legal sequence of the opponents is shorter than the answers' paths."""
    own = model.moves if concept.answers == "moves" else model.improving
    spread = Spread.of([own[other] for other in model.opponents(dm)], one.to)
    for answer in one.answers:
        assert spread.steps_to(answer.at) == len(answer.path)


def assert_together(model: Model, state: int, to: int, answer: Answer) -> None:
    """The union of the changes, each made from the state, is what leads to the answer's end."""
    changed = set(model.changed(state, to))
    movers = [step.dm for step in answer.path]
    assert len(set(movers)) == len(movers)
    for step in answer.path:
        assert step.origin == state
        changed |= set(model.changed(state, step.to))
    assert changed == set(model.changed(state, answer.at))
