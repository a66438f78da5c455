"""Row 6: files made to harm, and the small cases that once did."""

import io
import os
import pickle
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from gaugan_desktop.annotations.colour_tables import load_table
from gaugan_desktop.batch.jobs import read_jobs
from gaugan_desktop.batch.report import Report
from gaugan_desktop.document.journal_reader import read_journal
from gaugan_desktop.document.pinned_styles import pinned_styles
from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.imaging.loading import load_label_map, load_picture
from gaugan_desktop.labels import bundled_label_set, load_label_set
from gaugan_desktop.models.importers import import_checkpoint
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import without_numbers
from gaugan_desktop.settings import load_settings
from tests.robustness.outcome import Outcome, watched
from trainer.config import load_config
from trainer.data.description import read_description
from trainer.launch import recorded_config
from trainer.model_tools.export import ExportText, export_run
from trainer.run.checkpoint import FORMAT_VERSION
from trainer.run.records import forget_records_after
from trainer.run.report import write_report

_LABELS = bundled_label_set("landscape")
_CASES = Path(__file__).parents[1] / "data" / "hostile"
_PROJECT = Path(__file__).parents[1] / "data" / "formats" / "project-3.gaugan"
_GIANT = {"base_width": 512, "hidden_width": 1024}  # 24 GB
_WIDE = {"base_width": 96, "hidden_width": 64}  # 1.7 GB out of a file of 42 MB
_MAYBE = {"run", "settings", "journal", "pinned", "labelpng"}  # damage here is passed over, or no damage


class Evil:
    """Makes a file where it should not, should anyone unpickle it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


def refused(_: int, folder: Path) -> Outcome:
    """Open all of them: refused, nothing outside, nothing executed."""
    outcome, mark = Outcome(), folder / "executed"
    made = folder / "made"
    made.mkdir()
    for name, (data, read) in (_made(mark) | _checkpoints() | _tables()).items():
        path = made / name
        path.write_bytes(data)
        result = watched(outcome, name, lambda path=path, read=read: read(path))
        outcome.expect(result is None or name in ("slip.gaugan", "link.gaugan"), f"{name}: it was opened")
        path.unlink(missing_ok=True)
    for path in sorted(_CASES.iterdir()):
        kind = path.name.split("-")[0]
        result = watched(outcome, path.name, lambda path=path, kind=kind: _readers(made)[kind](path))
        outcome.expect(result is None or kind in _MAYBE, f"{path.name}: it was opened")
    outcome.expect(not mark.exists(), "something was executed")
    outcome.expect(sorted(os.listdir(folder)) == ["made"], f"something was written: {os.listdir(folder)}")
    return outcome


def _readers(folder: Path) -> dict[str, Callable[[Path], Any]]:
    """By the first word of a case's name."""

    def placed(path: Path, name: str) -> Path:
        (folder / name).write_bytes(path.read_bytes())
        return folder

    def read_run(path: Path) -> bool:
        run = placed(path, "stats.jsonl" if "stats" in path.name else "dataset.json")
        write_report(run, load_config("cpu-small"), 9)
        forget_records_after(run, 5)
        return True

    return {
        "config": lambda path: load_config(str(path)),
        "resumed": lambda path: recorded_config(placed(path, "config.yaml")),
        "dataset": lambda path: read_description(placed(path, "dataset.yaml")),
        "labelset": load_label_set,
        "labelpng": lambda path: load_label_map(path, _LABELS),
        "pinned": lambda path: pinned_styles(placed(path, "case.style.json")),
        "project": load_project,
        "journal": read_journal,
        "pth": lambda path: import_checkpoint(path, None, _LABELS, "x"),
        "run": read_run,
        "settings": load_settings,
    }


def _made(mark: Path) -> dict[str, tuple[bytes, Callable[[Path], Any]]]:
    def foreign(path: Path) -> Any:
        return import_checkpoint(path, None, _LABELS, "x")

    def description(path: Path) -> Any:
        return read_description(path.rename(path.with_name("dataset.yaml")).parent)

    evil = pickle.dumps({"a": Evil(mark)}, protocol=2)
    bomb = b"labels:\n- &a [x]\n" + b"".join(
        f"- &{b} [{', '.join([f'*{a}'] * 9)}]\n".encode() for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    project = _entries(_PROJECT)
    deep = b"[" * 100_000
    return {
        "slip.gaugan": (_zipped({**project, "../../executed": b"x", "/executed": b"x"}), load_project),
        "link.gaugan": (_zipped(project, links={"gaugan/link": str(mark)}), load_project),
        "bomb.gaugan": (_zipped({**project, "gaugan/layer-0.png": b"\0" * 200_000_000}), load_project),
        "json.gaugan": (_zipped({**project, "gaugan/document.json": b"[" * 8_000_000}), load_project),
        "name.gaugan": (_zipped({**project, "gaugan/document.json": deep}), load_project),
        "giant.png": (_png(60_000, 60_000), load_picture),
        "wide.png": (_png(2**31 - 1, 1), load_picture),
        "giant-labels.png": (_png(60_000, 60_000), lambda path: load_label_map(path, _LABELS)),
        "evil.pth": (_in_torch_file(evil), foreign),
        "evil-old.pth": (evil, foreign),
        "swelling.pth": (_in_torch_file(pickle.dumps({"a": bytearray}, protocol=2)), foreign),
        "head.safetensors": (struct.pack("<Q", 2**40) + b"{}", read_model_header),
        "deep.safetensors": (struct.pack("<Q", len(deep)) + deep, read_model_header),
        "deep.yaml": (b"labels: " + deep, load_label_set),
        "bomb.yaml": (bomb, load_label_set),
        "bomb-dataset.yaml": (bomb, description),
        "call.yaml": (b"labels: !!python/object/apply:os.mkdir [" + bytes(mark) + b"]", load_label_set),
    }


def _checkpoints() -> dict[str, tuple[bytes, Callable[[Path], Any]]]:
    """Whose networks would take far more memory than the file."""

    def export(path: Path) -> Any:
        return export_run(path.parent, path.with_suffix(".safetensors"), ExportText(), names=(path.name,))

    return {
        "giant.pt": (_checkpoint(_GIANT, {"a": torch.zeros(6)}), export),
        "swelling.pt": (_checkpoint(_WIDE, _repeated_weights(_WIDE)), export),
    }


def _tables() -> dict[str, tuple[bytes, Callable[[Path], Any]]]:
    """With longer names than Python's csv reads, or than files have."""

    def report(path: Path) -> None:
        Report(path.with_name("jobs.csv")).load()

    return {
        "wide.csv": (b"label," + b"x" * 200_000, load_table),
        "jobs-report.csv": (b"file," + b"x" * 200_000, report),
        "named.csv": (b"file\n" + b"x" * 300, read_jobs),
    }


def _checkpoint(generator: dict[str, Any], weights: dict[str, Tensor]) -> bytes:
    """A run's checkpoint whose settings ask for this generator."""
    buffer = io.BytesIO()
    networks = dict.fromkeys(("generator", "discriminator", "average_generator"), weights)
    config = {"name": "x", "generator": {"style_dim": 0, **generator}}
    state = {"format_version": FORMAT_VERSION, "step": 1, "config": config, "label_set": _LABELS.to_dict()}
    torch.save({**state, **networks}, buffer)
    return buffer.getvalue()


def _repeated_weights(generator: dict[str, Any]) -> dict[str, Tensor]:
    """All weights of a generator, in the memory of the largest."""
    with without_numbers():
        wanted = SpadeGenerator(GeneratorConfig(len(_LABELS), style_dim=0, **generator)).state_dict()
    numbers = torch.ones(max(tensor.numel() for tensor in wanted.values()), dtype=torch.float16)
    return {name: numbers[: tensor.numel()].view(tensor.shape) for name, tensor in wanted.items()}


def _entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(entries: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
        for name, target in (links or {}).items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o120777 << 16
            archive.writestr(entry, target)
    return buffer.getvalue()


def _png(width: int, height: int) -> bytes:
    """A head that promises much and a little data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def _in_torch_file(pickled: bytes) -> bytes:
    buffer, result = io.BytesIO(), io.BytesIO()
    torch.save({"a": torch.zeros(2)}, buffer)
    with zipfile.ZipFile(buffer) as archive, zipfile.ZipFile(result, "w") as changed:
        for name in archive.namelist():
            changed.writestr(name, pickled if name.endswith("data.pkl") else archive.read(name))
    return result.getvalue()
