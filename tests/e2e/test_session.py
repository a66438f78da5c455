"""An artist's session in the real process with the real starter model."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.imaging.loading import load_picture

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.xvfb
def test_paint_style_undo_crash_save_reopen_export(xvfb, tmp_path) -> None:
    environment = {**os.environ, "DISPLAY": xvfb, "QT_QPA_PLATFORM": "xcb"}
    process = subprocess.run(
        [sys.executable, "-m", "tests.e2e.painter", str(tmp_path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=170,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    report = json.loads(process.stdout.splitlines()[-1])
    assert report["platform"] == "xcb"
    assert report["painted_label"] == "mountain"
    assert report["change_where_painted"] > 12
    assert report["change_where_painted"] > 4 * report["change_far_away"]
    assert report["style"] == "Moonlit night"
    assert report["brightness"][1] < 0.85 * report["brightness"][0]
    assert report["undone"]
    assert report["redone"]
    assert report["new_worker"]
    assert report["labels_survive"]
    assert report["style_survives"]
    assert not report["torch_in_window_process"]
    exported, shown = load_picture(tmp_path / "picture.png"), load_picture(tmp_path / "shown.png")
    assert exported.shape == (512, 768, 3)
    assert np.abs(exported.astype(int) - shown).max() <= 1
    assert load_project(tmp_path / "work.gaugan").document.style.name == "Moonlit night"
