"""Makes new folders of pairs from old ones: a clean copy, other labels, splits, a contact sheet."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadDatasetError, GauganError, UnknownLabelError
from gaugan_desktop.imaging.export import export_picture
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2
from trainer.data.check import MOSTLY
from trainer.data.description import Description, write_description, write_splits
from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder, open_pair_folder, save_instances, save_pair
from trainer.targets import is_never_own, new_folder, require_free_file

_NAMED = 10
_ASPECT_TOLERANCE = 0.02
_PREVIEW_TILE = 192


class Conversion(NamedTuple):
    """What became of a set: its pairs, and the labels without a partner with their share of the pixels."""

    pairs: int
    lost: dict[str, float]
    unlabelled: float


def fix_folder(folder: PairFolder, out: Path) -> int:
    """Write a clean copy of a folder in our own layout; returns the number of pairs.

    Label maps of another size with the same aspect are scaled to their photo; smoothed ones and JPEGs get
    the nearest true label. Pairs that cannot be read are left out.

    Raises:
        BadConfigError: `out` holds something already, or lies in the folder.
    """
    splits: dict[str, list[str]] = {name: [] for name in folder.splits}
    with new_folder(out, folder.root) as fresh:
        for split, pair in _pairs_by_split(folder):
            repaired = _repaired(folder, pair)
            if repaired is None:
                continue
            save_pair(fresh, pair.name, *repaired, folder.label_set)
            if pair.instances is not None:
                _copy_instances(fresh, folder, pair, repaired[1].shape)
            splits[split].append(pair.name)
        write_description(fresh, Description(folder.label_set, splits=splits))
    return sum(map(len, splits.values()))


def split_folder(root: Path, val_share: float, seed: int) -> dict[str, list[str]]:
    """Divide the pairs of a folder into `train` and `val` at random and write that into `dataset.yaml`.

    Raises:
        BadConfigError: the share leaves one of the two empty, or the set is divided otherwise.
    """
    folder = open_pair_folder(root)
    if folder.has_own_splits:
        raise BadConfigError(f"{root} is divided into {', '.join(folder.splits)} by its folders already.")
    names = sorted({pair.name for pair in (*folder.pairs, *folder.unused)})
    count = round(len(names) * val_share)
    if not 0 < count < len(names):
        raise BadConfigError(f"A share of {val_share:g} of {len(names)} pairs leaves a split empty.")
    order = np.random.default_rng(seed).permutation(len(names))
    splits = {
        "train": sorted(names[i] for i in order[count:]),
        "val": sorted(names[i] for i in order[:count]),
    }
    write_splits(root, Description(folder.label_set, folder.table, splits))
    return splits


def convert_folder(root: Path, out: Path, target: LabelSet) -> Conversion:
    """Copy a folder with its label maps mapped onto another label set.

    Labels without a partner become unknown (255). Instance maps come along.

    Raises:
        BadConfigError: `out` holds something already, or lies in the folder.
        BadDatasetError: hardly anything would be labelled.
    """
    folder = open_pair_folder(root)
    table = folder.label_set.mapping_to(target)
    if folder.label_set.names == target.names:
        table = np.arange(256, dtype=np.uint8)
    pixels = np.zeros(256, np.int64)
    with new_folder(out, root) as fresh:
        for _, pair in _pairs_by_split(folder):
            picture, labels = folder.load(pair)
            pixels += np.bincount(labels.ravel(), minlength=256)
            save_pair(fresh, pair.name, picture, table[labels], target)
            if pair.instances is not None:
                save_instances(fresh, pair.name, folder.load_instances(pair))
        result = _conversion(folder, pixels, table)
        if result.unlabelled > MOSTLY:
            raise BadDatasetError(
                f"{result.unlabelled:.0%} of {root} would be unlabelled, so nothing is written: in "
                f"{target.title} nothing fits {named_shares(result.lost) or 'what is not labelled'}."
            )
        splits = {name: [pair.name for pair in pairs] for name, pairs in folder.splits.items()}
        write_description(fresh, Description(target, splits=splits))
    return result


def named_shares(shares: dict[str, float]) -> str:
    """Labels by share: `person (12%), car (3%)`, at most ten of them."""
    ordered = sorted(shares, key=lambda name: -shares[name])
    more = f" and {len(ordered) - _NAMED} more" if len(ordered) > _NAMED else ""
    return ", ".join(f"{name} ({shares[name]:.1%})" for name in ordered[:_NAMED]) + more


def _conversion(folder: PairFolder, pixels: np.ndarray, table: np.ndarray) -> Conversion:
    total = max(1, int(pixels.sum()))
    lost = {
        label.name: int(pixels[label.id]) / total
        for label in folder.label_set.labels
        if pixels[label.id] and table[label.id] == UNPAINTED
    }
    return Conversion(len(folder.pairs), lost, int(pixels[table == UNPAINTED].sum()) / total)


def preview_folder(folder: PairFolder, path: Path, count: int) -> None:
    """Write a contact sheet, as .png or .jpg: evenly chosen pairs, each photo beside its label map.

    Raises:
        BadFileError: another ending, or the file cannot be written.
        BadConfigError: the file exists.
    """
    require_free_file(path, is_never_own)
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
        picture = load_picture(pair.image)
        try:
            labels = folder.load_labels(pair)
        except UnknownLabelError:
            mended = folder.mended_labels(pair)
            if mended is None:
                return None
            labels = mended
    except GauganError:
        return None
    height, width = picture.shape[:2]
    aspects = width / height, labels.shape[1] / labels.shape[0]
    if abs(aspects[0] / aspects[1] - 1) > _ASPECT_TOLERANCE:
        return None
    return picture, cv2.resize(labels, (width, height), interpolation=cv2.INTER_NEAREST)


def _copy_instances(root: Path, folder: PairFolder, pair: PairPaths, size: tuple[int, ...]) -> None:
    """Instance maps that cannot be read are left out; their label maps do without."""
    try:
        instances = folder.load_instances(pair)
    except GauganError:
        return
    save_instances(
        root, pair.name, cv2.resize(instances, (size[1], size[0]), interpolation=cv2.INTER_NEAREST)
    )


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
