"""Do the definitions, a state at a time, give the same verdicts?"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from sulh.analysis.equilibria import equilibria
from sulh.case import Case
from sulh.derive import apply
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

    It is solved under the scenarios it names. Where all verdicts agree, what the document counts
    and says of outcomes must follow from them.

    Raises:
        ResultError: the document is no saved result of ``equilibria``, or of another file.
        TooLargeError: the model is too large for the definitions.
    """
    if document.get("schema") == "sulh/census/1":
        raise ResultError(Mistake("census-not-verified"))
    if document.get("schema") != "sulh/equilibria/1":
        raise ResultError(Mistake("not-a-result"))
    if document.get("case_sha256") != case.sha256:
        raise ResultError(Mistake("other-file", {"case": document.get("case"), "id": case.id}))
    try:
        scenario = document.get("scenario")
        under = apply(case, scenario.split("+") if scenario else None)
        holds = _by_definition(under, list(document["equilibria"]), document["rule"])
        found = _compare(holds, _saved(document, holds))
        if found.agrees:
            _must_follow(document, holds)
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise ResultError(Mistake("broken-result", {"what": str(error)})) from error
    return found


def _by_definition(case: Case, concepts: list[str], rule: str) -> Equilibria:
    return equilibria(case, concepts=concepts, rule=rule, engine="literal")


def _saved(document: Mapping[str, Any], holds: Equilibria) -> dict[str, Flags]:
    """Return the verdicts a document states, for every state.

    A document lists the states that are equilibria, and perhaps others. Of a state it does not
    list it says one thing: somebody leaves it. Where the definitions say that no one does, one
    verdict is turned so that the difference shows.
    """
    dms = holds.model.decision_makers
    listed = [holds.model.index[int(entry["number"])] for entry in document["states"]]
    if len(set(listed)) < len(listed):
        raise ValueError("states")
    saved = {}
    for concept, flags in holds.stable.items():
        saved[concept] = flags.copy()
        saved[concept][flags.all(axis=1), 0] = False
        for state, entry in zip(listed, document["states"], strict=True):
            stable = entry["stable"][concept]
            if not set(stable) <= set(dms):
                raise ValueError(*stable)
            saved[concept][state] = [dm in stable for dm in dms]
    return saved


def _must_follow(document: Mapping[str, Any], holds: Equilibria) -> None:
    """Refuse a document whose counts, lists or outcomes do not follow from its verdicts."""
    right = holds.to_json(every=True)
    for key in ("feasible_states", "equilibria"):
        _same(document[key], right[key], key)
    states = {int(entry["number"]): entry for entry in right["states"]}
    for entry in document["states"]:
        number = int(entry["number"])
        for key in ("taken", "outcomes", "equilibrium"):
            _same(sorted(entry[key]), sorted(states[number][key]), f"#{number}: {key}")
    _same(sorted(document["outcomes"]), sorted(right["outcomes"]), "outcomes")
    for outcome, verdicts in right["outcomes"].items():
        for concept, verdict in verdicts.items():
            for key in ("verdict", "holds", "of", "reached"):
                said = document["outcomes"][outcome][concept][key]
                _same(said, verdict[key], f"{outcome}: {concept}: {key}")


def _same(said: object, right: object, what: str) -> None:
    if said != right:
        raise ValueError(what)


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
