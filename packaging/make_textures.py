"""Cuts the tiles of photo texture: `resources/textures/*.jpg`.

Of each chosen photo the largest square that shows nothing but the label: how much lighter or darker its
pixels are than their surroundings, with sides that go on at the opposite one. Run from the checkout with the
folder of pairs that the starter model learns from, whose `manifest.csv` names authors and licences:
`python packaging/make_textures.py PAIRS`.
"""

import csv
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.table import TEXTURES
from gaugan_desktop.photo_textures.tiles import FOLDER, RANGE
from trainer.data.pairs import PairFolder, open_pair_folder

_OVERLAP = 0.22  # of a square, within which its sides are joined
_SOFTNESS = 3  # pixels of the seam
_DARK = 0.03  # added before dividing: noise in the dark is no texture
_LARGEST = 448  # pixels of a tile
_QUALITY = 88
_BROAD = {tile: texture.broad for texture in TEXTURES for tile in (texture.near, texture.far) if tile}


class _Choice(NamedTuple):
    """A tile.

    Attributes:
        photo, label: what it is cut from.
        cut: pixels at the top and the left that hold something that would be seen to repeat.
    """

    tile: str
    photo: str
    label: str
    cut: int = 0


_CHOICES = (
    _Choice("forest", "0137", "tree"),
    _Choice("leaves", "0083", "tree"),
    _Choice("shrubs", "0514", "bush"),
    _Choice("blades", "0509", "grass"),
    _Choice("meadow", "0269", "grass", 64),
    _Choice("cliffs", "0105", "mountain"),
    _Choice("slopes", "0495", "hill"),
    _Choice("ledges", "0342", "rock"),
    _Choice("earth", "0505", "dirt"),
    _Choice("gravel", "0515", "gravel"),
    _Choice("path", "0462", "gravel"),
    _Choice("sand", "0466", "sand"),
    _Choice("snow", "0323", "snow"),
    _Choice("ripples", "0441", "river"),
    _Choice("waves", "0003", "sea"),
)


def main(root: Path) -> None:
    folder = open_pair_folder(root)
    for choice in _CHOICES:
        square = _largest_square(folder, choice)[choice.cut :, choice.cut :]
        tile = _closed(_closed(_texture(square, _BROAD[choice.tile])).transpose(1, 0, 2)).transpose(1, 0, 2)
        tile = tile[:_LARGEST, :_LARGEST]
        levels = np.clip(np.rint(128 + tile * (127 / RANGE)), 0, 255).astype(np.uint8)
        Image.fromarray(levels).save(resource_path(FOLDER) / f"{choice.tile}.jpg", quality=_QUALITY)
        print(choice.tile, levels.shape[:2], f"contrast {tile.std():.2f}")
    (resource_path(FOLDER) / "ATTRIBUTION.md").write_text(_attribution(root), "utf-8")


def _attribution(root: Path) -> str:
    """Who took the photos, as Markdown."""
    with (root / "manifest.csv").open(encoding="utf-8", newline="") as file:
        photos = {row["id"]: row for row in csv.DictReader(file)}
    lines = [
        "# Textures",
        "",
        "Squares of photos, freed of broad shapes and colours, and joined at their sides; each is under the",
        "licence of its photo.",
        "",
        "| File | Author | Licence | Source |",
        "|---|---|---|---|",
    ]
    for choice in _CHOICES:
        photo = photos[choice.photo]
        author = photo["author"] or "not named by the source"
        source = f"{photo['source']}, {photo['path_in_source']}"
        lines.append(f"| {choice.tile}.jpg | {author} | {photo['licence']} | {source} |")
    return "\n".join(lines) + "\n"


def _largest_square(folder: PairFolder, choice: _Choice) -> np.ndarray:
    """The part (S, S, 3) of the photo, in [0, 1]."""
    pair = next(pair for pair in folder.split("train") if pair.name == choice.photo)
    photo, labels = folder.load(pair)
    is_there = np.pad(labels == folder.label_set.names.index(choice.label), 1).astype(np.uint8)
    reach = cv2.distanceTransform(is_there, cv2.DIST_C, 3)[1:-1, 1:-1]
    row, column = np.unravel_index(reach.argmax(), reach.shape)
    half = int(reach[row, column]) - 2
    return photo[row - half : row + half, column - half : column + half].astype(np.float32) / 255


def _texture(square: np.ndarray, broad: float) -> np.ndarray:
    """Logarithms of how much lighter a square's pixels are than their surroundings."""
    around = cv2.GaussianBlur(square, (0, 0), broad, borderType=cv2.BORDER_REFLECT)
    texture = np.log((square + _DARK) / (around + _DARK))
    return np.asarray(texture - texture.mean((0, 1)))


def _closed(texture: np.ndarray) -> np.ndarray:
    """A texture whose right side goes on at its left one, along the seam that is seen least (Efros and
    Freeman 2001, *Image Quilting for Texture Synthesis and Transfer*)."""
    overlap = round(_OVERLAP * texture.shape[1])
    end, start = texture[:, -overlap:], texture[:, :overlap]
    cost = cv2.GaussianBlur(((end - start) ** 2).sum(2), (0, 0), 1.0)
    for row in range(1, len(cost)):
        before = np.pad(cost[row - 1], 1, constant_values=np.inf)
        cost[row] += np.minimum(np.minimum(before[:-2], before[1:-1]), before[2:])
    seam = [int(cost[-1].argmin())]
    for row in range(len(cost) - 2, -1, -1):
        low = max(0, seam[-1] - 1)
        seam.append(low + int(cost[row, low : seam[-1] + 2].argmin()))
    places = np.arange(overlap)[None] - np.array(seam[::-1])[:, None]
    share = np.clip(places / _SOFTNESS + 0.5, 0, 1)[..., None].astype(np.float32)
    closed = texture[:, :-overlap].copy()
    closed[:, :overlap] = end * (1 - share) + start * share
    return closed


if __name__ == "__main__":
    main(Path(sys.argv[1]))
