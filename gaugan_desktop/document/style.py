"""The style a document is painted with."""

import random
from dataclasses import dataclass

_MAX_SEED = 2**31 - 1


@dataclass(frozen=True)
class Style:
    """Light, weather and season of the picture.

    Exactly one of these: a style image (its encoded file bytes, at most a few hundred kilobytes),
    a random seed, or neither (the model's mean style).
    """

    name: str = ""
    image: bytes | None = None
    seed: int | None = None

    def __post_init__(self) -> None:
        if self.image is not None and self.seed is not None:
            raise ValueError("a style is an image or a seed, not both")


MEAN_STYLE = Style()


def random_style() -> Style:
    """A style by a fresh seed."""
    seed = random.randint(0, _MAX_SEED)
    return Style(f"Random style {seed}", seed=seed)
