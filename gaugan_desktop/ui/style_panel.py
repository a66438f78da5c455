"""The style panel: shipped and own style images, a random style, the mean style."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.style_images import read_style_image
from gaugan_desktop.paths import resource_path
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.theme import Theme

_THUMBNAIL = QSize(76, 57)
_CELL = QSize(87, 82)


class StylePanel(QFrame):
    """Click a picture to take its light; drop a picture of your own to add it."""

    style_chosen = Signal(object)  # Style
    random_requested = Signal()
    image_requested = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAcceptDrops(True)
        self._list = QListWidget()
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(_THUMBNAIL)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setObjectName("thumbnails")
        self._list.setAccessibleName("Style images")
        self._list.setAcceptDrops(False)
        self._current = QLabel()
        self._current.setObjectName("caption")
        self._current.setWordWrap(True)
        self._add = QPushButton("Image...")
        self._add.setToolTip("Take the style of a picture of yours; you can also drop it here")
        self._random = QPushButton("Random")
        self._random.setToolTip("Another random style (R)")
        self._mean = QPushButton("Plain")
        self._mean.setToolTip("The model's average style")
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self._add, self._random, self._mean):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 10)
        for part in (self._current, self._list):
            layout.addWidget(part)
        layout.addLayout(buttons)
        self._add.clicked.connect(self.image_requested)
        self._random.clicked.connect(self.random_requested)
        self._mean.clicked.connect(lambda: self.style_chosen.emit(MEAN_STYLE))
        self._list.itemClicked.connect(self._on_item_clicked)
        self._list.itemActivated.connect(self._on_item_clicked)
        for path in sorted(resource_path("styles").glob("*.jpg")):
            self._append(Style(_title(path), path.read_bytes()))

    def set_theme(self, theme: Theme) -> None:
        self._add.setIcon(themed_icon("add-image", theme))
        self._random.setIcon(themed_icon("dice", theme))
        self._mean.setIcon(themed_icon("mean-style", theme))

    def add_image(self, path: Path) -> None:
        """Add a style image of the user's and choose it; a bad file is reported by `failed`."""
        try:
            style = Style(path.stem, read_style_image(path))
        except BadFileError as error:
            self.failed.emit(str(error))
            return
        self._append(style)
        self.style_chosen.emit(style)

    def show_style(self, style: Style) -> None:
        """Mark the style in use; an unknown image joins the list."""
        if style.image is not None and self._row_of(style) is None:
            self._append(style)
        row = self._row_of(style)
        if row is None:
            self._list.setCurrentRow(-1)
            self._list.clearSelection()
        else:
            self._list.setCurrentRow(row)
        self._current.setText(style.name or "Plain: the model's average style")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add_image(Path(url.toLocalFile()))

    def _append(self, style: Style) -> None:
        pixmap = QPixmap()
        pixmap.loadFromData(style.image or b"")
        cover = pixmap.scaled(
            _THUMBNAIL * 2,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        offset = (cover.size() - _THUMBNAIL * 2) / 2
        cut = cover.copy(offset.width(), offset.height(), _THUMBNAIL.width() * 2, _THUMBNAIL.height() * 2)
        cut.setDevicePixelRatio(2)
        icon = QIcon(cut)
        icon.addPixmap(cut, QIcon.Mode.Selected)  # or Qt tints the chosen picture
        item = QListWidgetItem(icon, style.name)
        item.setData(Qt.ItemDataRole.UserRole, style)
        item.setSizeHint(_CELL)
        item.setToolTip(style.name)
        self._list.addItem(item)

    def _row_of(self, style: Style) -> int | None:
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole).image == style.image:
                return row
        return None

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.style_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _title(path: Path) -> str:
    """`03-red-sunset.jpg` -> `Red sunset`."""
    return path.stem.partition("-")[2].replace("-", " ").capitalize()
