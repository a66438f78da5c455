"""The three kinds of discriminators and what each of them tells the generator."""

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.segmentation import SegmentationDiscriminator
from trainer.config import TrainConfig
from trainer.losses.adversarial import (
    Features,
    discriminator_loss,
    feature_matching,
    generator_loss,
)
from trainer.losses.diffaugment import diff_augment
from trainer.losses.segmentation import label_mix, mixing_mask, pixel_loss, targets
from trainer.networks.discriminator import MultiscaleDiscriminator
from trainer.networks.projected import ProjectedDiscriminator

Losses = dict[str, Tensor]


class Adversary(Protocol):
    """A discriminator with its losses. Pictures are (N, 3, H, W), one-hot labels (N, S, H, W)."""

    @property
    def network(self) -> nn.Module:
        """The discriminator."""

    def for_generator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        """What the generator minimises, before weights."""

    def for_discriminator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        """What the discriminator minimises, before weights."""

    def realness(self, one_hot: Tensor, picture: Tensor) -> float:
        """How much of a photo the discriminator sees in pictures; higher is more."""


def make_adversary(config: TrainConfig, labels: int, label_channels: int) -> Adversary:
    """The adversary that a configuration asks for."""
    if config.discriminator == "segmentation":
        return SegmentationAdversary(config, labels)
    if config.discriminator == "projected":
        return ProjectedAdversary(config, label_channels)
    return PatchAdversary(config, label_channels)


class PatchAdversary:
    """Multi-scale patches with feature matching (Park et al. 2019, appendix A). One scale is Engberg's."""

    def __init__(self, config: TrainConfig, label_channels: int) -> None:
        self._mode = config.gan_mode
        self._policies = config.diff_augment
        self.network = MultiscaleDiscriminator(
            label_channels,
            config.discriminator_width,
            config.discriminator_layers,
            config.discriminator_scales,
        )

    def for_generator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        on_real, on_fake = self._judge(one_hot, real, fake)
        return {
            "generator": generator_loss(self._mode, on_fake),
            "features": feature_matching(on_real, on_fake),
        }

    def for_discriminator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        return {"discriminator": discriminator_loss(self._mode, *self._judge(one_hot, real, fake))}

    def realness(self, one_hot: Tensor, picture: Tensor) -> float:
        scores = [scale[-1].float().mean() for scale in self.network(one_hot, picture)]
        return float(torch.stack(scores).mean())

    def _judge(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> tuple[Features, Features]:
        """Real and fake in one batch, so that both see the same statistics."""
        labels, pictures = torch.cat([one_hot, one_hot]), torch.cat([real, fake.to(real.dtype)])
        if self._policies:
            labels, pictures = diff_augment(labels, pictures, self._policies)
        both = self.network(labels, pictures)
        count = len(real)
        return (
            [[layer[:count] for layer in scale] for scale in both],
            [[layer[count:] for layer in scale] for scale in both],
        )


class ProjectedAdversary:
    """Judges on the features of a pretrained network (Sauer et al. 2021), conditioned on the labels.

    The pixels count as much as all scales of features together; else the generator answers with
    lattices, to which the features are blind.
    """

    def __init__(self, config: TrainConfig, label_channels: int) -> None:
        self._mode = config.gan_mode
        self._policies = config.diff_augment
        self.network = ProjectedDiscriminator(label_channels, config.discriminator_width)

    def for_generator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        scales, pixels = self.network(*diff_augment(one_hot, fake, self._policies))
        losses = [generator_loss(self._mode, scores) for scores in (_alone(scales), _alone([pixels]))]
        return {"generator": (losses[0] + losses[1]) / 2}

    def for_discriminator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        both = torch.cat([one_hot, one_hot]), torch.cat([real, fake.to(real.dtype)])
        scales, pixels = self.network(*diff_augment(*both, self._policies))
        losses = []
        for scores in (scales, [pixels]):
            on_real, on_fake = zip(*(score.chunk(2) for score in scores), strict=True)
            losses.append(discriminator_loss(self._mode, _alone(on_real), _alone(on_fake)))
        return {"discriminator": (losses[0] + losses[1]) / 2}

    def realness(self, one_hot: Tensor, picture: Tensor) -> float:
        scales, pixels = self.network(one_hot, picture)
        means = torch.stack([scores.float().mean() for scores in scales])
        return float((means.mean() + pixels.float().mean()) / 2)


def _alone(scores: Sequence[Tensor]) -> Features:
    """Scores as the last of each scale's features."""
    return [[score] for score in scores]


class SegmentationAdversary:
    """A U-Net that names each pixel's label or "not a photo" (Schoenfeld et al. 2021, OASIS, section 3)."""

    def __init__(self, config: TrainConfig, labels: int) -> None:
        self._policies = config.diff_augment
        self._has_mix = config.label_mix_weight > 0
        self.network = SegmentationDiscriminator(config.labeller_config(labels))

    def for_generator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        one_hot, fake = self._augmented(one_hot, fake)
        wanted, weights = targets(one_hot, self.network.config.labels)
        return {"generator": pixel_loss(self.network(fake), wanted, weights)}

    def for_discriminator(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> Losses:
        both, pictures = self._augmented(
            torch.cat([one_hot, one_hot]), torch.cat([real, fake.to(real.dtype)])
        )
        real, fake = pictures.chunk(2)
        wanted, weights = targets(both[: len(real)], self.network.config.labels)
        on_real, on_fake = self.network(pictures).chunk(2)
        is_fake = torch.full_like(wanted, self.network.config.labels)
        losses = {
            "discriminator": pixel_loss(on_real, wanted, weights) + F.cross_entropy(on_fake.float(), is_fake)
        }
        if self._has_mix:
            mask = mixing_mask(wanted, self.network.config.labels)
            on_mixed = self.network(label_mix(mask, real, fake))
            losses["label_mix"] = F.mse_loss(on_mixed.float(), label_mix(mask, on_real, on_fake).float())
        return losses

    def realness(self, one_hot: Tensor, picture: Tensor) -> float:
        is_fake = self.network(picture).float().softmax(1)[:, -1]
        return float(1 - is_fake.mean())

    def _augmented(self, one_hot: Tensor, picture: Tensor) -> tuple[Tensor, Tensor]:
        if not self._policies:
            return one_hot, picture
        return diff_augment(one_hot, picture, self._policies)
