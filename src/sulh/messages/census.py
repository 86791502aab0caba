"""Messages about counting what holds, and about which engine counts it."""

MESSAGES: dict[str, tuple[str, str]] = {
    "verb-census": (
        "how many states hold, and which outcomes, where the states are too many to list",
        "كم وضعا يثبت، وأي المآلات تثبت، حين تكون الأوضاع أكثر من أن تُسرد",
    ),
    "takes-wait": (
        "leave undecided what the symbolic engine has not decided after so many seconds; 60 without it",
        "يُترك بلا بتّ ما لم يبتّ فيه المحرّك symbolic بعد هذا العدد من الثواني؛ ومن دونه 60",
    ),
    "census-unlisted": (
        "The states of this case are too many to list, so they were counted instead: this is what 'sulh census' "
        "says.",
        "أوضاع هذه القضية أكثر من أن تُسرد، فعُدّت عدّا: وهذا ما يقوله الأمر 'sulh census'.",
    ),
    "census-engine": (
        "The engine {engine} lists no states, so they were counted instead: this is what 'sulh census' says.",
        "المحرّك {engine} لا يسرد الأوضاع، فعُدّت عدّا: وهذا ما يقوله الأمر 'sulh census'.",
    ),
    "engine-lists-nothing": (
        "The engine '{engine}' lists no states.",
        "المحرّك '{engine}' لا يسرد الأوضاع.",
    ),
    "ask-census": (
        "It counts those that hold: sulh census CASE --engine {engine}, in Python sulh.census(case, "
        "engine='{engine}').",
        "وهو يعدّ ما يثبت منها: sulh census CASE --engine {engine}، وفي بايثون sulh.census(case, "
        "engine='{engine}').",
    ),
    "concept-not-counted": (
        "How many states hold under '{name}' was not asked, or not decided.",
        "لم يُسأل عن عدد ما يثبت وفق '{name}'، أو لم يُبتّ فيه.",
    ),
    "survey-none": (
        "{options} options have too many combinations to list, and no engine that lists nothing can take this "
        "case on this machine. Nothing was computed.",
        "توليفات الخيارات وعددها {options} أكثر من أن تُسرد، ولا محرّك مما لا يسرد يقدر على هذه القضية على هذا "
        "الجهاز. لم يُحسب شيء.",
    ),
    "survey-memory": (
        "A table of all combinations of {options} options would take about {needed} GB of memory, and {free} GB "
        "are free; so the dense engine was not used.",
        "جدول لكل توليفات خيارات عددها {options} يحتاج إلى ذاكرة قدرها نحو {needed} غيغابايت، والمتاح {free} "
        "غيغابايت؛ لذلك لم يُستعمل المحرّك dense.",
    ),
    "survey-asked": ("This engine was asked for.", "هذا المحرّك هو المطلوب."),
    "survey-listed": (
        "{states} of the {assignments} combinations of {options} options are feasible: few enough to list, so "
        "all states were judged at once.",
        "الممكن {states} من أصل {assignments} من توليفات خيارات عددها {options}: وهذا قليل يمكن سرده، فحُسبت "
        "الأوضاع كلها معا.",
    ),
    "survey-last-mover": (
        "{states} of the {assignments} combinations of {options} options are feasible: few enough to list. The "
        "model is not transitive, so all states were judged at once with the memory of who moved last.",
        "الممكن {states} من أصل {assignments} من توليفات خيارات عددها {options}: وهذا قليل يمكن سرده. والنموذج "
        "غير متعدٍّ، فحُسبت الأوضاع كلها معا مع تذكّر آخر من تحرّك.",
    ),
    "survey-dense": (
        "{states} of the {assignments} combinations of {options} options are feasible ({percent} %), and who "
        "controls what depends on no state: a table with a place for every combination holds them.",
        "الممكن {states} من أصل {assignments} من توليفات خيارات عددها {options} (%{percent})، والتحكّم بالخيارات "
        "لا يتوقف على الوضع: فيسعها جدول فيه موضع لكل توليفة.",
    ),
    "survey-symbolic": (
        "{options} options with {states} feasible states: too many to list one by one, so sets of states were "
        "kept as decision diagrams.",
        "عدد الخيارات {options} وعدد الأوضاع الممكنة {states}: وهذا أكثر من أن يُسرد وضعا وضعا، فحُفظت مجموعات "
        "الأوضاع في مخططات قرار.",
    ),
    "survey-conditional": (
        "{options} options with {states} feasible states: too many to list one by one. Who controls what depends "
        "on the state, so sets of states were kept as decision diagrams.",
        "عدد الخيارات {options} وعدد الأوضاع الممكنة {states}: وهذا أكثر من أن يُسرد وضعا وضعا. والتحكّم بالخيارات "
        "متوقف على الوضع، فحُفظت مجموعات الأوضاع في مخططات قرار.",
    ),
    "survey-unknown": (
        "{options} options, so {assignments} combinations: too many to list one by one, so sets of states were "
        "kept as decision diagrams.",
        "عدد الخيارات {options}، أي {assignments} من التوليفات: وهذا أكثر من أن يُسرد واحدة واحدة، فحُفظت مجموعات "
        "الأوضاع في مخططات قرار.",
    ),
}
