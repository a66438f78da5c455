"""Cuts trees, bushes and boulders that stand alone, `resources/cutouts/*`, out of photos of them.

Each is its matte, `NAME.png`, and how much lighter or darker its pixels are than what of it is around
them, `NAME.jpg`. Run from the checkout with the folder of pairs that the starter model learns from, whose
`manifest.csv` names authors and licences: `python packaging/make_cutouts.py PAIRS`.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from authors import table_of_authors
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.cutouts import FOLDER
from gaugan_desktop.photo_textures.plates import as_levels
from gaugan_desktop.tone import LUMA

_QUALITY = 90
_DARK = 0.03  # added before dividing
_CLOUDS = "\n# Clouds\n"  # begins the authors that `make_clouds.py` names
_EVEN, _TIP = 14.0, 0.03  # rows over which widths are evened; width of the tip, as a share of the foot's
_BOUGH, _SHORT = (14, 40), 0.72  # rows of a bough, and how far it reaches at its upper end
_TWIGS = 0.45  # how much light twigs count there
_SURE = 0.9  # of the matte, from which on a pixel shows nothing else
_AROUND, _FINE = 24, 2  # of GrabCut: pixels around that it looks at, and into how many it parts them
_ROUNDS, _SOFT = 8, 0.7  # of it, and how blurred what it finds is


class _Thing(NamedTuple):
    """Where a photo shows something.

    Attributes:
        outline: roughly around it, (x, y) in pixels of the photo; what of this is no sky is the thing.
        sky: how blue or bright pixels are that are certainly thing, and certainly sky, in levels; None where
            its colours tell it from what is around.
        fray: pixels by which the outline may be wrong where there is no sky; so far inside of it begins what
            is certainly thing where colours tell.
        is_pointed: whether it shall become the narrower, the higher up.
        contrast: how much of the photo's it keeps.
        broad: deviation, as a share of the width, of the blur that takes away the broadest shapes.
        hues: the most that the logarithm of a channel differs from that of the brightness.
        grass: pixels of the foot that grass may hide.
    """

    photo: str
    outline: str
    sky: tuple[float, float] | None = None
    fray: float = 0.0
    is_pointed: bool = False
    contrast: float = 0.9
    broad: float = 0.18
    hues: float = 0.35
    grass: int = 9


_THINGS = {
    "oak": _Thing(
        "0488",
        "68,100 100,60 170,20 300,20 420,80 440,140 425,210 405,235 388,262 372,276 345,272 330,278 308,276"
        " 290,272 280,282 286,300 290,312 284,322 272,328 258,331 243,330 234,340 235,362 203,361 213,350"
        " 219,332 202,327 188,330 177,319 169,305 173,288 179,278 150,275 110,284 100,240 70,232 66,150",
        (85, 135),
    ),
    "apple": _Thing(
        "0030",
        "440,85 975,85 975,400 720,400 706,441 676,441 660,400 440,400",
        (105, 150),
    ),
    "fir": _Thing(
        "0271",
        "282,205 300,215 304,262 306,300 316,340 328,380 340,420 352,470 362,520 372,565 374,590"
        " 366,612 352,640 318,650 280,655 240,655 214,648 206,620 208,560 213,510 218,470 224,430"
        " 226,400 218,380 218,350 225,310 236,270 260,230",
        (110, 160),
        fray=5.0,
        is_pointed=True,
        contrast=0.7,
    ),
    "fir-2": _Thing(
        "0146",
        "85,185 95,185 106,200 112,245 130,262 130,300 124,318 130,332 146,345 158,362 156,388 140,396"
        " 156,420 166,440 182,460 168,476 158,488 166,502 176,518 166,532 182,548 190,566 172,576 150,580"
        " 120,576 70,582 40,578 10,584 4,570 16,555 10,540 20,520 28,500 16,485 24,462 34,445 22,432 32,412"
        " 40,400 30,386 40,366 48,350 42,336 52,318 59,290 60,240 66,205",
        (55, 85),
        fray=5.0,
        contrast=0.75,
        hues=0.2,
        is_pointed=False,
    ),
    "pine": _Thing(
        "0419",
        "150,180 320,180 320,262 308,263 300,271 291,268 284,277 275,273 266,282 257,279 250,287 241,288"
        " 233,298 232,320 226,320 225,306 221,294 214,288 208,289 203,279 195,279 188,270 150,266",
        (60, 100),
        fray=1.0,
        grass=4,
        hues=0.15,
    ),
    "acacia": _Thing(
        "0482",
        "300,325 302,300 325,275 345,250 375,246 400,250 430,275 446,310 446,322 420,322 405,316 392,322"
        " 386,328 385,334 384,364 382,364 381,334 379,326 360,332 340,335 320,333",
        (150, 205),
        grass=3,
        hues=0.15,
    ),
    "bush-1": _Thing(
        "0341",
        "40,440 60,420 110,340 310,340 335,395 395,395 395,470 345,486 338,490 345,503 358,520 362,545"
        " 330,600 330,615 275,640 205,640 168,656 160,664 130,662 128,648 112,640 104,622 94,612 88,598"
        " 80,584 60,570 46,552 40,535 50,515 42,495 50,470",
        (80, 130),
        fray=3.0,
        grass=5,
    ),
    "bush-2": _Thing(
        "0514",
        "80,336 84,318 92,304 100,240 372,240 380,286 394,296 398,308 410,314 414,328 426,338 428,354"
        " 438,368 438,386 447,402 440,418 444,430 434,440 420,450 398,446 372,456 345,448 320,444 290,450"
        " 260,445 230,452 205,446 180,455 150,450 120,458 98,452 84,442 78,428 88,412 84,400 95,388 92,372"
        " 104,360 100,346 90,344",
        (95, 140),
        fray=8.0,
    ),
    "bush-3": _Thing(
        "0496",
        "389,230 394,225 397,221 401,217 406,216 411,214 416,211 417,206 424,202 427,197 432,194 440,189"
        " 446,191 454,189 459,193 466,190 471,188 479,184 484,183 487,187 494,190 501,191 507,194 511,200"
        " 510,207 516,212 519,220 521,227 526,235 530,242 536,245 541,250 539,257 526,260 500,259 484,262"
        " 469,261 444,259 426,261 406,258 394,248 390,237",
        fray=4.0,
        grass=4,
    ),
    "bush-4": _Thing(
        "0350",
        "160,470 164,444 176,438 200,430 220,434 240,440 260,446 280,452 300,458 304,474 297,485 280,486"
        " 270,484 250,483 220,484 190,483 168,482",
        fray=10.0,
        grass=3,
    ),
    "plant": _Thing(
        "0007",
        "566,306 585,290 596,274 600,256 620,254 650,252 680,252 712,252 740,260 750,275 762,290 765,302"
        " 755,318 740,320 700,322 660,323 620,322 590,318 572,320",
        fray=14.0,
        contrast=0.8,
        hues=0.1,
        grass=4,
    ),
    "boulder-1": _Thing(
        "0131",
        "30,298 50,284 58,272 75,268 90,264 115,261 136,262 138,290 144,308 150,320 152,336 156,352 166,358"
        " 173,370 177,382 180,394 174,402 160,405 130,404 90,403 66,396 50,386 40,376 33,350",
        fray=6.0,
        broad=0.6,
        hues=0.2,
        grass=1,
    ),
    "boulder-2": _Thing(
        "0469",
        "530,490 538,470 548,452 562,446 570,438 582,435 600,438 603,420 612,404 624,396 634,389 644,391"
        " 660,402 674,416 684,428 700,440 713,450 703,462 707,484 698,496 670,498 640,500 624,505 612,511"
        " 602,502 580,499 562,498 548,500",
        fray=8.0,
        broad=0.6,
        hues=0.2,
        grass=1,
    ),
    "boulder-3": _Thing(
        "0049",
        "682,378 690,362 700,346 718,334 736,318 750,309 766,307 784,311 800,315 818,317 832,326 842,340"
        " 847,360 846,380 836,386 830,386 810,384 780,385 740,386 700,384",
        fray=6.0,
        contrast=0.65,
        broad=0.6,
        hues=0.12,
        grass=1,
    ),
    "boulder-4": _Thing(
        "0049",
        "354,310 358,292 372,276 392,258 410,246 428,240 442,246 458,250 472,260 484,276 494,296 502,320"
        " 503,334 488,338 466,344 440,347 415,346 390,343 376,338 370,326 356,317",
        fray=6.0,
        contrast=0.65,
        broad=0.6,
        hues=0.08,
        grass=1,
    ),
}


def main(root: Path) -> None:
    folder = resource_path(FOLDER)
    folder.mkdir(exist_ok=True)
    for name, thing in _THINGS.items():
        with Image.open(root / "images" / f"{thing.photo}.jpg") as image:
            photo = np.asarray(image.convert("RGB"))
        matte, levels = _cut(photo, thing)
        Image.fromarray(matte).save(folder / f"{name}.png", optimize=True)
        Image.fromarray(levels).save(folder / f"{name}.jpg", quality=_QUALITY, subsampling=0, optimize=True)
        print(name, matte.shape, f"{(matte > 127).mean():.2f} of its box")
    authors = folder / "ATTRIBUTION.md"
    _, *clouds = authors.read_text("utf-8").partition(_CLOUDS) if authors.exists() else ("",)
    authors.write_text(_attribution(root) + "".join(clouds), "utf-8")


def _cut(photo: np.ndarray, thing: _Thing) -> tuple[np.ndarray, np.ndarray]:
    """Matte (h, w) and levels (h, w, 3), both uint8, of a thing."""
    corners = np.array([[int(n) for n in pair.split(",")] for pair in thing.outline.split()], np.int32)
    inside = np.zeros(photo.shape[:2], np.uint8)
    cv2.fillPoly(inside, [corners], 255)
    values = photo.astype(np.float32)
    if thing.sky:
        matte = _before_sky(values, *thing.sky) * _frayed(inside, values, thing.fray)
    else:
        matte = _told_by_colors(photo, inside, thing.fray)
    matte *= _largest(matte > 0.5) * _rooted(matte > 0.5, thing.grass)
    if thing.is_pointed:
        matte, values = _pointed(matte, values)
        matte = _frayed(np.rint(255 * matte).astype(np.uint8), values, thing.fray / 2)
    rows, columns = (np.flatnonzero((matte > 0.5).any(axis)) for axis in (1, 0))
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    matte, values = matte[box], values[box] / 255
    values = _filled(values, matte > _SURE)
    reach = thing.broad * matte.shape[1]
    shapes = cv2.GaussianBlur(values * matte[..., None], (0, 0), reach)
    shapes /= cv2.GaussianBlur(matte, (0, 0), reach)[..., None] + 1e-4
    texture = np.log((values + _DARK) / (shapes + _DARK))
    brightness = (texture @ LUMA)[..., None]
    texture = brightness + np.clip(texture - brightness, -thing.hues, thing.hues)
    texture -= (texture * matte[..., None]).sum((0, 1)) / matte.sum()
    return np.rint(255 * matte).astype(np.uint8), as_levels(thing.contrast * texture)


def _before_sky(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Matte (h, w) float32 of what is neither as blue nor as bright as the sky of a photo."""
    red, green, blue = cv2.split(values)
    sky = values @ LUMA + 0.9 * (blue - np.maximum(green, 0.9 * red))
    return np.clip((high - sky) / (high - low), 0, 1)


def _told_by_colors(photo: np.ndarray, inside: np.ndarray, fray: float) -> np.ndarray:
    """Matte (h, w) float32 of what of an outline (h, w) uint8 is not coloured as what is around (GrabCut)."""
    left, top, width, height = cv2.boundingRect(inside)
    window = np.s_[
        max(0, top - _AROUND) : top + height + _AROUND, max(0, left - _AROUND) : left + width + _AROUND
    ]
    near, depth = photo[window], cv2.distanceTransform(inside[window], cv2.DIST_L2, cv2.DIST_MASK_5)
    large = cv2.resize(near, None, fx=_FINE, fy=_FINE, interpolation=cv2.INTER_CUBIC)
    depth = cv2.resize(depth, None, fx=_FINE, fy=_FINE, interpolation=cv2.INTER_LINEAR)
    parts = np.select([depth < 0.5, depth < fray], [cv2.GC_BGD, cv2.GC_PR_FGD], cv2.GC_FGD).astype(np.uint8)
    cv2.setRNGSeed(0)
    cv2.grabCut(large, parts, None, None, None, _ROUNDS, cv2.GC_INIT_WITH_MASK)
    matte = np.zeros(inside.shape, np.float32)
    is_there = np.isin(parts, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.float32)
    matte[window] = cv2.resize(is_there, near.shape[1::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.GaussianBlur(matte, (0, 0), _SOFT))


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


def _rooted(is_there: np.ndarray, most: int) -> np.ndarray:
    """What grass hides (h, w) float32 of the foot of a thing."""
    rows = np.arange(len(is_there))[:, None] - np.flatnonzero(is_there.any(1))[-1]
    blades = np.random.default_rng(3).uniform(0, most, is_there.shape[1])
    return np.clip((-rows - blades[None]) / 3, 0, 1)


def _filled(values: np.ndarray, is_sure: np.ndarray) -> np.ndarray:
    """Values (h, w, 3) in which what is not surely the thing has the colour of the nearest pixel that is."""
    numbers = cv2.distanceTransformWithLabels(
        (~is_sure).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )[1]
    places = np.zeros(numbers.max() + 1, np.intp)
    places[numbers[is_sure]] = np.flatnonzero(is_sure)
    return np.asarray(values.reshape(-1, 3)[places[numbers]])


def _attribution(root: Path) -> str:
    """Who took the photos, as Markdown."""
    files = ((f"{name}.jpg, {name}.png", thing.photo) for name, thing in _THINGS.items())
    return (
        "# Trees, bushes and boulders\n\n"
        "Each is cut out of a photo, and under the licence of the photo.\n\n"
        + table_of_authors(root, files, "Files")
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
