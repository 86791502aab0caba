"""A cluster somebody else keeps, as an executor."""

import re
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from sulh.errors import Mistake, SulhError, UnknownNameError

_SECONDS = 10
"""So long a cluster may take to answer at all."""


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Yield the executor at an address: ``dask://HOST:PORT``, the scheduler of a Dask cluster.

    Raises:
        UnknownNameError: the address is of no kind known here.
        SulhError: ``distributed`` is not installed, or nobody answers there.

    >>> with cluster("lan://10.0.0.1"):
    ...     pass
    Traceback (most recent call last):
    sulh.errors.UnknownNameError: 'lan://10.0.0.1' is no executor known here. ...
    """
    found = re.fullmatch(r"dask://([^\s/]+:(\d{1,5}))", address)
    if found is None or int(found[2]) > 0xFFFF:
        raise UnknownNameError(Mistake("unknown-executor", {"name": address}))
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise SulhError(Mistake("cluster-extra-missing")) from None
    try:
        client = distributed.Client(f"tcp://{found[1]}", timeout=_SECONDS, set_as_default=False)
    except OSError as error:
        slots = {"name": address, "reason": type(error).__name__}
        raise SulhError(Mistake("cluster-unreachable", slots)) from None
    with client:
        yield client.get_executor()
