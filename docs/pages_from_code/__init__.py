"""The pages of ``docs/reference``, made from the code so that they cannot differ from it."""
