"""The frame of a case with one rule more: the states in which it is true, everything else kept.

Moves ask of feasibility only that their end be feasible, so those of fewer states are the moves
that begin and end among them.
"""

import numpy as np

from sulh.case import Case
from sulh.model import Flags, Moves, States
from sulh.model.frame import Frame
from sulh.model.naming import Naming


def narrowed(found: Frame, case: Case, keep: Flags) -> Frame:
    """Return the frame of a case: of ``found``, which is all else it says, these states alone."""
    taken = found.taken[keep]
    place = np.cumsum(keep) - 1
    return Frame(
        taken=taken,
        columns={name: taken[:, k] for k, name in enumerate(case.options)},
        facts=found.facts,
        naming=Naming(case, taken),
        moves=tuple(_among(own, keep, place) for own in found.moves),
        conditional=found.conditional,
        outcomes={name: flags[keep] for name, flags in found.outcomes.items()},
    )


def _among(own: Moves, keep: Flags, place: States) -> Moves:
    """Return the moves between states that are kept, each of which has a new place."""
    left = own.kept(keep[own.ends] & keep[own.origins])
    starts = np.append(left.starts[:-1][keep], len(left.ends))
    found = Moves(starts, place[left.ends].astype(own.ends.dtype))
    if vars(own).get("transitive"):  # as it was found to be: so are those among some of the states
        vars(found)["transitive"] = True
    return found
