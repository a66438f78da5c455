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

from gaugan_desktop.document.pressure import PressureCurve
from gaugan_desktop.texts import LANGUAGES, mark, tr
from gaugan_desktop.ui.studio.click_models import ClickModelButton
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.key_editor import KeyEditor
from gaugan_desktop.ui.window.pen_control import BUTTON_USES, PenControl
from gaugan_desktop.ui.window.pressure_editor import PressureEditor
from gaugan_desktop.ui.window.tool_menu import DEVICE_NAMES

_THEMES = {
    "dark": mark("Dark"),
    "grey": mark("Grey"),
    "light": mark("Light"),
    "contrast": mark("High contrast"),
}
_WHEEL = {
    "scroll": mark("scrolls, with Ctrl it zooms (as in Photoshop)"),
    "zoom": mark("zooms, with Ctrl it scrolls (as in Krita)"),
}
_COLORS = {"labels": mark("Of the label set"), "distinct": mark("Colour-blind safe")}


class PreferencesDialog(QDialog):
    """Everything takes effect at once.

    Args:
        actions, label_keys: see `KeyEditor`.
    """

    def __init__(
        self,
        parent: QWidget,
        appearance: Appearance,
        tools: ToolBox,
        pen: PenControl,
        actions: Mapping[str, QAction],
        label_keys: Mapping[str, str],
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
        tabs.addTab(self._pen(pen), tr("Pen"))
        self.keys = KeyEditor(actions, appearance.settings.shortcuts, label_keys)
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
        patterns = QCheckBox(tr("Patterns on labels"))
        patterns.setChecked(settings.has_patterns)
        patterns.toggled.connect(lambda is_on: appearance.set_label_colors(settings.palette, is_on))
        form = _form()
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
        wheel = "zoom" if settings.wheel_zooms else "scroll"
        form.addRow(
            tr("The wheel"), _choice(_WHEEL, wheel, lambda name: appearance.set_wheel(name == "zoom"))
        )
        form.addRow(tr("Model for clicks"), ClickModelButton(settings))
        return _page(form)

    def _pen(self, pen: PenControl) -> QWidget:
        settings = self._appearance.settings
        pressure = QCheckBox(tr("Pen pressure changes the size"))
        pressure.setChecked(settings.has_pressure)
        pressure.toggled.connect(self._tools.set_pressure)
        form = _form()
        form.addRow("", pressure)
        curve = PressureEditor(PressureCurve.of(settings.pressure_curve))
        curve.changed.connect(pen.set_curve)
        form.addRow(tr("Pressure curve"), curve)
        for text, use, choose in (
            (tr("Pen button, as right click"), settings.right_pen_button, pen.set_right_button),
            (tr("Pen button, as middle click"), settings.middle_pen_button, pen.set_middle_button),
        ):
            form.addRow(text, _choice(BUTTON_USES, use, choose))
        hint = QLabel(
            tr("The eraser end of a pen always erases. A right click of the mouse opens the palette.")
        )
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        form.addRow(hint)
        return _page(form)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(16, 16, 16, 16)
    form.setVerticalSpacing(12)
    return form


def _page(form: QFormLayout) -> QWidget:
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
