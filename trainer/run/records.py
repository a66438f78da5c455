"""`stats.jsonl`, the truth about a run: one line per logged step, event or measurement."""

import json
from pathlib import Path
from typing import Any, Protocol

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.files import write_bytes_atomically
from trainer.config import TrainConfig
from trainer.run.health import Record, warnings_for

FILE = "stats.jsonl"
NOTES = "dataset.json"


class _ScalarWriter(Protocol):
    def add_scalar(self, tag: str, value: float, step: int) -> None: ...
    def close(self) -> None: ...


class RunRecords:
    """The records of a run while it trains; with TensorBoard events if the run wants them.

    Processes other than the first keep silent.
    """

    def __init__(self, run: Path, config: TrainConfig, is_writing: bool) -> None:
        self._run, self._config, self._is_writing = run, config, is_writing
        self._tensorboard: _ScalarWriter | None = None
        if config.tensorboard and is_writing:
            self._tensorboard = _tensorboard_writer(run / "tensorboard")

    def __enter__(self) -> "RunRecords":
        return self

    def __exit__(self, *_: object) -> None:
        if self._tensorboard is not None:
            self._tensorboard.close()

    def add(self, step: int, values: Record) -> None:
        """Append one record."""
        if not self._is_writing:
            return
        rounded = {name: round(v, 5) if isinstance(v, float) else v for name, v in values.items()}
        with (self._run / FILE).open("a", encoding="utf-8") as stream:
            stream.write(json.dumps({"step": step, **rounded}) + "\n")
        if self._tensorboard is not None:
            for name, value in values.items():
                if isinstance(value, float):
                    self._tensorboard.add_scalar(name, value, step)

    def best(self, name: str) -> float | None:
        """The smallest value of that name so far."""
        return min((r[name] for r in read_records(self._run) if name in r), default=None)

    def warnings(self) -> list[str]:
        """Signs of trouble in what was recorded so far."""
        return warnings_for(read_records(self._run), self._config, read_notes(self._run))


def read_records(run: Path) -> list[Record]:
    """The readable lines of `stats.jsonl`, oldest first."""
    path = run / FILE
    records = []
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        try:
            records.append(json.loads(line))
        except ValueError:
            continue  # cut off by a crash
    return records


def forget_records_after(run: Path, step: int) -> None:
    """Drop records of steps that a killed run made after its last checkpoint; they come again."""
    path = run / FILE
    if path.exists():
        lines = path.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if _step_of(line) <= step]
        write_bytes_atomically(path, "".join(kept).encode())


def write_notes(run: Path, notes: list[str]) -> None:
    """Keep what the check before training had to say."""
    run.mkdir(parents=True, exist_ok=True)
    write_bytes_atomically(run / NOTES, (json.dumps(notes, indent=2, ensure_ascii=False) + "\n").encode())


def read_notes(run: Path) -> list[str]:
    """What the check before training had to say."""
    try:
        notes: Any = json.loads((run / NOTES).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [str(note) for note in notes] if isinstance(notes, list) else []


def _step_of(line: str) -> float:
    """Step number of a record; a line cut off by a crash counts as not yet made."""
    try:
        return int(json.loads(line)["step"])
    except (ValueError, KeyError, TypeError):
        return float("inf")


def _tensorboard_writer(folder: Path) -> _ScalarWriter:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError as error:
        raise BadConfigError(
            "tensorboard=true needs the package tensorboard; install it with: pip install tensorboard."
        ) from error
    writer: _ScalarWriter = SummaryWriter(str(folder))
    return writer
