"""Messages about what a case contains."""

MESSAGES: dict[str, tuple[str, str]] = {
    "unknown-dm": (
        "There is no decision maker '{dm}'.",
        "لا يوجد متخذ قرار اسمه '{dm}'.",
    ),
}
