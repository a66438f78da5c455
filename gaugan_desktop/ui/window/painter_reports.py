"""Tells in status line and picture how the painter is: loading, ready, lost."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gaugan_desktop.synthesis.messages import WorkerLost, WorkerReady
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.views.picture_display import PictureDisplay
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.status_line import StatusLine


class PainterReports(QObject):
    """Follows the painter from one model or device to the next."""

    def __init__(
        self,
        parent: QWidget,
        status: StatusLine,
        display: PictureDisplay,
        bridge: SynthesisBridge,
        model: ModelController,
        appearance: Appearance,
    ) -> None:
        super().__init__(parent)
        self._parent, self._status, self._display, self._bridge = parent, status, display, bridge
        appearance.device_changed.connect(self._on_device_changed)
        bridge.ready.connect(self._on_ready)
        bridge.lost.connect(self._on_lost)
        model.changed.connect(status.show_loading)

    def _on_device_changed(self, device: str) -> None:
        self._status.show_loading()
        self._bridge.change_device(device)

    def _on_ready(self, message: WorkerReady) -> None:
        self._status.show_ready(message)
        self._display.set_notice(tr("Painting..."))

    def _on_lost(self, message: WorkerLost) -> None:
        self._status.show_lost(message)
        self._display.set_notice(message.message)
        if message.is_final:
            text = message.message + " " + tr("You can go on painting and save your work.")
            show_problem(self._parent, text)
