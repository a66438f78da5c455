"""Runs the benchmarks and prints one table, or JSON."""

import argparse
import json
import sys

from benchmarks import brush, responsiveness, startup, synthesis, training
from benchmarks.timing import Row

BENCHMARKS = {
    "synthesis": synthesis.run,
    "brush": brush.run,
    "responsiveness": responsiveness.run,
    "startup": startup.run,
    "training": training.run,
}


def main() -> int:
    """Run the chosen benchmarks; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--only", nargs="+", choices=BENCHMARKS, default=list(BENCHMARKS))
    parser.add_argument("--repeats", type=int, default=5, help="runs per figure; the fastest counts")
    options = parser.parse_args()
    rows: list[Row] = []
    for name in options.only:
        rows += BENCHMARKS[name](options.repeats)
    if options.json:
        print(json.dumps([row.to_dict() for row in rows], indent=2))
    else:
        print_table(rows)
    return 0


def print_table(rows: list[Row]) -> None:
    """What was measured, the reference, ours, and the ratio."""
    cells = [("measured", "reference", "ours", "ratio")]
    cells += [(r.name, r.reference_text, r.value_text, r.ratio_text) for r in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(4)]
    for number, row in enumerate(cells):
        first, *others = (text for text in row)
        numbers = "  ".join(text.rjust(width) for text, width in zip(others, widths[1:], strict=True))
        print(f"{first.ljust(widths[0])}  {numbers}")
        if number == 0:
            print("-" * (sum(widths) + 6))


if __name__ == "__main__":
    sys.exit(main())
