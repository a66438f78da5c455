"""Sample grids: what the averaged networks make of a few fixed pairs."""

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from trainer.data.augment import random_crop
from trainer.data.pairs import PairFolder
from trainer.data.sampling import picture_tensor
from trainer.ema import WeightAverage
from trainer.step import TrainStep

_ROWS = 6


class SampleGrid:
    """Columns: label map, photo, own style, style of the next row, mean style, random style."""

    def __init__(self, folders: list[PairFolder], size: int) -> None:
        self._palette = folders[0].label_set.palette
        rng = np.random.default_rng(0)
        crops = [
            random_crop(*folder.load(pair), size, 1.0, rng)
            for folder in folders
            for pair in folder.splits.get("val", folder.split("train"))[: _ROWS // len(folders)]
        ]
        self._pictures = torch.stack([picture_tensor(picture) for picture, _ in crops])
        self._labels = torch.stack([torch.from_numpy(labels) for _, labels in crops])

    @torch.no_grad()
    def save(self, path: Path, average: WeightAverage, step_fn: TrainStep) -> None:
        """Draw the grid and write it as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        generator_noise = torch.Generator().manual_seed(7)
        rows = []
        mu = average.encoder(self._pictures.to(step_fn.device))[0]
        styles = [mu, mu.roll(-1, 0), torch.zeros_like(mu)]
        styles.append(torch.randn(mu.shape, generator=generator_noise).to(step_fn.device))
        for index in range(len(self._labels)):
            labels = step_fn.one_hot(self._labels[index : index + 1])
            fakes = [average.generator(labels, style[index : index + 1])[0] for style in styles]
            tiles = [self._palette[self._labels[index].numpy()], to_rgb(self._pictures[index])]
            rows.append(np.hstack([*tiles, *map(to_rgb, fakes)]))
        Image.fromarray(np.vstack(rows)).save(path)


def to_rgb(picture: Tensor) -> np.ndarray:
    """(3, H, W) in [-1, 1] -> (H, W, 3) uint8."""
    scaled = (picture.float() * 127.5 + 127.5).clamp(0, 255).round()
    return scaled.byte().permute(1, 2, 0).cpu().numpy()
