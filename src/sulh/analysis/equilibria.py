"""What holds?"""

from collections.abc import Iterable, Mapping

import numpy as np

from sulh.case import Case
from sulh.concept import CONCEPTS, LEAD, Concept, Rule, concept_named, rule_named
from sulh.derive import apply
from sulh.engine.companions import MOST_IMPROVEMENTS, resting
from sulh.errors import CaseError, Mistake, StateError, UnknownNameError, nearest_or_all
from sulh.finding import Note
from sulh.finding.equilibria import Equilibria, Profile
from sulh.model import Flags, Model
from sulh.model.build import build
from sulh.model.frame import no_states
from sulh.model.naming import Naming
from sulh.movement import Spread
from sulh.solve import Solution, engine_named, solve

LATER = {"told-not-used": ("told", "perceptions"), "offers-not-used": ("offers",)}
"""Keys of a case that this analysis reads past, by the note that says which question uses them."""


def equilibria(
    case: Case,
    *,
    concepts: Iterable[str] | str | None = None,
    rule: str = "legal-sequence",
    scenario: str | Iterable[str] | None = None,
    engine: str | None = None,
) -> Equilibria:
    """Return which states hold, under each concept asked (all six where none is named).

    A state is an *equilibrium* under a concept when it is stable for every decision maker. A
    concept is named by its slug; ``"russia=gmr,iran=seq"`` gives each decision maker its own, and
    Nash to those it does not name. ``scenario``: one, or several applied one after the other. The
    facts are the true ones; what anyone was told is not used.

    Raises:
        CaseError: the case has no feasible state, its status quo or a ranking is wrong, or a
            scenario leaves no state.
        UndecidedError: the case is derived, and a ranking does not say where new states stand.
        TooLargeError: more states or moves than this program holds.
        UnknownNameError: an unknown concept, decision maker, rule or engine.

    >>> import sulh
    >>> holds = sulh.equilibria(sulh.load("prisoners-dilemma"), concepts=["nash", "seq"])
    >>> holds["nash"], holds["seq"]
    ((0,), (0, 3))
    """
    case = apply(case, scenario)
    model = build(case)
    if not len(model) and case.derivation is not None and case.derivation.scenarios:
        raise CaseError(emptied(case))
    asked = profiles(model, concepts)
    needed = dict.fromkeys(one for profile in asked for one in profile.concepts)
    chosen = None if engine is None else engine_named(engine)
    under = rule_named(rule)
    solution = solve(model, needed, under, chosen)
    stable = {
        profile.text: _columns(profile, solution)
        for profile in asked
        if not any(one.slug in solution.undecided for one in profile.concepts)
    }
    return Equilibria(
        case=case,
        model=model,
        asked=asked,
        stable=stable,
        rule=under,
        engine=solution.engine,
        reason=solution.reason,
        undecided={
            profile.text: solution.undecided[one.slug]
            for profile in asked
            for one in profile.concepts
            if one.slug in solution.undecided
        },
        reached=reached_by_improvements(model),
        notes=(
            *_notes(case, model, solution),
            *_companion_notes(model, asked, stable, under),
        ),
    )


def profiles(model: Model, concepts: Iterable[str] | str | None) -> tuple[Profile, ...]:
    """Return what is asked, one profile for each text; all six concepts for None."""
    return profiles_of(model.decision_makers, concepts)


def profiles_of(
    makers: tuple[str, ...], concepts: Iterable[str] | str | None
) -> tuple[Profile, ...]:
    """Return what is asked of these decision makers, one profile for each text; None: all six."""
    if concepts is None:
        concepts = CONCEPTS
    elif isinstance(concepts, str):
        concepts = [concepts]
    return tuple(_profile(makers, text) for text in dict.fromkeys(concepts))


def _profile(makers: tuple[str, ...], text: str) -> Profile:
    if "=" not in text:
        found = concept_named(text)
        return Profile(found.slug, (found,) * len(makers))
    own: dict[str, Concept] = {}
    for part in text.split(","):
        dm, _, slug = part.partition("=")
        if dm.strip() not in makers:
            known = nearest_or_all(dm.strip(), makers)
            raise UnknownNameError(Mistake("unknown-dm", {"dm": dm.strip()}, known))
        own[dm.strip()] = concept_named(slug.strip())
    nash = CONCEPTS["nash"]
    return Profile(text, tuple(own.get(dm, nash) for dm in makers))


def _columns(profile: Profile, solution: Solution) -> Flags:
    return np.stack(
        [solution.stable[one.slug][:, dm] for dm, one in enumerate(profile.concepts)], axis=1
    )


def reached_by_improvements(model: Model) -> Flags | None:
    """Return the states that legal sequences of improvements lead to from the status quo.

    The status quo itself counts. None where the case names no status quo.
    """
    if model.status_quo is None:
        return None
    return Spread.of(model.improving, model.status_quo).reached


def emptied(case: Case) -> Mistake:
    """Return the mistake that scenarios leave no state, with the rules that contradict."""
    names = [one.name for one in case.derivation.scenarios] if case.derivation else []
    return Mistake("scenario-empties", {"name": "+".join(names), **no_states(case).slots})


def no_status_quo(case: Case, taken: Flags) -> Mistake:
    """Return why none of these states is the status quo: none is written, or it fell.

    What carried it is named, or the rules that no longer let it be.
    """
    fallen = {one.address: one.lost for one in case.derivation.fallen} if case.derivation else {}
    if case.status_quo is not None:
        try:
            Naming(case, taken).one("sq")
        except StateError as error:
            return Mistake("status-quo-infeasible", error.mistakes[0].slots)
    if fallen.get("status_quo"):
        return Mistake("status-quo-fell", {"claims": list(fallen["status_quo"])})
    return Mistake("status-quo-dropped" if "status_quo" in fallen else "no-status-quo")


def _notes(case: Case, model: Model, solution: Solution) -> Iterable[Note]:
    for mistake in solution.undecided.values():
        yield Note(mistake.id, mistake.slots)
    if not model.transitive:
        yield Note("not-transitive", {})
    if model.status_quo is None:
        missing = no_status_quo(case, model.taken)
        yield Note(missing.id, missing.slots)
    yield from read_past(case)


def read_past(case: Case) -> Iterable[Note]:
    """Yield which keys of a case are read past here, and which question uses them."""
    for note, keys in LATER.items():
        unread = [key for key in keys if getattr(case, key)]
        if unread:
            yield Note(note, {"keys": unread, "case": case.id})


def _companion_notes(
    model: Model, asked: tuple[Profile, ...], stable: Mapping[str, Flags], rule: Rule
) -> Iterable[Note]:
    """Yield how many verdicts rest on a companion change, for the concept texts lead with."""
    concepts = {profile.text: profile.single for profile in asked if profile.text in stable}
    text = LEAD if LEAD in concepts else next(iter(concepts), None)
    concept = None if text is None else concepts[text]
    if text is None or concept is None or rule != "legal-sequence":
        return
    count = resting(model, concept, stable[text])
    if count:
        yield Note("companion-verdicts", {"count": count, "concept": concept.abbreviation})
    elif count is None and concept.answers != "simultaneous":
        yield Note("companions-not-counted", {"limit": MOST_IMPROVEMENTS})
