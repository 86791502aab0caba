"""Tables as the field publishes them, in Arabic."""


def title_options(case: str) -> str:
    return f"الأطراف والخيارات: {case}"


def title_states(case: str) -> str:
    return f"الأوضاع الممكنة بحسب خياراتها: {case}"


def title_preferences(case: str) -> str:
    return f"عبارات التفضيل لكل طرف: {case}"


def title_rankings(case: str) -> str:
    return f"ترتيب الأوضاع عند كل طرف: {case}"


def title_reachable(case: str) -> str:
    return f"الأوضاع التي يمكن بلوغها: {case}"


def title_stability(case: str) -> str:
    return f"الأوضاع المستقرة والتوازنات: {case}"


def title_tableau(case: str, concept: str) -> str:
    return f"جدول الاستقرار وفق {concept}: {case}"


def title_evolution(case: str) -> str:
    return f"الطرق من الوضع القائم: {case}"


def title_fragility(case: str) -> str:
    return f"ما الذي يتغيّر إذا أُسقط شيء واحد: {case}"


def title_levers(case: str) -> str:
    return f"أصغر التغييرات التي تقلب حكما: {case}"


def title_perception(case: str) -> str:
    return f"القضية كما يراها كل طرف: {case}"


def note_options() -> str:
    return (
        "رقم الوضع مجموع ما تضيفه خياراته المأخوذ بها؛ ويضيف الخيار 1 أو 2 أو 4 وهكذا بحسب مكانه في "
        "الملف."
    )


def note_states() -> str:
    return (
        "Y: مأخوذ به. N: غير مأخوذ به. والموضع عدّ هذه الأوضاع من 1، كما في الجداول المطبوعة، بترتيب "
        "أرقامها؛ وقد يسردها جدول آخر للنزاع نفسه بترتيب غير هذا."
    )


def note_preferences() -> str:
    return "يفضّل الطرف من كل وضعين ما يحقق أول عبارة يختلفان فيها؛ وما لا تسنده إفادة فهو افتراض."


def note_rankings() -> str:
    return "الأفضل أولا. والأوضاع التي في صف واحد متساوية عند الطرف."


def note_reachable() -> str:
    return (
        "الأوضاع التي يستطيع الطرف التحرك إليها؛ والعلامة ⁺ تعني أنه يفضّلها، فالتحرك تحسّن. والموضع عدّ "
        "هذه الأوضاع من 1 بترتيب أرقامها."
    )


def note_stability() -> str:
    return (
        "المفاهيم التي يكون الوضع وفقها مستقرا عند الطرف (كلها: وفق كل مفهوم سُئل عنه)؛ وفي العمود الثالث ما يكون وفقه مستقرا عند الجميع. "
        "والموضع عدّ هذه الأوضاع من 1 بترتيب أرقامها."
    )


def note_tableau() -> str:
    return (
        "الأفضل أولا. E: توازن، أي مستقر عند الجميع. r: لا تحسّن للطرف. s: لكل تحسّن له ردّ رادع. u: غير "
        "مستقر. وتُسرد التحسّنات الأفضل أولا. والصيغة من Fraser and Hipel 1979."
    )


def note_evolution() -> str:
    return (
        "أقصر التسلسلات المشروعة: لا يتحرك فيها طرف مرتين متتاليتين. وحيث تكفي التحسّنات وحدها يُسرد طريقها، "
        "وإلا فطريق بأي تحركات."
    )


def note_fragility(legend: str) -> str:
    return f"{legend}. والإسقاط معناه أن الأمر غير معروف، لا أن نقيضه صحيح."


def note_levers() -> str:
    return "لو تغيّر النموذج على هذا النحو لكان الحكم كما يلي. والتغييرات الأصغر أولا؛ وليس في هذا نصيحة لأحد."


def note_perception() -> str:
    return (
        "جدول لكل طرف يرى النزاع على غير ما هو عليه، ثم القضية على حقيقتها. E: توازن في ذلك الجدول. H: توازن "
        "فائق، أي وضع مستقر عند كل طرف كما يراه ذلك الطرف. Y: أُخذ به. N: لم يؤخذ به. وحيث لا علامة فالخيار غير "
        "موجود هناك. وأرقام الأوضاع واحدة في كل الجداول."
    )


def small_print(version: str, case: str, digest: str, command: str) -> str:
    return f"sulh {version}. القضية {case}، sha256 {digest}. أُعدّ بالأمر: {command}"


def no_digest() -> str:
    return "لا يوجد (لم تُقرأ من ملف)"


def decided(concept: str, rule: str) -> str:
    said = f"المفهوم: {concept}. " if concept else ""
    return f"{said}يرد الخصوم وفق {rule}. والتساوي يردع."


def ties() -> str:
    return "التساوي يردع."
