"""Messages of compiled code and of the dense engine."""

MESSAGES = {
    "compiler-missing": (
        "Large conflicts are solved by compiled code, for which {package} is not installed. Install it with: "
        "pip install 'sulh[scale]'",
        "تُحلّ النزاعات الكبيرة بشيفرة مترجَمة، والحزمة {package} التي تلزم لها غير مثبّتة. ثبّتها بالأمر: "
        "pip install 'sulh[scale]'",
    ),
    "compiling": (
        "Compiling the engine for this machine, once (about {seconds} seconds) ...",
        "تُترجَم شيفرة المحرّك لهذا الجهاز، مرة واحدة (نحو {seconds} ثانية) ...",
    ),
    "compiling-unkept": (
        "Compiling the engine (up to {seconds} seconds). What is compiled cannot be kept: the cache folder cannot "
        "be written. Let SULH_CACHE name one that can.",
        "تُترجَم شيفرة المحرّك (قد يستغرق ذلك {seconds} ثانية). ولا يمكن حفظ المترجَم لتعذر الكتابة في مجلد التخزين "
        "المؤقت؛ عيّن بالمتغير SULH_CACHE مجلدا تمكن الكتابة فيه.",
    ),
    "dense-too-large": (
        "The dense engine keeps a place for every assignment of the options, up to {limit} options; there are "
        "{options}. The symbolic engine has no such limit.",
        "يحفظ المحرّك dense موضعا لكل توليفة من الخيارات، في حدود {limit} خيارا؛ والخيارات هنا {options}. ولا حدّ "
        "كهذا في المحرّك symbolic.",
    ),
    "dense-conditional": (
        "The dense engine takes conflicts in which what each decision maker can change is the same in every state. "
        "Here it depends on the state for: {names}. The other engines take it.",
        "يقبل المحرّك dense النزاعات التي لا يتغير فيها من وضع إلى آخر ما يستطيع كل متخذ قرار تغييره. وهو هنا رهن "
        "بالوضع عند: {names}. وتقبله المحرّكات الأخرى.",
    ),
}
