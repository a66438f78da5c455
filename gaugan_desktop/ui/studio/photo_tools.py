"""Tools that look at the photo: wand, superpixels, GrabCut. They paint like all others."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import ceil, floor

import numpy as np

from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.history import Command
from gaugan_desktop.document.rect import Rect, box_of
from gaugan_desktop.document.shapes import Point, rectangle
from gaugan_desktop.errors import GauganError
from gaugan_desktop.photo_set.clicking import ClickModel
from gaugan_desktop.photo_set.picking import object_in_box, wand
from gaugan_desktop.photo_set.snapping import smoothed_photo
from gaugan_desktop.photo_set.superpixels import superpixels, touched
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.gestures import BoxGesture, Gesture, Modifiers, PointGesture
from gaugan_desktop.ui.tools.toolbox import Tool, ToolBox

_PIECES_PER_SIDE = 80  # superpixels along the longer side
_TOLERANCE_STEP = 2


class PhotoTool(StrEnum):
    """Tools of the studio alone; each has an icon of its name."""

    WAND = "wand"
    SUPERPIXELS = "superpixels"
    OBJECT = "object"
    CLICK = "click"


PHOTO_TOOLS = {
    PhotoTool.WAND: (mark("Wand"), "W"),
    PhotoTool.SUPERPIXELS: (mark("Superpixels"), "J"),
    PhotoTool.OBJECT: (mark("Object in a box"), "K"),
    PhotoTool.CLICK: (mark("Thing under a click"), "U"),
}
HINTS = {
    PhotoTool.WAND: mark("Click a colour; the wheel says how much it may differ."),
    PhotoTool.SUPERPIXELS: mark("Paint; the pieces of the photo that you touch are filled."),
    PhotoTool.OBJECT: mark("Drag a box around one object; it is found and filled."),
    PhotoTool.CLICK: mark("Click a thing; a model of your own finds and fills it (Set > Model for clicks)."),
}


class Sight:
    """A photo as the tools see it; what takes time is computed once, when it is first needed.

    Args:
        photo: (H, W, 3) uint8.
    """

    def __init__(self, photo: np.ndarray) -> None:
        self.photo = photo
        self.smooth = smoothed_photo(photo)
        self._pieces: np.ndarray | None = None

    @property
    def pieces(self) -> np.ndarray:
        """The superpixels, (H, W) int32."""
        if self._pieces is None:
            self._pieces = superpixels(self.smooth, max(8, max(self.photo.shape) // _PIECES_PER_SIDE))
        return self._pieces


class StudioToolBox(ToolBox):
    """The painting tools, and those that look at the photo.

    Attributes:
        sight: the photo in hand; None while there is none.
        tolerance: of the wand, in grey levels.
        click_model: answers clicks on things; None without one.
    """

    photo_tool: PhotoTool | None = None
    sight: Sight | None = None
    tolerance = 24
    click_model: ClickModel | None = None
    _pieces_brush = Brush(size=28)
    _is_finding = False
    _last_wand: tuple[StrokeSample, Command | None] | None = None

    def __init__(self, session: DocumentSession, label: int) -> None:
        super().__init__(session, label)
        self._photo_session = session

    @property
    def brush(self) -> Brush | None:
        if self.photo_tool is None:
            return super().brush
        return self._pieces_brush if self.photo_tool is PhotoTool.SUPERPIXELS else None

    @property
    def hint(self) -> str:
        return super().hint if self.photo_tool is None else tr(HINTS[self.photo_tool])

    def select_tool(self, tool: Tool) -> None:
        self.photo_tool = None
        super().select_tool(tool)

    def select_photo_tool(self, tool: PhotoTool) -> None:
        """Take a tool that looks at the photo."""
        super().select_tool(Tool.BRUSH)
        self.photo_tool = tool
        self._renew()
        self.changed.emit()

    def select_label(self, label: int) -> None:
        is_photo_tool = self.photo_tool
        super().select_label(label)
        if is_photo_tool is not None and self.photo_tool is None:
            self.select_photo_tool(is_photo_tool)

    def turn_wheel(self, notches: int) -> bool:
        """Change the wand's tolerance, and what it picked last; False with another tool."""
        if self.photo_tool is not PhotoTool.WAND:
            return False
        self.set_tolerance(self.tolerance + notches * _TOLERANCE_STEP)
        if self._last_wand is not None and self._newest is self._last_wand[1]:
            self._pick_color(*self._last_wand)
        return True

    def set_tolerance(self, tolerance: int) -> None:
        self.tolerance = min(max(tolerance, 0), 255)
        self.changed.emit()

    def _make_gesture(self) -> Gesture:
        if self.photo_tool is PhotoTool.WAND:
            return PointGesture(self._pick_color)
        if self.photo_tool is PhotoTool.SUPERPIXELS:
            return PieceGesture(self._touched, self._fill_pieces)
        if self.photo_tool is PhotoTool.OBJECT:
            return BoxGesture(rectangle, self._find_object)
        if self.photo_tool is PhotoTool.CLICK:
            return PointGesture(self._find_thing)
        return super()._make_gesture()

    def _change_brush(self, **changes: object) -> None:
        if self.photo_tool is None:
            super()._change_brush(**changes)
        elif self.photo_tool is PhotoTool.SUPERPIXELS:
            self._pieces_brush = replace(self._pieces_brush, **changes)  # type: ignore[arg-type]
            self._renew()
            self.changed.emit()

    @property
    def _newest(self) -> Command | None:
        """What would be undone next."""
        return self._photo_session.document.history.newest

    def _pick_color(self, sample: StrokeSample, before: Command | None = None) -> None:
        if self.sight is not None:
            mask = wand(self.sight.smooth, sample.x, sample.y, self.tolerance)
            self._last_wand = sample, self._fill_mask(mask, tr("Wand"), before)

    def _touched(self, sample: StrokeSample) -> set[int]:
        """The superpixels under the pen."""
        if self.sight is None:
            return set()
        radius = self._pieces_brush.size / 2
        return {int(piece) for piece in touched(self.sight.pieces, sample.x, sample.y, radius)}

    def _fill_pieces(self, pieces: set[int], before: Command | None) -> Command | None:
        assert self.sight is not None
        return self._fill_mask(np.isin(self.sight.pieces, list(pieces)), tr("Superpixels"), before)

    def _find_object(self, outline: list[Point], keys: Modifiers) -> None:
        sight, document = self.sight, self._photo_session.document
        if sight is None:
            return
        xs, ys = ([point[axis] for point in outline] for axis in (0, 1))
        box = Rect(floor(min(xs)), floor(min(ys)), ceil(max(xs)), ceil(max(ys)))
        mask = run_aside(lambda: object_in_box(sight.photo, sight.smooth, box))
        if document is not self._photo_session.document:
            return  # another photo came meanwhile
        if mask.any():
            self._fill_mask(mask, tr("Object"), None)
        else:
            self._photo_session.refused.emit(tr("Nothing stands out in this box; draw it closer around."))

    def _find_thing(self, sample: StrokeSample) -> None:
        sight, model, session = self.sight, self.click_model, self._photo_session
        if sight is None or self._is_finding:
            return
        if model is None:
            session.refused.emit(tr("Choose a model first: Set > Model for clicks."))
            return
        document, self._is_finding = session.document, True
        try:
            mask = run_aside(lambda: model.mask_at(sight.photo, sample.x, sample.y))
        except GauganError as error:
            session.refused.emit(str(error))
            return
        finally:
            self._is_finding = False
        if document is session.document:
            self._fill_mask(mask, tr("Thing under a click"), None)

    def _fill_mask(self, mask: np.ndarray, name: str, before: Command | None) -> Command | None:
        """Paint a mask (H, W) as one undo step, in place of `before` if that is the newest one.

        Returns:
            The step; None where nothing changed.
        """
        session = self._photo_session
        if before is not None and self._newest is before:
            session.undo()
        newest = self._newest
        if mask.any():
            box = box_of(mask)
            session.paint(mask[box.slices], box, self.label, name)
        return None if self._newest is newest else self._newest


@dataclass
class PieceGesture:
    """Fills the pieces that the pen touches; all of a gesture is one undo step.

    Attributes:
        find: the pieces under the pen.
        fill: paints these pieces in place of the step given, and returns the new one.
    """

    find: Callable[[StrokeSample], set[int]]
    fill: Callable[[set[int], Command | None], Command | None]
    outline: list[Point] = field(default_factory=list)
    _pieces: set[int] = field(default_factory=set)
    _step: Command | None = None
    _is_down: bool = False

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._pieces, self._step, self._is_down = set(), None, True
        self.move(sample, keys)

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._is_down and (fresh := self.find(sample) - self._pieces):
            self._pieces |= fresh
            self._step = self.fill(self._pieces, self._step)

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._is_down = False

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self._is_down = False
