"""The page on the concepts: the registry, and the rules of group answers."""

from pages_from_code.markdown import opening, prose, table
from sulh import concept, movement
from sulh.concept import CONCEPTS, RULES, Concept

ENGLISH = (
    "A concept says which answers deter an improvement, and whether the one who improves may then "
    "escape. Each is marked with where it was published."
)
ARABIC = "يقول المفهوم أي الردود يردع تحسّنا، وهل لصاحب التحسّن مخرج بعدها. ومع كل مفهوم موضع نشره."
ANSWERS = {
    "none": "none: an improvement is enough to leave",
    "moves": "any group moves of the opponents",
    "improvements": "group moves of which every step is an improvement for its mover",
    "simultaneous": "improvements of opponents from the same state, all at once",
}
HEAD = (
    "slug", "name", "بالعربية", "short", "answers that may deter", "then escape", "marked",
)  # fmt: skip


def page() -> str:
    """Return the page."""
    return "\n\n".join(
        [
            opening("Concepts", ENGLISH, ARABIC),
            table(HEAD, [_row(one) for one in CONCEPTS.values()]),
            prose(concept.__doc__ or ""),
            f"Texts lead with `{concept.LEAD}` where no concept is asked for.",
            "## Rules of group answers",
            prose(movement.__doc__ or ""),
            "The rules, as they are typed: "
            + ", ".join(f"`{rule}`" for rule in RULES)
            + ". More: [group moves and rules](../explanation/group-moves-and-rules.md).",
        ]
    )


def _row(one: Concept) -> tuple[str, ...]:
    return (
        f"[`{one.slug}`](../explanation/{one.slug}.md)",
        one.name.show("en"),
        one.name.show("ar"),
        one.abbreviation,
        ANSWERS[one.answers],
        "yes" if one.escape else "no",
        f"*published* ([@{one.source}])",
    )
