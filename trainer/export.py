"""A run's averaged networks as a model file."""

from pathlib import Path

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import save_model
from gaugan_desktop.models.model_file import SUFFIX, ModelHeader
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm
from trainer.checkpoint import load_checkpoint
from trainer.config import config_from_mapping


def export_run(run: Path, output: Path, name: str | None, licence: str, description: str, half: bool) -> None:
    """Write the newest checkpoint's averaged generator and encoder.

    Raises:
        BadFileError: the run has no readable checkpoint, or `output` cannot be written.
    """
    if output.suffix != SUFFIX:
        raise BadFileError(output, f"A model file ends in {SUFFIX}.")
    state = load_checkpoint(run)
    config = config_from_mapping(state["config"])
    label_set = LabelSet.from_dict(state["label_set"])
    generator = SpadeGenerator(config.generator_config(len(label_set)))
    generator.load_state_dict(state["average_generator"])
    encoder = StyleEncoder(config.encoder_config())
    encoder.load_state_dict(state["average_encoder"])
    for network in (generator, encoder):
        fold_spectral_norm(network)
    header = ModelHeader(
        name=name or config.name,
        licence=licence,
        label_set=label_set,
        generator=generator.config,
        encoder=encoder.config,
        description=description,
        training={"steps": state["step"], "config": state["config"]},
    )
    save_model(output, header, generator, encoder, half=half)
