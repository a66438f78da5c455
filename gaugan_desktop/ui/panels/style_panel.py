"""The style panel: shipped and own style images, random styles, the mean style, and mixes of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from gaugan_desktop.document.limits import MAX_PARTS
from gaugan_desktop.document.pinned_styles import (
    PinnedStyle,
    pin_style,
    pinned_styles,
    unpin_style,
    without_regions,
)
from gaugan_desktop.document.story import thumbnail_of
from gaugan_desktop.document.style import MEAN_STYLE, Style, dressed, mixed, parts_of
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.style_images import read_style_image
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.paths import pinned_styles_folder, resource_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.names import file_title
from gaugan_desktop.ui.panels.light_sliders import LightSliders
from gaugan_desktop.ui.panels.painted_styles import PaintedStyles
from gaugan_desktop.ui.panels.style_labels import label_menu
from gaugan_desktop.ui.panels.style_list import StyleList
from gaugan_desktop.ui.panels.style_mix import StyleMix
from gaugan_desktop.ui.theme import Theme


class StylePanel(QFrame):
    """Click a picture to take its light; drop a picture of your own to add it.

    While *Mix* is on, what is chosen joins the style instead of replacing it, or leaves it again.

    Args:
        selection: tells what is selected in the document; a part of a mix can be limited to it.
        picture: tells the newest picture; it stands for styles that are none when they are pinned.
        labels: tells the document's labels and the current one; a style can be taken for some of them.
        painted: the document in each style.
        settings: remembers whether styles show that or their own pictures.
    """

    style_chosen = Signal(object)  # Style
    random_requested = Signal()
    image_requested = Signal()
    failed = Signal(str)
    refused = Signal(str)  # why nothing happened

    def __init__(
        self,
        selection: Callable[[], np.ndarray | None],
        picture: Callable[[], np.ndarray | None],
        labels: Callable[[], tuple[LabelSet, int]],
        painted: PaintedStyles,
        settings: AppSettings,
    ) -> None:
        super().__init__()
        self._labels = labels
        self._style = MEAN_STYLE
        self._picture = picture
        self._pinned: dict[Style, PinnedStyle] = {}
        self.setObjectName("panel")
        self.setAcceptDrops(True)
        self._settings = settings
        self._list = StyleList(painted, settings.has_painted_styles)
        self._current = QLabel()
        self._current.setObjectName("caption")
        self._current.setWordWrap(True)
        self.mix_button = QToolButton()
        self.mix_button.setCheckable(True)
        self.mix_button.setText(tr("Mix"))
        self.mix_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.mix_button.setToolTip(tr("While on, the styles you choose are mixed (Shift+M)"))
        self.painted_button = QToolButton()
        self.painted_button.setCheckable(True)
        self.painted_button.setChecked(settings.has_painted_styles)
        self.painted_button.setToolTip(tr("Show your own picture in each style; off: the style pictures"))
        self.painted_button.setAccessibleName(tr("This picture in each style"))
        self.mix = StyleMix(selection)
        self.light = LightSliders()
        self.pin_button = QToolButton()
        self.pin_button.setCheckable(True)
        self.pin_button.setToolTip(tr("Keep this style at hand for all documents"))
        self.pin_button.setAccessibleName(tr("Pin the style"))
        top = QHBoxLayout()
        top.addWidget(self._current, 1)
        top.addWidget(self.painted_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.pin_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.mix_button, 0, Qt.AlignmentFlag.AlignTop)
        self._add = QPushButton(tr("Image..."))
        self._add.setToolTip(tr("Take the style of a picture of yours; you can also drop it here"))
        self._random = QPushButton(tr("Random"))
        self._random.setToolTip(tr("Another random style (R)"))
        self._mean = QPushButton(tr("Plain"))
        self._mean.setToolTip(tr("The model's average style"))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self._add, self._random, self._mean):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 10)
        layout.addLayout(top)
        layout.addWidget(self.mix)
        layout.addWidget(self._list)
        layout.addWidget(self.light)
        layout.addLayout(buttons)
        self._add.clicked.connect(self.image_requested)
        self._random.clicked.connect(self.random_requested)
        self._mean.clicked.connect(lambda: self.style_chosen.emit(MEAN_STYLE))
        self.mix.style_chosen.connect(self.style_chosen)
        self.mix.refused.connect(self.refused)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._list.itemActivated.connect(self._on_item_clicked)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self.pin_button.clicked.connect(self.toggle_pin)
        self.painted_button.toggled.connect(self._on_painted_toggled)
        self._show_pinned()
        for path in sorted(resource_path("styles").glob("*.jpg")):
            self._list.add(Style(file_title(path), path.read_bytes()))

    def set_theme(self, theme: Theme) -> None:
        self._add.setIcon(themed_icon("add-image", theme))
        self._random.setIcon(themed_icon("dice", theme))
        self._mean.setIcon(themed_icon("mean-style", theme))
        self.mix_button.setIcon(themed_icon("mix", theme))
        self.painted_button.setIcon(themed_icon("painted-styles", theme))
        self.pin_button.setIcon(themed_icon("pin", theme))
        self.mix.set_theme(theme)

    def choose(self, style: Style) -> None:
        """Choose a style, or let it join or leave the mix."""
        parts = parts_of(self._style)
        if not self.mix_button.isChecked() or not parts:
            self.style_chosen.emit(style)
        elif any(part.style == style for part in parts):
            self.style_chosen.emit(mixed([part for part in parts if part.style != style]))
        elif len(parts) + len(parts_of(style)) > MAX_PARTS:
            self.refused.emit(tr("A mix has at most {count} styles.", count=MAX_PARTS))
        else:
            self.style_chosen.emit(mixed([*parts, *parts_of(style)]))

    def choose_for(self, style: Style, labels: Sequence[str]) -> None:
        """Take a style for some labels only; the others keep theirs."""
        mix = dressed(self._style, style, labels)
        if len(mix.parts) > MAX_PARTS:
            self.refused.emit(tr("A mix has at most {count} styles.", count=MAX_PARTS))
        else:
            self.style_chosen.emit(mix)

    def add_image(self, path: Path) -> None:
        """Add a style image of the user's and choose it; a bad file is reported by `failed`."""
        try:
            style = Style(path.stem, read_style_image(path))
        except BadFileError as error:
            self.failed.emit(str(error))
            return
        if self._list.row_of(style) is None:
            self._list.add(style)
        self.choose(style)

    def toggle_pin(self) -> None:
        """Keep the style in use at hand, first in the list, or no longer."""
        style = without_regions(self._style)
        pinned = self._pinned.get(style)
        if pinned is not None:
            self._unpin(pinned)
        elif style == MEAN_STYLE:
            self.refused.emit(tr("The average style is always at hand: press Plain."))
        else:
            self._pin(style if style.name else replace(style, name=tr("Plain")))
        self.show_style(self._style)

    def _unpin(self, pinned: PinnedStyle) -> None:
        try:
            unpin_style(pinned)
        except BadFileError as error:
            self.failed.emit(str(error))
            return
        style = pinned.style
        del self._pinned[style]
        self._list.takeItem(self._list.row_of(style) or 0)
        if style.image is not None:
            self._list.add(style)

    def _pin(self, style: Style) -> None:
        picture = self._picture() if style.image is None else None
        thumbnail = None if picture is None else thumbnail_of(picture)
        try:
            pinned = pin_style(pinned_styles_folder(), style, thumbnail)
        except BadFileError as error:
            self.failed.emit(str(error))
            return
        if (row := self._list.row_of(style)) is not None:
            self._list.takeItem(row)
        self._add_pinned(pinned)

    def show_style(self, style: Style) -> None:
        """Mark the style in use, or all that are mixed; unknown images join the list."""
        self._style = style
        self.light.show_style(style)
        parts = parts_of(style)
        self._list.setCurrentRow(-1)
        self._list.clearSelection()
        for part in parts:
            if part.style.image is not None and self._list.row_of(part.style) is None:
                self._list.add(part.style)
            if (row := self._list.row_of(part.style)) is not None:
                if len(parts) == 1:
                    self._list.setCurrentRow(row)
                self._list.item(row).setSelected(True)
        if len(parts) > 1 and (row := self._list.row_of(without_regions(style))) is not None:
            self._list.setCurrentRow(row)  # a mix that is pinned
        self.pin_button.setChecked(without_regions(style) in self._pinned)
        self.mix.show_parts(parts)
        self._current.setText(tr(style.name) or tr("Plain: the model's average style"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add_image(Path(url.toLocalFile()))

    def _show_pinned(self) -> None:
        """List what is pinned; a folder that cannot be read is told once somebody listens."""
        try:
            found = pinned_styles(pinned_styles_folder())
        except BadFileError as error:
            QTimer.singleShot(0, self, partial(self.refused.emit, str(error)))
            return
        for pinned in reversed(found):
            self._add_pinned(pinned)

    def _add_pinned(self, pinned: PinnedStyle) -> None:
        self._pinned[pinned.style] = pinned
        self._list.add(pinned.style, pinned.thumbnail, is_first=True)

    def _on_painted_toggled(self, is_on: bool) -> None:
        self._settings.has_painted_styles = is_on
        self._list.show_painted(is_on)

    def _on_menu_requested(self, place: QPoint) -> None:
        item = self._list.itemAt(place)
        if item is not None:
            style: Style = item.data(Qt.ItemDataRole.UserRole)
            label_menu(self, *self._labels(), partial(self.choose_for, style)).popup(
                self._list.viewport().mapToGlobal(place)
            )

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.choose(item.data(Qt.ItemDataRole.UserRole))
