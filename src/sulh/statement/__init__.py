"""Boolean statements about options and facts: read, evaluate, say in words, find.

Preferences, constraints, outcomes and conditions of a case are all statements.

>>> statement = parse("russia.protect unless iran.attack")
>>> statement.holds({"russia.protect"})
True
>>> statement.options()
('iran.attack', 'russia.protect')
"""

from sulh.statement.parse import Mention, mentions, parse
from sulh.statement.separate import Separation, separate
from sulh.statement.show import show
from sulh.statement.syntax import (
    And,
    Count,
    Fact,
    Iff,
    Implies,
    Not,
    Option,
    Or,
    Statement,
    Truth,
)
from sulh.statement.tokens import RESERVED, is_identifier

__all__ = [
    "RESERVED",
    "And",
    "Count",
    "Fact",
    "Iff",
    "Implies",
    "Mention",
    "Not",
    "Option",
    "Or",
    "Separation",
    "Statement",
    "Truth",
    "is_identifier",
    "mentions",
    "parse",
    "separate",
    "show",
]
