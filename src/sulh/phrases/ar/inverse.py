"""Under which orders of one party something holds, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import listed


def heading() -> str:
    return "كل ترتيبات طرف واحد"


def all_orders() -> str:
    return (
        "لكل طرف كل الترتيبات التامة، بلا تساو، للأوضاع ولأسطر ترتيبه، وترتيبات الأطراف الأخرى على "
        "حالها؛ وفي كم منها يثبت."
    )


def all_orders_harm() -> str:
    return (
        "لكل طرف كل الترتيبات التامة، بلا تساو، للأوضاع ولأسطر ترتيبه، وترتيبات الأطراف الأخرى على "
        "حالها؛ وفي كم منها لا يثبت."
    )


def holds_in_lines(party: Party) -> str:
    return f"من ترتيبات أسطر {party.name} يثبت فيما فيه واحد مما يأتي دون غيره:"


def fails_in_lines(party: Party) -> str:
    return f"من ترتيبات أسطر {party.name} لا يثبت فيما فيه واحد مما يأتي دون غيره:"


def holds_in_states(party: Party) -> str:
    return f"من ترتيبات {party.name} للأوضاع يثبت فيما فيه واحد مما يأتي دون غيره:"


def fails_in_states(party: Party) -> str:
    return f"من ترتيبات {party.name} للأوضاع لا يثبت فيما فيه واحد مما يأتي دون غيره:"


def above(upper: str, lower: list[str]) -> str:
    return f"{upper} أعلى من {listed(lower)}"


def in_all_of_them(pairs: list[str]) -> str:
    return f"وتشترك كلها في: {'؛ '.join(pairs)}."


def not_the_shortest() -> str:
    return "الشرط صحيح؛ لكن قد يوجد شرط أقصر منه."


def many_terms(count: int) -> str:
    return f"أجزاء الشرط {count}، وتظهر مع --json."
