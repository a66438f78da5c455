"""Colour profiles (ICC) of printers, papers and screens, to convert pictures to."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.files import reason_of
from gaugan_desktop.imaging.matrix_profiles import MatrixProfile, matrix_profile, shown_in
from gaugan_desktop.texts import mark, tr

_MAX_BYTES = 64_000_000
_ALARM = 127  # the grey by which LittleCMS marks what a profile lacks
_GREY = 8  # levels around it that are no alarm but grey themselves
TOO_SHALLOW = mark(
    "This profile can be had with 8 bits per channel only; sRGB, Display P3 and Adobe RGB also with 16."
)
_STRIP_ROWS = 64
_MODES = {"RGB ": "RGB", "CMYK": "CMYK", "GRAY": "L"}


@cache
def srgb() -> bytes:
    """The profile of every picture that the program paints."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def read_profile(path: Path) -> bytes:
    """The bytes of a profile that pictures can be converted to.

    Raises:
        BadFileError: the file is missing or no such profile.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BadFileError(path, tr("The file is too large for a colour profile."))
        data = path.read_bytes()
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be read: {why}.", why=reason_of(error))) from error
    try:
        _transform(data)
    except (ImageCms.PyCMSError, OSError, KeyError, ValueError) as error:
        raise BadFileError(path, tr("This is no colour profile of a printer or a screen.")) from error
    return data


def name_of(profile: bytes) -> str:
    """What a profile calls itself."""
    return ImageCms.getProfileDescription(_opened(profile)).strip()


def mode_of(profile: bytes) -> str:
    """Of pictures in a profile: RGB, CMYK or L."""
    return _MODES[_opened(profile).profile.xcolor_space]


def converted(image: Image.Image, profile: bytes) -> Image.Image:
    """A picture in sRGB with the colours of another profile: RGB, CMYK or grey."""
    if profile == srgb():
        return image
    result = ImageCms.applyTransform(image, _transform(profile))
    assert result is not None
    return result


def is_deep(profile: bytes) -> bool:
    """Whether pictures in a profile may have 16 bits per channel: it has no tables."""
    return _by_primaries(profile) is not None


def converted_deep(picture: np.ndarray, profile: bytes) -> np.ndarray:
    """A picture (H, W, 3) uint16 in sRGB with the colours of another profile.

    Raises:
        GauganError: the profile is not `is_deep`.
    """
    if profile == srgb():
        return picture
    screen, target = _by_primaries(srgb()), _by_primaries(profile)
    if screen is None or target is None:
        raise GauganError(tr(TOO_SHALLOW))
    strips = (picture[top : top + _STRIP_ROWS] for top in range(0, len(picture), _STRIP_ROWS))
    return np.concatenate([shown_in(strip, screen, target) for strip in strips])


def proofed(picture: np.ndarray, profile: bytes) -> np.ndarray:
    """How a picture (H, W, 3) uint8 in sRGB will look in another profile, shown on an sRGB screen.

    The picture is converted as for a file, and back: one transform through profiles of matrices would not
    leave out what they cannot show.

    Raises:
        GauganError: the profile does not say what its colours look like.
    """
    back = _back(profile)
    return np.asarray(ImageCms.applyTransform(converted(Image.fromarray(picture), profile), back))


def is_outside(picture: np.ndarray, profile: bytes) -> np.ndarray:
    """Where a picture (H, W, 3) uint8 in sRGB has colours that a profile has not, (H, W) bool.

    Raises:
        GauganError: the profile does not say what its colours look like.
    """
    checked = np.asarray(ImageCms.applyTransform(Image.fromarray(picture), _gamut_check(profile)))
    is_grey = np.abs(picture - np.int16(_ALARM)).max(2) <= _GREY
    return np.asarray((checked == _ALARM).all(2) & ~is_grey)


@lru_cache(maxsize=3)
def _by_primaries(profile: bytes) -> MatrixProfile | None:
    return matrix_profile(profile)


@lru_cache(maxsize=2)
def _back(profile: bytes) -> ImageCms.ImageCmsTransform:
    """To sRGB, as the colours are."""
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    mode = mode_of(profile)
    with _told_of_colours():
        return ImageCms.buildTransform(_opened(profile), _opened(srgb()), mode, "RGB", intent, flags)


@lru_cache(maxsize=2)
def _gamut_check(profile: bytes) -> ImageCms.ImageCmsTransform:
    """To sRGB itself, grey where the profile lacks a colour."""
    flags = ImageCms.Flags.SOFTPROOFING | ImageCms.Flags.GAMUTCHECK
    screen, intent = _opened(srgb()), ImageCms.Intent.RELATIVE_COLORIMETRIC
    with _told_of_colours():
        return ImageCms.buildProofTransform(
            screen, screen, _opened(profile), "RGB", "RGB", intent, intent, flags
        )


@contextmanager
def _told_of_colours() -> Iterator[None]:
    try:
        yield
    except ImageCms.PyCMSError as error:
        raise GauganError(tr("This profile does not tell what its colours look like.")) from error


def _opened(profile: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(profile))


@lru_cache(maxsize=2)
def _transform(profile: bytes) -> ImageCms.ImageCmsTransform:
    """Perceptual where the profile knows how, with black kept black."""
    flags, mode = ImageCms.Flags.BLACKPOINTCOMPENSATION, mode_of(profile)
    screen, intent = _opened(srgb()), ImageCms.Intent.PERCEPTUAL
    return ImageCms.buildTransform(screen, _opened(profile), "RGB", mode, intent, flags)
