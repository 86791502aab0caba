"""The questions of ``sulh new``, and the comments of the file it writes.

In a question the first line asks; the lines after it help to answer.
"""

MESSAGES = {
    "new-begin": (
        "Answer line by line; an empty line goes on. Nothing is written before the last answer. "
        "Everything can be changed in the file afterwards.",
        "أجب سطرا سطرا؛ والسطر الفارغ ينقلك إلى ما بعده. لا يُكتب شيء قبل آخر جواب، ويمكن تغيير كل شيء "
        "في الملف بعد ذلك.",
    ),
    "new-title": ("What is the dispute called?", "ما اسم هذا النزاع؟"),
    "new-parties": (
        "Who takes part, and decides something? One party a line.\n"
        "Each gets a short name for the file. To choose it yourself, write it first: "
        "upper: the upper village",
        "من الأطراف التي تقرر شيئا؟ طرف في كل سطر.\n"
        "لكل طرف اسم قصير بالحروف اللاتينية في الملف. إن أردت أن تختاره فاكتبه أولا، مثل: "
        "upper: القرية العليا",
    ),
    "new-two-parties": (
        "A dispute has at least two parties: name another.",
        "للنزاع طرفان على الأقل: اذكر طرفا آخر.",
    ),
    "new-gender": (
        "{name}: is the name feminine (f), masculine (m) or plural (pl)? Empty means f.",
        "هل الاسم مؤنث (f) أم مذكر (m) أم جمع (pl)؟ السطر الفارغ يعني f. الاسم: {name}",
    ),
    "new-id": ("in the file: {id}", "الاسم في الملف: {id}"),
    "new-options": (
        "What can each party do? Name each act in a few words, one a line.\n"
        "An act is taken or not. A short name of your own may stand first: dig: a new well",
        "ماذا يستطيع كل طرف أن يفعل؟ سمّ كل فعل بكلمات قليلة، فعلا في كل سطر.\n"
        "الفعل إما مأخوذ به وإما لا. ويمكن أن يسبقه اسم قصير من اختيارك، مثل: dig: بئر جديدة",
    ),
    "new-options-of": ("{name}: what can it do?", "{name}: ما الذي يستطيع فعله؟"),
    "new-no-options": (
        "Nobody can do anything yet: at least one party needs an act.",
        "لا أحد يستطيع شيئا بعد: لا بد من فعل واحد لأحد الأطراف.",
    ),
    "new-impossible": (
        "What cannot be? One impossibility a line, with the names above; an empty line: anything can be.\n"
        "Both together are impossible: {first} and {second}\n"
        "One without the other is impossible: {first} and not {second}",
        "ما الذي لا يمكن أن يكون؟ أمر مستحيل في كل سطر بالأسماء أعلاه؛ والسطر الفارغ يعني أن كل شيء ممكن.\n"
        "لا يمكن أن يجتمعا: {first} and {second}\n"
        "لا يمكن الأول دون الثاني: {first} and not {second}",
    ),
    "new-orders": (
        "What does each party prefer? One statement a line, the weightiest first.\n"
        "Between two states it prefers the one that satisfies the first statement on which they differ. "
        "Write what your sources say it wants, not what it ought to want.",
        "ماذا يفضّل كل طرف؟ عبارة في كل سطر، والأثقل وزنا أولا.\n"
        "بين وضعين يفضّل الطرف ما تصح فيه أول عبارة يختلفان فيها. اكتب ما تقول مصادرك إنه يريده، لا ما "
        "ينبغي أن يريده.",
    ),
    "new-order-of": (
        "{name}: what does it prefer?\nExamples: {first}\nnot {second}\n{second} if {first}",
        "{name}: ماذا يفضّل؟\nأمثلة: {first}\nnot {second}\n{second} if {first}",
    ),
    "new-no-order": (
        "Without an order {name} is indifferent between all states.",
        "من دون ترتيب تتساوى الأوضاع كلها عند هذا الطرف: {name}.",
    ),
    "new-status-quo": (
        "What is done today, before anyone moves? One line, names joined by +; empty: nothing.",
        "ما المأخوذ به اليوم قبل أن يتحرك أحد؟ سطر واحد، وتصل + بين الأسماء؛ والسطر الفارغ: لا شيء.",
    ),
    "new-outcomes": (
        "Which outcomes do you want to ask about? Name one, or leave the line empty to finish.",
        "عن أي مآلات تريد أن تسأل؟ سمّ مآلا، أو اترك السطر فارغا لتنتهي.",
    ),
    "new-outcome-when": (
        "When is “{label}” reached? One statement that says something about every act that matters.\n"
        "Example: {first} and not {second}",
        "متى يتحقق «{label}»؟ عبارة واحدة تقول شيئا عن كل فعل له شأن فيه.\n"
        "مثال: {first} and not {second}",
    ),
    "new-more-outcomes": (
        "Another outcome, or an empty line to finish.",
        "مآل آخر، أو سطر فارغ لتنتهي.",
    ),
    "new-in-words": ("in words: {words}", "بالكلمات: {words}"),
    "new-again": ("Please write it again.", "اكتب ذلك مرة أخرى."),
    "new-unreadable": (
        "That line cannot be read as text. Please write it again.",
        "لا يمكن قراءة هذا السطر نصا. اكتبه مرة أخرى.",
    ),
    "input-ended": (
        "The input ended before the last answer: nothing was written.",
        "انتهى الإدخال قبل آخر جواب: لم يُكتب شيء.",
    ),
    "file-exists": (
        "There is already something called '{file}'; it stays as it is.",
        "يوجد شيء اسمه '{file}' من قبل؛ ويبقى كما هو.",
    ),
    "name-another-file": ("Name another file.", "اذكر ملفا آخر."),
    "folder-missing": (
        "There is no folder '{folder}' to write into.",
        "لا يوجد مجلد '{folder}' ليُكتب فيه.",
    ),
    "new-written": (
        "Written to {file}, with comments on what to add next: sources, claims, scenarios.",
        "كُتبت القضية في {file}، وفيه شروح لما يمكن أن تضيفه: المصادر والإفادات والسيناريوهات.",
    ),
    "new-copied": (
        "{file} is a copy of {base}, comments included. Give it an id and a title of its own, then change "
        "what differs.",
        "{file} نسخة من {base} بشروحها. أعطها معرّفا id وعنوانا title خاصين بها، ثم غيّر ما يختلف.",
    ),
    "note-file": (
        "A case for sulh. After every change: sulh check {file}. Any text can be given in both languages, "
        "as in title: {{en: ..., ar: ...}}",
        "قضية لبرنامج sulh. بعد كل تغيير: sulh check {file}. ويمكن إعطاء كل نص باللغتين، كما في "
        "title: {{en: ..., ar: ...}}",
    ),
    "note-decision-makers": (
        "The parties. The options are what each can do; 'label' stands in tables, and 'doing' and 'undoing' "
        "in sentences. 'preferences' is what the party prefers, the weightiest first; inside its own block "
        "an option needs no 'party.' before it. 'because' says why; 'claims' says which claim says so. What "
        "has no claim is shown as an assumption.",
        "الأطراف. options هو ما يستطيعه كل طرف؛ وlabel للجداول، وdoing وundoing للجمل. وpreferences ما "
        "يفضّله الطرف، والأثقل وزنا أولا؛ وداخل كتلة الطرف لا يحتاج الخيار إلى اسم الطرف قبله. وbecause "
        "يقول لماذا، وclaims أي إفادة تقول ذلك. وما لا إفادة له يظهر افتراضا.",
    ),
    "note-feasible": (
        "What must be true in every state.",
        "ما لا بد أن يصح في كل وضع.",
    ),
    "note-status-quo": (
        "Where the parties stand today: the options taken; the others are not.",
        "أين تقف الأطراف اليوم: الخيارات المأخوذ بها، وما سواها غير مأخوذ به.",
    ),
    "note-outcomes": (
        "Outcomes to ask about. Each should say something about every option that matters to it.",
        "مآلات يُسأل عنها. ينبغي أن يقول كل منها شيئا عن كل خيار له شأن فيه.",
    ),
    "note-sources": (
        "What can be added next; take away the '#' before an example to use it. First the sources:",
        "ما يمكن أن يضاف؛ احذف '#' من أول أسطر المثال لتستعمله. المصادر أولا:",
    ),
    "note-claims": (
        "Then what they say, one claim for each thing said. An element that rests on a claim names it: "
        "claims: [c1] beside the label of '{option}', for example.",
        "ثم ما تقوله، إفادة لكل قول. والعنصر الذي يستند إلى إفادة يذكرها، مثل claims: [c1] بجانب label "
        "في '{option}'.",
    ),
    "note-scenarios": (
        "Then scenarios: the same case without something, or with something else.",
        "ثم السيناريوهات: القضية نفسها من دون شيء، أو مع شيء آخر.",
    ),
    "example-source": ("A report on the dispute", "تقرير عن النزاع"),
    "example-claim": ("The party is able to do this: {option}.", "في وسع الطرف هذا: {option}."),
    "example-scenario": ("Without this: {option}", "من دون هذا: {option}"),
}
