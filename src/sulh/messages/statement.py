"""Messages of the statement."""

MESSAGES: dict[str, tuple[str, str]] = {}
