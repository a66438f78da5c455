"""Choice of the compute device."""

import torch

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
