"""What a document consists of, as one value: layers, style, seamlessness, selection."""

from dataclasses import dataclass, field, replace
from itertools import groupby

import numpy as np

from gaugan_desktop.document.limits import (
    check_layer_name,
    check_layers,
    check_lights,
    check_picture,
    check_size,
)
from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.document.piece import Piece
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.rolls import NO_ROLLS, Rolls
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.wrap import NO_WRAP, Wrap


@dataclass(frozen=True, eq=False)
class Layer:
    """A label map (H, W) uint8 on which `UNPAINTED` is transparent.

    Only gestures write to the pixels; the properties change by making another layer on the same
    pixels.

    Attributes:
        group: name of the group it belongs to; empty for none.
        beyond: what of the layer was moved off the canvas; moving it back brings it back.
    """

    labels: np.ndarray
    name: str
    is_visible: bool = True
    is_locked: bool = False
    beyond: Piece | None = None
    group: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", np.require(self.labels, np.uint8, ["C", "W"]))

    @classmethod
    def empty(cls, shape: tuple[int, int], name: str) -> "Layer":
        return cls(np.full(shape, UNPAINTED, np.uint8), name)

    @property
    def pixel_count(self) -> int:
        return self.labels.size + (0 if self.beyond is None else self.beyond.labels.size)


@dataclass(frozen=True)
class Group:
    """Layers that lie together, are hidden together and, folded, moved together."""

    name: str
    is_visible: bool = True
    is_folded: bool = False


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
        has_natural_light: relief, clouds, reflections and shade are laid over the picture.
        selection: (H, W) bool, where painting has an effect; None for everywhere.
        selection_beyond: what of the selection was moved off the canvas, 0 where selected.
        reference: a photo laid over the label map while painting; it is in no picture.
        horizon: the row where flat ground would end, perhaps above or below the canvas; None where the
            model shall find it.
        over: colour above the picture, as large as the canvas; None while there is none.
        rolls: which texture each label has, and which stay as they are.
        groups: those that have layers, in no order.
        day: the lights that a day film passes through; empty for those that the program proposes.
    """

    layers: tuple[Layer, ...]
    active: int = 0
    style: Style = field(default=MEAN_STYLE)
    wrap: Wrap = NO_WRAP
    has_natural_borders: bool = True
    selection: np.ndarray | None = None
    selection_beyond: Piece | None = None
    reference: Reference | None = None
    horizon: float | None = None
    has_natural_light: bool = True
    over: PaintOver | None = None
    rolls: Rolls = NO_ROLLS
    groups: tuple[Group, ...] = ()
    day: tuple[Style, ...] = ()

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width)."""
        height, width = self.layers[0].labels.shape
        return height, width

    @property
    def area(self) -> Rect:
        """The canvas."""
        height, width = self.shape
        return Rect(0, 0, width, height)

    @property
    def active_layer(self) -> Layer:
        return self.layers[self.active]

    def group(self, name: str) -> Group | None:
        """The group of this name."""
        return next((group for group in self.groups if group.name == name), None)

    def is_shown(self, layer: Layer) -> bool:
        """Whether a layer and its group are visible."""
        group = self.group(layer.group)
        return layer.is_visible and (group is None or group.is_visible)

    @property
    def together(self) -> list[int]:
        """The layers that are moved with the active one: all of its group if that is folded, lowest first."""
        group = self.group(self.active_layer.group)
        if group is None or not group.is_folded:
            return [self.active]
        return [number for number, layer in enumerate(self.layers) if layer.group == group.name]

    def check(self) -> None:
        """Raises LimitError, a ValueError, when it is more than a document may hold."""
        check_size(self.shape[1], self.shape[0])
        pixels = sum(layer.pixel_count for layer in self.layers)
        check_layers(len(self.layers), pixels + (0 if self.over is None else self.over.pixels.nbytes))
        for layer in self.layers:
            check_layer_name(layer.name)
        check_lights(len(self.day))
        pictures = [part.image for style in (self.style, *self.day) for part in _singles(style)]
        if self.reference is not None:
            pictures.append(self.reference.image)
        for picture in pictures:
            check_picture(picture or b"")

    def flatten(self, into: np.ndarray, rect: Rect) -> None:
        """Write what the visible layers show inside `rect` into a label map."""
        window = into[rect.slices]
        visible = [layer.labels[rect.slices] for layer in self.layers if self.is_shown(layer)]
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
        """The same with another stack; layers of a group that no longer lie together leave it."""
        names = _tidied([layer.group if self.group(layer.group) else "" for layer in layers])
        tidy = tuple(
            layer if layer.group == name else replace(layer, group=name)
            for layer, name in zip(layers, names, strict=True)
        )
        groups = tuple(group for group in self.groups if group.name in names)
        return replace(self, layers=tidy, groups=groups, active=min(max(active, 0), len(layers) - 1))


def _tidied(names: list[str]) -> list[str]:
    """The groups of a stack of layers, each of them in one piece.

    A layer within a group belongs to it; of several pieces of a group the largest stays.
    """
    names = list(names)
    for place in range(1, len(names) - 1):
        if names[place - 1] and names[place - 1] == names[place + 1]:
            names[place] = names[place - 1]
    runs = [(name, len(list(run))) for name, run in groupby(names)]
    result: list[str] = []
    kept: set[str] = set()
    for name, count in runs:
        is_largest = count == max(other for same, other in runs if same == name) and name not in kept
        kept |= {name} if is_largest else set()
        result += [name if is_largest else ""] * count
    return result


def _singles(style: Style) -> list[Style]:
    """A style and those that it mixes."""
    return [style, *(part.style for part in style.parts)]


def own_bytes(state: DocumentState, other: DocumentState) -> int:
    """Memory of a state's pixels that another one does not share."""
    shared = {id(array) for array in _arrays(other)}
    return sum(array.nbytes for array in _arrays(state) if id(array) not in shared)


def _arrays(state: DocumentState) -> list[np.ndarray]:
    pieces = [state.selection_beyond, *(layer.beyond for layer in state.layers)]
    arrays = [layer.labels for layer in state.layers] + [
        piece.labels for piece in pieces if piece is not None
    ]
    if state.over is not None:
        arrays.append(state.over.pixels)
    return arrays if state.selection is None else [*arrays, state.selection]
