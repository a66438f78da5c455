"""Brings pen and mouse in all views to the tools, and the palette to the pen."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gaugan_desktop.document.pressure import PressureCurve
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark
from gaugan_desktop.ui.panels.label_panel import LabelPanel
from gaugan_desktop.ui.panels.label_popup import LabelPopup
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.views.document_views import DocumentViews
from gaugan_desktop.ui.views.pen_input import ButtonUse
from gaugan_desktop.ui.window.application import Application

BUTTON_USES = {
    ButtonUse.PALETTE.value: mark("Open the palette"),
    ButtonUse.PICK.value: mark("Pick the label"),
    ButtonUse.NOTHING.value: mark("No action"),
}


class PenControl(QObject):
    """Everything that pen and mouse do in the views, beyond painting."""

    def __init__(
        self,
        parent: QWidget,
        views: DocumentViews,
        session: DocumentSession,
        tools: ToolBox,
        label_panel: LabelPanel,
        settings: AppSettings,
    ) -> None:
        super().__init__(parent)
        self._views, self._pen, self._session, self._tools = views, views.pen, session, tools
        self._label_panel, self.settings = label_panel, settings
        self.popup = LabelPopup(parent, settings)
        self._pen.turned.connect(tools.turn_pen)
        self._pen.pressed.connect(tools.press)
        self._pen.moved.connect(tools.move)
        self._pen.released.connect(tools.release)
        self._pen.interrupted.connect(tools.interrupt)
        self._pen.picked.connect(tools.pick)
        self._pen.palette_requested.connect(self.open_palette)
        self.popup.label_chosen.connect(tools.select_label)
        self.popup.size_chosen.connect(tools.set_size)
        self.popup.turned.connect(views.state.turn_to)
        app = QApplication.instance()
        if isinstance(app, Application):
            app.pen_left.connect(views.canvas.leave_pen)
        self._use_buttons()
        self._pen.curve = PressureCurve.of(settings.pressure_curve)

    def set_curve(self, curve: PressureCurve) -> None:
        """From the pen's pressure to the brush's."""
        self._pen.curve = curve
        is_straight = curve == PressureCurve()
        self.settings.pressure_curve = [] if is_straight else [curve.x1, curve.y1, curve.x2, curve.y2]

    def set_right_button(self, use: str) -> None:
        """What the pen's button that counts as the right one does: a name of `ButtonUse`."""
        self.settings.right_pen_button = use
        self._use_buttons()

    def set_middle_button(self, use: str) -> None:
        """What the pen's button that counts as the middle one does."""
        self.settings.middle_pen_button = use
        self._use_buttons()

    def open_palette(self) -> None:
        """Labels, undo, brush size and turn of the view under the pen."""
        brush = self._tools.brush
        self.popup.open_at(
            self._views.under_pen.pen_place,
            self._session.document.label_set,
            self._label_panel.recent,
            self._tools.label,
            brush.size if brush is not None else None,
            self._views.state.degrees,
            self._label_panel.textures,
        )

    def _use_buttons(self) -> None:
        self._pen.uses = {
            Qt.MouseButton.RightButton: ButtonUse(self.settings.right_pen_button),
            Qt.MouseButton.MiddleButton: ButtonUse(self.settings.middle_pen_button),
        }
