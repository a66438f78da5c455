"""A simulated artist: strokes that somebody who knows the right label map would paint over a photo.

Nothing here looks at the photo. Strokes keep away from borders, as a guide to Snap says; where a result is
wrong, a stroke goes through the middle of the largest place that is.
"""

import heapq
from dataclasses import dataclass

import numpy as np

from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2

Point = tuple[float, float]
Place = tuple[int, int]  # row, column

_SIDE = 128  # pixels: the map is looked at this small
_LEAST_REGION = 0.006  # of the picture; smaller regions get no stroke of their own at first
_LEAST_FAULT = 0.002  # of the picture; smaller faults nobody sees
_MARGIN, _LEAST_LEG = 3.0, 6.0  # pixels of the small map
_BRUSHES = (12, 8, 5, 3)  # pixels of a picture of 1024
_STEPS = ((0, 1), (1, 0), (0, -1), (-1, 0))


@dataclass(frozen=True)
class Gesture:
    """One stroke.

    Attributes:
        label: its id.
        corners: of a line, in pixels of the picture.
        size: of the brush.
    """

    label: int
    corners: tuple[Point, ...]
    size: int


def first_strokes(truth: np.ndarray) -> list[Gesture]:
    """A zigzag inside every region of a label map (H, W) uint8, the largest first."""
    small, scale = _shrunk(truth)
    found = []
    for label, mask in _parts(small):
        if mask.mean() >= _LEAST_REGION:
            corners = 3 + round(6 * float(mask.mean()) ** 0.5)
            found.append((mask.sum(), _gesture(label, mask, corners, scale, truth.shape)))
    return [gesture for _, gesture in sorted(found, key=lambda pair: -pair[0])]


def corrections(truth: np.ndarray, labels: np.ndarray, count: int) -> list[Gesture]:
    """Strokes through the largest places where `labels` is wrong, at most `count`."""
    is_wrong = (labels != truth) & (truth != UNPAINTED)
    small, scale = _shrunk(truth)
    wrong = cv2.resize(is_wrong.astype(np.uint8), small.shape[::-1], interpolation=cv2.INTER_AREA) == 1
    small = np.where(wrong, small, np.uint8(UNPAINTED))
    found = [(mask.sum(), label, mask) for label, mask in _parts(small) if mask.mean() >= _LEAST_FAULT]
    found.sort(key=lambda each: -each[0])
    return [_gesture(label, mask, 4, scale, truth.shape) for _, label, mask in found[:count]]


def agreement(truth: np.ndarray, labels: np.ndarray) -> float:
    """Share of the known pixels that are right."""
    is_known = truth != UNPAINTED
    return float((labels == truth)[is_known].mean())


def _shrunk(truth: np.ndarray) -> tuple[np.ndarray, float]:
    """The map with its longer side at `_SIDE`, and how many of its pixels one of that is."""
    scale = max(truth.shape) / _SIDE
    size = (max(1, round(truth.shape[1] / scale)), max(1, round(truth.shape[0] / scale)))
    return cv2.resize(truth, size, interpolation=cv2.INTER_NEAREST), scale


def _parts(labels: np.ndarray) -> list[tuple[int, np.ndarray]]:
    """Label and mask of every connected region."""
    parts = []
    for label in np.unique(labels[labels != UNPAINTED]):
        count, numbers = cv2.connectedComponents((labels == label).astype(np.uint8), connectivity=4)
        parts += [(int(label), numbers == number) for number in range(1, count)]
    return parts


def _gesture(label: int, mask: np.ndarray, corners: int, scale: float, shape: tuple[int, ...]) -> Gesture:
    padded = np.pad(mask.astype(np.uint8), 1)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_5)[1:-1, 1:-1]
    stops = _spread(depth, corners)
    path = [stops[0]]
    for stop in stops[1:]:
        path += _way(depth, path[-1], stop)
    room = 2 * scale * float(depth[tuple(np.array(path).T)].max())
    unit = max(shape) / 1024
    size = next((size for size in _BRUSHES if size * unit <= 0.8 * room), _BRUSHES[-1])
    points = tuple((float((x + 0.5) * scale), float((y + 0.5) * scale)) for y, x in _straightened(path))
    return Gesture(label, points, max(2, round(size * unit)))


def _spread(depth: np.ndarray, count: int) -> list[Place]:
    """Places in a region far from each other and from its border, in an order that makes a short line."""
    rows, columns = np.nonzero(depth >= min(_MARGIN, 0.6 * float(depth.max())))
    places = np.stack([rows, columns], 1).astype(float)
    chosen = [int(depth[rows, columns].argmax())]
    nearest = np.full(len(places), np.inf)
    while len(chosen) < count:
        nearest = np.minimum(nearest, np.hypot(*(places - places[chosen[-1]]).T))
        if nearest.max() < _LEAST_LEG:
            break
        chosen.append(int(nearest.argmax()))
    line = [chosen.pop(int(places[chosen, 1].argmin()))]
    while chosen:
        gaps = np.hypot(*(places[chosen] - places[line[-1]]).T)
        line.append(chosen.pop(int(gaps.argmin())))
    return [(int(rows[each]), int(columns[each])) for each in line]


def _way(depth: np.ndarray, start: Place, goal: Place) -> list[Place]:
    """The way inside a region (Dijkstra), in its middle rather than at its border, without its start."""
    before: dict[Place, Place] = {}
    queue = [(0.0, start, start)]
    while goal not in before:
        so_far, place, previous = heapq.heappop(queue)
        if place in before:
            continue
        before[place] = previous
        for down, right in _STEPS:
            row, column = place[0] + down, place[1] + right
            is_inside = 0 <= row < depth.shape[0] and 0 <= column < depth.shape[1]
            if is_inside and depth[row, column] and (row, column) not in before:
                cost = 1 + 2 / float(depth[row, column])
                heapq.heappush(queue, (so_far + cost, (row, column), place))
    way = [goal]
    while before[way[-1]] != way[-1]:
        way.append(before[way[-1]])
    return way[-2::-1]


def _straightened(path: list[Place]) -> list[Place]:
    """The corners of a way."""
    line = np.array(path, np.int32)[:, None, :]
    return [(int(y), int(x)) for y, x in cv2.approxPolyDP(line, 1.0, False)[:, 0, :]]
