"""Pictures as people see them: the program's own engine paints, with natural borders and natural light."""

import io
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from gaugan_desktop.document.style import Style
from gaugan_desktop.synthesis.engine import SynthesisEngine
from trainer.data.preprocess import View


class ProgramPainter:
    """The program without its window; knows of a style photo what the program would find in it.

    Raises:
        BadFileError: the model cannot be used.
        DeviceError: the device is not there.
    """

    def __init__(self, model_path: Path, device: str) -> None:
        self._engine = SynthesisEngine.from_file(model_path, device, torch.float32)

    def style(self, crop: View) -> Style:
        """A style with a crop's photo."""
        image = io.BytesIO()
        Image.fromarray(crop.picture).save(image, "PNG")
        return Style(image=image.getvalue())

    def paint(self, crop: View, style: Style) -> np.ndarray:
        """The picture (H, W, 3) uint8 of a crop's label map."""
        labels, cutouts = self._engine.borders.planted(crop.labels)
        return self._engine.render(labels, style, is_lit=True, cutouts=cutouts)
