"""Lively generators, label maps that make them work, and engines of them."""

import numpy as np
import torch

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm, xavier_init
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine.backend import Backend, backend_of

CPU = backend_of(torch.device("cpu"))
KNOWING = {
    "label_style_dim": 3,
    "has_scene": True,
    "has_smooth_doubling": True,
    "padding": "replicate",
    "has_textures": True,
}
SMALL = {"base_width": 4, "hidden_width": 8, "start_grid": (4, 4)}


def lively_generator(labels: int = 6, **settings) -> SpadeGenerator:
    torch.manual_seed(2)
    generator = SpadeGenerator(GeneratorConfig(labels, **{**SMALL, "style_dim": 8, **settings})).eval()
    fold_spectral_norm(generator)
    xavier_init(generator, gain=1.0)
    with torch.no_grad():
        for name, parameter in generator.named_parameters():
            if name.endswith("bias"):
                parameter.normal_(0, 0.2)
        for module in generator.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.running_mean.normal_(0, 0.3)
                module.running_var.uniform_(0.5, 2)
        if generator.scene is not None:
            generator.scene.roles.copy_(torch.arange(labels + 1) % 4)
        if generator.textures is not None:
            generator.textures.roles.copy_(torch.arange(labels + 1) % 4)
            generator.textures.bank.normal_(0, 0.3)
            for strength in generator.textures.strengths.values():
                strength.normal_(0, 0.1)
        generator.to_rgb.weight *= 0.1  # away from the ends of tanh
    return generator.requires_grad_(False)


def shapes(height: int, width: int, labels: int = 6) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    ids = ((y * 3 // height) % labels).astype(np.uint8)
    ids[(y - height / 2) ** 2 + (x - width / 3) ** 2 < (height / 5) ** 2] = labels - 1
    ids[:, width - 9 :] = 255
    return ids


def noise(height: int, width: int, labels: int = 6) -> np.ndarray:
    return np.random.default_rng(0).integers(0, labels, (height, width)).astype(np.uint8)


def engine_of(generator: SpadeGenerator, backend: Backend = CPU) -> SynthesisEngine:
    entries = [{"name": f"label {i}", "color": f"#{i:06x}"} for i in range(generator.config.labels)]
    label_set = LabelSet.from_dict({"name": "plain", "labels": entries})
    header = ModelHeader("Plain", "", label_set, generator.config)
    return SynthesisEngine(LoadedModel(header, generator, None), backend, torch.float32)


def brushed(labels: np.ndarray, row: int, column: int, label: int) -> np.ndarray:
    after = labels.copy()
    after[row : row + 20, column : column + 24] = label
    return after
