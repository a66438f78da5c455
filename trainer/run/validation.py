"""Measurements during training, on fixed crops: how far from photos, and does it learn by heart?"""

import numpy as np
import torch
from torch import Tensor

from gaugan_desktop.nearest import gaps_filled
from trainer.config import TrainConfig
from trainer.data.pairs import PairFolder
from trainer.data.preprocess import random_zoom
from trainer.data.sampling import Batch, load_view, sample_of, stacked
from trainer.metrics.distances import kernel_distance
from trainer.networks.efficientnet import EfficientNetLite0
from trainer.run.ema import WeightAverage
from trainer.step import TrainStep

_REALNESS_PICTURES = 16


class Validation:
    """Fixed crops of the `val` split; of `train` where there is none.

    The protocol of `kernel_distance`: `metric_pictures` crops at the last stage's size, each painted
    with the style of the next one by the averaged networks; EfficientNet-Lite0 features.
    """

    def __init__(self, folders: list[PairFolder], config: TrainConfig, has_edges: bool) -> None:
        self.has_val = any("val" in folder.splits for folder in folders)
        held_out = [f for f in folders if "val" in f.splits] if self.has_val else folders
        split = "val" if self.has_val else "train"
        self._unseen = fixed_crops(held_out, split, config, config.metric_pictures, has_edges)
        seen = min(_REALNESS_PICTURES, config.metric_pictures)
        self._seen = fixed_crops(folders, "train", config, seen, has_edges)
        self._network: EfficientNetLite0 | None = None
        self._photo_features = np.empty(0)

    @torch.no_grad()
    def measure(self, average: WeightAverage, step_fn: TrainStep) -> dict[str, float]:
        """The kernel distance and, with a `val` split, what the discriminator thinks of seen, unseen
        and painted pictures."""
        if self._network is None:
            self._network = EfficientNetLite0().to(step_fn.device)
            self._photo_features = self._features([b.pictures for b in self._unseen], step_fn.device)
        painted = self._paint(average, step_fn)
        found = self._features(painted, step_fn.device)
        numbers = {"kernel_distance": kernel_distance(self._photo_features, found)}
        if self.has_val:
            unseen = self._unseen[: len(self._seen)]
            numbers["realness_seen"] = _realness(step_fn, self._seen)
            numbers["realness_unseen"] = _realness(step_fn, unseen)
            fakes = [b._replace(pictures=p) for b, p in zip(unseen, painted, strict=False)]
            numbers["realness_painted"] = _realness(step_fn, fakes)
        return numbers

    def _paint(self, average: WeightAverage, step_fn: TrainStep) -> list[Tensor]:
        styles = [step_fn.style_of(average.encoder, batch) for batch in self._unseen]
        styles = styles[1:] + styles[:1]
        return [
            step_fn.painted_by(average.generator, *pair) for pair in zip(self._unseen, styles, strict=True)
        ]

    def _features(self, pictures: list[Tensor], device: torch.device) -> np.ndarray:
        assert self._network is not None
        return np.concatenate([self._network.pooled(p.to(device)).float().cpu().numpy() for p in pictures])


def fixed_crops(
    folders: list[PairFolder], split: str, config: TrainConfig, count: int, has_edges: bool
) -> list[Batch]:
    """`count` crops of the last stage's size, each a batch of one, spread evenly over a split's pairs."""
    rng = np.random.default_rng(0)
    size = config.picture_size(config.stages[-1])
    pairs = [(folder, pair) for folder in folders for pair in folder.split(split)]
    order = rng.permutation(len(pairs))
    crops = []
    for number in range(count):
        folder, pair = pairs[order[number % len(pairs)]]
        view = random_zoom(load_view(folder, pair, has_edges), size, config.crop_min_share, rng)
        if config.has_filled_labels:
            view = view._replace(labels=gaps_filled(view.labels))
        crops.append(stacked([sample_of(view)]).on())
    return crops


def _realness(step_fn: TrainStep, batches: list[Batch]) -> float:
    values = [
        step_fn.adversary.realness(step_fn.pyramid(b).one_hot(), b.pictures.to(step_fn.device))
        for b in batches
    ]
    return float(np.mean(values))
