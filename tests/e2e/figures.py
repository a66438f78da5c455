"""What a long session may not let grow: memory, threads, files, widgets, objects; and what it may not lose:
references of None, True and False, which PySide6 6.12.0 drops until the interpreter dies."""

import gc
import sys
from dataclasses import astuple, dataclass, fields
from statistics import median

import psutil

_MEGABYTE = 1024**2
_MEMORY_SHARE = 0.06  # allocators breathe
_IS_IMMORTAL = sys.version_info >= (3, 12)  # None, True and False then count no references
_CONSTANTS = ("none", "true", "false")
_STRAY_REFERENCES = 200


@dataclass(frozen=True)
class Figures:
    """One moment of a session; memory in megabytes."""

    strokes: int
    window_memory: float
    worker_memory: float
    threads: int
    files: int
    worker_threads: int
    worker_files: int
    widgets: int
    objects: int  # that Python's collector knows
    none: int
    true: int
    false: int


def measure(strokes: int, worker_pid: int, widgets: int) -> Figures:
    """The figures of this process and its worker, after a sweep of what nobody needs any more."""
    gc.collect()
    own, worker = psutil.Process(), psutil.Process(worker_pid)
    return Figures(
        strokes,
        own.memory_info().rss / _MEGABYTE,
        worker.memory_info().rss / _MEGABYTE,
        own.num_threads(),
        own.num_fds(),
        worker.num_threads(),
        worker.num_fds(),
        widgets,
        len(gc.get_objects()),
        sys.getrefcount(None),
        sys.getrefcount(True),
        sys.getrefcount(False),
    )


def table(series: list[Figures]) -> str:
    """One line for each moment."""
    names = [entry.name.replace("_", " ") for entry in fields(Figures)]
    rows = [
        [f"{value:.1f}" if isinstance(value, float) else str(value) for value in astuple(moment)]
        for moment in series
    ]
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    lines = (
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in [names, *rows]
    )
    return "\n".join(lines)


def not_level(series: list[Figures], spare_megabytes: float) -> list[str]:
    """What changed between the quarter after the first half and the last quarter of a session.

    The first half warms up: caches fill, the interpreter and the allocators settle.

    Args:
        spare_megabytes: by how much memory may grow anyhow.
    """
    half, quarter = len(series) // 2, max(1, len(series) // 4)
    before, after = series[half : half + quarter], series[-quarter:]
    allowed = {
        "window_memory": lambda start: max(spare_megabytes, _MEMORY_SHARE * start),
        "worker_memory": lambda start: max(spare_megabytes, _MEMORY_SHARE * start),
        "threads": lambda start: 1,  # a pool's thread may just have come or gone
        "files": lambda start: 2,
        "worker_threads": lambda start: 0,
        "worker_files": lambda start: 0,
        "widgets": lambda start: 4,
        "objects": lambda start: 200,
    }
    if not _IS_IMMORTAL:  # PySide6 6.11 gains some with every object it destroys, which harms nobody
        allowed |= dict.fromkeys(_CONSTANTS, lambda start: _STRAY_REFERENCES)
    found = []
    for name, limit in allowed.items():
        start, end = (median(getattr(moment, name) for moment in part) for part in (before, after))
        change = start - end if name in _CONSTANTS else end - start
        if change > limit(start):
            found.append(f"{name.replace('_', ' ')}: {start:.0f}, then {end:.0f}")
    return found
