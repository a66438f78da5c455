"""Choice of the compute device, and how a process prepares for computing."""

import ctypes
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


def fastest_format(device: torch.device) -> torch.memory_format:
    """The order of features in memory that is fastest on a device."""
    return torch.contiguous_format if device.type == "mps" else torch.channels_last


def move(module: nn.Module, device: torch.device, memory_format: torch.memory_format | None = None) -> None:
    """Put a network on a device, in the fastest memory format unless another one is given."""
    memory_format = memory_format or fastest_format(device)
    module.to(device, memory_format=memory_format)  # type: ignore[call-overload]
