"""Messages about the model of a case: its states, its moves and its orders."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown-concept": (
        "There is no stability concept '{name}'.",
        "لا يوجد مفهوم استقرار اسمه '{name}'.",
    ),
    "unknown-rule": (
        "There is no rule for group answers called '{name}'.",
        "لا توجد قاعدة للردود الجماعية اسمها '{name}'.",
    ),
    "ranking-misses": (
        "The ranking of '{dm}' leaves out {count} feasible states: {states}.",
        "ترتيب '{dm}' يُغفل أوضاعا ممكنة عددها {count}: {states}.",
    ),
    "ranking-repeats": (
        "The ranking of '{dm}' lists {count} states more than once: {states}.",
        "ترتيب '{dm}' يذكر أوضاعا عددها {count} أكثر من مرة: {states}.",
    ),
    "how-to-rank": (
        "A ranking lists every feasible state exactly once, best first; tied states stand together "
        "in one list.",
        "يذكر الترتيب كل وضع ممكن مرة واحدة، الأفضل أولا، وتُجمع الأوضاع المتساوية في قائمة واحدة.",
    ),
    "too-many-moves": (
        "The decision maker '{dm}' controls so many options that its moves over {states} states "
        "are more than this program lists. Nothing was computed.",
        "يتحكم متخذ القرار '{dm}' بخيارات كثيرة، حتى إن تحركاته بين أوضاع عددها {states} أكثر مما "
        "يسرده البرنامج. لم يُحسب شيء.",
    ),
    "no-states": (
        "No state is feasible: these rules cannot all be true together: {rules}.",
        "لا وضع ممكنا: لا يمكن أن تصح هذه القواعد معا: {rules}.",
    ),
    "no-status-quo": (
        "The case names no status quo.",
        "لا تذكر القضية وضعا قائما.",
    ),
    "several-states": (
        "'{text}' is {count} states; one state is needed here.",
        "'{text}' أوضاع عددها {count}، والمطلوب هنا وضع واحد.",
    ),
    "pick-one-of": ("Name one of: {states}.", "اختر واحدا من: {states}."),
    "outcome-infeasible": (
        "No feasible state belongs to the outcome '{outcome}'.",
        "لا ينتمي أي وضع ممكن إلى المآل '{outcome}'.",
    ),
    "state-infeasible": (
        "State #{number} ({taken}) is not feasible: it breaks {rules}.",
        "الوضع #{number} ({taken}) غير ممكن: يخالف {rules}.",
    ),
}
