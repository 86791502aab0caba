"""Measure how fast sulh is here, and show the figures; ``--write FILE`` writes them as a page.

Nothing is compared with another day or another machine; see ``docs/benchmarks.md``.
"""

import argparse
from pathlib import Path

import counting
import large
import loading
import page
import solving
import start_up
import statements
import sweeping

BENCHMARKS = (start_up, loading, solving, large, counting, sweeping, statements)


def main() -> None:
    """Run every benchmark in turn, each shown as soon as it is measured."""
    parser = argparse.ArgumentParser(description="Measure how fast sulh is on this machine.")
    parser.add_argument("--quick", action="store_true", help="fewer runs and sizes: a minute")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the figures as Markdown")
    asked = parser.parse_args()
    parts, pictures = [page.first()], []
    print(parts[0])
    for benchmark in BENCHMARKS:
        for section in benchmark.sections(quick=asked.quick):
            parts.append(section.markdown())
            print(parts[-1], flush=True)
            if section.picture:
                pictures.append(section.picture)
    if asked.write:
        asked.write.write_text("\n".join(parts), encoding="utf-8", newline="\n")
        for picture in pictures:
            file = asked.write.parent / picture.file
            file.parent.mkdir(exist_ok=True)
            file.write_text(picture.svg(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
