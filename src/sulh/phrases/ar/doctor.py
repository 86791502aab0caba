"""What a machine has, in Arabic."""

from sulh.phrases.ar.grammar import counted


def title() -> str:
    return "ما في هذا الجهاز"


def this_is(sulh: str, python: str, numpy: str, system: str) -> str:
    return f"sulh {sulh}، وبايثون {python}، وNumPy {numpy}، على {system}."


def has(cores: int, memory: str) -> str:
    processors = counted(cores, "معالج واحد", "معالجان", "معالجات", "معالجا", "معالج")
    return (
        f"{processors}، وذاكرة متاحة قدرها {memory} غيغابايت. ولا يغيّر هذا ولا ذاك مضمون جواب، بل مدة حسابه وهل "
        "يُبلغ."
    )


def extras() -> str:
    return "الإضافات"


def state_found() -> str:
    return "موجودة"


def state_missing() -> str:
    return "غير موجودة"


def state_broken() -> str:
    return "معطوبة"


def for_scale() -> str:
    return (
        "إضافة scale: للنزاعات التي أوضاعها أكثر من أن تُسرد؛ numba و platformdirs للمحرّك dense، و dd للمحرّك "
        "symbolic، و python-sat للأمر 'sulh find'."
    )


def for_report() -> str:
    return "إضافة report: لصفحات PDF وصور PNG (typst)، ووثائق Word (python-docx)، وجداول البيانات (openpyxl)."


def for_cluster() -> str:
    return "إضافة cluster: لتوزيع الحساب على عدة أجهزة بواسطة Dask."


def is_broken(package: str, error: str) -> str:
    return (
        f"الحزمة {package} مثبّتة ولا يمكن استعمالها ({error}). وما يحتاج إليها يقول ذلك؛ وقد يصلحها الأمر "
        f"'pip install --force-reinstall {package}'."
    )


def in_c() -> str:
    return "تصنع dd مخططات القرار بلغة C، بواسطة CUDD."


def in_python() -> str:
    return (
        "تصنع dd مخططات القرار هنا ببايثون من دون CUDD: الأجوبة هي نفسها، لكنها تستغرق وقتا أطول."
    )


def compiled() -> str:
    return "الشيفرة المترجَمة"


def nothing_to_compile() -> str:
    return "لا شيء يُترجَم: تنقص numba أو platformdirs. ولا يحتاج إليهما السرد ولا مخططات القرار."


def not_compiled(error: str) -> str:
    return f"تعذّرت ترجمة المحرّك dense ({error}). وتقدر المحرّكات الأخرى على نزاعاته."


def not_kept() -> str:
    return (
        "تتعذر الكتابة في مجلد الشيفرة المترجَمة، فتُترجَم من جديد في كل تشغيل؛ عيّن بالمتغير SULH_CACHE مجلدا "
        "تمكن الكتابة فيه."
    )


def compiled_now(seconds: str, folder: str) -> str:
    return f"تُرجم المحرّك dense الآن، في {seconds} من الثواني، وحُفظ في {folder}"


def compiled_before(folder: str) -> str:
    return f"المحرّك dense مترجَم، ومحفوظ في {folder}"


def compiled_later(folder: str) -> str:
    return f"لم يُترجَم المحرّك dense بعد: يُترجَم عند أول استعمال، ويُحفظ في {folder}"


def shown() -> str:
    return "ما يُعرض"


def to_terminal() -> str:
    return "هذه شاشة طرفية."


def to_no_terminal() -> str:
    return "ليست هذه شاشة طرفية، فلا ألوان."


def shows_arabic(encoding: str) -> str:
    return f"يُكتب النص بترميز UTF-8، وترميز الجهاز ({encoding}) يتسع للعربية."


def shows_no_arabic(encoding: str) -> str:
    return (
        f"يُكتب النص بترميز UTF-8، وترميز الجهاز ({encoding}) لا يتسع للعربية: فإن ظهرت الحروف خطأ فاضبط الشاشة على "
        "UTF-8، أو اكتب الصفحة في ملف بالخيار ‎-o."
    )


def fonts(names: list[str]) -> str:
    return f"الخطوط المرفقة للصفحات والصور: {'، '.join(names)}."


def next_install(extra: str) -> str:
    return f"ثبّت ما ينقص من إضافة {extra}"


def next_demo() -> str:
    return "نزاع حقيقي، مما يثبت فيه إلى كيف تصل الأطراف إليه"
