"""Messages about what is handed over: tables, redacted copies, exports, what is kept."""

MESSAGES = {
    "extra-missing": (
        "Files that end in {ending} are written with {package}, which is not installed. Install it "
        'with: pip install "sulh[report]"',
        "تُكتب الملفات المنتهية بـ {ending} بواسطة {package}، وهي غير مثبّتة. ثبّتها بالأمر: "
        'pip install "sulh[report]"',
    ),
    "unknown-table": (
        "There is no table called '{name}'.",
        "لا يوجد جدول بالاسم '{name}'.",
    ),
    "table-takes-no": (
        "The table '{kind}' does not depend on {option}; it belongs to: {kinds}.",
        "لا يتوقف الجدول '{kind}' على {option}؛ فهو لـ: {kinds}.",
    ),
    "table-needs-state": (
        "The case has no outcomes: say with --state which state the table '{kind}' is about.",
        "ليس في القضية مآلات: حدّد بالخيار --state الوضع الذي يتناوله الجدول '{kind}'.",
    ),
    "table-ending": (
        "A table is not written to files that end in '{ending}'.",
        "لا يُكتب الجدول في ملفات تنتهي بـ '{ending}'.",
    ),
    "verb-table": (
        "a table the field publishes: options, states, preferences, rankings, reachable, stability, tableau, "
        "evolution, fragility, levers, perception",
        "جدول مما يُنشر في هذا الحقل: options و states و preferences و rankings و reachable و stability و "
        "tableau و evolution و fragility و levers و perception",
    ),
    "takes-kind": (
        "options, states, preferences, rankings, reachable, stability, tableau, evolution, fragility, levers "
        "or perception",
        "النوع: options أو states أو preferences أو rankings أو reachable أو stability أو tableau أو evolution "
        "أو fragility أو levers أو perception",
    ),
    "takes-sheet": (
        "write the table to this file: .txt, .csv, .xlsx, .tex or .html",
        "اكتب الجدول في هذا الملف: .txt أو .csv أو .xlsx أو .tex أو .html",
    ),
    "takes-redact": (
        "put pseudonyms in place of the speakers, the sources or the claims; may be repeated",
        "ضع أسماء مستعارة مكان المتحدثين (speakers) أو المصادر (sources) أو الإفادات (claims)؛ ويمكن تكراره",
    ),
    "unknown-redaction": (
        "'{name}' cannot be redacted.",
        "لا يمكن حجب '{name}'.",
    ),
    "verb-where": (
        "every file sulh keeps about a case, beside the case itself",
        "كل ملف يحتفظ به sulh عن قضية، سوى ملف القضية نفسه",
    ),
    "verb-forget": (
        "list the files sulh keeps about a case and remove them; never the case itself",
        "سرد الملفات التي يحتفظ بها sulh عن قضية ثم حذفها؛ لا ملف القضية نفسه أبدا",
    ),
    "kept-nothing": (
        "sulh keeps nothing about this case.",
        "لا يحتفظ sulh بشيء عن هذه القضية.",
    ),
    "kept-only": (
        "The case itself is this file, which is yours: {file}",
        "القضية نفسها هي هذا الملف، وهو ملكك: {file}",
    ),
    "kept-shipped": (
        "The case is shipped with the program; there is no file of yours.",
        "القضية مرفقة بالبرنامج، ولا ملف لك فيها.",
    ),
    "kept-these": (
        "Files that sulh keeps beside the case: {count}. They hold what a sweep has finished (.sweep.sqlite), or were "
        "left by a save that was interrupted (.new):",
        "الملفات التي يحتفظ بها sulh بجانب القضية: {count}. فيها ما أنجزه الأمر sulh sweep (‎.sweep.sqlite)، أو خلّفها "
        "حفظ انقطع (‎.new):",
    ),
    "forgotten-these": ("Removed: {count}", "حُذف: {count}"),
    "not-kept": (
        "Answers, tables and pages that you wrote to a file with -o or > are yours; sulh does not know of them. "
        "Nothing about a case is kept anywhere else, and nothing is sent anywhere.",
        "ما كتبته أنت في ملف بالخيار -o أو بالعلامة > من أجوبة وجداول وصفحات ملكك، ولا علم لـ sulh به. ولا "
        "يُحفظ شيء عن القضية في أي مكان آخر، ولا يُرسل شيء إلى أي مكان.",
    ),
    "title-where": ("What sulh keeps about {case}", "ما يحتفظ به sulh عن {case}"),
    "cannot-forget": ("{file} cannot be removed: {reason}", "لا يمكن حذف {file}: {reason}"),
    "verb-export": (
        "a copy to hand out: one HTML file, both languages, every state's why; needs no program",
        "نسخة توزَّع: ملف HTML واحد باللغتين، وفيه لماذا كل وضع؛ ولا تحتاج إلى برنامج",
    ),
    "takes-copy": ("write the copy to this file: .html", "اكتب النسخة في هذا الملف: .html"),
    "takes-only_outcomes": (
        "tell why of every outcome instead of every state: for larger cases",
        "اذكر السبب لكل مآل بدل كل وضع: للقضايا الأكبر",
    ),
    "export-too-large": (
        "The case has {states} states; a copy tells why for at most {most}.",
        "في القضية {states} من الأوضاع؛ والنسخة لا تذكر السبب إلا لـ {most} منها على الأكثر.",
    ),
    "export-too-long": (
        "The copy would be {size} MB; at most {most} MB are written.",
        "حجم النسخة {size} ميغابايت؛ ولا يُكتب أكثر من {most} ميغابايت.",
    ),
    "export-outcomes": (
        "Add --outcomes: then it tells why for the outcomes only.",
        "أضف --outcomes: فتذكر النسخة السبب للمآلات وحدها.",
    ),
    "export-no-outcomes": (
        "The case has no outcomes to tell about.",
        "ليس في القضية مآلات تُذكر.",
    ),
    "export-needs-html": (
        "The copy is written to a file that ends in .html; name one with -o.",
        "تُكتب النسخة في ملف ينتهي بـ .html؛ سمّه بالخيار -o.",
    ),
    "redaction-ids": (
        "These ids give away what is to be redacted, and statements hold them: {ids}.",
        "هذه المعرّفات تدل على ما يُراد حجبه، وهي داخلة في العبارات: {ids}.",
    ),
    "rename-ids": (
        "Rename them in the file.",
        "غيّرها في الملف.",
    ),
}
