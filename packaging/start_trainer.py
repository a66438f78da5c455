"""Entry script of the frozen trainer."""

import multiprocessing
import sys

from trainer.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
