"""A button that opens how sparse and how soft the brush paints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSlider, QToolButton, QWidget, QWidgetAction

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.tools.toolbox import ToolBox


class EdgeButton(QToolButton):
    """Two sliders in a menu: density, and soft edge."""

    def __init__(self, tools: ToolBox) -> None:
        super().__init__()
        self._tools = tools
        self.density = _slider(tr("Density"), 5)
        self.softness = _slider(tr("Soft edge"), 0)
        self._texts = QLabel(), QLabel()
        page = QWidget()
        rows = QGridLayout(page)
        for row, (slider, text) in enumerate(zip((self.density, self.softness), self._texts, strict=True)):
            rows.addWidget(QLabel(slider.accessibleName()), row, 0)
            rows.addWidget(slider, row, 1)
            text.setObjectName("caption")
            text.setFixedWidth(text.fontMetrics().horizontalAdvance("100 %") + 12)
            rows.addWidget(text, row, 2)
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(page)
        menu.addAction(action)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(tr("Density and soft edge: sparse trees in a meadow, bushes that thin out"))
        self.setAccessibleName(tr("Density and soft edge"))
        self.density.valueChanged.connect(lambda value: tools.set_density(value / 100))
        self.softness.valueChanged.connect(lambda value: tools.set_softness(value / 100))
        tools.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        brush = self._tools.brush
        if brush is None:
            return
        for slider, text, share in zip(
            (self.density, self.softness), self._texts, (brush.density, brush.softness), strict=True
        ):
            slider.blockSignals(True)
            slider.setValue(round(100 * share))
            slider.blockSignals(False)
            text.setText(f"{100 * share:.0f} %")


def _slider(name: str, least: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, 100)
    slider.setFixedWidth(140)
    slider.setAccessibleName(name)
    return slider
