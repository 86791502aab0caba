"""What if? The outcomes under each scenario, and the element that makes the difference."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sulh.analysis.causes import changed
from sulh.analysis.equilibria import emptied, equilibria
from sulh.analysis.seen import Views, with_seen
from sulh.analysis.variants import Variants, conclusions
from sulh.case import Case
from sulh.concept import LEAD
from sulh.derive import apply, differences
from sulh.derive import scenarios as every_scenario
from sulh.derive.editing import numbered
from sulh.errors import CaseError, Mistake, SulhError
from sulh.finding import Note
from sulh.finding.compare import Column, Comparison
from sulh.finding.conclusion import Conclusion, Value
from sulh.labels import Label
from sulh.messages import LANGUAGES

STACKED = "+"
"""Between the names of scenarios that are applied one after the other."""


def compare(
    case: Case,
    scenarios: Iterable[str] | str | None = None,
    concepts: Iterable[str] | str | None = None,
    *,
    scenario: str | Iterable[str] | None = None,
) -> Comparison:
    """Return what becomes of every outcome under each scenario, under each concept asked.

    Without ``scenarios`` all are compared: those of the file, and those made from its speakers.
    ``"a+b"`` is b applied after a. For whatever appeared, vanished or shifted against the case as
    written the smallest sets of elements are found that alone already make that difference, each
    put into the case by itself and solved. ``scenario``: compare with the case under this one
    instead of the case as written.

    Raises:
        UnknownNameError: an unknown scenario or concept.
        CaseError: a scenario contradicts the case, or one that is named leaves no state feasible.

    >>> import sulh
    >>> found = sulh.compare(sulh.load("east-aleppo-2016"), "russia-threat-not-known", "seq")
    >>> [(one.name, change.turn) for one, change in found.columns[0].changes.items()][:2]
    [('imposed-exit', 'vanished'), ('later-promise', 'vanished')]
    """
    case = apply(case, scenario)
    named = [scenarios] if isinstance(scenarios, str) else list(scenarios or ())
    holds = equilibria(case, concepts=concepts)
    headings = [profile.text for profile in holds.asked]
    variants = Views(headings)
    names = dict.fromkeys(named or every_scenario(case))
    under = {name: apply(case, name.split(STACKED)) for name in names}
    written = (one for one in conclusions(holds) if one.about == "outcome")
    asked = with_seen(written, case, *under.values())
    variants.prepare([case, *under.values()], asked)
    values = variants.values(case, asked)
    columns = tuple(
        _column(case, name, under[name], values, variants, is_named=bool(named)) for name in names
    )
    return Comparison(
        case=case,
        model=holds.model,
        concepts=tuple(sorted(headings, key=lambda one: one != LEAD)),
        values=values,
        columns=columns,
        notes=tuple(_notes(holds.undecided.values(), columns)),
    )


def _column(
    case: Case,
    name: str,
    under: Case,
    before: Mapping[Conclusion, Value],
    variants: Variants,
    *,
    is_named: bool,
) -> Column:
    """Return the answers under one scenario, and what makes them differ."""
    undecided: tuple[Mistake, ...] = ()
    states, start = 0, None
    try:
        model, _ = variants.solve(under)
        states, start = len(model), model.status_quo
    except SulhError as error:
        undecided = error.mistakes
    if not states and not undecided and is_named:
        raise CaseError(emptied(under))
    values = variants.values(under, before)
    whole = numbered(case)
    elements = tuple(one for one in differences(whole, under) if one.answers)
    return Column(
        name=name,
        title=_title(under, name.split(STACKED)),
        case=under,
        states=states,
        status_quo_fell=case.status_quo is not None and start is None and not undecided,
        values=values,
        differences=elements,
        changes=changed(before, values, elements, (whole, under), variants),
        undecided=undecided,
    )


def _title(case: Case, names: Sequence[str]) -> Label | None:
    """Return the titles of the scenarios applied, of stacked ones all; None where none has one."""
    applied = case.derivation.scenarios[-len(names) :] if case.derivation else ()
    if not any(one.title for one in applied):
        return None
    titles = [one.title or Label(plain=one.name) for one in applied]
    if len(titles) == 1:
        return titles[0]
    said = {lang: f" {STACKED} ".join(one.show(lang) for one in titles) for lang in LANGUAGES}
    return Label.of(said)


def _notes(undecided: Iterable[Mistake], columns: Iterable[Column]) -> Iterator[Note]:
    for mistake in undecided:
        yield Note(mistake.id, mistake.slots)
    for column in columns:
        if not column.states and not column.undecided:
            yield Note("scenario-empties", emptied(column.case).slots)
        elif column.status_quo_fell:
            yield Note("status-quo-fell-under", {"name": column.name})
