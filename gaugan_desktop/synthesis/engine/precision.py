"""Which precision paints fastest on a machine: measured, remembered, and measured again at leisure."""

import hashlib
import json
import logging
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, write_bytes_atomically
from gaugan_desktop.networks.config import config_to_dict
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.paths import cache_folder
from gaugan_desktop.synthesis.engine.backend import Backend
from gaugan_desktop.synthesis.engine.fitting import label_pyramid
from gaugan_desktop.synthesis.engine.plan import CompiledGenerator, Region

_CLEARLY_FASTER = 0.8
_QUIET = 1.2  # on a machine with nothing else to do, the usual round takes hardly longer than the best
_FIRST_ROUNDS, _LATER_ROUNDS = 3, 7
_SIDE = 4  # in start-grid cells: 128 pixels for five doublings
_FILE_NAME = "precision.json"
_MAX_BYTES = 100_000
_MAX_ENTRIES = 50

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PrecisionChoice:
    """A type, and whether it was found while the machine had nothing else to do."""

    dtype: torch.dtype
    is_certain: bool


def chosen_precision(generator: SpadeGenerator, backend: Backend) -> PrecisionChoice:
    """The type remembered for this machine and such a network; else the one that is measured now."""
    types = _types(backend)
    key = _key(generator, backend)
    entry = _remembered().get(key)
    by_name = {str(dtype): dtype for dtype in types}
    if isinstance(entry, dict) and entry.get("type") in by_name:
        return PrecisionChoice(by_name[entry["type"]], entry.get("is_certain") is True)
    choice = _measured(generator, backend, _FIRST_ROUNDS, lambda: False)
    assert choice is not None
    _remember(key, choice)
    return choice


def reconsidered_precision(
    generator: SpadeGenerator, backend: Backend, is_interrupted: Callable[[], bool]
) -> PrecisionChoice | None:
    """Measure again, longer; None if there was something else to do, here or on the machine."""
    choice = _measured(generator, backend, _LATER_ROUNDS, is_interrupted)
    if choice is None or not choice.is_certain:
        return None
    _remember(_key(generator, backend), choice)
    return choice


@torch.inference_mode()
def _measured(
    generator: SpadeGenerator, backend: Backend, rounds: int, is_interrupted: Callable[[], bool]
) -> PrecisionChoice | None:
    """The 16-bit type that clearly beats float32, by a few small frames of each.

    The types take turns, so that whatever else the machine does slows all of them.
    """
    frames = {dtype: _frame(generator, backend, dtype) for dtype in _types(backend)}
    seconds: dict[torch.dtype, list[float]] = {dtype: [] for dtype in frames}
    for _ in range(rounds):
        for dtype, frame in frames.items():
            if is_interrupted():
                return None
            seconds[dtype].append(_timed(frame))
    best = {dtype: min(times) for dtype, times in seconds.items()}
    is_certain = all(float(np.median(times)) < _QUIET * min(times) for times in seconds.values())
    fastest = min(best, key=lambda dtype: best[dtype])
    is_clear = best[fastest] < _CLEARLY_FASTER * best[torch.float32]
    return PrecisionChoice(fastest if is_clear else torch.float32, is_certain)


def _types(backend: Backend) -> tuple[torch.dtype, ...]:
    return (torch.float32, *backend.half_types)


def _frame(generator: SpadeGenerator, backend: Backend, dtype: torch.dtype) -> Callable[[], object]:
    """A function that paints a small frame in a type; everything is warm."""
    side = generator.config.size_multiple * _SIDE
    pyramid = label_pyramid(np.zeros((side, side), np.uint8), generator.config, backend.device)
    compiled, region = CompiledGenerator(generator, dtype, backend), Region.whole(side, side)
    modulations = compiled.modulations(pyramid, region, range(compiled.step_count))
    conditions = compiled.conditions(pyramid)

    def paint() -> object:
        return compiled.paint(pyramid, modulations, conditions, region).cpu()

    paint()
    return paint


def _timed(frame: Callable[[], object]) -> float:
    started = time.perf_counter()
    frame()
    return time.perf_counter() - started


def _key(generator: SpadeGenerator, backend: Backend) -> str:
    """Whatever decides which type is the faster one."""
    network = json.dumps(config_to_dict(generator.config), sort_keys=True)
    device = backend.device
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else _processor()
    parts = (
        name, f"{os.cpu_count()} cores", f"{torch.get_num_threads()} threads", device.type,
        f"torch {torch.__version__}", hashlib.sha256(network.encode()).hexdigest()[:16],
    )  # fmt: skip
    return ", ".join(parts)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
    except OSError:  # not Linux
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _remembered() -> dict[str, Any]:
    try:
        path = cache_folder() / _FILE_NAME
        if path.stat().st_size > _MAX_BYTES:
            return {}
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _remember(key: str, choice: PrecisionChoice) -> None:
    entries = _remembered()
    entries.pop(key, None)
    entries = dict([*entries.items()][-_MAX_ENTRIES + 1 :])
    entries[key] = {"type": str(choice.dtype), "is_certain": choice.is_certain}
    try:
        write_bytes_atomically(
            ensure_folder(cache_folder()) / _FILE_NAME, json.dumps(entries, indent=1).encode()
        )
    except (OSError, BadFileError) as error:
        _log.info("the choice of precision is not remembered: %s", error)
