import shutil

import pytest
from PySide6.QtGui import QColor, QPixmapCache
from PySide6.QtWidgets import QCheckBox, QComboBox

from gaugan_desktop.paths import resource_path
from gaugan_desktop.ui import theme as module
from gaugan_desktop.ui.theme import THEMES, apply_theme


@pytest.mark.parametrize("name", ['it"s "my" folder', "a) ; b { }", "Ünï côdé 图", "back\\slash", "%20 #1"])
def test_the_program_may_lie_in_a_folder_of_any_name(qapp, qtbot, tmp_path, monkeypatch, name) -> None:
    def picture():
        QPixmapCache.clear()
        qapp.setStyleSheet("")  # what it wears already is not put on again
        apply_theme(qapp, THEMES["dark"])
        box = QCheckBox("Ticked")
        box.setChecked(True)
        qtbot.addWidget(box)
        return box.grab().toImage()

    expected, style = picture(), qapp.styleSheet()
    shutil.copytree(resource_path("icons"), tmp_path / name / "icons")
    monkeypatch.setattr(module, "resource_path", lambda *parts: (tmp_path / name).joinpath(*parts))
    assert picture() == expected
    assert qapp.styleSheet() == style
    shutil.copy(tmp_path / name / "icons" / "chevron-up.svg", tmp_path / name / "icons" / "tick-dark.svg")
    assert picture() != expected  # so the pictures above had the tick
    monkeypatch.undo()
    qapp.setStyleSheet("")
    apply_theme(qapp, THEMES["dark"])


@pytest.mark.parametrize("name", THEMES)
def test_the_choice_in_an_open_list_is_marked(qapp, qtbot, name) -> None:
    apply_theme(qapp, THEMES[name])
    box = QComboBox()
    box.addItems(["", ""])
    qtbot.addWidget(box)
    box.show()
    box.showPopup()
    view = box.view()
    row = view.visualRect(view.currentIndex())
    image = view.viewport().grab().toImage()
    assert image.pixelColor(row.left() + 10, row.center().y()) == QColor(THEMES[name].accent)
    box.hidePopup()
    apply_theme(qapp, THEMES["dark"])
