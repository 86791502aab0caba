"""What YAML does to people, said in words: the parser's complaints, and what to write instead.

YAML reads ``,`` inside braces, ``: `` and `` #`` as its own signs, and a text that begins with
``!``, ``&``, ``*``, ``|``, ``>``, ``@``, a backtick or ``%`` as something other than a text. The
parser's own sentences are never shown.
"""

import re
from typing import Any

import yaml

from sulh.casefile.reading import Text
from sulh.errors import Hint, Mistake

STATEMENT_KEYS = frozenset(
    {"that", "from", "to", "while", "trigger", "permitted", "effect", "state"}
)
_STATEMENT_LINE = re.compile(r"(^|[\s{,-])(that|from|to|while|trigger|permitted)\s*:")

_BRACKETS = {"{": "yaml-open-brace", "[": "yaml-open-bracket"}
_TOLD_AT_START = {"yaml-open-quote", "yaml-leading-sign", "yaml-no-colon", *_BRACKETS.values()}

# The first row whose pattern is found in the problem (of either parser) says what is wrong.
_PROBLEMS: tuple[tuple[str, str, str | None], ...] = (
    ("document start", "second-document", None),
    ("mapping values are not allowed", "yaml-colon", "quote-text"),
    ("sequence entries are not allowed", "yaml-dash", "quote-text"),
    ("cannot start any token", "yaml-leading-sign", "quote-text"),
    ("alphabetic or numeric character", "yaml-leading-sign", "quote-text"),
    ("comment or (a )?line break|chomping or indentation|indentation indicator",
     "yaml-leading-sign", "quote-text"),
    ("unexpected end of stream|unexpected document separator", "yaml-open-quote", None),
    ("unknown escape|escape sequence|hexdecimal|hexadecimal", "yaml-escape", "single-quotes"),
    ("node content", "yaml-leading-sign", "quote-text"),
    ("'}'", "yaml-open-brace", "quote-if-comma"),
    ("']'", "yaml-open-bracket", "quote-if-comma"),
    ("could not find expected ':'", "yaml-no-colon", "indent-or-quote"),
    ("did not find expected key|expected <block end>|'-' indicator", "yaml-structure",
     "indent-or-quote"),
    ("tab character", "yaml-tab", None),
    ("tag", "yaml-leading-sign", "quote-text"),
)  # fmt: skip


def explain(error: yaml.MarkedYAMLError, text: Text, bracket: Any = None) -> Mistake:
    """Return what the parser stumbled over, in our words, with the place and what to write.

    ``bracket`` is the mark of the innermost bracket that is still open there.
    """
    problem = error.problem or ""
    mistake, hint = next(
        ((mistake, hint) for pattern, mistake, hint in _PROBLEMS if re.search(pattern, problem)),
        ("yaml-other", None),
    )
    mark = error.problem_mark or error.context_mark
    if mistake in _TOLD_AT_START and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    sign = text.line(line)[column : column + 1]
    if mistake == "yaml-leading-sign" and sign == "\t":
        return Mistake("yaml-tab", place=text.place(line, column))
    if bracket and (sign in {"-", ",", "]", "}", ":", ""} or mistake in _BRACKETS.values()):
        line, column = bracket.line, bracket.column
        sign = text.line(line)[column]
        mistake, hint = _BRACKETS[sign], "quote-if-comma"
    if mistake in _BRACKETS.values() and re.search(r"[\s\[{,]#", text.line(line)):
        hint = "quote-hash"
    elif _STATEMENT_LINE.search(text.line(line)):
        hint = "quote-statement"
    slots = {"sign": sign} if mistake == "yaml-leading-sign" else {}
    return Mistake(mistake, slots, Hint(hint) if hint else None, place=text.place(line, column))
