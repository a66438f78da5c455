"""Names of what lies in files, in the artist's language: the landscape labels, style pictures, samples."""

import re
from pathlib import Path

from PySide6.QtGui import QKeySequence

from gaugan_desktop.labels import LabelClass
from gaugan_desktop.texts import mark, tr

BUNDLED_NAMES = (
    mark("bush"), mark("cloud"), mark("dirt"), mark("grass"), mark("gravel"), mark("hill"),
    mark("mountain"), mark("plant"), mark("river"), mark("road"), mark("rock"), mark("sand"), mark("sea"),
    mark("sky"), mark("snow"), mark("stone"), mark("tree"), mark("water"),
    mark("Clear noon"), mark("Golden hour"), mark("Red sunset"), mark("Blue dusk"), mark("Moonlit night"),
    mark("Overcast"), mark("Fog"), mark("Storm"), mark("Spring"), mark("Autumn"), mark("Winter"),
    mark("Desert"), mark("Mountain lake"), mark("Sea coast"),
)  # fmt: skip


def label_name(label: LabelClass) -> str:
    """As lists show it; labels of other sets than the landscape one keep their names."""
    return tr(label.name)


def label_title(label: LabelClass) -> str:
    """With a capital letter first."""
    name = label_name(label)
    return name[:1].upper() + name[1:]


def file_title(path: Path) -> str:
    """Of a bundled style picture or sample: `03-red-sunset.jpg` -> `Red sunset`."""
    words = re.sub(r"^\d+-", "", path.stem).replace("-", " ")
    return tr(words.capitalize())


def key_text(key: QKeySequence | str) -> str:
    """A key as it is called in the artist's language, on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def plain(text: str) -> str:
    """A menu's text without its access key and the dots that promise a dialog."""
    return re.sub(r"\(&\w\)|&", "", text).rstrip(".")
