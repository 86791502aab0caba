"""Messages of the doors: the commands and the functions that open a case."""

MESSAGES = {
    "unknown-case": (
        "There is no shipped case and no file called '{name}'.",
        "لا توجد قضية مرفقة ولا ملف بالاسم '{name}'.",
    ),
    "did-you-mean": ("Did you mean '{name}'?", "هل تقصد '{name}'؟"),
    "did-you-mean-one-of": ("Did you mean one of: {names}?", "هل تقصد واحدا من: {names}؟"),
    "known-names": ("Known: {names}.", "المعروف: {names}."),
}
