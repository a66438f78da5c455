"""A photo to trace from: chosen, shown over the labels, faded by a slider."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QSlider, QWidget

from gaugan_desktop.document.state import Reference
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.style_images import read_reference_photo
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import picture_filter, show_problem
from gaugan_desktop.ui.views.canvas_view import CanvasView


class ReferencePhoto(QObject):
    """Keeps the canvas in step with the document's reference photo; `slider` sets its opacity."""

    def __init__(self, parent: QWidget, session: DocumentSession, canvas: CanvasView) -> None:
        super().__init__(parent)
        self._window, self._session, self._canvas = parent, session, canvas
        self._image: QImage | None = None
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.slider.setAccessibleName(tr("Opacity of the reference photo"))
        self.slider.setToolTip(tr("Opacity of the reference photo"))
        self.slider.valueChanged.connect(lambda value: canvas.set_reference(self._image, value / 100))
        self.slider.sliderReleased.connect(self._keep_opacity)
        session.reference_changed.connect(self._show)
        session.size_changed.connect(self._show)
        self._show()

    def choose(self) -> None:
        """Ask for a photo."""
        title, folder = tr("Reference photo"), str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, picture_filter())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Trace from a photo; a bad file is reported."""
        try:
            photo = Reference(read_reference_photo(path))
        except BadFileError as error:
            show_problem(self._window, str(error))
            return
        self._session.change(tr("Reference photo"), replace(self._session.document.state, reference=photo))

    def remove(self) -> None:
        state = self._session.document.state
        if state.reference is not None:
            self._session.change(tr("Remove reference photo"), replace(state, reference=None))

    def _keep_opacity(self) -> None:
        state = self._session.document.state
        if state.reference is not None:
            faded = replace(state.reference, opacity=self.slider.value() / 100)
            self._session.change(tr("Fade reference photo"), replace(state, reference=faded))

    def _show(self) -> None:
        document = self._session.document
        reference = document.state.reference
        self._image = None
        if reference is not None:
            photo = QImage.fromData(reference.image)
            self._image = _fitted(photo, document.width, document.height)
        self.slider.setVisible(reference is not None)
        opacity = reference.opacity if reference is not None else 0.0
        self.slider.blockSignals(True)
        self.slider.setValue(round(100 * opacity))
        self.slider.blockSignals(False)
        self._canvas.set_reference(self._image, opacity)


def _fitted(photo: QImage, width: int, height: int) -> QImage | None:
    """The photo in the middle of an otherwise transparent area of the document's proportions."""
    if photo.isNull():
        return None
    scale = max(photo.width() / width, photo.height() / height)
    area = QImage(round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    area.fill(Qt.GlobalColor.transparent)
    left, top = (area.width() - photo.width()) / 2, (area.height() - photo.height()) / 2
    painter = QPainter(area)
    painter.drawImage(QRectF(left, top, photo.width(), photo.height()), photo)
    painter.end()
    return area
