"""Messages that stand beside findings: notes, reasons, and what a question cannot answer."""

MESSAGES: dict[str, tuple[str, str]] = {
    "rule-legal-sequence": (
        "legal sequences of moves (published: Fang, Hipel and Kilgour 1993)",
        "سلاسل التحركات الجائزة (منشورة: Fang, Hipel and Kilgour 1993)",
    ),
    "rule-each-once": (
        "each opponent at most once, in any order (ours, to reproduce printed tables)",
        "كل خصم مرة على الأكثر، بأي ترتيب (من عندنا، لمطابقة جداول مطبوعة)",
    ),
    "rule-single-opponent": (
        "one move of one opponent (ours, to reproduce printed tables)",
        "تحرّك واحد من خصم واحد (من عندنا، لمطابقة جداول مطبوعة)",
    ),
    "engine-compact": (
        "all states at once, by the theorem of the engines",
        "الأوضاع كلها معا، بنظرية المحرّكات",
    ),
    "engine-for-rule": (
        "this rule is answered by the definitions, a state at a time",
        "هذه القاعدة تُحسب بالتعريفات، وضعا وضعا",
    ),
    "engine-asked": (
        "the definitions, a state at a time, as asked",
        "التعريفات، وضعا وضعا، كما طُلب",
    ),
    "unknown-engine": (
        "There is no engine '{name}'.",
        "لا يوجد محرّك اسمه '{name}'.",
    ),
    "compact-needs-legal-sequence": (
        "The compact engine answers by legal sequences only; the rule '{rule}' needs the literal one.",
        "لا يحسب المحرّك compact إلا سلاسل التحركات الجائزة؛ والقاعدة '{rule}' تحتاج إلى literal.",
    ),
    "too-large-for-definitions": (
        "{states} states and {dms} decision makers are more than the {limit} verdicts that the "
        "definitions are asked for at once. Nothing was decided. The compact engine answers by legal "
        "sequences.",
        "عدد الأوضاع {states} وعدد متخذي القرار {dms}، وهذا أكثر من {limit} حكم تُطلب من التعريفات دفعة "
        "واحدة. لم يُبتّ في شيء. المحرّك compact يحسب بسلاسل التحركات الجائزة.",
    ),
    "sim-undecided": (
        "Simultaneous stability (SIM) is undecided: it would look at {choices} joint choices, more than "
        "{limit}. The other concepts stand. Fewer improvements, by more constraints or finer orders, "
        "would bring it within reach.",
        "لم يُبتّ في الاستقرار المتزامن (SIM): يحتاج إلى النظر في {choices} من الاختيارات المجتمعة، وهذا "
        "أكثر من {limit}. وتبقى المفاهيم الأخرى على حالها. يقرّبه تقليل التحسّنات بقيود أكثر أو ترتيبات أدق.",
    ),
    "sim-too-large": (
        "Simultaneous stability of #{number} is undecided: more than {limit} different joint changes.",
        "لم يُبتّ في الاستقرار المتزامن للوضع #{number}: التغيّرات المجتمعة المختلفة أكثر من {limit}.",
    ),
    "not-transitive": (
        "Some moves depend on the state they start from, so two moves of one party in a row can do what "
        "one cannot: answers were followed with the memory of who moved last.",
        "بعض التحركات متوقف على الوضع الذي تبدأ منه، فقد يبلغ طرف بتحركين متتاليين ما لا يبلغه بواحد: "
        "لذلك حُسبت الردود مع تذكّر آخر من تحرّك.",
    ),
    "status-quo-fell": (
        "In this variation there is no status quo: it rested on {claims}. What is reached from it is "
        "undefined.",
        "لا وضع قائما في هذه الصيغة: كان يستند إلى {claims}. فما يُبلغ منه غير معرّف.",
    ),
    "status-quo-dropped": (
        "In this variation the status quo is left out. What is reached from it is undefined.",
        "الوضع القائم متروك في هذه الصيغة. فما يُبلغ منه غير معرّف.",
    ),
    "status-quo-infeasible": (
        "In this variation the status quo #{number} ({taken}) is no longer possible: it breaks {rules}. "
        "What is reached from it is undefined.",
        "لم يعد الوضع القائم #{number} ({taken}) ممكنا في هذه الصيغة: فهو يخالف {rules}. فما يُبلغ منه "
        "غير معرّف.",
    ),
    "never-supported": (
        "'{address}' is not something that claims support: outcomes and people only name things.",
        "'{address}' ليس مما تحمله الإفادات: المآلات والناس أسماء لا غير.",
    ),
    "never-dropped": (
        "'{address}' cannot be dropped: an outcome only names states.",
        "لا يمكن إسقاط '{address}': فالمآل لا يفعل إلا تسمية أوضاع.",
    ),
    "not-a-preference": (
        "'{address}' is not a statement of a party's order.",
        "'{address}' ليس عبارة في ترتيب طرف.",
    ),
    "told-not-used": (
        "This is about the case as it is; what parties were told and how they see it ({keys}) does not "
        "enter. What holds as they see it: 'sulh perception {case}'.",
        "هذا عن القضية على حقيقتها؛ ولا يدخل فيه ما قيل للأطراف ولا كيف تراها ({keys}). أما ما يثبت في نظرها "
        "فيجيب عنه 'sulh perception {case}'.",
    ),
    "offers-not-used": (
        "What third parties could do ({keys}) does not enter. What it would change: "
        "'sulh mediate {case}'.",
        "لا يدخل في هذا ما يمكن لأطراف ثالثة أن تفعله ({keys}). أما ما يغيّره ذلك فيجيب عنه "
        "'sulh mediate {case}'.",
    ),
    "companion-verdicts": (
        "{count} of these verdicts under {concept} rest on a companion change: an improvement in which "
        "a party also changes an option it is indifferent to.",
        "{count} من هذه الأحكام وفق {concept} تستند إلى تغيّر مصاحب: تحسّن يغيّر فيه طرف أيضا خيارا لا "
        "يفرق عنده.",
    ),
    "companions-not-counted": (
        "Verdicts that rest on a companion change were not counted: there are more than {limit} "
        "improvements.",
        "لم تُعدّ الأحكام المستندة إلى تغيّر مصاحب: التحسّنات أكثر من {limit}.",
    ),
    "concept-not-asked": (
        "This result has no verdicts under '{name}'.",
        "ليس في هذه النتيجة أحكام وفق '{name}'.",
    ),
    "unknown-outcome": (
        "There is no outcome '{name}'.",
        "لا يوجد مآل اسمه '{name}'.",
    ),
    "not-a-result": (
        "This file is not a result of 'sulh equilibria --json'.",
        "ليس هذا الملف نتيجة من 'sulh equilibria --json'.",
    ),
    "other-file": (
        "The result was computed from another file than '{id}' as it is now (it names '{case}', and the "
        "digests differ). Solve again, then verify.",
        "حُسبت النتيجة من ملف غير '{id}' بحاله الآن (تذكر '{case}'، والبصمتان مختلفتان). أعد الحل ثم تحقّق.",
    ),
    "broken-result": (
        "The result is incomplete or was changed by hand: {what}.",
        "النتيجة ناقصة أو غُيّرت باليد: {what}.",
    ),
    "option-never-taken": (
        "The option '{option}' is taken in no possible state.",
        "لا يُؤخذ بالخيار '{option}' في أي وضع ممكن.",
    ),
    "option-always-taken": (
        "The option '{option}' is taken in every possible state.",
        "يُؤخذ بالخيار '{option}' في كل وضع ممكن.",
    ),
    "dm-without-options": (
        "'{dm}' has no options: it can answer nothing.",
        "ليس لـ'{dm}' خيارات: لا يستطيع الرد على شيء.",
    ),
    "dm-without-preferences": (
        "'{dm}' has no preferences: it is indifferent between all states.",
        "ليس لـ'{dm}' تفضيلات: تتساوى عنده الأوضاع كلها.",
    ),
    "statement-always": (
        "The statement '{address}' is true in every possible state: it decides nothing.",
        "العبارة '{address}' صحيحة في كل وضع ممكن: فلا تفصل في شيء.",
    ),
    "statement-never": (
        "The statement '{address}' is true in no possible state: it decides nothing.",
        "العبارة '{address}' غير صحيحة في أي وضع ممكن: فلا تفصل في شيء.",
    ),
    "effect-without-option": (
        "The effect of '{address}' says nothing about '{name}', the option the power works by.",
        "أثر '{address}' لا يقول شيئا عن '{name}'، وهو الخيار الذي تعمل به السلطة.",
    ),
    "rule-implied": (
        "The rule '{rule}' follows from the others: without it the same states are possible.",
        "القاعدة '{rule}' تلزم عن غيرها: فبدونها تبقى الأوضاع الممكنة نفسها.",
    ),
    "claims-not-used": (
        "Claims that carry nothing in the model yet: {claims}.",
        "إفادات لا تحمل شيئا في النموذج بعد: {claims}.",
    ),
}
