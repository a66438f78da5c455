"""Colour profiles that are three primaries and a curve (ICC.1:2022, 9.2 and 10), in more than 8 bits.

LittleCMS, as Pillow has it, converts 8 bits per channel only.
"""

import struct
from dataclasses import dataclass

import numpy as np

_HEAD, _TAG = 128, 12  # bytes
_TABLES = {b"A2B0", b"B2A0", b"A2B1", b"B2A1", b"D2B0", b"B2D0"}  # which count more than primaries
_FINE = 1 << 16  # points of a curve
_ROUNDING = 1e-4  # by which the two parts of a curve may miss each other
_MOST_FLAT = 0.02  # share of a curve that does not rise; more has no way back
_PARAMETERS = 1, 3, 4, 5, 7  # of each kind of parametric curve


@dataclass(frozen=True, eq=False)
class MatrixProfile:
    """
    Attributes:
        primaries: (3, 3), from linear red, green and blue to XYZ.
        curves: (3, 65536), the light of the values 0 to 1 of each channel.
    """

    primaries: np.ndarray
    curves: np.ndarray

    def linear(self, values: np.ndarray) -> np.ndarray:
        """Values (..., 3) uint16 as light, float64."""
        return np.stack([self.curves[channel][values[..., channel]] for channel in range(3)], -1)

    def encoded(self, light: np.ndarray) -> np.ndarray:
        """Light (..., 3) as values uint16; what the profile lacks becomes the nearest in each channel."""
        grid = np.linspace(0, 65535, _FINE)
        values = [np.interp(light[..., channel], self.curves[channel], grid) for channel in range(3)]
        return np.stack(values, -1).round().astype(np.uint16)


def matrix_profile(profile: bytes) -> MatrixProfile | None:
    """What a profile of red, green and blue says; None where it has tables, or is damaged."""
    try:
        with np.errstate(all="ignore"):
            return _parsed(profile)
    except (struct.error, KeyError, ValueError, IndexError):
        return None


def shown_in(picture: np.ndarray, source: MatrixProfile, target: MatrixProfile) -> np.ndarray:
    """A picture (H, W, 3) uint16 of one profile in another, relative to white."""
    matrix = np.linalg.inv(target.primaries) @ source.primaries
    return target.encoded(source.linear(picture) @ matrix.T)


def _parsed(profile: bytes) -> MatrixProfile | None:
    tags = _tags(profile)
    if profile[16:24] != b"RGB XYZ " or _TABLES & tags.keys():
        return None
    primaries = np.array([_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]).T
    curves = np.array([_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC")])
    is_rising = (np.diff(curves) >= -_ROUNDING).all()
    curves = np.maximum.accumulate(curves, axis=1)
    is_invertible = is_rising and (np.diff(curves) == 0).mean(1).max() <= _MOST_FLAT
    is_usable = is_invertible and np.linalg.matrix_rank(primaries) == 3
    return MatrixProfile(primaries, curves) if is_usable else None


def _tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", profile, _HEAD)
    found = {}
    for number in range(min(count, len(profile) // _TAG)):
        name, start, size = struct.unpack_from(">4sII", profile, _HEAD + 4 + number * _TAG)
        found[name] = profile[start : start + size]
    return found


def _xyz(tag: bytes) -> list[float]:
    return [value / 65536 for value in struct.unpack_from(">3i", tag, 8)]


def _curve(tag: bytes) -> np.ndarray:
    """The light of 65536 values from 0 to 1."""
    values = np.linspace(0, 1, _FINE)
    if tag[:4] == b"para":
        return np.clip(_parametric(values, tag), 0, 1)
    if tag[:4] != b"curv":
        raise ValueError(tag[:4])
    (count,) = struct.unpack_from(">I", tag, 8)
    points = np.array(struct.unpack_from(f">{count}H", tag, 12), np.float64)
    if count == 0:
        return values
    if count == 1:
        return np.asarray(values ** (points[0] / 256))
    return np.interp(values, np.linspace(0, 1, count), points / 65535)


def _parametric(values: np.ndarray, tag: bytes) -> np.ndarray:
    """The five kinds of ICC.1:2022, table 70."""
    (kind,) = struct.unpack_from(">H", tag, 8)
    count = _PARAMETERS[kind]
    numbers = np.zeros(max(_PARAMETERS))
    numbers[:count] = struct.unpack_from(f">{count}i", tag, 12)
    gamma, scale, shift, slope, start, above, below = numbers / 65536
    if kind == 0:
        return np.asarray(values**gamma)
    if kind < 3:  # the power begins where its base does; what is below is constant
        start, above, below, slope = -shift / scale, slope, slope, 0.0
    power = np.maximum(scale * values + shift, 0) ** gamma + above
    return np.where(values >= start, power, slope * values + below)
