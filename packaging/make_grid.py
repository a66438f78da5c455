"""Draws the README's grid: six label maps in four styles each, painted by the starter model.

Run as `python packaging/make_grid.py OUT.jpg`. The maps are blobs as people paint them.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from gaugan_desktop.document.style import Style
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path, starter_model_path
from gaugan_desktop.synthesis.engine import SynthesisEngine

SIZE = (768, 512)  # width, height
CELL = (300, 200)
GAP = 4
STYLES = ("01-clear-noon", "02-golden-hour", "03-red-sunset", "05-moonlit-night")
Shape = tuple[str, list[tuple[float, float]]]  # label, corners or, if there are two, centre and radii

# Shares of width and height.
MAPS: list[list[Shape]] = [
    [
        ("cloud", [(0.25, 0.18), (0.14, 0.06)]), ("cloud", [(0.7, 0.12), (0.18, 0.05)]),
        ("mountain", [(0, 0.5), (0.15, 0.35), (0.3, 0.42), (0.5, 0.2), (0.68, 0.4), (0.8, 0.32), (1, 0.45),
                      (1, 0.6), (0, 0.6)]),
        ("water", [(0, 0.55), (1, 0.55), (1, 1), (0, 1)]), ("tree", [(0.1, 0.55), (0.2, 0.06)]),
        ("tree", [(0.92, 0.54), (0.18, 0.07)]), ("grass", [(0, 0.84), (0.3, 0.81), (0.55, 1), (0, 1)]),
    ],
    [
        ("cloud", [(0.5, 0.14), (0.3, 0.08)]),
        ("hill", [(0, 0.5), (0.25, 0.4), (0.6, 0.46), (1, 0.38), (1, 1), (0, 1)]),
        ("grass", [(0, 0.62), (0.5, 0.56), (1, 0.64), (1, 1), (0, 1)]), ("tree", [(0.14, 0.5), (0.1, 0.13)]),
        ("tree", [(0.86, 0.53), (0.08, 0.11)]), ("bush", [(0.4, 0.72), (0.08, 0.04)]),
        ("dirt", [(0.48, 0.57), (0.53, 0.57), (0.8, 1), (0.45, 1)]),
    ],
    [
        ("cloud", [(0.3, 0.2), (0.22, 0.08)]), ("sea", [(0, 0.5), (1, 0.5), (1, 1), (0, 1)]),
        ("rock", [(0.66, 0.52), (0.76, 0.3), (1, 0.22), (1, 0.62)]),
        ("sand", [(0, 0.78), (0.5, 0.72), (1, 0.86), (1, 1), (0, 1)]), ("stone", [(0.3, 0.92), (0.08, 0.04)]),
    ],
    [
        ("mountain", [(0, 0.4), (0.2, 0.18), (0.4, 0.36), (0.62, 0.12), (1, 0.42), (1, 0.7), (0, 0.7)]),
        ("snow", [(0, 0.6), (0.5, 0.56), (1, 0.58), (1, 1), (0, 1)]),
        *(("tree", [(x - 0.05, 0.74), (x, 0.42), (x + 0.05, 0.74)]) for x in (0.08, 0.2, 0.78, 0.9)),
    ],
    [
        ("cloud", [(0.6, 0.2), (0.5, 0.14)]),
        ("tree", [(0, 0.42), (0.2, 0.34), (0.5, 0.44), (0.8, 0.33), (1, 0.42), (1, 0.66), (0, 0.66)]),
        ("grass", [(0, 0.58), (1, 0.6), (1, 1), (0, 1)]),
        ("river", [(0.46, 0.58), (0.54, 0.58), (0.62, 0.7), (0.5, 0.82), (0.75, 1), (0.3, 1), (0.34, 0.8)]),
    ],
    [
        ("rock", [(0, 0.3), (0.3, 0.25), (0.34, 0.6), (0, 0.7)]), ("rock", [(0.7, 0.4), (1, 0.3), (1, 0.7)]),
        ("sand", [(0, 0.58), (0.5, 0.55), (1, 0.6), (1, 1), (0, 1)]), ("plant", [(0.7, 0.85), (0.06, 0.06)]),
        ("plant", [(0.2, 0.8), (0.05, 0.05)]), ("cloud", [(0.55, 0.12), (0.16, 0.04)]),
    ],
]  # fmt: skip


def label_map(shapes: list[Shape]) -> np.ndarray:
    """(H, W) uint8: shapes over a sky."""
    label_set = bundled_label_set("landscape")
    scale = np.array(SIZE)
    labels = np.full(SIZE[::-1], label_set.id_of("sky"), np.uint8)
    for name, points in shapes:
        pixels = (np.array(points) * scale).astype(np.int32)
        if len(pixels) == 2:
            cv2.ellipse(labels, pixels[0].tolist(), pixels[1].tolist(), 0, 0, 360, label_set.id_of(name), -1)
        else:
            cv2.fillPoly(labels, [pixels], label_set.id_of(name))
    return labels


def main(path: Path) -> None:
    engine = SynthesisEngine.from_file(starter_model_path(), "cpu", torch.float32)
    palette = bundled_label_set("landscape").palette
    styles = [Style(name, resource_path("styles", f"{name}.jpg").read_bytes()) for name in STYLES]
    width, height = CELL[0] + GAP, CELL[1] + GAP
    sheet = Image.new("RGB", ((1 + len(styles)) * width - GAP, len(MAPS) * height - GAP), "white")
    for row, shapes in enumerate(MAPS):
        labels = label_map(shapes)
        cells = [palette[labels], *(engine.render(engine.borders.applied(labels), style) for style in styles)]
        for column, cell in enumerate(cells):
            picture = Image.fromarray(cell).resize(CELL, Image.Resampling.LANCZOS)
            sheet.paste(picture, (column * width, row * height))
    sheet.save(path, quality=90)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
