"""Messages of the doors: what is wrong with a command line, and what else a door has to say."""

MESSAGES = {
    "unknown-case": (
        "There is no shipped case and no file called '{name}'.",
        "لا توجد قضية مرفقة ولا ملف بالاسم '{name}'.",
    ),
    "did-you-mean": ("Did you mean '{name}'?", "هل تقصد '{name}'؟"),
    "did-you-mean-one-of": ("Did you mean one of: {names}?", "هل تقصد واحدا من: {names}؟"),
    "none-known": ("There are none here.", "لا شيء منها هنا."),
    "known-names": ("Known: {names}.", "المعروف: {names}."),
    "unknown-verb": (
        "There is no command 'sulh {name}'.",
        "لا يوجد أمر 'sulh {name}'.",
    ),
    "unknown-language": (
        "There is no language '{name}' here.",
        "لا توجد هنا لغة اسمها '{name}'.",
    ),
    "unknown-switch": (
        "This command does not know '{name}'.",
        "لا يعرف هذا الأمر '{name}'.",
    ),
    "switch-without-value": (
        "A value must follow '{name}'.",
        "لا بد من قيمة بعد '{name}'.",
    ),
    "switch-with-value": (
        "No value may follow '{name}'.",
        "لا تُكتب قيمة بعد '{name}'.",
    ),
    "missing-word": (
        "{name} is missing.",
        "ينقص {name}.",
    ),
    "extra-words": (
        "There is more on the line than this command takes: {words}.",
        "في السطر أكثر مما يأخذه هذا الأمر: {words}.",
    ),
    "bad-command-line": (
        "This command line cannot be read: {what}",
        "لا يمكن فهم سطر الأمر هذا: {what}",
    ),
    "see-help": (
        "How to type it: {command} --help",
        "كيف يُكتب: {command} --help",
    ),
    "show-case": (
        "To see what is in it, type: sulh show {name}",
        "لترى ما فيه اكتب: sulh show {name}",
    ),
    "output-unwritable": (
        "The answer cannot be written: {reason}.",
        "لا يمكن كتابة الجواب: {reason}.",
    ),
    "interrupted": (
        "Interrupted: nothing more was done.",
        "قوطع التنفيذ: لم يُنجز شيء بعد ذلك.",
    ),
    "mistake-in-sulh": (
        "This is a mistake in sulh, not in what you wrote ({kind} in {place}). Please report this line "
        "with what you typed: sulh {version}, Python {python}, {system}. With SULH_DEBUG=1 the whole "
        "trace is shown; read it before you pass it on, for it may quote your file.",
        "هذا خطأ في sulh وليس فيما كتبته ({kind} في {place}). نرجو الإبلاغ عن هذا السطر مع ما كتبته: "
        "sulh {version}، Python {python}، {system}. ويُعرض مسار الخطأ كاملا مع SULH_DEBUG=1؛ اقرأه قبل "
        "إرساله فقد يقتبس من ملفك.",
    ),
    "unknown-ending": (
        "A page is not written to a file that ends in '{ending}', but to .pdf, .docx, .html or .txt.",
        "لا تُكتب الصفحة في ملف ينتهي بـ '{ending}'، بل في ملف .pdf أو .docx أو .html أو .txt.",
    ),
}
