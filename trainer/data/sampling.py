"""Training batches: a pure function of (seed, step, position in the batch).

No state is carried from step to step, so a resumed run sees the same samples, whatever the
number of workers.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from gaugan_desktop.errors import BadConfigError, GauganError
from gaugan_desktop.opencv import cv2
from trainer.config import TrainConfig
from trainer.data.augment import hand_painted, random_crop, random_flip, warped
from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder

_Index = tuple[int, int, int]  # step, position in the batch, crop size
Sample = tuple[Tensor, Tensor]
_CACHED_PAIRS = 4000


class PairSampler(Dataset[Any]):
    """Random crops of the `train` split of one or more folders."""

    def __init__(self, folders: list[PairFolder], config: TrainConfig) -> None:
        weights = config.data_weights or tuple(1.0 for _ in folders)
        if len(weights) != len(folders):
            raise BadConfigError(f"data_weights has {len(weights)} numbers for {len(folders)} folders.")
        self._splits = [folder.split("train") for folder in folders]
        self._weights = np.array(weights) / sum(weights)
        self._folders = folders
        self._config = config
        self._load_limit = round(max(stage.size for stage in config.stages) / config.crop_min_share)
        self._cache: dict[PairPaths, tuple[np.ndarray, np.ndarray]] = {}

    def __getitem__(self, index: _Index) -> Sample | GauganError:
        """`sample`, with errors of the user as values."""
        try:
            return self.sample(index)
        except GauganError as error:
            return error

    def sample(self, index: _Index) -> Sample:
        """Picture (3, S, S) float32 in [-1, 1] and label ids (S, S) uint8.

        Raises:
            GauganError: the pair cannot be used.
        """
        step, position, size = index
        config = self._config
        rng = np.random.default_rng((config.seed, step, position))
        folder = int(rng.choice(len(self._folders), p=self._weights))
        split = self._splits[folder]
        picture, labels = self._load(folder, split[rng.integers(len(split))])
        picture, labels = random_crop(picture, labels, size, config.crop_min_share, rng)
        picture, labels = random_flip(picture, labels, rng)
        if rng.random() < config.paint_share:
            labels = hand_painted(labels, rng)
        if rng.random() < config.warp_share:
            labels = warped(labels, rng)
        return picture_tensor(picture), torch.from_numpy(np.ascontiguousarray(labels))

    def _load(self, folder: int, pair: PairPaths) -> tuple[np.ndarray, np.ndarray]:
        """A pair no larger than training can use; the first few thousand stay in memory."""
        if pair in self._cache:
            return self._cache[pair]
        picture, labels = self._folders[folder].load(pair)
        scale = self._load_limit / min(labels.shape)
        if scale < 1:
            size = (round(labels.shape[1] * scale), round(labels.shape[0] * scale))
            picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
            labels = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
        if len(self._cache) < _CACHED_PAIRS:
            self._cache[pair] = picture, labels
        return picture, labels


def training_batches(
    sampler: PairSampler, config: TrainConfig, first_step: int
) -> Iterator[tuple[Tensor, Tensor]]:
    """Batches from `first_step` on, in order.

    Raises:
        GauganError: a pair cannot be used; its own sentence, also from a loader process.
    """
    loader = DataLoader(
        sampler,
        batch_sampler=_StepBatches(config, first_step),
        num_workers=config.workers,
        collate_fn=_collate,
    )
    for batch in loader:
        if isinstance(batch, GauganError):
            raise batch
        yield batch


def _collate(items: list[Sample | GauganError]) -> Sample | GauganError:
    """One batch, or the first error in it; raised in a loader process it would lose its sentence."""
    for item in items:
        if isinstance(item, GauganError):
            return item
    pictures, labels = zip(*items, strict=True)
    return torch.stack(pictures), torch.stack(labels)


class _StepBatches(Sampler[list[_Index]]):
    """The indices of one batch per step, made when they are needed."""

    def __init__(self, config: TrainConfig, first_step: int) -> None:
        self._config, self._first_step = config, first_step

    def __len__(self) -> int:
        return max(0, self._config.steps - self._first_step)

    def __iter__(self) -> Iterator[list[_Index]]:
        for step in range(self._first_step, self._config.steps):
            stage = self._config.stage_at(step)
            yield [(step, position, stage.size) for position in range(stage.batch)]


def picture_tensor(picture: np.ndarray) -> Tensor:
    """(H, W, 3) uint8 -> (3, H, W) float32 in [-1, 1]."""
    tensor = torch.from_numpy(np.ascontiguousarray(picture)).permute(2, 0, 1)
    return tensor.float() / 127.5 - 1
