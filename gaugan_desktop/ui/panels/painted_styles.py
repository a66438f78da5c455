"""The document itself, small, in its light in every style: painted while the painter has nothing to do."""

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gaugan_desktop.document.style import Style
from gaugan_desktop.synthesis.messages import SynthesisRequest, SynthesisResult
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.views.label_image import image_from_rgb

_PAUSE = 700  # milliseconds without a change; then the artist is likely to look up
_MOST_KEPT = 150  # pictures of 0.2 MB


class PaintedStyles(QObject):
    """Keeps pictures of earlier states, too, so that an undone change costs nothing."""

    painted = Signal(object)  # Style, whose picture is new
    changed = Signal()  # what there was is gone, or a document that showed nothing shows something

    def __init__(self, session: DocumentSession, bridge: SynthesisBridge, model: ModelController) -> None:
        super().__init__()
        self._session, self._bridge, self._model = session, bridge, model
        self._wanted: tuple[Style, ...] = ()
        self._waiting: dict[int, tuple[bytes, Style]] = {}
        self._kept: OrderedDict[tuple[bytes, Style], QImage] = OrderedDict()
        self._shown: dict[Style, QImage] = {}  # the newest of this document
        self.is_possible = False
        self._light = session.document.style.light
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._begin)
        for signal in (session.labels_changed, session.borders_changed, session.horizon_changed):
            signal.connect(self._on_changed)
        session.style_changed.connect(self._on_style_changed)
        for signal in (session.document_replaced, session.size_changed):
            signal.connect(self._on_document_replaced)
        bridge.ready.connect(self._on_changed)
        bridge.spare_ready.connect(self._on_ready)
        model.changed.connect(self._on_model_changed)

    def want(self, styles: Sequence[Style]) -> None:
        """Paint in these styles from now on; none while nobody sees them."""
        self._wanted = tuple(styles)
        self._on_changed()

    def picture_in(self, style: Style) -> QImage | None:
        """The newest picture of this document in a style; None before the first one."""
        return self._shown.get(style)

    def _on_changed(self) -> None:
        """What is asked for is no longer what the document shows."""
        self._waiting.clear()
        self._bridge.drop_spare()
        self._pause.stop()
        if self._wanted:
            self._pause.start()

    def _on_style_changed(self) -> None:
        if self._session.document.style.light != self._light:
            self._on_changed()

    def _on_document_replaced(self) -> None:
        self._show_nothing()
        self._on_changed()

    def _on_model_changed(self) -> None:
        self._kept.clear()
        self._on_document_replaced()

    def _begin(self) -> None:
        """The artist pauses: paint what is missing."""
        if self._session.document.is_painting or self._session.is_trying_horizon:
            self._pause.start()
            return
        request = self._bridge.small_request()
        header = self._model.header
        if not (header.generator.style_dim and header.encoder) or _is_empty(request):
            self._show_nothing()
            return
        self._light = self._session.document.style.light
        key = _key(request, self._light)
        for style in self._wanted:
            if (picture := self._kept.get((key, style))) is not None:
                self._show(style, picture)
            else:
                seen = style if style.light else replace(style, light=self._light)
                self._waiting[self._bridge.request_spare(request, seen)] = key, style

    def _on_ready(self, result: SynthesisResult) -> None:
        found = self._waiting.pop(result.request_id, None)
        if found is None:
            return
        self._kept[found] = image_from_rgb(result.picture)
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        self._show(found[1], self._kept[found])

    def _show(self, style: Style, picture: QImage) -> None:
        was_possible, self.is_possible = self.is_possible, True
        self._shown[style] = picture
        if was_possible:
            self.painted.emit(style)
        else:
            self.changed.emit()

    def _show_nothing(self) -> None:
        self._shown.clear()
        if self.is_possible:
            self.is_possible = False
            self.changed.emit()


def _is_empty(request: SynthesisRequest) -> bool:
    """Nothing is painted, or one label everywhere."""
    return bool(request.labels.min() == request.labels.max())


def _key(request: SynthesisRequest, light: tuple[tuple[str, float], ...]) -> bytes:
    """Equal for requests whose pictures are equal, but for their style."""
    labels = request.labels
    is_natural = request.has_natural_borders, request.has_natural_light
    about = (labels.shape, request.wrap, is_natural, request.horizon, light, request.rolls)
    return hashlib.sha1(repr(about).encode() + labels.tobytes(), usedforsecurity=False).digest()
