"""Measures a model file on pairs it has not seen."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.networks.devices import move
from gaugan_desktop.networks.labeller import Labeller, label_photo
from gaugan_desktop.networks.patterns import LabelPyramid
from trainer.data.pairs import PairFolder
from trainer.data.preprocess import random_zoom
from trainer.data.sampling import Batch, load_view, sample_of, stacked
from trainer.metrics.distances import (
    color_statistics,
    frechet_distance,
    kernel_distance,
    label_agreement,
)
from trainer.networks.efficientnet import EfficientNetLite0
from trainer.networks.inception import Inception
from trainer.pictures import to_rgb

_CROP_MIN_SHARE = 0.45
_EXAMPLES = 6


class FeatureNetwork(Protocol):
    """A network whose features are compared."""

    def pooled(self, picture: Tensor) -> Tensor: ...


@dataclass(frozen=True)
class Measurement:
    """How pictures are made for a measurement."""

    split: str = "val"
    size: int = 256
    count: int = 200
    seed: int = 0


@dataclass
class Evaluation:
    """Numbers with their protocol, and a few pictures: rows of label map, photo, style photo, painted."""

    numbers: dict[str, float]
    protocol: dict[str, Any]
    examples: list[np.ndarray]

    def to_dict(self) -> dict[str, Any]:
        return {**self.numbers, "protocol": self.protocol}


def evaluate_model(
    model_path: Path,
    folder: PairFolder,
    protocol: Measurement,
    device: torch.device,
    inception: Path | None = None,
    labeller: Path | None = None,
) -> Evaluation:
    """Compare painted pictures with the photos of a split.

    Every label map is painted with the style of another photo of the split. The numbers:

    - `kernel_distance`, `frechet_distance`: between painted pictures and photos on EfficientNet-Lite0
      features; with Inception weights also `kid` and `fid`. Lower is better.
    - `kernel_distance_photos`: between the two halves of the photos, the floor of that number.
    - `style_fidelity`: mean distance of the colour statistics of style photo and painted picture.
    - `style_fidelity_shuffled`: the same with unrelated photos; fidelity lies well below it.
    - `style_diversity`: mean distance of colour statistics of two styles on one label map.
    - `mean_iou`, `pixel_accuracy`: label maps that a labeller finds in the painted pictures against
      those that were painted; `..._photos` for the photos. Only with a labeller.

    Args:
        inception: Inception v3 weights.
        labeller: model file whose labeller measures; without one the model's own, if it has one.

    Raises:
        BadDatasetError: the model's labels are not the folder's, or fewer than two pairs.
        BadFileError, BadConfigError: a weights file is unusable or holds no labeller.
    """
    model = load_model(model_path)
    if model.header.label_set.names != folder.label_set.names:
        raise BadDatasetError("The model and the folder have different label sets.")
    judge = _labeller(model, labeller)
    crops = _crops(folder, protocol, model.header.generator.has_edges)
    painter = _Painter(model, device)
    styles = painter.styles(crops)
    partners = np.roll(np.arange(len(crops)), 1)
    painted = [painter.paint(crops[i], styles[partners[i]]) for i in range(len(crops))]
    others = [painter.paint(crops[i], styles[i]) for i in range(len(crops))]
    photos = [crop.pictures for crop in crops]
    numbers = _distances(EfficientNetLite0().to(device), photos, painted, device)
    if inception is not None:
        named = _distances(Inception(inception).to(device), photos, painted, device)
        numbers |= {"fid": named["frechet_distance"], "kid": named["kernel_distance"]}
    numbers |= _style_numbers(photos, painted, others, partners)
    if judge is not None:
        judge.to(device)
        for name, pictures in (("", painted), ("_photos", photos)):
            iou, accuracy = _agreement(judge, crops, pictures, device)
            numbers |= {f"mean_iou{name}": iou, f"pixel_accuracy{name}": accuracy}
    stated = _protocol(model_path, folder, protocol, inception, (labeller or model_path) if judge else None)
    return Evaluation(numbers, stated, _examples(folder, crops, painted, partners))


def _protocol(
    model: Path, folder: PairFolder, protocol: Measurement, inception: Path | None, judge: Path | None
) -> dict[str, Any]:
    """Everything needed to repeat the measurement."""
    return {
        "model": model.name,
        "model_sha256": _sha256(model),
        "data": folder.root.name,
        "split": protocol.split,
        "size": protocol.size,
        "crops": protocol.count,
        "crop_min_share": _CROP_MIN_SHARE,
        "seed": protocol.seed,
        "features": "EfficientNet-Lite0, pooled, 1280 numbers",
        "inception_sha256": _sha256(inception) if inception else None,
        "labeller_sha256": _sha256(judge) if judge else None,
    }


def _examples(
    folder: PairFolder, crops: list[Batch], painted: list[Tensor], partners: np.ndarray
) -> list[np.ndarray]:
    """Rows of label map, photo, style photo and painted picture."""
    rows = []
    for crop, picture, partner in list(zip(crops, painted, partners, strict=True))[:_EXAMPLES]:
        shown = (crop.pictures, crops[partner].pictures, picture)
        label_map = folder.label_set.palette[crop.labels[0].numpy()]
        rows.append(np.hstack([label_map, *(to_rgb(each[0]) for each in shown)]))
    return rows


class _Painter:
    """A model on a device; paints in float32."""

    def __init__(self, model: LoadedModel, device: torch.device) -> None:
        self._model, self._device = model, device
        move(model.generator, device)
        if model.encoder is not None:
            move(model.encoder, device)

    @torch.inference_mode()
    def styles(self, crops: list[Batch]) -> list[Tensor | None]:
        encoder = self._model.encoder
        if encoder is None:
            return [None] * len(crops)
        return [
            encoder.style_vector(crop.pictures.to(self._device), self._pyramid(crop).one_hot())
            for crop in crops
        ]

    @torch.inference_mode()
    def paint(self, crop: Batch, style: Tensor | None) -> Tensor:
        """The picture (1, 3, H, W) of a crop's label map."""
        horizons = None if crop.horizons is None else crop.horizons.to(self._device)
        picture: Tensor = self._model.generator(self._pyramid(crop), style, horizons)
        return picture

    def _pyramid(self, crop: Batch) -> LabelPyramid:
        config = self._model.generator.config
        edges = None if crop.edges is None else crop.edges.to(self._device)
        return LabelPyramid(crop.labels.to(self._device), config.labels, config.has_unknown, edges)


def _labeller(model: LoadedModel, path: Path | None) -> Labeller | None:
    if path is None:
        return model.labeller
    other = load_model(path)
    if other.labeller is None:
        raise BadConfigError(f"{path.name} holds no labeller; add one with `gaugan-train labeller`.")
    if other.header.label_set.names != model.header.label_set.names:
        raise BadConfigError(f"The labeller of {path.name} knows other labels than the model.")
    return other.labeller


def _crops(folder: PairFolder, protocol: Measurement, has_edges: bool) -> list[Batch]:
    """Random square crops of the split's pairs, in turn, each a batch of one."""
    pairs = folder.split(protocol.split)
    if len(pairs) < 2 or protocol.count < 4:
        raise BadDatasetError("A measurement needs at least two pairs and four crops.")
    views = [load_view(folder, pair, has_edges) for pair in pairs]
    rng = np.random.default_rng(protocol.seed)
    size = protocol.size, protocol.size
    return [
        stacked([sample_of(random_zoom(views[i % len(views)], size, _CROP_MIN_SHARE, rng))]).on()
        for i in range(protocol.count)
    ]


@torch.inference_mode()
def _distances(
    network: FeatureNetwork, photos: list[Tensor], painted: list[Tensor], device: torch.device
) -> dict[str, float]:
    real, fake = (
        np.concatenate([network.pooled(p.to(device)).cpu().numpy() for p in pictures])
        for pictures in (photos, painted)
    )
    return {
        "kernel_distance": kernel_distance(real, fake),
        "kernel_distance_photos": kernel_distance(real[::2], real[1::2]),
        "frechet_distance": frechet_distance(real, fake),
    }


def _style_numbers(
    photos: list[Tensor], painted: list[Tensor], others: list[Tensor], partners: np.ndarray
) -> dict[str, float]:
    photo_colors, painted_colors, other_colors = (
        np.stack([color_statistics(to_rgb(p[0])) for p in pictures]) for pictures in (photos, painted, others)
    )
    shuffled = np.roll(photo_colors, len(photos) // 2, axis=0)
    return {
        "style_fidelity": _mean_distance(photo_colors[partners], painted_colors),
        "style_fidelity_shuffled": _mean_distance(shuffled, painted_colors),
        "style_diversity": _mean_distance(painted_colors, other_colors),
    }


def _agreement(
    judge: Labeller, crops: list[Batch], pictures: list[Tensor], device: torch.device
) -> tuple[float, float]:
    wanted = np.concatenate([crop.labels.numpy().ravel() for crop in crops])
    found = np.concatenate([label_photo(judge, p.to(device)).cpu().numpy().ravel() for p in pictures])
    return label_agreement(wanted, found, judge.config.labels)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _mean_distance(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.linalg.norm(first - second, axis=1).mean())
