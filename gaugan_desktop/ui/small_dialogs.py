"""A form to fill in, a message, a question for a file."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.texts import tr

_AROUND_DIALOG = QSize(40, 80)  # pixels for the system's title and some air


class FormDialog(QDialog):
    """Something to fill in, above buttons to accept, named by a verb, and to cancel."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)

    def finish(self, form: QLayout, verb: str) -> None:
        """Lay out the form and the buttons."""
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.button(standard.Ok).setText(verb)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)


def resize_on_screen(window: QWidget, size: QSize) -> None:
    """Give a dialog or a window a size, or as much of it as the screen has room for."""
    room = window.screen().availableSize() - _AROUND_DIALOG
    window.resize(size.boundedTo(room))


def picture_filter() -> str:
    """What file dialogs offer as pictures."""
    return tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp)"


def ask_save_path(parent: QWidget, title: str, start: Path, name_filter: str, suffix: str) -> Path | None:
    """Where to save; a name without ending gets that of the chosen filter, or `suffix`."""
    chosen, used_filter = QFileDialog.getSaveFileName(parent, title, str(start), name_filter)
    if not chosen:
        return None
    path = Path(chosen)
    endings = used_filter.partition("(*")[2].rstrip(")").split()
    return path if path.suffix else path.with_suffix(endings[0] if endings else suffix)


def show_problem(parent: QWidget, message: str) -> None:
    """One sentence about what went wrong."""
    QMessageBox.warning(parent, "GauGAN Desktop", message)
