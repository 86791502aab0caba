"""How many states hold, explained."""

from collections.abc import Callable, Iterator

from sulh import phrases
from sulh.concept import LEAD
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.equilibria import LITTLE, heading
from sulh.explain.naming import Naming
from sulh.explain.outcomes import burdens, verdict_word
from sulh.explain.page import marked, noted, page
from sulh.explain.sources import rests_on
from sulh.finding.census import MOST_SHOWN, Census, Held, Tally
from sulh.messages import Lang, render
from sulh.phrases.words import word

FEW = 3
"""Of states picked by chance a page shows so many; JSON gives all that were picked."""


def census(counted: Census, lang: Lang, *, name: str | None = None) -> Explanation:
    """Return the page on how many states hold.

    ``name``: what the case is called where one types, if not by its id.
    """
    say = phrases.of(lang, "census")
    title = say.title(counted.case.title.show(lang))
    return page(counted.case, lang, title, _blocks(counted, lang, name or counted.case.id))


def _blocks(counted: Census, lang: Lang, name: str) -> Iterator[Block]:
    say, naming = phrases.of(lang, "census"), Naming(counted.case, lang)
    if counted.unlisted is not None:
        yield Paragraph(counted.unlisted.text(lang))
    yield Paragraph(_opening(counted, lang))
    yield Paragraph(rests_on(counted.case, tuple(counted.case.claims), lang))
    yield Heading(word("concepts", lang))
    yield _concepts(counted, lang)
    yield from _undecided(counted, lang)
    if counted.outcomes:
        yield Heading(word("verdicts", lang))
        yield from _outcomes(counted, naming)
        yield from burdens(counted.case, naming, tuple(counted.outcomes))
    if counted.lead is not None and counted[counted.lead]:
        yield Heading(word("states", lang))
        yield from _states(counted, counted.lead, naming)
    yield from noted(counted.notes, lang)
    concepts = [one for profile in counted.asked for one in profile.concepts]
    rule, reason = render("rule-legal-sequence", {}, lang), counted.reason.text(lang)
    yield Paragraph(" ".join([marked(concepts, lang), say.solved_by(counted.engine, rule, reason)]))
    yield Heading(word("next", lang))
    yield Commands(tuple(_next(counted, name, lang)))


def _opening(counted: Census, lang: Lang) -> str:
    say, holds = phrases.of(lang, "census"), phrases.of(lang, "equilibria")
    lead, total = counted.lead, counted.feasible
    if lead is None:
        return str(say.nothing() if total is None else say.feasible_only(total))
    others = [name for name in ("gmr", "nash") if name in counted.equilibria and name != lead]
    beside = [(heading(name), counted[name]) for name in others]
    said = [
        say.opening(counted[lead], total, heading(lead), counted.holds_now.get(lead), beside),
        *(
            holds.decides_little(heading(name), counted[name], total)
            for name in (lead, *others)
            if total is not None and counted[name] >= LITTLE * total > 1
        ),
        *(say.undecided(heading(name)) for name in counted.undecided if name == LEAD),
        holds.to_hold(),
    ]
    return " ".join(said)


def _concepts(counted: Census, lang: Lang) -> Table:
    """Return the table of concepts: how many states hold under each, and whether now holds."""
    figure = phrases.of(lang, "grammar").figure
    rows = []
    for profile in counted.asked:
        decided = profile.text in counted.equilibria
        now = counted.holds_now.get(profile.text)
        rows.append(
            (
                heading(profile.text),
                figure(counted[profile.text]) if decided else word("undecided", lang),
                "" if now is None else word("yes" if now else "no", lang),
            )
        )
    head = tuple(word(key, lang) for key in ("concept", "states", "status-quo-holds"))
    return Table(head, tuple(rows), latin=frozenset({0}))


def _undecided(counted: Census, lang: Lang) -> Iterator[Items]:
    """Yield for each concept that was not decided what was established, then what to do."""
    of: dict[str, list[str]] = {}
    for name, mistake in counted.undecided.items():
        of.setdefault(mistake.message(lang), []).append(heading(name))
    comma = "، " if lang == "ar" else ", "
    said = [Paragraph(f"{comma.join(names)}: {message}") for message, names in of.items()]
    advised = dict.fromkeys(mistake.advice(lang) for mistake in counted.undecided.values())
    said += [Paragraph(advice) for advice in advised if advice]
    if said:
        yield Items(tuple(said))


def _outcomes(counted: Census, naming: Naming) -> Iterator[Table]:
    """Yield the verdicts under the leading concept, then how many hold under each of the others."""
    lang, figure = naming.lang, naming.grammar.figure
    first = counted.lead or counted.asked[0].text
    yield Table(
        tuple(word(key, lang) for key in ("outcome", "label", "holds", "k-of-n")),
        tuple(
            (
                outcome,
                counted.case.outcome_label(outcome, lang),
                verdict_word(tallies[first], lang),
                _ratio(tallies[first], figure),
            )
            for outcome, tallies in counted.outcomes.items()
        ),
        latin=frozenset({0, 3}),
    )
    others = [name for name in counted.equilibria if name != first]
    if others:
        yield Table(
            (word("outcome", lang), *map(heading, others)),
            tuple(
                (outcome, *(figure(tallies[name].holds or 0) for name in others))
                for outcome, tallies in counted.outcomes.items()
            ),
            caption=word("under-others", lang),
            latin=frozenset(range(len(others) + 1)),
        )


def _ratio(tally: Tally, figure: Callable[[int], str]) -> str:
    """Return how many of how many."""
    if not tally.of:
        return "–"
    return f"{'?' if tally.holds is None else figure(tally.holds)}/{figure(tally.of)}"


def _states(counted: Census, lead: str, naming: Naming) -> Iterator[Block]:
    """Yield what the states that hold share, then all of them or some."""
    say = phrases.of(naming.lang, "census")
    shared = [(say.in_every, counted.always), (say.in_none, counted.never)]
    said = [
        sentence([naming.mention(name) for name in names]) for sentence, names in shared if names
    ]
    if said and counted[lead] > 1:
        yield Paragraph(" ".join(said))
    shown = counted.sample(lead)
    if counted.shows_all(lead):
        yield Paragraph(say.all_shown(len(shown), heading(lead)))
    else:
        shown = shown[:: MOST_SHOWN // FEW]
        yield Paragraph(say.some_shown(len(shown), counted[lead], heading(lead)))
    yield _table(shown, naming)


def _table(states: tuple[Held, ...], naming: Naming) -> Table:
    comma = "، " if naming.lang == "ar" else ", "
    rows = tuple(
        (
            f"#{state.number}",
            naming.options_taken(state.taken),
            comma.join(naming.case.outcome_label(name, naming.lang) for name in state.outcomes),
            ", ".join(map(heading, state.equilibrium)),
        )
        for state in states
    )
    head = tuple(word(key, naming.lang) for key in ("number", "taken", "outcomes", "equilibrium"))
    return Table(head, rows, latin=frozenset({0, 3}))


def _next(counted: Census, case: str, lang: Lang) -> Iterator[tuple[str, str]]:
    say, holds = phrases.of(lang, "census"), phrases.of(lang, "equilibria")
    tail = "" if lang == "en" else " --lang ar"
    lead = counted.lead
    holding = [name for name, of in counted.outcomes.items() if lead and of[lead].holds]
    outcome = next(iter(holding or counted.outcomes), None)
    if any(mistake.hint is not None for mistake in counted.undecided.values()):
        yield f"sulh census {case} --seconds 600{tail}", say.next_more_time()
    if outcome is not None:
        yield f"sulh find {case} {outcome}{tail}", say.next_find()
    if counted.engine in ("compact", "literal"):
        yield f"sulh equilibria {case}{tail}", say.next_list()
    yield f"sulh check {case}{tail}", holds.next_check()
