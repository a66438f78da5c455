"""Colour profiles by name, and how a picture would look in one."""

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QColorSpace

from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging.color_profiles import is_outside, proofed, read_profile
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.views.picture_display import PictureDisplay

_KNOWN = QColorSpace.NamedColorSpace
_MARK = np.array((255, 0, 255), np.uint8)  # magenta, which landscapes hardly have
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
    """Shows the picture as it will look in the colour profile of exports, and marks what that lacks."""

    notice = Signal(str)

    def __init__(self, display: PictureDisplay, settings: AppSettings) -> None:
        super().__init__()
        self._display, self._settings = display, settings

    def attach(self, proof: QAction, warning: QAction) -> None:
        """Two checkable actions turn the proof and the marks on and off."""
        for action in (proof, warning):
            action.setCheckable(True)
            action.toggled.connect(partial(self._on_toggled, action, proof, warning))

    def _on_toggled(self, action: QAction, proof: QAction, warning: QAction, is_on: bool) -> None:
        profile = self._usable_profile() if is_on or proof.isChecked() or warning.isChecked() else None
        if is_on and profile is None:
            action.setChecked(False)
        elif profile is None:
            self._display.set_proof(None)
        else:
            self._display.set_proof(partial(_shown, profile, proof.isChecked(), warning.isChecked()))

    def _usable_profile(self) -> bytes | None:
        """The profile of exports; None where there is nothing to see, and it says why."""
        try:
            profile = profile_named(self._settings.export_profile)
            if profile is not None:
                proofed(np.zeros((1, 1, 3), np.uint8), profile)
        except GauganError as error:
            self.notice.emit(str(error))
            return None
        if profile is None:
            self.notice.emit(tr("Choose a colour profile in File > Export picture first."))
        return profile


def _shown(profile: bytes, is_proofed: bool, is_marked: bool, picture: np.ndarray) -> np.ndarray:
    result = proofed(picture, profile) if is_proofed else picture
    if is_marked:
        result = np.where(is_outside(picture, profile)[..., None], _MARK, result)
    return result
