"""Which borders of a picture continue on the opposite side: panoramas and tiles."""

from typing import NamedTuple


class Wrap(NamedTuple):
    """What makes a picture seamless.

    Attributes:
        rows: the lower side continues at the upper one.
        columns: the right side continues at the left one.
    """

    rows: bool = False
    columns: bool = False


NO_WRAP = Wrap()
