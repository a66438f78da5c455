"""What can be done with the stack of layers. Every function gives a new state."""

from dataclasses import replace

import numpy as np

from gaugan_desktop.document.limits import MAX_LAYER_NAME
from gaugan_desktop.document.piece import stacked
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.texts import tr

_NUMBER_ROOM = 5  # characters


def added(state: DocumentState, layer: Layer | None = None) -> DocumentState:
    """A layer, by default an empty one, above the active one and in its group; it becomes active."""
    layer = layer or Layer.empty(state.shape, _free_name(state, tr("Layer")))
    place = state.active + 1
    layer = replace(layer, group=state.active_layer.group)
    return state.with_layers([*state.layers[:place], layer, *state.layers[place:]], place)


def duplicated(state: DocumentState) -> DocumentState:
    """A copy of the active layer above it."""
    layer = state.active_layer
    return added(state, replace(layer, labels=layer.labels.copy(), name=_free_name(state, layer.name)))


def removed(state: DocumentState) -> DocumentState:
    """Without the active layer; the last one stays."""
    if len(state.layers) == 1:
        return state
    layers = [*state.layers[: state.active], *state.layers[state.active + 1 :]]
    return state.with_layers(layers, state.active - 1)


def moved(state: DocumentState, start: int, end: int) -> DocumentState:
    """The layer at `start` at the place `end`; it becomes active."""
    layers = list(state.layers)
    layers.insert(min(max(end, 0), len(layers) - 1), layers.pop(start))
    return state.with_layers(layers, layers.index(state.layers[start]))


def merged_down(state: DocumentState) -> DocumentState:
    """The active layer painted onto the one below; the lowest has nothing to merge with."""
    if state.active == 0:
        return state
    upper, lower = state.active_layer, state.layers[state.active - 1]
    labels = np.where(upper.labels != UNPAINTED, upper.labels, lower.labels)
    below = replace(lower, labels=labels, beyond=stacked([lower.beyond, upper.beyond], state.area))
    layers = [*state.layers[: state.active - 1], below, *state.layers[state.active + 1 :]]
    return state.with_layers(layers, state.active - 1)


def flattened(state: DocumentState) -> DocumentState:
    """All visible layers as one."""
    labels = np.empty(state.shape, np.uint8)
    state.flatten(labels, state.area)
    beyond = stacked([layer.beyond for layer in state.layers if state.is_shown(layer)], state.area)
    return state.with_layers([Layer(labels, state.layers[0].name, beyond=beyond)], 0)


def _free_name(state: DocumentState, name: str) -> str:
    """The name with the first number that no layer has."""
    stem = (name.rstrip("0123456789").rstrip() or name)[: MAX_LAYER_NAME - _NUMBER_ROOM]
    taken = {layer.name for layer in state.layers}
    return next(name for number in range(1, 10_000) if (name := f"{stem} {number}") not in taken)
