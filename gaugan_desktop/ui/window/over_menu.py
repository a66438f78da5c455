"""Painting over the picture, in the Layer menu; the one switch between that and painting labels."""

from functools import partial

from PySide6.QtGui import QAction, QActionGroup

from gaugan_desktop.document.paint_over import BlendMode
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.panels.over_panel import MODES, OverPanel
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.over_tools import OverTools
from gaugan_desktop.ui.window.menus import Menus


class OverMenu:
    """
    Attributes:
        switch: on while one paints over the picture.
    """

    def __init__(self, menus: Menus, session: DocumentSession, over: OverTools, panel: OverPanel) -> None:
        self._session, self._over, self._panel = session, over, panel
        add = partial(menus.add, "&Layer")
        menus["&Layer"].addSeparator()
        self.switch = add(mark("Paint over the picture"), "C", self._switch, "paint-over")
        self._clone = add(mark("Clone from the picture"), "Shift+C", self._switch_clone)
        self._visible = add(mark("Show the paint-over layer"), None, self._switch_visible)
        for action in (self.switch, self._clone, self._visible):
            action.setCheckable(True)
        menus.explain(self.switch, tr("Colour above the picture, or labels again"))
        self._modes = self._add_modes(menus)
        self._delete = add(mark("Delete the paint-over layer"), None, self._do_away)
        over.changed.connect(self.show)
        session.state_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Check what is on, and enable what there is."""
        layer = self._session.document.state.over
        self.switch.setChecked(self._over.is_on)
        self._clone.setChecked(self._over.is_on and self._over.is_cloning)
        self._visible.setChecked(layer is None or layer.is_visible)
        self._modes[BlendMode.NORMAL if layer is None else layer.mode].setChecked(True)
        self._delete.setEnabled(layer is not None)

    def _add_modes(self, menus: Menus) -> dict[BlendMode, QAction]:
        menu = menus["&Layer"].addMenu(tr("Blend mode"))
        group = QActionGroup(menus.window)
        actions = {}
        for mode, text in MODES.items():
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.triggered.connect(lambda checked, chosen=mode: self._panel.set_mode(chosen))
            group.addAction(action)
            actions[mode] = action
        return actions

    def _switch(self) -> None:
        self._over.set_on(not self._over.is_on)

    def _switch_clone(self) -> None:
        self._over.set_cloning(not (self._over.is_on and self._over.is_cloning))
        self._over.set_on(True)

    def _switch_visible(self) -> None:
        self._panel.set_visible(self._visible.isChecked())

    def _do_away(self) -> None:
        self._session.set_over(None, tr("Delete the paint-over layer"))
