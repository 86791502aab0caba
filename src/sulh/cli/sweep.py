"""The question how much depends on the order of what the parties want."""

from typing import Annotated

import typer

from sulh.analysis import sweep as varying
from sulh.analysis.sweep import MOST_SEED, MOST_VARIANTS, VARIANTS
from sulh.casefile import load
from sulh.casefile.keeping import sweep_of
from sulh.cli import output
from sulh.cli.options import CaseName, Json, Language, Scenarios
from sulh.concept import LEAD
from sulh.explain.sweep import sweep as page_on
from sulh.messages import Lang, render

_INTERRUPTED = 130

Vary = Annotated[list[str] | None, typer.Option("--vary", metavar="DM")]
Variants = Annotated[int, typer.Option("--variants", metavar="N", min=1, max=MOST_VARIANTS)]
Seed = Annotated[int, typer.Option("--seed", metavar="N", min=0, max=MOST_SEED)]
Concepts = Annotated[list[str] | None, typer.Option("--concept", metavar="CONCEPT")]
Workers = Annotated[int | None, typer.Option("--workers", metavar="N", min=1)]
Where = Annotated[str | None, typer.Option("--executor", metavar="dask://HOST:PORT")]


def sweep(  # noqa: PLR0913 - everything that can be typed
    case: CaseName,
    *,
    vary: Vary = None,
    variants: Variants = VARIANTS,
    seed: Seed = 0,
    headings: Concepts = None,
    scenarios: Scenarios = None,
    workers: Workers = None,
    executor: Where = None,
    fresh: Annotated[bool, typer.Option("--fresh")] = False,
    as_json: Json = False,
    lang: Language,
) -> None:
    """Say how much depends on the order of what the parties want."""
    kept, counter = sweep_of(case), _Counter()
    try:
        found = varying.sweep(
            load(case),
            vary=vary or None,
            variants=variants,
            seed=seed,
            concepts=headings or (LEAD,),
            scenario=scenarios,
            workers=workers,
            executor=executor,
            checkpoint=kept,
            fresh=fresh,
            progress=counter,
        )
    except KeyboardInterrupt:
        if counter.told is None:  # nothing was begun
            raise
        output.complain(counter.stopped(lang, is_kept=kept is not None))
        raise typer.Exit(_INTERRUPTED) from None
    if as_json:
        output.document(found.to_json())
    else:
        output.answer(page_on(found, lang, name=output.typed(case)), lang)


class _Counter:
    """How many variants are done: shown on a terminal, told where somebody interrupts."""

    def __init__(self) -> None:
        self.told: tuple[int, int] | None = None
        self._show = output.progress(every=1)

    def __call__(self, done: int, total: int) -> None:
        self.told = done, total
        if self._show is not None:
            self._show(done, total)

    def stopped(self, lang: Lang, *, is_kept: bool) -> str:
        """Return how far it came, and what the same command does next."""
        done, total = self.told or (0, 0)
        message = "sweep-interrupted" if is_kept else "sweep-interrupted-shipped"
        said = render(message, {"done": done, "total": total}, lang)
        return said if self._show is None else f"\n{said}"
