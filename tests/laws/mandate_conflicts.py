"""Random conflicts with mandates: several at once, conditional, permitted by half, retained."""

from dataclasses import dataclass, replace
from random import Random
from typing import Any

from laws.conflict import TRUE, Conflict, Statement, in_words
from laws.conflicts import chance, random_conflict, random_statement

FALSE: Statement = ("false",)


@dataclass(frozen=True)
class Mandate:
    """`delegate` changes the options `over` of the `principals` where it is in force."""

    principals: tuple[str, ...]
    delegate: str
    over: tuple[str, ...]
    permitted: str | Statement = "both"  # "both", "take", "undo" or a statement
    retained: frozenset[str] = frozenset()
    condition: Statement = TRUE
    observed: bool = True


@dataclass(frozen=True)
class Mandated(Conflict):
    """A conflict in which some speak for others."""

    mandates: tuple[Mandate, ...] = ()

    def to_case(self) -> dict[str, Any]:
        """Return the conflict as the content of a case file."""
        said = [
            {
                "id": f"mandate-{place}",
                "from": list(one.principals),
                "to": one.delegate,
                "over": list(one.over),
                "permitted": one.permitted
                if isinstance(one.permitted, str)
                else in_words(one.permitted),
                "retained": sorted(one.retained),
                "while": in_words(one.condition),
                "observed": "yes" if one.observed else "no",
            }
            for place, one in enumerate(self.mandates, start=1)
        ]
        return {**super().to_case(), "mandates": said}

    def without(self, *places: int) -> "Mandated":
        """Return the conflict without some of its mandates."""
        kept = tuple(one for place, one in enumerate(self.mandates) if place not in places)
        return replace(self, mandates=kept)


def mandated(conflict: Conflict, mandates: tuple[Mandate, ...]) -> Mandated:
    """Return a conflict with these mandates."""
    return Mandated(**{name: getattr(conflict, name) for name in vars(conflict)}, mandates=mandates)


def seeded_mandates(seed: int, max_dms: int = 4, max_options: int = 6) -> Mandated:
    """Draw the same conflict with one to three mandates for the same seed."""
    rng = Random(seed)  # noqa: S311 (nothing is secret)
    conflict = random_conflict(rng, max_dms, max_options)
    count = 1 + chance(rng, 0.5) + chance(rng, 0.3)
    order = rng.sample(conflict.dms, len(conflict.dms))  # who stands later speaks for earlier ones
    return mandated(conflict, tuple(_mandate(rng, conflict, order) for _ in range(count)))


def _mandate(rng: Random, conflict: Conflict, order: list[str]) -> Mandate:
    names = [option.name for option in conflict.options]
    owners = [dm for dm in order[:-1] if any(o.owner == dm for o in conflict.options)]
    first = rng.choice(owners or order[:-1])
    delegate = rng.choice(order[order.index(first) + 1 :])
    others = [dm for dm in order[: order.index(delegate)] if dm != first]
    principals = (first, rng.choice(others)) if others and chance(rng, 0.3) else (first,)
    own = [option.name for option in conflict.options if option.owner in principals]
    permitted: str | Statement = rng.choice(("both", "both", "take", "undo"))
    if chance(rng, 0.25):
        permitted = random_statement(rng, names)
    return Mandate(
        principals,
        delegate,
        tuple(rng.sample(own, rng.randint(min(1, len(own)), min(3, len(own))))),
        permitted,
        frozenset(kept for kept in ("veto", "recall") if chance(rng, 0.3)),
        random_statement(rng, names) if chance(rng, 0.4) else TRUE,
        observed=not chance(rng, 0.3),
    )
