"""The help pages, made from what each verb takes, in the language asked for."""

from collections.abc import Iterator
from typing import Any

from sulh import phrases, views
from sulh.cli import language
from sulh.cli.verbs import HOMES
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph
from sulh.messages import render

_BEGIN = ("demo", "new", "cases")
_EXAMPLE = {
    "new": "sulh new {mine}",
    "check": "sulh check east-aleppo-2016",
    "show": "sulh show cuban-missile-crisis",
    "equilibria": "sulh equilibria east-aleppo-2016 --concept seq",
    "why": "sulh why east-aleppo-2016 imposed-exit --dm iran",
    "evolution": "sulh evolution east-aleppo-2016 --to imposed-exit",
    "find": 'sulh find shared-harbour "east.away and not port.fee"',
    "census": "sulh census river-basin",
    "fragility": "sulh fragility east-aleppo-2016 --size 1",
    "levers": "sulh levers east-aleppo-2016 registered-exit",
    "power": "sulh power tannery-lake",
    "mandate": "sulh mandate orchard-cooperative",
    "perception": "sulh perception cuban-missile-crisis-unseen",
    "compare": "sulh compare east-aleppo-2016 iran-threat-not-known iran-threat-bluff",
    "readings": "sulh readings east-aleppo-2016 --outcome imposed-exit",
    "contradiction": "sulh contradiction east-aleppo-2016",
    "diff": "sulh diff cuban-missile-crisis cuban-missile-crisis-reversible",
    "brief": "sulh brief east-aleppo-2016 --outcome imposed-exit -o brief.html",
    "picture": "sulh picture cuban-missile-crisis states -o states.svg",
    "table": "sulh table elmira stability -o stability.csv",
    "export": "sulh export east-aleppo-2016 -o copy.html",
    "where": "sulh where {mine}",
    "forget": "sulh forget {mine}",
    "report": "sulh report east-aleppo-2016 --lang both -o report.pdf",
    "verify": "sulh verify result.json east-aleppo-2016",
}


def of_all(ctx: Any) -> str:
    """Return the first page: what this is, where to begin, and every command."""
    lang, say = language.chosen(), phrases.of(language.chosen(), "demo")
    tail = "" if lang == "en" else " --lang ar"
    blocks: list[Block] = [
        Paragraph(f"{_said('first-what')} {say.not_a_forecast()}"),
        _heading("start"),
        Commands(tuple((f"{_typed(verb)}{tail}", _said(f"verb-{verb}")) for verb in _BEGIN)),
        _heading("verbs"),
        Commands(tuple((verb, _said(f"verb-{verb}")) for verb in HOMES)),
        _heading("adds"),
        Commands(tuple(_taken(ctx, "option"))),
        Paragraph(_said("first-names")),
    ]
    return _page(say.title(), blocks)


def of_verb(ctx: Any) -> str:
    """Return the page on one verb: how to type it, what it takes, what can be added."""
    verb = ctx.info_name
    blocks: list[Block] = [Paragraph(_said(f"verb-{verb}"))]
    words = " ".join(name for name, _ in _taken(ctx, "argument"))
    typed = [f"sulh {verb} {words}".rstrip()]
    if verb in _EXAMPLE:
        typed.append(_typed(verb))
    blocks += [_heading("type"), Commands(tuple((line, "") for line in typed))]
    for kind, heading in (("argument", "needs"), ("option", "adds")):
        taken = tuple(_taken(ctx, kind))
        if taken:
            blocks += [_heading(heading), Commands(taken)]
    return _page(f"sulh {verb}", blocks)


def _taken(ctx: Any, kind: str) -> Iterator[tuple[str, str]]:
    """Yield what a command takes, as it is typed, and what it means."""
    for one in ctx.command.get_params(ctx):
        if one.param_type_name == kind:
            value = f" {one.metavar}" if one.metavar and kind == "option" else ""
            name = one.metavar if kind == "argument" else ", ".join(sorted(one.opts, key=len))
            yield f"{name}{value}", _said(f"takes-{one.name}")


def _typed(verb: str) -> str:
    mine = phrases.of(language.chosen(), "demo").example_of_your_own()
    return _EXAMPLE.get(verb, f"sulh {verb}").format(mine=mine)


def _said(message: str) -> str:
    return render(message, {}, language.chosen())


def _heading(key: str) -> Heading:
    return Heading(_said(f"heading-{key}"))


def _page(title: str, blocks: list[Block]) -> str:
    lang = language.chosen()
    return views.text(Explanation(lang, title, (), tuple(blocks)), lang)
