"""Messages of statements: what was found in the text, and what is expected instead."""

MESSAGES: dict[str, tuple[str, str]] = {
    "statement-too-long": (
        "The statement has {length} characters; at most {limit} are read.",
        "في هذه العبارة {length} من المحارف، والحد الأقصى {limit}.",
    ),
    "statement-empty": ("The statement is empty.", "العبارة فارغة."),
    "statement-empty-hint": (
        "Write for example: not dm.option",
        "اكتب مثلا: not dm.option",
    ),
    "statement-too-deep": (
        "The statement has more than {limit} levels of brackets and 'not' inside one another.",
        "في هذه العبارة أكثر من {limit} مستوى من الأقواس و'not' بعضها داخل بعض.",
    ),
    "statement-too-deep-hint": (
        "Two 'not' in a row cancel out, and brackets round brackets can go.",
        "كل 'not' مكررة تلغي سابقتها، ولا حاجة إلى أقواس حول أقواس.",
    ),
    "statement-unopened": (
        "This closing bracket ')' has no opening bracket '(' before it.",
        "قوس الإغلاق ')' هذا لا يسبقه قوس فتح '('.",
    ),
    "statement-unclosed": (
        "This opening bracket '(' is never closed.",
        "قوس الفتح '(' هذا لم يُغلق.",
    ),
    "statement-unclosed-hint": (
        "Add ')' where its part ends.",
        "أضف ')' حيث ينتهي هذا الجزء.",
    ),
    "statement-brackets-empty": (
        "There is nothing between these brackets.",
        "لا شيء بين هذين القوسين.",
    ),
    "statement-sign": (
        "'{found}' has no meaning in a statement.",
        "لا معنى لـ'{found}' في العبارة.",
    ),
    "statement-write": ("Write '{meant}'.", "اكتب '{meant}'."),
    "statement-no-quotes": (
        "Names are written without quotation marks.",
        "تُكتب الأسماء من دون علامات اقتباس.",
    ),
    "statement-invisible": (
        "There is an invisible character ({code}) here; delete it.",
        "يوجد هنا محرف غير مرئي ({code})؛ احذفه.",
    ),
    "statement-hyphen": (
        "Names in statements have no hyphen.",
        "لا توجد شَرطة '-' في الأسماء داخل العبارات.",
    ),
    "statement-hyphen-hint": (
        "Write '_' in the name, here and where the option is defined.",
        "اكتب '_' في الاسم، هنا وحيث يُعرَّف الخيار.",
    ),
    "statement-name-starts": (
        "'{name}' is neither a number nor a name: a name begins with a letter.",
        "'{name}' ليس عددا ولا اسما: يبدأ الاسم بحرف.",
    ),
    "statement-name-parts": (
        "'{name}' is not the name of an option or a fact.",
        "'{name}' ليس اسم خيار ولا اسم واقعة.",
    ),
    "statement-name-form": (
        "Write dm.option or fact.name: two ids with a dot and no space between them.",
        "اكتب dm.option أو fact.name: معرّفان بينهما نقطة من دون مسافة.",
    ),
    "statement-upper": (
        "The words of a statement are written in lower case; here stands '{found}'.",
        "تُكتب كلمات العبارة بأحرف لاتينية صغيرة، وهنا '{found}'.",
    ),
    "statement-reserved": (
        "'{name}' cannot be a name: it has a meaning of its own.",
        "لا يصلح '{name}' اسما، فله معنى خاص به.",
    ),
    "statement-at": (
        "After or before '{found}' a word is missing: 'at least' or 'at most'.",
        "تنقص كلمة قبل '{found}' أو بعدها: 'at least' أو 'at most'.",
    ),
    "statement-fact-name": (
        "After 'fact' the name of a fact is missing.",
        "ينقص اسم الواقعة بعد 'fact'.",
    ),
    "statement-fact-form": (
        "Write for example: fact.fighters > 5000",
        "اكتب مثلا: fact.fighters > 5000",
    ),
    "statement-fact-alone": (
        "A fact is compared with a number; here the comparison is missing.",
        "تُقارَن الواقعة بعدد، والمقارنة ناقصة هنا.",
    ),
    "statement-comparison-number": (
        "After '{sign}' a number is missing.",
        "ينقص عدد بعد '{sign}'.",
    ),
    "statement-comparison": (
        "'{sign}' compares a fact with a number; before it stands no fact.",
        "'{sign}' تقارن واقعة بعدد، ولا واقعة قبلها.",
    ),
    "statement-number": (
        "The number {found} cannot stand here.",
        "لا مكان للعدد {found} هنا.",
    ),
    "statement-number-hint": (
        "A number follows a comparison (fact.fighters > 5000) or a count (exactly 2 of (a, b, c)).",
        "يأتي العدد بعد مقارنة (fact.fighters > 5000) أو عدّ (exactly 2 of (a, b, c)).",
    ),
    "statement-number-comma": (
        "Numbers have no comma: write 5000 for five thousand, 0.5 for one half.",
        "لا فاصلة في الأعداد: اكتب 5000 لخمسة آلاف و0.5 للنصف.",
    ),
    "statement-number-large": (
        "This number is too large.",
        "هذا العدد أكبر مما ينبغي.",
    ),
    "statement-count-form": (
        "Write for example: exactly 2 of (a, b, c); also 'at least', 'at most'.",
        "اكتب مثلا: exactly 2 of (a, b, c)، وكذلك 'at least' و'at most'.",
    ),
    "statement-count-number": (
        "After '{kind}' a number is missing.",
        "ينقص عدد بعد '{kind}'.",
    ),
    "statement-count-whole": (
        "A count needs a whole number from 0 on; here stands {found}.",
        "تحتاج صيغة العدّ إلى عدد صحيح من 0 فصاعدا، وهنا {found}.",
    ),
    "statement-count-list": (
        "After the number of a count 'of' and a list in brackets are expected.",
        "بعد العدد في صيغة العدّ تأتي 'of' ثم قائمة بين قوسين.",
    ),
    "statement-count-range": (
        "'{kind} {number}' of {size}: the list is shorter than the number.",
        "'{kind} {number}' من أصل {size}: القائمة أقصر من العدد.",
    ),
    "statement-count-range-hint": (
        "Write a number from 0 to {size}, or lengthen the list.",
        "اكتب عددا من 0 إلى {size}، أو أطل القائمة.",
    ),
    "statement-of": (
        "'of' stands only after a count and its number.",
        "لا تأتي 'of' إلا في صيغة عدّ، بعد العدد.",
    ),
    "statement-comma": (
        "A comma stands only in the list of a count; elsewhere 'and' or 'or' is meant.",
        "لا تأتي الفاصلة إلا في قائمة صيغة العدّ، وفي غيرها يُقصد 'and' أو 'or'.",
    ),
    "statement-two-parts": (
        "Between '{before}' and '{found}' a word is missing: 'and' or 'or'.",
        "تنقص كلمة بين '{before}' و'{found}': 'and' أو 'or'.",
    ),
    "statement-chain": (
        "'{first}' and then '{found}' do not say which parts belong together.",
        "لا يتبيّن من '{first}' ثم '{found}' أي الأجزاء يعود إلى أيها.",
    ),
    "statement-chain-hint": (
        "Use brackets: (a {first} b) {found} c, or a {first} (b {found} c).",
        "استعمل الأقواس: (a {first} b) {found} c أو a {first} (b {found} c).",
    ),
    "statement-begins-if": (
        "A statement does not begin with 'if'.",
        "لا تبدأ العبارة بـ'if'.",
    ),
    "statement-if-form": (
        "Write the condition last (b if a), or 'a implies b'.",
        "اكتب الشرط آخرا (b if a)، أو 'a implies b'.",
    ),
    "statement-begins": (
        "A statement does not begin with '{found}': something is missing before it.",
        "لا تبدأ العبارة بـ'{found}'، فقبلها جزء ناقص.",
    ),
    "statement-ends": (
        "The statement ends after '{before}'; something is missing there.",
        "تنتهي العبارة بعد '{before}'، وهناك جزء ناقص.",
    ),
    "statement-gap": (
        "Between '{before}' and '{found}' something is missing.",
        "ينقص شيء بين '{before}' و'{found}'.",
    ),
    "statement-bare": (
        "'{name}' does not say whose option it is.",
        "لا يتبيّن من '{name}' لمن هذا الخيار.",
    ),
    "statement-bare-hint": (
        "Write dm.option, for example russia.protect.",
        "اكتب dm.option، مثلا russia.protect.",
    ),
    "said-if": (
        "if {condition}, then {consequence}",
        "إذا صح أن {condition} فإن {consequence}",
    ),
    "said-unless": (
        "{consequence}, unless {exception}",
        "{consequence}، ما لم يصح أن {exception}",
    ),
    "said-iff": (
        "{left} if and only if {right}",
        "{left} إذا صح أن {right}، وفي هذه الحالة وحدها",
    ),
    "said-exactly": (
        "exactly {number} of: {parts}",
        "عدد ما يصح مما يأتي {number} بالضبط: {parts}",
    ),
    "said-not-exactly": (
        "more or fewer than {number} of: {parts}",
        "عدد ما يصح مما يأتي أكثر من {number} أو أقل: {parts}",
    ),
    "said-at-least": (
        "at least {number} of: {parts}",
        "عدد ما يصح مما يأتي {number} على الأقل: {parts}",
    ),
    "said-fewer": (
        "fewer than {number} of: {parts}",
        "عدد ما يصح مما يأتي أقل من {number}: {parts}",
    ),
    "said-at-most": (
        "at most {number} of: {parts}",
        "عدد ما يصح مما يأتي {number} على الأكثر: {parts}",
    ),
    "said-more-of": (
        "more than {number} of: {parts}",
        "عدد ما يصح مما يأتي أكثر من {number}: {parts}",
    ),
    "said-equal": ("the value of {fact} is {number}", "قيمة {fact} تساوي {number}"),
    "said-not-equal": ("the value of {fact} is not {number}", "قيمة {fact} لا تساوي {number}"),
    "said-less": ("the value of {fact} is less than {number}", "قيمة {fact} أقل من {number}"),
    "said-not-less": (
        "the value of {fact} is at least {number}",
        "قيمة {fact} لا تقل عن {number}",
    ),
    "said-more": ("the value of {fact} is more than {number}", "قيمة {fact} أكثر من {number}"),
    "said-not-more": (
        "the value of {fact} is at most {number}",
        "قيمة {fact} لا تزيد على {number}",
    ),
    "said-always": ("this is always so", "هذا صحيح في كل حال"),
    "said-never": ("this is never so", "هذا لا يصح في أي حال"),
}
