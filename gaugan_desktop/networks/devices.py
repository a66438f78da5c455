"""Choice of the compute device, and how a process prepares for computing."""

import ctypes
import os
import sys

import torch
from torch import nn

from gaugan_desktop.errors import DeviceError
from gaugan_desktop.texts import tr

_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4  # names of malloc.h


def choose_device(name: str = "auto") -> torch.device:
    """The device of that name; `auto` takes CUDA, then MPS, then the CPU.

    Raises:
        DeviceError: the name is unknown or the device is not there.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return torch.device(next(kind for kind, is_there in available.items() if is_there))
    if name not in available:
        raise DeviceError(tr("There is no device called {name}; choose auto, cpu, cuda or mps.", name=name))
    if not available[name]:
        raise DeviceError(tr("This computer has no usable {name} device.", name=name.upper()))
    return torch.device(name)


def keep_freed_memory() -> None:
    """Let the C library keep the memory of freed tensors for the next ones.

    By default glibc gives large blocks back at once, and the kernel clears their pages again for
    every new tensor: measured, a third of a training step on the CPU. Other systems are left alone.
    """
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(_M_MMAP_MAX, 0)
        library.mallopt(_M_TRIM_THRESHOLD, -1)  # as unsigned: never


def give_back_freed_memory() -> None:
    """Give back what `keep_freed_memory` has kept and nothing uses; the next tensors cost more time."""
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)


def prepare_training(device: torch.device, is_deterministic: bool = False) -> None:
    """How CUDA computes in training; other devices have no such choice.

    TF32: float32 products of convolutions and matrices keep 10 bits of mantissa, several times faster;
    sums, weights and optimizers stay float32. cuDNN times its algorithms once per size, of which a run
    has few. Deterministic computing takes the same algorithm every time, and none that adds in the order
    in which threads arrive, as far as torch has one.
    """
    if device.type != "cuda":
        return
    _multiply_in("tf32")
    torch.backends.cudnn.benchmark = not is_deterministic
    torch.backends.cudnn.deterministic = is_deterministic
    torch.use_deterministic_algorithms(is_deterministic, warn_only=True)
    if is_deterministic:
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # read when cuBLAS starts


def prepare_painting(device: torch.device) -> None:
    """How CUDA computes pictures: float32 is float32, so they equal the CPU's.

    Speed comes from 16-bit numbers. cuDNN does not time its algorithms: previews have many sizes.
    """
    if device.type == "cuda":
        _multiply_in("ieee")
        torch.backends.cudnn.benchmark = False


def _multiply_in(precision: str) -> None:
    torch.backends.cuda.matmul.fp32_precision = precision
    torch.backends.cudnn.conv.fp32_precision = precision  # type: ignore[attr-defined]


def fastest_format(device: torch.device) -> torch.memory_format:
    """The order of features in memory that is fastest on a device."""
    return torch.contiguous_format if device.type == "mps" else torch.channels_last


def move(module: nn.Module, device: torch.device, memory_format: torch.memory_format | None = None) -> None:
    """Put a network on a device, in the fastest memory format unless another one is given."""
    memory_format = memory_format or fastest_format(device)
    module.to(device, memory_format=memory_format)  # type: ignore[call-overload]
