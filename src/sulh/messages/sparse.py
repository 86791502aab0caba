"""Messages about models of which too much would have to be listed."""

MESSAGES: dict[str, tuple[str, str]] = {
    "too-many-states": (
        "The case has {options} options, and its feasible states could not be listed: once "
        "{decided} options were decided, too many states were still possible. At most {limit} "
        "feasible states are listed. Nothing was computed.",
        "في القضية {options} من الخيارات، وتعذّر سرد أوضاعها الممكنة: بعد البت في {decided} منها "
        "بقيت أوضاع محتملة أكثر مما يُطاق. لا يُسرد أكثر من {limit} من الأوضاع الممكنة. لم يُحسب شيء.",
    ),
    "too-many-feasible": (
        "The case has {options} options and {count} feasible states; at most {limit} are listed. "
        "Nothing was computed.",
        "في القضية {options} من الخيارات، وأوضاعها الممكنة {count}، ولا يُسرد منها أكثر من {limit}. "
        "لم يُحسب شيء.",
    ),
    "constrain-options": (
        "Say under 'feasible' what cannot be together, or leave options out; no rule mentions: "
        "{options}. Without listing states, 'sulh census' counts what holds and 'sulh find' looks "
        "for one state that does.",
        "اذكر تحت 'feasible' ما لا يمكن أن يجتمع، أو احذف خيارات؛ ولا تذكر أي قاعدة: {options}. "
        "ومن دون سرد الأوضاع يعدّ الأمر 'sulh census' ما يصمد منها، ويبحث 'sulh find' عن وضع واحد "
        "يصمد.",
    ),
    "constrain-more": (
        "Say under 'feasible' more of what cannot be together, or leave options out. Without "
        "listing states, 'sulh census' counts what holds and 'sulh find' looks for one state that "
        "does.",
        "اذكر تحت 'feasible' مزيدا مما لا يمكن أن يجتمع، أو احذف خيارات. ومن دون سرد الأوضاع يعدّ "
        "الأمر 'sulh census' ما يصمد منها، ويبحث 'sulh find' عن وضع واحد يصمد.",
    ),
    "constrain-or-install": (
        "If few states are feasible all the same, pip install 'sulh[scale]' lets them be found. "
        "Otherwise say under 'feasible' more of what cannot be together, or leave options out.",
        "إن كانت الأوضاع الممكنة قليلة مع ذلك، فالأمر pip install 'sulh[scale]' يتيح الوصول إليها. "
        "وإلا فاذكر تحت 'feasible' مزيدا مما لا يمكن أن يجتمع، أو احذف خيارات.",
    ),
}
