"""How what can be doubted is named, and what its loss changes, in words."""

from collections.abc import Iterable, Mapping

from sulh import phrases
from sulh.case import Constraint, Influence, Option, Preference
from sulh.case.address import addresses
from sulh.case.doubt import Unit
from sulh.concept import LEAD
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.finding.conclusion import Conclusion, Shift


def named(unit: Unit, scene: Scene) -> str:
    """Return a unit as a sentence mentions it: its name, and what it says."""
    if unit.kind == "source":
        source = scene.case.sources[unit.name]
        return scene.text(source.publisher) or scene.text(source.title) or unit.name
    if unit.kind == "statement":
        return f"{unit.name} ({scene.text(scene.case.claims[unit.name].text).rstrip('.')})"
    said = content(unit.name, scene)
    return f"{unit.name} ({said.rstrip('.')})" if said else unit.name


def content(address: str, scene: Scene) -> str:
    """Return what the element at an address says, in words; nothing where it says nothing."""
    found = addresses(scene.case).get(address)
    if found is None:
        return ""
    element = found.element
    if isinstance(element, Option):
        return f"{scene.mention(address)}."
    if isinstance(element, Preference):
        return f"{scene.statement(element.that, str(found.path[1]))}."
    if isinstance(element, Influence):
        return f"{scene.statement(element.effect.that)}."
    if isinstance(element, Constraint) and element.that is not None:
        return f"{scene.statement(element.that)}."
    return ""


def changes(shifts: Mapping[Conclusion, Shift], scene: Scene) -> list[str]:
    """Return which outcomes flip, grouped by what becomes of them."""
    say = phrases.of(scene.lang, "fragility")
    groups: dict[str, list[str]] = {}
    for one, shift in shifts.items():
        if shift.how == "flip" and (one.about == "outcome" or one.last):
            groups.setdefault(shift.after.word, []).append(conclusion(one))
    return [getattr(say, f"then_{word}")(names) for word, names in groups.items()]


def conclusion(one: Conclusion) -> str:
    """Return a conclusion as tables and sentences name it; texts lead with one concept."""
    name = one.name if one.about == "outcome" else f"#{one.name}"
    return name if one.concept == LEAD else f"{name} ({heading(one.concept)})"


def claims_of(units: Iterable[Unit]) -> tuple[str, ...]:
    """Return the claims that the units are."""
    return tuple(dict.fromkeys(claim for unit in units for claim in unit.claims))
