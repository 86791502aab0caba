"""What is in a case: parties, orders, rules, outcomes, and the claims behind them."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Case, Constraint, Control, Element, ForbiddenMove, Influence
from sulh.case.address import listed
from sulh.case.order import Line, lines, order_of
from sulh.case.state import status_quo_taken
from sulh.explain import offers
from sulh.explain.beliefs import shown as believed
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.naming import Naming
from sulh.explain.outcomes import burdens
from sulh.explain.page import page
from sulh.explain.sources import aftermath, claims, sources
from sulh.explain.terms import terms
from sulh.messages import Lang
from sulh.phrases.words import word
from sulh.source import independent_sources, statement_of


def case(subject: Case, lang: Lang) -> Explanation:
    """Return the page that shows everything a case says."""
    return page(subject, lang, subject.title.show(lang), _blocks(subject, Naming(subject, lang)))


def _blocks(subject: Case, naming: Naming) -> Iterator[Block]:
    lang = naming.lang
    if subject.about is not None:
        yield Paragraph(subject.about.show(lang))
    yield Paragraph(counted(subject, lang))
    yield Heading(word("parties", lang))
    yield options(subject, naming)
    for dm in subject.decision_makers:
        yield from order(subject, dm, naming)
    yield from rules(subject, naming)
    yield from outcomes(subject, naming)
    yield from _scenarios(subject, naming)
    yield from mechanisms(subject, naming)
    yield from sources(subject, naming)
    yield from claims(subject, naming)
    yield from aftermath(subject, naming)
    if subject.notes:
        yield Heading(word("notes", lang))
        yield Items(tuple(Paragraph(note.show(lang)) for note in subject.notes))
    if subject.cite:
        yield Heading(word("cite", lang))
        yield Items(tuple(Paragraph(work) for work in subject.cite))


def counted(subject: Case, lang: Lang) -> str:
    """Return how many claims, statements and independent sources the case has."""
    say = phrases.of(lang, "show")
    if not subject.claims:
        return str(say.no_claims())
    statements = {statement_of(claim, subject.claims) for claim in subject.claims}
    roots = independent_sources(tuple(subject.claims), subject.claims, subject.sources)
    return str(say.support(len(subject.claims), len(statements), len(roots)))


def grounds(element: Element, lang: Lang) -> str:
    """Return what an element rests on, for a cell of a table: its claims, or that it is assumed."""
    cited = element.claims
    if cited.is_assumption:
        return word("assumption", lang)
    return (" + " if cited.all else ", ").join(cited.claims)


def options(subject: Case, naming: Naming) -> Table:
    """Return the table of options: whose, what, how they move, and what they rest on."""
    lang = naming.lang
    rows = tuple(
        (
            name,
            subject.name(name.split(".")[0], lang),
            subject.label(name, lang),
            word(f"moves-{option.moves}", lang),
            grounds(option, lang),
        )
        for name, option in subject.options.items()
    )
    head = ("option", "decision-maker", "label", "moves", "grounds")
    return Table(tuple(word(key, lang) for key in head), rows, latin=frozenset({0, 4}))


def order(subject: Case, dm: str, naming: Naming) -> Iterator[Block]:
    """Yield what a party prefers, line by line, under its name."""
    lang, say = naming.lang, phrases.of(naming.lang, "show")
    maker, party = subject.decision_makers[dm], naming.party(dm)
    yield Heading(naming.heading(dm), 3)
    if maker.note is not None:
        yield Paragraph(maker.note.show(lang))
    if maker.ranking is not None:
        entries = tuple(Paragraph(", ".join(entry)) for entry in maker.ranking.best_first)
        yield _resting(word("ranking", lang) + ":", maker.ranking, f"{dm}/ranking")
        yield Items(entries, numbered=True)
    elif order := lines(subject, dm):
        yield Paragraph(word("order", lang) + ":")
        yield Items(tuple(_line(one, dm, naming) for one in order), numbered=True)
    else:
        yield Paragraph(say.indifferent(party))


def _line(line: Line, dm: str, naming: Naming) -> Paragraph:
    """Return one line of an order with its reason; of an effect, which influence put it there."""
    said = naming.statement(line.that, dm)
    if line.is_effect:
        said += f" {phrases.of(naming.lang, 'show').effect_of(line.address)}"
    if line.because is not None:
        said += f" — {line.because.show(naming.lang)}"
    return _resting(said, line.element, line.address)


def _resting(said: str, element: Element, address: str) -> Paragraph:
    """Return what an element says, with its claims, or marked as the assumption it is."""
    cited = element.claims.claims
    return Paragraph(said, cited, () if cited else (address,))


def rules(subject: Case, naming: Naming) -> Iterator[Block]:
    """Yield what cannot be otherwise, who can impose what, the facts and the status quo."""
    lang = naming.lang
    for key, prefix, said in (
        ("constraints", "feasible", _constraint),
        ("forbidden", "moves", forbidden_said),
        ("powers", "powers", power_said),
        ("joint", "joint", offers.joint),
        ("offers", "offers", offers.named),
    ):
        elements = getattr(subject, prefix)
        if elements:
            yield Heading(word(key, lang))
            yield Items(
                tuple(
                    _resting(said(element, naming), element, listed(prefix, element, index))
                    for index, element in enumerate(elements)
                )
            )
    if subject.mandates:
        yield Heading(word("mandates", lang))
        yield Items(
            tuple(_mandate(subject, place, naming) for place in range(len(subject.mandates)))
        )
    if subject.facts:
        yield Heading(word("facts", lang))
        yield Items(
            tuple(
                _resting(
                    f"{naming.text(fact.label) or name}: {fact.value:g}", fact, f"facts/{name}"
                )
                for name, fact in subject.facts.items()
            )
        )
    yield from believed(subject, naming)
    yield Heading(word("status-quo", lang))
    yield _status_quo(subject, naming)


def _mandate(subject: Case, place: int, naming: Naming) -> Paragraph:
    element = subject.mandates[place]
    address = listed("mandates", element, place)
    said = [*terms(address, element, naming)]
    if element.because is not None:
        said.append(element.because.show(naming.lang))
    return _resting(" ".join(said), element, address)


def _constraint(rule: Constraint, naming: Naming) -> str:
    say = phrases.of(naming.lang, "show")
    said: str = (
        say.must_be(naming.statement(rule.that))
        if rule.that is not None
        else say.only_states(", ".join(rule.only or ()))
    )
    return said if rule.because is None else f"{said} {rule.because.show(naming.lang)}"


def forbidden_said(move: ForbiddenMove, naming: Naming) -> str:
    """Return which move of whom is forbidden."""
    said: str = phrases.of(naming.lang, "show").forbidden(
        naming.party(move.forbid), naming.statement(move.origin), naming.statement(move.target)
    )
    return said if move.because is None else f"{said} {move.because.show(naming.lang)}"


def power_said(power: Control | Influence, naming: Naming) -> str:
    """Return what a power is: whose, over what, and when."""
    say, holder = phrases.of(naming.lang, "show"), naming.party(power.holder)
    if isinstance(power, Control):
        condition = "" if power.condition == "true" else naming.statement(power.condition)
        return str(say.may_also(holder, naming.mention(power.controls), condition))
    return str(
        say.influences(
            holder,
            naming.mention(power.option),
            naming.statement(power.trigger),
            naming.statement(power.effect.that),
            naming.party(order_of(power)),
        )
    )


def _status_quo(subject: Case, naming: Naming) -> Paragraph:
    start = subject.status_quo
    if start is None:
        return Paragraph("–")
    return _resting(naming.options_taken(status_quo_taken(subject)), start, "status_quo")


def outcomes(subject: Case, naming: Naming) -> Iterator[Block]:
    """Yield the table of outcomes: what each is called, and what it means."""
    if not subject.outcomes:
        return
    lang = naming.lang
    yield Heading(word("outcomes", lang))
    rows = tuple(
        (name, subject.outcome_label(name, lang), naming.statement(outcome.that))
        for name, outcome in subject.outcomes.items()
    )
    head = tuple(word(key, lang) for key in ("outcome", "label", "statement"))
    yield Table(head, rows, latin=frozenset({0}))
    yield from burdens(subject, naming, tuple(subject.outcomes))


def _scenarios(subject: Case, naming: Naming) -> Iterator[Block]:
    if not subject.scenarios:
        return
    lang = naming.lang
    yield Heading(word("scenarios", lang))
    rows = tuple(
        (name, naming.text(scenario.title)) for name, scenario in subject.scenarios.items()
    )
    head = tuple(word(key, lang) for key in ("name", "title"))
    yield Table(head, rows, latin=frozenset({0}))


def mechanisms(subject: Case, naming: Naming) -> Iterator[Block]:
    """Yield what the sources describe, and what of it is modelled."""
    if not subject.mechanisms:
        return
    lang = naming.lang
    yield Heading(word("mechanisms", lang))
    rows = tuple(
        (
            name,
            naming.text(mechanism.label),
            ", ".join(mechanism.by) or word("not-modelled", lang),
            ", ".join(mechanism.claims),
        )
        for name, mechanism in subject.mechanisms.items()
    )
    head = tuple(word(key, lang) for key in ("name", "label", "modelled-by", "claims"))
    yield Table(head, rows, latin=frozenset({0, 3}))
