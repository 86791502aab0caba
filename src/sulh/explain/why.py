"""Why a state or an outcome holds or does not, explained."""

from collections.abc import Iterator, Sequence

from sulh import phrases
from sulh.concept import CONCEPTS
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens
from sulh.explain.page import marked, page
from sulh.explain.reasons import deciding, given_away, with_whom
from sulh.explain.sources import rests_on
from sulh.finding.evidence import Answer, Improvement
from sulh.finding.why import Difference, DmVerdict, Why
from sulh.messages import Lang

MOST_IMPROVEMENTS = 3
"""How many improvements of one party a page tells in full: those not deterred come first."""


def why(found: Why, lang: Lang) -> Explanation:
    """Return the page on why a state, or an outcome, holds or does not."""
    scene = Scene(found.case, found.model, lang)
    say = phrases.of(lang, "why")
    subject = scene.state(found.state)
    if found.outcome is not None:
        subject = scene.grammar.quoted(found.case.outcome_label(found.outcome, lang))
    return page(found.case, lang, say.title(subject, heading(found)), blocks(found, scene))


def heading(found: Why) -> str:
    """Return the concept asked, as the field writes it."""
    known = CONCEPTS.get(found.heading)
    return found.heading if known is None else known.abbreviation


def blocks(found: Why, scene: Scene) -> Iterator[Block]:
    """Yield the verdict, the state, each party's evidence, and the outcome's other states."""
    say = phrases.of(scene.lang, "why")
    state = scene.state(found.state)
    yield Paragraph(" ".join(verdict_of(found, scene)))
    told = [say.state_is(state, scene.taken(found.state))]
    if scene.outcomes(found.state):
        told.append(say.belongs(state, scene.outcomes(found.state)))
    yield Paragraph(" ".join(told))
    if found.outcome is not None:
        yield from burdens(found.case, scene, [found.outcome])
    cited = {claim for verdict in found.verdicts for claim in verdict.claims}
    yield Paragraph(rests_on(found.case, cited, scene.lang))
    for verdict in found.verdicts:
        yield Heading(scene.heading(scene.model.decision_makers[verdict.dm]), 3)
        yield from party(found, verdict, scene)
    yield from _groups(found, scene)
    yield Paragraph(marked((one.concept for one in found.verdicts), scene.lang))


def verdict_of(found: Why, scene: Scene) -> Iterator[str]:
    """Yield the sentences that say whether it holds, and who leaves it."""
    say = phrases.of(scene.lang, "why")
    state, concept = scene.state(found.state), heading(found)
    leaving = [scene.parties[one.dm].name for one in found.verdicts if not one.stable]
    if found.outcome is not None and found.verdict is not None:
        label = found.case.outcome_label(found.outcome, scene.lang)
        yield say.outcome_verdict(label, concept, found.verdict.holds, found.verdict.of)
        if found.verdict.when is not None:
            yield say.outcome_when(scene.statement(found.verdict.when))
        if found.verdict.holds:
            yield say.one_in_full(state, found.model.status_quo is not None)
        elif leaving:
            yield say.one_that_fails(state, leaving)
        else:
            yield say.one_in_full(state, False)
    if found.focal is not None:
        party = scene.parties[found.focal]
        stable = found.verdicts[0].stable
        yield (say.stable_for if stable else say.unstable_for)(state, concept, party)
    elif found.outcome is None:
        if leaving:
            yield say.state_fails(state, concept, leaving)
        else:
            yield say.state_holds(state, concept)


def party(
    found: Why, verdict: DmVerdict, scene: Scene, most: int = MOST_IMPROVEMENTS
) -> Iterator[Block]:
    """Yield the evidence of one party: its improvements, at most so many in full, or why none."""
    say, whose = phrases.of(scene.lang, "why"), scene.parties[verdict.dm]
    for place in verdict.given_away:
        yield given_away(place, whose, scene)
    if not verdict.improvements:
        yield from _no_improvement(verdict, scene, most)
        return
    count = len(verdict.improvements)
    deterred = sum(one.deterred for one in verdict.improvements)
    yield Paragraph(say.has_improvements(whose, count, deterred))
    pairs = list(zip(verdict.improvements, verdict.comparisons, strict=True))
    pairs.sort(key=lambda pair: pair[0].deterred)
    shown = pairs[:most]
    yield Items(
        tuple(
            item
            for one, (gain, ends) in shown
            for item in improvement(found, verdict, one, gain, ends, scene)
        ),
    )
    rest = [one for one, _ in pairs[len(shown) :]]
    if rest:
        yield Paragraph(say.further_improvements(len(rest), sum(one.deterred for one in rest)))


def _no_improvement(verdict: DmVerdict, scene: Scene, most: int) -> Iterator[Block]:
    say, party = phrases.of(scene.lang, "why"), scene.parties[verdict.dm]
    if not verdict.worse:
        yield Paragraph(say.cannot_move(party))
        return
    yield Paragraph(say.no_improvement(party, len(verdict.worse)))
    items = []
    nearest = sorted(verdict.worse, key=lambda one: len(scene.model.changed(*one.states)))
    for difference in nearest[:most]:
        here, there = difference.states
        acts, to = scene.acts(here, there), scene.state(there)
        if difference.better is None:
            items.append(Paragraph(say.tied_by(acts, to)))
        else:
            items.append(with_reason(say.worse_by(acts, to), difference, scene, gained=False))
    yield Items(tuple(items))


def with_reason(sentence: str, difference: Difference, scene: Scene, *, gained: bool) -> Paragraph:
    """Return a sentence that compares two states, with what decides between them."""
    reason = deciding(difference, scene, gained=gained)
    return Paragraph(f"{sentence} {reason.text}", reason.claims, reason.assumptions)


def improvement(
    found: Why, verdict: DmVerdict, one: Improvement, gain: Difference,
    ends: tuple[Difference, ...], scene: Scene,
) -> Iterator[Paragraph | Items]:  # fmt: skip
    """Yield one improvement of a party, and the answer that deters it, or that none does."""
    say, party = phrases.of(scene.lang, "why"), scene.parties[verdict.dm]
    move = one.move
    acts = scene.acts(move.origin, move.to, move.companions)
    sentence = say.improvement(
        party, acts or scene.acts(move.origin, move.to), scene.state(move.to)
    )
    if move.companions and acts:
        options = scene.model.options
        also = [
            scene.act(options[k], taken=bool(scene.model.taken[move.to, k]))
            for k in move.companions
        ]
        sentence += " " + say.companions(scene.listed(also))
    yield with_whom(with_reason(sentence, gain, scene, gained=True), move, scene)
    inner: list[Paragraph] = []
    if not one.answers:
        inner.append(Paragraph(say.no_answer(party, verdict.concept.abbreviation)))
    elif one.deterred:
        inner += _answer(found, verdict, one.answers[0], ends[0], scene)
        closing = [say.deterred(party)]
        if one.answers_total > 1:
            closing.append(say.more_answers(one.answers_total - 1))
        inner.append(Paragraph(" ".join(closing)))
    else:
        inner += _answer(found, verdict, one.answers[0], ends[0], scene)
        at, to = one.answers[0].at, one.answers[0].escapes[0]
        inner.append(Paragraph(say.escapes(party, scene.state(at), scene.state(to))))
        inner.append(Paragraph(say.no_answer(party, verdict.concept.abbreviation)))
    yield Items(tuple(inner))


def _answer(
    found: Why, verdict: DmVerdict, answer: Answer, end: Difference, scene: Scene
) -> Iterator[Paragraph]:
    """Yield the opponents' moves, and how the focal party compares where they end."""
    say, party = phrases.of(scene.lang, "why"), scene.parties[verdict.dm]
    if verdict.concept.answers == "simultaneous":
        steps = [
            say.together(scene.parties[step.dm], scene.acts(step.origin, step.to))
            for step in answer.path
        ]
        yield Paragraph(say.answered_together(steps, scene.state(answer.at)))
    else:
        for step in answer.path:
            mover = scene.parties[step.dm]
            acts, to = scene.acts(step.origin, step.to), scene.state(step.to)
            sentence = say.answered(mover, acts, to, step.improvement)
            if step.improvement:
                gain = found.comparison(step.dm, step.origin, step.to)
                yield with_whom(with_reason(sentence, gain, scene, gained=True), step, scene)
            else:
                yield with_whom(Paragraph(sentence), step, scene)
    at, state = scene.state(answer.at), scene.state(found.state)
    if end.better is None:
        yield Paragraph(say.ends_equal(party, at, state))
    else:
        yield with_reason(say.ends_worse(party, at, state), end, scene, gained=False)
    if verdict.concept.escape and answer.deters:
        yield Paragraph(say.no_escape(at))


def summary(found: Why, scene: Scene, first: Sequence[int]) -> Iterator[Block]:
    """Yield the nearest evidence of one party that leaves, or that an answer deters.

    Of several the one that comes first among ``first``, if any does.
    """
    say = phrases.of(scene.lang, "why")
    leaving = [one for one in found.verdicts if not one.stable]
    told = leaving or [one for one in found.verdicts if one.improvements]
    if not told:
        yield Paragraph(say.quiet(scene.state(found.state)))
    told.sort(key=lambda one: first.index(one.dm) if one.dm in first else len(first))
    for verdict in told[:1]:
        pairs = list(zip(verdict.improvements, verdict.comparisons, strict=True))
        pairs.sort(key=lambda pair: pair[0].deterred)
        one, (gain, ends) = pairs[0]
        yield Items(tuple(improvement(found, verdict, one, gain, ends, scene)))


def _groups(found: Why, scene: Scene) -> Iterator[Block]:
    """Yield the outcome's other states, by the same reason."""
    if not found.groups:
        return
    say = phrases.of(scene.lang, "why")
    yield Heading(say.others_of_outcome(), 3)
    items = []
    for group in found.groups:
        shown = scene.states(group.states)
        if group.leaving:
            leaving = [scene.parties[dm].name for dm in group.leaving]
            items.append(Paragraph(say.group_leaves(shown, leaving)))
        elif group.deterring:
            pairs = [
                say.is_deterred_by(
                    scene.parties[dm], [scene.parties[other].name for other in answering]
                )
                for dm, answering in group.deterring
            ]
            items.append(Paragraph(say.group_deterred(shown, pairs)))
        else:
            items.append(Paragraph(say.group_quiet(shown)))
    yield Items(tuple(items))
    compared = sum(len(group.states) for group in found.groups) + 1
    if found.verdict is not None and found.verdict.of > compared:
        yield Paragraph(say.next_group(found.verdict.of - compared))
