"""Trees painted as blobs become real ones: their outlines in the label map, and where they stand.

No noise makes a crown of a disc. A blob that stands alone becomes one tree, as wide and as high; a large one
becomes a grove, whose trees have the largest discs that fit into it for crowns.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import BEFORE_TREES, PlantedTree
from gaugan_desktop.synthesis.painted_blobs import drawn_blobs
from gaugan_desktop.wrap import NO_WRAP, Wrap

_AROUND = 0.06  # of the shorter side: how far natural borders may have bent a blob's
_DRAWN = 100  # smoothness of the borders of blobs

_LOWEST, _HIGHEST = 0.06, 0.8  # of the shorter side: what is lower is a bush, what is higher a wood
_NARROWEST, _SLENDER, _WIDEST = 0.14, 0.42, 1.9  # times as wide as high; slender ones are firs
_POLE = 0.28  # times as wide as high, below which those on trunks are firs, too
_OPENING = 0.35  # of the smaller side of the box: what is thinner is no crown
_SOLID = 0.88  # share of its convex hull that a crown fills; groups fill less
_CROWN = 0.2  # share of the height that a crown has at least
_TRUNK = 0.45  # times as wide as the crown is a trunk at most, and so is the top of a fir
_FOOT, _TOP, _MIDDLE = 0.9, 0.2, 0.75  # of the height, where a width is measured

_THICK = 0.075  # radius of the largest disc in a grove, of the shorter side; thinner ones are far woods
_LEAST, _MOST = 0.035, 0.14  # radii of crowns
_SMALL, _SMALL_THICK = 0.45, 0.026  # width of a small grove that stands alone, and radius of its largest disc
_SMALL_LEAST = 0.5  # radii of its other crowns, as a share of that
_TREES, _UNCOVERED = 24, 0.25  # in a grove at most; share of what is thick that has none: woods have more
_SEEN = 0.15  # of a blob's pixels, how many its trees have at least where they can be seen
_STEPS = 16, 4  # columns and rows of a pixel in which is found out what lies behind: sideways all goes on
_KNOWN = 0.9  # share of a pixel that is seen, from which on it is known
_APART = 0.9  # of a disc's radius: no smaller one has its middle nearer
_TALLEST = 4.5  # radii of its crown
_CROWNS = {  # of cutouts: half of their width and their height, and how far its middle lies below its top
    "oak": (1.12, 2.06, 1.08),
    "apple": (1.23, 1.8, 1.0),
}  # all in radii of the disc


class Plot(NamedTuple):
    """What is planted in the place of a blob.

    Attributes:
        cleared: (h, w) uint8, in the map that is looked at: where trees of the label have to go.
        trees: in the same map, the farthest first.
    """

    label: int
    cleared: np.ndarray
    trees: tuple[PlantedTree, ...]

    def trees_in(self, shape: tuple[int, ...]) -> list[PlantedTree]:
        """The trees in a picture of so many rows and columns."""
        scales = shape[0] / self.cleared.shape[0], shape[1] / self.cleared.shape[1]
        return [tree.scaled(*scales) for tree in self.trees]


class Planting:
    """Plants trees in label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        landscape = bundled_label_set("landscape")
        partners = label_set.mapping_to(landscape)
        self._is_tree = partners == landscape.id_of("tree")
        things = [label.id for label in landscape.labels if label.name in BEFORE_TREES]
        self._stays = np.isin(partners, things) | self._is_tree

    def plots(
        self, labels: np.ndarray, smoothness: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()
    ) -> list[Plot]:
        """What is planted in a label map (H, W) uint8 without gaps.

        Args:
            smoothness: (H, W) uint8, how smooth its borders are.
            rolls: how often each label was rolled anew.
        """
        found = []
        for drawn in drawn_blobs(labels, smoothness, self._is_tree, _DRAWN, wrap, rolls):
            if plot := _plot(drawn.label, drawn.blob, drawn.roll):
                others = (drawn.labels == drawn.label) & (drawn.blob == 0)
                found.append(plot._replace(cleared=_own(plot.cleared, drawn.blob, others)))
        return found

    def planted(self, maps: Sequence[np.ndarray], plots: Sequence[Plot]) -> list[np.ndarray]:
        """A bent label map, and whatever else (H, W) lies on it, with the outlines of trees.

        Args:
            maps: the label map (H, W) uint8 first.
        """
        result = [each.copy() for each in maps] if plots else list(maps)
        for plot in plots:
            self._plant(result, plot)
        return result

    def _plant(self, maps: Sequence[np.ndarray], plot: Plot) -> None:
        """Put trees in the place of a blob; in pictures too small to show them it stays."""
        bent, shape = maps[0], maps[0].shape
        cleared = cv2.resize(plot.cleared, shape[::-1], interpolation=cv2.INTER_NEAREST)
        around = _window(cleared, round(_AROUND * min(shape)))
        gone = (cleared[around] > 0) & (bent[around] == plot.label)
        outlines = _outlines(plot.trees_in(shape), shape)
        if not gone.any() or outlines.sum() < _SEEN * gone.sum():
            return
        values = [np.bincount(each[around][gone]).argmax() for each in maps]
        is_open = ~self._stays[bent[around]]
        if not is_open.any():
            return
        for each in maps:
            each[around][gone] = _behind(each[around], is_open)[gone]
        outlines[outlines] = ~self._stays[bent[outlines]]
        for each, value in zip(maps, values, strict=True):
            each[outlines] = value


def _outlines(trees: Sequence[PlantedTree], shape: tuple[int, ...]) -> np.ndarray:
    """Where (H, W) bool trees stand in a picture of so many rows and columns."""
    outlines = np.zeros(shape, bool)
    for tree in trees:
        if found := tree.within((slice(0, shape[0]), slice(0, shape[1]))):
            there, own = found
            outlines[there] |= tree.cutout.matte[own] > 127
    return outlines


def _window(is_there: np.ndarray, margin: int) -> tuple[slice, slice]:
    """Rows and columns of what is there (h, w), and a margin around."""
    rows, columns = (np.flatnonzero(is_there.any(axis)) for axis in (1, 0))
    return (
        slice(max(0, rows[0] - margin), int(rows[-1]) + 1 + margin),
        slice(max(0, columns[0] - margin), int(columns[-1]) + 1 + margin),
    )


def _own(cleared: np.ndarray, blob: np.ndarray, others: np.ndarray) -> np.ndarray:
    """What is cleared (h, w) uint8 where a blob (h, w) uint8 is nearer than others (h, w) bool."""
    if not (cleared.view(bool) & others).any():
        return cleared
    to_blob, to_others = (
        cv2.distanceTransform(away, cv2.DIST_L2, 5) for away in (1 - blob, 1 - others.view(np.uint8))
    )
    return cleared & (to_blob < to_others).view(np.uint8)


def _plot(label: int, blob: np.ndarray, roll: int) -> Plot | None:
    """What is planted in the place of a blob (h, w) uint8; None where it stays a wood."""
    unit = min(blob.shape)
    around = cv2.dilate(blob, np.ones((2 * round(_AROUND * unit) + 1,) * 2, np.uint8))
    if (tree := _lone_tree(blob, roll)) is not None:
        return Plot(label, around, (tree,))
    if not (discs := _crowns_of(blob)):
        return None
    thick = cv2.morphologyEx(blob, cv2.MORPH_OPEN, np.ones((2 * round(_LEAST * unit) + 1,) * 2, np.uint8))
    crowns, bare = np.zeros_like(blob), thick.copy()
    for row, column, radius in discs:
        cv2.circle(crowns, (column, row), round(radius + _AROUND * unit), 1, -1)
        cv2.circle(bare, (column, row), round(radius), 0, -1)
    if bare.sum() > _UNCOVERED * thick.sum():
        return None
    farthest_first = sorted(discs, key=lambda disc: disc[0] + disc[2])
    return Plot(label, around & crowns, tuple(_under_crown(disc, blob, roll) for disc in farthest_first))


def _crowns_of(blob: np.ndarray) -> list[tuple[int, int, float]]:
    """The discs (row, column, radius) that crowns of a grove are to fill; none in far woods."""
    is_left, is_right = blob[:, 0].any(), blob[:, -1].any()
    if is_left and is_right:
        return []
    if is_left or is_right or blob.any(0).sum() > _SMALL * min(blob.shape):
        return _discs(blob, _THICK, _LEAST)
    discs = _discs(blob, _SMALL_THICK, _SMALL_THICK * _SMALL_LEAST)
    return [disc for disc in discs if disc[2] >= _SMALL_LEAST * discs[0][2]]


def _lone_tree(blob: np.ndarray, roll: int) -> PlantedTree | None:
    """The tree that a blob (h, w) uint8 stands for; None if it is a group, a wood or a bush."""
    unit = min(blob.shape)
    rows, columns = (np.flatnonzero(blob.any(axis)) for axis in (1, 0))
    top, left, height, width = int(rows[0]), int(columns[0]), len(rows), len(columns)
    is_inside = top and left and top + height < blob.shape[0] and left + width < blob.shape[1]
    if not is_inside or not _LOWEST * unit <= height <= _HIGHEST * unit:
        return None
    own = blob[top : top + height, left : left + width]
    is_slender = _NARROWEST <= width / height < _SLENDER
    if not is_slender and (not _SLENDER <= width / height <= _WIDEST or not _is_one(own)):
        return None
    place = int((2 * left + width) / unit * 4) + roll
    return PlantedTree(_kind(own, place), place % 2 > 0, top, left, height, width)


def _is_one(blob: np.ndarray) -> bool:
    """Whether a blob (h, w) is one round or pointed crown, perhaps on a trunk."""
    side = max(3, round(_OPENING * min(blob.shape)) | 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    crown = cv2.morphologyEx(np.pad(blob, side), cv2.MORPH_OPEN, disc)
    outlines = cv2.findContours(crown, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    if len(outlines) != 1:
        return False
    hull = cv2.contourArea(cv2.convexHull(outlines[0]))
    is_solid = cv2.contourArea(outlines[0]) >= _SOLID * hull
    return bool(is_solid and crown.any(1).sum() >= _CROWN * len(blob))


def _kind(blob: np.ndarray, place: int) -> str:
    """The cutout for a blob (h, w): firs are pointed, and trees on trunks show theirs."""
    widths = (blob > 0).sum(1)
    foot, top, middle = (widths[int(share * len(widths))] for share in (_FOOT, _TOP, _MIDDLE))
    has_trunk, slenderness = foot < _TRUNK * widths.max(), blob.shape[1] / len(blob)
    if top < _TRUNK * middle or slenderness < (_POLE if has_trunk else _SLENDER):
        return "fir"
    return "apple" if has_trunk or place % 4 < 2 else "oak"


def _discs(blob: np.ndarray, largest: float, least: float) -> list[tuple[int, int, float]]:
    """The largest discs (row, column, radius) in a blob (h, w) uint8, none with its middle in another.

    Args:
        largest, least: radii, as shares of the shorter side; without a disc as large as this there are none.
    """
    unit = min(blob.shape)
    margin = round(_MOST * unit)
    around = cv2.copyMakeBorder(blob, margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    inside = (slice(margin, margin + blob.shape[0]), slice(margin, margin + blob.shape[1]))
    depth = np.minimum(cv2.distanceTransform(around, cv2.DIST_L2, 5)[inside], _MOST * unit)
    open_, found = blob.copy(), list[tuple[int, int, float]]()
    while len(found) < _TREES:
        free = np.where(open_ > 0, depth, 0)
        row, column = np.unravel_index(int(free.argmax()), free.shape)
        radius = float(free[row, column])
        if radius < (least if found else largest) * unit:
            break
        found.append((int(row), int(column), radius))
        cv2.circle(open_, (int(column), int(row)), max(1, round(_APART * radius)), 0, -1)
    return found


def _under_crown(disc: tuple[int, int, float], blob: np.ndarray, roll: int) -> PlantedTree:
    """The tree in a blob (h, w) uint8 whose crown is a disc; it stands where the blob ends below."""
    (row, column, radius), unit = disc, min(blob.shape)
    place = column * 8 // unit + 3 * (row * 8 // unit) + roll
    name = "apple" if place % 3 == 1 else "oak"
    half, height, middle = (round(share * radius) for share in _CROWNS[name])
    below = blob[row:, column]
    foot = row + (len(below) if below.all() else int(below.argmin()))
    height = max(height, min(foot - (row - middle), round(_TALLEST * radius)))
    return PlantedTree(name, place % 2 > 0, row - middle, column - half, height, 2 * half)


def _behind(values: np.ndarray, is_open: np.ndarray) -> np.ndarray:
    """What lies (h, w) uint8 behind all that is not open: borders go on from one side to the other."""
    height, width = values.shape
    small = max(1, width // _STEPS[0]), max(1, height // _STEPS[1])
    seen = np.flatnonzero(np.bincount(values[is_open])).astype(np.uint8)
    open_ = cv2.resize(is_open.astype(np.float32), small, interpolation=cv2.INTER_AREA)
    best, result = np.zeros(values.shape, np.float32), np.full_like(values, seen[0])
    for value in seen:
        there = ((values == value) & is_open).astype(np.float32)
        share = _spread(cv2.resize(there, small, interpolation=cv2.INTER_AREA), open_)
        share = cv2.resize(share, (width, height), interpolation=cv2.INTER_LINEAR)
        np.copyto(result, value, where=share > best)
        np.maximum(best, share, out=best)
    return result


def _spread(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Values (h, w), as many as are known, over all places, from coarse to fine (pull-push, Gortler et al.
    1996, section 3.3)."""
    height, width = known.shape
    own = values / (known + 1e-6)
    if min(height, width) < 2 or known.min() > _KNOWN:
        return own
    half = (width + 1) // 2, (height + 1) // 2
    halved = (cv2.resize(each, half, interpolation=cv2.INTER_AREA) for each in (values, known))
    coarse = cv2.resize(_spread(*halved), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(coarse + np.minimum(known / _KNOWN, 1) * (own - coarse), np.float32)
