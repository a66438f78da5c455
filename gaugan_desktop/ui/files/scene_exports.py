"""What else can be made of a document than a picture."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gaugan_desktop.imaging.plates import Plates
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.peel import has_layers, with_paint
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.day_film import DayFilmDialog
from gaugan_desktop.ui.files.export_controller import ExportController
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.hdr_export import HdrExport
from gaugan_desktop.ui.files.parallax_dialog import ParallaxDialog
from gaugan_desktop.ui.files.plate_export import PlateExport
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_FILM_PIXELS = 1280 * 853  # of plates that a camera moves among


class SceneExports(QObject):
    """Holds them all.

    Args:
        exports: paints pictures; the other arguments are as for `PlateExport`.
    """

    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        settings: AppSettings,
        model: ModelController,
        folder: ExportFolder,
        exports: ExportController,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._bridge, self._folder = parent, session, bridge, folder
        self.plates = PlateExport(parent, session, bridge, settings, model, folder)
        self.panorama = HdrExport(parent, session, exports, model, folder)
        for each in (self.plates, self.panorama):
            each.notice.connect(self.notice)

    def parallax(self) -> None:
        """Paint the plates, then ask how the camera shall move among them."""
        self.plates.make(self._show_parallax, not has_layers(self._session.document.state), _FILM_PIXELS)

    def _show_parallax(self, plates: Plates) -> None:
        ParallaxDialog(self._window, with_paint(plates), self._folder, self._tell).open()

    def day_film(self) -> DayFilmDialog:
        """Ask for the lights of a film; the dialog stays beside the window."""
        return DayFilmDialog(self._window, self._session, self._bridge, self._folder, self._tell)

    def _tell(self, name: str) -> None:
        self.notice.emit(tr("Exported {file}", file=name))
