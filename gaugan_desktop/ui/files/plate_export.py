"""A document taken apart into plates: what each layer hides is painted, too."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging import open_exr
from gaugan_desktop.imaging.export import PictureNotes
from gaugan_desktop.imaging.plate_files import write_plates
from gaugan_desktop.imaging.plates import Plates
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.peel import Peel, has_layers, resized
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS, fitted_size
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.moment_painter import MomentPainter
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import FormDialog, show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_FORMATS = {
    ".psd": mark("Photoshop, a group for each plate (.psd)"),
    ".ora": mark("OpenRaster, a group for each plate (.ora)"),
    ".exr": mark("OpenEXR, linear, a layer for each plate (.exr)"),
    "": mark("Folder of PNG files"),
}
_NO_EXR = mark("Needs the Python package OpenEXR, which is not installed")


class PlatesDialog(FormDialog):
    """Asks how a document shall be taken apart, and into what kind of file.

    Args:
        has_layers: whether it can be divided by its layers.
    """

    def __init__(self, parent: QWidget, has_layers: bool) -> None:
        super().__init__(parent, tr("Export plates"))
        about = QLabel(
            tr("Every plate shows all of itself: what stood before it is gone, what was behind is painted.")
        )
        about.setWordWrap(True)
        self._division = QComboBox()
        if has_layers:
            self._division.addItem(tr("One plate for each visible layer"), False)
        self._division.addItem(tr("By depth: sky, distance, ground, foreground"), True)
        self._format = QComboBox()
        for suffix, text in _FORMATS.items():
            self._format.addItem(tr(text), suffix)
        items = self._format.model()
        assert isinstance(items, QStandardItemModel)
        if not open_exr.is_available():
            items.item(list(_FORMATS).index(".exr")).setEnabled(False)
            items.item(list(_FORMATS).index(".exr")).setToolTip(tr(_NO_EXR))
        form = QFormLayout()
        form.addRow(about)
        form.addRow(tr("Plates"), self._division)
        form.addRow(tr("File"), self._format)
        self.finish(form, tr("Choose a file..."))

    @property
    def is_by_depth(self) -> bool:
        return bool(self._division.currentData())

    @property
    def suffix(self) -> str:
        """Of the file; empty for a folder."""
        return str(self._format.currentData())


class PlateExport(QObject):
    """Asks, paints the plates in the background, writes them."""

    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        settings: AppSettings,
        model: ModelController,
        folder: ExportFolder,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._settings = parent, session, settings
        self._model, self._folder = model, folder
        self.painter = MomentPainter(parent, bridge)

    def export(self) -> None:
        """Ask how and where, then make the plates."""
        dialog = PlatesDialog(self._window, has_layers(self._session.document.state))
        if not dialog.exec():
            return
        if dialog.suffix:
            path = self._ask_file(dialog.suffix)
        else:
            path = self._folder.ask_new_folder(self._window, tr("Export plates"), self._name)
        if path is not None:
            self.export_to(path, dialog.is_by_depth)

    def export_to(self, path: Path, is_by_depth: bool = False) -> None:
        """Make the plates and write them by the file's suffix; without one, into a new folder."""
        self.make(lambda plates: self._write(path, plates), is_by_depth)

    def make(
        self, finish: Callable[[Plates], None], is_by_depth: bool = False, pixels: int = EXPORT_PIXELS
    ) -> None:
        """Paint the plates of the document, with at most so many pixels; `finish` gets them."""
        document = self._session.document
        size = fitted_size(document.width, document.height, pixels)
        state, label_set = document.snapshot().state, document.label_set
        try:
            peel = run_aside(lambda: Peel(resized(state, *size), label_set, is_by_depth))
        except GauganError as error:
            show_problem(self._window, str(error))
            return
        header = self._model.header
        notes = PictureNotes(header.name, state.style.name, header.licence)
        dpi = self._settings.export_dpi

        def put_together(pictures: list[np.ndarray]) -> None:
            finish(run_aside(lambda: peel.finished(pictures, notes, dpi)))

        self.painter.paint(peel.moments, pixels, tr("Plates"), tr("Painting the plates..."), put_together)

    def _write(self, path: Path, plates: Plates) -> None:
        try:
            run_aside(lambda: write_plates(path, plates))
        except GauganError as error:
            show_problem(self._window, str(error))
        else:
            self.notice.emit(tr("Exported {file}", file=path.name))

    @property
    def _name(self) -> str:
        path = self._session.document.path
        return (path.stem if path else tr("Untitled")) + "-plates"

    def _ask_file(self, suffix: str) -> Path | None:
        name_filter = f"{tr(_FORMATS[suffix]).partition('(')[0].strip()} (*{suffix})"
        return self._folder.ask_file(self._window, tr("Export plates"), self._name + suffix, name_filter)
