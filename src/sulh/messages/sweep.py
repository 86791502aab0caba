"""Messages of sweeps: what cannot be varied, workers, clusters, what is kept of a sweep."""

MESSAGES: dict[str, tuple[str, str]] = {
    "verb-sweep": (
        "how much the answer depends on the order of what the parties want, and which statements decide it",
        "كم يتوقف الجواب على ترتيب ما تريده الأطراف، وأي العبارات تفصل فيه",
    ),
    "takes-vary": (
        "vary the order of this party; may be repeated; without it, of everyone with two statements or more",
        "غيّر ترتيب هذا الطرف؛ ويمكن تكراره؛ ومن دونه ترتيب كل من له عبارتان فأكثر",
    ),
    "takes-variants": (
        "how many variants are looked at; every one where there are no more; 10000 without it",
        "في كم صيغة يُنظر؛ وفي كلها إن لم تكن أكثر؛ ومن دونه 10000",
    ),
    "takes-workers": (
        "how many processes do the work; 1 is this one; without it, as many as it is worth",
        "كم عملية تتولى العمل؛ و1 هذه العملية وحدها؛ ومن دونه ما يستحقه العمل",
    ),
    "takes-executor": (
        "let a Dask cluster do the work: the address of its scheduler",
        "ليتولّ العمل عنقود Dask: عنوان منسّقه",
    ),
    "takes-fresh": (
        "begin anew instead of going on from what is kept",
        "ابدأ من جديد بدل المتابعة مما هو محفوظ",
    ),
    "vary-ranking": (
        "'{dm}' ranks the states themselves, so it has no statements to put in another order. Vary others, or "
        "write its order as statements.",
        "يرتّب '{dm}' الأوضاع نفسها، فلا عبارات له توضع في ترتيب آخر. غيّر ترتيب غيره، أو اكتب ترتيبه عبارات.",
    ),
    "vary-too-few": (
        "The order of '{dm}' has {count} statements; another order takes two at least.",
        "عدد عبارات '{dm}' في ترتيبه {count}؛ ولا ترتيب آخر إلا لعبارتين فأكثر.",
    ),
    "nothing-to-vary": (
        "No party of this case has two statements in its order, so there is no other order to look at.",
        "ليس لأي طرف في هذه القضية عبارتان في ترتيبه، فلا ترتيب آخر يُنظر فيه.",
    ),
    "variants-out-of-range": (
        "The number of variants is from 1 to {most}; {count} is not.",
        "عدد الصيغ من 1 إلى {most}؛ و{count} ليس كذلك.",
    ),
    "seed-out-of-range": (
        "The seed is a whole number from 0 to {most}; {seed} is not.",
        "البذرة عدد صحيح من 0 إلى {most}؛ و{seed} ليس كذلك.",
    ),
    "workers-out-of-range": (
        "The number of workers is 1 or more; {count} is not.",
        "عدد العمليات العاملة 1 أو أكثر؛ و{count} ليس كذلك.",
    ),
    "sweep-undecided": (
        "Under {concept} {count} of the variants are undecided: they are over a budget of the program, and they "
        "are in none of the counts for it.",
        "لم يُبتّ وفق {concept} في صيغ عددها {count}: فهي تتجاوز ميزانية في البرنامج، ولا يدخل أي منها في أعداد "
        "هذا المفهوم.",
    ),
    "sweep-interrupted": (
        "Interrupted: {done} of {total} variants are done and kept. The same command goes on from there.",
        "قوطع العمل: أُنجز وحُفظ {done} من أصل {total} من الصيغ. والأمر نفسه يتابع من هناك.",
    ),
    "sweep-interrupted-shipped": (
        "Interrupted: {done} of {total} variants were done. A shipped case has no folder of its own, so nothing is "
        "kept and the same command begins anew; for a copy of your own type: sulh new FILE --from CASE",
        "قوطع العمل: أُنجز {done} من أصل {total} من الصيغ. ولا مجلد للقضية المرفقة، فلا شيء محفوظا ويبدأ الأمر "
        "نفسه من جديد؛ ولنسخة من عندك اكتب: sulh new FILE --from CASE",
    ),
    "worker-dies": (
        "Part {chunk} of the work ended the process that did it {tries} times, each time alone: the machine may be "
        "short of memory. What was finished before is kept where there is a checkpoint.",
        "الجزء {chunk} من العمل أنهى العملية التي تولّته {tries} مرات، وحده في كل مرة: فلعل ذاكرة الجهاز لا تكفي. "
        "وما أُنجز قبل ذلك محفوظ حيث توجد نقطة استئناف.",
    ),
    "where-workers-begin": (
        "With one worker it is done in this process. A script of your own begins its work under: if __name__ == "
        '"__main__":',
        "وإذا كان العامل واحدا جرى العمل في هذه العملية نفسها. والبرنامج المكتوب من عندك يبدأ عمله تحت: if __name__ "
        '== "__main__":',
    ),
    "executor-failed": (
        "The executor could not do part {chunk} of the work, tried {tries} times ({reason}). Every worker needs the "
        "same sulh and the same Python. What was finished before is kept where there is a checkpoint.",
        "لم يستطع المنفّذ إنجاز الجزء {chunk} من العمل بعد {tries} محاولات ({reason}). وكل عامل يحتاج إلى sulh نفسه "
        "وPython نفسه. وما أُنجز قبل ذلك محفوظ حيث توجد نقطة استئناف.",
    ),
    "other-version-there": (
        "A worker has sulh {there}, here it is {here}: results of two versions are not counted together.",
        "عند أحد العمال sulh {there}، وهنا {here}: ولا تُجمع نتائج إصدارين.",
    ),
    "unknown-executor": (
        "'{name}' is no executor known here. Type the scheduler of a Dask cluster as dask://HOST:PORT.",
        "'{name}' ليس منفّذا معروفا هنا. اكتب منسّق عنقود Dask هكذا: dask://HOST:PORT.",
    ),
    "cluster-extra-missing": (
        "A cluster is reached with distributed, which is not installed. Type: pip install 'sulh[cluster]'",
        "يُبلغ العنقود بحزمة distributed، وهي غير مثبّتة. اكتب: pip install 'sulh[cluster]'",
    ),
    "cluster-unreachable": (
        "Nobody answers at {name} ({reason}). Is the scheduler running there, and does its port let you in?",
        "لا أحد يجيب عند {name} ({reason}). أيعمل المنسّق هناك، وهل يسمح منفذه بالدخول؟",
    ),
    "checkpoint-in-use": (
        "{file} is being written by another program. Wait until it has finished, and ask again.",
        "ثمة برنامج آخر يكتب في {file}. انتظر حتى يفرغ ثم اسأل من جديد.",
    ),
    "checkpoint-damaged": (
        "{file} is damaged, or it is no checkpoint: nothing in it was used, and it was left as it is. Remove it "
        "(of a case of yours: sulh forget CASE), and ask again.",
        "الملف {file} تالف أو ليس نقطة استئناف: لم يُستعمل شيء مما فيه وتُرك كما هو. احذفه (لقضية من عندك: sulh "
        "forget CASE) ثم اسأل من جديد.",
    ),
    "checkpoint-not-ours": (
        "{file} is a database of another program; it was left as it is. Name another file.",
        "الملف {file} قاعدة بيانات لبرنامج آخر؛ وقد تُرك كما هو. سمّ ملفا غيره.",
    ),
    "checkpoint-unusable": (
        "{file} cannot keep what is finished ({reason}). Copy the case into a folder you can write in, and ask there.",
        "لا يمكن أن يُحفظ في {file} ما أُنجز ({reason}). انسخ القضية إلى مجلد تستطيع الكتابة فيه واسأل هناك.",
    ),
}  # fmt: skip
