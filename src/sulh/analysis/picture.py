"""Pictures: an answer, asked so that it can be drawn."""

from collections.abc import Iterable

from sulh.analysis.compare import compare
from sulh.analysis.equilibria import equilibria
from sulh.analysis.evolution import evolution
from sulh.analysis.fragility import fragility
from sulh.analysis.perception import perception
from sulh.case import Case
from sulh.concept import LEAD
from sulh.errors import Mistake, SulhError, TooLargeError, UnknownNameError, nearest_or_all
from sulh.finding import Finding
from sulh.finding.picture import KINDS, Kind, Picture
from sulh.messages import Lang
from sulh.model.naming import Naming

_STATELESS = ("evidence", "scenarios", "perception")
_TOGETHER = ("states", "improvements", "perception")


def picture(  # noqa: PLR0913 - everything that can be asked of a picture
    case: Case,
    kind: str,
    state: str | int | None = None,
    *,
    concept: str | None = None,
    scenario: str | Iterable[str] | None = None,
    by_outcome: bool = False,
    lang: Lang = "en",
) -> Picture:
    """Return a picture of a case.

    - ``states``: every state in rows and columns of options, what holds, and the moves; of a
      ``state``, its moves in and out.
    - ``improvements``: the same with the moves that are improvements.
    - ``evolution``: the ways by improvements from the status quo; to a ``state``, the way there.
    - ``rankings``: every decision maker's order, with the outcomes on it.
    - ``evidence``: which conclusion turns on which statement or assumption.
    - ``scenarios``: every outcome under every scenario.
    - ``perception``: the conflict as it is and as each party sees it, side by side.

    States are taken together by their outcomes where there are too many for cells, or where
    ``by_outcome`` asks for it.

    Raises:
        UnknownNameError: an unknown kind, concept or scenario.
        StateError: ``state`` names no feasible state, or several.
        TooLargeError: more than a picture can hold.
        SulhError: the kind is about no single state, or the case has nothing of it to show.
        CaseError, UndecidedError: as for the question it shows.

    >>> import sulh
    >>> sulh.picture(sulh.load("chicken"), "states").svg.splitlines()[1]
    '<title id="states-...-t">The states: Chicken</title>'
    """
    asked = kind_named(kind)
    if state is not None and asked in _STATELESS:
        raise SulhError(Mistake("picture-of-no-state", {"kind": asked, "state": str(state)}))
    found = _answer(case, asked, state, concept or LEAD, scenario)
    focus = None
    if state is not None and asked != "evolution":
        focus = Naming(found.case, found.model.taken).one(str(state))
    return Picture(
        case=found.case,
        model=found.model,
        kind=asked,
        found=found,
        focus=focus,
        by_outcome=by_outcome and asked in _TOGETHER and focus is None,
        lang=lang,
    )


def kind_named(name: str) -> Kind:
    """Return the kind of picture of this name; an unknown one is an error that lists the known."""
    for known in KINDS:
        if known == name:
            return known
    raise UnknownNameError(Mistake("unknown-picture", {"name": name}, nearest_or_all(name, KINDS)))


def _answer(
    case: Case, kind: Kind, state: str | int | None, concept: str,
    scenario: str | Iterable[str] | None,
) -> Finding:  # fmt: skip
    """Return the answer that a picture of this kind shows."""
    match kind:
        case "evolution":
            return evolution(case, to=state, concept=concept, scenario=scenario)
        case "evidence":
            doubted = fragility(case, concepts=(concept,), scenario=scenario)
            if not doubted.units or not doubted.conclusions:
                raise SulhError(Mistake("picture-without-evidence", {"case": case.id}))
            return doubted
        case "scenarios":
            compared = compare(case, None, concept, scenario=scenario)
            if not compared.columns or not compared.values:
                raise SulhError(Mistake("picture-without-scenarios", {"case": case.id}))
            return compared
        case "perception":
            seen = perception(case, concepts=concept, scenario=scenario)
            if not seen.perceivers and not seen.aware:
                raise SulhError(Mistake("picture-without-perception", {"case": case.id}))
            if not seen.headings:
                raise SulhError(Mistake("hypergame-undecided", {"concept": concept}))
            return seen
    holds = equilibria(case, concepts=[concept], scenario=scenario)
    if holds.lead is None:
        raise TooLargeError(*holds.undecided.values())
    return holds
