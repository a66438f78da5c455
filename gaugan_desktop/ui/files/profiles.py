"""Colour profiles by name, and how a picture would look in one."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QColorSpace

from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging.color_profiles import proofed, read_profile
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.views.picture_display import PictureDisplay

_KNOWN = QColorSpace.NamedColorSpace
WIDE = {"Display P3": _KNOWN.DisplayP3, "Adobe RGB": _KNOWN.AdobeRgb}


def profile_named(name: str) -> bytes | None:
    """A profile by one of the names in `WIDE`, or from a file; None for sRGB, whose name is empty.

    Raises:
        BadFileError: the file is missing or no profile.
    """
    if name in WIDE:
        return bytes(QColorSpace(WIDE[name]).iccProfile().data())
    return read_profile(Path(name)) if name else None


class SoftProof(QObject):
    """Shows the picture as it will look in the colour profile of exports."""

    notice = Signal(str)

    def __init__(self, display: PictureDisplay, settings: AppSettings) -> None:
        super().__init__()
        self._display, self._settings = display, settings

    def attach(self, action: QAction) -> None:
        """A checkable action turns it on and off."""
        action.setCheckable(True)
        action.toggled.connect(lambda is_on: action.setChecked(self.turn(is_on)))

    def turn(self, is_on: bool) -> bool:
        """Begin or end; says why there is nothing to see. Returns whether it is on."""
        if not is_on:
            self._display.set_proof(None)
            return False
        try:
            profile = profile_named(self._settings.export_profile)
            if profile is not None:
                proofed(np.zeros((1, 1, 3), np.uint8), profile)
        except GauganError as error:
            self.notice.emit(str(error))
            return False
        if profile is None:
            self.notice.emit(tr("Choose a colour profile in File > Export picture first."))
            return False
        self._display.set_proof(_through(profile))
        return True


def _through(profile: bytes) -> Callable[[np.ndarray], np.ndarray]:
    return lambda picture: proofed(picture, profile)
