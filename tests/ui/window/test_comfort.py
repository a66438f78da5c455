import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

from gaugan_desktop import __version__
from gaugan_desktop.app import make_window
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings, load_settings, save_settings
from gaugan_desktop.ui.theme import THEMES
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window.about import AboutDialog
from gaugan_desktop.ui.window.preferences import KeyEditor, PreferencesDialog
from tests.ui.conftest import each_panel, every_dialog


@pytest.fixture
def preferences(window):
    window.menus.editable()["Edit/Preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    yield dialog
    dialog.close()


def help_action(window, text: str):
    return next(action for action in window.menus["&Help"].actions() if action.text() == text)


def test_preferences_take_effect_at_once(window, preferences) -> None:
    def choose(caption: str, value: str) -> None:
        form = next(f for f in preferences.findChildren(QFormLayout) if caption in captions(f))
        box = form.itemAt(captions(form)[caption], QFormLayout.ItemRole.FieldRole).widget()
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())

    choose("Language", "ja")
    assert window.settings.language == "ja"
    assert not preferences._restart_hint.isHidden()
    choose("Theme", "contrast")
    assert window.settings.theme == "contrast"
    checked = [a.text() for a in window.menus["&View"].actions() if a.isChecked() and "theme" in a.text()]
    assert checked == ["High-contrast theme"]
    choose("Painting device", "cpu")
    assert window.settings.device == "cpu"
    choose("Label colours", "distinct")
    assert window.settings.palette == "distinct"
    choose("Pen button, as right click", "pick")
    choose("Pen button, as middle click", "nothing")
    assert [*window.canvas.pen.uses.values()] == ["pick", "nothing"]
    assert (window.settings.right_pen_button, window.settings.middle_pen_button) == ("pick", "nothing")


def captions(form: QFormLayout) -> dict[str, int]:
    """What stands before the fields, and in which row."""
    labels = ((form.itemAt(row, QFormLayout.ItemRole.LabelRole), row) for row in range(form.rowCount()))
    return {item.widget().text(): row for item, row in labels if item is not None}


def test_keys_are_changed_and_remembered(window, header, qtbot, tmp_path) -> None:
    editor = KeyEditor(window.menus.editable(), window.settings.shortcuts, {})
    qtbot.addWidget(editor)
    editor.changed.connect(window.appearance.remember_shortcuts)
    assert editor.assign("Style/Random style", QKeySequence("Ctrl+R"))
    assert window.menus.editable()["Style/Random style"].toolTip() == "Random style (Ctrl+R)"
    before = window.session.document.style
    QTest.keyClick(window, Qt.Key.Key_R)
    assert window.session.document.style == before
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document.style != before
    save_settings(tmp_path / "s.yaml", window.settings)
    again = make_window(header, load_settings(tmp_path / "s.yaml"))
    qtbot.addWidget(again, before_close_func=lambda w: w.session.document.mark_saved(None))
    assert again.menus.editable()["Style/Random style"].shortcut() == QKeySequence("Ctrl+R")


def test_a_key_has_one_owner(window, preferences) -> None:
    editor = preferences.keys
    assert not editor.assign("Style/Random style", QKeySequence("Ctrl+S"))
    assert "belongs to “Save”" in editor.notice.text()
    assert window.menus.editable()["Style/Random style"].shortcut() == QKeySequence("R")
    assert editor.assign("Style/Random style", QKeySequence("F12"))
    assert editor.take_button.isHidden()
    item = editor.tree.findItems("Random style", Qt.MatchFlag.MatchRecursive)[0]
    assert item.text(1) == "F12"
    editor.tree.setCurrentItem(item)
    editor._restore()
    assert item.text(1) == "R"
    assert window.settings.shortcuts == {}


def test_a_taken_key_is_offered_and_taken(window, preferences) -> None:
    editor, actions = preferences.keys, window.menus.editable()
    preferences.findChild(QTabWidget).setCurrentWidget(editor)
    assert not editor.assign("Style/Random style", QKeySequence("Ctrl+Y"))
    assert editor.take_button.isVisible()
    editor.take_button.click()
    assert actions["Style/Random style"].shortcuts() == [QKeySequence("Ctrl+Y")]
    assert actions["Edit/Redo"].shortcuts() == [QKeySequence("Ctrl+Shift+Z")]
    assert editor.take_button.isHidden()
    assert not editor.assign("Tools/Eraser", QKeySequence("B"))
    editor.take()
    assert actions["Tools/Brush"].shortcuts() == []
    assert actions["Tools/Eraser"].toolTip() == "Eraser (B)"
    assert actions["Tools/Brush"].toolTip() == "Brush"
    item = editor.tree.findItems("Brush", Qt.MatchFlag.MatchRecursive)[0]
    editor.tree.setCurrentItem(item)
    editor._restore()  # its built-in key is the eraser's now
    assert "belongs to “Eraser”" in editor.notice.text()
    editor.take()
    assert actions["Tools/Brush"].shortcuts() == [QKeySequence("B")]
    assert "Tools/Brush" not in window.settings.shortcuts
    keys = [key.toString() for action in actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_keys_of_labels_stay_theirs(window, preferences) -> None:
    editor = preferences.keys
    assert not editor.assign("Style/Random style", QKeySequence("3"))
    assert editor.notice.text() == "3 chooses the label “mountain”."
    assert editor.take_button.isHidden()
    assert window.settings.shortcuts == {}


def test_no_two_actions_share_a_key(window) -> None:
    keys = [key.toString() for action in window.menus.editable().values() for key in action.shortcuts()]
    labels = [label.shortcut for label in window.session.document.label_set.labels if label.shortcut]
    assert len(keys + labels) == len(set(keys + labels))


def test_about_names_libraries_and_authors(window) -> None:
    help_action(window, "About GauGAN Desktop").trigger()
    dialog = window.findChild(AboutDialog)
    texts = [page.toPlainText() for page in dialog.findChildren(QPlainTextEdit)]
    assert any("torch: " in text and "BSD" in text for text in texts)
    assert sum("CC0" in text for text in texts) == 3  # style pictures, photos behind the model, textures
    dialog.close()


def test_the_report_is_copied(window) -> None:
    help_action(window, "Copy a report").trigger()
    text = QGuiApplication.clipboard().text()
    assert f"GauGAN Desktop {__version__}" in text
    assert "Loading the model" in text
    assert "Log:" in text


def contrast(first: str, second: str) -> float:
    """Ratio by WCAG 2.1, section 1.4.3."""

    def luminance(color: str) -> float:
        channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("name", "least"), [("dark", 4.5), ("grey", 4.5), ("light", 4.5), ("contrast", 7.0)])
def test_texts_have_contrast(name, least) -> None:
    theme = THEMES[name]
    for text, ground in (
        (theme.text, theme.window), (theme.text, theme.panel), (theme.text, theme.field),
        (theme.faint_text, theme.panel), (theme.accent_text, theme.accent),
    ):  # fmt: skip
        assert contrast(text, ground) >= least


@pytest.mark.parametrize(("name", "least"), [("dark", 2.5), ("grey", 2.5), ("light", 2.0), ("contrast", 4.5)])
def test_check_boxes_grooves_and_fields_can_be_seen(window, qtbot, name, least) -> None:
    """Their outlines stand out from the window, as in WCAG 2.1, section 1.4.11."""
    window.appearance.set_theme(name)
    slider = QSlider(Qt.Orientation.Horizontal)
    for control, share in ((QCheckBox("text"), 0.1), (slider, 0.5), (QSpinBox(), 0.3), (QComboBox(), 0.3)):
        qtbot.addWidget(control)
        control.resize(120, 30)
        image = control.grab().toImage()
        column = int(image.width() * share)
        colors = {image.pixelColor(column, y).name() for y in range(image.height())}
        needed = least if isinstance(control, QCheckBox | QSlider) or name == "contrast" else 1.2
        assert max(contrast(color, THEMES[name].window) for color in colors) >= needed, control


def test_ticks_can_be_seen() -> None:
    for theme in THEMES.values():
        ink = re.search('stroke="(#[0-9a-f]{6})"', resource_path("icons", f"{theme.tick}.svg").read_text())
        assert contrast(ink[1], theme.accent) >= 4.5


def test_damaged_shortcuts_fall_back(tmp_path) -> None:
    (tmp_path / "s.yaml").write_text("version: 1\nshortcuts: {a: [1]}\nfavourite_labels: [1]\n")
    assert load_settings(tmp_path / "s.yaml") == AppSettings()


INTERACTIVE = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView)


def nameless(parent: QWidget) -> list[str]:
    """Visible things one can use that a screen reader has no name for."""
    found = []
    for widget in parent.findChildren(QWidget):
        owners = QAbstractSpinBox | QComboBox | QTabBar | QAbstractScrollArea | QLineEdit
        is_part = isinstance(widget.parent(), owners) or isinstance(widget, QScrollBar)
        if isinstance(widget, INTERACTIVE) and widget.isVisible() and not is_part:
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_has_a_name_for_screen_readers(window, landscape) -> None:
    for tool in Tool:
        window.tools.select_tool(tool)
        assert nameless(window) == [], tool
    window.style_panel.mix_button.setChecked(True)
    window.styles.choose_random()
    window.styles.choose_random()
    for dock in each_panel(window):
        assert nameless(window) == [], dock.objectName()
    for dialog in every_dialog(window, landscape):
        dialog.show()
        for tabs in dialog.findChildren(QTabWidget):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                assert nameless(dialog) == [], (type(dialog).__name__, tabs.tabText(number))
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.close()
