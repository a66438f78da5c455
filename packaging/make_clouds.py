"""Cuts clouds that stand alone, `resources/cutouts/cloud-*`, out of photos of them.

Each is its matte, `NAME.png`, soft as clouds are, and how much lighter or darker its pixels are than it is,
`NAME.jpg`. Run from the checkout with the folder of pairs that the starter model learns from, whose
`manifest.csv` names authors and licences: `python packaging/make_clouds.py PAIRS`.
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

_QUALITY = 97
_DARK = 0.03  # added before dividing
_HUES = 0.01  # the most that the logarithm of a channel differs from that of the brightness
_HEADING = "\n# Clouds\n"  # of their part of the authors
_AROUND, _APART = 40, 4  # pixels around an outline whose sky is looked at, and that are left out
_ROUNDS, _ALIKE = 6, (5, 12)  # of the search for sky; how much less blue, and how else bright, sky may be
_GREY = 0.08, 0.75  # share of the sky's blue that is gone: of what is certainly sky, certainly cloud
_NEAR, _WIDE = 3.0, 15.0  # how far colours spread from where cloud is certain
_LEAST = 400.0  # squared difference of a cloud's colour from the sky's, at least
_INWARDS = 12  # pixels over which the outer parts of a cloud become certain
_CLEAR = 0.65, 0.98  # of the matte: from where on a pixel tells of the cloud's colour, and tells it alone
_SEEN, _MARGIN = 0.01, 3  # of the matte, what the box holds; pixels around


class _Cloud(NamedTuple):
    """Where a photo shows a cloud before blue sky.

    Attributes:
        outline: roughly around it, (x, y) in pixels of the photo; what of this is no sky is the cloud.
        fade: half of the pixels over which it ends inside of the outline.
        shares: how far from the sky's colour to the cloud's pixels are that are certainly sky, and cloud.
        core: pixels inside of the outline where begins what is certainly cloud, however blue; None where
            colours tell.
        contrast: how much of the photo's it keeps.
    """

    photo: str
    outline: str
    fade: float = 3.0
    shares: tuple[float, float] = (0.06, 0.92)
    core: int | None = None
    contrast: float = 1.0


_CLOUDS = {
    "cloud-1": _Cloud(
        "0403",
        "540,178 552,150 556,136 572,131 590,131 616,138 630,148 650,150 654,140 668,129 686,129 702,140"
        " 722,134 738,140 738,162 735,172 765,180 770,192 735,198 715,192 690,194 668,195 662,204 640,208"
        " 610,212 585,216 560,210 545,203 538,190",
        shares=(0.12, 0.92),
    ),
    "cloud-2": _Cloud(
        "0391",
        "500,242 503,231 516,235 520,226 532,224 533,210 542,199 552,198 562,188 578,181 600,184 606,180"
        " 618,182 626,190 644,189 646,198 634,214 630,222 636,215 642,220 645,245 650,246 662,258 660,268"
        " 668,285 658,298 630,304 590,304 556,304 525,298 512,284 516,262 505,252",
        fade=4.0,
        shares=(0.45, 0.95),
        contrast=1.2,
    ),
    "cloud-3": _Cloud(
        "0135",
        "735,132 740,126 748,122 748,106 752,98 773,86 775,75 790,74 796,78 812,72 830,70 842,62 868,62"
        " 872,70 902,71 901,92 925,84 927,98 945,108 965,101 990,100 1010,108 1006,116 985,120 965,125"
        " 972,122 982,128 985,145 990,155 988,168 975,178 955,184 930,182 905,187 880,181 850,182 830,187"
        " 795,184 770,188 745,184 722,180 716,170 725,158 737,148",
        fade=5.0,
        shares=(0.3, 0.92),
        core=6,
        contrast=0.8,
    ),
    "cloud-4": _Cloud(
        "0403",
        "191,121 200,110 225,88 245,80 275,84 302,78 330,82 348,94 374,98 396,106 413,96 437,104 468,106"
        " 500,118 545,135 546,158 530,166 495,166 455,163 425,176 395,170 355,166 320,158 288,154 250,158"
        " 232,156 220,148 208,141 199,135 192,128",
    ),
    "cloud-5": _Cloud(
        "0095",
        "104,112 110,102 124,100 140,100 158,97 180,101 195,102 210,108 224,108 236,114 246,109 258,110"
        " 266,113 270,106 290,107 300,116 306,120 316,113 330,116 338,118 346,110 356,111 362,106 384,106"
        " 394,112 404,116 414,123 406,133 390,139 360,143 330,147 305,147 290,149 260,152 240,158 210,159"
        " 180,154 165,149 150,150 138,140 146,128 130,123 108,126",
        core=4,
    ),
}


def main(root: Path) -> None:
    folder = resource_path(FOLDER)
    for name, cloud in _CLOUDS.items():
        with Image.open(root / "images" / f"{cloud.photo}.jpg") as image:
            photo = np.asarray(image.convert("RGB"))
        matte, levels = _cut(photo.astype(np.float32), cloud)
        Image.fromarray(matte).save(folder / f"{name}.png", optimize=True)
        Image.fromarray(levels).save(folder / f"{name}.jpg", quality=_QUALITY, subsampling=0, optimize=True)
        print(name, matte.shape, f"{(matte > 127).mean():.2f} of its box")
    authors = folder / "ATTRIBUTION.md"
    others = authors.read_text("utf-8").partition(_HEADING)[0]
    authors.write_text(others + _HEADING + _attribution(root), "utf-8")


def _cut(values: np.ndarray, cloud: _Cloud) -> tuple[np.ndarray, np.ndarray]:
    """Matte (h, w) and levels (h, w, 3), both uint8, of a cloud in a photo (h, w, 3) in [0, 255]."""
    corners = np.array([[int(n) for n in pair.split(",")] for pair in cloud.outline.split()], np.int32)
    inside = np.zeros(values.shape[:2], np.uint8)
    cv2.fillPoly(inside, [corners], 255)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_5)
    sky = _sky_behind(values, inside)
    share = _share(values, sky, depth, cloud)
    colors = _own_colors(values, sky, share, depth > 0) / 255
    matte = share * _eased(depth / (2 * cloud.fade))
    left, top, width, height = cv2.boundingRect((matte > _SEEN).astype(np.uint8))
    box = np.s_[top - _MARGIN : top + height + _MARGIN, left - _MARGIN : left + width + _MARGIN]
    matte, colors = matte[box], colors[box]
    texture = np.log(colors + _DARK)
    brightness = (texture @ LUMA)[..., None]
    hues = texture - brightness
    hues -= (hues * matte[..., None]).sum((0, 1)) / matte.sum()
    texture = brightness + np.clip(hues, -_HUES, _HUES)
    texture -= (texture * matte[..., None]).sum((0, 1)) / matte.sum()
    return np.rint(255 * matte).astype(np.uint8), as_levels(cloud.contrast * texture)


def _sky_behind(values: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Colours (h, w, 3) that the sky would have without clouds, which change evenly."""
    left, top, width, height = cv2.boundingRect(inside)
    window = np.s_[
        max(0, top - _AROUND) : top + height + _AROUND, max(0, left - _AROUND) : left + width + _AROUND
    ]
    y, x = np.mgrid[: values.shape[0], : values.shape[1]].astype(np.float32)
    y, x = (y - top) / height - 0.5, (x - left) / width - 0.5
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], -1)
    is_outside = cv2.dilate(inside, np.ones((2 * _APART + 1,) * 2, np.uint8))[window] == 0
    places, colors = terms[window][is_outside], values[window][is_outside]
    is_sky = _blue(colors) > np.percentile(_blue(colors), 30)
    for _ in range(_ROUNDS):
        factors = np.linalg.lstsq(places[is_sky], colors[is_sky], rcond=None)[0]
        usual = places @ factors
        is_sky = _blue(usual) - _blue(colors) < _ALIKE[0]
        is_sky &= np.abs((colors - usual) @ LUMA) < _ALIKE[1]
    return np.asarray(terms @ factors, np.float32)


def _share(values: np.ndarray, sky: np.ndarray, depth: np.ndarray, cloud: _Cloud) -> np.ndarray:
    """How much (h, w) of each pixel is cloud: how far its colour is from the sky's to that of cloud nearby.

    Cloud is certain where the sky's blue is gone. Blue alone would tell too roughly, as photos keep fewer
    pixels of hue than of light.
    """
    gone = 1 - _blue(values) / np.maximum(_blue(sky), 1)
    grey = np.clip((gone - _GREY[0]) / (_GREY[1] - _GREY[0]), 0, 1)
    sure = cv2.erode(((grey > 0.95) & (depth > cloud.fade)).astype(np.uint8), np.ones((5, 5), np.uint8))
    way = _spread(values, sure.astype(np.float32), _NEAR, _WIDE) - sky
    share = ((values - sky) * way).sum(-1) / np.maximum((way * way).sum(-1), _LEAST)
    share = np.clip((share - cloud.shares[0]) / (cloud.shares[1] - cloud.shares[0]), 0, 1)
    share = np.minimum(share, 2.5 * cv2.GaussianBlur(grey, (0, 0), 1.5))
    if cloud.core is not None:
        share = np.maximum(share, np.clip((depth - cloud.core) / _INWARDS, 0, 1))
    return np.asarray(np.maximum(share, cv2.GaussianBlur(sure.astype(np.float32), (0, 0), 1)))


def _own_colors(values: np.ndarray, sky: np.ndarray, share: np.ndarray, is_inside: np.ndarray) -> np.ndarray:
    """Colours (h, w, 3) of a cloud without the sky that shines through it."""
    own = np.clip(sky + (values - sky) / np.maximum(share, _CLEAR[0])[..., None], 0, 255)
    clear = np.clip((share - _CLEAR[0]) / (_CLEAR[1] - _CLEAR[0]), 0, 1) * is_inside
    around = _spread(own, clear, _NEAR, _WIDE)
    return np.asarray(around + clear[..., None] * (own - around))


def _spread(values: np.ndarray, weights: np.ndarray, near: float, wide: float) -> np.ndarray:
    """Means (h, w, 3) of values around each pixel; of those farther away where there are none near."""
    close, far = (cv2.GaussianBlur(weights, (0, 0), reach)[..., None] for reach in (near, wide))
    weighted = values * weights[..., None]
    means = cv2.GaussianBlur(weighted, (0, 0), wide) / (far + 1e-6)
    closer = cv2.GaussianBlur(weighted, (0, 0), near) / (close + 1e-6)
    return np.asarray(means + np.clip(close / 0.1, 0, 1) * (closer - means))


def _blue(values: np.ndarray) -> np.ndarray:
    """How much bluer than red (...) colours (..., 3) are."""
    return np.asarray(values[..., 2] - values[..., 0])


def _eased(share: np.ndarray) -> np.ndarray:
    share = np.clip(share, 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def _attribution(root: Path) -> str:
    """Who took the photos, as Markdown."""
    files = ((f"{name}.jpg, {name}.png", cloud.photo) for name, cloud in _CLOUDS.items())
    return "\nEach is cut out of a photo, and under the licence of the photo.\n\n" + table_of_authors(
        root, files, "Files"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
