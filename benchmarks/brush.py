"""One pen event: from sample to changed label map, and on to the canvas' pixels."""

import itertools

import numpy as np
import psutil

from benchmarks.timing import Row, interleaved
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.ui.views.label_image import LabelImage

_SIDE = 4096
_EVENTS = 200


def run(repeats: int) -> list[Row]:
    """A 128 px tip on a 4096 x 4096 document, 8 px between events."""
    label_set = bundled_label_set("landscape")
    document = Document.blank(_SIDE, _SIDE, label_set, 13)
    image = LabelImage(document.labels, label_set.palette)
    starts = itertools.count()

    def stroke(is_shown: bool) -> None:
        y = 200 + next(starts) * 97 % 3600
        _show(image, document.begin_stroke(Brush(size=128), 6, StrokeSample(200, y)), is_shown)
        for step in range(_EVENTS):
            rect = document.extend_stroke(StrokeSample(200 + 8 * step, y + step % 40))
            _show(image, rect, is_shown)
        document.end_stroke()

    best = interleaved({"paint": lambda: stroke(False), "show": lambda: stroke(True)}, repeats)
    return [
        Row("brush event, 4096 x 4096, tip 128 px", best["paint"] / _EVENTS),
        Row("brush event with canvas pixels", best["show"] / _EVENTS),
        Row("memory that 2,000 strokes at 4096 x 4096 add, undo included", _stroke_memory(), unit="MB"),
    ]


def _stroke_memory() -> float:
    """Growth of the resident size by strokes of twenty samples each."""
    document = Document.blank(_SIDE, _SIDE, bundled_label_set("landscape"), 13)
    process, rng = psutil.Process(), np.random.default_rng(0)
    before = process.memory_info().rss
    for number in range(2000):
        x, y = rng.uniform(200, _SIDE - 400, 2)
        document.begin_stroke(Brush(size=64), number % 18, StrokeSample(x, y))
        for step in range(1, 20):
            document.extend_stroke(StrokeSample(x + 10 * step, y + 3 * step))
        document.end_stroke()
    return (process.memory_info().rss - before) / 2**20


def _show(image: LabelImage, rect: Rect, is_shown: bool) -> None:
    if is_shown and not rect.is_empty:
        image.update(rect)
