"""The whole of it: what depends on the labels is kept, pictures are lit in strips."""

from collections.abc import Sequence

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.labels import LabelSet, bundled_label_set, is_one_of
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import CLOUD, PlacedCutout, resized_cutouts
from gaugan_desktop.synthesis.natural_light.change import Fields, change, fields_of
from gaugan_desktop.synthesis.natural_light.layout import Layout
from gaugan_desktop.synthesis.natural_light.outlines import MARGIN, with_even_line, without_outlines
from gaugan_desktop.synthesis.natural_light.worn import Worn
from gaugan_desktop.wrap import NO_WRAP, Wrap

WHOLE, ROUGH = 384 * 1024, 40 * 1024  # pixels at which the light is worked out, most carefully and roughly
_STRIP = 512  # rows
_EVEN = ("sky", "cloud"), ("sky", "cloud", "mountain", "hill"), ("water", "sea", "river")
_DEPTHS = {np.dtype(np.uint8): 255.0, np.dtype(np.uint16): 65535.0}


class NaturalLight:
    """Lights pictures of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._partners = label_set.mapping_to(bundled_label_set("landscape"))
        self._roles = roles_of(bundled_label_set("landscape"))
        self._lines = [is_one_of(label_set, names) for names in _EVEN]
        self._known: dict[int, tuple[tuple[object, ...], Fields]] = {}

    def applied(
        self,
        picture: np.ndarray,
        labels: np.ndarray,
        horizon: float | None = None,
        wrap: Wrap = NO_WRAP,
        pixels: int = WHOLE,
        window: Rect | None = None,
        looks: Sequence[Worn] = (),
        cutouts: Sequence[PlacedCutout] = (),
    ) -> np.ndarray:
        """A picture (H, W, 3) uint8 or uint16 in the light that its label map (H, W) uint8 implies.

        Args:
            labels: without unpainted areas, as the picture shows them.
            horizon: its row; None where it shall be found.
            wrap: sides that continue at the opposite one. What continues upwards is no view into the
                distance, and stays as it is.
            pixels: at which the light is worked out; larger pictures get that of smaller ones.
            window: only this part of the picture is asked for.
            looks: of the style photos.
            cutouts: that the labels have the outlines of; clouds among them get their shapes.
        """
        height, width = labels.shape
        window = window or Rect(0, 0, width, height)
        if wrap.rows:
            return picture[window.slices]
        scale = min(1.0, (pixels / (height * width)) ** 0.5)
        size = max(1, round(width * scale)), max(1, round(height * scale))
        ids = cv2.resize(cv2.LUT(labels, self._partners), size, interpolation=cv2.INTER_NEAREST_EXACT)
        clouds = tuple(each for each in cutouts if each.kind == CLOUD)
        hung = resized_cutouts(clouds, labels.shape, ids.shape)
        fields = self._fields(ids, None if horizon is None else horizon * scale, wrap, pixels, hung)
        return _lit(picture, labels, self._lines, fields, window, looks)

    def _fields(
        self,
        ids: np.ndarray,
        horizon: float | None,
        wrap: Wrap,
        pixels: int,
        hung: tuple[PlacedCutout, ...],
    ) -> Fields:
        """Those of a label map; for the last one of each size they are known."""
        key = ids.shape[0].to_bytes(4) + ids.tobytes(), wrap, horizon, hung
        if pixels not in self._known or self._known[pixels][0] != key:
            found = find_horizon(ids, self._roles) if horizon is None else horizon
            layout = Layout(ids, found, ids.shape[1] // 4 if wrap.columns else 0)
            self._known[pixels] = key, fields_of(layout, hung)
        return self._known[pixels][1]


def _lit(
    picture: np.ndarray,
    labels: np.ndarray,
    lines: Sequence[np.ndarray],
    fields: Fields,
    window: Rect,
    looks: Sequence[Worn],
) -> np.ndarray:
    """A window of a picture with light.

    Args:
        lines: each (256,) bool: what meets all others in lines without steps.
    """
    layout, most = fields.layout, _DEPTHS[picture.dtype]
    small = cv2.resize(picture, layout.inner[::-1], interpolation=cv2.INTER_AREA).astype(np.float32) / most
    sides = ((0, 0), (layout.margin, layout.margin), (0, 0))
    factor, offset = change(np.pad(small, sides, "wrap") if layout.margin else small, fields, looks)
    inner = slice(layout.margin, layout.margin + layout.inner[1])
    factor, offset = factor[:, inner], offset[:, inner] * most
    lit = np.empty((window.height, window.width, 3), picture.dtype)
    for top in range(window.top, window.bottom, _STRIP):
        strip = Rect(window.left, top, window.right, min(top + _STRIP, window.bottom))
        around = _around(strip, picture)
        part = _without_outlines(picture, labels, around).astype(np.float32)
        part *= _enlarged(factor, around, picture.shape)
        part += _enlarged(offset, around, picture.shape)
        for is_one in lines:
            part = with_even_line(part, is_one[labels[around.slices]])
        inside = part[strip.within(around).slices]
        lit[top - window.top : strip.bottom - window.top] = np.clip(inside, 0, most) + 0.5
    return lit


def _around(part: Rect, picture: np.ndarray) -> Rect:
    """A part of a picture and the pixels around that it depends on."""
    larger = Rect(part.left - MARGIN, part.top - MARGIN, part.right + MARGIN, part.bottom + MARGIN)
    return larger.clipped(picture.shape[1], picture.shape[0])


def _without_outlines(picture: np.ndarray, labels: np.ndarray, part: Rect) -> np.ndarray:
    """A part of `without_outlines` of a whole picture."""
    around = _around(part, labels)
    return without_outlines(picture[around.slices], labels[around.slices])[part.within(around).slices]


def _enlarged(values: np.ndarray, window: Rect, shape: tuple[int, ...]) -> np.ndarray:
    """A window of values at the size of a picture."""
    height, width = values.shape[:2]
    if (height, width) == shape[:2]:
        return values[window.slices]
    columns = (np.arange(window.left, window.right, dtype=np.float32) + 0.5) * (width / shape[1]) - 0.5
    rows = (np.arange(window.top, window.bottom, dtype=np.float32) + 0.5) * (height / shape[0]) - 0.5
    map_x, map_y = np.meshgrid(columns, rows)
    return np.asarray(cv2.remap(values, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
