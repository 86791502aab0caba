"""What holds where sources contradict each other, in Arabic."""


def title(case: str) -> str:
    return f"حيث تتناقض المصادر: {case}"


def opening(elements: int, readings: int) -> str:
    return (
        f"العناصر التي لها أكثر من رواية عددها {elements}. والقراءة تأخذ رواية واحدة لكل منها؛ وعدد القراءات "
        f"التي نُظر فيها {readings}."
    )


def nothing() -> str:
    return "لا شيء في القضية له أكثر من رواية: لا بدائل لعبارة ولا لواقعة ولا لخيار."


def cut(left_out: int) -> str:
    return (
        f"وبقيت قراءات أخرى لم يُنظر فيها، عددها {left_out}، وهي أبعدها عن القضية كما كُتبت. فمعنى «كل قراءة» "
        f"و«أي قراءة» أدناه: مما نُظر فيه."
    )


def told(address: str) -> str:
    return f"روايات {address}"


def version(letter: str, said: str, as_written: bool) -> str:
    return f"{letter} (كما في القضية): {said}." if as_written else f"{letter}: {said}."


def exists() -> str:
    return "الفعل ممكن"


def exists_not() -> str:
    return "الفعل غير ممكن"


def readings_heading() -> str:
    return "القراءات"


def as_written(place: int) -> str:
    return f"{place}: كما في القضية."


def reading(place: int, versions: list[str]) -> str:
    return f"{place}: {'، '.join(versions)}؛ والباقي كما في القضية."


def legend() -> str:
    return (
        "7/8: يثبت 7 من أوضاعه الثمانية الممكنة، فهو يثبت؛ 0/8: لا يثبت؛ –: غير ممكن؛ ?: لم يُبتّ. "
        "والأعمدة للقراءات أدناه."
    )


def more_readings(shown: int, total: int) -> str:
    return f"المعروض {shown} من أصل {total} من القراءات؛ وكلها في وثيقة JSON."


def overall_heading(concept: str) -> str:
    return f"في القراءات كلها معا، وفق {concept}"


def in_every(outcomes: list[str]) -> str:
    return f"يثبت في كل قراءة: {'، '.join(outcomes)}."


def in_none(outcomes: list[str]) -> str:
    return f"لا يثبت في أي قراءة: {'، '.join(outcomes)}."


def in_undecided(outcomes: list[str]) -> str:
    return f"لم يُبتّ: {'، '.join(outcomes)}."


def some(outcome: str, holds: int, readings: int, where: list[str]) -> str:
    return f"يثبت في بعضها، {holds} من أصل {readings}: {outcome}، في {'، '.join(where)}."


def turns_on(addresses: list[str]) -> str:
    if len(addresses) == 1:
        return f"والفيصل فيه وحده أي رواية تؤخذ لـ{addresses[0]}."
    return f"والفيصل فيه أي رواية تؤخذ، لكل من هذه وحده: {'، '.join(addresses)}."


def next_readings() -> str:
    return "في كم قراءة من قراءات الأقوال يثبت مآل"


def next_show() -> str:
    return "ما تقوله القضية، إفادة إفادة"
