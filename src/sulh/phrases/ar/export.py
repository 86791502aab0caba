"""A copy to hand out, in Arabic."""


def title(case: str) -> str:
    return f"{case}: نسخة للقراءة"


def how(states: bool) -> str:
    what = "وضعا أو طرفا" if states else "مآلا أو طرفا"
    return (
        f"لا يحتاج هذا الملف إلى برنامج ولا إلى شبكة. اختر {what}؛ وكل رقم يقود إلى صفحته. وللرجوع "
        f"استعمل سهم المتصفح."
    )


def told(most: int) -> str:
    return (
        f"أكثر ما يُذكر مفصّلا من تحركات كل طرف في الصفحة: {most}؛ وما يفصل يقود إلى ترتيب الطرف، "
        f"وهناك السبب وإفاداته."
    )


def states_heading() -> str:
    return "كل وضع"


def marks() -> str:
    return "الأوضاع التي تثبت مكتوبة بخط عريض."


def parties_heading() -> str:
    return "الأطراف"


def claims_heading() -> str:
    return "الخيارات والإفادات"


def no_move(names: list[str]) -> str:
    return f"لا تحرّك متاحا من هنا أمام: {'، '.join(names)}."


def home() -> str:
    return "المحتويات"


def other() -> str:
    return "العربية"


def made(version: str, case: str, digest: str) -> str:
    return f"أُعدّت بواسطة sulh {version}. القضية {case}، sha256 {digest}."
