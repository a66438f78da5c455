"""One pen event: from sample to changed label map, and on to the canvas' pixels."""

import itertools

from benchmarks.timing import Row, interleaved
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.ui.label_image import LabelImage

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
    ]


def _show(image: LabelImage, rect: Rect, is_shown: bool) -> None:
    if is_shown and not rect.is_empty:
        image.update(rect)
