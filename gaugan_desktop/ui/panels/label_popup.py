"""The palette under the pen: labels, undo, brush size and turn of the view, without a way to the side."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from gaugan_desktop.document.brush import MAX_SIZE
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.panels.label_list import LabelList, RecentLabels
from gaugan_desktop.ui.panels.label_ring import MOST_LABELS, LabelRing
from gaugan_desktop.ui.panels.label_tiles import TILE
from gaugan_desktop.ui.tools.size_scale import SIZE_STEPS, position_of, size_at

_COLUMNS, _MOST_ROWS = 3, 10
_SCROLL_BAR = 12


class LabelPopup(QFrame):
    """A ring of labels, or a list of many; closes when one is chosen, or with a click beside it."""

    label_chosen = Signal(int)
    size_chosen = Signal(float)
    turned = Signal(int)  # degrees, clockwise

    def __init__(self, parent: QWidget, settings: AppSettings) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Palette under the pen"))
        self._settings = settings
        self.ring = LabelRing()
        self._recent = RecentLabels()
        self._list = LabelList(settings)
        self._size = _slider(tr("Brush size"), 0, SIZE_STEPS)
        self._turn = _slider(tr("Turn of the view"), -180, 180)
        self._turn.setProperty("is_centred", True)
        self._size_text, self._turn_text = _caption(f"{MAX_SIZE} px"), _caption("-180°")
        self._size_name = QLabel(tr("Size"))
        self._bottom = QGridLayout()
        rows = (
            (self._size_name, self._size, self._size_text),
            (QLabel(tr("View")), self._turn, self._turn_text),
        )
        for row, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                self._bottom.addWidget(widget, row, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        for part in (self._recent, self.ring, self._list):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            part.label_chosen.connect(self._choose)
        layout.addLayout(self._bottom)
        self._size.valueChanged.connect(self._on_size_moved)
        self._turn.valueChanged.connect(self._on_turn_moved)

    def set_actions(self, undo: QAction, redo: QAction) -> None:
        """The buttons in the middle of the ring."""
        middle = self.ring.width() // 2
        for action, x in ((undo, middle - 36), (redo, middle + 2)):
            button = QToolButton(self.ring)
            button.setDefaultAction(action)
            button.setIconSize(QSize(20, 20))
            button.setFixedSize(34, 34)
            button.move(x, middle - 8)

    def open_at(
        self,
        place: QPoint,
        label_set: LabelSet,
        recent: list[int],
        label: int,
        size: float | None,
        degrees: float = 0.0,
        textures: Mapping[int, QImage] | None = None,
    ) -> None:
        """Open around a place on the screen, whole.

        Args:
            recent: labels used lately, the newest first.
            label: the one that is painted now.
            size: of the brush, in document pixels; None for tools without one.
            degrees: by which the view is turned, clockwise.
        """
        is_ring = len(label_set) <= MOST_LABELS
        self._list.fill(label_set)
        self._list.select(label)
        palette = self._settings.palette
        if is_ring:
            self.ring.show_labels(label_set, self._list.order, recent, label, palette, textures or {})
        else:
            self._recent.show_labels(recent, label_set, palette)
            rows = min(-(-len(label_set) // _COLUMNS), _MOST_ROWS)
            self._list.setFixedSize(_COLUMNS * TILE.width() + _SCROLL_BAR + 4, rows * TILE.height() + 4)
        self.ring.setVisible(is_ring)
        for part in (self._recent, self._list):
            part.setVisible(not is_ring)
        for widget in (self._size_name, self._size, self._size_text):
            widget.setVisible(size is not None)
        if size is not None:
            self._show_size(size)
        self._show_turn(round(degrees if degrees <= 180 else degrees - 360))
        self._place(place)
        self.show()
        (self.ring.button_of(label) if is_ring else self._list).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _place(self, place: QPoint) -> None:
        """The ring around the pen, as far as the screen allows."""
        self.adjustSize()
        screen = (QGuiApplication.screenAt(place) or self.screen()).availableGeometry()
        middle = QPoint(self.width() // 2, min(self.height(), self.ring.height() + 16) // 2)
        corner = place - middle
        left = min(corner.x(), screen.right() + 1 - self.width())
        top = min(corner.y(), screen.bottom() + 1 - self.height())
        corner = QPoint(max(left, screen.left()), max(top, screen.top()))
        self.setGeometry(QRect(corner, self.size()))

    def _choose(self, label: int) -> None:
        self.close()
        self.label_chosen.emit(label)

    def _on_size_moved(self, position: int) -> None:
        size = size_at(position)
        self._show_size(size)
        self.size_chosen.emit(size)

    def _on_turn_moved(self, degrees: int) -> None:
        self._show_turn(degrees)
        self.turned.emit(degrees)

    def _show_size(self, size: float) -> None:
        self._size_text.setText(f"{size:.0f} px")
        _set_silently(self._size, position_of(size))

    def _show_turn(self, degrees: int) -> None:
        self._turn_text.setText(f"{degrees}°")
        _set_silently(self._turn, degrees)


def _slider(name: str, least: int, most: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setAccessibleName(name)
    return slider


def _set_silently(slider: QSlider, value: int) -> None:
    slider.blockSignals(True)
    slider.setValue(value)
    slider.blockSignals(False)


def _caption(widest: str) -> QLabel:
    label = QLabel()
    label.setObjectName("caption")
    label.setFixedWidth(label.fontMetrics().horizontalAdvance(widest) + 12)
    return label
