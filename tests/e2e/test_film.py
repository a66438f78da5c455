"""The film of the guide can be made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_a_landscape_is_painted_as_a_film(tmp_path) -> None:
    path, environment = tmp_path / "film.webp", {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.run(
        [sys.executable, "-m", "tests.e2e.film", str(path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=170,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    assert path.stat().st_size < 3_000_000
    with Image.open(path) as film:
        assert film.n_frames > 30
