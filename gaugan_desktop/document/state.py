"""What a document consists of, as one value: layers, style, seamlessness, selection."""

from dataclasses import dataclass, field, replace

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.wrap import NO_WRAP, Wrap


@dataclass(frozen=True, eq=False)
class Layer:
    """A label map (H, W) uint8 on which `UNPAINTED` is transparent.

    Only gestures write to the pixels; the properties change by making another layer on the same
    pixels.
    """

    labels: np.ndarray
    name: str
    is_visible: bool = True
    is_locked: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", np.require(self.labels, np.uint8, ["C", "W"]))

    @classmethod
    def empty(cls, shape: tuple[int, int], name: str) -> "Layer":
        return cls(np.full(shape, UNPAINTED, np.uint8), name)


@dataclass(frozen=True)
class Reference:
    """A photo to trace from: an encoded picture, and how much of it shines through, 0 to 1."""

    image: bytes
    opacity: float = 0.5


@dataclass(frozen=True, eq=False)
class DocumentState:
    """A moment of a document.

    Attributes:
        layers: bottom first, at least one, all of the same size.
        active: index of the layer that is painted on.
        has_natural_borders: the picture's borders are bent as nature's are.
        selection: (H, W) bool, where painting has an effect; None for everywhere.
        reference: a photo laid over the label map while painting; it is in no picture.
    """

    layers: tuple[Layer, ...]
    active: int = 0
    style: Style = field(default=MEAN_STYLE)
    wrap: Wrap = NO_WRAP
    has_natural_borders: bool = True
    selection: np.ndarray | None = None
    reference: Reference | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width)."""
        height, width = self.layers[0].labels.shape
        return height, width

    @property
    def active_layer(self) -> Layer:
        return self.layers[self.active]

    def flatten(self, into: np.ndarray, rect: Rect) -> None:
        """Write what the visible layers show inside `rect` into a label map."""
        window = into[rect.slices]
        visible = [layer.labels[rect.slices] for layer in self.layers if layer.is_visible]
        if not visible:
            window[:] = UNPAINTED
            return
        window[:] = visible[0]
        for labels in visible[1:]:
            np.copyto(window, labels, where=labels != UNPAINTED)

    def with_layer(self, index: int, **properties: object) -> "DocumentState":
        """The same with other properties of one layer."""
        changed = replace(self.layers[index], **properties)  # type: ignore[arg-type]
        return replace(self, layers=(*self.layers[:index], changed, *self.layers[index + 1 :]))

    def with_layers(self, layers: list[Layer], active: int) -> "DocumentState":
        return replace(self, layers=tuple(layers), active=min(max(active, 0), len(layers) - 1))


def own_bytes(state: DocumentState, other: DocumentState) -> int:
    """Memory of a state's pixels that another one does not share."""
    shared = {id(layer.labels) for layer in other.layers}
    own = sum(layer.labels.nbytes for layer in state.layers if id(layer.labels) not in shared)
    has_own_selection = state.selection is not None and state.selection is not other.selection
    return own + (state.selection.nbytes if has_own_selection and state.selection is not None else 0)
