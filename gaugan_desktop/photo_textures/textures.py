"""What takes the place of a generator's grain: the textures of photos, label by label.

A small generator paints the light and the colours of a meadow well, but its blades are filtered noise. Here
each label's broad shapes stay as painted, and what is finer is multiplied by what a photo shows of it: in one
piece where that fits, and as a tile around it. Tiles of what lies on the ground are the smaller, the nearer
it is to the horizon.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gaugan_desktop.horizon import Role, find_horizon, roles_of
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures.arrangement import Arrangement, laid_where_it_fits
from gaugan_desktop.photo_textures.patterns import Patterns, Place, Spot, cut
from gaugan_desktop.photo_textures.plates import Plate
from gaugan_desktop.photo_textures.shapes import DARK, STEP, broad_shapes, hued, vividness
from gaugan_desktop.photo_textures.source import NO_STYLE, LabelTextures, Source
from gaugan_desktop.photo_textures.table import Texture
from gaugan_desktop.photo_textures.wood import trunks, wooden
from gaugan_desktop.wrap import NO_WRAP, Wrap

_MARGIN = 96  # pixels around a window that its broad shapes see
_STRIP = 512  # rows that are worked on at once
_FEET = 0.08, 0.4  # of the shorter side below the horizon: where far textures end, and near ones begin
_FEET_SOFTNESS = 3.0  # steps
_EDGE = 0.7  # pixels to which labels meet softly
_FIELD = 0.15  # share of a picture from which on clouds are a field of them
_MOSTLY = 0.5  # nearness of feet from which on a plate is of what is near


@dataclass(frozen=True, eq=False)
class _Scene:
    """A picture with all that is known about it; see `PhotoTextures.applied`."""

    picture: np.ndarray
    labels: np.ndarray
    horizon: float | None
    share: float
    wrap: Wrap
    place: Place
    arrangement: Arrangement
    trunks: Mapping[int, np.ndarray]

    def spot(self, label: int) -> Spot:
        """Where the texture of a label is laid."""
        return _spot(self.arrangement, label, self.place, self.wrap, self.horizon, self.share)

    def wood(self, label: int, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """How far (h, w) a label is wood in some rows and columns."""
        found = self.trunks[label]
        height, width = found.shape
        across = (columns + 0.5) * (width / self.labels.shape[1]) - 0.5
        down = (rows + 0.5) * (height / self.labels.shape[0]) - 0.5
        map_x, map_y = np.meshgrid(np.float32(across), np.float32(down))
        return cv2.remap(found, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


class PhotoTextures:
    """Lays textures over pictures of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._roles = roles_of(label_set)
        self._patterns = Patterns()
        self._of_labels = LabelTextures(label_set)

    def arranged(
        self,
        labels: np.ndarray,
        horizon: float | None,
        wrap: Wrap = NO_WRAP,
        rolls: tuple[int, ...] = (),
        source: Source = NO_STYLE,
    ) -> Arrangement:
        """Which textures a picture has, and where; see `applied` for the arguments.

        Args:
            rolls: how often each label was rolled anew.
            source: of the textures; without one the first of those shipped.
        """
        horizon, place = self._horizon(labels, horizon, wrap), Place(0, 0, *labels.shape)
        arrangement, laid = Arrangement(source, rolls), {}
        for label in _labels_in(labels):
            if label in self._of_labels:
                texture = self._texture(label, arrangement)
                spot = _spot(arrangement, label, place, wrap, horizon, 1.0)
                plate = self._whole(label, texture, labels, spot)
                laid[label] = laid_where_it_fits(plate, labels == label, spot.zoom(plate), texture.kind.edge)
        return Arrangement(source, rolls, laid)

    def applied(
        self,
        picture: np.ndarray,
        labels: np.ndarray,
        horizon: float | None,
        share: float,
        wrap: Wrap = NO_WRAP,
        window: tuple[slice, slice] | None = None,
        arrangement: Arrangement | None = None,
        place: Place | None = None,
    ) -> np.ndarray:
        """A window of a picture (H, W, 3) uint8 or uint16 with textures; without one the whole.

        Args:
            labels: (H, W) uint8 without unpainted areas, as the picture shows them.
            horizon: its row; None where it shall be found. Without one, and in parts, all ground is near.
            share: of the texture, 0 to 1; 0 leaves the picture as it is.
            wrap: sides that continue at the opposite one.
            arrangement: of the textures; without one that of these labels and no style.
            place: where the picture lies in a larger one, whose textures it shows, but no trunks.
        """
        rows, columns = window or (slice(0, len(labels)), slice(0, labels.shape[1]))
        if not share:
            return picture[rows, columns]
        is_part = place is not None
        if not is_part:
            horizon = self._horizon(labels, horizon, wrap)
            arrangement = self.arranged(labels, horizon, wrap) if arrangement is None else arrangement
        place = place or Place(0, 0, *labels.shape)
        arrangement = arrangement or Arrangement()
        trunks = {} if is_part else self._trunks(labels)
        scene = _Scene(picture, labels, horizon, share, wrap, place, arrangement, trunks)
        strips = [
            self._strip(scene, slice(top, min(top + _STRIP, rows.stop)), columns)
            for top in range(rows.start, rows.stop, _STRIP)
        ]
        return np.concatenate(strips)

    def _trunks(self, labels: np.ndarray) -> dict[int, np.ndarray]:
        """Where trees are wood, by label; those without trunks are left out."""
        found = {
            label: trunks(labels == label)
            for label in _labels_in(labels)
            if self._of_labels.has_trunks(label)
        }
        return {label: each.astype(np.float32) for label, each in found.items() if each.any()}

    def _texture(self, label: int, arrangement: Arrangement) -> Texture:
        """The texture of a label that has one."""
        return self._of_labels.texture(label, arrangement.source, arrangement.roll(label))

    def _horizon(self, labels: np.ndarray, horizon: float | None, wrap: Wrap) -> float | None:
        """The row of the horizon, found where it is not known; a ring has none."""
        return find_horizon(labels, self._roles) if horizon is None and not wrap.rows else horizon

    def _whole(self, label: int, texture: Texture, labels: np.ndarray, spot: Spot) -> Plate:
        """The plate of a texture that is seen whole: of ground or what stands in the distance, or of a field
        of clouds."""
        if texture.far is None:
            return texture.near
        if self._roles[label] == Role.SKY:
            return texture.far if (labels == label).mean() > _FIELD else texture.near
        if spot.horizon is None:
            return texture.near
        if self._roles[label] != Role.UPRIGHT:
            return texture.far
        near = _nearness_of_feet(labels, label, spot)
        is_there = labels[::STEP, ::STEP] == label
        is_near = near is None or not is_there.any() or near[is_there].mean() > _MOSTLY
        return texture.near if is_near else texture.far

    def _strip(self, scene: _Scene, rows: slice, columns: slice) -> np.ndarray:
        """A window of the scene with textures."""
        (ys, inner_rows), (xs, inner_columns) = (
            _around(part, side, is_ring)
            for part, side, is_ring in zip((rows, columns), scene.labels.shape, scene.wrap, strict=True)
        )
        most = np.iinfo(scene.picture.dtype).max
        values = cut(scene.picture, ys, xs).astype(np.float32) / most
        labels = cut(scene.labels, ys, xs)
        total = values.copy()
        for label in _labels_in(labels):
            if label in self._of_labels:
                is_there = labels == label
                box = _box_around(is_there)
                texture = self._texture(label, scene.arrangement)
                factors = self._factors(scene, label, texture, ys[box[0]], xs[box[1]])
                total[box] += _change(scene, label, texture, values[box], is_there[box], factors)
                if label in scene.trunks:
                    wood = scene.share * scene.wood(label, ys[box[0]], xs[box[1]]) * is_there[box]
                    total[box] = wooden(
                        total[box], values[box], wood, ys[box[0]], xs[box[1]], scene.place.unit
                    )
        inner = total[inner_rows, inner_columns]
        return np.asarray(np.clip(inner * most + 0.5, 0, most), scene.picture.dtype)

    def _factors(
        self, scene: _Scene, label: int, texture: Texture, ys: np.ndarray, xs: np.ndarray
    ) -> np.ndarray:
        """The texture (h, w, 3) of a label in some rows and columns."""
        spot, laid = scene.spot(label), scene.arrangement.laid.get(label)
        factors = self._tiled(scene, label, texture, ys, xs)
        if laid is None:
            return factors
        return laid.over(factors, texture.strength * spot.share, ys, xs, scene.labels.shape, scene.wrap)

    def _tiled(
        self, scene: _Scene, label: int, texture: Texture, ys: np.ndarray, xs: np.ndarray
    ) -> np.ndarray:
        """The tiles of a label in some rows and columns."""
        if not texture.kind.is_sewn:
            return np.ones((len(ys), len(xs), 3), np.float32)
        spot, is_lying = scene.spot(label), self._roles[label] != Role.UPRIGHT
        close = self._patterns.window(texture, texture.near, is_lying, spot, ys, xs)
        if is_lying or texture.far in (None, texture.near):
            return close
        near = _nearness_of_feet(scene.labels, label, spot)
        if near is None:
            return close
        far = self._patterns.window(texture, texture.far, is_lying, spot, ys, xs)
        return far + near[ys[:, None] // STEP, xs // STEP][..., None] * (close - far)


def _labels_in(labels: np.ndarray) -> list[int]:
    return np.flatnonzero(np.bincount(labels.ravel(), minlength=256)).tolist()


def _spot(
    arrangement: Arrangement, label: int, place: Place, wrap: Wrap, horizon: float | None, share: float
) -> Spot:
    """Where the texture of a label is laid."""
    return Spot(place, wrap, None if horizon is None else round(horizon), share, arrangement.roll(label))


def _nearness_of_feet(labels: np.ndarray, label: int, spot: Spot) -> np.ndarray | None:
    """How far (h, w) what stands shows its near texture, by where it touches the ground, in steps.

    None where all of it is near.
    """
    if spot.horizon is None or spot.place[2:] != labels.shape:
        return None
    is_there = labels[::STEP, ::STEP] == label
    rows = np.arange(len(is_there))[:, None]
    ends = np.where(is_there & ~np.pad(is_there[1:], ((0, 1), (0, 0))), rows, len(rows))
    feet = np.minimum.accumulate(ends[::-1])[::-1] * STEP
    near = np.clip((spot.below(feet) - _FEET[0]) / (_FEET[1] - _FEET[0]), 0, 1)
    there = is_there.astype(np.float32)
    around = cv2.GaussianBlur(there, (0, 0), _FEET_SOFTNESS) + 1e-3
    return np.asarray(cv2.GaussianBlur(near * there, (0, 0), _FEET_SOFTNESS) / around)


def _change(
    scene: _Scene, label: int, texture: Texture, values: np.ndarray, is_there: np.ndarray, factors: np.ndarray
) -> np.ndarray:
    """What a texture adds to values (h, w, 3) in [0, 1] where its label is."""
    broad = broad_shapes(values, is_there, texture.broad * scene.spot(label).zoom(texture.near))
    own = 1 - scene.share * (1 - texture.own)
    changed = (broad + own * (values - broad) + DARK) * hued(factors, vividness(broad)) - DARK
    there = cv2.GaussianBlur(is_there.astype(np.float32), (0, 0), _EDGE)
    return np.asarray((changed - values) * there[..., None])


def _around(part: slice, side: int, is_ring: bool) -> tuple[np.ndarray, slice]:
    """Rows or columns of a window and around it, and where the window lies among them."""
    start = (part.start - _MARGIN) // STEP * STEP
    stop = part.stop + _MARGIN
    if is_ring:
        return np.arange(start, stop) % side, slice(part.start - start, part.stop - start)
    start = max(start, 0)
    return np.arange(start, min(stop, side)), slice(part.start - start, part.stop - start)


def _box_around(is_there: np.ndarray) -> tuple[slice, slice]:
    """The window around what is there, a little larger, in whole steps."""
    rows, columns = (
        slice(max(0, (found[0] - 2) // STEP * STEP), int(found[-1]) + 3)
        for found in (np.flatnonzero(is_there.any(axis)) for axis in (1, 0))
    )
    return rows, columns
