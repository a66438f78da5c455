"""Cuts the plates of photo texture, `resources/textures/*.jpg`, with their outlines, and sews tiles of them.

Each is what one photo shows of one label: how much lighter or darker its pixels are than their surroundings.
Run from the checkout with the folder of pairs that the starter model learns from, whose `manifest.csv` names
authors and licences: `python packaging/make_textures.py PAIRS`.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from authors import table_of_authors
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.plates import FOLDER, Plate, of_usual_size, plate_of
from gaugan_desktop.photo_textures.table import ASSORTMENTS, Assortment
from gaugan_desktop.photo_textures.tiles import TILES, sewn
from trainer.data.pairs import PairFolder, open_pair_folder

_QUALITY = 90


class _Family(NamedTuple):
    """Plates of what photos show of a label."""

    name: str
    label: str
    photos: str

    def plates(self) -> list[tuple[str, str]]:
        """Names of plates and of the photos they are cut from."""
        return [(f"{self.name}-{number}", photo) for number, photo in enumerate(self.photos.split(), 1)]


_FAMILIES = (
    _Family("leaves", "tree", "0083 0007 0082 0521 0133 0412 0325 0442 0420 0520 0058"),
    _Family("forest", "tree", "0137 0162 0101 0096 0061 0427 0274 0496 0143 0301"),
    _Family("shrubs", "bush", "0514 0350 0145 0058"),
    _Family("plants", "plant", "0511 0471 0516 0517 0384 0351"),
    _Family("blades", "grass", "0509 0468 0376 0508"),
    _Family("meadow", "grass", "0269 0272 0055 0519 0324"),
    _Family("cliffs", "mountain", "0462 0076 0025 0116 0105 0445 0157 0032 0101"),
    _Family("slopes", "hill", "0495 0022 0344 0410 0076 0056"),
    _Family("ledges", "rock", "0342 0436 0343 0400 0458"),
    _Family("earth", "dirt", "0505 0521 0504"),
    _Family("gravel", "gravel", "0515 0462 0081"),
    _Family("path", "road", "0520 0517"),
    _Family("sand", "sand", "0466 0020"),
    _Family("snow", "snow", "0438 0011"),
    _Family("stones", "stone", "0413 0081"),
    _Family("ripples", "river", "0496 0081 0428"),
    _Family("waves", "sea", "0460 0497"),
    _Family("cumulus", "cloud", "0434 0040 0300 0490 0344"),
    _Family("overcast", "cloud", "0376 0417 0269 0355 0416 0467 0273 0432 0384 0306"),
)


def main(root: Path) -> None:
    folder = open_pair_folder(root)
    for pattern in ("*.jpg", "*.png", f"{TILES}/*.jpg"):
        for old in resource_path(FOLDER).glob(pattern):
            old.unlink()
    for family in _FAMILIES:
        for name, photo in family.plates():
            plate = _plate(folder, family, name, photo)
            file = resource_path(FOLDER) / f"{name}.jpg"
            Image.fromarray(plate.levels).save(file, quality=_QUALITY, subsampling=0, optimize=True)
            Image.fromarray(plate.inside * np.uint8(255)).convert("1").save(
                file.with_suffix(".png"), optimize=True
            )
            if _like(family).kind.is_sewn:
                tile = resource_path(FOLDER, TILES) / file.name
                Image.fromarray(sewn(plate).levels).save(tile, quality=_QUALITY, subsampling=0, optimize=True)
            print(name, plate.inside.shape, f"contrast {plate.levels[plate.inside > 0].std() / 127:.2f}")
    (resource_path(FOLDER) / "ATTRIBUTION.md").write_text(_attribution(root), "utf-8")


def _plate(folder: PairFolder, family: _Family, name: str, photo_name: str) -> Plate:
    pair = next(pair for pair in folder.split("train") if pair.name == photo_name)
    photo, labels = folder.load(pair)
    photo = of_usual_size(photo)
    labels = cv2.resize(labels, photo.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    is_there = labels == folder.label_set.names.index(family.label)
    like = _like(family)
    plate = plate_of(name, photo, is_there, like.broad, like.kind)
    if plate is None:
        raise SystemExit(f"{photo_name} shows too little of {family.label}")
    return plate


def _like(family: _Family) -> Assortment:
    return next(each for each in ASSORTMENTS if family.label in each.labels)


def _attribution(root: Path) -> str:
    """Who took the photos, as Markdown."""
    files = ((f"{name}.jpg", photo) for family in _FAMILIES for name, photo in family.plates())
    return (
        "# Textures\n\n"
        "What photos show of one thing, freed of broad shapes; each is under the licence of its photo, and\n"
        "so is the tile of the same name in `tiles`, which is sewn from patches of it.\n\n"
        + table_of_authors(root, files, "File")
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
