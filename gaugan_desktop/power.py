"""Where the computer's power comes from."""

import psutil


def has_battery() -> bool:
    """Whether there is one, as far as the system tells."""
    return _is_plugged() is not None


def is_on_battery() -> bool:
    """Whether the computer runs on its battery; False where the system does not tell."""
    return _is_plugged() is False


def _is_plugged() -> bool | None:
    """Whether mains power is there; None without a battery, and where the system does not tell."""
    if not hasattr(psutil, "sensors_battery"):
        return None
    try:
        battery = psutil.sensors_battery()
    except (OSError, ValueError):  # a driver that says something strange
        return None
    return None if battery is None else battery.power_plugged
