"""What is printed wherever outcomes are: their verdicts, who bears them, what is said against them."""

from collections.abc import Iterable, Iterator

from sulh import phrases
from sulh.case import Case
from sulh.explain.blocks import Items, Paragraph, Table
from sulh.explain.naming import Naming
from sulh.finding.equilibria import Equilibria, Verdict
from sulh.phrases.words import word


def harm_entailed(case: Case, harm: Iterable[str], naming: Naming) -> list[str]:
    """Return the words for what is harmed: a label of ``affected`` where there is one."""
    return [
        naming.text(case.affected[one].label) or one if one in case.affected else one
        for one in harm
    ]


def burdens(case: Case, naming: Naming, outcomes: Iterable[str]) -> Iterator[Items]:
    """Yield, for the outcomes that have any, the people who bear them and the concerns."""
    say = phrases.of(naming.lang, "equilibria")
    found = []
    for name in outcomes:
        outcome = case.outcomes[name]
        label = case.outcome_label(name, naming.lang)
        people = [naming.text(case.affected[one].label) or one for one in outcome.affected]
        if people:
            found.append(Paragraph(say.affected(label, people)))
        found += [
            Paragraph(
                say.concern(
                    label, concern.text.show(naming.lang), _source(case, concern.source, naming)
                )
            )
            for concern in outcome.concerns
        ]
    if found:
        yield Items(tuple(found))


def _source(case: Case, source: str | None, naming: Naming) -> str:
    known = dict(case.sources) | (dict(case.aftermath.sources) if case.aftermath else {})
    if source is None or source not in known:
        return source or ""
    return naming.text(known[source].publisher) or naming.text(known[source].title) or source


def verdict_word(verdict: Verdict, lang: str) -> str:
    """Return a verdict in a word or two."""
    key = {
        "all": "all-hold",
        "some": "some-hold",
        "none": "none-holds",
        "infeasible": "infeasible",
        "undecided": "undecided",
    }[verdict.word]
    return word(key, lang)  # type: ignore[arg-type]


def table(holds: Equilibria, concept: str, naming: Naming) -> Table:
    """Return the verdicts of all outcomes under one concept."""
    lang = naming.lang
    rows = []
    for outcome in holds.model.outcomes:
        verdict = holds.verdict(outcome, concept)
        reached = "" if verdict.reached is None else word("yes" if verdict.reached else "no", lang)
        rows.append(
            (
                outcome,
                holds.case.outcome_label(outcome, lang),
                verdict_word(verdict, lang),
                f"{verdict.holds}/{verdict.of}" if verdict.of else "–",
                "" if verdict.when is None else naming.statement(verdict.when),
                reached,
            )
        )
    head = ("outcome", "label", "holds", "k-of-n", "when", "reached")
    return Table(tuple(word(key, lang) for key in head), tuple(rows), latin=frozenset({0, 3}))
