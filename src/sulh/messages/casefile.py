"""Messages of the casefile."""

MESSAGES: dict[str, tuple[str, str]] = {}
