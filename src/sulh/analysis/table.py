"""Which tables does the field publish of such a case?"""

from collections.abc import Iterable

from sulh.analysis.tables import Asked, builders
from sulh.case import Case
from sulh.concept import RULES, rule_named
from sulh.derive import apply
from sulh.errors import Mistake, UnknownNameError, nearest_or_all
from sulh.finding.table import Table
from sulh.model.build import build

KINDS = tuple(builders())
"""Every kind of table, in the order they are listed."""

TAKES = {
    "concept": frozenset(
        {"stability", "tableau", "evolution", "fragility", "levers", "perception"}
    ),
    "rule": frozenset({"stability", "tableau"}),
    "state": frozenset({"evolution", "levers"}),
}
"""Which kinds of table each thing that can be asked means something for."""


def table(
    case: Case,
    kind: str,
    *,
    concept: str | None = None,
    rule: str | None = None,
    state: str | int | None = None,
    scenario: str | Iterable[str] | None = None,
) -> Table:
    """Return one of the tables the field publishes, as one record for every form of it.

    ``options``: parties and options; ``states``: the option form; ``preferences``: each order with
    glosses; ``rankings``: states best first; ``reachable``: moves and improvements; ``stability``:
    every state under every concept; ``tableau``: that of Fraser and Hipel; ``evolution``: ways;
    ``fragility``: what changes when one thing is dropped; ``levers``: what would change a verdict;
    ``perception``: the game of each party that sees the conflict otherwise, and the true one.

    Positions count the feasible states from 1 in the order of their numbers; a printed table may
    list them in another order.

    Raises:
        UnknownNameError: there is no such kind, or it does not depend on what was asked.
        CaseError, StateError, TooLargeError: as for the question the table answers.

    >>> import sulh
    >>> found = sulh.table(sulh.load("prisoners-dilemma"), "tableau", concept="seq")
    >>> [(row["number"], row["r s u"], row["E"]) for row in found.to_rows()][:4]
    [(2, 'r', None), (3, 's', 'E'), (0, 'r', 'E'), (1, 'u', None)]
    """
    if kind not in KINDS:
        raise UnknownNameError(
            Mistake("unknown-table", {"name": kind}, nearest_or_all(kind, KINDS))
        )
    asked = {"concept": concept, "rule": rule, "state": None if state is None else str(state)}
    for word, value in asked.items():
        if value is not None and kind not in TAKES[word]:
            slots = {"kind": kind, "option": f"--{word}", "kinds": sorted(TAKES[word])}
            raise UnknownNameError(Mistake("table-takes-no", slots))
    case = apply(case, scenario)
    under = rule_named(rule or RULES[0])
    model = build(case)
    content = builders()[kind](Asked(case, model, concept, under, asked["state"]))
    return Table(
        case=case,
        model=content.model or model,
        kind=kind,
        head=content.head,
        rows=tuple(content.rows),
        command=_command(case, kind, asked),
        concept=content.concept,
        rule=content.rule,
        grouped=content.grouped,
        turned=content.turned,
        outcomes=content.outcomes,
    )


def _command(case: Case, kind: str, asked: dict[str, str | None]) -> str:
    """Return what is typed for this table: the case by its id, for a path is nobody's business."""
    typed = [f"sulh table {case.id} {kind}"]
    typed += [f"--{word} {value}" for word, value in asked.items() if value is not None]
    if case.derivation is not None:
        typed += [f"--scenario {one.name}" for one in case.derivation.scenarios]
    return " ".join(typed)
