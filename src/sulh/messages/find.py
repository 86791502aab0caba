"""Messages of the search for one equilibrium."""

MESSAGES: dict[str, tuple[str, str]] = {
    "find-extra-missing": (
        "This question is searched with python-sat, which is not installed. Install it with: "
        "pip install 'sulh[scale]'",
        "يُبحث عن جواب هذا السؤال بالحزمة python-sat، وهي غير مثبّتة. ثبّتها بالأمر: pip install 'sulh[scale]'",
    ),
    "verb-find": (
        "is there a state that holds and in which something is so: one, or proof that there is none",
        "هل من وضع يثبت ويصح فيه أمر بعينه: وضع واحد، أو برهان على عدم وجوده",
    ),
    "takes-formula": (
        "what is to be so there: a statement such as 'party.option and not other.option', or an outcome",
        "ما يصح في الوضع المطلوب: عبارة مثل 'party.option and not other.option'، أو مآل",
    ),
    "takes-find_seconds": (
        "stop after so many seconds and say what was established; without it, 60",
        "أوقف البحث بعد هذا العدد من الثواني وقل ما ثبت؛ ومن دونه 60",
    ),
}
