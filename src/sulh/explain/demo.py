"""The first page a newcomer sees: one case, what holds, why, and how it could come about."""

from collections.abc import Iterator

from sulh import phrases
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph
from sulh.explain.equilibria import opening
from sulh.explain.evolution import reach, told
from sulh.explain.naming import Scene
from sulh.explain.outcomes import table as verdicts
from sulh.explain.page import page
from sulh.explain.show import counted
from sulh.explain.why import blocks as reasons
from sulh.finding.equilibria import Equilibria
from sulh.finding.evolution import Evolution
from sulh.finding.why import Why
from sulh.messages import Lang
from sulh.phrases.words import word


def demo(holds: Equilibria, why: Why, way: Evolution, lang: Lang) -> Explanation:
    """Return the first page: about the case of these three findings."""
    title = phrases.of(lang, "demo").title()
    return page(
        holds.case, lang, title, _blocks(holds, why, way, Scene(holds.case, holds.model, lang))
    )


def _blocks(holds: Equilibria, why: Why, way: Evolution, scene: Scene) -> Iterator[Block]:
    lang, say, subject = scene.lang, phrases.of(scene.lang, "demo"), holds.case
    yield Paragraph(say.what_this_is(subject.title.show(lang)))
    if subject.about is not None:
        yield Paragraph(subject.about.show(lang))
    yield Paragraph(" ".join([counted(subject, lang), say.not_a_forecast()]))
    yield Heading(say.question_holds())
    yield from opening(holds, scene)
    if holds.lead is not None:
        yield next(verdicts(holds, holds.lead, scene))
    yield Heading(say.question_evolution())
    yield from reach(way, scene)
    for destination in way.destinations:
        yield from told(destination, scene)
    if why.outcome is not None and why.focal is not None:
        label = subject.outcome_label(why.outcome, lang)
        yield Heading(say.question_why(label, scene.parties[why.focal].name))
    yield from reasons(why, scene)
    yield Heading(word("next", lang))
    yield Commands(tuple(_next(holds, why, lang)))


def _next(holds: Equilibria, why: Why, lang: Lang) -> Iterator[tuple[str, str]]:
    say = phrases.of(lang, "equilibria")
    case, tail = holds.case.id, "" if lang == "en" else " --lang ar"
    yield f"sulh show {case}{tail}", say.next_show()
    yield f"sulh check {case}{tail}", say.next_check()
    yield f"sulh equilibria {case}{tail}", say.next_equilibria()
    yield f"sulh why {case} {why.outcome or why.state} --steps{tail}", say.next_steps()
    yield f"sulh evolution {case}{tail}", say.next_evolution()
    yield f"sulh cases{tail}", say.next_cases()
    yield f"sulh new {phrases.of(lang, 'demo').example_of_your_own()}{tail}", say.next_new()
    yield f"sulh demo --lang {'ar' if lang == 'en' else 'en'}", say.next_other_language()
