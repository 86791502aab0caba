"""What third parties could do in a case: its offers, standard operators, those left out for harm.

No operator takes an option that comes with harm: none makes one one-way, obliges to one, adds a
preference for one, or lets parties take one together.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Literal

import numpy as np

from sulh.analysis.edits import leaning
from sulh.case import Case, Constraint, DecisionMaker, Fact, Offer, Option, Patch, Perception
from sulh.case.offers import bare
from sulh.derive.correcting import beliefs, corrected
from sulh.derive.editing import numbered
from sulh.derive.offering import HOME, in_force
from sulh.errors import SulhError
from sulh.model import Model
from sulh.model.build import build
from sulh.model.naming import Naming
from sulh.statement import parse

Harm = Literal["one-way", "rule", "line", "joint"]


def offered(case: Case) -> dict[str, Offer]:
    """Return the offers of a case by their addresses."""
    return {f"{HOME}{one.id}": one for one in numbered(case).offers}


def standard(case: Case) -> dict[str, Offer]:
    """Return the standard operators by their names, without those the case offers already.

    A communicator for each misperception of the conflict itself, a guarantor for each option that
    can be taken back, and a coordinator for every two decision makers.
    """
    known = [(one.kind, frozenset(one.parties), bare(one.changes)) for one in case.offers]
    return {
        str(one.id): one
        for one in (*_communicators(case), *_guarantors(case), *_coordinators(case))
        if (one.kind, frozenset(one.parties), bare(one.changes)) not in known
    }


def _communicators(case: Case) -> Iterator[Offer]:
    wrong = [
        one
        for one in beliefs(case)
        if one.other is None
        and one.kind != "unobserved"
        and (one.kind != "told" or one.about in case.facts)  # else nobody knows what is so
    ]
    for place, one in enumerate(wrong, start=1):
        if one.kind == "told":
            changes = Patch(told={one.dm: {one.about: Fact(value=case.facts[one.about].value)}})
        else:
            left = corrected(case, one).perceptions.get(one.dm, Perception())
            changes = Patch(perceptions={one.dm: left})
        name = f"communicator-{one.dm}-{place}"
        yield Offer(id=name, kind="communicator", parties=(one.dm,), changes=changes)


def _guarantors(case: Case) -> Iterator[Offer]:
    for name, option in case.options.items():
        dm, _, own = name.partition(".")
        if option.moves == "both":
            maker = DecisionMaker(options={own: Option(moves="one-way")})
            yield Offer(
                id=f"guarantor-{dm}-{own}",
                kind="guarantor",
                parties=(dm,),
                changes=Patch(decision_makers={dm: maker}),
            )


def _coordinators(case: Case) -> Iterator[Offer]:
    for pair in combinations(case.decision_makers, 2):
        yield Offer(id=f"coordinator-{'-'.join(pair)}", kind="coordinator", parties=pair)


def harm_of(case: Case, model: Model, offer: Offer) -> Harm | None:
    """Return by which of its changes an offer would take an option that comes with harm."""
    harmful = [name for name, option in case.options.items() if option.harm]
    if not harmful:
        return None
    for dm, maker in offer.changes.decision_makers.items():
        if any(o.moves == "one-way" and f"{dm}.{n}" in harmful for n, o in maker.options.items()):
            return "one-way"
        if any(leaning(case, model, parse(line.that, dm)) == "for" for line in maker.preferences):
            return "line"
    if any(_obliges(case, model, rule) for rule in offer.changes.feasible):
        return "rule"
    if any(leaning(case, model, parse(move.target)) == "against" for move in offer.changes.moves):
        return "rule"
    return "joint" if offer.kind == "coordinator" and _takes(case, offer, harmful) else None


def _obliges(case: Case, model: Model, rule: Constraint) -> bool:
    """Whether a rule speaks for an option with harm, or leaves only states that take one."""
    if rule.that is not None:
        return leaning(case, model, parse(rule.that)) == "for"
    naming = Naming(case, model.taken)
    left = [state for text in rule.only or () for state in naming.feasible(text)]
    harmful = [k for k, name in enumerate(model.options) if case.options[name].harm]
    return bool(left) and bool(model.taken[np.ix_(left, harmful)].all(axis=0).any())


def _takes(case: Case, offer: Offer, harmful: list[str]) -> bool:
    """Whether by a joint move of an offer parties would take an option with harm together."""
    known = {one.id for one in numbered(case).joint}
    try:
        after = in_force(case, offer)
        model = build(after)
    except SulhError:
        return False
    columns = [model.options.index(name) for name in harmful]
    for one, element in zip(model.joint, after.joint, strict=True):
        if element.id not in known:
            before, end = (
                model.taken[states][:, columns] for states in (one.moves.origins, one.moves.ends)
            )
            if (end & ~before).any():
                return True
    return False
