"""What a party was told or believes, in words."""

from collections.abc import Iterator
from typing import Any

from sulh import phrases
from sulh.case import Case, Constraint, ForbiddenMove
from sulh.case.address import resolve
from sulh.case.beliefs import Belief, grounds, held, imagined
from sulh.explain.blocks import Block, Heading, Items, Paragraph
from sulh.explain.naming import Naming, Scene
from sulh.finding.perception import Held
from sulh.phrases.words import word


def said(one: Held, scene: Scene) -> Paragraph:
    """Return a belief as a sentence, whether it is so, and what it rests on."""
    say = phrases.of(scene.lang, "perception")
    sentences = [belief(one.belief, scene)]
    if one.belief.other is not None or one.is_so:
        sentences.append(say.is_so() if one.is_so else say.is_not_so())
    if one.matters is False:
        sentences.append(say.no_matter())
    return Paragraph(" ".join(sentences), one.claims, one.assumptions)


def shown(case: Case, naming: Naming) -> Iterator[Block]:
    """Yield what parties were told and believe, as the case has it."""
    every = held(case)
    if not every:
        return
    yield Heading(word("beliefs", naming.lang))
    yield Items(tuple(Paragraph(belief(one, naming), *grounds(case, one)) for one in every))


def belief(one: Belief, naming: Naming) -> str:
    """Return what a party was told or believes, as a sentence."""
    say = phrases.of(naming.lang, "perception")
    party = naming.party(one.dm)
    other = None if one.other is None else naming.party(one.other).name
    said: str
    match one.kind:
        case "unseen":
            said = say.unseen(party, _mention(one.about, naming), other)
        case "imagined":
            said = say.imagined(party, _mention(one.about, naming), other)
        case "told":
            said = say.told(party, *_values(one, naming))
        case "fact":
            said = say.fact(party, *_values(one, naming), other)
        case "unobserved":
            said = say.unobserved(party, one.address)
        case _:
            said = _ruled(one, naming, other)
    return said


def _ruled(one: Belief, naming: Naming, other: str | None) -> str:
    """Return what a party believes of what can be, of who can move where, or of an order."""
    say, party = phrases.of(naming.lang, "perception"), naming.party(one.dm)
    element: Any = resolve(naming.case, one.address).element
    said: str
    match element:
        case Constraint():
            rule = (
                ", ".join(element.only or ())
                if element.that is None
                else naming.statement(element.that).rstrip(".")
            )
            said = say.constraint(party, rule, other)
        case ForbiddenMove():
            start, end = naming.statement(element.origin), naming.statement(element.target)
            said = say.forbidden(party, naming.party(element.forbid).name, start, end, other)
        case _:
            order = [naming.statement(line.that).rstrip(".") for line in element]
            said = say.order(party, naming.party(one.about).name, order, other)
    return said


def _mention(option: str, naming: Naming) -> str:
    """Return an option by its name, be it real or imagined."""
    case = naming.case
    if option in case.options:
        return naming.mention(option)
    dm = naming.party(option.partition(".")[0]).name
    label = naming.text(imagined(case)[option].label) or option
    return str(naming.grammar.mention(label, dm))


def _values(one: Belief, naming: Naming) -> tuple[str, str, str | None]:
    """Return a fact's name, the value believed, and the true one where it is known."""
    known = naming.case.facts.get(one.about)
    name = naming.text(known.label) if known else ""
    element: Any = resolve(naming.case, one.address).element
    return name or one.about, f"{element.value:g}", f"{known.value:g}" if known else None
