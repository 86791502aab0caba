"""Messages of the model."""

MESSAGES: dict[str, tuple[str, str]] = {}
