"""How much a document may hold: one list for what is done, saved and opened."""

import psutil

from gaugan_desktop.errors import LimitError
from gaugan_desktop.texts import tr

MIN_SIDE, MAX_SIDE = 64, 8192
MAX_LAYERS = 200
MAX_PIXELS = 2_000_000_000  # of all layers, beyond the canvas too
MAX_LAYER_NAME = 200  # characters
MAX_PARTS = 8  # of a style
MAX_LIGHTS = 40  # of a day film
MAX_STYLE_NAME = 2_400  # characters; a mix is named after all its parts, and these after files
MAX_SEED = 2**31 - 1
MAX_ROLLS = 999  # of a label's texture
MAX_PICTURE_BYTES = 32_000_000  # of a style image or a reference photo, encoded
MAX_CHAPTERS = 40  # of a story
MAX_REGION_PIXELS = MAX_PARTS * MAX_SIDE * MAX_SIDE  # of all regions of a story that differ
MAX_STORY_PIXELS = 256 * 1024 * 1024  # of its label maps; the newest chapter is kept whatever its size
MAX_BEYOND_PIXELS = 80_000_000  # of what one layer keeps beyond the canvas
MAX_BEYOND_SIDE = 32_000  # OpenCV moves no larger ones
MAX_HORIZON = 2 * MAX_SIDE  # rows above or below the canvas's corner
MAX_DISTANCE = 1_000_000  # of what lies beyond the canvas, in pixels from its corner
_SHARE_OF_MEMORY = 0.6  # the journal and the picture need some too


def check_size(width: int, height: int) -> None:
    """Raises LimitError, which is a ValueError, when a side is outside 64..8192."""
    for side in (width, height):
        if not MIN_SIDE <= side <= MAX_SIDE:
            raise LimitError(
                tr(
                    "A picture has {least} to {most} pixels per side, not {side}.",
                    least=MIN_SIDE,
                    most=MAX_SIDE,
                    side=side,
                )
            )


def check_layers(count: int, pixels: int) -> None:
    """Raises LimitError when there are too many layers, or too many pixels on all of them together."""
    if not 1 <= count <= MAX_LAYERS:
        raise LimitError(tr("A document has 1 to {count} layers.", count=MAX_LAYERS))
    if pixels > MAX_PIXELS:
        raise LimitError(
            tr(
                "All layers together have at most {count} million pixels: use fewer or smaller ones.",
                count=MAX_PIXELS // 1_000_000,
            )
        )


def check_memory(pixels: int) -> None:
    """Raises LimitError when this computer has no memory for that many pixels of layers."""
    free = psutil.virtual_memory().available
    if pixels > _SHARE_OF_MEMORY * free:
        raise LimitError(
            tr(
                "The layers need {need} MB of memory, and {free} MB are free. Close other programs first.",
                need=pixels // 1_000_000,
                free=free // 1_000_000,
            )
        )


def check_layer_name(name: str) -> None:
    """Raises LimitError when it is too long."""
    if len(name) > MAX_LAYER_NAME:
        raise LimitError(tr("The name of a layer has at most {count} characters.", count=MAX_LAYER_NAME))


def check_lights(count: int) -> None:
    """Raises LimitError when a day film has too many lights."""
    if count > MAX_LIGHTS:
        raise LimitError(tr("A day film has at most {count} lights.", count=MAX_LIGHTS))


def check_picture(data: bytes) -> None:
    """Raises LimitError when an encoded style image or reference photo is too large to be kept."""
    if len(data) > MAX_PICTURE_BYTES:
        raise LimitError(
            tr(
                "A picture inside a document has at most {count} MB.",
                count=MAX_PICTURE_BYTES // 1_000_000,
            )
        )
