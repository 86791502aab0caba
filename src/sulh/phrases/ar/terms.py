"""What a mandate says: what passes to whom, when, and what is retained, in Arabic."""

from sulh.phrases.ar.grammar import listed


def passes(address: str, options: list[str], principals: list[str], delegate: str) -> str:
    return (
        f"بموجب {address} ينتقل القرار من {listed(principals)} إلى {delegate} في ما يأتي: "
        f"{listed(options)}."
    )


def passes_nothing(address: str) -> str:
    return f"لا ينتقل بموجب {address} أي خيار إلى أحد، فلا يغيّر شيئا."


def only_taking() -> str:
    return "وينتقل الأخذ به وحده؛ أما تركه فيبقى حيث كان."


def only_undoing() -> str:
    return "وينتقل تركه وحده؛ أما الأخذ به فيبقى حيث كان."


def permitted_where(statement: str) -> str:
    return f"ولا يُسمح بذلك إلا حيث يصح: {statement}."


def in_force_while(statement: str) -> str:
    return f"ولا يسري التفويض إلا ما دام يصح: {statement}."


def veto(delegate: str, principals: list[str]) -> str:
    return f"وفيه حق نقض محفوظ: لا يجري على يد {delegate} بموجبه ما هو أدنى في ترتيب {listed(principals)}."


def recall(principals: list[str]) -> str:
    return f"وفيه حق استرجاع محفوظ: تبقى الخيارات نفسها متاحة أيضا أمام {listed(principals)}."


def unobserved() -> str:
    return "ولا تعلم به الأطراف الأخرى."
