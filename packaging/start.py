"""Entry script of both frozen programs: the name under which it was started says which one is meant."""

import multiprocessing
import sys
from pathlib import Path


def main() -> int:
    """Run the painter or the trainer; the exit code."""
    multiprocessing.freeze_support()
    if Path(sys.executable).stem == "gaugan-train":
        from trainer.__main__ import main as run
    else:
        from gaugan_desktop.__main__ import main as run
    return run()


if __name__ == "__main__":
    sys.exit(main())
