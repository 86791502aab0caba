"""What is in a case: parties, orders, rules, outcomes, and the claims behind them."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Case, Control, Element
from sulh.case.state import status_quo_taken
from sulh.explain.blocks import Block, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.naming import Naming
from sulh.explain.outcomes import burdens
from sulh.explain.page import page
from sulh.explain.sources import claims, sources
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
    yield _options(subject, naming)
    for dm in subject.decision_makers:
        yield from _order(subject, dm, naming)
    yield from _rules(subject, naming)
    yield from _outcomes(subject, naming)
    yield from _scenarios(subject, naming)
    yield from _mechanisms(subject, naming)
    yield from sources(subject, naming)
    yield from claims(subject, naming)
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


def _options(subject: Case, naming: Naming) -> Table:
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


def _order(subject: Case, dm: str, naming: Naming) -> Iterator[Block]:
    lang, say = naming.lang, phrases.of(naming.lang, "show")
    maker, party = subject.decision_makers[dm], naming.party(dm)
    yield Heading(party.name, 3)
    if maker.note is not None:
        yield Paragraph(maker.note.show(lang))
    if maker.ranking is not None:
        entries = tuple(Paragraph(", ".join(entry)) for entry in maker.ranking.best_first)
        yield Paragraph(word("ranking", lang) + ":", maker.ranking.claims.claims)
        yield Items(entries, numbered=True)
    elif maker.preferences:
        yield Paragraph(word("order", lang) + ":")
        yield Items(
            tuple(
                Paragraph(
                    naming.statement(preference.that, dm)
                    + (f" — {preference.because.show(lang)}" if preference.because else ""),
                    preference.claims.claims,
                    () if preference.claims.claims else (f"{dm}/{preference.id or place + 1}",),
                )
                for place, preference in enumerate(maker.preferences)
            ),
            numbered=True,
        )
    else:
        yield Paragraph(say.indifferent(party))


def _rules(subject: Case, naming: Naming) -> Iterator[Block]:
    lang, say = naming.lang, phrases.of(naming.lang, "show")
    items = []
    for place, rule in enumerate(subject.feasible):
        address = f"feasible/{rule.id or place + 1}"
        said = (
            say.must_be(naming.statement(rule.that))
            if rule.that is not None
            else say.only_states(", ".join(rule.only or ()))
        )
        because = f" {rule.because.show(lang)}" if rule.because else ""
        cited = rule.claims.claims
        items.append(Paragraph(said + because, cited, () if cited else (address,)))
    if items:
        yield Heading(word("constraints", lang))
        yield Items(tuple(items))
    if subject.moves:
        yield Heading(word("forbidden", lang))
        yield Items(
            tuple(
                Paragraph(
                    say.forbidden(
                        naming.party(move.forbid),
                        naming.statement(move.origin),
                        naming.statement(move.target),
                    )
                    + (f" {move.because.show(lang)}" if move.because else ""),
                    move.claims.claims,
                    () if move.claims.claims else (f"moves/{place + 1}",),
                )
                for place, move in enumerate(subject.moves)
            )
        )
    if subject.powers:
        yield Heading(word("powers", lang))
        yield Items(tuple(_powers(subject, naming)))
    yield Heading(word("status-quo", lang))
    yield _status_quo(subject, naming)


def _powers(subject: Case, naming: Naming) -> Iterator[Paragraph]:
    say = phrases.of(naming.lang, "show")
    for place, power in enumerate(subject.powers):
        holder = naming.party(power.holder)
        if isinstance(power, Control):
            condition = "" if power.condition == "true" else naming.statement(power.condition)
            said = say.may_also(holder, naming.mention(power.controls), condition)
        else:
            said = say.influences(
                holder,
                naming.party(power.target),
                naming.mention(power.option),
                naming.statement(power.trigger),
                naming.statement(power.effect.that, power.target),
            )
        cited = power.claims.claims
        yield Paragraph(said, cited, () if cited else (f"powers/{power.id or place + 1}",))


def _status_quo(subject: Case, naming: Naming) -> Paragraph:
    start = subject.status_quo
    if start is None:
        return Paragraph("–")
    cited = start.claims.claims
    said = naming.options_taken(status_quo_taken(subject))
    return Paragraph(said, cited, () if cited else ("status_quo",))


def _outcomes(subject: Case, naming: Naming) -> Iterator[Block]:
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


def _mechanisms(subject: Case, naming: Naming) -> Iterator[Block]:
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
