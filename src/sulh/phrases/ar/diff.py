"""What changed between two case files, in Arabic."""


def title(case: str) -> str:
    return f"ما الذي تغيّر: {case}"


def opening(added: int, removed: int, changed: int, texts: int) -> str:
    return (
        f"العناصر المضافة: {added}؛ والمحذوفة: {removed}؛ والمتغيّرة أو المنقولة: {changed}. والنصوص "
        f"المختلفة: {texts}."
    )


def same(texts: int) -> str:
    if texts:
        return f"يقول الملفان الشيء نفسه، ولا يختلفان إلا في نصوص عددها {texts}."
    return "يقول الملفان الشيء نفسه."


def renamed(old: str, new: str) -> str:
    return f"كان العنوان «{old}» وصار «{new}»."


def answering() -> str:
    return "ما تتوقف عليه الأجوبة"


def others() -> str:
    return "ما لا تتوقف عليه"


def conclusions() -> str:
    return "الاستنتاجات"


def legend() -> str:
    return (
        "7/8: يثبت 7 من أوضاعه الثمانية الممكنة، فهو يثبت؛ 0/8: لا يثبت؛ –: غير ممكن؛ ?: لم يُبتّ أو لا "
        "اسم له؛ *: تغيّر."
    )


def nothing_changed() -> str:
    return "لم يتغيّر أي استنتاج."


def cited(claim: str, text: str) -> str:
    return f"الإفادة التي وراء ذلك {claim}: {text}"


def now_appeared(outcomes: list[str]) -> str:
    return f"يثبت الآن ولم يكن يثبت: {'، '.join(outcomes)}."


def now_vanished(outcomes: list[str]) -> str:
    return f"كان يثبت ولا يثبت الآن: {'، '.join(outcomes)}."


def now_impossible(outcomes: list[str]) -> str:
    return f"كان يثبت وهو الآن غير ممكن: {'، '.join(outcomes)}."


def now_closed(outcomes: list[str]) -> str:
    return f"لم يكن يثبت وهو الآن غير ممكن: {'، '.join(outcomes)}."


def now_opened(outcomes: list[str]) -> str:
    return f"جديد أو صار ممكنا الآن ولا يثبت: {'، '.join(outcomes)}."


def now_shifted(outcomes: list[str]) -> str:
    return f"يثبت الآن في أوضاع أخرى: {'، '.join(outcomes)}."


def now_gone(outcomes: list[str]) -> str:
    return f"لم يعد له اسم: {'، '.join(outcomes)}."


def now_undecided(outcomes: list[str]) -> str:
    return f"لم يُبتّ: {'، '.join(outcomes)}."
