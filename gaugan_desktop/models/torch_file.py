"""Files that `torch.save` wrote, foreign or our own: tensors and plain data, and nothing that runs or swells.

torch itself refuses unknown functions in a pickle. It does know some that make as many bytes as a file of
one kilobyte asks for, it inflates what is compressed, and it does not look at an archive's check sums.
"""

import io
import pickletools
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import torch
from torch import Tensor

_KINDS = ("Float", "Double", "Half", "BFloat16", "Long", "Int", "Short", "Char", "Byte", "Bool")
_KNOWN = {
    "collections OrderedDict",
    "torch Size",
    "torch device",
    "torch._utils _rebuild_tensor_v2",
    "torch._utils _rebuild_parameter",
    "torch.storage UntypedStorage",
    *(f"torch {kind}Storage" for kind in _KINDS),
    *(f"torch.cuda {kind}Storage" for kind in _KINDS),
}
_DTYPES = (
    torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.int64, torch.int32, torch.int16,
    torch.int8, torch.uint8, torch.bool,
)  # fmt: skip
_MAX_PICKLE_BYTES = 64_000_000
_MAX_ENTRIES = 100_000
_OLD_PICKLES = 5  # a file of torch before 1.6: magic number, version, system, content, names of storages


def read_torch_file(path: Path) -> Any:
    """The content of a file, on the CPU.

    Raises:
        Exception: of many kinds; the file is damaged, or holds more than tensors and plain data.
    """
    with path.open("rb") as stream:
        is_archive = stream.read(4) == b"PK\3\4"
        stream.seek(0)
        if is_archive:
            _check_archive(stream)
        else:
            for _ in range(_OLD_PICKLES):
                _check_pickle(stream)
    return torch.load(path, map_location="cpu", weights_only=True)


def is_plain_tensor(value: Tensor) -> bool:
    """Whether a tensor holds each of its numbers: it is not sparse, and does not repeat one without end."""
    if value.layout != torch.strided or value.is_meta or value.dtype not in _DTYPES:
        return False
    return value.untyped_storage().nbytes() >= value.numel() * value.element_size()


def are_plain_tensors(content: Any) -> bool:
    """Whether all tensors in nested mappings and lists are plain."""
    if isinstance(content, Tensor):
        return is_plain_tensor(content)
    if isinstance(content, dict):
        return all(map(are_plain_tensors, content.values()))
    return not isinstance(content, list | tuple) or all(map(are_plain_tensors, content))


def _check_archive(stream: BinaryIO) -> None:
    with zipfile.ZipFile(stream) as archive:
        entries = archive.infolist()
        if len(entries) > _MAX_ENTRIES or any(each.compress_type != zipfile.ZIP_STORED for each in entries):
            raise ValueError("entries are compressed")  # torch writes none
        if (damaged := archive.testzip()) is not None:
            raise ValueError(f"{damaged} is damaged")
        for entry in entries:
            if entry.filename.endswith(".pkl"):
                if entry.file_size > _MAX_PICKLE_BYTES:
                    raise ValueError("the description is too large")
                _check_pickle(io.BytesIO(archive.read(entry)))  # byte by byte, an archive is slow


def _check_pickle(stream: Any) -> None:
    """Raises ValueError unless a pickle names nothing but what makes tensors and mappings."""
    for operation, value, place in pickletools.genops(stream):
        if place is not None and place > _MAX_PICKLE_BYTES:
            raise ValueError("the description is too large")
        if operation.name == "GLOBAL" and value not in _KNOWN:
            raise ValueError(f"{value} is no part of weights")
        if operation.name in ("STACK_GLOBAL", "INST", "OBJ", "EXT1", "EXT2", "EXT4"):
            raise ValueError("a pickle does more than hold weights")
