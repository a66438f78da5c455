"""Styles for labels that a style photo does not show.

A model with a style per label has learned little about labels without one: beside a sunset it paints a sea
for which it was told nothing. Over photos, the style of a label goes with the style of the whole, so the
former is predicted from the latter (ridge regression). Colourful photos count more: the mean of many is grey.

The plain style, which is in force before a style picture is chosen, becomes the mean of photos with a clear
sky. Nothing else changes by that: encoder and generator are moved against each other.
"""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch.nn import functional as F

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.models.model_file import ModelHeader, write_model_file
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.opencv import cv2
from trainer.data.pairs import PairFolder
from trainer.model_tools.opening import opened_for

_MAKER = "typical"
_PICTURE = 320  # pixels of the longer side
_RIDGE = 30.0
_FEWEST = 5  # photos that show a label
_SHARES = {"bush": 0.3, "plant": 0.3}  # what photos of these have in common is paler than each of them
_SKY_SHARE, _BLUE, _BRIGHT = (
    0.1,
    0.15,
    0.4,
)  # of a photo with a clear sky: its share, blue less red, brightness


class _Styles(NamedTuple):
    """Of photos: their whole styles (N, style_dim), own styles of their labels (N, L, d + 1), how colourful
    these are (N, L), and whether the sky is clear (N,)."""

    whole: np.ndarray
    own: np.ndarray
    color: np.ndarray
    is_clear: np.ndarray


def add_typical_styles(model: Path, folder: PairFolder, output: Path) -> None:
    """Write the model with typical styles of labels, and with the style of a clear day as its plain one.

    Raises:
        BadFileError: the model or a photo cannot be read, or `output` cannot be written.
        BadDatasetError: the folder has no training pairs.
        BadConfigError: the model has no styles of labels; or `output` exists and was not made so.
    """
    header, tensors = opened_for(_MAKER, model, output)
    if header.encoder is None or not header.generator.label_style_dim:
        raise BadConfigError(f"{model.name} has no styles of single labels.")
    styles = _styles_of_photos(load_model(model), folder.mapped_onto(header.label_set))
    half = tensors["generator.to_rgb.weight"].dtype
    typical = typical_styles(styles.whole, styles.own, styles.color)
    shares = np.array([_SHARES.get(label.name, 1) for label in header.label_set.labels], np.float32)
    changed = {"generator.codes.typical": typical * shares[:, None, None]}
    if styles.is_clear.any():
        changed |= _with_plain_style(header, tensors | changed, styles.whole[styles.is_clear].mean(0))
    tensors |= {name: tensor.astype(half) for name, tensor in changed.items()}
    generator = replace(header.generator, has_typical_styles=True)
    training = {**header.training, "made_by": _MAKER}
    write_model_file(output, replace(header, training=training, generator=generator), tensors)


def typical_styles(whole: np.ndarray, own: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Ridge regression of labels' own styles on the style of the whole.

    Args:
        whole: (N, K) styles of photos.
        own: (N, L, d + 1) own styles of the labels, the last number 1 where the photo shows the label.
        weights: (N, L) how much each of them counts.

    Returns:
        (L, K + 1, d + 1): factors of the numbers of a whole style, and what is added; zero for labels that
        too few photos show.
    """
    found = np.zeros((own.shape[1], whole.shape[1] + 1, own.shape[2]), np.float32)
    for label in range(own.shape[1]):
        is_shown = own[:, label, -1] > 0
        if is_shown.sum() < _FEWEST:
            continue
        styles, wanted = whole[is_shown].astype(np.float64), own[is_shown, label].astype(np.float64)
        share = weights[is_shown, label] + 1e-6
        share = share / share.mean()
        middle, mean = np.average(styles, 0, share), np.average(wanted, 0, share)
        centred = (styles - middle) * share[:, None]
        square = centred.T @ (styles - middle) + _RIDGE * np.eye(len(middle))
        factors = np.linalg.solve(square, centred.T @ (wanted - mean))
        found[label] = np.concatenate([factors, (mean - middle @ factors)[None]])
    return found


def _with_plain_style(
    header: ModelHeader, tensors: dict[str, np.ndarray], plain: np.ndarray
) -> dict[str, np.ndarray]:
    """The weights with which the style `plain` (style_dim,) becomes the zero vector, and all else stays."""
    wide = {name: tensor.astype(np.float32) for name, tensor in tensors.items() if name in _MOVED}
    typical = wide["generator.codes.typical"].copy()
    typical[:, -1] += np.einsum("k,lkd->ld", plain, typical[:, :-1])
    start, codes = "generator.fc", "generator.codes.whole"
    return {
        "encoder.fc_mu.bias": wide["encoder.fc_mu.bias"] - plain,
        f"{start}.bias": wide[f"{start}.bias"] + wide[f"{start}.weight"] @ plain,
        f"{codes}.bias": wide[f"{codes}.bias"] + wide[f"{codes}.weight"] @ plain,
        "generator.codes.typical": typical,
    }


_MOVED = {
    "encoder.fc_mu.bias", "generator.fc.bias", "generator.fc.weight", "generator.codes.whole.bias",
    "generator.codes.whole.weight", "generator.codes.typical",
}  # fmt: skip


@torch.inference_mode()
def _styles_of_photos(model: LoadedModel, folder: PairFolder) -> _Styles:
    config, encoder = model.header.generator, model.encoder
    assert encoder is not None
    rows = []
    for pair in folder.split("train"):
        picture, labels = folder.load(pair)
        scale = min(1.0, _PICTURE / max(labels.shape))
        size = max(1, round(labels.shape[1] * scale)), max(1, round(labels.shape[0] * scale))
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        labels = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
        tensor = torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 127.5 - 1
        side = encoder.config.input_size
        scaled = F.interpolate(tensor, size=(side, side), mode="bilinear", antialias=True)
        one_hot = LabelPyramid(torch.from_numpy(labels)[None], config.labels).one_hot()
        style = encoder.style_vector(scaled, one_hot)[0].numpy()
        own = style[config.style_dim :].reshape(config.labels, -1)
        sky = folder.label_set.id_of("sky")
        colors = picture / 255.0
        rows.append(
            (
                style[: config.style_dim],
                own,
                _color(colors, labels, config.labels),
                _is_clear(colors, labels == sky),
            )
        )
    return _Styles(*(np.stack(column) for column in zip(*rows, strict=True)))


def _color(picture: np.ndarray, labels: np.ndarray, count: int) -> np.ndarray:
    """How colourful each label is in a picture (H, W, 3) in [0, 1]: its mean distance from grey."""
    spread = np.ptp(picture, axis=2)
    return np.array(
        [spread[labels == label].mean() if (labels == label).any() else 0.0 for label in range(count)]
    )


def _is_clear(picture: np.ndarray, is_sky: np.ndarray) -> bool:
    """Whether a picture (H, W, 3) in [0, 1] shows a bright day with a blue sky."""
    if is_sky.mean() < _SKY_SHARE or picture.mean() < _BRIGHT:
        return False
    sky = picture[is_sky].mean(0)
    return bool(sky[2] - sky[0] > _BLUE)
