"""Preferences: what the settings keep, on pages."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.texts import LANGUAGES, mark, tr
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.key_editor import KeyEditor
from gaugan_desktop.ui.window.tool_menu import DEVICE_NAMES

_THEMES = {"dark": mark("Dark"), "light": mark("Light"), "contrast": mark("High contrast")}
_COLORS = {"labels": mark("Of the label set"), "distinct": mark("Colour-blind safe")}


class PreferencesDialog(QDialog):
    """Everything takes effect at once."""

    def __init__(
        self, parent: QWidget, appearance: Appearance, tools: ToolBox, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._appearance, self._tools = appearance, tools
        self._restart_hint = QLabel(tr("The language changes when the program starts again."))
        self._restart_hint.setObjectName("caption")
        self._restart_hint.hide()
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._general(), tr("General"))
        self.keys = KeyEditor(actions, appearance.settings.shortcuts)
        self.keys.changed.connect(appearance.remember_shortcuts)
        tabs.addTab(self.keys, tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(560, 520)

    def _choose_language(self, language: str) -> None:
        self._appearance.settings.language = language
        self._restart_hint.show()

    def _general(self) -> QWidget:
        appearance, settings = self._appearance, self._appearance.settings
        patterns, pressure = (
            QCheckBox(tr("Patterns on labels")),
            QCheckBox(tr("Pen pressure changes the size")),
        )
        patterns.setChecked(settings.has_patterns)
        pressure.setChecked(settings.has_pressure)
        patterns.toggled.connect(lambda is_on: appearance.set_label_colors(settings.palette, is_on))
        pressure.toggled.connect(self._tools.set_pressure)
        form = QFormLayout()
        form.setContentsMargins(16, 16, 16, 16)
        form.setVerticalSpacing(12)
        languages = {"auto": tr("As the system"), **LANGUAGES}
        form.addRow(tr("Language"), _choice(languages, settings.language, self._choose_language))
        form.addRow("", self._restart_hint)
        form.addRow(tr("Theme"), _choice(_THEMES, settings.theme, appearance.set_theme))
        form.addRow(tr("Painting device"), _choice(DEVICE_NAMES, settings.device, appearance.set_device))
        form.addRow(
            tr("Label colours"),
            _choice(
                _COLORS,
                settings.palette,
                lambda name: appearance.set_label_colors(name, settings.has_patterns),
            ),
        )
        form.addRow("", patterns)
        form.addRow("", pressure)
        page = QWidget()
        page.setLayout(form)
        return page


def _choice(texts: Mapping[str, str], current: str, choose: Callable[[str], object]) -> QComboBox:
    box = QComboBox()
    for value, text in texts.items():
        box.addItem(tr(text), value)
    box.setCurrentIndex([*texts].index(current))
    box.activated.connect(lambda: choose(box.currentData()))
    return box
