"""What falls without which statements, for very many sets of statements at once."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sulh.case import Case
from sulh.case.address import Found, Path, addresses
from sulh.case.derivation import Derivation, Fall
from sulh.case.doubt import Unit
from sulh.case.parts import Element
from sulh.case.variation import ANSWERING
from sulh.derive.droppable import units
from sulh.derive.dropping import closed, is_real
from sulh.derive.editing import REMOVED, derived, edited, numbered
from sulh.source import statement_of

Dropped = NDArray[np.bool_]
"""Readings x statements: is the statement dropped."""


class Falling:
    """The elements that answers depend on and claims carry, and what each loses with what.

    An element that any of its claims carries falls without all of their statements, one that needs
    them all without one. ``statements``: those that carry something, in the order of the file.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._whole = numbered(case)
        carried = self._carried()
        cited = {claim for found in carried.values() for claim in found.element.claims.claims}
        self.statements: tuple[Unit, ...] = tuple(
            unit
            for unit in units(case)
            if unit.kind == "statement" and not cited.isdisjoint(unit.claims)
        )
        self._elements = tuple(carried.items())

    def _carried(self) -> dict[str, Found]:
        seen: dict[Path, tuple[str, Found]] = {}
        for address, found in addresses(self._whole).items():
            element = found.element
            if (
                isinstance(element, Element)
                and element.claims.claims
                and found.path[0] in ANSWERING
            ):
                seen.setdefault(found.path, (address, found))
        return dict(seen.values())

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {unit.name: place for place, unit in enumerate(self.statements)}

    def fallen(self, dropped: Dropped) -> NDArray[np.bool_]:
        """Return readings x elements: has the element fallen."""
        columns = []
        for _, found in self._elements:
            support = found.element.claims
            names = {statement_of(claim, self.case.claims) for claim in support.claims}
            lost = dropped[:, [self._places[name] for name in names]]
            columns.append(lost.any(axis=1) if support.all else lost.all(axis=1))
        if not columns:
            return np.zeros((len(dropped), 0), dtype=bool)
        return np.stack(columns, axis=1)

    def case_without(self, fallen: Sequence[bool]) -> Case:
        """Return the case without the elements that have fallen."""
        edits: dict[Path, Any] = {}
        untaken, falls = [], []
        for gone, (address, found) in zip(fallen, self._elements, strict=True):
            if not gone:
                continue
            falls.append(Fall(address, found.element.claims.claims))
            if is_real(found):
                untaken.append(address)
            else:
                edits[found.path] = REMOVED
        whole = closed(edited(self._whole, edits) if edits else self._whole, untaken)
        return derived(self.case, whole, Derivation(fallen=tuple(falls)))
