"""How a label looks in a list: its texture or colour, its name, its number key."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gaugan_desktop.ui.icons import tinted_image

TILE = QSize(88, 38)
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
LOCK_ROLE, CAPTION_ROLE = KEY_ROLE + 1, KEY_ROLE + 2
_GAP, _ROUNDNESS = 2, 5.0
_LOCK = 15  # pixels
_CAPTION_POINTS, _KEY_ROOM = 6.5, 14
_STRIPE = 8  # pixels of the label's colour beside its texture
_DARK, _LIGHT = QColor(20, 22, 26), QColor("white")


class LabelTile(QStyledItemDelegate):
    """Paints items whose user role is a label's number.

    Attributes:
        textures: pieces of the picture by label.
        palette: (256, 3) uint8.
    """

    def __init__(self) -> None:
        super().__init__()
        self.textures: Mapping[int, QImage] = {}
        self.palette = np.full((256, 3), 128, np.uint8)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return TILE

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        label: int = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(area), _ROUNDNESS, _ROUNDNESS)
        painter.setClipPath(shape)
        color = QColor(*(int(channel) for channel in self.palette[label]))
        painter.fillRect(area, color)
        texture = self.textures.get(label)
        if texture is not None:
            painter.drawImage(QRectF(area.adjusted(_STRIPE, 0, 0, 0)), texture)
        ink = _LIGHT if texture is not None or color.lightness() < 140 else _DARK
        self._write(painter, area, ink, index)
        if index.data(LOCK_ROLE):
            _draw_lock(painter, area)
        elif index.data(CAPTION_ROLE):
            _draw_caption(painter, area, index.data(CAPTION_ROLE))
        painter.setClipping(False)
        self._outline(painter, area, option)
        painter.restore()

    def _write(
        self, painter: QPainter, area: QRect, ink: QColor, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Name below, key in the corner, both with a shade that parts them from the texture."""
        place = area.adjusted(_STRIPE + 4, 2, -5, -2)
        name = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, place.width()
        )
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        above = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        font = QFont(painter.font())
        small = QFont(font)
        small.setPointSizeF(max(6.0, font.pointSizeF() * 0.8))
        for text, where, kind in ((name, below, font), (index.data(KEY_ROLE), above, small)):
            painter.setFont(kind)
            if ink == _LIGHT:
                painter.setPen(QColor(0, 0, 0, 190))
                for x, y in ((-1, 0), (1, 0), (0, 1), (0, -1), (1, 1)):
                    painter.drawText(place.translated(x, y), where, text)
            painter.setPen(ink)
            painter.drawText(place, where, text)

    @staticmethod
    def _outline(painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        palette = option.palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_Selected:
            edge = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
            for color, width in ((_DARK, 4.0), (palette.highlight().color(), 2.4)):
                painter.setPen(QPen(color, width))
                painter.drawRoundedRect(edge, _ROUNDNESS, _ROUNDNESS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(palette.text().color(), 1.2))
            painter.drawRoundedRect(QRectF(area), _ROUNDNESS, _ROUNDNESS)


def _draw_lock(painter: QPainter, area: QRect) -> None:
    """In the upper left corner, on a disc that parts it from the texture."""
    place = QRectF(area.left() + _STRIPE + 2, area.top() + 2, _LOCK, _LOCK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_DARK)
    painter.drawEllipse(place)
    painter.drawImage(place.adjusted(2, 2, -2, -2), tinted_image("lock", _LIGHT.name(), 2 * _LOCK))


def _draw_caption(painter: QPainter, area: QRect, caption: str) -> None:
    """The name of the group that begins here, on a band that parts it from the texture."""
    font = QFont(painter.font())
    font.setPointSizeF(_CAPTION_POINTS)
    font.setBold(True)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    room = area.width() - _STRIPE - _KEY_ROOM
    text = metrics.elidedText(caption, Qt.TextElideMode.ElideRight, room)
    band = QRectF(area.left(), area.top(), metrics.horizontalAdvance(text) + 9, metrics.height() + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 22, 26, 190))
    painter.drawRoundedRect(band, 3, 3)
    painter.setPen(_LIGHT)
    painter.drawText(band, Qt.AlignmentFlag.AlignCenter, text)
