"""Messages about models of which too much would have to be listed."""

MESSAGES: dict[str, tuple[str, str]] = {
    "too-many-states": (
        "This question goes through all feasible states, and they could not be listed: the case has "
        "{options} options, and once {decided} were decided, too many states were still possible. "
        "At most {limit} feasible states are listed. Nothing was computed.",
        "يمر هذا السؤال بالأوضاع الممكنة كلها، وقد تعذّر سردها: في القضية {options} من الخيارات، وبعد "
        "البت في {decided} منها بقيت أوضاع محتملة أكثر مما يُطاق. لا يُسرد أكثر من {limit} من الأوضاع "
        "الممكنة. لم يُحسب شيء.",
    ),
    "too-many-feasible": (
        "This question goes through all feasible states: the case has {options} options and {count} "
        "feasible states, and at most {limit} are listed. Nothing was computed.",
        "يمر هذا السؤال بالأوضاع الممكنة كلها: في القضية {options} من الخيارات، وأوضاعها الممكنة "
        "{count}، ولا يُسرد منها أكثر من {limit}. لم يُحسب شيء.",
    ),
    "settle-by-scenario": (
        "Without listing states, 'sulh census' counts what holds and 'sulh find' looks for one state "
        "that does. For what needs the list, settle some options in a scenario: few enough states are left "
        "with {scenarios}.",
        "من دون سرد الأوضاع يعدّ الأمر 'sulh census' ما يثبت منها، ويبحث 'sulh find' عن وضع واحد يثبت. "
        "ولما يحتاج إلى السرد تُحسم بعض الخيارات في سيناريو: يبقى من الأوضاع عدد يمكن سرده مع {scenarios}.",
    ),
    "constrain-options": (
        "Without listing states, 'sulh census' counts what holds and 'sulh find' looks for one state "
        "that does. For what needs the list, say under 'feasible' what cannot be together, or settle some "
        "options in a scenario; no rule mentions: {options}.",
        "من دون سرد الأوضاع يعدّ الأمر 'sulh census' ما يثبت منها، ويبحث 'sulh find' عن وضع واحد يثبت. "
        "ولما يحتاج إلى السرد اذكر تحت 'feasible' ما لا يمكن أن يجتمع، أو احسم بعض الخيارات في سيناريو؛ ولا تذكر "
        "أي قاعدة: {options}.",
    ),
    "constrain-more": (
        "Without listing states, 'sulh census' counts what holds and 'sulh find' looks for one state "
        "that does. For what needs the list, say under 'feasible' more of what cannot be together, or "
        "settle some options in a scenario.",
        "من دون سرد الأوضاع يعدّ الأمر 'sulh census' ما يثبت منها، ويبحث 'sulh find' عن وضع واحد يثبت. "
        "ولما يحتاج إلى السرد اذكر تحت 'feasible' مزيدا مما لا يمكن أن يجتمع، أو احسم بعض الخيارات في سيناريو.",
    ),
    "constrain-or-install": (
        "If few states are feasible all the same, pip install 'sulh[scale]' lets them be found. "
        "Otherwise say under 'feasible' more of what cannot be together, or leave options out.",
        "إن كانت الأوضاع الممكنة قليلة مع ذلك، فالأمر pip install 'sulh[scale]' يتيح الوصول إليها. "
        "وإلا فاذكر تحت 'feasible' مزيدا مما لا يمكن أن يجتمع، أو احذف خيارات.",
    ),
    "not-sought": (
        "What else is odd was not sought: the rules have too many cases to look at.",
        "لم يُبحث عما يلفت النظر غير ذلك: فحالات القواعد أكثر من أن تُفحص.",
    ),
    "diff-unsolved": (
        "The files were compared. What holds in either was not, for the states of one of them are too "
        "many to list: so nothing is said of what the changes do to it. 'sulh census' counts what "
        "holds in each.",
        "قورن الملفان، ولم يُقارن ما يثبت في كل منهما لأن أوضاع أحدهما أكثر من أن تُسرد، فلا يُعرف أثر "
        "التغييرات فيه. ويعدّ الأمر 'sulh census' ما يثبت في كل منهما.",
    ),
    "census-not-verified": (
        "This result counts states and lists none, so it cannot be judged again state by state. "
        "'sulh census --engine' counts again with another engine; what 'sulh find' finds is judged "
        "by the definitions.",
        "تعدّ هذه النتيجة الأوضاع ولا تسردها، فلا يمكن أن يُحكم عليها من جديد وضعا وضعا. ويعيد الأمر "
        "'sulh census --engine' العدّ بمحرّك آخر؛ وما يجده 'sulh find' يُحكم عليه بالتعريفات.",
    ),
    "rules-implied": (
        "These rules follow from the others; without any one of them the same states are possible: "
        "{rules}.",
        "هذه القواعد تلزم عن غيرها؛ وبدون أي منها تبقى الأوضاع الممكنة نفسها: {rules}.",
    ),
    "options-never-taken": (
        "These options are taken in no possible state: {options}.",
        "هذه الخيارات لا يُؤخذ بها في أي وضع ممكن: {options}.",
    ),
    "options-always-taken": (
        "These options are taken in every possible state: {options}.",
        "هذه الخيارات يُؤخذ بها في كل وضع ممكن: {options}.",
    ),
    "statements-always": (
        "These statements are true in every possible state and decide nothing: {addresses}.",
        "هذه العبارات صحيحة في كل وضع ممكن فلا تفصل في شيء: {addresses}.",
    ),
    "statements-never": (
        "These statements are true in no possible state and decide nothing: {addresses}.",
        "هذه العبارات غير صحيحة في أي وضع ممكن فلا تفصل في شيء: {addresses}.",
    ),
}
