"""The golden reports: what the program says of every shipped case, in both languages.

Each is what is in the case, what holds, and why its first outcome does or does not (the status quo
where there is no outcome), 100 cells wide. ``python tests/reports/update.py`` writes them all anew.
"""

from pathlib import Path

import sulh
from sulh import views
from sulh.messages import LANGUAGES

FOLDER = Path(__file__).parent
WIDTH = 100


def names():
    """Yield the file of every report with its case and language."""
    for slug in sulh.catalog():
        for lang in LANGUAGES:
            yield f"{slug}.{lang}.txt", slug, lang


def report(slug, lang):
    case = sulh.load(slug)
    holds = sulh.equilibria(case)
    about = next(iter(case.outcomes), "sq")
    pages = {
        f"show {slug}": case,
        f"equilibria {slug}": holds,
        f"why {slug} {about}": holds.why(about),
    }
    if case.mandates:
        pages[f"mandate {slug}"] = sulh.mandate(case)
    if case.perceptions or case.told:
        pages[f"perception {slug}"] = sulh.perception(case)
    if case.offers:
        pages[f"mediate {slug}"] = sulh.mediate(case)
    return "\n\n".join(
        f"$ sulh {typed} --lang {lang}\n\n{views.text(page, lang, width=WIDTH)}\n"
        for typed, page in pages.items()
    )


def main():
    wanted = {name: report(slug, lang) for name, slug, lang in names()}
    for left_over in {path.name for path in FOLDER.glob("*.txt")} - set(wanted):
        (FOLDER / left_over).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
