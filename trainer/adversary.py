"""The three kinds of discriminators, what each of them tells the generator, and what it learns itself."""

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

    def losses(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> tuple[Losses, Losses]:
        """What the generator minimises and what the discriminator minimises, before weights.

        Both come from one look at the pictures.
        """

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

    def losses(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> tuple[Losses, Losses]:
        on_real, on_fake = (self.network(*pair) for pair in _augmented(one_hot, real, fake, self._policies))
        painting = {
            "generator": generator_loss(self._mode, on_fake),
            "features": feature_matching(on_real, on_fake),
        }
        return painting, {"discriminator": discriminator_loss(self._mode, on_real, on_fake)}

    def realness(self, one_hot: Tensor, picture: Tensor) -> float:
        scores = [scale[-1].float().mean() for scale in self.network(one_hot, picture)]
        return float(torch.stack(scores).mean())


class ProjectedAdversary:
    """Judges on the features of a pretrained network (Sauer et al. 2021), conditioned on the labels.

    The pixels count as much as all scales of features together; else the generator answers with
    lattices, to which the features are blind.
    """

    def __init__(self, config: TrainConfig, label_channels: int) -> None:
        self._mode = config.gan_mode
        self._policies = config.diff_augment
        self.network = ProjectedDiscriminator(label_channels, config.discriminator_width)

    def losses(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> tuple[Losses, Losses]:
        painting, judging = [], []
        looks = (self.network(*pair) for pair in _augmented(one_hot, real, fake, self._policies))
        (on_real, pixels_of_real), (on_fake, pixels_of_fake) = looks
        for r, f in ((on_real, on_fake), ([pixels_of_real], [pixels_of_fake])):
            painting.append(generator_loss(self._mode, _alone(f)))
            judging.append(discriminator_loss(self._mode, _alone(r), _alone(f)))
        return (
            {"generator": (painting[0] + painting[1]) / 2},
            {"discriminator": (judging[0] + judging[1]) / 2},
        )

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

    def losses(self, one_hot: Tensor, real: Tensor, fake: Tensor) -> tuple[Losses, Losses]:
        labels = self.network.config.labels
        (shown, real), (shown_by_fake, fake) = _augmented(one_hot, real, fake, self._policies)
        wanted, weights = targets(shown, labels)
        on_real, on_fake = self.network(real), self.network(fake)
        painting = {"generator": pixel_loss(on_fake, *targets(shown_by_fake, labels))}
        is_fake = torch.full_like(wanted, labels)
        judging = {
            "discriminator": pixel_loss(on_real, wanted, weights) + F.cross_entropy(on_fake.float(), is_fake)
        }
        if self._has_mix:
            mask = mixing_mask(wanted, labels)
            on_mixed = self.network(label_mix(mask, real, fake))
            judging["label_mix"] = F.mse_loss(on_mixed.float(), label_mix(mask, on_real, on_fake).float())
        return painting, judging

    def realness(self, one_hot: Tensor, picture: Tensor) -> float:
        is_fake = self.network(picture).float().softmax(1)[:, -1]
        return float(1 - is_fake.mean())


def _augmented(
    one_hot: Tensor, real: Tensor, fake: Tensor, policies: tuple[str, ...]
) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
    """Labels and pictures of photos and of fakes, each changed on its own."""
    fake = fake.to(real.dtype)
    if not policies:
        return (one_hot, real), (one_hot, fake)
    labels, pictures = diff_augment(torch.cat([one_hot, one_hot]), torch.cat([real, fake]), policies)
    count = len(real)
    return (labels[:count], pictures[:count]), (labels[count:], pictures[count:])
