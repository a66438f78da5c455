"""Tool and brushes as they were when the program was used last."""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from gaugan_desktop.document.brush import MAX_SIZE, MIN_SIZE, Brush, BrushTip
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.tools.toolbox import Tool, ToolBox

_Kind = TypeVar("_Kind", bound=StrEnum)


def remember(tools: ToolBox, settings: AppSettings) -> None:
    """Write down what the artist has in hand."""
    settings.tool, settings.stabiliser = tools.tool.value, tools.stabiliser
    settings.brush_sizes = {tool.value: brush.size for tool, brush in tools.brushes.items()}
    settings.brush_tips = {tool.value: brush.tip.value for tool, brush in tools.brushes.items()}
    settings.brush_densities = {tool.value: brush.density for tool, brush in tools.brushes.items()}
    settings.brush_softnesses = {tool.value: brush.softness for tool, brush in tools.brushes.items()}
    settings.has_pressure = tools.brushes[Tool.BRUSH].has_pressure


def recall(tools: ToolBox, settings: AppSettings) -> None:
    """Put it back into the artist's hand; what cannot be stays as it is."""
    brushes = {tool: _recalled(tool, brush, settings) for tool, brush in tools.brushes.items()}
    tools.set_up(_known(Tool, settings.tool, Tool.BRUSH), brushes, settings.stabiliser)


def _recalled(tool: Tool, brush: Brush, settings: AppSettings) -> Brush:
    size = settings.brush_sizes.get(tool.value, brush.size)
    return replace(
        brush,
        size=size if MIN_SIZE <= size <= MAX_SIZE else brush.size,
        tip=_known(BrushTip, settings.brush_tips.get(tool.value, ""), brush.tip),
        density=min(max(settings.brush_densities.get(tool.value, 1.0), 0.05), 1.0),
        softness=min(max(settings.brush_softnesses.get(tool.value, 0.0), 0.0), 1.0),
        has_pressure=settings.has_pressure,
    )


def _known(kind: type[_Kind], name: str, default: _Kind) -> _Kind:
    return kind(name) if name in [*kind] else default
