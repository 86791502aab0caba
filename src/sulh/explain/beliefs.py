"""What a party was told or believes, in words."""

from typing import Any

from sulh import phrases
from sulh.case import Case
from sulh.case.address import resolve
from sulh.case.beliefs import Belief
from sulh.explain.blocks import Paragraph
from sulh.explain.naming import Naming, Scene
from sulh.finding.perception import Held


def said(one: Held, scene: Scene) -> Paragraph:
    """Return a belief as a sentence, whether it is so, and what it rests on."""
    say = phrases.of(scene.lang, "perception")
    sentences = [belief(one.belief, scene)]
    if one.belief.other is not None or one.is_so:
        sentences.append(say.is_so() if one.is_so else say.is_not_so())
    if one.matters is False:
        sentences.append(say.no_matter())
    return Paragraph(" ".join(sentences), one.claims, one.assumptions)


def belief(one: Belief, naming: Naming) -> str:
    """Return what a party was told or believes, as a sentence."""
    case, say = naming.case, phrases.of(naming.lang, "perception")
    party = naming.party(one.dm)
    other = None if one.other is None else naming.party(one.other).name
    element: Any = resolve(case, one.address).element
    match one.kind:
        case "unseen":
            return str(say.unseen(party, naming.mention(one.about), other))
        case "imagined":
            return str(say.imagined(party, naming.mention(one.about), other))
        case "told":
            return str(say.told(party, _fact(case, one, naming), *_values(case, one, element)))
        case "fact":
            values = _values(case, one, element)
            return str(say.fact(party, _fact(case, one, naming), *values, other))
        case "constraint":
            rule = naming.statement(element.that) if element.that is not None else str(element.only)
            return str(say.constraint(party, rule.rstrip("."), other))
        case "forbidden":
            start, end = naming.statement(element.origin), naming.statement(element.target)
            return str(say.forbidden(party, naming.party(element.forbid).name, start, end, other))
        case "order":
            statements = [naming.statement(line.that).rstrip(".") for line in element]
            return str(say.order(party, naming.party(one.about).name, statements, other))
        case "unobserved":
            return str(say.unobserved(party, one.address))


def _fact(case: Case, one: Belief, naming: Naming) -> str:
    known = case.facts.get(one.about)
    return naming.text(known.label) or one.about if known else one.about


def _values(case: Case, one: Belief, element: Any) -> tuple[str, str | None]:
    """Return the value believed, and the true one where it is known."""
    known = case.facts.get(one.about)
    return f"{element.value:g}", f"{known.value:g}" if known else None
