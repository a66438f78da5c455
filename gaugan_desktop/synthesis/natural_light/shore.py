"""Where the sea meets a beach: foam, the line of a wave that breaks, and wet sand."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import Layout, smoothstep
from gaugan_desktop.tone import LUMA

_BEACH = ("sand", "gravel", "dirt")
_REACH, _FARTHEST = 0.075, 0.12  # of the unit at the feet of those who look; share of it at the horizon
_RIM, _WAVE, _WIDTH = 0.17, 0.55, 0.07  # of the reach: foam at the beach, the wave, and how wide its line is
_FOAM, _SECOND = 0.85, 0.6  # how much of what is below they hide
_WET = 0.45  # of the reach, up to which sand is wet
_DARKER, _GLOSS = 0.30, 0.22  # wet sand is, and how much of the sky's colour it has
_WHITE, _HUE = 1.1, 0.4  # foam beside the sky at the horizon: brightness, and how much of its hue


class Shore(NamedTuple):
    """How much (h, w) foam and wet sand there is."""

    foam: np.ndarray
    wet: np.ndarray


def shore(layout: Layout) -> Shore | None:
    """That of the sea at beaches; None without one."""
    is_sea, is_beach = layout.mask("sea"), layout.mask(*_BEACH)
    around = np.ones((3, 3), np.uint8)
    if not is_sea.any() or not (cv2.dilate(is_beach.view(np.uint8), around).view(bool) & is_sea).any():
        return None
    nearness = smoothstep(0, layout.unit * 0.45, layout.rows - layout.horizon)
    reach = layout.unit * _REACH * (_FARTHEST + (1 - _FARTHEST) * nearness)
    out, inland = (_away_from(there) / reach for there in (is_beach, is_sea))
    sway, broken = layout.noise(7, 4, 0.6, 51, (1, 1)), layout.noise(50, 4, 0.75, 52, (1.6, 0.6))
    rim = 1 - smoothstep(0.3, 1, out / _RIM + 0.25 * broken)
    wave = np.exp(-(((out - _WAVE - 0.16 * sway) / _WIDTH) ** 2)) * smoothstep(-0.6, 0.6, broken + 0.8 * sway)
    foam = np.maximum(_FOAM * rim, _SECOND * wave) * is_sea
    wet = (1 - smoothstep(0.6, 1, inland / _WET + 0.2 * sway)) * is_beach
    return Shore(np.asarray(foam, np.float32), np.asarray(wet, np.float32))


def washed(
    shore: Shore, glow: np.ndarray, factor: np.ndarray, offset: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Factor and offset (h, w, 3) with foam and wet sand, below a sky of a colour (3,) at the horizon."""
    brightness = float(glow @ LUMA)
    white = np.minimum(_WHITE * (brightness + _HUE * (glow - brightness)), 1)
    foam, wet = shore.foam[..., None], shore.wet[..., None]
    left = (1 - foam) * (1 - (_DARKER + _GLOSS) * wet)
    return factor * left, offset * left + foam * white + _GLOSS * wet * glow


def _away_from(is_there: np.ndarray) -> np.ndarray:
    """How far (h, w) it is to what is there, in pixels."""
    return np.asarray(cv2.distanceTransform((~is_there).view(np.uint8), cv2.DIST_L2, 5))
