"""Every text in every language: complete, compiled, and short enough for its place."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from gaugan_desktop.app import make_window
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import LANGUAGES, tr
from gaugan_desktop.ui import language as module
from gaugan_desktop.ui.language import best_language, use_language
from gaugan_desktop.ui.names import BUNDLED_NAMES, file_title
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window.tour import STEPS, Tour
from tests.ui.conftest import every_dialog

TRANSLATED = [language for language in LANGUAGES if language != "en"]
ROOT = Path(__file__).parents[3]
_SLACK = 1  # pixels


def messages(path: Path) -> dict[str, ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {message.findtext("source") or "": message.find("translation") for message in root.iter("message")}


@pytest.fixture(params=TRANSLATED)
def language(request, qapp):
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")
    QLocale.setDefault(QLocale.c())


def test_all_texts_are_collected(tmp_path) -> None:
    """What `make translations` would collect now is what is there."""
    sources = sorted(str(path) for path in (ROOT / "gaugan_desktop").rglob("*.py"))
    fresh = tmp_path / "fresh.ts"
    collect = Path(sys.executable).with_name("pyside6-lupdate")
    command = [collect, "-silent", "-tr-function-alias", "QT_TR_NOOP+=mark", *sources, "-ts", fresh]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    expected = set(messages(fresh))
    for language in TRANSLATED:
        assert set(messages(resource_path("translations", f"gaugan_{language}.ts"))) == expected, language


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_are_complete_and_compiled(language, qapp) -> None:
    assert module.is_whole(resource_path("translations", f"gaugan_{language}.qm")), "run `make translations`"
    translator = QTranslator()
    assert translator.load(f"gaugan_{language}", str(resource_path("translations")))
    for source, translation in messages(resource_path("translations", f"gaugan_{language}.ts")).items():
        assert translation.get("type") is None, f"unfinished: {source}"
        text = translation.text or ""
        assert translator.translate("", source) == text, "run `make translations`"
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", source))
        assert text.endswith("...") == source.endswith("...")
        assert ("&" in text) == ("&" in source)


@pytest.mark.parametrize("damage", ["byte", "cut", "no sums", "strange sums"])
def test_a_damaged_translation_is_not_given_to_qt(qapp, tmp_path, monkeypatch, damage, caplog) -> None:
    folder = tmp_path / "translations"
    shutil.copytree(resource_path("translations"), folder)
    monkeypatch.setattr(module, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
    assert use_language(qapp, "de") == "de"
    assert tr("Save as") != "Save as"
    file, sums = folder / "gaugan_de.qm", folder / module.CHECKSUMS
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    if damage in ("byte", "cut"):
        file.write_bytes(data if damage == "byte" else data[: len(data) // 2])
    else:
        sums.unlink() if damage == "no sums" else sums.write_bytes(b"\xff")
    use_language(qapp, "de")
    assert tr("Save as") == "Save as"
    assert "damaged" in caplog.text
    use_language(qapp, "en")
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("language", TRANSLATED)
def test_access_keys_of_the_menus_differ(language) -> None:
    found = messages(resource_path("translations", f"gaugan_{language}.ts"))
    texts = {source: element.text or "" for source, element in found.items() if "&" in source}
    own = {"&Set", "&Photo", "&Regions", "&Training"}
    assert len(texts) == 10 + len(own)
    for menus in (texts.keys() - own, own | {"&Edit", "&View"}):  # of the window, and of the studio's
        keys = [texts[menu][texts[menu].index("&") + 1].lower() for menu in menus]
        assert len(set(keys)) == len(keys)


def test_bundled_names_are_all_known(landscape) -> None:
    files = [*resource_path("styles").glob("*.jpg"), *resource_path("samples").glob("*.gaugan")]
    assert set(BUNDLED_NAMES) == {*landscape.names, *map(file_title, files)}


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [(["de-AT", "en"], "de"), (["pt-BR", "fr-CA"], "fr"), (["zh-Hans-CN"], "zh_CN"), (["zh-Hant-TW"], "en"),
     (["ja-JP"], "ja"), ([], "en"), (["C"], "en")],
)  # fmt: skip
def test_the_first_wish_that_can_be_met(wishes, expected) -> None:
    assert best_language(wishes) == expected


def test_texts_from_another_process_are_translated_here(qapp) -> None:
    import pickle

    message = pickle.dumps(tr("The layer “{name}” is locked.", name="A"))
    use_language(qapp, "de")
    assert pickle.loads(message) == "Die Ebene „A“ ist gesperrt."
    use_language(qapp, "en")
    QLocale.setDefault(QLocale.c())
    assert pickle.loads(message) == "The layer “A” is locked."


@pytest.fixture
def foreign_window(language, qtbot, header):
    window = make_window(header, AppSettings())
    qtbot.addWidget(window, before_close_func=lambda w: w.session.document.mark_saved(None))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1067, 627)  # 1600x1000 at scale 1.5
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.deleteLater()


def test_nothing_in_the_window_is_cut_off(foreign_window, qtbot) -> None:
    window = foreign_window
    assert cut_off(window) == []
    for tool in Tool:
        window.tools.select_tool(tool)
        QApplication.processEvents()
        assert cut_off(window.options_bar) == [], tool
        for action in window.options_bar.actions():
            widget = window.options_bar.widgetForAction(action)
            assert not action.isVisible() or widget.isVisible(), f"{tool}: no room for {action.text()}"
    window.show_tour()
    tour = window.findChild(Tour)
    for _ in STEPS:
        QApplication.processEvents()
        assert cut_off(tour) == []
        tour.advance()


def test_nothing_in_the_dialogs_is_cut_off(foreign_window, landscape) -> None:
    window = foreign_window
    for dialog in every_dialog(window, landscape):
        dialog.show()
        QApplication.processEvents()
        assert cut_off(dialog) == [], type(dialog).__name__
        dialog.close()


def cut_off(parent: QWidget) -> list[str]:
    """Texts of visible widgets that have less room than they need."""
    found = []
    for widget in parent.findChildren(QWidget):
        if widget.isVisible() and (text := _text(widget)) and not _has_room(widget):
            found.append(f"{type(widget).__name__}: {text}")
    return found


def _text(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        is_icon_only = isinstance(widget, QToolButton) and not widget.icon().isNull()
        return "" if is_icon_only and isinstance(widget.parent(), QToolBar) else widget.text()
    if isinstance(widget, QTabBar):
        return ", ".join(widget.tabText(i) for i in range(widget.count()))
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QListWidget):
        return ", ".join(widget.item(row).text() for row in range(widget.count()))
    return ""


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() + _SLACK >= widget.heightForWidth(widget.width())
    if isinstance(widget, QListWidget):
        return all(_fits(widget, row) for row in range(widget.count()))
    return widget.width() + _SLACK >= widget.sizeHint().width()


def _fits(listing: QListWidget, row: int) -> bool:
    """Only lists whose cells have a fixed size can cut their texts off."""
    item = listing.item(row)
    cell = item.sizeHint()
    if not cell.isValid():
        return True
    room = cell.width() - 8
    if listing.viewMode() == QListWidget.ViewMode.ListMode:
        room -= listing.iconSize().width() + 8
    return listing.fontMetrics().horizontalAdvance(item.text()) <= room
