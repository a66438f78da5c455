"""A training step recorded once and replayed: the GPU gets its thousand kernels at one call.

A small network's kernels are done sooner than Python can launch the next ones; a CUDA graph launches all of
them at once. What a recording does is fixed, so it holds for one size of batch, and everything that differs
from step to step is in tensors: samples, noise, learning rates, and what is drawn on the device.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import torch
from torch import Tensor

from trainer.config import TrainConfig

_WARM_UPS = 3  # plain steps before a recording, in which cuDNN chooses its kernels

Inputs = tuple[Tensor | None, ...]
Results = dict[str, Tensor]
Update = Callable[..., Results]
Capture = Callable[[Update, Inputs], Update]


class Recorder:
    """Runs an update plainly at first, then from a recording; only the newest recording is kept.

    Args:
        capture: records an update and returns what replays it.
        problem: why updates stay plain; empty if they need not.
    """

    def __init__(self, capture: Capture, problem: str = "") -> None:
        self._capture = capture
        self._key: object = None
        self._count = 0
        self._replay: Update | None = None
        self._problem = problem
        self._has_told = False

    @property
    def is_recorded(self) -> bool:
        """Whether the last update came from a recording."""
        return self._replay is not None

    def news(self) -> str:
        """A sentence that says why updates stay plain, once; empty if there is nothing to say."""
        if not self._problem or self._has_told:
            return ""
        self._has_told = True
        return f"Steps are computed plainly, not from a recording: {self._problem}."

    def run(self, key: object, plain: Update, recordable: Update, inputs: Inputs) -> Results:
        """What the update returns for these inputs; valid until its next run.

        Args:
            key: what a recording depends on, besides the inputs' sizes.
            plain: the update for the first times, and where it cannot be recorded.
            recordable: the same, as it is recorded.
        """
        key = (key, *(None if tensor is None else tensor.shape for tensor in inputs))
        if key != self._key:
            self.forget()
            self._key = key
        if self._replay is None and not self._problem and self._count >= _WARM_UPS:
            try:
                self._replay = self._capture(recordable, inputs)
            except RuntimeError as error:  # memory, or an operation that this version of CUDA cannot record
                self._problem = str(error).strip().partition("\n")[0]
        if self._replay is None:
            self._count += 1
            return plain(*inputs)
        return self._replay(*inputs)

    def forget(self) -> None:
        """Drop the recording; where optimizers got new state, its memory is no longer theirs."""
        self._replay, self._count = None, 0


def recorder_for(config: TrainConfig, device: torch.device, processes: int) -> Recorder | None:
    """What records the steps of a run, if that was asked for."""
    if not config.recorded:
        return None
    problems = {
        "only a CUDA GPU can record them": device.type != "cuda",
        "several processes talk to each other in every step": processes > 1,
        "fp16 looks at its scale in every step": config.precision == "fp16",
        "the pattern dictionary has another size for each batch": config.pattern_dictionary == "always",
        "a deterministic run keeps to one way of computing": config.deterministic,
    }
    return Recorder(capture_cuda_graph, next((text for text, holds in problems.items() if holds), ""))


def capture_cuda_graph(update: Update, inputs: Inputs) -> Update:
    """Record an update without running it. Its results are overwritten by the next replay.

    Raises:
        RuntimeError: CUDA refuses.
    """
    static = tuple(None if tensor is None else tensor.clone() for tensor in inputs)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph, capture_error_mode="thread_local"):  # others may pin memory meanwhile
        results = update(*static)

    def replay(*values: Tensor | None) -> Results:
        for place, value in zip(static, values, strict=True):
            if place is not None and value is not None:
                place.copy_(value)
        graph.replay()
        return results

    return replay


@contextmanager
def rates_on_device(optimizers: Iterable[torch.optim.Optimizer], rates: Tensor) -> Iterator[None]:
    """Let Adam read its learning rates (one per optimizer) from the device, as a recording has to."""
    groups = [optimizer.param_groups[0] for optimizer in optimizers]
    before = [{name: group[name] for name in ("lr", "capturable")} for group in groups]
    try:
        for group, rate in zip(groups, rates.unbind(), strict=True):
            group.update(lr=rate, capturable=True)
        yield
    finally:
        for group, values in zip(groups, before, strict=True):
            group.update(values)
