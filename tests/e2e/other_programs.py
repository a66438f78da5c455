"""Displays of their own, and programs of others that are run on them to their end."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

SECONDS = 170.0


@contextmanager
def fresh_display() -> Iterator[str]:
    """Name of an X display of 1320x800 pixels that nobody else uses."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    read_end, write_end = os.pipe()
    # Without a reset when nobody is connected: Krita connects several times, and may come too early.
    how = ["-screen", "0", "1320x800x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(
        [program, "-displayfd", str(write_end), *how],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as stream:
        number = stream.readline().strip()
    try:
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


@contextmanager
def running(
    command: Sequence[object], home: Path, display: str, environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A program with a home of its own; it and what it started end with the block."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_"))}
    settings = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": display, **(environment or {})}
    with subprocess.Popen(
        list(map(str, command)),
        env=kept | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as program:
        try:
            yield program
        finally:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)


def run_program(command: Sequence[object], home: Path, environment: Mapping[str, str] | None = None) -> str:
    """What a program says until it ends; it fails the test by taking too long."""
    with fresh_display() as display, running(command, home, display, environment) as program:
        said, _ = program.communicate(timeout=SECONDS)
    return said.decode("utf-8", "replace")
