"""The photo in hand: opened, worked on, saved after every stroke, finished, put back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.fill import contiguous_region
from gaugan_desktop.document.operations import borders_smoothed, specks_removed
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.errors import GauganError
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.photo_set.autosave import Autosave, Work
from gaugan_desktop.photo_set.doubt import Doubt, keep_doubt, load_doubt
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.label_choice import with_unknown
from gaugan_desktop.photo_set.photo import Photo, PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.snapping import snapped
from gaugan_desktop.photo_set.tidying import fitted, holes_filled
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.studio.photo_tools import Sight, StudioToolBox

_STROKES = 1  # the layer that is painted on
_LAYERS = (mark("Regions"), mark("Strokes"), mark("Fixed"), mark("Earlier strokes"))
_BREAK_SECONDS = 60.0  # without a change; whoever pauses longer is not labelling
_SPECK_SHARE = 1 / 4000  # of the picture; smaller islands of a label are mistakes
_HOLE_SHARE = 1 / 500
_SMOOTHING_SHARE = 1 / 300  # of the shorter side


def document_of(draft: Draft, label_set: LabelSet) -> Document:
    """A draft to paint on: its layers; strokes are painted on the active one, earlier ones are hidden."""
    layers = tuple(
        Layer(labels, tr(name), is_visible=labels is not draft.earlier)
        for labels, name in zip(draft.layers, _LAYERS, strict=True)
    )
    state = DocumentState(layers, active=_STROKES)
    return Document.from_state(state, with_unknown(label_set), 0)


class PhotoDesk(QObject):
    """Takes photos of a set in hand, one at a time; what is painted is on the disk a moment later.

    Attributes:
        photo: the one in hand; None before the first, or where it could not be opened.
        session: holds its label map as layers (see `Draft`).
        unreadable: names of the photos that could not be opened.
    """

    photo_opened = Signal(object)  # np.ndarray: the photo (H, W, 3); None where there is nothing to see
    doubt_found = Signal(object)  # np.ndarray (H, W) bool: what is in doubt; None where nothing is
    doubt_settled = Signal(object)  # np.ndarray (H, W) bool: what still is
    state_changed = Signal(object)  # Photo
    trouble_changed = Signal(str)  # why work is not safe; nothing when it is
    reworked = Signal()  # what `is_reworking` told of is over
    notice = Signal(str)
    failed = Signal(str)
    _saved = Signal(object, str)  # Photo, what was wrong

    def __init__(self, photo_set: PhotoSet, session: DocumentSession, tools: StudioToolBox) -> None:
        super().__init__()
        self._set, self.session, self._tools = photo_set, session, tools
        self.photo: Photo | None = None
        self.unreadable: set[str] = set()
        self._picture: np.ndarray | None = None
        self._is_loading = self._is_reworking = False
        self._last_change = 0.0
        self._doubt: Doubt | None = None
        self._autosave = Autosave(self._write, lambda photo, problem: self._saved.emit(photo, problem))
        self._saved.connect(self._on_saved, Qt.ConnectionType.QueuedConnection)
        session.state_changed.connect(self._on_changed)

    @property
    def draft(self) -> Draft:
        """The label map in hand, on the pixels of the document."""
        return Draft(*(layer.labels for layer in self.session.document.state.layers))

    @property
    def is_reworking(self) -> bool:
        """Whether Snap or the like is at work on the photo in hand."""
        return self._is_reworking

    @property
    def picture(self) -> np.ndarray | None:
        """The photo in hand (H, W, 3) uint8."""
        return self._picture

    def open(self, photo: Photo, is_told: bool = True) -> bool:
        """Take another photo in hand; what was in hand is saved first.

        Args:
            is_told: it is said why a photo cannot be read.

        Returns:
            False where it could not be opened, or something is being opened already.
        """
        if self._is_loading or not self._put_back():
            return False
        self._is_loading = True
        try:
            picture, draft, sight, doubt = run_aside(lambda: self._loaded(photo))
        except GauganError as error:
            self.unreadable.add(photo.name)
            if is_told:
                self.failed.emit(str(error))
            return False
        finally:
            self._is_loading = False
        self.unreadable.discard(photo.name)
        self.photo, self._picture, self._tools.sight = photo, picture, sight
        self._doubt = Doubt(doubt, draft) if doubt is not None else None
        self._last_change = monotonic()
        self.session.open(document_of(draft, self._set.label_set))
        self.photo_opened.emit(picture)
        self.doubt_found.emit(doubt)
        self.state_changed.emit(photo)
        return True

    def reload(self) -> None:
        """The labels of the set have changed: open the photo in hand anew."""
        photo, self.photo = self.photo, None
        if photo is not None:
            self.open(photo)

    def snap(self) -> None:
        """Let the strokes grow to the edges of the photo."""
        sight = self._tools.sight
        if sight is None:
            return
        if not self._has_strokes:
            self.notice.emit(tr("Paint rough strokes first, one in each thing; Snap lets them grow."))
            return
        self._rework(lambda draft: snapped(sight.smooth, draft), tr("Snap"))

    def keep_strokes(self) -> None:
        """Take the strokes as they are painted."""
        if self.photo is not None and self._has_strokes:
            self._become(self.draft.with_map(self.draft.flat), tr("Keep strokes as painted"))

    def toggle_fixed(self, x: float, y: float) -> None:
        """Fix the region at a point, or let it free again."""
        document = self.session.document
        label = document.label_at(x, y)
        if self.photo is None or label is None or label == UNPAINTED:
            return
        draft = self.draft
        is_fixed = draft.fixed[int(y), int(x)] != UNPAINTED
        mask, box = contiguous_region(draft.fixed if is_fixed else document.labels, int(x), int(y))
        fixed, regions = draft.fixed.copy(), draft.regions.copy()
        if is_fixed:
            np.copyto(regions[box.slices], fixed[box.slices], where=mask)
            fixed[box.slices][mask] = UNPAINTED
        else:
            fixed[box.slices][mask] = label
        name = tr("Free a region") if is_fixed else tr("Fix a region")
        self._become(replace(draft, regions=regions, fixed=fixed), name)

    def fill_holes(self) -> None:
        """Small holes take the label around them, unpainted places the nearest one."""
        self._tidy(lambda labels: holes_filled(labels, round(labels.size * _HOLE_SHARE)), tr("Fill holes"))

    def remove_specks(self) -> None:
        """Small islands take the nearest label."""
        self._tidy(
            lambda labels: specks_removed(labels, round(labels.size * _SPECK_SHARE)), tr("Remove specks")
        )

    def smooth(self) -> None:
        """Ragged borders become smooth."""
        radius = max(1, round(min(self.session.document.state.shape) * _SMOOTHING_SHARE))
        self._tidy(lambda labels: borders_smoothed(labels, radius), tr("Smooth borders"))

    def copy_previous(self) -> None:
        """Take over the label map of the photo before this one in the list, of those not left out."""
        if self.photo is None:
            return
        photos, document = self._set.photos, self.session.document
        before = photos[: photos.index(self.photo)]
        previous = next((p for p in reversed(before) if p.state is not PhotoState.EXCLUDED), None)
        if previous is None:
            self.notice.emit(tr("This is the first photo."))
            return
        try:
            if not self._set.has_map(previous):
                self.notice.emit(tr("Nothing is painted on the photo before this one."))
                return
            labels = run_aside(lambda: self._map_of(previous))
        except GauganError as error:
            self.failed.emit(str(error))
            return
        if document is self.session.document:
            fresh = fitted(labels, document.state.shape)
            self._become(self.draft.with_map(fresh), tr("Copy from the previous photo"))

    def take_over(self, labels: np.ndarray, name: str) -> None:
        """Let a label map (H, W) take the place of regions and strokes."""
        self._become(self.draft.with_map(labels), name)

    def take_suggestion(self, labels: np.ndarray, doubt: np.ndarray) -> None:
        """Take over a suggestion, and keep in mind what is in doubt there, (H, W) bool."""
        self._doubt = None
        self.take_over(labels, tr("Suggestion"))
        self._doubt = Doubt(doubt, self.draft, self.session.document.history.newest)
        self.keep()
        self.doubt_found.emit(self._doubt.mask)

    def finish(self) -> bool:
        """The label map is done: from now on it is trained on."""
        photo, picture, draft = self.photo, self._picture, self.draft
        if photo is None or picture is None:
            return False
        if draft.is_empty:
            self.notice.emit(tr("Nothing is painted yet."))
            return False
        self._end_stroke()
        self._count_time()
        if photo.state is PhotoState.DONE:
            self._forget_doubt()
            return self._autosave.flush() == ""
        if not self._try(lambda: self._set.finish(photo, picture, draft), photo):
            return False
        self._forget_doubt()
        return True

    def reopen(self) -> bool:
        """The label map is not done after all."""
        photo, picture, draft = self.photo, self._picture, self.draft
        if photo is None or picture is None or photo.state is not PhotoState.DONE:
            return False
        return self._try(lambda: self._set.reopen(photo, picture, draft), photo)

    def exclude(self, is_excluded: bool) -> bool:
        """Leave the photo in hand out of the set, or take it in again."""
        photo = self.photo
        if photo is None:
            return False
        return self._try(lambda: self._set.exclude(photo, is_excluded), photo)

    def keep(self) -> None:
        """Have what is in hand saved in the background."""
        if self.photo is not None and self._picture is not None:
            doubt = self._doubt.mask if self._doubt is not None else None
            self._autosave.save(Work(self.photo, self._picture, self._copied_draft(), doubt))

    def flush(self) -> str:
        """Wait until all work is on the disk; returns why it is not."""
        self._end_stroke()
        return self._autosave.flush()

    def close(self) -> str:
        """Save what is in hand and end; returns why that was not possible."""
        self._end_stroke()
        self._count_time()
        problem = self._autosave.close()
        try:
            self._set.save_list()
        except GauganError as error:
            problem = problem or str(error)
        self.photo = None
        return problem

    @property
    def _has_strokes(self) -> bool:
        return bool((self.draft.strokes != UNPAINTED).any())

    def _loaded(self, photo: Photo) -> tuple[np.ndarray, Draft, Sight, np.ndarray | None]:
        picture = self._set.load_picture(photo)
        shape = picture.shape[:2]
        doubt = load_doubt(self._set.root, photo, shape)
        return picture, self._set.load_draft(photo, shape), Sight(picture), doubt

    def _write(self, work: Work) -> None:
        self._set.save(work.photo, work.picture, work.draft)
        keep_doubt(self._set.root, work.photo, work.doubt)

    def _forget_doubt(self) -> None:
        """What is done is in no doubt."""
        if self._doubt is not None:
            self._doubt = None
            self.keep()
            self.doubt_found.emit(None)

    def _map_of(self, photo: Photo) -> np.ndarray:
        shape = self._set.load_picture(photo).shape
        return self._set.load_draft(photo, shape[:2]).flat

    def _become(self, draft: Draft, name: str) -> None:
        """Go over to another draft as one undo step."""
        state = self.session.document.state
        layers = tuple(
            replace(layer, labels=labels) for layer, labels in zip(state.layers, draft.layers, strict=True)
        )
        self.session.change(name, replace(state, layers=layers))

    def _tidy(self, operation: Callable[[np.ndarray], np.ndarray], name: str) -> None:
        self._rework(lambda draft: draft.with_map(operation(draft.flat)), name)

    def _rework(self, operation: Callable[[Draft], Draft], name: str) -> None:
        """Make another draft of the one in hand in the background, anew if that has changed meanwhile."""
        photo, document = self.photo, self.session.document
        if photo is None or self._is_reworking:
            return
        self._is_reworking = True
        try:
            while True:
                revision, before = document.revision, self._copied_draft()
                fresh = run_aside(partial(operation, before))
                if photo is not self.photo or document is not self.session.document:
                    break
                if revision == document.revision:
                    self._become(fresh, name)
                    break
        finally:
            self._is_reworking = False
        self.reworked.emit()

    def _copied_draft(self) -> Draft:
        return Draft(*(layer.copy() for layer in self.draft.layers))

    def _put_back(self) -> bool:
        """Have the photo in hand on the disk; False where that failed, and it stays in hand."""
        if self.photo is None:
            return True
        self._end_stroke()
        self._count_time()
        if problem := self._autosave.flush():
            self.failed.emit(problem)
            return False
        return True

    def _on_changed(self) -> None:
        """Something was painted, done, undone: keep it."""
        document = self.session.document
        if self.photo is None or document.is_painting or not document.revision:
            return
        self._count_time()
        if self._doubt is not None and self._doubt.settle(self.draft, document.history.newest):
            self.doubt_settled.emit(self._doubt.mask)
        self.keep()

    def _end_stroke(self) -> None:
        """What is painted so far counts, and is saved."""
        if self.session.document.is_painting:
            self.session.end_stroke()

    def _count_time(self) -> None:
        now = monotonic()
        if self.photo is not None and now - self._last_change < _BREAK_SECONDS:
            self.photo.seconds += now - self._last_change
        self._last_change = now

    def _try(self, work: Callable[[], None], photo: Photo) -> bool:
        """Change how far a photo is, once what is painted is safe."""
        if problem := self._autosave.flush():
            self.failed.emit(problem)
            return False
        try:
            work()
        except GauganError as error:
            self.failed.emit(str(error))
            return False
        finally:
            self.state_changed.emit(photo)
        return True

    def _on_saved(self, photo: Photo, problem: str) -> None:
        self.trouble_changed.emit(problem)
        if not problem:
            self.state_changed.emit(photo)
