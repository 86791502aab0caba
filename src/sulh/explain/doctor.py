"""What a machine has, explained."""

from collections.abc import Iterator

from sulh import phrases
from sulh.explain.blocks import Block, Commands, Explanation, Heading, Paragraph, Table
from sulh.finding.doctor import Compiled, Doctor, Package
from sulh.messages import Lang
from sulh.phrases.words import word
from sulh.version import __version__


def doctor(found: Doctor, lang: Lang) -> Explanation:
    """Return the page on what a machine has."""
    say = phrases.of(lang, "doctor")
    return Explanation(lang, say.title(), (), tuple(_blocks(found, lang)))


def _blocks(found: Doctor, lang: Lang) -> Iterator[Block]:
    say = phrases.of(lang, "doctor")
    yield Paragraph(
        say.this_is(__version__, found.python, found.numpy, f"{found.system}, {found.machine}")
    )
    yield Paragraph(say.has(found.cores, f"{found.memory / (1 << 30):.1f}"))
    yield Heading(say.extras())
    rows = tuple(
        (extra, package.name, getattr(say, f"state_{package.state}")(), package.version or "")
        for extra, packages in found.extras.items()
        for package in packages
    )
    head = tuple(word(key, lang) for key in ("extra", "package", "there", "version"))
    yield Table(head, rows, latin=frozenset({0, 1, 3}))
    for packages in found.extras.values():
        yield from (Paragraph(text) for one in packages for text in _told(one, lang))
    yield from (Paragraph(getattr(say, f"for_{extra}")()) for extra in found.extras)
    yield Heading(say.compiled())
    yield Paragraph(_compiled(found.compiled, lang))
    yield Heading(say.shown())
    yield Paragraph(_shown(found, lang))
    yield Paragraph(say.fonts(list(found.fonts)))
    yield Heading(word("next", lang))
    yield Commands(tuple(_next(found, lang)))


def _told(package: Package, lang: Lang) -> Iterator[str]:
    """Yield what is to be said of a package beside whether it is there."""
    say = phrases.of(lang, "doctor")
    if package.state == "broken":
        yield say.is_broken(package.name, package.error or "")
    elif package.module == "dd.cudd":
        yield say.in_c()
    elif package.module == "dd.autoref":
        yield say.in_python()


def _compiled(compiled: Compiled | None, lang: Lang) -> str:
    say = phrases.of(lang, "doctor")
    if compiled is None:
        return str(say.nothing_to_compile())
    if compiled.error is not None:
        return str(say.not_compiled(compiled.error))
    if compiled.folder is None:
        return str(say.not_kept())
    if compiled.seconds is not None:
        return str(say.compiled_now(f"{compiled.seconds:g}", compiled.folder))
    if compiled.ready:
        return str(say.compiled_before(compiled.folder))
    return str(say.compiled_later(compiled.folder))


def _shown(found: Doctor, lang: Lang) -> str:
    say, terminal = phrases.of(lang, "doctor"), found.terminal
    first = say.to_terminal() if terminal.is_terminal else say.to_no_terminal()
    rest = say.shows_arabic if terminal.shows_arabic else say.shows_no_arabic
    return f"{first} {rest(terminal.encoding)}"


def _next(found: Doctor, lang: Lang) -> Iterator[tuple[str, str]]:
    say, tail = phrases.of(lang, "doctor"), "" if lang == "en" else " --lang ar"
    for extra in found.extras:
        if found.lacking(extra):
            yield f'pip install "sulh[{extra}]"', say.next_install(extra)
    yield f"sulh demo{tail}", say.next_demo()
