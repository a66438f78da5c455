"""The Select menu: all, nothing, what has a label, and the selection made larger, softer or the other way."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtWidgets import QInputDialog

from gaugan_desktop.document import layers
from gaugan_desktop.document.selection import feathered, grown, smoothed
from gaugan_desktop.document.state import Layer
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.window.menus import Menus

_MOST = 500  # pixels
_USUAL = 8


class SelectionMenu:
    """Changes the document's selection; every entry is one undo step."""

    def __init__(self, menus: Menus, session: DocumentSession, tools: ToolBox) -> None:
        self._window, self._session, self._tools = menus.window, session, tools
        add = menus.add
        add("&Select", mark("All"), "Ctrl+A", self.select_all)
        add("&Select", mark("Nothing"), "Ctrl+Shift+A", lambda: session.select(None))
        add("&Select", mark("Invert"), "Ctrl+I", self.invert)
        add("&Select", mark("Current label"), "Ctrl+L", self.select_label)
        add("&Select", mark("Painted on the layer"), None, self.select_painted)
        menus["&Select"].addSeparator()
        add("&Select", mark("Keep as a hidden layer"), None, self.keep)
        self._by_pixels: dict[str, Callable[[np.ndarray, int], np.ndarray]] = {
            mark("Grow..."): grown,
            mark("Shrink..."): lambda mask, pixels: grown(mask, -pixels),
            mark("Feather..."): feathered,
            mark("Smooth..."): smoothed,
        }
        for text in self._by_pixels:
            add("&Select", text, None, partial(self._ask, text))

    def select_all(self) -> None:
        self._session.select(np.ones(self._session.document.state.shape, bool))

    def invert(self) -> None:
        selection = self._session.document.selection
        if selection is not None:
            self._session.select(None if selection.all() else ~selection)

    def select_label(self) -> None:
        """All pixels that show the current label."""
        mask = self._session.document.labels == self._tools.label
        if mask.any():
            self._session.select(mask)
        else:
            self._session.refused.emit(tr("The current label is nowhere in the document."))

    def select_painted(self) -> None:
        """What is painted on the active layer, also on a hidden one."""
        mask = self._session.document.state.active_layer.labels != UNPAINTED
        if mask.any():
            self._session.select(mask)
        else:
            self._session.refused.emit(tr("Nothing is painted on this layer."))

    def keep(self) -> None:
        """Paint the selection on a hidden layer above; it is saved with the document, and
        `select_painted` brings it back."""
        document = self._session.document
        if document.selection is None:
            self._session.refused.emit(tr("Nothing is selected yet."))
            return
        labels = np.where(document.selection, np.uint8(self._tools.label), np.uint8(UNPAINTED))
        state = layers.added(document.state, Layer(labels, tr("Selection"), is_visible=False))
        kept = replace(state, active=document.state.active)
        self._session.change(tr("Keep the selection"), kept)

    def change(self, text: str, pixels: int) -> None:
        """Grow, shrink, feather or smooth the selection, by the entry's English text."""
        selection = self._session.document.selection
        if selection is None:
            self._session.refused.emit(tr("Nothing is selected yet."))
            return
        mask = self._by_pixels[text](selection, pixels)
        if mask.any():
            self._session.select(mask)
        else:
            self._session.refused.emit(tr("Nothing would be left of the selection."))

    def _ask(self, text: str) -> None:
        if self._session.document.selection is None:
            self._session.refused.emit(tr("Nothing is selected yet."))
            return
        title = tr(text).rstrip(".")
        pixels, is_given = QInputDialog.getInt(self._window, title, tr("Pixels"), _USUAL, 1, _MOST)
        if is_given:
            self.change(text, pixels)
