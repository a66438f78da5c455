"""What the generator takes for a style: the vectors of its photos and seeds, mixed, in its light."""

import hashlib
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.document.style import Style
from gaugan_desktop.imaging.loading import decode_picture
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.synthesis.engine.lighting import light_change, lit
from gaugan_desktop.synthesis.engine.photo_labels import labelled
from gaugan_desktop.synthesis.engine.style_field import StyleInput, blend

_SMALLEST_SHARE = 0.015  # of the photo


class StyleReader:
    """Reads styles for one model on one device; each photo is encoded once.

    Args:
        check: called between the parts of the work; it may raise to give up.
    """

    def __init__(self, model: LoadedModel, device: torch.device, check: Callable[[], None]) -> None:
        self._model, self._device, self._check = model, device, check
        self._vectors: dict[str, Tensor] = {}

    def read(self, style: Style) -> StyleInput:
        """What the generator takes for a style in its light; models without styles take nothing.

        Raises:
            BadFileError: a style photo cannot be read.
        """
        change = light_change(style.light, self._model.lights)
        if change is None:
            return self._unlit(style)
        return lit(self._unlit(style), change.to(self._device), self._model.generator)

    def _unlit(self, style: Style) -> StyleInput:
        length = self._model.generator.config.style_length
        if not style.parts or not length:
            return self._vector(style)
        mean = self._completed(torch.zeros(1, length, device=self._device))
        vectors = [self._vector(part.style) for part in style.parts]
        known = torch.cat([mean if vector is None else vector for vector in vectors])
        return blend(style.parts, known, self._model.header.label_set)

    def _vector(self, style: Style) -> Tensor | None:
        """(1, style_length) of a single style; None for the mean style and for models without styles."""
        config = self._model.generator.config
        if not config.style_dim:
            return None
        if style.seed is not None:
            noise = torch.Generator().manual_seed(style.seed)
            whole = torch.randn(1, config.style_dim, generator=noise)
            return self._completed(F.pad(whole, (0, config.style_length - config.style_dim)).to(self._device))
        if style.image is None or self._model.encoder is None:
            return None
        key = hashlib.sha256(style.image).hexdigest()
        if key not in self._vectors:
            self._vectors[key] = self._encoded(decode_picture(style.image, style.name or "style image"))
        return self._vectors[key]

    def _encoded(self, picture: np.ndarray) -> Tensor:
        model = self._model
        assert model.encoder is not None
        tensor = torch.from_numpy(picture).to(self._device).permute(2, 0, 1).unsqueeze(0)
        side = model.encoder.config.input_size
        scaled = F.interpolate(tensor.float() / 127.5 - 1, size=(side, side), mode="bilinear", antialias=True)
        self._check()
        shown = torch.zeros(1, model.generator.config.labels, *scaled.shape[2:], device=self._device)
        if model.labeller is not None and model.encoder.config.label_style_dim:
            ids = torch.from_numpy(labelled(model.labeller, picture)[1])[None]
            shown = _large_areas(LabelPyramid(ids.to(self._device), shown.shape[1]).one_hot())
            self._check()
        return self._completed(model.encoder.style_vector(scaled, shown))

    def _completed(self, vector: Tensor) -> Tensor:
        codes = self._model.generator.codes
        return vector if codes is None else codes.completed(vector)


def _large_areas(one_hot: Tensor) -> Tensor:
    """Maps (1, labels, h, w) without the labels of which a photo shows little: there the labeller errs."""
    is_large = one_hot.mean((2, 3), keepdim=True) >= _SMALLEST_SHARE
    return one_hot * is_large
