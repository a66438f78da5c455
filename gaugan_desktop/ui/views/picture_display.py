"""Brings the worker's pictures to the views: beside the canvas, over it, or in its place."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gaugan_desktop.document.paint_over import composed
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.label_image import image_from_rgb
from gaugan_desktop.ui.views.picture_view import PictureView
from gaugan_desktop.ui.views.split_handle import SplitHandle


class PictureDisplay(QObject):
    """The newest picture of the document and where it is seen."""

    changed = Signal(object)  # np.ndarray or None
    settled = Signal(object)  # SynthesisResult: a whole picture of the newest state

    def __init__(
        self,
        session: DocumentSession,
        bridge: SynthesisBridge,
        canvas: CanvasView,
        view: PictureView,
        settings: AppSettings,
    ) -> None:
        super().__init__()
        self._session, self._canvas, self._settings = session, canvas, settings
        self._views, self._arrangement = [view], "side"
        self._shown_revision = -1
        self.picture: np.ndarray | None = None
        self._image: QImage | None = None
        self._before: QImage | None = None
        self._last_whole: QImage | None = None
        self._waiting: SynthesisResult | None = None
        self._is_comparing = False
        self._proof: Callable[[np.ndarray], np.ndarray] | None = None
        self.handle = SplitHandle(canvas)
        self.handle.moved.connect(lambda share: self._refresh_canvas())
        bridge.picture_ready.connect(self._on_ready)
        session.stroke_ended.connect(self._settle)
        session.document_replaced.connect(self._on_document_replaced)

    def show(self, picture: np.ndarray | None) -> None:
        """Show a picture: one that came with a document, or a fresh one from the worker."""
        self.picture = picture
        self._draw()
        self.changed.emit(picture)
        self._refresh()

    @property
    def finished(self) -> np.ndarray | None:
        """The picture (h, w, 3) uint8 with what is painted over it; None while there is none."""
        over = self._session.document.state.over
        return None if self.picture is None else composed(self.picture, over)

    def set_proof(self, proof: Callable[[np.ndarray], np.ndarray] | None) -> None:
        """Show what this makes of the pictures (H, W, 3) uint8 in place of them; None ends it."""
        self._proof = proof
        self._draw()
        self._refresh()

    def add_view(self, view: PictureView) -> None:
        """Show the picture in one more view."""
        self._views.append(view)
        view.set_picture(self._visible)

    def set_notice(self, text: str) -> None:
        """What the views say while there is no picture."""
        for view in self._views:
            view.set_notice(text)

    def set_document_size(self, width: int, height: int) -> None:
        for view in self._views:
            view.set_document_size(width, height)

    def arrange(self, name: str) -> None:
        """What the canvas shows of the picture, by one of `settings.VIEWS`."""
        self._arrangement = name
        self.handle.setVisible(name == "split")
        self._refresh_canvas()

    def set_overlay_opacity(self, opacity: float) -> None:
        """Opacity of the picture over the labels, 0 to 1."""
        self._settings.overlay_opacity = opacity
        self._refresh_canvas()

    def compare(self, is_comparing: bool) -> None:
        """Show the picture before the last change in place of the newest, or no longer."""
        self._is_comparing = is_comparing
        self._refresh()

    def _draw(self) -> None:
        if self.picture is None:
            self._image = None
        else:
            self._image = image_from_rgb(self._proof(self.picture) if self._proof else self.picture)

    def _on_ready(self, result: SynthesisResult) -> None:
        newest = self._session.document.revision
        if result.revision <= self._shown_revision and result.revision != newest:
            return
        self._shown_revision = result.revision
        if result.rect is None:
            self.show(result.picture)
            self._waiting = result if result.revision == newest else None
            if not (self._session.document.is_painting or self._session.is_trying_horizon):
                self._settle()
        elif self.picture is not None:
            patched = self.picture.copy()
            patched[result.rect.slices] = result.picture
            self.show(patched)

    def _settle(self) -> None:
        """A whole picture of a finished gesture counts; the pen may also have rested before it lifted."""
        if self._waiting is not None:
            self._before, self._last_whole = self._last_whole, self._image
            self.settled.emit(self._waiting)
            self._waiting = None

    def _on_document_replaced(self) -> None:
        self._shown_revision = -1
        self._before = self._last_whole = self._waiting = None

    def _refresh(self) -> None:
        for view in self._views:
            view.set_picture(self._visible)
        self._refresh_canvas()

    def _refresh_canvas(self) -> None:
        opacity = {
            "overlay": self._settings.overlay_opacity, "split": 1.0, "inset": 1.0, "picture": 1.0
        }.get(self._arrangement, 0.0)  # fmt: skip
        start = self.handle.share if self._arrangement == "split" else 0.0
        self._canvas.set_overlay(self._visible if opacity else None, opacity, start)

    @property
    def _visible(self) -> QImage | None:
        return self._before if self._is_comparing and self._before is not None else self._image
