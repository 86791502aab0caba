"""A report on a case, in Arabic."""

from sulh.phrases.ar.grammar import counted, listed, of_states


def title(case: str) -> str:
    return f"تقرير: {case}"


def heading_bottom_line() -> str:
    return "الخلاصة"


def heading_trust() -> str:
    return "إلى أي حد يُعتمد عليه"


def heading_parties() -> str:
    return "الأطراف وما يستطيعه كل منها"


def heading_preferences() -> str:
    return "ما يفضّله كل طرف في هذا النموذج"


def heading_holds() -> str:
    return "ما الذي يثبت، ولماذا"


def heading_evolution() -> str:
    return "كيف يمكن أن تصل الأطراف إلى هناك"


def heading_scenarios() -> str:
    return "ماذا لو"


def heading_rests() -> str:
    return "ما تستند إليه الاستنتاجات"


def heading_perception() -> str:
    return "القضية كما يراها كل طرف"


def heading_power() -> str:
    return "من يستطيع أن يفرض ماذا على من"


def heading_mandate() -> str:
    return "من يتكلم باسم من، وما أثر ذلك"


def heading_levers() -> str:
    return "ما الذي يغيّر الجواب"


def heading_third_parties() -> str:
    return "من يمكنه أن يساعد"


def heading_aftermath() -> str:
    return "ما حدث بعد ذلك كما نقله آخرون"


def heading_method() -> str:
    return "كيف حُسب هذا"


def heading_claims() -> str:
    return "ما تقوله المصادر، إفادة إفادة"


def heading_references() -> str:
    return "المراجع"


def contents() -> str:
    return "في هذا التقرير"


def about() -> str:
    return "ما موضوعه"


def how_to_read() -> str:
    return "كيف يُقرأ"


def words_meant(holds: str) -> str:
    return (
        "الوضع صورة ممكنة للأمور: أي الخيارات أخذت به الأطراف. والمآل اسم لأوضاع يتحدث الناس عنها معا. "
        "والتحسّن تحرّك إلى وضع أعلى في ترتيب المتحرك نفسه. " + holds
    )


def concept_meant(concept: str) -> str:
    return (
        f"وعبارة «وفق {concept}» تذكر المقياس: قد يكون لطرف تحسّن ويبقى مع ذلك في مكانه، لأن غيره يستطيع الرد، "
        f"وفي كل خطوة من الرد تحسّن لصاحبها، فلا يصير الطرف في النهاية أفضل مما كان."
    )


def marks_meant(claim: str) -> str:
    return (
        f"والعلامة {claim} وأمثالها أرقام إفادات؛ وترد الإفادات كلها قرب آخر التقرير، ومع كل منها قائلها ودرجتها. "
        f"وما لا تسنده إفادة معلّم بأنه افتراض."
    )


def speakers_and_sources() -> str:
    return "من يقول ذلك"


def bases(total: int, own: int, other: int, motive: int) -> str:
    told = []
    if own:
        told.append(f"{own} عن جانب المتحدث نفسه")
    if other:
        told.append(f"{other} عن أقوال الآخرين أو أفعالهم")
    if motive:
        told.append(f"{motive} عن دوافع الآخرين، وهذا أضعفها سندا")
    return f"عدد الإفادات {total}، منها: {'؛ '.join(told)}."


def interest(name: str, text: str) -> str:
    return f"مصلحة {name}: {text}."


def noted(name: str, text: str) -> str:
    return f"{name}: {text}"


def reliability_meant() -> str:
    return "الموثوقية، للمصدر أو المتحدث (تقديرنا)"


def credibility_meant() -> str:
    return "درجة التصديق، للإفادة (تقديرنا)"


def grade(mark: str) -> str:
    return {
        "A": "موثوق تماما",
        "B": "موثوق عادة",
        "C": "موثوق إلى حد ما",
        "D": "غير موثوق عادة",
        "E": "غير موثوق",
        "F": "لا يمكن الحكم",
        "1": "أكدته مصادر أخرى",
        "2": "يوافق ما هو معروف",
        "3": "قد يكون صحيحا",
        "4": "مشكوك فيه",
        "5": "يخالف ما هو معروف",
        "6": "لا يمكن الحكم",
    }[mark]


def assumed() -> str:
    return "ما هو مفترض"


def assumptions(count: int) -> str:
    said = counted(count, "افتراض واحد", "افتراضان", "افتراضات", "افتراضا", "افتراض")
    return (
        f"لا تسند ما يأتي إفادة: {said} من عندنا. ويقول العمود الأخير ما يصيب الاستنتاجات إذا أُسقط الافتراض، "
        f"أي عُدّ غير معروف."
    )


def no_assumptions() -> str:
    return "لا افتراض هنا: كل عنصر يستند إلى إفادة."


def role(name: str) -> str:
    return {
        "carries": "يقلب حكما وحده",
        "with-others": "لا يقلب حكما إلا مع غيره",
        "shifts": "لا يقلب حكما، بل يبدّل أوضاعا",
        "nothing": "لا يغيّر شيئا وحده",
    }[name]


def role_column() -> str:
    return "إذا أُسقط"


def no_verdict() -> str:
    return "لم يُبتّ في هذا: أوضاع القضية أكثر مما تسمح به الحدود. انظر الملاحظات."


def views_not_solved(command: str) -> str:
    return f"لم يُحسب ما تراه الأطراف: إحدى هذه الرؤى لا جواب لها هنا. وما يمنع ذلك يقوله الأمر: {command}"


def outcome_heading(outcome: str, name: str) -> str:
    return f"{name}: {outcome}"


def burdens_elsewhere(section: str) -> str:
    return f"أما من يتحمل كل مآل وما قيل فيه فمذكور تحت «{section}»."


def all_said_by(who: str) -> str:
    return f"الإفادات كلها لمتحدث واحد في مصدر واحد: {who}."


def nearest_states(shown: int, total: int) -> str:
    return f"المعروض {shown} من أصل {of_states(total)} تثبت، وهي الأقرب إلى الوضع القائم."


def states_heading() -> str:
    return "الأوضاع التي تثبت"


def concept_asks() -> str:
    return "متى يثبت الوضع وفقه"


def concept_means(slug: str) -> str:
    return {
        "nash": "لا تحسّن لأي طرف أصلا",
        "gmr": "كل تحسّن مردوع: يستطيع الآخرون الرد، بأي تحركات، فلا يصير المتحرك أفضل مما كان",
        "smr": "مثل GMR، ولا مخرج للمتحرك من الرد بتحرّك آخر له",
        "seq": "كل تحسّن مردوع بردّ في كل خطوة منه تحسّن لصاحبها",
        "sseq": "مثل SEQ، ولا مخرج للمتحرك من الرد بتحرّك آخر له",
        "sim": "كل تحسّن مردوع بتحسّنات يأتي بها آخرون في اللحظة نفسها",
    }[slug]


def concept_column() -> str:
    return "المفهوم"


def published_column() -> str:
    return "نشره"


def solved(count: int, options: int, parties: int) -> str:
    return f"في النموذج: عدد الأطراف {parties}، والخيارات {options}، والأوضاع الممكنة {count}."


def made_with(version: str) -> str:
    return f"حُسب وكُتب ببرنامج sulh {version}."


def from_file(case: str, digest: str) -> str:
    return f"القضية {case}؛ وبصمة ملفها SHA-256: {digest}."


def from_python(case: str) -> str:
    return f"القضية {case}؛ ولم تُقرأ من ملف."


def under(scenarios: list[str]) -> str:
    return f"يتناول التقرير كله القضية في السيناريو: {listed(scenarios)}."


def write_again() -> str:
    return "يكتب هذا التقرير من جديد"


def notes() -> str:
    return "ملاحظات على القضية"


def notes_of_check() -> str:
    return "ما لاحظه البرنامج"


def said_by(speaker: str, source: str, when: str) -> str:
    return "؛ ".join(part for part in (speaker, source, when) if part)


def graded(basis: str, credibility: str, speaker: str, source: str) -> str:
    told = [basis] if basis else []
    if credibility:
        told.append(f"درجة التصديق {credibility}")
    if speaker:
        told.append(f"المتحدث {speaker}")
    if source:
        told.append(f"المصدر {source}")
    return "، ".join(told)


def status(word: str) -> str:
    return {"disputed": "موضع خلاف", "retracted": "سُحبت"}[word]


def corrected(claim: str) -> str:
    return f"تصححها {claim}"


def sources_of_case() -> str:
    return "ما بُنيت عليه القضية"


def works() -> str:
    return "مراجع في المنهج"
