"""Labels > Finish my map."""

from functools import partial

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.views.map_finisher import MapFinisher
from gaugan_desktop.ui.views.suggestion_bar import SuggestionBar
from gaugan_desktop.ui.window.menus import Menus


def add_finish_menu(menus: Menus, finisher: MapFinisher, bar: SuggestionBar) -> None:
    """On or off, for the whole map or the rest, and what to do with a suggestion."""
    name = menus.add_submenu("La&bels", mark("Finish my map"))
    add = partial(menus.add, name)
    is_on = add(mark("Suggest the rest"), "Shift+F", lambda: None)
    is_whole = add(mark("Suggest the whole map"), None, lambda: None)
    menus[name].addSeparator()
    take = add(mark("Take the suggestion"), None, finisher.take)
    menus.explain(take, tr("Also the key that hides the panels, while a suggestion is shown"))
    another = add(mark("Another suggestion"), "F", finisher.another)
    leave = add(mark("Leave the suggestion"), None, finisher.leave)
    for action, switch in ((is_on, finisher.turn), (is_whole, finisher.set_whole)):
        action.setCheckable(True)
        action.triggered.connect(switch)

    def show() -> None:
        is_on.setChecked(finisher.is_on)
        is_whole.setChecked(finisher.is_on and finisher.is_whole)
        for action in (take, leave):
            action.setEnabled(finisher.has_ghost)

    finisher.changed.connect(show)
    show()
    known = menus.editable()
    bar.set_actions([known["View/Hide panels"], another, known["Tools/Cancel"]])
