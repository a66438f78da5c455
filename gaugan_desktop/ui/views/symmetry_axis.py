"""The axis of symmetry over every view, with a handle on the canvas by which it is dragged."""

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.line_handle import LineHandle

_AXIS = QColor("#ff8a3d")
_MARGIN = 16.0  # pixels between the handle's middle and the sides of the widget


class SymmetryAxis(QObject):
    """A line across which is mirrored what is painted; it lies at a share of the document's width.

    Attributes:
        handle: drags it.
    """

    def __init__(self, session: DocumentSession, tools: ToolBox, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._session, self._tools, self._canvas = session, tools, canvas
        self._before: float | None = None  # where it was before the drag
        self.handle = LineHandle(canvas, is_upright=True)
        self.handle.setAccessibleName(tr("Axis of symmetry"))
        self.handle.setToolTip(tr("The axis of symmetry. Drag it; double-click: to the middle"))
        self.handle.dragged.connect(self._on_dragged)
        self.handle.stepped.connect(self._on_stepped)
        self.handle.dropped.connect(self._on_dropped)
        self.handle.taken_back.connect(self._on_taken_back)
        self.handle.given_up.connect(lambda: self.move(0.5))
        tools.changed.connect(self._place)
        session.document_replaced.connect(self._place)
        session.size_changed.connect(self._place)
        canvas.view_state.changed.connect(self._place)
        canvas.installEventFilter(self)

    def move(self, share: float) -> None:
        """To a share of the width; what lies outside is cut."""
        self._tools.set_axis(min(max(share, 0.0), 1.0))

    def draw(self, painter: QPainter, to_screen: QTransform, document: QSizeF) -> None:
        """Draw the line, if there is one."""
        if self._tools.axis is not None:
            column = self._tools.axis * document.width()
            painter.setPen(QPen(_AXIS, 1.6, Qt.PenStyle.DashDotLine))
            painter.drawLine(to_screen.map(QLineF(column, 0, column, document.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _on_dragged(self, place: QPointF) -> None:
        if self._before is None:
            self._before = self._tools.axis
        self.move(self._canvas.to_document(place).x() / self._session.document.width)

    def _on_stepped(self, columns: int) -> None:
        if self._tools.axis is not None:
            self.move(self._tools.axis + columns / self._session.document.width)

    def _on_dropped(self) -> None:
        self._before = None

    def _on_taken_back(self) -> None:
        if self._before is not None:
            self.move(self._before)
        self._before = None

    def _place(self) -> None:
        """Put the handle on the lower end of the line, or where the line leaves the widget."""
        axis, canvas = self._tools.axis, self._canvas
        if axis is None:
            self.handle.hide()
            return
        size = canvas.document_size
        to_screen = canvas.view_state.transform(canvas.size().toSizeF())
        column = axis * size.width()
        ends = [to_screen.map(QPointF(column, row)) for row in (0.0, size.height())]
        place = max(ends, key=QPointF.y)
        room = QRectF(canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.handle.show_at(
            QPointF(
                min(max(place.x(), room.left()), room.right()), min(max(place.y(), room.top()), room.bottom())
            ),
            axis != 0.5,
        )
