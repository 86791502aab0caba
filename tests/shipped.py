"""The shipped cases for tests that go through every state: one of them has too many to list.

What can be asked of it is tested in ``test_large_case``, with the scenario that makes it small.
"""

import sulh

TOO_LARGE = ("river-basin",)
LISTED = tuple(slug for slug in sulh.catalog() if slug not in TOO_LARGE)
