"""Label maps to pictures with a loaded model."""

import hashlib
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging.loading import decode_picture
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.networks.devices import choose_device, move
from gaugan_desktop.networks.spade import one_hot_labels

_CLEARLY_FASTER = 0.8
_BENCHMARK_SIDE = 4  # in start-grid cells: 128 pixels for five doublings


class SynthesisEngine:
    """One model on one device.

    Model files hold folded spectral norm; the engine adds channels_last memory (NCHW on MPS) and
    inference mode.

    Args:
        dtype: torch.float32 for pictures that are the same on every machine, or torch.bfloat16;
            None takes bfloat16 where a start-up measurement shows that it is clearly faster.
    """

    def __init__(self, model: LoadedModel, device: torch.device, dtype: torch.dtype | None = None) -> None:
        self.model = model
        self.device = device
        self._memory_format = move(model.generator, device)
        if model.encoder is not None:
            move(model.encoder, device)
        self._styles: dict[str, Tensor] = {}
        self.dtype = dtype or torch.float32
        if dtype is None:
            self.dtype = self._faster_dtype()

    @classmethod
    def from_file(
        cls, path: str | Path, device: str = "auto", dtype: torch.dtype | None = None
    ) -> "SynthesisEngine":
        """Load a model file onto a device (see the class for `dtype`).

        Raises:
            BadFileError: the model cannot be used.
            DeviceError: the device is not there.
        """
        return cls(load_model(path), choose_device(device), dtype)

    @property
    def model_name(self) -> str:
        return self.model.header.name

    @property
    def device_name(self) -> str:
        """What the status line shows, such as `CPU, bf16`."""
        name = self.device.type.upper()
        if self.device.type == "cuda":
            name = torch.cuda.get_device_name(self.device)
        return f"{name}, bf16" if self.dtype is torch.bfloat16 else name

    @torch.inference_mode()
    def render(self, labels: np.ndarray, style: Style = MEAN_STYLE) -> np.ndarray:
        """Paint a label map.

        Args:
            labels: (H, W) uint8 of any size; 255 = unpainted.
            style: a style image, a seed, or the mean style.

        Returns:
            Picture (H, W, 3) uint8 RGB.

        Raises:
            GauganError: the style image is unusable or memory does not suffice.
        """
        height, width = labels.shape
        try:
            picture = self._forward(self._padded(labels), self._style_vector(style))
        except torch.OutOfMemoryError:
            picture = None
        if picture is None:
            raise GauganError("The device has too little memory for a picture of this size.")
        rgb = (picture[0].float() * 127.5 + 127.5).clamp_(0, 255).round_().byte()
        return rgb[:, :height, :width].permute(1, 2, 0).contiguous().cpu().numpy()

    def _forward(self, label_ids: Tensor, style: Tensor | None) -> Tensor:
        config = self.model.generator.config
        one_hot = one_hot_labels(label_ids, config.labels + config.has_unknown, config.has_unknown)
        if config.has_edges:
            one_hot = F.pad(one_hot, (0, 0, 0, 0, 0, 1))
        one_hot = one_hot.contiguous(memory_format=self._memory_format)
        is_on = self.dtype is not torch.float32
        with torch.autocast(self.device.type, self.dtype if is_on else torch.bfloat16, enabled=is_on):
            picture: Tensor = self.model.generator(one_hot, style)
        return picture

    def _padded(self, labels: np.ndarray) -> Tensor:
        """(1, H', W') ids on the device, edges repeated to whole grid cells, at least two a side."""
        multiple = self.model.generator.config.size_multiple
        pads = [(0, max(-side % multiple, 2 * multiple - side)) for side in labels.shape]
        return torch.from_numpy(np.pad(labels, pads, mode="edge")).unsqueeze(0).to(self.device)

    def _style_vector(self, style: Style) -> Tensor | None:
        """(1, style_dim), or None for the mean style and for models without styles."""
        dimension = self.model.generator.config.style_dim
        if not dimension:
            return None
        if style.seed is not None:
            noise = torch.Generator().manual_seed(style.seed)
            return torch.randn(1, dimension, generator=noise).to(self.device)
        if style.image is None or self.model.encoder is None:
            return None
        key = hashlib.sha256(style.image).hexdigest()
        if key not in self._styles:
            self._styles[key] = self._encoded(decode_picture(style.image, style.name or "style image"))
        return self._styles[key]

    def _encoded(self, picture: np.ndarray) -> Tensor:
        assert self.model.encoder is not None
        tensor = torch.from_numpy(picture).to(self.device).permute(2, 0, 1).unsqueeze(0)
        side = self.model.encoder.config.input_size
        scaled = F.interpolate(tensor.float() / 127.5 - 1, size=(side, side), mode="bilinear", antialias=True)
        mu: Tensor = self.model.encoder(scaled)[0]
        return mu

    @torch.inference_mode()
    def _faster_dtype(self) -> torch.dtype:
        """bfloat16 if it clearly beats float32 on this device, by a few small frames of each."""
        if self.device.type == "mps":
            return torch.float32
        side = self.model.generator.config.size_multiple * _BENCHMARK_SIDE
        labels = torch.zeros(1, side, side, dtype=torch.uint8, device=self.device)
        best: dict[torch.dtype, float] = {}
        for dtype in (torch.float32, torch.bfloat16) * 2:
            self.dtype = dtype
            self._forward(labels, None)
            started = time.perf_counter()
            self._forward(labels, None).cpu()
            elapsed = time.perf_counter() - started
            best[dtype] = min(best.get(dtype, elapsed), elapsed)
        is_faster = best[torch.bfloat16] < _CLEARLY_FASTER * best[torch.float32]
        return torch.bfloat16 if is_faster else torch.float32
