"""In how many readings a conclusion holds, in Arabic."""

from sulh.phrases.ar.grammar import counted, listed


def title(case: str) -> str:
    return f"قراءات المصادر: {case}"


def opening(statements: int) -> str:
    return (
        f"الأقوال التي تحمل شيئا في النموذج عددها {statements}. والقراءة تُبقي بعض الأقوال التي لها شأن في "
        f"المآل وتُسقط سائرها؛ والإسقاط يعني «غير معروف». ويُنظر في كل مجموعة منها. والمعدود هنا قراءات، ولا "
        f"يُفهم منه كيف ستؤول الأمور."
    )


def columns() -> str:
    return (
        "15/64: يثبت في 15 من أصل 64 قراءة؛ ومع … ليس العدّ تاما. والإفادات المذكورة بعد كل مآل أدناه هي الأقوال "
        "التي لها شأن فيه."
    )


def holds_in(outcome: str, concept: str, holds: int, readings: int) -> str:
    total = counted(readings, "قراءة واحدة", "قراءتين", "قراءات", "قراءة", "قراءة")
    return f"يثبت {outcome} وفق {concept} في {holds} من أصل {total}."


def always(outcome: str, concept: str, pairs: bool) -> str:
    return f"يثبت {outcome} وفق {concept} {_whatever(pairs)}"


def never(outcome: str, concept: str, pairs: bool) -> str:
    return f"لا يثبت {outcome} وفق {concept} {_whatever(pairs)}"


def _whatever(pairs: bool) -> str:
    if pairs:
        return "أيا كان القول المُسقط، أو القولان."
    return "أيا كان القول المُسقط؛ أما إسقاط قولين معا فحالاته أكثر من أن تُجرَّب."


def undecided_in(count: int) -> str:
    return f"ولم يُبتّ في {count} منها."


def undecided(outcome: str, concept: str) -> str:
    return f"لم يُبتّ في {outcome} وفق {concept}."


def left_out(statements: list[str]) -> str:
    return (
        f"وليس هذا العدّ تاما: فثمة أقوال أخرى لها شأن عددها {len(statements)} وهي باقية في هذه القراءات كلها، "
        f"لأن مجموعات أقوال بهذه الكثرة أكثر من أن تُحصى ({'، '.join(statements)}). ولم يُبتّ فيما يثبت من دونها."
    )


def without(statements: list[str], word: str) -> str:
    return f"من دون {listed(statements)}: {word}."


def more(count: int) -> str:
    return f"وسائر القراءات المماثلة، وعددها {count}، يُسقط كل منها ما تُسقطه واحدة من هذه وزيادة."


def again(statements: list[str], holds: bool) -> str:
    said = "يثبت من جديد" if holds else "لا يثبت من جديد"
    return f"لكن من دون {listed(statements)} معا: {said}."


def shares_heading() -> str:
    return "مع درجات الاحتمال المكتوبة"


def shares_mean(statements: int) -> str:
    return (
        f"كُتبت درجة الاحتمال لأقوال عددها {statements}، ويبقى سائرها. وما يأتي حصة قراءات المصادر التي يصمد فيها "
        f"الاستنتاج، لا فرصة وقوعه."
    )


def share(outcome: str, separately: str, together: str) -> str:
    return (
        f"{outcome}: {separately} من القراءات إن كان كل قول يصمد أو يسقط وحده، و{together} إن كانت أقوال المصدر "
        f"الواحد تصمد أو تسقط معا."
    )


def same_share(outcome: str, either: str) -> str:
    return f"{outcome}: {either} من القراءات، سواء أكان كل قول يصمد أو يسقط وحده أم أقوال المصدر الواحد معا."


def percent(share: int) -> str:
    return f"نحو {share} %"


def every() -> str:
    return "الكل"


def none() -> str:
    return "لا شيء"


def nearly_all(share: int) -> str:
    return f"أكثر من {share} %"


def hardly_any(share: int) -> str:
    return f"أقل من {share} %"


def some_undecided(outcome: str, share: str) -> str:
    return f"{outcome}: لم يُبتّ في {share} منها."


def exact() -> str:
    return "نُظر في كل قراءة فالحصص دقيقة، وهي مقرّبة إلى خمسة من مئة."


def sampled(draws: int, seed: int, error: str) -> str:
    return (
        f"سُحبت قراءات عددها {draws} بالبذرة {seed}؛ والخطأ المعياري للحصة {error} من 1 على الأكثر. والحصص مقرّبة "
        f"إلى خمسة من مئة."
    )


def next_contradiction() -> str:
    return "ما الذي يثبت في كل رواية حيث تتناقض المصادر"


def next_fragility() -> str:
    return "إلى ماذا يستند كل استنتاج، قولا قولا"
