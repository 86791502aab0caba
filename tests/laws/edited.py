"""Random scenarios, and the files that a person would write instead of them.

In the file edited by hand every line has an id, so that a line is found again whatever was taken
out before it; in the case under the scenario it is found by its place in the file as written.
"""

import copy
from random import Random
from typing import Any

from laws.conflict import in_words
from laws.conflicts import chance, random_statement
from laws.sourced import Content, elements, fallen, group, without, without_lapsed


def plain(content: Content) -> Content:
    """Return the content without rankings, and with states named by the options taken.

    So that nothing is undecided, and no number means another state once there are more options.
    """
    edited = copy.deepcopy(content)
    options = [a for a, _ in elements(edited) if "/" not in a and "." in a]
    for maker in edited["decision_makers"].values():
        maker.pop("ranking", None)
        maker.setdefault("preferences", [])

    def spelled(number: Any) -> str:
        taken = [name for k, name in enumerate(options) if int(number) >> k & 1]
        return "+".join(taken) or "none"

    for rule in edited["feasible"]:
        if "only" in rule:
            rule["only"] = [spelled(state) for state in rule["only"]]
    for holder in (edited["status_quo"], *edited["history"]):
        if "state" in holder:
            holder["state"] = spelled(holder["state"])
    return edited


def scenario(rng: Random, content: Content) -> Content:
    """Draw a scenario of everything a scenario can be made of."""
    drawn: Content = {}
    if chance(rng, 0.6):
        drawn["without_claims"] = rng.sample(list(content["claims"]), 1)
    if chance(rng, 0.6):
        drawn["without"] = rng.sample([a for a, _ in elements(content)], 2)
    lost = {one for claim in drawn.get("without_claims", []) for one in group(content, claim)}
    gone = {*fallen(content, lost), *drawn.get("without", [])}
    drawn["with"] = patch(rng, content, gone)
    dm = rng.choice(list(content["decision_makers"]))
    left = [a for a, _ in elements(content) if a.startswith(f"{dm}/") and a not in gone]
    if left and chance(rng, 0.6):
        names = rng.sample(left, rng.randint(1, len(left)))
        drawn["reorder"] = {dm: [name.partition("/")[2] for name in names]}
    if chance(rng, 0.4):
        drawn["preferences_of"] = {dm: rng.choice(list(content["decision_makers"]))}
    return drawn


def patch(rng: Random, content: Content, gone: set[str]) -> Content:
    """Draw new elements, new versions of old ones, and statements before and after others."""
    makers: Content = {}
    names = [a for a, _ in elements(content) if "/" not in a and "." in a]
    for dm, maker in content["decision_makers"].items():
        change: Content = {"options": {}, "preferences": []}
        if chance(rng, 0.3):
            change["options"]["extra"] = {"moves": rng.choice(("both", "one-way"))}
            names.append(f"{dm}.extra")
        if maker["options"] and chance(rng, 0.3):
            change["options"][rng.choice(list(maker["options"]))] = {"moves": "one-way-back"}
        left = [a for a, _ in elements(content) if a.startswith(f"{dm}/") and a not in gone]
        for k in range(rng.randint(0, 2)):
            line = _line(rng, names, left, f"new-{k}")
            if line.get("id") not in {one.get("id", "") for one in change["preferences"]}:
                change["preferences"].append(line)
        makers[dm] = change
    rules = [{"that": in_words(("or", ("option", rng.choice(names)), _says(rng, names)))}]
    named = [rule["id"] for rule in content["feasible"] if "id" in rule]
    if named and chance(rng, 0.5):
        rules.append({"id": rng.choice(named), "that": "true"})
    drawn: Content = {
        "decision_makers": makers,
        "feasible": rules if chance(rng, 0.5) else [],
        "facts": {"men": {"value": rng.randint(0, 9)}} if chance(rng, 0.5) else {},
        "outcomes": {"o-1": {"that": in_words(_says(rng, names))}},
    }
    if chance(rng, 0.5):
        holder = rng.choice(list(content["decision_makers"]))
        others = [name for name in names if not name.startswith(f"{holder}.")]
        if others:
            drawn["powers"] = [
                {"id": "power-new", "holder": holder, "controls": rng.choice(others)}
            ]
    return {key: value for key, value in drawn.items() if value}


def _says(rng: Random, names: list[str]) -> Any:
    return random_statement(rng, names)


def _line(rng: Random, names: list[str], left: list[str], new: str) -> Content:
    """Draw a new statement of an order, or another version of one."""
    line: Content = {"that": in_words(_says(rng, names))}
    known = [a.partition("/")[2] for a in left if not a.rpartition("/")[2].isdigit()]
    is_known = bool(known) and chance(rng, 0.3)
    if is_known or chance(rng, 0.5):
        line["id"] = rng.choice(known) if is_known else new
    others = [a for a in left if a.partition("/")[2] != line.get("id")]
    if others and chance(rng, 0.6):
        line[rng.choice(("before", "after"))] = rng.choice(others)
    return line


def identified(content: Content) -> Content:
    """Return the content in which every line without an id has its place for one."""
    edited = copy.deepcopy(content)
    for address, element in elements(edited):
        _, stroke, name = address.partition("/")
        if stroke and name.isdigit() and "value" not in element:
            element["id"] = f"line-{name}"
    return edited


def _by_hand(address: str) -> str:
    """Return the address, in the file with ids, of what has this one in the file as written."""
    prefix, stroke, name = address.partition("/")
    return f"{prefix}/line-{name}" if stroke and name.isdigit() else address


def edited(content: Content, drawn: Content) -> Content:
    """Return the file that says what the content says under a scenario."""
    lost = {one for claim in drawn.get("without_claims", []) for one in group(content, claim)}
    whole = identified(content)
    whole = without(whole, [_by_hand(address) for address in fallen(content, lost)])
    whole = without(whole, [_by_hand(address) for address in drawn.get("without", [])])
    _merge(whole, drawn.get("with", {}))
    for dm, names in drawn.get("reorder", {}).items():
        order = whole["decision_makers"][dm]["preferences"]
        ids = [_by_hand(f"{dm}/{name}").partition("/")[2] for name in names]
        first = [next(one for one in order if one.get("id") == name) for name in ids]
        rest = [one for one in order if one.get("id") not in ids]
        whole["decision_makers"][dm]["preferences"] = [*first, *rest]
    for dm, model in drawn.get("preferences_of", {}).items():
        copied = copy.deepcopy(whole["decision_makers"][model]["preferences"])
        whole["decision_makers"][dm]["preferences"] = copied
    return without_lapsed(whole)


def _merge(whole: Content, drawn: Content) -> None:
    for dm, change in drawn.get("decision_makers", {}).items():
        maker = whole["decision_makers"][dm]
        for option, element in change["options"].items():
            maker["options"][option] = element
            rule = {"that": f"not {dm}.{option}"}  # an option that is given can be taken again
            whole["feasible"] = [one for one in whole["feasible"] if one != rule]
        order = maker["preferences"]
        for line in change["preferences"]:
            _put(order, {k: v for k, v in line.items() if k not in {"before", "after"}})
        for line in change["preferences"]:
            for key in {"before", "after"} & line.keys():
                own = next(one for one in order if one["that"] == line["that"]
                           and one.get("id") == line.get("id"))  # fmt: skip
                order.remove(own)
                anchor = _by_hand(line[key]).partition("/")[2]
                place = [one.get("id") for one in order].index(anchor)
                order.insert(place + (key == "after"), own)
    for key in ("feasible", "powers"):
        for element in drawn.get(key, []):
            _put(whole[key], element)
    for key in ("facts", "outcomes"):
        whole[key] |= drawn.get(key, {})


def _put(listed: list[Content], element: Content) -> None:
    """Put an element in the place of the one with its id, or last."""
    ids = [one.get("id") for one in listed]
    if element.get("id") in ids and "id" in element:
        listed[ids.index(element["id"])] = dict(element)
    else:
        listed.append(dict(element))
