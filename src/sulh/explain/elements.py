"""What an element of a case says, and how two cases differ in it, in words."""

from typing import Any

from sulh import phrases
from sulh.case import (
    Case,
    Constraint,
    Control,
    Fact,
    Influence,
    Joint,
    Mandate,
    Offer,
    Option,
    Outcome,
    Preference,
    Ranking,
)
from sulh.case.variation import Difference
from sulh.explain.naming import Naming
from sulh.explain.offers import terms


def content(element: Any, address: str, naming: Naming) -> str:  # noqa: C901 - a case a kind
    """Return what an element says, in words; nothing where it says nothing of the kind."""
    said = ""
    match element:
        case Option():
            said = naming.mention(address) if address in naming.case.options else ""
        case Preference(that=that):
            said = naming.statement(that, address.partition("/")[0])
        case Constraint(that=str(that)) | Outcome(that=that):
            said = naming.statement(that)
        case Fact(value=value):
            said = f"{value:g}"
        case Control(controls=option) if option in naming.case.options:
            said = naming.mention(option)
        case Influence(effect=effect):
            said = naming.statement(effect.that)
        case Mandate(over=over):
            said = naming.listed(
                [naming.mention(one) for one in over if one in naming.case.options]
            )
        case Joint(parties=parties):
            said = naming.listed([naming.party(dm).name for dm in parties])
        case Offer():
            said = "; ".join(terms(element, naming))
        case Ranking(best_first=entries):
            said = " > ".join(" = ".join(tied) for tied in entries)
    return said.rstrip(".")


def difference(one: Difference, before: Naming, after: Naming) -> str:
    """Return how two cases differ in an element, as a part of a sentence.

    ``before``, ``after``: the names of either case. The words of an element are given once a page.
    """
    say = phrases.of(before.lang, "compare")
    was = content(one.before, one.address, before)
    now = content(one.after, one.address, after)
    is_told = (key := f"{one.how} {one.address} {was} {now}") in before.told
    before.told.add(key)
    if is_told and one.how == "changed":
        return str(say.changed_as_above(one.address))
    if is_told:
        was = now = ""
    match one.how:
        case "removed":
            return str(say.left_out(one.address, was))
        case "added":
            return str(say.put_in(one.address, now))
        case "moved":
            return str(say.elsewhere(one.address, now))
    if was == now:
        return str(say.changed(one.address, list(one.keys)))
    return str(say.reads(one.address, was, now))


def names(case: Case, like: Naming) -> Naming:
    """Return the names of another case in the same language."""
    return Naming(case, like.lang)
