"""Messages of what third parties could do."""

MESSAGES: dict[str, tuple[str, str]] = {
    "concept-undecided": (
        "What holds under {concept} in this variation is beyond the budget of the concept.",
        "ما يثبت وفق {concept} في هذه الصيغة يتجاوز ما يُنظر فيه لهذا المفهوم.",
    ),
}
