"""How much detail pictures hold at which scale: the slope of their power spectrum.

The power of photos falls off with about the square of the frequency (Field 1987), faster where they are
soft. A steeper slope than that of photos means that pictures are too soft, a flatter one too rough.
"""

from collections.abc import Iterable

import numpy as np

# Cycles per pixel. Below lies composition, above what resizing and JPEG make of pixels.
BAND = (1 / 32, 0.4)
_BINS = 16
_LUMA = np.array([0.299, 0.587, 0.114])


def spectrum_slope(pictures: Iterable[np.ndarray]) -> float:
    """The exponent of frequency in the power spectrum of square pictures of one size, on average.

    A straight line through the logarithms of power and frequency in rings of equal width on the logarithmic
    scale; every picture counts alike, however rich its contrast.

    Args:
        pictures: (N, N, 3) uint8, at least 128 pixels wide.
    """
    lines = [_rings(picture) for picture in pictures]
    places, powers = np.mean(lines, axis=0)
    return float(np.polyfit(places, powers, 1)[0])


def _rings(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean logarithm of frequency and logarithm of mean power, (_BINS,) each."""
    power = _power(picture)
    side = len(power)
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side)[None, :])
    ring = np.digitize(frequency, np.geomspace(*BAND, _BINS + 1)) - 1
    is_inside = (ring >= 0) & (ring < _BINS)
    ring, counts = ring[is_inside], np.bincount(ring[is_inside], minlength=_BINS)
    places = np.bincount(ring, np.log(frequency[is_inside])) / counts
    return places, np.log(np.bincount(ring, power[is_inside]) / counts)


def _power(picture: np.ndarray) -> np.ndarray:
    """(N, N) power of the brightness; faded towards the sides, whose meeting would look like detail.

    Below the noise of rounding to whole numbers it says nothing.
    """
    luma = picture @ _LUMA
    window = np.hanning(len(luma) + 2)[1:-1]
    weights = np.outer(window, window)
    centered = luma - (luma * weights).sum() / weights.sum()
    return np.square(np.abs(np.fft.fft2(centered * weights))).clip(np.square(weights).sum() / 12)
