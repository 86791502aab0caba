"""Golden reports: every change of what the program says is seen and read before it is kept."""

from difflib import unified_diff

import pytest
from reports import update
from shipped import TOO_LARGE, counts

AGAIN = "If every change is meant: python tests/reports/update.py"


@pytest.mark.parametrize(
    ("slug", "lang"), [pytest.param(*rest, id=name) for name, *rest in update.names()]
)
def test_the_program_says_what_the_report_says(slug, lang):
    if slug in TOO_LARGE and not counts():
        pytest.skip("to count so many states takes the extra scale, with CUDD")
    golden = (update.FOLDER / f"{slug}.{lang}.txt").read_text(encoding="utf-8").splitlines()
    said = update.report(slug, lang).splitlines()
    changes = list(unified_diff(golden, said, "the report", "the program", lineterm="", n=1))
    assert not changes, "\n".join(["what is said has changed", *changes, AGAIN])


def test_every_shipped_case_has_its_reports_and_no_other_case_has():
    written = sorted(path.name for path in update.FOLDER.glob("*.txt"))
    assert written == sorted(name for name, *_ in update.names()), AGAIN


def test_no_line_of_a_report_ends_in_space():
    for path in update.FOLDER.glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert line == line.rstrip(), path.name
