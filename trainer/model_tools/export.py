"""A run's averaged networks as a model file, with a model card beside it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from PIL import Image, ImageOps

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.folders import entries_if_any
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel, load_model, save_model
from gaugan_desktop.models.model_file import SUFFIX, ModelHeader
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm, without_numbers
from gaugan_desktop.networks.segmentation import SegmentationDiscriminator
from trainer.config import TrainConfig, config_from_mapping
from trainer.metrics.page import picture_data
from trainer.run.checkpoint import LAST, PREVIOUS, whole_checkpoints
from trainer.run.records import read_notes, read_records
from trainer.run.samples import painted_tiles
from trainer.targets import is_model_made_by, is_signed_by, require_free_file, signed

_THUMBNAILS = 4
_THUMBNAIL_SIDE = 128
_TONE = 0.7  # of style photos, for models that know them
_PHOTO_TEXTURES = 1.0  # networks that train for hours paint grain where photos have blades


class Exported(NamedTuple):
    """The checkpoint that became a model file, and the model card, a Markdown file beside it."""

    checkpoint: Path
    card: Path


@dataclass(frozen=True)
class ExportText:
    """What people read about a model; without a name it has the run's. `authors` took the photos."""

    name: str | None = None
    licence: str = "unspecified"
    description: str = ""
    authors: str = ""


def require_exportable(config: TrainConfig) -> None:
    """Make sure that a run becomes a model that the program can paint with.

    Raises:
        BadConfigError: it trains the baseline.
    """
    if config.generator_kind != "spade":
        raise BadConfigError(
            "This run trained the pix2pixHD baseline; the program paints with SPADE models only."
        )


def require_export_output(run: Path, output: Path) -> None:
    """Make sure that a run can be exported to a file, and over nothing but an export of the same run.

    Raises:
        BadFileError: the name does not fit, or the folder cannot be written.
        BadConfigError: model or card exist and are no export of this run.
    """
    if output.suffix != SUFFIX:
        raise BadFileError(output, f"A model file ends in {SUFFIX}.")
    require_free_file(output, is_model_made_by(_maker(run)))
    require_free_file(output.with_suffix(".md"), is_signed_by(_maker(run)))


def export_run(
    run: Path,
    output: Path,
    text: ExportText,
    half: bool = True,
    names: tuple[str, ...] = (LAST, PREVIOUS),
    labeller: Path | None = None,
) -> Exported:
    """Write a checkpoint's averaged generator and encoder, and its labeller if it trained one.

    Args:
        names: the checkpoints that may be taken, the first whole one of them.
        labeller: a model file whose labeller, taught since, the model gets.

    Raises:
        BadFileError: the run has no whole checkpoint, its weights are no numbers, or `output` cannot be
            written; or `labeller` cannot be read.
        BadConfigError: the run trained the baseline, which the program cannot paint with; or model or card
            exist and are no export of this run; or `labeller` holds none of the run's labels.
    """
    require_export_output(run, output)
    taught = load_model(labeller) if labeller is not None else None
    card = output.with_suffix(".md")
    problem = BadFileError(run, "This run holds no readable checkpoint.")
    for path, state in whole_checkpoints(run, names):
        config = config_from_mapping(state["config"])
        require_exportable(config)
        try:
            model = _model_of(run, state, config, text)
        except (KeyError, RuntimeError, ValueError, TypeError, AttributeError, IndexError):
            problem = BadFileError(path, "The checkpoint's networks do not fit its settings.")
            continue
        if taught is not None:
            model = _with_labeller_of(model, taught)
        save_model(output, model.header, model.generator, model.encoder, model.labeller, half=half)
        write_bytes_atomically(card, signed(_card(run, model.header, config), _maker(run)).encode())
        return Exported(path, card)
    raise problem


def _maker(run: Path) -> str:
    return f"export {run.resolve().name}"


def _model_of(run: Path, state: dict[str, Any], config: TrainConfig, text: ExportText) -> LoadedModel:
    label_set = LabelSet.from_dict(state["label_set"])
    encoder = labeller = None
    with without_numbers():  # the settings may ask for more than the weights are
        generator = SpadeGenerator(config.generator_config(len(label_set)))
        if "average_encoder" in state:
            encoder = StyleEncoder(config.encoder_config())
        if config.discriminator == "segmentation":
            labeller = SegmentationDiscriminator(config.labeller_config(len(label_set)))
    parts = {"average_generator": generator, "average_encoder": encoder, "discriminator": labeller}
    for name, network in parts.items():
        if network is not None:
            network.load_state_dict(state[name], assign=True)
            fold_spectral_norm(network.float()).eval()
    header = ModelHeader(
        name=text.name or config.name,
        licence=text.licence,
        label_set=label_set,
        generator=generator.config,
        encoder=encoder.config if encoder else None,
        description=text.description,
        training={
            "steps": state["step"],
            "config": state["config"],
            "made_by": _maker(run),
            **({"photos_by": text.authors} if text.authors else {}),
            **_measured(run, state["step"]),
        },
        labeller=labeller.config if labeller else None,
        thumbnails=_thumbnails(run, config),
        tone=_TONE if encoder else 0.0,
        photo_textures=_PHOTO_TEXTURES,
    )
    return LoadedModel(header, generator, encoder, labeller)


def _with_labeller_of(model: LoadedModel, taught: LoadedModel) -> LoadedModel:
    header, known = model.header, taught.header
    if known.labeller is None or known.label_set.names != header.label_set.names:
        raise BadConfigError(f"The model {known.name} holds no labeller of this run's labels.")
    lessons = {name: value for name, value in known.training.items() if name.startswith("labeller_")}
    header = replace(header, labeller=known.labeller, training={**header.training, **lessons})
    return replace(model, header=header, labeller=taught.labeller)


def _measured(run: Path, step: int) -> dict[str, float]:
    """The measurement that the run made at this step, if any that can be read."""
    try:
        found = [r for r in read_records(run) if r["step"] == step and "kernel_distance" in r]
    except BadFileError:
        return {}
    return {"kernel_distance": found[-1]["kernel_distance"]} if found else {}


def _thumbnails(run: Path, config: TrainConfig) -> tuple[str, ...]:
    """Small pictures for the program's list of models, out of the newest sample grid."""
    try:
        grids = [path for path in entries_if_any(run / "samples") if path.suffix == ".png"]
        if not grids:
            return ()
        with Image.open(grids[-1]) as image:
            tiles = painted_tiles(image.convert("RGB"), config)[:_THUMBNAILS]
    except (BadFileError, OSError, ValueError):  # a damaged picture is no reason to export no model
        return ()
    return tuple(
        picture_data(np.asarray(ImageOps.fit(tile, (_THUMBNAIL_SIDE, _THUMBNAIL_SIDE)))) for tile in tiles
    )


def _card(run: Path, header: ModelHeader, config: TrainConfig) -> str:
    """The model card in Markdown."""
    settings = yaml.safe_dump(header.training["config"], sort_keys=False, default_flow_style=None)
    distance = header.training.get("kernel_distance")
    lines = [
        f"# {header.name}",
        "",
        header.description,
        "",
        f"- Licence: {header.licence}",
        f"- Labels: {', '.join(header.label_set.names)}",
        f"- Trained for {header.training['steps']} steps",
        f"- Styles: {header.generator.style_dim or 'none'}; labeller: {'yes' if header.labeller else 'no'}",
    ]
    if "photos_by" in header.training:
        lines.append(f"- Photos by {header.training['photos_by']}")
    if distance is not None:
        lines.append(
            f"- Kernel distance {distance:.4f} ({config.metric_pictures} crops at {config.stages[-1].size} "
            "pixels, styles of other pictures, EfficientNet-Lite0 features)"
        )
    lines += [f"- {note}" for note in read_notes(run)]
    lines += ["", "## Settings", "", "```yaml", settings.rstrip(), "```", ""]
    return "\n".join(lines)
