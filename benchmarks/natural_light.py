"""Natural light and textures of photos: what they add to a settled picture and to a preview."""

from collections.abc import Callable
from itertools import cycle

import numpy as np
import torch

from benchmarks.timing import Row, interleaved
from gaugan_desktop.document.style import Style
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.paths import resource_path, starter_model_path
from gaugan_desktop.photo_textures import PhotoTextures
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.natural_light import ROUGH, NaturalLight

_WIDTH, _HEIGHT = 768, 512
_STYLES = ("01-clear-noon", "03-red-sunset")


def run(repeats: int) -> list[Row]:
    """Label maps with all that light works on, in float32."""
    engine = SynthesisEngine.from_file(starter_model_path(), "cpu", torch.float32)
    first, second = (engine.borders.applied(_scene(shift)) for shift in (0, 40))
    styles = [Style(name, resource_path("styles", f"{name}.jpg").read_bytes()) for name in _STYLES]
    best = interleaved(
        {
            "unlit": _alternating(engine, (first, second), styles[:1], is_lit=False),
            "lit": _alternating(engine, (first, second), styles[:1], is_lit=True),
            "unlit style": _alternating(engine, (first,), styles, is_lit=False),
            "lit style": _alternating(engine, (first,), styles, is_lit=True),
            "rough": _rough(engine, first, second),
            "textured": _textured(engine, (first, second)),
            "textured brush": _textured(engine, (first, second), np.s_[300:364, 300:364]),
        },
        repeats,
    )
    return [
        Row("settled, other labels, with natural light", best["lit"], best["unlit"]),
        Row("settled, another style, with natural light", best["lit style"], best["unlit style"]),
        Row("light of a preview, other labels", best["rough"]),
        Row("photo textures, other labels", best["textured"]),
        Row("photo textures of a preview of 64 pixels", best["textured brush"]),
    ]


def _alternating(
    engine: SynthesisEngine, maps: tuple[np.ndarray, ...], styles: list[Style], is_lit: bool
) -> Callable[[], object]:
    labels, worn = cycle(maps), cycle(styles)
    return lambda: engine.render(next(labels), next(worn), is_lit=is_lit)


def _rough(engine: SynthesisEngine, *maps: np.ndarray) -> Callable[[], object]:
    light, labels = NaturalLight(engine.model.header.label_set), cycle(maps)
    picture = engine.render(maps[0])
    return lambda: light.applied(picture, next(labels), pixels=ROUGH)


def _textured(
    engine: SynthesisEngine, maps: tuple[np.ndarray, ...], window: tuple[slice, slice] | None = None
) -> Callable[[], object]:
    textures, labels = PhotoTextures(engine.model.header.label_set), cycle(maps)
    picture = engine.render(maps[0])
    return lambda: textures.applied(picture, next(labels), None, 1.0, window=window)


def _scene(shift: int) -> np.ndarray:
    """Sky, a cloud, mountains, trees, a lake and a meadow."""
    names = bundled_label_set("landscape")
    labels = np.full((_HEIGHT, _WIDTH), names.id_of("sky"), np.uint8)
    rows, columns = np.mgrid[:_HEIGHT, :_WIDTH]
    labels[60:110, 120 + shift : 330 + shift] = names.id_of("cloud")
    peaks = 110 + 0.7 * np.abs((columns + shift) % 360 - 180)
    labels[(rows > peaks) & (rows < 280)] = names.id_of("mountain")
    labels[280:] = names.id_of("water")
    labels[240:300, : 200 + shift] = names.id_of("tree")
    labels[rows > 400 + 0.1 * columns] = names.id_of("grass")
    return labels
