"""A line across the canvas that divides labels from picture; drag it, or move it with the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gaugan_desktop.texts import tr

_WIDTH = 17
_STEP = 0.02
_KNOB = 6.0


class SplitHandle(QWidget):
    """Lies over its parent at `share` of the width, 0 to 1.

    Attributes:
        length: pixels from the top, by default down to the bottom.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.share = 0.5
        self.length: Callable[[], int] = parent.height
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Divide between labels and picture"))
        self.setToolTip(tr("Drag to see more of the picture or of the labels"))
        parent.installEventFilter(self)
        self.hide()

    def set_share(self, share: float) -> None:
        """Move the line and tell everybody."""
        self.share = min(max(share, 0.0), 1.0)
        self._place()
        self.moved.emit(self.share)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = self.mapToParent(event.position().toPoint()).x()
            self.set_share(place / max(1, self._view.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the canvas below must not paint

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
        if event.key() in steps:
            self.set_share(self.share + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        painter.fillRect(QRectF(middle - 1.5, 0, 3, self.height()), QColor(0, 0, 0, 140))
        painter.fillRect(QRectF(middle - 0.5, 0, 1, self.height()), QColor("white"))
        painter.setPen(QColor(0, 0, 0, 140))
        painter.setBrush(self.palette().highlight() if self.hasFocus() else QColor("white"))
        painter.drawEllipse(QPointF(middle, self.height() / 2), _KNOB, _KNOB)
        painter.end()

    def _place(self) -> None:
        left = round(self._view.width() * self.share) - _WIDTH // 2
        self.setGeometry(left, 0, _WIDTH, self.length())
