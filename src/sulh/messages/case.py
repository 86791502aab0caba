"""Messages about what a case contains: ids, references, states, addresses, rules."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown-dm": (
        "There is no decision maker '{dm}'.",
        "لا يوجد متخذ قرار اسمه '{dm}'.",
    ),
    "unknown-option": (
        "There is no option '{name}'.",
        "لا يوجد خيار اسمه '{name}'.",
    ),
    "options-of": (
        "The options of '{dm}' are: {names}.",
        "خيارات '{dm}' هي: {names}.",
    ),
    "unknown-fact": (
        "There is no fact '{name}' in 'facts'.",
        "لا توجد واقعة اسمها '{name}' في 'facts'.",
    ),
    "unknown-claim": (
        "There is no claim '{name}'.",
        "لا توجد إفادة اسمها '{name}'.",
    ),
    "unknown-source": (
        "There is no source '{name}'.",
        "لا يوجد مصدر اسمه '{name}'.",
    ),
    "unknown-speaker": (
        "There is no speaker '{name}' in 'speakers'.",
        "لا يوجد متحدث اسمه '{name}' في 'speakers'.",
    ),
    "unknown-affected": (
        "There is no '{name}' in 'affected'.",
        "لا يوجد '{name}' في 'affected'.",
    ),
    "unknown-offer": (
        "There is no offer '{name}' in 'offers'.",
        "لا يوجد في 'offers' عرض اسمه '{name}'.",
    ),
    "unknown-scenario": (
        "There is no scenario '{name}'.",
        "لا يوجد سيناريو اسمه '{name}'.",
    ),
    "unknown-address": (
        "Nothing in the case has the address '{address}'.",
        "لا شيء في القضية عنوانه '{address}'.",
    ),
    "unknown-state": (
        "'{name}' does not name a state.",
        "'{name}' لا يدل على وضع.",
    ),
    "state-form": (
        (
            "A state is 'sq' (the status quo), a number, 'none', an outcome, or options taken "
            "joined by '+': dm.option+dm.option."
        ),
        (
            "يُكتب الوضع 'sq' (الوضع القائم) أو رقما أو 'none' أو مآلا أو خيارات متخذة يصل بينها "
            "'+': dm.option+dm.option."
        ),
    ),
    "state-number": (
        "There is no state number {number}: the numbers go from 0 to {most}.",
        "لا وضع رقمه {number}: الأرقام من 0 إلى {most}.",
    ),
    "state-empty": (
        "An option is missing in '{text}'.",
        "ينقص خيار في '{text}'.",
    ),
    "state-joined": (
        "'{name}' is not an option: only options can be joined by '+'.",
        "'{name}' ليس خيارا: لا يصل '+' إلا بين الخيارات.",
    ),
    "status-quo-is-sq": (
        "'sq' means the status quo, which is to be said here. Write the options taken.",
        "'sq' تعني الوضع القائم، وهو المطلوب تحديده هنا. اكتب الخيارات المتخذة.",
    ),
    "status-quo-is-outcome": (
        "The status quo is one state, not the outcome '{name}'. Write the options taken.",
        "الوضع القائم وضع واحد، لا المآل '{name}'. اكتب الخيارات المتخذة.",
    ),
    "bad-id": (
        "'{name}' cannot be an id here: a letter first, then only letters, digits and '_'.",
        "لا يصلح '{name}' معرّفا هنا: يبدأ المعرّف بحرف، ثم حروف وأرقام و'_' فقط.",
    ),
    "reserved-id": (
        "'{name}' cannot be an id here: the word means something in statements or addresses.",
        "لا يصلح '{name}' معرّفا هنا: للكلمة معنى في العبارات أو في العناوين.",
    ),
    "bad-hyphenated-id": (
        "'{name}' cannot be an id: only letters, digits, '_' and, after the first sign, '-'.",
        "لا يصلح '{name}' معرّفا: حروف وأرقام و'_' فقط، و'-' بعد العلامة الأولى.",
    ),
    "write-list": (
        "Several are written as a list: [{names}].",
        "تُكتب الأسماء المتعددة قائمة: [{names}].",
    ),
    "write-instead": ("Write '{name}'.", "اكتب '{name}'."),
    "outcome-id": (
        "An outcome cannot be called '{name}': that already means a state.",
        "لا يصح أن يُسمى مآل '{name}': فهذا يدل على وضع.",
    ),
    "id-is-number": (
        "The id '{name}' is a number; a number means a place in the list. Put a letter before it.",
        "المعرّف '{name}' رقم، والرقم يدل على موضع في القائمة. ضع قبله حرفا.",
    ),
    "id-twice": (
        "The id '{name}' is given twice in this list. Change one.",
        "أُعطي المعرّف '{name}' مرتين في هذه القائمة. غيّر أحدهما.",
    ),
    "any-and-all": (
        "Claims support an element either by any of them or all together, not both.",
        "تسند الإفاداتُ العنصر إما بأيٍّ منها وإما بها كلها معا، لا بالأمرين.",
    ),
    "one-of-keys": (
        "Exactly one of these keys is needed here: {keys}.",
        "يلزم هنا واحد فقط من هذه المفاتيح: {keys}.",
    ),
    "preferences-and-ranking": (
        "'{dm}' has both 'preferences' and 'ranking'; an order is written in one way. Delete one.",
        "لـ'{dm}' كلٌّ من 'preferences' و'ranking'؛ والترتيب يُكتب بطريقة واحدة. احذف أحدهما.",
    ),
    "place-outside-patch": (
        "'{key}' is for scenarios and offers; here the order of the list is the order.",
        "'{key}' للسيناريوهات والعروض؛ أما هنا فترتيب القائمة هو الترتيب.",
    ),
    "before-and-after": (
        "A statement says 'before' or 'after', not both.",
        "تذكر العبارة 'before' أو 'after'، لا الاثنين.",
    ),
    "alternative-key": (
        "An alternative here gives '{key}' and nothing else but claims.",
        "البديل هنا يعطي '{key}' ولا شيء سواه غير الإفادات.",
    ),
    "source-circle": (
        "These sources are derived from one another in a circle: {names}.",
        "هذه المصادر مأخوذ بعضها عن بعض في حلقة: {names}.",
    ),
    "claim-circle": (
        "These claims repeat one another in a circle: {names}. Let the earliest repeat nothing.",
        "هذه الإفادات تكرر بعضها بعضا في حلقة: {names}. اجعل أسبقها لا تكرر شيئا.",
    ),
    "scenario-circle": (
        "These scenarios start from one another in a circle: {names}.",
        "هذه السيناريوهات يبدأ بعضها من بعض في حلقة: {names}.",
    ),
    "mandate-circle": (
        "These mandates go round in a circle: {names}.",
        "هذه التفويضات تدور في حلقة: {names}.",
    ),
    "mandate-to-itself": (
        "'{dm}' cannot give a mandate to itself.",
        "لا يصح أن يفوّض '{dm}' نفسه.",
    ),
    "mandate-over-other": (
        "'{name}' is not an option of those who give this mandate ({dms}).",
        "'{name}' ليس من خيارات من يعطي هذا التفويض ({dms}).",
    ),
    "mandate-permitted": (
        "'{name}' is neither 'both', 'take' or 'undo' nor a statement.",
        "'{name}' ليس 'both' ولا 'take' ولا 'undo' ولا عبارة.",
    ),
    "joint-of-one": (
        "A joint move needs at least two parties.",
        "التحرّك المشترك يحتاج إلى طرفين على الأقل.",
    ),
    "joint-dm-twice": (
        "'{dm}' is named twice here. Delete one.",
        "'{dm}' مذكور هنا مرتين. احذف أحدهما.",
    ),
    "offer-changes-other": (
        "An offer of the kind '{kind}' does not change '{key}'.",
        "العرض من نوع '{kind}' لا يغيّر '{key}'.",
    ),
    "offer-changes": ("It can change: {names}.", "يمكنه أن يغيّر: {names}."),
    "offer-without-changes": (
        "Nothing says what this offer would change. A {kind} gives 'changes' with some of: {keys}.",
        "لا شيء يقول ماذا يغيّر هذا العرض. في نوع {kind} تُكتب 'changes' وفيها شيء من: {keys}.",
    ),
    "offer-without-parties": (
        "Without 'changes' a {kind} needs at least {count} in 'parties'.",
        "العرض من نوع {kind} بلا 'changes' يحتاج في 'parties' إلى {count} على الأقل.",
    ),
    "offer-to-others": (
        "This changes something of '{dm}', but the offer is made to {names}.",
        "هذا يغيّر شيئا عند '{dm}'، أما العرض فموجَّه إلى {names}.",
    ),
    "offer-on-ranking": (
        "'{dm}' has a ranking of states: a donor cannot add a statement to it.",
        "عند '{dm}' ترتيب مسرود للأوضاع: لا يستطيع المانح أن يضيف إليه عبارة.",
    ),
    "offer-replaces": (
        "'{address}' is in the order already, and a donor only adds. Give the statement another id.",
        "'{address}' في الترتيب أصلا، والمانح يضيف ولا يستبدل. أعط العبارة معرّفا آخر.",
    ),
    "offer-not-one-way": (
        "A guarantor makes '{name}' one-way: write 'moves: one-way' or 'moves: one-way-back'.",
        "الضامن يجعل '{name}' في اتجاه واحد: اكتب 'moves: one-way' أو 'moves: one-way-back'.",
    ),
    "offer-adds-belief": (
        "A communicator only removes beliefs, and '{key}' here has some that are not in 'perceptions'.",
        "ناقل الرسائل يزيل ظنونا ولا يضيف، وفي '{key}' هنا ما ليس في 'perceptions'.",
    ),
    "offer-untrue": (
        "A communicator tells what is so, and '{name}' is {value} in 'facts'.",
        "ناقل الرسائل يقول ما هو كائن، وقيمة '{name}' في 'facts' هي {value}.",
    ),
    "power-over-own": (
        "'{name}' is the holder's own option: it controls it already. Delete this entry.",
        "'{name}' خيار صاحب السلطة نفسه، وهو يتحكم فيه أصلا. احذف هذا البند.",
    ),
    "power-over-itself": (
        "'{dm}' cannot influence its own order: what it prefers is written in its own block.",
        "لا يؤثر '{dm}' في ترتيبه هو: ما يفضّله يُكتب في بنده.",
    ),
    "power-by-other": (
        "'{name}' is not an option of the holder '{dm}': a power works by an option of its holder.",
        "'{name}' ليس خيارا لصاحب السلطة '{dm}': تعمل السلطة بخيار لصاحبها.",
    ),
    "effect-on-ranking": (
        "'{dm}' ranks states, so no statement can be put into its order. Write its order as statements.",
        "يرتّب '{dm}' الأوضاع نفسها، فلا تُدخل في ترتيبه عبارة. اكتب ترتيبه عبارات.",
    ),
    "imagined-without-owner": (
        "Nothing says whose option '{name}' would be. Write 'dm.{name}' or add 'owner: dm'.",
        "لم يُذكر لمن يُظن الخيار '{name}'. اكتب 'dm.{name}' أو أضف 'owner: dm'.",
    ),
    "imagined-exists": (
        "'{name}' exists in the case, so nobody imagines it. Delete it here.",
        "'{name}' موجود في القضية، فلا يتوهمه أحد. احذفه من هنا.",
    ),
}
