import logging
import subprocess
import sys

import pytest

from gaugan_desktop import app as app_module
from gaugan_desktop.app import make_window
from gaugan_desktop.cli import run
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.settings import AppSettings


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


def test_lost_work_comes_before_the_tour(window, monkeypatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(window.recovery, "offer", lambda: steps.append("lost work"))
    monkeypatch.setattr(type(window), "show_tour", lambda window: steps.append("tour"))
    app_module._welcome(window)
    window.settings.has_seen_tour = True
    app_module._welcome(window)
    assert steps == ["lost work", "tour", "lost work"]
