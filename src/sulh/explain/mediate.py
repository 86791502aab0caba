"""Who could help, explained: which offers, together, would make an outcome hold, and for whom."""

from collections.abc import Iterator

from sulh import phrases
from sulh.case import Offer
from sulh.explain import offers
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Items, Paragraph, Table
from sulh.explain.equilibria import heading
from sulh.explain.gains import placed
from sulh.explain.naming import Scene
from sulh.explain.outcomes import burdens, people_named
from sulh.explain.page import page
from sulh.finding.mediate import Mediation, Operator, Sought, Way
from sulh.messages import Lang
from sulh.phrases.words import word

MOST_WAYS = 10
"""How many sets a page tells; JSON lists all."""

MOST_STATES = 12


def mediation(found: Mediation, lang: Lang) -> Explanation:
    """Return the page on who could help."""
    scene = Scene(found.case, found.model, lang)
    say = phrases.of(lang, "mediate")
    if found.single:
        title = say.title_of(_subject(found.sought[0], scene))
    else:
        title = say.title(found.case.title.show(lang))
    return page(found.case, lang, title, blocks(found, scene))


def _subject(one: Sought, scene: Scene) -> str:
    if one.asked.about == "state":
        return f"#{one.asked.name}"
    return str(scene.grammar.quoted(scene.case.outcome_label(one.asked.name, scene.lang)))


def blocks(found: Mediation, scene: Scene) -> Iterator[Block]:
    """Yield what would hold with which offers accepted, and what each of them changes."""
    say = phrases.of(scene.lang, "mediate")
    refused = found.single and bool(found.sought[0].harm)
    if found.single:
        yield Paragraph(" ".join(_opening(found, found.sought[0], scene)))
    if not refused:
        yield Paragraph(_judged(found, scene))
    if refused:
        yield from burdens(found.case, scene, _outcomes(found.sought[0]))
    elif not found.operators and not found.left_out:
        yield Paragraph(f"{say.none()}")
        yield Commands((_example(found, say.like_this()),))
        yield Paragraph(say.or_all())
    else:
        yield Paragraph(say.nothing_is_in_force())
        yield from _answers(found, scene)
        yield from _operators(found, scene)
        yield from _left_out(found, scene)
        yield Paragraph(" ".join(_searched(found, scene)))
    yield Paragraph(say.ours())
    yield Heading(word("next", scene.lang))
    yield Commands(tuple(_next(found, scene)))


def _example(found: Mediation, said: str) -> tuple[str, str]:
    pair = list(found.case.decision_makers)[:2]
    return f"offers: [{{id: talks, kind: coordinator, parties: [{', '.join(pair)}]}}]", said


def _judged(found: Mediation, scene: Scene) -> str:
    say = phrases.of(scene.lang, "mediate")
    sentence = say.judged_perceived if found.judged == "perceived" else say.judged_plain
    return str(sentence(heading(found.heading)))


def _opening(found: Mediation, one: Sought, scene: Scene) -> Iterator[str]:
    say, seek = phrases.of(scene.lang, "mediate"), phrases.of(scene.lang, "levers")
    subject, concept = _subject(one, scene), heading(found.heading)
    if one.asked.about == "state":
        state = found.model.index[int(one.asked.name)]
        yield phrases.of(scene.lang, "why").state_is(subject, scene.taken(state))
    if one.harm:
        yield seek.harm_reason(subject, people_named(found.case, one.harm, scene))
        yield say.refused()
        return
    if one.now.word == "holds":
        yield seek.holds_now(subject, concept, len(one.now.states), one.now.of)
        if found.operators:
            yield say.nothing_needed()
    else:
        yield seek.fails_now(subject, concept)
    if one.passed_over:
        yield seek.passed_over([scene.mention(option) for option in one.passed_over])


def _outcomes(one: Sought) -> list[str]:
    return [one.asked.name] if one.asked.about == "outcome" else []


def _answers(found: Mediation, scene: Scene) -> Iterator[Block]:
    """Yield the sets for what is asked about, or a table of every outcome and then its sets."""
    say = phrases.of(scene.lang, "mediate")
    if found.single:
        one = found.sought[0]
        if one.now.word != "holds":
            yield from _ways(found, one, scene)
        yield from burdens(found.case, scene, _outcomes(one))
        return
    yield Heading(say.heading_table())
    yield _table(found, scene)
    yield Paragraph(say.marks())
    asked = {one.asked.name for one in found.sought}
    missing = [name for name, states in found.model.outcomes.items() if states.any()]
    if harmful := [name for name in missing if name not in asked]:
        yield Paragraph(say.harmful_left_out(harmful))
    yield from burdens(found.case, scene, [one.asked.name for one in found.sought])


def _table(found: Mediation, scene: Scene) -> Table:
    say = phrases.of(scene.lang, "mediate")
    rows = []
    for one in found.sought:
        sets = " | ".join(" + ".join(way.operators) for way in one.ways)
        if one.now.word == "holds":
            sets = say.holds_as_it_is()
        nobody = [word("yes" if way.nobody_worse else "no", scene.lang) for way in one.ways]
        rows.append(
            (
                one.asked.name,
                scene.case.outcome_label(one.asked.name, scene.lang),
                f"{len(one.now.states)}/{one.now.of}" if one.now.of else "–",
                sets or say.no_set(),
                " | ".join(nobody) if any(way.gains for way in one.ways) else "–",
            )
        )
    head = ("outcome", "label", "holds-now", "smallest-sets", "nobody-worse")
    return Table(tuple(word(key, scene.lang) for key in head), tuple(rows), latin=frozenset({0, 2}))


def _ways(found: Mediation, one: Sought, scene: Scene) -> Iterator[Block]:
    say, seek = phrases.of(scene.lang, "mediate"), phrases.of(scene.lang, "levers")
    if not one.ways:
        yield Paragraph(say.nothing_makes(found.size))
        return
    yield Paragraph(say.would_make(len(one.ways)))
    items: list[Paragraph | Items] = []
    for way in one.ways[:MOST_WAYS]:
        claims = [c for name in way.operators for c in _offer(found, name).claims.claims]
        assumed = [
            name
            for name in way.operators
            if name.startswith("offers/") and _offer(found, name).claims.is_assumption
        ]
        states = _numbers(way.value.states, scene)
        sentence = say.way(list(way.operators), states, len(way.value.states), way.value.of)
        if standard := [name for name in way.operators if found.operator(name).standard]:
            sentence += f" {say.standard_among(standard)}"
        items.append(
            Paragraph(
                sentence,
                tuple(dict.fromkeys(claims)),
                tuple(assumed),
            )
        )
        items.append(Items(tuple(_way(found, way, scene))))
    yield Items(tuple(items), numbered=True)
    if len(one.ways) > MOST_WAYS:
        yield Paragraph(seek.more(MOST_WAYS, len(one.ways)))


def _offer(found: Mediation, address: str) -> Offer:
    return found.operator(address).offer


def _numbers(numbers: "tuple[int, ...] | frozenset[int]", scene: Scene) -> str:
    return scene.states((scene.model.index[one] for one in sorted(numbers)), MOST_STATES)


def _way(found: Mediation, way: Way, scene: Scene) -> Iterator[Paragraph | Items]:
    """Yield for whom it would be an improvement, and what else would be so."""
    say, seek = phrases.of(scene.lang, "mediate"), phrases.of(scene.lang, "levers")
    if not way.gains:
        yield Paragraph(say.nothing_to_compare())
    else:
        start = _numbers(found.start, scene)
        compared = say.from_status_quo if found.from_status_quo else say.from_holding
        yield Paragraph(compared(start))
        yield Items(tuple(map(Paragraph, placed(way.gains, scene))))
        if way.nobody_worse:
            yield Paragraph(
                say.nobody_worse() if way.nobody_worse_before else say.nobody_worse_then()
            )
    besides: list[str] = []
    groups: dict[str, list[str]] = {}
    for name, value in way.outcomes.items():
        if name not in way.harmful:
            groups.setdefault(value.word, []).append(name)
    for key, sentence in (
        ("holds", seek.also_hold),
        ("fails", seek.also_fail),
        ("infeasible", seek.also_impossible),
    ):
        if groups.get(key):
            besides.append(sentence(groups[key]))
    besides += [_guard(found, name, scene) for name in way.harmful]
    if way.fallen:
        besides.append(seek.status_quo_falls())
    if besides:
        yield Paragraph(" ".join(besides))


def _guard(found: Mediation, outcome: str, scene: Scene) -> str:
    people = people_named(found.case, found.harmful[outcome], scene)
    return str(phrases.of(scene.lang, "levers").with_harm(outcome, people))


def _operators(found: Mediation, scene: Scene) -> Iterator[Block]:
    if not found.operators:
        return
    say = phrases.of(scene.lang, "mediate")
    yield Heading(say.heading_offers())
    quiet = [one for one in found.operators if one.standard and one.changes_nothing]
    told = [one for one in found.operators if one not in quiet]
    if told:
        yield Items(tuple(_operator(found, one, scene) for one in told))
    if quiet:
        yield Paragraph(say.quiet_standard([one.address for one in quiet]))


def _operator(found: Mediation, one: Operator, scene: Scene) -> Paragraph:
    say = phrases.of(scene.lang, "mediate")
    told = [f"{one.address}: {offers.offer(one.offer, scene)}"]
    if one.standard:
        told.append(say.standard())
    if one.appear is None:
        told.append(say.not_solved())
    else:
        told.append(say.effect(_numbers(one.appear, scene), _numbers(one.vanish, scene)))
    if found.single and one.appear is not None:
        asked = found.sought[0]
        holds = asked.alone[one.address].word == "holds"
        if asked.now.word == "holds":
            told.append(say.still_holds() if holds else say.holds_no_longer())
    told += [
        _guard(found, name, scene)
        for name, value in (one.outcomes or {}).items()
        if value.word == "holds" and name in found.harmful
    ]
    return _cited(" ".join(told), one)


def _cited(text: str, one: Operator) -> Paragraph:
    claims = one.offer.claims.claims
    return Paragraph(text, claims, () if claims or one.standard else (one.address,))


def _left_out(found: Mediation, scene: Scene) -> Iterator[Block]:
    if not found.left_out:
        return
    say = phrases.of(scene.lang, "mediate")
    why = {
        "one-way": say.makes_one_way,
        "rule": say.obliges,
        "line": say.prefers,
        "joint": say.lets_together,
    }
    yield Heading(say.heading_left_out())
    yield Items(
        tuple(
            _cited(f"{one.address}: {offers.offer(one.offer, scene)} {why[one.why]()}", one)
            for one in found.left_out
            if one.why is not None
        )
    )


def _searched(found: Mediation, scene: Scene) -> Iterator[str]:
    say, seek = phrases.of(scene.lang, "mediate"), phrases.of(scene.lang, "levers")
    yield say.searched(found.search.sets, found.search.of, found.search.models)
    yield say.smaller_suffice()
    if found.search.undecided:
        yield seek.not_solved(found.search.undecided)
    if found.search.ended == "budget":
        yield seek.out_of_budget()
    if found.search.ended == "interrupted":
        yield seek.interrupted()


def _next(found: Mediation, scene: Scene) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(scene.lang, "mediate"), "" if scene.lang == "en" else " --lang ar"
    under = "".join(f" --scenario {name}" for name in found.scenarios)
    asked = found.sought[0] if found.single else None
    if asked is not None and asked.harm:
        yield f"sulh levers {found.case.id} {asked.asked.name}{under}{tail}", say.next_levers()
        return
    if (first := _offered_first(found)) is not None:
        one, way = first
        names = (name.partition("/")[2] for name in way.operators)
        then = "".join(f" --scenario accepted-{name}" for name in names)
        yield f"sulh why {found.case.id} {one.asked.name}{under}{then}{tail}", say.next_why()
    if found.case.offers:
        yield f"sulh compare {found.case.id}{tail}", say.next_compare()
    if not found.every:
        state = f" {asked.asked.name}" if asked is not None else ""
        yield f"sulh mediate {found.case.id}{state} --all{under}{tail}", say.next_all()


def _offered_first(found: Mediation) -> tuple[Sought, Way] | None:
    """Return the first set that the case itself offers, with what it would make hold."""
    for one in found.sought:
        for way in one.ways:
            if not any(found.operator(name).standard for name in way.operators):
                return one, way
    return None
