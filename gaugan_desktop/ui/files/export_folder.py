"""Where pictures and films go: the folder of the last one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.small_dialogs import ask_save_path


def ask_export_path(
    parent: QWidget,
    settings: AppSettings,
    folder: Callable[[], str],
    title: str,
    name: str,
    name_filter: str,
) -> Path | None:
    """Ask where to export to, in the folder of the last export, which is remembered.

    Args:
        folder: the one to begin in as long as none is remembered, or when it is gone.
        name: the suggested file name; its ending is the usual one.
    """
    suggested = Path(export_folder(settings, folder)) / name
    path = ask_save_path(parent, title, suggested, name_filter, suggested.suffix)
    if path is not None:
        settings.export_folder = str(path.parent)
    return path


def export_folder(settings: AppSettings, folder: Callable[[], str]) -> str:
    """The folder of the last export, or another one if there is none."""
    remembered = settings.export_folder
    return remembered if remembered and Path(remembered).is_dir() else folder()
