"""The styles to choose from: their own pictures, or the document painted in each."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from gaugan_desktop.document.style import Style
from gaugan_desktop.imaging.style_images import is_same_picture
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.panels.painted_styles import PaintedStyles
from gaugan_desktop.ui.panels.style_thumbnails import style_pixmap, untinted_icon

_OWN, _OWN_CELL = QSize(76, 57), QSize(87, 82)  # three in a row
_PAINTED = QSize(120, 96)  # at most; two in a row
_PAINTED_CELL_WIDTH, _NAME_HEIGHT = 130, 25
_STYLE, _THUMBNAIL = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class StyleList(QListWidget):
    """Every item's `UserRole` is its style.

    While the document is empty, or the model has no styles, they show their own pictures whatever is chosen.
    """

    def __init__(self, painted: PaintedStyles, is_painted: bool) -> None:
        super().__init__()
        self._painted, self._is_painted = painted, is_painted
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(_OWN_CELL.height())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("thumbnails")
        self.setSelectionMode(QListWidget.SelectionMode.MultiSelection)
        self.setAccessibleName(tr("Style images"))
        self.setAcceptDrops(False)
        self.setIconSize(_OWN)
        painted.painted.connect(self._on_painted)
        painted.changed.connect(self._lay_out)

    def show_painted(self, is_on: bool) -> None:
        """Show the document in each style, or the styles' own pictures."""
        self._is_painted = is_on
        self._lay_out()
        self._tell_wanted()

    def add(self, style: Style, thumbnail: bytes | None = None, is_first: bool = False) -> None:
        """Add a style.

        Args:
            thumbnail: an encoded picture to show for a style that is none.
        """
        item = QListWidgetItem(tr(style.name))
        item.setData(_STYLE, style)
        item.setData(_THUMBNAIL, thumbnail)
        item.setToolTip(tr(style.name))
        self.insertItem(0 if is_first else self.count(), item)
        self._dress(item)
        self._tell_wanted()

    def row_of(self, style: Style) -> int | None:
        """Where a style is; a picture is known by what it shows."""
        rows = range(self.count())
        exact = (row for row in rows if self._style(row) == style or self._has_image(row, style.image))
        row = next(exact, None)
        if row is None and style.image is not None:
            image = style.image
            alike = (row for row in rows if is_same_picture(self._style(row).image, image))
            row = next(alike, None)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_wanted()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painted.want(())

    @property
    def _shows_painted(self) -> bool:
        return self._is_painted and self._painted.is_possible

    @property
    def _cell(self) -> QSize:
        if not self._shows_painted:
            return _OWN_CELL
        return QSize(_PAINTED_CELL_WIDTH, self.iconSize().height() + _NAME_HEIGHT)

    def _style(self, row: int) -> Style:
        style: Style = self.item(row).data(_STYLE)
        return style

    def _has_image(self, row: int, image: bytes | None) -> bool:
        return image is not None and self._style(row).image == image

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self.item(row) for row in range(self.count()))

    def _tell_wanted(self) -> None:
        is_wanted = self._is_painted and self.isVisible()
        self._painted.want([item.data(_STYLE) for item in self._items()] if is_wanted else ())

    def _on_painted(self, style: Style) -> None:
        if self._shows_painted and (row := self.row_of(style)) is not None:
            self._dress(self.item(row))

    def _lay_out(self) -> None:
        """Large or small cells, all with fresh pictures."""
        self.setIconSize(self._painted_size() if self._shows_painted else _OWN)
        for item in self._items():
            self._dress(item)
        self.scheduleDelayedItemsLayout()

    def _painted_size(self) -> QSize:
        """As the document's proportions are."""
        pictures = (self._painted.picture_in(item.data(_STYLE)) for item in self._items())
        picture = next((picture for picture in pictures if picture is not None), None)
        if picture is None:
            return _PAINTED
        return picture.size().scaled(_PAINTED, Qt.AspectRatioMode.KeepAspectRatio)

    def _dress(self, item: QListWidgetItem) -> None:
        """Give an item its picture."""
        style: Style = item.data(_STYLE)
        size, picture = self.iconSize(), None
        if self._shows_painted:
            picture = self._painted.picture_in(style)
        if picture is None:
            pixmap = style_pixmap(style, size, item.data(_THUMBNAIL))
        else:
            mode, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = QPixmap.fromImage(picture.scaled(size * 2, mode, smooth))
            pixmap.setDevicePixelRatio(2)
        item.setIcon(untinted_icon(pixmap))
        item.setSizeHint(self._cell)
