"""The table of what must hold, with small counts; `make soak` runs the full ones."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.robustness.rows import ROWS, Row

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("row", [row for row in ROWS if row.small], ids=lambda row: row.place)
def test_row_holds(row: Row, capsys) -> None:
    """Each in a process of its own, whose memory is its own and which may fork."""
    command = [sys.executable, "-m", "tests.robustness", "--row", row.place, "--count", str(row.small)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    with capsys.disabled():
        print(f"\n{result.stdout.strip()}", end=" ")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("row", [row for row in ROWS if row.medium], ids=lambda row: row.place)
def test_row_holds_longer(row: Row, capsys) -> None:
    test_row_holds(replace(row, small=row.medium), capsys)
