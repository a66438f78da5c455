"""Menus and dialogs that change the whole document."""

import numpy as np
import pytest
from PySide6.QtWidgets import QDialog

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window.edit_dialogs import ReplaceLabelDialog, SizeDialog, TransformDialog
from gaugan_desktop.wrap import Wrap
from tests.ui.conftest import action, drag


def test_menus_say_what_they_undo(window, document) -> None:
    window.tools.select_tool(Tool.ELLIPSE)
    drag(window.canvas, (100, 50), (200, 150))
    assert window.edit_menus.undo.text() == "Undo: Ellipse"
    window.session.undo()
    assert window.edit_menus.redo.text() == "Redo: Ellipse"
    assert not window.edit_menus.undo.isEnabled()


def accept(monkeypatch, dialog: type[QDialog], fill_in) -> None:
    def execute(self) -> bool:
        fill_in(self)
        return True

    monkeypatch.setattr(dialog, "exec", execute)


def test_size_dialog_keeps_proportions(window, document, worker, monkeypatch) -> None:
    worker.become_ready()
    worker.answer()
    accept(monkeypatch, SizeDialog, lambda dialog: dialog._width.setValue(600))
    action(window, "Size...").trigger()
    assert (document.width, document.height) == (600, 400)
    assert window.canvas.document_size.width() == 600
    assert worker.requests[-1].labels.shape == (400, 600)
    window.session.undo()
    assert (document.width, document.height) == (300, 200)
    assert window.picture.document_size.width() == 300


def test_crop_turn_and_mirror(window, document) -> None:
    action(window, "Crop to selection").trigger()
    assert "Select" in window.status.currentMessage()
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (100, 50), (300, 150))
    action(window, "Crop to selection").trigger()
    assert (document.width, document.height) == (200, 100)
    action(window, "Rotate right").trigger()
    assert (document.width, document.height) == (100, 200)
    window.tools.select_tool(Tool.BRUSH)
    drag(window.canvas, (10, 10), (12, 10))
    action(window, "Mirror left and right").trigger()
    assert document.label_at(90, 10) == 6
    assert document.label_at(10, 10) == 13


def test_sizes_that_cannot_be_are_explained(window, document) -> None:
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (100, 50), (130, 80))
    action(window, "Crop to selection").trigger()
    assert "64 to 8192" in window.status.currentMessage()
    assert document.width == 300


def test_transform_by_numbers_shows_and_does_it(window, document, monkeypatch, qtbot) -> None:
    window.tools.select_tool(Tool.RECTANGLE)
    drag(window.canvas, (100, 50), (140, 90))
    window.session.select(document.labels == 6)

    seen: list = []

    def fill_in(dialog) -> None:
        dialog._left.setValue(80)
        dialog._top.setValue(30)
        dialog._width.setValue(80)
        assert dialog._height.value() == 80
        assert window.marks.rubber == [(80, 30), (160, 30), (160, 110), (80, 110)]
        dialog._angle.setValue(90)
        assert window.marks.rubber[0] == pytest.approx((160, 30))
        before = document.state
        qtbot.waitUntil(lambda: window.marks.preview is not None)
        shown = window.marks.preview
        assert shown.pixelColor(90, 100).getRgb()[:3] == tuple(document.label_set.palette[6])
        assert [shown.pixelColor(*place).alpha() > 0 for place in ((90, 100), (105, 55), (60, 55))] == [
            True, False, False
        ]  # fmt: skip
        assert document.state is before

    accept(monkeypatch, TransformDialog, fill_in)
    action(window, "Transform...").trigger()
    assert document.selected_box == Rect(80, 30, 160, 110)
    dialog = TransformDialog(window, Rect(0, 0, 10, 10), lambda corners: None, seen.append)
    dialog._left.setValue(5)
    qtbot.waitUntil(lambda: bool(seen))
    dialog.reject()
    assert seen[-1] is None


def test_label_menu(window, document, monkeypatch) -> None:
    window.tools.select_tool(Tool.RECTANGLE)
    drag(window.canvas, (100, 50), (102, 52))
    drag(window.canvas, (150, 50), (250, 150))
    action(window, "Remove specks").trigger()
    assert document.label_at(100, 50) == 13
    action(window, "Smooth borders").trigger()
    assert document.label_at(150, 50) == 13

    def fill_in(dialog) -> None:
        dialog._old.setCurrentIndex(6)
        dialog._new.setCurrentIndex(4)

    accept(monkeypatch, ReplaceLabelDialog, fill_in)
    action(window, "Replace label...").trigger()
    assert document.label_at(200, 100) == 4
    window.session.select(document.labels == 4)
    window.session.erase_selection()
    action(window, "Fill unpainted").trigger()
    assert (document.labels == 13).all()


def test_seamless_documents_are_shifted_by_half(window, document) -> None:
    drag(window.canvas, (10, 100), (20, 100))
    before = document.labels.copy()
    entry = window.menus.editable()["Image/Shift by half, seamless"]
    entry.trigger()
    assert "Only seamless" in window.status.currentMessage()
    window.session.set_wrap(Wrap(columns=True))
    entry.trigger()
    assert np.array_equal(document.labels, np.roll(before, 150, 1))
    window.session.set_wrap(Wrap(rows=True, columns=True))
    entry.trigger()
    assert np.array_equal(document.labels, np.roll(before, 100, 0))
    window.session.undo()
    assert np.array_equal(document.labels, np.roll(before, 150, 1))
