"""Light by sliders: in which direction style vectors change when only the light of a landscape does.

Procedural landscapes can be painted twice, alike in everything but their haze. The mean difference of the
styles that the encoder sees in such pairs is the direction of the slider "haze"; nothing else has to be
disentangled from it, because nothing else differs (compare Härkönen et al. 2020, GANSpace, section 3, where
directions are found first and named afterwards).
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.models.model_file import write_model_file
from gaugan_desktop.networks.patterns import LabelPyramid
from trainer.data.landscapes.light import LIGHTS, SEASONS, Light, blend, random_light
from trainer.data.landscapes.scene import render_landscape
from trainer.model_tools.opening import opened_for

_MAKER = "lights"
_PICTURE = 256
_SUMMER = SEASONS.index("summer")


def add_lights(
    model: Path, output: Path, scenes: int = 64, seed: int = 0, sliders: Sequence[str] = SLIDERS
) -> None:
    """Write the model with directions for light sliders.

    Args:
        scenes: procedural landscapes whose light is changed.
        sliders: those that the model shall have; an encoder that does not see a property has no direction
            for it, whatever is measured.

    Raises:
        BadFileError: the model cannot be read, or `output` cannot be written.
        BadConfigError: the model has no encoder, too few scenes are asked for, or a slider is unknown; or
            `output` exists and was not made so.
    """
    if not 1 <= scenes <= 100_000:
        raise BadConfigError("The number of scenes lies between 1 and 100,000.")
    if unknown := sorted(set(sliders) - set(SLIDERS)):
        raise BadConfigError(f"{unknown[0]} is no slider; there are {', '.join(SLIDERS)}.")
    header, tensors = opened_for(_MAKER, model, output)
    if header.encoder is None:
        raise BadConfigError(f"{model.name} has no style encoder, so its light cannot be changed.")
    directions = light_directions(load_model(model), scenes, seed, sliders)
    half = tensors["generator.to_rgb.weight"].dtype
    tensors = {name: t for name, t in tensors.items() if not name.startswith("lights.")}
    tensors |= {f"lights.{name}": each.numpy().astype(half) for name, each in directions.items()}
    training = {**header.training, "made_by": _MAKER}
    write_model_file(output, replace(header, training=training, lights=tuple(directions)), tensors)


@torch.inference_mode()
def light_directions(
    model: LoadedModel, scenes: int, seed: int, sliders: Sequence[str] = SLIDERS
) -> dict[str, Tensor]:
    """What the two ends of each slider add to a style vector, (2, style_length) by the slider's name."""
    sums = {name: torch.zeros(2, model.header.generator.style_length) for name in sliders}
    counts = {name: torch.zeros_like(sums[name]) for name in sliders}
    for number in range(scenes):
        base = _plain_light(np.random.default_rng((seed, number, 1)))
        before = _style(model, base, (seed, number))
        for name in sliders:
            for end in (0, 1):
                after = _style(model, changed(base, name, end), (seed, number))
                is_seen = _is_seen(before, model) & _is_seen(after, model)
                sums[name][end] += (after - before) * is_seen
                counts[name][end] += is_seen
    return {name: sums[name] / counts[name].clamp(min=1) for name in sliders}


def changed(light: Light, slider: str, end: int) -> Light:
    """A light with a slider moved to its lower (0) or upper (1) end, and all else as it was."""
    if slider == "time_of_day":
        goal = LIGHTS["night" if end else "noon"]
        moved = blend(light, goal, 0.85)
        return replace(moved, **{name: getattr(light, name) for name in ("cloudiness", "season", "sun_x")})
    if slider == "haze":
        if not end:
            return replace(light, haze_density=0.1 * light.haze_density)
        fog = LIGHTS["fog"]
        pale = {name: 0.4 * getattr(light, name) + 0.6 * getattr(fog, name) for name in ("zenith", "horizon")}
        return replace(light, haze_density=fog.haze_density, **pale)
    if slider == "warmth":
        tint = np.array([1.25, 1.0, 0.7] if end else [0.75, 0.97, 1.25], np.float32)
        tinted = {name: np.clip(getattr(light, name) * tint, 0, 1) for name in _COLORS}
        return replace(light, **tinted)
    if slider == "season":
        return replace(light, season=SEASONS.index("autumn" if end else "winter"))
    if not end:
        return replace(light, cloudiness=0.0)
    dark = {name: 0.35 * getattr(light, name) + 0.65 * getattr(LIGHTS["storm"], name) for name in _COLORS}
    return replace(light, cloudiness=0.95, **dark)


_COLORS = ("zenith", "horizon", "sun", "ambient", "haze")


def _plain_light(rng: np.random.Generator) -> Light:
    """A light from which every slider can move to both sides."""
    light = blend(LIGHTS["noon"], random_light(rng), 0.45)
    return replace(light, season=_SUMMER, cloudiness=0.4, sun_x=float(rng.uniform(0.1, 0.9)))


def _style(model: LoadedModel, light: Light, seed: tuple[int, int]) -> Tensor:
    """The style vector (style_length,) of a procedural landscape in a light."""
    picture, labels = render_landscape(seed, _PICTURE, _PICTURE, light)
    own = bundled_label_set("landscape").mapping_to(model.header.label_set)[labels]
    assert model.encoder is not None
    side = model.encoder.config.input_size
    tensor = torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 127.5 - 1
    scaled = F.interpolate(tensor, size=(side, side), mode="bilinear", antialias=True)
    one_hot = LabelPyramid(torch.from_numpy(own)[None], model.header.generator.labels).one_hot((side, side))
    return model.encoder.style_vector(scaled, one_hot)[0]


def _is_seen(style: Tensor, model: LoadedModel) -> Tensor:
    """Which numbers of a style vector say something: those of the whole and of labels in the picture."""
    config = model.header.generator
    is_seen = torch.ones_like(style, dtype=torch.bool)
    if config.label_style_dim:
        own = style[config.style_dim :].unflatten(0, (config.labels, config.label_style_dim + 1))
        is_seen[config.style_dim :] = (own[:, -1:] > 0).expand_as(own).flatten()
    return is_seen
