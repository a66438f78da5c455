"""Moving pictures: GIF, animated WebP, MP4 and WebM."""

import io
import math
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of, write_bytes_atomically
from gaugan_desktop.folders import is_there
from gaugan_desktop.imaging.export import NO_NOTES, PROGRAM, PictureNotes
from gaugan_desktop.imaging.xmp import xmp_packet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

FILM_FORMATS = (".mp4", ".webm", ".gif", ".webp")
CLIP_RATE = 25.0  # frames per second of what moves
FRAMES_PER_SECOND = 12.5  # at least; 0.08 s are whole hundredths, in which GIF counts
_CODECS = {  # H.264 where the system has an encoder for it, else MPEG-4; VP9 takes too long
    ".mp4": ("avc1", "mp4v"),
    ".webm": ("VP80", "VP90"),
}
_LEAST_ROOM = 100_000  # bytes
_LAST_FRAME_SECONDS = 2.0
_WEBP_QUALITY = 90
_XMP_BOX = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")  # ISO 16684-3: where MP4 files have XMP


def write_film(
    path: Path, frames: Sequence[np.ndarray], seconds_per_frame: float, notes: PictureNotes = NO_NOTES
) -> None:
    """Write frames (H, W, 3) uint8 of one size, by the file's suffix; the last one stays longer.

    Args:
        notes: what the file says of its pictures; WebM has no place for it.

    Raises:
        BadFileError: the suffix is unknown or the file cannot be written.
    """
    suffix = _suffix_of(path)
    if suffix in _CODECS:
        data = _signed(_slow_video(path, frames, seconds_per_frame, suffix), suffix, notes)
    else:
        unit = 10 if suffix == ".gif" else 1
        data = _animated(frames, suffix, _milliseconds(len(frames), seconds_per_frame, unit), notes)
    write_bytes_atomically(path, data)


def write_clip(
    path: Path, frames: Callable[[], Iterator[np.ndarray]], count: int, notes: PictureNotes = NO_NOTES
) -> None:
    """Write what moves, `CLIP_RATE` frames a second, by the file's suffix; it may be shown in a loop.

    Args:
        frames: makes them, (H, W, 3) uint8 of one size, as often as it is asked; nobody holds them all.
        notes: see `write_film`.

    Raises:
        BadFileError: the suffix is unknown or the file cannot be written.
    """
    suffix = _suffix_of(path)
    if suffix in _CODECS:
        video = _video(path, lambda: ((frame, 1) for frame in frames()), CLIP_RATE, count, suffix)
        data = _signed(video, suffix, notes)
    else:
        data = _animated(frames(), suffix, round(1000 / CLIP_RATE), notes)
    write_bytes_atomically(path, data)


def _suffix_of(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in FILM_FORMATS:
        raise BadFileError(
            path, tr("Films are saved as .mp4, .webm, .gif or .webp; choose one of these endings.")
        )
    return suffix


def _signed(video: bytes, suffix: str, notes: PictureNotes) -> bytes:
    """A video with what it says of itself behind it, where the format has a place for it."""
    if suffix != ".mp4":
        return video
    box = b"uuid" + _XMP_BOX + xmp_packet(PROGRAM, notes.description, notes.licence)
    return video + (len(box) + 4).to_bytes(4, "big") + box


def _animated(
    frames: Iterable[np.ndarray], suffix: str, duration: int | list[int], notes: PictureNotes
) -> bytes:
    images = (Image.fromarray(frame) for frame in frames)
    options: dict[str, Any]
    if suffix == ".gif":
        images = (image.quantize(256, Image.Quantize.MEDIANCUT) for image in images)
        texts = PROGRAM, notes.description, notes.licence
        options = {"comment": "; ".join(text for text in texts if text).encode()}
    else:
        packet = xmp_packet(PROGRAM, notes.description, notes.licence)
        options = {"quality": _WEBP_QUALITY, "xmp": packet}
    buffer = io.BytesIO()
    next(images).save(
        buffer,
        suffix[1:].upper(),
        save_all=True,
        append_images=images,
        duration=duration,
        loop=0,
        **options,
    )
    return buffer.getvalue()


def _milliseconds(count: int, seconds: float, unit: int) -> list[int]:
    """How long each frame stays, in multiples of a unit; rounding does not add up."""
    ends = [unit * round(1000 * seconds * (number + 1) / unit) for number in range(count - 1)]
    last = unit * round(1000 * max(_LAST_FRAME_SECONDS, seconds) / unit)
    return [end - start for start, end in zip([0, *ends[:-1]], ends, strict=True)] + [last]


def _slow_video(path: Path, frames: Sequence[np.ndarray], seconds: float, suffix: str) -> bytes:
    """A film of at least `FRAMES_PER_SECOND`; slower pictures are shown several times."""
    repeats = math.ceil(seconds * FRAMES_PER_SECOND - 1e-9)
    rate = repeats / seconds
    last = max(repeats, round(_LAST_FRAME_SECONDS * rate))
    shown = [(frame, repeats) for frame in frames[:-1]] + [(frames[-1], last)]
    return _video(path, lambda: shown, rate, repeats * (len(frames) - 1) + last, suffix)


def _video(
    path: Path, shown: Callable[[], Iterable[tuple[np.ndarray, int]]], rate: float, count: int, suffix: str
) -> bytes:
    """A file of frames, each shown so many times."""
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            (Path(folder) / "room").write_bytes(bytes(_LEAST_ROOM))  # encoders do not say what is wrong
            for codec in _CODECS[suffix]:
                film = Path(folder) / f"{codec}{suffix}"
                if _encoded(film, codec, rate, shown()):
                    if _frame_count(film) == count:
                        return film.read_bytes()
                    raise BadFileError(path, _unfinished())
    except OSError as error:
        raise BadFileError(
            path, tr("A film needs a folder for temporary files: {why}.", why=reason_of(error))
        ) from error
    raise BadFileError(path, tr("This computer cannot write such films; choose .gif or .webp."))


def _unfinished() -> str:
    return tr(
        "The film could not be finished; the disk with the folder {folder} may be full.",
        folder=gettempdir(),
    )


def _encoded(film: Path, codec: str, rate: float, shown: Iterable[tuple[np.ndarray, int]]) -> bool:
    """Write frames, each so many times; returns whether this codec exists here."""
    writer: cv2.VideoWriter | None = None
    try:
        for frame, repeats in shown:
            height, width = (side // 2 * 2 for side in frame.shape[:2])  # what the codecs want
            if writer is None:
                writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*codec), rate, (width, height))
                if not writer.isOpened():
                    return False
            pixels = np.ascontiguousarray(frame[:height, :width, ::-1])
            for _ in range(repeats):
                writer.write(pixels)
    finally:
        if writer is not None:
            writer.release()
    return True


def _frame_count(film: Path) -> int:
    """How many frames a player finds; a full disk cuts films off without a word."""
    reader = cv2.VideoCapture(str(film))
    try:
        count = 0
        while reader.grab():
            count += 1
        return count
    finally:
        reader.release()


def write_sequence(folder: Path, frames: Iterator[np.ndarray]) -> None:
    """Write frames (H, W, 3) uint8 as numbered PNG files into a new folder.

    Raises:
        BadFileError: there is something of this name already, or it cannot be written.
    """
    if is_there(folder):
        raise BadFileError(folder, tr("There is something of this name already; choose another one."))
    try:
        with TemporaryDirectory(
            prefix=".frames-", dir=folder.parent, ignore_cleanup_errors=True
        ) as temporary:
            unfinished = Path(temporary) / "frames"
            unfinished.mkdir()
            for number, frame in enumerate(frames, start=1):
                Image.fromarray(frame).save(unfinished / f"{number:05}.png", compress_level=1)
            shutil.move(unfinished, folder)
    except OSError as error:
        raise BadFileError(folder, tr("The file cannot be written: {why}.", why=reason_of(error))) from error


def dissolved(pictures: Sequence[np.ndarray], count: int, is_loop: bool = False) -> Iterator[np.ndarray]:
    """`count` frames that pass evenly through pictures (H, W, 3) uint8, each melting into the next one.

    Args:
        is_loop: the last frame leads to the first picture.
    """
    stops = len(pictures) if is_loop else len(pictures) - 1
    for number in range(count):
        place = number * stops / (count if is_loop else max(1, count - 1))
        first = min(int(place), len(pictures) - 1)
        after = pictures[(first + 1) % len(pictures)] if is_loop or place > first else pictures[first]
        yield np.asarray(cv2.addWeighted(pictures[first], 1 - (place - first), after, place - first, 0))
