"""A set, the model to begin with and the command in one zip: to be trained on another computer."""

import shlex
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from gaugan_desktop.errors import BadDatasetError, BadFileError
from gaugan_desktop.files import write_atomically
from gaugan_desktop.models.model_file import SUFFIX
from gaugan_desktop.photo_set.description import FILE
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import IMAGES, LABELS, PhotoSet
from gaugan_desktop.photo_set.training import TrainingOrder
from gaugan_desktop.texts import tr

_SET, _RUN, _MODEL = Path("set"), Path("run"), Path(f"model{SUFFIX}")


def write_parcel(
    photo_set: PhotoSet,
    order: TrainingOrder,
    path: Path,
    advance: Callable[[float], object] = lambda share: None,
) -> None:
    """Pack what a run needs; in the unpacked folder `train.sh` or `train.bat` begins it.

    Args:
        advance: hears the share of the photos that is packed.

    Raises:
        BadDatasetError: no photo is done.
        BadFileError: something cannot be read, or the zip not be written.
    """
    files = _files(photo_set)
    if not files:
        raise BadDatasetError(tr("No photo is done yet."))
    top = photo_set.root.name

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(photo_set.root / FILE, f"{top}/{_SET}/{FILE}")
            for number, (source, place) in enumerate(files, start=1):
                _pack(archive, source, f"{top}/{_SET}/{place}")
                advance(number / len(files))
            if order.model is not None:
                _pack(archive, order.model[0], f"{top}/{_MODEL}")
            for name, text in _texts(order, top).items():
                entry = zipfile.ZipInfo(f"{top}/{name}")
                entry.external_attr = (0o755 if name.endswith(".sh") else 0o644) << 16
                archive.writestr(entry, text)

    write_atomically(path, write)


def _files(photo_set: PhotoSet) -> list[tuple[Path, str]]:
    """Finished pairs: where they lie, and where in the set."""
    found = []
    for photo in photo_set.photos:
        if photo.state is PhotoState.DONE:
            picture, labels = photo_set.pair(photo)
            found += [
                (picture, f"{IMAGES}/{photo.name}{picture.suffix}"),
                (labels, f"{LABELS}/{labels.name}"),
            ]
    return found


def _pack(archive: zipfile.ZipFile, source: Path, place: str) -> None:
    """As it is: pictures and weights are dense already."""
    try:
        archive.write(source, place, zipfile.ZIP_STORED)
    except FileNotFoundError as error:
        raise BadFileError(source, tr("The file does not exist.")) from error


def _texts(order: TrainingOrder, name: str) -> dict[str, str]:
    model = None if order.model is None else (_MODEL, order.model[1])
    away = replace(order, root=_SET, run=_RUN, model=model, name=order.name or name)
    export = ["gaugan-train", "export", str(_RUN), "-o", f"{name}{SUFFIX}", "--name", name]
    posix = [
        "#!/bin/sh",
        'cd "$(dirname "$0")" || exit 1',
        f"{shlex.join(away.portable)} &&",
        shlex.join(export),
    ]
    windows = ['@cd /d "%~dp0"', f"{_for_windows(away.portable)} && ^", _for_windows(export)]
    words = tr(
        "Install GauGAN Desktop on the other computer, unpack this there, and start train.sh (train.bat on "
        "Windows). When it has ended, bring {file} back and add it with Tools > Models.",
        file=f"{name}{SUFFIX}",
    )
    return {
        "train.sh": "\n".join([*posix, ""]),
        "train.bat": "\r\n".join([*windows, ""]),
        "README.txt": f"{words}\n",
    }


def _for_windows(command: list[str]) -> str:
    """In a batch file a percent sign is written twice."""
    return subprocess.list2cmdline(command).replace("%", "%%")
