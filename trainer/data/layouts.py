"""Where well-known datasets keep their pairs, as downloaded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gaugan_desktop.labels import UNPAINTED

IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")
FACADE_LABELS = ("background", "facade", "window", "door", "cornice", "sill", "balcony", "blind", "deco",
                 "molding", "pillar", "shop")  # fmt: skip


@dataclass(frozen=True)
class PairPaths:
    """One photo and its label map."""

    image: Path
    labels: Path


@dataclass(frozen=True)
class Layout:
    """How a dataset is stored.

    Attributes:
        label_set: bundled label set of its ids; empty when the files do not tell.
        first_id: file id of the first label; smaller ids are unknown.
        splits: name of a split -> its pairs, sorted.
    """

    name: str
    label_set: str
    first_id: int
    splits: dict[str, tuple[PairPaths, ...]]

    @property
    def table(self) -> tuple[int, ...]:
        """Label id for each of the 256 file ids."""
        shifted = [i - self.first_id for i in range(256)]
        return tuple(i if 0 <= i < UNPAINTED - self.first_id else UNPAINTED for i in shifted)


def find_layout(root: Path) -> Layout | None:
    """The first known layout that has pairs in `root`, or None."""
    for name, label_set, first_id, finder in _LAYOUTS:
        splits = {split: pairs for split, pairs in finder(root) if pairs}
        if splits:
            return Layout(name, label_set, first_id, splits)
    return None


def files_by_stem(folder: Path, suffixes: tuple[str, ...] = IMAGE_SUFFIXES) -> dict[str, Path]:
    """Files directly in a folder, sorted, by their name without suffix; empty without the folder."""
    if not folder.is_dir():
        return {}
    files = (p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
    return {p.stem: p for p in sorted(files) if p.suffix.lower() in suffixes}


_Splits = Iterator[tuple[str, tuple[PairPaths, ...]]]


def _matched(images: dict[str, Path], labels: dict[str, Path]) -> tuple[PairPaths, ...]:
    return tuple(PairPaths(images[stem], labels[stem]) for stem in sorted(images.keys() & labels.keys()))


def _custom(root: Path) -> _Splits:
    """The custom layout of the paper's code: train_img, train_label, test_img, ..."""
    for split in ("train", "val", "test"):
        images = files_by_stem(root / f"{split}_img")
        yield split, _matched(images, files_by_stem(root / f"{split}_label", (".png",)))


def _coco_stuff(root: Path) -> _Splits:
    for split in ("train", "val"):
        images = files_by_stem(root / "images" / f"{split}2017")
        yield split, _matched(images, files_by_stem(root / "annotations" / f"{split}2017", (".png",)))


def _ade20k(root: Path) -> _Splits:
    for split, folder in (("train", "training"), ("val", "validation")):
        images = files_by_stem(root / "images" / folder)
        yield split, _matched(images, files_by_stem(root / "annotations" / folder, (".png",)))


def _cityscapes(root: Path) -> _Splits:
    photo, labels = "_leftImg8bit", "_gtFine_labelIds"
    for split in ("train", "val", "test"):
        images = sorted((root / "leftImg8bit" / split).glob(f"*/*{photo}.png"))
        pairs = [
            PairPaths(p, root / "gtFine" / split / p.parent.name / p.name.replace(photo, labels))
            for p in images
        ]
        yield split, tuple(pair for pair in pairs if pair.labels.is_file())


def _facades(root: Path) -> _Splits:
    photos = files_by_stem(root / "base", (".jpg",))
    yield "train", _matched(photos, files_by_stem(root / "base", (".png",)))


_LAYOUTS: tuple[tuple[str, str, int, Callable[[Path], _Splits]], ...] = (
    ("custom", "", 0, _custom),
    ("COCO-Stuff", "coco_stuff", 0, _coco_stuff),
    ("ADE20K", "ade20k", 1, _ade20k),
    ("Cityscapes", "cityscapes", 0, _cityscapes),
    ("Facades", "facades", 1, _facades),
)
