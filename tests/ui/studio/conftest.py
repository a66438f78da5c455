"""A studio window on a small set of photos."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.ui.studio.studio_window import StudioWindow
from tests.photo_set.conftest import NAMES, bands
from tests.ui.conftest import drag

ROWS = (12, 46, 80)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A new set of three photos."""
    (tmp_path / "photos").mkdir()
    for name in ("a", "b", "c"):
        Image.fromarray(bands()).save(tmp_path / "photos" / f"{name}.png")
    PhotoSet.create(tmp_path / "set", tmp_path / "photos", label_set_of("mine", NAMES)).close()
    return tmp_path / "set"


@pytest.fixture
def studio(window, root, qtbot) -> Iterator[StudioWindow]:
    window.studio.open(root)
    studio = window.studio.window
    assert studio is not None
    studio.setWindowState(Qt.WindowState.WindowNoState)
    studio.resize(1366, 720)
    qtbot.waitExposed(studio)
    studio.page.canvas.setFocus()
    yield studio
    window.studio.close()


def on_disk(root: Path, name: str) -> bool:
    return (root / "begun" / f"{name}.png").exists()


def paint_strokes(studio: StudioWindow) -> None:
    """A stroke inside each band of the photo."""
    page = studio.page
    page.tools.set_size(6)
    for label, row in enumerate(ROWS):
        page.tools.select_label(label)
        drag(page.canvas, (20, row), (60, row + 2), (100, row))
