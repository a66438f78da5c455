"""The Style menu."""

from collections.abc import Callable
from functools import partial

from gaugan_desktop.texts import mark
from gaugan_desktop.ui.panels.style_panel import StylePanel
from gaugan_desktop.ui.window.menus import Menus


def add_style_menu(
    menus: Menus,
    panel: StylePanel,
    choose_random: Callable[[], object],
    show_variations: Callable[[], object],
    choose_image: Callable[[], object],
) -> None:
    """What chooses the light of the picture."""
    add = partial(menus.add, "&Style")
    add(mark("Random style"), "R", choose_random)
    add(mark("Variations..."), "Shift+R", show_variations)
    add(mark("Style from image..."), None, choose_image)
    add(mark("Pin the style"), "Shift+P", panel.toggle_pin)
    add(mark("Mix styles"), "Shift+M", panel.mix_button.toggle)
    painted = add(mark("This picture in each style"), None, panel.painted_button.toggle)
    painted.setCheckable(True)
    painted.setChecked(panel.painted_button.isChecked())
    panel.painted_button.toggled.connect(painted.setChecked)
