"""How the document came about while a run went on: small pictures in a row, the newest last."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from gaugan_desktop.photo_set.paintings import step_of
from gaugan_desktop.texts import tr

_ICON = QSize(120, 80)
_HEIGHT = 122  # pixels, for picture, words and a scroll bar


class PaintedStrip(QListWidget):
    """Choosing a picture shows it large."""

    chosen = Signal(object)  # Path of the picture

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("thumbnails")
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListWidget.Movement.Static)
        self.setIconSize(_ICON)
        self.setFixedHeight(_HEIGHT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Your document from step to step"))
        self._paths: list[Path] = []
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        self.hide()

    def show_paintings(self, paths: list[Path]) -> None:
        """Show the pictures of a run."""
        if paths == self._paths:
            return
        if paths[: len(self._paths)] != self._paths:
            self.clear()
            self._paths = []
        for path in paths[len(self._paths) :]:
            self._add(path)
        self._paths = paths
        self.setVisible(bool(paths))
        if paths:
            self.scrollToItem(self.item(self.count() - 1))

    def _add(self, path: Path) -> None:
        image = QImage(str(path)).scaled(
            _ICON, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        item = QListWidgetItem(QIcon(QPixmap.fromImage(image)), tr("Step {step}", step=step_of(path)))
        item.setData(Qt.ItemDataRole.UserRole, path)
        self.addItem(item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
