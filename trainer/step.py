"""One training step of generator, encoder and discriminator, apart from the loop around it."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from gaugan_desktop.errors import TrainingError
from gaugan_desktop.horizon import roles_of
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.networks.devices import fastest_format, move
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.spectral import advance, normalised_layers
from trainer.adversary import Losses, make_adversary
from trainer.config import TrainConfig
from trainer.data.sampling import Batch
from trainer.distributed import ProcessGroup, synchronise_norms
from trainer.losses.perceptual import perceptual_loss, random_window
from trainer.losses.style import coarse_color, kl_divergence, label_colors
from trainer.networks.pix2pixhd import Pix2PixHDGenerator
from trainer.optimizer import OrderlyAdam
from trainer.outcome import Outcome
from trainer.recorded import rates_on_device, recorder_for
from trainer.style_sampling import passed_on, sampled_style

_TRAINED = 0.01  # spread of the last weights, larger than that of fresh ones
_PRECISIONS = {"fp32": torch.bfloat16, "bf16": torch.bfloat16, "fp16": torch.float16}
_BROKEN = "broken"  # among the results of an update
_Result = TypeVar("_Result")


class Look(NamedTuple):
    """One look of all networks at a part of a batch; losses before their weights.

    Attributes:
        painting: what generator and encoder minimise by themselves.
        persuading: what the generator minimises through the discriminator.
        judging: what the discriminator minimises.
        painted: (N, 3, H, W).
        shown: the same, as the discriminator got them: its gradients end here.
    """

    painting: Losses
    persuading: Losses
    judging: Losses
    painted: Tensor
    shown: Tensor


class TrainStep:
    """Networks, optimizers and the losses that tie them together (Park et al. 2019, section 4).

    `accumulation` is the number of parts into which a batch is divided; running out of memory
    doubles it. Networks for an estimate hold no numbers and stay where they were made.
    """

    def __init__(
        self,
        config: TrainConfig,
        labels: int,
        device: torch.device,
        group: ProcessGroup | None = None,
        is_estimate: bool = False,
    ) -> None:
        self.config = config
        self.device = device
        self.group = group or ProcessGroup()
        self.accumulation = config.accumulation
        network = self.network = config.generator_config(labels)
        self.labels = labels
        self.style_dim = network.style_dim if config.generator_kind == "spade" else 0
        self.noise_length = self.style_dim + (labels + 1 if self.style_dim and network.label_style_dim else 0)
        self.has_horizon = network.has_horizon
        self.generator: SpadeGenerator | Pix2PixHDGenerator = SpadeGenerator(network)
        if config.generator_kind == "pix2pixhd":
            self.generator = Pix2PixHDGenerator(network.input_channels, network.base_width)
        self.encoder = StyleEncoder(config.encoder_config()) if self.style_dim else None
        self.adversary = make_adversary(config, labels, network.input_channels)
        self.discriminator = self.adversary.network
        if self.group.size > 1 and config.sync_batch_norm:
            synchronise_norms(self.generator)
        self.perceptual: nn.Module | None = None
        if config.perceptual_weight:
            self.perceptual = perceptual_loss(config.perceptual, config.vgg_weights)
        for module in (self.generator, self.encoder, self.discriminator, self.perceptual):
            if module is not None and not is_estimate:
                move(module, device)
        if config.frozen_norms:
            for norm in (m for m in self.generator.modules() if isinstance(m, nn.BatchNorm2d)):
                norm.eval()
        self._painters = [*self.generator.parameters()]
        if self.encoder is not None:
            self._painters += self.encoder.parameters()
        self._judges = [p for p in self.discriminator.parameters() if p.requires_grad]
        self._normalised = normalised_layers(self.generator, self.encoder, self.discriminator)
        self._newest: tuple[Batch, LabelPyramid] | None = None
        is_fused = device.type in ("cuda", "cpu") and not is_estimate
        self.optimizer_g = OrderlyAdam(self._painters, config.lr_generator, config.betas, fused=is_fused)
        self.optimizer_d = OrderlyAdam(self._judges, config.lr_discriminator, config.betas, fused=is_fused)
        self.recorder = recorder_for(config, device, self.group.size)
        has_scaler = config.precision == "fp16"
        self.scaler_g = torch.amp.GradScaler(device.type, enabled=has_scaler)
        self.scaler_d = torch.amp.GradScaler(device.type, enabled=has_scaler)

    def follow(self, config: TrainConfig) -> None:
        """Take over stages that were planned anew; the networks stay."""
        self.config = config

    def news(self) -> str:
        """Why steps are slower than was asked for, once; empty if there is nothing to say."""
        return self.recorder.news() if self.recorder is not None else ""

    def run(self, step: int, batch: Batch) -> dict[str, float]:
        """Update all networks on one batch and wait for the value of every loss, before its weight.

        Raises:
            UnstableStep: a loss or a gradient is not finite; the weights it would have changed stay.
            TrainingError: as `launch`.
        """
        return self.launch(step, batch).losses()

    def launch(self, step: int, batch: Batch) -> Outcome:
        """Update all networks on one batch, as far as its numbers are finite; nothing waits for the device.

        Args:
            step: number of the step; seeds its noise and sets the learning rates.
            batch: this process's part of the batch.

        Raises:
            TrainingError: memory does not suffice for a single picture.
        """
        rates = self._begin(step)
        noise = self._style_noise(step, len(batch.labels))
        is_lead = step < self.config.discriminator_lead
        advance(self._normalised)  # once, however often memory makes the update begin anew
        found = self._with_enough_memory(len(noise), lambda: self._learn(batch, noise, rates, is_lead))
        losses = {name: value for name, value in found.items() if name != _BROKEN}
        means = self.group.mean(torch.stack([value.detach().float() for value in losses.values()]))
        return Outcome(step, dict(zip(losses, means, strict=True)), found[_BROKEN])

    def _learn(self, batch: Batch, noise: Tensor, rates: list[float], is_lead: bool) -> Losses:
        """`_update`, from a recording where there is one."""
        if self.recorder is None:
            return self._update(batch, noise, is_lead)

        def plain(noise: Tensor, rates: Tensor, *fields: Tensor) -> Losses:
            return self._update(Batch(*fields), noise, is_lead)

        def recordable(noise: Tensor, rates: Tensor, *fields: Tensor) -> Losses:
            with rates_on_device((self.optimizer_g, self.optimizer_d), rates):
                return plain(noise, rates, *fields)

        on_device = torch.tensor(rates).to(self.device, non_blocking=True)
        key = (is_lead, self.accumulation)
        return self.recorder.run(key, plain, recordable, (noise, on_device, *batch))

    def reset_broken_statistics(self) -> None:
        """Start batch-norm statistics anew where a pass without finite numbers went into them."""
        for norm in (m for m in self.generator.modules() if isinstance(m, nn.BatchNorm2d)):
            if norm.running_mean is not None and not torch.isfinite(norm.running_mean).all():
                norm.reset_running_stats()

    def pyramid(self, batch: Batch) -> LabelPyramid:
        """The networks' label input, on the device; made once for the same batch.

        It has a pattern dictionary where that is faster than convolutions.
        """
        if self._newest is None or self._newest[0] is not batch:
            choice = self.config.pattern_dictionary
            has_dictionary = choice == "always" or (choice == "auto" and self.device.type == "cpu")
            edges = None if batch.edges is None else batch.edges.to(self.device)
            labels = batch.labels.to(self.device)
            pyramid = LabelPyramid.seen_by(self.network, labels, edges, has_dictionary=has_dictionary)
            self._newest = batch, pyramid
        return self._newest[1]

    def painting_inputs(
        self, batch: Batch, encoder: StyleEncoder | None
    ) -> tuple[LabelPyramid | Tensor, Tensor | None, Tensor | None]:
        """Labels, freshly sampled styles of the photos, and horizons, as the generator takes them."""
        pyramid, style = self.pyramid(batch), None
        if encoder is not None:
            noise = torch.randn(len(batch.labels), self.noise_length, device=self.device)
            style = sampled_style(encoder, self._pictures(batch), pyramid, noise)[0]
        return pyramid, style, self.horizons(batch)

    def style_of(self, encoder: StyleEncoder | None, batch: Batch) -> Tensor | None:
        """Mean styles (N, style_length) of the photos of a batch."""
        if encoder is None:
            return None
        return encoder.style_vector(self._pictures(batch), self.pyramid(batch).one_hot())

    def painted_by(self, generator: nn.Module, batch: Batch, style: Tensor | None) -> Tensor:
        """The label maps of a batch in styles (N, style_length) -> (N, 3, H, W)."""
        picture: Tensor = generator(self.pyramid(batch), style, self.horizons(batch))
        return picture

    def know_labels(self, label_set: LabelSet) -> None:
        """Tell a generator with a scene what the labels are in space."""
        if not isinstance(self.generator, SpadeGenerator):
            return
        roles = torch.from_numpy(roles_of(label_set)[: self.labels + 1])
        for part in (self.generator.scene, self.generator.textures):
            if part is not None:
                part.roles.copy_(roles)

    def learn_textures(self, bank: np.ndarray) -> None:
        """Give a generator the textures of photos (labels, scales, side, side); labels that are not in them
        keep those they have. A trained generator shows them from the beginning."""
        assert isinstance(self.generator, SpadeGenerator)
        textures, picture = self.generator.textures, self.generator.to_rgb
        assert textures is not None
        if textures.is_empty and picture.weight.std() > _TRAINED:
            textures.show(textures.blocks[0], picture.weight)
        fresh = torch.from_numpy(bank).to(textures.bank.device)
        is_found = fresh.flatten(1).any(1)
        textures.bank[is_found] = fresh[is_found]

    def horizons(self, batch: Batch) -> Tensor | None:
        """Rows of the horizons, on the device; None for networks that do not ask for them."""
        return batch.horizons.to(self.device) if self.has_horizon and batch.horizons is not None else None

    def autocast(self) -> torch.autocast:
        """Mixed precision as configured."""
        precision = self.config.precision
        return torch.autocast(self.device.type, _PRECISIONS[precision], enabled=precision != "fp32")

    def look(self, batch: Batch, noise: Tensor, is_lead: bool = False) -> Look:
        """Paint a part of a batch and let the discriminator judge it.

        Args:
            noise: (N, noise_length) normal, for the reparameterisation.
            is_lead: only the discriminator will learn from it.
        """
        pyramid, real = self.pyramid(batch), self._pictures(batch)
        with self.autocast():
            with torch.set_grad_enabled(not is_lead):
                style, painting = None, {}
                guests = self._guests(len(real))
                if self.encoder is not None:
                    style, mu, logvar = sampled_style(self.encoder, real, pyramid, noise)
                    style = passed_on(style, guests)
                    painting["kl"] = kl_divergence(mu.float(), logvar.float())
                painted = self.generator(pyramid, style, self.horizons(batch))
            shown = painted.detach().requires_grad_(not is_lead)
            one_hot = pyramid.one_hot()
            persuading, judging = self.adversary.losses(one_hot, real, shown)
            if not is_lead:
                painting["color"] = coarse_color(painted[guests:], real[guests:])
                if guests:
                    photos = (passed_on(each, guests) for each in (real, one_hot))
                    painting["label_colors"] = label_colors(painted, one_hot, *photos)
                if self.perceptual is not None:
                    seen = random_window(self.config.perceptual_window, painted[guests:], real[guests:])
                    painting["perceptual"] = self.perceptual(*seen)
        return Look(painting, persuading, judging, painted, shown)

    def _guests(self, count: int) -> int:
        """How many pictures of a part, from the first on, get the style of another one of them."""
        guests = int(self.config.guest_share * count)
        return guests if guests > 1 and self.encoder is not None else 0

    def _begin(self, step: int) -> list[float]:
        """Seed the step's noise and set its learning rates, which it returns."""
        torch.manual_seed((self.config.seed * 1_000_003 + step) * self.group.size + self.group.rank)
        factor = self.config.learning_rate_factor(step)
        rates = [rate * factor for rate in (self.config.lr_generator, self.config.lr_discriminator)]
        for optimizer, rate in zip((self.optimizer_g, self.optimizer_d), rates, strict=True):
            optimizer.param_groups[0]["lr"] = rate
        return rates

    def _style_noise(self, step: int, count: int) -> Tensor:
        """This process's rows of the noise for the whole batch, the same for any number of processes."""
        generator = torch.Generator().manual_seed(self.config.seed * 1_000_003 + step)
        noise = torch.randn(count * self.group.size, self.noise_length, generator=generator)
        return noise[self.group.rank * count :][:count].to(self.device, non_blocking=True)

    def _pictures(self, batch: Batch) -> Tensor:
        return batch.pictures.to(self.device, memory_format=fastest_format(self.device))

    def _with_enough_memory(self, count: int, update: Callable[[], _Result]) -> _Result:
        """Run an update; while memory does not suffice, with ever smaller parts."""
        while True:
            try:
                return update()
            except torch.OutOfMemoryError as error:
                if self.group.size > 1:
                    raise TrainingError(
                        "A process ran out of memory. Resume the run with smaller parts: --set "
                        f"accumulation={2 * self.accumulation}."
                    ) from error
                if self.accumulation >= count:
                    raise TrainingError(
                        "The memory does not suffice for a single picture. A smaller size in stages, "
                        "precision=bf16 or a smaller generator.base_width needs less."
                    ) from error
            self.accumulation = min(2 * self.accumulation, count)
            if self.device.type == "cuda":
                torch.cuda.empty_cache()

    def _parts(self, count: int) -> Iterator[slice]:
        """`accumulation` windows of nearly equal length over a batch."""
        bounds = [count * i // self.accumulation for i in range(self.accumulation + 1)]
        for start, end in pairwise(bounds):
            if end > start:
                yield slice(start, end)

    def _update(self, batch: Batch, noise: Tensor, is_lead: bool) -> Losses:
        """Let the networks learn from a batch; its losses, and whether the numbers went wild."""
        self.optimizer_g.zero_grad()
        self.optimizer_d.zero_grad()
        drawn: Losses = {}
        judged: Losses = {}
        for window in self._parts(len(noise)):
            look = self.look(batch.part(window), noise[window], is_lead)
            # The KL term is a sum over the batch, all others are means (paper's implementation).
            share = (window.stop - window.start) / len(noise)
            shares = {"kl": self.group.size}
            painting, persuading, judging = (
                {name: loss * shares.get(name, share) for name, loss in losses.items()} for losses in look[:3]
            )
            look = look._replace(painting=painting, persuading=persuading, judging=judging)
            if not is_lead:
                self._teach_painters(look)
                _accumulate(drawn, painting | persuading)
            self.scaler_d.scale(self._weighted(judging)).backward(inputs=self._judges)
            _accumulate(judged, judging)
        is_broken = self._apply(self.optimizer_d, self.scaler_d, self._judges, self._weighted(judged))
        if not is_lead:
            is_broken |= self._apply(self.optimizer_g, self.scaler_g, self._painters, self._weighted(drawn))
        return drawn | judged | {_BROKEN: is_broken}

    def _teach_painters(self, look: Look) -> None:
        """Gradients of generator and encoder; the discriminator's are left alone, its graph stays."""
        persuading = self.scaler_g.scale(self._weighted(look.persuading))
        (pull,) = torch.autograd.grad(persuading, look.shown, retain_graph=True)
        painting = self.scaler_g.scale(self._weighted(look.painting))
        torch.autograd.backward([painting, look.painted], [None, pull])

    def _weighted(self, losses: Losses) -> Tensor:
        config = self.config
        weights = {
            "generator": 1.0,
            "discriminator": 1.0,
            "features": config.feature_weight,
            "kl": config.kld_weight,
            "color": config.color_weight,
            "label_colors": config.color_weight,
            "perceptual": config.perceptual_weight,
            "label_mix": config.label_mix_weight,
        }
        return torch.stack([weights[name] * loss.float() for name, loss in losses.items()]).sum()

    def _apply(
        self,
        optimizer: torch.optim.Optimizer,
        scaler: torch.amp.GradScaler,
        parameters: list[nn.Parameter],
        loss: Tensor,
    ) -> Tensor:
        """Update the weights, unless something on the way is not finite; returns whether that was so."""
        self.group.average_gradients(parameters)
        gradients = [p.grad for p in parameters if p.grad is not None]
        is_broken = ~torch.isfinite(self.group.mean(loss))
        if scaler.is_enabled():
            # A scale that was too large is no harm: the scaler skips this update and shrinks the scale.
            gradients[0].masked_fill_(is_broken, torch.nan)
            scaler.step(optimizer)
            scaler.update()
            return is_broken
        is_broken |= ~torch.isfinite(torch.nn.utils.get_total_norm(gradients))
        if optimizer.defaults["fused"]:
            optimizer.found_inf = is_broken.float()  # type: ignore[attr-defined]  # decides on the device
            optimizer.step()
        elif not is_broken:
            optimizer.step()
        return is_broken


def _accumulate(sums: Losses, losses: Losses) -> None:
    for name, loss in losses.items():
        sums[name] = sums.get(name, torch.zeros_like(loss)).detach() + loss.detach()
