"""The Tools menu: tools, brush, models, device."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.tools.bars import ToolActions
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.menus import Menus

DEVICE_NAMES = {"auto": mark("Automatic"), "cuda": "CUDA (NVIDIA)", "mps": "MPS (Apple)", "cpu": "CPU"}


class ToolMenu:
    def __init__(
        self,
        menus: Menus,
        tools: ToolBox,
        tool_actions: ToolActions,
        appearance: Appearance,
        cancel: Callable[[], object],
        show_models: Callable[[], object],
    ) -> None:
        add, menu = partial(menus.add, "&Tools"), menus["&Tools"]
        menu.addActions(list(tool_actions.by_tool.values()))
        menu.addSeparator()
        add(mark("Smaller brush"), "[", partial(tools.step_size, -1))
        add(mark("Larger brush"), "]", partial(tools.step_size, 1))
        add(mark("Last label"), "X", tools.swap_labels)
        menus.add_on_canvas("&Tools", mark("Finish shape"), "Return", tools.finish)
        add(mark("Cancel"), "Escape", cancel)
        menu.addSeparator()
        add(mark("Models..."), "Ctrl+Alt+M", show_models)
        self._devices = self._add_devices(menus, appearance)
        appearance.device_changed.connect(lambda device: self._devices[device].setChecked(True))

    def _add_devices(self, menus: Menus, appearance: Appearance) -> dict[str, QAction]:
        menu = menus["&Tools"].addMenu(tr("Device"))
        group = QActionGroup(menus.window)
        devices = {}
        for device, text in DEVICE_NAMES.items():
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setChecked(appearance.settings.device == device)
            action.triggered.connect(lambda checked, chosen=device: appearance.set_device(chosen))
            group.addAction(action)
            devices[device] = action
        return devices
