"""The started program, seen from outside: a window, real mouse events, pixels on the screen."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.labels import bundled_label_set
from tests.e2e.xserver import XServer, wait_until

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "gaugan-desktop"


def paint_from_outside(
    command: list[str], display: str, screenshot: Path, environment: dict[str, str]
) -> None:
    """Start the program, wait for its picture, paint a mountain with the mouse, see the picture follow."""
    config = Path(environment["HOME"]) / ".config"
    settings = Path(environment.get("XDG_CONFIG_HOME", config)) / "gaugan-desktop" / "settings.yaml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("version: 1\nlanguage: en\nhas_seen_tour: true\nview: side\n")
    process = subprocess.Popen(command, env={**environment, "DISPLAY": display})
    server = XServer(display)
    try:
        wait_until(lambda: bool(server.windows()), "the window")
        wait_until(lambda: has_time(server), "the first picture")
        before = server.screenshot()
        left, top, right, bottom = canvas_area(before)
        width, height = right - left, bottom - top
        shape = [(0.5, 0.42), (0.6, 0.12), (0.7, 0.42), (0.54, 0.42), (0.6, 0.2), (0.66, 0.42), (0.57, 0.42),
                 (0.6, 0.28), (0.63, 0.42)]  # fmt: skip
        points = [(left + round(x * width), top + round(y * height)) for x, y in shape]
        peak = points[1]
        server.drag(*points)
        mountain = bundled_label_set("landscape").palette[6]
        wait_until(lambda: (server.screenshot()[peak[1], peak[0]] == mountain).all(), "the stroke")
        picture = (slice(peak[1] - 5, peak[1] + 6), slice(right + 60, 1060))

        def is_painted() -> bool:
            """Whether the picture shows more than the stroke's colour laid over it."""
            screen = server.screenshot()
            is_stroke = (screen[picture] == mountain).all(2)
            return difference(screen, before, picture) > 1.5 and not is_stroke.any() and has_time(server)

        wait_until(is_painted, "the new picture")
        Image.fromarray(server.screenshot()).save(screenshot)
        assert process.poll() is None
    finally:
        server.close()
        process.terminate()
        process.wait(timeout=30)


def difference(first: np.ndarray, second: np.ndarray, area: tuple[slice, slice]) -> float:
    return float(np.abs(first[area].astype(int) - second[area]).mean())


def canvas_area(screen: np.ndarray) -> tuple[int, int, int, int]:
    """Bounds of the label map on the screen, found by the colours of its labels."""
    sky = bundled_label_set("landscape").palette[13]
    is_sky = (screen[:, :700] == sky).all(2)
    rows = np.nonzero(is_sky.sum(1) > 100)[0]
    columns = np.nonzero(is_sky.sum(0) > 20)[0]
    left, right, top = columns[0], columns[-1] + 1, rows[0]
    return int(left), int(top), int(right), int(top + (right - left) * 512 / 768)


def has_time(server: XServer) -> bool:
    """Whether the status line's progress bar has gone: the picture is there."""
    screen = server.screenshot()
    window = server.windows()[0].get_geometry()
    bottom = window.y + window.height
    accent = np.array([0x5A, 0xA9, 0xE6])
    status = screen[bottom - 22 : bottom, window.x : window.x + window.width]
    text = status.max(2) > 120
    return bool(text.any()) and not (np.abs(status.astype(int) - accent).sum(2) < 12).any()


@pytest.mark.xvfb
def test_program_paints(xvfb, tmp_path) -> None:
    command = [sys.executable, "-m", "gaugan_desktop", "--device", "cpu"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    paint_from_outside(command, xvfb, tmp_path / "screenshot.png", environment)
    if target := os.environ.get("GAUGAN_SCREENSHOT"):
        (tmp_path / "screenshot.png").replace(target)


@pytest.mark.xvfb
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_bundle_paints_and_trains_with_nothing_else_installed(xvfb, tmp_path) -> None:
    subprocess.run(["make", "package"], cwd=ROOT, check=True)
    bare = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    paint_from_outside([str(BUNDLE / "gaugan-desktop")], xvfb, tmp_path / "screenshot.png", bare)
    trainer = str(BUNDLE / "gaugan-train")
    pairs, run, model = tmp_path / "pairs", tmp_path / "run", tmp_path / "m.safetensors"
    for arguments in (
        ["dataset", "sample", str(pairs), "--count", "3", "--size", "96"],
        ["train", "--config", "starter", "--data", str(pairs), "--out", str(run), "--set",
         "stages=[{until: 1, size: 64, batch: 2}]", "norm_batches=1", "data_weights=[1]"],
        ["export", str(run), "-o", str(model)],
    ):  # fmt: skip
        subprocess.run([trainer, *arguments], env=bare, check=True)
    assert model.stat().st_size > 10_000_000
