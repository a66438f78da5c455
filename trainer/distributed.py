"""Several processes that train as one, started by `--processes N` or, on several machines, by torchrun."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from torch import Tensor, distributed, nn

from gaugan_desktop.errors import BadConfigError, GauganError, TrainingError

_Result = TypeVar("_Result")


@dataclass(frozen=True)
class ProcessGroup:
    """This process's place among the processes of a run; one process alone talks to nobody."""

    rank: int = 0
    size: int = 1

    @property
    def is_first(self) -> bool:
        """Whether this process writes the run folder."""
        return self.rank == 0

    @torch.no_grad()
    def average_gradients(self, parameters: Iterable[nn.Parameter]) -> None:
        """Replace every gradient by its mean over the processes."""
        if self.size == 1:
            return
        gradients = [p.grad for p in parameters if p.grad is not None]
        flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
        distributed.all_reduce(flat)
        flat /= self.size
        start = 0
        for gradient in gradients:
            gradient.copy_(flat[start : start + gradient.numel()].view_as(gradient))
            start += gradient.numel()

    def mean(self, value: Tensor) -> Tensor:
        """Mean of a tensor over the processes, without gradient."""
        value = value.detach().clone()
        if self.size > 1:
            distributed.all_reduce(value)
            value /= self.size
        return value

    def largest(self, number: int) -> int:
        """The largest of the processes' numbers."""
        if self.size == 1:
            return number
        numbers: list[int] = [0] * self.size
        distributed.all_gather_object(numbers, number)
        return max(numbers)

    def any_of(self, wishes: list[bool], device: torch.device) -> list[bool]:
        """For each wish, whether any process has it; all must act on it at the same step."""
        if self.size == 1:
            return wishes
        flags = torch.tensor(wishes, dtype=torch.float32, device=device)
        distributed.all_reduce(flags)
        return [bool(flag) for flag in flags.tolist()]

    def by_first(self, work: Callable[[], _Result]) -> _Result:
        """What `work` returns or raises in the first process, in all of them.

        Raises:
            GauganError: the first process's own.
        """
        if self.size == 1:
            return work()
        answer: list[Any] = [None]
        if self.is_first:
            try:
                answer = [work()]
            except GauganError as error:
                answer = [error]
        distributed.broadcast_object_list(answer)
        if isinstance(answer[0], GauganError):
            raise answer[0]
        result: _Result = answer[0]
        return result

    def wait(self) -> None:
        """Wait until all processes are here."""
        if self.size > 1:
            distributed.barrier()


@contextmanager
def joined_group(device: torch.device, batches: Iterable[int]) -> Iterator[ProcessGroup]:
    """The group that who started this process describes in the environment, or a group of one.

    Args:
        batches: batch sizes of the run's stages.

    Raises:
        BadConfigError: a batch cannot be shared equally.
        TrainingError: another process is gone.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield ProcessGroup()
        return
    if any(batch % size for batch in batches):
        raise BadConfigError(f"Every stage's batch must be a multiple of the {size} processes.")
    if device.type == "cuda":
        place, gpus = int(os.environ["LOCAL_RANK"]), torch.cuda.device_count()
        if place >= gpus:
            raise BadConfigError(f"Each process needs a GPU of its own; this machine has {gpus}.")
        torch.cuda.set_device(place)
    distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
    try:
        yield ProcessGroup(distributed.get_rank(), size)
    except RuntimeError as error:
        if not isinstance(error, distributed.DistError) and "gloo" not in str(error):
            raise
        raise TrainingError("Another process of this run has ended, so this one ends too.") from error
    finally:
        distributed.destroy_process_group()


class SyncedBatchNorm(nn.BatchNorm2d):
    """Parameter-free batch norm whose statistics span all processes, on any device."""

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> the same shape."""
        if not self.training:
            return super().forward(features)
        wide = features.float()
        sums = torch.cat([wide.sum((0, 2, 3)), wide.square().sum((0, 2, 3))])
        count = features.numel() / features.shape[1] * distributed.get_world_size()
        sums = _SumOverProcesses.apply(sums)  # type: ignore[no-untyped-call]
        mean, mean_square = (sums / count).chunk(2)
        variance = (mean_square - mean.square()).clamp(min=0)
        self._track(mean.detach(), variance.detach() * count / max(count - 1, 1))
        scale = torch.rsqrt(variance + self.eps)
        normalized = (wide - mean[:, None, None]) * scale[:, None, None]
        return normalized.to(features.dtype)

    @torch.no_grad()
    def _track(self, mean: Tensor, variance: Tensor) -> None:
        assert self.running_mean is not None
        assert self.running_var is not None
        assert self.num_batches_tracked is not None
        self.num_batches_tracked += 1
        rate = self.momentum if self.momentum is not None else 1 / float(self.num_batches_tracked)
        self.running_mean.lerp_(mean, rate)
        self.running_var.lerp_(variance, rate)


class _SumOverProcesses(torch.autograd.Function):
    """A sum that every process sees, so every process's gradient flows back into each summand."""

    @staticmethod
    def forward(ctx: Any, summand: Tensor) -> Tensor:
        total = summand.clone()
        distributed.all_reduce(total)
        return total

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Tensor:
        total = gradient.clone()
        distributed.all_reduce(total)
        return total


def synchronise_norms(network: nn.Module) -> None:
    """Let every batch norm of a network see the whole batch of all processes."""
    for module in list(network.modules()):
        for name, child in module.named_children():
            if type(child) is nn.BatchNorm2d:
                synced = SyncedBatchNorm(child.num_features, affine=False)
                synced.load_state_dict(child.state_dict())
                setattr(module, name, synced)
