"""How the parties could get there, in Arabic."""

from sulh.phrases import Party
from sulh.phrases.ar.grammar import counted, moves, of_states, verb


def title(case: str) -> str:
    return f"كيف يمكن أن تصل الأطراف إلى هناك: {case}"


def from_here(start: str, taken: str) -> str:
    return f"نقطة البداية {start}: {taken}."


def reach(by_moves: int, by_improvements: int, total: int) -> str:
    return (
        f"تؤدي التحركات الجائزة من هناك إلى {by_moves} من أصل {of_states(total)}، والبداية منها؛ "
        f"وتؤدي التحسّنات وحدها إلى {by_improvements}."
    )


def legal() -> str:
    return (
        "الطريق الجائز تحرّك بعد تحرّك، لا يتحرك فيه طرف مرتين متتاليتين. "
        "وما يستطيعه طرف ليس بالضرورة ما سيفعله."
    )


def equilibria_reached(concept: str, by_improvements: int, by_moves: int, total: int) -> str:
    return (
        f"الأوضاع التي تثبت وفق {concept} عددها {total}: يُبلغ منها {by_improvements} بالتحسّنات وحدها، "
        f"و{by_moves} بأي تحركات."
    )


def way_by_improvements(outcome: str, count: int) -> str:
    said = counted(count, "تحسّن واحد", "تحسّنين", "تحسّنات", "تحسّنا", "تحسّن")
    return f"إلى «{outcome}» عبر {said}:"


def way_by_moves(outcome: str, count: int) -> str:
    return f"إلى «{outcome}» لا طريق بالتحسّنات وحدها؛ وأقصر طريق عبر {moves(count)}:"


def already(outcome: str) -> str:
    return f"نقطة البداية تنتمي أصلا إلى «{outcome}»."


def no_way(outcome: str) -> str:
    return f"لا تحركات جائزة تؤدي إلى «{outcome}»."


def improving_step(party: Party, acts: str, to: str) -> str:
    own = verb(party, "له", "لها", "لها")
    return f"{to}: {party.name}، من خلال {acts}. وهو تحسّن {own}."


def other_step(party: Party, acts: str, to: str) -> str:
    own = verb(party, "له", "لها", "لها")
    return f"{to}: {party.name}، من خلال {acts}. وليس تحسّنا {own} في هذا النموذج."


def guard_against(outcome: str, kinds: list[str]) -> str:
    return f"في «{outcome}» ضرر يلحق بـ: {'، '.join(kinds)}. وما يأتي يبيّن ما ينبغي التحسب له."


def told(event: str) -> str:
    return f"{event}: قيل ولم يُفعل؛ ولا يغيّر شيئا في النموذج."


def stays(state: str) -> str:
    return f"الوضع ما زال {state}."


def one_move(party: Party, acts: str, to: str, improves: bool) -> str:
    own = verb(party, "له", "لها", "لها")
    if improves:
        return f"{party.name}، من خلال {acts}، إلى {to}. وكان ذلك في هذا النموذج تحسّنا {own}."
    return f"{party.name}، من خلال {acts}، إلى {to}. ولم يكن ذلك في هذا النموذج تحسّنا {own}."


def several_moves(to: str, count: int) -> str:
    return f"يُبلغ {to} عبر {moves(count)}:"


def unexplained(to: str) -> str:
    return f"لا تحركات جائزة في هذا النموذج تؤدي إلى {to}: فالنموذج لا يفسر هذه الخطوة."


def impossible(state: str) -> str:
    return f"{state}: غير ممكن في هذه الصيغة، فلا يقول النموذج شيئا عن هذه الخطوة."


def no_history() -> str:
    return "لا تروي القضية تسلسلا للأحداث."
