"""The document in nine random styles; a click adopts one."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document.style import random_style
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.export_controller import ExportController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.views.label_image import image_from_rgb

_COUNT = 9
_COLUMNS = 3
_LONG_SIDE = 240
_AROUND_CELL, _AROUND_LIST = QSize(14, 14), QSize(80, 200)  # pixels


class VariationsDialog(QDialog):
    """Pictures appear as they are painted; painting goes on meanwhile."""

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        exports: ExportController,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Variations"))
        self._session, self._bridge, self._exports = session, bridge, exports
        self._items: dict[int, QListWidgetItem] = {}
        document = session.document
        room = self.screen().availableSize() - _AROUND_LIST
        largest = QSize(_LONG_SIDE, _LONG_SIDE).boundedTo(room / _COLUMNS - _AROUND_CELL)
        cell = QSize(document.width, document.height).scaled(largest, Qt.AspectRatioMode.KeepAspectRatio)
        self._cell = cell
        self._list = QListWidget()
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setIconSize(cell)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("Variations"))
        self._list.setFixedSize(_COLUMNS * (cell.width() + 14) + 10, _COLUMNS * (cell.height() + 14) + 10)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        again = QPushButton(tr("Nine others"))
        again.setToolTip(tr("Throw the dice again"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        export = QPushButton(tr("Export all..."))
        export.setToolTip(tr("Paint all nine at the document's size, one PNG file each"))
        for button in (again, export):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addWidget(self._hint)
        layout.addWidget(self._list)
        layout.addWidget(buttons)
        again.clicked.connect(self.throw)
        export.clicked.connect(self.ask_export)
        buttons.rejected.connect(self.reject)
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        bridge.variation_ready.connect(self._on_ready)
        session.style_changed.connect(self._show_hint)
        session.document_replaced.connect(self._show_hint)
        self.finished.connect(bridge.cancel_exports)
        self._show_hint()
        self.throw()

    def _show_hint(self) -> None:
        """A variation is one style for the whole picture, as it is shown."""
        text = tr("Click a picture to paint on in its style.")
        if self._session.document.style.parts:
            text += " " + tr("It takes the place of the mix and its regions; Undo brings them back.")
        self._hint.setText(text)

    def throw(self) -> None:
        """Ask for nine fresh styles; pictures that are still to come are no longer wanted."""
        self._bridge.cancel_exports()
        self._list.clear()
        self._items.clear()
        for _ in range(_COUNT):
            style = replace(random_style(), light=self._session.document.style.light)
            blank = QPixmap(self._cell)
            blank.fill(self.palette().base().color())  # a place for the picture to come
            item = QListWidgetItem(QIcon(blank), "")
            item.setData(Qt.ItemDataRole.UserRole, style)
            item.setToolTip(style.name)
            item.setSizeHint(self._cell + _AROUND_CELL)
            self._list.addItem(item)
            self._items[self._bridge.request_variation(style)] = item

    def ask_export(self) -> None:
        """Ask for a folder and export every variation."""
        folder = self._exports.folder.ask_folder(self, tr("Export all variations"))
        if folder is not None:
            items = (self._list.item(row) for row in range(self._list.count()))
            styles = [item.data(Qt.ItemDataRole.UserRole) for item in items]
            self._exports.variations_to(folder, styles)

    def _on_ready(self, result: SynthesisResult) -> None:
        item = self._items.pop(result.request_id, None)
        if item is not None:
            pixmap = QPixmap.fromImage(image_from_rgb(result.picture)).scaled(
                self._cell, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            icon = QIcon(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Selected)
            item.setIcon(icon)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self._session.set_style(item.data(Qt.ItemDataRole.UserRole))
