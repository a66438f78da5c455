"""The palette under the pen: labels and brush size without a way to the side of the window."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from gaugan_desktop.document.brush import MAX_SIZE
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.panels.label_list import LabelList, RecentLabels
from gaugan_desktop.ui.panels.label_tiles import TILE
from gaugan_desktop.ui.tools.size_scale import SIZE_STEPS, position_of, size_at

_COLUMNS, _MOST_ROWS = 3, 10
_SCROLL_BAR = 12
_ABOVE = 24  # pixels of the palette above the pen


class LabelPopup(QFrame):
    """Closes when a label is chosen, or with a click beside it."""

    label_chosen = Signal(int)
    size_chosen = Signal(float)

    def __init__(self, parent: QWidget, settings: AppSettings) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Palette under the pen"))
        self._settings = settings
        self._recent = RecentLabels()
        self._list = LabelList(settings)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, SIZE_STEPS)
        self._slider.setAccessibleName(tr("Brush size"))
        self._size = QLabel()
        self._size.setObjectName("caption")
        self._size.setFixedWidth(self._size.fontMetrics().horizontalAdvance(f"{MAX_SIZE} px") + 12)
        self._bottom = QWidget()
        bottom = QHBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        for widget in (QLabel(tr("Size")), self._slider, self._size):
            bottom.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.addWidget(self._recent)
        layout.addWidget(self._list)
        layout.addWidget(self._bottom)
        for part in (self._recent, self._list):
            part.label_chosen.connect(self._choose)
        self._slider.valueChanged.connect(self._on_slider_moved)

    def open_at(
        self, place: QPoint, label_set: LabelSet, recent: list[int], label: int, size: float | None
    ) -> None:
        """Open around a place on the screen, whole.

        Args:
            recent: labels used lately, the newest first.
            label: the one that is painted now.
            size: of the brush, in document pixels; None for tools without one.
        """
        self._recent.show_labels(recent, label_set, self._settings.palette)
        self._list.fill(label_set)
        self._list.select(label)
        rows = min(-(-len(label_set) // _COLUMNS), _MOST_ROWS)
        self._list.setFixedSize(_COLUMNS * TILE.width() + _SCROLL_BAR + 4, rows * TILE.height() + 4)
        self._bottom.setVisible(size is not None)
        if size is not None:
            self._show_size(size)
        self.adjustSize()
        screen = (QGuiApplication.screenAt(place) or self.screen()).availableGeometry()
        left = min(place.x() - self.width() // 2, screen.right() + 1 - self.width())
        top = min(place.y() - _ABOVE, screen.bottom() + 1 - self.height())
        corner = QPoint(max(left, screen.left()), max(top, screen.top()))
        self.setGeometry(QRect(corner, self.size()))
        self.show()
        self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, label: int) -> None:
        self.close()
        self.label_chosen.emit(label)

    def _on_slider_moved(self, position: int) -> None:
        size = size_at(position)
        self._show_size(size)
        self.size_chosen.emit(size)

    def _show_size(self, size: float) -> None:
        self._size.setText(f"{size:.0f} px")
        self._slider.blockSignals(True)
        self._slider.setValue(position_of(size))
        self._slider.blockSignals(False)
