"""What the program remembers of the artist's ways."""

import pytest
from PySide6.QtWidgets import QFileDialog

from gaugan_desktop.app import make_window
from gaugan_desktop.document.brush import BrushTip
from gaugan_desktop.document.document import Document
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.files.new_document import NewDocumentDialog
from gaugan_desktop.ui.tools.toolbox import Tool


@pytest.fixture
def restarted(qtbot, header):
    """Another window with the same settings."""

    def make(settings):
        window = make_window(header, settings)
        qtbot.addWidget(window)
        return window

    return make


def test_tool_and_brushes_come_back(window, restarted) -> None:
    tools = window.tools
    tools.set_size(77)
    tools.set_tip(BrushTip.SQUARE)
    tools.set_stabiliser(0.5)
    window.tool_actions.by_tool[Tool.ERASER].trigger()
    tools.set_size(9)
    tools.set_pressure(False)
    again = restarted(window.settings)
    assert again.tools.tool is Tool.ERASER
    assert again.tool_actions.by_tool[Tool.ERASER].isChecked()
    assert again.tools.brushes == tools.brushes
    assert again.tools.brushes[Tool.BRUSH].size == 77
    assert not again.tools.brushes[Tool.BRUSH].has_pressure
    assert again.options_bar._stabiliser.value() == 50


def test_another_document_takes_no_tool_out_of_the_hand(window, restarted, landscape) -> None:
    window.tools.select_tool(Tool.ERASER)
    for each in (window, restarted(window.settings)):
        assert each.files.open_sample(resource_path("samples", "sea-coast.gaugan"))
        assert each.tools.tool is Tool.ERASER
    few = LabelSet("few", "Few", landscape.labels[:3])
    window.tools.select_label(6)
    window.session.open(Document.blank(100, 100, few, 0))
    assert window.tools.label == 2
    window.tools.swap_labels()
    assert window.tools.label <= 2


def test_a_tool_that_is_none_gives_way_to_the_brush(restarted) -> None:
    settings = AppSettings(
        tool="spoon", brush_sizes={"brush": 9999, "eraser": float("nan")}, brush_tips={"brush": "pointed"}
    )
    window = restarted(settings)
    assert window.tools.tool is Tool.BRUSH
    assert (window.tools.brush.size, window.tools.brush.tip) == (32, BrushTip.ROUND)
    assert window.tools.brushes[Tool.ERASER].size == 32


def test_exports_go_where_the_last_one_went(window, restarted, choose, monkeypatch, tmp_path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    assert window.exports.folder.path != folder
    choose(folder / "labels.png")
    window.exports.labels()
    assert (folder / "labels.png").exists()
    again, asked = restarted(window.settings), []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: asked.append(a[2]) or ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: asked.append(a[2]) or "")
    again.exports.labels()
    again.exports.folder.ask_folder(again, "Where to?")
    assert asked == [str(folder / "Untitled-labels.png"), str(folder)]
    (folder / "labels.png").unlink()
    folder.rmdir()
    assert again.exports.folder.path.is_dir()


def test_new_documents_have_the_size_of_the_last_one(window, monkeypatch) -> None:
    def answer(dialog: NewDocumentDialog) -> int:
        dialog._width.setValue(800)
        dialog._height.setValue(600)
        return 1

    monkeypatch.setattr(NewDocumentDialog, "exec", answer)
    window.files.new()
    assert window.session.document.state.shape == (600, 800)
    monkeypatch.setattr(NewDocumentDialog, "exec", lambda dialog: 1)
    window.files.new()
    assert window.session.document.state.shape == (600, 800)


def test_a_size_among_the_presets_is_named(window, landscape, qtbot) -> None:
    dialog = NewDocumentDialog(window, landscape, (512, 768))
    assert dialog._presets.currentText() == "Portrait 2:3, 512 x 768"
    assert dialog.choice[:2] == (512, 768)
