"""Saves the settings a moment after they change, so that a crash costs none of them."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.settings import AppSettings, save_settings
from gaugan_desktop.texts import tr

_MOMENT_MILLISECONDS = 300  # a slider that is dragged changes them many times


class SettingsKeeper(QObject):
    """Keeps the settings' file up to date until `close`; a slow disk does not hold up the window."""

    notice = Signal(str)  # said once, until the settings can be saved again
    _written = Signal(str)  # what went wrong, if anything

    def __init__(self, settings: AppSettings, path: Path) -> None:
        super().__init__()
        self._settings, self._path = settings, path
        self._is_failing = False
        self._writer = QThreadPool(maxThreadCount=1)
        self._timer = QTimer(self, singleShot=True, interval=_MOMENT_MILLISECONDS)
        self._timer.timeout.connect(self._save)
        self._written.connect(self._on_written)
        settings.watch(self._timer.start)

    def close(self) -> None:
        """Save what is not saved yet; returns when it is on disk, or cannot be."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()
        self._writer.waitForDone()

    def _save(self) -> None:
        copy = replace(self._settings)
        self._writer.start(lambda: self._write(copy))

    def _write(self, settings: AppSettings) -> None:
        try:
            save_settings(self._path, settings)
        except BadFileError as error:
            self._written.emit(error.reason)
        else:
            self._written.emit("")

    def _on_written(self, problem: str) -> None:
        if problem and not self._is_failing:
            self.notice.emit(tr("Settings are not remembered: {why}", why=problem))
        self._is_failing = bool(problem)
