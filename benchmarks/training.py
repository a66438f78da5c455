"""The full training step against a plain loop over the same networks: eager, fp32, NCHW, one-hot maps."""

import sys
from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize
from torch.nn.utils.parametrizations import spectral_norm

from benchmarks.timing import Row, interleaved
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.networks.devices import keep_freed_memory, prepare_training
from gaugan_desktop.networks.encoder import sample_style
from gaugan_desktop.networks.spade import one_hot_labels
from gaugan_desktop.networks.spectral import normalised_layers
from gaugan_desktop.networks.wide_conv import WideConv
from trainer.config import TrainConfig, load_config, with_overrides
from trainer.data.landscapes.scene import render_landscape
from trainer.data.preprocess import View
from trainer.data.sampling import Batch, sample_of, stacked
from trainer.losses.adversarial import Features, discriminator_loss, feature_matching, generator_loss
from trainer.step import TrainStep

_SIZE = 256
_SCENES = 4


class _Case(NamedTuple):
    preset: str
    batch: int
    steps: int  # in a row, so that a GPU is kept busy


_CASES = {
    "cpu": [_Case("landscape-256", 1, 1)],
    "cuda": [_Case("landscape-256", 8, 10), _Case("starter-projected", 4, 20),
             _Case("starter-projected", 32, 10)],
}  # fmt: skip
_VARIANTS = {
    "cpu": {"fp32": ["precision=fp32"], "bf16": ["precision=bf16"]},
    "cuda": {
        "fp32": ["precision=fp32"],
        "bf16": ["precision=bf16"],
        "bf16 recorded": ["precision=bf16", "recorded=true"],
    },
}


def run(repeats: int, device: torch.device) -> list[Row]:
    """Generator, encoder, discriminator and perceptual loss of presets at 256 x 256."""
    keep_freed_memory()  # for the plain loop too
    prepare_training(device)
    rows: list[Row] = []
    for case in _CASES[device.type]:
        rows += _compared(case, min(repeats, 3), device)
    return rows


def _compared(case: _Case, repeats: int, device: torch.device) -> list[Row]:
    scenes = [sample_of(View(*render_landscape(3 + seed, _SIZE, _SIZE))) for seed in range(_SCENES)]
    batch = stacked([scenes[place % _SCENES] for place in range(case.batch)]).on(device)
    plain = PlainLoop(_step(_config(case, "never", "precision=fp32"), device))
    variants = {"plain": lambda: _in_a_row(case.steps, lambda number: plain.run(batch))}
    steps: list[TrainStep] = []
    for name, settings in _VARIANTS[device.type].items():
        step = _step(_config(case, "auto", *settings), device)
        variants[name] = lambda s=step: _in_a_row(case.steps, lambda number: s.launch(number, batch))
        steps.append(step)
    best = interleaved(variants, repeats)
    for step in steps:
        if step.recorder is not None and (news := step.recorder.news()):
            print(news, file=sys.stderr)
    base = best.pop("plain") / case.steps
    title = f"training step, {case.preset}, batch {case.batch}"
    rows = [Row(f"{title}, {name}", ms / case.steps, base) for name, ms in best.items()]
    if device.type == "cuda":
        paces = {name: case.batch * case.steps * 1000 / ms for name, ms in best.items()}
        rows += [Row(f"{title}, {name}", pace, unit="images/s") for name, pace in paces.items()]
    return rows


def _in_a_row(steps: int, step: Callable[[int], object]) -> None:
    for number in range(steps):
        step(number)
    if torch.cuda.is_available():
        torch.cuda.synchronize()


class PlainLoop:
    """The step as the paper's code orders it: the discriminator's step paints its fakes again."""

    def __init__(self, step: TrainStep) -> None:
        self._step = step
        for network in (step.generator, step.encoder, step.discriminator):
            assert network is not None
            network.to(memory_format=torch.contiguous_format)
            _make_plain(network)
        parameters = ([*step.generator.parameters(), *step.encoder.parameters()], step.discriminator)
        judges = [p for p in parameters[1].parameters() if p.requires_grad]
        self._painting, self._judging = (
            torch.optim.Adam(weights, 1e-4, (0.0, 0.9), fused=True) for weights in (parameters[0], judges)
        )

    def run(self, batch: Batch) -> None:
        step, config = self._step, self._step.config
        real = batch.pictures.contiguous()
        one_hot = one_hot_labels(batch.labels, step.labels)
        self._painting.zero_grad()
        mu, logvar = step.encoder(real)
        fake = step.generator(one_hot, sample_style(mu, logvar))
        judged = self._judged(one_hot, real, fake)
        total = generator_loss(config.gan_mode, judged[1])
        kl = -0.5 * torch.sum(1 + logvar - mu.square() - logvar.exp())
        if config.discriminator == "patch":
            total = total + config.feature_weight * feature_matching(*judged)
        total = total + config.kld_weight * kl + config.perceptual_weight * step.perceptual(fake, real)
        total.backward()
        self._painting.step()
        with torch.no_grad():
            fake = step.generator(one_hot, sample_style(*step.encoder(real)))
        self._judging.zero_grad()
        discriminator_loss(config.gan_mode, *self._judged(one_hot, real, fake)).backward()
        self._judging.step()

    def _judged(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> tuple[Features, Features]:
        """What the discriminator thinks of photos and of fakes, which it sees in one batch."""
        both = self._step.discriminator(torch.cat([one_hot, one_hot]), torch.cat([real, fake]))
        scales: Features = both if isinstance(both, list) else [[scores] for scores in (*both[0], both[1])]
        halves = [[features.chunk(2) for features in scale] for scale in scales]
        on_real, on_fake = ([[pair[place] for pair in scale] for scale in halves] for place in (0, 1))
        return on_real, on_fake


def _make_plain(network: nn.Module) -> None:
    """Torch's convolutions, and its spectral norm: a power iteration and a division, differentiated, at every
    use of a weight."""
    for layer in normalised_layers(network):
        parametrize.remove_parametrizations(layer, "weight", leave_parametrized=False)
        if isinstance(layer, WideConv):
            layer.__class__ = nn.Conv2d
        spectral_norm(layer)


def _config(case: _Case, dictionary: str, *settings: str) -> TrainConfig:
    own = [f"pattern_dictionary={dictionary}", "discriminator_lead=0", *settings]
    return with_overrides(load_config(case.preset), own)


def _step(config: TrainConfig, device: torch.device) -> TrainStep:
    torch.manual_seed(0)
    return TrainStep(config, len(bundled_label_set("landscape")), device)
