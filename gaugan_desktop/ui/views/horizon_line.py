"""The horizon over the canvas: where the model finds it, or where the artist drags it."""

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.line_handle import LineHandle

_FIRST_PLACE = 0.4  # of the height, where a picture has no horizon
_REACH = 1.0  # heights that it may be dragged above or below the canvas
_MARGIN = 16.0  # pixels between the handle's middle and the sides of the widget


class HorizonLine(QObject):
    """A line that is dashed while the model finds the horizon, with a handle at its side.

    Attributes:
        handle: drags it.
    """

    changed = Signal()  # shown or not, set or found, possible or not

    def __init__(
        self,
        session: DocumentSession,
        bridge: SynthesisBridge,
        canvas: CanvasView,
        model: ModelController,
        settings: AppSettings,
    ) -> None:
        super().__init__(canvas)
        self._session, self._canvas, self._model, self._settings = session, canvas, model, settings
        self._found: float | None = None  # share of the height
        self.handle = LineHandle(canvas)
        self.handle.setAccessibleName(tr("Horizon"))
        self.handle.dragged.connect(self._on_dragged)
        self.handle.stepped.connect(self._on_stepped)
        self.handle.dropped.connect(self._on_dropped)
        self.handle.taken_back.connect(lambda: session.try_horizon(None))
        self.handle.given_up.connect(self.find)
        bridge.picture_ready.connect(self._on_picture)
        for signal in (session.horizon_changed, session.borders_changed, session.size_changed, model.changed):
            signal.connect(self._refresh)
        session.document_replaced.connect(self._on_document_replaced)
        canvas.view_state.changed.connect(self._place)
        canvas.installEventFilter(self)
        canvas.set_guide(self._draw)

    @property
    def refusal(self) -> str:
        """Why there is no horizon here; empty when there is one."""
        if not self._model.header.generator.has_horizon:
            return tr("The model “{name}” knows nothing of a horizon.", name=self._model.header.name)
        if self._session.document.wrap.rows:
            return tr("A picture that repeats upwards has no horizon.")
        return ""

    @property
    def is_shown(self) -> bool:
        """The artist wants to see it, and there is one."""
        return self._settings.shows_horizon and not self.refusal

    @property
    def is_set(self) -> bool:
        """It stays where the artist put it."""
        return self._session.document.horizon is not None

    @property
    def row(self) -> float:
        """Where it is shown, in document pixels."""
        row = self._session.horizon
        if row is None:
            share = _FIRST_PLACE if self._found is None else self._found
            row = share * self._session.document.height
        return row

    def show(self, is_shown: bool) -> None:
        """Show line and handle over the canvas, now and in future."""
        self._settings.shows_horizon = is_shown
        self._refresh()

    def find(self) -> None:
        """Let the model find it."""
        self._session.set_horizon(None)

    def hold(self) -> None:
        """Keep it where it is."""
        self._session.set_horizon(self._bounded(self.row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _on_dragged(self, place: QPointF) -> None:
        self._session.try_horizon(self._bounded(self._canvas.to_document(place).y()))

    def _on_stepped(self, rows: int) -> None:
        self._session.try_horizon(self._bounded(self.row + rows))

    def _on_dropped(self) -> None:
        if self._session.is_trying_horizon:
            self._session.set_horizon(self._session.horizon)

    def _bounded(self, row: float) -> float:
        """A whole row that is not too far outside."""
        height = self._session.document.height
        return float(round(min(max(row, -_REACH * height), (1 + _REACH) * height)))

    def _on_picture(self, result: SynthesisResult) -> None:
        if result.rect is None and self._session.horizon is None:
            self._found = None if result.horizon is None else result.horizon / len(result.picture)
            self._place()

    def _on_document_replaced(self) -> None:
        self._found = None
        self._refresh()

    def _refresh(self) -> None:
        self._place()
        self.changed.emit()

    def _place(self) -> None:
        """Put the handle beside the line."""
        self._canvas.update()
        if not self.is_shown:
            self.handle.hide()
            return
        hint = tr("The horizon, where you put it. Double-click: found by itself again")
        if not self.is_set:
            hint = tr("The horizon, found by itself. Drag it where you want it")
        self.handle.setToolTip(hint)
        self.handle.show_at(self._side, self._session.horizon is not None)

    @property
    def _line(self) -> QLineF:
        """Across the document, from left to right on the screen."""
        canvas = self._canvas
        transform = canvas.view_state.transform(canvas.size().toSizeF())
        left, right = QPointF(0, self.row), QPointF(canvas.document_size.width(), self.row)
        ends = sorted((transform.map(left), transform.map(right)), key=QPointF.x)
        return QLineF(*ends)

    @property
    def _side(self) -> QPointF:
        """The right end of the line, or where the line leaves the widget, or what is nearest to it."""
        room = QRectF(self._canvas.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        line = self._line
        shares = [number / 100 for number in range(100, -1, -1)]
        inside = (point for point in map(line.pointAt, shares) if room.contains(point))
        place = next(inside, line.p2())
        return QPointF(
            min(max(place.x(), room.left()), room.right()), min(max(place.y(), room.top()), room.bottom())
        )

    def _draw(self, painter: QPainter) -> None:
        if not self.is_shown:
            return
        style = Qt.PenStyle.DashLine if self._session.horizon is None else Qt.PenStyle.SolidLine
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(0, 0, 0, 110), 3.0))
        painter.drawLine(self._line)
        painter.setPen(QPen(QColor(255, 255, 255, 230), 1.2, style))
        painter.drawLine(self._line)
