"""A thing under a click, found by a model that the artist brings."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.ui.studio.click_models import ClickModelButton
from gaugan_desktop.ui.studio.photo_tools import PhotoTool
from tests.ui.conftest import drag


class Halves:
    """A model that finds the upper half of any photo."""

    def __init__(self, folder) -> None:
        self.folder = folder
        if "bad" in folder.name:
            raise BadFileError(folder, "There is no file “encoder.onnx” in this folder.")

    def mask_at(self, photo, x, y) -> np.ndarray:
        found = np.zeros(photo.shape[:2], bool)
        found[:48] = True
        return found


@pytest.fixture(autouse=True)
def halves(monkeypatch) -> None:
    monkeypatch.setattr("gaugan_desktop.ui.studio.click_models.ClickModel", Halves)


def test_a_thing_under_a_click(studio, tmp_path, monkeypatch) -> None:
    page = studio.page
    QTest.keyClick(studio, Qt.Key.Key_U)
    drag(page.canvas, (40, 20))
    assert "Choose a model first" in studio.statusBar().currentMessage()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(tmp_path / "sam"))
    studio.menus.actions["Model for clicks..."].trigger()
    page.tools.select_label(1)
    drag(page.canvas, (40, 20))
    assert (page.desk.draft.strokes[:48] == 1).all()
    assert (page.desk.draft.strokes[48:] == UNPAINTED).all()
    assert len(page.session.document.history.done) == 1
    page.tools.click_model = None  # as in another window: it is loaded when the tool is taken
    studio.photo_tool_actions[PhotoTool.CLICK].trigger()
    assert page.tools.click_model is not None


def test_a_model_for_clicks_that_is_none(studio, tmp_path, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(tmp_path / "bad"))
    studio.menus.actions["Model for clicks..."].trigger()
    assert "encoder.onnx" in told[0]
    assert studio.page.tools.click_model is None


def test_another_model_from_the_preferences(window, studio, qtbot, tmp_path, monkeypatch) -> None:
    click = studio.photo_tool_actions[PhotoTool.CLICK]
    button = ClickModelButton(window.settings)
    qtbot.addWidget(button)
    for name in ("first", "second"):
        folder = tmp_path / name
        monkeypatch.setattr(
            QFileDialog, "getExistingDirectory", lambda *arguments, answer=folder: str(answer)
        )
        button.click()
        assert button.text() == name
        click.trigger()
        assert studio.page.tools.click_model.folder == folder
