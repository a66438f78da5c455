"""The table of what must hold, with small counts; `make soak` runs the full ones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.robustness.rows import ROWS

ROOT = Path(__file__).resolve().parents[2]


MODULES = sorted({row.module for row in ROWS if row.small})


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("module", MODULES)
def test_rows_hold(module: str, capsys) -> None:
    """Those of a module in a process of its own, whose memory is its own and which may fork."""
    run(["--row", module, "--small"], capsys)


@pytest.mark.slow
def test_painting_rendering_and_training_open_no_sockets(capsys) -> None:
    run(["--row", "sockets.opened"], capsys)


def run(options: list[str], capsys) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.robustness", *options],
        cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    with capsys.disabled():
        print(f"\n{result.stdout.strip()}", end=" ")
    assert result.returncode == 0, result.stdout + result.stderr
