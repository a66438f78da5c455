"""The painting tools: what a press, a move and a release do to the document."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from gaugan_desktop.document.brush import MAX_SIZE, MIN_SIZE, Brush, BrushTip, StrokeSample
from gaugan_desktop.ui.session import DocumentSession

_SIZE_STEP = 1.2


class Tool(StrEnum):
    BRUSH = "brush"
    ERASER = "eraser"
    FILL = "fill"
    EYEDROPPER = "eyedropper"


class ToolBox(QObject):
    """The current tool, its brush and the current label. Brush and eraser have their own size."""

    changed = Signal()
    label_changed = Signal(int)

    def __init__(self, session: DocumentSession, label: int) -> None:
        super().__init__()
        self._session = session
        self.tool = Tool.BRUSH
        self.label = label
        self._brushes = {Tool.BRUSH: Brush(), Tool.ERASER: Brush()}

    @property
    def brush(self) -> Brush | None:
        """The current tool's brush; None for tools without one."""
        return self._brushes.get(self.tool)

    def select_tool(self, tool: Tool) -> None:
        self._session.end_stroke()
        self.tool = tool
        self.changed.emit()

    def select_label(self, label: int) -> None:
        """Paint with this label from now on; the eraser and the eyedropper give way to the brush."""
        self.label = label
        if self.tool in (Tool.ERASER, Tool.EYEDROPPER):
            self.select_tool(Tool.BRUSH)
        self.label_changed.emit(label)

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

    def set_pressure(self, has_pressure: bool) -> None:
        self._change_brush(has_pressure=has_pressure)

    def press(self, sample: StrokeSample) -> None:
        """Pen down: begin a stroke, fill, or pick a label."""
        brush = self.brush
        if self.tool is Tool.FILL:
            self._session.fill(sample.x, sample.y, self.label)
        elif self.tool is Tool.EYEDROPPER:
            self._pick(sample)
        elif brush is not None:
            label = self._session.document.base_label if self.tool is Tool.ERASER else self.label
            self._session.begin_stroke(brush, label, sample)

    def move(self, sample: StrokeSample) -> None:
        if self.tool is Tool.EYEDROPPER:
            self._pick(sample)
        else:
            self._session.extend_stroke(sample)

    def release(self, sample: StrokeSample) -> None:
        self._session.end_stroke()

    def _pick(self, sample: StrokeSample) -> None:
        label = self._session.document.label_at(sample.x, sample.y)
        if label is not None and label < len(self._session.document.label_set):
            self.label = label
            self.label_changed.emit(label)

    def _change_brush(self, **changes: object) -> None:
        brush = self.brush
        if brush is not None:
            self._brushes[self.tool] = replace(brush, **changes)  # type: ignore[arg-type]
            self.changed.emit()
