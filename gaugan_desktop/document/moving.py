"""Moving what is selected of a layer, or all of it. What leaves the canvas is kept beyond it."""

from dataclasses import replace

import numpy as np

from gaugan_desktop.document.limits import MAX_HORIZON
from gaugan_desktop.document.piece import Piece, divided, moved, stacked
from gaugan_desktop.document.rect import EMPTY, Rect, box_of
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.labels import UNPAINTED

_NOTHING = np.uint8(UNPAINTED)


def transformed(
    state: DocumentState, source: DocumentState, matrix: np.ndarray, eraser_label: int
) -> DocumentState:
    """A state whose active layer and selection are those of a source, moved by an affine map.

    Args:
        source: the state itself, or an earlier one of the same size.
        matrix: (2, 3), from old to new coordinates.
        eraser_label: what is left where something was.
    """
    layer, selection = source.active_layer, source.selection
    chosen_beyond, rest_beyond = _divided_beyond(source)
    on_canvas, rest = layer.labels, np.full_like(layer.labels, eraser_label)
    if selection is not None:
        on_canvas = np.where(selection, layer.labels, _NOTHING)
        rest = np.where(selection, rest, layer.labels)
    labels, gone = moved(_pieces(on_canvas, chosen_beyond), matrix, source.area)
    if gone is not None and selection is None and eraser_label != UNPAINTED:
        gone = _without(gone, eraser_label)  # it comes back by itself
    beyond = stacked([rest_beyond, gone], source.area)
    labels = np.where(labels != UNPAINTED, labels, rest)
    changed = state.with_layer(state.active, labels=labels, beyond=beyond)
    mask, mask_beyond = _moved_selection(source, matrix)
    return replace(changed, selection=mask, selection_beyond=mask_beyond)


def erased(state: DocumentState, eraser_label: int) -> DocumentState:
    """Without what is selected of the active layer, or without anything on it, beyond the canvas too."""
    labels = state.active_layer.labels
    is_chosen = True if state.selection is None else state.selection
    labels = np.where(is_chosen, np.uint8(eraser_label), labels)
    return state.with_layer(state.active, labels=labels, beyond=_divided_beyond(state)[1])


def has_chosen_beyond(state: DocumentState) -> bool:
    """Whether something of the active layer that lies beyond the canvas is selected."""
    return _divided_beyond(state)[0] is not None


def selected_box(state: DocumentState) -> Rect:
    """The smallest rectangle around the selection; the canvas without one."""
    return state.area if state.selection is None else _box(state.selection, state.selection_beyond)


def box_to_move(state: DocumentState) -> Rect:
    """Around the selection; without one, around what is painted on the layer."""
    if state.selection is not None:
        return selected_box(state)
    layer = state.active_layer
    return _box(layer.labels != UNPAINTED, layer.beyond)


def moved_horizon(row: float | None, matrix: np.ndarray) -> float | None:
    """Where an affine map (2, 3) moves a horizon; a slanted one must be found anew."""
    if row is None or not np.isclose(matrix[1, 0], 0):
        return None
    return float(np.clip(matrix[1, 1] * row + matrix[1, 2], -MAX_HORIZON, MAX_HORIZON))


def _box(mask: np.ndarray, beyond: Piece | None) -> Rect:
    """Around a mask of the canvas and what lies beyond; the canvas when there is nothing."""
    on_canvas = box_of(mask) if mask.any() else EMPTY
    box = on_canvas if beyond is None else on_canvas.united(beyond.rect)
    return Rect(0, 0, mask.shape[1], mask.shape[0]) if box.is_empty else box


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
