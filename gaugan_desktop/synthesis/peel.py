"""What to paint so that a document comes apart into plates with true hidden backgrounds.

Each layer is hidden in turn and what was behind it is painted. A document of one layer is divided by depth.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from gaugan_desktop.document.depth import by_depth, is_flat, nearness_behind, nearness_of
from gaugan_desktop.document.paint_over import BlendMode, PaintOver, composed, packed
from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.errors import GauganError
from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.imaging.export import DEFAULT_DPI, NO_NOTES, ExportLayer, PictureNotes
from gaugan_desktop.imaging.plates import Plate, Plates, taken_apart
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.nearest import filled_from_nearest, painted_everywhere
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_borders import NaturalBorders, Planted
from gaugan_desktop.texts import tr

MOST_PLATES = 40


class Peel:
    """The plates of a document in the making.

    Args:
        is_by_depth: divide what all layers show by depth, though there are several.

    Attributes:
        names: of the plates, the farthest first.

    Raises:
        GauganError: nothing is painted, or on more layers than there can be plates.
    """

    def __init__(self, state: DocumentState, label_set: LabelSet, is_by_depth: bool = False) -> None:
        self._state, self._label_set = state, label_set
        self._roles = roles_of(label_set)
        self._borders = NaturalBorders(label_set)
        layers = _seen_layers(state)
        if not layers:
            raise GauganError(tr("There is nothing to take apart: paint something first."))
        self._horizon = state.horizon
        flat = self._flattened(layers)
        if self._horizon is None:
            self._horizon = find_horizon(self._bent(flat, flat), self._roles)
        if is_by_depth or len(layers) == 1:
            layers = by_depth(flat, label_set, self._horizon)
        if len(layers) > MOST_PLATES:
            raise GauganError(
                tr("There can be {count} plates at most; merge or hide some layers.", count=MOST_PLATES)
            )
        self.names = [layer.name for layer in layers]
        cuts = [self._cut(layers[: number + 1]) for number in range(len(layers))]
        self._planted, self._masks = [planted for planted, _ in cuts], [mask for _, mask in cuts]

    @property
    def moments(self) -> list[Moment]:
        """What has to be painted for each plate, the farthest first; the last one is the picture."""
        state = self._state
        return [
            Moment(
                labels,
                state.style,
                state.wrap,
                False,
                self._horizon,
                state.has_natural_light,
                state.rolls,
                cutouts=cutouts,
            )
            for labels, cutouts in self._planted
        ]

    def finished(
        self, pictures: Sequence[np.ndarray], notes: PictureNotes = NO_NOTES, dpi: int = DEFAULT_DPI
    ) -> Plates:
        """The plates, from the pictures (H, W, 3) uint8 of `moments`."""
        apart = taken_apart(pictures, self._masks)
        plates = [
            Plate(name, picture, matte, nearness)
            for name, (picture, matte), nearness in zip(self.names, apart, self._nearness(), strict=True)
        ]
        made = Plates(tuple(plates), self._planted[-1].labels, self._label_set, self._horizon, notes, dpi)
        over = self._state.over
        if over is None or not over.pixels.any():
            return made
        above = ExportLayer("Paint-over", over.rgba, over.is_visible, over.mode.value, over.opacity)
        return replace(made, above=above, shown=composed(made.picture, over))

    def _cut(self, layers: Sequence[Layer]) -> tuple[Planted, np.ndarray]:
        """The label map in which nothing stands before the last of some layers, and where that layer is."""
        labels = self._flattened(layers)
        is_open = np.all([layer.labels == UNPAINTED for layer in layers], axis=0)
        own = (layers[-1].labels != UNPAINTED).astype(np.uint8)
        own = filled_from_nearest(own, is_open, self._state.wrap)
        return self._with_cutouts(labels), self._bent(own, labels) > 0

    def _with_cutouts(self, labels: np.ndarray) -> Planted:
        state = self._state
        if not state.has_natural_borders:
            return Planted(labels, ())
        return self._borders.planted(labels, state.wrap, state.rolls.by_id(self._label_set))

    def _bent(self, values: np.ndarray, labels: np.ndarray) -> np.ndarray:
        state = self._state
        if not state.has_natural_borders:
            return values
        return self._borders.carried(values, labels, state.wrap, state.rolls.by_id(self._label_set))

    def _flattened(self, layers: Sequence[Layer]) -> np.ndarray:
        """What layers show over each other. Gaps take what lies nearest, above the horizon no ground."""
        labels = layers[0].labels.copy()
        for layer in layers[1:]:
            np.copyto(labels, layer.labels, where=layer.labels != UNPAINTED)
        filled = painted_everywhere(labels, self._label_set, self._state.wrap)
        top = min(max(0, int(self._horizon or 0)), len(labels))
        if top and (labels[:top] == UNPAINTED).any():
            is_open = (labels == UNPAINTED) | is_flat(filled, self._roles)
            standing = filled_from_nearest(labels, is_open, self._state.wrap)
            np.copyto(filled[:top], standing[:top], where=labels[:top] == UNPAINTED)
        return painted_everywhere(filled, self._label_set, self._state.wrap)

    def _nearness(self) -> Iterator[np.ndarray]:
        """Of each plate. What is hidden goes on from what is seen; nothing is farther than what it hides."""
        whole = nearness_of(self._planted[-1].labels, self._roles, self._horizon)
        front, behind = _front_of(self._masks), None
        for number, ((labels, _), is_own) in enumerate(zip(self._planted, self._masks, strict=True)):
            own = nearness_behind(labels, whole, front == number, self._roles, self._horizon)
            if behind is not None:
                own = np.where(is_own, np.maximum(own, behind * (own > 0)), behind)
            behind = own
            yield own


def _front_of(masks: Sequence[np.ndarray]) -> np.ndarray:
    """The number of the mask (H, W) bool that one sees, (H, W) uint8; later ones lie before earlier ones."""
    front = np.zeros(masks[0].shape, np.uint8)
    for number, mask in enumerate(masks):
        front[mask] = number
    return front


def has_layers(state: DocumentState) -> bool:
    """Whether a document can be divided by its layers: several of them show something."""
    return len(_seen_layers(state)) > 1


def _seen_layers(state: DocumentState) -> list[Layer]:
    return [layer for layer in state.layers if layer.is_visible and (layer.labels != UNPAINTED).any()]


def resized(state: DocumentState, width: int, height: int) -> DocumentState:
    """A document's state at another size, for smaller plates: labels, horizon, what is painted over;
    selections stay behind."""
    if (height, width) == state.shape:
        return state
    layers = tuple(
        Layer(cv2.resize(layer.labels, (width, height), interpolation=cv2.INTER_NEAREST), layer.name,
              layer.is_visible)
        for layer in state.layers
    )  # fmt: skip
    horizon = None if state.horizon is None else state.horizon * height / state.shape[0]
    over = None if state.over is None else state.over.fitted((height, width))
    return replace(state, layers=layers, selection=None, selection_beyond=None, horizon=horizon, over=over)


def with_paint(plates: Plates) -> Plates:
    """The same with what is painted over lying on the plates, on each where one sees it: so it moves along
    when a camera does."""
    above = plates.above
    if above is None or not above.is_visible:
        return plates
    over = PaintOver(packed(above.rgba), BlendMode(above.mode), above.opacity)
    painted, is_hidden = [], np.zeros(plates.labels.shape, bool)
    for plate in reversed(plates.plates):
        picture = np.where(is_hidden[..., None], plate.picture, composed(plate.picture, over))
        painted.append(replace(plate, picture=picture))
        is_hidden |= plate.matte == 255
    return replace(plates, plates=tuple(reversed(painted)), above=None, shown=None)
