"""Messages about a case file: its bytes, its YAML, the keys and values it may hold."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown-file": ("There is no file '{name}'.", "لا يوجد ملف بالاسم '{name}'."),
    "file-is-folder": (
        "'{file}' is a folder, not a case file.",
        "'{file}' مجلد وليس ملف قضية.",
    ),
    "file-unreadable": (
        "The file '{file}' cannot be read: {reason}.",
        "تتعذر قراءة الملف '{file}': {reason}.",
    ),
    "file-unwritable": (
        "The file '{file}' cannot be written: {reason}. Nothing was changed.",
        "تتعذر كتابة الملف '{file}': {reason}. لم يتغير شيء.",
    ),
    "file-too-large": (
        "'{file}' is larger than {limit} MB, the most a case file may have. It was not read.",
        "'{file}' أكبر من {limit} ميغابايت، وهو أقصى حجم لملف قضية. لم يُقرأ الملف.",
    ),
    "file-utf16": (
        "'{file}' is written in UTF-16. Save it as UTF-8.",
        "'{file}' مكتوب بترميز UTF-16. احفظه بترميز UTF-8.",
    ),
    "file-binary": (
        "'{file}' is not a text file: it holds binary data.",
        "'{file}' ليس ملفا نصيا: فيه بيانات ثنائية.",
    ),
    "file-not-utf8": (
        "The file is not UTF-8: the byte {byte} cannot stand here.",
        "الملف ليس بترميز UTF-8: لا يصح البايت {byte} في هذا الموضع.",
    ),
    "save-as-utf8": (
        "Save it as UTF-8 (older Windows programs write Arabic as Windows-1256).",
        "احفظه بترميز UTF-8 (تكتب برامج ويندوز القديمة العربية بترميز Windows-1256).",
    ),
    "control-character": (
        "The invisible character {code} cannot stand in a case file. Delete it.",
        "لا يصح المحرف غير المرئي {code} في ملف قضية. احذفه.",
    ),
    "not-a-case": (
        (
            "'{file}' does not hold a case: a case file begins with lines like 'sulh: 1', "
            "'id: ...', 'title: ...', 'decision_makers:'."
        ),
        (
            "لا قضية في '{file}': يبدأ ملف القضية بأسطر مثل 'sulh: 1' و'id: ...' و'title: ...' "
            "و'decision_makers:'."
        ),
    ),
    "other-version": (
        (
            "This file says it is written in version '{version}' of the format; this program reads "
            "version 1."
        ),
        "يذكر هذا الملف أنه مكتوب بالإصدار '{version}' من الصيغة؛ وهذا البرنامج يقرأ الإصدار 1.",
    ),
    "write-version": (
        "Write 'sulh: 1', or, if the file comes from a newer sulh, update the program.",
        "اكتب 'sulh: 1'، وإن كان الملف من إصدار أحدث من sulh فحدّث البرنامج.",
    ),
    "more-mistakes": (
        "There are at least {count} more mistakes. Mend these first, then read the file again.",
        "هناك أخطاء أخرى لا يقل عددها عن {count}. أصلح هذه أولا ثم أعد قراءة الملف.",
    ),
    # What YAML is asked for and refuses, or is not asked for and does.
    "too-deep": (
        "Brackets or indentation are nested more than {limit} levels deep here.",
        "تتداخل الأقواس أو المسافات البادئة هنا أكثر من {limit} مستوى.",
    ),
    "too-many-entries": (
        "The file holds more than {limit} entries. A case is far smaller; it was not read further.",
        "في الملف أكثر من {limit} بند. القضية أصغر من ذلك بكثير؛ لم تُستكمل القراءة.",
    ),
    "second-document": (
        (
            "A second document begins here ('---'). A file holds one case; put the other into "
            "its own file."
        ),
        "يبدأ هنا مستند ثانٍ ('---'). في الملف قضية واحدة؛ ضع الأخرى في ملف خاص بها.",
    ),
    "alias": (
        "YAML reads '{text}' as a copy of another place; case files have no copies.",
        "تفهم YAML '{text}' نسخةً من موضع آخر؛ ولا نسخ في ملفات القضايا.",
    ),
    "anchor": (
        "YAML reads '{text}' as a mark to copy from; case files have no such marks.",
        "تفهم YAML '{text}' علامةً يُنسخ منها؛ ولا علامات كهذه في ملفات القضايا.",
    ),
    "tag": (
        "YAML reads '{text}' as the name of a type; case files have no such names.",
        "تفهم YAML '{text}' اسمَ نوع؛ ولا أسماء كهذه في ملفات القضايا.",
    ),
    "quote-if-text": (
        (
            "If it belongs to the text, put the whole text between double quotes; 'not' says what "
            "'!' might."
        ),
        "إن كان جزءا من النص فضع النص كله بين علامتي اقتباس مزدوجتين؛ والنفي يُكتب 'not' لا '!'.",
    ),
    "yaml-colon": (
        "YAML takes the colon here for the end of a key, and no key can stand here.",
        "تفهم YAML النقطتين هنا نهايةَ مفتاح، ولا يصح مفتاح في هذا الموضع.",
    ),
    "yaml-dash": (
        "YAML takes the '-' here for an entry of a list, and no list can begin here.",
        "تفهم YAML الشرطة '-' هنا بندا في قائمة، ولا يصح أن تبدأ قائمة في هذا الموضع.",
    ),
    "yaml-leading-sign": (
        "In YAML no text without quotes begins with '{sign}'.",
        "في YAML لا يبدأ نص بلا علامتي اقتباس بالعلامة '{sign}'.",
    ),
    "yaml-tab": (
        "There is a tab here; YAML wants spaces. Replace the tab by spaces.",
        "في هذا الموضع علامة جدولة (Tab)، وYAML تريد مسافات. ضع مسافات بدلا منها.",
    ),
    "yaml-open-quote": (
        "The quote that begins here never ends.",
        "علامة الاقتباس التي تُفتح هنا لا تُغلق.",
    ),
    "yaml-escape": (
        "Between double quotes a backslash begins a special sign, and this one is unknown.",
        "بين علامتي اقتباس مزدوجتين تبدأ الشرطة المائلة العكسية رمزا خاصا، وهذا غير معروف.",
    ),
    "yaml-open-brace": (
        "The '{{' here has no matching '}}', or a comma between its entries is missing.",
        "القوس '{{' هنا لا يقابله '}}'، أو تنقص فاصلة بين بنوده.",
    ),
    "yaml-open-bracket": (
        "The '[' here has no matching ']', or a comma between its entries is missing.",
        "القوس '[' هنا لا يقابله ']'، أو تنقص فاصلة بين بنوده.",
    ),
    "yaml-no-colon": (
        "This line is neither 'key: value' nor the continuation of the line above.",
        "هذا السطر ليس 'key: value' ولا تتمة للسطر الذي قبله.",
    ),
    "yaml-structure": (
        (
            "This line does not fit the lines above it: its indentation differs from theirs, or "
            "something follows a closing quote."
        ),
        "هذا السطر لا ينسجم مع ما قبله: تختلف مسافته البادئة، أو جاء شيء بعد علامة اقتباس مُغلقة.",
    ),
    "yaml-other": (
        "YAML cannot read what stands here.",
        "لا تستطيع YAML قراءة ما في هذا الموضع.",
    ),
    "quote-statement": (
        'Quote the statement: that: "...".',
        'ضع العبارة بين علامتي اقتباس: that: "...".',
    ),
    "quote-text": (
        "Put the whole text between double quotes.",
        "ضع النص كله بين علامتي اقتباس مزدوجتين.",
    ),
    "quote-if-comma": (
        "Close the bracket; a text with a comma or a bracket in it needs quotes.",
        "أغلق القوس؛ والنص الذي فيه فاصلة لاتينية أو قوس يوضع بين علامتي اقتباس.",
    ),
    "single-quotes": (
        "Use single quotes, between which a backslash is a backslash.",
        "استعمل علامتي اقتباس مفردتين، فالشرطة المائلة بينهما على حالها.",
    ),
    "indent-or-quote": (
        (
            "Give lines that belong together the same indentation, with spaces; put a text that "
            "goes over several lines between quotes."
        ),
        (
            "اجعل المسافة البادئة واحدة للأسطر التي من مستوى واحد، بمسافات؛ والنص الممتد على أسطر "
            "يوضع بين علامتي اقتباس."
        ),
    ),
    "quote-hash": (
        "A '#' after a space begins a comment: put a text with '#' between double quotes.",
        "العلامة '#' بعد مسافة تبدأ تعليقا: ضع النص الذي فيه '#' بين علامتي اقتباس مزدوجتين.",
    ),
    "comma-ended-value": (
        "Between '{{' and '}}' a comma ends the value, so that '{key}' became a key of its own.",
        "بين '{{' و'}}' تُنهي الفاصلةُ القيمة، فصار '{key}' مفتاحا قائما بذاته.",
    ),
    "quote-statement-whole": (
        'Quote the statement: {key}: "{text}".',
        'ضع العبارة بين علامتي اقتباس: {key}: "{text}".',
    ),
    "write-as-list": (
        "Write a list: {key}: [{text}].",
        "اكتب قائمة: {key}: [{text}].",
    ),
    "quote-text-whole": (
        'Quote the text: {key}: "{text}".',
        'ضع النص بين علامتي اقتباس: {key}: "{text}".',
    ),
    "key-not-a-word": (
        "A list or a mapping cannot be a key.",
        "لا تصلح قائمة ولا مجموعة مفاتيح أن تكون مفتاحا.",
    ),
    # Keys and values.
    "duplicate-key": (
        (
            "'{key}' is written twice here; the first time is in line {line}. Join the two or "
            "delete one."
        ),
        "كُتب '{key}' هنا مرتين؛ الأولى في السطر {line}. اجمع بينهما أو احذف أحدهما.",
    ),
    "empty-entry": (
        "This entry of the list is empty. Write it or delete the '-'.",
        "هذا البند من القائمة فارغ. اكتبه أو احذف علامة '-'.",
    ),
    "missing-key": (
        "The key '{key}' is missing here.",
        "ينقص هنا المفتاح '{key}'.",
    ),
    "empty-key": (
        "The key '{key}' has no value.",
        "ليس للمفتاح '{key}' قيمة.",
    ),
    "unknown-key": (
        "There is no key '{key}' here.",
        "لا مفتاح هنا اسمه '{key}'.",
    ),
    "expected-text": (
        "A text is expected here, not a list or keys.",
        "المتوقع هنا نص، لا قائمة ولا مفاتيح.",
    ),
    "expected-list": (
        "A list is expected here.",
        "المتوقع هنا قائمة.",
    ),
    "expected-keys": (
        "Keys with values ('key: value') are expected here.",
        "المتوقع هنا مفاتيح لها قيم ('key: value').",
    ),
    "expected-keys-with": (
        "Keys with values are expected here, among them '{key}'.",
        "المتوقع هنا مفاتيح لها قيم، منها '{key}'.",
    ),
    "expected-one-of": (
        "'{value}' cannot stand here; possible are: {allowed}.",
        "لا يصح '{value}' هنا؛ الممكن: {allowed}.",
    ),
    "expected-whole-number": (
        "A whole number is expected here, not '{value}'.",
        "المتوقع هنا عدد صحيح، لا '{value}'.",
    ),
    "expected-number": (
        "A number is expected here, not '{value}'.",
        "المتوقع هنا عدد، لا '{value}'.",
    ),
    "list-as-keys": (
        "Write the ids as keys: {keys}.",
        "اكتب المعرّفات مفاتيح: {keys}.",
    ),
    "expected-yes-or-no": (
        "'yes' or 'no' is expected here, not '{value}'.",
        "المتوقع هنا 'yes' أو 'no'، لا '{value}'.",
    ),
    "number-too-small": (
        "{value} is too small: {limit} is the least.",
        "{value} أصغر مما يصح: أقل قيمة هي {limit}.",
    ),
    "number-too-large": (
        "{value} is too large: {limit} is the most.",
        "{value} أكبر مما يصح: أكبر قيمة هي {limit}.",
    ),
    "date-form": (
        (
            "'{value}' is not a date. Write 2016-12-16, 2016-12 or 2016, or two of them with a '/' "
            "between."
        ),
        "'{value}' ليس تاريخا. اكتب 2016-12-16 أو 2016-12 أو 2016، أو تاريخين بينهما '/'.",
    ),
    "date-not-in-calendar": (
        "There is no such day as '{value}'.",
        "لا يوم في التقويم بهذا التاريخ: '{value}'.",
    ),
    "date-backwards": (
        "'{value}' ends before it begins. Write the earlier date first.",
        "'{value}' ينتهي قبل أن يبدأ. اكتب التاريخ الأسبق أولا.",
    ),
    "empty-value": (
        "A value is missing here.",
        "تنقص هنا قيمة.",
    ),
    "unreadable-value": (
        "'{value}' cannot stand here.",
        "لا يصح '{value}' هنا.",
    ),
}
