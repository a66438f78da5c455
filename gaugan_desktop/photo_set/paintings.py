"""A document as a run painted it, from one checkpoint to the next: one JPEG for each, named by its step."""

import io
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.files import ensure_folder, write_bytes_atomically
from gaugan_desktop.folders import entries_if_any
from gaugan_desktop.shrinking import shrunk

_SIDE = 768  # pixels; enough to look at
_QUALITY = 90


@dataclass(frozen=True)
class Paintings:
    """The pictures of a folder; it may be missing."""

    folder: Path

    @property
    def all(self) -> list[Path]:
        """Oldest first.

        Raises:
            BadFileError: the folder cannot be read.
        """
        return [p for p in entries_if_any(self.folder) if p.suffix == ".jpg" and p.stem.isdecimal()]

    def add(self, step: int, picture: np.ndarray) -> Path:
        """Keep a picture (H, W, 3) uint8; one of the same step gives way.

        Raises:
            BadFileError: it cannot be written.
        """
        ensure_folder(self.folder)
        stream = io.BytesIO()
        Image.fromarray(shrunk(picture, _SIDE)).save(stream, "JPEG", quality=_QUALITY, subsampling=0)
        path = self.folder / f"{step:07d}.jpg"
        write_bytes_atomically(path, stream.getvalue())
        return path

    def remove(self) -> None:
        """Delete all of them.

        Raises:
            OSError: that is not possible.
        """
        if self.folder.exists():
            shutil.rmtree(self.folder)


def step_of(path: Path) -> int:
    """The step whose picture a file is."""
    return int(path.stem)
