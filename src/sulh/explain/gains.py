"""How parties compare what would hold then with where they stand now, in words."""

from collections.abc import Iterator

from sulh import phrases
from sulh.explain.naming import Scene
from sulh.finding.mediate import Compared, Gain
from sulh.messages import Lang


def placed(gains: tuple[Gain, ...], scene: Scene) -> Iterator[str]:
    """Yield how the parties compare, those that compare alike together."""
    say = phrases.of(scene.lang, "mediate")
    groups: dict[tuple[str, str], list[str]] = {}
    for gain in gains:
        key = (_standing(gain.without, scene.lang), _standing(gain.within, scene.lang))
        groups.setdefault(key, []).append(scene.party(gain.dm).name)
    for (before, after), parties in groups.items():
        if before == after:
            yield say.placed(parties, after)
        else:
            yield say.placed_otherwise(parties, before, after)


def _standing(one: Compared, lang: Lang) -> str:
    """Return where the states that would hold stand, beside those compared with."""
    say = phrases.of(lang, "mediate")
    match bool(one.better), bool(one.equal), bool(one.worse):
        case True, False, False:
            said = say.higher()
        case True, _, False:
            said = say.higher_or_level()
        case True, _, True:
            said = say.higher_or_lower()
        case False, _, False:
            said = say.level()
        case False, True, True:
            said = say.lower_or_level()
        case _:
            said = say.lower()
    return str(said)
