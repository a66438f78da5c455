"""For which labels a style picture shall hold: the menu that asks."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.names import label_name

_GROUPS = {
    "sky": mark("Sky from this picture"),
    "land": mark("Mountains and rocks from this picture"),
    "ground": mark("Ground from this picture"),
    "water": mark("Water from this picture"),
    "plants": mark("Plants from this picture"),
}


def label_menu(
    parent: QWidget, label_set: LabelSet, current: int, choose: Callable[[Sequence[str]], object]
) -> QMenu:
    """The groups of a label set, and its current label; what is chosen is told as names of labels."""
    menu = QMenu(parent)
    for group, text in _GROUPS.items():
        names = [label.name for label in label_set.labels if label.group == group]
        if names:
            menu.addAction(tr(text)).triggered.connect(lambda checked, chosen=names: choose(chosen))
    label = label_set[current]
    menu.addSeparator()
    action = menu.addAction(tr("Only “{label}” from this picture", label=label_name(label)))
    action.triggered.connect(lambda checked: choose([label.name]))
    return menu
