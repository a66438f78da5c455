"""Label maps in the colours of other programs, in and out of the window."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog, QLabel

from gaugan_desktop.document.document import Document
from gaugan_desktop.ui.files import export_controller, file_controller
from gaugan_desktop.ui.files.exchange_dialog import ExchangeDialog
from gaugan_desktop.ui.files.questions import LabelSetDialog
from tests.ui.conftest import action


@pytest.fixture
def landscape_document(window, banded_labels, landscape):
    document = Document(banded_labels, landscape, 13)
    document.mark_saved(None)
    window.session.open(document)
    return document


def accept(monkeypatch, dialog, choice, numbers=False) -> None:
    """Answer a dialog with a row of its list."""

    def act(self) -> int:
        box = self.sets if dialog is ExchangeDialog else self._sets
        box.setCurrentIndex(choice)
        if numbers:
            self.numbers.setChecked(True)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(dialog, "exec", act)


def test_a_label_map_goes_out_in_ade_colours(
    window, landscape_document, choose, tmp_path, monkeypatch, qtbot
) -> None:
    accept(monkeypatch, ExchangeDialog, 0)
    choose(tmp_path / "ade.png")
    with qtbot.waitSignal(window.exports.notice):
        action(window, "Label map for other programs...").trigger()
    rgb = np.asarray(Image.open(tmp_path / "ade.png").convert("RGB"))
    assert tuple(rgb[0, 0]) == (6, 230, 230)
    accept(monkeypatch, ExchangeDialog, 0, numbers=True)
    choose(tmp_path / "numbers.png")
    with qtbot.waitSignal(window.exports.notice):
        action(window, "Label map for other programs...").trigger()
    assert np.asarray(Image.open(tmp_path / "numbers.png"))[0, 0] == 2


def test_the_dialog_names_labels_without_a_partner(window, landscape_document, monkeypatch) -> None:
    dialog = ExchangeDialog(window, landscape_document)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert not any("Without a partner" in text for text in texts)
    monkeypatch.setattr(
        "gaugan_desktop.ui.files.exchange_dialog.lonely_labels", lambda *arguments: ["mountain"]
    )
    dialog.sets.setCurrentIndex(1)
    assert any(label.text().endswith("nothing: mountain") for label in dialog.findChildren(QLabel))


def test_a_table_of_ones_own_goes_both_ways(
    window, landscape_document, banded_labels, tmp_path, monkeypatch, qtbot
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("label,color\nsky,#0000ff\nmountain,#646464\nwater,#00ffff\n")
    accept(monkeypatch, ExchangeDialog, 3)
    monkeypatch.setattr(export_controller.QFileDialog, "getOpenFileName", lambda *a: (str(table), ""))
    monkeypatch.setattr(
        export_controller.QFileDialog, "getSaveFileName", lambda *a: (str(tmp_path / "out.png"), "")
    )
    with qtbot.waitSignal(window.exports.notice):
        action(window, "Label map for other programs...").trigger()
    assert tuple(np.asarray(Image.open(tmp_path / "out.png"))[0, 0]) == (0, 0, 255)
    accept(monkeypatch, LabelSetDialog, 4)
    asked = iter([str(tmp_path / "out.png"), str(table)])
    monkeypatch.setattr(file_controller.QFileDialog, "getOpenFileName", lambda *a: (next(asked), ""))
    action(window, "Label map of another set...").trigger()
    document = window.session.document
    assert document.label_set.names == ("sky", "mountain", "water")
    assert [document.label_at(0, y) for y in (0, 50, 80)] == [0, 1, 2]


def test_ade_colours_come_in(window, landscape_document, choose, tmp_path, monkeypatch) -> None:
    picture = np.full((64, 80, 3), (6, 230, 230), np.uint8)
    picture[32:] = (61, 230, 250)
    Image.fromarray(picture).save(tmp_path / "ade.png")
    choose(tmp_path / "ade.png")
    accept(monkeypatch, LabelSetDialog, 2)
    action(window, "Label map of another set...").trigger()
    document = window.session.document
    assert document.label_set.name == "ade20k"
    assert document.label_set[document.label_at(0, 0)].name == "sky"
    assert document.label_set[document.label_at(0, 60)].name == "water"


@pytest.mark.parametrize("where", ["out", "in"])
def test_bad_tables_are_told_and_change_nothing(
    window, landscape_document, tmp_path, monkeypatch, where
) -> None:
    (tmp_path / "bad.csv").write_text("label,color\nsky,blue\n")
    shown: list[str] = []
    module = export_controller if where == "out" else file_controller
    monkeypatch.setattr(module, "show_problem", lambda parent, text: shown.append(text))
    asked = iter([str(tmp_path / "a.png")] * (where == "in") + [str(tmp_path / "bad.csv")])
    monkeypatch.setattr(module.QFileDialog, "getOpenFileName", lambda *a: (next(asked), ""))
    accept(monkeypatch, ExchangeDialog, 3)
    accept(monkeypatch, LabelSetDialog, 4)
    action(window, f"Label map {'for other programs' if where == 'out' else 'of another set'}...").trigger()
    assert "Line 2" in shown[0]
    assert window.session.document is landscape_document
