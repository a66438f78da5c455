"""One training step of generator, encoder and discriminator, apart from the loop around it."""

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.networks.devices import move
from gaugan_desktop.networks.encoder import StyleEncoder, sample_style
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.spade import one_hot_labels
from trainer.config import TrainConfig
from trainer.data.diffaugment import diff_augment
from trainer.losses.adversarial import (
    Features,
    discriminator_loss,
    feature_matching,
    generator_loss,
)
from trainer.losses.perceptual import perceptual_loss
from trainer.losses.style import coarse_color, kl_divergence
from trainer.networks.discriminator import MultiscaleDiscriminator

_POWER_ITERATIONS = 100


class UnstableStep(Exception):
    """A loss or a gradient is no finite number."""


class TrainStep:
    """Networks, optimizers and the losses that tie them together (Park et al. 2019, section 4)."""

    def __init__(self, config: TrainConfig, labels: int, device: torch.device) -> None:
        self.config = config
        self.device = device
        generator_config = config.generator_config(labels)
        self.label_channels = generator_config.input_channels
        self.has_unknown = generator_config.has_unknown
        self.generator = SpadeGenerator(generator_config)
        self.encoder = StyleEncoder(config.encoder_config())
        self.discriminator = MultiscaleDiscriminator(
            self.label_channels,
            config.discriminator_width,
            config.discriminator_layers,
            config.discriminator_scales,
        )
        for network in (self.generator, self.encoder, self.discriminator):
            move(network, device)
        self.perceptual: nn.Module | None = None
        if config.perceptual_weight:
            self.perceptual = perceptual_loss(config.vgg_weights)
            move(self.perceptual, device)
        painters = [*self.generator.parameters(), *self.encoder.parameters()]
        self.optimizer_g = torch.optim.Adam(painters, config.lr_generator, config.betas)
        self.optimizer_d = torch.optim.Adam(
            self.discriminator.parameters(), config.lr_discriminator, config.betas
        )

    @torch.no_grad()
    def start_from(self, model: LoadedModel) -> None:
        """Copy the weights of a model file wherever name and shape agree.

        Folded weights W / sigma serve as W: spectral norm leaves them as they are, once its power
        iteration has found their largest singular value.
        """
        for network, source in ((self.generator, model.generator), (self.encoder, model.encoder)):
            if source is None:
                continue
            known = source.state_dict()
            for name, target in network.state_dict().items():
                plain = name.replace("parametrizations.weight.original", "weight")
                if plain in known and known[plain].shape == target.shape:
                    target.copy_(known[plain])
            for layer in network.modules():
                if parametrize.is_parametrized(layer, "weight"):
                    for _ in range(_POWER_ITERATIONS):
                        _ = layer.weight  # each look in training mode is one iteration

    def run(self, step: int, picture: Tensor, label_ids: Tensor) -> dict[str, float]:
        """Update all networks on one batch.

        Args:
            step: number of the step; seeds its noise and sets the learning rates.
            picture: (N, 3, H, W) in [-1, 1].
            label_ids: (N, H, W) uint8.

        Returns:
            The value of every loss, before its weight.

        Raises:
            UnstableStep: a loss or a gradient is not finite; the weights it would have changed stay.
        """
        self._begin(step)
        picture = picture.to(self.device, memory_format=torch.channels_last)
        labels = self.one_hot(label_ids)
        losses, fake = self._update_generator(labels, picture)
        losses |= self._update_discriminator(labels, picture, fake.detach())
        return {name: float(value.detach()) for name, value in losses.items()}

    def reset_broken_statistics(self) -> None:
        """Start batch-norm statistics anew where a pass without finite numbers went into them."""
        for norm in (m for m in self.generator.modules() if isinstance(m, nn.BatchNorm2d)):
            if norm.running_mean is not None and not torch.isfinite(norm.running_mean).all():
                norm.reset_running_stats()

    def one_hot(self, label_ids: Tensor) -> Tensor:
        """Label ids (N, H, W) to the generator's input (N, S, H, W)."""
        ids = label_ids.to(self.device)
        one_hot = one_hot_labels(ids, self.label_channels, self.has_unknown)
        return one_hot.contiguous(memory_format=torch.channels_last)

    def autocast(self) -> torch.autocast:
        is_on = self.config.precision == "bf16"
        return torch.autocast(self.device.type, torch.bfloat16, enabled=is_on)

    def _begin(self, step: int) -> None:
        torch.manual_seed(self.config.seed * 1_000_003 + step)
        factor = self.config.learning_rate_factor(step)
        for optimizer, rate in (
            (self.optimizer_g, self.config.lr_generator),
            (self.optimizer_d, self.config.lr_discriminator),
        ):
            optimizer.param_groups[0]["lr"] = rate * factor

    def _update_generator(self, labels: Tensor, picture: Tensor) -> tuple[dict[str, Tensor], Tensor]:
        config = self.config
        self.discriminator.requires_grad_(False)
        with self.autocast():
            mu, logvar = self.encoder(picture)
            fake = self.generator(labels, sample_style(mu, logvar))
            real_features, fake_features = self._discriminate(labels, picture, fake)
            losses = {
                "generator": generator_loss(config.gan_mode, fake_features),
                "features": feature_matching(real_features, fake_features),
                "kl": kl_divergence(mu.float(), logvar.float()),
                "color": coarse_color(fake, picture),
            }
            if self.perceptual is not None:
                losses["perceptual"] = self.perceptual(fake, picture)
        weights = {
            "generator": 1.0,
            "features": config.feature_weight,
            "kl": config.kld_weight,
            "color": config.color_weight,
            "perceptual": config.perceptual_weight,
        }
        total = sum((weights[name] * loss for name, loss in losses.items()), torch.zeros(()))
        _apply(self.optimizer_g, total)
        self.discriminator.requires_grad_(True)
        return losses, fake

    def _update_discriminator(self, labels: Tensor, picture: Tensor, fake: Tensor) -> dict[str, Tensor]:
        with self.autocast():
            loss = discriminator_loss(self.config.gan_mode, *self._discriminate(labels, picture, fake))
        _apply(self.optimizer_d, loss)
        return {"discriminator": loss}

    def _discriminate(self, labels: Tensor, real: Tensor, fake: Tensor) -> tuple[Features, Features]:
        """Real and fake in one batch, so that both see the same statistics."""
        both_labels, pictures = torch.cat([labels, labels]), torch.cat([real, fake.to(real.dtype)])
        if self.config.diff_augment:
            both_labels, pictures = diff_augment(both_labels, pictures, self.config.diff_augment)
        both = self.discriminator(both_labels, pictures)
        count = len(real)
        return (
            [[layer[:count] for layer in scale] for scale in both],
            [[layer[count:] for layer in scale] for scale in both],
        )


def _apply(optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    """Backward and update, unless something on the way is not finite."""
    optimizer.zero_grad()
    loss.backward()
    gradients = [p.grad for group in optimizer.param_groups for p in group["params"] if p.grad is not None]
    norm = torch.nn.utils.get_total_norm(gradients)
    if not (torch.isfinite(loss) and torch.isfinite(norm)):
        raise UnstableStep
    optimizer.step()
