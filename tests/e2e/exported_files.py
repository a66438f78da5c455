"""One small file of each kind that GauGAN Desktop writes for other programs, and what they hold."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtGui import QColorSpace

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.paint_over import BlendMode, PaintOver, composed
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.document.state import DocumentState, Group, Layer
from gaugan_desktop.imaging.color_profiles import converted_deep
from gaugan_desktop.imaging.export import (
    ExportLayer,
    LayerGroup,
    PictureNotes,
    PrintTarget,
    export_label_map,
    export_picture,
    export_psd,
)
from gaugan_desktop.imaging.hdr import radiance, write_hdr
from gaugan_desktop.imaging.plate_files import write_plates
from gaugan_desktop.imaging.plates import Plate, Plates, taken_apart
from gaugan_desktop.labels import UNPAINTED, LabelSet
from tests.imaging.test_prints import cmyk_profile

SHAPE = HEIGHT, WIDTH = 64, 96
DPI = 240
MARGIN = 3.0  # millimetres
ADOBE = bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())
PRESS = cmyk_profile()
NOTES = PictureNotes("Tiny", "Dusk", "CC0")
FLAT = (".png", ".tif", ".jpg", ".webp")
LOSS = {".jpg": 3, ".webp": 8}  # levels by which they may differ
FOREST = "Bäume 図. vorn"
OPACITY = 0.6


def smooth_picture() -> np.ndarray:
    """What JPEG and WebP change little, (64, 96, 3) uint8."""
    rows, columns = np.indices(SHAPE)
    return np.dstack([rows * 3 + 30, columns * 2 + 20, 220 - rows * 3]).astype(np.uint8)


def deep_picture() -> np.ndarray:
    """(64, 96, 3) uint16, with values in between 8 bits."""
    return np.random.default_rng(1).integers(0, 65536, (*SHAPE, 3), np.uint16)


def glow() -> np.ndarray:
    """Soft colour over the middle, (64, 96, 4) uint8."""
    rgba = np.zeros((*SHAPE, 4), np.uint8)
    rgba[20:40, 30:70] = 250, 180, 90, 200
    rgba[24:36, 40:60, 3] = 90
    return rgba


def write_pictures(folder: Path) -> dict[str, np.ndarray]:
    """Flat pictures by the name of their file, and the pixels of those that are exact."""
    picture, deep = smooth_picture(), deep_picture()
    exact = {}
    for suffix in FLAT:
        export_picture(folder / f"flat{suffix}", picture, NOTES, DPI)
        export_picture(folder / f"adobe{suffix}", picture, NOTES, DPI, target=PrintTarget(ADOBE))
        exact[f"flat{suffix}"] = picture
    for suffix in (".png", ".tif"):
        export_picture(folder / f"deep{suffix}", deep, NOTES, DPI)
        export_picture(folder / f"deep-adobe{suffix}", deep, NOTES, DPI, target=PrintTarget(ADOBE))
        exact |= {f"deep{suffix}": deep, f"deep-adobe{suffix}": converted_deep(deep, ADOBE)}
    for suffix in (".tif", ".jpg"):
        export_picture(folder / f"press{suffix}", picture, NOTES, DPI, target=PrintTarget(PRESS))
    export_picture(folder / "page.pdf", picture, NOTES, DPI, target=PrintTarget(None, MARGIN))
    return exact


def write_layered(folder: Path, labels: LabelSet) -> dict[str, np.ndarray]:
    """A picture over two layers of labels and under a glow, in all blend modes; how each looks."""
    picture = smooth_picture()
    sky = np.full(SHAPE, labels.id_of("sea"), np.uint8)
    forest = np.where(np.arange(WIDTH) < 40, labels.id_of("tree"), np.uint8(UNPAINTED))[None].repeat(
        HEIGHT, 0
    )
    layers = (Layer(sky, "Ground", is_visible=False, group="Land"), Layer(forest, FOREST, group="Land"))
    land = LayerGroup("Land")
    below = [
        ExportLayer(layer.name, labels.colored(layer.labels), layer.is_visible, group=land)
        for layer in layers
    ]
    looks = {}
    for mode in BlendMode:
        glowing = replace(PaintOver.of(glow()), mode=mode, opacity=OPACITY)
        shown = looks[f"{mode}.psd"] = looks[f"{mode}.ora"] = composed(picture, glowing)
        above = [ExportLayer("Paint-over", glow(), True, mode.value, OPACITY)]
        export_psd(folder / f"{mode}.psd", picture, below, DPI, above, shown, NOTES)
        state = DocumentState(layers, groups=(Group("Land"),), over=glowing)
        save_project(folder / f"{mode}.ora", Document.from_state(state, labels, 0), picture, "Tiny", DPI)
    return looks


def sample_plates(labels: LabelSet) -> Plates:
    """Noise behind a forest on the left, with a glow that darkens both."""
    behind = np.random.default_rng(3).integers(0, 256, (*SHAPE, 3), np.uint8)
    whole = behind.copy()
    whole[:, :48] = 200, 100, 50
    masks = [np.ones(SHAPE, bool), np.arange(WIDTH)[None].repeat(HEIGHT, 0) < 48]
    parts = zip(["sky", FOREST], taken_apart([behind, whole], masks), (0.0, 0.5), strict=True)
    made = tuple(Plate(name, *pixels, np.full(SHAPE, near, np.float32)) for name, pixels, near in parts)
    ids = np.where(masks[1], labels.id_of("tree"), labels.id_of("sky")).astype(np.uint8)
    shown = composed(whole, replace(PaintOver.of(glow()), mode=BlendMode.MULTIPLY, opacity=OPACITY))
    above = ExportLayer("Paint-over", glow(), True, "multiply", OPACITY)
    return Plates(made, ids, labels, 30.0, NOTES, DPI, above, shown)


def write_scenes(folder: Path, labels: LabelSet) -> tuple[Plates, np.ndarray]:
    """Plates, a panorama in linear light (H, W, 3) float32, and a label map."""
    plates = sample_plates(labels)
    for suffix in (".psd", ".ora", ".exr"):
        write_plates(folder / f"plates{suffix}", plates)
    panorama = np.random.default_rng(2).integers(1, 256, (64, 128, 3), np.uint8)
    panorama[:20, :60] = 250
    light, sun = radiance(panorama, np.arange(64)[:, None].repeat(128, 1) < 32)
    for suffix in (".exr", ".hdr"):
        write_hdr(folder / f"sky{suffix}", light, sun=sun, notes=NOTES)
    export_label_map(folder / "labels.png", plates.labels, labels)
    return plates, light
