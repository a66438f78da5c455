"""What the tools do while one paints over the picture: colours and clones in place of labels."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.fill import contiguous_region
from gaugan_desktop.document.paint_over import Clone, Colour, Erasing, Paint, composed
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.selection import outlined
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.gestures import OutlineAction

Rgb = tuple[int, int, int]
_WHITE = (255, 255, 255)
_EDGE = (3, 3)  # pixels over which filled outlines are smooth


class OverTools(QObject):
    """Whether one paints over the picture, and with what.

    Attributes:
        picture: gives the picture (h, w, 3) uint8 that is shown, at any resolution; None without one.
    """

    changed = Signal()

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self._session = session
        self.is_on = self.is_cloning = False
        self.color: Rgb = _WHITE
        self.picture: Callable[[], np.ndarray | None] = lambda: None
        self._source: tuple[float, float] | None = None  # waits for the stroke that begins to copy it
        self._shift: tuple[float, float] | None = None
        session.document_replaced.connect(self._forget_source)
        session.size_changed.connect(self._forget_source)

    @property
    def hint(self) -> str:
        """What is to be known before one paints."""
        if not self.is_on:
            return ""
        if refusal := self._session.document.over_refusal:
            return refusal
        if self.is_cloning and self._source is None and self._shift is None:
            return tr("Ctrl and a click on the picture say where to copy from.")
        return ""

    def set_on(self, is_on: bool) -> None:
        """Paint over the picture from now on, or labels again."""
        if is_on != self.is_on:
            self._session.end_stroke()
            self.is_on = is_on
            self.changed.emit()

    def set_color(self, color: Rgb) -> None:
        """Paint with a colour from now on."""
        self.color, self.is_cloning = color, False
        self.changed.emit()

    def set_cloning(self, is_cloning: bool) -> None:
        """Copy from the picture in place of painting with the colour."""
        self.is_cloning = is_cloning
        self.changed.emit()

    def pick(self, sample: StrokeSample) -> None:
        """Take what is under the pen: the colour, or where to copy from."""
        if self.is_cloning:
            self._source, self._shift = (sample.x, sample.y), None
            self.changed.emit()
        elif (color := self._color_at(sample)) is not None:
            self.set_color(color)

    def paint_from(self, sample: StrokeSample, is_eraser: bool) -> Paint | None:
        """What a stroke that begins here leaves; None, with a sentence for the artist, for nothing."""
        if refusal := self._session.document.over_refusal:
            self._session.refused.emit(refusal)
            return None
        if is_eraser:
            return Erasing()
        if not self.is_cloning:
            return Colour(self.color)
        picture, document = self.picture(), self._session.document
        if self._source is not None:
            self._shift = self._source[0] - sample.x, self._source[1] - sample.y
            self._source = None
        if picture is None or self._shift is None:
            self._session.refused.emit(self.hint or tr("There is no picture yet to copy from."))
            return None
        return Clone(picture, (document.width, document.height), self._shift)

    def filling(self, name: str, axis: Callable[[], float | None], density: float) -> OutlineAction:
        """Makes outlines areas of colour, mirrored across a column where there is one."""

        def act(outline: list[tuple[float, float]], keys: object) -> None:
            shape, column = self._session.document.state.shape, axis()
            mask = outlined(outline, shape)
            if column is not None:
                mask |= outlined([(2 * column - x, y) for x, y in outline], shape)
            self._fill(mask, name, StrokeSample(*outline[0]), density)

        return act

    def fill(self, sample: StrokeSample, is_contiguous: bool) -> None:
        """Colour the region of the label under the pen."""
        document = self._session.document
        label = document.label_at(sample.x, sample.y)
        if label is None:
            return
        mask = document.labels == label
        if is_contiguous:
            region, rect = contiguous_region(document.labels, int(sample.x), int(sample.y), document.wrap)
            mask = np.zeros_like(mask)
            mask[rect.slices] = region
        self._fill(mask, tr("Fill"), sample, 1.0)

    def erase_selection(self) -> None:
        """Take away what was painted over inside the selection, or all of it."""
        document = self._session.document
        if document.state.over is not None:
            share = np.ones(document.state.shape, np.float32)
            self._session.paint_over(share, document.area, Erasing(), tr("Delete"))

    def _fill(self, mask: np.ndarray, name: str, sample: StrokeSample, density: float) -> None:
        paint = self.paint_from(sample, is_eraser=False)
        if paint is not None:
            share = cv2.GaussianBlur(mask.astype(np.float32), _EDGE, 0) * np.float32(density)
            self._session.paint_over(share, self._session.document.area, paint, name)

    def _color_at(self, sample: StrokeSample) -> Rgb | None:
        """Of the picture with what is painted over it."""
        document, picture = self._session.document, self.picture()
        if picture is None or document.label_at(sample.x, sample.y) is None:
            return None
        x, y = int(sample.x), int(sample.y)
        row, column = y * picture.shape[0] // document.height, x * picture.shape[1] // document.width
        pixel = picture[row : row + 1, column : column + 1]
        if (over := document.state.over) is not None:
            here = Rect(x, y, x + 1, y + 1).slices
            pixel = composed(pixel, replace(over, pixels=over.pixels[here]))
        red, green, blue = (int(channel) for channel in pixel[0, 0])
        return red, green, blue

    def _forget_source(self) -> None:
        self._source = self._shift = None


@dataclass
class OverStrokes:
    """Lets gestures that paint labels paint over the picture."""

    session: DocumentSession
    over: OverTools
    is_eraser: bool

    def begin_stroke(self, brush: Brush, label: int, sample: StrokeSample) -> None:
        paint = self.over.paint_from(sample, self.is_eraser)
        if paint is not None:
            self.session.begin_over_stroke(brush, paint, sample)

    def extend_stroke(self, sample: StrokeSample) -> None:
        self.session.extend_stroke(sample)

    def end_stroke(self) -> None:
        self.session.end_stroke()

    def cancel_stroke(self) -> None:
        self.session.cancel_stroke()
