"""Messages about what parties see: help, notes, mistakes."""

MESSAGES: dict[str, tuple[str, str]] = {
    "verb-perception": (
        "what each party sees, what holds as they see it, and what would be a surprise",
        "ماذا يرى كل طرف، وما الذي يثبت في نظر الأطراف، وما الذي يكون مفاجأة",
    ),
    "hypergame-undecided": (
        "{concept} is undecided: it is over its budget in the view of some party.",
        "لم يُبتّ في {concept}: فهو يتجاوز الحد في رؤية طرف من الأطراف.",
    ),
    "deeper-beliefs-not-used": (
        "What a party believes of others' beliefs about a third view (an 'of' within an 'of') is not "
        "used: levels 1 and 2 are solved.",
        "ما يظنه طرف في ظنون غيره عن رؤية ثالثة ('of' داخل 'of') لم يُستعمل: يُحل المستويان 1 و2.",
    ),
    "belief-of-itself": (
        "{dm} cannot believe something of how {dm} itself sees the conflict: what it sees is written "
        "under perceptions.{dm}.",
        "لا يُكتب ما يظنه {dm} في رؤيته هو للنزاع: ما يراه يُكتب تحت perceptions.{dm}.",
    ),
}
