"""What an element of a case rests on."""

from dataclasses import dataclass

from sulh.case import Case
from sulh.case.address import resolve
from sulh.case.parts import Element
from sulh.errors import Mistake, UnknownNameError
from sulh.source import independent_sources, statement_of


@dataclass(frozen=True, slots=True)
class Support:
    """What carries an element: its claims, the statements they are, and the independent sources.

    ``together``: whether only all claims together carry it; otherwise any one does.
    """

    address: str
    claims: tuple[str, ...]
    statements: tuple[str, ...]
    sources: tuple[str, ...]
    together: bool

    @property
    def is_assumption(self) -> bool:
        """Whether nothing carries it."""
        return not self.claims


def support(case: Case, address: str) -> Support:
    """Return what carries the element at an address.

    An option unseen rests on what carries the perception that names it.

    Raises:
        UnknownNameError: nothing has this address, or what has it is never supported by claims
            (an outcome).

    >>> import sulh
    >>> support(sulh.load("east-aleppo-2016"), "russia/threat").statements
    ('c21',)
    """
    home, unseen, _ = address.partition("/unseen")
    element = resolve(case, address).element
    if unseen and address.startswith("perceptions/"):
        element = resolve(case, home).element
    if not isinstance(element, Element):
        raise UnknownNameError(Mistake("never-supported", {"address": address}))
    cited = element.claims.claims
    statements = dict.fromkeys(statement_of(claim, case.claims) for claim in cited)
    return Support(
        address=address,
        claims=cited,
        statements=tuple(statements),
        sources=tuple(sorted(independent_sources(cited, case.claims, case.sources))),
        together=bool(element.claims.all),
    )
