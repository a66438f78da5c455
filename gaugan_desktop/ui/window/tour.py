"""Four steps through the window on the first start; any of them can end it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gaugan_desktop.texts import mark, tr

STEPS = (
    (mark("Choose what to paint"), mark("Sky, mountain, water: click a label, or press its number key.")),
    (
        mark("Paint it roughly"),
        mark("Drag on the canvas. Blobs are enough; the brush's size is in the bar above."),
    ),
    (mark("Watch the landscape"), mark("The picture follows your brush. Ctrl+Z takes anything back.")),
    (mark("Change the light"), mark("Click a style picture for another light or season, or roll the dice.")),
)
_MARGIN, _GAP, _CARD_WIDTH = 8, 16, 320


class Tour(QWidget):
    """A veil over the window with a hole around one part after the other.

    Args:
        parts: the widget that each of `STEPS` speaks of.
    """

    def __init__(self, window: QWidget, parts: list[QWidget]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Tour"))
        self._parts = parts
        self.step = 0
        self._card = QFrame(self)
        self._card.setObjectName("panel")
        self._card.setStyleSheet("QFrame#panel { border-radius: 10px; }")
        self._card.setFixedWidth(_CARD_WIDTH)
        self._title, self._text, self._count = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("heading")
        self._count.setObjectName("caption")
        self._text.setWordWrap(True)
        self._text.setContentsMargins(4, 0, 4, 8)
        self.skip_button, self.next_button = QPushButton(tr("Skip")), QPushButton()
        self.next_button.setDefault(True)
        bottom = QHBoxLayout()
        bottom.addWidget(self._count)
        bottom.addStretch(1)
        bottom.addWidget(self.skip_button)
        bottom.addWidget(self.next_button)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(bottom)
        self.skip_button.clicked.connect(self.close)
        self.next_button.clicked.connect(self.advance)
        window.installEventFilter(self)

    def start(self) -> None:
        """Show the first step."""
        self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]
        self._show_step()
        self.show()
        self.raise_()
        self.next_button.setFocus()

    def advance(self) -> None:
        """The next step, or the end."""
        self.step += 1
        if self.step == len(STEPS):
            self.close()
        else:
            self._show_step()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self._place_card()
        return False

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else the menu's Esc would get it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addRoundedRect(QRectF(self._hole), 10, 10)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(veil.subtracted(hole), QColor(0, 0, 0, 150))
        painter.setPen(self.palette().highlight().color())
        painter.drawPath(hole)
        painter.end()

    @property
    def _hole(self) -> QRect:
        part = self._parts[self.step]
        place = part.mapTo(self.parentWidget(), QPoint(0, 0))  # type: ignore[arg-type]
        return QRect(place, part.size()).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def _show_step(self) -> None:
        title, text = STEPS[self.step]
        self._title.setText(tr(title))
        self._text.setText(tr(text))
        self._count.setText(tr("{step} of {count}", step=self.step + 1, count=len(STEPS)))
        self.next_button.setText(tr("Start painting") if self.step == len(STEPS) - 1 else tr("Next"))
        self._place_card()
        self.update()

    def _place_card(self) -> None:
        """Beside the hole where there is room, else over its middle."""
        self._card.adjustSize()
        hole, card = self._hole, self._card.size()
        left = hole.left() - card.width() - _GAP
        if left < _GAP:
            left = hole.right() + _GAP
        if left + card.width() > self.width() - _GAP:
            left = hole.center().x() - card.width() // 2
        top = hole.center().y() - card.height() // 2
        top = min(max(top, _GAP), self.height() - card.height() - _GAP)
        self._card.move(left, top)
