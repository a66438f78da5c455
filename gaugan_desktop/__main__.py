"""Entry point: the painting program, or one of its headless commands."""

import multiprocessing
import sys


def main() -> int:
    """Start the program; returns the process's exit code."""
    multiprocessing.freeze_support()
    from gaugan_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
