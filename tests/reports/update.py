"""The golden reports: what the program says of every shipped case, in both languages.

Each is what is in the case, what holds, and why its first outcome does or does not (the status quo
where there is no outcome), 100 cells wide. Of a case too large to list: what is in it, a look at
it, how many states hold. ``python tests/reports/update.py`` writes them all anew.
"""

from functools import cache
from pathlib import Path

import sulh
from sulh import views
from sulh.errors import TooLargeError
from sulh.messages import LANGUAGES

FOLDER = Path(__file__).parent
WIDTH = 100


def names():
    """Yield the file of every report with its case and language."""
    for slug in sulh.catalog():
        for lang in LANGUAGES:
            yield f"{slug}.{lang}.txt", slug, lang


@cache
def pages(slug):
    """Return what is shown of a case, by what one types for it."""
    case = sulh.load(slug)
    try:
        holds = sulh.equilibria(case)
    except TooLargeError:
        return {
            f"show {slug}": case,
            f"check {slug}": sulh.check(case),
            f"census {slug}": sulh.census(case),
        }
    about = next(iter(case.outcomes), "sq")
    found = {
        f"show {slug}": case,
        f"equilibria {slug}": holds,
        f"why {slug} {about}": holds.why(about),
    }
    if case.mandates:
        found[f"mandate {slug}"] = sulh.mandate(case)
    if case.perceptions or case.told:
        found[f"perception {slug}"] = sulh.perception(case)
    if case.offers:
        found[f"mediate {slug}"] = sulh.mediate(case)
    return found


def report(slug, lang):
    return "\n\n".join(
        f"$ sulh {typed} --lang {lang}\n\n{views.text(page, lang, width=WIDTH)}\n"
        for typed, page in pages(slug).items()
    )


def main():
    wanted = {name: report(slug, lang) for name, slug, lang in names()}
    for left_over in {path.name for path in FOLDER.glob("*.txt")} - set(wanted):
        (FOLDER / left_over).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
