"""Light that does not depend on where in the frame something stands.

A style vector becomes a small grid of features from which a picture grows (Park et al. 2019, appendix A).
Photos teach that grid where their sun stood, and so the left of a picture is lit otherwise than its right,
whatever is painted there. They teach it where their horizon lay, too: what a style adds to the lower rows
suits the ground at one's feet, and far meadows that are painted as low break into bricks. The sky keeps its
rows.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import write_model_file
from trainer.model_tools.opening import opened_for

_STYLE, _MEAN = "generator.fc.weight", "generator.fc.bias"
_MAKER = "even"


def even_light(model: Path, output: Path, share: float = 1.0) -> None:
    """Write the model with the columns of its start grid drawn towards their mean, and what a style adds to
    each row of the lower half towards what it adds to all rows.

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
    for name in (_STYLE, _MEAN):
        grid = tensors[name].reshape(-1, *header.generator.start_grid, *tensors[name].shape[1:])
        evened = _drawn(grid.astype(np.float32), 2, share)
        if name == _STYLE:
            lower = slice(evened.shape[1] // 2, None)
            evened[:, lower] = _drawn(evened, 1, share)[:, lower]
        tensors[name] = evened.reshape(tensors[name].shape).astype(tensors[name].dtype)
    training = {**header.training, "made_by": _MAKER, "evenness": share}
    write_model_file(output, replace(header, training=training), tensors)


def _drawn(grid: np.ndarray, axis: int, share: float) -> np.ndarray:
    """A grid drawn towards its mean along an axis."""
    return np.asarray(grid + share * (grid.mean(axis, keepdims=True) - grid), np.float32)
