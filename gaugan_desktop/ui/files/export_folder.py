"""Where pictures and films go: the folder of the last one."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gaugan_desktop.files import stamp_of
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.small_dialogs import ask_save_path


class ExportFolder:
    """The folder that was exported to last, also before the program was started.

    Args:
        beside: tells where to go while there is no such folder: beside the document.
    """

    def __init__(self, settings: AppSettings, beside: Callable[[], str]) -> None:
        self._settings, self._beside = settings, beside

    @property
    def path(self) -> Path:
        last = self._settings.export_folder
        return Path(last) if last and os.path.isdir(last) else Path(self._beside())

    def ask_file(self, parent: QWidget, title: str, name: str, name_filter: str) -> Path | None:
        """See `ask_save_path`; `name` is only proposed, its ending is the usual one."""
        suggested = self.path / name
        chosen = ask_save_path(parent, title, suggested, name_filter, suggested.suffix)
        if chosen is not None:
            self._settings.export_folder = str(chosen.parent)
        return chosen

    def ask_folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder for several files."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(self.path))
        if not chosen:
            return None
        self._settings.export_folder = chosen
        return Path(chosen)

    def ask_new_folder(self, parent: QWidget, title: str, name: str) -> Path | None:
        """A folder of this name, with a number if there is one already, in the one that is chosen."""
        chosen = self.ask_folder(parent, title)
        if chosen is None:
            return None
        name, number = name.replace(".", "-"), 1
        while stamp_of(chosen / (free := name if number == 1 else f"{name}-{number}")) is not None:
            number += 1
        return chosen / free
