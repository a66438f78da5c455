"""Connects document, scheduler and worker process by Qt signals, all in the GUI thread."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.style import Style
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import resized_cutouts
from gaugan_desktop.synthesis.client import SynthesisClient
from gaugan_desktop.synthesis.messages import (
    PhotoLabels,
    PhotoRequest,
    SynthesisCancelled,
    SynthesisError,
    SynthesisProgress,
    SynthesisRequest,
    SynthesisResult,
    WorkerLost,
    WorkerMessage,
    WorkerReady,
)
from gaugan_desktop.synthesis.scheduler import SynthesisScheduler
from gaugan_desktop.synthesis.scratch import scratch_for
from gaugan_desktop.synthesis.sizes import (
    EXPORT_PIXELS,
    LIVE_PIXELS,
    STYLE_PIXELS,
    VARIATION_PIXELS,
    fitted_size,
)
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.session import DocumentSession

_REST_MILLISECONDS = 150  # without a change; then the pen counts as resting


class SynthesisBridge(QObject):
    """Asks for a picture after every change and passes on what the worker says."""

    ready = Signal(object)  # WorkerReady
    picture_ready = Signal(object)  # SynthesisResult
    export_ready = Signal(object)  # SynthesisResult
    variation_ready = Signal(object)  # SynthesisResult
    spare_ready = Signal(object)  # SynthesisResult
    labels_found = Signal(object)  # PhotoLabels
    export_advanced = Signal(float)  # share that is done
    failed = Signal(str)
    lost = Signal(object)  # WorkerLost
    busy_changed = Signal(bool)
    _received = Signal(int, object)  # of which start of the client, WorkerMessage

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self._session = session
        self._label_table: np.ndarray | None = None  # as they are
        self._last_id = 0
        self._ids_of_old_documents = 0
        self._variation_ids: set[int] = set()
        self._spare_ids: set[int] = set()
        self._is_busy = False
        self._model_path: Path | None = None
        self._start_number = 0
        self._client = SynthesisClient(lambda message: self._received.emit(self._start_number, message))
        self._scheduler = SynthesisScheduler(self._live_request, self._client.send, self._client.cancel)
        self._received.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._scheduler.pause)
        session.labels_changed.connect(self._on_labels_changed)
        session.stroke_ended.connect(self._on_stroke_ended)
        session.style_changed.connect(self._invalidate)
        session.borders_changed.connect(self._invalidate)
        session.horizon_changed.connect(self._invalidate)
        session.document_replaced.connect(self._on_document_replaced)
        session.size_changed.connect(self._on_document_replaced)

    @property
    def model_path(self) -> Path | None:
        """The model that is painted with; None before the first start."""
        return self._model_path

    @property
    def worker_pid(self) -> int | None:
        return self._client.worker_pid

    @property
    def is_idle(self) -> bool:
        """The picture shown is up to date."""
        return self._scheduler.is_idle

    def start(self, model_path: Path, device: str) -> None:
        """Start the worker; the current document is painted as soon as it is ready."""
        is_other = model_path != self._model_path
        self._model_path = model_path
        self._client.stop()
        self._start_number += 1  # what the last worker still said must not be taken for the next one's
        self._scheduler.start_anew()
        if is_other:
            self.give_up_exports()
        self._client.start(model_path, device)
        self._scheduler.invalidate()

    def change_device(self, device: str) -> None:
        """Start the worker anew on another device; before the first start nothing happens."""
        if self._model_path is not None:
            self.start(self._model_path, device)

    def stop(self) -> None:
        self._client.stop()

    def set_label_table(self, table: np.ndarray) -> None:
        """Labels of the document to labels of the model; another table asks for another picture."""
        before, self._label_table = self._label_table, table
        if before is not None and not np.array_equal(table, before):
            self._on_document_replaced()

    def request_export(
        self, size: tuple[int, int] | None = None, depth: int = 8, style: Style | None = None
    ) -> Path | None:
        """Paint the document; answers `export_ready`.

        Args:
            size: (width, height); None for the document's own.
            depth: bits per channel, 8 or 16; more than `EXPORT_PIXELS` get 8.
            style: instead of the document's own.

        Returns:
            Where a picture of more than `EXPORT_PIXELS` will lie, raw; the answer's is empty then.

        Raises:
            BadFileError: there is no place for such a file.
        """
        document = self._session.document
        size = size or (document.width, document.height)
        request = self._request(EXPORT_PIXELS, is_export=True, is_preview=False)
        request = replace(request, depth=depth, style=style or request.style)
        if size[0] * size[1] > EXPORT_PIXELS:
            request = replace(request, size=size, depth=8)
            request = replace(request, scratch=scratch_for(request, self._model_path))
        elif size != (document.width, document.height):
            request = replace(request, size=size)
        self._scheduler.submit_export(request)
        self._report_busy()
        return request.scratch

    def request_variation(self, style: Style) -> int:
        """Paint the document small in another style; answers `variation_ready` with the id given back."""
        return self.request_moment(replace(self.moment, style=style))

    def request_moment(self, moment: Moment, pixels: int = VARIATION_PIXELS) -> int:
        """Paint another time of the document, with at most so many pixels; answers `variation_ready` with
        the id given back."""
        request = self._request_for(moment, pixels, is_export=True, is_preview=False)
        request = replace(request, is_aside=True)
        self._variation_ids.add(request.request_id)
        self._scheduler.submit_background(request)
        self._report_busy()
        return request.request_id

    def small_request(self) -> SynthesisRequest:
        """The document as it is, small; to be asked for in some styles with `request_spare`."""
        request = self._request(STYLE_PIXELS, is_export=True, is_preview=False)
        return replace(request, is_aside=True)

    def request_spare(self, request: SynthesisRequest, style: Style) -> int:
        """Paint this in a style while nobody waits for anything; answers `spare_ready` with the id given
        back, unless something is wrong with it."""
        self._last_id += 1
        self._spare_ids.add(self._last_id)
        self._scheduler.submit_spare(replace(request, request_id=self._last_id, style=style))
        return self._last_id

    def drop_spare(self) -> None:
        """Forget what `request_spare` asked for."""
        under_way = self._scheduler.drop_spare()
        self._spare_ids &= {under_way}  # its answer may be on its way already

    def request_labels(self, photo: np.ndarray, labeller: Path | None = None) -> int:
        """Turn a photo (H, W, 3) uint8 into a label map; answers `labels_found` with the id given back.

        Args:
            labeller: the model file whose labeller does it, and whose labels come; None for the model that
                paints.
        """
        self._last_id += 1
        self._scheduler.submit_export(PhotoRequest(self._last_id, photo, labeller))
        self._report_busy()
        return self._last_id

    def cancel_exports(self) -> None:
        """Forget waiting exports; the one under way stops after its current tile."""
        self._scheduler.drop_exports()
        running = self._scheduler.running_export_id
        if running is not None:
            self._client.cancel(running)

    def give_up_exports(self) -> None:
        """The model is another one; exports that wait show the labels of the one before."""
        if self._scheduler.drop_exports():
            self.failed.emit(tr("The model has changed; please export again."))

    def _live_request(self, is_preview: bool) -> SynthesisRequest:
        return self._request(LIVE_PIXELS, is_export=False, is_preview=is_preview)

    def _request(self, pixel_limit: int, is_export: bool, is_preview: bool) -> SynthesisRequest:
        return self._request_for(self.moment, pixel_limit, is_export, is_preview)

    @property
    def moment(self) -> Moment:
        """What the document is painted from now."""
        document = self._session.document
        return replace(Moment.of(document.state, document.labels), horizon=self._session.horizon)

    def _request_for(
        self, moment: Moment, pixel_limit: int, is_export: bool, is_preview: bool
    ) -> SynthesisRequest:
        labels, revision = moment.labels, self._session.document.revision
        size = fitted_size(labels.shape[1], labels.shape[0], pixel_limit)
        horizon = moment.horizon
        if size != labels.shape[::-1]:
            if horizon is not None:
                horizon *= size[1] / len(labels)
            labels = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
        mapped = labels.copy() if self._label_table is None else self._label_table[labels]
        self._last_id += 1
        return SynthesisRequest(
            self._last_id,
            revision,
            mapped,
            moment.style,
            is_export,
            is_preview,
            moment.wrap,
            moment.has_natural_borders,
            horizon=horizon,
            has_natural_light=moment.has_natural_light,
            rolls=moment.rolls.by_id(self._session.document.label_set, self._label_table),
            cutouts=resized_cutouts(moment.cutouts, moment.labels.shape, labels.shape),
        )

    def _on_labels_changed(self) -> None:
        is_stroking = self._session.document.is_painting
        self._scheduler.invalidate(is_stroking)
        self._rest.start()
        self._report_busy()

    def _on_stroke_ended(self) -> None:
        self._rest.start()
        self._scheduler.rest()
        self._report_busy()

    def _invalidate(self) -> None:
        self._scheduler.invalidate()
        self._rest.start()
        self._report_busy()

    @Slot(int, object)
    def _on_arrived(self, start_number: int, message: WorkerMessage) -> None:
        if start_number == self._start_number:
            self._on_received(message)

    def _on_received(self, message: WorkerMessage) -> None:
        if isinstance(message, WorkerReady):
            self.ready.emit(message)
            self._scheduler.on_ready()
        elif isinstance(message, SynthesisResult):
            self._scheduler.on_finished(message.request_id, message.milliseconds, message.rect is None)
            if message.request_id in self._variation_ids:
                self._variation_ids.remove(message.request_id)
                self.variation_ready.emit(message)
            elif message.request_id in self._spare_ids:
                self._spare_ids.remove(message.request_id)
                self.spare_ready.emit(message)
            elif message.request_id > self._ids_of_old_documents:
                (self.export_ready if message.is_export else self.picture_ready).emit(message)
        elif isinstance(message, SynthesisProgress):
            self.export_advanced.emit(message.share)
        elif isinstance(message, SynthesisCancelled):
            self._scheduler.on_finished(message.request_id)
        elif isinstance(message, PhotoLabels):
            self._scheduler.on_finished(message.request_id)
            self.labels_found.emit(message)
        elif isinstance(message, SynthesisError):
            self._scheduler.on_finished(message.request_id)
            if message.request_id not in self._spare_ids:
                self.failed.emit(message.message)
            self._spare_ids.discard(message.request_id)
        elif isinstance(message, WorkerLost):
            given_up = self._scheduler.on_lost()
            self.lost.emit(message)
            if given_up is not None:
                self.failed.emit(tr("The painter broke down twice over this; the computer may lack memory."))
        self._report_busy()

    def _on_document_replaced(self) -> None:
        self._ids_of_old_documents = self._last_id
        self._scheduler.start_over()
        self._report_busy()

    def _report_busy(self) -> None:
        is_busy = not self._scheduler.is_idle
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.busy_changed.emit(is_busy)
