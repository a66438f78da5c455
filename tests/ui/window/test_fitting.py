"""Every screen: all controls inside the window, the window inside the screen."""

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDockWidget,
    QMenuBar,
    QStatusBar,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from gaugan_desktop.app import make_window
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.style import Style, StylePart, mixed
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import LANGUAGES
from gaugan_desktop.ui.language import use_language
from gaugan_desktop.ui.panels.variations import VariationsDialog
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window.placing import onto_a_screen, saved_place
from tests.ui.conftest import each_panel, every_dialog

SMALL = QSize(1051, 597)  # what title and task bar leave of 1600x1000 at scale 1.5
LOW = QSize(1350, 700)  # and of 1366x768


def cut_off(window: QWidget) -> list[str]:
    """Bars that hide some of their buttons, and controls that reach beyond the window."""
    faults = []
    for bar in window.findChildren(QToolBar):
        more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None and more.isVisible():
            faults.append(bar.objectName() or bar.windowTitle())
    docks = [dock.widget() for dock in window.findChildren(QDockWidget)]
    panels = [*window.findChildren(QToolBar), *docks]
    for part in (*panels, *window.findChildren(QMenuBar), *window.findChildren(QStatusBar)):
        place = QRect(part.mapTo(window, part.rect().topLeft()), part.size())
        if part.isVisible() and not window.rect().contains(place):
            faults.append(f"{part.objectName() or part} at {place}")
        if part.isVisible() and part.height() < part.minimumSizeHint().height():
            faults.append(f"{part.objectName()} is squeezed")
    return faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_on_small_screens(header, qtbot, language) -> None:
    use_language(QApplication.instance(), language)
    try:
        window = make_window(header, AppSettings(view="overlay"))
        qtbot.addWidget(window, before_close_func=lambda w: w.session.document.mark_saved(None))
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.show()
        styles = [StylePart(Style(str(seed), seed=seed)) for seed in range(8)]
        window.session.set_style(mixed(styles))
        for size in (LOW, SMALL):
            window.resize(size)
            for tool in Tool:
                window.tools.select_tool(tool)
                QApplication.processEvents()
                assert window.size() == size
                assert cut_off(window) == [], (size, tool)
            for dock in each_panel(window):
                assert cut_off(window) == [], (size, dock.objectName())
            for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
                assert bar.sizeHint().width() <= bar.width()
    finally:
        use_language(QApplication.instance(), "en")


def test_dialogs_fit_the_screen(window, landscape, monkeypatch) -> None:
    monkeypatch.setattr(window.screen().__class__, "availableSize", lambda screen: SMALL)
    tall = Document.blank(256, 1024, landscape, 13)
    window.session.open(tall)
    variations = VariationsDialog(window, window.session, window.bridge, window.exports)
    for dialog in (*every_dialog(window, landscape), variations):
        dialog.show()
        QApplication.processEvents()
        assert dialog.height() <= SMALL.height() - 30, type(dialog)
        assert dialog.width() <= SMALL.width(), type(dialog)
        dialog.close()


def test_numbers_do_not_touch_the_border_of_their_field(window, landscape) -> None:
    wholes = window, *every_dialog(window, landscape)
    fields = {field for whole in wholes for field in whole.findChildren(QAbstractSpinBox)}
    assert len(fields) > 15
    assert all(field.lineEdit().textMargins().left() >= 4 for field in fields)


SCREENS = [QRect(0, 0, 1366, 728), QRect(1366, 0, 1920, 1040)]


@pytest.mark.parametrize(
    ("place", "screen"),
    [
        (QRect(5000, 300, 1200, 700), 1),
        (QRect(-4000, -900, 800, 600), 0),
        (QRect(100, 500, 1200, 700), 0),
        (QRect(3000, 100, 2500, 1400), 1),
        (QRect(200, -30, 900, 600), 0),
    ],
)
def test_a_place_beside_the_screens_comes_back(place, screen) -> None:
    seen = onto_a_screen(place, SCREENS)
    assert SCREENS[screen].contains(seen)
    assert seen.width() <= place.width()
    assert seen.height() <= place.height()


@pytest.mark.parametrize("place", [QRect(100, 20, 1200, 700), QRect(1000, 0, 1500, 700)])
def test_a_place_on_the_screens_stays(place) -> None:
    assert onto_a_screen(place, SCREENS) == place


def test_the_place_is_remembered_and_a_lost_one_found(window, header, qtbot) -> None:
    window.resize(500, 450)
    window.move(40, 30)
    settings = AppSettings(window_geometry=saved_place(window))
    bytes_of_it = bytearray(QByteArray.fromBase64(settings.window_geometry.encode()).data())
    for moved, settings_of_it in ((False, settings), (True, AppSettings())):
        if moved:  # the four corners of frame and normal geometry, as Qt writes them
            for start in (8, 12, 16, 20, 24, 28, 32, 36):
                number = int.from_bytes(bytes_of_it[start : start + 4], "big", signed=True) + 9000
                bytes_of_it[start : start + 4] = number.to_bytes(4, "big", signed=True)
            settings_of_it.window_geometry = QByteArray(bytes(bytes_of_it)).toBase64().data().decode()
        again = make_window(header, settings_of_it)
        qtbot.addWidget(again, before_close_func=lambda w: w.session.document.mark_saved(None))
        again.show()
        assert again.screen().availableGeometry().contains(again.frameGeometry())
        assert moved or again.geometry() == window.geometry()


def test_a_damaged_place_opens_like_the_first_time(header, qtbot) -> None:
    window = make_window(header, AppSettings(window_geometry="no place"))
    qtbot.addWidget(window, before_close_func=lambda w: w.session.document.mark_saved(None))
    window.show()
    assert window.screen().geometry().contains(window.geometry())
