"""Pairs of photos and label maps in folders of any shape: nested, divided, named in many ways.

What a file is follows from the names of its folders (`images`, `masks`, `train`, ...) and the ending of
its own (`NAME_mask`). Partners have the same path below those folders; where none has, looser rules
follow, and none of them ever chooses between two candidates.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from gaugan_desktop.annotations.annotated import PHOTO_SUFFIXES, LabelNames, normal, split_of
from gaugan_desktop.annotations.class_masks import ClassMasks
from gaugan_desktop.folders import files_below
from trainer.data.layouts import PairPaths, named_apart

Role = Literal["photo", "labels", "instances"]
_WORDS: dict[Role, tuple[str, ...]] = {
    "photo": (
        "images", "image", "imgs", "img", "photos", "photo", "pictures", "picture", "pics", "jpegimages",
        "rgb", "input", "inputs",
    ),
    "labels": (
        "labels", "label", "masks", "mask", "annotations", "annotation", "segmentations", "segmentation",
        "seg", "segs", "segmentationclass", "labelmaps", "labelmap", "labelids", "gt", "groundtruth",
        "semantic", "targets",
    ),
    "instances": ("instances", "instance", "inst", "segmentationobject"),
}  # fmt: skip
_ENDING = re.compile(
    r"(.+)[_\-. ](?:masks?|labels?|seg|segmentation|gt|labelmap|label_map|labelids|annotation)$", re.I
)
_SEPARATORS = "_-. "
_Key = Callable[["_File"], object]


@dataclass(frozen=True)
class _File:
    """A picture and what its name says. `folders` are those that say nothing else."""

    path: Path
    role: Role | None
    place: str  # the word that gave the role
    split: str | None
    folders: tuple[str, ...]
    stem: str

    @property
    def short_stem(self) -> str:
        match = _ENDING.match(self.stem)
        return match[1] if match and self.role != "photo" else self.stem

    @property
    def name(self) -> str:
        return "/".join((*self.folders, self.stem))


@dataclass(frozen=True)
class Matched:
    """What was found in a folder.

    Attributes:
        splits: pairs by split, sorted by name.
        photos, maps: all files that count as such.
        lonely: those without a partner.
        doubles: files that another one of the same name stands for.
        names: of the labels, where every photo has one mask per label.
    """

    splits: dict[str, tuple[PairPaths, ...]]
    photos: tuple[Path, ...]
    maps: tuple[Path, ...]
    lonely: tuple[Path, ...]
    doubles: tuple[Path, ...]
    names: tuple[str, ...] = ()


def match_folder(root: Path, folders: dict[str, str] | None = None) -> Matched:
    """Find the pairs of a folder.

    Args:
        folders: where photos ("images"), label maps and instance maps lie; None finds out.
    """
    files = _described(root, folders) if folders else _sorted_out(_files(root))
    files, doubles = _without_doubles(files)
    photos, maps, instances = ([f for f in files if f.role == r] for r in ("photo", "labels", "instances"))
    partners = _partners(photos, maps, _LEVELS[:3])
    named = _named_masks([f for f in photos if f not in partners], _unused(maps, partners))
    has_masks = any(len({label.casefold() for label, _ in each}) > 1 for each in named.values())
    masks = named if has_masks else {}
    names = LabelNames(sorted({label for each in masks.values() for label, _ in each}, key=str.casefold))
    taken = {f for each in masks.values() for _, f in each}
    rest = [f for f in photos if f not in partners and f not in masks]
    partners |= _partners(rest, [f for f in _unused(maps, partners) if f not in taken], _LEVELS[3:])
    if not has_masks and len({label for each in named.values() for label, _ in each}) == 1:
        partners |= {photo: f for photo, ((_, f),) in named.items() if photo not in partners}
    things = _partners(photos, instances, _LEVELS)
    pairs: dict[_File, PairPaths] = {}
    for photo in photos:
        thing = things[photo].path if photo in things else None
        if photo in masks:
            chosen = tuple((names.index(label), f.path) for label, f in masks[photo])
            annotation = ClassMasks(photo.path, chosen)
            pairs[photo] = PairPaths(photo.name, photo.path, annotation.file, thing, annotation)
        elif photo in partners:
            pairs[photo] = PairPaths(photo.name, photo.path, partners[photo].path, thing)
    matched = {*partners.values()}
    lonely = [f.path for f in photos if f not in pairs]
    lonely += [f.path for f in maps if f not in matched and f not in taken]
    return Matched(
        _by_split(pairs),
        tuple(f.path for f in photos),
        tuple(f.path for f in maps),
        tuple(lonely),
        tuple(doubles),
        names.names() if masks else (),
    )


def _files(root: Path) -> list[_File]:
    return [_file(root, path) for path in files_below(root) if path.suffix.lower() in PHOTO_SUFFIXES]


def _file(root: Path, path: Path) -> _File:
    """Read the folders' names from the outermost on: the first that tells a role decides."""
    role: Role | None = None
    place, split = "", None
    rest: list[str] = []
    for part in path.relative_to(root).parts[:-1]:
        found = _role(part) if role is None else None
        if found is not None:
            role, place = found
        part_split = split_of([part]) if split is None and (found or len(_words(part)) <= 1) else None
        split = split or part_split
        if found is None and part_split is None:
            rest.append(normal(part))
    return _File(path, role, place, split, tuple(rest), normal(path.stem))


def _role(part: str) -> tuple[Role, str] | None:
    """What a folder holds, and the word that says so."""
    return next(((role, w) for role, words in _WORDS.items() for w in _words(part) if w in words), None)


def _words(part: str) -> list[str]:
    return re.findall("[a-z]+", part.casefold())


def _described(root: Path, folders: dict[str, str]) -> list[_File]:
    """The files of named folders; a folder inside another one belongs to the inner role."""
    roles: dict[str, Role] = {"images": "photo", "labels": "labels", "instances": "instances"}
    found: dict[Path, _File] = {}
    for part, folder in sorted(folders.items(), key=lambda each: len(Path(each[1]).parts)):
        base = root / folder
        for path in files_below(base):
            if path.suffix.lower() in PHOTO_SUFFIXES:
                found[path] = replace(_file(base, path), role=roles[part], place=part)
    if folders["images"] == folders["labels"]:
        return _sorted_out([replace(f, role="photo") for f in found.values()])
    return list(found.values())


def _sorted_out(files: list[_File]) -> list[_File]:
    """Give every file a role; keep the best of several folders of photos or label maps."""
    beside = {(f.path.parent, f.stem.casefold()) for f in files}
    for index, each in enumerate(files):
        if each.role in ("labels", "instances"):
            continue
        match = _ENDING.match(each.stem)
        is_map = match is not None and (each.path.parent, match[1].casefold()) in beside
        if is_map:
            files[index] = replace(each, role="labels")
    if not any(f.role == "labels" for f in files):
        files = _photos_beside_maps(files)
    has_photo_folder = any(f.role == "photo" for f in files)
    files = [f if f.role else replace(f, role="photo") for f in files if f.role or not has_photo_folder]
    return _in_best_place(_in_best_place(files, "labels", "photo"), "photo", "labels")


def _photos_beside_maps(files: list[_File]) -> list[_File]:
    """Where a JPEG and a PNG share folder and name, the PNG is the label map."""
    photos = {(f.path.parent, f.stem) for f in files if f.path.suffix.lower() in (".jpg", ".jpeg")}
    return [
        replace(f, role="labels")
        if f.path.suffix.lower() == ".png" and (f.path.parent, f.stem) in photos
        else f
        for f in files
    ]


def _in_best_place(files: list[_File], role: Role, other: Role) -> list[_File]:
    """Of `labels/` and `annotations/` and so on keep the one with the most partners."""
    places = sorted({f.place for f in files if f.role == role})
    if len(places) < 2:
        return files
    partners = {f.short_stem.casefold() for f in files if f.role == other}
    counts = Counter(f.place for f in files if f.role == role and f.short_stem.casefold() in partners)
    usual = "images" if role == "photo" else "labels"
    best = max(places, key=lambda place: (counts[place], place == usual))
    return [f for f in files if f.role != role or f.place == best]


def _without_doubles(files: list[_File]) -> tuple[list[_File], list[Path]]:
    """One file for each role, split and name: PNG for label maps, the first of `PHOTO_SUFFIXES` else."""

    def rank(each: _File) -> tuple[bool, int]:
        suffix = each.path.suffix.lower()
        return each.role != "photo" and suffix != ".png", PHOTO_SUFFIXES.index(suffix)

    kept: dict[object, _File] = {}
    for each in sorted(files, key=rank):
        kept.setdefault((each.role, each.path.parent, each.stem), each)
    chosen = set(kept.values())
    return [f for f in files if f in chosen], [f.path for f in files if f not in chosen]


def _folded(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.casefold() for part in parts)


_LEVELS: tuple[_Key, ...] = (
    lambda f: (f.split, f.folders, f.stem),
    lambda f: (f.split, _folded(f.folders), f.stem.casefold()),
    lambda f: (f.split, _folded(f.folders), f.short_stem.casefold()),
    lambda f: (_folded(f.folders), f.short_stem.casefold()),
    lambda f: (f.split, f.short_stem.casefold()),
    lambda f: f.short_stem.casefold(),
)


def _partners(photos: list[_File], others: list[_File], levels: tuple[_Key, ...]) -> dict[_File, _File]:
    """For each level of looseness, those that are each other's only candidates."""
    found: dict[_File, _File] = {}
    used: set[_File] = set()
    for key in levels:
        left = _unique([f for f in photos if f not in found], key)
        right = _unique([f for f in others if f not in used], key)
        for shared in left.keys() & right.keys():
            found[left[shared]] = right[shared]
            used.add(right[shared])
    return found


def _unique(files: list[_File], key: _Key) -> dict[object, _File]:
    counts = Counter(map(key, files))
    return {key(f): f for f in files if counts[key(f)] == 1}


def _unused(maps: list[_File], partners: dict[_File, _File]) -> list[_File]:
    used = set(partners.values())
    return [f for f in maps if f not in used]


def _named_masks(photos: list[_File], maps: list[_File]) -> dict[_File, list[tuple[str, _File]]]:
    """Maps by photo, with what else their names say: `sky/NAME`, `NAME/sky` or `NAME_sky`.

    Several to a photo are masks of labels. An ending that all share, such as `_L`, names no label.
    """
    by_stem: dict[str, list[_File]] = {}
    for photo in photos:
        by_stem.setdefault(photo.stem.casefold(), []).append(photo)
    found: dict[_File, list[tuple[str, _File]]] = {}
    for each in maps:
        for stem, label in _readings(each):
            owners = [p for p in by_stem.get(stem.casefold(), ()) if each.split in (None, p.split)]
            if len(owners) == 1 and label:
                found.setdefault(owners[0], []).append((label, each))
                break
    return found


def _readings(each: _File) -> list[tuple[str, str]]:
    """Photo and label that a mask's name may speak of, the likeliest first."""
    readings = []
    if each.folders:
        readings += [(each.stem, each.folders[-1]), (each.folders[-1], each.stem)]
    for place in range(len(each.stem) - 1, 0, -1):
        if each.stem[place] in _SEPARATORS:
            readings.append((each.stem[:place], each.stem[place + 1 :].strip(_SEPARATORS)))
    return readings


def _by_split(pairs: dict[_File, PairPaths]) -> dict[str, tuple[PairPaths, ...]]:
    splits: dict[str, list[PairPaths]] = {}
    for photo, pair in pairs.items():
        splits.setdefault(photo.split or "train", []).append(pair)
    ordered = {split: tuple(sorted(each, key=lambda pair: pair.name)) for split, each in splits.items()}
    return named_apart(ordered)
