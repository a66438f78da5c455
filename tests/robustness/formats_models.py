"""Row 5: damaged model files and checkpoints; row 11: truncated ones."""

import io
import json
import random
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import load, save

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.importers import import_checkpoint
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.models.torch_file import read_torch_file
from tests.models.foreign_networks import OfficialGenerator, plain_set
from tests.robustness.formats import Format, mutated, seed_folder
from tests.robustness.mutations import damaged_bytes, damaged_content, damaged_text
from tests.robustness.outcome import Outcome, watched
from trainer.model_tools.export import ExportText, export_run
from trainer.run.checkpoint import LAST, load_checkpoint, save_checkpoint

_DATA = Path(__file__).parents[1] / "data"
_LABELS = bundled_label_set("landscape")
_SMALL = {"base_width": 2, "hidden_width": 2, "style_dim": 2, "start_grid": [2, 2]}


def weights(count: int, folder: Path) -> Outcome:
    """Model files, foreign checkpoints, a run's own."""
    return mutated(count, folder, _of_weights(seed_folder(folder)))


def model_weights(count: int, folder: Path) -> Outcome:
    """Model files as the painter opens them, weights and all."""
    return mutated(count, folder, _of_model_weights(seed_folder(folder)))


def truncated_checkpoints(count: int, folder: Path) -> Outcome:
    """Row 11: the newest checkpoint is cut off; the one before is taken."""
    outcome, rng = Outcome(), random.Random(0)
    save_checkpoint(folder, {**_checkpoint(), "step": 2})
    save_checkpoint(folder, {**_checkpoint(), "step": 3})
    whole = (folder / LAST).read_bytes()
    for number in range(count):
        (folder / LAST).write_bytes(whole[: rng.randrange(len(whole))])
        state = watched(outcome, f"cut {number}", lambda: load_checkpoint(folder))
        outcome.expect(isinstance(state, dict) and state["step"] == 2, f"cut {number}: not the one before")
    (folder / LAST).write_bytes(whole)
    outcome.expect(read_torch_file(folder / LAST)["step"] == 3, "the whole one is not read")
    return outcome


def _of_weights(folder: Path) -> dict[str, Format]:
    model = (_DATA / "formats" / "model-1.safetensors").read_bytes()
    foreign = OfficialGenerator(6, (2, 2)).state_dict()
    torch.save({name: tensor for name, tensor in foreign.items() if tensor.numel() < 3000}, folder / "G.pth")
    run = folder / "run"
    run.mkdir(exist_ok=True)
    save_checkpoint(run, _checkpoint())

    def read_checkpoint(path: Path) -> Any:
        state = load_checkpoint(path.parent, (path.name,))
        export_run(path.parent, path.parent / "out.safetensors", ExportText(), names=(path.name,))
        return state

    def import_it(path: Path) -> Any:
        return import_checkpoint(path, None, plain_set(6), "x")

    checkpoint = (run / LAST).read_bytes()
    return {
        "model file": Format(model, read_model_header, (_in_head,)),
        "foreign checkpoint": Format(
            (folder / "G.pth").read_bytes(), import_it, (damaged_bytes, _in_weights)
        ),
        "checkpoint": Format(checkpoint, read_checkpoint, (damaged_bytes, _in_weights), name=LAST),
    }


def _of_model_weights(folder: Path) -> dict[str, Format]:
    def read_weights(path: Path) -> dict[str, np.ndarray]:
        """As the painter does; a model that opens paints."""
        generator = load_model(path).generator
        with torch.no_grad():
            labels = torch.nn.functional.one_hot(torch.full((1, 64, 64), 13), len(_LABELS))
            picture = generator(labels.permute(0, 3, 1, 2).float(), None, torch.full((1,), 20.0))
        if not torch.isfinite(picture).all():
            raise ValueError("it opened, and paints no picture")
        return {name: tensor.numpy() for name, tensor in generator.state_dict().items()}

    loaded = load_model(_DATA / "formats" / "model-1.safetensors")
    save_model(folder / "m.safetensors", loaded.header, loaded.generator, loaded.encoder)
    return {
        "model's weights": Format(
            (folder / "m.safetensors").read_bytes(),
            read_weights,
            (damaged_bytes, _in_numbers),
            essence=lambda weights: {name: tensor.tobytes() for name, tensor in weights.items()},
        ),
    }


def _checkpoint() -> dict[str, Any]:
    """As a run keeps it, of networks that are as good as none."""
    weights = {"a": torch.arange(6.0)}
    networks = dict.fromkeys(("generator", "discriminator", "average_generator"), weights)
    return {
        "step": 3,
        "config": {"name": "x", "generator": _SMALL, "encoder": {"base_width": 2, "input_size": 64}},
        "label_set": _LABELS.to_dict(),
        "schedule": {},
        **networks,
    }


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
    content = torch.load(io.BytesIO(data), weights_only=True)
    odd = [
        torch.zeros(1).expand(10**9), torch.eye(3).to_sparse(), torch.zeros(0),
        torch.full((3,), float("nan")),
        torch.empty(2, device="meta"), torch.zeros(2, dtype=torch.complex64), torch.zeros(1, 2, 3, 4, 5),
    ]  # fmt: skip
    content = damaged_content(dict(content), rng)
    if isinstance(content, dict) and content and rng.random() < 0.5:
        content[rng.choice(list(content))] = rng.choice(odd)
    buffer = io.BytesIO()
    torch.save(content, buffer)
    return buffer.getvalue()
