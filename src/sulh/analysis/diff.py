"""What changed since? Two case files, element by element, and the conclusions that changed."""

from collections.abc import Iterable

from sulh.analysis.causes import changed
from sulh.analysis.equilibria import equilibria
from sulh.analysis.seen import Views, with_seen
from sulh.case import Case
from sulh.case.variation import Difference
from sulh.concept import LEAD
from sulh.derive import differences, same_numbers
from sulh.derive import texts as texts_changed
from sulh.errors import TooLargeError
from sulh.finding import Note
from sulh.finding.conclusion import Conclusion
from sulh.finding.diff import Diff


def diff(old: Case, new: Case, *, concepts: Iterable[str] | str | None = None) -> Diff:
    """Return which elements and which conclusions changed from one case to another.

    The conclusions are the outcomes of either case, under each concept asked. For each that
    changed the smallest sets of elements are found that alone already change it so: each put into
    the old case by itself and solved. The claims of those elements are the claims that did it.
    Where the states of either case are too many to list, the elements are compared all the same.

    Raises:
        UnknownNameError: an unknown concept.
        CaseError: as for :func:`sulh.equilibria`, of either case.

    >>> import sulh
    >>> case = sulh.load("cuban-missile-crisis")
    >>> found = sulh.diff(case, sulh.load("cuban-missile-crisis-reversible"), concepts="seq")
    >>> [(one.how, one.address) for one in found.differences if one.answers]
    [('changed', 'us.air_strike')]
    >>> sulh.diff(case, case).is_empty
    True
    """
    before, after = same_numbers(old, new)
    found = differences(before, after)
    try:
        earlier, later = (equilibria(one, concepts=concepts) for one in (old, new))
    except TooLargeError:
        return _unsolved(old, new, found)
    headings = [profile.text for profile in later.asked]
    written = (
        Conclusion("outcome", outcome, heading)
        for heading in headings
        for outcome in {**old.outcomes, **new.outcomes}
    )
    asked = with_seen(written, before, after)
    variants = Views(headings)
    values = variants.values(before, asked), variants.values(after, asked)
    answering = tuple(one for one in found if one.answers)
    undecided = {**earlier.undecided, **later.undecided}
    return Diff(
        case=new,
        old=old,
        differences=found,
        texts=texts_changed(before, after),
        concepts=tuple(sorted(headings, key=lambda one: one != LEAD)),
        before=values[0],
        after=values[1],
        changes=changed(*values, answering, (before, after), variants),
        notes=tuple(Note(mistake.id, mistake.slots) for mistake in undecided.values()),
    )


def _unsolved(old: Case, new: Case, found: tuple[Difference, ...]) -> Diff:
    """Return what changed in the files, with nothing said of conclusions."""
    return Diff(
        case=new,
        old=old,
        differences=found,
        texts=texts_changed(*same_numbers(old, new)),
        concepts=(),
        before={},
        after={},
        changes={},
        notes=(Note("diff-unsolved", {}),),
    )
