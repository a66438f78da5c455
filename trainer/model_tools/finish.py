"""How a model's pictures are finished: at which size small ones are painted, how near to whose tone, and with
how much of the textures of photos."""

from dataclasses import replace
from pathlib import Path

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import write_model_file
from trainer.model_tools.opening import opened_for

_MAKER = "finish"


def set_finish(
    model: Path, full_size: int | None, tone: float | None, photo_textures: float | None, output: Path
) -> None:
    """Write the model with other values in its header; None leaves what is there.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadConfigError: a value is out of range, the model knows no style photos; or `output` exists and was
            not made so.
    """
    header, tensors = opened_for(_MAKER, model, output)
    if tone and header.encoder is None:
        raise BadConfigError(f"{model.name} knows no style photos whose tone pictures could take on.")
    try:
        finished = replace(
            header,
            full_size=header.full_size if full_size is None else full_size,
            tone=header.tone if tone is None else tone,
            photo_textures=header.photo_textures if photo_textures is None else photo_textures,
            training={**header.training, "made_by": _MAKER},
        )
    except ValueError as error:
        raise BadConfigError(f"The finish cannot be set: {error}.") from error
    write_model_file(output, finished, tensors)
