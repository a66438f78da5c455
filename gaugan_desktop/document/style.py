"""The style a document is painted with: one source of light, or a mix of several."""

import random
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gaugan_desktop.document.limits import MAX_PARTS, MAX_SEED, MAX_STYLE_NAME
from gaugan_desktop.errors import LimitError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.texts import tr


@dataclass(frozen=True)
class StyleRegion:
    """Where a part of a mix holds: a mask as compressed bits, so that styles stay plain values."""

    width: int
    height: int
    bits: bytes

    @classmethod
    def of(cls, mask: np.ndarray) -> "StyleRegion":
        """From a mask (H, W) bool."""
        return cls(mask.shape[1], mask.shape[0], zlib.compress(np.packbits(mask).tobytes(), 1))

    @property
    def mask(self) -> np.ndarray:
        """(H, W) bool.

        Raises:
            ValueError: the bits do not fill the stated size.
        """
        count = self.width * self.height
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(self.bits, -(-count // 8) + 1)
        except zlib.error as error:
            raise ValueError("the region is damaged") from error
        bits = np.unpackbits(np.frombuffer(data, np.uint8))
        if not count <= len(bits) < count + 8:
            raise ValueError("the region does not have the stated size")
        return bits[:count].astype(bool).reshape(self.height, self.width)


@dataclass(frozen=True)
class StylePart:
    """One of several styles, how much it counts (0 to 1), and where.

    Attributes:
        region: pixels on which it holds; None for everywhere.
        labels: names of the labels on which alone it holds, there in place of the others; empty for all.
    """

    style: "Style"
    weight: float = 1.0
    region: StyleRegion | None = None
    labels: tuple[str, ...] = ()

    @property
    def is_everywhere(self) -> bool:
        return self.region is None and not self.labels


@dataclass(frozen=True)
class Style:
    """Light, weather and season of the picture.

    At most one of these: a style image (its encoded file bytes, at most a few hundred kilobytes),
    a random seed, or the parts of a mix; none of them is the model's mean style.

    Attributes:
        light: light sliders that are not in the middle, by name in alphabetical order, from -1 to 1.
    """

    name: str = ""
    image: bytes | None = None
    seed: int | None = None
    parts: tuple[StylePart, ...] = ()
    light: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        if (
            self.light != tuple(sorted(dict(self.light).items()))
            or not {name for name, _ in self.light} <= set(SLIDERS)
            or not all(-1 <= value <= 1 and value for _, value in self.light)
        ):
            raise ValueError("a light has a value from -1 to 1, except 0, for each slider once")
        if (self.image is not None) + (self.seed is not None) + bool(self.parts) > 1:
            raise ValueError("a style is an image, a seed or a mix, not several of them")
        if len(self.parts) > MAX_PARTS or any(part.style.parts or part.style.light for part in self.parts):
            raise ValueError(f"a mix has at most {MAX_PARTS} parts, none of them a mix or with a light")


MEAN_STYLE = Style()


def random_style() -> Style:
    """A style by a fresh seed."""
    seed = random.randint(0, MAX_SEED)
    return Style(tr("Random style {seed}", seed=seed), seed=seed)


def parts_of(style: Style) -> tuple[StylePart, ...]:
    """The parts of a mix; a single style is a mix of one, the mean style of none."""
    style = replace(style, light=())
    if style.parts or style == MEAN_STYLE:
        return style.parts
    return (StylePart(style),)


def in_light(style: Style, light: Mapping[str, float]) -> Style:
    """The style with its light sliders at these places."""
    return replace(style, light=tuple(sorted((name, value) for name, value in light.items() if value)))


def mixed(parts: Sequence[StylePart]) -> Style:
    """The style that parts make together, named after them."""
    if not parts:
        return MEAN_STYLE
    if len(parts) == 1 and parts[0].is_everywhere:
        return parts[0].style
    free = [part for part in parts if not part.labels]
    total = sum(part.weight for part in free) or 1.0

    def name_of(part: StylePart) -> str:
        is_shared = len(free) > 1 and not part.labels
        return part.style.name + (f" {round(100 * part.weight / total)} %" if is_shared else "")

    return Style(" + ".join(map(name_of, parts))[:MAX_STYLE_NAME], parts=tuple(parts))


def dressed(style: Style, other: Style, labels: Sequence[str]) -> Style:
    """A style with another one for some labels, in place of whatever these had."""
    parts = []
    for part in parts_of(style):
        left = tuple(name for name in part.labels if name not in labels)
        if left or not part.labels:
            parts.append(replace(part, labels=left))
    return mixed([*parts, StylePart(other, labels=tuple(labels))])


def with_kept(style: Style, before: Style, labels: Sequence[str]) -> Style:
    """A style in which these labels keep the one they had before.

    Raises:
        LimitError: these are more styles than a mix holds.
    """
    by_style: dict[Style, list[str]] = {}
    for label in labels:
        by_style.setdefault(_style_on(before, label), []).append(label)
    if len(parts_of(style)) + len(by_style) > MAX_PARTS:
        raise LimitError(tr("A style has at most {count} parts; unlock some labels first.", count=MAX_PARTS))
    for other, names in by_style.items():
        style = dressed(style, other, names)
    return style


def _style_on(style: Style, label: str) -> Style:
    """The style of a label; where several meet, the one that counts most."""
    parts = parts_of(style)
    own = [part for part in parts if label in part.labels]
    free = sorted((part for part in parts if not part.labels), key=lambda part: part.weight)
    return (own or free or [StylePart(MEAN_STYLE)])[-1].style


def reshaped(style: Style, operation: Callable[[np.ndarray], np.ndarray]) -> Style:
    """The style after its document was reshaped by an operation on label maps."""

    def reshaped_part(part: StylePart) -> StylePart:
        if part.region is None:
            return part
        labels = np.where(part.region.mask, np.uint8(0), np.uint8(UNPAINTED))
        return replace(part, region=StyleRegion.of(operation(labels) == 0))

    return replace(style, parts=tuple(reshaped_part(part) for part in style.parts))
