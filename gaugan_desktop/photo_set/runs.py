"""Runs of the trainer on a set, seen from outside: a process, and the folder that it fills.

A run lies in `runs/` of its set. Beside its folder lie what it was started with (`NAME.json`), what it says
(`NAME.log`) and what the artist's document looked like meanwhile (`NAME.painted/`), for the folder itself
belongs to the trainer.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import psutil

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import (
    FileStamp,
    delete_file,
    ensure_folder,
    reason_of,
    stamp_of,
    write_bytes_atomically,
)
from gaugan_desktop.folders import entries_if_any, entries_of, is_there, reading
from gaugan_desktop.models.model_file import SUFFIX
from gaugan_desktop.photo_set.paintings import Paintings
from gaugan_desktop.texts import tr

FOLDER = "runs"
# Wishes, as files in the run's folder: to end after the step, to save after it, to spare the battery.
_STOP, _SAVE, _MAINS_ONLY = "stop", "save", "mains-only"
_RECORDS, _WARNINGS, _CHECKPOINT, _MODEL = "stats.jsonl", "warnings.json", "last.pt", f"model{SUFFIX}"
_TAIL_BYTES = 4000
_MAX_RECORDS_BYTES = 50_000_000
_SAME_SECONDS = 2.0  # a process that began at another time is another one of the same number
_TRACEBACK = "Traceback"
_SPEAKER = "gaugan-train: "
_SHOWN_WARNINGS = 3


class RunState(StrEnum):
    """What is the matter with a run."""

    TRAINING = "training"
    PAUSED = "paused"
    FINISHED = "finished"
    FAILED = "failed"


@dataclass(frozen=True)
class RunStatus:
    """How far a run is.

    Attributes:
        step: the last one that is recorded; 0 before the first.
        seconds_left: as the trainer expects; None where it does not know yet.
        pictures: sample grids, oldest first.
        paintings: pictures of the artist's document, oldest first.
        curves: values by name, each with its step.
        words: why the trainer refused to go on, as far as it said so.
        warnings: of the trainer, as of its last save, and what of the run cannot be read.
        has_checkpoint: there is something that can be painted with.
        is_mains_only: it rests while the computer has but its battery.
    """

    state: RunState
    step: int = 0
    seconds_per_step: float | None = None
    seconds_left: float | None = None
    pictures: tuple[Path, ...] = ()
    paintings: tuple[Path, ...] = ()
    curves: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    words: str = ""
    warnings: tuple[str, ...] = ()
    has_checkpoint: bool = False
    is_mains_only: bool = False


@dataclass(frozen=True)
class Run:
    """One run of a set."""

    folder: Path

    @property
    def log(self) -> Path:
        """What the trainer says."""
        return self.folder.with_name(f"{self.folder.name}.log")

    @property
    def model(self) -> Path:
        """The model file that the trainer writes at the end."""
        return self.folder / _MODEL

    @property
    def newest_model(self) -> Path:
        """Where a model file of the newest checkpoint is written for use meanwhile."""
        return self.folder / f"now{SUFFIX}"

    @property
    def number(self) -> int:
        """Which run of its set it is, from 1."""
        return int(self.folder.name.rpartition("-")[2])

    @property
    def taught_model(self) -> Path:
        """Where a model file whose labeller has learned from the set is written."""
        return self.folder / f"taught{SUFFIX}"

    @property
    def minutes(self) -> float:
        """How long the run was to take; 0 = until somebody stops it."""
        minutes = self._notes().get("minutes")
        return float(minutes) if isinstance(minutes, int | float) else 0.0

    @property
    def batch(self) -> int:
        """Pictures of a step in the last stage; 0 where that is not known."""
        batch = self._notes().get("batch")
        return batch if type(batch) is int else 0

    @property
    def device(self) -> str:
        return str(self._notes().get("device", "auto"))

    def note_start(self, pid: int, minutes: float, device: str, batch: int = 0) -> None:
        """Write down which process trains.

        Raises:
            BadFileError: that cannot be written.
        """
        try:
            created = psutil.Process(pid).create_time()
        except psutil.Error:
            created = 0.0  # it has ended already
        notes = {"pid": pid, "created": created, "minutes": minutes, "device": device, "batch": batch}
        write_bytes_atomically(self._notes_path, json.dumps(notes).encode())

    @property
    def process(self) -> psutil.Process | None:
        """The process that trains; None when there is none any more."""
        notes = self._notes()
        try:
            process = psutil.Process(int(notes["pid"]))
            is_same = abs(process.create_time() - float(notes["created"])) < _SAME_SECONDS
            return process if is_same and process.status() != psutil.STATUS_ZOMBIE else None
        except (psutil.Error, KeyError, ValueError, TypeError, OverflowError):
            return None

    def ask_to_stop(self) -> None:
        """Let the process save and end after its step.

        Raises:
            BadFileError: that cannot be asked.
        """
        write_bytes_atomically(self.folder / _STOP, b"")

    def ask_to_save(self) -> None:
        """Let the process write a checkpoint after its step; errors as `ask_to_stop`."""
        write_bytes_atomically(self.folder / _SAVE, b"")

    @property
    def is_mains_only(self) -> bool:
        """Whether the run rests while the computer has but its battery.

        Raises:
            BadFileError: the folder cannot be read.
        """
        return is_there(self.folder / _MAINS_ONLY)

    def spare_battery(self, is_spared: bool) -> None:
        """Let the run rest on battery, or not; errors as `ask_to_stop`. Its folder must be there."""
        path = self.folder / _MAINS_ONLY
        if is_spared:
            write_bytes_atomically(path, b"")
        else:
            delete_file(path)

    @property
    def checkpoint(self) -> FileStamp | None:
        """Changes with every checkpoint; None before the first."""
        return stamp_of(self.folder / _CHECKPOINT)

    @property
    def painted(self) -> Paintings:
        """How a document came about while the run went on."""
        return Paintings(self.folder.with_name(f"{self.folder.name}.painted"))

    def status(self) -> RunStatus:
        """Look at folder and process; what cannot be read is told in the status."""
        try:
            with reading(self.folder):
                has_checkpoint = (self.folder / _CHECKPOINT).exists()
                state, is_mains_only = self._state(has_checkpoint), self.is_mains_only
        except BadFileError as error:
            if self.process is not None:
                return RunStatus(RunState.TRAINING, warnings=(str(error),))
            return RunStatus(RunState.FAILED, words=str(error))
        records = self._records()
        steps = [record for record in records if "seconds_per_step" in record]
        last: dict[str, Any] = steps[-1] if steps else {}
        trouble: list[str] = []
        samples = _found(lambda: entries_if_any(self.folder / "samples"), trouble)
        return RunStatus(
            state,
            int(records[-1]["step"]) if records else 0,
            last.get("seconds_per_step"),
            last.get("seconds_left"),
            tuple(path for path in samples if path.suffix == ".png"),
            tuple(_found(lambda: self.painted.all, trouble)),
            _curves(records),
            self._last_words(),
            (*self._warnings(), *trouble),
            has_checkpoint,
            is_mains_only,
        )

    def remove(self) -> None:
        """Delete the run and all that it made.

        Raises:
            BadFileError: something cannot be deleted.
        """
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
            for path in (self.log, self._notes_path):
                path.unlink(missing_ok=True)
            self.painted.remove()
        except OSError as error:
            sentence = tr("The run cannot be deleted: {why}.", why=reason_of(error))
            raise BadFileError(self.folder, sentence) from error

    def _state(self, has_checkpoint: bool) -> RunState:
        if self.process is not None:
            return RunState.TRAINING
        if self.model.exists():
            return RunState.FINISHED
        is_paused = has_checkpoint and (self.folder / _STOP).exists()
        return RunState.PAUSED if is_paused else RunState.FAILED

    @property
    def _notes_path(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.json")

    def _notes(self) -> dict[str, Any]:
        try:
            notes = json.loads(self._notes_path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return notes if isinstance(notes, dict) else {}

    def _records(self) -> list[dict[str, Any]]:
        """The readable lines of `stats.jsonl`; the last one may be half written."""
        path = self.folder / _RECORDS
        try:
            if path.stat().st_size > _MAX_RECORDS_BYTES:
                return []
            lines = path.read_bytes().splitlines()
        except OSError:
            return []
        return [record for record in map(_record, lines) if record is not None]

    def _warnings(self) -> tuple[str, ...]:
        try:
            sentences = json.loads((self.folder / _WARNINGS).read_bytes())
        except (OSError, ValueError, RecursionError):
            return ()
        is_usable = isinstance(sentences, list) and all(isinstance(each, str) for each in sentences)
        return tuple(sentences[-_SHOWN_WARNINGS:]) if is_usable else ()

    def _last_words(self) -> str:
        """The sentence of a refusal, or of Python about a mistake; nothing where the end came unannounced."""
        try:
            with self.log.open("rb") as stream:
                stream.seek(max(0, self.log.stat().st_size - _TAIL_BYTES))
                lines = stream.read().decode("utf-8", "replace").splitlines()
        except OSError:
            return ""
        spoken = [line.strip() for line in lines if line.strip()]
        refusals = [line.removeprefix(_SPEAKER) for line in spoken if line.startswith(_SPEAKER)]
        if refusals:
            return refusals[-1]
        return spoken[-1] if any(line.startswith(_TRACEBACK) for line in spoken) else ""


def runs_of(root: Path) -> list[Run]:
    """The runs of a set, oldest first.

    Raises:
        BadFileError: the folder of runs cannot be read.
    """
    notes = [path for path in entries_if_any(root / FOLDER) if path.match("run-*.json")]
    notes = [path for path in notes if path.stem.partition("-")[2].isdecimal()]
    notes.sort(key=lambda path: int(path.stem.partition("-")[2]))
    return [Run(path.with_suffix("")) for path in notes]


def next_run(root: Path) -> Run:
    """A run that does not exist yet.

    Raises:
        BadFileError: the folder of runs cannot be made or read.
    """
    folder = ensure_folder(root / FOLDER)
    names, number = [path.name for path in entries_of(folder)], 1
    while any(name.startswith(f"run-{number}") for name in names):
        number += 1
    return Run(folder / f"run-{number}")


def _found(look: Callable[[], list[Path]], trouble: list[str]) -> list[Path]:
    """What a look into a folder finds; nothing where that cannot be read, which joins the trouble."""
    try:
        return look()
    except BadFileError as error:
        trouble.append(str(error))
        return []


def _record(line: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    is_usable = isinstance(record, dict) and type(record.get("step")) is int
    return record if is_usable else None


def _curves(records: list[dict[str, Any]]) -> dict[str, list[tuple[int, float]]]:
    curves: dict[str, list[tuple[int, float]]] = {}
    for record in records:
        for name, value in record.items():
            if name != "step" and isinstance(value, float):
                curves.setdefault(name, []).append((record["step"], value))
    return curves
