"""What every command does and takes: one line each, for the first page and the help."""

MESSAGES = {
    "first-what": (
        "sulh takes a dispute written down from its sources: who takes part, what each party can do, what "
        "each prefers, and which claim says so. It answers which outcomes hold, why, and how the parties "
        "could get there.",
        "يأخذ sulh نزاعا مكتوبا من مصادره: من أطرافه، وماذا يستطيع كل طرف، وماذا يفضّل، وأي إفادة تقول ذلك. "
        "ثم يجيب: أي المآلات تثبت، ولماذا، وكيف يمكن أن تصل الأطراف إليها.",
    ),
    "first-names": (
        "CASE is a case file, or the name of a shipped case. STATE is an outcome's name, a state's number, "
        "the options taken (party.option+party.option), none, or sq for the status quo.",
        "يدل CASE على ملف قضية أو على اسم قضية مرفقة. ويدل STATE على اسم مآل، أو رقم وضع، أو الخيارات "
        "المأخوذ بها (party.option+party.option)، أو none حين لا يؤخذ بشيء، أو sq للوضع القائم.",
    ),
    "heading-start": ("Where to begin", "من أين تبدأ"),
    "heading-verbs": ("Commands", "الأوامر"),
    "heading-type": ("How to type it", "كيف يُكتب"),
    "heading-needs": ("What it takes", "ما يأخذه"),
    "heading-adds": ("What can be added", "ما يمكن أن يضاف"),
    "verb-demo": (
        "a real conflict: what holds, why, and how the parties could get there",
        "نزاع حقيقي: ما الذي يثبت فيه، ولماذا، وكيف يمكن أن تصل الأطراف إليه",
    ),
    "verb-cases": ("the cases shipped with the program", "القضايا المرفقة بالبرنامج"),
    "verb-new": (
        "start a case of your own: questions, then a file with comments",
        "ابدأ قضية من عندك: أسئلة ثم ملف فيه شروح",
    ),
    "verb-check": (
        "is a case right, and is it sane: every mistake with its place, then what to look at",
        "هل القضية صحيحة ومعقولة: كل خطأ بموضعه، ثم ما ينبغي النظر فيه",
    ),
    "verb-schema": (
        "the JSON Schema of case files, for editors",
        "مخطط JSON Schema لملفات القضايا، لبرامج التحرير",
    ),
    "verb-show": (
        "what is in a case: parties, orders, rules, outcomes, claims",
        "ما في القضية: الأطراف والترتيبات والقواعد والمآلات والإفادات",
    ),
    "verb-equilibria": (
        "what holds: no party gains by moving away, in this model",
        "ما الذي يثبت: لا يحسّن أي طرف وضعه بالتحرك، في هذا النموذج",
    ),
    "verb-why": (
        "why a state or an outcome holds, or does not",
        "لماذا يثبت وضع أو مآل، أو لا يثبت",
    ),
    "verb-evolution": (
        "how the parties could get from one state to another",
        "كيف يمكن أن تنتقل الأطراف من وضع إلى آخر",
    ),
    "verb-verify": (
        "solve a saved result again by the definitions; exit status 1 where a verdict differs",
        "إعادة حل نتيجة محفوظة بالتعريفات؛ حالة الخروج 1 إن اختلف حكم",
    ),
    "takes-case": (
        "a case file, or the name of a shipped case",
        "ملف قضية، أو اسم قضية مرفقة",
    ),
    "takes-state": (
        "an outcome, a number, the options taken (party.option+party.option), none, or sq",
        "مآل، أو رقم، أو الخيارات المأخوذ بها (party.option+party.option)، أو none، أو sq",
    ),
    "takes-result": (
        "what 'sulh equilibria --json' wrote",
        "ما كتبه 'sulh equilibria --json'",
    ),
    "takes-file": (
        "the file to write; it must not exist yet",
        "الملف الذي يُكتب؛ ويجب ألا يكون موجودا",
    ),
    "takes-headings": (
        "nash, gmr, smr, seq, sseq or sim; may be repeated; without it, seq",
        "المفهوم nash أو gmr أو smr أو seq أو sseq أو sim؛ ويمكن تكراره؛ ومن دونه seq",
    ),
    "takes-concepts": (
        "nash, gmr, smr, seq, sseq or sim, or one for each party: russia=gmr,iran=seq; may be repeated; "
        "without it, all six",
        "المفهوم nash أو gmr أو smr أو seq أو sseq أو sim، أو لكل طرف مفهومه: russia=gmr,iran=seq؛ ويمكن تكراره؛ "
        "ومن دونه تُحسب الستة كلها",
    ),
    "takes-concept": (
        "nash, gmr, smr, seq, sseq or sim, or one for each party: russia=gmr,iran=seq; without it, seq",
        "المفهوم nash أو gmr أو smr أو seq أو sseq أو sim، أو لكل طرف مفهومه: russia=gmr,iran=seq؛ ومن دونه seq",
    ),
    "verb-fragility": (
        "what every conclusion rests on: what changes when a statement or an assumption is doubted",
        "إلى ماذا يستند كل استنتاج: ما الذي يتغيّر إذا شُكّ في قول أو افتراض",
    ),
    "verb-levers": (
        "what would make something hold, what would break it, what guards against that",
        "ما الذي يجعل شيئا يثبت، وما الذي ينقضه، وما الذي يقي من ذلك",
    ),
    "verb-power": (
        "who can bring about what: what holds with and without each power, whom it binds, who uses it",
        "من يستطيع أن يُحدث ماذا: ما يثبت بكل سلطة ومن دونها، ومن تقيّد، ومن يستعملها",
    ),
    "verb-mediate": (
        "who could help: which offers of third parties, together, would make something hold",
        "من يستطيع أن يعين: أي عروض الأطراف الثالثة تجعل شيئا يثبت إذا اجتمعت",
    ),
    "takes-aim": (
        "the STATE that is to hold (an outcome, a number, options taken, none, sq); without it, every outcome",
        "الوضع STATE المراد أن يثبت (مآل أو رقم أو خيارات مأخوذ بها أو none أو sq)؛ ومن دونه كل مآل",
    ),
    "takes-standard": (
        "look at standard operators, too, that the case does not offer",
        "انظر أيضا في عوامل معتادة لا تعرضها القضية",
    ),
    "takes-together": (
        "how many offers are accepted together, at most; 3 without it",
        "كم عرضا يُقبل معا على الأكثر؛ ومن دونه 3",
    ),
    "verb-mandate": (
        "who speaks for whom: what a mandate does to those who give it, and what would change that",
        "من يتكلم باسم من: أثر التفويض فيمن أعطاه، وما الذي يغيّر ذلك",
    ),
    "takes-reached": (
        "count only states that improvements reach from the status quo",
        "لا تُحسب إلا الأوضاع التي تُبلغ من الوضع القائم بالتحسّنات",
    ),
    "takes-budget": (
        "how many pairs of changes are looked at, at most; 2000 without it",
        "كم زوجا من التغييرات يُنظر فيه على الأكثر؛ ومن دونه 2000",
    ),
    "verb-compare": (
        "what if: every outcome under each scenario, and the element that makes the difference",
        "ماذا لو: كل مآل في كل سيناريو، والعنصر الذي يُحدث الفرق",
    ),
    "verb-readings": (
        "in how many readings of the sources each outcome holds",
        "في كم قراءة من قراءات المصادر يثبت كل مآل",
    ),
    "verb-contradiction": (
        "where sources contradict each other: what holds in every version, in some, in none",
        "حيث تتناقض المصادر: ما الذي يثبت في كل رواية وفي بعضها ولا يثبت في أي منها",
    ),
    "verb-diff": (
        "what changed between two case files: elements, conclusions, and the claim that did it",
        "ما الذي تغيّر بين ملفي قضية: العناصر والاستنتاجات والإفادة التي وراء التغيّر",
    ),
    "takes-compared": (
        "scenarios to compare, one after the other on the line; a+b is b applied after a; without any, all",
        "السيناريوهات المقارنة، واحدا بعد الآخر في السطر؛ و a+b تطبيق b بعد a؛ ومن دونها كلها",
    ),
    "takes-under": (
        "nash, gmr, smr, seq, sseq or sim, or one for each party: russia=gmr,iran=seq; may be repeated; "
        "without it, seq",
        "المفهوم nash أو gmr أو smr أو seq أو sseq أو sim، أو لكل طرف مفهومه: russia=gmr,iran=seq؛ ويمكن تكراره؛ "
        "ومن دونه seq",
    ),
    "takes-old": (
        "the case as it was: a file, or the name of a shipped case",
        "القضية كما كانت: ملف، أو اسم قضية مرفقة",
    ),
    "takes-new": ("the case as it is now", "القضية كما هي الآن"),
    "takes-outcomes": (
        "look at this outcome only; may be repeated",
        "انظر إلى هذا المآل وحده؛ ويمكن تكراره",
    ),
    "takes-draws": (
        "how many readings are drawn where there are too many to look at all; 100000 without it",
        "كم قراءة تُسحب حين تكون أكثر من أن يُنظر فيها كلها؛ ومن دونه 100000",
    ),
    "takes-seed": (
        "a number for what is drawn: the same seed gives the same result; 0 without it",
        "رقم لما يُسحب: البذرة نفسها تعطي النتيجة نفسها؛ ومن دونه 0",
    ),
    "verb-brief": (
        "one page for a principal: the bottom line, why, what would break it, what to ask",
        "صفحة واحدة لصاحب القرار: الخلاصة، ولماذا، وما ينقضها، وما يُسأل عنه",
    ),
    "takes-outcome": (
        "the outcome the page is about; without it, the first that holds and can be reached",
        "المآل الذي تتناوله الصفحة؛ ومن دونه أول مآل يثبت ويمكن بلوغه",
    ),
    "takes-page": (
        "write the page to this file: .pdf, .docx, .html or .txt",
        "اكتب الصفحة في هذا الملف: .pdf أو .docx أو .html أو .txt",
    ),
    "takes-size": (
        "how many statements and assumptions are dropped together, at most; 2 without it",
        "كم قولا وافتراضا يُسقط معا على الأكثر؛ ومن دونه 2",
    ),
    "takes-seconds": (
        "stop searching for sets after so many seconds; the page says what was covered",
        "أوقف البحث عن المجموعات بعد هذا العدد من الثواني؛ وتذكر الصفحة ما شمله البحث",
    ),
    "takes-scenarios": (
        "as the case is under this scenario; several are applied one after the other",
        "القضية كما تكون في هذا السيناريو؛ وإن تعددت طُبقت واحدا بعد الآخر",
    ),
    "takes-rule": (
        "how opponents answer together: legal-sequence (the default), each-once, single-opponent",
        "كيف يرد الخصوم معا: legal-sequence (المعتاد) أو each-once أو single-opponent",
    ),
    "takes-engine": (
        "compact, literal, dense or symbolic (the last two count and list nothing); without it, the program "
        "chooses and says why",
        "المحرّك compact أو literal أو dense أو symbolic (والأخيران يعدّان ولا يسردان)؛ ومن دونه يختار البرنامج "
        "ويقول لماذا",
    ),
    "takes-every": (
        "list every possible state, not only those that hold",
        "اسرد كل الأوضاع الممكنة، لا التي تثبت وحدها",
    ),
    "takes-dm": ("look at this party only", "انظر إلى هذا الطرف وحده"),
    "takes-steps": ("show the working, as on a blackboard", "اعرض خطوات الحساب، كما على السبورة"),
    "takes-start": (
        "the STATE to start from; without it, the status quo",
        "الوضع STATE الذي يُنطلق منه؛ ومن دونه الوضع القائم",
    ),
    "takes-to": (
        "the STATE to get to; without it, every outcome",
        "الوضع STATE المقصود؛ ومن دونه كل المآلات",
    ),
    "takes-base": (
        "start from a copy of this case, comments included, instead of from questions",
        "ابدأ من نسخة من هذه القضية بشروحها بدل الأسئلة",
    ),
    "takes-as_json": (
        "one JSON document instead of a text; mistakes too",
        "وثيقة JSON واحدة بدل النص؛ والأخطاء كذلك",
    ),
    "takes-lang": (
        "English or Arabic; without it, SULH_LANG, else the system's language",
        "الإنكليزية أو العربية؛ ومن دونه SULH_LANG، وإلا فلغة النظام",
    ),
    "takes-version": ("the version of the program", "رقم إصدار البرنامج"),
    "takes-help": ("this page", "هذه الصفحة"),
}
