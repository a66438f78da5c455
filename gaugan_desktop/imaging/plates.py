"""A picture taken apart into plates: each shows all of itself, even what stands before it hides."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from gaugan_desktop.imaging.export import DEFAULT_DPI, NO_NOTES, ExportLayer, PictureNotes
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2

_RIM = 3  # pixels around a matte in which its colours run into what is behind
_SEAM = 0.012  # of the shorter side: how far differences of light reach into what was hidden


@dataclass(frozen=True, eq=False)
class Plate:
    """One plane of a picture.

    Attributes:
        picture: (H, W, 3) uint8; outside the matte it is of no account.
        matte: (H, W) uint8: 255 where the plate hides what lies behind, 0 where it does not.
        nearness: (H, W) float32, see `document.depth`; 0 is infinitely far away.
    """

    name: str
    picture: np.ndarray
    matte: np.ndarray
    nearness: np.ndarray

    @property
    def rgba(self) -> np.ndarray:
        """(H, W, 4) uint8."""
        return np.dstack([self.picture, self.matte])


@dataclass(frozen=True, eq=False)
class Plates:
    """All plates of a picture, the farthest first, whose matte is full.

    Attributes:
        labels: (H, W) uint8, what the picture shows, in the label set.
        horizon: its row, if there is one.
        notes: what files say about the picture.
        above: what is painted over all of them, at their size; None for nothing.
        shown: (H, W, 3) uint8, the picture with that; None where it is the picture.
    """

    plates: tuple[Plate, ...]
    labels: np.ndarray
    label_set: LabelSet
    horizon: float | None
    notes: PictureNotes = NO_NOTES
    dpi: int = DEFAULT_DPI
    above: ExportLayer | None = None
    shown: np.ndarray | None = None

    @cached_property
    def picture(self) -> np.ndarray:
        """(H, W, 3) uint8: all plates over each other."""
        result = self.plates[0].picture
        for plate in self.plates[1:]:
            result = over(plate.picture, plate.matte, result)
        return result

    @property
    def finished(self) -> np.ndarray:
        """(H, W, 3) uint8: the picture with what is painted over it."""
        return self.picture if self.shown is None else self.shown

    @cached_property
    def nearness(self) -> np.ndarray:
        """(H, W) float32 of what is seen."""
        result = self.plates[0].nearness.copy()
        for plate in self.plates[1:]:
            np.copyto(result, plate.nearness, where=plate.matte > 127)
        return result


def over(picture: np.ndarray, matte: np.ndarray, behind: np.ndarray) -> np.ndarray:
    """A picture (H, W, 3) uint8 with a matte (H, W) uint8 over another one."""
    share = matte[..., None].astype(np.float32) / 255
    return np.asarray(share * picture + (1 - share) * behind + 0.5, np.uint8)


def taken_apart(
    pictures: Sequence[np.ndarray], masks: Sequence[np.ndarray]
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Pictures and mattes of plates that over each other make the last picture again, to one level of 255.

    Args:
        pictures: (H, W, 3) uint8, the farthest first; each shows all that is not nearer than its plate.
        masks: (H, W) bool: where each plate is; the first is of no account.
    """
    whole, plates = pictures[-1], []
    for picture, mask in zip(pictures[-2::-1], masks[:0:-1], strict=True):
        matte = _with_rim(mask)
        behind = _joined(picture, whole, matte == 0)
        plates.append(_unmixed(whole, matte, behind))
        whole = behind
    plates.append((whole, np.full(whole.shape[:2], 255, np.uint8)))
    return plates[::-1]


def _with_rim(mask: np.ndarray) -> np.ndarray:
    """A mask as a matte (H, W) uint8 that ends softly outside."""
    distances = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    if not mask.any():
        return np.zeros(mask.shape, np.uint8)
    return np.asarray(255 * np.clip(1 - distances / (_RIM + 1), 0, 1) + 0.5, np.uint8)


def _unmixed(whole: np.ndarray, rim: np.ndarray, behind: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Colours and matte that over what is behind give the whole (matting equation): the rim, and more of it
    where no colour could make so much of a difference."""
    target, base = whole.astype(np.float32), behind.astype(np.float32)
    room = np.where(target > base, 255 - base, base)
    needed = (np.abs(target - base) / np.maximum(room, 1)).max(2)
    share = np.maximum(rim, np.ceil(255 * needed) * (rim > 0))
    colors = base + (target - base) * (255 / np.maximum(share, 1))[..., None]
    picture = np.where(share[..., None] > 0, np.clip(colors + 0.5, 0, 255), target)
    return picture.astype(np.uint8), share.astype(np.uint8)


def _joined(behind: np.ndarray, picture: np.ndarray, is_seen: np.ndarray) -> np.ndarray:
    """What is seen of a plate from the picture, what is hidden from what was painted behind; both and the
    result are (H, W, 3) uint8.

    The light of the two differs a little; at the seam the hidden part takes on that of the picture.
    """
    if not is_seen.any():
        return behind
    reach = max(2.0, _SEAM * min(is_seen.shape))
    seen = is_seen.astype(np.float32)
    near = cv2.GaussianBlur(seen, (0, 0), reach)
    differences = (picture.astype(np.float32) - behind) * seen[..., None]
    even = cv2.GaussianBlur(differences, (0, 0), reach) / np.maximum(near, 1e-3)[..., None]
    corrected = np.clip(behind + np.clip(2 * near, 0, 1)[..., None] * even + 0.5, 0, 255).astype(np.uint8)
    return np.where(is_seen[..., None], picture, corrected)
