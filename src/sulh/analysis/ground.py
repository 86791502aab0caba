"""What a comparison or a move rests on: the elements of the case behind it, and their claims."""

from collections.abc import Iterable

import numpy as np

from sulh.case import Case, Control
from sulh.case.address import listed
from sulh.case.order import lines
from sulh.finding.evidence import Move
from sulh.finding.why import Difference
from sulh.model import Model
from sulh.model.control import controls
from sulh.model.mandates import DIRECTIONS, in_force, in_whose_name
from sulh.model.option_form import fact_values, given
from sulh.statement import Statement, parse


def compare(case: Case, model: Model, dm: int, before: int, after: int) -> Difference:
    """Return how ``dm`` compares two states, and the statement that decides it."""
    ranks = model.ranks[:, dm]
    if ranks[before] == ranks[after]:
        return Difference(dm, (before, after), None, None)
    better = after if ranks[after] > ranks[before] else before
    name = model.decision_makers[dm]
    facts = fact_values(case)
    taken = [frozenset(model.options_of(state)) for state in (before, after)]
    for place, line in enumerate(lines(case, name)):
        statement = parse(line.that, name)
        if statement.holds(taken[0], facts) != statement.holds(taken[1], facts):
            return Difference(dm, (before, after), better, place)
    return Difference(dm, (before, after), better, None)


def given_away(case: Case, model: Model, dm: int, state: int) -> tuple[int, ...]:
    """Return the places of the mandates for which ``dm`` lacks an improvement it would have.

    An improvement by changes it would control without any mandate, of which one has passed on.
    """
    name = model.decision_makers[dm]
    if not any(name in mandate.principals for mandate in case.mandates):
        return ()
    facts, here = fact_values(case), model.taken[[state]]
    columns = {option: here[:, k] for k, option in enumerate(model.options)}
    taken = frozenset(model.options_of(state))
    alone = controls(case.model_copy(update={"mandates": ()}), len(here), columns)
    free = [k in alone.free[name] and alone.free[name][k][0] for k in range(len(model.options))]
    better = np.flatnonzero(model.ranks[:, dm] > model.ranks[state, dm])
    better = better[~np.isin(better, model.reach(dm, state))]
    changed = model.taken[better] != here
    better = better[~(changed & ~np.array(free)).any(axis=1)]
    missing = [to for to in better.tolist() if not _forbidden(case, model, name, state, to)]
    lost = {model.options[k] for to in missing for k in model.changed(state, to)}
    return tuple(
        place
        for place, mandate in enumerate(case.mandates)
        if any(
            option in lost and option.split(".")[0] == name
            and in_force(mandate, option).holds(taken, facts)
            for option in mandate.over
        )
    )  # fmt: skip


def _forbidden(case: Case, model: Model, name: str, state: int, to: int) -> bool:
    facts = fact_values(case)
    here, there = (frozenset(model.options_of(one)) for one in (state, to))
    return any(
        parse(rule.origin).holds(here, facts) and parse(rule.target).holds(there, facts)
        for rule in case.moves
        if rule.forbid == name
    )


class Ground:
    """Collects the elements an explanation uses: the claims they cite, and the assumptions."""

    def __init__(self, case: Case, model: Model) -> None:
        self.case = case
        self.model = model
        self._claims: dict[str, None] = {}
        self._assumptions: dict[str, None] = {}

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims cited, in the order they were met."""
        return tuple(self._claims)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """The addresses of the elements without claims, in the order they were met."""
        return tuple(self._assumptions)

    def _add(self, address: str, claims: Iterable[str]) -> None:
        cited = tuple(claims)
        self._claims.update(dict.fromkeys(cited))
        if not cited:
            self._assumptions[address] = None

    def move(self, move: Move) -> None:
        """Note the options a move changes, and the powers that let those who make it change them.

        Of a joint move also that it can be made, and what makes it better for each of the others.
        """
        members = (move.dm,) if move.joint is None else self.model.joint[move.joint].members
        dms = [self.model.decision_makers[dm] for dm in members]
        for k in self.model.changed(move.origin, move.to):
            option = self.model.options[k]
            self._add(option, self.case.options[option].claims.claims)
            if option.split(".")[0] not in dms:
                for name in dms:
                    self._power(name, option, move.origin)
        changed = [self.model.options[k] for k in self.model.changed(move.origin, move.to)]
        taken = self.model.options_of(move.origin)
        for place in in_whose_name(self.case, dms, changed, taken):
            self.mandate(place)
        if move.joint is not None:
            element = self.case.joint[move.joint]
            self._add(listed("joint", element, move.joint), element.claims.claims)
            for dm in members:
                if dm != move.dm:
                    self.difference(compare(self.case, self.model, dm, move.origin, move.to))

    def _power(self, holder: str, option: str, state: int) -> None:
        here, facts = frozenset(self.model.options_of(state)), fact_values(self.case)
        for place, power in enumerate(self.case.powers):
            if not isinstance(power, Control) or (power.holder, power.controls) != (holder, option):
                continue
            if given(power).holds(here, facts):
                self._add(listed("powers", power, place), power.claims.claims)
                self._facts(parse(power.condition))

    def mandate(self, place: int) -> None:
        """Note a mandate, and the facts it depends on."""
        element = self.case.mandates[place]
        self._add(listed("mandates", element, place), element.claims.claims)
        self._facts(parse(element.condition))
        if element.permitted not in DIRECTIONS:
            self._facts(parse(element.permitted))

    def _facts(self, statement: Statement) -> None:
        for name in statement.facts():
            if name in self.case.facts:
                self._add(f"facts/{name}", self.case.facts[name].claims.claims)

    def difference(self, difference: Difference) -> None:
        """Note the statement (and its facts), or the ranking, that tells two states apart."""
        if difference.better is None:
            return
        dm = self.model.decision_makers[difference.dm]
        maker = self.case.decision_makers[dm]
        if difference.decides is not None:
            line = lines(self.case, dm)[difference.decides]
            self._add(line.address, line.claims.claims)
            self._facts(parse(line.that, dm))
        elif maker.ranking is not None:
            self._add(f"{dm}/ranking", maker.ranking.claims.claims)
