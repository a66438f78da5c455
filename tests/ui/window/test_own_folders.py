"""The window, whatever the disk does to the program's own folders."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from gaugan_desktop.app import make_window
from gaugan_desktop.document.style import Style
from gaugan_desktop.paths import log_folder, models_folder, pinned_styles_folder
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.models.model_dialog import ModelDialog
from gaugan_desktop.ui.window.about import report


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """What message boxes said."""
    sentences: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: sentences.append(arguments[-1]))
    return sentences


def file_in_place_of(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.touch()


def test_the_window_opens_without_its_pinned_styles_and_says_why(header, qtbot) -> None:
    file_in_place_of(pinned_styles_folder())
    window = make_window(header, AppSettings())
    qtbot.addWidget(window, before_close_func=lambda w: w.session.document.mark_saved(None))
    sentence = "styles: The folder cannot be read: Not a directory."
    qtbot.waitUntil(lambda: window.status.currentMessage() == sentence)


def test_a_style_that_cannot_be_unpinned_stays_pinned(window, told, monkeypatch) -> None:
    def fail(path: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    panel = window.style_panel
    window.session.set_style(Style("Dusk", seed=5))
    panel.pin_button.click()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", fail)
        panel.pin_button.click()
    assert len(told) == 1
    assert told[0].endswith(": The file cannot be deleted: Read-only file system.")
    assert panel.pin_button.isChecked()
    panel.pin_button.click()
    assert not panel.pin_button.isChecked()
    assert list(pinned_styles_folder().iterdir()) == []


def test_the_model_manager_says_why_there_are_no_own_models(window, qtbot) -> None:
    file_in_place_of(models_folder())
    dialog = ModelDialog(window, window.model)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 2
    dialog.list.setCurrentRow(1)
    assert not dialog.use_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    window.model.on_project_opened("Some model")
    assert "is not here" in window.status.currentMessage()


def test_encoders_that_cannot_be_looked_for_are_told(
    window, qtbot, told, forbid, monkeypatch, tmp_path
) -> None:
    (tmp_path / "locked").mkdir()
    generator = tmp_path / "locked" / "latest_net_G.pth"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: (str(generator), ""))
    asked: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: asked.append(dialog))
    dialog = ModelDialog(window, window.model)
    qtbot.addWidget(dialog)
    forbid(tmp_path / "locked")
    dialog._ask_import()
    assert told == ["locked: The folder cannot be read: Permission denied."]
    assert asked[0].encoder is None


def test_a_report_says_why_it_has_no_log(forbid) -> None:
    log = log_folder() / "gaugan-desktop.log"
    assert report("Ready").endswith("Log:\n")
    file_in_place_of(log)
    log.write_text("one\ntwo")
    assert report("Ready").endswith("Log:\none\ntwo\n")
    log.unlink()
    log.mkdir()
    assert report("Ready").endswith("Log:\nThe file cannot be read: Is a directory.\n")
    forbid(log_folder())
    assert report("Ready").endswith("Log:\nlog: The folder cannot be read: Permission denied.\n")
