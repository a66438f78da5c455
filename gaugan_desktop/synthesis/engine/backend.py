"""What differs between devices, in one value; the rest of the engine asks no device for its kind."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import torch
from torch import Tensor

from gaugan_desktop.networks.devices import fastest_format

_CACHED_PIXELS = 8192  # pixels of features that stay in a processor's cache
_MAX_GRAPHS = 96
_NO_KERNEL = "could not create a primitive"
_MEMORY_WORDS = (
    "DefaultCPUAllocator",
    "not enough memory",
    "out of memory",
    "could not create a memory",
    _NO_KERNEL,
)
_WARM_UPS = 3  # before a capture, so that cuDNN has chosen its kernels

Function = Callable[..., Tensor]
Replay = Callable[..., Tensor]
Capture = Callable[[Function, tuple[Tensor, ...]], Replay]


@dataclass(frozen=True)
class Backend:
    """A device and how it likes to be used.

    Attributes:
        memory_format: order of features in memory.
        half_types: 16-bit types worth trying.
        stripe_pixels: looked-up rows are applied to so many pixels at a time; 0 = to all.
        capture: records a function of tensors of fixed sizes, to be replayed without launching its
            kernels one by one; None where that gains nothing.
    """

    device: torch.device
    memory_format: torch.memory_format
    half_types: tuple[torch.dtype, ...] = (torch.bfloat16,)
    stripe_pixels: int = 0
    capture: Capture | None = None

    def arranged(self, features: Tensor) -> Tensor:
        """Features (N, C, H, W) in the device's memory format."""
        return features.contiguous(memory_format=self.memory_format)


def backend_of(device: torch.device) -> Backend:
    """The backend of a CPU, CUDA or MPS device."""
    memory_format = fastest_format(device)
    if device.type == "cuda":
        half_types = (torch.float16, torch.bfloat16)
        return Backend(device, memory_format, half_types, capture=capture_cuda_graph)
    if device.type == "mps":
        return Backend(device, memory_format, (torch.float16,))
    return Backend(device, memory_format, stripe_pixels=_CACHED_PIXELS)


def is_memory_error(error: BaseException) -> bool:
    """Whether an error says that a device's memory is used up; CPUs have no class of their own for it."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error) for words in _MEMORY_WORDS)


def is_kernel_error(error: BaseException) -> bool:
    """Whether oneDNN made no kernel. Some kinds it never makes again after memory was short for one."""
    return _NO_KERNEL in str(error)


def capture_cuda_graph(function: Function, inputs: tuple[Tensor, ...]) -> Replay:
    """Record a function as a CUDA graph. Its result is overwritten by the next replay."""
    static = [tensor.clone() for tensor in inputs]
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(_WARM_UPS):
            function(*static)
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        result = function(*static)

    def replay(*values: Tensor) -> Tensor:
        for tensor, value in zip(static, values, strict=True):
            tensor.copy_(value)
        graph.replay()
        return result

    return replay


@dataclass
class GraphCache:
    """Recorded functions by name and input sizes; the ones not used for longest are dropped."""

    capture: Capture
    limit: int = _MAX_GRAPHS
    _replays: OrderedDict[Hashable, Replay] = field(default_factory=OrderedDict)

    def run(self, name: Hashable, function: Function, *inputs: Tensor) -> Tensor:
        """The function's result for these inputs; valid until its next run."""
        key = (name, *(tuple(tensor.shape) for tensor in inputs))
        if key not in self._replays:
            self._replays[key] = self.capture(function, inputs)
            if len(self._replays) > self.limit:
                self._replays.popitem(last=False)
        self._replays.move_to_end(key)
        return self._replays[key](*inputs)

    def clear(self) -> None:
        self._replays.clear()
