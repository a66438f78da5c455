"""Where rolled labels take their noise and textures from."""

_GOLDEN = 0.381966  # no two of many rolls come close to each other


def roll_offset(roll: int, side: int) -> int:
    """By how many of `side` pixels the noise of a roll lies beside that of a label never rolled."""
    return round(roll * _GOLDEN * side) % side if roll else 0
