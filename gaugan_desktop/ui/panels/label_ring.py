"""Labels in a ring around the pen, those used lately in a smaller one inside."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.labels import LabelClass, LabelSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_title

MOST_LABELS = 24  # more of them are too small to hit
_SIDE, _OUTER, _INNER = 316, 134, 82  # pixels: of the widget, from its middle to the rings
_BUTTON, _SMALL_BUTTON = 42, 34
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class LabelRing(QWidget):
    """One round button per label; the arrow keys go around, Enter chooses."""

    label_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SIDE, _SIDE)
        self._name = QLabel(self)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setGeometry((_SIDE - 96) // 2, _SIDE // 2 - 34, 96, 22)
        self._buttons: dict[int, QToolButton] = {}
        self._all: list[QToolButton] = []

    def show_labels(
        self,
        label_set: LabelSet,
        order: Sequence[int],
        recent: Sequence[int],
        current: int,
        palette: str,
        textures: Mapping[int, QImage],
    ) -> None:
        """Show these labels in this order, clockwise from the top, with the current one marked."""
        for button in self._all:
            button.hide()
            button.deleteLater()
        self._all, self._buttons = [], {}
        colors = display_palette(label_set, palette)
        for labels, radius, side in ((order, _OUTER, _BUTTON), (recent, _INNER, _SMALL_BUTTON)):
            for number, label in enumerate(labels):
                angle = 2 * pi * number / max(len(labels), 6) - pi / 2
                button = self._make_button(label_set[label], colors, textures.get(label), side)
                middle = QPoint(
                    round(_SIDE / 2 + radius * cos(angle)), round(_SIDE / 2 + radius * sin(angle))
                )
                button.move(middle - QPoint(side // 2, side // 2))
                button.setChecked(label == current)
                button.show()
                if labels is order:
                    self._buttons[label] = button
        self._name.setText(label_title(label_set[current]))
        self._buttons[current].setFocus()

    def button_of(self, label: int) -> QToolButton:
        """The button of a label in the outer ring."""
        return self._buttons[label]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and isinstance(watched, QToolButton):
            self._name.setText(watched.accessibleName())
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ring = [*self._buttons.values()]
            if event.key() in _STEPS and watched in ring:
                place = ring.index(watched) + _STEPS[Qt.Key(event.key())]
                ring[place % len(ring)].setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QToolButton):
                watched.click()
                return True
        return False

    def _make_button(
        self, label: LabelClass, colors: np.ndarray, texture: QImage | None, side: int
    ) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("round" if side == _BUTTON else "small-round")
        button.setCheckable(True)
        button.setFixedSize(side, side)
        button.setIconSize(QSize(side - 6, side - 6))
        button.setIcon(_round_icon(QColor(*(int(c) for c in colors[label.id])), texture, side - 6))
        hint = f" ({label.shortcut})" if label.shortcut else ""
        button.setToolTip(f"{label_title(label)}{hint}")
        button.setAccessibleName(label_title(label))
        button.setAccessibleDescription(tr("Label"))
        button.clicked.connect(lambda: self.label_chosen.emit(label.id))
        button.installEventFilter(self)
        self._all.append(button)
        return button


def _round_icon(color: QColor, texture: QImage | None, side: int) -> QIcon:
    """A disc of the label's texture with a rim of its colour."""
    pixmap = QPixmap(2 * side, 2 * side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF(pixmap.rect()).adjusted(4, 4, -4, -4)
    shape = QPainterPath()
    shape.addEllipse(area)
    painter.setClipPath(shape)
    painter.fillRect(area, color)
    if texture is not None:
        middle = texture.rect().center()
        part = min(texture.width(), texture.height())
        painter.drawImage(area, texture, QRectF(middle.x() - part / 2, middle.y() - part / 2, part, part))
    painter.setClipping(False)
    painter.setPen(QPen(color, 7))
    painter.drawEllipse(area.adjusted(3, 3, -3, -3))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
