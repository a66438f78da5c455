"""Brings the style panel and the Style menu to the document and its model."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gaugan_desktop.document.style import random_style
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.panels.style_panel import StylePanel
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import picture_filter, show_problem


class StyleControl(QObject):
    """What is asked for in the panel beside choosing one of its styles: random ones, photos, light."""

    def __init__(
        self,
        parent: QWidget,
        panel: StylePanel,
        session: DocumentSession,
        model: ModelController,
        settings: AppSettings,
    ) -> None:
        super().__init__(parent)
        self._parent, self._panel = parent, panel
        light = panel.light
        light.style_chosen.connect(session.set_light)
        light.set_known(model.header.lights)
        light.fold(settings.is_light_folded)
        light.folded.connect(lambda is_folded: setattr(settings, "is_light_folded", is_folded))
        model.changed.connect(lambda: light.set_known(model.header.lights))
        panel.random_requested.connect(self.choose_random)
        panel.image_requested.connect(self.choose_image)
        panel.failed.connect(lambda message: show_problem(parent, message))
        session.style_changed.connect(lambda: panel.show_style(session.document.style))

    def choose_random(self) -> None:
        """A style that nobody has seen yet."""
        self._panel.choose(random_style())

    def choose_image(self) -> None:
        """Ask for a photo whose style shall be taken."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, tr("Style image"), str(Path.home()), picture_filter()
        )
        if name:
            self._panel.add_image(Path(name))
