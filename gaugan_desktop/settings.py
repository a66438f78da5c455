"""What the program remembers between two starts."""

import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

from gaugan_desktop.files import ensure_folder, move_freely, numbered, write_bytes_atomically, writing
from gaugan_desktop.folders import is_there
from gaugan_desktop.texts import LANGUAGES
from gaugan_desktop.yaml_text import parsed_yaml

VERSION = 1
DPI_RANGE = (30, 2400)
QUALITY_RANGE = (30, 100)
MARGIN_RANGE = (0.0, 100.0)  # millimetres
VIEWS = ("auto", "side", "stacked", "inset", "overlay", "split", "picture", "labels")
_OTHERS = "others"
_MAX_BYTES = 200_000
_PEN_BUTTON_USES = ("palette", "pick", "nothing")
_CHOICES = {
    "language": ("auto", *LANGUAGES),
    "theme": ("dark", "grey", "light", "contrast"),
    "device": ("auto", "cuda", "mps", "cpu"),
    "palette": ("labels", "distinct"),
    "view": VIEWS,
    "right_pen_button": _PEN_BUTTON_USES,
    "middle_pen_button": _PEN_BUTTON_USES,
}
_RANGES = {
    "overlay_opacity": (0.0, 1.0),
    "inset_x": (0.0, 1.0),
    "inset_y": (0.0, 1.0),
    "inset_size": (0.1, 0.7),
    "stabiliser": (0.0, 1.0),
    "new_width": (64, 8192),
    "new_height": (64, 8192),
    "export_dpi": DPI_RANGE,
    "export_quality": QUALITY_RANGE,
    "export_margin": MARGIN_RANGE,
}


@dataclass
class AppSettings:
    """User preferences; unknown or impossible values in the file fall back to these defaults.

    `others` is what a later version of the program has written besides; it stays in the file. Lists and
    mappings are replaced as a whole, never changed, so that `watch` hears of it.
    """

    version: int = VERSION
    language: str = "auto"
    theme: str = "dark"
    device: str = "auto"
    model: str = ""
    view: str = "auto"
    palette: str = "labels"
    has_patterns: bool = False
    shows_horizon: bool = False
    has_painted_styles: bool = True
    favourite_labels: list[str] = field(default_factory=list)
    label_order: list[str] = field(default_factory=list)  # names; empty: by groups
    helpers: list[str] = field(default_factory=list)  # lines to be guided by
    finishes_maps: bool = False  # suggests what is not painted yet
    finishes_whole_maps: bool = False
    photo_sets: list[str] = field(default_factory=list)  # folders, the one opened last first
    overlay_opacity: float = 0.7
    wheel_zooms: bool = False
    inset_x: float = 0.0  # shares of the room beside the inset
    inset_y: float = 1.0
    inset_size: float = 0.3  # share of the canvas
    has_pressure: bool = True
    pressure_curve: list[float] = field(default_factory=list)  # of PressureCurve; empty: straight
    tool: str = "brush"
    brush_sizes: dict[str, float] = field(default_factory=dict)  # name of a tool to pixels
    brush_tips: dict[str, str] = field(default_factory=dict)  # name of a tool to that of a tip
    brush_densities: dict[str, float] = field(default_factory=dict)  # name of a tool to a share
    brush_softnesses: dict[str, float] = field(default_factory=dict)
    stabiliser: float = 0.0
    paint_colors: list[str] = field(default_factory=list)  # painted over with lately, as #rrggbb
    new_width: int = 768
    new_height: int = 512
    export_folder: str = ""
    export_dpi: int = 300
    export_quality: int = 95  # of JPEG and WebP
    export_profile: str = ""  # file or name of a colour profile; empty: sRGB
    export_margin: float = 0.0  # of PDF pages, in millimetres
    right_pen_button: str = "palette"
    middle_pen_button: str = "pick"
    recent_files: list[str] = field(default_factory=list)
    window_geometry: str = ""
    window_state: str = ""  # where panels and bars are
    workspaces: dict[str, str] = field(default_factory=dict)  # name to arrangement and state
    has_seen_tour: bool = False
    is_light_folded: bool = True
    click_model: str = ""  # folder of a model that answers clicks on things in photos
    shortcuts: dict[str, str] = field(default_factory=dict)  # name of an action to its key
    others: dict[str, Any] = field(default_factory=dict)

    def watch(self, on_change: Callable[[], object]) -> None:
        """Call this after every change from now on."""
        object.__setattr__(self, "_on_change", on_change)

    def __setattr__(self, name: str, value: Any) -> None:
        before = self.__dict__.get(name)
        super().__setattr__(name, value)
        if before != value and (on_change := self.__dict__.get("_on_change")) is not None:
            on_change()


def load_settings(path: Path) -> AppSettings:
    """Read settings; a missing or damaged file gives the defaults, so the program always starts."""
    settings = AppSettings()
    try:
        if path.stat().st_size > _MAX_BYTES:
            return settings
        data = parsed_yaml(path.read_text("utf-8"))
    except (OSError, ValueError):
        return settings
    if not isinstance(data, dict) or type(data.get("version")) is not int or data["version"] < VERSION:
        return settings
    names = {entry.name for entry in fields(AppSettings)} - {_OTHERS}
    for name in names & data.keys():
        if _is_usable(name, data[name], getattr(settings, name)):
            setattr(settings, name, data[name])
    settings.others = {name: data[name] for name in data if name not in names and _is_kept(name, data[name])}
    return settings


def set_settings_aside(path: Path) -> Path | None:
    """Begin with the defaults; what the old file is called from now on, or None when there is none.

    Raises:
        BadFileError: it cannot be renamed.
    """
    if not is_there(path):
        return None
    with writing(path):
        try:
            return move_freely(path, numbered(path.with_suffix(".old.yaml")))
        except FileNotFoundError:  # another program was faster
            return None


def save_settings(path: Path, settings: AppSettings) -> None:
    """Write settings atomically.

    Raises:
        BadFileError: the folder is not writable or full.
    """
    data = asdict(settings)
    text = yaml.safe_dump(data | data.pop(_OTHERS), sort_keys=False, allow_unicode=True)
    ensure_folder(path.parent)
    write_bytes_atomically(path, text.encode())


def _is_usable(name: str, value: Any, default: Any) -> bool:
    if type(value) is not type(default):
        return False
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name in _RANGES:
        least, most = _RANGES[name]
        return bool(least <= value <= most)
    if name in ("brush_sizes", "brush_densities", "brush_softnesses"):
        return all(_is_text(key) and type(size) in (int, float) for key, size in value.items())
    if name == "pressure_curve":
        return len(value) in (0, 4) and all(type(n) in (int, float) and 0 <= n <= 1 for n in value)
    if name in ("window_geometry", "window_state"):
        return bool(value.isascii())
    if isinstance(default, dict):
        return all(_is_text(item) for item in (*value, *value.values()))
    if isinstance(default, list):
        return all(_is_text(item) for item in value)
    return _is_text(value) if isinstance(default, str) else True


def _is_kept(name: Any, value: Any) -> bool:
    """Whether something unknown can be written back as it was read."""
    try:
        return isinstance(name, str) and bool(yaml.safe_dump({name: value}, allow_unicode=True).encode())
    except (yaml.YAMLError, ValueError, RecursionError):
        return False


def _is_text(value: Any) -> bool:
    """A text that may be a path: without a NUL, and without half characters that no file's name has."""
    try:
        return isinstance(value, str) and b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        return False
