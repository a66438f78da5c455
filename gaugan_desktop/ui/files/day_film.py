"""A film of the document while light, weather or season change; the labels stay where they are."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document.day import PAINTED_RATE, styles_along
from gaugan_desktop.document.paint_over import composed
from gaugan_desktop.document.style import Style
from gaugan_desktop.imaging.film import CLIP_RATE, dissolved
from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.clip_writer import CLIP_FILTER, write_clip_aside, write_sequence_aside
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.film_dialog import FILM_SIZES
from gaugan_desktop.ui.files.moment_painter import MomentPainter
from gaugan_desktop.ui.names import file_title
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import FormDialog
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_DAY = ("04-blue-dusk", "02-golden-hour", "01-clear-noon", "03-red-sunset", "05-moonlit-night")
_MOST_PAINTED = 120
_SECONDS = 2, 120
_ICON = QSize(48, 32)
_STYLE = Qt.ItemDataRole.UserRole


class DayFilmDialog(FormDialog):
    """Asks for the lights of a day and makes the film; it may stay open while one changes the light.

    The lights belong to the document: to change them is an undo step, and they are saved with it.

    Args:
        told: is told the name of a film that was written.
    """

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        folder: ExportFolder,
        told: Callable[[str], None],
    ) -> None:
        super().__init__(parent, tr("Day film"))
        self._session, self._bridge, self._folder, self._told = session, bridge, folder, told
        self.painter = MomentPainter(self, bridge)
        self.lights = QListWidget()
        self.lights.setAccessibleName(tr("Lights of the film, from the first to the last"))
        self.lights.setIconSize(_ICON)
        self.lights.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.lights.model().rowsMoved.connect(self._keep)
        session.state_changed.connect(self._show_lights)
        self._show_lights()
        self._shipped = QComboBox()
        self._shipped.setAccessibleName(tr("Style"))
        for path in sorted(resource_path("styles").glob("*.jpg")):
            self._shipped.addItem(file_title(path), str(path))
        self._seconds = NumberField()
        self._seconds.setRange(*_SECONDS)
        self._seconds.setValue(10)
        self._seconds.setSuffix(" s")
        self._size = QComboBox()
        for text, pixels in FILM_SIZES.items():
            self._size.addItem(tr(text), pixels)
        self._size.setCurrentIndex(1)
        self._loop = QCheckBox(tr("Back to the first light, to be shown in a loop"))
        self._sequence = QCheckBox(tr("Numbered PNG files in a new folder, in place of a film"))
        self._lay_out()

    def _lay_out(self) -> None:
        about = QLabel(tr("The picture passes from light to light. Drag them into another order."))
        about.setWordWrap(True)
        buttons = QHBoxLayout()
        adding = self._button(tr("Add"), self._add_shipped)
        for widget in (self._shipped, adding, self._button(tr("Remove"), self._remove)):
            buttons.addWidget(widget)
        form = QFormLayout()
        form.addRow(tr("Length"), self._seconds)
        form.addRow(tr("Size"), self._size)
        form.addRow("", self._loop)
        form.addRow("", self._sequence)
        whole = QVBoxLayout()
        whole.addWidget(about)
        whole.addWidget(self.lights, 1)
        whole.addLayout(buttons)
        whole.addWidget(self._button(tr("Add the document's light as it is now"), self._add_own))
        whole.addLayout(form)
        self.finish(whole, tr("Choose a file..."))

    @property
    def styles(self) -> list[Style]:
        """The lights, in their order."""
        return [self.lights.item(row).data(_STYLE) for row in range(self.lights.count())]

    def accept(self) -> None:
        """Ask for a file and make the film; the dialog stays open for the next one."""
        title, name = tr("Day film"), "day.mp4"
        if self._sequence.isChecked():
            path = self._folder.ask_new_folder(self, title, "day-frames")
        else:
            path = self._folder.ask_file(self, title, name, CLIP_FILTER)
        if path is not None and self.styles:
            self.film_to(path)

    def film_to(self, path: Path) -> None:
        """Paint, then write a film, or a folder if there is no ending."""
        count = round(self._seconds.value() * CLIP_RATE)
        is_loop = self._loop.isChecked()
        painted = max(2, min(_MOST_PAINTED, self._seconds.value() * PAINTED_RATE))
        now = self._bridge.moment
        moments = [replace(now, style=style) for style in styles_along(self.styles, painted, is_loop)]

        def finish(pictures: list[np.ndarray]) -> None:
            shown = [composed(picture, now.over) for picture in pictures]

            def frames() -> Iterator[np.ndarray]:
                return dissolved(shown, count, is_loop)

            write = write_clip_aside if path.suffix else write_sequence_aside
            if write(self, path, frames, count):
                self._told(path.name)

        pixels = int(self._size.currentData())
        self.painter.paint(moments, pixels, tr("Day film"), tr("Painting the film..."), finish)

    def _show_lights(self) -> None:
        """Those of the document; a day of shipped ones while it has none."""
        styles = self._session.document.state.day or _proposed_day()
        if list(styles) != self.styles:
            current = self.lights.currentRow()
            self.lights.clear()
            for style in styles:
                self.lights.addItem(_item_of(style))
            last = len(styles) - 1
            self.lights.setCurrentRow(current if 0 <= current <= last else last)

    def _keep(self) -> None:
        """Let the document have the lights as they are shown; refused, they are shown as they were."""
        state = self._session.document.state
        self._session.change(tr("Lights of the day film"), replace(state, day=tuple(self.styles)))
        self._show_lights()

    def _add(self, style: Style) -> None:
        item = _item_of(style)
        self.lights.insertItem(self.lights.currentRow() + 1 or self.lights.count(), item)
        self.lights.setCurrentItem(item)
        self._keep()

    def _add_shipped(self) -> None:
        self._add(shipped_style(Path(self._shipped.currentData())))

    def _add_own(self) -> None:
        self._add(self._session.document.style)

    def _remove(self) -> None:
        if self.lights.count() > 1:
            self.lights.takeItem(self.lights.currentRow())
            self._keep()

    @staticmethod
    def _button(text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button


def _item_of(style: Style) -> QListWidgetItem:
    item = QListWidgetItem(tr(style.name) or tr("Mean style"))
    item.setData(_STYLE, style)
    item.setIcon(_icon_of(style))
    return item


@cache
def _proposed_day() -> tuple[Style, ...]:
    return tuple(shipped_style(resource_path("styles") / f"{name}.jpg") for name in _DAY)


def _icon_of(style: Style) -> QIcon:
    """The style's picture; for mixes that of their first part, plain grey for what has none."""
    image = style.image or next((part.style.image for part in style.parts if part.style.image), None)
    picture = QPixmap()
    if image is None or not picture.loadFromData(image):
        picture = QPixmap(_ICON)
        picture.fill(Qt.GlobalColor.gray)
    scaling = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    scaled = picture.scaled(_ICON, *scaling)
    return QIcon(scaled.copy(0, 0, _ICON.width(), _ICON.height()))


def shipped_style(path: Path) -> Style:
    """The style of a picture that comes with the program."""
    return Style(file_title(path), path.read_bytes())
