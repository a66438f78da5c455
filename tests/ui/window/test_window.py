import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from gaugan_desktop.document.brush import BrushTip
from gaugan_desktop.document.style import MEAN_STYLE
from gaugan_desktop.imaging.export import export_picture
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window import style_control
from gaugan_desktop.ui.window.keys import ShortcutsDialog


def test_opens_on_the_sample_with_its_picture(window) -> None:
    document = window.session.document
    assert (document.width, document.height) == (768, 512)
    assert window.picture._picture is not None
    assert not window.isWindowModified()
    assert document.style.name == "Clear noon"


def test_palette_lists_every_label_and_selects(window, landscape) -> None:
    listing = window.label_panel.findChild(QListWidget)
    names = {listing.item(row).text() for row in range(listing.count())}
    assert names == set(landscape.names)
    item = next(listing.item(row) for row in range(listing.count()) if listing.item(row).text() == "snow")
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=listing.visualItemRect(item).center())
    assert window.tools.label == landscape.id_of("snow")


@pytest.mark.parametrize(("key", "name"), [("1", "sky"), ("5", "tree"), ("7", "water"), ("0", "sea")])
def test_number_keys_choose_labels(window, landscape, key: str, name: str) -> None:
    QTest.keyClicks(window, key)
    assert window.tools.label == landscape.id_of(name)


@pytest.mark.parametrize(
    ("key", "tool"), [("B", Tool.BRUSH), ("E", Tool.ERASER), ("G", Tool.FILL), ("I", Tool.EYEDROPPER)]
)
def test_tool_keys(window, key: str, tool: Tool) -> None:
    QTest.keyClicks(window, key)
    assert window.tools.tool is tool
    assert window.tool_actions.by_tool[tool].isChecked()


def test_brackets_change_the_size_of_the_current_tool_only(window) -> None:
    QTest.keyClicks(window, "]")
    assert window.tools.brush.size == 38
    QTest.keyClicks(window, "E")
    assert window.tools.brush.size == 32
    QTest.keyClicks(window, "[")
    assert window.tools.brush.size == 27
    for _ in range(40):
        QTest.keyClicks(window, "[")
    assert window.tools.brush.size == 1
    for _ in range(40):
        QTest.keyClicks(window, "]")
    assert window.tools.brush.size == 512


def test_options_bar_shows_and_changes_the_brush(window) -> None:
    bar = window.options_bar
    bar._size.setValue(100)
    assert window.tools.brush.size == 100
    assert abs(bar._slider.value() - 738) <= 2
    bar._slider.setValue(0)
    assert window.tools.brush.size == 1
    bar._tips[BrushTip.DIAMOND].trigger()
    assert window.tools.brush.tip is BrushTip.DIAMOND
    window.tools.select_tool(Tool.FILL)
    assert not any(action.isVisible() for action in bar._widget_actions)
    assert bar._contiguous.isVisible()
    window.tools.select_tool(Tool.POLYGON)
    assert bar._hint_action.isVisible()


def test_style_images_are_offered_and_chosen(window) -> None:
    listing = window.style_panel.findChild(QListWidget)
    assert listing.count() == 12
    item = listing.item(2)
    listing.scrollToItem(item)
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=listing.visualItemRect(item).center())
    assert window.session.document.style.name == "Red sunset"
    assert window.session.document.style.image
    assert window.isWindowModified()


def test_random_and_plain_style(window) -> None:
    buttons = {b.text(): b for b in window.style_panel.findChildren(QPushButton)}
    buttons["Random"].click()
    first = window.session.document.style
    assert first.seed is not None
    QTest.keyClicks(window, "R")
    assert window.session.document.style.seed != first.seed
    buttons["Plain"].click()
    assert window.session.document.style == MEAN_STYLE


def drop(widget, path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


def test_dropped_picture_becomes_a_style(window, tmp_path, banded_labels, landscape, monkeypatch) -> None:
    problems = []
    monkeypatch.setattr(style_control, "show_problem", lambda parent, text: problems.append(text))
    export_picture(tmp_path / "mine.png", landscape.palette[banded_labels])
    drop(window.style_panel, tmp_path / "mine.png")
    assert window.session.document.style.name == "mine"
    (tmp_path / "bad.png").write_bytes(b"no")
    drop(window.style_panel, tmp_path / "bad.png")
    assert "not a picture" in problems[0]
    assert window.session.document.style.name == "mine"


def test_themes_change_every_colour(window) -> None:
    shades = []
    for name in ("dark", "light"):
        window.appearance.set_theme(name)
        image = window.grab().toImage()
        shades.append(image.pixelColor(window.width() - 60, 90).lightness())
        assert window.settings.theme == name
    assert shades[0] < 80 < 180 < shades[1]


def test_nothing_is_clipped_in_the_panels(window) -> None:
    for label in window.style_panel.findChildren(QLabel):
        assert label.sizeHint().width() <= label.width() or label.wordWrap()
    for button in window.style_panel.findChildren(QPushButton):
        assert button.fontMetrics().horizontalAdvance(button.text()) < button.width() - 24


def test_every_control_has_a_name_for_screen_readers(window) -> None:
    for view in (window.canvas, window.picture, *window.findChildren(QListWidget)):
        assert view.accessibleName()
    for action in window.actions():
        assert action.text()


def test_settings_are_remembered_on_close(window) -> None:
    window.session.document.mark_saved(None)
    window.close()
    assert window.settings.window_geometry


def test_the_status_line_says_what_the_eraser_does(window, document) -> None:
    assert window.status._hint.text() == ""
    window.tools.select_tool(Tool.ERASER)
    assert window.status._hint.text() == "On the lowest layer the eraser brings “sky” back."
    window.menus.editable()["Layer/New layer"].trigger()
    assert window.status._hint.text() == "The eraser uncovers the layers below."
    window.tools.select_tool(Tool.FILL)
    assert window.status._hint.text() == ""


def test_labels_are_searched_by_name_alias_and_group(window, landscape) -> None:
    panel = window.label_panel
    panel._search.setText("wat")
    shown = {name for name in landscape.names if not panel._list._items[landscape.id_of(name)].isHidden()}
    assert "water" in shown
    assert "sky" not in shown
    panel._search.setFocus()
    panel._search.setText("  SNOW ")
    QTest.keyClick(panel._search, Qt.Key.Key_Return)
    assert window.tools.label == landscape.id_of("snow")
    assert panel._search.text() == ""
    assert not panel._list._items[landscape.id_of("sky")].isHidden()
    panel._search.setText("no such label")
    QTest.keyClick(panel._search, Qt.Key.Key_Return)
    assert window.tools.label == landscape.id_of("snow")


def test_f1_lists_every_key_of_the_menus(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for action in window.findChildren(QAction):
        key = action.shortcut().toString()
        if key:
            assert key in texts, action.text()
    dialog.reject()


def test_no_key_is_taken_twice(window) -> None:
    keys = [key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()]
    keys += [label.shortcut for label in window.session.document.label_set.labels if label.shortcut]
    assert sorted(keys) == sorted(set(keys))
