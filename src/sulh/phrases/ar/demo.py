"""The first thing a newcomer sees, in Arabic."""


def title() -> str:
    return "صُلح: أي مآلات نزاعٍ ما تثبت، ولماذا، وإلى ماذا يستند ذلك"


def what_this_is(case: str) -> str:
    return (
        f"القضية نزاع مكتوب من مصادره: من يستطيع ماذا، وماذا يريد كل طرف، إفادة إفادة. "
        f"وما يأتي قضية «{case}»."
    )


def question_holds() -> str:
    return "أي المآلات تثبت؟"


def question_why(outcome: str, party: str) -> str:
    return f"لماذا يثبت «{outcome}» من جهة {party}؟"


def question_evolution() -> str:
    return "كيف يمكن أن تصل الأطراف إلى هناك؟"


def not_a_forecast() -> str:
    return "هذا نموذج لما تقوله المصادر. ليس توقعا ولا نصيحة لأحد."


def example_of_your_own() -> str:
    return "dispute.yaml"
