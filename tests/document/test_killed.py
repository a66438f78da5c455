"""Whatever moment a program is killed at, what was on the disk before is there, and can be opened."""

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
@pytest.mark.parametrize(
    "side", [768, *(pytest.param(side, marks=pytest.mark.slow) for side in (2048, 4096, 8192))]
)
def test_killed_programs_lose_nothing(tmp_path, side) -> None:
    command = [sys.executable, "-m", "tests.document.killed", str(tmp_path), str(side)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    found = {
        name: (int(killed), int(lost)) for name, killed, lost in map(str.split, result.stdout.splitlines())
    }
    assert set(found) == {"accept", "begin_anew", "save", "random"}
    for killed, lost in found.values():
        assert killed >= 6
        assert lost == 0
