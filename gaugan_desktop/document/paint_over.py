"""The paint-over layer: colour above the picture, for what labels cannot say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.opencv import cv2

_BAND_PIXELS = 1 << 18  # that are laid over a picture at a time
_LEAST_ALPHA = np.float32(1e-3)
_MOST = np.uint8(255)


class BlendMode(StrEnum):
    """How colour and picture mix (W3C Compositing and Blending Level 1, sections 9 and 10)."""

    NORMAL = "normal"
    MULTIPLY = "multiply"
    SCREEN = "screen"
    OVERLAY = "overlay"


@dataclass(frozen=True, eq=False)
class PaintOver:
    """Colour above the picture; labels below it may change.

    Attributes:
        pixels: (H, W) uint32, each the bytes red, green, blue, alpha in this order. One number per pixel lets
            history and journal treat them as they do label maps. Only gestures write to them.
        opacity: of the whole layer, 0 to 1.
    """

    pixels: np.ndarray
    mode: BlendMode = BlendMode.NORMAL
    opacity: float = 1.0
    is_visible: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "pixels", np.require(self.pixels, np.uint32, ["C", "W"]))

    @classmethod
    def empty(cls, shape: tuple[int, int]) -> "PaintOver":
        """Nothing on a canvas of (height, width)."""
        return cls(np.zeros(shape, np.uint32))

    @classmethod
    def of(cls, rgba: np.ndarray) -> "PaintOver":
        """From colours (H, W, 4) uint8, whose alpha is not multiplied in."""
        return cls(packed(rgba))

    @property
    def rgba(self) -> np.ndarray:
        """The colours (H, W, 4) uint8, on the same memory."""
        return unpacked(self.pixels)

    def copied(self) -> "PaintOver":
        """The same on other pixels, which painting does not reach."""
        return replace(self, pixels=self.pixels.copy())

    def fitted(self, shape: tuple[int, int]) -> "PaintOver":
        """The same on a canvas of (height, width)."""
        if self.pixels.shape == shape:
            return self
        return replace(self, pixels=packed(scaled(self.rgba, shape[1], shape[0])))

    def reshaped(
        self, operation: Callable[[np.ndarray], np.ndarray], shape: tuple[int, int], is_scaled: bool
    ) -> "PaintOver":
        """After an operation on label maps, which leaves 255 where nothing is.

        Args:
            shape: (height, width) of the result.
            is_scaled: the operation brings the whole canvas to another size.
        """
        if is_scaled:
            return self.fitted(shape)
        channels = [operation(np.ascontiguousarray(self.rgba[..., number])) for number in range(3)]
        clear = operation(_MOST - self.rgba[..., 3])
        return replace(self, pixels=packed(np.dstack([*channels, _MOST - clear])))


def packed(rgba: np.ndarray) -> np.ndarray:
    """Colours (H, W, 4) uint8 as (H, W) uint32."""
    return np.ascontiguousarray(rgba).view(np.uint32)[..., 0]


def unpacked(pixels: np.ndarray) -> np.ndarray:
    """Pixels (H, W) uint32 as colours (H, W, 4) uint8 on the same memory."""
    return pixels[..., np.newaxis].view(np.uint8)


class Paint(Protocol):
    """What a stroke leaves on the paint-over layer."""

    def on(self, before: np.ndarray, share: np.ndarray, rect: Rect) -> np.ndarray:
        """Colours after painting.

        Args:
            before: (h, w, 4) uint8, what was there before the stroke.
            share: (h, w) float32, 0 to 1, how much of the paint covers each pixel.
            rect: where in the document that is.
        """


@dataclass(frozen=True)
class Colour:
    """One colour, (red, green, blue), 0 to 255."""

    rgb: tuple[int, int, int]

    def on(self, before: np.ndarray, share: np.ndarray, rect: Rect) -> np.ndarray:
        return _painted(before, np.array(self.rgb, np.float32), share)


@dataclass(frozen=True)
class Erasing:
    """Takes colour away."""

    def on(self, before: np.ndarray, share: np.ndarray, rect: Rect) -> np.ndarray:
        after = before.copy()
        after[..., 3] = np.rint(before[..., 3] * (1 - share))
        return after


@dataclass(frozen=True, eq=False)
class Clone:
    """Copies the picture from elsewhere; what would come from outside of it is not painted.

    Attributes:
        picture: (h, w, 3) uint8, at any resolution.
        size: (width, height) of the document that it shows.
        shift: from a pixel that is painted to the one it is copied from, in document pixels.
    """

    picture: np.ndarray
    size: tuple[int, int]
    shift: tuple[float, float]

    def on(self, before: np.ndarray, share: np.ndarray, rect: Rect) -> np.ndarray:
        across, down = self.picture.shape[1] / self.size[0], self.picture.shape[0] / self.size[1]
        left, top = rect.left + self.shift[0] + 0.5, rect.top + self.shift[1] + 0.5
        # OpenCV speaks of pixel centres at whole coordinates, ours lie at halves.
        place = np.array([[across, 0, left * across - 0.5], [0, down, top * down - 0.5]])
        color = cv2.warpAffine(
            self.picture,
            place,
            (rect.width, rect.height),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        columns = np.arange(rect.width) + left
        rows = np.arange(rect.height) + top
        is_inside = ((columns > 0) & (columns < self.size[0])) & (
            ((rows > 0) & (rows < self.size[1]))[:, np.newaxis]
        )
        return _painted(before, color.astype(np.float32), share * is_inside)


class PaintedOver:
    """A picture (H, W, 3) uint8 or uint16 with the paint-over layer on it, made as its rows are asked for.

    The picture may have another resolution than the layer.
    """

    def __init__(self, picture: np.ndarray, over: PaintOver | None) -> None:
        self._picture, self._over = picture, over if over is not None and _is_seen(over) else None
        self.shape, self.dtype, self.base = picture.shape, picture.dtype, picture.base

    def __getitem__(self, rows: slice) -> np.ndarray:
        """Some rows of it, (h, W, 3); those of the picture itself where nothing lies on it."""
        if self._over is None:
            return self._picture[rows]
        height, width = self.shape[:2]
        start, stop, _ = rows.indices(height)
        result = np.empty((stop - start, *self.shape[1:]), self.dtype)
        for band in _bands(start, stop, width):
            result[band.start - start : band.stop - start] = self._composed(band, self._over)
        return result

    def _composed(self, rows: range, over: PaintOver) -> np.ndarray:
        height, width = self.shape[:2]
        picture = self._picture[rows.start : rows.stop]
        rgba = _scaled_rows(over.rgba, width, height, rows)
        return _blended(picture, rgba, over.mode, over.opacity) if rgba[..., 3].any() else picture


def composed(picture: np.ndarray, over: PaintOver | None) -> np.ndarray:
    """A picture (H, W, 3) uint8 or uint16 with the paint-over layer on it; the same picture without one.

    The picture may have another resolution than the layer.
    """
    if over is None or not _is_seen(over):
        return picture
    return PaintedOver(picture, over)[:]


def scaled(rgba: np.ndarray, width: int, height: int) -> np.ndarray:
    """Colours (H, W, 4) uint8 at another size; what is transparent does not bleed into the rest."""
    return np.concatenate([_scaled_rows(rgba, width, height, band) for band in _bands(0, height, width)])


def _is_seen(over: PaintOver) -> bool:
    return over.is_visible and over.opacity > 0 and bool(over.pixels.any())


def _bands(start: int, stop: int, width: int) -> Iterator[range]:
    """Rows in parts of bounded size."""
    count = max(1, _BAND_PIXELS // width)
    return (range(top, min(top + count, stop)) for top in range(start, stop, count))


def _scaled_rows(rgba: np.ndarray, width: int, height: int, rows: range) -> np.ndarray:
    """Some rows of `scaled`, from those rows alone that they need."""
    if rgba.shape[:2] == (height, width):
        return rgba[rows.start : rows.stop]
    first, weights = _row_weights(rgba.shape[0], height, rows)
    near = rgba[first : first + weights.shape[1]]
    if not near[..., 3].any():
        return np.zeros((len(rows), width, 4), np.uint8)
    alpha = near[..., 3:].astype(np.float32)
    mixed = np.dstack([near[..., :3] * alpha, alpha])
    kind = cv2.INTER_AREA if width < rgba.shape[1] else cv2.INTER_LINEAR
    mixed = cv2.resize(mixed, (width, len(near)), interpolation=kind)
    mixed = (weights @ mixed.reshape(len(near), -1)).reshape(len(rows), width, 4)
    mixed[..., :3] /= np.maximum(mixed[..., 3:], _LEAST_ALPHA)
    return np.clip(np.rint(mixed, out=mixed), 0, 255).astype(np.uint8)


def _row_weights(count: int, height: int, rows: range) -> tuple[int, np.ndarray]:
    """How much each of `count` rows counts in some of the `height` rows that they become: the first that
    counts, and weights (len(rows), n) float32. Smaller by areas, larger by straight lines."""
    step = count / height
    places = np.arange(rows.start, rows.stop)[:, None] * step
    first, last = max(0, int(places[0, 0] - 1)), min(count, int(places[-1, 0] + step) + 2)
    near = np.arange(first, last)
    if step > 1:
        weights = np.minimum(places + step, near + 1) - np.maximum(places, near)
        return first, (np.maximum(weights, 0) / step).astype(np.float32)
    middles = np.clip(places + (step - 1) / 2, 0, count - 1)
    return first, np.maximum(1 - np.abs(near - middles), 0).astype(np.float32)


def _painted(before: np.ndarray, color: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Colour laid on colours, both with alpha that is not multiplied in ("source over")."""
    kept = before[..., 3] / np.float32(255) * (1 - share)
    alpha = share + kept
    weight = (share / np.maximum(alpha, 1e-6))[..., np.newaxis]
    mixed = before[..., :3] + (color - before[..., :3]) * weight
    after = np.dstack([np.rint(mixed), np.rint(alpha * 255)]).astype(np.uint8)
    return np.where((share > 0)[..., np.newaxis], after, before)


def _blended(picture: np.ndarray, rgba: np.ndarray, mode: BlendMode, opacity: float) -> np.ndarray:
    most = np.float32(np.iinfo(picture.dtype).max)
    below, above = picture / most, rgba[..., :3] / np.float32(255)
    share = rgba[..., 3:] * np.float32(opacity / 255)
    result = below + (_mixed(below, above, mode) - below) * share
    return np.where(share > 0, np.rint(result * most).astype(picture.dtype), picture)


def _mixed(below: np.ndarray, above: np.ndarray, mode: BlendMode) -> np.ndarray:
    """What an opaque colour makes of a picture, both 0 to 1."""
    if mode is BlendMode.MULTIPLY:
        return below * above
    if mode is BlendMode.SCREEN:
        return below + above - below * above
    if mode is BlendMode.OVERLAY:
        return np.where(below <= 0.5, 2 * below * above, 1 - 2 * (1 - below) * (1 - above))
    return above
