"""Moving pictures: GIF, animated WebP, and MP4."""

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

FILM_FORMATS = (".mp4", ".gif", ".webp")
_LAST_FRAME_SECONDS = 2.0
_WEBP_QUALITY = 90


def write_film(path: Path, frames: Sequence[np.ndarray], seconds_per_frame: float) -> None:
    """Write frames (H, W, 3) uint8 of one size, by the file's suffix; the last one stays longer.

    Raises:
        BadFileError: the suffix is unknown or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in FILM_FORMATS:
        raise BadFileError(path, tr("Films are saved as .mp4, .gif or .webp; choose one of these endings."))
    data = (
        _mp4(path, frames, seconds_per_frame)
        if suffix == ".mp4"
        else _animated(frames, seconds_per_frame, suffix)
    )
    write_bytes_atomically(path, data)


def _animated(frames: Sequence[np.ndarray], seconds: float, suffix: str) -> bytes:
    images = [Image.fromarray(frame) for frame in frames]
    times = [round(1000 * seconds)] * (len(images) - 1) + [round(1000 * max(_LAST_FRAME_SECONDS, seconds))]
    if suffix == ".gif":
        images = [image.quantize(256, Image.Quantize.MEDIANCUT) for image in images]
    buffer = io.BytesIO()
    options = {"quality": _WEBP_QUALITY} if suffix == ".webp" else {}
    images[0].save(
        buffer,
        suffix[1:].upper(),
        save_all=True,
        append_images=images[1:],
        duration=times,
        loop=0,
        **options,
    )
    return buffer.getvalue()


def _mp4(path: Path, frames: Sequence[np.ndarray], seconds: float) -> bytes:
    """MPEG-4 wants even sides; a row or column too many is left out."""
    height, width = (side // 2 * 2 for side in frames[0].shape[:2])
    extra = round((_LAST_FRAME_SECONDS - seconds) / seconds)
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"mp4v"), 1 / seconds, (width, height))
        try:
            for frame in [*frames, *[frames[-1]] * max(0, extra)]:
                writer.write(np.ascontiguousarray(frame[:height, :width, ::-1]))
        finally:
            writer.release()
        if not film.exists() or film.stat().st_size == 0:
            raise BadFileError(path, tr("This computer cannot write MP4 films; choose .gif or .webp."))
        return film.read_bytes()
