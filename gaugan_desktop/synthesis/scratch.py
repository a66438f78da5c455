"""Scratch files in which large pictures are painted, and found again after a crash."""

import errno
import hashlib
import logging
import os
import time
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, reason_of, stamp_of
from gaugan_desktop.folders import entries_of
from gaugan_desktop.paths import cache_folder
from gaugan_desktop.synthesis.messages import SynthesisRequest
from gaugan_desktop.texts import tr

_KEPT_SECONDS = 7 * 24 * 3600
_ENDING = ".rgb"
_log = logging.getLogger(__name__)


def scratch_for(request: SynthesisRequest, model: Path | None) -> Path:
    """The scratch file of a picture: the same one when the same picture is asked for again.

    Raises:
        BadFileError: its folder cannot be created.
    """
    folder = ensure_folder(cache_folder() / "prints")
    _forget_old(folder)
    said = (
        request.labels.shape, request.style, request.wrap, request.has_natural_borders, request.size,
        request.horizon, request.has_natural_light, request.rolls, model,
        None if model is None else stamp_of(model),
    )  # fmt: skip
    digest = hashlib.sha256(repr(said).encode())
    digest.update(request.labels.tobytes())
    return folder / f"{digest.hexdigest()[:32]}{_ENDING}"


def scratch_progress(scratch: Path) -> Path:
    """Beside a scratch file: how many of its rows are painted."""
    return scratch.with_suffix(".rows")


def opened_print(scratch: Path, width: int, height: int) -> np.memmap:
    """A finished scratch file as a picture (H, W, 3) uint8, to read.

    Raises:
        BadFileError: it cannot be read, or has lost something meanwhile.
    """
    try:
        return np.memmap(scratch, np.uint8, "r", shape=(height, width, 3))
    except OSError as error:
        raise BadFileError(scratch, tr("The file cannot be read: {why}.", why=reason_of(error))) from error
    except ValueError as error:
        why = os.strerror(errno.ENODATA)
        raise BadFileError(scratch, tr("The file cannot be read: {why}.", why=why)) from error


def forget(scratch: Path) -> None:
    """Delete a scratch file; one that cannot be deleted now goes in a week."""
    for path in (scratch, scratch_progress(scratch)):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            _log.info("%s stays for now", path, exc_info=True)


def _forget_old(folder: Path) -> None:
    """What nobody has asked for in a week; a folder that cannot be read keeps all."""
    try:
        found = [path for path in entries_of(folder) if path.suffix == _ENDING]
    except BadFileError as error:
        _log.info("old prints stay for now: %s", error)
        return
    for old in found:
        stamp = stamp_of(old)
        if stamp is not None and stamp[0] / 1e9 < time.time() - _KEPT_SECONDS:
            forget(old)
