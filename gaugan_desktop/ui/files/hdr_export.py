"""A panorama with the brightness of the sky and the sun, to light 3D scenes with."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSlider, QWidget

from gaugan_desktop.document.paint_over import composed
from gaugan_desktop.document.replay import moment_of_state
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging import open_exr
from gaugan_desktop.imaging.export import PictureNotes
from gaugan_desktop.imaging.hdr import cube, radiance, whole_sphere, write_hdr
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS
from gaugan_desktop.synthesis.sky import sky_of
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.export_controller import ExportController
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import FormDialog, show_problem

_FACTORS = (1, 2, 4, 8)
_STRONGEST = 200  # per cent
_NO_SUN = mark("Exported {file}; under this sky no sun is seen")


class HdrDialog(FormDialog):
    """Asks how large a panorama shall be, how strong its sun, and whether it shall be a cube."""

    def __init__(self, parent: QWidget, width: int, height: int) -> None:
        super().__init__(parent, tr("HDR panorama"))
        self._size = QComboBox()
        for factor in _FACTORS:
            if factor == 1 or width * height * factor**2 <= EXPORT_PIXELS:
                self._size.addItem(f"{width * factor} x {height * factor} (x{factor})", factor)
        self._sun = QSlider(Qt.Orientation.Horizontal)
        self._sun.setRange(0, _STRONGEST)
        self._sun.setValue(_STRONGEST // 2)
        self._sun.setToolTip(tr("How bright the sun and the bright sky are; on the left as in the picture"))
        self._shape = QComboBox()
        self._shape.addItem(tr("Equirectangular, 2:1"), False)
        self._shape.addItem(tr("Cube, six faces below each other"), True)
        form = QFormLayout()
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Sun"), self._sun)
        form.addRow(tr("Shape"), self._shape)
        self.finish(form, tr("Choose a file..."))

    @property
    def factor(self) -> int:
        """How many times as large as the document."""
        return int(self._size.currentData())

    @property
    def strength(self) -> float:
        """Of the sun; 1 is plausible."""
        return self._sun.value() / 100

    @property
    def is_cube(self) -> bool:
        return bool(self._shape.currentData())


class HdrExport(QObject):
    """Asks, paints with 16 bits, expands, writes.

    Args:
        exports: paints in the background.
    """

    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        exports: ExportController,
        model: ModelController,
        folder: ExportFolder,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._exports = parent, session, exports
        self._model, self._folder = model, folder

    def export(self) -> None:
        """Ask how and where, then make the panorama."""
        document = self._session.document
        if not document.wrap.columns or document.wrap.rows:
            self.notice.emit(tr("Only panoramas: choose Image > Seamless > Left and right first."))
            return
        dialog = HdrDialog(self._window, document.width, document.height)
        if not dialog.exec():
            return
        kinds = ["Radiance HDR (*.hdr)"]
        if open_exr.is_available():
            kinds.insert(0, "OpenEXR (*.exr)")
        name = "panorama.exr" if len(kinds) == 2 else "panorama.hdr"
        path = self._folder.ask_file(self._window, tr("HDR panorama"), name, ";;".join(kinds))
        if path is not None:
            self.export_to(path, dialog.factor, dialog.strength, dialog.is_cube)

    def export_to(self, path: Path, factor: int = 1, strength: float = 1.0, is_cube: bool = False) -> None:
        """Make the panorama at so many times the document's size and write it by the file's suffix."""
        document = self._session.document.snapshot()
        moment, header = moment_of_state(document.state), self._model.header
        notes = PictureNotes(header.name, document.style.name, header.licence)

        def work(picture: np.ndarray) -> bool:
            is_sky = sky_of(moment, document.label_set, picture.shape[1], picture.shape[0])
            whole = whole_sphere(composed(picture, moment.over))
            light, sun = radiance(whole, whole_sphere(is_sky), strength)
            write_hdr(path, cube(light) if is_cube else light, is_cube, sun, notes)
            return sun is not None

        def finish(picture: np.ndarray) -> None:
            try:
                has_sun = run_aside(lambda: work(picture))
            except BadFileError as error:
                show_problem(self._window, str(error))
            else:
                is_missed = strength > 0 and not has_sun
                text = _NO_SUN if is_missed else mark("Exported {file}")
                self.notice.emit(tr(text, file=path.name))

        self._exports.paint(finish, (document.width * factor, document.height * factor), depth=16)
