"""What a blob of trees becomes.

No noise makes a crown of a disc. A blob that stands alone becomes one tree, as wide and as high; a large one
becomes a grove, whose trees have the largest discs that fit into it for crowns.
"""

import numpy as np

from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.synthesis.painted_blobs import DrawnBlob
from gaugan_desktop.synthesis.planting.plots import (
    Disc,
    Plot,
    around,
    around_discs,
    crown_of,
    largest_discs,
    whole_box,
)

_LOWEST, _HIGHEST = 0.06, 0.8  # of the shorter side: what is lower is a bush, what is higher a wood
_NARROWEST, _SLENDER, _WIDEST = 0.14, 0.42, 1.9  # times as wide as high; slender ones are firs
_POLE = 0.28  # times as wide as high, below which those on trunks are firs, too
_CROWN = 0.2  # share of the height that a crown has at least
_TRUNK = 0.45  # times as wide as the crown is a trunk at most, and so is the top of a fir
_BROAD_FIR, _WIDE = 0.36, 1.15  # times as wide as high, from which on there are other firs, and trees
_FOOT, _TOP, _MIDDLE = 0.9, 0.2, 0.75  # of the height, where a width is measured

_THICK, _LEAST = 0.075, 0.035  # radii of the largest disc in a grove, of the shorter side, and of others
_SMALL, _SMALL_THICK = 0.45, 0.026  # width of a small grove that stands alone, and radius of its largest disc
_SMALL_LEAST = 0.5  # radii of its other crowns, as a share of that
_TREES, _APART = 24, 0.9  # in a grove at most; of a crown's radius, how near the next one may be
_TALLEST = 4.5  # radii of its crown
_CROWNS = {  # of cutouts: half of their width and their height, and how far its middle lies below its top
    "oak": (1.12, 2.06, 1.08),
    "apple": (1.23, 1.8, 1.0),
}  # all in radii of the disc


def tree_plot(drawn: DrawnBlob) -> Plot | None:
    """What is planted in the place of a blob; None where it stays a wood."""
    label, blob, _, roll = drawn
    if (tree := _lone_tree(blob, roll)) is not None:
        return Plot(label, around(blob), (tree,))
    if not (discs := _crowns_of(blob)):
        return None
    cleared = around_discs(blob, discs, _LEAST)
    farthest_first = sorted(discs, key=lambda disc: disc[0] + disc[2])
    trees = tuple(_under_crown(disc, blob, roll) for disc in farthest_first)
    return None if cleared is None else Plot(label, cleared, trees)


def _crowns_of(blob: np.ndarray) -> list[Disc]:
    """The discs (row, column, radius) that crowns of a grove are to fill; none in far woods."""
    is_left, is_right = blob[:, 0].any(), blob[:, -1].any()
    if is_left and is_right:
        return []
    if is_left or is_right or blob.any(0).sum() > _SMALL * min(blob.shape):
        return largest_discs(blob, _THICK, _LEAST, _TREES, _APART)
    discs = largest_discs(blob, _SMALL_THICK, _SMALL_THICK * _SMALL_LEAST, _TREES, _APART)
    return [disc for disc in discs if disc[2] >= _SMALL_LEAST * discs[0][2]]


def _lone_tree(blob: np.ndarray, roll: int) -> PlacedCutout | None:
    """The tree that a blob (h, w) uint8 stands for; None if it is a group, a wood or a bush."""
    unit = min(blob.shape)
    if (box := whole_box(blob)) is None:
        return None
    top, left, height, width = box
    if not _LOWEST * unit <= height <= _HIGHEST * unit:
        return None
    own = blob[top : top + height, left : left + width]
    is_slender = _NARROWEST <= width / height < _SLENDER
    if not is_slender and not (_SLENDER <= width / height <= _WIDEST and _is_one(own)):
        return None
    place = int((2 * left + width) / unit * 4) + roll
    return PlacedCutout(_name(own, place), place % 2 > 0, top, left, height, width)


def _is_one(blob: np.ndarray) -> bool:
    """Whether a blob (h, w) is one round or pointed crown, perhaps on a trunk."""
    crown = crown_of(blob)
    return crown is not None and bool(crown.any(1).sum() >= _CROWN * len(blob))


def _name(blob: np.ndarray, place: int) -> str:
    """The cutout for a blob (h, w): firs are pointed, and trees on trunks show theirs."""
    widths = (blob > 0).sum(1)
    foot, top, middle = (widths[int(share * len(widths))] for share in (_FOOT, _TOP, _MIDDLE))
    has_trunk, slenderness = foot < _TRUNK * widths.max(), blob.shape[1] / len(blob)
    if top < _TRUNK * middle or slenderness < (_POLE if has_trunk else _SLENDER):
        return "fir-2" if slenderness > _BROAD_FIR and place % 3 else "fir"
    if has_trunk:
        return ("apple", "acacia", "pine")[place % 3] if slenderness > _WIDE else ("apple", "oak")[place % 2]
    return "apple" if place % 4 < 2 else "oak"


def _under_crown(disc: Disc, blob: np.ndarray, roll: int) -> PlacedCutout:
    """The tree in a blob (h, w) uint8 whose crown is a disc; it stands where the blob ends below."""
    (row, column, radius), unit = disc, min(blob.shape)
    place = column * 8 // unit + 3 * (row * 8 // unit) + roll
    name = "apple" if place % 3 == 1 else "oak"
    half, height, middle = (round(share * radius) for share in _CROWNS[name])
    below = blob[row:, column]
    foot = row + (len(below) if below.all() else int(below.argmin()))
    height = max(height, min(foot - (row - middle), round(_TALLEST * radius)))
    return PlacedCutout(name, place % 2 > 0, row - middle, column - half, height, 2 * half)
