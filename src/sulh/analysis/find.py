"""Is there an equilibrium such that?"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from sulh.analysis.equilibria import LATER, emptied, profiles_of
from sulh.analysis.evolution import harm_entailed
from sulh.analysis.ground import Ground, compare
from sulh.case import Case
from sulh.case.address import listed
from sulh.case.names import Names
from sulh.case.scope import Scope
from sulh.concept import LEAD, Concept
from sulh.derive import apply
from sulh.engine.search import Reply, Searched, contradicting
from sulh.errors import CaseError, Mistake, Place, StateError, StatementError
from sulh.finding import Note
from sulh.finding.evidence import Answer, Improvement, Move
from sulh.finding.find import Effort, Find
from sulh.finding.why import Difference, DmVerdict, Why
from sulh.model import Model, Moves, Together
from sulh.model.build import build
from sulh.model.option_form import OptionForm, being_in, fact_values, option_form
from sulh.model.walk import Walk, changed
from sulh.solve.seeking import seek
from sulh.statement import Statement, parse
from sulh.statement.connect import settled

SECONDS = 60
"""So long is searched, where nothing else is said."""

NEAREST = 3
"""Of a decision maker without improvement so many moves are compared, those that change least."""


def find(
    case: Case,
    formula: str,
    concept: str = LEAD,
    *,
    scenario: str | Iterable[str] | None = None,
    seconds: float = SECONDS,
) -> Find:
    """Return an equilibrium that satisfies a formula, or that there is none, without listing any.

    ``formula``: a statement about options and facts, or a STATE (``sq``, ``none``, a number, an
    outcome). ``concept``: one, or one for each decision maker, ``"russia=gmr,iran=seq"``. Opponents
    answer in legal sequences. After so many ``seconds`` the answer is *undecided*, and says what
    was established; what is found and what is proved never depend on them.

    Raises:
        StatementError: the formula is no statement, or names what the case has not.
        CaseError: no state is feasible, or a ranking is wrong.
        UnknownNameError: an unknown concept, decision maker or scenario.
        SulhError: the package python-sat is not installed.

    >>> import sulh
    >>> case = sulh.load("prisoners-dilemma")
    >>> sulh.find(case, "#3", "nash").answer, sulh.find(case, "#3", "seq").answer
    ('none', 'found')
    """
    case = apply(case, scenario)
    that = asked_for(case, formula)
    (profile,) = profiles_of(tuple(case.decision_makers), concept)
    form = option_form(case)
    if any(maker.ranking is not None for maker in case.decision_makers.values()):
        build(case)  # a ranking names every state: whether it does is seen where they are listed
    rules = contradicting(form)
    if rules is not None:
        raise CaseError(*case.located([_no_states(case, rules)]))
    settled_formula = settled(that, fact_values(case))
    guilty = contradicting(form, settled_formula)
    sought = seek(form, profile.concepts, settled_formula, seconds)
    found = sought.searched
    walk = Walk(form)
    model = spoken_of(case, form, walk, found)
    why = None
    if found.state is not None:
        why = Why(
            case=case,
            model=model,
            state=model.index[found.state],
            heading=profile.text,
            rule="legal-sequence",
            verdicts=tuple(
                _verdict(case, model, walk, dm, profile.concepts[dm], found) for dm in walk.dms
            ),
        )
    return Find(
        case=case,
        model=model,
        formula=formula,
        that=that,
        profile=profile,
        answer=found.answer,
        engine=sought.engine,
        why=why,
        moves=()
        if found.state is None
        else tuple(sum(1 for _ in walk.moves(dm, found.state)) for dm in walk.dms),
        contradiction=None
        if guilty is None
        else tuple(listed("feasible", case.feasible[k], k) for k in guilty),
        harm=() if why is None else harm_entailed(case, model, (why.state,)),
        effort=Effort(
            found.proposals, found.lemmas, found.excluded, found.ends, found.aside, seconds,
            found.out_of_time,
        ),
        notes=tuple(_notes(case)),
    )  # fmt: skip


def asked_for(case: Case, formula: str) -> Statement:
    """Return the statement a formula means: its own, or that the state is the STATE it names."""
    text = formula.strip()
    if text in case.outcomes:
        return parse(case.outcomes[text].that)
    if text == "sq" and case.status_quo is None:
        raise StateError(Mistake("no-status-quo"))
    if text in {"sq", "none"} or text.removeprefix("#").isdecimal():
        return being_in(case, text)
    scope = Scope(Names.of(case), (case,))
    scope.statement(formula, ())
    if scope.mistakes:
        raise StatementError(*(_placed(one, formula) for one in scope.mistakes))
    return parse(formula)


def _placed(mistake: Mistake, formula: str) -> Mistake:
    """Return a mistake of a formula with its place in it."""
    at = mistake.offset or 0
    line = formula.count("\n", 0, at) + 1
    begin = formula.rfind("\n", 0, at) + 1
    excerpt = formula[begin:].split("\n", maxsplit=1)[0]
    place = Place("FORMULA", line, at - begin + 1, excerpt, max(1, mistake.length))
    return replace(mistake, place=place)


def _no_states(case: Case, rules: tuple[int, ...]) -> Mistake:
    if case.derivation is not None and case.derivation.scenarios:
        return emptied(case)
    guilty = [listed("feasible", case.feasible[k], k) for k in rules]
    return Mistake("no-states", {"rules": guilty}, path=("feasible",))


def _notes(case: Case) -> Iterable[Note]:
    for note, keys in LATER.items():
        unread = [key for key in keys if getattr(case, key)]
        if unread:
            yield Note(note, {"keys": unread, "case": case.id})


def spoken_of(case: Case, form: OptionForm, walk: Walk, found: Searched) -> Model:
    """Return the states that are spoken of as a model: their ranks, their outcomes, no moves."""
    numbers: set[int] = set()
    if found.state is not None:
        numbers.add(found.state)
        for dm, replies in enumerate(found.replies):
            numbers.update(number for reply in replies for number in _through(reply))
            if not replies:
                numbers.update(_nearest(walk, dm, found.state))
    states = sorted(numbers)
    nowhere = Moves(np.zeros(len(states) + 1, dtype=np.intp), np.empty(0, dtype=np.intp))
    ranks = np.zeros((len(states), len(walk.dms)), dtype=np.intp)
    for dm in walk.dms:
        places = sorted({walk.standing(dm, number) for number in states})
        ranks[:, dm] = [places.index(walk.standing(dm, number)) for number in states]
    names = list(case.decision_makers)
    return Model(
        decision_makers=form.decision_makers,
        options=form.options,
        taken=np.array(
            [[bool(number >> k & 1) for k in range(len(form.options))] for number in states],
            dtype=bool,
        ).reshape(len(states), len(form.options)),
        moves=(nowhere,) * len(walk.dms),
        ranks=ranks,
        outcomes={
            name: np.array([walk.holds(that, number) for number in states], dtype=bool)
            for name, that in form.outcomes.items()
        },
        joint=tuple(
            Together(tuple(sorted(names.index(dm) for dm in one.members)), nowhere)
            for one in form.joint
        ),
    )


def _through(reply: Reply) -> tuple[int, ...]:
    return (reply.to, reply.at, *(number for _, number in reply.path))


def _nearest(walk: Walk, dm: int, state: int) -> list[int]:
    """Return the moves that change least; the lowest numbers first among equals."""
    ends = sorted(walk.moves(dm, state), key=lambda end: ((state ^ end).bit_count(), end))
    return ends[:NEAREST]


def _verdict(
    case: Case, model: Model, walk: Walk, dm: int, concept: Concept, found: Searched
) -> DmVerdict:
    """Return why a decision maker stays: the evidence, and what it rests on."""
    assert found.state is not None  # noqa: S101 - only a state found is explained
    ground, state = Ground(case, model), model.index[found.state]
    improvements: list[Improvement] = []
    comparisons: list[tuple[Difference, tuple[Difference, ...]]] = []
    answering: list[Difference] = []
    for reply in found.replies[dm]:
        move = _move(model, walk, dm, found.state, reply.to)
        gain = compare(case, model, dm, state, move.to)
        at = model.index[reply.at]
        end = compare(case, model, dm, state, at)
        origins = _origins(found.state, reply, concept)
        path = tuple(
            _move(model, walk, mover, origin, to)
            for origin, (mover, to) in zip(origins, reply.path, strict=True)
        )
        gains = [
            compare(case, model, step.dm, step.origin, step.to) for step in path if step.improvement
        ]
        for step in (move, *path):
            ground.move(step)
        for difference in (gain, end, *gains):
            ground.difference(difference)
        improvements.append(Improvement(move, (Answer(at, path),), 1))
        comparisons.append((gain, (end,)))
        answering += gains
    worse = []
    if not improvements:
        ends = _nearest(walk, dm, found.state)
        worse = [compare(case, model, dm, state, model.index[end]) for end in ends]
    for difference in worse:
        ground.difference(difference)
    return DmVerdict(
        dm=dm,
        concept=concept,
        stable=True,
        improvements=tuple(improvements),
        worse=tuple(worse),
        comparisons=tuple(comparisons),
        answering=tuple(answering),
        claims=ground.claims,
        assumptions=ground.assumptions,
    )


def _origins(state: int, reply: Reply, concept: Concept) -> list[int]:
    """Return from where each move of an answer starts: all at once, or one after the other."""
    if concept.answers == "simultaneous":
        return [state] * len(reply.path)
    return [reply.to, *(to for _, to in reply.path[:-1])]


def _move(model: Model, walk: Walk, dm: int, origin: int, to: int) -> Move:
    better = walk.prefers(dm, to, origin)
    return Move(
        dm,
        model.index[origin],
        model.index[to],
        improvement=better,
        companions=companions(walk, dm, origin, to) if better else (),
        joint=walk.joint_at(dm, origin, to),
    )


def companions(walk: Walk, dm: int, origin: int, to: int) -> tuple[int, ...]:
    """Return the options that a move changes and that make no difference to the mover.

    Taking back one of them alone leaves a state that it could have moved to as well, and holds
    equal.
    """
    together = list(changed(origin, to))
    return tuple(
        k
        for k in together
        for other in [to ^ 1 << k]
        if len(together) > 1
        and walk.standing(dm, other) == walk.standing(dm, to)
        and walk.can_move(dm, origin, other)
    )
