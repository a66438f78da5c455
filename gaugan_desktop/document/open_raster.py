"""OpenRaster's list of layers: what other programs find in a project."""

from itertools import groupby
from xml.sax.saxutils import quoteattr

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.paint_over import BlendMode

OVER = "gaugan/paint-over.png"
PICTURE = "data/picture.png"
_OPERATORS = {
    BlendMode.NORMAL: "svg:src-over",
    BlendMode.MULTIPLY: "svg:multiply",
    BlendMode.SCREEN: "svg:screen",
    BlendMode.OVERLAY: "svg:overlay",
}


def layer_picture(number: int) -> str:
    """Where in the file the coloured labels of a layer lie."""
    return f"data/layer-{number}.png"


def stack_xml(document: Document, has_picture: bool, dpi: int | None = None) -> str:
    """The list, top first, as in `stack.xml` of OpenRaster 0.0.5.

    Args:
        has_picture: the synthesized picture is in the file, too, and lies above the labels.
        dpi: pixels per inch that programs for print shall assume.
    """
    state, over = document.state, document.state.over
    items = ""
    if over is not None:
        looks = _attributes("Paint-over", over.is_visible, over.opacity, _OPERATORS[over.mode])
        items = f'<layer {looks} src={quoteattr(OVER)} x="0" y="0"/>'
    if has_picture:
        items += _layer_xml("Picture", PICTURE, True)
    stack = reversed([*enumerate(state.layers)])
    for group_name, run in groupby(stack, lambda entry: entry[1].group):
        layers = "".join(
            _layer_xml(layer.name, layer_picture(number), layer.is_visible) for number, layer in run
        )
        group = state.group(group_name)
        if group is not None:
            layers = f"<stack {_attributes(group.name, group.is_visible)}>{layers}</stack>"
        items += layers
    resolution = "" if dpi is None else f' xres="{dpi}" yres="{dpi}"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<image version="0.0.5" w="{document.width}" h="{document.height}"{resolution}>'
        f"<stack>{items}</stack></image>"
    )


def _layer_xml(name: str, source: str, is_visible: bool) -> str:
    return f'<layer {_attributes(name, is_visible)} src={quoteattr(source)} x="0" y="0"/>'


def _attributes(name: str, is_visible: bool, opacity: float = 1.0, operator: str = "svg:src-over") -> str:
    visibility = "visible" if is_visible else "hidden"
    return f'name={quoteattr(name)} visibility="{visibility}" opacity="{opacity}" composite-op="{operator}"'
