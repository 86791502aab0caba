"""Messages of the engine that keeps sets of states as decision diagrams."""

MESSAGES: dict[str, tuple[str, str]] = {
    "symbolic-missing": (
        "Decision diagrams are made with the package dd, which is not installed. Install it with: "
        "pip install 'sulh[scale]'",
        "تُصنع مخططات القرار بالحزمة dd، وهي غير مثبّتة. ثبّتها بالأمر: pip install 'sulh[scale]'",
    ),
    "symbolic-in-c": (
        "Decision diagrams made with CUDD ({package}).",
        "مخططات القرار مصنوعة بـ CUDD ({package}).",
    ),
    "symbolic-in-python": (
        "Decision diagrams made in Python ({package}): there is no compiled form of the package dd for this "
        "system. The answers are the same, and take longer.",
        "مخططات القرار مصنوعة ببايثون ({package}): ليس للحزمة dd صيغة مترجمة لهذا الجهاز. والأجوبة هي نفسها، لكنها "
        "تستغرق وقتا أطول.",
    ),
    "symbolic-nothing": (
        "Undecided: within {seconds} seconds and {nodes} nodes not even the feasible states were found.",
        "لم يُبتّ: ضمن {seconds} من الثواني و{nodes} من العقد لم تُعرف حتى الأوضاع الممكنة.",
    ),
    "symbolic-undecided": (
        "Undecided within {seconds} seconds and {nodes} nodes. Found: {feasible} states are feasible; at least {least} and at most {most} of them "
        "are equilibria.",
        "لم يُبتّ ضمن {seconds} من الثواني و{nodes} من العقد. ما عُرف: عدد الأوضاع الممكنة {feasible}؛ والتوازنات منها لا تقل عن {least} ولا تزيد "
        "على {most}.",
    ),
    "symbolic-undecided-for-some": (
        "Undecided within {seconds} seconds and {nodes} nodes. Found: {feasible} states are feasible; at least {least} and at most {most} of them "
        "are equilibria. Which of these are stable was decided for: {decided}.",
        "لم يُبتّ ضمن {seconds} من الثواني و{nodes} من العقد. ما عُرف: عدد الأوضاع الممكنة {feasible}؛ والتوازنات منها لا تقل عن {least} ولا تزيد "
        "على {most}. وبُتّ في أيها مستقر لدى: {decided}.",
    ),
    "symbolic-more": (
        "Allow more time (--seconds), ask for Nash, GMR or SMR first, settle some options in a scenario, or constrain them under 'feasible'.",
        "اسمح بوقت أطول (--seconds)، أو ابدأ بالسؤال عن Nash أو GMR أو SMR، أو احسم بعض الخيارات في سيناريو، أو قيّدها تحت 'feasible'.",
    ),
    "symbolic-question-too-large": (
        "Which of the states satisfy '{that}' takes more than {nodes} nodes to say. What was found stands.",
        "معرفة أي الأوضاع تصدق فيه '{that}' تحتاج إلى أكثر من {nodes} من العقد. ويبقى ما عُرف على حاله.",
    ),
}
