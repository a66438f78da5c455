"""The model file on disk: `.safetensors`, with everything else in one JSON text of its metadata.

This module knows bytes and headers only and needs no torch; `loading` builds networks from it.
"""

import json
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of, write_atomically
from gaugan_desktop.horizon import Role
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.networks.config import (
    EncoderConfig,
    GeneratorConfig,
    LabellerConfig,
    config_from_dict,
    config_to_dict,
)
from gaugan_desktop.texts import mark, tr

FORMAT_VERSION = 1
SUFFIX = ".safetensors"
_METADATA_KEY, _CHECK_KEY = "gaugan_desktop", "check"
_VARIANCE, _ROLES = ".running_var", ".roles"
_DAMAGED = mark("The model file is damaged; its weights cannot be read.")
TOO_LARGE = mark("The model is broken: its weights are so large that no picture comes of them.")
_LARGEST = 1e12  # no training comes near; a few such factors are more than float32 holds
_MAX_HEADER_BYTES = 4_000_000
_MAX_FILE_BYTES = 4_000_000_000
_ALLOWED_DTYPES = {"F16", "F32"}
_LARGEST_FULL_SIZE = 2048


@dataclass(frozen=True)
class ModelHeader:
    """Everything about a model but its weights.

    `labeller` describes the network that turns photos into label maps, if there is one. `training`
    tells where the weights come from: data, steps, settings, metrics. `thumbnails` are a few small
    pictures, each a PNG in base64. `lights` are the light sliders that the model knows. Pictures whose
    shorter side is below `full_size` are painted larger and reduced; `tone` is the share, 0 to 1, of a style
    photo's brightness and contrast that pictures take on, `photo_textures` that of their finest shapes that
    textures of photos take the place of. `sums` are the check sums of the weights in the
    file it was read from.
    """

    name: str
    licence: str
    label_set: LabelSet
    generator: GeneratorConfig
    encoder: EncoderConfig | None = None
    description: str = ""
    training: dict[str, Any] = field(default_factory=dict)
    labeller: LabellerConfig | None = None
    thumbnails: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    full_size: int = 0
    tone: float = 0.0
    photo_textures: float = 0.0
    sums: dict[str, int] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        if self.generator.labels != len(self.label_set):
            raise ValueError("the generator and the label set disagree on the number of labels")
        if self.encoder is not None and self.encoder.style_dim != self.generator.style_dim:
            raise ValueError("generator and encoder disagree on the length of the style vector")
        if self.labeller is not None and self.labeller.labels != len(self.label_set):
            raise ValueError("the labeller and the label set disagree on the number of labels")
        if not 0 <= self.full_size <= _LARGEST_FULL_SIZE:
            raise ValueError(f"full_size is not between 0 and {_LARGEST_FULL_SIZE}")
        if not 0 <= self.tone <= 1:
            raise ValueError("tone is not between 0 and 1")
        if not 0 <= self.photo_textures <= 1:
            raise ValueError("photo_textures is not between 0 and 1")


def read_model_header(path: str | Path) -> ModelHeader:
    """Read and check the header alone; the weights stay on disk.

    Raises:
        BadFileError: the file is missing, damaged, too large, or not one of our model files.
    """
    path = Path(path)
    try:
        with path.open("rb") as stream:
            raw = _read_raw_header(path, stream)
    except OSError as error:
        raise BadFileError(path, tr("The model cannot be read: {why}.", why=reason_of(error))) from error
    return _parse_header(path, raw)


def read_model_tensors(path: str | Path) -> dict[str, np.ndarray]:
    """All weights by name, as float16 or float32 arrays.

    Raises:
        BadFileError: as `read_model_header`, and when a weight is not a finite number.
    """
    path = Path(path)
    read_model_header(path)
    try:
        tensors = load(path.read_bytes())
    except (OSError, SafetensorError, ValueError, KeyError) as error:
        raise BadFileError(path, tr(_DAMAGED)) from error
    except MemoryError as error:
        raise BadFileError(path, tr("There is not enough memory for this model.")) from error
    for name, tensor in tensors.items():
        _check_values(path, name, tensor)
    return tensors


def check_sums(path: str | Path, header: ModelHeader, tensors: dict[str, np.ndarray]) -> None:
    """Make sure that weights are what was written; files of earlier versions do not tell.

    Raises:
        BadFileError: they are not.
    """
    if header.sums and {name: _sum_of(tensor) for name, tensor in tensors.items()} != header.sums:
        raise BadFileError(path, tr(_DAMAGED))


def write_model_file(path: str | Path, header: ModelHeader, tensors: dict[str, np.ndarray]) -> None:
    """Write header and weights to `path` in one atomic step.

    Raises:
        BadFileError: the folder is not writable or full, or a weight is not a finite number.
    """
    for name, tensor in tensors.items():
        _check_values(path, name, tensor)
    whole = {name: np.ascontiguousarray(t) for name, t in tensors.items()}
    description = _header_to_dict(header)
    sums = {name: _sum_of(tensor) for name, tensor in whole.items()}
    description[_CHECK_KEY] = {"description": _text_sum(description), "tensors": sums}
    data = save(whole, {_METADATA_KEY: _described(description)})

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    write_atomically(path, write)


def _check_values(path: str | Path, name: str, tensor: np.ndarray) -> None:
    """Raises BadFileError when a network could not paint with these values."""
    if not np.isfinite(tensor).all():
        sentence = tr("The model is broken: {name} holds values that are no numbers.", name=name)
        raise BadFileError(path, sentence)
    may_be_larger = tensor.dtype != np.float16  # which holds no such numbers
    if tensor.size and may_be_larger and max(float(tensor.max()), -float(tensor.min())) > _LARGEST:
        raise BadFileError(path, tr(TOO_LARGE))
    if name.endswith(_VARIANCE) and (tensor < 0).any():
        raise BadFileError(path, tr("The model is broken: {name} holds negative variances.", name=name))
    if name.endswith(_ROLES) and not np.isin(tensor, [*Role]).all():
        raise BadFileError(path, tr(_DAMAGED))


def _sum_of(tensor: np.ndarray) -> int:
    return zlib.crc32(np.ascontiguousarray(tensor).data)


def _described(data: dict[str, Any]) -> str:
    """A description as it is written, and as its check sum is taken."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _text_sum(data: dict[str, Any]) -> int:
    return zlib.crc32(_described(data).encode("utf-8", "surrogatepass"))


def _read_raw_header(path: Path, stream: BinaryIO) -> dict[str, Any]:
    size = path.stat().st_size
    prefix = stream.read(8)
    if len(prefix) < 8:
        raise BadFileError(path, tr("This is not a model file."))
    (length,) = struct.unpack("<Q", prefix)
    if not 2 <= length <= _MAX_HEADER_BYTES or length + 8 > size or size > _MAX_FILE_BYTES:
        raise BadFileError(path, tr("This is not a model file, or it is cut off."))
    try:
        raw = json.loads(stream.read(length))
    except (ValueError, RecursionError) as error:  # among others numbers of more digits than are read
        raise BadFileError(path, tr("This is not a model file.")) from error
    if not isinstance(raw, dict) or not isinstance(raw.get("__metadata__"), dict):
        raise BadFileError(path, tr("This file holds weights, but it was not made by this program."))
    for name, entry in raw.items():
        is_tensor = name != "__metadata__"
        if is_tensor and (not isinstance(entry, dict) or str(entry.get("dtype")) not in _ALLOWED_DTYPES):
            raise BadFileError(path, tr("The model holds weights of a kind that is not supported."))
    return raw


def _parse_header(path: Path, raw: dict[str, Any]) -> ModelHeader:
    text = raw["__metadata__"].get(_METADATA_KEY)
    if not isinstance(text, str):
        raise BadFileError(path, tr("This file holds weights, but it was not made by this program."))
    try:
        data = json.loads(text)
        version = data["format_version"]
        if not isinstance(version, int) or version < 1:
            raise ValueError("no format version")
        if version > FORMAT_VERSION:
            raise BadFileError(path, tr("The model was made by a newer version of this program."))
        check = data.pop(_CHECK_KEY, None)
        if check is not None and check["description"] != _text_sum(data):
            raise ValueError("it was changed")
        return _header_from_dict(data, {} if check is None else dict(check["tensors"]))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadFileError(path, tr("The model's description is damaged ({why}).", why=error)) from error


def _header_to_dict(header: ModelHeader) -> dict[str, Any]:
    return {
        "format_version": FORMAT_VERSION,
        "name": header.name,
        "licence": header.licence,
        "description": header.description,
        "label_set": header.label_set.to_dict(),
        "generator": config_to_dict(header.generator),
        "encoder": config_to_dict(header.encoder) if header.encoder else None,
        "labeller": config_to_dict(header.labeller) if header.labeller else None,
        "training": header.training,
        "thumbnails": list(header.thumbnails),
        "lights": list(header.lights),
        "full_size": header.full_size,
        "tone": header.tone,
        "photo_textures": header.photo_textures,
    }


def _header_from_dict(data: dict[str, Any], sums: dict[str, int]) -> ModelHeader:
    encoder = data.get("encoder")
    labeller = data.get("labeller")
    training = data.get("training", {})
    thumbnails, lights = data.get("thumbnails", []), data.get("lights", [])
    if not isinstance(training, dict):
        raise ValueError("training is not a mapping")
    if not isinstance(thumbnails, list) or not all(isinstance(text, str) for text in thumbnails):
        raise ValueError("thumbnails is not a list of texts")
    if not isinstance(lights, list) or not set(lights) <= set(SLIDERS):
        raise ValueError("lights is not a list of known sliders")
    full_size, shares = data.get("full_size", 0), [data.get(name, 0.0) for name in ("tone", "photo_textures")]
    if type(full_size) is not int or any(type(share) not in (int, float) for share in shares):
        raise ValueError("full_size, tone or photo_textures is not a number")
    return ModelHeader(
        name=str(data["name"])[:200],
        licence=str(data["licence"])[:2000],
        description=str(data.get("description", ""))[:20_000],
        label_set=LabelSet.from_dict(data["label_set"]),
        generator=config_from_dict(GeneratorConfig, data["generator"]),
        encoder=config_from_dict(EncoderConfig, encoder) if encoder else None,
        training=training,
        labeller=config_from_dict(LabellerConfig, labeller) if labeller else None,
        thumbnails=tuple(thumbnails),
        lights=tuple(lights),
        full_size=full_size,
        tone=shares[0],
        photo_textures=shares[1],
        sums=sums,
    )
