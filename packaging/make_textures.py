"""Cuts the tiles of photo texture: `resources/textures/*.jpg`.

Each is sewn from patches of what one photo shows of one label: how much lighter or darker its pixels are than
their surroundings. Run from the checkout with the folder of pairs that the starter model learns from, whose
`manifest.csv` names authors and licences: `python packaging/make_textures.py PAIRS`.
"""

import csv
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.table import ASSORTMENTS
from gaugan_desktop.photo_textures.tiles import FOLDER, Tile, tile_of
from trainer.data.pairs import PairFolder, open_pair_folder

_QUALITY = 90
_LEAST_FACTOR, _MOST_FACTOR = 0.6, 1.6  # by which contrasts change


class _Family(NamedTuple):
    """Tiles of what photos show of a label."""

    name: str
    label: str
    photos: str

    def tiles(self) -> list[tuple[str, str]]:
        """Names of tiles and of the photos they are cut from."""
        return [(f"{self.name}-{number}", photo) for number, photo in enumerate(self.photos.split(), 1)]


_FAMILIES = (
    _Family("leaves", "tree", "0083 0471 0007 0082 0517 0521"),
    _Family("forest", "tree", "0137 0162 0101 0096 0465 0061"),
    _Family("shrubs", "bush", "0514 0350 0145 0142 0058"),
    _Family("plants", "plant", "0511 0471 0516 0517 0384 0351"),
    _Family("blades", "grass", "0509 0468 0030 0376 0382"),
    _Family("meadow", "grass", "0269 0313 0308 0272"),
    _Family("cliffs", "mountain", "0462 0076 0110 0025 0033 0038 0116"),
    _Family("slopes", "hill", "0495 0396 0022 0344 0058"),
    _Family("ledges", "rock", "0342 0436 0343 0400 0115 0458"),
    _Family("earth", "dirt", "0505 0521 0504 0503"),
    _Family("gravel", "gravel", "0515 0462 0081"),
    _Family("path", "road", "0426 0520 0517"),
    _Family("sand", "sand", "0466 0018 0020"),
    _Family("snow", "snow", "0323 0438 0011"),
    _Family("stones", "stone", "0474 0413 0081"),
    _Family("ripples", "river", "0496 0081 0428"),
    _Family("waves", "sea", "0135 0460 0497 0473"),
)


def main(root: Path) -> None:
    folder = open_pair_folder(root)
    for old in resource_path(FOLDER).glob("*.jpg"):
        old.unlink()
    for family in _FAMILIES:
        for name, photo in family.tiles():
            tile = _tile(folder, family, name, photo)
            Image.fromarray(tile.levels).save(
                resource_path(FOLDER) / f"{name}.jpg", quality=_QUALITY, subsampling=0
            )
            print(tile.name, tile.size, f"contrast {tile.levels.std() / 127:.2f}")
    (resource_path(FOLDER) / "ATTRIBUTION.md").write_text(_attribution(root), "utf-8")


def _tile(folder: PairFolder, family: _Family, name: str, photo_name: str) -> Tile:
    pair = next(pair for pair in folder.split("train") if pair.name == photo_name)
    photo, labels = folder.load(pair)
    is_there = labels == folder.label_set.names.index(family.label)
    broad = next(each.broad for each in ASSORTMENTS if family.label in each.labels)
    tile = tile_of(name, photo, is_there, broad)
    if tile is None:
        raise SystemExit(f"{photo_name} shows too little of {family.label}")
    return tile


def _alike(tiles: list[Tile]) -> list[Tile]:
    """Tiles of one family, their contrasts nearer to each other: haze is no texture."""
    contrasts = [float(tile.levels.std()) for tile in tiles]
    usual = float(np.median(contrasts))
    factors = [np.clip(usual / contrast, _LEAST_FACTOR, _MOST_FACTOR) for contrast in contrasts]
    return [
        replace(tile, levels=np.clip(128 + factor * (tile.levels - 128.0), 0, 255).astype(np.uint8))
        for tile, factor in zip(tiles, factors, strict=True)
    ]


def _attribution(root: Path) -> str:
    """Who took the photos, as Markdown."""
    with (root / "manifest.csv").open(encoding="utf-8", newline="") as file:
        photos = {row["id"]: row for row in csv.DictReader(file)}
    lines = [
        "# Textures",
        "",
        "What photos show of one thing, freed of broad shapes, sewn anew from patches; each is under the",
        "licence of its photo.",
        "",
        "| File | Author | Licence | Source |",
        "|---|---|---|---|",
    ]
    for name, number in (tile for family in _FAMILIES for tile in family.tiles()):
        photo = photos[number]
        author = photo["author"] or "not named by the source"
        source = f"{photo['source']}, {photo['path_in_source']}"
        lines.append(f"| {name}.jpg | {author} | {photo['licence']} | {source} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
