"""Exponential moving average of weights, with batch-norm statistics re-estimated under it."""

import copy
from collections.abc import Iterable

import torch
from torch import Tensor, nn

from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.spectral import advance, normalised_layers

GeneratorInputs = tuple[LabelPyramid | Tensor, Tensor | None, Tensor | None]  # labels, style, horizons


class WeightAverage:
    """Averaged copies of generator and encoder; they are what a run exports."""

    def __init__(self, generator: nn.Module, encoder: StyleEncoder | None, decay: float) -> None:
        self.decay = decay
        self.generator = copy.deepcopy(generator).eval().requires_grad_(False)
        self.encoder = copy.deepcopy(encoder)
        self._pairs: list[tuple[nn.Module, nn.Module]] = [(self.generator, generator)]
        if self.encoder is not None and encoder is not None:
            self.encoder.eval().requires_grad_(False)
            self._pairs.append((self.encoder, encoder))

    @torch.no_grad()
    def update(self, step: int) -> None:
        """Move towards the live weights; the first steps count more, so that it starts unbiased."""
        rate = 1 - min(self.decay, (1 + step) / (10 + step))
        for average, source in self._pairs:
            torch._foreach_lerp_([*average.parameters()], [*source.parameters()], rate)
            if vectors := _singular_vectors(average):
                torch._foreach_copy_(vectors, _singular_vectors(source))

    @torch.no_grad()
    def reestimate_norms(self, batches: Iterable[GeneratorInputs], is_frozen: bool = False) -> None:
        """Batch-norm statistics of the averaged generator as plain means over `batches`.

        Without this the statistics belong to other weights and the pictures turn out blotchy.
        Spectral-norm vectors are refined on the way for the same reason.

        Args:
            batches: what the generator is given.
            is_frozen: leave the batch-norm statistics as they are.
        """
        norms = [m for m in self.generator.modules() if isinstance(m, nn.BatchNorm2d) and not is_frozen]
        for norm in norms:
            norm.reset_running_stats()
            norm.momentum = None
        normalised = normalised_layers(self.generator, self.encoder)
        for norm in norms:
            norm.train()
        for labels, style, horizons in batches:
            advance(normalised)
            self.generator(labels, style, horizons)
        for norm in norms:
            norm.eval()


def _singular_vectors(network: nn.Module) -> list[Tensor]:
    return [buffer for name, buffer in network.named_buffers() if "parametrizations" in name]
