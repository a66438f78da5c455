"""Published checkpoints as models: those of the paper's code, and Engberg's reimplementation.

Only plain state dicts are read, never pickled objects. Spectral norm is folded on the way:
W / sigma with sigma = u . (W v), as the forward pass of those networks divides.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import torch
from torch import Tensor

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel, build_networks
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.models.torch_file import is_plain_tensor, read_torch_file
from gaugan_desktop.networks.config import EncoderConfig, GeneratorConfig, Upsampling
from gaugan_desktop.texts import mark, tr

Weights = dict[str, Tensor]

_UNKNOWN_FIRST = "ade20k"  # its released model has channel 0 = other, channel k = class k
_FOREIGN = mark("This is no generator checkpoint of the paper's code or of Engberg's.")
_OFFICIAL_BLOCKS = {
    "head_0": "head", "G_middle_0": "middle_0", "G_middle_1": "middle_1",
    "up_0": "up_0", "up_1": "up_1", "up_2": "up_2", "up_3": "up_3", "up_4": "up_4",
}  # fmt: skip
_OFFICIAL_PARTS = {
    r"norm_([01s])\.param_free_norm\.": r"spade_\1.norm.",
    r"norm_([01s])\.mlp_shared\.0\.": r"spade_\1.shared.",
    r"norm_([01s])\.mlp_(gamma|beta)\.": r"spade_\1.\2.",
}
_ENGBERG_BLOCKS = {
    f"block{number}": name
    for number, name in enumerate(("head", "middle_0", "middle_1", "up_0", "up_1", "up_2", "up_3"), 1)
}
_ENGBERG_SLOTS = {"1": "0", "2": "1", "_skip": "_s"}
_BROKEN = mark("The checkpoint is broken: {name} holds values that are no numbers.")
_GENERATOR_SHAPES = {
    "to_rgb.weight": (4,), "fc.weight": (2, 4), "up_3.conv_0.weight": (4,), "up_3.conv_1.weight": (4,),
    "up_3.spade_0.shared.weight": (4,),
}  # fmt: skip
_ENCODER_SHAPES = {"convs.0.weight": (4,), "fc_mu.weight": (2,)}
_LATENT_CHANNELS = 16  # in units of the base width
_MAX_ROWS = 256
_MAX_BYTES = 4_000_000_000
_SMALL_GRID = 16  # cells; the latent of 256 x 256 pictures after six halvings

ExtraChannel = Literal["unknown", "edges"]


@dataclass(frozen=True)
class CheckpointHints:
    """What a checkpoint's weights do not tell; None takes what its label set is known for.

    Attributes:
        upsampling: the paper's Cityscapes model is `more`, the other released ones are `normal`.
        extra_channel: what a single channel beyond the labels stands for: instance edges in
            Cityscapes, unknown pixels in ADE20K.
        aspect_ratio: width of the training pictures divided by their height. The start grid of a checkpoint
            with styles is stored as one number of cells; without a hint it is as square as that number
            allows, and wide.
    """

    upsampling: Upsampling | None = None
    extra_channel: ExtraChannel | None = None
    aspect_ratio: float | None = None

    def __post_init__(self) -> None:
        if self.aspect_ratio is not None and not 1 / 16 <= self.aspect_ratio <= 16:
            raise BadConfigError(tr("An aspect ratio lies between 1/16 and 16."))


def import_checkpoint(
    generator: Path,
    encoder: Path | None,
    label_set: LabelSet,
    name: str,
    licence: str = "unspecified",
    hints: CheckpointHints | None = None,
) -> LoadedModel:
    """Read a checkpoint's weights into our networks.

    Args:
        generator: `latest_net_G.pth`, or a generator of Engberg's.
        encoder: the matching `latest_net_E.pth`; without one only style seeds work.
        label_set: the labels of the checkpoint's input channels, in order.

    What the weights do not tell is in the header's `training["assumed"]`, as a sentence.

    Raises:
        BadFileError: a file is no such checkpoint, or has other labels.
    """
    weights = folded(generator, _read(generator))
    rename = _official_name if "head_0.conv_0.weight" in weights else _engberg_name
    own = _renamed(weights, rename)
    _require_dimensions(generator, own, _GENERATOR_SHAPES, tr(_FOREIGN))
    hints = hints or CheckpointHints()
    config = _generator_config(generator, own, label_set, hints, is_engberg=rename is _engberg_name)
    if label_set.name == _UNKNOWN_FIRST and config.has_unknown:
        own = _with_unknown_last(generator, own, config)
    encoder_weights = encoder_config = None
    if encoder is not None and config.style_dim:
        encoder_weights = _renamed(folded(encoder, _read(encoder)), _encoder_name)
        encoder_config = _encoder_config(encoder, encoder_weights)
    try:
        training = {"made_by": "import", "assumed": _assumed(config, hints)}
        header = ModelHeader(name, licence, label_set, config, encoder_config, training=training)
    except ValueError as error:
        raise BadFileError(generator, tr("The files do not fit together: {why}.", why=error)) from error
    model = build_networks(header)
    _fill(generator, model.generator, own)
    if encoder is not None and encoder_weights is not None and model.encoder is not None:
        _fill(encoder, model.encoder, encoder_weights)
    return model


def folded(path: Path, weights: Weights) -> Weights:
    """Replace `weight_orig`, `weight_u`, `weight_v` by the weight they stand for.

    Files of old torch versions have no `weight_v`; they hold the normalised `weight` itself.

    Raises:
        BadFileError: a vector is missing or has the wrong length.
    """
    result: Weights = {}
    for key, value in weights.items():
        if key.endswith((".weight_u", ".weight_v")):
            continue
        if not key.endswith(".weight_orig"):
            result.setdefault(key, value)
            continue
        prefix = key.removesuffix("_orig")
        if (v := weights.get(f"{prefix}_v")) is None and prefix in weights:
            continue
        result[prefix] = value / _sigma(path, prefix, value, weights.get(f"{prefix}_u"), v)
    for name, value in result.items():
        if not torch.isfinite(value).all():
            raise BadFileError(path, tr(_BROKEN, name=name))
    return result


def _sigma(path: Path, name: str, value: Tensor, u: Tensor | None, v: Tensor | None) -> Tensor:
    """The largest singular value that spectral norm's vectors stand for."""
    if u is None:
        raise BadFileError(path, tr("The checkpoint lacks the weights {name}.", name=f"{name}_u"))
    if value.ndim < 2 or u.shape != value.shape[:1]:
        raise BadFileError(path, tr("The weights {name} have the wrong shape.", name=f"{name}_u"))
    matrix = value.flatten(1)
    if v is None:
        v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
    if v.shape != matrix.shape[1:]:
        raise BadFileError(path, tr("The weights {name} have the wrong shape.", name=f"{name}_v"))
    return torch.dot(u, matrix @ v)


def _read(path: Path) -> Weights:
    """The tensors of a state dict.

    Raises:
        BadFileError: it is none, or it holds values that are no numbers.
    """
    try:
        state = read_torch_file(path)
    except FileNotFoundError as error:
        raise BadFileError(path, tr("The file does not exist.")) from error
    except Exception as error:  # damaged archives and pickles raise every kind
        raise BadFileError(path, tr("This is no checkpoint, or it holds more than weights.")) from error
    is_state = isinstance(state, dict) and all(isinstance(k, str) for k in state)
    if not is_state or not all(isinstance(value, Tensor) for value in state.values()):
        raise BadFileError(path, tr(_FOREIGN))
    for key, value in state.items():
        if not is_plain_tensor(value):
            raise BadFileError(path, tr("{name} in the checkpoint is no weight.", name=key))
        if not torch.isfinite(value).all() or (key.endswith(".running_var") and (value < 0).any()):
            raise BadFileError(path, tr(_BROKEN, name=key))
    if sum(value.numel() for value in state.values()) * 4 > _MAX_BYTES:
        count = _MAX_BYTES // 1_000_000
        raise BadFileError(path, tr("The file is too large: at most {count} MB can be opened.", count=count))
    return {key: value.float() for key, value in state.items()}


def _require_dimensions(
    path: Path, own: Weights, shapes: Mapping[str, tuple[int, ...]], foreign: str
) -> None:
    """Refuse checkpoints without the layers that tell how large the others are.

    Args:
        shapes: by name, the numbers of dimensions that such a layer may have.
    """
    for name, dimensions in shapes.items():
        if name not in own or own[name].ndim not in dimensions or 0 in own[name].shape:
            raise BadFileError(path, foreign)


def _renamed(weights: Weights, rename: Callable[[str], str]) -> Weights:
    names = {key: rename(key) for key in weights}
    return {name: weights[key] for key, name in names.items() if not name.endswith("num_batches_tracked")}


def _official_name(key: str) -> str:
    block, _, rest = key.partition(".")
    if block == "conv_img":
        return f"to_rgb.{rest}"
    for pattern, replacement in _OFFICIAL_PARTS.items():
        rest = re.sub(pattern, replacement, rest)
    return f"{_OFFICIAL_BLOCKS.get(block, block)}.{rest}"


def _engberg_name(key: str) -> str:
    block, _, rest = key.partition(".")
    if block == "conv":
        return f"to_rgb.{rest}"
    for slot, own in _ENGBERG_SLOTS.items():
        number = own.removeprefix("_")
        rest = re.sub(rf"^conv{slot}\.", f"conv_{number}.", rest)
        rest = re.sub(rf"^spade{slot}\.bn\.", f"spade_{number}.norm.", rest)
        rest = re.sub(rf"^spade{slot}\.block1\.0\.", f"spade_{number}.shared.", rest)
        rest = re.sub(rf"^spade{slot}\.conv_(gamma|beta)\.", rf"spade_{number}.\1.", rest)
    return f"{_ENGBERG_BLOCKS.get(block, block)}.{rest}"


def _encoder_name(key: str) -> str:
    if match := re.fullmatch(r"(?:layer|block)([1-6])\.(?:block\.)?0\.(.+)", key):
        return f"convs.{int(match[1]) - 1}.{match[2]}"
    for kind, own in (("mu", "mu"), ("var", "logvar")):
        key = re.sub(rf"^(fc|linear)_{kind}\.", f"fc_{own}.", key)
    return key


def _generator_config(
    path: Path, own: Weights, label_set: LabelSet, hints: CheckpointHints, is_engberg: bool
) -> GeneratorConfig:
    """What the shapes of the weights tell, and hints for the rest."""
    labels, base = len(label_set), own["up_3.conv_1.weight"].shape[0]
    hidden, channels = own["up_3.spade_0.shared.weight"].shape[:2]
    extra = channels - labels
    if extra not in (0, 1, 2):
        raise BadFileError(
            path,
            tr(
                "The checkpoint has {channels} input channels, the label set {labels} labels.",
                channels=channels,
                labels=labels,
            ),
        )
    is_cityscapes = label_set.name == "cityscapes"
    single = hints.extra_channel or ("edges" if is_cityscapes else "unknown")
    style_dim, cells = 0, 64
    if own["fc.weight"].ndim == 2:
        style_dim, cells = own["fc.weight"].shape[1], own["fc.weight"].shape[0] // (_LATENT_CHANNELS * base)
    has_six = is_cityscapes or is_engberg or cells <= _SMALL_GRID
    guess: Upsampling = "more" if has_six else "normal"
    shortcut = own.get("up_3.conv_s.weight")
    try:
        return GeneratorConfig(
            labels=labels,
            has_unknown=extra == 2 or (extra == 1 and single == "unknown"),
            has_edges=extra == 2 or (extra == 1 and single == "edges"),
            style_dim=style_dim,
            base_width=base,
            hidden_width=hidden,
            upsampling="most" if "up_4.conv_0.weight" in own else hints.upsampling or guess,
            start_grid=_grid_of(path, cells, hints.aspect_ratio),
            norm="batch" if "up_3.spade_0.norm.running_mean" in own else "instance",
            middle_width="output" if is_engberg else "smaller",
            shortcut_kernel=1 if shortcut is None else shortcut.shape[-1],
            has_shortcut_bias="up_3.conv_s.bias" in own,
            has_active_shortcut=is_engberg,
        )
    except ValueError as error:
        raise BadFileError(path, f"{tr(_FOREIGN)} ({error})") from error


def _grid_of(path: Path, cells: int, aspect_ratio: float | None) -> tuple[int, int]:
    """Rows and columns of the start grid.

    The paper's code makes `rows = round(columns / aspect_ratio)`.

    Raises:
        BadFileError: no grid of that many cells has this aspect ratio.
    """
    grids = [(rows, cells // rows) for rows in range(1, min(cells, _MAX_ROWS) + 1) if cells % rows == 0]
    if aspect_ratio is not None:
        grids = [(rows, columns) for rows, columns in grids if round(columns / aspect_ratio) == rows]
        if not grids:
            raise BadFileError(
                path,
                tr(
                    "A start grid of {cells} cells cannot have the aspect ratio {ratio}.",
                    cells=cells,
                    ratio=f"{aspect_ratio:g}",
                ),
            )
    return min(grids, key=lambda grid: (abs(grid[1] - grid[0]), grid[0]), default=(1, 1))


def _assumed(config: GeneratorConfig, hints: CheckpointHints) -> str:
    """What was taken for granted, in one sentence; empty when nothing was."""
    parts = []
    if config.style_dim and hints.aspect_ratio is None:
        rows, columns = config.start_grid
        parts.append(
            tr(
                "a start grid of {rows} x {columns} (pictures {columns}:{rows} in training)",
                rows=rows,
                columns=columns,
            )
        )
    if hints.upsampling is None and config.upsampling != "most":
        parts.append(tr("{count} doublings ({mode})", count=config.doublings, mode=config.upsampling))
    if hints.extra_channel is None and config.has_unknown != config.has_edges:
        kind = tr("edges") if config.has_edges else tr("unknown pixels")
        parts.append(tr("a last channel of {kind}", kind=kind))
    return tr("Assumed: {parts}.", parts=", ".join(parts)) if parts else ""


def _with_unknown_last(path: Path, own: Weights, config: GeneratorConfig) -> Weights:
    """Move the first input channel, "other", to the place of the unknown pixels."""
    label_convs = tuple(key for key in own if key.endswith(".shared.weight"))
    if not config.style_dim:
        label_convs += ("fc.weight",)
    for key in label_convs:
        if own[key].ndim != 4 or own[key].shape[1] != config.input_channels:
            raise BadFileError(path, tr("The weights {name} have the wrong shape.", name=key))
    order = [*range(1, config.labels + 1), 0, *range(config.labels + 1, config.input_channels)]
    return own | {key: own[key][:, order] for key in label_convs}


def _encoder_config(path: Path, own: Weights) -> EncoderConfig:
    foreign = tr("This is no encoder checkpoint of the paper's code or of Engberg's.")
    _require_dimensions(path, own, _ENCODER_SHAPES, foreign)
    base, (style_dim, flat) = own["convs.0.weight"].shape[0], own["fc_mu.weight"].shape
    side = math.isqrt(flat // (8 * base)) * 64
    try:
        return EncoderConfig(style_dim, base, side)
    except ValueError as error:
        raise BadFileError(path, tr("This encoder is of an unknown kind: {why}.", why=error)) from error


def _fill(path: Path, network: torch.nn.Module, own: Weights) -> None:
    state = network.state_dict()
    for name, target in state.items():
        if name.endswith("num_batches_tracked"):
            state[name] = torch.zeros(target.shape, dtype=target.dtype)
            continue
        if name not in own:
            raise BadFileError(path, tr("The checkpoint lacks the weights {name}.", name=name))
        if own[name].shape != target.shape:
            raise BadFileError(path, tr("The weights {name} have the wrong shape.", name=name))
        state[name] = own[name].contiguous()
    if extra := sorted(own.keys() - state.keys()):
        raise BadFileError(
            path, tr("The checkpoint holds weights that do not belong there ({name}).", name=extra[0])
        )
    network.load_state_dict(state, assign=True)
    network.requires_grad_(False)
