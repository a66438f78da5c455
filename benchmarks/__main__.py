"""Runs the benchmarks and prints one table, or JSON."""

import argparse
import json
import sys
from importlib import import_module

import torch

from benchmarks.timing import Row
from gaugan_desktop.errors import DeviceError
from gaugan_desktop.networks.devices import choose_device

# Each is imported when it runs: on a machine without a window system some cannot be.
BENCHMARKS = ("synthesis", "natural_light", "brush", "studio", "responsiveness", "startup", "training")
ON_DEVICES = ("synthesis", "training")


def main() -> int:
    """Run the chosen benchmarks; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--only", nargs="+", choices=BENCHMARKS)
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="of synthesis and training")
    parser.add_argument("--repeats", type=int, default=5, help="runs per figure; the fastest counts")
    options = parser.parse_args()
    try:
        device = choose_device(options.device)
    except DeviceError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for name in options.only or (BENCHMARKS if options.device == "cpu" else ON_DEVICES):
        run = import_module(f"benchmarks.{name}").run
        rows += run(options.repeats, device) if name in ON_DEVICES else run(options.repeats)
    if device.type == "cuda" and not options.json:
        print(torch.cuda.get_device_name(device))
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
