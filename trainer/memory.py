"""The memory plan: what training will need, and how a batch is divided so that it fits."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import psutil
import torch
from PIL import Image
from torch import Tensor, nn
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.autograd.graph import saved_tensors_hooks

from gaugan_desktop.errors import BadConfigError
from trainer.config import TrainConfig
from trainer.data.cache import bytes_per_pixel
from trainer.data.layouts import PairPaths
from trainer.data.pairs import PairFolder
from trainer.data.sampling import Batch, cache_limit, useful_size
from trainer.losses.perceptual import perceptual_loss
from trainer.stages import Stage
from trainer.step import TrainStep

_GIB = 2**30
_BYTES_PER_WEIGHT = 20  # value, gradient, two moments of Adam, average
_SCRATCH = 1.25  # convolution workspaces and fragmentation, on top of what autograd keeps
_USABLE_SHARE = 0.9
_MEASURED_PAIRS = 100  # of each folder


@dataclass(frozen=True)
class MemoryPlan:
    """Bytes that a stage needs and how its batch is divided.

    Attributes:
        weights: networks, gradients, optimizers and averages.
        per_picture: what one picture of a part adds.
        available: free memory of the device.
        accumulation: parts of a batch, the fewest that fit.
        fits: whether even a single picture fits.
    """

    stage: Stage
    weights: int
    per_picture: int
    available: int
    accumulation: int
    fits: bool

    @property
    def needed(self) -> int:
        """Bytes with the batch divided as planned."""
        return self.weights + -(-self.stage.batch // self.accumulation) * self.per_picture

    def sentence(self) -> str:
        """The plan for people."""
        text = (
            f"{self.stage.size} pixels, batch {self.stage.batch}: about {self.needed / _GIB:.1f} GiB "
            f"({self.weights / _GIB:.1f} for the networks, {self.per_picture / _GIB:.2f} per picture at a "
            f"time), {self.available / _GIB:.1f} GiB are free"
        )
        if self.accumulation > 1:
            text += f"; the batch is divided into {self.accumulation} parts"
        return text + "."


@dataclass(frozen=True)
class CachePlan:
    """Decoded pairs: how many, the bytes they would need, and how many bytes they may take."""

    pairs: int
    needed: int
    limit: int

    @property
    def taken(self) -> int:
        """Bytes that they will take."""
        return min(self.needed, self.limit)

    def sentence(self) -> str:
        """The plan for people."""
        text = f"{self.pairs} decoded pairs, shared by all loaders: about {self.needed / _GIB:.1f} GiB"
        if self.needed > self.limit:
            text += f"; {self.limit / _GIB:.1f} GiB of them are kept (cache_gib)"
        return text + "."


def plan_cache(config: TrainConfig, folders: list[PairFolder], has_edges: bool) -> CachePlan:
    """What the pairs of the `train` splits take, judged by the sizes of some of them."""
    pairs, needed = 0, 0.0
    for folder in folders:
        split = folder.split("train")
        sizes = [useful_size(size, config) for size in _sizes(split[:: -(-len(split) // _MEASURED_PAIRS)])]
        pixels = sum(width * height for width, height in sizes) / max(1, len(sizes))
        pairs += len(split)
        needed += len(split) * pixels * bytes_per_pixel(has_edges)
    return CachePlan(pairs, round(needed), cache_limit(config))


def _sizes(pairs: tuple[PairPaths, ...]) -> Iterator[tuple[int, int]]:
    for pair in pairs:
        with suppress(OSError), Image.open(pair.image) as image:  # the check names what cannot be read
            yield image.size


def plan_memory(
    config: TrainConfig,
    labels: int,
    device: torch.device,
    processes: int = 1,
    available: int | None = None,
    taken: int = 0,
) -> list[MemoryPlan]:
    """A plan for every stage of a run.

    Args:
        processes: how many processes share a batch.
        available: bytes; None asks the device.
        taken: bytes of the machine's memory that something else will take.
    """
    free = available_memory(device) if available is None else available
    if device.type != "cuda":
        free = max(0, free - taken)
    weights, footprints = _footprints(config, labels)
    plans = []
    for stage, per_picture in zip(config.stages, footprints, strict=True):
        share = replace(stage, batch=max(1, stage.batch // processes))
        room = (free * _USABLE_SHARE - weights) / per_picture
        parts = [n for n in range(config.accumulation, share.batch + 1) if -(-share.batch // n) <= room]
        accumulation = parts[0] if parts else share.batch
        plans.append(MemoryPlan(share, weights, per_picture, free, accumulation, bool(parts)))
    return plans


def require_memory(plans: list[MemoryPlan]) -> int:
    """The accumulation that suits all stages.

    Raises:
        BadConfigError: a stage does not fit even picture by picture.
    """
    for plan in plans:
        if not plan.fits:
            raise BadConfigError(
                f"The memory does not suffice. {plan.sentence()} A smaller size in stages, precision=bf16 "
                "or a smaller generator.base_width needs less."
            )
    return max(plan.accumulation for plan in plans)


def available_memory(device: torch.device) -> int:
    """Free bytes of a device."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    if device.type == "mps":
        return int(torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory())
    return int(psutil.virtual_memory().available)


def _footprints(config: TrainConfig, labels: int) -> tuple[int, list[int]]:
    """Bytes of the weights, and of one picture of each stage, found without computing anything."""
    perceptual = None
    if config.perceptual_weight:
        perceptual = perceptual_loss(config.perceptual, config.vgg_weights)
    # Pretrained features cannot be computed without their numbers; patches of the same width need more.
    kind = "patch" if config.discriminator == "projected" else config.discriminator
    plain = replace(
        config, pattern_dictionary="never", perceptual_weight=0.0, diff_augment=(), discriminator=kind
    )
    with FakeTensorMode(allow_non_fake_inputs=True):
        step_fn = TrainStep(plain, labels, torch.device("cpu"), is_estimate=True)
        networks = (step_fn.generator, step_fn.encoder, step_fn.discriminator)
        weights = sum(_count(network) for network in networks if network is not None) * _BYTES_PER_WEIGHT
        step_fn.perceptual = perceptual
        if perceptual is not None:
            weights += 4 * _count(perceptual)
        footprints = []
        for stage in config.stages:
            width, height = config.picture_size(stage)
            labels_u8 = torch.zeros(1, height, width, dtype=torch.uint8)
            edges = labels_u8.bool() if step_fn.network.has_edges else None
            batch = Batch(torch.zeros(1, 3, height, width), labels_u8, edges, torch.zeros(1))
            with counted_activations() as count:
                step_fn.look(batch, torch.zeros(1, step_fn.noise_length))
            footprints.append(round(count[0] * _SCRATCH))
    return weights, footprints


@contextmanager
def counted_activations() -> Iterator[list[int]]:
    """Count the bytes that autograd keeps for the backward pass; weights do not count."""
    total = [0]
    seen: set[int] = set()
    kept: list[Any] = []

    def pack(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if not isinstance(tensor, nn.Parameter) and storage._cdata not in seen:
            seen.add(storage._cdata)
            kept.append(storage)  # or another tensor could get the same address
            total[0] += storage.nbytes()
        return tensor

    with saved_tensors_hooks(pack, lambda tensor: tensor):
        yield total


def _count(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())
