"""A folder into which other programs save label maps: which of them are to be painted, and where to."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import FileStamp, ensure_folder, stamp_of
from gaugan_desktop.folders import is_folder, reading
from gaugan_desktop.live_link.saved_maps import SUFFIXES
from gaugan_desktop.texts import tr

PAINTED = "painted"
POLL_SECONDS = 0.05
_REST_SECONDS = 0.1  # without a change; then a file that does not show its end is written to it
_PATIENCE_SECONDS = 2.0  # for a file that cannot be read, which may still be under way
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
_ZIP_END, _ZIP_END_BYTES = b"PK\5\6", 22  # of an archive without a comment


@dataclass
class _Seen:
    stamp: FileStamp
    since: float
    taken: FileStamp | None = None
    failed: float | None = None


class WatchedFolder:
    """Asks the folder again and again; that works on every drive, and no change is lost.

    A file is taken when it shows its end or has rested for a moment, the one saved last first; what was
    painted since it was saved is not painted again. Pictures go to the folder `painted` in it. Hidden files,
    copies that programs keep and folders are passed over.

    Args:
        clock: seconds.

    Raises:
        BadFileError: it is no folder, or nothing can be written there.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = monotonic) -> None:
        if not is_folder(folder):
            raise BadFileError(folder, tr("There is no such folder."))
        self.folder, self._clock = folder, clock
        self.target = ensure_folder(folder / PAINTED)
        self._seen: dict[Path, _Seen] = {}

    def picture_of(self, path: Path) -> Path:
        """Where the picture of a label map goes."""
        return self.target / f"{path.stem}.png"

    def take(self) -> Path | None:
        """The label map that was saved last and waits; None while there is none.

        Raises:
            BadFileError: the folder is gone.
        """
        now = self._clock()
        found = self._look(now)
        waiting = [
            path
            for path, seen in found.items()
            if seen.taken != seen.stamp and (now - seen.since >= _REST_SECONDS or _shows_its_end(path, seen))
        ]
        if not waiting:
            return None
        newest = max(waiting, key=lambda path: found[path].stamp[0])
        found[newest].taken = found[newest].stamp
        return newest

    def is_obsolete(self, path: Path) -> bool:
        """Whether a label map was saved again since it was taken."""
        seen = self._seen.get(path)
        return seen is None or stamp_of(path) not in (seen.taken, None)

    def may_still_come(self, path: Path) -> bool:
        """A label map could not be read; whether it is tried again, because it may be half written."""
        seen = self._seen.get(path)
        if seen is None:
            return False
        now = self._clock()
        seen.failed = now if seen.failed is None else seen.failed
        if now - seen.failed > _PATIENCE_SECONDS:
            return False
        seen.taken, seen.since = None, now
        return True

    def _look(self, now: float) -> dict[Path, _Seen]:
        with reading(self.folder), os.scandir(self.folder) as entries:
            names = [entry.name for entry in entries if entry.is_file()]
        found: dict[Path, _Seen] = {}
        for name in names:
            path = self.folder / name
            if name.startswith(".") or path.suffix.lower() not in SUFFIXES:
                continue
            if (stamp := stamp_of(path)) is None:
                continue  # gone in between
            seen = self._seen.get(path)
            if seen is None:
                seen = _Seen(stamp, now, stamp if self._is_painted(path, stamp) else None)
            elif seen.stamp != stamp:
                seen = _Seen(stamp, now, seen.taken)
            found[path] = seen
        self._seen = found
        return found

    def _is_painted(self, path: Path, stamp: FileStamp) -> bool:
        """Whether there is a picture that is newer, from an earlier watch."""
        picture = stamp_of(self.picture_of(path))
        return picture is not None and picture[0] > stamp[0]


def _shows_its_end(path: Path, seen: _Seen) -> bool:
    """Whether a file that was not tried yet ends as its format does; Photoshop's has no sign at its end."""
    if seen.failed is not None:
        return False
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, seen.stamp[1] - _ZIP_END_BYTES))
            end = stream.read(_ZIP_END_BYTES)
    except OSError:
        return False
    return end.endswith(_PNG_END) if path.suffix.lower() == ".png" else end.startswith(_ZIP_END)
