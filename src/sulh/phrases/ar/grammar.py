"""كيف تعدّ العربية وتعطف: how Arabic counts and lists."""

from collections.abc import Sequence

from sulh.labels import direction
from sulh.phrases import Party


def listed(items: Sequence[str]) -> str:
    """Return the items as a list in a sentence; "و" is not joined to a Latin word.

    >>> listed(["روسيا", "إيران"])
    'روسيا وإيران'
    """
    return "".join(
        item if not place else f" و{item}" if direction(item) == "rtl" else f"، {item}"
        for place, item in enumerate(items)
    )


def figure(count: int) -> str:
    """Return a number as it is read: from 10,000 on with its thousands apart.

    >>> figure(9999), figure(2**20)
    ('9999', '1,048,576')
    """
    return f"{count:,}" if count >= 10_000 else str(count)


def counted(count: int, one: str, two: str, few: str, many: str, hundred: str) -> str:
    """Return a number with its noun: one, two, 3 to 10, 11 to 99, and round hundreds.

    >>> counted(14, "وضع واحد", "وضعان", "أوضاع", "وضعا", "وضع")
    '14 وضعا'
    """
    if count == 1:
        return one
    if count == 2:
        return two
    last = count % 100
    noun = few if 3 <= last <= 10 else many if last >= 11 else hundred
    return f"{figure(count)} {noun}"


def states(count: int) -> str:
    """Return a number of states (nominative)."""
    return counted(count, "وضع واحد", "وضعان", "أوضاع", "وضعا", "وضع")


def of_states(count: int) -> str:
    """Return a number of states (genitive)."""
    return counted(count, "وضع واحد", "وضعين", "أوضاع", "وضعا", "وضع")


def moves(count: int) -> str:
    """Return a number of moves (genitive)."""
    return counted(count, "تحرّك واحد", "تحرّكين", "تحركات", "تحركا", "تحرك")


def improvements(count: int) -> str:
    """Return a number of improvements (nominative)."""
    return counted(count, "تحسّن واحد", "تحسّنان", "تحسّنات", "تحسّنا", "تحسّن")


def verb(party: Party, masculine: str, feminine: str, plural: str) -> str:
    """Return the form of a verb or pronoun that agrees with the party.

    >>> verb(Party("إيران", "f"), "يستطيع", "تستطيع", "تستطيع")
    'تستطيع'
    """
    return {"m": masculine, "f": feminine, "pl": plural}[party.gender]


def his(party: Party) -> str:
    """Return the possessive ending that agrees with the party."""
    return verb(party, "ه", "ها", "ها")


def act(label: str) -> str:
    """Return how an option without a verbal noun is said to be taken."""
    return f"الأخذ بـ«{label}»"


def undoing(label: str) -> str:
    """Return how an option without a verbal noun is said to be given up."""
    return f"ترك «{label}»"


def option(label: str, party: str, *, taken: bool) -> str:
    """Return an option, taken or not, as a part of a statement."""
    return f"«{label}» ({party}) {'مأخوذ به' if taken else 'غير مأخوذ به'}"


def mention(label: str, party: str) -> str:
    """Return an option by its name alone."""
    return f"«{label}» ({party})"


def quoted(label: str) -> str:
    """Return a label between the quotation marks of the language."""
    return f"«{label}»"


def none() -> str:
    """Return what is said of a state in which no option is taken."""
    return "لا خيار مأخوذا به"
