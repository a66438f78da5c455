"""Moving what is selected of a layer, or all of it, and reshaping the whole. What leaves the canvas is kept
beyond it."""

from collections.abc import Callable
from dataclasses import replace
from functools import reduce

import numpy as np

from gaugan_desktop.document.day import reshaped_day
from gaugan_desktop.document.limits import MAX_HORIZON
from gaugan_desktop.document.piece import Piece, divided, moved, stacked
from gaugan_desktop.document.rect import EMPTY, Rect, box_of
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.document.style import reshaped as reshaped_style
from gaugan_desktop.labels import UNPAINTED

_NOTHING = np.uint8(UNPAINTED)


def transformed(
    state: DocumentState, source: DocumentState, matrix: np.ndarray, base_label: int
) -> DocumentState:
    """A state whose active layer and selection are those of a source, moved by an affine map.

    The layers of a folded group are moved together, except for those that are locked.

    Args:
        source: the state itself, or an earlier one of the same size.
        matrix: (2, 3), from old to new coordinates.
        base_label: what is left where something was on the lowest layer; on others nothing is.
    """
    changed = state
    for number in source.together:
        if not source.layers[number].is_locked:
            left = base_label if number == 0 else UNPAINTED
            labels, beyond = _moved_layer(replace(source, active=number), matrix, left)
            changed = changed.with_layer(number, labels=labels, beyond=beyond)
    mask, mask_beyond = _moved_selection(source, matrix)
    return replace(changed, selection=mask, selection_beyond=mask_beyond)


def _moved_layer(source: DocumentState, matrix: np.ndarray, left: int) -> tuple[np.ndarray, Piece | None]:
    """The active layer of a source, moved; on the canvas, and beyond it."""
    layer, selection = source.active_layer, source.selection
    chosen_beyond, rest_beyond = _divided_beyond(source)
    on_canvas, rest = layer.labels, np.full_like(layer.labels, left)
    if selection is not None:
        on_canvas = np.where(selection, layer.labels, _NOTHING)
        rest = np.where(selection, rest, layer.labels)
    labels, gone = moved(_pieces(on_canvas, chosen_beyond), matrix, source.area)
    if gone is not None and selection is None and left != UNPAINTED:
        gone = _without(gone, left)  # it comes back by itself
    return np.where(labels != UNPAINTED, labels, rest), stacked([rest_beyond, gone], source.area)


def erased(state: DocumentState, eraser_label: int) -> DocumentState:
    """Without what is selected of the active layer, or without anything on it, beyond the canvas too."""
    labels = state.active_layer.labels
    is_chosen = True if state.selection is None else state.selection
    labels = np.where(is_chosen, np.uint8(eraser_label), labels)
    return state.with_layer(state.active, labels=labels, beyond=_divided_beyond(state)[1])


def reshaped(
    state: DocumentState,
    operation: Callable[[np.ndarray], np.ndarray],
    matrix: np.ndarray,
    is_cut: bool,
) -> DocumentState:
    """A state after an operation that may change the size of every layer and region; without selection.

    Args:
        matrix: (2, 3), where the operation moves what it moves.
        is_cut: what lies beyond the canvas is cut off.
    """
    reshaped_layers = [replace(layer, labels=operation(layer.labels)) for layer in state.layers]
    style, day = reshaped_style(state.style, operation), reshaped_day(state.day, operation)
    state = replace(state, layers=tuple(reshaped_layers), style=style, day=day)
    horizon = moved_horizon(state.horizon, matrix)
    state = replace(state, selection=None, selection_beyond=None, horizon=horizon)
    for number, layer in enumerate(reshaped_layers):
        kept = None
        if layer.beyond is not None and not is_cut:
            kept = moved([layer.beyond], matrix, state.area)[1]
        state = state.with_layer(number, beyond=kept)
    if state.over is None:
        return state
    is_scaled = not np.allclose(np.abs(np.linalg.det(matrix[:, :2])), 1)
    return replace(state, over=state.over.reshaped(operation, state.shape, is_scaled))


def has_chosen_beyond(state: DocumentState) -> bool:
    """Whether something of the active layer that lies beyond the canvas is selected."""
    return _divided_beyond(state)[0] is not None


def selected_box(state: DocumentState) -> Rect:
    """The smallest rectangle around the selection; the canvas without one."""
    box = EMPTY if state.selection is None else _box(state.selection, state.selection_beyond)
    return state.area if box.is_empty else box


def box_to_move(state: DocumentState) -> Rect:
    """Around the selection; without one, around what is painted on the layers that are moved."""
    if state.selection is not None:
        return selected_box(state)
    boxes = [_painted_box(state.layers[number]) for number in state.together]
    box = reduce(Rect.united, boxes, EMPTY)
    return state.area if box.is_empty else box


def moved_horizon(row: float | None, matrix: np.ndarray) -> float | None:
    """Where an affine map (2, 3) moves a horizon; a slanted one must be found anew."""
    if row is None or not np.isclose(matrix[1, 0], 0):
        return None
    return float(np.clip(matrix[1, 1] * row + matrix[1, 2], -MAX_HORIZON, MAX_HORIZON))


def _box(mask: np.ndarray, beyond: Piece | None) -> Rect:
    """Around a mask of the canvas and what lies beyond."""
    on_canvas = box_of(mask) if mask.any() else EMPTY
    return on_canvas if beyond is None else on_canvas.united(beyond.rect)


def _painted_box(layer: Layer) -> Rect:
    return _box(layer.labels != UNPAINTED, layer.beyond)


def _divided_beyond(state: DocumentState) -> tuple[Piece | None, Piece | None]:
    """What is selected of the active layer beyond the canvas, and the rest."""
    beyond = state.active_layer.beyond
    if state.selection is None or beyond is None:
        return beyond, None
    return divided(beyond, state.selection_beyond)


def _moved_selection(state: DocumentState, matrix: np.ndarray) -> tuple[np.ndarray | None, Piece | None]:
    if state.selection is None:
        return None, None
    on_canvas = np.where(state.selection, np.uint8(0), _NOTHING)
    labels, gone = moved(_pieces(on_canvas, state.selection_beyond), matrix, state.area)
    mask = labels != UNPAINTED
    return (mask, gone) if gone is not None or mask.any() else (None, None)


def _pieces(on_canvas: np.ndarray, beyond: Piece | None) -> list[Piece]:
    return [Piece(on_canvas)] if beyond is None else [beyond, Piece(on_canvas)]


def _without(piece: Piece, label: int) -> Piece | None:
    labels = np.where(piece.labels == label, _NOTHING, piece.labels)
    return Piece(labels, piece.left, piece.top).trimmed()
