"""What a long session may not let grow: memory, threads, files, widgets, and references of the constants."""

import gc
import sys
from dataclasses import astuple, dataclass, fields
from statistics import median

import psutil

_MEGABYTE = 1024**2
_MEMORY_SHARE = 0.06  # allocators breathe
_IS_IMMORTAL = sys.version_info >= (3, 12)  # None, True and False then count no references
_REFERENCES_PER_STROKE = 0.05


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
    strokes = after[-1].strokes - before[0].strokes
    allowed = {
        "window_memory": lambda start: max(spare_megabytes, _MEMORY_SHARE * start),
        "worker_memory": lambda start: max(spare_megabytes, _MEMORY_SHARE * start),
        "threads": lambda start: 1,  # a pool's thread may just have come or gone
        "files": lambda start: 2,
        "worker_threads": lambda start: 0,
        "worker_files": lambda start: 0,
        "widgets": lambda start: 4,
    }
    if not _IS_IMMORTAL:
        references = max(200.0, _REFERENCES_PER_STROKE * strokes)
        allowed |= dict.fromkeys(("none", "true", "false"), lambda start: references)
    found = []
    for name, limit in allowed.items():
        start, end = (median(getattr(moment, name) for moment in part) for part in (before, after))
        is_constant = name in ("none", "true", "false")
        change = abs(end - start) if is_constant else end - start  # references are lost, the others gained
        if change > limit(start):
            found.append(f"{name.replace('_', ' ')}: {start:.0f}, then {end:.0f}")
    return found
