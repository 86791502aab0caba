"""What a machine has, in English."""

from sulh.phrases.en.grammar import listed


def title() -> str:
    return "What this machine has"


def this_is(sulh: str, python: str, numpy: str, system: str) -> str:
    return f"sulh {sulh}, Python {python}, NumPy {numpy}, on {system}."


def has(cores: int, memory: str) -> str:
    processors = "1 processor" if cores == 1 else f"{cores} processors"
    return (
        f"{processors}, {memory} GB of memory free. Neither changes what an answer is, only how long it takes "
        "and whether there is one."
    )


def extras() -> str:
    return "Extras"


def state_found() -> str:
    return "found"


def state_missing() -> str:
    return "missing"


def state_broken() -> str:
    return "broken"


def for_scale() -> str:
    return (
        "scale: for conflicts whose states are too many to list; numba and platformdirs for the dense engine, dd "
        "for the symbolic one, python-sat for 'sulh find'."
    )


def for_report() -> str:
    return "report: for PDF and pictures as PNG (typst), documents of Word (python-docx), sheets (openpyxl)."


def for_cluster() -> str:
    return "cluster: for sweeps on a Dask cluster."


def is_broken(package: str, error: str) -> str:
    return (
        f"{package} is installed and cannot be used ({error}). What needs it says so; "
        f"'pip install --force-reinstall {package}' may mend it."
    )


def in_c() -> str:
    return "dd makes decision diagrams in C, with CUDD."


def in_python() -> str:
    return "dd makes decision diagrams in Python here, without CUDD: the answers are the same, and take longer."


def compiled() -> str:
    return "Compiled code"


def nothing_to_compile() -> str:
    return "Nothing is compiled: numba or platformdirs is missing. Listing, and decision diagrams, need neither."


def not_compiled(error: str) -> str:
    return (
        f"The dense engine could not be compiled ({error}). The other engines take its conflicts."
    )


def not_kept() -> str:
    return (
        "The folder for compiled code cannot be written, so every run compiles anew; let SULH_CACHE name one "
        "that can."
    )


def compiled_now(seconds: str, folder: str) -> str:
    return f"The dense engine was compiled just now, in {seconds} seconds, and is kept in {folder}"


def compiled_before(folder: str) -> str:
    return f"The dense engine is compiled, and kept in {folder}"


def compiled_later(folder: str) -> str:
    return f"The dense engine is not compiled yet: its first use compiles it. It will be kept in {folder}"


def shown() -> str:
    return "What is shown"


def to_terminal() -> str:
    return "This is a terminal."


def to_no_terminal() -> str:
    return "This is no terminal, so no colours are used."


def shows_arabic(encoding: str) -> str:
    return f"Text is written as UTF-8, and the system's encoding ({encoding}) holds Arabic."


def shows_no_arabic(encoding: str) -> str:
    return (
        f"Text is written as UTF-8, and the system's encoding ({encoding}) holds no Arabic: where letters come "
        "out wrong, set the terminal to UTF-8, or write a page to a file with -o."
    )


def fonts(names: list[str]) -> str:
    return f"Fonts shipped for pages and pictures: {listed(names)}."


def next_install(extra: str) -> str:
    return f"install what is missing of the extra {extra}"


def next_demo() -> str:
    return "a real conflict, from what holds to how the parties could get there"
