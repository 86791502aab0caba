"""How what can be doubted is named, and what its loss changes, in words."""

from collections.abc import Iterable, Iterator, Mapping

from sulh import phrases
from sulh.case import Case, Control, Influence, Joint, Mandate, Preference
from sulh.case.address import addresses
from sulh.case.beliefs import held
from sulh.case.doubt import Unit
from sulh.concept import LEAD
from sulh.explain.beliefs import belief
from sulh.explain.elements import content as said_by
from sulh.explain.equilibria import heading
from sulh.explain.naming import Scene
from sulh.explain.seen import apart, called
from sulh.finding.conclusion import Conclusion, Shift
from sulh.messages import Lang


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
    if isinstance(found.element, Preference):
        said = scene.statement(found.element.that, str(found.path[1])).rstrip(".")
    elif found.path[0] in {"told", "perceptions"}:
        said = " ".join(_believed(address, scene)).rstrip(".")
    else:
        said = said_by(found.element, address, scene)
    return f"{said}." if said else ""


def _believed(address: str, scene: Scene) -> Iterator[str]:
    """Yield what was told or believed there, each single thing as a sentence."""
    for one in held(scene.case):
        if one.address == address or one.address.startswith(f"{address}/"):
            yield belief(one, scene)


def asked_of(address: str, case: Case) -> str | None:
    """Return the party that would know of an assumption: whose it is, holds it or gives it."""
    home, _, rest = address.replace("/", ".").partition(".")
    owner = rest.partition(".")[0] if home in {"told", "perceptions"} else home
    if owner in case.decision_makers:
        return owner
    found = addresses(case).get(address)
    match None if found is None else found.element:
        case Control(holder=holder) | Influence(holder=holder):
            return holder
        case Mandate(principals=parties) | Joint(parties=parties):
            return parties[0]
    return None


def changes(shifts: Mapping[Conclusion, Shift], scene: Scene) -> list[str]:
    """Return which outcomes flip, grouped by what becomes of them."""
    say = phrases.of(scene.lang, "fragility")
    groups: dict[str, list[str]] = {}
    flips = {
        one: shift.after.word
        for one, shift in shifts.items()
        if shift.how == "flip" and (one.about == "outcome" or one.last)
    }
    for one in apart(flips):
        groups.setdefault(flips[one], []).append(conclusion(one, scene.lang))
    return [getattr(say, f"then_{word}")(names) for word, names in groups.items()]


def conclusion(one: Conclusion, lang: Lang) -> str:
    """Return a conclusion as tables and sentences name it; texts lead with one concept."""
    name = called(one, lang)
    return name if one.concept == LEAD else f"{name} ({heading(one.concept)})"


def claims_of(units: Iterable[Unit]) -> tuple[str, ...]:
    """Return the claims that the units are."""
    return tuple(dict.fromkeys(claim for unit in units for claim in unit.claims))
