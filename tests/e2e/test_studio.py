"""The started program labels a photo, by real mouse and keys; its set, read by the trainer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.photo_set.description import read_labels
from gaugan_desktop.ui.theme import THEMES
from tests.e2e.xserver import XServer, wait_until
from tests.ui.studio.rough_strokes import PICTURE, PROBES, STROKES

ROOT = Path(__file__).resolve().parents[2]
PHOTOS = ("01-clear-noon", "11-winter", "12-desert")
FIRST, SECOND, THIRD = PHOTOS
KEYS = {"sky": "1", "grass": "3"}  # of the labels that the dialog proposes
FILE_MENU, EMPTY_MENU_BAR = (34, 36), (700, 12)  # of the main window, of the studio
NEW_PHOTO_SET, QUIT = 6, 1  # steps from the top, and from the bottom
BACKDROP = [int(THEMES["dark"].backdrop[start : start + 2], 16) for start in (1, 3, 5)]


@pytest.mark.xvfb
def test_a_photo_is_labelled(xvfb, tmp_path) -> None:
    photos = tmp_path / "holiday"
    photos.mkdir()
    for name in PHOTOS:
        shutil.copy(ROOT / "resources" / "styles" / f"{name}.jpg", photos)
    originals = {path: path.read_bytes() for path in photos.iterdir()}
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "gaugan-desktop" / "settings.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("version: 1\nlanguage: en\nhas_seen_tour: true\n")
    environment = {**os.environ, "DISPLAY": xvfb, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "gaugan_desktop", "--device", "cpu"]
    process = subprocess.Popen(command, env=environment)
    server = XServer(xvfb)
    try:
        begin_set(server, photos)
        label_first(server)
        server.press("Next")
        wait_until(lambda: server.has_window(f": {THIRD} "), "the third photo")
        server.press("Control_L", "w")
        wait_until(lambda: not server.has_window(THIRD), "the end of the studio")
        choose_in_file_menu(server, *["Up"] * QUIT)
        assert process.wait(timeout=30) == 0
    finally:
        server.close()
        process.terminate()
        process.wait(timeout=30)
    check_set(tmp_path / "holiday set")
    assert {path: path.read_bytes() for path in photos.iterdir()} == originals


def begin_set(server: XServer, photos: Path) -> None:
    """File > New photo set, with the labels and the place that the dialog proposes."""
    wait_until(lambda: server.has_window("Untitled"), "the window")
    choose_in_file_menu(server, *["Down"] * NEW_PHOTO_SET)
    wait_until(lambda: server.has_focus("New photo set"), "the dialog")
    height = server.height_of("New photo set")
    server.type(str(photos))
    for key in ("Tab", "Tab", "End"):
        server.press(key)
    wait_until(lambda: server.height_of("New photo set") > height, "the labels of one's own")
    server.press("Return")
    wait_until(lambda: server.has_window(f"holiday set: {FIRST} "), "the studio")


def choose_in_file_menu(server: XServer, *steps: str) -> None:
    server.click(*FILE_MENU)
    wait_until(lambda: len(server.windows()) > 1, "the menu")
    for key in (*steps, "Return"):
        server.press(key)


def label_first(server: XServer) -> None:
    """Strokes, Snap, Done."""
    wait_until(lambda: is_whole(photo_area(server.screenshot())), "the photo")
    server.click(*EMPTY_MENU_BAR)  # no window manager gives a new window the keys
    wait_until(lambda: server.has_focus(FIRST), "the keys")
    area = photo_area(server.screenshot())
    for label, corners in STROKES[FIRST]:
        server.press(KEYS[label])
        server.drag(*(on_screen(area, *corner) for corner in corners))
    columns, rows = zip(*(on_screen(area, x, y) for _, x, y in PROBES[FIRST]), strict=True)
    before = server.screenshot()[rows, columns]
    server.press("Return")
    wait_until(lambda: (server.screenshot()[rows, columns] != before).any(1).all(), "Snap")
    server.press("Control_L", "Return")
    wait_until(lambda: server.has_window(f": {SECOND} "), "the second photo")


def photo_area(screen: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what lies in the middle of the canvas, up to the backdrop around it."""
    y, x = screen.shape[0] // 2, screen.shape[1] // 2
    is_backdrop = (screen == BACKDROP).all(2)
    left, right = gap(is_backdrop[y], x)
    top, bottom = gap(is_backdrop[:, x], y)
    return left, top, right, bottom


def gap(is_backdrop: np.ndarray, middle: int) -> tuple[int, int]:
    places = np.nonzero(is_backdrop)[0]
    before, after = places[places < middle], places[places > middle]
    return (int(before[-1]) + 1, int(after[0])) if before.size and after.size else (0, 0)


def is_whole(area: tuple[int, int, int, int]) -> bool:
    """Whether it has the shape of the photo."""
    left, top, right, bottom = area
    width, height = right - left, bottom - top
    return height > 0 and abs(width / height - PICTURE[0] / PICTURE[1]) < 0.02


def on_screen(area: tuple[int, int, int, int], x: float, y: float) -> tuple[int, int]:
    left, top, right, bottom = area
    width, height = PICTURE
    return round(left + x / width * (right - left)), round(top + y / height * (bottom - top))


def check_set(root: Path) -> None:
    """One finished pair, which shows what the strokes said, and which the trainer can read."""
    assert [path.name for path in (root / "labels").iterdir()] == [f"{FIRST}.png"]
    names = read_labels(root).names
    with (
        Image.open(root / "labels" / f"{FIRST}.png") as label_map,
        Image.open(root.parent / "holiday" / f"{FIRST}.jpg") as photo,
    ):
        assert label_map.size == photo.size
        labels = np.asarray(label_map)
    assert labels.max() < len(names)
    height, width = labels.shape
    painted = [(label, *corner) for label, corners in STROKES[FIRST] for corner in corners]
    for label, x, y in [*PROBES[FIRST], *painted]:
        found = labels[y * height // PICTURE[1], x * width // PICTURE[0]]
        assert names[found] == label, (x, y)
    check = [sys.executable, "-m", "trainer", "dataset", "check", str(root)]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
