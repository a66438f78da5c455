"""A model without the scene behind the labels, which its coarse blocks were told about in training.

What the scene adds to the features is left out and nothing put in its place. Distances in hat functions can
show as lines along the horizon, and mirrored shapes as marks in the water; without them the pictures are calm
and cheaper.
"""

from dataclasses import replace
from pathlib import Path

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.models.model_file import write_model_file
from trainer.model_tools.opening import opened_for

_MAKER = "without-scene"


def take_scene_out(model: Path, output: Path) -> None:
    """Write the model without its scene.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadConfigError: the model has no scene; or `output` exists and was not made so.
    """
    header, tensors = opened_for(_MAKER, model, output)
    if not header.generator.has_scene:
        raise BadConfigError(f"{model.name} knows no scene.")
    kept = {name: tensor for name, tensor in tensors.items() if not name.startswith("generator.scene.")}
    generator = replace(header.generator, has_scene=False)
    training = {**header.training, "made_by": _MAKER}
    write_model_file(output, replace(header, training=training, generator=generator), kept)
