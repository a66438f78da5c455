"""Training batches: a pure function of (seed, step, position in the batch).

No state is carried from step to step, so a resumed run sees the same samples, whatever the
number of workers, and the processes of a distributed run share a batch without talking.
"""

import math
import signal
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

import numpy as np
import psutil
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from gaugan_desktop.errors import BadConfigError, BadDatasetError, GauganError
from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.networks.devices import fastest_format
from gaugan_desktop.networks.patterns import edge_map
from trainer.config import TrainConfig
from trainer.data.augment import hand_painted, warped, with_loose_clouds
from trainer.data.balance import BalancedChoice
from trainer.data.cache import FORK, PairCache
from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder
from trainer.data.preprocess import View, preprocess, random_zoom
from trainer.stages import Stage

_Index = tuple[int, int, Stage]  # step, position in the batch, stage
_MOST_OF_MEMORY = 0.4  # that cached pairs may take
_GIB = 2**30
_CPU = torch.device("cpu")


class Batch(NamedTuple):
    """Pictures (N, 3, H, W) float32 in [-1, 1], label ids (N, H, W) uint8, edges (N, H, W) bool or None,
    rows of the horizons (N,) float32, NaN for none, or None."""

    pictures: Tensor
    labels: Tensor
    edges: Tensor | None = None
    horizons: Tensor | None = None

    def part(self, window: slice) -> "Batch":
        """Some of the samples; all of them are the batch itself."""
        if (window.start, window.stop) == (0, len(self.labels)):
            return self
        edges, horizons = (None if field is None else field[window] for field in self[2:])
        return Batch(self.pictures[window], self.labels[window], edges, horizons)


class Samples(NamedTuple):
    """What loaders hand over, a quarter of the bytes: pictures (N, H, W, 3) uint8, the rest as in a batch.

    A single sample has the same fields without N.
    """

    pictures: Tensor
    labels: Tensor
    edges: Tensor | None = None
    horizons: Tensor | None = None

    def on(self, device: torch.device = _CPU) -> Batch:
        """The batch, on a device; from pinned memory nothing waits for it."""
        pictures, labels, edges, horizons = (
            None if part is None else part.to(device, non_blocking=True) for part in self
        )
        assert pictures is not None
        assert labels is not None
        floats = pictures.permute(0, 3, 1, 2).to(torch.float32, memory_format=fastest_format(device))
        return Batch(floats.div_(127.5).sub_(1), labels, edges, horizons)


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
        self._first = [0, *accumulate(len(split) for split in self._splits)]
        self._balanced: list[BalancedChoice] = []
        if config.balance_share:
            self._balanced = list(map(BalancedChoice.among, folders, self._splits))
        cloud, sky = (folders[0].label_set.id_of(name) for name in ("cloud", "sky"))
        self._air: tuple[int, int] | None = None
        if config.loose_cloud_share and cloud is not None and sky is not None:
            self._air = cloud, sky
        self._cache = PairCache(self._first[-1], cache_limit(config), max(1, config.workers))

    @property
    def cache(self) -> PairCache:
        """The decoded pairs, which all loaders share."""
        return self._cache

    def __getitem__(self, index: _Index) -> Samples | GauganError:
        """`sample`, with errors of the user as values."""
        try:
            return self.sample(index)
        except GauganError as error:
            return error

    def sample(self, index: _Index) -> Samples:
        """One random view.

        Raises:
            GauganError: the pair cannot be used.
        """
        step, position, stage = index
        config = self._config
        rng = np.random.default_rng((config.seed, step, position))
        folder = int(rng.choice(len(self._folders), p=self._weights))
        split = self._splits[folder]
        if self._balanced and rng.random() < config.balance_share:
            place = self._balanced[folder].draw(rng)
        else:
            place = int(rng.integers(len(split)))
        view = self._load(folder, place)
        size = config.picture_size(stage)
        if config.preprocess == "zoom_crop":
            view = random_zoom(view, size, config.crop_min_share, rng)
        else:
            load_size = stage.load_size or stage.size
            view = preprocess(view, config.preprocess, size, load_size, self._multiple, rng)
        if config.has_flip and rng.random() < 0.5:
            view = view.mirrored()
        labels = gaps_filled(view.labels) if config.has_filled_labels else view.labels
        if self._air is not None and rng.random() < config.loose_cloud_share:
            labels = with_loose_clouds(labels, *self._air, rng)
        if rng.random() < config.paint_share:
            labels = hand_painted(labels, rng)
        if rng.random() < config.warp_share:
            labels = warped(labels, rng)
        return sample_of(view._replace(labels=labels))

    def _load(self, folder: int, place: int) -> View:
        """A pair no larger than training can use; as many as fit stay in memory."""
        number = self._first[folder] + place
        view = self._cache.get(number)
        if view is None:
            view = load_view(self._folders[folder], self._splits[folder][place], self._has_edges)
            view = view.resized(*useful_size(view.size, self._config))
            self._cache.put(number, view)
        return view


def cache_limit(config: TrainConfig) -> int:
    """Bytes that decoded pairs may take: the setting, but never most of the machine's memory."""
    return int(min(config.cache_gib * _GIB, _MOST_OF_MEMORY * psutil.virtual_memory().total))


def useful_size(size: tuple[int, int], config: TrainConfig) -> tuple[int, int]:
    """(width, height) to which a pair shrinks so that its smallest crop still has the training size."""
    largest = max(stage.size for stage in config.stages) / config.crop_min_share
    scale = largest / min(size)
    if config.preprocess != "zoom_crop" or scale >= 1:
        return size
    return round(size[0] * scale), round(size[1] * scale)


def load_view(folder: PairFolder, pair: PairPaths, has_edges: bool) -> View:
    """A whole pair, with instances if the networks look at their edges; errors as `PairFolder.load`."""
    picture, labels = folder.load(pair)
    horizon = find_horizon(labels, roles_of(folder.label_set))
    instances = folder.load_instances(pair) if has_edges else None
    return View(picture, labels, instances, math.nan if horizon is None else horizon)


def sample_of(view: View) -> Samples:
    """A view as a single sample."""
    edges = None if view.instances is None else torch.from_numpy(edge_map(view.instances))
    picture, labels = (torch.from_numpy(np.ascontiguousarray(a)) for a in (view.picture, view.labels))
    return Samples(picture, labels, edges, torch.tensor(view.horizon))


def stacked(samples: list[Samples]) -> Samples:
    """Samples of one size together."""
    pictures, labels, *others = zip(*samples, strict=True)
    edges, horizons = (None if field[0] is None else torch.stack(field) for field in others)
    return Samples(torch.stack(pictures), torch.stack(labels), edges, horizons)


class Timetable(Protocol):
    """What says how long a run is and how large its pictures are; it may change while the run goes on."""

    @property
    def steps(self) -> int: ...
    def stage_at(self, step: int) -> Stage: ...


def training_batches(
    sampler: PairSampler,
    config: TrainConfig,
    first_step: int,
    rank: int = 0,
    world_size: int = 1,
    device: torch.device = _CPU,
    timetable: Timetable | None = None,
) -> Iterator[Batch]:
    """Batches on a device from `first_step` on, in order; with several processes, the part of one of them.

    Args:
        timetable: what stages the run has; by default those of the settings.

    Raises:
        GauganError: a pair cannot be used; its own sentence, also from a loader process.
    """
    loader = DataLoader(
        sampler,
        batch_sampler=_StepBatches(timetable or config, first_step, rank, world_size),
        num_workers=config.workers,
        collate_fn=collate,
        pin_memory=device.type == "cuda",
        multiprocessing_context=FORK if config.workers else None,  # loaders see the memory of the cache
        worker_init_fn=_leave_interrupts_to_the_run,
    )
    for samples in loader:
        if isinstance(samples, GauganError):
            raise samples
        yield samples.on(device)


def _leave_interrupts_to_the_run(worker: int) -> None:
    """Ctrl-C reaches every process of a terminal; the run still needs its batches to end in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def collate(items: list[Samples | GauganError]) -> Samples | GauganError:
    """All together, or the first error; raised in a loader process it would lose its sentence."""
    samples: list[Samples] = []
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

    def __init__(self, timetable: Timetable, first_step: int, rank: int, world_size: int) -> None:
        self._timetable, self._first_step = timetable, first_step
        self._rank, self._world_size = rank, world_size

    def __len__(self) -> int:
        return max(0, self._timetable.steps - self._first_step)

    def __iter__(self) -> Iterator[list[_Index]]:
        step = self._first_step
        while step < self._timetable.steps:
            stage = self._timetable.stage_at(step)
            share = stage.batch // self._world_size
            first = self._rank * share
            yield [(step, position, stage) for position in range(first, first + share)]
            step += 1
