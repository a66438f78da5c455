"""A training step recorded once and replayed: the GPU gets its thousand kernels at one call.

A small network's kernels are done sooner than Python can launch the next ones; a CUDA graph launches all of
them at once. What a recording does is fixed, so it holds for one size of batch, and everything that differs
from step to step is in tensors: samples, noise, learning rates, and what is drawn on the device. Runs whose
stages take turns keep a recording of each size.
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
    """Runs an update plainly at first, then from a recording, one for each of the newest sizes of batch.

    Args:
        capture: records an update and returns what replays it.
        problem: why updates stay plain; empty if they need not.
        most: sizes whose recordings are kept; each holds the memory of a step.
    """

    def __init__(self, capture: Capture, problem: str = "", most: int = 1) -> None:
        self._capture, self._most = capture, most
        self._key: object = None
        self._replays: dict[object, Update] = {}
        self._plain_runs: dict[object, int] = {}
        self._problem = problem
        self._has_told = False
        self._was_replayed = False

    @property
    def is_recorded(self) -> bool:
        """Whether the last update came from a recording."""
        return self._was_replayed

    def news(self) -> str:
        """A sentence that says why updates stay plain, once; empty if there is nothing to say."""
        if not self._problem or self._has_told:
            return ""
        self._has_told = True
        return f"Steps are computed plainly, not from a recording: {self._problem}."

    def run(self, key: object, plain: Update, recordable: Update, inputs: Inputs) -> Results:
        """What the update returns for these inputs; valid until its next run.

        Args:
            key: what a recording depends on, besides the inputs' sizes; with another one all begin anew.
            plain: the update for the first times, and where it cannot be recorded.
            recordable: the same, as it is recorded.
        """
        if key != self._key:
            self.forget()
            self._key = key
        sizes = tuple(None if tensor is None else tensor.shape for tensor in inputs)
        runs = self._plain_runs.get(sizes, 0)
        if sizes not in self._replays and not self._problem and runs >= _WARM_UPS:
            self._record(sizes, recordable, inputs)
        self._was_replayed = sizes in self._replays
        if self._was_replayed:
            return self._replays[sizes](*inputs)
        self._plain_runs[sizes] = runs + 1
        return plain(*inputs)

    def forget(self) -> None:
        """Drop all recordings; where optimizers got new state, its memory is no longer theirs."""
        self._replays.clear()
        self._plain_runs.clear()

    def _record(self, sizes: object, update: Update, inputs: Inputs) -> None:
        while len(self._replays) >= self._most:
            oldest = next(iter(self._replays))
            del self._replays[oldest], self._plain_runs[oldest]
        try:
            self._replays[sizes] = self._capture(update, inputs)
        except RuntimeError as error:  # memory, or an operation that this version of CUDA cannot record
            self._problem = str(error).strip().partition("\n")[0]


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
    problem = next((text for text, holds in problems.items() if holds), "")
    return Recorder(capture_cuda_graph, problem, len(config.stages) if config.mixed else 1)


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
