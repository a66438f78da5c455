"""A folder of small photos, and a set made of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.photo_set.draft import Draft, draft_of_map
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo_set import PhotoSet

NAMES = ("sky", "meadow", "lake")


def bands(height: int = 96, width: int = 128) -> np.ndarray:
    """A photo of three bands with some grain: blue, green, dark."""
    rng = np.random.default_rng(0)
    photo = np.empty((height, width, 3), np.uint8)
    third = height // 3
    for number, color in enumerate(((120, 170, 230), (90, 160, 60), (30, 40, 90))):
        photo[number * third : (number + 1) * third if number < 2 else height] = color
    return (photo + rng.integers(-6, 7, photo.shape)).clip(0, 255).astype(np.uint8)


def truth(height: int = 96, width: int = 128) -> np.ndarray:
    """The label map of `bands`."""
    labels = np.full((height, width), 2, np.uint8)
    labels[: height // 3], labels[height // 3 : 2 * (height // 3)] = 0, 1
    return labels


def strokes(shape=(96, 128)) -> Draft:
    """A draft with a stroke on each band."""
    empty = Draft.empty(shape)
    painted = empty.strokes.copy()
    for label, row in enumerate((10, 45, 80)):
        painted[row, 20:100] = label
    return replace(empty, strokes=painted)


def finish_all(photo_set: PhotoSet) -> None:
    """Every photo of a set of `bands` with its true labels."""
    for photo in photo_set.photos:
        picture = photo_set.load_picture(photo)
        photo_set.finish(photo, picture, draft_of_map(truth(), photo_set.label_set))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Photos in two folders, two of them of the same name."""
    root = tmp_path / "photos"
    for name in ("one.jpg", "two.png", "trip/one.jpg"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(bands()).save(root / name, quality=95)
    (root / "notes.txt").write_text("no photo")
    (root / ".hidden.jpg").write_bytes(b"")
    return root


@pytest.fixture
def photo_set(tmp_path: Path, folder: Path) -> Iterator[PhotoSet]:
    made = PhotoSet.create(tmp_path / "set", folder, label_set_of("mine", NAMES))
    yield made
    made.close()
