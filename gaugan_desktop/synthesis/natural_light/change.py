"""How light changes a picture: every pixel by a factor, and by a colour that is added."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.synthesis.natural_light.clouds import Clouds, clouds
from gaugan_desktop.synthesis.natural_light.colors import enlarged, spread
from gaugan_desktop.synthesis.natural_light.fog import Nearness, foggy, nearness
from gaugan_desktop.synthesis.natural_light.foliage import foliage, sparkle
from gaugan_desktop.synthesis.natural_light.ground import patches
from gaugan_desktop.synthesis.natural_light.layout import Layout, blurred, smoothstep
from gaugan_desktop.synthesis.natural_light.relief import haze, relief
from gaugan_desktop.synthesis.natural_light.shadows import shade, shadows
from gaugan_desktop.synthesis.natural_light.shore import Shore, shore, washed
from gaugan_desktop.synthesis.natural_light.snow import cover, snowfields, sunlit
from gaugan_desktop.synthesis.natural_light.water import Reflection, reflection
from gaugan_desktop.synthesis.natural_light.worn import Worn, fog_in, recoloring, sky_colors, snow_on
from gaugan_desktop.tone import LUMA

_SHADED = np.array([0.80, 0.83, 0.88], np.float32)  # colour of the lower side of a cloud, of its mean
_SUNLIT = 1.38  # brightness of the upper side
_WARM_HUE, _COOL_HUE = 0.85, 0.35  # how much of the hue of its mean it has: sunlight is white or warm
_WARMTH = 0.08  # by which red exceeds blue where a colour is warm
_WHITE = 0.98  # the most that a channel has there: where one is clipped, the hue turns
_GLOW = 0.15  # how much of the colour of the horizon it has
_HALO = 0.05  # how far a cloud's own rim reaches beyond its label, as a share of the unit
_LEAST_LIGHT = 0.25  # of clouds, whose own texture has shadows, too
_RIM = np.ones((5, 5), np.uint8)  # around land, in which the sky is that far behind it
_EDGE = 0.6  # pixels to which faces meet softly
_RIPPLES = 0.5  # how much of the water's own texture is left where it mirrors
_EVENNESS = 0.7  # share of the sky that its height alone decides
_SUN = np.array([0.52, 0.47, 0.40], np.float32)  # its part of the light on open ground: shadows are bluish
_WARM = np.array([0.1, 0.0, -0.2], np.float32)  # exponents of what the sun's light is warmer than the sky's
_DULL = 0.65  # how much lighter and darker faces are without sun, of what they are in it
_HUES, _BRIGHTNESSES = (0.06, 0.3), (0.25, 0.55)  # of skies without sun, and with all of it
_SKY_CELL = 0.016  # width of a pixel of the sky, which is soft, as a share of the unit


@dataclass(frozen=True, eq=False)
class Fields:
    """What the labels say about the light, all (h, w) at one size.

    Attributes:
        gain: of faces, crowns and patches in the sun.
        shade: what is left of the light at the foot of things.
        shadow: how much of the sun is kept from the ground.
        haze: share of the colour above the horizon.
        near: how near everything is.
        snow: where it hangs on mountains, bool.
        mirror: of water; None without any.
        shore: of the sea; None without a beach.
    """

    layout: Layout
    gain: np.ndarray
    shade: np.ndarray
    shadow: np.ndarray
    haze: np.ndarray
    clouds: Clouds
    near: Nearness
    snow: np.ndarray
    mirror: Reflection | None
    shore: Shore | None

    @cached_property
    def covered(self) -> np.ndarray:
        """How far things lie under snow in winter."""
        return cover(self.layout, self.gain)


def fields_of(layout: Layout, hung: Sequence[PlacedCutout] = ()) -> Fields:
    """All that can be known without a picture; see `clouds`."""
    snow = snowfields(layout)
    gain = blurred(relief(layout, snow) * foliage(layout) * patches(layout), _EDGE)
    return Fields(
        layout,
        gain,
        blurred(shade(layout), _EDGE),
        shadows(layout),
        haze(layout, snow),
        clouds(layout, hung),
        nearness(layout),
        snow,
        reflection(layout),
        shore(layout),
    )


def change(picture: np.ndarray, fields: Fields, looks: Sequence[Worn] = ()) -> tuple[np.ndarray, np.ndarray]:
    """Factor and offset for a picture in [0, 1], with the colours of style photos: (h, w, 3) float32, all."""
    layout = fields.layout
    found = _sky_behind(picture, layout)
    sky = _evened(found, layout)
    colors, added = np.ones((1, 1, 3), np.float32), np.zeros((1, 1, 3), np.float32)
    if looks:
        wanted, share = sky_colors(layout, looks, sky.shape)
        sky = sky + share * (wanted - sky)
        colors, added = recoloring(picture, layout, looks)
    glow = sky[_row(layout.horizon - 0.04 * layout.unit, layout, sky)].mean(0)
    if (found_snow := snow_on(layout, looks)) is not None:
        share = (found_snow[0] * fields.covered)[..., None]
        colors, added = colors * (1 - share), added * (1 - share) + share * found_snow[1]
    lit = sunlit(picture * colors + added, fields.snow, layout)
    colors, added = colors * lit, added * lit
    gain = _of_faces(fields, _sunshine(sky, layout)) * sparkle(picture, layout)[..., None]
    gain *= (1 - fields.haze)[..., None]
    factor, offset = colors * gain, added * gain + fields.haze[..., None] * glow
    if (fog := fog_in(layout, looks)) is not None:
        factor, offset = foggy(factor, offset, fog * ~layout.above, fields.near, glow)
    if layout.above.any():
        _color_sky(factor, offset, found, sky, layout)
    if fields.clouds.cover.any():
        factor, offset = _clouded(picture * colors, colors, fields, sky, factor, offset)
    if fields.mirror is not None:
        down = _rows_of(fields.mirror.share > 0)
        share = fields.mirror.share[down][..., None]
        left = 1 - (1 - _RIPPLES) * share
        seen = _seen_in_water(picture * factor + offset, fields.mirror, layout)[down]
        offset[down] = offset[down] * left + share * seen
        factor[down] *= left
    if fields.shore is not None:
        factor, offset = washed(fields.shore, glow, factor, offset)
    return factor, offset


def _sky_behind(picture: np.ndarray, layout: Layout) -> np.ndarray:
    """Soft colours of the sky everywhere, as if nothing stood before it, in few pixels."""
    is_sky = cv2.erode(layout.mask("sky").astype(np.uint8), np.ones((5, 5))) > 0
    if not is_sky.any():
        is_sky = layout.above if layout.above.any() else np.ones(layout.shape, bool)
    return spread(picture, is_sky, _SKY_CELL * layout.unit)


def _sunshine(sky: np.ndarray, layout: Layout) -> float:
    """How much of the light comes from the sun, by the sky: bright and of one hue, or grey or dark."""
    rows = sky[: _row(layout.horizon, layout, sky) + 1].mean(1)
    hue = (rows.max(1) - rows.min(1)) / (rows.max(1) + 0.02)
    return float(smoothstep(*_HUES, hue.max()) * smoothstep(*_BRIGHTNESSES, (rows @ LUMA).mean()))


def _of_faces(fields: Fields, sunshine: float) -> np.ndarray:
    """Factors (h, w, 3) of faces and shadows: warm where the sun shines, cool where it does not."""
    faces = 1 + (fields.gain - 1) * (_DULL + (1 - _DULL) * sunshine)
    faces = np.maximum(faces, 0.05)[..., None] ** (1 + sunshine * _WARM)
    return np.asarray(faces * fields.shade[..., None] * (1 - sunshine * fields.shadow[..., None] * _SUN))


def _color_sky(
    factor: np.ndarray, offset: np.ndarray, found: np.ndarray, sky: np.ndarray, layout: Layout
) -> None:
    """Change factor and offset so that the sky has other soft colours than were found.

    Beside land its pixels are partly land, and what is added to the sky would make them a line of light: they
    get the colours of the sky alone.
    """
    rows = _rows_of(layout.above)
    above, colors = layout.above[rows], enlarged(sky, layout.shape)[rows]
    offset[rows] += (colors - enlarged(found, layout.shape)[rows]) * above[..., None]
    rim = above & (cv2.dilate((~layout.above).view(np.uint8), _RIM)[rows] > 0)
    factor[rows][rim], offset[rows][rim] = 0, colors[rim]


def _evened(sky: np.ndarray, layout: Layout) -> np.ndarray:
    """A sky that depends more on the height above the horizon than on what it lies beside."""
    if not layout.above.any():
        return sky
    trust = enlarged(layout.depth(layout.above), sky.shape)[..., None] + 1e-3
    profile = (sky * trust).sum(1) / trust.sum(1)
    profile = blurred(np.repeat(profile[:, None], 8, axis=1), 2.0)[:, :1]
    return np.asarray(sky + _EVENNESS * (profile - sky), np.float32)


def _clouded(
    picture: np.ndarray,
    colors: np.ndarray,
    fields: Fields,
    sky: np.ndarray,
    factor: np.ndarray,
    offset: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Factor and offset with clouds before a clear sky: frayed, in the light, with the texture that they
    have in the picture."""
    layout, found = fields.layout, fields.clouds
    is_cloud = layout.mask("cloud")
    reach = max(5, int(_HALO * layout.unit) | 1)
    near = cv2.dilate(is_cloud.astype(np.uint8), np.ones((reach, reach))).astype(np.float32)
    rows = slice(0, _rows_of((near > 0) | (found.cover > 0)).stop + reach)
    cover = found.cover[rows]
    cleared = cv2.GaussianBlur(near[rows], (0, 0), reach / 3) * layout.above[rows] * (1 - cover)
    mean = spread(picture, is_cloud, 2 * _SKY_CELL * layout.unit)
    dark, sunlit = (
        enlarged(each, layout.shape)[rows] for each in _cloud_colors(enlarged(mean, sky.shape), layout, sky)
    )
    light = _LEAST_LIGHT + (1 - _LEAST_LIGHT) * found.sunlight[rows]
    wanted = dark + (sunlit - dark) * light[..., None]
    inner = cv2.erode(found.is_grained.astype(np.uint8), np.ones((reach, reach))).astype(np.float32)
    textured = cover * cv2.GaussianBlur(inner, (0, 0), reach / 3)[rows]
    before = picture[rows]
    texture = (before @ LUMA + 0.02) / (enlarged(mean, layout.shape)[rows] @ LUMA + 0.02)
    own = wanted * texture[..., None] / (before + 0.02)
    kept = (1 - cleared - cover)[..., None]
    behind = enlarged(sky, layout.shape)[rows] * cleared[..., None]
    offset[rows] = offset[rows] * kept + behind + wanted * (cover - textured)[..., None]
    factor[rows] = (
        factor[rows] * kept + np.broadcast_to(colors, factor.shape)[rows] * own * textured[..., None]
    )
    return factor, offset


def _cloud_colors(mean: np.ndarray, layout: Layout, sky: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What clouds of some colours look like below, and above in the light, which the horizon shows."""
    mean = 0.7 * mean + 0.3 * np.maximum(mean, sky)
    brightness = mean @ LUMA
    warm = np.clip((mean[..., :1] - mean[..., 2:]) / _WARMTH, 0, 1)
    hue = _COOL_HUE + (_WARM_HUE - _COOL_HUE) * warm
    whiter = brightness[..., None] + hue * (mean - brightness[..., None])
    glow = sky[_row(layout.horizon, layout, sky)].mean(0)
    sunlit = whiter * (1 + _GLOW * (glow / (glow @ LUMA + 1e-3) - 1))
    most = _WHITE / (sunlit.max(2, keepdims=True) + 1e-3)
    return mean * _SHADED, sunlit * np.clip(most, 1, _SUNLIT)


def _seen_in_water(picture: np.ndarray, mirror: Reflection, layout: Layout) -> np.ndarray:
    """What the mirror image (h, w, 3) of a picture adds to the water; worked out at half size."""
    half = max(1, layout.shape[1] // 2), max(1, layout.shape[0] // 2)
    small = cv2.resize(picture, half, interpolation=cv2.INTER_AREA)
    is_wet = cv2.resize(layout.wet.astype(np.uint8), half, interpolation=cv2.INTER_NEAREST) > 0
    dry = np.where(is_wet[..., None], enlarged(spread(small, ~is_wet, 2.0), small.shape), small)
    soft = blurred(dry, 0.4, 0.005 * layout.unit)
    columns, rows = (cv2.resize(each, half, interpolation=cv2.INTER_NEAREST) / 2 for each in mirror[1:])
    seen = cv2.remap(soft, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    own = enlarged(spread(small, is_wet, max(1.0, 0.006 * layout.unit)), small.shape)
    return enlarged(0.94 * seen - _RIPPLES * own, layout.shape)


def _rows_of(is_there: np.ndarray) -> slice:
    """The rows in which anything is."""
    rows = np.flatnonzero(is_there.any(1))
    return slice(rows[0], rows[-1] + 1) if len(rows) else slice(0, 0)


def _row(row: float, layout: Layout, sky: np.ndarray) -> int:
    """The row of a small sky that belongs to a row of the layout."""
    return int(np.clip(row * len(sky) / layout.shape[0], 0, len(sky) - 1))
