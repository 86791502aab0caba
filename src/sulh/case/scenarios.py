"""Checks of scenarios and of the table of mechanisms: what they address must exist."""

from collections.abc import Callable

from sulh.case import Case, Patch, Scenario
from sulh.case.address import Path
from sulh.case.scope import Scope

CheckPatch = Callable[[Patch, Path, Scope], None]


def mechanisms(case: Case, scope: Scope) -> None:
    """Check the claims that each mechanism names, and what models it.

    That may be an element, a scenario, or what is known of a speaker or a source: their grades.
    """
    scope.hyphenated(case.mechanisms, ("mechanisms",))
    evidence = {
        f"{key}/{name}"
        for key in ("scenarios", "speakers", "sources")
        for name in getattr(case, key)
    }
    for name, mechanism in case.mechanisms.items():
        here: Path = ("mechanisms", name)
        scope.each(mechanism.claims, "claim", (*here, "claims"), scope.names.claims)
        for index, address in enumerate(mechanism.by):
            if address not in evidence:
                scope.address(address, (*here, "by", index))


def scenarios(case: Case, scope: Scope, check_patch: CheckPatch) -> None:
    """Check every scenario against the case and the scenarios it starts from."""
    home: Path = ("scenarios",)
    scope.hyphenated(case.scenarios, home)
    origins = {name: [scenario.base] for name, scenario in case.scenarios.items() if scenario.base}
    for name, (origin,) in origins.items():
        scope.known(origin, "scenario", (*home, name, "from"), case.scenarios)
    scope.no_circle(origins, "scenario-circle", home, "from")
    for name, scenario in case.scenarios.items():
        inherited = scope
        for earlier in _lineage(name, case):
            if earlier.changes is not None:
                inherited = inherited.patched(earlier.changes)
        _scenario(scenario, (*home, name), inherited, check_patch)


def _lineage(name: str, case: Case) -> list[Scenario]:
    """Return the scenarios one starts from, the first of them first."""
    lineage: list[Scenario] = []
    seen = {name}
    origin = case.scenarios[name].base
    while origin is not None and origin in case.scenarios and origin not in seen:
        seen.add(origin)
        lineage.insert(0, case.scenarios[origin])
        origin = case.scenarios[origin].base
    return lineage


def _scenario(scenario: Scenario, path: Path, scope: Scope, check_patch: CheckPatch) -> None:
    names = scope.names
    if not _says_something(scenario):
        scope.note(path, "scenario-empty", {"name": str(path[-1])})
    scope.each(scenario.without_claims, "claim", (*path, "without_claims"), names.claims)
    scope.each(scenario.without_sources, "source", (*path, "without_sources"), names.sources)
    for index, address in enumerate(scenario.without):
        scope.address(address, (*path, "without", index))
    if scenario.changes is not None:
        scope = scope.patched(scenario.changes)
        check_patch(scenario.changes, (*path, "with"), scope)
    for index, name in enumerate(scenario.accepted):
        scope.offer(name, (*path, "accepted", index))
    for dm, order in scenario.reorder.items():
        here = (*path, "reorder", dm)
        if scope.dm(dm, here):
            for index, statement in enumerate(order):
                scope.order_place(f"{dm}/{statement}", (*here, index))
    for dm, model in scenario.preferences_of.items():
        here = (*path, "preferences_of", dm)
        scope.dm(dm, here)
        scope.dm(model, here)


def _says_something(scenario: Scenario) -> bool:
    """Say whether a scenario drops, changes or moves anything, or starts from one that may."""
    if scenario.changes is not None and scenario.changes.model_fields_set:
        return True
    keys = set(Scenario.model_fields) - {"title", "changes"}
    return any(getattr(scenario, key) for key in keys)
