"""How English counts and lists."""

from collections.abc import Sequence


def listed(items: Sequence[str]) -> str:
    """Return the items as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def figure(count: int) -> str:
    """Return a number as it is read: from 10,000 on with its thousands apart.

    >>> figure(9999), figure(2**20)
    ('9999', '1,048,576')
    """
    return f"{count:,}" if count >= 10_000 else str(count)


def states(count: int) -> str:
    """Return a number of states."""
    return "1 state" if count == 1 else f"{figure(count)} states"


def moves(count: int) -> str:
    """Return a number of moves."""
    return "1 move" if count == 1 else f"{count} moves"


def improvements(count: int) -> str:
    """Return a number of improvements."""
    return "1 improvement" if count == 1 else f"{count} improvements"


def act(label: str) -> str:
    """Return how an option without a gerund is said to be taken."""
    return f"taking “{label}”"


def undoing(label: str) -> str:
    """Return how an option without a gerund is said to be given up."""
    return f"giving up “{label}”"


def option(label: str, party: str, *, taken: bool) -> str:
    """Return an option, taken or not, as a part of a statement."""
    return f"{'' if taken else 'not '}“{label}” ({party})"


def mention(label: str, party: str) -> str:
    """Return an option by its name alone."""
    return f"“{label}” ({party})"


def quoted(label: str) -> str:
    """Return a label between the quotation marks of the language."""
    return f"“{label}”"


def none() -> str:
    """Return what is said of a state in which no option is taken."""
    return "nothing is taken"
