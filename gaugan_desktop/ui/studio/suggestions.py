"""A labeller suggests label maps: of the photo in hand, or of all empty ones in the background."""

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from gaugan_desktop.document.operations import borders_smoothed, specks_removed
from gaugan_desktop.errors import GauganError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.agreement import keep_suggestion, learned_from
from gaugan_desktop.photo_set.doubt import keep_doubt
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.label_choice import likeness
from gaugan_desktop.photo_set.labeller_choice import LabellingModel, labelling_model
from gaugan_desktop.photo_set.photo import Photo, PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.synthesis.messages import PhotoLabels
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.studio.doubt_tour import doubtful_places
from gaugan_desktop.ui.studio.photo_desk import PhotoDesk
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_DOUBT = 140  # of 255; less certain pixels are in doubt
_SPECK_SHARE = 1 / 4000  # of the picture
_SMOOTHING_SHARE = 1 / 200  # of the shorter side


class Suggestions(QObject):
    """Asks the painter's worker, one photo at a time."""

    progressed = Signal(int, int)  # photos that are done, of how many; 0 of 0 when it is over
    notice = Signal(str)

    def __init__(
        self, photo_set: PhotoSet, desk: PhotoDesk, bridge: SynthesisBridge, model: ModelController
    ) -> None:
        super().__init__()
        self._set, self._desk, self._bridge, self._model = photo_set, desk, bridge, model
        self._request_id = -1
        self._labelling: LabellingModel | None = None
        self._photo: Photo | None = None
        self._waiting: list[Photo] = []
        self._total = 0
        self._is_replacing = False
        bridge.labels_found.connect(self._on_found)
        bridge.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        return self._photo is not None

    def suggest(self) -> None:
        """Suggest labels for the photo in hand."""
        if self._desk.photo is not None:
            self._begin([self._desk.photo], is_replacing=True)

    def suggest_all(self) -> None:
        """Suggest labels for every empty photo, in the background; what is painted meanwhile stays."""
        empty = [photo for photo in self._set.photos if photo.state is PhotoState.EMPTY]
        if not empty:
            self.notice.emit(tr("No photo is empty."))
        else:
            self._begin(empty, is_replacing=False)

    def stop(self) -> None:
        """Suggest no more; what came stays."""
        self._waiting.clear()
        self._end()

    def _begin(self, photos: list[Photo], is_replacing: bool) -> None:
        if self.is_busy:
            self.notice.emit(tr("Suggestions are under way already."))
            return
        path = self._bridge.model_path
        painting = None if path is None else LabellingModel(path, self._model.header)
        try:
            self._labelling = labelling_model(self._set.root, painting)
        except GauganError as error:
            self.notice.emit(str(error))
            return
        if self._labelling is None:
            self.notice.emit(tr("No model here can turn photos into label maps."))
            return
        self._waiting, self._total, self._is_replacing = list(photos), len(photos), is_replacing
        self._next()

    def _next(self) -> None:
        while self._waiting:
            photo = self._photo = self._waiting.pop(0)
            self.progressed.emit(self._total - len(self._waiting) - 1, self._total)
            try:
                picture = run_aside(partial(self._set.load_picture, photo))
            except GauganError as error:
                self.notice.emit(str(error))
                continue
            if self._photo is photo and self._labelling is not None:  # nobody stopped it meanwhile
                self._request_id = self._bridge.request_labels(picture, self._labelling.path)
            return
        self._end()

    def _end(self) -> None:
        self._photo, self._request_id = None, -1
        self.progressed.emit(0, 0)

    def _on_found(self, found: PhotoLabels) -> None:
        photo, labelling = self._photo, self._labelling
        if found.request_id != self._request_id or photo is None or labelling is None:
            return
        table, is_guess = likeness(labelling.header.label_set, self._set.label_set)
        certainty = np.where(is_guess[found.labels], np.uint8(0), found.certainty)
        labels, doubt = run_aside(lambda: _usable(table[found.labels], certainty))
        if photo is not self._desk.photo and photo.state is PhotoState.EMPTY:
            self._save(photo, labels, doubt, labelling)
        if photo is self._desk.photo:  # perhaps only since it was saved
            self._show(photo, labels, doubt, labelling)
        self._next()

    def _show(self, photo: Photo, labels: np.ndarray, doubt: np.ndarray, labelling: LabellingModel) -> None:
        draft = self._desk.draft
        if not (self._is_replacing or draft.is_empty):
            self._desk.keep()
        elif draft.regions.shape == labels.shape:
            self._desk.take_suggestion(labels, doubt)
            self._keep(photo, labels, labelling)
            count = len(doubtful_places(doubt))
            self.notice.emit(tr("Doubtful places: {count}; D goes from one to the next.", count=count))

    def _save(self, photo: Photo, labels: np.ndarray, doubt: np.ndarray, labelling: LabellingModel) -> None:
        draft = Draft.empty((labels.shape[0], labels.shape[1])).with_map(labels)
        try:
            run_aside(lambda: self._set.save(photo, self._set.load_picture(photo), draft))
            keep_doubt(self._set.root, photo, doubt)
            self._keep(photo, labels, labelling)
        except GauganError as error:
            self._waiting.clear()
            self.notice.emit(str(error))
        self._desk.state_changed.emit(photo)

    def _keep(self, photo: Photo, labels: np.ndarray, labelling: LabellingModel) -> None:
        """Remember what was suggested, to see later how much of it was right."""
        learned = learned_from(labelling.header, self._set.root)
        try:
            keep_suggestion(self._set.root, photo, labels, learned)
        except GauganError as error:
            self.notice.emit(str(error))

    def _on_failed(self, reason: str) -> None:
        if self.is_busy:
            self.stop()
            self.notice.emit(reason)


def _usable(labels: np.ndarray, certainty: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A suggestion without specks, and where it is in doubt (H, W) bool."""
    radius = max(1, round(min(labels.shape) * _SMOOTHING_SHARE))
    tidy = specks_removed(borders_smoothed(labels, radius), round(labels.size * _SPECK_SHARE))
    even = cv2.blur(certainty, (2 * radius + 1, 2 * radius + 1))
    return tidy, (even < _DOUBT) | (tidy == UNPAINTED)
