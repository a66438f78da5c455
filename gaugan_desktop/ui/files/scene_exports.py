"""What else can be made of a document than a picture."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.plate_export import PlateExport
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge


class SceneExports(QObject):
    """Holds them all; arguments as for `PlateExport`."""

    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        settings: AppSettings,
        model: ModelController,
        folder: ExportFolder,
    ) -> None:
        super().__init__(parent)
        self.plates = PlateExport(parent, session, bridge, settings, model, folder)
        self.plates.notice.connect(self.notice)
