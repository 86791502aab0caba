"""Many orders of one conflict at once: the theorem of :mod:`sulh.engine`, a variant a lane.

The states and the moves are the same in every lane, the ranks its own. The propagation of
:mod:`sulh.engine.compact` or, where the model is not transitive, of
:mod:`sulh.engine.last_mover` then runs over all lanes together: whatever is read or written of a
state is one stretch of memory, a number of one or two bytes a lane, and the processor handles
dozens of them in one instruction.

Where moves depend on what is preferred (vetoes, joint moves) no two variants share a model: such
variants are solved one by one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sulh.concept import Concept
from sulh.engine.lanes_numpy import ByNumPy, Execution, Ranks
from sulh.model import Flags, Model, Moves, States, packed

T = TypeVar("T", bound=np.integer)

_COMPILED_FROM = 1 << 30
"""From so many moves x lanes x verdicts asked for on, compiled code is worth its loading."""


@dataclass
class _Effort:
    """How much was asked for in this process: a long sweep comes in many pieces."""

    work: int = 0


_EFFORT = _Effort()

_VALUES_AT_ONCE = 1 << 22
"""So many values (states and moves x lanes) are worked on at a time: they stay in the cache."""

_TOGETHER = 256
"""Columns with so few lanes are worked on together; those with more are each enough."""


def stable(
    model: Model,
    ranks: Ranks,
    concepts: Iterable[Concept],
    focal: Iterable[int] | None = None,
    possible: Flags | None = None,
) -> dict[str, Flags]:
    """Return for each concept (all but SIM) focal decision makers x states x lanes: stable there?

    In every lane exactly the verdicts of :func:`sulh.engine.compact.stable` for the model with the
    ranks of that lane. ``ranks``: decision makers x states x lanes, higher is better; the model's
    own do not count. ``focal``: for whom it is asked; everyone, unless given. ``possible``: states
    x lanes, where some states are not possible in some lanes: the verdicts are those of the model
    without them, and mean nothing there.
    """
    asked = tuple(concepts)
    whose = tuple(model.dms) if focal is None else tuple(focal)
    found = {one.slug: np.empty((len(whose), *ranks.shape[1:]), dtype=bool) for one in asked}
    for some, dm, slug, flags in _verdicts(model, ranks, dict.fromkeys(whose, asked), possible):
        found[slug][whose.index(dm), :, some] = flags
    return found


def equilibria(model: Model, ranks: Ranks, profile: Sequence[Concept]) -> Flags:
    """Return states x lanes: is the state stable for everyone, each under its own concept.

    ``ranks``: as for :func:`stable`. ``profile``: the concept (not SIM) of each decision maker.
    """
    found = np.ones(ranks.shape[1:], dtype=bool)
    for some, _, _, flags in _verdicts(model, ranks, {k: (one,) for k, one in enumerate(profile)}):
        found[:, some] &= flags
    return found


def places_as_ranks(truth: Flags, places: NDArray[np.integer]) -> Ranks:
    """Return states x lanes: the ranks of one decision maker, in each lane its statements ordered.

    ``truth``: states x statements. ``places``: statements x lanes, the place of each statement in
    the order of the lane, 0 for the weightiest; negative for one that the lane leaves out.

    >>> truth = np.array([[True, False], [False, True]])
    >>> places_as_ranks(truth, np.array([[0, 1], [1, 0]])).tolist()
    [[2, 1], [1, 2]]
    """
    words = packed(truth)
    _, first, kind = np.unique(
        words[:, 0] if words.shape[1] == 1 else words,
        axis=None if words.shape[1] == 1 else 0, return_index=True, return_inverse=True,
    )  # fmt: skip
    rows, deepest = truth[first], int(places.max(initial=-1)) + 1
    if deepest <= _PLAIN:
        ranks = _numbers(rows, places, 0, deepest, smallest_type((1 << deepest) - 1))
    else:
        values = np.zeros((len(rows), places.shape[1]), dtype=np.int64)
        for start in range(0, deepest, _AT_ONCE):
            end = min(start + _AT_ONCE, deepest)
            more = _numbers(rows, places, start, end, np.int64)
            values = _dense((values << (end - start)) + more)
        ranks = values.astype(smallest_type(int(values.max(initial=0))))
    return ranks[kind.ravel()]


def _numbers(
    rows: Flags, places: NDArray[np.integer], start: int, end: int, kind: type[T]
) -> NDArray[T]:
    """Return rows x lanes: the binary numbers the statements at these places of the orders make."""
    found = np.zeros((len(rows), places.shape[1]), dtype=kind)
    for column, place in zip(rows.T, places, strict=True):
        weight = np.left_shift(1, np.clip(end - 1 - place, 0, _AT_ONCE))
        found[column] += np.where((place >= start) & (place < end), weight, 0).astype(kind)
    return found


_AT_ONCE = 32
"""So many statements are made one number at a time."""

_PLAIN = 16
"""With so many statements the number of truth values is the rank; with more it is made dense."""


def _dense(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return every column's order as 0, 1, 2, ... without gaps."""
    order = np.argsort(values, axis=0)
    steps = np.diff(np.take_along_axis(values, order, axis=0), axis=0) > 0
    ranks = np.zeros_like(values)
    np.put_along_axis(ranks, order[1:], np.cumsum(steps, axis=0), axis=0)
    return ranks


def smallest_type(highest: int) -> type[np.unsignedinteger]:
    """Return the smallest type that holds every number up to the highest."""
    return next(kind for kind in (np.uint8, np.uint16, np.uint32) if highest <= np.iinfo(kind).max)


def _verdicts(
    model: Model,
    ranks: Ranks,
    asked: Mapping[int, Sequence[Concept]],
    possible: Flags | None = None,
) -> Iterator[tuple[slice, int, str, Flags]]:
    """Yield some lanes, a decision maker, a concept, and states x those lanes: stable there?"""
    columns = [(dm, concept) for dm, concepts in asked.items() for concept in concepts]
    count, moves = ranks.shape[2], sum(len(own.ends) for own in model.moves)
    over = _execution(model.moves, moves * count * len(columns))
    width = max(1, _VALUES_AT_ONCE // max(1, len(model) + moves))
    for first in range(0, count, width):
        some = slice(first, first + width)
        tile = np.ascontiguousarray(ranks[:, :, some])
        absent = None
        if possible is not None:  # the worst for everyone, and no way to anywhere
            tile = tile * possible[:, some]
            absent = np.where(possible[:, some], 0, np.iinfo(tile.dtype).max).astype(tile.dtype)
        over.begin(tile)
        best = {
            dm: over.highest(dm, tile[dm], tile[dm])
            for dm, concepts in asked.items()
            if any(concept.escape or concept.answers == "none" for concept in concepts)
        }
        for dm, concept in columns:
            if concept.answers == "none":
                yield some, dm, concept.slug, best[dm] <= tile[dm]
        for kind in ("moves", "improvements"):
            alike = [(dm, concept) for dm, concept in columns if concept.answers == kind]
            at_once = max(1, _TOGETHER // tile.shape[2])
            for start in range(0, len(alike), at_once):
                these = alike[start : start + at_once]
                values = [best[dm] if one.escape else tile[dm] for dm, one in these]
                spread = _Spread(over, model, np.array([dm for dm, _ in these]), absent)
                reached = spread.lowest_reachable(
                    np.stack(values, axis=1), improving=kind == "improvements"
                )
                for column, (dm, concept) in enumerate(these):
                    own = tile[dm]
                    # What is no improvement adds no more than the state's own rank.
                    highest = over.highest(dm, np.minimum(own, reached[:, column]), own)
                    yield some, dm, concept.slug, highest <= own


@dataclass(frozen=True, eq=False)
class _Spread:
    """How values spread along what opponents can do.

    ``focal``: the decision maker each column belongs to. ``absent``: states x lanes, all bits set
    where a state is not possible, none elsewhere.
    """

    over: Execution
    model: Model
    focal: States
    absent: Ranks | None

    def lowest_reachable(self, values: Ranks, *, improving: bool) -> Ranks:
        """Return M: the lowest value opponents can reach from a state, its own included.

        Arrays are states x columns x lanes. Transitive, everyone reads and writes the same. Else
        each decision maker reads its own layer, of what is reached after it moved last, and writes
        all others; the last layer, where no one has moved yet, is M.
        """
        if self.absent is not None:
            values = values | self.absent[:, None]
        model = self.model
        movers = [dm for dm in model.dms if len(model.moves[dm].ends) and (self.focal != dm).any()]
        reads = {dm: 0 if model.transitive else place for place, dm in enumerate(movers)}
        layers = [values.copy() for _ in range(1 if model.transitive else len(movers) + 1)]
        waiting = dict.fromkeys(movers, True)
        while any(waiting.values()):
            for dm in movers:
                if not waiting[dm]:
                    continue
                waiting[dm] = False
                lowest = self.over.lowest(
                    dm, layers[reads[dm]], values, self.focal == dm, improving=improving
                )
                if self.absent is not None:
                    lowest |= self.absent[:, None]
                for place, layer in enumerate(layers):
                    if not model.transitive and place == reads[dm]:
                        continue
                    if (lowest < layer).any():
                        np.minimum(layer, lowest, out=layer)
                        # After its own moves a transitive decision maker finds nothing new.
                        waiting.update((k, True) for k in movers if k != dm and reads[k] == place)
        return layers[-1]


def _execution(moves: Sequence[Moves], work: int) -> Execution:
    _EFFORT.work += work
    if _EFFORT.work >= _COMPILED_FROM:
        from sulh.engine.compiled import missing  # noqa: PLC0415 - most work needs no compiler

        if missing() is None:
            from sulh.engine.lanes_kernel import ByKernel  # noqa: PLC0415 - slow to load

            return ByKernel(moves)
    return ByNumPy(moves)
