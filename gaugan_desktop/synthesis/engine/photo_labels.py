"""What a photo shows, by a model's labeller."""

from pathlib import Path

import numpy as np
import torch

from gaugan_desktop.errors import TOO_LITTLE_MEMORY, GauganError
from gaugan_desktop.files import FileStamp, stamp_of
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.labeller import Labeller, label_photo, label_photo_surely
from gaugan_desktop.shrinking import shrunk
from gaugan_desktop.synthesis.engine.backend import is_memory_error
from gaugan_desktop.texts import tr

_SIDE = 320  # pixels at which photos are labelled


class PhotoLabeller:
    """Turns photos into label maps.

    Args:
        own: of the model that paints, if it has one. That of another file is kept until the next is asked
            for.
    """

    def __init__(self, own: Labeller | None) -> None:
        self._own = own
        self._source: tuple[Path, FileStamp | None] | None = None
        self._guest: Labeller | None = None

    def label(self, photo: np.ndarray, path: Path | None = None) -> tuple[np.ndarray, np.ndarray]:
        """The label map (H, W) uint8 of a photo (H, W, 3) uint8, and how sure it is of each pixel (H, W)
        uint8, 255 for certain.

        Args:
            path: a model file whose labeller does it instead.

        Raises:
            GauganError: the model has no labeller or cannot be read, or memory does not suffice.
        """
        labeller = self._own if path is None else self._of(path)
        if labeller is None:
            raise GauganError(tr("This model cannot turn photos into label maps."))
        try:
            labels, certainty = label_photo_surely(labeller, _as_picture(photo))
        except (RuntimeError, MemoryError) as error:
            if not is_memory_error(error):
                raise
            raise GauganError(tr(TOO_LITTLE_MEMORY)) from error
        return labels[0].numpy(), certainty[0].numpy()

    def _of(self, path: Path) -> Labeller | None:
        source = path, stamp_of(path)
        if source != self._source:
            self._guest = load_model(path).labeller
            self._source = source
        return self._guest


def labelled(labeller: Labeller, photo: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A photo (H, W, 3) uint8, smaller (h, w, 3), and the label ids (h, w) uint8 of what it shows there."""
    small = shrunk(photo, _SIDE)
    return small, label_photo(labeller, _as_picture(small))[0].numpy()


def _as_picture(photo: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(photo).permute(2, 0, 1)[None].float() / 127.5 - 1
