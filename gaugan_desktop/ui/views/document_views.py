"""All views of the document: what they share, and what keeps them in step with it."""

import numpy as np
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QImage

from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.tools.cursors import tool_cursor
from gaugan_desktop.ui.tools.toolbox import Tool, ToolBox
from gaugan_desktop.ui.views.arrangement import Arrangement
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.fresh_strokes import FreshStrokes
from gaugan_desktop.ui.views.label_inset import LabelInset
from gaugan_desktop.ui.views.over_image import OverImage
from gaugan_desktop.ui.views.painting_view import PaintingView
from gaugan_desktop.ui.views.pen_input import PenInput
from gaugan_desktop.ui.views.pen_marks import PenMarks
from gaugan_desktop.ui.views.picture_display import PictureDisplay
from gaugan_desktop.ui.views.picture_view import PictureView
from gaugan_desktop.ui.views.view_state import ViewState

_PREVIEW_ALPHA = 215  # of 255


class DocumentViews(QObject):
    """Canvas, picture and inset in their arrangement, and a picture for a window of its own.

    Attributes:
        all: every view that one paints in; the canvas first, which is always shown.
    """

    def __init__(
        self,
        session: DocumentSession,
        bridge: SynthesisBridge,
        tools: ToolBox,
        settings: AppSettings,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._session, self._tools, self._settings = session, tools, settings
        self.state, self.pen, self.marks = ViewState(), PenInput(), PenMarks()
        self.fresh = FreshStrokes(session, bridge, self._colors)
        self.canvas = CanvasView(self.state, theme, self.pen, self.marks)
        self.over = OverImage(session)
        self.canvas.fresh, self.canvas.over = self.fresh, self.over
        self.over.changed.connect(self.canvas.update_area)
        self.picture, self.far_picture = (
            PictureView(self.state, theme, self.pen, self.marks, self.fresh, self.over) for _ in range(2)
        )
        self.inset = LabelInset(self.canvas, theme, settings)
        self.all: list[PaintingView] = [self.canvas, self.picture, self.inset.view, self.far_picture]
        self.display = PictureDisplay(session, bridge, self.canvas, self.picture, settings)
        self.display.add_view(self.far_picture)
        self.arrangement = Arrangement(self.canvas, self.picture, self.inset)
        self.arrangement.changed.connect(self.display.arrange)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        for view in self.all:
            view.set_theme(theme)

    def show_colors(self, palette: str, has_patterns: bool) -> None:
        self.canvas.show_colors(palette, has_patterns)
        self.inset.view.update()
        self._show_tool()

    def show_document(self) -> None:
        """Another document, or another size."""
        document = self._session.document
        self.display.set_document_size(document.width, document.height)
        self.inset.set_document_size(document.width, document.height)
        self.canvas.set_document(document)
        self.arrangement.adapt()

    def show_selection(self) -> None:
        """What is selected, as large as the canvas; without a selection the whole document."""
        box = self._session.document.selected_box
        if self._session.document.selection is None or box.is_empty:
            self.canvas.fit()
        else:
            area = QRectF(box.left, box.top, box.width, box.height)
            self.state.show_area(area, self.canvas.size().toSizeF())

    def set_wheel(self, zooms: bool) -> None:
        """Whether the wheel zooms without a key held."""
        self.state.wheel_zooms = self.inset.view.view_state.wheel_zooms = zooms

    @property
    def under_pen(self) -> PaintingView:
        """The view that pen or mouse are in, else the canvas."""
        return next((view for view in self.all if view.is_hovered), self.canvas)

    def _connect(self) -> None:
        session, tools, marks = self._session, self._tools, self.marks
        session.labels_changed.connect(self.canvas.repaint_labels)
        session.labels_changed.connect(self.inset.view.update_area)
        session.selection_changed.connect(lambda: marks.set_selection(session.document.selection))
        session.size_changed.connect(self.show_document)
        tools.outline_changed.connect(marks.set_rubber)
        tools.frame_changed.connect(marks.set_frame)
        tools.over.picture = lambda: self.display.picture
        tools.preview_changed.connect(self._show_preview)
        tools.zoom = lambda: self.under_pen.zoom
        tools.changed.connect(self._show_tool)
        tools.label_changed.connect(self._show_tool)

    def _show_tool(self) -> None:
        brush = self._tools.brush
        self.marks.set_outline(brush.tip if brush else None, brush.size if brush else 0, self._tint())
        for view in self.all:
            view.set_tool_cursor(tool_cursor(self._tools.tool.value))

    def _show_preview(self, labels: np.ndarray | None) -> None:
        """Show what a label map that is being tried changes."""
        if labels is None:
            self.marks.set_preview(None)
            return
        height, width = labels.shape
        is_new = labels != self._session.document.labels
        rgba = np.dstack([self._colors()[labels], np.where(is_new, np.uint8(_PREVIEW_ALPHA), np.uint8(0))])
        image = QImage(rgba.data, width, height, width * 4, QImage.Format.Format_RGBA8888)
        self.marks.set_preview(image.copy())

    def _tint(self) -> QColor | None:
        if self._tools.tool is Tool.ERASER:
            return None
        if self._tools.over.is_on:
            return QColor(*self._tools.over.color)
        return QColor(*(int(channel) for channel in self._colors()[self._tools.label]))

    def _colors(self) -> np.ndarray:
        return display_palette(self._session.document.label_set, self._settings.palette)
