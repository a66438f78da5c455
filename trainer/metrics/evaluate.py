"""Measures a model file on pairs it has not seen."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.networks.devices import move
from gaugan_desktop.networks.spade import one_hot_labels
from trainer.data.augment import random_crop
from trainer.data.pairs import PairFolder
from trainer.data.sampling import picture_tensor
from trainer.metrics.distances import color_statistics, kernel_distance
from trainer.networks.efficientnet import EfficientNetLite0
from trainer.samples import to_rgb

_CROP_MIN_SHARE = 0.45


def evaluate_model(
    model_path: Path, folder: PairFolder, split: str, size: int, count: int, seed: int, device: torch.device
) -> dict[str, Any]:
    """Compare painted pictures with the photos of a split.

    Every label map is painted with the style of another photo of the split. Returned numbers:

    - `kernel_distance`: between painted pictures and photos, EfficientNet-Lite0 features; lower is better.
    - `kernel_distance_photos`: between the two halves of the photos, the floor of that number.
    - `style_fidelity`: mean distance of the colour statistics of style photo and painted picture.
    - `style_fidelity_shuffled`: the same with unrelated photos; fidelity lies well below it.
    - `style_diversity`: mean distance of colour statistics of two styles on one label map.
    - `protocol`: everything needed to repeat the measurement.

    Raises:
        BadDatasetError: the model's labels are not the folder's, or fewer than two pairs.
    """
    model = load_model(model_path)
    if model.header.label_set.names != folder.label_set.names:
        raise BadDatasetError("The model and the folder have different label sets.")
    photos, label_maps = _crops(folder, split, size, count, seed)
    painter = _Painter(model, device)
    styles = painter.styles(photos)
    partners = np.roll(np.arange(len(photos)), 1)
    painted = [painter.paint(label_maps[i], styles[partners[i]]) for i in range(len(photos))]
    others = [painter.paint(label_maps[i], styles[i]) for i in range(len(photos))]
    network = EfficientNetLite0().to(device)
    real, fake = _features(network, photos, device), _features(network, painted, device)
    photo_colors, painted_colors, other_colors = (
        np.stack([color_statistics(p) for p in pictures]) for pictures in (photos, painted, others)
    )
    shuffled = np.roll(photo_colors, len(photos) // 2, axis=0)
    return {
        "kernel_distance": kernel_distance(real, fake),
        "kernel_distance_photos": kernel_distance(real[::2], real[1::2]),
        "style_fidelity": _mean_distance(photo_colors[partners], painted_colors),
        "style_fidelity_shuffled": _mean_distance(shuffled, painted_colors),
        "style_diversity": _mean_distance(painted_colors, other_colors),
        "protocol": {
            "model_sha256": hashlib.sha256(model_path.read_bytes()).hexdigest(),
            "data": folder.root.name,
            "split": split,
            "size": size,
            "crops": count,
            "crop_min_share": _CROP_MIN_SHARE,
            "seed": seed,
            "features": "EfficientNet-Lite0, pooled, 1280 numbers",
        },
    }


def write_report(path: Path, report: dict[str, Any]) -> None:
    """Write the numbers and their protocol as JSON."""
    write_bytes_atomically(path, (json.dumps(report, indent=2) + "\n").encode())


class _Painter:
    """A model on a device; paints in float32."""

    def __init__(self, model: LoadedModel, device: torch.device) -> None:
        self._model, self._device = model, device
        move(model.generator, device)
        if model.encoder is not None:
            move(model.encoder, device)

    @torch.inference_mode()
    def styles(self, photos: list[np.ndarray]) -> list[Tensor | None]:
        encoder = self._model.encoder
        if encoder is None:
            return [None] * len(photos)
        return [encoder(picture_tensor(photo)[None].to(self._device))[0] for photo in photos]

    @torch.inference_mode()
    def paint(self, labels: np.ndarray, style: Tensor | None) -> np.ndarray:
        config = self._model.generator.config
        ids = torch.from_numpy(labels)[None].to(self._device)
        return to_rgb(
            self._model.generator(one_hot_labels(ids, config.input_channels, config.has_unknown), style)[0]
        )


def _crops(
    folder: PairFolder, split: str, size: int, count: int, seed: int
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """`count` random square crops of the split's pairs, in turn."""
    pairs = folder.split(split)
    if len(pairs) < 2 or count < 4:
        raise BadDatasetError("A measurement needs at least two pairs and four crops.")
    loaded = [folder.load(pair) for pair in pairs]
    rng = np.random.default_rng(seed)
    crops = [random_crop(*loaded[i % len(loaded)], size, _CROP_MIN_SHARE, rng) for i in range(count)]
    return [picture for picture, _ in crops], [np.ascontiguousarray(labels) for _, labels in crops]


@torch.inference_mode()
def _features(network: EfficientNetLite0, pictures: list[np.ndarray], device: torch.device) -> np.ndarray:
    rows = [network.pooled(picture_tensor(p)[None].to(device)).cpu().numpy() for p in pictures]
    return np.concatenate(rows)


def _mean_distance(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.linalg.norm(first - second, axis=1).mean())
