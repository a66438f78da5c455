"""Training batches: a pure function of (seed, step, position in the batch).

No state is carried from step to step, so a resumed run sees the same samples, whatever the
number of workers, and the processes of a distributed run share a batch without talking.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from gaugan_desktop.errors import BadConfigError, BadDatasetError, GauganError
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.networks.patterns import edge_map
from trainer.config import Stage, TrainConfig
from trainer.data.augment import hand_painted, warped
from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder
from trainer.data.preprocess import View, preprocess, random_zoom

_Index = tuple[int, int, Stage]  # step, position in the batch, stage
_CACHED_PAIRS = 4000


class Batch(NamedTuple):
    """Pictures (N, 3, H, W) float32 in [-1, 1], label ids (N, H, W) uint8, edges (N, H, W) bool or None.

    A single sample has the same fields without N.
    """

    pictures: Tensor
    labels: Tensor
    edges: Tensor | None = None

    def part(self, window: slice) -> "Batch":
        """Some of the samples."""
        edges = None if self.edges is None else self.edges[window]
        return Batch(self.pictures[window], self.labels[window], edges)


class PairSampler(Dataset[Any]):
    """Random views of the `train` split of one or more folders."""

    def __init__(self, folders: list[PairFolder], config: TrainConfig) -> None:
        weights = config.data_weights or tuple(1.0 for _ in folders)
        if len(weights) != len(folders):
            raise BadConfigError(f"data_weights has {len(weights)} numbers for {len(folders)} folders.")
        self._splits = [folder.split("train") for folder in folders]
        self._weights = np.array(weights) / sum(weights)
        self._folders = folders
        self._config = config
        network = config.generator_config(len(folders[0].label_set))
        self._has_edges, self._multiple = network.has_edges, network.size_multiple
        self._cache: dict[PairPaths, View] = {}

    def __getitem__(self, index: _Index) -> Batch | GauganError:
        """`sample`, with errors of the user as values."""
        try:
            return self.sample(index)
        except GauganError as error:
            return error

    def sample(self, index: _Index) -> Batch:
        """One random view.

        Raises:
            GauganError: the pair cannot be used.
        """
        step, position, stage = index
        config = self._config
        rng = np.random.default_rng((config.seed, step, position))
        folder = int(rng.choice(len(self._folders), p=self._weights))
        split = self._splits[folder]
        view = self._load(folder, split[rng.integers(len(split))])
        size = config.picture_size(stage)
        if config.preprocess == "zoom_crop":
            view = random_zoom(view, size, config.crop_min_share, rng)
        else:
            load_size = stage.load_size or stage.size
            view = preprocess(view, config.preprocess, size, load_size, self._multiple, rng)
        if config.has_flip and rng.random() < 0.5:
            view = view.mirrored()
        labels = gaps_filled(view.labels) if config.has_filled_labels else view.labels
        if rng.random() < config.paint_share:
            labels = hand_painted(labels, rng)
        if rng.random() < config.warp_share:
            labels = warped(labels, rng)
        return sample_of(view._replace(labels=labels))

    def _load(self, folder: int, pair: PairPaths) -> View:
        """A pair no larger than training can use; the first few thousand stay in memory."""
        if pair in self._cache:
            return self._cache[pair]
        view = load_view(self._folders[folder], pair, self._has_edges)
        if self._config.preprocess == "zoom_crop":
            largest = max(stage.size for stage in self._config.stages) / self._config.crop_min_share
            scale = largest / min(view.size)
            if scale < 1:
                view = view.resized(*(round(side * scale) for side in view.size))
        if len(self._cache) < _CACHED_PAIRS:
            self._cache[pair] = view
        return view


def load_view(folder: PairFolder, pair: PairPaths, has_edges: bool) -> View:
    """A whole pair, with instances if the networks look at their edges; errors as `PairFolder.load`."""
    return View(*folder.load(pair), folder.load_instances(pair) if has_edges else None)


def sample_of(view: View) -> Batch:
    """A view as a single sample."""
    edges = None if view.instances is None else torch.from_numpy(edge_map(view.instances))
    return Batch(picture_tensor(view.picture), torch.from_numpy(np.ascontiguousarray(view.labels)), edges)


def stacked(samples: list[Batch]) -> Batch:
    """Samples of one size as a batch."""
    pictures, labels, edges = zip(*samples, strict=True)
    has_edges = edges[0] is not None
    return Batch(torch.stack(pictures), torch.stack(labels), torch.stack(edges) if has_edges else None)


def training_batches(
    sampler: PairSampler, config: TrainConfig, first_step: int, rank: int = 0, world_size: int = 1
) -> Iterator[Batch]:
    """Batches from `first_step` on, in order; with several processes, the part of one of them.

    Raises:
        GauganError: a pair cannot be used; its own sentence, also from a loader process.
    """
    loader = DataLoader(
        sampler,
        batch_sampler=_StepBatches(config, first_step, rank, world_size),
        num_workers=config.workers,
        collate_fn=collate,
    )
    for batch in loader:
        if isinstance(batch, GauganError):
            raise batch
        yield batch


def collate(items: list[Batch | GauganError]) -> Batch | GauganError:
    """One batch, or the first error in it; raised in a loader process it would lose its sentence."""
    samples: list[Batch] = []
    for item in items:
        if isinstance(item, GauganError):
            return item
        samples.append(item)
    if len({sample.labels.shape for sample in samples}) > 1:
        return BadDatasetError(
            "The pictures of a batch have different sizes with this preprocess mode; "
            "use a batch of 1, or a mode that crops."
        )
    return stacked(samples)


class _StepBatches(Sampler[list[_Index]]):
    """The indices of one batch per step, made when they are needed."""

    def __init__(self, config: TrainConfig, first_step: int, rank: int, world_size: int) -> None:
        self._config, self._first_step = config, first_step
        self._rank, self._world_size = rank, world_size

    def __len__(self) -> int:
        return max(0, self._config.steps - self._first_step)

    def __iter__(self) -> Iterator[list[_Index]]:
        for step in range(self._first_step, self._config.steps):
            stage = self._config.stage_at(step)
            share = stage.batch // self._world_size
            first = self._rank * share
            yield [(step, position, stage) for position in range(first, first + share)]


def picture_tensor(picture: np.ndarray) -> Tensor:
    """(H, W, 3) uint8 -> (3, H, W) float32 in [-1, 1]."""
    tensor = torch.from_numpy(np.ascontiguousarray(picture)).permute(2, 0, 1)
    return tensor.float() / 127.5 - 1
