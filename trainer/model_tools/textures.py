"""Textures for a finished model: what it painted as grain becomes grass, without any training."""

from dataclasses import replace
from pathlib import Path

import torch

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.horizon import roles_of
from gaugan_desktop.models.loading import LoadedModel, load_model, save_model
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm
from gaugan_desktop.networks.spade import Noise, SpadeResBlock
from trainer.data.pairs import PairFolder
from trainer.data.texture_bank import texture_bank
from trainer.targets import is_model_made_by, require_free_file

_MAKER = "textures"


def add_textures(
    model_path: Path,
    folder: PairFolder,
    output: Path,
    share: float = 0.55,
    noise: float = 0.5,
    contrasts: dict[str, float] | None = None,
) -> None:
    """Write the model with the textures of a folder's training photos, and without its frame and lines.

    Args:
        share: how much of the photos' contrast textures have, 0 to 2.
        noise: what is left of the noise in the blocks that have textures, 0 to 1.
        contrasts: a further factor for some labels, by their names.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadDatasetError: the model's labels are not the folder's.
        BadConfigError: a number is out of range, or a label is none of the model's; or `output` exists and
            was not made so.
    """
    if not 0 < share <= 2 or not 0 <= noise <= 1:
        raise BadConfigError("The share must be larger than 0 and at most 2, the noise from 0 to 1.")
    require_free_file(output, is_model_made_by(_MAKER), model_path)
    model = load_model(model_path)
    names = model.header.label_set.names
    if names != folder.label_set.names:
        raise BadDatasetError("The model and the folder have different label sets.")
    bank = texture_bank(folder)
    for name, factor in (contrasts or {}).items():
        if name not in names or not 0 <= factor <= 4:
            raise BadConfigError(f"{name} is no label of the model, or its contrast is not from 0 to 4.")
        bank[names.index(name)] *= factor
    generator = _with_textures(model, torch.from_numpy(bank), share, noise)
    training = {**model.header.training, "made_by": _MAKER, "texture_share": share, "noise_left": noise}
    header = replace(model.header, generator=generator.config, training=training)
    save_model(output, header, generator, model.encoder, model.labeller, lights=model.lights)


@torch.no_grad()
def _with_textures(model: LoadedModel, bank: torch.Tensor, share: float, noise: float) -> SpadeGenerator:
    config = replace(model.generator.config, has_textures=True, has_smooth_doubling=True, padding="replicate")
    generator = SpadeGenerator(config)
    fold_spectral_norm(generator).eval()
    generator.load_state_dict(model.generator.state_dict(), strict=False)
    textures = generator.textures
    assert textures is not None
    textures.bank.copy_(bank)
    textures.roles.copy_(torch.from_numpy(roles_of(model.header.label_set)[: config.labels + 1]))
    textures.show(textures.blocks[0], generator.to_rgb.weight, share)
    for name, block in generator.named_blocks():
        if name in textures.blocks and isinstance(block, SpadeResBlock):
            for layer in (block.noise_0, block.noise_1):
                if isinstance(layer, Noise):
                    layer.strength.mul_(noise)
    return generator
