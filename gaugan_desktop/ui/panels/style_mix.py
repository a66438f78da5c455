"""The parts of a mixed style: how much each counts, and where."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSlider, QToolButton, QWidget

from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.panels.style_thumbnails import style_pixmap
from gaugan_desktop.ui.theme import Theme

_THUMBNAIL = QSize(36, 27)
_ROW_HEIGHT, _MOST_ROWS = 34, 3


class StyleMix(QScrollArea):
    """One row per part: picture, weight, region, remove. Hidden while there is nothing to mix."""

    style_chosen = Signal(object)  # Style
    refused = Signal(str)

    def __init__(self, selection: Callable[[], np.ndarray | None]) -> None:
        super().__init__()
        self._selection = selection
        self._parts: tuple[StylePart, ...] = ()
        self._controls: list[tuple[QWidget, ...]] = []
        self._theme: Theme | None = None
        content = QWidget()
        self._rows = QGridLayout(content)
        self._rows.setContentsMargins(0, 2, 0, 4)
        self._rows.setHorizontalSpacing(4)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)  # the panel shows through
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.show_parts(self._parts)

    def show_parts(self, parts: tuple[StylePart, ...]) -> None:
        """Show these parts; a single style that holds everywhere needs no rows."""
        self._parts = parts
        place = self._focused_place()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        is_mix = len(parts) > 1 or not all(part.is_everywhere for part in parts)
        self._controls = [self._row(number, part) for number, part in enumerate(parts if is_mix else ())]
        for row, widgets in enumerate(self._controls):
            for column, widget in enumerate(widgets):
                self._rows.addWidget(widget, row, column)
        self.setFixedHeight(min(len(parts), _MOST_ROWS) * _ROW_HEIGHT + 6)
        self.setVisible(is_mix)
        if place is not None and place[0] < len(self._controls):
            control = self._controls[place[0]][place[1]]
            control.show()  # the layout would do so later, and what is hidden gets no focus
            control.setFocus()

    def _focused_place(self) -> tuple[int, int] | None:
        """Row and column of the control that has the focus; the one that follows it gets the keys."""
        for row, widgets in enumerate(self._controls):
            for column, widget in enumerate(widgets):
                if widget.hasFocus():
                    return row, column
        return None

    def _row(self, number: int, part: StylePart) -> tuple[QWidget, ...]:
        picture = QLabel()
        picture.setPixmap(style_pixmap(part.style, _THUMBNAIL))
        picture.setToolTip(part.style.name)
        remove = self._button("close", tr("Take “{style}” out of the mix", style=part.style.name))
        remove.clicked.connect(lambda: self._choose([p for i, p in enumerate(self._parts) if i != number]))
        if part.labels:
            return picture, _names(part.labels), QLabel(), remove
        weight = QSlider(Qt.Orientation.Horizontal)
        weight.setRange(0, 100)
        weight.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        weight.setValue(round(100 * part.weight))
        weight.setAccessibleName(tr("Weight of {style}", style=part.style.name))
        weight.setToolTip(tr("How much “{style}” counts", style=part.style.name))
        weight.sliderReleased.connect(lambda: self._change(number, weight=weight.value() / 100))
        weight.actionTriggered.connect(
            lambda: (
                None if weight.isSliderDown() else self._change(number, weight=weight.sliderPosition() / 100)
            )
        )
        region = self._button(
            "region", tr("Hold “{style}” to the selection, or everywhere again", style=part.style.name)
        )
        region.setCheckable(True)
        region.setChecked(part.region is not None)
        region.clicked.connect(lambda is_on: self._limit(number, is_on))
        return picture, weight, region, remove

    def _button(self, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setIconSize(QSize(16, 16))
        if self._theme is not None:
            button.setIcon(themed_icon(icon, self._theme))
        return button

    def _limit(self, number: int, is_limited: bool) -> None:
        selection = self._selection()
        if is_limited and selection is None:
            self.refused.emit(tr("Select where the style shall hold, then press this again."))
            self.show_parts(self._parts)
            return
        region = StyleRegion.of(selection) if is_limited and selection is not None else None
        self._change(number, region=region)

    def _change(self, number: int, **values: object) -> None:
        changed = replace(self._parts[number], **values)  # type: ignore[arg-type]
        self._choose([changed if i == number else part for i, part in enumerate(self._parts)])

    def _choose(self, parts: list[StylePart]) -> None:
        style: Style = mixed(parts)
        self.style_chosen.emit(style)


def _names(labels: tuple[str, ...]) -> QLabel:
    """The labels for which alone a style holds."""
    text = QLabel(", ".join(tr(name) for name in labels))
    text.setObjectName("caption")
    text.setWordWrap(True)
    return text
