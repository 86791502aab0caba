"""What is printed wherever outcomes are: verdicts, who bears them, what is said against them."""

from collections.abc import Iterable, Iterator, Sequence

from sulh import phrases
from sulh.case import Case
from sulh.explain.blocks import Burdens, Items, Paragraph, Table
from sulh.explain.naming import Naming
from sulh.finding.census import Tally
from sulh.finding.equilibria import Equilibria, Verdict
from sulh.messages import Lang
from sulh.phrases.words import word


def people_named(case: Case, harm: Iterable[str], naming: Naming) -> list[str]:
    """Return the words for the people named: their label under ``affected``, where there is one."""
    return [
        naming.text(case.affected[one].label) or one if one in case.affected else one
        for one in harm
    ]


def burdens(case: Case, naming: Naming, outcomes: Sequence[str]) -> Iterator[Burdens]:
    """Yield, for the outcomes that have any, the people who bear them and the concerns.

    What several outcomes share is said once, with all of them.
    """
    say = phrases.of(naming.lang, "equilibria")
    borne: dict[tuple[str, ...], list[str]] = {}
    concerns: dict[tuple[str, str], list[str]] = {}
    for name in outcomes:
        outcome = case.outcomes[name]
        if outcome.affected:
            borne.setdefault(outcome.affected, []).append(name)
        for concern in outcome.concerns:
            key = (concern.text.show(naming.lang), _source(case, concern.source, naming))
            concerns.setdefault(key, []).append(name)

    def named(names: list[str]) -> str:
        if len(names) == len(outcomes) > 1:
            return str(say.all_of_these())
        return ", ".join(names)

    items = [
        Paragraph(say.affected(named(names), people_named(case, people, naming)))
        for people, names in borne.items()
    ]
    items += [
        Paragraph(say.concern(named(names), text, source))
        for (text, source), names in concerns.items()
    ]
    if items:
        yield Burdens(tuple(items))


def _source(case: Case, source: str | None, naming: Naming) -> str:
    known = dict(case.sources) | (dict(case.aftermath.sources) if case.aftermath else {})
    if source is None or source not in known:
        return source or ""
    return naming.text(known[source].publisher) or naming.text(known[source].title) or source


def verdict_word(verdict: Verdict | Tally, lang: Lang) -> str:
    """Return a verdict in a word or two."""
    key = {
        "all": "all-hold",
        "some": "some-hold",
        "none": "none-holds",
        "infeasible": "infeasible",
        "undecided": "undecided",
    }[verdict.word]
    return word(key, lang)


def table(holds: Equilibria, concept: str, naming: Naming) -> Iterator[Table | Items]:
    """Yield the verdicts of all outcomes under one concept, then the conditions of some."""
    lang, say = naming.lang, phrases.of(naming.lang, "equilibria")
    rows, conditions = [], []
    for outcome in holds.model.outcomes:
        verdict = holds.verdict(outcome, concept)
        reached = "" if verdict.reached is None else word("yes" if verdict.reached else "no", lang)
        rows.append(
            (
                outcome,
                holds.case.outcome_label(outcome, lang),
                verdict_word(verdict, lang),
                f"{verdict.holds}/{verdict.of}" if verdict.of else "–",
                reached,
            )
        )
        if verdict.when is not None:
            said = say.condition(outcome, naming.statement(verdict.when))
            conditions.append(
                Paragraph(said if verdict.when_exact else f"{said} {say.when_not_exact()}")
            )
    head = ("outcome", "label", "holds", "k-of-n", "reached")
    yield Table(tuple(word(key, lang) for key in head), tuple(rows), latin=frozenset({0, 3}))
    if conditions:
        yield Items(tuple(conditions))
