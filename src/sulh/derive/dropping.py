"""Without a claim, a source, an element: what falls."""

from collections.abc import Iterable
from typing import Any

from sulh.case import Case, Constraint, Option, Outcome
from sulh.case.address import Found, Path, addresses, resolve
from sulh.case.derivation import Derivation, Fall
from sulh.case.parts import Element
from sulh.derive.editing import CLOSED, REMOVED, derived, edited, numbered
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.labels import Label
from sulh.source import Support, statement_of


def without_claims(case: Case, *claims: str) -> Case:
    """Return the case without these claims, and without all that repeats them.

    Exactly the elements fall that lose all support.

    Raises:
        UnknownNameError: there is no such claim.

    >>> import sulh
    >>> milder = without_claims(sulh.load("east-aleppo-2016"), "c21")
    >>> milder.derivation.claims
    ('c01', 'c02', 'c21')
    >>> [fall.address for fall in milder.derivation.fallen]
    ['russia/threat', 'history/4', 'history/5']
    """
    _known(claims, case.claims, "unknown-claim")
    named = {statement_of(claim, case.claims) for claim in claims}
    dropped = tuple(c for c in case.claims if statement_of(c, case.claims) in named)
    return _dropping(case, Derivation(claims=dropped))


def without_sources(case: Case, *sources: str) -> Case:
    """Return the case without these sources, those derived from them, and all their claims.

    Raises:
        UnknownNameError: there is no such source.
    """
    _known(sources, case.sources, "unknown-source")
    gone = set(sources)
    while more := {
        name
        for name, source in case.sources.items()
        if source.derived_from in gone and name not in gone
    }:
        gone |= more
    said = {name for name, claim in case.claims.items() if claim.source in gone}
    dropped = tuple(name for name in case.claims if name in said)
    return _dropping(
        case, Derivation(claims=dropped, sources=tuple(s for s in case.sources if s in gone))
    )


def without(case: Case, *named: str) -> Case:
    """Return the case without the elements at these addresses, whatever supports them.

    What fell before is gone already.

    Raises:
        UnknownNameError: nothing has, or had, one of these addresses, or what has it only names
            states (an outcome).

    >>> import sulh
    >>> bare = without(sulh.load("east-aleppo-2016"), "iran/threat")
    >>> [statement.id for statement in bare.decision_makers["iran"].preferences][:2]
    ['return', 'no_bare_exit']
    """
    edits: dict[Path, Any] = {}
    untaken: list[str] = []
    gone: list[str] = []
    whole = numbered(case)
    names = {found.path: address for address, found in reversed(addresses(whole).items())}
    for address in named:
        if _fell(case, address):
            continue
        found = resolve(whole, address)
        if isinstance(found.element, Outcome):
            raise UnknownNameError(Mistake("never-dropped", {"address": address}))
        gone.append(names[found.path])
        if is_real(found):
            untaken.append(gone[-1])
        else:
            edits[found.path] = REMOVED
    return _applied(whole, case, edits, untaken, Derivation(fallen=tuple(map(Fall, gone))))


def _fell(case: Case, address: str) -> bool:
    """Say whether what had this address is among what fell, or in it, and nothing has it now."""
    if case.derivation is None or address in addresses(case):
        return False
    fallen = {fall.address for fall in case.derivation.fallen}
    return (
        address in fallen
        or any(address.startswith(f"{one}/") for one in fallen)
        or any(
            number == address and name in fallen for name, number in case.derivation.places.items()
        )
    )


def is_real(found: Found) -> bool:
    """Say whether this is an option somebody has, not one that somebody imagines."""
    return isinstance(found.element, Option) and found.path[0] == "decision_makers"


def _known(names: Iterable[str], known: Iterable[str], message: str) -> None:
    wrong = [
        Mistake(message, {"name": name}, nearest_or_all(name, known))
        for name in names
        if name not in known
    ]
    if wrong:
        raise UnknownNameError(*wrong)


def _dropping(case: Case, step: Derivation) -> Case:
    lost = frozenset(step.claims)
    edits: dict[Path, Any] = {}
    untaken, fallen = [], []
    whole = numbered(case)
    seen: set[Path] = set()
    for address, found in addresses(whole).items():
        element = found.element
        if found.path in seen or not isinstance(element, Element):
            continue
        seen.add(found.path)
        gone = tuple(claim for claim in element.claims.claims if claim in lost)
        if not gone:
            continue
        left = tuple(claim for claim in element.claims.any if claim not in lost)
        if left:
            edits[(*found.path, "claims")] = Support(any=left)
            continue
        fallen.append(Fall(address, gone))
        if is_real(found):
            untaken.append(address)
            edits[(*found.path, "claims")] = Support()
        else:
            edits[found.path] = REMOVED
    step = Derivation(claims=step.claims, sources=step.sources, fallen=tuple(fallen))
    return _applied(whole, case, edits, untaken, step)


def _applied(
    whole: Case, case: Case, edits: dict[Path, Any], untaken: list[str], step: Derivation
) -> Case:
    """Return the case after its edits; options that fell can no longer be taken."""
    if not edits and not untaken:
        return derived(case, case, step)
    return derived(case, closed(edited(whole, edits) if edits else whole, untaken), step)


def closed(case: Case, untaken: Iterable[str]) -> Case:
    """Return the case with a rule for each of these options: it cannot be taken.

    These rules stand after all others, in the order of the bits, whatever fell first.
    """
    ids = {CLOSED + option: option for option in (*case.options, *case.listed_options())}
    closed_before = {rule.id for rule in case.feasible}
    gone = {CLOSED + option for option in untaken} | closed_before.intersection(ids)
    others = tuple(rule for rule in case.feasible if rule.id not in ids)
    more = tuple(_closing(option) for name, option in ids.items() if name in gone)
    return case.model_copy(update={"feasible": (*others, *more)})


def _closing(option: str) -> Constraint:
    return Constraint(
        id=CLOSED + option,
        that=f"not {option}",
        because=Label(
            en="Nothing in this reading shows that it can be done.",
            ar="لا شيء في هذه القراءة يبيّن أن ذلك ممكن.",
        ),
    )
