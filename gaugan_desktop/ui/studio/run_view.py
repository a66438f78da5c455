"""How a run goes: curves, and pictures beside those before them."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.views.split_handle import SplitHandle

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


class BeforeAfterView(QWidget):
    """A picture as large as there is room; a line to drag divides it from an earlier one, if there is one.

    Args:
        hint: what is said where there is no picture.
    """

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._paths: tuple[Path | None, Path | None] = (None, None)
        self._before, self._after = QImage(), QImage()
        self.divide = SplitHandle(self)
        self.divide.setAccessibleName(tr("Divide between before and now"))
        self.divide.setToolTip(tr("Drag: before on the left, now on the right"))
        self.divide.moved.connect(lambda share: self.update())
        self.divide.length = lambda: self._picture_size.height()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)

    def show_pictures(self, before: Path | None, after: Path | None) -> None:
        """Show picture files; without `before` there is nothing to compare with."""
        before = before if before != after else None
        if (before, after) != self._paths:
            self._paths = before, after
            self._before, self._after = (QImage(str(p)) if p is not None else QImage() for p in self._paths)
            self.divide.set_share(self.divide.share)  # its length depends on the picture
            self.divide.setVisible(not self._before.isNull() and not self._after.isNull())
            self.update()

    @property
    def has_picture(self) -> bool:
        return not self._after.isNull()

    @property
    def _picture_size(self) -> QSize:
        """Of the picture as it is shown."""
        return self._after.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._after.isNull():
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(40, 0, -40, 0), flags, self._hint)
        else:
            size = self._picture_size
            place = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._after)
            if not self._before.isNull():
                painter.setClipRect(QRectF(0, 0, self.width() * self.divide.share, self.height()))
                painter.drawImage(place, self._before)
        painter.end()


def _smoothed(values: list[float]) -> list[float]:
    """A moving average that begins with the first value."""
    mean, means = values[0], []
    for value in values:
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * value
        means.append(mean)
    return means
