"""The model that finds what lies under a click: asked for, loaded, remembered."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from gaugan_desktop.errors import GauganError
from gaugan_desktop.photo_set.clicking import ClickModel
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.small_dialogs import show_problem


def load_click_model(parent: QWidget, settings: AppSettings, folder: Path) -> ClickModel | None:
    """Load a model and remember where it lies; what is wrong with it is said."""
    try:
        model = run_aside(lambda: ClickModel(folder))
    except GauganError as error:
        show_problem(parent, str(error))
        return None
    settings.click_model = str(folder)
    return model


def ask_click_model(parent: QWidget, settings: AppSettings) -> ClickModel | None:
    """Ask for the folder of a model, and load it."""
    start = settings.click_model or str(Path.home())
    chosen = QFileDialog.getExistingDirectory(parent, tr("Folder of the model for clicks"), start)
    return load_click_model(parent, settings, Path(chosen)) if chosen else None


class ClickModelButton(QPushButton):
    """Tells which model is remembered, and lets another one be chosen."""

    def __init__(self, settings: AppSettings) -> None:
        super().__init__()
        self._settings = settings
        self.setAutoDefault(False)
        self.setAccessibleName(tr("Model for clicks"))
        self.clicked.connect(self._ask)
        self._show()

    def _ask(self) -> None:
        ask_click_model(self, self._settings)
        self._show()

    def _show(self) -> None:
        self.setText(Path(self._settings.click_model).name or tr("Choose..."))
        self.setToolTip(self._settings.click_model)
