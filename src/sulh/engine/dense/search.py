"""The verdicts of every concept asked, one focal decision maker at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sulh.concept import Concept
from sulh.engine.dense import joint_choices, passes
from sulh.engine.dense.cube import (
    Cube,
    Packed,
    bytes_of,
    cube_of,
    packed,
    pieces,
    states_of,
    unpacked,
)
from sulh.engine.dense.orders import Orders, blank
from sulh.engine.dense.ranks import Ranked, Values, ranked
from sulh.engine.dense.settings import Settings
from sulh.engine.dense.spread import Sea, lower
from sulh.engine.dense.threads import Threads
from sulh.engine.dense.tiles import tiles_of
from sulh.engine.verdicts import Asked
from sulh.errors import Mistake
from sulh.model.option_form import OptionForm


@dataclass(frozen=True, eq=False)
class Found:
    """The feasible states; for what was asked, the equilibria, or why it was not decided."""

    cube: Cube
    feasible: Packed
    equilibria: Mapping[Asked, Packed]
    undecided: Mapping[Asked, Mistake]


def find(
    form: OptionForm, asked: Sequence[Asked], settings: Settings, simultaneous_budget: int
) -> Found:
    """Return the equilibria for every profile of concepts asked."""
    cube = cube_of(form)
    alone = cube.dimension < settings.parallel_from
    with Threads(1 if alone else settings.threads) as threads:
        feasible = packed(cube, form.rules)
        search = _Search(form, cube, feasible, asked, settings, threads)
        search.in_turn()
        return Found(cube, feasible, search.standing, search.at_once(simultaneous_budget))


class _Search:
    """What still stands of each profile asked, narrowed by one decision maker after the other."""

    def __init__(
        self,
        form: OptionForm,
        cube: Cube,
        feasible: Packed,
        asked: Sequence[Asked],
        settings: Settings,
        threads: Threads,
    ) -> None:
        self.form, self.cube, self.feasible = form, cube, feasible
        self.standing = {profile: feasible.copy() for profile in asked}
        full = all(unpacked(feasible, piece, cube).all() for piece in pieces(cube))
        tiles = tiles_of(cube.blocks, cube.dimension, settings.tile)
        self.sea = Sea(cube, tiles, full, settings, threads)
        wanted = {concept.answers for profile in asked for concept in profile}
        self.orders = self._orders() if wanted & {"improvements", "simultaneous"} else None

    def _ranked(self, dm: int) -> Ranked:
        order = self.form.orders[self.form.decision_makers[dm]]
        return ranked(self.cube, order, self.feasible, self.sea.threads)

    def _orders(self) -> Orders:
        found = blank(self.cube, self.sea.settings.pairs)
        rows = tuple(
            found.set(dm, self._ranked(dm), block, self.sea.tiles[dm], self.sea.threads)
            for dm, block in enumerate(self.cube.blocks)
        )
        return replace(found, rows=rows)

    def in_turn(self) -> None:
        """Judge by every concept but simultaneous stability, which looks at single states."""
        for dm in range(len(self.cube.blocks)):
            concepts = dict.fromkeys(profile[dm] for profile in self.standing)
            alike = [concept for concept in concepts if concept.answers != "simultaneous"]
            if alike:
                ranks = self._ranked(dm).values
                for escape in (False, True):
                    self._judge(dm, ranks, [one for one in alike if one.escape == escape])

    def _judge(self, dm: int, ranks: Values, concepts: Sequence[Concept]) -> None:
        """Judge by concepts that all ask whether one can escape, or all do not."""
        for concept in concepts:
            values = ranks.copy()
            if concept.escape:
                self._own(dm, values, ranks, judge=False)
            if concept.answers != "none":
                orders = self.orders if concept.answers == "improvements" else None
                lower(self.sea, values, dm, orders)
            self._own(dm, values, ranks, judge=True)
            self._keep(dm, concept, values)

    def _own(self, dm: int, values: Values, ranks: Values, *, judge: bool) -> None:
        tiles = self.sea.tiles[dm]
        self.sea.threads.run(
            tiles.number, lambda *some: passes.own(values, ranks, tiles, some, judge)
        )

    def _keep(self, dm: int, concept: Concept, stable: Values) -> None:
        """Take away from every profile in which ``dm`` has the concept what is not stable."""
        profiles = [bits for profile, bits in self.standing.items() if profile[dm] == concept]
        for piece in pieces(self.cube):
            held = np.packbits(stable[states_of(piece, self.cube)] != 0, bitorder="little")
            for bits in profiles:
                bits[bytes_of(piece, self.cube)] &= held

    def at_once(self, budget: int) -> Mapping[Asked, Mistake]:
        """Judge by simultaneous stability what stands; return what the budget leaves open."""
        open_ = [
            profile
            for profile in self.standing
            if any(concept.answers == "simultaneous" for concept in profile)
        ]
        if not open_ or self.orders is None:
            return {}
        blocks, orders, threads = self.cube.blocks, self.orders, self.sea.threads
        them = joint_choices.everyone(blocks, orders)
        longest = 1 << max(len(block.bits) for block in blocks)
        tables = orders.narrow, orders.wide
        choices = sum(
            threads.run(
                self.cube.size,
                lambda *some: joint_choices.counted(*tables, them, longest, some),
            )
        )
        if choices > budget:
            slots = {"choices": int(choices), "limit": budget}
            mistake = Mistake("sim-undecided", slots)
            for profile in open_:
                del self.standing[profile]
            return dict.fromkeys(open_, mistake)
        for dm in range(len(blocks)):
            mine = [profile for profile in open_ if profile[dm].answers == "simultaneous"]
            if not mine:
                continue
            ranks = self._ranked(dm).values
            top = np.iinfo(ranks.dtype).max
            deep = ranks.astype(np.uint32)
            deep[ranks == top] = np.iinfo(deep.dtype).max
            union = np.bitwise_or.reduce([self.standing[profile] for profile in mine])
            flags = np.unpackbits(union, count=self.cube.size, bitorder="little")
            threads.run(
                self.cube.size,
                lambda *some, focal=dm, deep=deep, flags=flags: joint_choices.judge(
                    *tables, them, deep, focal, longest, flags, some
                ),
            )
            held = np.packbits(flags, bitorder="little")
            for profile in mine:
                self.standing[profile] &= held
        return {}
