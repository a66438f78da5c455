"""Pictures far larger than a model has learned from, in bounded memory.

The picture is painted whole at a size that fits into memory and enlarged. What that cannot know, the grain
of rock, leaves and water at the final size, comes from a second pass: the enlarged label map is painted in
overlapping tiles at the scale that the model has learned, and of each tile only what is finer than the
enlarged picture is taken, as a factor. So colours, light and composition are those of the whole.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from gaugan_desktop.document.geometry import scaled
from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.style import Style
from gaugan_desktop.enlarging import enlarged
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.horizon import Role, roles_of
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PlacedCutout, resized_cutouts
from gaugan_desktop.synthesis.engine.conditions import PATTERN, Part
from gaugan_desktop.synthesis.engine.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine.tiles import Observer
from gaugan_desktop.synthesis.scratch import opened_print, scratch_progress
from gaugan_desktop.synthesis.sizes import WHOLE_PIXELS, fitted_size
from gaugan_desktop.texts import tr
from gaugan_desktop.wrap import Wrap

_TILE, _OVERLAP = 448, 32  # pixels; with the overlap on both sides a multiple of the generator's grid
_GRID = 32  # pixels of a step at which tiles begin: only then they show the same where they overlap
_DARKEST = 10.0  # levels added before dividing: grain in the dark stays as weak as it is
_LIMITS = 0.6, 1.6  # how much darker and lighter grain may be
_BASE_SHARE = 0.12  # of the work, roughly
_CALM = 0.4  # how strong the grain of water is: waves are smooth, foam is in the whole picture
_AROUND = 3  # pixels that interpolation wants to see
_FINEST = 0.55  # deviation, in pixels of the whole picture, of the blur that keeps what it knows


@dataclass(frozen=True, eq=False)
class PrintRequest:
    """What shall be painted.

    Attributes:
        labels: (H, W) uint8 in the model's labels, without gaps, bent as the picture's borders are, at the
            size at which the picture is painted whole; see `whole_size`.
        size: (width, height) of the picture.
        cutouts: that `labels` have the outlines of.
        horizon: its row in `labels`; None where it shall be found.
    """

    labels: np.ndarray
    size: tuple[int, int]
    style: Style
    wrap: Wrap
    horizon: float | None
    is_lit: bool
    rolls: tuple[int, ...] = ()
    cutouts: tuple[PlacedCutout, ...] = ()


def whole_size(width: int, height: int) -> tuple[int, int]:
    """(width, height) at which a picture is painted whole before it is enlarged."""
    return fitted_size(width, height, WHOLE_PIXELS)


def print_request(
    engine: SynthesisEngine, moment: Moment, size: tuple[int, int], rolls: tuple[int, ...] = ()
) -> PrintRequest:
    """What shall be painted of a moment, whose labels are the model's, at a (width, height).

    Args:
        rolls: how often the texture of each label was rolled anew.
    """
    width, height = whole_size(*size)
    labels = painted_everywhere(moment.labels, engine.model.header.label_set, moment.wrap)
    is_larger = width * height > labels.size
    labels = enlarged(labels, width, height) if is_larger else scaled(labels, width, height)
    cutouts = resized_cutouts(moment.cutouts, moment.labels.shape, labels.shape)
    if moment.has_natural_borders:
        labels, cutouts = engine.borders.planted(labels, moment.wrap, rolls)
    horizon = None if moment.horizon is None else moment.horizon * height / len(moment.labels)
    is_lit = moment.has_natural_light
    return PrintRequest(labels, size, moment.style, moment.wrap, horizon, is_lit, rolls, cutouts)


def paint_print(
    engine: SynthesisEngine, request: PrintRequest, scratch: Path, observer: Observer | None = None
) -> np.memmap:
    """Paint into a scratch file of raw RGB; one that holds a part already is gone on with.

    Args:
        observer: told the share that is done; it may raise to cancel.

    Returns:
        The picture (H, W, 3) uint8, in the file.

    Raises:
        BadFileError: the scratch file cannot be written.
        GauganError: memory does not suffice.
    """
    width, height = request.size
    try:
        done = _rows_done(scratch, width, height)
        report = observer or (lambda share: None)
        whole = engine.render(
            request.labels,
            request.style,
            lambda share: report(_BASE_SHARE * share),
            request.wrap,
            horizon=request.horizon,
            is_lit=request.is_lit,
            rolls=request.rolls,
            cutouts=request.cutouts,
        )
        engine.forget_tables()  # tiles are larger: they know other neighbourhoods
        with scratch.open("r+b" if done else "w+b") as file:
            for end, strip in _Detail(engine, request, whole, engine.horizon).strips(done, report):
                file.seek((end - len(strip)) * width * 3)
                file.write(strip.tobytes())
                file.flush()
                scratch_progress(scratch).write_text(json.dumps({"rows": end}))
    except OSError as error:
        raise BadFileError(scratch, tr("The file cannot be written: {why}.", why=reason_of(error))) from error
    finally:
        engine.forget_tables()  # the file that the picture is for needs memory, too
    return opened_print(scratch, width, height)


def _rows_done(scratch: Path, width: int, height: int) -> int:
    """How many rows of a scratch file are painted."""
    try:
        rows = int(json.loads(scratch_progress(scratch).read_text())["rows"])
        return rows if 0 < rows <= height and scratch.stat().st_size >= rows * width * 3 else 0
    except (OSError, ValueError, KeyError, TypeError):
        return 0


class _Detail:
    """Strips of the enlarged picture with what tiles add to it."""

    def __init__(
        self, engine: SynthesisEngine, request: PrintRequest, whole: np.ndarray, horizon: float | None
    ) -> None:
        self._engine, self._request, self._whole = engine, request, whole
        self._scale = request.size[1] / len(request.labels)
        self._horizon = None if horizon is None else horizon * self._scale
        self._is_water = roles_of(engine.model.header.label_set) == Role.WATER
        config = engine.model.generator.config
        is_noisy = config.has_noise or config.has_textures
        self._has_seam = is_noisy and request.wrap.columns and request.size[0] % PATTERN != 0

    def strips(self, done: int, report: Observer) -> Iterator[tuple[int, np.ndarray]]:
        """Strips (h, W, 3) uint8 from top to bottom, each with the row at which it ends.

        Args:
            done: rows that are not needed any more: where a strip ended.
        """
        width, height = self._request.size
        edges = _edges(height)
        count = len(edges) - 1
        ends = [*(edge - _OVERLAP for edge in edges[1:-1]), height]
        first = sum(end <= done for end in ends)
        above: np.ndarray | None = None  # sums of what reaches down from the strip above
        for number in range(max(0, first - 1), count if first < count else 0):
            rows = np.arange(edges[number] - _OVERLAP, edges[number + 1] + _OVERLAP)
            sums = np.zeros((len(rows), width, 3), np.float32)
            for share in self._add_tiles(sums, rows):
                report(_BASE_SHARE + (1 - _BASE_SHARE) * (number + share) / count)
            if above is not None:
                sums[: len(above)] += above
            above = sums[-2 * _OVERLAP :].copy()
            if number >= first:
                start = ends[number - 1] if number else 0
                part = sums[start - rows[0] : ends[number] - rows[0]]
                part += 0.5
                yield ends[number], part.astype(np.uint8)

    def _add_tiles(self, sums: np.ndarray, rows: np.ndarray) -> Iterator[float]:
        """Add the tiles of these rows, weighted; tells the share that is done before each."""
        width = self._request.size[0]
        for left, right in pairwise(_edges(width)):
            yield left / width
            columns = np.arange(left - _OVERLAP, right + _OVERLAP)
            is_ring = self._request.wrap.columns
            down = _ramp(rows, self._request.size[1], False)
            weights = down[:, None] * _ramp(columns, width, is_ring)[None]
            tile = self._tile(rows, columns) * weights[..., None]
            if is_ring:
                for part in np.split(np.arange(len(columns)), np.flatnonzero(columns % width == 0)):
                    sums[:, columns[part] % width] += tile[:, part]
            else:
                is_inside = (columns >= 0) & (columns < width)
                sums[:, columns[is_inside]] += tile[:, is_inside]

    def _tile(self, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """A tile (h, w, 3) float32 of the final picture; rows and columns may lie outside."""
        window = _Window(self._request.labels.shape, self._request.wrap, self._scale, rows, columns)
        width, height = self._request.size
        base = window.sampled(self._whole, cv2.INTER_CUBIC)
        horizon = None if self._horizon is None else self._horizon - int(rows[0])
        with self._engine.aside():
            labels, style = window.labels(self._request.labels), self._request.style
            part = Part(int(rows[0]), int(columns[0]), height, width, self._request.wrap)
            painted = self._engine.render(labels, style, horizon=horizon, part=part).astype(np.float32)
        blur = max(0.3, _FINEST * self._scale)
        coarse = cv2.GaussianBlur(painted, (0, 0), blur, borderType=cv2.BORDER_REFLECT)
        grain = np.clip((painted + _DARKEST) / (coarse + _DARKEST), *_LIMITS)
        calm = np.where(self._is_water[labels], _CALM, 1).astype(np.float32)
        grain **= cv2.GaussianBlur(calm, (0, 0), blur, borderType=cv2.BORDER_REFLECT)[..., None]
        if self._has_seam:
            grain **= _seam_strength(columns, width)[None, :, None]
        return np.asarray(np.clip((base + _DARKEST) * grain - _DARKEST, 0, 255), np.float32)


class _Window:
    """A window of something small, enlarged.

    Args:
        shape: of the small one.
        rows, columns: of the large one; they may lie outside.
    """

    def __init__(
        self, shape: tuple[int, ...], wrap: Wrap, scale: float, rows: np.ndarray, columns: np.ndarray
    ) -> None:
        places = [(numbers + 0.5) / scale - 0.5 for numbers in (rows, columns)]
        starts = [int(np.floor(place[0])) - _AROUND for place in places]
        self._indices = [
            _inside(np.arange(start, int(place[-1]) + _AROUND + 2), side, is_ring)
            for start, place, side, is_ring in zip(starts, places, shape, wrap, strict=False)
        ]
        ys, xs = (np.float32(place - start) for place, start in zip(places, starts, strict=True))
        self._map_x, self._map_y = np.meshgrid(xs, ys)

    def sampled(self, small: np.ndarray, interpolation: int) -> np.ndarray:
        """Of a picture or a plane of numbers (h, w, ...), as float32."""
        return self._enlarged(self._cut(small).astype(np.float32), interpolation)

    def labels(self, small: np.ndarray) -> np.ndarray:
        """Of a label map (h, w) uint8: each pixel in the label that weighs most around it."""
        near = self._cut(small)
        most = np.full(self._map_x.shape, -1.0, np.float32)
        result = np.zeros(most.shape, np.uint8)
        for label in np.flatnonzero(np.bincount(near.ravel(), minlength=256)):
            share = self._enlarged((near == label).astype(np.float32), cv2.INTER_CUBIC)
            is_more = share > most
            most[is_more], result[is_more] = share[is_more], label
        return result

    def _cut(self, small: np.ndarray) -> np.ndarray:
        return small[self._indices[0][:, None], self._indices[1][None]]

    def _enlarged(self, near: np.ndarray, interpolation: int) -> np.ndarray:
        return cv2.remap(near, self._map_x, self._map_y, interpolation, borderMode=cv2.BORDER_REPLICATE)


def _inside(numbers: np.ndarray, side: int, is_ring: bool) -> np.ndarray:
    return numbers % side if is_ring else np.clip(numbers, 0, side - 1)


def _edges(side: int) -> list[int]:
    """Where tiles of about one size meet, from 0 to the side."""
    places = np.linspace(0, side, -(-side // _TILE) + 1)[1:-1]
    return [0, *(_GRID * round(place / _GRID) for place in places), side]


def _ramp(places: np.ndarray, side: int, is_ring: bool) -> np.ndarray:
    """Weights of a tile's rows or columns: they rise over both overlaps and, with the neighbours', add up
    to one; where there is no neighbour they are one."""
    steps = (np.arange(len(places), dtype=np.float32) + 0.5) / (2 * _OVERLAP)
    rising = np.ones_like(steps) if places[0] < 0 and not is_ring else steps
    falling = np.ones_like(steps) if places[-1] >= side and not is_ring else steps[::-1]
    return np.clip(np.minimum(rising, falling), 0, 1)


def _seam_strength(columns: np.ndarray, width: int) -> np.ndarray:
    """Where a ring closes, two grains mix that know nothing of each other, and weaken each other: how much
    stronger they have to be there. One elsewhere."""
    weights = _ramp(columns, width, True)
    is_seam = (columns < _OVERLAP) | (columns >= width - _OVERLAP)
    return np.where(is_seam, 1 / np.sqrt(weights**2 + (1 - weights) ** 2), 1).astype(np.float32)
