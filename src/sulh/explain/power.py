"""Who can bring about what, explained."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.case import ForbiddenMove, Influence
from sulh.case.address import resolve
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.compare import marked_all
from sulh.explain.equilibria import heading
from sulh.explain.fragility import first_signs
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import page
from sulh.explain.show import forbidden_said, power_said
from sulh.finding.conclusion import Conclusion, Shift
from sulh.finding.power import Power, Powers, Use
from sulh.messages import Lang
from sulh.phrases import Party
from sulh.phrases.words import word


def powers(found: Powers, lang: Lang) -> Explanation:
    """Return the page on who can bring about what."""
    scene = Scene(found.case, found.model, lang)
    title = phrases.of(lang, "power").title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene))


def blocks(found: Powers, scene: Scene) -> Iterator[Block]:
    """Yield what powers bring about, their table, then each of them."""
    lang, say = scene.lang, phrases.of(scene.lang, "power")
    if not found.powers:
        yield Paragraph(say.nothing())
        yield Paragraph(say.how_to_write())
        return
    changing = [one for one in found.powers if one.changes]
    yield Paragraph(say.opening(len(found.powers), len(changing), heading(found.concept)))
    if changing:
        yield Items(tuple(_brings(one, scene) for one in changing))
    yield _table(found, scene)
    for one in found.powers:
        yield Heading(one.address, 3)
        yield from _section(one, scene)
    outcomes = {change.name: None for one in found.powers for change in one.shifts}
    yield from burdens(found.case, scene, tuple(outcomes))
    yield Paragraph(f"{say.published()} {marked_all([found.concept], lang)}")
    yield Heading(word("next", lang))
    yield Commands(tuple(_next(found, outcomes, lang)))


def _next(found: Powers, outcomes: Mapping[str, None], lang: Lang) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(lang, "power"), "" if lang == "en" else " --lang ar"
    under = "".join(f" --scenario {name}" for name in found.scenarios)
    for name in list(outcomes)[:1]:
        yield f"sulh why {found.case.id} {name}{under}{tail}", say.next_why(name)
    yield f"sulh show {found.case.id}{under}{tail}", say.next_show()


def _brings(one: Power, scene: Scene) -> Paragraph:
    """Return what holds only with a power, or only without it, in a sentence or two."""
    say = phrases.of(scene.lang, "power")
    holder = say.told_not_asked() if one.holder is None else scene.party(one.holder).name
    said = [*_outcomes(one.shifts, scene)] or [say.no_outcome(), *_equilibria(one, scene)]
    return _resting(one, say.brings(one.address, holder, said))


def _resting(one: Power, text: str) -> Paragraph:
    """Return a sentence about a power with its claims, or marked as the assumption it is."""
    return Paragraph(text, one.claims, () if one.claims else (one.address,))


def _table(found: Powers, scene: Scene) -> Table:
    lang = scene.lang
    rows = tuple(
        (
            one.address,
            word(f"kind-{one.kind}", lang),
            "–" if one.holder is None else scene.party(one.holder).name,
            scene.party(one.bears_on).name,
            ", ".join(change.name for change in one.shifts) or "–",
            "–" if one.use is None else f"{len(one.use.states)}/{one.use.of}",
        )
        for one in found.powers
    )
    head = ("power", "power-kind", "holder", "bears-on", "depending", "improves")
    return Table(tuple(word(key, lang) for key in head), rows, latin=frozenset({0, 4, 5}))


def _section(one: Power, scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "power")
    yield _resting(one, " ".join(_nature(one, scene)))
    if one.harm:
        yield Paragraph(say.harm(people_named(scene.case, one.harm, scene)))
    yield _resting(one, " ".join([*_outcomes(one.shifts, scene), *_equilibria(one, scene)]))
    signs = tuple(first_signs(one.breaches.values(), scene))
    if signs:
        yield Paragraph(say.without_it())
        yield Items(signs)
    yield from _binding(one, scene)
    if one.use is not None:
        yield Paragraph(_use(one, scene), one.use.claims, one.use.assumptions)
    if one.place is not None:
        sentences = [say.place(*one.place, scene.party(one.bears_on)), *_sufficient(one, scene)]
        yield _resting(one, " ".join(sentences))
        option = str(one.option)
        cited = scene.case.options[option].claims.claims
        yield Paragraph(_closed(one, scene), cited, () if cited else (option,))


def _nature(one: Power, scene: Scene) -> Iterator[str]:
    """Yield what a power is: in the words of the file, and of what kind."""
    say, element = phrases.of(scene.lang, "power"), resolve(scene.case, one.address).element
    order = scene.party(one.bears_on)
    if isinstance(element, ForbiddenMove):
        yield forbidden_said(element, scene)
        if one.informed:
            yield say.informed(order, scene.statement(element.origin))
        return
    yield power_said(element, scene)
    if not isinstance(element, Influence):
        yield say.owner(order)
        return
    if element.because is not None:
        yield element.because.show(scene.lang)
    if one.leaning == "none":
        yield say.leaning_none()
    else:
        yield getattr(say, f"leaning_{one.leaning}")(order)
    if one.indirect and one.target is not None:
        yield say.aims_through(scene.party(one.target), order)


def _outcomes(shifts: Mapping[Conclusion, Shift], scene: Scene) -> Iterator[str]:
    """Yield which outcomes hold only with a power, only without it, or in other states."""
    say = phrases.of(scene.lang, "power")
    groups: dict[str, list[str]] = {"with": [], "without": [], "otherwise": [], "undecided": []}
    for one, shift in shifts.items():
        now, then = shift.before, shift.after
        if shift.how == "shift":
            said = say.counts(one.name, len(now.states), len(then.states), now.of)
            groups["otherwise"].append(said)
        elif shift.how == "flip":
            groups["with" if now.word == "holds" else "without"].append(one.name)
        else:
            groups["undecided"].append(one.name)
    for key, sentence in (
        ("with", say.only_with),
        ("without", say.only_without),
        ("otherwise", say.otherwise),
        ("undecided", say.undecided),
    ):
        if groups[key]:
            yield sentence(groups[key])


def _equilibria(one: Power, scene: Scene) -> Iterator[str]:
    say = phrases.of(scene.lang, "power")
    if one.only_with:
        yield say.states_only_with(scene.states(one.only_with))
    if one.only_without:
        yield say.states_only_without(scene.states(one.only_without))
    if not one.only_with and not one.only_without:
        yield say.same_states()


def _binding(one: Power, scene: Scene) -> Iterator[Block]:
    say = phrases.of(scene.lang, "power")
    if not one.binds:
        yield _resting(one, say.binds_nobody())
        return
    yield _resting(one, say.binds_heading())
    yield Items(
        tuple(
            Paragraph(
                say.binds(scene.parties[bound.dm], len(bound.only_with), len(bound.only_without))
            )
            for bound in one.binds
        )
    )


def _use(one: Power, scene: Scene) -> str:
    """Return whether using a power is an improvement for its holder, and from where."""
    say, use = phrases.of(scene.lang, "power"), one.use
    assert use is not None and one.holder is not None and one.option is not None  # noqa: PT018, S101 - asked of these alone
    holder, count, shown = scene.party(one.holder), len(use.states), scene.states(use.states)
    if one.kind == "imposition":
        said = (
            say.imposed_from(holder, count, use.of, shown)
            if count
            else say.imposed_never(holder, use.of)
        )
    else:
        said = _credible(use, holder, scene.mention(one.option), scene)
    return str(said)


def _credible(use: Use, holder: Party, option: str, scene: Scene) -> str:
    """Return whether an influence is credible: whether taking its option is an improvement."""
    say, shown = phrases.of(scene.lang, "power"), scene.states(use.states)
    match use.gain:
        case "no-occasion":
            said = say.no_occasion()
        case "always":
            said = say.credible_always(holder, option, use.of)
        case "sometimes":
            said = say.credible_sometimes(holder, option, len(use.states), use.of, shown)
        case "never" if use.carried:
            carried = scene.states(use.carried)
            said = say.credible_carried(holder, option, use.of, carried)
        case "never":
            said = say.credible_never(holder, option, use.of)
    return str(said)


def _sufficient(one: Power, scene: Scene) -> Iterator[str]:
    """Yield, for the outcomes that depend on an effect, at which places of its order they do."""
    say = phrases.of(scene.lang, "power")
    groups: dict[tuple[tuple[int, ...], int], list[str]] = {}
    for change, places in one.sufficient.items():
        groups.setdefault((places.at, places.of), []).append(change.name)
    for (at, of), names in groups.items():
        places = next(one.sufficient[c] for c in one.sufficient if c.name == names[0])
        if places.unbroken:
            yield say.sufficient_down_to(names, places.down_to, of)
        else:
            yield say.sufficient_at(names, list(at), of)


def _closed(one: Power, scene: Scene) -> str:
    """Return what holds where the option of an influence cannot be taken at all."""
    say, option = phrases.of(scene.lang, "power"), scene.mention(str(one.option))
    flips = {change.name: shift for change, shift in one.closed.items() if shift.how == "flip"}
    lost = [name for name, shift in flips.items() if shift.before.word == "holds"]
    found = [name for name, shift in flips.items() if shift.after.word == "holds"]
    return str(say.closed(option, lost, found) if lost or found else say.closed_same(option))
