"""What is cited: what the case is built from, and the works of method."""

from collections.abc import Iterator, Mapping

from sulh import phrases
from sulh.explain.blocks import Block, Figure, Heading, Items, Paragraph
from sulh.explain.naming import Scene
from sulh.finding import Finding
from sulh.finding.equilibria import Equilibria
from sulh.finding.mandate import Mandates
from sulh.finding.perception import Hypergame
from sulh.finding.power import Powers
from sulh.finding.report import Report
from sulh.labels import date
from sulh.source import Source

WORKS: Mapping[str, str] = {
    "schelling1960": "Schelling, T. C. (1960). The Strategy of Conflict. Harvard University Press.",
    "bennett1977": "Bennett, P. G. (1977). Toward a theory of hypergames. Omega, 5(6), 749–751. "
    "doi:10.1016/0305-0483(77)90056-1",
    "putnam1988": "Putnam, R. D. (1988). Diplomacy and domestic politics: the logic of two-level "
    "games. International Organization, 42(3), 427–460. doi:10.1017/S0020818300027697",
    "wang-hipel-fraser1988": "Wang, M., Hipel, K. W. and Fraser, N. M. (1988). Modeling "
    "misperceptions in games. Behavioral Science, 33(3), 207–223. doi:10.1002/bs.3830330305",
    "yu-kilgour-hipel-zhao2015": "Yu, J., Kilgour, D. M., Hipel, K. W. and Zhao, M. (2015). Power "
    "asymmetry in conflict resolution with application to a water pollution dispute in China. "
    "Water Resources Research, 51(10), 8627–8645. doi:10.1002/2014WR016257",
    "nash1951": "Nash, J. (1951). Non-cooperative games. Annals of Mathematics, 54(2), 286–295. "
    "doi:10.2307/1969529",
    "howard1971": "Howard, N. (1971). Paradoxes of Rationality: Theory of Metagames and Political "
    "Behavior. MIT Press.",
    "fraser-hipel1979": "Fraser, N. M. and Hipel, K. W. (1979). Solving complex conflicts. IEEE "
    "Transactions on Systems, Man, and Cybernetics, 9(12), 805–816. doi:10.1109/TSMC.1979.4310131",
    "fang-hipel-kilgour1993": "Fang, L., Hipel, K. W. and Kilgour, D. M. (1993). Interactive "
    "Decision Making: The Graph Model for Conflict Resolution. Wiley.",
    "rego-vieira2017": "Rêgo, L. C. and Vieira, G. I. A. (2017). Symmetric sequential stability in "
    "the graph model for conflict resolution with multiple decision makers. Group Decision and "
    "Negotiation, 26(4), 775–792. doi:10.1007/s10726-016-9520-8",
}
"""The works a report can cite, as reference lists write them."""

OF_QUESTIONS: Mapping[type[Finding], tuple[str, ...]] = {
    Hypergame: ("bennett1977", "wang-hipel-fraser1988"),
    Powers: ("yu-kilgour-hipel-zhao2015",),
    Mandates: ("schelling1960", "putnam1988"),
}
"""The works that some findings rest on besides."""

MODEL = "fang-hipel-kilgour1993"
"""The work that every report rests on: the graph model, and how opponents answer together."""


def section(found: Report, scene: Scene, _: Mapping[str, Figure]) -> Iterator[Block]:
    """Yield the sources of the case, then the works of method."""
    say, holds = phrases.of(scene.lang, "report"), found.part(Equilibria)
    built = [*found.case.cite, *(_source(one, scene) for one in found.case.sources.values())]
    if built:
        yield Heading(say.sources_of_case(), 3)
        yield Items(tuple(map(Paragraph, dict.fromkeys(built))))
    keys = {MODEL}
    if holds is not None:
        keys |= {one.source for profile in holds.asked for one in profile.concepts}
    for kind, works in OF_QUESTIONS.items():
        keys |= set(works) if kind in found.parts else set()
    yield Heading(say.works(), 3)
    yield Items(tuple(Paragraph(WORKS[key]) for key in sorted(keys)))


def _source(source: Source, scene: Scene) -> str:
    parts = [
        scene.text(source.publisher),
        scene.text(source.title),
        scene.text(source.kind),
        date(source.date, scene.lang) if source.date else "",
        source.locator or "",
        source.url or "",
    ]
    comma = "، " if scene.lang == "ar" else ", "
    return comma.join(part for part in parts if part)
