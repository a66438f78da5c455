"""The way from one place that is in doubt to the next."""

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.opencv import cv2

_SHARE = 1 / 1500  # of the picture; smaller areas are not worth a visit


class DoubtTour:
    """Visits what is in doubt, the largest place first, again and again.

    Args:
        mask: (H, W) bool; None where nothing is.
    """

    def __init__(self, mask: np.ndarray | None) -> None:
        self._places = [] if mask is None else doubtful_places(mask)
        self._is_left = [True] * len(self._places)
        self._last = -1

    def settle(self, mask: np.ndarray) -> None:
        """Leave out places of which too little is in doubt now; the tour goes on where it was."""
        self._is_left = [bool(mask[box.slices].sum() >= mask.size * _SHARE) for box in self._places]

    def go_on(self) -> Rect | None:
        """The next place; None where there is none."""
        for _ in self._places:
            self._last = (self._last + 1) % len(self._places)
            if self._is_left[self._last]:
                return self._places[self._last]
        return None


def doubtful_places(mask: np.ndarray) -> list[Rect]:
    """Boxes around what is in doubt, (H, W) bool, the largest area first; tiny ones are left out."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    areas = stats[1:]
    large = areas[areas[:, cv2.CC_STAT_AREA] >= mask.size * _SHARE]
    ordered = large[np.argsort(-large[:, cv2.CC_STAT_AREA], kind="stable")]
    return [Rect(int(x), int(y), int(x + w), int(y + h)) for x, y, w, h, _ in ordered]
