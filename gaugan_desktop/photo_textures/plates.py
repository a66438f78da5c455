"""Plates: what photos show of one thing, as much lighter or darker as each pixel is than its surroundings."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.quilting import patch_side
from gaugan_desktop.tone import LUMA

FOLDER = "textures"
USUAL = 512  # pixels of the shorter side of photos that plates are cut from, and of pictures they are laid on
_RANGE = 1.8  # logarithm of what the lightest level stands for; the middle grey is 0
_DARK = 0.03  # added before dividing: noise in the dark is no texture
_RIM = 5  # pixels of an outline that are not trusted
_SOFTNESS = 0.16, 0.4  # pixels, and more with the size: photos are sharpened, and least so if reduced
_COLOR_SOFTNESS = 0.5  # pixels: the grain of photos has colours of its own
_COLOR = 0.9  # how much of the photo's own hues is left
_KEPT, _KEPT_SIZES = 40, 20  # outlines of those shipped, 0.3 MB each, and sizes, 1 MB each


@dataclass(frozen=True)
class Kind:
    """How photos show something.

    Attributes:
        hues: logarithm, the most that a channel differs from the brightness: of saturated colours the weakest
            channel is little but noise, and gaps between clouds are blue.
        wildest: deviation of the logarithms from which on an outline holds something else as well.
        edge: pixels over which a plate ends.
        is_sewn: whether tiles go on where a plate ends.
        has_trunks: whether what is thin below its crown is wood.
    """

    hues: float
    wildest: float
    edge: int
    is_sewn: bool
    has_trunks: bool = False


@dataclass(frozen=True)
class Plate:
    """What a photo shows of one thing.

    Attributes:
        name: by which plates are equal.
        inside: (h, w) uint8, 1 where it is there.
        made_levels: of a plate that is not shipped; see `levels`.
        zoom: pixels of a picture of the usual size per pixel.
    """

    name: str
    inside: np.ndarray = field(compare=False, repr=False)
    made_levels: np.ndarray | None = field(default=None, compare=False, repr=False)
    zoom: float = 1.0

    @property
    def is_shipped(self) -> bool:
        """Whether it lies in the program's resources, as does its tile."""
        return self.made_levels is None

    @property
    def levels(self) -> np.ndarray:
        """(h, w, 3) uint8, logarithms of factors; the middle outside. Shipped ones are read anew."""
        if self.made_levels is not None:
            return self.made_levels
        with Image.open(resource_path(FOLDER, f"{self.name}.jpg")) as image:
            return np.asarray(image.convert("RGB"))


@dataclass(frozen=True)
class SizedPlate:
    """A plate, enlarged or reduced.

    Attributes:
        levels: (h, w, 3) uint8, logarithms of factors.
        share: (h, w) uint8, how much of it is seen.
        middle: the logarithms' mean, so that it makes nothing lighter or darker.
    """

    levels: np.ndarray
    share: np.ndarray
    middle: np.ndarray


def of_usual_size(photo: np.ndarray) -> np.ndarray:
    """A photo (H, W, 3), reduced where its shorter side is longer than usual."""
    height, width = photo.shape[:2]
    scale = USUAL / min(height, width)
    if scale >= 1:
        return photo
    size = round(width * scale), round(height * scale)
    return cv2.resize(photo, size, interpolation=cv2.INTER_AREA)


def plate_of(
    name: str, photo: np.ndarray, is_there: np.ndarray, broad: float, kind: Kind, zoom: float = 1.0
) -> Plate | None:
    """What a photo (H, W, 3) uint8 shows somewhere; None where that is too little, or too wild.

    Args:
        is_there: (H, W) bool, the outline of one thing.
        broad: deviation, in pixels, of the blur that takes away its broad shapes.
    """
    rows, columns = (np.flatnonzero(is_there.any(axis)) for axis in (1, 0))
    if not len(rows):
        return None
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    photo, is_there = photo[box].astype(np.float32) / 255, is_there[box]
    kernel = np.ones((_RIM, _RIM), np.uint8)
    inner = cv2.erode(is_there.astype(np.uint8), kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0) > 0
    if patch_side(inner) is None:
        return None
    texture = np.log((photo + _DARK) / (_around(photo, is_there, broad) + _DARK)).astype(np.float32)
    if (texture[inner] @ LUMA).std() > kind.wildest:
        return None
    brightness = (texture @ LUMA)[..., None]
    texture = brightness + np.clip(texture - brightness, -kind.hues, kind.hues)
    texture = np.where(inner[..., None], texture - texture[inner].mean(0), 0)
    return Plate(name, inner.astype(np.uint8), as_levels(texture), zoom)


@lru_cache(_KEPT)
def shipped_plate(name: str) -> Plate:
    """A plate of `resources/textures`."""
    with Image.open(resource_path(FOLDER, f"{name}.png")) as image:
        return Plate(name, np.asarray(image.convert("1")).astype(np.uint8))


@lru_cache(_KEPT_SIZES)
def sized_plate(plate: Plate, zoom: float, edge: int) -> SizedPlate:
    """A plate with `zoom` pixels for each of its own, at most 1.

    Args:
        edge: pixels of the plate over which it ends.
    """
    height, width = (max(1, round(side * zoom)) for side in plate.inside.shape)
    levels = cv2.resize(plate.levels, (width, height), interpolation=cv2.INTER_AREA)
    inside = cv2.resize(plate.inside * np.uint8(255), (width, height), interpolation=cv2.INTER_AREA)
    values = softened(as_logarithms(levels), zoom, cv2.BORDER_REPLICATE)
    there = inside > 127
    middle = np.log(np.exp(values[there]).mean(0)) if there.any() else np.zeros(3)
    depth = cv2.distanceTransform(np.pad(there.astype(np.uint8), 1), cv2.DIST_L2, 3)[1:-1, 1:-1]
    share = np.clip(depth * (255 / max(1.0, edge * zoom)), 0, 255).astype(np.uint8)
    return SizedPlate(as_levels(values), share, np.asarray(middle, np.float32))


def as_levels(values: np.ndarray) -> np.ndarray:
    """Logarithms of factors as uint8."""
    return np.clip(np.rint(128 + values * (127 / _RANGE)), 0, 255).astype(np.uint8)


def as_logarithms(levels: np.ndarray) -> np.ndarray:
    """Levels (...) uint8 as logarithms of factors (...) float32."""
    return np.asarray((levels.astype(np.float32) - 128) * (_RANGE / 127))


def softened(values: np.ndarray, zoom: float, border: int) -> np.ndarray:
    """Logarithms (h, w, 3) as pictures shall show them: less sharp, with most of their hues.

    Args:
        zoom: pixels for each of the photo.
        border: how OpenCV goes on beyond the sides.
    """
    softness = _SOFTNESS[0] + _SOFTNESS[1] * min(zoom, 1)
    brightness = values @ LUMA
    color = cv2.GaussianBlur(values - brightness[..., None], (0, 0), _COLOR_SOFTNESS, borderType=border)
    return np.asarray(
        cv2.GaussianBlur(brightness, (0, 0), softness, borderType=border)[..., None] + _COLOR * color
    )


def _around(photo: np.ndarray, is_there: np.ndarray, reach: float) -> np.ndarray:
    """The photo without what is finer than `reach`, from where something is alone."""
    there = is_there.astype(np.float32)[..., None]
    weighted = np.dstack([photo * there, there])
    blurred = cv2.GaussianBlur(weighted, (0, 0), reach, borderType=cv2.BORDER_CONSTANT)
    return np.asarray(blurred[..., :3] / (blurred[..., 3:] + 1e-4))
