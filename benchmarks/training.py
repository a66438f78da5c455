"""The full training step against a plain loop over the same networks: eager, fp32, NCHW, one-hot maps."""

import torch
from torch import Tensor

from benchmarks.timing import Row, interleaved
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.networks.devices import keep_freed_memory
from gaugan_desktop.networks.encoder import sample_style
from gaugan_desktop.networks.spade import one_hot_labels
from trainer.config import TrainConfig, load_config, with_overrides
from trainer.data.landscapes.scene import render_landscape
from trainer.data.preprocess import View
from trainer.data.sampling import Batch, sample_of, stacked
from trainer.step import TrainStep

_SIZE = 256
_PRESET = "landscape-256"


def run(repeats: int) -> list[Row]:
    """Generator, encoder, discriminator and perceptual loss of `landscape-256`, one picture per step."""
    keep_freed_memory()  # for the plain loop too
    batch = stacked([sample_of(View(*render_landscape(3, _SIZE, _SIZE)))]).on()
    plain = PlainLoop(_config("fp32", "never"))
    ours = {name: _step(_config(name, "auto")) for name in ("fp32", "bf16")}
    variants = {"plain": lambda: plain.run(batch)}
    variants |= {name: lambda s=step: s.run(0, batch) for name, step in ours.items()}
    best = interleaved(variants, min(repeats, 3))
    base = best.pop("plain")
    return [Row(f"training step, {_PRESET}, {name}", ms, base) for name, ms in best.items()]


class PlainLoop:
    """The step as the paper's code orders it: the discriminator's step paints its fakes again."""

    def __init__(self, config: TrainConfig) -> None:
        self._step = _step(config)
        for network in (self._step.generator, self._step.encoder, self._step.discriminator):
            assert network is not None
            network.to(memory_format=torch.contiguous_format)

    def run(self, batch: Batch) -> None:
        step, config = self._step, self._step.config
        real = batch.pictures
        one_hot = one_hot_labels(batch.labels, step.labels)
        step.optimizer_g.zero_grad()
        mu, logvar = step.encoder(real)
        fake = step.generator(one_hot, sample_style(mu, logvar))
        losses = step.adversary.for_generator(one_hot, real, fake)
        kl = -0.5 * torch.sum(1 + logvar - mu.square() - logvar.exp())
        total: Tensor = losses["generator"] + config.feature_weight * losses["features"]
        total = total + config.kld_weight * kl + config.perceptual_weight * step.perceptual(fake, real)
        total.backward()
        step.optimizer_g.step()
        with torch.no_grad():
            fake = step.generator(one_hot, sample_style(*step.encoder(real)))
        step.optimizer_d.zero_grad()
        step.adversary.for_discriminator(one_hot, real, fake)["discriminator"].backward()
        step.optimizer_d.step()


def _config(precision: str, dictionary: str) -> TrainConfig:
    settings = [f"precision={precision}", f"pattern_dictionary={dictionary}", "workers=0"]
    return with_overrides(load_config(_PRESET), settings)


def _step(config: TrainConfig) -> TrainStep:
    torch.manual_seed(0)
    return TrainStep(config, len(bundled_label_set("landscape")), torch.device("cpu"))
