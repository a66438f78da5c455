"""`python -m tests.robustness` runs all rows with their full counts; `--row PLACE --count N` runs one."""

import argparse
import logging
import os
import sys
import tempfile
import time
import warnings
from pathlib import Path

from tests.robustness.rows import ROWS, Row


def main() -> int:
    """Print one line for each row, and its problems; 1 when a row does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.robustness", description=__doc__)
    parser.add_argument("--row", help="place of a row, such as saving.killed, or a module of several")
    counts = parser.add_mutually_exclusive_group()
    counts.add_argument("--count", type=int, help="instead of the full one")
    counts.add_argument("--small", action="store_true", help="with the counts of `make test`")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # readers log what they pass over
    warnings.simplefilter("ignore")
    rows = [row for row in ROWS if options.row in (None, row.place, row.module)]
    results = [_holds(row, row.small if options.small else options.count or row.full) for row in rows]
    return int(not all(results))


def _holds(row: Row, count: int) -> bool:
    started = time.monotonic()
    shared_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # disks would only take time
    with tempfile.TemporaryDirectory(dir=shared_memory) as folder:
        work = Path(folder) / "work"
        work.mkdir()
        outcome = row.run(count, work)
    verdict = "broken" if outcome.problems else "holds"
    seconds = time.monotonic() - started
    print(f"{row.number:2} {row.title}: {verdict}; {outcome.figures} ({seconds:.0f} s)", flush=True)
    for problem in outcome.problems[:20]:
        print(f"     {problem}", flush=True)
    return not outcome.problems


if __name__ == "__main__":
    sys.exit(main())
