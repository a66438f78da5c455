"""How a tool gets at the model that it changes."""

from pathlib import Path

import numpy as np

from gaugan_desktop.models.model_file import ModelHeader, check_sums, read_model_header, read_model_tensors
from trainer.targets import is_model_made_by, require_free_file


def opened_for(maker: str, model: Path, output: Path) -> tuple[ModelHeader, dict[str, np.ndarray]]:
    """Header and weights of a model that a tool writes changed to another file.

    Args:
        maker: the tool's name in the models that it makes.

    Raises:
        BadFileError: the model cannot be read, or its weights are not what was written.
        BadConfigError: `output` exists and was not made by the tool.
    """
    require_free_file(output, is_model_made_by(maker), model)
    header, tensors = read_model_header(model), read_model_tensors(model)
    check_sums(model, header, tensors)
    return header, tensors
