"""How labels and picture share the room: chosen by the artist, or by the shapes of document and window."""

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.label_inset import LabelInset
from gaugan_desktop.ui.views.picture_view import PictureView

AUTO = "auto"
_HANDLE = 6  # pixels
_LEAST_SHARE = (
    0.45  # of the area that the picture has alone; with less, two views side by side waste the room
)
_PAIRS = {"side": Qt.Orientation.Horizontal, "stacked": Qt.Orientation.Vertical}


class Arrangement(QWidget):
    """Canvas and picture side by side or stacked, or the canvas alone, with the inset over it perhaps.

    Attributes:
        shown: one of `settings.VIEWS`, never `auto`.
    """

    changed = Signal(str)  # what is shown

    def __init__(self, canvas: CanvasView, picture: PictureView, inset: LabelInset) -> None:
        super().__init__()
        self._canvas, self._picture, self._inset = canvas, picture, inset
        self._wanted = self.shown = "side"
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(canvas)
        self._splitter.addWidget(picture)
        self._splitter.setSizes([1000, 1000])
        self._splitter.setHandleWidth(_HANDLE)
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_HANDLE, _HANDLE, _HANDLE, _HANDLE)
        layout.addWidget(self._splitter)

    def arrange(self, wanted: str) -> None:
        """Show one of `settings.VIEWS`."""
        self._wanted = wanted
        self._show(self._best() if wanted == AUTO else wanted)

    def adapt(self) -> None:
        """The document has another shape."""
        if self._wanted == AUTO and self._best() != self.shown:
            self._show(self._best())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.adapt()

    def _best(self) -> str:
        return best_arrangement(self._canvas.document_size, QSizeF(self.contentsRect().size()))

    def _show(self, name: str) -> None:
        self.shown = name
        orientation = _PAIRS.get(name)
        if orientation is not None and orientation != self._splitter.orientation():
            self._splitter.setOrientation(orientation)
            self._splitter.setSizes([1000, 1000])
        self._picture.setVisible(orientation is not None)
        self._inset.setVisible(name == "inset")
        self.changed.emit(name)


def best_arrangement(document: QSizeF, room: QSizeF) -> str:
    """Two views while the picture has about half of the area it could have; else a large one and an inset."""

    def zoom(width: float, height: float) -> float:
        return min(width / document.width(), height / document.height())

    width, height = max(1.0, room.width()), max(1.0, room.height())
    pairs = {"side": zoom((width - _HANDLE) / 2, height), "stacked": zoom(width, (height - _HANDLE) / 2)}
    best = max(pairs, key=lambda name: pairs[name])
    return best if pairs[best] ** 2 >= _LEAST_SHARE * zoom(width, height) ** 2 else "inset"
