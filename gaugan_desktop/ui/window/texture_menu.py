"""Labels: other textures for the current label or the rest, and its lock."""

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.panels.texture_rolls import LOCK, ROLL, ROLL_OTHERS, TextureRolls
from gaugan_desktop.ui.window.menus import Menus


def add_texture_menu(menus: Menus, rolls: TextureRolls) -> None:
    menus["La&bels"].addSeparator()
    menus.add("La&bels", ROLL, "D", rolls.roll)
    menus.add("La&bels", ROLL_OTHERS, "Shift+D", rolls.roll_others)
    lock = menus.add("La&bels", LOCK, "K", lambda: None)
    lock.setCheckable(True)
    lock.triggered.connect(rolls.lock)
    menus.explain(lock, tr("It keeps its texture and style whatever is rolled or chosen for the others"))
    rolls.changed.connect(lambda: lock.setChecked(rolls.is_locked))
