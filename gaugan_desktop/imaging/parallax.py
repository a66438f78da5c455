"""A camera that moves among plates: near things pass far ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from gaugan_desktop.imaging.plates import Plates
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import mark

_STEPS = 3  # of the search for what is seen where; nearness changes slowly within a plate

Way = Sequence[tuple[float, float]]


class Camera(NamedTuple):
    """Where the camera is: to the right, down and ahead of its place, and how far it has turned to the right.

    1 is as far as it may go: there the nearest things have moved by the stage's strength.
    """

    right: float = 0.0
    down: float = 0.0
    ahead: float = 0.0
    turned: float = 0.0


MOVES = {
    "push": mark("Push in"),
    "pull": mark("Pull out"),
    "dolly": mark("Dolly: left to right"),
    "crane": mark("Crane: up"),
    "orbit": mark("Circle, without an end"),
    "pan": mark("Pan: the camera turns"),
    "drawn": mark("Along a path drawn on the picture"),
}


def camera_way(move: str, count: int, is_loop: bool = False, drawn: Way = ()) -> list[Camera]:
    """Where the camera is in each of `count` frames, starting and ending softly.

    Args:
        move: one of `MOVES`.
        is_loop: go there and back, so that the last frame leads to the first one; a circle does anyway.
        drawn: points of the path, in shares of the picture's width and height.
    """
    if move == "orbit":
        turns = 2 * np.pi * np.arange(count) / count
        return [Camera(float(np.sin(turn)), float(0.5 * np.cos(turn))) for turn in turns]
    if is_loop:
        shares = (1 - np.cos(2 * np.pi * np.arange(count) / count)) / 2
    else:
        shares = (1 - np.cos(np.pi * np.linspace(0, 1, count))) / 2
    return [_camera_at(move, float(share), drawn) for share in shares]


def _camera_at(move: str, share: float, drawn: Way) -> Camera:
    if move == "drawn":
        return _along(drawn, share)
    there_and_back = 2 * share - 1
    return {
        "push": Camera(ahead=share),
        "pull": Camera(ahead=1 - share),
        "dolly": Camera(right=there_and_back),
        "crane": Camera(down=-there_and_back),
        "pan": Camera(turned=there_and_back),
    }[move]


def _along(drawn: Way, share: float) -> Camera:
    """A share of the way along a path, whose extent is the whole way that the camera has."""
    points = np.array(drawn if len(drawn) > 1 else [(0.5, 0.5), (0.5, 0.5)], float)
    lengths = np.concatenate([[0], np.hypot(*np.diff(points, axis=0).T).cumsum()])
    at = share * lengths[-1]
    middle, reach = (points.max(0) + points.min(0)) / 2, max(float(np.ptp(points, axis=0).max()) / 2, 1e-6)
    place = [(np.interp(at, lengths, points[:, axis]) - middle[axis]) / reach for axis in (0, 1)]
    return Camera(float(place[0]), float(place[1]))


@dataclass(frozen=True, eq=False)
class _Sheet:
    """A plate at the size of the film: colours times matte and matte (h, w, 4) uint8, nearness (h, w)."""

    rgba: np.ndarray
    nearness: np.ndarray


class Stage:
    """Plates before a camera.

    Args:
        width, height: of the film's frames.
        strength: by which share of the picture's sides the nearest things move at most, 0 to 0.15.
    """

    def __init__(self, plates: Plates, width: int, height: int, strength: float) -> None:
        self._size, self._strength = (width, height), strength
        nearest = max(float(plate.nearness.max()) for plate in plates.plates) or 1.0
        self._sheets = [
            _Sheet(self._small(_times_matte(plate.rgba)), self._small(plate.nearness) / np.float32(nearest))
            for plate in plates.plates
        ]
        horizon = plates.horizon if plates.horizon is not None else len(plates.labels) / 2
        self._center = width / 2, horizon / len(plates.labels) * height
        self._columns, self._rows = (
            grid.astype(np.float32) for grid in np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
        )

    def frames(self, way: Sequence[Camera]) -> Iterator[np.ndarray]:
        """What the camera sees, (h, w, 3) uint8 each."""
        return (self.seen(camera) for camera in way)

    def seen(self, camera: Camera) -> np.ndarray:
        """What the camera sees, (h, w, 3) uint8."""
        width, height = self._size
        margin = self._strength  # cut off on every side: the camera must not see past the plates
        columns = width / 2 + (self._columns - width / 2) * (1 - 2 * margin)
        rows = height / 2 + (self._rows - height / 2) * (1 - 2 * margin)
        columns = columns + np.float32(camera.turned * margin * width)
        result: np.ndarray | None = None
        for sheet in self._sheets:
            place = self._sources(columns, rows, sheet.nearness, camera)
            front = cv2.remap(sheet.rgba, *place, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
            result = front if result is None else _over(front, result)
        assert result is not None
        return result[..., :3]

    def _sources(
        self, columns: np.ndarray, rows: np.ndarray, nearness: np.ndarray, camera: Camera
    ) -> tuple[np.ndarray, np.ndarray]:
        """From where in a sheet every pixel comes: the place that the camera's move brings there."""
        across, along = (np.float32(self._strength * side) for side in self._size)
        from_x, from_y = columns, rows
        for _ in range(_STEPS):
            near = cv2.remap(nearness, from_x - 0.5, from_y - 0.5, cv2.INTER_LINEAR,
                             borderMode=cv2.BORDER_REPLICATE)  # fmt: skip
            closer = 1 - np.float32(2 * self._strength * camera.ahead) * near
            x = self._center[0] + (columns - self._center[0]) * closer + camera.right * across * near
            y = self._center[1] + (rows - self._center[1]) * closer + camera.down * along * near
            from_x, from_y = x.astype(np.float32), y.astype(np.float32)
        return from_x - 0.5, from_y - 0.5

    def _small(self, values: np.ndarray) -> np.ndarray:
        return np.asarray(cv2.resize(values, self._size, interpolation=cv2.INTER_AREA))


def _times_matte(rgba: np.ndarray) -> np.ndarray:
    share = rgba[..., 3:].astype(np.float32) / 255
    return np.dstack([rgba[..., :3] * share + 0.5, rgba[..., 3:]]).astype(np.uint8)


def _over(front: np.ndarray, behind: np.ndarray) -> np.ndarray:
    """Colours times matte over each other, (h, w, 4) uint8."""
    left = cv2.merge([255 - front[..., 3]] * 4)
    return np.asarray(cv2.add(front, cv2.multiply(behind, left, scale=1 / 255)))
