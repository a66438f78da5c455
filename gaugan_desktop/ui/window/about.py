"""Who made what, and a report for those who can mend what went wrong."""

import platform
import sys
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop import __version__
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.folders import entries_if_any
from gaugan_desktop.paths import log_folder, resource_path
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.icons import app_icon

_ABOUT = (
    mark("Paint a label map, see a landscape. Offline, on your own machine."),
    mark(
        "Generator and style encoder after Park et al. 2019, “Semantic Image Synthesis with "
        "Spatially-Adaptive Normalization”."
    ),
    mark("Apache License 2.0; the weights of the starter model CC BY-SA 4.0."),
)
_LIBRARIES = {
    "torch": "BSD-3-Clause",
    "PySide6-Essentials": "LGPL-3.0 (Qt for Python)",
    "numpy": "BSD-3-Clause",
    "opencv-python": "Apache-2.0",
    "pillow": "MIT-CMU",
    "safetensors": "Apache-2.0",
    "psd-tools": "MIT",
    "PyYAML": "MIT",
    "platformdirs": "MIT",
    "psutil": "BSD-3-Clause",
    "tqdm": "MPL-2.0 and MIT",
}
_LOG_LINES = 200


class AboutDialog(QDialog):
    """The program, its libraries, and the authors of styles and photos."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About GauGAN Desktop"))
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(_front(), tr("Program"))
        tabs.addTab(
            _page("\n".join(f"{name}: {text}" for name, text in _libraries().items())), tr("Libraries")
        )
        for title, *folders in (
            (tr("Style pictures"), "styles"),
            (tr("Photos behind the model"), "models"),
            (tr("Textures"), "textures", "cutouts"),
        ):
            texts = (resource_path(folder, "ATTRIBUTION.md").read_text("utf-8") for folder in folders)
            tabs.addTab(_page("\n".join(texts)), title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(720, 440)


def report(state: str) -> str:
    """What a bug report needs: versions, the machine, the end of the log. Nothing is sent anywhere.

    Args:
        state: what the status line says about model and device.
    """
    facts = [
        f"GauGAN Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.platform()}, {platform.machine()}{', frozen' if getattr(sys, 'frozen', False) else ''}",
        state,
        *(f"{name} {text.partition(',')[0]}" for name, text in _libraries().items()),
    ]
    return "\n".join([*facts, "", "Log:", *_log_lines(), ""])


def _log_lines() -> list[str]:
    """The end of the log, or why it cannot be read."""
    try:
        logs = [path for path in entries_if_any(log_folder()) if path.suffix == ".log"]
        text = logs[0].read_text("utf-8", errors="replace") if logs else ""
    except BadFileError as error:
        return [str(error)]
    except OSError as error:
        return [tr("The file cannot be read: {why}.", why=reason_of(error))]
    return text.splitlines()[-_LOG_LINES:]


def _libraries() -> dict[str, str]:
    """Version and licence by name, of those that are there."""
    found = {}
    for name, licence in _LIBRARIES.items():
        try:
            found[name] = f"{metadata.version(name)}, {licence}"
        except metadata.PackageNotFoundError:
            found[name] = licence
    return found


def _front() -> QWidget:
    page = QWidget()
    icon, text = (
        QLabel(),
        QLabel(f"<h3>GauGAN Desktop {__version__}</h3>" + "".join(f"<p>{tr(text)}</p>" for text in _ABOUT)),
    )
    icon.setPixmap(app_icon().pixmap(96, 96))
    text.setWordWrap(True)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.addWidget(icon)
    layout.addWidget(text)
    layout.addStretch(1)
    return page


def _page(text: str) -> QPlainTextEdit:
    page = QPlainTextEdit(text)
    page.setReadOnly(True)
    return page
