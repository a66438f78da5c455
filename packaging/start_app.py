"""Entry script of the frozen app."""

import sys

from gaugan_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
