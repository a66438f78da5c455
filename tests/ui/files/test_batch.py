"""File > Batch: the queue in the real window."""

import sys

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from gaugan_desktop.batch.jobs import read_jobs
from gaugan_desktop.imaging.export import export_label_map
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.ui.files import batch_queue
from gaugan_desktop.ui.files.batch_dialog import BatchDialog
from tests.ui.conftest import action


@pytest.fixture
def maps(tmp_path, banded_labels, landscape):
    paths = [tmp_path / "a.png", tmp_path / "b.png"]
    for path in paths:
        export_label_map(path, banded_labels, landscape)
    return paths


@pytest.fixture
def dialog(window, maps, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a: ([str(path) for path in maps], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    action(window, "Batch...").trigger()
    dialog = window.findChild(BatchDialog)
    dialog._buttons["Add files..."].click()
    yield dialog
    window.batch.stop()


def cell(dialog, row, column) -> QComboBox:
    return dialog.table.cellWidget(row, column)


def choose(box: QComboBox, text: str) -> None:
    index = box.findText(text)
    assert index >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def states(dialog) -> list[str]:
    return [dialog.table.item(row, 4).text() for row in range(dialog.table.rowCount())]


def test_files_are_painted_with_their_styles_and_sizes_and_failures_are_started_again(
    dialog, window, tiny_model, maps, tmp_path, qtbot
) -> None:
    window.bridge._model_path = tiny_model
    dialog.table.selectRow(0)
    dialog._buttons["Duplicate"].click()
    choose(cell(dialog, 1, 1), "Golden hour")
    choose(cell(dialog, 2, 2), "768 x 512")
    whole = maps[1].read_bytes()
    maps[1].write_bytes(b"no picture")
    for expected in ("2 of 3 pictures are painted", "3 of 3 pictures are painted"):
        with qtbot.waitSignal(window.batch.ended, timeout=90_000) as told:
            dialog.start_button.click()
            assert dialog.start_button.text() == "Stop"
            assert not cell(dialog, 0, 1).isEnabled()
        assert told.args[0].startswith(expected)
        assert dialog.start_button.text() == "Start"
        if expected.startswith("2"):
            assert states(dialog)[1].startswith("Failed: b.png: This is not a picture")
            maps[1].write_bytes(whole)
    painted = tmp_path / "out" / "painted"
    assert load_picture(painted / "a.png").shape == (96, 128, 3)
    assert load_picture(painted / "a-768x512.png").shape == (512, 768, 3)
    assert not np.array_equal(load_picture(painted / "a.png"), load_picture(painted / "b-02-golden-hour.png"))
    assert states(dialog) == ["Painted"] * 3


def test_stopping_keeps_the_list_to_go_on_with(dialog, window, tmp_path, monkeypatch, qtbot) -> None:
    monkeypatch.setattr(batch_queue, "program_command", lambda: [sys.executable, "-c", "input()"])
    dialog.start_button.click()
    qtbot.waitUntil(lambda: states(dialog)[0] == "Being painted...")
    dialog.start_button.click()
    assert not window.batch.is_painting
    assert "go on" in dialog._text.text()
    jobs = read_jobs(tmp_path / "out" / "jobs.csv")
    window.batch.remove([0, 1])
    assert not dialog.start_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(tmp_path / "out" / "jobs.csv"), ""))
    dialog._buttons["Open a list..."].click()
    assert window.batch.jobs == jobs
    assert window.batch.folder == tmp_path / "out"


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["no-such-program-anywhere"], "cannot be started"),
        ([sys.executable, "-c", "import sys; sys.exit('gaugan-desktop: no device')"], "no device"),
    ],
)
def test_a_process_that_ends_early_is_told(dialog, window, monkeypatch, qtbot, command, sentence) -> None:
    monkeypatch.setattr(batch_queue, "program_command", lambda: command)
    with qtbot.waitSignal(window.batch.ended, timeout=20_000) as told:
        dialog.start_button.click()
    assert sentence in told.args[0]
    assert not window.batch.is_painting


def test_only_what_is_saved_is_queued(dialog, window, document, tmp_path) -> None:
    dialog._buttons["Add this document"].click()
    assert "Save the document first" in dialog._text.text()
    assert len(window.batch.jobs) == 2
    window.files.save_to(tmp_path / "mine.gaugan")
    dialog._buttons["Add this document"].click()
    assert window.batch.jobs[-1].file == tmp_path / "mine.gaugan"


def test_a_picture_of_ones_own_is_a_style(dialog, window, tmp_path, monkeypatch) -> None:
    Image.new("RGB", (40, 40), "orange").save(tmp_path / "mine.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(tmp_path / "mine.jpg"), ""))
    choose(cell(dialog, 0, 1), "Another picture...")
    assert window.batch.jobs[0].style == tmp_path / "mine.jpg"
    assert cell(dialog, 0, 1).currentText() == "mine.jpg"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: ("", ""))
    choose(cell(dialog, 0, 1), "Another picture...")
    assert cell(dialog, 0, 1).currentText() == "mine.jpg"


def test_bad_lists_are_told(dialog, window, tmp_path, monkeypatch) -> None:
    from gaugan_desktop.ui.files import batch_dialog

    shown: list[str] = []
    monkeypatch.setattr(batch_dialog, "show_problem", lambda parent, text: shown.append(text))
    (tmp_path / "bad.csv").write_text("file,seed\na.png,x\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(tmp_path / "bad.csv"), ""))
    dialog._buttons["Open a list..."].click()
    assert "Line 2" in shown[0]
    assert len(window.batch.jobs) == 2


def test_the_queue_outlives_its_table(dialog, window) -> None:
    dialog.close()
    QApplication.processEvents()
    action(window, "Batch...").trigger()
    again = window.findChildren(BatchDialog)[-1]
    assert again.table.rowCount() == 2
