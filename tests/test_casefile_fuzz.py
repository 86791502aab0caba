"""Whatever a file holds, reading it gives a case or says what is wrong, in both languages."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sulh import casefile, catalogue
from sulh.case import Case
from sulh.casefile.reading import decode
from sulh.errors import CaseFileError
from sulh.messages import LANGUAGES

SHIPPED = [catalogue.text(slug) for slug in catalogue.catalog()]
RELATIONS = (Path(__file__).parent / "wrong" / "right.yaml").read_text(encoding="utf-8")

SPLINTERS = [
    *"{}[],:#&*!|>'\"%@`-?~\t\n\r\\\0\ufeff\u200f\u2028é٣و", ": ", " #", "- ", "? ", "<<: ", "null",
    "---\n", "...\n", "!!str ", "&a ", "*a", "|\n", "\n\n", "  ", "{that: ", "claims: ", "not ",
    "sq", "41", "1e999", "-1", "2016-99-99", "a.go", "fact.x", "from: ", "\ud800", "e\u0301",
]  # fmt: skip

texts = st.sampled_from([RELATIONS, RELATIONS, RELATIONS, *SHIPPED])
patient = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def read(text: str) -> Case | None:
    """Return the case, or None after saying in both languages why there is none."""
    try:
        return casefile.loads(text)
    except CaseFileError as error:
        check(error)
        return None


def check(error: CaseFileError) -> None:
    assert error.mistakes
    for lang in LANGUAGES:
        assert all(mistake.message(lang) for mistake in error.mistakes)
        assert "errors.pydantic.dev" not in error.render(lang)
    assert error.to_json()["errors"]


def test_the_small_case_is_read():
    assert read(RELATIONS) is not None


@patient
@given(st.text(max_size=200))
def test_any_text(text):
    read(text)


@patient
@given(st.binary(max_size=200))
def test_any_bytes(content):
    try:
        read(decode(content, "any").content)
    except CaseFileError as error:
        check(error)


@patient
@given(st.data())
def test_a_case_with_splinters(data):
    text = data.draw(texts)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.sampled_from([0, 0, 1, 1, 2, 5, 30, 300]))
        text = text[:at] + data.draw(st.sampled_from(SPLINTERS)) + text[at + gone :]
    read(text)


@patient
@given(st.data())
def test_a_case_with_its_words_shuffled(data):
    words = RELATIONS.split(" ")
    for _ in range(data.draw(st.integers(1, 6))):
        one = data.draw(st.integers(0, len(words) - 1))
        other = data.draw(st.integers(0, len(words) - 1))
        words[one] = words[other]
    case = read(" ".join(words))
    if case is not None:
        assert casefile.loads(casefile.dumps(case)) == case
