"""The engine against the paper's network run plainly (see `reference`), with the same weights."""

import itertools
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

import numpy as np
import torch

from benchmarks.reference import ReferenceProcess, paper_model, resident_megabytes
from benchmarks.timing import Row, interleaved
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.networks.devices import keep_freed_memory
from gaugan_desktop.networks.spade import one_hot_labels
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine.backend import Backend, backend_of

_KINDS = {torch.float32: "fp32", torch.bfloat16: "bf16", torch.float16: "fp16"}
_EDIT = 32
_PREVIEWS = 12


def run(repeats: int, device: torch.device) -> list[Row]:
    """Frames, styles, previews and memory for a paper-size generator and the starter model."""
    keep_freed_memory()
    backend = backend_of(device)
    rows = [*_memory()] if device.type == "cpu" else []
    rows += [*_quality(backend), *_preview_quality(backend)]
    reference = ReferenceProcess(device.type)
    simple = {size: bands(size) for size in (256, 512)}
    variants: dict[str, Callable[[], object]] = {"reference": lambda: reference.milliseconds(simple[256])}
    exact, engine = (
        SynthesisEngine(paper_model(), backend, torch.float32),
        SynthesisEngine(paper_model(), backend),
    )
    starter = SynthesisEngine(load_model(starter_model_path()), backend)
    paper, kind = "paper size, 256 x 256", _kind(engine)
    variants |= {
        f"{paper}: full frame, fp32": _moving(exact, simple[256]),
        f"{paper}: full frame, {kind}": _moving(engine, simple[256]),
        f"{paper}: full frame, {kind}, ragged labels": _moving(engine, ragged(256)),
        f"{paper}: full frame, {kind}, noise for labels": _moving(engine, noise(256)),
        f"{paper}: full frame, {kind}, cold": _cold(engine, simple[256]),
        f"{paper}: another style, {kind}": _restyled(engine, simple[256]),
        f"{paper}: preview of 32 pixels, {kind}": _edited(engine, simple[256]),
    }
    for size in (256, 512):
        name, kind = f"starter model, {size} x {size}", _kind(starter)
        variants[f"{name}: full frame, {kind}"] = _moving(starter, simple[size])
        variants[f"{name}: preview of 32 pixels, {kind}"] = _edited(starter, simple[size])
    best = interleaved(variants, repeats)
    reference.close()
    base = best.pop("reference")
    return [Row(name, milliseconds, base) for name, milliseconds in best.items()] + rows


def _kind(engine: SynthesisEngine) -> str:
    """The number type that the engine found to be the fastest on this machine."""
    return _KINDS[engine.dtype]


def bands(size: int) -> np.ndarray:
    """A simple label map: sky, mountain, water with slanted borders."""
    yy, xx = np.mgrid[0:size, 0:size] / size
    labels = np.full((size, size), 13, np.uint8)
    labels[yy + 0.2 * xx > 0.5] = 6
    labels[yy > 0.7] = 17
    return labels


def ragged(size: int) -> np.ndarray:
    """Borders like those of photos: smooth noise cut into labels."""
    rng = np.random.default_rng(0)
    coarse = rng.normal(size=(size // 8, size // 8)).repeat(8, 0).repeat(8, 1)
    fine = rng.normal(size=(size // 2, size // 2)).repeat(2, 0).repeat(2, 1)
    return np.digitize(coarse + 0.15 * fine, [-1.0, -0.3, 0.3, 1.0]).astype(np.uint8)


def noise(size: int) -> np.ndarray:
    """Every pixel another label."""
    return np.random.default_rng(0).integers(0, 18, (size, size)).astype(np.uint8)


def _moving(engine: SynthesisEngine, labels: np.ndarray) -> Callable[[], object]:
    """Whole frames of a label map that changes a little from frame to frame; tables are warm."""
    turns = itertools.count()

    def frame() -> None:
        changed = labels.copy()
        changed[0, next(turns) % len(labels)] = 5
        engine.render(changed)

    return frame


def _cold(engine: SynthesisEngine, labels: np.ndarray) -> Callable[[], object]:
    """A frame without any tables."""
    paint = _moving(engine, labels)

    def frame() -> None:
        engine.forget_tables()
        paint()

    return frame


def _restyled(engine: SynthesisEngine, labels: np.ndarray) -> Callable[[], object]:
    seeds = itertools.count()
    return lambda: engine.render(labels, Style(seed=next(seeds)))


def _edited(engine: SynthesisEngine, labels: np.ndarray) -> Callable[[], object]:
    """A preview after an edit somewhere, timed from labels to pixels."""
    places = itertools.count()

    def edit() -> float:
        engine.render(labels)
        changed = labels.copy()
        row, column = (place * (len(labels) - _EDIT) // 97 for place in divmod(next(places) * 31 % 9409, 97))
        changed[row : row + _EDIT, column : column + _EDIT] = 5
        started = time.perf_counter()
        engine.preview(changed, MEAN_STYLE)
        return (time.perf_counter() - started) * 1000

    return edit


def _quality(backend: Backend) -> list[Row]:
    """How close the engine stays to the plain network, on the starter model at 256 x 256."""
    path = starter_model_path()
    plain = load_model(path)
    labels = bands(256)
    with torch.no_grad():
        one_hot = one_hot_labels(torch.from_numpy(labels)[None], len(plain.header.label_set))
        expected = _rgb(plain.generator(one_hot))
    rows = []
    for dtype in (torch.float32, *backend.half_types):
        found = SynthesisEngine(load_model(path), backend, dtype).render(labels).astype(float)
        error = np.square(found - expected).mean()
        rows.append(Row(f"starter model, {_KINDS[dtype]} against the plain network", _psnr(error), unit="dB"))
    return rows


def _preview_quality(backend: Backend) -> list[Row]:
    """What a preview leaves for the settled picture to change, and the step at its rim, at 512 x 512."""
    engine = SynthesisEngine(load_model(starter_model_path()), backend, torch.float32)
    labels, rng = bands(512), np.random.default_rng(0)
    errors, steps = [], []
    for _ in range(_PREVIEWS):
        before = engine.render(labels)
        changed = labels.copy()
        row, column = rng.integers(_EDIT, 512 - 2 * _EDIT, 2)
        other = (labels[row, column] + 1 + rng.integers(17)) % 18
        changed[row : row + _EDIT, column : column + _EDIT] = other
        preview = engine.preview(changed, MEAN_STYLE)
        assert preview is not None
        patch, rect = preview
        errors.append(np.square(patch.astype(float) - engine.render(changed)[rect.slices]).mean())
        change = np.abs(patch.astype(float) - before[rect.slices]).mean(2)
        steps.append(np.concatenate([change[0], change[-1], change[:, 0], change[:, -1]]).max())
    return [
        Row("starter model, preview against the settled picture", _psnr(float(np.mean(errors))), unit="dB"),
        Row("starter model, largest step at the rim of a preview", float(np.max(steps)), unit="of 255"),
    ]


def _rgb(picture: torch.Tensor) -> np.ndarray:
    return np.rint(picture[0].permute(1, 2, 0).numpy() * 127.5 + 127.5)


def _psnr(mean_square: float) -> float:
    return float(10 * np.log10(255**2 / max(mean_square, 1e-6)))


def _memory() -> list[Row]:
    """Growth of the resident size by one frame at 512 x 512, each in a fresh process."""
    reference = ReferenceProcess()
    plain = reference.peak_megabytes(bands(512))
    reference.close()
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe()
    process = context.Process(target=_engine_memory, args=(theirs,))
    process.start()
    engine = mine.recv()
    process.join()
    return [Row("paper size, 512 x 512: memory of a frame", engine, plain, "MB")]


def _engine_memory(connection: Connection) -> None:
    keep_freed_memory()
    model: LoadedModel = paper_model()
    engine = SynthesisEngine(model, backend_of(torch.device("cpu")))
    engine.render(np.zeros((64, 64), np.uint8))
    before = resident_megabytes()
    engine.render(bands(512))
    connection.send(resident_megabytes() - before)
