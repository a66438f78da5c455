"""Makes new folders of pairs from old ones: a clean copy, other labels, splits, a contact sheet."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadConfigError, GauganError
from gaugan_desktop.imaging.export import export_picture
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from trainer.data.description import FILE, Description, read_description, write_description
from trainer.data.layouts import PairPaths
from trainer.data.pairs import (
    PairFolder,
    make_pair_folder,
    open_pair_folder,
    save_instances,
    save_pair,
)

_ASPECT_TOLERANCE = 0.02
_PREVIEW_TILE = 192


def fix_folder(folder: PairFolder, out: Path) -> int:
    """Write a clean copy of a folder in our own layout; returns the number of pairs.

    Label maps of another size with the same aspect are scaled to their photo. Pairs that cannot be
    read are left out.

    Raises:
        BadConfigError: `out` holds pairs already.
    """
    make_pair_folder(out)
    splits: dict[str, list[str]] = {name: [] for name in folder.splits}
    for name, pair in _pairs_by_split(folder):
        repaired = _repaired(folder, pair)
        if repaired is not None:
            save_pair(out, pair.image.stem, *repaired, folder.label_set)
            splits[name].append(pair.image.stem)
    write_description(out, Description(folder.label_set, splits=splits))
    return sum(map(len, splits.values()))


def split_folder(root: Path, val_share: float, seed: int) -> dict[str, list[str]]:
    """Divide the pairs of a folder into `train` and `val` at random and write `dataset.yaml`.

    Raises:
        BadConfigError: the share leaves one of the two empty, or the layout has splits of its own.
    """
    folder = open_pair_folder(root)
    if folder.has_own_splits:
        raise BadConfigError(f"{root} is divided into {', '.join(folder.splits)} by its folders already.")
    stems = sorted({pair.image.stem for pair in folder.pairs})
    count = round(len(stems) * val_share)
    if not 0 < count < len(stems):
        raise BadConfigError(f"A share of {val_share:g} of {len(stems)} pairs leaves a split empty.")
    order = np.random.default_rng(seed).permutation(len(stems))
    splits = {
        "train": sorted(stems[i] for i in order[count:]),
        "val": sorted(stems[i] for i in order[:count]),
    }
    described = Description(folder.label_set, folder.table)
    if (root / FILE).exists():
        described = read_description(root)
    write_description(root, replace(described, splits=splits))
    return splits


def convert_folder(root: Path, out: Path, target: LabelSet) -> int:
    """Copy a folder with its label maps mapped onto another label set; returns the number of pairs.

    Labels without a partner become unknown (255). Instance maps come along.

    Raises:
        BadConfigError: `out` holds pairs already.
    """
    folder = open_pair_folder(root).mapped_onto(target)
    make_pair_folder(out)
    for _, pair in _pairs_by_split(folder):
        save_pair(out, pair.image.stem, *folder.load(pair), target)
        if pair.instances is not None:
            save_instances(out, pair.image.stem, folder.load_instances(pair))
    splits = {name: [pair.image.stem for pair in pairs] for name, pairs in folder.splits.items()}
    write_description(out, Description(target, splits=splits))
    return len(folder.pairs)


def preview_folder(folder: PairFolder, path: Path, count: int) -> None:
    """Write a contact sheet, as .png or .jpg: evenly chosen pairs, each photo beside its label map.

    Raises:
        BadFileError: another ending, or the file cannot be written.
    """
    pairs = folder.pairs
    chosen = [pairs[i] for i in np.linspace(0, len(pairs) - 1, min(count, len(pairs))).astype(int)]
    tiles = [_preview_tile(folder, pair) for pair in chosen]
    columns = max(1, round((len(tiles) / 2) ** 0.5))
    tiles += [np.zeros_like(tiles[0])] * (-len(tiles) % columns)
    rows = [np.hstack(tiles[i : i + columns]) for i in range(0, len(tiles), columns)]
    export_picture(path, np.vstack(rows))


def _pairs_by_split(folder: PairFolder) -> Iterator[tuple[str, PairPaths]]:
    for name, pairs in folder.splits.items():
        for pair in pairs:
            yield name, pair


def _repaired(folder: PairFolder, pair: PairPaths) -> tuple[np.ndarray, np.ndarray] | None:
    try:
        picture, labels = load_picture(pair.image), folder.load_labels(pair)
    except GauganError:
        return None
    height, width = picture.shape[:2]
    aspects = width / height, labels.shape[1] / labels.shape[0]
    if abs(aspects[0] / aspects[1] - 1) > _ASPECT_TOLERANCE:
        return None
    return picture, cv2.resize(labels, (width, height), interpolation=cv2.INTER_NEAREST)


def _preview_tile(folder: PairFolder, pair: PairPaths) -> np.ndarray:
    picture, labels = folder.load(pair)
    halves = []
    for array in (picture, folder.label_set.palette[labels]):
        image = Image.fromarray(array)
        image.thumbnail((_PREVIEW_TILE, _PREVIEW_TILE))
        tile = Image.new("RGB", (_PREVIEW_TILE, _PREVIEW_TILE))
        tile.paste(image, ((_PREVIEW_TILE - image.width) // 2, (_PREVIEW_TILE - image.height) // 2))
        halves.append(np.array(tile))
    return np.hstack(halves)
