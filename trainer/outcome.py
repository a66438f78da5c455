"""What a step brought, read only when somebody wants to know: until then the device is not waited for."""

import torch
from torch import Tensor


class UnstableStep(Exception):
    """A loss or a gradient is no finite number."""


class Outcome:
    """The losses of a step and whether its numbers went wild, perhaps still on their way from the device.

    Args:
        losses: scalars.
        is_broken: bool scalar; where it holds, no weight has changed.
    """

    def __init__(self, step: int, losses: dict[str, Tensor], is_broken: Tensor) -> None:
        self.step = step
        self._names = [*losses]
        values = torch.stack([number.detach().float() for number in (is_broken, *losses.values())])
        self._is_there: torch.cuda.Event | None = None
        if values.is_cuda:
            pinned = torch.empty(values.shape, pin_memory=True)
            values = pinned.copy_(values, non_blocking=True)
            self._is_there = torch.cuda.Event()
            self._is_there.record()
        self._values = values

    @property
    def is_free(self) -> bool:
        """Whether reading it waits for nothing, as on the CPU."""
        return self._is_there is None

    def losses(self) -> dict[str, float]:
        """The value of every loss, before its weight.

        Raises:
            UnstableStep: a loss or a gradient was not finite.
        """
        if self._is_there is not None:
            self._is_there.synchronize()
        is_broken, *numbers = self._values.tolist()
        if is_broken:
            raise UnstableStep
        return dict(zip(self._names, numbers, strict=True))
