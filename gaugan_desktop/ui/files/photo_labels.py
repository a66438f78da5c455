"""A photo becomes a document: its label map, its style, and the photo itself to trace from."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.limits import MAX_SIDE, MIN_SIDE
from gaugan_desktop.document.operations import borders_smoothed, specks_removed
from gaugan_desktop.document.state import Reference
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.imaging.style_images import read_reference_photo, read_style_image
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import PhotoLabels
from gaugan_desktop.synthesis.sizes import LIVE_PIXELS, fitted_size
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.file_controller import FileController
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import picture_filter, show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_SPECK_SHARE = 1 / 4000  # of the picture; smaller islands of a label are mistakes
_SMOOTHING_SHARE = 1 / 200  # of the shorter side


class PhotoToLabels(QObject):
    """Needs a model with a labeller; the worker does the work."""

    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        files: FileController,
        model: ModelController,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._bridge = parent, session, bridge
        self._files, self._model = files, model
        self._finish: Callable[[np.ndarray], None] | None = None
        self._request_id = -1
        bridge.labels_found.connect(self._on_labels_found)
        bridge.failed.connect(self._give_up)

    @property
    def is_possible(self) -> bool:
        """Whether the model can do it."""
        return self._model.header.labeller is not None

    def choose(self) -> None:
        """Ask for a photo."""
        if not self.is_possible:
            self.notice.emit(tr("This model cannot turn photos into label maps."))
            return
        title = tr("Labels from a photo")
        name, _ = QFileDialog.getOpenFileName(self._window, title, self._files.folder(), picture_filter())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Turn a photo into a document; a bad file is reported and changes nothing."""
        try:
            photo, style, reference = run_aside(lambda: _read(path))
        except BadFileError as error:
            show_problem(self._window, str(error))
            return

        def finish(labels: np.ndarray) -> None:
            label_set = self._model.header.label_set
            tidy = run_aside(lambda: _tidied(labels))
            if not self._files.may_discard():
                return
            document = Document(tidy, label_set, label_set.id_of("sky") or 0)
            state = replace(document.state, style=style, reference=reference)
            # No file holds the labels yet, and they were work.
            self._files.open_document(
                Document.from_state(state, label_set, document.base_label), is_saved=False
            )

        self._finish = finish
        self.notice.emit(tr("Looking at the photo..."))
        self._request_id = self._bridge.request_labels(photo)

    def _on_labels_found(self, found: PhotoLabels) -> None:
        if found.request_id != self._request_id:
            return  # somebody else asked
        finish, self._finish = self._finish, None
        if finish is not None:
            finish(found.labels)

    def _give_up(self, reason: str) -> None:
        self._finish = None


def _read(path: Path) -> tuple[np.ndarray, Style, Reference]:
    """What is labelled, whose light is taken, and what is traced from, still invisible."""
    style, reference = Style(path.stem, read_style_image(path)), read_reference_photo(path)
    return _sized(load_picture(path)), style, Reference(reference, opacity=0.0)


def _sized(photo: np.ndarray) -> np.ndarray:
    """The photo at the size of the document it becomes."""
    width, height = fitted_size(photo.shape[1], photo.shape[0], LIVE_PIXELS)
    size = tuple(min(max(side, MIN_SIDE), MAX_SIDE) for side in (width, height))
    return cv2.resize(photo, size, interpolation=cv2.INTER_AREA)


def _tidied(labels: np.ndarray) -> np.ndarray:
    """Without specks, with smooth outlines, as an artist would have drawn it."""
    smooth = borders_smoothed(labels, max(1, round(min(labels.shape) * _SMOOTHING_SHARE)))
    return specks_removed(smooth, round(labels.size * _SPECK_SHARE))
