"""The option form of a model: statements about options, with nothing enumerated.

What :class:`sulh.model.Model` spells out state by state is here said once: which assignments are
feasible, who may change which option where, which moves are forbidden, what each decision maker
prefers. All statements are about options alone: the facts of the case are settled in them.

Source: Howard 1971 [@howard1971], whose tables list options, not outcomes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sulh.case import Case, Control
from sulh.case.order import statements
from sulh.case.state import options_of, parse_state
from sulh.model.mandates import directed, pass_on
from sulh.statement import Not, Option, Statement, Truth, parse
from sulh.statement.connect import FALSE, conjunction, disjunction, settled

_DIRECTIONS = {"both": "both", "one-way": "take", "one-way-back": "undo"}
"""In which direction an option changes at all, by the word of the file for its moves."""


@dataclass(frozen=True, eq=False)
class Rights:
    """For each decision maker and option: the states from which it may change the option there.

    ``free``: whatever anyone prefers. ``vetoed``: under a veto only, which
    :mod:`sulh.model.consent` hears once preferences are known.
    """

    free: Mapping[str, Mapping[str, Statement]]
    vetoed: Mapping[str, Mapping[str, Statement]]


@dataclass(frozen=True)
class Joining:
    """Several decision makers who can move together where every one of them gains.

    ``over``: the options they may change together; every option one of them controls, if empty.
    """

    members: tuple[str, ...]
    over: frozenset[str]


@dataclass(frozen=True, eq=False)
class OptionForm:
    """A model in option form.

    Attributes:
        decision_makers: their ids, in the order of the file.
        options: the full names of the options, in the order of the bits.
        rules: what every feasible state satisfies.
        rights: who may change which option where.
        forbidden: for each decision maker the pairs (from, to) of states no single move may join.
        orders: for each decision maker its statements, the weightiest first.
        joint: who can move together.
        outcomes: the statement of each outcome.
        status_quo: the options taken in it, if the case names one.
        conditional: the decision makers whose moves depend on the state they start from.
    """

    decision_makers: tuple[str, ...]
    options: tuple[str, ...]
    rules: tuple[Statement, ...]
    rights: Rights
    forbidden: Mapping[str, tuple[tuple[Statement, Statement], ...]]
    orders: Mapping[str, tuple[Statement, ...]]
    joint: tuple[Joining, ...]
    outcomes: Mapping[str, Statement]
    status_quo: frozenset[str] | None
    conditional: frozenset[str]

    def directions(self, dm: str, option: str) -> tuple[bool, bool]:
        """Return whether ``dm`` may take the option, and undo it; for the unconditional only."""
        where = self.rights.free[dm][option]
        return where.holds(frozenset()), where.holds(frozenset({option}))


def option_form(case: Case) -> OptionForm:
    """Return the option form of a case.

    A ranking is read as an order of statements: to be in its first entry, in its second, and so on.
    """
    facts = fact_values(case)
    makers = tuple(case.decision_makers)
    return OptionForm(
        decision_makers=makers,
        options=tuple(case.options),
        rules=tuple(settled(rule, facts) for rule in rules(case)),
        rights=rights(case),
        forbidden={
            dm: tuple(
                (settled(parse(rule.origin), facts), settled(parse(rule.target), facts))
                for rule in case.moves
                if rule.forbid == dm
            )
            for dm in makers
        },
        orders={dm: tuple(settled(one, facts) for one in order(case, dm)) for dm in makers},
        joint=tuple(
            Joining(tuple(dict.fromkeys(one.parties)), frozenset(one.over)) for one in case.joint
        ),
        outcomes={
            name: settled(parse(outcome.that), facts) for name, outcome in case.outcomes.items()
        },
        status_quo=None if case.status_quo is None else options_of(parse_state("sq", case), case),
        conditional=conditional(case),
    )


def conditional(case: Case) -> frozenset[str]:
    """Return the decision makers whose moves depend on the state they start from.

    Those with a right that is neither to every change of an option nor to one direction of it,
    with a veto over them, with a forbidden move, or with moves made together.
    """
    named = {dm for one in case.joint for dm in one.parties}
    named |= {rule.forbid for rule in case.moves}
    own = rights(case)
    for dm in case.decision_makers:
        plain = all(
            isinstance(where, Truth) or where in (Option(name), Not(Option(name)))
            for name, where in own.free[dm].items()
        )
        if not plain or any(where != FALSE for where in own.vetoed[dm].values()):
            named.add(dm)
    return frozenset(named)


def fact_values(case: Case) -> dict[str, float]:
    """Return the value of every fact, by its name."""
    return {name: fact.value for name, fact in case.facts.items()}


def rules(case: Case) -> tuple[Statement, ...]:
    """Return the constraints of a case as statements, in the order of the file."""
    return tuple(
        parse(constraint.that)
        if constraint.that is not None
        else disjunction(being_in(case, text) for text in constraint.only or ())
        for constraint in case.feasible
    )


def being_in(case: Case, text: str) -> Statement:
    """Return the statement that the state is, or is one of, those a STATE text names."""
    state = parse_state(text, case)
    if state.outcome is not None:
        return parse(case.outcomes[state.outcome].that)
    taken = options_of(state, case)
    return conjunction(
        Option(name) if name in taken else Not(Option(name)) for name in case.options
    )


def order(case: Case, dm: str) -> tuple[Statement, ...]:
    """Return what a decision maker prefers, in order, in which bare names are its own options."""
    ranking = case.decision_makers[dm].ranking
    if ranking is None:
        return tuple(parse(that, dm) for that in statements(case, dm))
    return tuple(disjunction(being_in(case, text) for text in tied) for tied in ranking.best_first)


def given(power: Control) -> Statement:
    """Return where a power gives control over its option."""
    return conjunction([parse(power.condition), directed(power.direction, power.controls)])


def rights(case: Case) -> Rights:
    """Return who may change which option where: owners, mandates, powers, within directions."""
    return case.once("rights", lambda: _rights(case))


def _rights(case: Case) -> Rights:
    facts = fact_values(case)
    free: dict[str, dict[str, Statement]] = {
        dm: {name: Truth(value=name.split(".")[0] == dm) for name in case.options}
        for dm in case.decision_makers
    }
    vetoed = pass_on(case, free)
    for power in case.powers:
        if isinstance(power, Control):
            own = free[power.holder]
            own[power.controls] = disjunction([own[power.controls], given(power)])
    for name, option in case.options.items():
        within = directed(_DIRECTIONS[option.moves], name)
        for flags in (*free.values(), *vetoed.values()):
            flags[name] = settled(conjunction([flags[name], within]), facts)
    return Rights(free, vetoed)
