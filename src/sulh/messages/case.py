"""Messages of the case."""

MESSAGES: dict[str, tuple[str, str]] = {}
