"""Four steps through the window on the first start; any of them can end it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.panels.label_panel import LabelPanel
from gaugan_desktop.ui.session import DocumentSession

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
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_VEIL = QColor(0, 0, 0, 150)


@dataclass(frozen=True)
class TourStop:
    """What one of `STEPS` speaks of.

    Attributes:
        parts: what can be seen and used meanwhile; the card stands beside the first one.
        done: comes when the artist did what the step asks for; the tour then goes on.
        is_done: tells whether it was really done.
    """

    parts: Sequence[QWidget]
    done: SignalInstance | None = None
    is_done: Callable[[], bool] = lambda: True


class Tour(QWidget):
    """A veil over the window with holes, through which one sees and works, over one stop after the other."""

    ended = Signal()

    def __init__(self, window: QWidget, stops: Sequence[TourStop]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Tour"))
        self._stops = stops
        self.step = 0
        self._card = QFrame(self)
        self._card.setObjectName("panel")
        self._card.setStyleSheet("QFrame#panel { border-radius: 10px; }")
        self._card.setFixedWidth(_CARD_WIDTH)
        self._title, self._text, self._count = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("heading")
        self._count.setObjectName("caption")
        self._text.setWordWrap(True)
        self._text.setContentsMargins(8, 0, 8, 8)
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
        for watched in (window, *(part for stop in stops for part in stop.parts)):
            watched.installEventFilter(self)

    def start(self) -> None:
        """Show the first step."""
        self.setGeometry(self.parentWidget().rect())  # type: ignore[union-attr]
        self._show_step()
        self.show()
        self.raise_()
        self.next_button.setFocus()

    def advance(self) -> None:
        """The next step, or the end."""
        if self.step == len(STEPS) - 1:
            self.close()
        else:
            self._stop_waiting()
            self.step += 1
            self._show_step()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            window = self.parentWidget()
            assert window is not None
            self.setGeometry(window.rect())
            self._place()
            self.update()
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

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_waiting()
        self.ended.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), _VEIL)
        painter.setPen(self.palette().highlight().color())
        for hole in self.holes:
            painter.drawRoundedRect(QRectF(hole).adjusted(-0.5, -0.5, 0.5, 0.5), _MARGIN, _MARGIN)
        painter.end()

    @property
    def holes(self) -> list[QRect]:
        """Where the window is seen and reached."""
        window = self.parentWidget()
        assert window is not None
        parts = [part for part in self._stops[self.step].parts if part.isVisibleTo(window)]
        places = [QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in parts]
        return [place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) for place in places]

    def _on_done(self, *values: object) -> None:
        if self._stops[self.step].is_done():
            self.advance()

    def _stop_waiting(self) -> None:
        stop = self._stops[self.step]
        if stop.done is not None:
            stop.done.disconnect(self._on_done)

    def _show_step(self) -> None:
        stop = self._stops[self.step]
        if stop.done is not None:
            stop.done.connect(self._on_done)
        title, text = STEPS[self.step]
        self._title.setText(tr(title))
        self._text.setText(tr(text))
        self._count.setText(tr("{step} of {count}", step=self.step + 1, count=len(STEPS)))
        self.next_button.setText(tr("Start painting") if self.step == len(STEPS) - 1 else tr("Next"))
        self._place()
        self.update()

    def _place(self) -> None:
        """Put the card where it hides as little as it can, and open the holes to pen and mouse."""
        self._card.adjustSize()
        holes = self.holes
        self._card.move(
            _place_beside(self.rect(), holes[0], self._card.size()) if holes else QPoint(_GAP, _GAP)
        )
        veil = QRegion(self.rect())
        for hole in holes:
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(hole), _MARGIN, _MARGIN)
            veil -= QRegion(outline.toFillPolygon().toPolygon())
        self.setMask(veil.united(self._card.geometry()))


def tour_stops(
    label_panel: LabelPanel,
    canvas: QWidget,
    options_bar: QWidget,
    picture: QWidget,
    style_panel: QWidget,
    session: DocumentSession,
) -> list[TourStop]:
    """Choose a label, paint, look, choose a style. A stroke counts when it changed the label map."""
    before = session.document.labels.copy()

    def is_painted() -> bool:
        return not np.array_equal(session.document.labels, before)

    return [
        TourStop([label_panel], label_panel.label_chosen),
        TourStop([canvas, options_bar], session.stroke_ended, is_painted),
        TourStop([picture]),
        TourStop([style_panel], session.style_changed),
    ]


def _place_beside(area: QRect, hole: QRect, card: QSize) -> QPoint:
    """Left or right of the hole, below or above it; without room, over its lower edge."""
    room = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    x, y = hole.center().x() - card.width() // 2, hole.center().y() - card.height() // 2
    for place in (
        QPoint(hole.left() - card.width() - _GAP, y),
        QPoint(hole.right() + _GAP, y),
        QPoint(x, hole.bottom() + _GAP),
        QPoint(x, hole.top() - card.height() - _GAP),
        QPoint(x, hole.bottom() - card.height() - _GAP),
    ):
        inside = QPoint(
            min(max(place.x(), room.left()), room.right() + 1 - card.width()),
            min(max(place.y(), room.top()), room.bottom() + 1 - card.height()),
        )
        if not QRect(inside, card).intersects(hole):
            break
    return inside
