"""How a run goes: a curve, and the newest samples."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gaugan_desktop.texts import tr

_SMOOTHING = 0.85  # of what came before, in the strong line
_PAD, _HEIGHT = 8, 96  # pixels


class CurveView(QWidget):
    """One value over the steps: pale as it was, strong as it runs on average.

    Args:
        title: what the value is, and which way is good.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._points: list[tuple[int, float]] = []
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(title)

    def show_points(self, points: list[tuple[int, float]]) -> None:
        """Show (step, value) pairs."""
        if points != self._points:
            self._points = points
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._points) > 1:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.rect().adjusted(_PAD, 4, -_PAD, 0), Qt.AlignmentFlag.AlignTop, self._title)
            accent = self.palette().highlight().color()
            pale = QColor(accent)
            pale.setAlpha(90)
            area = QRectF(self.rect()).adjusted(_PAD, 26, -_PAD, -_PAD)
            for values, color, width in (
                ([value for _, value in self._points], pale, 1.0),
                (_smoothed([value for _, value in self._points]), accent, 2.0),
            ):
                painter.setPen(QPen(color, width))
                painter.drawPolyline(self._line(values, area))
        painter.end()

    def _line(self, values: list[float], area: QRectF) -> QPolygonF:
        steps, raw = zip(*self._points, strict=True)
        width, height = (steps[-1] - steps[0]) or 1, (max(raw) - min(raw)) or 1.0
        return QPolygonF(
            [
                QPointF(
                    area.left() + area.width() * (step - steps[0]) / width,
                    area.bottom() - area.height() * (value - min(raw)) / height,
                )
                for step, value in zip(steps, values, strict=True)
            ]
        )


class SamplesView(QWidget):
    """A run's sample grid, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        self.setAccessibleName(tr("Samples"))

    def show_picture(self, path: Path | None) -> None:
        """Show a picture file; None for nothing."""
        if path != self._path:
            self._path, self._image = path, QImage(str(path)) if path is not None else QImage()
            self.update()

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image.isNull():
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            text = tr("Samples appear here: label map, photo, and what the model makes of them.")
            painter.drawText(self.rect().adjusted(40, 0, -40, 0), flags, text)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(
                QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height()), self._image
            )
        painter.end()


def _smoothed(values: list[float]) -> list[float]:
    """A moving average that begins with the first value."""
    mean, means = values[0], []
    for value in values:
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * value
        means.append(mean)
    return means
