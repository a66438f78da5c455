"""Keeps the status line in step with pen, document, view and painter."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, SignalInstance

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.views.document_views import DocumentViews
from gaugan_desktop.ui.window.status_line import StatusLine

_MESSAGE_MS = 5000


class Noticing(Protocol):
    """Tells by `notice` what it has done."""

    @property
    def notice(self) -> SignalInstance: ...


class StatusReports(QObject):
    """Reports what signals tell.

    Args:
        noticing: what tells in a line what it has done.
        refusing: signals with a line about why nothing happened.
    """

    def __init__(
        self,
        status: StatusLine,
        session: DocumentSession,
        tools: ToolBox,
        views: DocumentViews,
        bridge: SynthesisBridge,
        noticing: Sequence[Noticing],
        refusing: Sequence[SignalInstance],
    ) -> None:
        super().__init__(status)
        self._status, self._session, self._tools = status, session, tools
        for view in views.all:
            view.pen_hovered.connect(self._on_hovered)
        views.state.changed.connect(lambda: status.show_view(views.state))
        for signal in (tools.changed, session.layers_changed, session.document_replaced):
            signal.connect(lambda: status.show_hint(tools.hint))
        for signal in (session.size_changed, session.document_replaced):
            signal.connect(self._show_size)
        bridge.picture_ready.connect(status.show_result)
        bridge.busy_changed.connect(status.show_busy)
        for signal in (*refusing, *(source.notice for source in noticing)):
            signal.connect(lambda text: status.showMessage(text, _MESSAGE_MS))
        self._show_size()
        status.show_hint(tools.hint)

    def _show_size(self) -> None:
        self._status.show_size(self._session.document.width, self._session.document.height)

    def _on_hovered(self, point: QPointF) -> None:
        document = self._session.document
        label = document.label_at(point.x(), point.y())
        text = ""
        if label is not None:
            is_painted = label < len(document.label_set)
            name = label_name(document.label_set[label]) if is_painted else tr("unpainted")
            text = f"{name}   {int(point.x())}, {int(point.y())}"
        self._status.show_position(text)
