"""A form to fill in, a message, a question for a file."""

import re
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

from gaugan_desktop.files import stamp_of
from gaugan_desktop.texts import tr

_ENDINGS = re.compile(r"\*(\.\w+)")
_KINDS_OF_FILES = {
    ".avif", ".bmp", ".gaugan", ".gif", ".heic", ".jpeg", ".jpg", ".kra", ".mp4", ".ora", ".pdf", ".png",
    ".psd", ".safetensors", ".svg", ".tga", ".tif", ".tiff", ".webm", ".webp", ".xcf", ".yaml", ".zip",
}  # fmt: skip
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
    """Where to save; a name without one of the endings gets that of the chosen filter, or `suffix`.

    "Sunset v1.2" has no such ending. With that of another kind of file, such as ".bmp", it is asked whether
    the name may end otherwise. A file that got its ending here was not asked about by the system.
    """
    chosen, used_filter = QFileDialog.getSaveFileName(parent, title, str(start), name_filter)
    if not chosen:
        return None
    path = Path(chosen)
    known = {suffix, *_ENDINGS.findall(name_filter)}
    if path.suffix.lower() in known:
        return path
    ending = next(iter(_ENDINGS.findall(used_filter)), suffix)
    if (kind := path.suffix).lower() in _KINDS_OF_FILES:
        path = path.with_suffix(ending)
        question = tr("{kind} files cannot be saved here. Save “{file}” instead?", kind=kind, file=path.name)
        if not _agrees(parent, title, question):
            return None
    else:
        path = path.with_name(path.name + ending)
    if stamp_of(path) is None:
        return path
    question = tr("“{file}” exists already. Replace it?", file=path.name)
    return path if _agrees(parent, title, question) else None


def _agrees(parent: QWidget, title: str, question: str) -> bool:
    return QMessageBox.question(parent, title, question) == QMessageBox.StandardButton.Yes


def show_problem(parent: QWidget, message: str) -> None:
    """One sentence about what went wrong."""
    QMessageBox.warning(parent, "GauGAN Desktop", message)
