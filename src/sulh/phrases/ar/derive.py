"""What a variation of a case drops and changes, in Arabic."""


def under(scenarios: list[str]) -> str:
    return f"السيناريو: {'؛ ثم '.join(scenarios)}."


def variation() -> str:
    return "هذه صيغة أخرى من القضية كما كُتبت."


def accepted(offers: list[str]) -> str:
    return f"عروض أطراف ثالثة تُعدّ هنا مقبولة: {'، '.join(offers)}."


def without_sources(sources: list[str]) -> str:
    return f"المتروك بكل ما يقوله: {'، '.join(sources)}."


def without_claims(claims: list[str]) -> str:
    return f"إفادات غير محسوبة: {'، '.join(claims)}."


def fell(addresses: list[str]) -> str:
    return f"ما سقط معها على أنه غير معروف: {'، '.join(addresses)}."


def changed(addresses: list[str]) -> str:
    return f"ما وُضع أو نُقل: {'، '.join(addresses)}."
