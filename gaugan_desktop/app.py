"""Composition root of the window: the only place that wires everything together."""

import logging
import logging.handlers
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from gaugan_desktop import __version__
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import LoadedProject, load_project
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder
from gaugan_desktop.imaging.reading_process import reading_apart
from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.paths import (
    home_folder,
    log_folder,
    models_folder,
    pinned_styles_folder,
    resource_path,
    settings_path,
    starter_model_path,
)
from gaugan_desktop.settings import AppSettings, load_settings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.icons import app_icon
from gaugan_desktop.ui.language import use_language
from gaugan_desktop.ui.qt_version import check_qt
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.window.application import Application
from gaugan_desktop.ui.window.first_window import FirstWindow, OtherWindow
from gaugan_desktop.ui.window.main_window import MainWindow
from gaugan_desktop.ui.window.settings_keeper import SettingsKeeper
from gaugan_desktop.unfinished import clear_unfinished

SAMPLE = "mountain-lake.gaugan"
_LOG_NAME = "gaugan-desktop.log"
_LOG_BYTES = 1_000_000
_BUG_NOTICE = mark(
    "Something unexpected went wrong. Your painting is still here; save it to be safe. Details: {file}"
)


def run_app(file: Path | None, model_path: Path | None, device: str | None, is_safe: bool = False) -> int:
    """Open the window and run until it is closed.

    Args:
        file: project or label map to open; the sample landscape by default.
        model_path: model file; the one used last by default, at first the starter model.
        device: auto, cpu, cuda or mps; the remembered choice by default.
        is_safe: with the defaults, the starter model and the CPU; settings are neither read nor written.

    Raises:
        GauganError: the program cannot run here, or the model cannot be used.
    """
    check_qt()
    home_folder()
    settings = AppSettings(device="cpu", has_seen_tour=True) if is_safe else load_settings(settings_path())
    if not is_safe and (other := OtherWindow.find()) is not None and other.open([file] if file else []):
        return 0
    model_path, header = _model(model_path, settings)
    _start_log()
    sys.excepthook = _report_bug
    app = make_application(sys.argv)
    use_language(app, settings.language)
    window = make_window(header, settings)
    keeper = SettingsKeeper(settings, settings_path())
    keeper.notice.connect(window.status.showMessage)
    if is_safe:
        settings.watch(lambda: None)
    waiting = FirstWindow(window, window.files.open_path)
    window.show()
    with reading_apart():
        if file is not None:
            window.files.open_path(file)
        window.bridge.start(model_path, device or settings.device)
        QTimer.singleShot(0, lambda: _welcome(window))
        code = app.exec()
    waiting.close()
    keeper.close()
    return code


def _welcome(window: MainWindow) -> None:
    """Lost work first; the tour would be in its way."""
    run_aside(lambda: _clear_up(window.settings))
    window.recovery.offer()
    if not window.settings.has_seen_tour:
        window.show_tour()


def _clear_up(settings: AppSettings) -> None:
    """What programs that were killed while saving have left in the folders in use."""
    own = {settings_path().parent, models_folder(), pinned_styles_folder()}
    for folder in own | {Path(file).parent for file in settings.recent_files}:
        clear_unfinished(folder)


def _model(path: Path | None, settings: AppSettings) -> tuple[Path, ModelHeader]:
    """The model asked for; else the one used last, if it is still there; else the starter model.

    Raises:
        BadFileError: the model cannot be used.
    """
    if path is not None:
        return path, read_model_header(path)
    if settings.model:
        with suppress(BadFileError):  # it may be back at the next start: a drive, a later version
            return Path(settings.model), read_model_header(settings.model)
    starter = starter_model_path()
    return starter, read_model_header(starter)


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application, set up so that no pen event is lost or doubled."""
    complaints: list[str] = []
    qInstallMessageHandler(partial(_on_qt_message, complaints))
    app = Application(arguments)
    qInstallMessageHandler(None)
    # The X11 platform plugin turns compression on while the application is constructed.
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
    ):
        QApplication.setAttribute(attribute, False)
    app.setApplicationName("gaugan-desktop")
    app.setApplicationDisplayName("GauGAN Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("gaugan-desktop")
    app.setWindowIcon(app_icon())
    return app


def _on_qt_message(complaints: list[str], kind: QtMsgType, _: object, text: str) -> None:
    """Qt ends the process when it finds no screen to open on; before that, say why in one sentence."""
    if kind != QtMsgType.QtFatalMsg:
        complaints.append(text)
        logging.getLogger("qt").warning("%s", text)
        return
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        complaints.insert(0, tr("there is no display"))
    why = (complaints or [text.splitlines()[0]])[0].rstrip(".")
    sentence = tr("The window cannot open: {why}; “gaugan-desktop render” works without one.", why=why)
    print(f"gaugan-desktop: {sentence}", file=sys.stderr, flush=True)
    os._exit(2)


def make_window(header: ModelHeader, settings: AppSettings) -> MainWindow:
    """The window on the sample landscape, with the worker not yet started."""
    sample = _load_sample(header)
    session = DocumentSession(sample.document)
    bridge = SynthesisBridge(session)
    window = MainWindow(session, bridge, settings, header)
    window.display.show(sample.picture)
    return window


def _load_sample(header: ModelHeader) -> LoadedProject:
    """The sample landscape as a fresh, unnamed document; blank when the model has other labels."""
    project = load_project(resource_path("samples", SAMPLE))
    if project.document.label_set.names == header.label_set.names:
        project.document.mark_saved(None)
        return project
    base = header.label_set.id_of("sky") or 0
    return LoadedProject(Document.blank(768, 512, header.label_set, base), header.name, None)


def _start_log() -> None:
    """Warnings and errors go to a small rotating file in the user's log folder."""
    try:
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            ensure_folder(log_folder()) / _LOG_NAME, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except (OSError, BadFileError):
        handler = logging.StreamHandler()
    logging.basicConfig(
        level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log an exception nobody caught and tell the artist that nothing is lost."""
    logging.getLogger("gaugan_desktop").error("bug", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
    window = QApplication.activeWindow()
    if window is not None and QApplication.activeModalWidget() is None:
        show_problem(window, tr(_BUG_NOTICE, file=log_folder() / _LOG_NAME))
