"""Checks of what relates decision makers: beliefs, what was told, mandates, powers."""

from collections.abc import Mapping

from sulh.case import Patch
from sulh.case.address import Path
from sulh.case.names import imagined_name
from sulh.case.order import order_of
from sulh.case.parts import Control, Influence, Joint, Mandate, Perception
from sulh.case.scope import Scope, circles
from sulh.errors import nearest
from sulh.statement import is_identifier

DIRECTIONS = ("both", "take", "undo")
TRUTHS = ("true", "false")


def told(content: Patch, path: Path, scope: Scope) -> None:
    """Check who was told which fact."""
    for dm, facts in content.told.items():
        scope.dm(dm, (*path, "told", dm))
        for name, fact in facts.items():
            here = (*path, "told", dm, name)
            scope.known(name, "fact", here, scope.names.facts)
            scope.fact(fact, here)


def perceptions(content: Mapping[str, Perception], path: Path, scope: Scope) -> None:
    """Check the conflict as each DM sees it, and as it believes others see it."""
    for dm, perception in content.items():
        scope.dm(dm, (*path, dm))
        if len(path) > 1 and path[-2:] == (dm, "of"):
            scope.note((*path, dm), "belief-of-itself", {"dm": dm})
        _perception(perception, (*path, dm), scope.within(in_patch=False))


def _perception(perception: Perception, path: Path, scope: Scope) -> None:
    from sulh.case.references import constraints, forbidden_moves, preferences  # noqa: PLC0415

    scope.support(perception, path)
    for name, fact in perception.facts.items():
        scope.known(name, "fact", (*path, "facts", name), scope.names.facts)
        scope.fact(fact, (*path, "facts", name))
    for index, unseen in enumerate(perception.unseen):
        scope.option(unseen, (*path, "unseen", index))
    imagined = []
    for key, option in perception.imagined.items():
        here = (*path, "imagined", key)
        name = imagined_name(key, option)
        owner, _, own = name.rpartition(".")
        if owner:
            scope.identifier(own, here)
            scope.dm(owner, (*here, "owner"))
        else:
            scope.note(here, "imagined-without-owner", {"name": key})
        if name in scope.names.options:
            scope.note(here, "imagined-exists", {"name": name})
        imagined.append(name)
    scope.options(perception.imagined, (*path, "imagined"))
    inside = scope.within(names=scope.names.imagining(imagined))
    constraints(perception.feasible, (*path, "feasible"), inside)
    forbidden_moves(perception.moves, (*path, "moves"), inside)
    for dm, order in perception.preferences.items():
        here = (*path, "preferences", dm)
        scope.dm(dm, here)
        preferences(order, here, inside)
    perceptions(perception.of, (*path, "of"), inside)


def mandates(content: tuple[Mandate, ...], path: Path, scope: Scope) -> None:
    """Check who speaks for whom: not for itself, not in a circle, over the principal's options."""
    scope.statement_ids(content, path)
    links: dict[str, list[str]] = {}
    for index, mandate in enumerate(content):
        here = (*path, index)
        _mandate(mandate, here, scope)
        for principal in mandate.principals:
            if principal != mandate.delegate:
                links.setdefault(principal, []).append(mandate.delegate)
    for circle in circles(links):
        first = next(
            index
            for index, mandate in enumerate(content)
            if circle[0] in mandate.principals and mandate.delegate == circle[1]
        )
        scope.note((*path, first), "mandate-circle", {"names": [*circle, circle[0]]})


def _mandate(mandate: Mandate, path: Path, scope: Scope) -> None:
    scope.support(mandate, path)
    scope.each(mandate.principals, "dm", (*path, "from"), scope.names.dms)
    scope.dm(mandate.delegate, (*path, "to"))
    if mandate.delegate in mandate.principals:
        scope.note((*path, "to"), "mandate-to-itself", {"dm": mandate.delegate})
    for index, option in enumerate(mandate.over):
        here = (*path, "over", index)
        owner = option.partition(".")[0]
        if scope.option(option, here) and owner not in mandate.principals:
            scope.note(here, "mandate-over-other", {"name": option, "dms": mandate.principals})
    if is_identifier(mandate.permitted) and mandate.permitted not in (*DIRECTIONS, *TRUTHS):
        hint = nearest(mandate.permitted, DIRECTIONS)
        scope.note((*path, "permitted"), "mandate-permitted", {"name": mandate.permitted}, hint)
    elif mandate.permitted not in DIRECTIONS:
        scope.statement(mandate.permitted, (*path, "permitted"))
    scope.statement(mandate.condition, (*path, "while"))


def powers(content: Patch, path: Path, scope: Scope) -> None:
    """Check who can move another's option, and whose option another's order minds."""
    home = (*path, "powers")
    scope.statement_ids(content.powers, home)
    for index, power in enumerate(content.powers):
        here = (*home, index)
        scope.dm(power.holder, (*here, "holder"))
        scope.support(power, here)
        if isinstance(power, Control):
            _control(power, here, scope)
        else:
            _influence(power, here, scope)


def _control(power: Control, path: Path, scope: Scope) -> None:
    here = (*path, "controls")
    if scope.option(power.controls, here) and power.controls.startswith(f"{power.holder}."):
        scope.note(here, "power-over-own", {"name": power.controls})
    scope.statement(power.condition, (*path, "while"))


def _influence(power: Influence, path: Path, scope: Scope) -> None:
    if scope.dm(power.target, (*path, "target")) and power.target == power.holder:
        scope.note((*path, "target"), "power-over-itself", {"dm": power.holder})
    owner = power.option.partition(".")[0]
    if scope.option(power.option, (*path, "option")) and owner != power.holder:
        slots = {"name": power.option, "dm": power.holder}
        scope.note((*path, "option"), "power-by-other", slots, scope.own_options(power.holder))
    scope.statement(power.trigger, (*path, "trigger"))
    _effect(power, (*path, "effect"), scope)


def _effect(power: Influence, path: Path, scope: Scope) -> None:
    """Check the statement an influence puts into an order, and where."""
    effect, dm = power.effect, order_of(power)
    scope.statement(effect.that, (*path, "that"))
    if effect.before and effect.after:
        scope.note((*path, "after"), "before-and-after")
    for key in ("before", "after"):
        place = getattr(effect, key)
        if place is not None and place not in scope.names.dms:
            scope.order_place(place, (*path, key))
    if dm == power.holder != power.target:
        scope.note((*path, "before" if effect.before else "after"), "power-over-itself", {"dm": dm})
    if scope.ranks(dm):
        scope.note(path, "effect-on-ranking", {"dm": dm})


def joint(content: tuple[Joint, ...], path: Path, scope: Scope) -> None:
    """Check who can move together: at least two different DMs, each named once."""
    scope.statement_ids(content, path)
    for index, one in enumerate(content):
        here = (*path, index)
        scope.support(one, here)
        scope.each(one.parties, "dm", (*here, "parties"), scope.names.dms)
        for place, option in enumerate(one.over):
            scope.option(option, (*here, "over", place))
        if len(set(one.parties)) < 2:
            scope.note((*here, "parties"), "joint-of-one")
        for place, dm in enumerate(one.parties):
            if dm in one.parties[:place]:
                scope.note((*here, "parties", place), "joint-dm-twice", {"dm": dm})
