"""What training a model on a set means, as a command of the trainer, and what to expect of it in words."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from gaugan_desktop.folders import is_there
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import config_to_dict
from gaugan_desktop.paths import trainer_command
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.runs import Run
from gaugan_desktop.texts import tr

SIZES = (256, 512)  # pixels per side of what is trained on
FEWEST_PHOTOS = 2
TRAINER = "gaugan-train"
_PRESET, _PRESET_ANEW = "small-set", "cpu-small"
_MANY_STEPS = 4000  # nominal; the clock says how many there are
_ENDLESS_MINUTES = 60 * 24 * 14.0  # "until I stop it"; the trainer plans for some length
_SMALL_SHARE, _SMALL_SHARE_ENDLESS = 0.5, 0.01  # of the steps, on smaller pictures first
_FEW, _MANY = 20, 100  # photos
_LOOKED_AT = 50  # photos
_MEASURED_PICTURES = 24
TEACHING_STEPS = 300  # of the labeller


@dataclass(frozen=True)
class TrainingOrder:
    """A run that is wanted.

    Attributes:
        root: the photo set.
        run: folder of the run, which does not exist yet.
        minutes: how long the run takes; None = until somebody stops it.
        size: pixels per side of what is trained on.
        device: auto, cuda, mps or cpu.
        model: file to begin with, and what its header says; None begins with nothing.
        name: of the run; empty for that of the set's folder.
    """

    root: Path
    run: Path
    minutes: float | None
    size: int
    device: str
    model: tuple[Path, ModelHeader] | None
    name: str = ""

    @property
    def command(self) -> list[str]:
        """The trainer's command line, on this computer."""
        return [*trainer_command(), *self.arguments]

    @property
    def portable(self) -> list[str]:
        """The same for any computer that has the trainer."""
        return [TRAINER, *self.arguments]

    @property
    def arguments(self) -> list[str]:
        """What the trainer is to do."""
        settings: dict[str, Any] = {
            "name": self.name or self.root.name,
            "stages": self._stages,
            "log_every": 5,
            "metric_pictures": _MEASURED_PICTURES,
            "workers": 1 if (os.cpu_count() or 1) > 1 else 0,
        }
        if self.minutes is None:
            settings["save_every"] = 1  # of its nominal steps: every five minutes of so long a run
        minutes = _ENDLESS_MINUTES if self.minutes is None else self.minutes
        command = ["train", "--data", str(self.root), "--out", str(self.run)]
        command += ["--minutes", f"{minutes:g}", "--device", self.device]
        if self.model is None:
            command += ["--config", _PRESET_ANEW]
        else:
            path, header = self.model
            command += ["--config", _PRESET, "--init-from", str(path)]
            settings |= _networks(header)
        return [*command, "--set", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]

    @property
    def batch(self) -> int:
        """Pictures of a step in the last stage."""
        return self._stages[-1]["batch"]

    @property
    def _stages(self) -> list[dict[str, int]]:
        if self.model is None:
            share = _SMALL_SHARE if self.minutes is not None else _SMALL_SHARE_ENDLESS
            until = round(_MANY_STEPS * share)
            small = {"until": until, "size": max(128, self.size // 2), "batch": 8}
            return [small, {"until": _MANY_STEPS, "size": self.size, "batch": 3}]
        return [{"until": _MANY_STEPS, "size": self.size, "batch": 4 if self.size <= SIZES[0] else 2}]


def measure_command(order: TrainingOrder) -> list[str]:
    """The trainer's command line that tries some steps of an order and tells their pace."""
    return [*order.command, "--dry-run", "--measure"]


def resume_command(root: Path, run: Path, device: str) -> list[str]:
    """The trainer's command line that continues a run."""
    return [
        *trainer_command(), "train", "--resume", "--data", str(root), "--out", str(run), "--device", device,
    ]  # fmt: skip


@dataclass(frozen=True)
class ModelText:
    """What people read about a model: its name, licence, who took the photos, and more."""

    name: str
    licence: str = ""
    authors: str = ""
    description: str = ""


def export_command(run: Run, model: Path, text: ModelText) -> list[str]:
    """The trainer's command line that makes a model file of a run's newest checkpoint and of what its
    labeller was taught.

    Raises:
        BadFileError: the run's folder cannot be read.
    """
    command = [*trainer_command(), "export", str(run.folder), "-o", str(model)]
    if is_there(run.taught_model):
        command += ["--labeller", str(run.taught_model)]
    # One argument each: a text may begin with a dash.
    command.append(f"--name={text.name}")
    for option in ("licence", "authors", "description"):
        if value := getattr(text, option):
            command.append(f"--{option}={value}")
    return command


def teach_command(root: Path, model: Path, taught: Path, device: str) -> list[str]:
    """The trainer's command line that lets a model's labeller learn from a set."""
    command = [*trainer_command(), "labeller", str(model), "--data", str(root), "-o", str(taught)]
    return [*command, "--steps", str(TEACHING_STEPS), "--device", device]


def copy_command(folder: Path, copy: Path) -> list[str]:
    """The trainer's command line that copies pairs of any layout that it knows, as a set."""
    return [*trainer_command(), "dataset", "check", str(folder), "--fix", str(copy)]


def check_command(root: Path) -> list[str]:
    """The trainer's command line that says what is wrong with a set."""
    return [*trainer_command(), "dataset", "check", str(root), "--json"]


def small_photos(photo_set: PhotoSet, size: int) -> int:
    """How many finished photos are smaller than what is trained on, of the first fifty."""
    count = 0
    done = [photo for photo in photo_set.photos if photo.state is PhotoState.DONE]
    for photo in done[:_LOOKED_AT]:
        with suppress(OSError, ValueError), Image.open(photo_set.pair(photo)[0]) as picture:
            count += min(picture.size) < size
    return count


def expectation(photos: int, is_from_model: bool) -> str:
    """What so many photos are good for, in a sentence or two."""
    if photos < FEWEST_PHOTOS:
        return tr("Finish at least two photos; twenty are a good beginning.")
    if photos < _FEW:
        sentence = tr("So few photos give a taste of their light and colours, and are soon known by heart.")
    elif photos < _MANY:
        sentence = tr("Enough for a model that paints places like these; more variety makes it surer.")
    else:
        sentence = tr("Enough for a model of its own character.")
    if not is_from_model:
        sentence += " " + tr("Without a model to begin with, it takes many hours to look like anything.")
    return sentence


def _networks(header: ModelHeader) -> dict[str, Any]:
    """Networks of the same build as a model's, or its weights would not fit."""
    generator = config_to_dict(header.generator)
    generator.pop("labels")
    networks = {"generator": generator}
    if header.encoder is not None:
        networks["encoder"] = config_to_dict(header.encoder)
    return networks
