"""Every way a picture or a label map gets out of the program."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from gaugan_desktop.annotations.colour_tables import ColourTable, export_exchanged, load_table
from gaugan_desktop.document import geometry
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.paint_over import PaintedOver, composed, scaled
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.imaging.export import (
    DEEP_FORMATS,
    ON_SCREEN,
    ExportLayer,
    LayerGroup,
    PictureNotes,
    PrintTarget,
    export_label_map,
    export_picture,
    export_psd,
)
from gaugan_desktop.opencv import cv2
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost
from gaugan_desktop.synthesis.scratch import forget, opened_print
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS, fitted_size
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.exchange_dialog import ExchangeDialog
from gaugan_desktop.ui.files.export_dialog import ExportDialog
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.views.label_image import image_from_rgb

_PICTURE_FILTER = "PNG (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp);;TIFF (*.tif *.tiff);;PDF (*.pdf)"
_LAYERED = (".psd", ".ora")
_EXPORTED = mark("Exported {file}")
_IN_SRGB = mark("Exported {file}; files with layers stay in sRGB")


class ExportController(QObject):
    """Paints at full size in the background, then writes the file.

    Args:
        parent: the window that dialogs belong to.
        settings: remembers the resolution.
        model: the model in use; files name it.
        folder: where file dialogs open, and which they remember.
    """

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
        self._window, self._session, self._bridge = parent, session, bridge
        self._settings, self._model, self.folder = settings, model, folder
        self._finish: Callable[[np.ndarray], None] | None = None
        self._after: Callable[[], None] | None = None
        self._progress: QProgressDialog | None = None
        self._size = 0, 0
        self._scratch: Path | None = None
        bridge.export_ready.connect(self._on_ready)
        bridge.export_advanced.connect(self._on_advanced)
        bridge.failed.connect(self._on_failed)
        bridge.lost.connect(self._on_lost)

    def picture(self) -> None:
        """Ask for size and file, then paint."""
        document = self._session.document
        dialog = ExportDialog(self._window, document.width, document.height, self._settings)
        if not dialog.exec():
            return
        self._settings.export_dpi, self._settings.export_quality = dialog.dpi, dialog.quality
        self._settings.export_profile, self._settings.export_margin = dialog.profile, dialog.margin
        layered = [tr("Photoshop, with layers") + " (*.psd)", tr("OpenRaster, with layers") + " (*.ora)"]
        filters = ";;".join([_PICTURE_FILTER, *layered])
        path = self._ask_path(tr("Export picture"), f"{self._name}.png", filters)
        if path is not None:
            bits, target = dialog.channel_bits, dialog.target
            self.picture_to(path, dialog.size_in_pixels, dialog.has_notes, bits, target=target)

    def picture_to(
        self,
        path: Path,
        size: tuple[int, int] | None = None,
        has_notes: bool = True,
        depth: int = 8,
        style: Style | None = None,
        target: PrintTarget = ON_SCREEN,
    ) -> None:
        """Paint and write by the file's suffix.

        Args:
            size: (width, height); None for the document's own.
            depth: bits per channel, 8 or 16; formats that know only 8 get 8.
            style: instead of the document's own.
            target: profile and margins.
        """
        depth = depth if path.suffix.lower() in DEEP_FORMATS else 8
        document = self._session.document.snapshot()
        own = document.width, document.height
        size = size or own
        is_layered = path.suffix.lower() in _LAYERED
        painted = fitted_size(*size, EXPORT_PIXELS) if is_layered else size
        if painted != size != own:
            show_problem(self._window, tr("Pictures of that size are saved as .png, .jpg, .tif or .pdf."))
            return

        def finish(picture: np.ndarray) -> None:
            name = (style or document.style).name
            told = _IN_SRGB if is_layered and target.profile is not None else _EXPORTED
            self._write(
                lambda: self._write_picture(
                    path, document, _at(picture, size), name if has_notes else None, target
                ),
                path,
                told,
            )

        self.paint(finish, painted, depth, style)

    def variations_to(self, folder: Path, styles: Sequence[Style]) -> None:
        """Paint the document in several styles at its own size, one PNG file each."""
        waiting = list(enumerate(styles, start=1))

        def next_one() -> None:
            if waiting:
                number, style = waiting.pop(0)
                self._after = next_one
                self.picture_to(folder / f"{self._name}-{number}.png", style=style)

        next_one()

    def labels(self) -> None:
        """Ask for a file and write the flattened label map as an indexed PNG."""
        path = self._ask_path(
            tr("Export label map"), f"{self._name}-labels.png", tr("Indexed PNG") + " (*.png)"
        )
        if path is not None:
            document = self._session.document.snapshot()
            self._write(lambda: export_label_map(path, document.labels, document.label_set), path)

    def exchanged_labels(self) -> None:
        """Ask for colours and file and write the flattened label map as other programs know it."""
        dialog = ExchangeDialog(self._window, self._session.document)
        if not dialog.exec():
            return
        try:
            table = dialog.table or self._ask_table()
        except BadFileError as error:
            show_problem(self._window, str(error))
            return
        if table is None:
            return
        name = f"{self._name}-{table.label_set.name}.png"
        path = self._ask_path(tr("Label map for other programs"), name, "PNG (*.png)")
        if path is None:
            return
        document, as_numbers = self._session.document.snapshot(), dialog.as_numbers
        own = document.label_set
        self._write(lambda: export_exchanged(path, document.labels, own, table, as_numbers), path)

    def _ask_table(self) -> ColourTable | None:
        files = "CSV (*.csv)"
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("A table of colours..."), str(self.folder.path), files
        )
        return load_table(Path(name)) if name else None

    def copy_picture(self) -> None:
        """Paint at the document's size and put the picture on the clipboard."""

        over = self._session.document.snapshot().state.over

        def finish(picture: np.ndarray) -> None:
            picture = composed(picture, over)
            QGuiApplication.clipboard().setImage(image_from_rgb(picture))
            self.notice.emit(tr("The picture is on the clipboard"))

        document = self._session.document
        size = fitted_size(document.width, document.height, EXPORT_PIXELS)
        self.paint(finish, size)

    @property
    def _name(self) -> str:
        path = self._session.document.path
        return path.stem if path else tr("Untitled")

    def paint(
        self,
        finish: Callable[[np.ndarray], None],
        size: tuple[int, int],
        depth: int = 8,
        style: Style | None = None,
    ) -> None:
        """Paint the document at a (width, height) in the background; `finish` gets the picture.

        Args:
            depth: bits per channel, 8 or 16.
            style: instead of the document's own.
        """
        try:
            self._scratch, self._size = self._bridge.request_export(size, depth, style), size
        except BadFileError as error:
            show_problem(self._window, str(error))
            return
        self._finish = finish
        self._progress = QProgressDialog(tr("Painting the picture..."), tr("Cancel"), 0, 0, self._window)
        self._progress.setWindowTitle(tr("Export"))
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(300)
        self._progress.canceled.connect(self._on_cancelled)

    def _write_picture(
        self, path: Path, document: Document, picture: np.ndarray, style: str | None, target: PrintTarget
    ) -> None:
        """Write by the file's suffix; with the name of a style also notes about the picture."""
        suffix, over, header = path.suffix.lower(), document.state.over, self._model.header
        notes = None if style is None else PictureNotes(header.name, style, header.licence)
        if suffix == ".psd":
            below, above = (
                _layers_of(document, picture.shape[1::-1]),
                _over_of(document, picture.shape[1::-1]),
            )
            merged = composed(picture, over)
            export_psd(path, picture, below, self._settings.export_dpi, above, merged, notes)
        elif suffix == ".ora":
            fitted = _resized(document, picture.shape[1::-1])
            save_project(path, fitted, picture, header.name, self._settings.export_dpi)
        else:
            dpi, quality = self._settings.export_dpi, self._settings.export_quality
            export_picture(path, PaintedOver(picture, over), notes, dpi, quality, target=target)

    def _write(self, write: Callable[[], object], path: Path, told: str = _EXPORTED) -> None:
        try:
            run_aside(write)
        except GauganError as error:
            show_problem(self._window, str(error))
        else:
            self.notice.emit(tr(told, file=path.name))

    def _ask_path(self, title: str, name: str, name_filter: str) -> Path | None:
        return self.folder.ask_file(self._window, title, name, name_filter)

    def _on_ready(self, result: SynthesisResult) -> None:
        finish, self._finish = self._finish, None
        after, self._after = self._after, None
        self._close_progress()
        if finish is not None:
            scratch, self._scratch = self._scratch, None
            if scratch is None:
                finish(result.picture)
            else:
                self._finish_print(finish, scratch)
        if after is not None:
            after()

    def _finish_print(self, finish: Callable[[np.ndarray], None], scratch: Path) -> None:
        try:
            picture = opened_print(scratch, *self._size)
        except BadFileError as error:
            show_problem(self._window, str(error))
        else:
            finish(picture)
        forget(scratch)

    def _on_advanced(self, share: float) -> None:
        if self._progress is not None:
            self._progress.setRange(0, 100)
            self._progress.setValue(round(100 * share))

    def _on_cancelled(self) -> None:
        self._finish = self._after = None
        if self._scratch is not None:
            forget(self._scratch)
        self._close_progress()
        self._bridge.cancel_exports()

    def _on_failed(self, message: str) -> None:
        self._close_progress()
        self._finish = self._after = None
        show_problem(self._window, message)

    def _on_lost(self, message: WorkerLost) -> None:
        if message.is_final and self._progress is not None:
            self._on_cancelled()

    def _close_progress(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect()
            self._progress.reset()  # also stops the timer that would still show it
            self._progress.deleteLater()
            self._progress = None


def _at(picture: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The picture at a (width, height)."""
    if picture.shape[1::-1] == size:
        return picture
    return cv2.resize(picture, size, interpolation=cv2.INTER_LANCZOS4)


def _resized(document: Document, size: tuple[int, int]) -> Document:
    """A snapshot at the (width, height) of the picture."""
    width, height = size
    scaling = geometry.scaling(width / document.width, height / document.height)
    matrix = geometry.about((0.0, 0.0), scaling)
    if (document.width, document.height) != size:
        document.reshape(partial(geometry.scaled, width=width, height=height), tr("Size"), matrix)
    return document


def _layers_of(document: Document, size: tuple[int, int]) -> list[ExportLayer]:
    """The label layers in their colours, at the size of the picture."""
    state = document.state
    groups = {group.name: LayerGroup(group.name, group.is_visible) for group in state.groups}
    found = []
    for layer in state.layers:
        labels = layer.labels
        if labels.shape[::-1] != size:
            labels = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
        colored = document.label_set.colored(labels)
        found.append(ExportLayer(layer.name, colored, layer.is_visible, group=groups.get(layer.group)))
    return found


def _over_of(document: Document, size: tuple[int, int]) -> list[ExportLayer]:
    """The paint-over layer, if there is one, at the size of the picture."""
    over = document.state.over
    if over is None:
        return []
    rgba = over.rgba if over.rgba.shape[1::-1] == size else scaled(over.rgba, *size)
    return [ExportLayer("Paint-over", rgba, over.is_visible, over.mode.value, over.opacity)]
