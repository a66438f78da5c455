"""Paints the sample documents and their pictures with the starter model.

Run from the checkout after the starter model changed: `python packaging/make_samples.py`.
"""

import numpy as np
import torch

from gaugan_desktop.cli import STARTER_MODEL
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.document.style import Style
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.engine import SynthesisEngine

WIDTH, HEIGHT = 768, 512
# Label, then the corners of a smooth outline in document pixels; later shapes cover earlier ones.
Shape = tuple[str, list[tuple[int, int]]]

MOUNTAIN_LAKE: list[Shape] = [
    ("cloud", [(40, 120), (120, 70), (230, 85), (300, 125), (190, 150), (80, 150)]),
    ("cloud", [(520, 70), (620, 40), (730, 60), (760, 95), (650, 110), (560, 105)]),
    ("mountain", [(-20, 290), (60, 225), (130, 170), (190, 205), (270, 110), (330, 165), (400, 215),
                  (470, 150), (540, 200), (620, 170), (700, 230), (790, 200), (790, 320), (-20, 320)]),
    ("hill", [(-20, 300), (90, 265), (220, 285), (330, 305), (-20, 330)]),
    ("tree", [(-20, 325), (-20, 270), (60, 255), (130, 285), (230, 292), (330, 305), (330, 330)]),
    ("tree", [(560, 320), (610, 280), (690, 262), (790, 235), (790, 345), (640, 345)]),
    ("water", [(-20, 322), (380, 308), (790, 330), (790, 450), (500, 420), (250, 440), (-20, 470)]),
    ("grass", [(-20, 455), (120, 425), (300, 440), (480, 420), (650, 435), (790, 430),
               (790, 540), (-20, 540)]),
    ("rock", [(520, 452), (560, 418), (610, 410), (650, 440), (640, 468), (560, 472)]),
    ("bush", [(60, 470), (90, 435), (140, 430), (175, 455), (165, 485), (90, 490)]),
    ("tree", [(690, 460), (668, 340), (690, 240), (720, 205), (755, 250), (775, 350), (760, 460)]),
]  # fmt: skip
SEA_COAST: list[Shape] = [
    ("cloud", [(380, 90), (470, 50), (600, 60), (700, 100), (590, 130), (450, 120)]),
    ("sea", [(-20, 235), (790, 235), (790, 540), (-20, 540)]),
    ("mountain", [(-20, 240), (-20, 150), (60, 130), (150, 170), (230, 215), (300, 240)]),
    ("rock", [(-20, 300), (-20, 210), (70, 205), (150, 235), (210, 280), (190, 330), (90, 360), (-20, 370)]),
    ("sand", [(-20, 370), (120, 365), (260, 400), (420, 450), (560, 490), (640, 540), (-20, 540)]),
    ("grass", [(-20, 440), (90, 440), (190, 480), (240, 540), (-20, 540)]),
    ("rock", [(560, 330), (590, 285), (630, 280), (660, 315), (655, 345), (590, 350)]),
]
SAMPLES = {
    "mountain-lake": (MOUNTAIN_LAKE, "01-clear-noon"),
    "sea-coast": (SEA_COAST, "02-golden-hour"),
}


def main() -> None:
    """Write every sample to `resources/samples/`."""
    label_set = bundled_label_set("landscape")
    engine = SynthesisEngine.from_file(resource_path("models", STARTER_MODEL), "cpu", torch.float32)
    for name, (shapes, style_name) in SAMPLES.items():
        document = Document(paint(shapes, label_set), label_set, label_set.id_of("sky") or 0)
        title = style_name[3:].replace("-", " ").capitalize()
        document.style = Style(title, resource_path("styles", f"{style_name}.jpg").read_bytes())
        picture = engine.render(document.labels, document.style)
        save_project(resource_path("samples") / f"{name}.gaugan", document, picture, engine.model_name)


def paint(shapes: list[Shape], label_set: LabelSet) -> np.ndarray:
    """Label map (HEIGHT, WIDTH) uint8 of smooth shapes over sky."""
    labels = np.full((HEIGHT, WIDTH), label_set.id_of("sky"), np.uint8)
    for name, corners in shapes:
        mask = np.zeros((HEIGHT, WIDTH), np.uint8)
        cv2.fillPoly(mask, [np.array(corners, np.int32)], 255)
        labels[cv2.GaussianBlur(mask, (0, 0), 7) > 127] = label_set.id_of(name)
    return labels


if __name__ == "__main__":
    main()
