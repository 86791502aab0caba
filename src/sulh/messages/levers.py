"""Messages of levers: which orders were not counted, and why."""

MESSAGES: dict[str, tuple[str, str]] = {
    "inverse-many-states": (
        "The orders of the {items} states were not counted: all orders are looked at, of at most {most} "
        "states.",
        "لم تُعدّ ترتيبات الأوضاع، وعددها {items}: لا يُنظر في الترتيبات كلها إلا لغاية {most} أوضاع.",
    ),
    "inverse-many-statements": (
        "The orders of the {items} lines of '{dm}' were not counted: all orders are looked at, of at most "
        "{most} lines.",
        "لم تُعدّ ترتيبات أسطر '{dm}'، وعددها {items}: لا يُنظر في الترتيبات كلها إلا لغاية {most} أسطر.",
    ),
    "inverse-many-ranks": (
        "The orders of the lines of '{dm}' were not counted: over all states they are too many.",
        "لم تُعدّ ترتيبات أسطر '{dm}': فهي على كل الأوضاع أكثر مما يُنظر فيه.",
    ),
    "inverse-moves": (
        "The orders of '{dm}' were not counted: here what can be moved depends on the order itself (by a "
        "veto, or a joint move), so they are answered an order at a time.",
        "لم تُعدّ ترتيبات '{dm}': فما يمكن تحريكه هنا يتبع الترتيب نفسه (بحق نقض أو بتحرّك مشترك)، فيُحسب "
        "ترتيبا ترتيبا.",
    ),
    "inverse-simultaneous": (
        "The orders of '{dm}' were not counted: simultaneous stability (SIM) is answered by its "
        "definition, an order at a time.",
        "لم تُعدّ ترتيبات '{dm}': فالاستقرار المتزامن (SIM) يُحسب بتعريفه، ترتيبا ترتيبا.",
    ),
}
