"""How large a document may be."""

from gaugan_desktop.texts import tr

MIN_SIDE, MAX_SIDE = 64, 8192


def check_size(width: int, height: int) -> None:
    """Raises ValueError when a side is outside 64..8192."""
    for side in (width, height):
        if not MIN_SIDE <= side <= MAX_SIDE:
            raise ValueError(
                tr(
                    "A picture has {least} to {most} pixels per side, not {side}.",
                    least=MIN_SIDE,
                    most=MAX_SIDE,
                    side=side,
                )
            )
