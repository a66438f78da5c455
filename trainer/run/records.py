"""`stats.jsonl`, the truth about a run: one line per logged step, event or measurement."""

import json
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.files import ensure_folder, read_file, write_bytes_atomically, writing
from gaugan_desktop.folders import is_there
from trainer.config import TrainConfig
from trainer.run.extras import Extras
from trainer.run.health import Record, warnings_for

FILE = "stats.jsonl"
NOTES = "dataset.json"
WARNINGS = "warnings.json"
_EVENTS = "tensorboard"
_INFINITE = 1e300


class _ScalarWriter(Protocol):
    def add_scalar(self, tag: str, value: float, step: int) -> None: ...
    def add_image(self, tag: str, picture: np.ndarray, step: int, *, dataformats: str) -> None: ...
    def close(self) -> None: ...


class RunRecords:
    """The records of a run while it trains; with TensorBoard events if the run wants them.

    Processes other than the first keep silent. What cannot be written is told to `extras`.
    """

    def __init__(self, run: Path, config: TrainConfig, is_writing: bool, extras: Extras) -> None:
        self._run, self._is_writing, self._extras = run, is_writing, extras
        self._tensorboard: _ScalarWriter | None = None
        if config.tensorboard and is_writing:
            self._tensorboard = _tensorboard_writer(run / _EVENTS)

    def __enter__(self) -> "RunRecords":
        return self

    def __exit__(self, *_: object) -> None:
        if self._tensorboard is not None:
            with suppress(OSError):
                self._tensorboard.close()

    def add(self, step: int, values: Record) -> None:
        """Append one record."""
        if not self._is_writing:
            return
        rounded = {name: round(v, 5) if isinstance(v, float) else v for name, v in values.items()}
        path = self._run / FILE
        with self._extras.attempt(), writing(path), path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps({"step": step, **rounded}) + "\n")
        if self._tensorboard is not None:
            with self._extras.attempt(), writing(self._run / _EVENTS):
                for name, value in values.items():
                    if isinstance(value, float):
                        self._tensorboard.add_scalar(name, value, step)

    def add_picture(self, step: int, picture: np.ndarray) -> None:
        """Show the sample grid, (H, W, 3) uint8, in TensorBoard too."""
        if self._tensorboard is not None:
            with self._extras.attempt(), writing(self._run / _EVENTS):
                self._tensorboard.add_image("samples", picture, step, dataformats="HWC")

    def best(self, name: str) -> float | None:
        """The smallest value of that name so far; errors as `read_records`."""
        return min((r[name] for r in read_records(self._run) if name in r), default=None)

    def keep_warnings(self, config: TrainConfig) -> list[str]:
        """Signs of trouble in what was recorded so far; `warnings.json` holds them until the next ones.

        Raises:
            BadFileError: what was recorded cannot be read, or the file not written.
        """
        sentences = warnings_for(read_records(self._run), config, read_notes(self._run))
        _write_sentences(self._run / WARNINGS, sentences)
        return sentences


def read_records(run: Path) -> list[Record]:
    """The readable lines of `stats.jsonl`, oldest first.

    Raises:
        BadFileError: the file cannot be read.
    """
    return [record for record in map(_record, _lines(run)) if record is not None]


def damaged_lines(run: Path) -> int:
    """How many lines of `stats.jsonl` cannot be read; errors as `read_records`."""
    return sum(_record(line) is None for line in _lines(run))


def forget_records_after(run: Path, step: int) -> int:
    """Drop records of steps that a killed run made after its last checkpoint; they come again.

    Returns:
        How many lines were dropped because they cannot be read.
    """
    lines = _lines(run)
    records = [_record(line) for line in lines]
    kept = [line for line, record in zip(lines, records, strict=True) if record and record["step"] <= step]
    if lines:
        write_bytes_atomically(run / FILE, "".join(f"{line}\n" for line in kept).encode())
    return records.count(None)


def write_notes(run: Path, notes: list[str]) -> None:
    """Keep what the check before training had to say.

    Raises:
        BadFileError: the folder is full or not writable.
    """
    ensure_folder(run)
    _write_sentences(run / NOTES, notes)


def read_notes(run: Path) -> list[str]:
    """What the check before training had to say; a damaged file says so itself."""
    try:
        notes: Any = json.loads((run / NOTES).read_text("utf-8"))
        if not isinstance(notes, list):
            raise ValueError("no list")
        return [str(note).encode("utf-8", "replace").decode() for note in notes]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, RecursionError):
        return [f"The notes about the pairs ({NOTES}) cannot be read."]


def _write_sentences(path: Path, sentences: list[str]) -> None:
    write_bytes_atomically(path, (json.dumps(sentences, indent=2, ensure_ascii=False) + "\n").encode())


def _lines(run: Path) -> list[str]:
    path = run / FILE
    text = read_file(path).decode("utf-8", "replace") if is_there(path) else ""
    return [line for line in text.split("\n") if line]


def _record(line: str) -> Record | None:
    """A line's step with its numbers and names; None if damage or a crash left something else."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or type(record.get("step")) is not int or record["step"] < 0:
        return None
    values = [value for name, value in record.items() if name != "event"]
    if not all(isinstance(value, int | float) and abs(value) < _INFINITE for value in values):
        return None
    return record if isinstance(record.get("event", ""), str) else None


def require_tensorboard() -> None:
    """Make sure that a run can write TensorBoard events.

    Raises:
        BadConfigError: the package is not installed.
    """
    if find_spec("tensorboard") is None:
        raise BadConfigError(
            "tensorboard=true needs the package tensorboard; install it with: pip install tensorboard."
        )


def _tensorboard_writer(folder: Path) -> _ScalarWriter:
    from torch.utils.tensorboard import SummaryWriter

    with writing(folder):
        writer: _ScalarWriter = SummaryWriter(str(folder))
    return writer
