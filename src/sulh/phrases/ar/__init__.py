"""The sentences in Arabic: the same functions as in English."""
