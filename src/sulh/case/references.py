"""Whether everything a case mentions exists: ids, references, statements, states, addresses.

What a case *means* (feasible states, rankings that miss one) is the model's to judge.
"""

from collections.abc import Mapping

from sulh.case import Case, DecisionMaker, Patch
from sulh.case.address import Path
from sulh.case.names import Known, Names, is_hyphenated
from sulh.case.offers import offers
from sulh.case.parts import Constraint, ForbiddenMove, Preference, Ranking, StatusQuo, Step
from sulh.case.relations import joint, mandates, perceptions, powers, told
from sulh.case.scenarios import mechanisms, scenarios
from sulh.case.scope import Scope
from sulh.errors import Mistake
from sulh.source import Claim, Correction, Source


def check(case: Case) -> list[Mistake]:
    """Return every mistake in what a case mentions, with the path of each.

    >>> village = {"options": {"dig": {}}, "preferences": ["dg"]}
    >>> case = Case(id="well", title="", decision_makers={"village": village})
    >>> [(mistake.id, mistake.where()) for mistake in check(case)]
    [('unknown-option', 'decision_makers.village.preferences[0].that')]
    """
    scope = Scope(Names.of(case), (case,))
    if not is_hyphenated(case.id):
        scope.note(("id",), "bad-hyphenated-id", {"name": case.id})
    patch(case, (), scope)
    aftermath(case, scope)
    mechanisms(case, scope)
    scenarios(case, scope, patch)
    return scope.mistakes


def patch(content: Patch, path: Path, scope: Scope) -> None:
    """Check the parts a case and a patch have in common."""
    speakers_and_sources(content, path, scope)
    claims(content, path, scope)
    for dm, maker in content.decision_makers.items():
        scope.identifier(dm, (*path, "decision_makers", dm))
        decision_maker(dm, maker, (*path, "decision_makers", dm), scope.within(owner=dm))
    constraints(content.feasible, (*path, "feasible"), scope)
    forbidden_moves(content.moves, (*path, "moves"), scope)
    if content.status_quo is not None:
        status_quo(content.status_quo, (*path, "status_quo"), scope)
    for index, step in enumerate(content.history):
        history_step(step, (*path, "history", index), scope)
    outcomes(content, path, scope)
    scope.hyphenated(content.affected, (*path, "affected"))
    for name, fact in content.facts.items():
        scope.identifier(name, (*path, "facts", name), taken=False)
        scope.fact(fact, (*path, "facts", name))
    told(content, path, scope)
    perceptions(content.perceptions, (*path, "perceptions"), scope)
    mandates(content.mandates, (*path, "mandates"), scope)
    powers(content, path, scope)
    joint(content.joint, (*path, "joint"), scope)
    offers(content, path, scope, patch)


def speakers_and_sources(content: Patch, path: Path, scope: Scope) -> None:
    """Check who speaks for whom, and which source is derived from which."""
    scope.hyphenated(content.speakers, (*path, "speakers"))
    for name, speaker in content.speakers.items():
        scope.dm(speaker.party, (*path, "speakers", name, "party"))
    sources(content.sources, (*path, "sources"), scope, scope.names.sources)


def sources(content: Mapping[str, Source], path: Path, scope: Scope, known: Known) -> None:
    """Check that no source is derived from itself or from one that does not exist."""
    scope.hyphenated(content, path)
    links = {name: [source.derived_from] for name, source in content.items() if source.derived_from}
    for name, (origin,) in links.items():
        scope.known(origin, "source", (*path, name, "derived_from"), known)
    scope.no_circle(links, "source-circle", path, "derived_from")


def claims(content: Patch, path: Path, scope: Scope) -> None:
    """Check the source, the speaker and the repetitions of claims."""
    home = (*path, "claims")
    scope.hyphenated(content.claims, home)
    repeats: dict[str, list[str]] = {}
    for name, claim in content.claims.items():
        _claim(claim, (*home, name), scope)
        if claim.repeats:
            repeats[name] = [claim.repeats]
    scope.no_circle(repeats, "claim-circle", home, "repeats")


def _claim(claim: Claim, path: Path, scope: Scope) -> None:
    scope.known(claim.source, "source", (*path, "source"), scope.names.sources)
    scope.known(claim.speaker, "speaker", (*path, "speaker"), scope.names.speakers)
    scope.known(claim.repeats, "claim", (*path, "repeats"), scope.names.claims)
    if isinstance(claim.status, Correction):
        corrected = claim.status.corrected_by
        scope.known(corrected, "claim", (*path, "status", "corrected_by"), scope.names.claims)


def decision_maker(dm: str, maker: DecisionMaker, path: Path, scope: Scope) -> None:
    """Check a DM's options and its order: statements, or a ranking, never both."""
    for option in maker.options:
        scope.identifier(option, (*path, "options", option))
    scope.options(maker.options, (*path, "options"))
    preferences(maker.preferences, (*path, "preferences"), scope)
    if maker.ranking is not None:
        if maker.preferences:
            scope.note((*path, "ranking"), "preferences-and-ranking", {"dm": dm})
        _ranking(maker.ranking, (*path, "ranking"), scope)


def preferences(order: tuple[Preference, ...], path: Path, scope: Scope) -> None:
    """Check the statements of an order."""
    scope.statement_ids(order, path)
    for index, preference in enumerate(order):
        here = (*path, index)
        scope.statement(preference.that, (*here, "that"))
        scope.support(preference, here)
        scope.alternatives(preference, "that", here)
        for key in ("before", "after"):
            place = getattr(preference, key)
            if place is not None and not scope.in_patch:
                scope.note((*here, key), "place-outside-patch", {"key": key})
            elif place is not None:
                scope.order_place(place, (*here, key), scope.owner)
        if preference.before and preference.after:
            scope.note((*here, "after"), "before-and-after")


def _ranking(ranking: Ranking, path: Path, scope: Scope) -> None:
    scope.support(ranking, path)
    for index, tied in enumerate(ranking.best_first):
        for place, state in enumerate(tied):
            scope.state(state, (*path, "best_first", index, place))


def constraints(content: tuple[Constraint, ...], path: Path, scope: Scope) -> None:
    """Check what must be true: a statement, or the only states there are."""
    scope.statement_ids(content, path)
    for index, constraint in enumerate(content):
        here = (*path, index)
        if (constraint.that is None) == (constraint.only is None):
            scope.note(here, "one-of-keys", {"keys": ["that", "only"]})
        scope.statement(constraint.that, (*here, "that"))
        for place, state in enumerate(constraint.only or ()):
            scope.state(state, (*here, "only", place))
        scope.support(constraint, here)


def forbidden_moves(content: tuple[ForbiddenMove, ...], path: Path, scope: Scope) -> None:
    """Check who cannot move from where to where."""
    for index, move in enumerate(content):
        here = (*path, index)
        scope.dm(move.forbid, (*here, "forbid"))
        scope.statement(move.origin, (*here, "from"))
        scope.statement(move.target, (*here, "to"))
        scope.support(move, here)


def status_quo(content: StatusQuo, path: Path, scope: Scope) -> None:
    """Check where the conflict starts: a state or the options taken, not itself nor an outcome."""
    if (content.state is None) == (content.taken is None):
        scope.note(path, "one-of-keys", {"keys": ["state", "taken"]})
    scope.support(content, path)
    if content.state is not None:
        said = scope.state(content.state, (*path, "state"))
        if said and said.status_quo:
            scope.note((*path, "state"), "status-quo-is-sq")
        elif said and said.outcome is not None:
            scope.note((*path, "state"), "status-quo-is-outcome", {"name": said.outcome})
    for index, option in enumerate(content.taken or ()):
        scope.option(option, (*path, "taken", index))


def history_step(step: Step, path: Path, scope: Scope) -> None:
    """Check one entry of the history: a state reached, or an event."""
    if (step.state is None) == (step.event is None):
        scope.note(path, "one-of-keys", {"keys": ["state", "event"]})
    if step.state is not None:
        scope.state(step.state, (*path, "state"))
    scope.support(step, path)


def outcomes(content: Patch, path: Path, scope: Scope) -> None:
    """Check the outcomes: their ids, statements, whom they affect, who says what against them."""
    home = (*path, "outcomes")
    scope.hyphenated(content.outcomes, home)
    known = {**scope.names.sources, **scope.names.aftermath}
    for name, outcome in content.outcomes.items():
        here = (*home, name)
        if name in {"sq", "none"} or name.isdigit():
            scope.note(here, "outcome-id", {"name": name})
        scope.statement(outcome.that, (*here, "that"))
        scope.each(outcome.affected, "affected", (*here, "affected"), scope.names.affected)
        for index, concern in enumerate(outcome.concerns):
            scope.known(concern.source, "source", (*here, "concerns", index, "source"), known)


def aftermath(case: Case, scope: Scope) -> None:
    """Check the sources of what happened next."""
    if case.aftermath is None:
        return
    home: Path = ("aftermath",)
    sources(case.aftermath.sources, (*home, "sources"), scope, scope.names.aftermath)
    known = {**scope.names.aftermath, **scope.names.sources}
    for index, event in enumerate(case.aftermath.events):
        scope.known(event.source, "source", (*home, "events", index, "source"), known)
