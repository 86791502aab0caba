"""The shipped cases."""

from functools import cache
from importlib.resources import files


@cache
def catalog() -> tuple[str, ...]:
    """Return the names of the shipped cases, sorted.

    >>> "prisoners-dilemma" in catalog()
    True
    """
    folder = files("sulh") / "catalog"
    if not folder.is_dir():
        return ()
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def text(slug: str) -> str:
    """Return the case file of a shipped case, its line ends as shipped."""
    return (files("sulh") / "catalog" / f"{slug}.yaml").read_bytes().decode("utf-8")
