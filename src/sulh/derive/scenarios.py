"""Scenarios: the named variations of a case, those written and those made from its speakers."""

from collections.abc import Iterable, Mapping

from sulh.case import Case, Scenario
from sulh.case.derivation import Applied, Derivation
from sulh.derive.dropping import without, without_claims, without_sources
from sulh.derive.editing import derived, numbered
from sulh.derive.offering import accepted
from sulh.derive.patching import reordered, with_, with_preferences_of
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.labels import Label


def scenarios(case: Case) -> dict[str, Scenario]:
    """Return every scenario by its name: those of the file, then those made from its speakers
    and from what third parties offer.

    Where a speaker belongs to a party there are two: only what it says of its own side, and
    without what it says of others' motives. For each offer there is one in which it is accepted.
    """  # noqa: D205
    found = dict(case.scenarios)
    for name, speaker in case.speakers.items():
        if speaker.party is None:
            continue
        said = {
            claim: content.basis
            for claim, content in case.claims.items()
            if content.speaker == name
        }
        label = speaker.label or Label(plain=name)
        for suffix, basis, en, ar in (
            (
                "own-side",
                {"other", "motive"},
                "Only what it says of its own side",
                "ما يقوله عن جانبه وحده",
            ),
            (
                "no-motives",
                {"motive"},
                "Without what it says of others' motives",
                "من دون ما يقوله عن دوافع الآخرين",
            ),
        ):
            dropped = tuple(claim for claim, about in said.items() if about in basis)
            found.setdefault(
                f"{name}-{suffix}",
                Scenario.model_validate(
                    {
                        "title": {
                            "en": f"{en}: {label.show('en')}",
                            "ar": f"{ar}: {label.show('ar')}",
                        },
                        "without_claims": dropped,
                    }
                ),
            )
    for offer in numbered(case).offers:
        by = offer.by or Label(plain=f"offers/{offer.id}")
        title = {
            "en": f"With an offer accepted: {by.show('en')}",
            "ar": f"مع قبول عرض: {by.show('ar')}",
        }
        accepting = {"title": title, "accepted": [f"offers/{offer.id}"]}
        found.setdefault(f"accepted-{offer.id}", Scenario.model_validate(accepting))
    return found


def apply(case: Case, names: str | Iterable[str] | None) -> Case:
    """Return the case under a scenario, or under several, one after the other.

    Raises:
        UnknownNameError: there is no such scenario.
        CaseError: the scenario contradicts the case.

    >>> import sulh
    >>> own = apply(sulh.load("east-aleppo-2016"), "iranian-source-own-side")
    >>> len(own.derivation.claims)
    18
    """
    if names is None:
        return case
    known = scenarios(case)
    for name in [names] if isinstance(names, str) else names:
        result = _applied(case, name, known)
        case = derived(result, result, Derivation(scenarios=(Applied(name, known[name].title),)))
    return case


def _applied(case: Case, name: str, known: Mapping[str, Scenario]) -> Case:
    if name not in known:
        raise UnknownNameError(
            Mistake("unknown-scenario", {"name": name}, nearest_or_all(name, known))
        )
    scenario = known[name]
    if scenario.base is not None:
        case = _applied(case, scenario.base, known)
    if scenario.without_claims:
        case = without_claims(case, *scenario.without_claims)
    if scenario.without_sources:
        case = without_sources(case, *scenario.without_sources)
    if scenario.without:
        case = without(case, *scenario.without)
    if scenario.changes is not None:
        case = with_(case, scenario.changes)
    if scenario.accepted:
        case = accepted(case, *scenario.accepted)
    if scenario.reorder:
        case = reordered(case, scenario.reorder)
    if scenario.preferences_of:
        case = with_preferences_of(case, scenario.preferences_of)
    return case
