"""Two runs on one document: a line to drag between what they make of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import SUFFIX, save_project
from gaugan_desktop.errors import GauganError
from gaugan_desktop.files import stamp_of
from gaugan_desktop.photo_set.runs import Run
from gaugan_desktop.synthesis.sizes import LIVE_PIXELS, fitted_size
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.small_dialogs import resize_on_screen, show_problem
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.run_view import BeforeAfterView
from gaugan_desktop.ui.studio.wrapped import words_label

_LIKED = QSize(860, 660)


class CompareDialog(QDialog):
    """Paints the document as it is now with the models of two runs, each in a process of its own.

    Args:
        runs: at least two, oldest first.
        model_of: a run's model file, made if need be; None where that fails, which it says itself.
        folder: where project and pictures lie meanwhile.
    """

    def __init__(
        self,
        parent: QWidget,
        runs: list[Run],
        document: Document,
        model_of: Callable[[Run], Path | None],
        folder: Path,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two runs"))
        self._runs, self._document, self._model_of, self._folder = runs, document, model_of, folder
        self._is_painting = False
        self.left, self.right = self._box(tr("Left"), len(runs) - 2), self._box(tr("Right"), len(runs) - 1)
        self.paint_button = QPushButton(tr("Paint"))
        self.paint_button.clicked.connect(self.paint)
        self.view = BeforeAfterView(tr("Your document appears here, as the two runs paint it."))
        self.view.setAccessibleName(tr("Your document, painted by two runs"))
        self._words = words_label()
        row = QHBoxLayout()
        row.addWidget(self.left)
        row.addWidget(self.right)
        row.addStretch(1)
        row.addWidget(self.paint_button)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._words)
        resize_on_screen(self, _LIKED)

    def paint(self) -> None:
        """Let both runs paint; takes some seconds each."""
        self._is_painting = True
        self.paint_button.setEnabled(False)
        try:
            pictures = [self._painted(box.currentIndex()) for box in (self.left, self.right)]
            if pictures[0] is not None and pictures[1] is not None:
                self.view.show_pictures(pictures[0], pictures[1])
            self._words.setText("")
        except GauganError as error:
            self._words.setText("")
            show_problem(self, str(error))
        finally:
            self._is_painting = False
            self.paint_button.setEnabled(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_painting:
            event.ignore()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        if not self._is_painting:
            super().reject()

    def _box(self, name: str, chosen: int) -> QComboBox:
        box = QComboBox()
        box.addItems([tr("Run {number}", number=run.number) for run in self._runs])
        box.setCurrentIndex(chosen)
        box.setAccessibleName(name)
        return box

    def _painted(self, index: int) -> Path | None:
        run, document = self._runs[index], self._document
        self._words.setText(tr("Run {number} paints...", number=run.number))
        model = self._model_of(run)
        if model is None:
            return None
        project = self._folder / f"document{SUFFIX}"
        save_project(project, document.snapshot(), None, "")  # the document itself is not saved by that
        stamp = stamp_of(model)  # None where it has gone by now, which the painter says
        picture = project.with_name(f"{run.folder.name}-{stamp and stamp[0]}.png")
        size = fitted_size(document.width, document.height, LIVE_PIXELS)
        run_aside(lambda: training_process.paint(project, model, picture, size))
        return picture
