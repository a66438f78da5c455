"""Paints a print in a process that a test kills; see `test_printing.py`.

It tells every share that is done, and stays where it is from a given share on.
"""

import sys
import threading
from pathlib import Path

import numpy as np
import torch

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.style import MEAN_STYLE
from gaugan_desktop.synthesis.engine import SynthesisEngine, printing
from gaugan_desktop.wrap import NO_WRAP


def main(model: Path, labels: Path, scratch: Path, size: tuple[int, int], end: float) -> None:
    printing._TILE, printing._OVERLAP = 96, 16
    printing.whole_size = lambda width, height: (width // 3, height // 3)
    engine = SynthesisEngine.from_file(model, "cpu", torch.float32)
    request = printing.print_request(engine, Moment(np.load(labels), MEAN_STYLE, NO_WRAP, True), size)

    def tell(share: float) -> None:
        print(share, flush=True)
        if share >= end:
            threading.Event().wait()

    printing.paint_print(engine, request, scratch, tell)


if __name__ == "__main__":
    texts = sys.argv[1:]
    main(Path(texts[0]), Path(texts[1]), Path(texts[2]), (int(texts[3]), int(texts[4])), float(texts[5]))
