"""Paints the sample documents and their pictures with the starter model.

Run from the checkout after the starter model changed: `python packaging/make_samples.py`.
"""

import numpy as np
import torch

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.document.style import Style
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path, starter_model_path
from gaugan_desktop.synthesis.engine import SynthesisEngine

WIDTH, HEIGHT = 768, 512
# Label, then the corners of a smooth outline in document pixels; later shapes cover earlier ones.
Shape = tuple[str, list[tuple[int, int]]]

MOUNTAIN_LAKE: list[Shape] = [
    ("cloud", [(20, 96), (70, 66), (150, 46), (215, 60), (262, 92), (200, 112), (110, 118)]),
    ("cloud", [(500, 60), (590, 30), (700, 36), (760, 62), (690, 84), (590, 88)]),
    ("cloud", [(330, 44), (400, 30), (455, 42), (400, 56)]),
    ("mountain", [(-20, 300), (-20, 196), (40, 160), (92, 118), (128, 150), (176, 96), (226, 52), (262, 96),
                  (306, 128), (344, 176), (392, 208), (430, 178), (480, 140), (516, 112), (560, 158),
                  (612, 176), (652, 140), (700, 108), (738, 142), (790, 168), (790, 320), (-20, 320)]),
    ("snow", [(196, 84), (226, 50), (256, 88), (240, 112), (222, 92), (208, 116)]),
    ("snow", [(498, 130), (516, 110), (536, 134), (520, 148)]),
    ("hill", [(300, 322), (360, 268), (450, 240), (540, 252), (640, 282), (700, 322)]),
    ("tree", [(-20, 330), (-20, 238), (40, 222), (90, 236), (140, 252), (200, 272), (262, 286), (330, 300),
              (330, 322)]),
    ("tree", [(560, 326), (610, 292), (664, 268), (720, 236), (790, 214), (790, 350), (650, 346)]),
    ("water", [(-20, 318), (380, 308), (790, 334), (790, 440), (640, 402), (470, 396), (300, 424), (120, 410),
               (-20, 432)]),
    ("grass", [(-20, 420), (110, 400), (230, 424), (330, 420), (470, 392), (620, 396), (790, 430), (790, 540),
               (-20, 540)]),
    ("sand", [(300, 424), (390, 404), (470, 392), (560, 392), (480, 408), (380, 428), (320, 436)]),
    ("road", [(330, 540), (360, 486), (400, 452), (436, 424), (452, 424), (440, 458), (440, 500),
              (460, 540)]),
    ("rock", [(560, 444), (588, 412), (626, 404), (654, 424), (660, 448), (610, 456)]),
    ("rock", [(500, 428), (516, 412), (540, 412), (546, 430), (520, 436)]),
    ("bush", [(70, 470), (86, 436), (128, 424), (166, 442), (170, 476), (120, 486)]),
    ("bush", [(190, 492), (206, 466), (240, 462), (262, 486), (230, 500)]),
    ("tree", [(694, 470), (690, 400), (664, 372), (660, 320), (676, 270), (700, 214), (722, 184), (744, 216),
              (768, 270), (784, 324), (776, 380), (742, 402), (738, 470)]),
    ("plant", [(560, 540), (556, 506), (590, 490), (640, 494), (662, 516), (660, 540)]),
]  # fmt: skip
SEA_COAST: list[Shape] = [
    ("cloud", [(360, 96), (430, 58), (540, 40), (650, 56), (730, 92), (640, 120), (500, 126)]),
    ("cloud", [(40, 56), (120, 36), (220, 46), (250, 62), (150, 76)]),
    ("sea", [(-20, 232), (790, 232), (790, 540), (-20, 540)]),
    ("mountain", [(-20, 240), (-20, 138), (40, 112), (90, 130), (150, 162), (220, 196), (286, 214),
                  (340, 236)]),
    ("hill", [(560, 236), (640, 214), (720, 204), (790, 210), (790, 238)]),
    ("rock", [(-20, 320), (-20, 214), (60, 206), (124, 226), (170, 262), (214, 284), (206, 322), (130, 350),
              (40, 372), (-20, 380)]),
    ("tree", [(-20, 232), (-20, 184), (40, 176), (90, 192), (130, 224), (80, 238)]),
    ("sand", [(-20, 372), (110, 356), (240, 384), (380, 432), (520, 478), (640, 540), (-20, 540)]),
    ("grass", [(-20, 440), (70, 428), (170, 462), (250, 506), (290, 540), (-20, 540)]),
    ("bush", [(60, 488), (84, 462), (128, 460), (150, 486), (120, 506)]),
    ("rock", [(540, 336), (566, 296), (606, 276), (644, 298), (664, 338), (610, 350)]),
    ("rock", [(676, 344), (694, 322), (720, 326), (730, 346)]),
    ("stone", [(330, 470), (380, 462), (430, 486), (400, 504), (346, 494)]),
]  # fmt: skip
SAMPLES = {
    "mountain-lake": (MOUNTAIN_LAKE, "01-clear-noon"),
    "sea-coast": (SEA_COAST, "02-golden-hour"),
}


def main() -> None:
    """Write every sample to `resources/samples/`."""
    label_set = bundled_label_set("landscape")
    engine = SynthesisEngine.from_file(starter_model_path(), "cpu", torch.float32)
    for name, (shapes, style_name) in SAMPLES.items():
        document = Document(paint(shapes, label_set), label_set, label_set.id_of("sky") or 0)
        title = style_name[3:].replace("-", " ").capitalize()
        document.style = Style(title, resource_path("styles", f"{style_name}.jpg").read_bytes())
        labels, cutouts = engine.borders.planted(document.labels)
        picture = engine.render(labels, document.style, is_lit=True, cutouts=cutouts)
        save_project(resource_path("samples") / f"{name}.gaugan", document, picture, engine.model_name)


def paint(shapes: list[Shape], label_set: LabelSet) -> np.ndarray:
    """Label map (HEIGHT, WIDTH) uint8 of the shapes over sky, with rounded corners."""
    labels = np.full((HEIGHT, WIDTH), label_set.id_of("sky"), np.uint8)
    for name, corners in shapes:
        mask = np.zeros((HEIGHT, WIDTH), np.uint8)
        cv2.fillPoly(mask, [np.array(corners, np.int32)], 255)
        labels[cv2.GaussianBlur(mask, (0, 0), 5) > 127] = label_set.id_of(name)
    return labels


if __name__ == "__main__":
    main()
