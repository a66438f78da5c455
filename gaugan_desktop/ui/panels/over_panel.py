"""Colours and the paint-over layer's mode, beside the canvas while one paints over the picture."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document.paint_over import BlendMode, PaintOver
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.over_tools import OverTools

MODES = {
    BlendMode.NORMAL: mark("Normal"),
    BlendMode.MULTIPLY: mark("Multiply"),
    BlendMode.SCREEN: mark("Screen"),
    BlendMode.OVERLAY: mark("Overlay"),
}
_PARTS = (mark("Hue"), mark("Saturation"), mark("Brightness"))
_LARGEST = (359, 255, 255)
_FEW_COLORS = ("#ffffff", "#000000", "#f2d9a0", "#e08a4a", "#7a4b2e", "#6f8f4a", "#5b86b8", "#9aa7b5")
_SWATCH = QSize(20, 20)


class OverPanel(QFrame):
    """What one paints over the picture with, and how it lies there."""

    opacity_tried = Signal(object)  # 0 to 1 while the slider is dragged; None at its end

    def __init__(self, session: DocumentSession, over: OverTools, settings: AppSettings) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._session, self._over, self._settings = session, over, settings
        self._colors = [*settings.paint_colors, *_FEW_COLORS][: len(_FEW_COLORS)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(self._make_head())
        layout.addLayout(self._make_color())
        layout.addLayout(self._make_swatches())
        layout.addLayout(self._make_layer())
        layout.addStretch(1)
        over.changed.connect(self._show_tools)
        for signal in (session.over_changed, session.size_changed, session.document_replaced):
            signal.connect(self._show_layer)
        session.state_changed.connect(self._show_layer)
        session.over_changed.connect(self._keep_color)
        self._show_tools()
        self._show_layer()

    def _make_head(self) -> QHBoxLayout:
        """The two things one paints with."""
        row = QHBoxLayout()
        self._paint, self._clone = QToolButton(), QToolButton()
        self._paint.setText(tr("Colour"))
        self._clone.setText(tr("Clone"))
        self._clone.setToolTip(tr("Copy from the picture: Ctrl or Alt and a click say from where"))
        for button, is_cloning in ((self._paint, False), (self._clone, True)):
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda checked, chosen=is_cloning: self._over.set_cloning(chosen))
            row.addWidget(button)
        return row

    def _make_color(self) -> QGridLayout:
        grid = QGridLayout()
        self._color = QToolButton()
        self._color.setFixedSize(56, 78)
        self._color.setIconSize(QSize(44, 66))
        self._color.setToolTip(tr("Choose a colour..."))
        self._color.setAccessibleName(tr("Choose a colour..."))
        self._color.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._color.clicked.connect(self.choose_color)
        grid.addWidget(self._color, 0, 0, 3, 1)
        self._sliders = []
        for row, (name, largest) in enumerate(zip(_PARTS, _LARGEST, strict=True)):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, largest)
            slider.setAccessibleName(tr(name))
            slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            slider.valueChanged.connect(self._take_sliders)
            caption = QLabel(tr(name))
            caption.setObjectName("caption")
            grid.addWidget(caption, row, 1)
            grid.addWidget(slider, row, 2)
            self._sliders.append(slider)
        return grid

    def _make_swatches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self._swatches = []
        for number in range(len(self._colors)):
            swatch = QToolButton()
            swatch.setIconSize(_SWATCH)
            swatch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            swatch.clicked.connect(lambda checked=False, place=number: self._take(self._colors[place]))
            row.addWidget(swatch)
            self._swatches.append(swatch)
        self._show_swatches()
        return row

    def _make_layer(self) -> QGridLayout:
        grid = QGridLayout()
        self._mode = QComboBox()
        self._mode.setAccessibleName(tr("Blend mode"))
        for mode, text in MODES.items():
            self._mode.addItem(tr(text), mode)
        self._mode.activated.connect(lambda row: self.set_mode(BlendMode(self._mode.itemData(row))))
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(0, 100)
        self._opacity.setAccessibleName(tr("Opacity of the paint-over layer"))
        self._opacity.valueChanged.connect(self._on_opacity_moved)
        self._opacity.sliderReleased.connect(self._keep_opacity)
        self._visible = QCheckBox(tr("Show the paint-over layer"))
        self._visible.clicked.connect(self.set_visible)
        for row, (text, widget) in enumerate(
            ((tr("Blend mode"), self._mode), (tr("Opacity"), self._opacity))
        ):
            caption = QLabel(text)
            caption.setObjectName("caption")
            grid.addWidget(caption, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self._visible, 2, 0, 1, 2)
        for part in (self._mode, self._opacity, self._visible):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return grid

    def choose_color(self) -> None:
        """Any colour, in a dialog."""
        color = QColorDialog.getColor(QColor(*self._over.color), self, tr("Choose a colour..."))
        if color.isValid():
            self._take(color.name())

    def set_mode(self, mode: BlendMode) -> None:
        """How the layer mixes with the picture."""
        self._change(tr("Blend mode"), replace(self._layer, mode=mode))

    def set_visible(self, is_visible: bool) -> None:
        """Show the layer, or not."""
        name = tr("Show the paint-over layer") if is_visible else tr("Hide the paint-over layer")
        self._change(name, replace(self._layer, is_visible=is_visible))

    @property
    def _layer(self) -> PaintOver:
        """As it is, or as it would begin."""
        state = self._session.document.state
        return state.over or PaintOver.empty(state.shape)

    def _change(self, name: str, over: PaintOver) -> None:
        now = self._layer
        if (over.mode, over.opacity, over.is_visible) != (now.mode, now.opacity, now.is_visible):
            self._session.set_over(over, name)

    def _on_opacity_moved(self, value: int) -> None:
        if self._opacity.isSliderDown():
            self.opacity_tried.emit(value / 100)
        else:  # by a key, or a click beside the handle
            self._keep_opacity()

    def _keep_opacity(self) -> None:
        self.opacity_tried.emit(None)
        self._change(tr("Opacity"), replace(self._layer, opacity=self._opacity.value() / 100))

    def _take(self, name: str) -> None:
        color = QColor(name)
        self._over.set_color((color.red(), color.green(), color.blue()))

    def _take_sliders(self) -> None:
        hue, saturation, brightness = (slider.value() for slider in self._sliders)
        color = QColor.fromHsv(hue, saturation, brightness)
        self._over.set_color((color.red(), color.green(), color.blue()))

    def _keep_color(self) -> None:
        """What was painted with leads the row of colours."""
        name = QColor(*self._over.color).name()
        if self._over.is_on and not self._over.is_cloning and name not in self._colors:
            self._colors = [name, *self._colors[:-1]]
            self._settings.paint_colors = [*self._colors]
            self._show_swatches()

    def _show_tools(self) -> None:
        self._paint.setChecked(not self._over.is_cloning)
        self._clone.setChecked(self._over.is_cloning)
        color = QColor(*self._over.color)
        self._color.setIcon(_icon(color, QSize(44, 66)))
        values = max(color.hue(), 0), color.saturation(), color.value()
        if QColor.fromHsv(*(slider.value() for slider in self._sliders)) != color:
            for slider, value in zip(self._sliders, values, strict=True):
                slider.blockSignals(True)
                slider.setValue(value)
                slider.blockSignals(False)

    def _show_swatches(self) -> None:
        for swatch, name in zip(self._swatches, self._colors, strict=True):
            swatch.setIcon(_icon(QColor(name), _SWATCH))
            swatch.setToolTip(name)
            swatch.setAccessibleName(name)

    def _show_layer(self) -> None:
        over = self._session.document.state.over or PaintOver.empty((1, 1))
        self._mode.setCurrentIndex([*MODES].index(over.mode))
        self._visible.setChecked(over.is_visible)
        if not self._opacity.isSliderDown():
            self._opacity.blockSignals(True)
            self._opacity.setValue(round(100 * over.opacity))
            self._opacity.blockSignals(False)


class LabelsOrColours(QWidget):
    """One panel in the place of another, as one paints labels or over the picture; as large as the one that
    is shown wants to be."""

    def __init__(self, labels: QWidget, colours: QWidget) -> None:
        super().__init__()
        self._panels = labels, colours
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        for panel in self._panels:
            layout.addWidget(panel)
        self.show_panel(labels)

    def show_panel(self, shown: QWidget) -> None:
        for panel in self._panels:
            panel.setVisible(panel is shown)


def _icon(color: QColor, size: QSize) -> QIcon:
    """A colour with a thin edge, which shows it on any ground."""
    pixmap = QPixmap(size * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(128, 128, 128))
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(pixmap.rect()).adjusted(1, 1, -1, -1), 8, 8)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
