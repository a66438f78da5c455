"""Choice of the compute device."""

import torch
from torch import nn

from gaugan_desktop.errors import DeviceError


def choose_device(name: str = "auto") -> torch.device:
    """The device of that name; `auto` takes CUDA, then MPS, then the CPU.

    Raises:
        DeviceError: the name is unknown or the device is not there.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return torch.device(next(kind for kind, is_there in available.items() if is_there))
    if name not in available:
        raise DeviceError(f"There is no device called {name!r}; choose auto, cpu, cuda or mps.")
    if not available[name]:
        raise DeviceError(f"This computer has no usable {name.upper()} device.")
    return torch.device(name)


def move(module: nn.Module, device: torch.device) -> torch.memory_format:
    """Put a network on a device in the memory format that is fastest there; returns that format."""
    memory_format = torch.contiguous_format if device.type == "mps" else torch.channels_last
    module.to(device, memory_format=memory_format)  # type: ignore[call-overload]
    return memory_format
