"""The shipped cases for tests that go through every state: one of them has too many to list.

What can be asked of it is tested in ``test_large_case``, with the scenario that makes it small.
"""

import sulh
from sulh.engine.symbolic import found
from sulh.errors import SulhError

TOO_LARGE = ("river-basin",)
LISTED = tuple(slug for slug in sulh.catalog() if slug not in TOO_LARGE)


def counts():
    """Return whether so many states can be counted here: with the extra scale, and CUDD in it."""
    try:
        return found() == "dd.cudd"
    except SulhError:
        return False
