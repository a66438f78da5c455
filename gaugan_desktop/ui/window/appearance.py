"""How the window looks and on what it paints: what menus and preferences change and the settings keep."""

from PySide6.QtCore import QObject, Signal

from gaugan_desktop.settings import AppSettings


class Appearance(QObject):
    """Every choice is remembered in the settings, then announced."""

    theme_changed = Signal(str)
    view_changed = Signal(str)
    colors_changed = Signal(str, bool)  # palette, whether patterns lie over it
    device_changed = Signal(str)
    wheel_changed = Signal(bool)

    def __init__(self, settings: AppSettings) -> None:
        super().__init__()
        self.settings = settings

    def set_theme(self, name: str) -> None:
        """Switch to the `dark`, the `grey`, the `light` or the high-`contrast` theme."""
        self.settings.theme = name
        self.theme_changed.emit(name)

    def set_view(self, view: str) -> None:
        """How labels and picture share the room: one of `settings.VIEWS`."""
        self.settings.view = view
        self.view_changed.emit(view)

    def set_wheel(self, zooms: bool) -> None:
        """Whether the wheel zooms, or scrolls, without a key held."""
        self.settings.wheel_zooms = zooms
        self.wheel_changed.emit(zooms)

    def set_label_colors(self, palette: str, has_patterns: bool) -> None:
        """Colours of the labels on canvas and palette, and whether patterns lie over them."""
        self.settings.palette, self.settings.has_patterns = palette, has_patterns
        self.colors_changed.emit(palette, has_patterns)

    def set_device(self, device: str) -> None:
        """Paint on another device: auto, cuda, mps or cpu."""
        self.settings.device = device
        self.device_changed.emit(device)

    def remember_shortcuts(self, shortcuts: dict[str, str]) -> None:
        """The keys that differ from the built-in ones, by the action's name."""
        self.settings.shortcuts = shortcuts
