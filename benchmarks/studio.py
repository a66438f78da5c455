"""The studio: a set opened, Snap, wand and superpixels, a stroke with a photo under the labels."""

import os
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.timing import Row, interleaved
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.picking import wand
from gaugan_desktop.photo_set.snapping import smoothed_photo, snapped
from gaugan_desktop.photo_set.superpixels import superpixels

_PHOTOS = 5000
_SIZE = (1280, 853)
_LARGE = 4096
_EVENTS = 60


def run(repeats: int) -> list[Row]:
    """A set of 5,000 photos, a photo of 1280 x 853 pixels, and one of 4096 x 4096."""
    photo = _photo(*_SIZE)
    smooth = smoothed_photo(photo)
    rough = _rough(photo.shape[:2])
    corrected = snapped(smooth, rough)
    corrected.strokes[400:410, 300:500] = 3
    best = interleaved(
        {
            "smooth": lambda: smoothed_photo(photo),
            "snap": lambda: snapped(smooth, rough),
            "correct": lambda: snapped(smooth, corrected),
            "wand": lambda: wand(smooth, 640, 100, 24),
            "pieces": lambda: superpixels(smooth, 16),
        },
        repeats,
    )
    return [
        Row(f"opening a set of {_PHOTOS:,} photos", _opening(), unit="ms"),
        Row("opening a photo for Snap, 1280 x 853 (once)", best["smooth"]),
        Row("Snap, everything open", best["snap"]),
        Row("Snap, a correction", best["correct"]),
        Row("wand", best["wand"]),
        Row("superpixels (once a photo)", best["pieces"]),
        Row("brush event over a photo, 4096 x 4096, canvas repainted", _stroke(), unit="ms"),
    ]


def _photo(width: int, height: int) -> np.ndarray:
    """Clouds of colour with grain: edges everywhere, none of them sharp."""
    rng = np.random.default_rng(0)
    coarse = rng.integers(0, 256, (9, 12, 3), np.uint8)
    photo = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC).astype(int)
    return (photo + rng.integers(-12, 13, photo.shape)).clip(0, 255).astype(np.uint8)


def _rough(shape: tuple[int, int]) -> Draft:
    draft = Draft.empty(shape)
    for number in range(12):
        top, left = 40 + number // 4 * 280, 60 + number % 4 * 310
        draft.strokes[top : top + 12, left : left + 180] = number
    return draft


def _opening() -> float:
    """Milliseconds to open a set of photos that nobody has looked at."""
    with tempfile.TemporaryDirectory() as folder:
        photos = Path(folder) / "photos"
        photos.mkdir()
        for number in range(_PHOTOS):
            (photos / f"IMG_{number}.jpg").touch()
        PhotoSet.create(Path(folder) / "set", photos, bundled_label_set("landscape")).close()
        started = time.perf_counter()
        opened = PhotoSet.open(Path(folder) / "set")
        elapsed = 1000 * (time.perf_counter() - started)
        opened.close()
    return elapsed


def _stroke() -> float:
    """Milliseconds from a pen event to the pixels of a canvas of 1280 x 800 that shows the whole photo."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from gaugan_desktop.ui.session import DocumentSession
    from gaugan_desktop.ui.studio.photo_desk import document_of
    from gaugan_desktop.ui.studio.studio_canvas import StudioCanvas
    from gaugan_desktop.ui.theme import THEMES
    from gaugan_desktop.ui.views.label_image import image_from_rgb
    from gaugan_desktop.ui.views.view_state import ViewState

    app = QApplication.instance() or QApplication([])
    session = DocumentSession(document_of(Draft.empty((_LARGE, _LARGE)), bundled_label_set("landscape")))
    canvas = StudioCanvas(ViewState(), THEMES["dark"])
    canvas.resize(1280, 800)
    canvas.set_document(session.document)
    canvas.set_photo(image_from_rgb(_photo(_LARGE, _LARGE)))
    session.labels_changed.connect(canvas.repaint_labels)
    canvas.show()
    app.processEvents()
    session.begin_stroke(Brush(size=128), 3, StrokeSample(200, 2000))
    started = time.perf_counter()
    for step in range(_EVENTS):
        session.extend_stroke(StrokeSample(200 + 30 * step, 2000 + step % 40))
        app.processEvents()
    elapsed = time.perf_counter() - started
    session.end_stroke()
    canvas.close()
    return 1000 * elapsed / _EVENTS
