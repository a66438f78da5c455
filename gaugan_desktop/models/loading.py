"""Networks from model files and back. Needs torch; the worker and the trainer use it."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.model_file import (
    TOO_LARGE,
    ModelHeader,
    check_sums,
    read_model_header,
    read_model_tensors,
    write_model_file,
)
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm, without_numbers
from gaugan_desktop.networks.labeller import Labeller, make_labeller
from gaugan_desktop.texts import tr

_OPTIONAL_KEY = "num_batches_tracked"
_LIGHTS = "lights"
_MOST_TRIED = 32  # labels, each as wide as one cell of the start grid: tens of milliseconds


@dataclass
class LoadedModel:
    """A model ready for inference: folded spectral norm, eval mode, float32.

    Attributes:
        lights: what the two ends of a light slider add to style vectors, (2, style_length) by its name.
    """

    header: ModelHeader
    generator: SpadeGenerator
    encoder: StyleEncoder | None
    labeller: Labeller | None = None
    lights: dict[str, Tensor] = field(default_factory=dict)


def load_model(path: str | Path) -> LoadedModel:
    """Build the networks of a model file.

    Raises:
        BadFileError: the file is damaged, its weights do not fit its description or make no picture.
    """
    header = read_model_header(path)
    tensors = read_model_tensors(path)
    check_sums(path, header, tensors)
    model = build_networks(header)
    parts = _parts(model.generator, model.encoder, model.labeller)
    for prefix, module in parts.items():
        _fill(Path(path), module, prefix, tensors)
    model.lights.update(_lights(Path(path), header, tensors))
    extra = [name for name in tensors if name.split(".", 1)[0] not in (*parts, _LIGHTS)]
    if extra:
        raise BadFileError(path, tr("The model holds weights it does not describe ({name}).", name=extra[0]))
    _check_that_it_paints(Path(path), model.generator)
    return model


def build_networks(header: ModelHeader) -> LoadedModel:
    """Untrained networks of a header, in the folded form that model files store."""
    with without_numbers():
        generator = SpadeGenerator(header.generator)
        encoder = StyleEncoder(header.encoder) if header.encoder else None
        labeller = make_labeller(header.labeller) if header.labeller else None
    for module in _parts(generator, encoder, labeller).values():
        fold_spectral_norm(module).eval()
    return LoadedModel(header, generator, encoder, labeller)


def save_model(
    path: str | Path,
    header: ModelHeader,
    generator: SpadeGenerator,
    encoder: StyleEncoder | None,
    labeller: Labeller | None = None,
    half: bool = True,
    lights: dict[str, Tensor] | None = None,
) -> None:
    """Write networks (already folded) and the directions of light sliders as a model file, in float16 or
    float32.

    Raises:
        BadFileError: the folder is not writable or full, or a weight is no finite number of that type.
    """
    dtype = np.float16 if half else np.float32
    tensors: dict[str, np.ndarray] = {}
    for prefix, module in _parts(generator, encoder, labeller).items():
        for name, tensor in module.state_dict().items():
            if not name.endswith(_OPTIONAL_KEY):
                with np.errstate(over="ignore"):  # what is too large for float16 is refused as no number
                    tensors[f"{prefix}.{name}"] = tensor.detach().cpu().numpy().astype(dtype)
    for name, direction in (lights or {}).items():
        tensors[f"{_LIGHTS}.{name}"] = direction.cpu().numpy().astype(dtype)
    write_model_file(path, header, tensors)


def _lights(path: Path, header: ModelHeader, tensors: dict[str, np.ndarray]) -> dict[str, Tensor]:
    wanted = {f"{_LIGHTS}.{name}": name for name in header.lights}
    found = {name: tensor for name, tensor in tensors.items() if name.startswith(f"{_LIGHTS}.")}
    for name in sorted(wanted.keys() ^ found.keys()):
        if name in wanted:
            raise BadFileError(path, tr("The model lacks the weights {name}.", name=name))
        raise BadFileError(path, tr("The model holds weights it does not describe ({name}).", name=name))
    for name, tensor in found.items():
        if tensor.shape != (2, header.generator.style_length):
            raise BadFileError(path, tr("The weights {name} have the wrong shape.", name=name))
    return {wanted[name]: torch.from_numpy(tensor.astype(np.float32)) for name, tensor in found.items()}


def _parts(
    generator: SpadeGenerator, encoder: StyleEncoder | None, labeller: Labeller | None
) -> dict[str, nn.Module]:
    parts = {"generator": generator, "encoder": encoder, "labeller": labeller}
    return {name: module for name, module in parts.items() if module is not None}


@torch.no_grad()
def _check_that_it_paints(path: Path, generator: SpadeGenerator) -> None:
    """Raises BadFileError when a small picture of the labels is none: finite weights may overflow."""
    side, channels = generator.config.size_multiple, generator.config.input_channels
    ids = torch.arange(min(channels, _MOST_TRIED)).repeat_interleave(side).expand(1, side, -1)
    labels = nn.functional.one_hot(ids, channels).permute(0, 3, 1, 2).float()  # (1, S, side, side x labels)
    colors: list[Tensor] = []  # before tanh makes infinity white
    hook = generator.to_rgb.register_forward_hook(lambda _, inputs, output: colors.append(output))
    generator(labels, None, torch.full((1,), side / 2))
    hook.remove()
    if not torch.isfinite(colors[0]).all():
        raise BadFileError(path, tr(TOO_LARGE))


def _fill(path: Path, module: nn.Module, prefix: str, tensors: dict[str, np.ndarray]) -> None:
    expected = {
        name: tuple(tensor.shape)
        for name, tensor in module.state_dict().items()
        if not name.endswith(_OPTIONAL_KEY)
    }
    start = f"{prefix}."
    found = {n.removeprefix(start): t for n, t in tensors.items() if n.startswith(start)}
    if missing := sorted(expected.keys() - found.keys()):
        raise BadFileError(path, tr("The model lacks the weights {name}.", name=f"{prefix}.{missing[0]}"))
    if extra := sorted(found.keys() - expected.keys()):
        raise BadFileError(path, tr("The model holds weights it does not describe ({name}).", name=extra[0]))
    for name, shape in expected.items():
        if found[name].shape != shape:
            raise BadFileError(path, tr("The weights {name} have the wrong shape.", name=f"{prefix}.{name}"))
    state = {name: torch.from_numpy(array.astype(np.float32)) for name, array in found.items()}
    for name, tensor in module.state_dict().items():
        if name.endswith(_OPTIONAL_KEY):
            state[name] = torch.zeros(tensor.shape, dtype=tensor.dtype)
    module.load_state_dict(state, assign=True)
    module.requires_grad_(False)
