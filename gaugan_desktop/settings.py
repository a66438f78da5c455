"""What the program remembers between two starts."""

from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.texts import LANGUAGES

VERSION = 1
DPI_RANGE = (30, 2400)
_MAX_BYTES = 200_000
_PEN_BUTTON_USES = ("palette", "pick", "nothing")
_CHOICES = {
    "language": ("auto", *LANGUAGES),
    "theme": ("dark", "light", "contrast"),
    "device": ("auto", "cuda", "mps", "cpu"),
    "palette": ("labels", "distinct"),
    "view": ("side", "overlay", "split", "picture"),
    "right_pen_button": _PEN_BUTTON_USES,
    "middle_pen_button": _PEN_BUTTON_USES,
}


@dataclass
class AppSettings:
    """User preferences; unknown or impossible values in the file fall back to these defaults."""

    version: int = VERSION
    language: str = "auto"
    theme: str = "dark"
    device: str = "auto"
    model: str = ""
    view: str = "side"
    palette: str = "labels"
    has_patterns: bool = False
    favourite_labels: list[str] = field(default_factory=list)
    overlay_opacity: float = 0.7
    has_pressure: bool = True
    export_folder: str = ""
    export_dpi: int = 300
    right_pen_button: str = "palette"
    middle_pen_button: str = "pick"
    recent_files: list[str] = field(default_factory=list)
    window_geometry: str = ""
    has_seen_tour: bool = False
    shortcuts: dict[str, str] = field(default_factory=dict)  # name of an action to its key


def load_settings(path: Path) -> AppSettings:
    """Read settings; a missing or damaged file gives the defaults, so the program always starts."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            return AppSettings()
        data = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return AppSettings()
    if not isinstance(data, dict) or data.get("version") != VERSION:
        return AppSettings()
    defaults = AppSettings()
    for entry in fields(AppSettings):
        if entry.name in data and _is_usable(entry.name, data[entry.name], getattr(defaults, entry.name)):
            setattr(defaults, entry.name, data[entry.name])
    return defaults


def save_settings(path: Path, settings: AppSettings) -> None:
    """Write settings atomically.

    Raises:
        BadFileError: the folder is not writable or full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadFileError(path, f"The settings cannot be saved: {error.strerror}.") from error
    text = yaml.safe_dump(asdict(settings), sort_keys=False, allow_unicode=True)
    write_bytes_atomically(path, text.encode())


def _is_usable(name: str, value: Any, default: Any) -> bool:
    if type(value) is not type(default):
        return False
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name == "overlay_opacity":
        return bool(0.0 <= value <= 1.0)
    if name == "export_dpi":
        return bool(DPI_RANGE[0] <= value <= DPI_RANGE[1])
    if isinstance(default, list | dict):
        texts = [*value, *value.values()] if isinstance(value, dict) else value
        return all(isinstance(item, str) for item in texts)
    return True
