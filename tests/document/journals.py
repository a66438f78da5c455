"""A small document and its journal, and what comes back of them."""

from pathlib import Path

from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal import Journal
from gaugan_desktop.document.journal_reader import Recovered
from gaugan_desktop.document.lost_work import LostWork
from gaugan_desktop.folder_lock import FolderLock
from gaugan_desktop.labels import bundled_label_set

LABELS = bundled_label_set("landscape")


def blank() -> Document:
    return Document.blank(100, 80, LABELS, base_label=13)


def begun(folder: Path, document: Document, replaced: FolderLock | None = None) -> Journal:
    return Journal(folder, document, lambda: "Tiny", replaced)


def stroke(document: Document, x: float, label: int = 4) -> None:
    document.begin_stroke(Brush(size=10), label, StrokeSample(x, 40))
    document.end_stroke()


def recovered(folder: Path) -> Recovered:
    lock = FolderLock.take(folder)
    assert lock is not None
    try:
        return LostWork(lock).read()
    finally:
        lock.release()
