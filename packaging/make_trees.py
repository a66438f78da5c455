"""Cuts the trees that stand alone, `resources/trees/*`, out of photos of them.

Each is its matte, `NAME.png`, and how much lighter or darker its pixels are than the tree around them,
`NAME.jpg`. Run from the checkout with the folder of pairs that the starter model learns from, whose
`manifest.csv` names authors and licences: `python packaging/make_trees.py PAIRS`.
"""

import csv
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.cutouts import CUTOUTS, FOLDER
from gaugan_desktop.photo_textures.plates import as_levels
from gaugan_desktop.tone import LUMA

_QUALITY = 90
_SHARE = 0.18  # deviation, as a share of the width, of the blur that takes away the broadest shapes
_DARK = 0.03  # added before dividing
_HUES = 0.35  # logarithm, the most that a channel differs from the brightness
_EVEN, _TIP = 14.0, 0.03  # rows over which widths are evened; width of the tip, as a share of the foot's
_BOUGH, _SHORT = (14, 40), 0.72  # rows of a bough, and how far it reaches at its upper end
_TWIGS = 0.45  # how much light twigs count there
_GRASS = 9  # pixels of the foot that grass may hide
_SURE = 0.9  # of the matte, from which on a pixel shows no sky


class _Tree(NamedTuple):
    """Where a photo shows a tree.

    Attributes:
        outline: roughly around it, (x, y) in pixels of the photo; what of this is no sky is the tree.
        sky: how blue or bright pixels are that are certainly tree, and certainly sky, in levels.
        fray: pixels by which the outline may be wrong where there is no sky.
        is_pointed: whether it shall become the narrower, the higher up.
        contrast: how much of the photo's it keeps.
    """

    photo: str
    outline: str
    sky: tuple[float, float]
    fray: float = 0.0
    is_pointed: bool = False
    contrast: float = 0.9


_TREES = {
    "oak": _Tree(
        "0488",
        "68,100 100,60 170,20 300,20 420,80 440,140 425,210 405,235 388,262 372,276 345,272 330,278 308,276"
        " 290,272 280,282 286,300 290,312 284,322 272,328 258,331 243,330 234,340 235,362 203,361 213,350"
        " 219,332 202,327 188,330 177,319 169,305 173,288 179,278 150,275 110,284 100,240 70,232 66,150",
        (85, 135),
    ),
    "apple": _Tree(
        "0030",
        "440,85 975,85 975,400 720,400 706,441 676,441 660,400 440,400",
        (105, 150),
    ),
    "fir": _Tree(
        "0271",
        "282,205 300,215 304,262 306,300 316,340 328,380 340,420 352,470 362,520 372,565 374,590"
        " 366,612 352,640 318,650 280,655 240,655 214,648 206,620 208,560 213,510 218,470 224,430"
        " 226,400 218,380 218,350 225,310 236,270 260,230",
        (110, 160),
        fray=5.0,
        is_pointed=True,
        contrast=0.7,
    ),
}


def main(root: Path) -> None:
    folder = resource_path(FOLDER)
    folder.mkdir(exist_ok=True)
    for name in CUTOUTS:
        tree = _TREES[name]
        with Image.open(root / "images" / f"{tree.photo}.jpg") as image:
            photo = np.asarray(image.convert("RGB"))
        matte, levels = _cut(photo, tree)
        Image.fromarray(matte).save(folder / f"{name}.png", optimize=True)
        Image.fromarray(levels).save(folder / f"{name}.jpg", quality=_QUALITY, subsampling=0, optimize=True)
        print(name, matte.shape, f"{(matte > 127).mean():.2f} of its box")
    (folder / "ATTRIBUTION.md").write_text(_attribution(root), "utf-8")


def _cut(photo: np.ndarray, tree: _Tree) -> tuple[np.ndarray, np.ndarray]:
    """Matte (h, w) and levels (h, w, 3), both uint8, of a tree."""
    corners = np.array([[int(n) for n in pair.split(",")] for pair in tree.outline.split()], np.int32)
    inside = np.zeros(photo.shape[:2], np.uint8)
    cv2.fillPoly(inside, [corners], 255)
    values = photo.astype(np.float32)
    around = _frayed(inside, values, tree.fray)
    red, green, blue = cv2.split(values)
    sky = values @ LUMA + 0.9 * (blue - np.maximum(green, 0.9 * red))
    low, high = tree.sky
    matte = np.clip((high - sky) / (high - low), 0, 1) * around
    matte *= _largest(matte > 0.5) * _rooted(matte > 0.5)
    if tree.is_pointed:
        matte, values = _pointed(matte, values)
        matte = _frayed(np.rint(255 * matte).astype(np.uint8), values, tree.fray / 2)
    rows, columns = (np.flatnonzero((matte > 0.5).any(axis)) for axis in (1, 0))
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    matte, values = matte[box], values[box] / 255
    values = _without_sky(values, matte > _SURE)
    reach = _SHARE * matte.shape[1]
    shapes = cv2.GaussianBlur(values * matte[..., None], (0, 0), reach)
    shapes /= cv2.GaussianBlur(matte, (0, 0), reach)[..., None] + 1e-4
    texture = np.log((values + _DARK) / (shapes + _DARK))
    brightness = (texture @ LUMA)[..., None]
    texture = brightness + np.clip(texture - brightness, -_HUES, _HUES)
    texture -= (texture * matte[..., None]).sum((0, 1)) / matte.sum()
    return np.rint(255 * matte).astype(np.uint8), as_levels(tree.contrast * texture)


def _frayed(inside: np.ndarray, values: np.ndarray, fray: float) -> np.ndarray:
    """A rough outline (h, w) uint8 that ends where twigs do, in the dark between them."""
    near = cv2.GaussianBlur(inside.astype(np.float32) / 255, (0, 0), max(fray, 0.7))
    if not fray:
        return near
    light = cv2.GaussianBlur(values @ LUMA, (0, 0), 0.8)
    usual = cv2.GaussianBlur(light, (0, 0), 2 * fray)
    twigs = np.clip((light - usual) / (usual + 5), -1, 1)
    return np.clip(0.5 + 4 * (near - 0.5 + _TWIGS * twigs), 0, 1) * (near > 0.05)


def _pointed(matte: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Matte (h, w) and values (h, w, 3) of a tree whose rows are so wide that its outline is a cone."""
    rows = np.flatnonzero((matte > 0.5).any(1))
    columns = np.arange(matte.shape[1], dtype=np.float32)
    left = np.array([columns[matte[row] > 0.5][0] for row in rows])
    right = np.array([columns[matte[row] > 0.5][-1] for row in rows])
    soft = [cv2.GaussianBlur(side[:, None], (0, 0), _EVEN)[:, 0] for side in (left, right)]
    middle, half = (soft[0] + soft[1]) / 2, np.maximum((soft[1] - soft[0]) / 2, 2.0)
    wanted = np.linspace(_TIP, 1, len(rows)) * half.max()
    aside = columns[None] - columns.mean()
    boughs = np.where(aside < 0, *(_boughs(len(rows), seed)[:, None] for seed in (1, 2)))
    map_x = np.tile(columns, (len(matte), 1))
    map_x[rows] = middle[:, None] + aside * half[:, None] / (wanted[:, None] * boughs)
    map_y = np.repeat(np.arange(len(matte), dtype=np.float32)[:, None], len(columns), axis=1)
    warped = (cv2.remap(each, map_x.astype(np.float32), map_y, cv2.INTER_CUBIC) for each in (matte, values))
    first, second = warped
    return np.clip(first, 0, 1), np.clip(second, 0, 255)


def _boughs(count: int, seed: int) -> np.ndarray:
    """(count,) float32: how far the boughs of each row reach, which hang."""
    random, reaches = np.random.default_rng(seed), list[float]()
    while len(reaches) < count:
        rows = int(random.integers(*_BOUGH))
        reaches += np.linspace(_SHORT, random.uniform(0.9, 1.1), rows).tolist()
    return np.array(reaches[:count], np.float32)


def _largest(is_there: np.ndarray) -> np.ndarray:
    """The largest piece (h, w) uint8, and what surrounds it by a few pixels."""
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(is_there.astype(np.uint8), connectivity=8)
    largest = (pieces == 1 + stats[1:, cv2.CC_STAT_AREA].argmax()).astype(np.uint8)
    return cv2.dilate(largest, np.ones((5, 5), np.uint8)) & ~(is_there.astype(np.uint8) & (1 - largest))


def _rooted(is_there: np.ndarray) -> np.ndarray:
    """What grass hides (h, w) float32 of the foot of a tree."""
    rows = np.arange(len(is_there))[:, None] - np.flatnonzero(is_there.any(1))[-1]
    blades = np.random.default_rng(3).uniform(0, _GRASS, is_there.shape[1])
    return np.clip((-rows - blades[None]) / 3, 0, 1)


def _without_sky(values: np.ndarray, is_sure: np.ndarray) -> np.ndarray:
    """Values (h, w, 3) in which what is not surely tree has the colour of the nearest pixel that is."""
    numbers = cv2.distanceTransformWithLabels(
        (~is_sure).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )[1]
    places = np.zeros(numbers.max() + 1, np.intp)
    places[numbers[is_sure]] = np.flatnonzero(is_sure)
    return np.asarray(values.reshape(-1, 3)[places[numbers]])


def _attribution(root: Path) -> str:
    """Who took the photos, as Markdown."""
    with (root / "manifest.csv").open(encoding="utf-8", newline="") as file:
        photos = {row["id"]: row for row in csv.DictReader(file)}
    lines = [
        "# Trees",
        "",
        "Each is cut out of a photo, and under the licence of the photo.",
        "",
        "| Files | Author | Licence | Source |",
        "|---|---|---|---|",
    ]
    for name in CUTOUTS:
        photo = photos[_TREES[name].photo]
        author = photo["author"] or "not named by the source"
        source = f"{photo['source']}, {photo['path_in_source']}"
        lines.append(f"| {name}.jpg, {name}.png | {author} | {photo['licence']} | {source} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
