"""The training loop: batches, steps, averages, records, checkpoints."""

import json
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import torch
import yaml
from torch import Tensor

from gaugan_desktop.errors import BadConfigError, BadDatasetError, BadFileError, TrainingError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import load_model
from trainer.checkpoint import LAST, load_checkpoint, save_checkpoint
from trainer.config import TrainConfig, config_from_mapping, config_to_mapping
from trainer.data.pairs import PairFolder
from trainer.data.sampling import PairSampler, training_batches
from trainer.ema import WeightAverage
from trainer.health import warnings_for
from trainer.report import read_records, write_report
from trainer.samples import SampleGrid
from trainer.step import TrainStep, UnstableStep

_UNSTABLE_LIMIT = 5  # steps in a row
_ROLLBACK_LIMIT = 3
_NORM_SEED_STEP = 2**40  # steps that training never reaches: batches for the norm statistics


class TrainingRun:
    """A run folder and the training that fills it."""

    def __init__(
        self, run: Path, config: TrainConfig, folders: list[PairFolder], device: torch.device
    ) -> None:
        if any(folder.label_set.names != folders[0].label_set.names for folder in folders):
            raise BadDatasetError("The folders of pairs have different label sets.")
        self.run = run
        self.config = config
        self.label_set: LabelSet = folders[0].label_set
        self.sampler = PairSampler(folders, config)
        torch.manual_seed(config.seed)
        self.step_fn = TrainStep(config, len(self.label_set), device)
        self.average = WeightAverage(self.step_fn.generator, self.step_fn.encoder, config.ema_decay)
        self.grid = SampleGrid(folders, config.stages[-1].size)
        self.step = 0
        self._unstable_in_a_row = 0
        self._rollbacks = 0
        run.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(config_to_mapping(config), sort_keys=False, allow_unicode=True)
        write_bytes_atomically(run / "config.yaml", text.encode())

    def train(self) -> bool:
        """Train to the end; False when the user interrupted (the state is saved either way)."""
        started, first_step = time.monotonic(), self.step
        with _interrupts() as stop:
            for picture, label_ids in training_batches(self.sampler, self.config, self.step):
                losses = self._run_step(picture, label_ids)
                self.step += 1
                if losses and self.step % self.config.log_every == 0:
                    pace = (time.monotonic() - started) / (self.step - first_step)
                    self._record(losses, pace, len(picture))
                is_last = self.step == self.config.steps or bool(stop)
                is_due = is_last or self.step % self.config.save_every == 0
                if is_due and not self._unstable_in_a_row:
                    self.save()
                if stop:
                    return False
        return True

    def _run_step(self, picture: Tensor, label_ids: Tensor) -> dict[str, float]:
        """One step; an unstable one is skipped, several in a row roll back. Empty when skipped.

        Raises:
            TrainingError: rolling back has not helped.
        """
        try:
            losses = self.step_fn.run(self.step, picture, label_ids)
        except UnstableStep:
            self._unstable_in_a_row += 1
            self.step_fn.reset_broken_statistics()
            self._write_record({"step": self.step + 1, "event": "skipped"})
            if self._unstable_in_a_row >= _UNSTABLE_LIMIT:
                self._roll_back()
            return {}
        self._unstable_in_a_row = 0
        self.average.update(self.step)
        return losses

    def _roll_back(self) -> None:
        """Take weights and optimizers from the last checkpoint, but go on with new samples."""
        self._rollbacks += 1
        if self._rollbacks > _ROLLBACK_LIMIT or not (self.run / LAST).exists():
            raise TrainingError(
                "Training became unstable: the losses are no numbers any more. The last checkpoint is good; "
                "resume it with smaller learning rates (--set lr_generator=... lr_discriminator=...)."
            )
        step = self.step
        self.resume()
        self.step = step
        self._unstable_in_a_row = 0
        self._write_record({"step": step + 1, "event": "rolled back"})

    def save(self) -> None:
        """Bring the averages up to date, draw the sample grid, write checkpoint and report."""
        self.average.reestimate_norms(self._norm_batches())
        self.grid.save(self.run / "samples" / f"{self.step:07d}.png", self.average, self.step_fn)
        save_checkpoint(self.run, self._state())
        write_report(self.run, self.config, self.step)
        self._print_warnings()

    def start_from(self, model_path: Path) -> None:
        """Begin with the weights of a model file instead of random ones.

        Raises:
            BadFileError: the model cannot be used.
        """
        self.step_fn.start_from(load_model(model_path))
        self.average = WeightAverage(self.step_fn.generator, self.step_fn.encoder, self.config.ema_decay)

    def resume(self) -> None:
        """Continue from the newest checkpoint of the run folder.

        Raises:
            BadFileError: there is none, or it belongs to other networks.
        """
        state = load_checkpoint(self.run)
        try:
            for name, part in self._parts().items():
                part.load_state_dict(state[name])
        except (KeyError, RuntimeError, ValueError) as error:
            raise BadFileError(self.run / LAST, "The checkpoint belongs to other networks.") from error
        self.step = state["step"]

    def forget_records_after_resume(self) -> None:
        """Drop records of steps that a killed run made after its last checkpoint; they come again."""
        path = self.run / "stats.jsonl"
        if path.exists():
            lines = path.read_text("utf-8").splitlines(keepends=True)
            kept = [line for line in lines if _step_of(line) <= self.step]
            write_bytes_atomically(path, "".join(kept).encode())

    def _parts(self) -> dict[str, Any]:
        step_fn = self.step_fn
        return {
            "generator": step_fn.generator,
            "encoder": step_fn.encoder,
            "discriminator": step_fn.discriminator,
            "average_generator": self.average.generator,
            "average_encoder": self.average.encoder,
            "optimizer_g": step_fn.optimizer_g,
            "optimizer_d": step_fn.optimizer_d,
        }

    def _state(self) -> dict[str, Any]:
        parts = {name: part.state_dict() for name, part in self._parts().items()}
        return {
            "step": self.step,
            "config": config_to_mapping(self.config),
            "label_set": self.label_set.to_dict(),
            **parts,
        }

    def _norm_batches(self) -> Iterator[tuple[Tensor, Tensor]]:
        stage = self.config.stage_at(min(self.step, self.config.steps - 1))
        torch.manual_seed(self.config.seed)
        for number in range(self.config.norm_batches):
            items = [
                self.sampler.sample((_NORM_SEED_STEP + number, i, stage.size)) for i in range(stage.batch)
            ]
            pictures = torch.stack([picture for picture, _ in items]).to(self.step_fn.device)
            yield pictures, self.step_fn.one_hot(torch.stack([ids for _, ids in items]))

    def _print_warnings(self) -> None:
        batch = self.config.stage_at(min(self.step, self.config.steps - 1)).batch
        for sentence in warnings_for(read_records(self.run), batch, self.config.gan_mode):
            print(f"warning: {sentence}", flush=True)

    def _write_record(self, record: dict[str, object]) -> None:
        with (self.run / "stats.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(record) + "\n")

    def _record(self, losses: dict[str, float], pace: float, batch: int) -> None:
        record: dict[str, object] = {"step": self.step, "seconds_per_step": round(pace, 4)}
        record |= {name: round(value, 5) for name, value in losses.items()}
        self._write_record(record)
        left = (self.config.steps - self.step) * pace / 60
        numbers = "  ".join(f"{name} {value:.3f}" for name, value in losses.items())
        progress = f"step {self.step}/{self.config.steps}  {batch / pace:.1f} images/s  {left:.0f} min left"
        print(f"{progress}  {numbers}", flush=True)


def _step_of(line: str) -> float:
    """Step number of a record; a line cut off by a crash counts as not yet made."""
    try:
        return int(json.loads(line)["step"])
    except (ValueError, KeyError, TypeError):
        return float("inf")


def resumed_config(run: Path) -> TrainConfig:
    """The settings a run was started with.

    Raises:
        BadConfigError: the run has no readable `config.yaml`.
    """
    try:
        return config_from_mapping(yaml.safe_load((run / "config.yaml").read_text("utf-8")))
    except (OSError, yaml.YAMLError) as error:
        raise BadConfigError(f"{run} is not a run that can be resumed.") from error


@contextmanager
def _interrupts() -> Iterator[list[int]]:
    """Collect Ctrl-C and termination requests instead of dying in the middle of a step."""
    received: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        received.append(number)

    old = {number: signal.signal(number, remember) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield received
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
