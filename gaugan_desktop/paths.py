"""Where the program finds its resources and keeps the user's files."""

import sys
from pathlib import Path

APP_NAME = "gaugan-desktop"


def resource_root() -> Path:
    """Folder of the bundled resources: in the frozen app, the wheel or the checkout."""
    package_folder = Path(__file__).resolve().parent
    candidates = []
    if getattr(sys, "frozen", False):
        candidates.append(Path(getattr(sys, "_MEIPASS", package_folder)) / "resources")
    candidates += [package_folder / "resources", package_folder.parent / "resources"]
    for folder in candidates:
        if (folder / "labels").is_dir():
            return folder
    raise FileNotFoundError(f"The program's resources are missing; looked in {candidates}.")


def resource_path(*parts: str) -> Path:
    """Path of one bundled resource, for example `resource_path("labels", "landscape.yaml")`."""
    return resource_root().joinpath(*parts)


def _user_folder(kind: str, is_created: bool = True) -> Path:
    import platformdirs  # training on a machine without it needs none of these folders

    find = getattr(platformdirs, f"user_{kind}_dir")
    return Path(find(APP_NAME, appauthor=False, ensure_exists=is_created))


def config_folder() -> Path:
    """The user's settings folder; created when missing."""
    return _user_folder("config")


def log_folder() -> Path:
    """The user's log folder; created when missing."""
    return _user_folder("log")


def cache_folder() -> Path:
    """Where the program notes what it can find out again; created when missing."""
    return _user_folder("cache")


def recovery_folder() -> Path:
    """Where the work in hand is kept until it is saved; it need not exist."""
    return _user_folder("state", is_created=False) / "recovery"


def models_folder() -> Path:
    """Where the user's own models lie; created when missing."""
    folder = _user_folder("data") / "models"
    folder.mkdir(exist_ok=True)
    return folder


def pinned_styles_folder() -> Path:
    """Where the styles lie that the user keeps; created when missing."""
    folder = _user_folder("data") / "styles"
    folder.mkdir(exist_ok=True)
    return folder


def program_command() -> list[str]:
    """How to start this program as another process, from the frozen app or from Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "gaugan_desktop"]


def settings_path() -> Path:
    return config_folder() / "settings.yaml"


def starter_model_path() -> Path:
    """The model file that ships with the program."""
    return resource_path("models", "starter.safetensors")
