"""Messages about the machine."""

MESSAGES: dict[str, tuple[str, str]] = {
    "verb-doctor": (
        "what this machine has: extras, compiled code, encoding, memory; compiles what is not yet compiled",
        "ما في هذا الجهاز: الإضافات والشيفرة المترجَمة والترميز والذاكرة؛ ويترجم ما لم يُترجَم بعد",
    ),
    "takes-cold": (
        "compile nothing",
        "لا تترجم شيئا",
    ),
}
