"""Panoramas with the brightness of the world: OpenEXR and Radiance HDR, equirectangular or as a cube.

A picture ends at white; the sky behind it does not. Bright sky is expanded, and where the sky is brightest a
sun of the true size is put whose light on the ground is to that of the sky as it is under such a sky: five
times as much where it is clear, nothing where it is overcast (CIE S 011, clear and overcast skies).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.imaging.export import NO_NOTES, PROGRAM, PictureNotes
from gaugan_desktop.imaging.open_exr import write_exr
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

HDR_FORMATS = (".exr", ".hdr")
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # of linear sRGB (IEC 61966-2-1)
_BRIGHT = 0.45  # linear luminance from which sky is expanded
_EXPANSION = 3.0  # times, of white sky
_SUN_RADIUS = np.radians(0.267)
_GLOW, _GLOW_SHARE = np.radians(2.5), 0.15  # around the sun, and how much of its light comes from there
_SEARCH = np.radians(4.0)  # over so much the brightest place is looked for
_GREY, _COLORED = 0.1, 0.4  # saturation of an overcast and of a clear sky
_UNEVEN = 0.03  # how much brighter the brightest place must be
_DAYLIGHT = 0.5  # luminance of the brightest place by day
_FACES = "right, left, up, down, ahead, behind"
_MOST = 5.0  # times as much light as from the sky


@dataclass(frozen=True)
class Sun:
    """Where the sun stands, in radians from the middle and above the horizon, and how much light it gives in
    proportion to the sky."""

    longitude: float
    latitude: float
    strength: float


def whole_sphere(picture: np.ndarray) -> np.ndarray:
    """A panorama (H, W, ...) as one of 2:1; poles that are missing fade to their mean."""
    height, width = picture.shape[:2]
    missing = width // 2 - height
    if missing <= 0:
        top = -missing // 2
        return picture[top : top + width // 2]
    above, below = missing // 2, missing - missing // 2
    caps = []
    for row, count in ((picture[0], above), (picture[-1], below)):
        fade = np.linspace(0, 1, count, dtype=np.float32).reshape(-1, *[1] * (picture.ndim - 1))
        mean = row.astype(np.float32).mean(0, keepdims=True)
        caps.append((row * (1 - fade) + mean * fade).astype(picture.dtype))
    return np.concatenate([caps[0][::-1], picture, caps[1]])


def radiance(picture: np.ndarray, is_sky: np.ndarray, strength: float = 1.0) -> tuple[np.ndarray, Sun | None]:
    """Linear light (H, W, 3) float32 of a panorama of 2:1, in which 1 is the white of the picture.

    Args:
        picture: (H, W, 3) uint8 or uint16, sRGB; its left side goes on at its right side.
        is_sky: (H, W) bool.
        strength: of the sun and of the expansion; 0 leaves the light as it is.

    Returns:
        The light, and the sun that was put into it; None where there is none.
    """
    light = _linear(picture)
    luminance = light @ _LUMA
    bright = np.clip((luminance - _BRIGHT) / (1 - _BRIGHT), 0, 1) * is_sky
    expanded = light * (1 + strength * (_EXPANSION - 1) * bright**2)[..., None]
    sun = _found_sun(light, luminance, is_sky, strength)
    if sun is None:
        return expanded, None
    return expanded + _sun_light(expanded, is_sky, sun), sun


def _linear(picture: np.ndarray) -> np.ndarray:
    most = np.iinfo(picture.dtype).max
    values = np.arange(most + 1, dtype=np.float64) / most
    table = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return np.asarray(table.astype(np.float32)[picture])


def _angles(shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Longitude (1, W) and latitude (H, 1) of the pixels of an equirectangular picture."""
    height, width = shape[:2]
    longitude = ((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi
    latitude = (0.5 - (np.arange(height) + 0.5) / height) * np.pi
    return longitude[None].astype(np.float32), latitude[:, None].astype(np.float32)


def _found_sun(light: np.ndarray, luminance: np.ndarray, is_sky: np.ndarray, strength: float) -> Sun | None:
    """The sun where the sky above the horizon is brightest; weak at night, none under a grey or even sky."""
    longitude, latitude = _angles(luminance.shape)
    above = is_sky & (latitude > 0.02)
    if strength <= 0 or above.sum() < 16:
        return None
    sigma = _SEARCH / np.pi * len(luminance)
    weight = _blurred(above.astype(np.float32), sigma)
    even = np.where(above, _blurred(luminance * above, sigma) / np.maximum(weight, 1e-3), -1)
    row, column = np.unravel_index(int(even.argmax()), even.shape)
    peak, mean = float(even[row, column]), float(luminance[above].mean())
    most = light.max(2)
    color = float(np.median(((most - light.min(2)) / np.maximum(most, 1e-3))[above]))
    share = float(np.clip((color - _GREY) / (_COLORED - _GREY), 0, 1)) * min(1.0, peak / _DAYLIGHT) ** 2
    if share <= 0 or peak - mean < _UNEVEN * peak:
        return None
    return Sun(float(longitude[0, column]), float(latitude[row, 0]), strength * _MOST * share)


def _sun_light(light: np.ndarray, is_sky: np.ndarray, sun: Sun) -> np.ndarray:
    """What the sun adds, (H, W, 3): a disc and a glow that together light the ground as its strength says."""
    longitude, latitude = _angles(light.shape)
    cosine = np.sin(latitude) * np.sin(sun.latitude) + np.cos(latitude) * np.cos(sun.latitude) * np.cos(
        longitude - sun.longitude
    )
    distance = np.arccos(np.clip(cosine, -1, 1))
    pixel = np.pi / len(light)
    solid = np.cos(latitude) * pixel * (2 * np.pi / light.shape[1])  # steradians
    height = np.maximum(np.sin(latitude), 0)
    from_sky = float(((light @ _LUMA) * is_sky * height * solid).sum())
    disc = np.exp(-0.5 * (distance / max(float(_SUN_RADIUS), pixel)) ** 2)
    glow = np.exp(-distance / float(_GLOW))
    shape = np.zeros_like(distance)
    for part, share in ((disc, 1 - _GLOW_SHARE), (glow, _GLOW_SHARE)):
        shape += share * part / max(float((part * solid).sum()), 1e-12)  # each gives its share of the light
    irradiance = sun.strength * from_sky / max(np.sin(sun.latitude), 0.1)
    near = distance < max(float(_GLOW), 2 * pixel)
    color = light[near].mean(0)
    color = color / max(float(color @ _LUMA), 1e-6)
    return np.asarray((irradiance * shape * is_sky)[..., None] * color, np.float32)


def _blurred(values: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur across the seam."""
    around = min(values.shape[1], round(3 * sigma) + 1)
    wide = np.pad(values.astype(np.float32), ((0, 0), (around, around)), "wrap")
    return np.asarray(cv2.GaussianBlur(wide, (0, 0), sigma))[:, around:-around]


def cube(light: np.ndarray) -> np.ndarray:
    """The six faces of a cube below each other, (6 S, S, 3), in the order of `_FACES`, as they are seen from
    inside; above the face ahead one looks up to the face above."""
    height, width = light.shape[:2]
    side = width // 4
    a, b = np.meshgrid((np.arange(side) + 0.5) / side * 2 - 1, 1 - (np.arange(side) + 0.5) / side * 2)
    one = np.ones_like(a)
    views = ((one, b, -a), (-one, b, a), (a, one, -b), (a, -one, b), (a, b, one), (-a, b, -one))
    padded = cv2.copyMakeBorder(light, 0, 0, 1, 1, cv2.BORDER_WRAP)
    faces = []
    for x, y, z in views:
        across = (np.arctan2(x, z) / (2 * np.pi) + 0.5) * width - 0.5
        along = (0.5 - np.arctan2(y, np.hypot(x, z)) / np.pi) * height - 0.5
        place = np.float32((across + 0.5) % width - 0.5 + 1), np.float32(np.clip(along, 0, height - 1))
        faces.append(cv2.remap(padded, *place, cv2.INTER_LINEAR))
    return np.concatenate(faces)


def write_hdr(
    path: Path,
    light: np.ndarray,
    is_cube: bool = False,
    sun: Sun | None = None,
    notes: PictureNotes = NO_NOTES,
) -> None:
    """Write linear light (H, W, 3) float32 by the file's suffix, in half floats or as RGBE.

    Raises:
        BadFileError: the suffix is unknown, the package OpenEXR is missing, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix == ".hdr":
        # GIMP 2.10 cannot read the compressed rows that other programs write.
        plain = [cv2.IMWRITE_HDR_COMPRESSION, cv2.IMWRITE_HDR_COMPRESSION_NONE]
        is_written, data = cv2.imencode(".hdr", light[..., ::-1], plain)
        if not is_written:
            raise BadFileError(path, tr("The picture could not be encoded."))
        write_bytes_atomically(path, _signed(data.tobytes(), notes))
    elif suffix == ".exr":
        header = {"comments": notes.description, "copyright": notes.licence}
        header = {name: text for name, text in header.items() if text}
        where = {} if sun is None else {"sunLongitude": sun.longitude, "sunLatitude": sun.latitude}
        half = np.minimum(light, np.finfo(np.float16).max).astype(np.float16)
        write_exr(path, {"RGB": half}, header | where | _surroundings(is_cube))
    else:
        raise BadFileError(path, tr("HDR panoramas are saved as .exr or .hdr."))


def _signed(data: bytes, notes: PictureNotes) -> bytes:
    """A Radiance file whose header says what made it."""
    first, rest = data.split(b"\n", 1)
    texts = {"Description": notes.description, "Copyright": notes.licence}
    comments = [f"# {name}: {' '.join(text.split())}".encode() for name, text in texts.items() if text]
    return b"\n".join([first, *comments, f"SOFTWARE={PROGRAM}".encode(), rest])


def _surroundings(is_cube: bool) -> dict[str, object]:
    """What the header says about how the picture surrounds the world."""
    if is_cube:
        return {"faces": _FACES}
    try:
        import OpenEXR
    except ImportError:  # and writing will say so
        return {}
    return {"envmap": OpenEXR.ENVMAP_LATLONG}
