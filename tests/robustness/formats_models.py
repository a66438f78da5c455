"""Row 5: damaged model files and checkpoints; row 11: truncated ones."""

import io
import json
import random
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import torch
from safetensors.numpy import load, save
from torch import Tensor

from gaugan_desktop.models.importers import import_checkpoint
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.models.torch_file import read_torch_file
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm
from gaugan_desktop.networks.segmentation import SegmentationDiscriminator
from tests.models.foreign_networks import OfficialGenerator, plain_set
from tests.robustness.formats import Format, mutated, seed_folder
from tests.robustness.mutations import copied, damaged_bytes, damaged_content, damaged_text, places_in
from tests.robustness.outcome import Outcome, watched
from trainer.config import config_from_mapping
from trainer.model_tools.export import ExportText, export_run
from trainer.networks.vgg import read_vgg16_weights, sha256_of
from trainer.run.checkpoint import LAST, load_checkpoint, save_checkpoint

_MODEL = Path(__file__).parents[1] / "data" / "formats" / "model-1.safetensors"
_LABELS = plain_set(2)
_SETTINGS = {
    "name": "x",
    "generator": {"base_width": 2, "hidden_width": 2, "style_dim": 2, "start_grid": [2, 2]},
    "encoder": {"base_width": 2, "style_dim": 2, "input_size": 128},
    "discriminator": "segmentation",
    "discriminator_width": 2,
    "discriminator_layers": 1,
}
_HIDDEN = 2  # channels between label map and modulation, of which foreign networks have 128
_ODD_TENSORS: tuple[Callable[[Tensor], Tensor], ...] = (
    lambda _: torch.zeros(1).expand(10**9),
    lambda _: torch.zeros(0),
    lambda _: torch.zeros(1, 2, 3, 4, 5),
    lambda like: torch.empty_like(like, device="meta"),
    lambda like: torch.ones(()).expand(like.shape),
    lambda like: like.float().to_sparse(),
    lambda like: like.to(torch.complex64),
    Tensor.double,
    Tensor.half,
    Tensor.bool,
    torch.zeros_like,
    lambda like: -like.float(),
    lambda like: torch.full_like(like, 1e38, dtype=torch.float32),
    lambda like: torch.full_like(like, float("nan"), dtype=torch.float32),
)


def weights(count: int, folder: Path) -> Outcome:
    """Model files, foreign checkpoints, a run's own, what its losses look through."""
    return mutated(count, folder, _of_weights(seed_folder(folder)))


def model_weights(count: int, folder: Path) -> Outcome:
    """Model files as the painter opens them, weights and all."""
    return mutated(count, folder, _of_model_weights(seed_folder(folder)))


def truncated_checkpoints(count: int, folder: Path) -> Outcome:
    """Row 11: the newest checkpoint is cut off; the one before is taken."""
    outcome, rng = Outcome(), random.Random(0)
    state = _checkpoint()
    save_checkpoint(folder, {**state, "step": 2})
    save_checkpoint(folder, {**state, "step": 3})
    whole = (folder / LAST).read_bytes()
    for number in range(count):
        (folder / LAST).write_bytes(whole[: rng.randrange(len(whole))])
        found = watched(outcome, f"cut {number}", lambda: load_checkpoint(folder))
        outcome.expect(isinstance(found, dict) and found["step"] == 2, f"cut {number}: not the one before")
    (folder / LAST).write_bytes(whole)
    outcome.expect(read_torch_file(folder / LAST)["step"] == 3, "the whole one is not read")
    return outcome


def _of_weights(folder: Path) -> dict[str, Format]:
    torch.save(_foreign_weights(), folder / "G.pth")
    save_checkpoint(folder, _checkpoint())

    def export(path: Path) -> Any:
        return export_run(path.parent, path.parent / "out.safetensors", ExportText(), names=(path.name,))

    def import_it(path: Path) -> Any:
        return import_checkpoint(path, None, _LABELS, "x")

    vgg16, sha256 = _vgg16_weights()

    def read_features(path: Path) -> list[list[float]]:
        return [[float(each) for each in layer.values()] for layer in read_vgg16_weights(path, sha256)]

    foreign, own = (folder / "G.pth").read_bytes(), (folder / LAST).read_bytes()
    damages = (damaged_bytes, damaged_bytes, damaged_bytes, _in_weights)  # which takes ten times as long
    return {
        "model file": Format(_MODEL.read_bytes(), read_model_header, (_in_head,)),
        "foreign checkpoint": Format(foreign, import_it, damages),
        "checkpoint": Format(own, export, damages, name=LAST),
        "VGG-16 weights": Format(vgg16, read_features, essence=list),
    }


def _vgg16_weights() -> tuple[bytes, str]:
    """Laid out as those that are known, with one number in place of thousands; and its check sum."""
    buffer = io.BytesIO()
    arrays = [(np.full((1, 1, 1, 1), place, np.float32), np.ones(1, np.float32)) for place in range(10)]
    remaining = iter(arrays)
    with h5py.File(buffer, "w") as file:
        for block, count in enumerate((2, 2, 3, 3), 1):
            for place in range(count):
                layer = file.create_group(f"block{block}/layers/conv2d{f'_{place}' if place else ''}/vars")
                layer["0"], layer["1"] = next(remaining)
    return buffer.getvalue(), sha256_of(arrays)


def _of_model_weights(folder: Path) -> dict[str, Format]:
    def read_weights(path: Path) -> dict[str, np.ndarray]:
        """As the painter does; a model that opens paints."""
        generator = load_model(path).generator
        with torch.no_grad():
            labels = torch.nn.functional.one_hot(torch.full((1, 64, 64), 1), len(_LABELS))
            picture = generator(labels.permute(0, 3, 1, 2).float(), None, torch.full((1,), 20.0))
        if not torch.isfinite(picture).all():
            raise ValueError("it opened, and paints no picture")
        return {name: tensor.numpy() for name, tensor in generator.state_dict().items()}

    config = GeneratorConfig(
        len(_LABELS), style_dim=2, base_width=2, hidden_width=2, start_grid=(2, 2), has_noise=True,
        label_style_dim=2, has_typical_styles=True, has_scene=True,
    )  # fmt: skip
    generator = fold_spectral_norm(SpadeGenerator(config)).eval()
    save_model(folder / "m.safetensors", ModelHeader("x", "CC0", _LABELS, config), generator, None)
    return {
        "model's weights": Format(
            (folder / "m.safetensors").read_bytes(),
            read_weights,
            (damaged_bytes, _in_numbers),
            essence=lambda weights: {name: tensor.tobytes() for name, tensor in weights.items()},
        ),
    }


def _checkpoint() -> dict[str, Any]:
    """As a run keeps it, of networks as small as can be; without numbers where no export looks."""
    config, none = config_from_mapping(_SETTINGS), {"a": torch.zeros(6)}
    return {
        "step": 3,
        "config": _SETTINGS,
        "label_set": _LABELS.to_dict(),
        "schedule": {},
        "generator": none,
        "average_generator": SpadeGenerator(config.generator_config(len(_LABELS))).state_dict(),
        "average_encoder": StyleEncoder(config.encoder_config()).state_dict(),
        "discriminator": SegmentationDiscriminator(config.labeller_config(len(_LABELS))).state_dict(),
    }


def _foreign_weights() -> dict[str, Tensor]:
    found = OfficialGenerator(len(_LABELS), (2, 2)).state_dict()
    for name, tensor in found.items():
        if ".mlp_shared." in name:
            found[name] = tensor[:_HIDDEN].clone()
        elif name.endswith(("mlp_gamma.weight", "mlp_beta.weight")):
            found[name] = tensor[:, :_HIDDEN].clone()
    return found


def _in_head(data: bytes, rng: random.Random) -> bytes:
    """Damage where a model file describes itself."""
    length = int.from_bytes(data[:8], "little")
    if rng.random() < 0.5:
        return damaged_text(data[: 8 + length], rng) + data[8 + length :]
    head = json.loads(data[8 : 8 + length])
    if rng.random() < 0.5:
        head = damaged_content(head, rng)
    else:
        inner = damaged_content(json.loads(head["__metadata__"]["gaugan_desktop"]), rng)
        head["__metadata__"]["gaugan_desktop"] = json.dumps(inner)
    text = json.dumps(head).encode()
    return len(text).to_bytes(8, "little") + text + data[8 + length :]


def _in_numbers(data: bytes, rng: random.Random) -> bytes:
    """Numbers that no training makes, finite ones among them, under right check sums."""
    length = int.from_bytes(data[:8], "little")
    head = json.loads(data[8 : 8 + length])
    tensors = {name: tensor.astype(np.float32) for name, tensor in load(data).items()}
    for name in rng.sample(sorted(tensors), rng.choice((1, 3, len(tensors)))):
        value = rng.choice((1e38, -1e38, 1e30, 1e20, 65504.0, 1e-45, 0.0, float("inf"), float("nan")))
        flat = tensors[name].reshape(-1)
        flat[rng.randrange(flat.size) :: rng.choice((1, 2, 10_000))] = value
    about = json.loads(head["__metadata__"]["gaugan_desktop"])
    about["check"]["tensors"] = {name: zlib.crc32(tensor.tobytes()) for name, tensor in tensors.items()}
    return save(tensors, {"gaugan_desktop": json.dumps(about, ensure_ascii=False, sort_keys=True)})


def _in_weights(data: bytes, rng: random.Random) -> bytes:
    """Other contents under a right check sum, tensors of odd kinds among them."""
    content, how = copied(_content(data)), rng.randrange(3)
    places = [(holder, key) for holder, key in places_in(content) if isinstance(holder[key], Tensor)]
    if how:
        holder, key = rng.choice(places)
        holder[key] = rng.choice(_ODD_TENSORS)(holder[key])
    if how != 1:
        content = damaged_content(content, rng)
    buffer = io.BytesIO()
    torch.save(content, buffer)
    return buffer.getvalue()


@lru_cache
def _content(data: bytes) -> Any:
    return torch.load(io.BytesIO(data), weights_only=True)
