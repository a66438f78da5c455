"""The Qt application, which alone hears when a pen leaves the tablet."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QTabletEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Passes on what Qt tells no widget."""

    pen_left = Signal(object)  # system id of the pen

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TabletLeaveProximity and isinstance(event, QTabletEvent):
            self.pen_left.emit(event.pointingDevice().systemId())
        return super().event(event)
