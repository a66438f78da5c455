"""The painting tools: the current one, its settings, and the gesture that serves the pen."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from gaugan_desktop.document.brush import MAX_SIZE, MIN_SIZE, Brush, BrushTip, StrokeSample
from gaugan_desktop.document.selection import outlined
from gaugan_desktop.document.shapes import Point, ellipse, rectangle
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.gestures import (
    NO_KEYS,
    BoxGesture,
    BrushGesture,
    Gesture,
    LassoGesture,
    LineGesture,
    Modifiers,
    OutlineAction,
    PointGesture,
    PolygonGesture,
    SizeGesture,
    Strokes,
    WandGesture,
    selecting,
)
from gaugan_desktop.ui.tools.over_tools import OverStrokes, OverTools
from gaugan_desktop.ui.tools.transform_frame import TransformFrame
from gaugan_desktop.ui.tools.transform_gesture import TransformGesture

_SIZE_STEP = 1.2


class Tool(StrEnum):
    BRUSH = "brush"
    ERASER = "eraser"
    LINE = "line"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    POLYGON = "polygon"
    LASSO = "lasso"
    FILL = "fill"
    EYEDROPPER = "eyedropper"
    SELECT_RECTANGLE = "select-rectangle"
    SELECT_ELLIPSE = "select-ellipse"
    SELECT_POLYGON = "select-polygon"
    SELECT_LASSO = "select-lasso"
    SELECT_WAND = "wand"
    MOVE = "move"


class ToolBox(QObject):
    """The current tool, its brush and the current label. Tools with a brush have their own size.

    Attributes:
        over: what the tools do in place of painting labels while one paints over the picture.
    """

    changed = Signal()
    label_changed = Signal(int)
    outline_changed = Signal(object)  # list of (x, y) in document coordinates
    frame_changed = Signal(object)  # TransformFrame, or None for tools without one
    preview_changed = Signal(object)  # label map (H, W) uint8 that is being tried, or None

    def __init__(self, session: DocumentSession, label: int) -> None:
        super().__init__()
        self._session = session
        self.tool = Tool.BRUSH
        self.label = label
        self.is_fill_contiguous = True
        self.fill_sees_all_layers = True
        self.stabiliser = 0.0
        self.axis: float | None = None
        self.zoom: Callable[[], float] = lambda: 1.0
        self._label_before = label
        self._brushes = {Tool.BRUSH: Brush(), Tool.ERASER: Brush(), Tool.LINE: Brush(size=12)}
        self._last_end: StrokeSample | None = None
        self._pick: Gesture | None = None
        self._tool_of_tip: Tool | None = None  # while the pen is turned to its eraser
        self.over, self._was_over = OverTools(session), False
        self._gesture = self._make_gesture()
        self.over.changed.connect(self._on_over_changed)
        session.document_replaced.connect(self._on_document_replaced)
        session.layers_changed.connect(self._renew)  # the eraser's label depends on the layer
        for signal in (session.state_changed, session.layers_changed, self.changed):
            signal.connect(self._show_frame)

    @property
    def brush(self) -> Brush | None:
        """The current tool's brush; None for tools without one."""
        return self._brushes.get(self.tool)

    @property
    def hint(self) -> str:
        """What the tool does here, where that is not plain to see."""
        document = self._session.document
        if self.over.is_on:
            return self.over.hint
        if self.tool is not Tool.ERASER:
            return ""
        if document.eraser_label == UNPAINTED:
            return tr("The eraser uncovers the layers below.")
        label = label_name(document.label_set[document.eraser_label])
        return tr("On the lowest layer the eraser brings “{label}” back.", label=label)

    @property
    def brushes(self) -> Mapping[Tool, Brush]:
        """The brush of every tool that has one."""
        return self._brushes

    def set_up(self, tool: Tool, brushes: Mapping[Tool, Brush], stabiliser: float) -> None:
        """Take a tool, with these brushes."""
        self._brushes = dict(brushes)
        self.stabiliser = stabiliser
        self.select_tool(tool)

    def select_tool(self, tool: Tool) -> None:
        """Put the current tool down, ending what it does, and take another."""
        self._session.end_stroke()
        self._gesture.cancel()
        self._pick = self._tool_of_tip = None
        self.tool = tool
        self._renew()
        self.changed.emit()

    def turn_pen(self, is_eraser: bool) -> None:
        """The pen's eraser takes the place of any tool until its tip points down again."""
        before = self.tool
        if is_eraser and before is not Tool.ERASER:
            self.select_tool(Tool.ERASER)
            self._tool_of_tip = before
        elif not is_eraser and self._tool_of_tip is not None:
            self.select_tool(self._tool_of_tip)

    def select_label(self, label: int) -> None:
        """Paint with this label from now on, no longer over the picture; the eraser and the eyedropper give
        way to the brush."""
        self.over.set_on(False)
        self._set_label(label)
        if self.tool in (Tool.ERASER, Tool.EYEDROPPER) and self._tool_of_tip is None:
            self.select_tool(Tool.BRUSH)

    def fit_label(self, count: int) -> None:
        """Another document has so many labels; the tool in hand stays."""
        self._set_label(min(self.label, count - 1))
        self._label_before = min(self._label_before, count - 1)

    def swap_labels(self) -> None:
        """Go back to the label used before."""
        self.select_label(self._label_before)

    def set_size(self, size: float) -> None:
        self._change_brush(size=min(max(size, MIN_SIZE), MAX_SIZE))

    def step_size(self, direction: int) -> None:
        """One step larger (+1) or smaller (-1), at least by one pixel."""
        if self.brush is None:
            return
        size = self.brush.size
        stepped = size * _SIZE_STEP**direction
        self.set_size(round(stepped) if abs(stepped - size) >= 1 else size + direction)

    def set_tip(self, tip: BrushTip) -> None:
        self._change_brush(tip=tip)

    def set_density(self, density: float) -> None:
        """The share of the pixels that the current brush paints, 0.05 to 1."""
        self._change_brush(density=min(max(density, 0.05), 1.0))

    def set_softness(self, softness: float) -> None:
        """The share of its radius over which the current brush thins out, 0 to 1."""
        self._change_brush(softness=min(max(softness, 0.0), 1.0))

    def set_pressure(self, has_pressure: bool) -> None:
        """Whether pen pressure changes the size, of all brushes."""
        self._brushes = {
            tool: replace(brush, has_pressure=has_pressure) for tool, brush in self._brushes.items()
        }
        self._renew()
        self.changed.emit()

    def set_option(self, name: str, is_on: bool) -> None:
        """Switch `is_fill_contiguous` or `fill_sees_all_layers`."""
        setattr(self, name, is_on)
        self._renew()

    def set_axis(self, axis: float | None) -> None:
        """Mirror what is painted across a vertical line, at a share of the document's width; None ends it."""
        self.axis = axis
        self._renew()
        self.changed.emit()

    @property
    def _axis_column(self) -> float | None:
        return None if self.axis is None else self.axis * self._session.document.width

    def set_stabiliser(self, amount: float) -> None:
        """0 follows the pen at once, 1 is smoothest."""
        self.stabiliser = min(max(amount, 0.0), 1.0)
        self._renew()
        self.changed.emit()

    def press(self, sample: StrokeSample, keys: Modifiers = NO_KEYS) -> None:
        """Pen down. With Control or Alt, tools with a brush pick what is under the pen; with Shift, freehand
        ones draw a straight line on a click and change their size on a drag."""
        brush = self.brush
        if brush is not None and (keys.control or keys.alt):
            self._pick = PointGesture(self.pick, is_dragged=True)
        elif brush is not None and keys.shift and isinstance(self._gesture, BrushGesture):
            self._pick = SizeGesture(brush.size, self.zoom(), self.set_size, self._draw_straight)
        (self._pick or self._gesture).press(sample, keys)
        self._show_outline()

    def move(self, sample: StrokeSample, keys: Modifiers = NO_KEYS) -> None:
        (self._pick or self._gesture).move(sample, keys)
        self._show_outline()

    def release(self, sample: StrokeSample, keys: Modifiers = NO_KEYS) -> None:
        (self._pick or self._gesture).release(sample, keys)
        if isinstance(self._gesture, BrushGesture):
            self._last_end = self._gesture.last_end
        self._pick = None
        self._renew()  # settings may have changed meanwhile
        self._show_outline()

    def interrupt(self) -> None:
        """The pen is gone in mid-gesture: a stroke stays as far as it came, other outlines vanish, a
        polygon waits for its next corner."""
        self._session.end_stroke()
        if not isinstance(self._gesture, PolygonGesture):
            self._gesture.cancel()
        self._pick = None
        self._renew()
        self._show_outline()

    def give_up_outline(self) -> bool:
        """Forget a shape that is only begun; False when there is none."""
        has_outline = bool(self._gesture.outline)
        if has_outline:
            self._gesture.cancel()
            self._renew()
            self._show_outline()
        return has_outline

    def finish(self) -> None:
        """Close a polygon under way."""
        self._gesture.finish()
        self._show_outline()

    def cancel(self) -> None:
        """Take back what is under way; without anything, end the selection."""
        is_idle = not self._gesture.outline and not self._session.document.is_painting
        self._gesture.cancel()
        self._show_outline()
        if is_idle and self._session.document.selection is not None:
            self._session.select(None)

    def erase_selection(self) -> None:
        """Erase what is selected, or everything, of what is painted on."""
        if self.over.is_on:
            self.over.erase_selection()
        else:
            self._session.erase_selection()

    @property
    def frame(self) -> TransformFrame | None:
        """Around what the move tool would move."""
        return self._gesture.frame if isinstance(self._gesture, TransformGesture) else None

    def _show_outline(self) -> None:
        self.outline_changed.emit(self._gesture.outline)
        self._show_frame()

    def _show_frame(self) -> None:
        self.frame_changed.emit(self.frame)

    def _make_gesture(self) -> Gesture:
        session, brush = self._session, self.brush
        brush = brush and replace(brush, axis=self._axis_column)
        strokes: Strokes = session
        if self.over.is_on:
            strokes = OverStrokes(session, self.over, self.tool is Tool.ERASER)
        if self.tool is Tool.LINE and brush is not None:
            return LineGesture(strokes, brush, self.label)
        if brush is not None:
            label = session.document.eraser_label if self.tool is Tool.ERASER else self.label
            return BrushGesture(strokes, brush, label, self.stabiliser, self._last_end)
        makers: dict[Tool, Callable[[], Gesture]] = {
            Tool.RECTANGLE: lambda: BoxGesture(rectangle, self._filling(tr("Rectangle"))),
            Tool.ELLIPSE: lambda: BoxGesture(ellipse, self._filling(tr("Ellipse"))),
            Tool.POLYGON: lambda: PolygonGesture(self._filling(tr("Polygon")), lambda: self.zoom()),
            Tool.LASSO: lambda: LassoGesture(self._filling(tr("Lasso"))),
            Tool.FILL: lambda: PointGesture(self._fill),
            Tool.EYEDROPPER: lambda: PointGesture(self.pick, is_dragged=True),
            Tool.SELECT_RECTANGLE: lambda: BoxGesture(rectangle, selecting(session)),
            Tool.SELECT_ELLIPSE: lambda: BoxGesture(ellipse, selecting(session)),
            Tool.SELECT_POLYGON: lambda: PolygonGesture(selecting(session), lambda: self.zoom()),
            Tool.SELECT_WAND: lambda: WandGesture(session, self.is_fill_contiguous),
            Tool.SELECT_LASSO: lambda: LassoGesture(selecting(session)),
            Tool.MOVE: lambda: TransformGesture(session, lambda: self.zoom()),
        }
        if self.over.is_on and self.tool is Tool.MOVE:
            return PointGesture(self._refuse_to_move)
        return makers[self.tool]()

    def _filling(self, name: str) -> OutlineAction:
        if self.over.is_on:
            return self.over.filling(name, lambda: self._axis_column, self._brushes[Tool.BRUSH].density)

        def act(outline: list[Point], keys: Modifiers) -> None:
            axis = self._axis_column
            if axis is None:
                self._session.fill_outline(outline, self.label, name)
                return
            document = self._session.document
            shape = document.state.shape
            mask = outlined(outline, shape) | outlined([(2 * axis - x, y) for x, y in outline], shape)
            self._session.paint(mask, document.area, self.label, name)

        return act

    def _fill(self, sample: StrokeSample) -> None:
        if self.over.is_on:
            self.over.fill(sample, self.is_fill_contiguous)
            return
        self._session.fill(sample.x, sample.y, self.label, self.is_fill_contiguous, self.fill_sees_all_layers)

    def _draw_straight(self, sample: StrokeSample) -> None:
        """From where the last stroke ended."""
        self._gesture.press(sample, Modifiers(shift=True))
        self._gesture.release(sample, NO_KEYS)

    def _refuse_to_move(self, sample: StrokeSample) -> None:
        self._session.refused.emit(tr("Only layers of labels are moved; paint labels again to do so."))

    def pick(self, sample: StrokeSample) -> None:
        """Paint from now on with what is under the pen: its label, or its colour when painting over."""
        if self.over.is_on:
            self.over.pick(sample)
        else:
            self.pick_label(sample)

    def pick_label(self, sample: StrokeSample) -> None:
        """Paint from now on with what is under the pen."""
        label = self._session.document.label_at(sample.x, sample.y)
        if label is not None and label < len(self._session.document.label_set):
            self._set_label(label)

    def _set_label(self, label: int) -> None:
        if label != self.label:
            self._label_before, self.label = self.label, label
            self._renew()
        self.label_changed.emit(label)

    def _change_brush(self, **changes: object) -> None:
        brush = self.brush
        if brush is not None:
            self._brushes[self.tool] = replace(brush, **changes)  # type: ignore[arg-type]
            self._renew()
            self.changed.emit()

    def _renew(self) -> None:
        """A gesture with the settings of now; one under way goes on as it began."""
        if self.tool is Tool.MOVE and isinstance(self._gesture, TransformGesture):
            return  # it has no settings, and remembers where the frame came from
        if not self._gesture.outline and not self._session.document.is_painting:
            self._gesture = self._make_gesture()

    def _on_over_changed(self) -> None:
        if self.over.is_on and self.tool is Tool.MOVE:
            self.select_tool(Tool.BRUSH)
            return
        if self.over.is_on != self._was_over:  # what is under way was meant for something else
            self._was_over = self.over.is_on
            self._gesture.cancel()
            self._gesture = self._make_gesture()
        self._renew()
        self.changed.emit()

    def _on_document_replaced(self) -> None:
        self._last_end = None
        self._gesture.cancel()
        self._renew()
