"""Stronger styles: what the encoder says about a style picture, said louder.

A variational encoder that learns under a Kullback-Leibler term keeps its means near 0 (Kingma & Welling
2014), nearer than the vectors that the generator can paint, so styles come out paler than their pictures.
"""

from dataclasses import replace
from pathlib import Path

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import write_model_file
from trainer.model_tools.opening import opened_for

_STYLE_LAYER = "encoder.fc_mu."
_MAX_GAIN = 10.0
_MAKER = "strengthen"


def strengthen_styles(model: Path, gain: float, output: Path) -> None:
    """Write the model with an encoder whose style vectors are `gain` times as long.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadConfigError: the gain is not above 0 or above 10, or the model has no encoder;
            or `output` exists and was not made so.
    """
    if not 0 < gain <= _MAX_GAIN:
        raise BadConfigError(f"The gain must be larger than 0 and at most {_MAX_GAIN:g}.")
    header, tensors = opened_for(_MAKER, model, output)
    if header.encoder is None:
        raise BadConfigError(f"{model.name} has no style encoder to strengthen.")
    for name, tensor in tensors.items():
        if name.startswith(_STYLE_LAYER):
            tensors[name] = (tensor.astype("float32") * gain).astype(tensor.dtype)
        if name.startswith("lights."):
            stronger = tensor.astype("float32")
            stronger[:, : header.generator.style_dim] *= gain
            tensors[name] = stronger.astype(tensor.dtype)
    gain *= header.training.get("style_gain", 1.0)
    training = {**header.training, "made_by": _MAKER, "style_gain": gain}
    write_model_file(output, replace(header, training=training), tensors)
