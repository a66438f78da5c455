"""Where the program finds its resources and keeps the user's files."""

import os
import sys
from pathlib import Path

from gaugan_desktop.errors import InstallationError
from gaugan_desktop.texts import tr

APP_NAME = "gaugan-desktop"
_PORTABLE = "GAUGAN_DESKTOP_FOLDER"


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


def keep_everything_in(folder: Path) -> None:
    """From now on settings, models, log and work in hand lie in one folder, for the worker too.

    Raises:
        InstallationError: the folder cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "log").mkdir(exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        sentence = tr("The folder {folder} cannot be used: {why}.", folder=folder, why=why)
        raise InstallationError(sentence) from error
    os.environ[_PORTABLE] = str(folder.resolve())


def _user_folder(kind: str) -> Path:
    if portable := os.environ.get(_PORTABLE):
        return Path(portable) / kind
    import platformdirs  # training on a machine without it needs none of these folders

    find = getattr(platformdirs, f"user_{kind}_dir")
    return Path(find(APP_NAME, appauthor=False))


def config_folder() -> Path:
    """The user's settings folder. Like the others it may be missing: who writes to it creates it."""
    return _user_folder("config")


def log_folder() -> Path:
    """The user's log folder."""
    return _user_folder("log")


def cache_folder() -> Path:
    """Where the program notes what it can find out again; it need not exist."""
    return _user_folder("cache")


def recovery_folder() -> Path:
    """Where the work in hand is kept until it is saved; it need not exist."""
    return _user_folder("state") / "recovery"


def models_folder() -> Path:
    """Where the user's own models lie."""
    return _user_folder("data") / "models"


def pinned_styles_folder() -> Path:
    """Where the styles lie that the user keeps."""
    return _user_folder("data") / "styles"


def home_folder() -> Path:
    """The user's home.

    Raises:
        InstallationError: the system knows of none.
    """
    try:
        return Path.home()
    except RuntimeError as error:
        raise InstallationError(
            tr("You have no home folder; set HOME to a folder where settings and work in hand can be kept.")
        ) from error


def program_command() -> list[str]:
    """How to start this program as another process, from the frozen app or from Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "gaugan_desktop"]


def trainer_command() -> list[str]:
    """How to start the trainer, which lies beside the frozen app as a program of its own."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name("gaugan-train" + program.suffix))]
    return [sys.executable, "-m", "trainer"]


def program_folder() -> Path:
    """Where the program itself lies; from here Python finds the trainer, too."""
    return Path(__file__).resolve().parent.parent


def settings_path() -> Path:
    return config_folder() / "settings.yaml"


def starter_model_path() -> Path:
    """The model file that ships with the program."""
    return resource_path("models", "starter.safetensors")
