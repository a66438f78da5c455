"""Where label maps of photos are made: strip of photos, canvas, labels, what they cover."""

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.label_choice import with_unknown
from gaugan_desktop.photo_set.photo import Photo, PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.panels.label_panel import LabelPanel
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.studio.coverage import CoveragePanel
from gaugan_desktop.ui.studio.doubt_tour import DoubtTour
from gaugan_desktop.ui.studio.photo_desk import PhotoDesk, document_of
from gaugan_desktop.ui.studio.photo_strip import PhotoStrip
from gaugan_desktop.ui.studio.photo_tools import StudioToolBox
from gaugan_desktop.ui.studio.studio_canvas import StudioCanvas
from gaugan_desktop.ui.studio.thumbnails import Thumbnails
from gaugan_desktop.ui.theme import THEMES, Theme
from gaugan_desktop.ui.tools.cursors import tool_cursor
from gaugan_desktop.ui.views.label_image import image_from_rgb
from gaugan_desktop.ui.views.view_state import ViewState

_PANEL_WIDTH = 300
_PLACE_SHARE = 0.4  # of the canvas: how large a doubtful place is shown
_SHOWN_ZOOM = 8.0  # at most, when a place is shown
_NO_PHOTO = (64, 64)


class LabellingPage(QWidget):
    """Owns everything that one photo after the other is labelled with."""

    notice = Signal(str)
    position_changed = Signal(str)

    def __init__(self, photo_set: PhotoSet, settings: AppSettings) -> None:
        super().__init__()
        self.photo_set, self._settings = photo_set, settings
        label_set = with_unknown(photo_set.label_set)
        self.session = DocumentSession(document_of(Draft.empty(_NO_PHOTO), photo_set.label_set))
        self.tools = StudioToolBox(self.session, label_set.id_of("sky") or 0)
        self.view_state = ViewState()
        self.canvas = StudioCanvas(self.view_state, THEMES[settings.theme])
        self.canvas.show_colors(settings.palette, settings.has_patterns)
        self.desk = PhotoDesk(photo_set, self.session, self.tools)
        self.thumbnails = Thumbnails(lambda name: photo_set.load_picture(photo_set[name]))
        self.strip = PhotoStrip(photo_set, self.thumbnails)
        self.label_panel = LabelPanel(label_set, settings)
        self.coverage = CoveragePanel()
        self._tour = DoubtTour(None)
        self._asked: Photo | None = None  # the last one that was to be opened; perhaps it could not be
        self._to_finish: Photo | None = None  # it is done as soon as Snap is over
        self._to_open: Photo | None = None  # and this one comes next
        self._lay_out()
        self._connect()
        self.show_coverage()

    def open_first(self) -> None:
        """Begin with the first photo that is not done, of those that can be read."""
        waiting = (PhotoState.BEGUN, PhotoState.EMPTY)
        photos = sorted(self.photo_set.photos, key=lambda photo: photo.state not in waiting)
        readable = (photo for photo in photos if self.desk.open(photo, is_told=False))
        self.open(next(readable, photos[0]))

    def open(self, photo: Photo) -> None:
        """Take a photo in hand, once Snap is over."""
        self._asked = photo
        if self.desk.is_reworking:
            self._to_open = photo
            return
        self._to_finish = self._to_open = None
        if photo is not self.desk.photo:
            self.desk.open(photo)
        if self.desk.photo is not None:
            self.strip.select(self.desk.photo)
        self.canvas.setFocus()

    def step(self, by: int) -> None:
        """Go to the next photo (+1) or the one before (-1), of those that the strip shows."""
        photos = self.photo_set.photos
        shown = {photo.name for photo in self.strip.shown}
        place = photos.index(self._asked) if self._asked is not None else -1
        while 0 <= (place := place + by) < len(photos):
            if photos[place].name in shown:
                self.open(photos[place])
                return
        self.notice.emit(tr("This is the last photo.") if by > 0 else tr("This is the first photo."))

    def finish(self) -> None:
        """The photo in hand is done, once Snap is over; go on with the next readable one that is not."""
        if self.desk.is_reworking:
            self._to_finish = self.desk.photo
            return
        if not self.desk.finish():
            return
        photos, current = self.photo_set.photos, self.desk.photo
        assert current is not None
        place = photos.index(current)
        following = [*photos[place + 1 :], *photos[:place]]
        waiting = (PhotoState.BEGUN, PhotoState.EMPTY)
        unreadable = self.desk.unreadable
        waits = (p for p in following if p.state in waiting and p.name not in unreadable)
        if (fresh := next(waits, None)) is not None:
            self.open(fresh)
        else:
            self.notice.emit(tr("All photos are done. Train a model with them on the next page."))

    def exclude(self) -> None:
        """Leave the photo in hand out, or take it in again."""
        photo = self.desk.photo
        if photo is not None:
            is_excluded = photo.state is not PhotoState.EXCLUDED
            if self.desk.exclude(is_excluded) and is_excluded:
                self.step(1)

    def toggle_fixed(self) -> None:
        """Fix or free the region under the pen."""
        point = self.canvas.to_document(QPointF(self.canvas.mapFromGlobal(self.canvas.pen_place)))
        self.desk.toggle_fixed(point.x(), point.y())

    def visit_next_doubt(self) -> None:
        """Bring the next doubtful place into the middle."""
        if (box := self._tour.go_on()) is None:
            self.notice.emit(tr("Nothing is in doubt; Suggest says where it is unsure."))
            return
        view = self.canvas
        share = min(view.width() / box.width, view.height() / box.height) * _PLACE_SHARE
        wanted = min(max(share, self.view_state.zoom), _SHOWN_ZOOM)
        self.canvas.zoom_centered(wanted / self.view_state.zoom)
        self.view_state.look_at(QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2))

    def show_coverage(self) -> None:
        """Show what the labels cover now."""
        self.coverage.show_shares(self.photo_set.shares, self.photo_set.label_set, self._settings.palette)

    def labels_changed(self) -> None:
        """The set has other labels."""
        label_set = with_unknown(self.photo_set.label_set)
        self.label_panel.set_label_set(label_set)
        self.desk.reload()
        self.tools.select_label(min(self.tools.label, len(label_set) - 1))
        self.show_coverage()

    def set_theme(self, theme: Theme) -> None:
        self.canvas.set_theme(theme)

    def close_set(self) -> str:
        """Save all and end the threads; returns why something is not saved."""
        self.thumbnails.close()
        return self.desk.close()

    def _lay_out(self) -> None:
        panels = QSplitter(Qt.Orientation.Vertical)
        panels.addWidget(self.label_panel)
        panels.addWidget(self.coverage)
        panels.setSizes([370, 230])
        panels.setChildrenCollapsible(False)
        panels.setFixedWidth(_PANEL_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.strip)
        column = QVBoxLayout()
        column.addWidget(self.canvas, 1)
        layout.addLayout(column, 1)
        layout.addWidget(panels)

    def _connect(self) -> None:
        session, tools, canvas, desk = self.session, self.tools, self.canvas, self.desk
        pen = canvas.pen
        pen.turned.connect(tools.turn_pen)
        pen.pressed.connect(tools.press)
        pen.moved.connect(tools.move)
        pen.released.connect(tools.release)
        pen.interrupted.connect(tools.interrupt)
        pen.picked.connect(tools.pick_label)
        canvas.pen_hovered.connect(self._on_hovered)
        canvas.on_wheel = tools.turn_wheel
        tools.zoom = lambda: self.view_state.zoom
        tools.outline_changed.connect(canvas.set_rubber)
        tools.frame_changed.connect(canvas.set_frame)
        tools.changed.connect(self._on_tools_changed)
        tools.label_changed.connect(self.label_panel.select)
        self.label_panel.label_chosen.connect(tools.select_label)
        self.label_panel.label_chosen.connect(lambda: canvas.setFocus())
        session.labels_changed.connect(canvas.repaint_labels)
        session.selection_changed.connect(lambda: canvas.set_selection(session.document.selection))
        session.document_replaced.connect(self._on_document_replaced)
        session.refused.connect(self.notice)
        desk.photo_opened.connect(self._on_photo_opened)
        desk.doubt_found.connect(self._on_doubt_found)
        desk.doubt_settled.connect(self._on_doubt_settled)
        desk.state_changed.connect(self._on_state_changed)
        desk.reworked.connect(self._on_reworked)
        desk.notice.connect(self.notice)
        self.strip.photo_chosen.connect(self.open)
        self._on_tools_changed()
        self.label_panel.select(tools.label)

    def _on_tools_changed(self) -> None:
        tools, brush = self.tools, self.tools.brush
        self.canvas.set_outline(brush.tip if brush else None, brush.size if brush else 0)
        self.canvas.set_tool_cursor(tool_cursor((tools.photo_tool or tools.tool).value))

    def _on_document_replaced(self) -> None:
        self.canvas.set_document(self.session.document)

    def _on_photo_opened(self, picture: np.ndarray) -> None:
        self.canvas.set_photo(image_from_rgb(picture))

    def _on_doubt_found(self, mask: np.ndarray | None) -> None:
        self.canvas.set_doubt(mask)
        self._tour = DoubtTour(mask)

    def _on_doubt_settled(self, mask: np.ndarray) -> None:
        self.canvas.set_doubt(mask)
        self._tour.settle(mask)

    def _on_state_changed(self, photo: Photo) -> None:
        self.strip.refresh(photo)
        self.show_coverage()

    def _on_reworked(self) -> None:
        finished, following = self._to_finish, self._to_open
        self._to_finish = self._to_open = None
        if finished is not None and finished is self.desk.photo:
            self.finish()
        if following is not None:
            self.open(following)

    def _on_hovered(self, point: QPointF) -> None:
        document = self.session.document
        label = document.label_at(point.x(), point.y())
        text = ""
        if label is not None:
            is_painted = label < len(document.label_set)
            name = label_name(document.label_set[label]) if is_painted else tr("unpainted")
            text = f"{name}   {int(point.x())}, {int(point.y())}"
        self.position_changed.emit(text)
