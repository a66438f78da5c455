"""What to say of a folder in which no photo has a label map: what there is, and what would fit."""

from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop.folders import files_below

_FOREIGN = (".json", ".xml", ".txt", ".csv", ".mat", ".npy", ".npz", ".zip", ".tar", ".gz")
_READABLE = "labelme JSON, COCO JSON (also panoptic) and Pascal VOC masks open as they are"


def no_pairs_sentence(root: Path, photos: Sequence[Path], maps: Sequence[Path]) -> str:
    """One sentence with one photo's and one map's name."""
    if photos and maps:
        photo, label_map = _inner(root, photos[0]), _inner(root, maps[0])
        fitting = label_map.with_name(f"{photo.stem}.png").as_posix()
        return (
            f"{root} holds no photo with a label map of the same name: a photo is called {photo.as_posix()}, "
            f"a label map {label_map.as_posix()}; {fitting} would fit."
        )
    if photos:
        photo = _inner(root, photos[0])
        return (
            f"{root} holds no photo with a label map: there are photos such as {photo.as_posix()} but no "
            f"label maps; {_sibling(photo, 'labels', '.png')} would fit.{_foreign_note(root)}"
        )
    if maps:
        label_map = _inner(root, maps[0])
        return (
            f"{root} holds no photo with a label map: there are label maps such as "
            f"{label_map.as_posix()} but no photos; {_sibling(label_map, 'images', '.jpg')} would fit."
        )
    if not root.is_dir():
        return f"{root} is not a folder of pairs: it {'is a file' if root.exists() else 'does not exist'}."
    return (
        f"{root} is not a folder of pairs: it holds no photo with a label map. images/NAME.jpg and "
        f"labels/NAME.png would fit.{_foreign_note(root)}"
    )


def _inner(root: Path, path: Path) -> Path:
    return path.relative_to(root)


def _sibling(path: Path, folder: str, suffix: str) -> str:
    """The partner's place: in a folder beside that of the first, with the same path below it."""
    inside = path.parts[1:-1] if len(path.parts) > 1 else ()
    return "/".join((folder, *inside, path.stem + suffix))


def _foreign_note(root: Path) -> str:
    """A file that may hold annotations of a kind that we do not read."""
    for path in files_below(root):
        if path.suffix.lower() in _FOREIGN:
            return f" {_inner(root, path).as_posix()} is of no kind that this program reads; {_READABLE}."
    return ""
