"""What can be doubted: the statements, the assumptions and the sources of a case, one by one."""

from sulh.case import Case, Option
from sulh.case.address import Found, Path, addresses
from sulh.case.doubt import Unit
from sulh.case.parts import Element, Perception
from sulh.case.variation import ANSWERING
from sulh.derive.dropping import without, without_claims, without_sources
from sulh.derive.editing import CLOSED
from sulh.source import statement_of


def dropped(case: Case, unit: Unit) -> Case:
    """Return the case without one unit."""
    match unit.kind:
        case "statement":
            return without_claims(case, unit.name)
        case "assumption":
            return without(case, unit.name)
        case "source":
            return without_sources(case, unit.name)


def units(case: Case) -> tuple[Unit, ...]:
    """Return what can be doubted: statements that carry something, assumptions, sources.

    An assumption is an element without claims that answers can depend on: an option, a statement
    of an order, a ranking, a constraint, a forbidden move, a fact, a power, a mandate, a belief,
    the status quo.
    """
    elements: dict[Path, tuple[str, Element]] = {}
    for address, found in addresses(case).items():
        if isinstance(found.element, Element) and _is_read(found):
            elements.setdefault(found.path, (address, found.element))
    cited = {claim for _, element in elements.values() for claim in element.claims.claims}
    groups: dict[str, list[str]] = {}
    for claim in case.claims:
        groups.setdefault(statement_of(claim, case.claims), []).append(claim)
    statements = [
        Unit("statement", name, tuple(members))
        for name, members in groups.items()
        if cited.intersection(members)
    ]
    closed = {rule.id for rule in case.feasible}
    assumptions = [
        Unit("assumption", address)
        for address, element in elements.values()
        if element.claims.is_assumption
        and not (isinstance(element, Option) and CLOSED + address in closed)
        and not address.startswith(f"feasible/{CLOSED}")
        and not _only_holds_others(element)
    ]
    sources = [
        Unit("source", name, tuple(c for c, claim in case.claims.items() if claim.source == name))
        for name in case.sources
        if any(name in _origins(case, case.claims[claim].source) for claim in cited)
    ]
    return (*statements, *assumptions, *sources)


def _is_read(found: Found) -> bool:
    """Say whether what holds can depend on what an address leads to."""
    return found.path[0] in {*ANSWERING, "status_quo"}


def _only_holds_others(element: Element) -> bool:
    """Say whether an element says nothing itself: a perception without options unseen."""
    return isinstance(element, Perception) and not element.unseen


def _origins(case: Case, source: str | None) -> set[str]:
    """Return a source and all it is derived from."""
    found: set[str] = set()
    while source is not None and source in case.sources and source not in found:
        found.add(source)
        source = case.sources[source].derived_from
    return found
