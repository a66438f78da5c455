"""The files of a whole session, each checked by a reader that is not ours."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyora
import pytest
from PIL import Image
from psd_tools import PSDImage

from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.ui.tools.toolbox import Tool

ROOT = Path(__file__).resolve().parents[2]
SIZE = (768, 512)


@pytest.mark.xvfb
def test_a_landscape_is_painted_and_exported(xvfb, tmp_path, tiny_model) -> None:
    """The guide's screenshots are of the starter model, which takes its time."""
    target = os.environ.get("GAUGAN_GUIDE")
    model = starter_model_path() if target else tiny_model
    environment = {**os.environ, "DISPLAY": xvfb, "QT_QPA_PLATFORM": "xcb"}
    process = subprocess.run(
        [sys.executable, "-m", "tests.e2e.landscape", str(tmp_path), str(model)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=170,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    report = json.loads(process.stdout.splitlines()[-1])
    assert report["tools"] == sorted(tool.value for tool in Tool)
    assert report["picked"] == "grass"
    assert report["moved"] > 100
    assert report["style_parts"] == [False, True]
    check_pictures(tmp_path)
    check_layers(tmp_path, report["layers"])
    check_films(tmp_path)
    if target:
        for shot in ("paint", "layers", "styles", "split", "colours", "variations", "models", "paint-over"):
            shutil.copy(tmp_path / f"{shot}.jpg", Path(target) / f"{shot}.jpg")


def check_pictures(folder: Path) -> None:
    with Image.open(folder / "out.png") as image:
        reference = np.asarray(image.convert("RGB")).astype(int)
        assert image.size == SIZE
        assert image.info["icc_profile"]
    assert reference.std() > 20
    for name, tolerance in (("out.jpg", 4), ("out.webp", 6), ("out.tif", 0)):
        read = cv2.imread(str(folder / name))[:, :, ::-1].astype(int)
        assert np.abs(read - reference).mean() <= tolerance
    deep = cv2.imread(str(folder / "deep.png"), cv2.IMREAD_UNCHANGED)
    assert deep.dtype == np.uint16
    assert np.abs(deep[:, :, ::-1] / 257 - reference).max() <= 3  # light multiplies what was rounded
    with Image.open(folder / "double.png") as image:
        assert image.size == (2 * SIZE[0], 2 * SIZE[1])
    with Image.open(folder / "labels.png") as image:
        labels = np.asarray(image)
    assert np.array_equal(labels, np.load(folder / "labels.npy"))
    assert np.array_equal(load_project(folder / "work.gaugan").document.labels, labels)


def check_layers(folder: Path, names: list[str]) -> None:
    psd = PSDImage.open(folder / "out.psd")
    assert psd.size == SIZE
    assert [layer.name for layer in psd] == [*names, "Picture", "Paint-over"]
    for file in ("out.ora", "work.gaugan"):
        project = pyora.Project.load(str(folder / file))
        assert project.dimensions == SIZE
        assert [layer.name for layer in project.children] == ["Paint-over", "Picture", *names[::-1]]


def check_films(folder: Path) -> None:
    film = cv2.VideoCapture(str(folder / "film.mp4"))
    try:
        assert film.get(cv2.CAP_PROP_FRAME_COUNT) > 5
        assert film.read()[0]
    finally:
        film.release()
    with Image.open(folder / "film.gif") as image:
        assert image.n_frames > 3
