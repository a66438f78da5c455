"""The engine against the paper's network run plainly: eager, fp32, NCHW, spectral norm by hooks."""

import numpy as np
import torch

from benchmarks.timing import Row, interleaved
from gaugan_desktop.cli import STARTER_MODEL
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm, xavier_init
from gaugan_desktop.networks.spade import one_hot_labels
from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.engine import SynthesisEngine

_SIZE = 256
_LABELS = 20


def run(repeats: int) -> list[Row]:
    """Full frames at 256 x 256; the starter model at 512 x 512 too."""
    torch.manual_seed(0)
    labels = _bands(_SIZE)
    reference = SpadeGenerator(GeneratorConfig(_LABELS)).eval()
    xavier_init(reference, gain=1.0)
    one_hot = one_hot_labels(torch.from_numpy(labels)[None], _LABELS)
    engines = {
        f"engine, {name}": SynthesisEngine(_folded(reference), torch.device("cpu"), dtype)
        for name, dtype in (("fp32", torch.float32), ("bf16", torch.bfloat16))
    }
    starter_path = resource_path("models", STARTER_MODEL)
    starter = SynthesisEngine(load_model(starter_path), torch.device("cpu"))
    large = _bands(2 * _SIZE)

    def plain() -> None:
        with torch.no_grad():
            reference(one_hot)

    variants = {"reference": plain}
    variants |= {name: lambda e=engine: e.render(labels) for name, engine in engines.items()}
    variants["starter model"] = lambda: starter.render(labels)
    variants["starter model, 512 x 512"] = lambda: starter.render(large)
    best = interleaved(variants, repeats)
    base = best.pop("reference")
    return [Row(f"full frame, 256 x 256: {name}", ms, base) for name, ms in best.items()]


def _bands(size: int) -> np.ndarray:
    """A simple label map: sky, mountain, water with slanted borders."""
    yy, xx = np.mgrid[0:size, 0:size] / size
    labels = np.full((size, size), 13, np.uint8)
    labels[yy + 0.2 * xx > 0.5] = 6
    labels[yy > 0.7] = 17
    return labels


def _folded(reference: SpadeGenerator) -> LoadedModel:
    """The reference's weights in the form of a loaded model."""
    generator = SpadeGenerator(reference.config).eval()
    generator.load_state_dict(reference.state_dict())
    fold_spectral_norm(generator)
    entries = [{"name": f"label {i}", "color": f"#{i:06x}"} for i in range(_LABELS)]
    label_set = LabelSet.from_dict({"name": "benchmark", "labels": entries})
    return LoadedModel(ModelHeader("reference", "", label_set, generator.config), generator, None)
