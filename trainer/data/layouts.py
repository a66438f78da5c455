"""Where well-known datasets keep their pairs, as downloaded."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from gaugan_desktop.annotations.annotated import PHOTO_SUFFIXES, AnnotatedSet, Annotation, normal
from gaugan_desktop.folders import entries_of, is_file, is_folder
from gaugan_desktop.labels import UNPAINTED

Files = dict[str, Path]
FACADE_LABELS = ("background", "facade", "window", "door", "cornice", "sill", "balcony", "blind", "deco",
                 "molding", "pillar", "shop")  # fmt: skip


@dataclass(frozen=True)
class PairPaths:
    """One photo, its label map and, where there is one, its instance map.

    Attributes:
        name: what splits call it and copies are called: path below the folder of photos, without suffix.
        labels: the label map, or the file of annotations that makes it.
        annotation: makes the label map; None reads `labels` as a picture.
    """

    name: str
    image: Path
    labels: Path
    instances: Path | None = None
    annotation: Annotation | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Layout:
    """How a dataset is stored.

    Attributes:
        label_set: bundled label set of its ids; empty when the files do not tell.
        first_id: file id of the first label; smaller ids are unknown.
        splits: name of a split -> its pairs, sorted.
        lonely: photos without a label map and label maps without a photo.
    """

    name: str
    label_set: str
    first_id: int
    splits: dict[str, tuple[PairPaths, ...]]
    lonely: tuple[Path, ...] = ()

    @property
    def table(self) -> tuple[int, ...]:
        """Label id for each of the 256 file ids."""
        shifted = [i - self.first_id for i in range(256)]
        return tuple(i if 0 <= i < UNPAINTED - self.first_id else UNPAINTED for i in shifted)


def find_layout(root: Path) -> Layout | None:
    """The first known layout that has pairs in `root`, or None."""
    for name, label_set, first_id, finder in _LAYOUTS:
        parts = list(finder(root))
        splits = {split: pairs for split, *files in parts if (pairs := match(*files))}
        lonely = tuple(path for _, images, labels, _ in parts for path in unmatched(images, labels))
        if splits:
            return Layout(name, label_set, first_id, named_apart(splits), lonely)
    return None


def annotated_pairs(root: Path, found: AnnotatedSet) -> dict[str, tuple[PairPaths, ...]]:
    """The annotated photos of another program's set as pairs."""
    splits = {
        split: tuple(
            PairPaths(
                normal(each.photo.relative_to(root).with_suffix("").name), each.photo, each.file, None, each
            )
            for each in annotations
        )
        for split, annotations in found.splits.items()
    }
    counts = Counter(pair.name for pairs in splits.values() for pair in pairs)
    if max(counts.values(), default=0) > 1:
        splits = {
            split: tuple(replace(p, name=_path_name(root, p)) for p in pairs)
            for split, pairs in splits.items()
        }
    return named_apart(splits)


def named_apart(splits: dict[str, tuple[PairPaths, ...]]) -> dict[str, tuple[PairPaths, ...]]:
    """Names that occur in two splits get the split's name before theirs."""
    counts = Counter(pair.name for pairs in splits.values() for pair in pairs)
    return {
        split: tuple(p if counts[p.name] == 1 else replace(p, name=f"{split}/{p.name}") for p in pairs)
        for split, pairs in splits.items()
    }


def _path_name(root: Path, pair: PairPaths) -> str:
    return normal(pair.image.relative_to(root).with_suffix("").as_posix())


def match(images: Files, labels: Files, instances: Files) -> tuple[PairPaths, ...]:
    """Pairs by stem, sorted."""
    stems = sorted(images.keys() & labels.keys())
    return tuple(PairPaths(stem, images[stem], labels[stem], instances.get(stem)) for stem in stems)


def unmatched(images: Files, labels: Files) -> list[Path]:
    """Photos and label maps without a partner, by stem."""
    lonely = images.keys() ^ labels.keys()
    return [images[stem] if stem in images else labels[stem] for stem in sorted(lonely)]


def files_by_stem(folder: Path, suffixes: tuple[str, ...] = PHOTO_SUFFIXES) -> Files:
    """Files directly in a folder, sorted, by their name without suffix; empty without the folder.

    Raises:
        BadFileError: it cannot be read.
    """
    files = (path for path in _seen_in(folder) if path.suffix.lower() in suffixes and is_file(path))
    return {path.stem: path for path in files}


def _seen_in(folder: Path) -> list[Path]:
    """What lies in a folder and is not hidden; nothing without the folder."""
    entries = entries_of(folder) if is_folder(folder) else ()
    return [path for path in entries if not path.name.startswith(".")]


_Parts = Iterator[tuple[str, Files, Files, Files]]


def _custom(root: Path) -> _Parts:
    """The custom layout of the paper's code: train_img, train_label, train_inst, test_img, ..."""
    for split in ("train", "val", "test"):
        labels, instances = (files_by_stem(root / f"{split}_{part}", (".png",)) for part in ("label", "inst"))
        yield split, files_by_stem(root / f"{split}_img"), labels, instances


def _coco_stuff(root: Path) -> _Parts:
    for split in ("train", "val"):
        images = files_by_stem(root / "images" / f"{split}2017")
        yield split, images, files_by_stem(root / "annotations" / f"{split}2017", (".png",)), {}


def _ade20k(root: Path) -> _Parts:
    for split, folder in (("train", "training"), ("val", "validation")):
        images = files_by_stem(root / "images" / folder)
        yield split, images, files_by_stem(root / "annotations" / folder, (".png",)), {}


def _cityscapes(root: Path) -> _Parts:
    for split in ("train", "val", "test"):
        photos, fine = root / "leftImg8bit" / split, root / "gtFine" / split
        yield (
            split,
            _in_cities(photos, "_leftImg8bit.png"),
            _in_cities(fine, "_gtFine_labelIds.png"),
            _in_cities(fine, "_gtFine_instanceIds.png"),
        )


def _in_cities(folder: Path, ending: str) -> Files:
    files = (path for city in _seen_in(folder) for path in _seen_in(city) if path.name.endswith(ending))
    return {path.name.removesuffix(ending): path for path in files}


def _facades(root: Path) -> _Parts:
    yield "train", files_by_stem(root / "base", (".jpg",)), files_by_stem(root / "base", (".png",)), {}


_LAYOUTS: tuple[tuple[str, str, int, Callable[[Path], _Parts]], ...] = (
    ("custom", "", 0, _custom),
    ("COCO-Stuff", "coco_stuff", 0, _coco_stuff),
    ("ADE20K", "ade20k", 1, _ade20k),
    ("Cityscapes", "cityscapes", 0, _cityscapes),
    ("Facades", "facades", 1, _facades),
)
