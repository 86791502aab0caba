"""Random conflicts told by random sources, as the content of case files; nothing of sulh is used.

To a conflict of `laws.conflicts` come sources, some derived from others, claims, some repeating
others, facts, outcomes and a history; every element may be carried by any of some claims, by all of
them, or by none.
"""

import copy
import re
from collections.abc import Collection, Iterator
from random import Random
from typing import Any

from laws.conflict import Conflict, in_words
from laws.conflicts import chance, random_conflict, random_statement

Content = dict[str, Any]
FACTS = {"men", "days"}
LISTS = ("feasible", "moves", "powers", "history")


def sourced(seed: int, max_dms: int = 3, max_options: int = 5) -> Content:
    """Draw the content of a case file, the same for the same seed."""
    rng = Random(seed)  # noqa: S311 (nothing is secret)
    conflict = random_conflict(rng, max_dms, max_options)
    content = conflict.to_case()
    names = [option.name for option in conflict.options]
    content["facts"] = {fact: {"value": rng.randint(0, 9)} for fact in sorted(FACTS)}
    for maker in content["decision_makers"].values():
        for preference in maker.get("preferences", []):
            if chance(rng, 0.3):
                preference["that"] = _testing(rng, preference["that"])
        if "ranking" in maker:
            maker["ranking"] = {"best_first": maker["ranking"]}
    content["feasible"].append({"that": _bites_without_its_fact(rng, content, conflict)})
    content["outcomes"] = {
        f"o-{k}": {"that": in_words(random_statement(rng, names))} for k in range(3)
    }
    content["status_quo"] = {"state": str(conflict.status_quo)}
    content["history"] = [{"event": "something is said"}, {"state": str(conflict.status_quo)}]
    _cite(rng, content)
    for prefix, elements in _lists(content):
        for place, element in enumerate(elements):
            if chance(rng, 0.5):
                element["id"] = f"{re.sub('[^a-z]', '', prefix)}-{place}"
    return content


def _testing(rng: Random, statement: str) -> str:
    fact, sign = rng.choice(("men", "days")), rng.choice(("<", ">=", "="))
    word = rng.choice(("and", "or", "iff"))
    return f"({statement}) {word} fact.{fact} {sign} {rng.randint(0, 9)}"


def _bites_without_its_fact(rng: Random, content: Content, conflict: Conflict) -> str:
    """Draw a rule that excludes nothing as written, and never the status quo."""
    k = rng.randrange(len(conflict.options))
    literal = f"{'' if conflict.status_quo >> k & 1 else 'not '}{conflict.options[k].name}"
    fact = rng.choice(("men", "days"))
    return f"{literal} or fact.{fact} >= {rng.randint(0, content['facts'][fact]['value'])}"


def _cite(rng: Random, content: Content) -> None:
    """Add sources, speakers and claims, and let the elements cite them."""
    sources = [f"s{k}" for k in range(rng.randint(1, 4))]
    content["sources"] = {name: {} for name in sources}
    for k, name in enumerate(sources[1:], start=1):
        if chance(rng, 0.4):
            content["sources"][name]["derived_from"] = rng.choice(sources[:k])
    content["speakers"] = {"own": {"party": rng.choice([*content["decision_makers"]])}, "other": {}}
    claims = [f"c{k}" for k in range(rng.randint(2, 9))]
    content["claims"] = {
        name: {
            "source": rng.choice(sources),
            "speaker": rng.choice(("own", "other")),
            "basis": rng.choice(("own", "other", "motive")),
        }
        for name in claims
    }
    for k, name in enumerate(claims[1:], start=1):
        if chance(rng, 0.3):
            content["claims"][name]["repeats"] = rng.choice(claims[:k])
    for _, element in elements(content):
        cited = rng.sample(claims, rng.randint(1, min(3, len(claims))))
        kind = rng.choice(("none", "any", "all"))
        if kind != "none":
            element["claims"] = {"all": cited} if kind == "all" else cited


def _lists(content: Content) -> Iterator[tuple[str, list[Content]]]:
    for dm, maker in content["decision_makers"].items():
        yield dm, maker.get("preferences", [])
    for key in LISTS:
        yield key, content[key]


def elements(content: Content) -> Iterator[tuple[str, Content]]:
    """Yield every element that claims can carry, behind its address."""
    for dm, maker in content["decision_makers"].items():
        for option, element in maker["options"].items():
            yield f"{dm}.{option}", element
        if "ranking" in maker:
            yield f"{dm}/ranking", maker["ranking"]
    for prefix, listed in _lists(content):
        for place, element in enumerate(listed, start=1):
            yield f"{prefix}/{element.get('id', place)}", element
    for fact, element in content["facts"].items():
        yield f"facts/{fact}", element
    if "status_quo" in content:
        yield "status_quo", content["status_quo"]


def group(content: Content, claim: str) -> frozenset[str]:
    """Return every claim joined to this one by repetitions, this one with them."""
    links = [(name, one["repeats"]) for name, one in content["claims"].items() if "repeats" in one]
    found = {claim}
    while more := {x for link in links for x in link if found & set(link)} - found:
        found |= more
    return frozenset(found)


def derived_sources(content: Content, source: str) -> frozenset[str]:
    """Return a source and every source derived from it."""
    links = {name: one.get("derived_from") for name, one in content["sources"].items()}
    found = {source}
    while more := {name for name, origin in links.items() if origin in found} - found:
        found |= more
    return frozenset(found)


def said_by(content: Content, sources: Collection[str]) -> frozenset[str]:
    """Return the claims of some sources."""
    return frozenset(
        name for name, claim in content["claims"].items() if claim["source"] in sources
    )


def fallen(content: Content, lost: Collection[str]) -> list[str]:
    """Return the addresses of the elements that no claim carries once some are lost."""
    found = []
    for address, element in elements(content):
        claims = element.get("claims", [])
        if isinstance(claims, dict):
            gone = any(claim in lost for claim in claims["all"])
        else:
            gone = bool(claims) and all(claim in lost for claim in claims)
        if gone:
            found.append(address)
    return found


def without(content: Content, addresses: Collection[str]) -> Content:
    """Return the content as a person would edit it: these elements taken out of the file.

    An option stays in the file, and a rule says that it cannot be taken.
    """
    edited = copy.deepcopy(content)
    kept = {id(element) for address, element in elements(edited) if address not in addresses}
    options = [a for a, _ in elements(edited) if "/" not in a and "." in a and a in addresses]
    for maker in edited["decision_makers"].values():
        if "preferences" in maker:
            maker["preferences"] = [one for one in maker["preferences"] if id(one) in kept]
        if "ranking" in maker and id(maker["ranking"]) not in kept:
            del maker["ranking"]
    for key in LISTS:
        edited[key] = [one for one in edited[key] if id(one) in kept]
    edited["facts"] = {name: one for name, one in edited["facts"].items() if id(one) in kept}
    if "status_quo" in edited and id(edited["status_quo"]) not in kept:
        del edited["status_quo"]
    edited["feasible"] += [{"that": f"not {option}"} for option in options]
    return edited


def without_lapsed(content: Content) -> Content:
    """Return the content in which every comparison with a fact that is not there is false."""
    lapsed = FACTS - set(content["facts"])

    def written(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: written(item) for key, item in value.items()}
        if isinstance(value, list):
            return [written(item) for item in value]
        if not isinstance(value, str) or not lapsed:
            return value
        return re.sub(rf"fact\.({'|'.join(sorted(lapsed))}) \S+ \d+", "false", value)

    return {key: value if key == "facts" else written(value) for key, value in content.items()}
