"""Light that does not depend on where in the frame something stands.

A style vector becomes a small grid of features from which a picture grows (Park et al. 2019, appendix A).
Photos teach that grid where their sun stood, and so the left of a picture is lit otherwise than its right,
whatever is painted there.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import write_model_file
from trainer.model_tools.opening import opened_for

_GRID = ("generator.fc.weight", "generator.fc.bias")
_MAKER = "even"


def even_light(model: Path, output: Path, share: float = 1.0) -> None:
    """Write the model with the columns of its start grid drawn towards their mean.

    Args:
        share: how far, 0 to 1.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadConfigError: the share is out of range, or the model has no styles; or `output` exists and was not
            made so.
    """
    if not 0 < share <= 1:
        raise BadConfigError("The share must be larger than 0 and at most 1.")
    header, tensors = opened_for(_MAKER, model, output)
    if not header.generator.style_dim:
        raise BadConfigError(f"{model.name} has no styles, so its light depends on labels alone.")
    for name in _GRID:
        grid = tensors[name].reshape(-1, *header.generator.start_grid, *tensors[name].shape[1:])
        mean = grid.astype(np.float32).mean(2, keepdims=True)
        evened = (1 - share) * grid.astype(np.float32) + share * mean
        tensors[name] = evened.reshape(tensors[name].shape).astype(tensors[name].dtype)
    training = {**header.training, "made_by": _MAKER, "evenness": share}
    write_model_file(output, replace(header, training=training), tensors)
