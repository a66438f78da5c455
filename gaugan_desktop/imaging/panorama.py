"""What an eye in the middle of an equirectangular panorama sees."""

from dataclasses import dataclass

import numpy as np

from gaugan_desktop.opencv import cv2

MAX_PITCH = 85.0
FIELD_LIMITS = (30.0, 110.0)


@dataclass(frozen=True)
class Gaze:
    """Where the eye looks, in degrees: right, up, and how wide it sees."""

    yaw: float = 0.0
    pitch: float = 0.0
    field: float = 80.0

    def turned(self, yaw: float, pitch: float) -> "Gaze":
        """Looking so much farther to the right and up."""
        limited = min(max(self.pitch + pitch, -MAX_PITCH), MAX_PITCH)
        return Gaze((self.yaw + yaw + 180) % 360 - 180, limited, self.field)

    def zoomed(self, factor: float) -> "Gaze":
        """Seeing so many times as much."""
        return Gaze(self.yaw, self.pitch, min(max(self.field * factor, FIELD_LIMITS[0]), FIELD_LIMITS[1]))


def seen(picture: np.ndarray, gaze: Gaze, width: int, height: int) -> np.ndarray:
    """The perspective view (height, width, 3) of a panorama (H, W, 3) uint8.

    The panorama's width spans 360 degrees with its middle straight ahead. One that is less than half
    as high as wide leaves poles out; there its outermost rows go on.
    """
    rows, columns = picture.shape[:2]
    reach = np.tan(np.radians(gaze.field) / 2)
    x, y = np.meshgrid(np.linspace(-reach, reach, width), np.linspace(-reach, reach, height) * height / width)
    pitch = np.radians(gaze.pitch)
    down = y * np.cos(pitch) - np.sin(pitch)
    ahead = np.cos(pitch) + y * np.sin(pitch)
    longitude = np.arctan2(x, ahead) + np.radians(gaze.yaw)
    latitude = np.arctan2(down, np.hypot(x, ahead))
    across = (longitude / (2 * np.pi) + 0.5) * columns - 0.5
    along = latitude / (2 * np.pi) * columns + rows / 2 - 0.5
    padded = cv2.copyMakeBorder(picture, 0, 0, 1, 1, cv2.BORDER_WRAP)
    return cv2.remap(
        padded,
        np.float32((across + 0.5) % columns - 0.5 + 1),
        np.float32(np.clip(along, 0, rows - 1)),
        cv2.INTER_LINEAR,
    )
