"""Scratch files in which large pictures are painted, and found again after a crash."""

import hashlib
import logging
import time
from pathlib import Path

import numpy as np

from gaugan_desktop.files import ensure_folder, stamp_of
from gaugan_desktop.paths import cache_folder
from gaugan_desktop.synthesis.messages import SynthesisRequest

_KEPT_SECONDS = 7 * 24 * 3600
_ENDING = ".rgb"
_log = logging.getLogger(__name__)


def scratch_for(request: SynthesisRequest, model: Path | None) -> Path:
    """The scratch file of a picture: the same one when the same picture is asked for again.

    Raises:
        BadFileError: its folder cannot be created.
    """
    folder = ensure_folder(cache_folder() / "prints")
    for old in folder.glob(f"*{_ENDING}"):
        stamp = stamp_of(old)
        if stamp is not None and stamp[0] / 1e9 < time.time() - _KEPT_SECONDS:
            forget(old)
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
    """A finished scratch file as a picture (H, W, 3) uint8, to read."""
    return np.memmap(scratch, np.uint8, "r", shape=(height, width, 3))


def forget(scratch: Path) -> None:
    """Delete a scratch file; one that cannot be deleted now goes in a week."""
    for path in (scratch, scratch_progress(scratch)):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            _log.info("%s stays for now", path, exc_info=True)
