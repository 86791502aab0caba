"""Messages of the questions about scenarios, versions and readings."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown-alternative": (
        "'{address}' has {count} alternatives; there is no number {index}.",
        "بدائل '{address}' عددها {count}؛ ولا بديل رقمه {index}.",
    ),
    "scenario-empty": (
        "The scenario '{name}' names nothing: it drops, changes and moves nothing. Say what differs in it, "
        "or delete it.",
        "السيناريو '{name}' لا يذكر شيئا: لا يُسقط ولا يغيّر ولا ينقل. اذكر ما يختلف فيه أو احذفه.",
    ),
    "scenario-empties": (
        "Under the scenario '{name}' no state is feasible: these rules cannot all be true together: "
        "{rules}.",
        "لا وضع ممكنا في السيناريو '{name}': لا يمكن أن تصح هذه القواعد معا: {rules}.",
    ),
    "status-quo-fell-under": (
        "Under the scenario '{name}' there is no status quo: what was dropped carried it, or it is no "
        "longer possible. What is reached from it is undefined there.",
        "لا وضع قائما في السيناريو '{name}': ما أُسقط كان يحمله، أو لم يعد ممكنا. فما يُبلغ منه غير "
        "معرّف هناك.",
    ),
    "likelihoods-change-nothing": (
        "Likelihoods are given only for claims that carry nothing, or that are certain: {claims}. So there "
        "is no share.",
        "لم تُذكر درجة الاحتمال إلا لإفادات لا تحمل شيئا أو لا شك فيها: {claims}. فلا حصة هنا.",
    ),
}
