"""From a case to a variation of it: what claims support, and what falls without them.

Dropping claims removes exactly the elements that lose all support. Removal means *not known*,
never *the opposite*: a preference statement leaves its order, a constraint or a fact lapses, an
option can no longer be taken but keeps its bit, its name and its place in every statement, where it
is false. Outcomes, sources and scenarios never fall. Everything that fell is listed in
:attr:`sulh.case.Case.derivation`.

Claims joined by ``repeats`` are one statement: naming one drops them all. Dropping a source drops
its claims and every source derived from it.
"""

from sulh.derive.alternatives import versions, with_version
from sulh.derive.differences import differences, texts
from sulh.derive.droppable import dropped, units
from sulh.derive.dropping import without, without_claims, without_sources
from sulh.derive.merging import merged, same_numbers
from sulh.derive.offering import accepted
from sulh.derive.patching import reordered, with_, with_preferences_of
from sulh.derive.redacting import redacted, redaction
from sulh.derive.scenarios import apply, scenarios
from sulh.derive.support import Support, support
from sulh.derive.turning import reversed_, swapped

__all__ = [
    "Support",
    "accepted",
    "apply",
    "differences",
    "dropped",
    "merged",
    "redacted",
    "redaction",
    "reordered",
    "reversed_",
    "same_numbers",
    "scenarios",
    "support",
    "swapped",
    "texts",
    "units",
    "versions",
    "with_",
    "with_preferences_of",
    "with_version",
    "without",
    "without_claims",
    "without_sources",
]
