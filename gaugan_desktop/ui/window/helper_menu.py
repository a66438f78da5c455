"""View > Helpers: lines to be guided by, and symmetry."""

from gaugan_desktop.texts import mark
from gaugan_desktop.ui.views.helpers import NAMES, Helpers
from gaugan_desktop.ui.window.menus import Menus


def add_helper_menu(menus: Menus, helpers: Helpers) -> None:
    """One entry for each kind of lines, then what is mirrored and where."""
    name = menus.add_submenu("&View", mark("Helpers"))
    for kind, text in NAMES.items():
        action = menus.add(name, text, None, lambda: None)
        action.setCheckable(True)
        action.setChecked(helpers.is_shown(kind))
        action.triggered.connect(lambda is_on, chosen=kind: helpers.show(chosen, is_on))
    menus[name].addSeparator()
    symmetry = menus.add(name, mark("Symmetry"), "Y", lambda: None)
    symmetry.setCheckable(True)
    symmetry.triggered.connect(helpers.set_symmetry)
    menus.add(name, mark("Axis of symmetry to the pen"), "Shift+Y", helpers.move_axis)
    helpers.changed.connect(lambda: symmetry.setChecked(helpers.has_symmetry))
