"""Sample grids: what the averaged networks make of a few fixed pairs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from gaugan_desktop.files import ensure_folder, write_atomically
from trainer.config import TrainConfig
from trainer.data.pairs import PairFolder
from trainer.data.sampling import Batch
from trainer.pictures import to_rgb
from trainer.run.ema import WeightAverage
from trainer.run.validation import fixed_crops
from trainer.step import TrainStep

_ROWS = 6
_OWN_STYLE_COLUMN = 2


class SampleGrid:
    """Columns: label map, photo, own style, style of the next row, mean style, random style."""

    def __init__(self, folders: list[PairFolder], config: TrainConfig, has_edges: bool) -> None:
        self._palette = folders[0].label_set.palette
        whole = replace(config, crop_min_share=1.0)
        self._crops: list[Batch] = []
        for folder in folders:
            split = "val" if "val" in folder.splits else "train"
            count = min(_ROWS // len(folders), len(folder.split(split))) or 1
            self._crops += fixed_crops([folder], split, whole, count, has_edges)

    @torch.no_grad()
    def save(self, path: Path, average: WeightAverage, step_fn: TrainStep) -> np.ndarray:
        """Draw the grid, (H, W, 3) uint8, and write it as PNG.

        Raises:
            BadFileError: the folder is full or not writable.
        """
        ensure_folder(path.parent)
        noise = torch.Generator().manual_seed(7)
        own = [step_fn.style_of(average.encoder, crop) for crop in self._crops]
        rows = []
        for crop, style, other in zip(self._crops, own, own[1:] + own[:1], strict=True):
            styles = [style, other, None]
            if style is not None:
                random = torch.zeros_like(style)
                random[:, : step_fn.style_dim] = torch.randn(1, step_fn.style_dim, generator=noise)
                styles.append(random)
            fakes = [to_rgb(step_fn.painted_by(average.generator, crop, each)[0]) for each in styles]
            tiles = [self._palette[crop.labels[0].numpy()], to_rgb(crop.pictures[0])]
            rows.append(np.hstack([*tiles, *fakes]))
        grid = np.vstack(rows)
        write_atomically(path, lambda stream: Image.fromarray(grid).save(stream, "PNG"))
        return grid


def painted_tiles(grid: Image.Image, config: TrainConfig) -> list[Image.Image]:
    """The pictures that a saved grid shows in their own styles."""
    width, height = config.picture_size(config.stages[-1])
    left = _OWN_STYLE_COLUMN * width
    return [grid.crop((left, top, left + width, top + height)) for top in range(0, grid.height, height)]
