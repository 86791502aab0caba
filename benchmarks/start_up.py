"""Start-up: whole processes, beside Python that does nothing."""

from measure import BARE, processes
from page import Section, against, in_seconds

COMMANDS = {
    "`import sulh`": (["-c", "import sulh"], 0.15, True),
    "`sulh --version`": (["-m", "sulh", "--version"], None, False),
    "`sulh equilibria east-aleppo-2016`": (
        ["-m", "sulh", "equilibria", "east-aleppo-2016"], 0.5, False,
    ),
    "`sulh demo`": (["-m", "sulh", "demo"], 5.0, False),
}  # fmt: skip
"""What -> its words, its target in seconds, and whether the target is over bare Python."""


def sections(*, quick: bool) -> list[Section]:
    """Return how long it takes until the program answers."""
    commands = {name: words for name, (words, _, _) in COMMANDS.items()}
    times = processes(commands, runs=5 if quick else 15)
    bare = times[BARE].seconds
    rows = [(BARE, in_seconds(bare), in_seconds(times[BARE].processor), "", "", "", "")]
    for name, (_, target, over_bare) in COMMANDS.items():
        whole, over = times[name].seconds, times[name].seconds - bare
        rows.append(
            (
                name, in_seconds(whole), in_seconds(times[name].processor), in_seconds(over),
                f"{whole / bare:.1f}", *against(over if over_bare else whole, target),
            )
        )  # fmt: skip
    return [
        Section(
            "Start-up",
            "Whole processes, their output thrown away; medians of runs that take turns. "
            "*Processor*: the time it worked, which on a busy machine is less than what passed and "
            "with several cores can be more. The target of `import sulh` is over bare Python, the "
            "others are for the whole process.",
            (
                "what",
                "seconds",
                "processor",
                "over bare Python",
                "times bare Python",
                "target",
                "met",
            ),
            tuple(rows),
        )
    ]
