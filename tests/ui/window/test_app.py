import logging
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop import app as app_module
from gaugan_desktop.app import make_window
from gaugan_desktop.cli import run
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal import Journal
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.paths import recovery_folder
from gaugan_desktop.settings import AppSettings
from tests.ui.conftest import drag


def test_a_bug_is_logged_and_told(window, monkeypatch, caplog, capsys) -> None:
    told: list[str] = []
    monkeypatch.setattr(app_module, "show_problem", lambda parent, text: told.append(text))
    try:
        raise RuntimeError("a bug")
    except RuntimeError:
        with caplog.at_level(logging.ERROR):
            app_module._report_bug(*sys.exc_info())
    assert "a bug" in caplog.text
    assert "Your painting is still here" in told[0]
    assert "gaugan-desktop.log" in told[0]
    assert "RuntimeError" in capsys.readouterr().err


def test_model_with_other_labels_opens_on_a_blank_document(qtbot) -> None:
    entries = [{"name": "lava", "color": "#ff3300"}, {"name": "ash", "color": "#333333"}]
    labels = LabelSet.from_dict({"name": "volcano", "labels": entries})
    header = ModelHeader("Volcano", "", labels, GeneratorConfig(2, style_dim=0))
    window = make_window(header, AppSettings())
    qtbot.addWidget(window)
    assert window.session.document.label_set.names == ("lava", "ash")
    assert window.picture._picture is None
    assert window.tools.label in (0, 1)


def test_unreadable_model_stops_with_a_sentence(tmp_path, capsys) -> None:
    (tmp_path / "bad.safetensors").write_bytes(b"x")
    assert run(["--model", str(tmp_path / "bad.safetensors")]) == 2
    assert "not a model file" in capsys.readouterr().err


@pytest.mark.parametrize("attribute", ["AA_CompressHighFrequencyEvents", "AA_CompressTabletEvents"])
def test_pen_events_are_not_compressed(attribute) -> None:
    """Checked in an own process: the test's application was made by pytest-qt."""
    code = (
        "from gaugan_desktop.app import make_application; from PySide6.QtCore import Qt;"
        f"print(make_application(['x']).testAttribute(Qt.ApplicationAttribute.{attribute}))"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == "False"


def leave_work_behind(folder, landscape) -> None:
    """What a killed program leaves: one stroke on a blank document."""
    document = Document.blank(200, 100, landscape, 13)
    journal = Journal(folder, document, "Tiny")
    document.begin_stroke(Brush(size=20), 4, StrokeSample(50, 50))
    document.end_stroke()
    journal.flush()
    (folder / "process").write_text("999999999")


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_lost_work_is_offered_back(window, landscape, monkeypatch, answer) -> None:
    lost = recovery_folder() / "lost"
    leave_work_behind(lost, landscape)
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: answer)
    before = window.session.document
    window.recovery.offer()
    assert not lost.exists()
    if answer == QMessageBox.StandardButton.Yes:
        assert window.session.document.label_at(50, 50) == 4
        assert window.session.document.is_modified
        assert window.session.document.path is None
    else:
        assert window.session.document is before


def test_a_window_in_use_keeps_a_journal_and_a_closed_one_leaves_none(window, qtbot) -> None:
    drag(window.canvas, (100, 100), (150, 100))
    qtbot.waitUntil(lambda: any(recovery_folder().glob("*/base-*")))
    window.session.document.mark_saved(None)
    window.close()
    assert not any(recovery_folder().iterdir())
    window.recovery.offer()  # nothing to ask
