"""Writes the layouts of procedural landscapes: `resources/layouts/landscapes.png`.

Run from the checkout: `python packaging/make_layouts.py`; it takes a minute or two.
"""

from gaugan_desktop.document.layouts import BUNDLED, COLUMNS, ROWS, layout_of, stacked
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from trainer.data.landscapes.scene import render_landscape

COUNT, SCALE, SEED = 900, 4, 18


def main() -> None:
    layouts = []
    for number in range(COUNT):
        _, labels = render_landscape((SEED, number), ROWS * SCALE, COLUMNS * SCALE)
        layouts.append(layout_of(labels, labels != UNPAINTED))
    path = resource_path(*BUNDLED[:-1]) / BUNDLED[-1]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(cv2.imencode(".png", stacked(layouts), [cv2.IMWRITE_PNG_COMPRESSION, 9])[1].tobytes())


if __name__ == "__main__":
    main()
