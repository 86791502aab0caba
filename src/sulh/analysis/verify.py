"""Do the definitions, a state at a time, give the same verdicts?"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from sulh.analysis.equilibria import equilibria
from sulh.case import Case
from sulh.errors import Mistake, ResultError
from sulh.finding.equilibria import Equilibria
from sulh.finding.verification import Discrepancy, Verification
from sulh.model import Flags


def verify(holds: Equilibria) -> Verification:
    """Solve again by the definitions and compare every verdict.

    Raises:
        TooLargeError: the model is too large for the definitions.
    """
    return _compare(_by_definition(holds.case, list(holds.stable), holds.rule), holds.stable)


def verify_document(document: Mapping[str, Any], case: Case) -> Verification:
    """Solve a saved result again by the definitions and compare every verdict it states.

    Raises:
        ResultError: the document is no saved result of ``equilibria``, or of another file.
        TooLargeError: the model is too large for the definitions.
    """
    if document.get("schema") != "sulh/equilibria/1":
        raise ResultError(Mistake("not-a-result"))
    if document.get("case_sha256") != case.sha256:
        raise ResultError(Mistake("other-file", {"case": document.get("case"), "id": case.id}))
    try:
        holds = _by_definition(case, list(document["equilibria"]), document["rule"])
        saved = _saved(document, holds)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise ResultError(Mistake("broken-result", {"what": repr(error)})) from error
    return _compare(holds, saved)


def _by_definition(case: Case, concepts: list[str], rule: str) -> Equilibria:
    return equilibria(case, concepts=concepts, rule=rule, engine="literal")


def _saved(document: Mapping[str, Any], holds: Equilibria) -> dict[str, Flags]:
    """Return the verdicts a document states, for every state.

    A document lists the states that are equilibria, and perhaps others. Of a state it does not
    list it says one thing: somebody leaves it. Where the definitions say that no one does, one
    verdict is turned so that the difference shows.
    """
    dms = holds.model.decision_makers
    saved = {}
    for concept, flags in holds.stable.items():
        saved[concept] = flags.copy()
        saved[concept][flags.all(axis=1), 0] = False
        for entry in document["states"]:
            state = holds.model.index[int(entry["number"])]
            saved[concept][state] = [dm in entry["stable"][concept] for dm in dms]
    return saved


def _compare(by_definition: Equilibria, saved: Mapping[str, Flags]) -> Verification:
    right = by_definition.stable
    return Verification(
        case=by_definition.case,
        model=by_definition.model,
        concepts=tuple(saved),
        verdicts=sum(flags.size for flags in right.values()),
        discrepancies=tuple(
            Discrepancy(
                int(state), int(dm), concept, bool(saved[concept][state, dm]),
                bool(right[concept][state, dm]),
            )
            for concept in saved
            for state, dm in np.argwhere(saved[concept] != right[concept])
        ),
    )  # fmt: skip
