"""The training loop: batches, steps, averages, records, checkpoints."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import torch
import yaml

from gaugan_desktop.errors import BadConfigError, BadDatasetError, BadFileError, TrainingError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.models.loading import load_model
from trainer.config import TrainConfig, config_from_mapping, config_to_mapping
from trainer.data.pairs import PairFolder
from trainer.data.sampling import Batch, PairSampler, stacked, training_batches
from trainer.distributed import ProcessGroup
from trainer.init_from import require_same_labels, start_from
from trainer.outcome import Outcome, UnstableStep
from trainer.run.checkpoint import LAST, load_checkpoint
from trainer.run.ema import GeneratorInputs, WeightAverage
from trainer.run.progress import Progress
from trainer.run.records import RunRecords
from trainer.run.report import write_report
from trainer.run.samples import SampleGrid
from trainer.run.validation import Validation
from trainer.run.writer import CheckpointWriter
from trainer.step import TrainStep

_UNSTABLE_LIMIT = 5  # steps in a row
_ROLLBACK_LIMIT = 3
_NORM_SEED_STEP = 2**40  # steps that training never reaches: batches for the norm statistics


class TrainingRun:
    """A run folder and the training that fills it."""

    def __init__(
        self,
        run: Path,
        config: TrainConfig,
        folders: list[PairFolder],
        device: torch.device,
        group: ProcessGroup | None = None,
    ) -> None:
        if config.labels:
            folders = [folder.mapped_onto(bundled_label_set(config.labels)) for folder in folders]
        if any(folder.label_set.names != folders[0].label_set.names for folder in folders):
            raise BadDatasetError("The folders of pairs have different label sets.")
        self.run = run
        self.config = config
        self.group = group or ProcessGroup()
        self.label_set: LabelSet = folders[0].label_set
        self.sampler = PairSampler(folders, config)
        torch.manual_seed(config.seed)
        self.step_fn = TrainStep(config, len(self.label_set), device, self.group)
        self.step_fn.know_labels(self.label_set)
        self.average = WeightAverage(self.step_fn.generator, self.step_fn.encoder, config.ema_decay)
        self.grid = SampleGrid(folders, config, self.step_fn.has_edges)
        self.validation = None
        if config.metric_pictures:
            self.validation = Validation(folders, config, self.step_fn.has_edges)
        self.step = 0
        self._unstable_in_a_row = 0
        self._rollbacks = 0
        self._unread: list[Outcome] = []
        self._writer = CheckpointWriter(is_aside=device.type == "cuda")
        if self.group.is_first:
            run.mkdir(parents=True, exist_ok=True)
            text = yaml.safe_dump(config_to_mapping(config), sort_keys=False, allow_unicode=True)
            write_bytes_atomically(run / "config.yaml", text.encode())

    def train(self) -> bool:
        """Train to the end; False when the user interrupted (the state is saved either way)."""
        progress = Progress(self.step, self.config.steps)
        records = RunRecords(self.run, self.config, self.group.is_first)
        with _interrupts() as stop, records, self._writer:
            self._records = records
            place = (self.group.rank, self.group.size, self.step_fn.device)
            batches = training_batches(self.sampler, self.config, self.step, *place)
            for batch in batches:
                losses = self._run_step(batch)
                self.step += 1
                pace = progress.advance(self.step)
                if losses and self.step % self.config.log_every == 0 and self.group.is_first:
                    size = self.config.stage_at(self.step - 1).batch
                    progress.tell(self.step, losses, pace, size)
                    records.add(self.step, {"seconds_per_step": round(pace, 4), **losses})
                is_last = self.step == self.config.steps or self._is_stopped(stop)
                is_due = is_last or self.step % self.config.save_every == 0
                if is_due:
                    self._read_all_but(0)
                if is_due and not self._unstable_in_a_row:
                    self.save()
                    for sentence in records.warnings() if self.group.is_first else ():
                        progress.say(f"warning: {sentence}")
                if is_last and self.step < self.config.steps:
                    return False
        progress.close()
        return True

    def _is_stopped(self, stop: list[int]) -> bool:
        """Whether any process was asked to stop; all must leave at the same step.

        Several processes ask each other only when losses are logged, or they would wait in every step.
        """
        if self.group.size == 1:
            return bool(stop)
        if self.step % self.config.log_every:
            return False
        return float(self.group.mean(torch.tensor(float(bool(stop)), device=self.step_fn.device))) > 0

    def _run_step(self, batch: Batch) -> dict[str, float]:
        """One step; its losses, where they are logged and known.

        What a GPU computes is looked at one step later, so that it always has something to do; before
        records and saves it is waited for.

        Raises:
            TrainingError: rolling back has not helped.
        """
        outcome = self.step_fn.launch(self.step, batch)
        self.average.update(self.step)
        self._unread.append(outcome)
        is_logged = (self.step + 1) % self.config.log_every == 0
        return self._read_all_but(0 if is_logged or outcome.is_free else 1)

    def _read_all_but(self, count: int) -> dict[str, float]:
        """Look at what steps brought, all but the newest; losses of the last one looked at."""
        losses: dict[str, float] = {}
        while len(self._unread) > count:
            losses = self._read(self._unread.pop(0))
        return losses

    def _read(self, outcome: Outcome) -> dict[str, float]:
        """Losses of a step. An unstable one has none: it was skipped, and several in a row roll back."""
        try:
            losses = outcome.losses()
        except UnstableStep:
            self._unstable_in_a_row += 1
            self.step_fn.reset_broken_statistics()
            self._records.add(outcome.step + 1, {"event": "skipped"})
            if self._unstable_in_a_row >= _UNSTABLE_LIMIT:
                self._roll_back()
            return {}
        self._unstable_in_a_row = 0
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
        self._unread.clear()
        self.resume()
        self.step = step
        self._unstable_in_a_row = 0
        self._records.add(step + 1, {"event": "rolled back"})

    def save(self) -> None:
        """Bring the averages up to date, draw the sample grid, measure, write checkpoint and report."""
        self.average.reestimate_norms(self._norm_batches(), self.config.frozen_norms)
        if self.group.is_first:
            self.grid.save(self.run / "samples" / f"{self.step:07d}.png", self.average, self.step_fn)
            self._writer.save(self.run, self._state())
            if self.validation is not None:
                best = self._records.best("kernel_distance")
                numbers = self.validation.measure(self.average, self.step_fn)
                self._records.add(self.step, {"event": "measured", **numbers})
                if best is None or numbers["kernel_distance"] < best:
                    self._writer.keep_as_best(self.run)
            write_report(self.run, self.config, self.step)
        self.group.wait()

    def start_from(self, model_path: Path) -> None:
        """Begin with the weights of a model file instead of random ones.

        Raises:
            BadFileError: the model cannot be used.
            BadConfigError: nothing of it fits.
        """
        config = self.config.generator_config(len(self.label_set))
        for sentence in start_from(self.step_fn, config, self.label_set, load_model(model_path)):
            if self.group.is_first:
                print(sentence, flush=True)
        self.step_fn.know_labels(self.label_set)
        self.average = WeightAverage(self.step_fn.generator, self.step_fn.encoder, self.config.ema_decay)

    def resume(self) -> None:
        """Continue from the newest checkpoint of the run folder.

        Raises:
            BadFileError: there is none, or it belongs to other networks.
            BadConfigError: it belongs to other labels.
        """
        self._writer.wait()
        state = load_checkpoint(self.run)
        require_same_labels(LabelSet.from_dict(state["label_set"]), self.label_set)
        try:
            for name, part in self._parts().items():
                part.load_state_dict(state[name])
        except (KeyError, RuntimeError, ValueError) as error:
            raise BadFileError(self.run / LAST, "The checkpoint belongs to other networks.") from error
        self.step = state["step"]

    def _parts(self) -> dict[str, Any]:
        step_fn = self.step_fn
        parts = {
            "generator": step_fn.generator,
            "encoder": step_fn.encoder,
            "discriminator": step_fn.discriminator,
            "average_generator": self.average.generator,
            "average_encoder": self.average.encoder,
            "optimizer_g": step_fn.optimizer_g,
            "optimizer_d": step_fn.optimizer_d,
            "scaler_g": step_fn.scaler_g,
            "scaler_d": step_fn.scaler_d,
        }
        return {name: part for name, part in parts.items() if part is not None}

    def _state(self) -> dict[str, Any]:
        parts = {name: part.state_dict() for name, part in self._parts().items()}
        return {
            "step": self.step,
            "config": config_to_mapping(self.config),
            "label_set": self.label_set.to_dict(),
            **parts,
        }

    def _norm_batches(self) -> Iterator[GeneratorInputs]:
        stage = self.config.stage_at(min(self.step, self.config.steps - 1))
        torch.manual_seed(self.config.seed)
        for number in range(self.config.norm_batches):
            samples = [self.sampler.sample((_NORM_SEED_STEP + number, i, stage)) for i in range(stage.batch)]
            batch = stacked(samples).on(self.step_fn.device)
            yield self.step_fn.painting_inputs(batch, self.average.encoder)


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
