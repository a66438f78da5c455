"""Measures a model file on pairs it has not seen."""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import torch
from torch import Tensor

from gaugan_desktop.enlarging import at_full_size, reduced
from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.files import read_file
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.networks.devices import move
from gaugan_desktop.networks.labeller import Labeller, label_photo
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PhotoTextures, Source, StylePhoto
from gaugan_desktop.tone import Tone, grade_towards, graded, tone_of
from trainer.data.pairs import PairFolder
from trainer.data.preprocess import View, random_zoom
from trainer.data.sampling import Batch, load_view, sample_of, stacked
from trainer.metrics.distances import (
    color_statistics,
    frechet_distance,
    kernel_distance,
    label_agreement,
)
from trainer.metrics.judge import EfficientNetLite2
from trainer.metrics.program import ProgramPainter
from trainer.metrics.spectrum import BAND, spectrum_slope
from trainer.networks.efficientnet import EfficientNetLite0
from trainer.networks.inception import Inception
from trainer.pictures import from_rgb, to_rgb

_CROP_MIN_SHARE = 0.45
_EXAMPLES = 6
_BLUR = 1.5  # pixels
_DIVERSITY_CROPS = 64


class FeatureNetwork(Protocol):
    """A network whose features are compared."""

    def pooled(self, picture: Tensor) -> Tensor: ...


@dataclass(frozen=True)
class Measurement:
    """How pictures are made for a measurement.

    Attributes:
        is_lit: as the program shows them, with natural borders and natural light.
    """

    split: str = "val"
    size: int = 256
    count: int = 222
    seed: int = 0
    is_lit: bool = False


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

    Every label map is painted with the style of another photo of the split; its unknown pixels take the
    nearest label first, as in painting. The numbers:

    - `lite2_kernel_distance`: between painted pictures and photos on EfficientNet-Lite2 features, which
      nothing trains on. Lower is better. `..._photos`: of other crops of the same photos, the floor of
      that number; `..._blurred`: of slightly blurred photos, what softness costs.
    - `kernel_distance`, `kernel_distance_photos`, `frechet_distance`: the same on EfficientNet-Lite0, which
      models are often trained on, so that it flatters; with Inception weights also `kid` and `fid`.
    - `spectrum_slope`: of the painted pictures; `..._photos` is what it should be (`metrics.spectrum`).
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
    crops = random_crops(folder, protocol, model.header.generator.has_edges)
    painter: CropPainter = (
        ProgramPainter(model_path, device.type) if protocol.is_lit else Painter(model, device)
    )
    styles = [painter.style(crop) for crop in crops]
    partners = np.roll(np.arange(len(crops)), 1)
    painted = [painter.paint(crop, styles[partner]) for crop, partner in zip(crops, partners, strict=True)]
    others = [
        painter.paint(crop, style) for crop, style in zip(crops[:_DIVERSITY_CROPS], styles, strict=False)
    ]
    photos = [crop.picture for crop in crops]
    again = [crop.picture for crop in random_crops(folder, replace(protocol, seed=protocol.seed + 1), False)]
    numbers = _judged(photos, again, painted, device)
    numbers |= _distances(EfficientNetLite0().to(device), photos, again, painted, device)
    if inception is not None:
        named = _distances(Inception(inception).to(device), photos, again, painted, device)
        numbers |= {"fid": named["frechet_distance"], "kid": named["kernel_distance"]}
    numbers |= {"spectrum_slope": spectrum_slope(painted), "spectrum_slope_photos": spectrum_slope(photos)}
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
        "unknown_pixels": "take the nearest label",
        "painted_at": "the model's full size, with photo textures and tone, "
        + ("with natural borders and natural light" if protocol.is_lit else "without natural light"),
        "features": "EfficientNet-Lite2 and -Lite0, pooled, 1280 numbers",
        "blur_sigma": _BLUR,
        "spectrum_band": BAND,
        "diversity_crops": min(_DIVERSITY_CROPS, protocol.count),
        "inception_sha256": _sha256(inception) if inception else None,
        "labeller_sha256": _sha256(judge) if judge else None,
    }


def _examples(
    folder: PairFolder, crops: list[View], painted: list[np.ndarray], partners: np.ndarray
) -> list[np.ndarray]:
    """Rows of label map, photo, style photo and painted picture."""
    return [
        np.hstack([folder.label_set.palette[crop.labels], crop.picture, crops[partner].picture, picture])
        for crop, picture, partner in list(zip(crops, painted, partners, strict=True))[:_EXAMPLES]
    ]


class CropPainter(Protocol):
    """Paints label maps of crops in the styles of crops."""

    def style(self, crop: View) -> Any: ...

    def paint(self, crop: View, style: Any) -> np.ndarray: ...


class PhotoStyle(NamedTuple):
    """What a model, and the textures and the tone of its pictures, take from a photo."""

    vector: Tensor | None
    tone: Tone
    textures: Source


class Painter:
    """A model on a device; paints in float32, as the program does without natural light: at the model's full
    size, with textures of photos, and in the tone of the style photo."""

    def __init__(self, model: LoadedModel, device: torch.device) -> None:
        self._model, self._device = model, device
        self._textures = PhotoTextures(model.header.label_set)
        move(model.generator, device)
        if model.encoder is not None:
            move(model.encoder, device)

    @torch.inference_mode()
    def style(self, crop: View) -> PhotoStyle:
        """The style of a crop's photo."""
        encoder, tone = self._model.encoder, tone_of(crop.picture)
        textures = _textures(crop, self._model.header)
        if encoder is None:
            return PhotoStyle(None, tone, textures)
        batch = self._batch(crop)
        vector = encoder.style_vector(batch.pictures, self._pyramid(batch).one_hot())
        return PhotoStyle(vector, tone, textures)

    @torch.inference_mode()
    def paint(self, crop: View, style: PhotoStyle) -> np.ndarray:
        """The picture (H, W, 3) uint8 of a crop's label map."""
        header = self._model.header
        full = _at_full_size(crop, header)
        batch = self._batch(full)
        painted = to_rgb(self._model.generator(self._pyramid(batch), style.vector, batch.horizons)[0])
        textures = self._textures.arranged(full.labels, None, source=style.textures)
        painted = self._textures.applied(
            painted, full.labels, None, header.photo_textures, arrangement=textures
        )
        picture = reduced(painted, *crop.labels.shape)
        return graded(picture, grade_towards(style.tone, picture, header.tone)) if header.tone else picture

    def _batch(self, crop: View) -> Batch:
        labels = painted_everywhere(crop.labels, self._model.header.label_set)
        return stacked([sample_of(crop._replace(labels=labels))]).on(self._device)

    def _pyramid(self, batch: Batch) -> LabelPyramid:
        return LabelPyramid.seen_by(self._model.generator.config, batch.labels, batch.edges)


def _textures(crop: View, header: ModelHeader) -> Source:
    """The textures of a crop, as pictures of the model's full size show them."""
    full, number = _at_full_size(crop, header), zlib.crc32(crop.picture.tobytes())
    photo = StylePhoto(f"{number}/{crop.picture.shape}", full.picture, full.labels)
    shown = range(len(header.label_set.labels))
    return Source(dict.fromkeys(shown, number), dict.fromkeys(shown, photo))


def _at_full_size(crop: View, header: ModelHeader) -> View:
    """A crop as large as the model paints it; its labels know no more than before."""
    labels = at_full_size(painted_everywhere(crop.labels, header.label_set), header.full_size)
    return crop.resized(*labels.shape[::-1])._replace(labels=labels)


def _labeller(model: LoadedModel, path: Path | None) -> Labeller | None:
    if path is None:
        return model.labeller
    other = load_model(path)
    if other.labeller is None:
        raise BadConfigError(f"{path.name} holds no labeller; add one with `gaugan-train labeller`.")
    if other.header.label_set.names != model.header.label_set.names:
        raise BadConfigError(f"The labeller of {path.name} knows other labels than the model.")
    return other.labeller


def random_crops(folder: PairFolder, protocol: Measurement, has_edges: bool) -> list[View]:
    """Random square crops of the split's pairs, in turn."""
    pairs = folder.split(protocol.split)
    if len(pairs) < 2 or protocol.count < 4:
        raise BadDatasetError("A measurement needs at least two pairs and four crops.")
    views = [load_view(folder, pair, has_edges) for pair in pairs]
    rng = np.random.default_rng(protocol.seed)
    size = protocol.size, protocol.size
    return [random_zoom(views[i % len(views)], size, _CROP_MIN_SHARE, rng) for i in range(protocol.count)]


@torch.inference_mode()
def _features(network: FeatureNetwork, pictures: Iterable[np.ndarray], device: torch.device) -> np.ndarray:
    """(N, d) features of pictures (H, W, 3) uint8, one after the other."""
    return np.concatenate([network.pooled(from_rgb(p).to(device)).cpu().numpy() for p in pictures])


def _judged(
    photos: list[np.ndarray], again: list[np.ndarray], painted: list[np.ndarray], device: torch.device
) -> dict[str, float]:
    """What the independent judge says of painted pictures, of photos, and of photos out of focus."""
    network = EfficientNetLite2().to(device)
    real, other, fake = (_features(network, pictures, device) for pictures in (photos, again, painted))
    blurred = _features(network, (cv2.GaussianBlur(photo, (0, 0), _BLUR) for photo in photos), device)
    numbers = {
        "lite2_kernel_distance": kernel_distance(real, fake),
        "lite2_kernel_distance_photos": kernel_distance(real, other),
        "lite2_kernel_distance_blurred": kernel_distance(real, blurred),
    }
    if len(real) > real.shape[1]:  # with fewer pictures than features it measures little but their number
        numbers["lite2_frechet_distance"] = frechet_distance(real, fake)
    return numbers


def _distances(
    network: FeatureNetwork,
    photos: list[np.ndarray],
    again: list[np.ndarray],
    painted: list[np.ndarray],
    device: torch.device,
) -> dict[str, float]:
    real, other, fake = (_features(network, pictures, device) for pictures in (photos, again, painted))
    return {
        "kernel_distance": kernel_distance(real, fake),
        "kernel_distance_photos": kernel_distance(real, other),
        "frechet_distance": frechet_distance(real, fake),
    }


def _style_numbers(
    photos: list[np.ndarray], painted: list[np.ndarray], others: list[np.ndarray], partners: np.ndarray
) -> dict[str, float]:
    photo_colors, painted_colors, other_colors = (
        np.stack([color_statistics(picture) for picture in pictures])
        for pictures in (photos, painted, others)
    )
    shuffled = np.roll(photo_colors, len(photos) // 2, axis=0)
    return {
        "style_fidelity": _mean_distance(photo_colors[partners], painted_colors),
        "style_fidelity_shuffled": _mean_distance(shuffled, painted_colors),
        "style_diversity": _mean_distance(painted_colors[: len(others)], other_colors),
    }


def _agreement(
    judge: Labeller, crops: list[View], pictures: list[np.ndarray], device: torch.device
) -> tuple[float, float]:
    wanted = np.concatenate([crop.labels.ravel() for crop in crops])
    found = [label_photo(judge, from_rgb(p).to(device)).cpu().numpy().ravel() for p in pictures]
    return label_agreement(wanted, np.concatenate(found), judge.config.labels)


def _sha256(path: Path) -> str:
    return hashlib.sha256(read_file(path)).hexdigest()


def _mean_distance(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.linalg.norm(first - second, axis=1).mean())
