"""Label maps that were smoothed or saved as JPEG: between two labels lie values that are none.

A label covers areas, so most of its pixels have neighbours of the same value. What smoothing adds lies
along borders, between the values on both sides; what JPEG adds is noise of many values beside them.
"""

from collections.abc import Iterable

import numpy as np

from gaugan_desktop.opencv import cv2

_SOLID_SHARE = 0.2  # of a label's pixels have four neighbours like themselves
_SOLID_PIXELS = 4
_BETWEEN_SHARE = 0.8
_FEW_BLENDS = 3
_RARE_SHARE = 0.05
_MANY_NOISES, _NOISES_PER_LABEL = 24, 3
_NOISE_REACH, _NOISE_SHARE = 12, 0.05  # a flat noise value lies near a label that is far more frequent
_TWIN_REACH = 3  # two colours that near are one label, whatever their shares
_LOCAL = 11  # pixels; a blend comes from labels as near as this
_FAR = 10_000
_VISIBLE = 128

Value = tuple[int, ...]  # (number,) or (red, green, blue)


def solid_values(values: np.ndarray) -> frozenset[Value] | None:
    """What a label map holds but for smoothing and noise; None if it is clean.

    Args:
        values: ids (H, W) uint8 or colours (H, W, 4) uint8, as `load_label_values`.
    """
    channels = _channels(values)
    distinct, places = np.unique(_packed(channels), return_inverse=True)
    places = places.reshape(channels.shape[:2])
    counts = np.bincount(places.ravel(), minlength=len(distinct))
    rare = int((counts < _RARE_SHARE * places.size).sum())
    if rare < max(_FEW_BLENDS, len(distinct) / 2):
        return None
    inside = np.bincount(places[_has_like_neighbours(places)], minlength=len(distinct))
    is_solid = (inside >= _SOLID_PIXELS) & (inside >= _SOLID_SHARE * counts)
    colors = _unpacked(distinct, channels.shape[2])
    is_solid &= ~_is_flat_noise(colors, inside * is_solid)
    between = np.bincount(places[_lies_between(channels)], minlength=len(distinct))
    blends = int((~is_solid & (between >= _BETWEEN_SHARE * counts)).sum())
    labels, others = int(is_solid.sum()), int((~is_solid).sum())
    is_smoothed = blends >= max(_FEW_BLENDS, labels)
    is_noisy = others >= max(_MANY_NOISES, _NOISES_PER_LABEL * labels)
    if not labels or not (is_smoothed or is_noisy):
        return None
    return frozenset(tuple(color) for color in colors[is_solid].tolist())


def label_values(values: np.ndarray) -> frozenset[Value]:
    """What a label map shows, but for smoothing and noise; transparent pixels show nothing.

    Args:
        values: as for `solid_values`.
    """
    solid = solid_values(values)
    if solid is not None:
        return solid
    if values.ndim == 3:
        values = values[values[..., 3] >= _VISIBLE][None]
    channels = _channels(values)
    keys = np.unique(_packed(channels))
    return frozenset(tuple(color) for color in _unpacked(keys, channels.shape[2]).tolist())


def snapped(values: np.ndarray, known: Iterable[Value]) -> np.ndarray:
    """The map with every pixel at the nearest of the known values, of those that occur close to it.

    A border between black and white passes through grey; a grey label somewhere else shall not appear there.

    Args:
        values: as for `solid_values`.
        known: values of labels, each (number,) or (red, green, blue).

    Returns:
        Like `values`; colours are opaque where they were visible.
    """
    channels = _channels(values)
    nearest = np.full(channels.shape[:2], np.iinfo(np.int32).max, np.int32)
    result = values.copy()
    colors = np.array(sorted(known), np.int32)
    reach = _reach(colors)
    for color in colors:
        distance = np.abs(channels - color).max(-1)
        is_close = cv2.dilate((distance <= reach).astype(np.uint8), np.ones((_LOCAL, _LOCAL), np.uint8)) > 0
        cost = distance + np.where(is_close, 0, _FAR).astype(np.int32)
        is_nearer = cost < nearest
        nearest[is_nearer] = cost[is_nearer]
        result[is_nearer] = color[0] if values.ndim == 2 else np.append(color, 255)
    if values.ndim == 3:
        result[..., 3] = values[..., 3]
    return result


def _channels(values: np.ndarray) -> np.ndarray:
    """(H, W, 1 or 3) int32."""
    return (values[..., None] if values.ndim == 2 else values[..., :3]).astype(np.int32)


def _packed(channels: np.ndarray) -> np.ndarray:
    packed = channels[..., 0]
    for channel in range(1, channels.shape[2]):
        packed = packed << 8 | channels[..., channel]
    return packed


def _unpacked(keys: np.ndarray, channels: int) -> np.ndarray:
    return np.stack([keys >> 8 * (channels - 1 - channel) & 255 for channel in range(channels)], -1)


def _has_like_neighbours(places: np.ndarray) -> np.ndarray:
    """Whether all four neighbours are the same; those outside count as such."""
    padded = np.pad(places, 1, mode="edge")
    neighbours = (padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:])
    return np.logical_and.reduce([each == places for each in neighbours])


def _lies_between(channels: np.ndarray) -> np.ndarray:
    """Whether a pixel lies strictly between darkest and brightest around it, in any channel."""
    kernel = np.ones((5, 5), np.uint8)
    image = channels.astype(np.uint8)
    low, high = (f(image, kernel).reshape(channels.shape) for f in (cv2.erode, cv2.dilate))
    return ((channels > low) & (channels < high)).any(-1)


def _is_flat_noise(colors: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Which values are a little off one that is far more frequent, as in the flat blocks of a JPEG; or, in
    colours, hardly off one that is more frequent at all."""
    is_noise = np.zeros(len(colors), bool)
    solid = np.nonzero(inside)[0]
    twins = _TWIN_REACH if colors.shape[1] > 1 else -1
    for index in solid:
        distances = np.abs(colors[solid] - colors[index]).max(-1)
        rivals = inside[solid][distances <= _NOISE_REACH]
        has_twin = bool((inside[solid][distances <= twins] > inside[index]).any())
        is_noise[index] = has_twin or inside[index] < _NOISE_SHARE * rivals.max()
    return is_noise


def _reach(colors: np.ndarray) -> int:
    """How far a value may lie from a label's to count as it, without reaching half way to another one."""
    if len(colors) < 2:
        return _NOISE_REACH
    gaps = np.abs(colors[:, None] - colors[None]).max(-1) + np.eye(len(colors), dtype=np.int32) * _FAR
    return int(min(_NOISE_REACH, (gaps.min() - 1) // 2))
