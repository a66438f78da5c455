"""Less grain: the noise of the finest levels, or of others, turned down.

A discriminator rewards grain, and a short run ends before the strengths of the noise have settled.
The slope of the power spectrum says whether pictures are rougher than photos (`gaugan-train evaluate`).
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import write_model_file
from gaugan_desktop.networks.generator import SpadeGenerator
from trainer.model_tools.opening import opened_for

_LEVELS = 2  # the finest ones
_MAKER = "soften"


def soften_grain(model: Path, share: float, output: Path, blocks: Sequence[str] = ()) -> None:
    """Write the model with `share` of the noise that some blocks add.

    Args:
        blocks: such as `up_0`; empty for those of the two finest levels.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadConfigError: the share is not between 0 and 1, the model has no noise or no such block; or `output`
            exists and was not made so.
    """
    if not 0 <= share <= 1:
        raise BadConfigError("The share must be between 0 and 1.")
    header, tensors = opened_for(_MAKER, model, output)
    if not header.generator.has_noise:
        raise BadConfigError(f"{model.name} has no noise to soften.")
    known = [name for name, block in SpadeGenerator(header.generator).named_blocks() if block is not None]
    if unknown := set(blocks) - set(known):
        raise BadConfigError(f"The blocks are {', '.join(known)}; there is no {min(unknown)}.")
    for block in blocks or known[-_LEVELS:]:
        for noise in ("noise_0", "noise_1"):
            name = f"generator.{block}.{noise}.strength"
            tensors[name] = (tensors[name].astype("float32") * share).astype(tensors[name].dtype)
    training = {**header.training, "made_by": _MAKER}
    write_model_file(output, replace(header, training=training), tensors)
