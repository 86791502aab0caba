"""What a mandate says, in words: what passes to whom, when, and what is retained."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Mandate
from sulh.explain.naming import Naming


def terms(address: str, given: Mandate, naming: Naming) -> Iterator[str]:
    """Yield what passes to whom, under which conditions, what is retained, and who knows."""
    say = phrases.of(naming.lang, "terms")
    principals = [naming.party(dm).name for dm in given.principals]
    delegate = naming.party(given.delegate).name
    if not given.over:
        yield say.passes_nothing(address)
        return
    options = [naming.mention(name) for name in given.over if name in naming.case.options]
    yield say.passes(address, options, principals, delegate)
    if given.permitted == "take":
        yield say.only_taking()
    elif given.permitted == "undo":
        yield say.only_undoing()
    elif given.permitted not in {"both", "true"}:
        yield say.permitted_where(naming.statement(given.permitted))
    if given.condition != "true":
        yield say.in_force_while(naming.statement(given.condition))
    if "veto" in given.retained:
        yield say.veto(delegate, principals)
    if "recall" in given.retained:
        yield say.recall(principals)
    if not given.observed:
        yield say.unobserved()
