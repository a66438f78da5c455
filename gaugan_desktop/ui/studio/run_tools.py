"""What can be done with runs besides training: exported, compared, taken to another computer."""

import shlex
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gaugan_desktop.errors import GauganError
from gaugan_desktop.files import temporary_folder
from gaugan_desktop.models.model_file import SUFFIX
from gaugan_desktop.photo_set.parcel import write_parcel
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.small_dialogs import ask_save_path, show_problem
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.compare_dialog import CompareDialog
from gaugan_desktop.ui.studio.export_model_dialog import ExportModelDialog
from gaugan_desktop.ui.studio.teaching import Teaching
from gaugan_desktop.ui.studio.training_page import TrainingPage


class RunTools(QObject):
    """Asks, does it, and says what came of it.

    Args:
        page: knows the runs, and which one is shown.
    """

    notice = Signal(str)

    def __init__(
        self, window: QWidget, photo_set: PhotoSet, page: TrainingPage, model: ModelController
    ) -> None:
        super().__init__(window)
        self._window, self._set, self._page, self._model = window, photo_set, page, model
        self.teaching = Teaching()
        self.teaching.progressed.connect(page.panel.show_lesson)
        self.teaching.ended.connect(self._on_taught)
        page.panel.teach_button.clicked.connect(self.teach)

    def export_model(self) -> None:
        """Write the chosen run's model as a file, with a card beside it."""
        run = self._page.run
        if run is None or run.checkpoint is None:
            self.notice.emit(tr("There is nothing yet that could be exported."))
            return
        dialog = ExportModelDialog(self._window, self._set.root.name)
        if not dialog.exec():
            return
        text, start = dialog.text, self._set.root.parent / f"{dialog.text.name}{SUFFIX}"
        path = ask_save_path(self._window, tr("Export the model"), start, f"*{SUFFIX}", SUFFIX)
        if path is not None and self._do(lambda: training_process.export_to(run, path, text)):
            self.notice.emit(tr("Exported: {file}, and its card beside it", file=path.name))

    def teach(self) -> None:
        """Let the labeller of the chosen run's model learn from the finished maps."""
        run = self._page.run
        if self.teaching.is_busy or run is None or run.checkpoint is None:
            self.notice.emit(tr("A run must have learned something first."))
            return
        if (model := self._page.newest_model(run)) is None:
            return
        try:
            self.teaching.begin(self._set.root.resolve(), run, model)
        except GauganError as error:
            show_problem(self._window, str(error))

    def _on_taught(self, model: Path | None, problem: str) -> None:
        self._page.panel.show_lesson(None)
        if model is not None:
            self._page.keep(model)
        else:
            show_problem(self._window, problem or tr("The labeller could not learn."))

    def compare(self) -> None:
        """Let two runs paint the open document."""
        runs = [run for run in self._page.runs if run.checkpoint is not None]
        if len(runs) < 2:
            self.notice.emit(tr("There must be two runs that have learned something."))
            return
        try:
            with temporary_folder("gaugan-compare-") as folder:
                dialog = CompareDialog(
                    self._window, runs, self._model.document, self._page.newest_model, Path(folder)
                )
                dialog.exec()
                dialog.deleteLater()
        except GauganError as error:
            show_problem(self._window, str(error))

    def copy_command(self) -> None:
        """Put the command line of what is wished on the clipboard."""
        try:
            command = self._page.wishes.order().portable
        except GauganError as error:
            show_problem(self._window, str(error))
            return
        QGuiApplication.clipboard().setText(shlex.join(command))
        self.notice.emit(tr("The command is on the clipboard."))

    def pack(self) -> None:
        """Write set, model and command as one zip."""
        start = self._set.root.parent / f"{self._set.root.name}.zip"
        path = ask_save_path(
            self._window, tr("Set and command for another computer"), start, "Zip (*.zip)", ".zip"
        )
        if path is not None and self._do(lambda: write_parcel(self._set, self._page.wishes.order(), path)):
            self.notice.emit(tr("Packed: {file}", file=path.name))

    def _do(self, work: Callable[[], object]) -> bool:
        """Do it while the window stays alive; False where it failed, which is said."""

        def done() -> bool:
            run_aside(work)
            return True

        return self._page.while_busy(done) is True
