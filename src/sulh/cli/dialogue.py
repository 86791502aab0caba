"""The questions of ``sulh new``, in the order of the file."""

import re
from collections.abc import Mapping
from dataclasses import replace

from sulh.cli.conversation import Conversation
from sulh.cli.draft import Draft, Party
from sulh.cli.ids import identifier
from sulh.labels import Gender
from sulh.messages import Lang

_GENDERS: Mapping[str, Gender] = {"": "f", "f": "f", "m": "m", "pl": "pl"}


def interview(lang: Lang) -> Draft:
    """Ask everything a case needs and return it; an answer that cannot stand is asked again."""
    talk = Conversation(lang)
    talk.tell("new-begin")
    talk.ask("new-title")
    title = ""
    while not title:
        title = talk.line()
    draft = Draft(identifier(title, "case").replace("_", "-"), title)
    for ask in (_parties, _options, _impossible, _orders, _status_quo, _outcomes):
        draft = ask(talk, draft)
    return draft


def _parties(talk: Conversation, draft: Draft) -> Draft:
    talk.ask("new-parties")
    while True:
        for answer in talk.lines():
            dm, name = talk.named(answer, "party", draft.parties)
            party = Party(name, "f" if talk.lang == "en" else _gender(talk, name))
            draft = replace(draft, parties={**draft.parties, dm: party})
        if len(draft.parties) >= 2:
            return draft
        talk.tell("new-two-parties")


def _gender(talk: Conversation, name: str) -> Gender:
    """Ask for the grammatical gender of a name, which only Arabic sentences need."""
    while True:
        talk.tell("new-gender", name=name)
        answer = talk.line().lower()
        if answer in _GENDERS:
            return _GENDERS[answer]


def _options(talk: Conversation, draft: Draft) -> Draft:
    talk.ask("new-options")
    while not draft.options:
        for dm, party in draft.parties.items():
            talk.ask("new-options-of", name=party.name)
            options: dict[str, str] = {}
            for answer in talk.lines():
                name, label = talk.named(answer, "option", options)
                options[name] = label
            parties = {**draft.parties, dm: replace(party, options=options)}
            draft = replace(draft, parties=parties)
        if not draft.options:
            talk.tell("new-no-options")
    return draft


def _impossible(talk: Conversation, draft: Draft) -> Draft:
    talk.show_options(draft)
    first, second = draft.options[0], draft.options[-1]
    if first == second:
        return draft
    talk.ask("new-impossible", first=first, second=second)
    for answer in talk.lines():
        candidate = replace(draft, impossible=(*draft.impossible, answer))
        if talk.states(candidate, answer):
            draft = candidate
    return draft


def _orders(talk: Conversation, draft: Draft) -> Draft:
    talk.ask("new-orders")
    for dm, party in draft.parties.items():
        others = [name for name in draft.options if not name.startswith(f"{dm}.")]
        mine = next(iter(party.options), None)
        first = others[0] if others else str(mine)
        talk.ask("new-order-of", name=party.name, first=first, second=mine or others[-1])
        order: tuple[str, ...] = ()
        for answer in talk.lines():
            changed = replace(party, order=(*order, answer))
            candidate = replace(draft, parties={**draft.parties, dm: changed})
            if talk.states(candidate, answer, dm):
                draft, order = candidate, changed.order
        if not order:
            talk.tell("new-no-order", name=party.name)
    return draft


def _status_quo(talk: Conversation, draft: Draft) -> Draft:
    talk.show_options(draft)
    talk.ask("new-status-quo")
    while True:
        names = re.split(r"[+,،\s]+", talk.line())
        taken = tuple(dict.fromkeys(name for name in names if name not in {"", "none"}))
        candidate = replace(draft, taken=taken)
        if talk.stands(candidate, whole=True):
            return candidate


def _outcomes(talk: Conversation, draft: Draft) -> Draft:
    talk.ask("new-outcomes")
    for answer in talk.lines():
        name, label = talk.named(answer, "outcome", draft.outcomes)
        talk.ask("new-outcome-when", label=label, first=draft.options[0], second=draft.options[-1])
        for said in talk.lines():
            candidate = replace(draft, outcomes={**draft.outcomes, name: (label, said)})
            if talk.states(candidate, said):
                draft = candidate
                break
        talk.ask("new-more-outcomes")
    return draft
