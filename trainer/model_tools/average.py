"""The mean of two models' weights: a fine-tuned model taken back towards the one it began with.

Models that share their beginning can be averaged (Wortsman et al. 2022, "Robust fine-tuning of zero-shot
models"); the mean keeps most of what was learned and loses much of what was overdone.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import (
    ModelHeader,
    check_sums,
    read_model_header,
    read_model_tensors,
    write_model_file,
)
from trainer.targets import is_model_made_by, require_free_file

_MAKER = "average"


def average_models(first: Path, second: Path, share: float, output: Path) -> None:
    """Write (1 - share) * first + share * second, described like the second.

    Args:
        share: of the second model, 0 to 1.

    Raises:
        BadFileError: a model cannot be read, or `output` cannot be written.
        BadConfigError: the models have different networks or labels, or the share is outside 0..1;
            or `output` exists and is no such mean.
    """
    if not 0 <= share <= 1:
        raise BadConfigError("The share of the second model lies between 0 and 1.")
    require_free_file(output, is_model_made_by(_MAKER), first, second)
    old, new = read_model_header(first), read_model_header(second)
    if _networks(old) != _networks(new):
        raise BadConfigError("The models have different networks or labels, so they have no mean.")
    before, after = read_model_tensors(first), read_model_tensors(second)
    check_sums(first, old, before)
    check_sums(second, new, after)
    tensors = {name: _mean(before.get(name, tensor), tensor, share) for name, tensor in after.items()}
    training = {**new.training, "made_by": _MAKER, "averaged_with": old.name, "share": share}
    write_model_file(output, replace(new, training=training), tensors)


def _networks(header: ModelHeader) -> tuple[object, ...]:
    return header.generator, header.encoder, header.labeller, header.label_set.names


def _mean(before: np.ndarray, after: np.ndarray, share: float) -> np.ndarray:
    mean = (1 - share) * before.astype(np.float32) + share * after.astype(np.float32)
    return np.asarray(mean.astype(after.dtype))
