"""A case to hand over: speakers, sources or claims under pseudonyms.

The model stays as it is: every state, order and verdict, and which statement rests on which. What
falls is whatever would tell who spoke, where it stood, or in what words: names, titles, addresses,
dates of publication, quotations; and every other text of the case that names them and cannot be
cleaned by putting the pseudonym in its place. Pseudonyms follow the order of the file, so that the
same case always has the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sulh.case import Case
from sulh.derive.hiding import Hiding
from sulh.derive.pseudonyms import WHAT, What
from sulh.errors import CaseError, Hint, Mistake, UnknownNameError, nearest_or_all
from sulh.labels import Label

_HIDDEN: Mapping[What, tuple[str, str]] = {
    "speakers": ("speakers", "المتحدثين"),
    "sources": ("sources", "المصادر"),
    "claims": ("the words of claims", "نصوص الإفادات"),
}
_WHOSE = Label(
    en="Whose account this models is withheld here.",
    ar="صاحب الرواية التي يمثّلها هذا النموذج محجوب هنا.",
)
_WHOLE = frozenset({"banner", "names_used"})
"""The keys of a case that are not hidden part by part."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A case to hand over.

    ``scenarios``: the new name of every scenario, for one may be named after a speaker.
    ``withheld``: where texts were withheld, as paths of the file.
    """

    case: Case
    scenarios: Mapping[str, str]
    withheld: tuple[str, ...]


def redacted(case: Case, *what: str) -> Case:
    """Return the case with its speakers, its sources or its claims under pseudonyms.

    ``what``: *speakers*, *sources*, *claims* (their words). Texts that would tell them all the same
    are withheld; the banner says so, and how many.

    Raises:
        UnknownNameError: something else is to be redacted.
        CaseError: an id that statements hold gives a name away.

    >>> import sulh
    >>> hidden = sulh.redacted(sulh.load("east-aleppo-2016"), "speakers", "sources")
    >>> [speaker.label.en for speaker in hidden.speakers.values()]
    ['speaker A']
    """
    return redaction(case, what).case


def redaction(case: Case, what: Iterable[str]) -> Redacted:
    """Return the case under pseudonyms, with what became of its scenarios and its texts."""
    names = list(what)
    for name in names:
        if name not in WHAT:
            known = nearest_or_all(name, WHAT)
            raise UnknownNameError(Mistake("unknown-redaction", {"name": name}, known))
    asked = tuple(one for one in WHAT if one in names)
    return _redacted(case, asked) if asked else Redacted(case, {}, ())


def _redacted(case: Case, what: tuple[What, ...]) -> Redacted:
    hiding = Hiding(case, what)
    fixed = hiding.fixed_names()
    if fixed:
        raise CaseError(Mistake("redaction-ids", {"ids": fixed}, Hint("rename-ids")))
    scenarios = {name: hiding.others[name] for name in case.scenarios}
    for old, new in hiding.ids["speakers"].items():
        for tail in ("own-side", "no-motives"):
            scenarios.setdefault(f"{old}-{tail}", f"{new}-{tail}")
    parts = {
        name: hiding.part(getattr(case, name), name, (name,), case)
        for name in Case.model_fields
        if name not in _WHOLE
    }
    banner = [hiding.label(line, ("banner", k)) or _WHOSE for k, line in enumerate(case.banner)]
    parts["banner"] = (*banner, _notice(what, len(hiding.withheld)))
    parts["names_used"] = None
    copy = case.model_copy(update=parts)
    copy.read_from(case.sha256, {})  # no mistake shows a line of the file
    told = case.derivation
    if told is not None:
        told = replace(
            told,
            scenarios=tuple(
                replace(one, name=scenarios.get(one.name, one.name), title=None)
                for one in told.scenarios
            ),
            claims=hiding.renamed("claims", told.claims),
            sources=hiding.renamed("sources", told.sources),
            fallen=tuple(
                replace(one, lost=hiding.renamed("claims", one.lost)) for one in told.fallen
            ),
        )
    return Redacted(copy.as_derived(tuple(case.options), told), scenarios, tuple(hiding.withheld))


def _notice(what: tuple[What, ...], withheld: int) -> Label:
    """Return what every page of the case then says."""
    names = [_HIDDEN[one][0] for one in what]
    en = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    ar = " و".join(_HIDDEN[one][1] for one in what)
    more = (
        f" Other texts withheld because they would give them away: {withheld}." if withheld else ""
    )
    arabic = f" وعدد النصوص الأخرى المحجوبة لأنها تدل على ذلك: {withheld}." if withheld else ""
    return Label(
        en=f"Handed over under pseudonyms, in place of {en}.{more}",
        ar=f"سُلّم هذا بأسماء مستعارة بدل {ar}.{arabic}",
    )
