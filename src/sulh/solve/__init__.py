"""The one place that chooses an engine, and says why.

Here between the two that list states; :mod:`sulh.solve.survey` chooses where none need be listed.

=========  =====================================================================================
compact    legal sequences: the theorem of :mod:`sulh.engine` over all states at once
literal    the definitions of :mod:`sulh.stability`, a state at a time: for the other rules, for
           simultaneous stability, and to verify
=========  =====================================================================================
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from sulh.concept import Concept, Rule
from sulh.engine import compact
from sulh.errors import Hint, Mistake, TooLargeError, UnknownNameError, nearest_or_all
from sulh.model import Flags, Model
from sulh.stability import deterrence

Engine = Literal["compact", "literal"]
ENGINES: tuple[Engine, ...] = ("compact", "literal")
UNLISTING = ("dense", "symbolic")
"""The engines that list no states: :mod:`sulh.solve.survey` asks them for counts."""

MOST_LITERAL = 12_000
"""The most verdicts (states x decision makers) the definitions are asked for at once.

Their time grows with the square of the states: so many verdicts of six decision makers can take
two minutes.
"""

MOST_JOINT_CHOICES = 2_000_000
"""The most joint choices of improvements examined for simultaneous stability."""


@dataclass(frozen=True, eq=False)
class Solution:
    """For each concept (by slug) states x decision makers: is it stable there.

    ``undecided``: for each concept over its budget, why. ``engine`` and ``reason``: which engine
    gave the verdicts, and the id of the message that says why that one.
    """

    stable: Mapping[str, Flags]
    engine: Engine
    reason: str
    undecided: Mapping[str, Mistake] = field(default_factory=dict)


def engine_named(name: str) -> Engine:
    """Return the engine of this name that lists states.

    Raises:
        TooLargeError: the engine of this name lists none.
        UnknownNameError: there is no engine of this name.
    """
    for known in ENGINES:
        if known == name:
            return known
    if name in UNLISTING:
        raise TooLargeError(
            Mistake("engine-lists-nothing", {"engine": name}, Hint("ask-census", {"engine": name}))
        )
    known_names = nearest_or_all(name, (*ENGINES, *UNLISTING))
    raise UnknownNameError(Mistake("unknown-engine", {"name": name}, known_names))


def solve(
    model: Model, concepts: Iterable[Concept], rule: Rule, engine: Engine | None = None
) -> Solution:
    """Return the verdicts of the concepts for all states.

    Raises:
        TooLargeError: the definitions are asked for more verdicts than ``MOST_LITERAL``.
        UnknownNameError: the compact engine is asked for a rule it does not know.
    """
    asked = tuple(concepts)
    chosen, reason = _choose(rule, engine)
    undecided: dict[str, Mistake] = {}
    at_once = [c for c in asked if c.answers != "simultaneous" and chosen == "compact"]
    stable = compact.stable(model, at_once)
    for concept in asked:
        if concept in at_once:
            continue
        if concept.answers == "simultaneous" and joint_choices(model) > MOST_JOINT_CHOICES:
            undecided[concept.slug] = Mistake(
                "sim-undecided", {"choices": joint_choices(model), "limit": MOST_JOINT_CHOICES}
            )
            continue
        if chosen == "literal" and model.ranks.size > MOST_LITERAL:
            raise TooLargeError(
                Mistake(
                    "too-large-for-definitions",
                    {"states": len(model), "dms": len(model.dms), "limit": MOST_LITERAL},
                )
            )
        try:
            stable[concept.slug] = literal(model, concept, rule)
        except TooLargeError as error:  # of simultaneous stability alone: the others stand
            undecided[concept.slug] = error.mistakes[0]
    return Solution(
        {c.slug: stable[c.slug] for c in asked if c.slug in stable}, chosen, reason, undecided
    )


def literal(model: Model, concept: Concept, rule: Rule) -> Flags:
    """Return the verdicts of one concept by its definition, a state at a time."""
    stable = np.ones(model.ranks.shape, dtype=bool)
    for dm in model.dms:
        for state in np.flatnonzero(np.diff(model.improving[dm].starts)).tolist():
            stable[state, dm] = deterrence.stable(model, state, dm, concept, rule)
    return stable


def joint_choices(model: Model) -> int:
    """Return how many joint choices simultaneous stability has to look at: for every state and
    focal decision maker its improvements times, for each opponent, its improvements and staying.
    """  # noqa: D205
    ways = np.stack([np.diff(own.starts) for own in model.improving], axis=1).astype(float)
    others = np.prod(ways + 1, axis=1, keepdims=True) / (ways + 1)
    return int((ways * others).sum())


def _choose(rule: Rule, engine: Engine | None) -> tuple[Engine, str]:
    if rule != "legal-sequence":
        if engine == "compact":
            raise UnknownNameError(Mistake("compact-needs-legal-sequence", {"rule": rule}))
        return "literal", "engine-for-rule"
    if engine == "literal":
        return "literal", "engine-asked"
    return "compact", "engine-compact"
