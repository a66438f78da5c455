"""What the finished label maps of photo sets teach about where things lie in pictures."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from gaugan_desktop.document.layouts import Layouts
from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging.loading import load_label_map
from gaugan_desktop.photo_set.description import read_labels
from gaugan_desktop.photo_set.photo_set import LABELS

_MOST = 400  # label maps of a set


def layouts_of_set(root: Path) -> Layouts | None:
    """The layouts of a photo set, which is only read; None where there is none any more."""
    try:
        label_set = read_labels(root)
        paths = sorted((root / LABELS).glob("*.png"))[:_MOST]
    except (GauganError, OSError):
        return None

    def maps() -> Iterator[np.ndarray]:
        for path in paths:
            try:
                yield load_label_map(path, label_set)
            except GauganError:
                continue  # the studio tells what is wrong with it

    return Layouts.of(maps(), label_set)
