"""Finish my map: after a few strokes, a ghost of what the rest could be, to be taken or left."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gaugan_desktop.document.finishing import Finisher, open_pixels
from gaugan_desktop.document.layouts import Layouts, bundled_layouts
from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.set_layouts import layouts_of_set
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.views.document_views import DocumentViews

_REST_MILLISECONDS = 350  # without a change; then the artist may want to see what could follow
_GHOST_SIDE = 768  # pixels of the map that is shown; what is taken is as large as the document
_STRIPE, _ALPHAS = 7, (205, 140)  # pixels and opacities of the ghost's stripes, of 255


class MapFinisher(QObject):
    """Off until it is asked for, which is remembered.

    What nobody painted yet is suggested: unpainted pixels and those that still have the base label. With
    `is_whole`, what is painted is laid out anew, too.
    """

    changed = Signal()  # on or off, whole or not, with a ghost or without
    notice = Signal(str)

    def __init__(self, session: DocumentSession, views: DocumentViews, settings: AppSettings) -> None:
        super().__init__(views.canvas)  # its timer must not outlive the views
        self._session, self._views, self._settings = session, views, settings
        self._number = 0
        self._ghost: np.ndarray | None = None
        self._finisher: Finisher | None = None
        self._of_sets: list[Layouts] = []
        self._learned_from: list[str] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self.look)
        for signal in (session.labels_changed, session.document_replaced, session.size_changed):
            signal.connect(self._on_changed)

    @property
    def is_on(self) -> bool:
        return self._settings.finishes_maps

    @property
    def is_whole(self) -> bool:
        return self._settings.finishes_whole_maps

    @property
    def has_ghost(self) -> bool:
        """A suggestion is shown, which `take` would paint."""
        return self._ghost is not None

    def turn(self, is_on: bool) -> None:
        """Suggest from now on, or no longer."""
        self._settings.finishes_maps = is_on
        self._number = 0
        self._show(None)
        if is_on:
            self.look()
            if not self.has_ghost:
                self.notice.emit(tr("Paint a few strokes; then a suggestion for the rest appears."))

    def set_whole(self, is_whole: bool) -> None:
        """Whether what is painted is laid out anew, too."""
        self._settings.finishes_whole_maps = is_whole
        self.turn(is_whole or self.is_on)

    def look(self) -> None:
        """Suggest for the map as it is now."""
        document = self._session.document
        if not self.is_on or document.is_painting or document.refusal:
            return
        self._learn_from_sets()
        scale = min(1.0, _GHOST_SIDE / max(document.width, document.height))
        size = round(document.width * scale), round(document.height * scale)
        small = cv2.resize(document.labels, size, interpolation=cv2.INTER_NEAREST)
        self._show(self._suggested(small))

    def another(self) -> None:
        """The next suggestion; without one, suggestions are turned on."""
        if not self.is_on:
            self.turn(True)
            return
        self._number += self.has_ghost
        self.look()

    def take(self) -> bool:
        """Paint what is suggested, as one undo step on the active layer; False without a suggestion."""
        if not self.has_ghost:
            return False
        document = self._session.document
        suggested = self._suggested(document.labels)
        self._show(None)
        if suggested is not None:
            layer = document.state.active_layer.labels
            painted = np.where(suggested != document.labels, suggested, layer)
            self._session.replace_labels(painted, tr("Finish my map"))
        return True

    def leave(self) -> bool:
        """Hide the suggestion until the next stroke; False without one."""
        had_ghost = self.has_ghost
        self._show(None)
        return had_ghost

    def _suggested(self, labels: np.ndarray) -> np.ndarray | None:
        document = self._session.document
        if self._finisher is None or self._finisher.label_set != document.label_set:
            sources = [*self._of_sets, bundled_layouts()]
            maps = np.concatenate([source.in_labels(document.label_set) for source in sources])
            self._finisher = Finisher(maps, document.label_set)
        is_open = open_pixels(labels, document.base_label)
        return self._finisher.suggested(labels, is_open, self._number, self.is_whole)

    def _learn_from_sets(self) -> None:
        """Read the finished maps of the photo sets opened last, unless that was done."""
        roots = self._settings.photo_sets
        if roots == self._learned_from:
            return
        self._learned_from = roots  # at once, for events are handled meanwhile
        found = run_aside(lambda: [layouts_of_set(Path(root)) for root in roots])
        self._of_sets = [layouts for layouts in found if layouts is not None]
        self._finisher = None

    def _on_changed(self) -> None:
        self._number = 0
        self._show(None)
        if self.is_on:
            self._rest.start()

    def _show(self, suggested: np.ndarray | None) -> None:
        had_ghost, self._ghost = self.has_ghost, suggested
        if had_ghost or self.has_ghost:
            self._views.marks.set_ghost(None if suggested is None else self._image(suggested))
        self.changed.emit()

    def _image(self, suggested: np.ndarray) -> QImage:
        """What is new in a suggestion, striped, the rest transparent."""
        document = self._session.document
        height, width = suggested.shape
        now = cv2.resize(document.labels, (width, height), interpolation=cv2.INTER_NEAREST)
        rows, columns = np.indices((height, width), sparse=True)
        is_dense = (rows + columns) // _STRIPE % 2 == 0
        alpha = np.where(is_dense, *_ALPHAS) * ((suggested != now) & (suggested != UNPAINTED))
        rgb = display_palette(document.label_set, self._settings.palette)[suggested]
        rgba = np.ascontiguousarray(np.dstack([rgb, alpha.astype(np.uint8)]))
        return QImage(rgba.data, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
