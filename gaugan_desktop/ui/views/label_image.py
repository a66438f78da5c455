"""The label map as a picture that Qt draws fast."""

import numpy as np
from PySide6.QtGui import QImage

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2


class LabelImage:
    """A 32-bit image kept in step with a label map, rectangle by rectangle.

    Args:
        palette: (256, 3) uint8, a colour per label.
        patterns: (256, P, P) bool, drawn darker or lighter over each label's colour; None for none.
        is_clear: whether unpainted pixels are transparent, to lie over a photo.
    """

    def __init__(
        self,
        labels: np.ndarray,
        palette: np.ndarray,
        patterns: np.ndarray | None = None,
        is_clear: bool = False,
    ) -> None:
        self._colors = _packed(palette)
        if is_clear:
            self._colors[UNPAINTED] = 0
        self._pattern_colors = _packed(_contrasting(palette))
        self._patterns = patterns
        self._labels = labels
        height, width = labels.shape
        self._pixels = np.empty((height, width), np.uint32)
        kind = QImage.Format.Format_ARGB32_Premultiplied if is_clear else QImage.Format.Format_RGB32
        self.image = QImage(self._pixels.data, width, height, width * 4, kind)
        self.update(Rect(0, 0, width, height))

    def update(self, rect: Rect) -> None:
        """Redraw the pixels of a rectangle from the label map."""
        labels, pixels = self._labels[rect.slices], self._pixels[rect.slices]
        pixels[:] = cv2.LUT(labels, self._colors.view(np.int32)).view(np.uint32)
        if self._patterns is not None:
            period = self._patterns.shape[1]
            rows, columns = (np.arange(part.start, part.stop) % period for part in rect.slices)
            is_drawn = self._patterns[labels, rows[:, None], columns]
            np.copyto(pixels, self._pattern_colors[labels], where=is_drawn)


def _packed(palette: np.ndarray) -> np.ndarray:
    """(256, 3) uint8 -> (256,) uint32 in the order of Qt's RGB32."""
    rgb = palette.astype(np.uint32)
    return np.asarray(0xFF000000 | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2])


def _contrasting(palette: np.ndarray) -> np.ndarray:
    """Each colour darker, or lighter if it is dark already."""
    luma = palette @ np.array([0.299, 0.587, 0.114])
    shift = np.where(luma > 90, -46, 60)[:, None]
    return np.clip(palette.astype(int) + shift, 0, 255).astype(np.uint8)


def image_from_rgb(picture: np.ndarray) -> QImage:
    """(H, W, 3) uint8 RGB -> an image with its own memory."""
    height, width = picture.shape[:2]
    data = np.ascontiguousarray(picture)
    return QImage(data.data, width, height, width * 3, QImage.Format.Format_RGB888).convertToFormat(
        QImage.Format.Format_RGB32
    )


def labels_image(labels: np.ndarray, label_set: LabelSet) -> QImage:
    """(H, W) uint8 -> an image in the label colours, transparent where nothing is painted."""
    height, width = labels.shape
    rgba = np.ascontiguousarray(label_set.colored(labels))
    return QImage(rgba.data, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()


def rgba_from_image(image: QImage) -> np.ndarray:
    """An image -> (H, W, 4) uint8 RGBA."""
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(straight.constBits(), np.uint8).reshape(straight.height(), straight.bytesPerLine())
    return rows[:, : straight.width() * 4].reshape(straight.height(), straight.width(), 4).copy()
