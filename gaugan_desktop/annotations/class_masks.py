"""One black-and-white mask per label, merged into a label map."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.texts import tr


@dataclass(frozen=True)
class ClassMasks:
    """The masks of one photo: pairs of label and file. Smaller areas lie over larger ones."""

    photo: Path
    masks: tuple[tuple[int, Path], ...]

    @property
    def file(self) -> Path:
        return self.masks[0][1]

    def label_map(self) -> np.ndarray:
        """As `Annotation.label_map`."""
        areas = [(label, path, read_mask(path)) for label, path in self.masks]
        size = areas[0][2].shape
        for _, path, area in areas:
            if area.shape != size:
                raise BadFileError(path, tr("The mask has another size than {file}.", file=self.file.name))
        labels = np.full(size, UNPAINTED, np.uint8)
        for label, _, area in sorted(areas, key=lambda each: -int(each[2].sum())):
            labels[area] = label
        return labels


def read_mask(path: Path) -> np.ndarray:
    """Where a mask is nearer to its brightest value than to black, (H, W) bool.

    Raises:
        BadFileError: the file cannot be read.
    """
    grey = load_picture(path).max(-1)
    return np.asarray(grey * 2.0 > grey.max()) if grey.any() else np.zeros(grey.shape, bool)
