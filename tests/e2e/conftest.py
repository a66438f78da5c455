"""A private X server for each end-to-end test, and a watched folder."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.other_programs import fresh_display

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def xvfb() -> Iterator[str]:
    """Name of a fresh display of 1320x800 pixels."""
    with fresh_display() as name:
        yield name


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Path]:
    """A folder in which the real program paints what is saved."""
    folder = tmp_path / "watched"
    folder.mkdir()
    command = [sys.executable, "-m", "gaugan_desktop", "watch", str(folder), "--device", "cpu"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline().startswith("watching")
        yield folder
        program.send_signal(signal.SIGINT)
