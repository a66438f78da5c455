"""The training loop: batches, steps, averages, records, checkpoints."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
import yaml

from gaugan_desktop.errors import BadConfigError, BadDatasetError, BadFileError, GauganError, TrainingError
from gaugan_desktop.files import ensure_folder, write_bytes_atomically
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.models.loading import load_model
from trainer.config import TrainConfig, config_to_mapping
from trainer.data.pairs import PairFolder
from trainer.data.sampling import Batch, PairSampler, stacked, training_batches
from trainer.data.texture_bank import texture_bank
from trainer.distributed import ProcessGroup
from trainer.feed import steady_batches
from trainer.init_from import require_same_labels, start_from
from trainer.outcome import Outcome, UnstableStep
from trainer.run.checkpoint import has_checkpoint, whole_checkpoints
from trainer.run.ema import GeneratorInputs, WeightAverage
from trainer.run.extras import Extras
from trainer.run.folder import SETTINGS
from trainer.run.progress import Progress
from trainer.run.records import RunRecords
from trainer.run.report import write_report
from trainer.run.samples import SampleGrid
from trainer.run.validation import Validation
from trainer.run.wishes import Wishes, listening
from trainer.run.writer import CheckpointWriter
from trainer.schedule import Schedule, TimedSchedule
from trainer.step import TrainStep

_UNSTABLE_LIMIT = 5  # steps in a row
_ROLLBACK_LIMIT = 3
_NORM_SEED_STEP = 2**40  # steps that training never reaches: batches for the norm statistics


class TrainingRun:
    """A run folder and the training that fills it; nothing is written before `train`.

    Args:
        started: when the program started, by `time.monotonic`; runs by the clock count from there.
    """

    def __init__(
        self,
        run: Path,
        config: TrainConfig,
        folders: list[PairFolder],
        device: torch.device,
        group: ProcessGroup | None = None,
        started: float | None = None,
    ) -> None:
        if config.labels:
            folders = [folder.mapped_onto(bundled_label_set(config.labels)) for folder in folders]
        if any(folder.label_set.names != folders[0].label_set.names for folder in folders):
            raise BadDatasetError("The folders of pairs have different label sets.")
        self.run = run
        self.config = config
        self.group = group or ProcessGroup()
        self.label_set: LabelSet = folders[0].label_set
        self._folders = folders
        self.sampler = PairSampler(folders, config)
        torch.manual_seed(config.seed)
        self.step_fn = TrainStep(config, len(self.label_set), device, self.group)
        self.step_fn.know_labels(self.label_set)
        self._start_average()
        self.grid = SampleGrid(folders, config, self.step_fn.network.has_edges)
        self.validation = None
        if config.metric_pictures:
            self.validation = Validation(folders, config, self.step_fn.network.has_edges)
        kind = TimedSchedule if config.minutes else Schedule
        self.schedule = kind(config, time.monotonic() if started is None else started)
        self._cell = config.generator_config(len(self.label_set)).size_multiple ** 2  # pixels of a grid cell
        self.step = 0
        self._unstable_in_a_row = 0
        self._rollbacks = 0
        self._unread: list[Outcome] = []
        self._writer = CheckpointWriter(is_aside=device.type == "cuda")

    @property
    def is_over(self) -> bool:
        """Whether the run has reached its end."""
        return self.schedule.is_over(self.step)

    def train(self) -> bool:
        """Train to the end; False when the user interrupted (the state is saved either way)."""
        if self.group.is_first:
            ensure_folder(self.run)
            text = yaml.safe_dump(config_to_mapping(self.config), sort_keys=False, allow_unicode=True)
            write_bytes_atomically(self.run / SETTINGS, text.encode())
        self.schedule.pace.skip()
        progress = Progress(self.schedule, self.group.is_first)
        self._extras = Extras(progress.say)
        records = RunRecords(self.run, self.config, self.group.is_first, self._extras)
        with records, progress, self._writer, listening(self.run) as wishes:
            self._records, self._progress = records, progress
            batches = steady_batches(
                self.batches, lambda: self.step, lambda: self.schedule.is_over(self.step), progress.say
            )
            for batch in batches:
                losses = self._run_step(batch)
                self.step += 1
                self._note(losses)
                self._rest(wishes)
                has_stop, is_ending, has_sample, has_save = self._agreed(wishes)
                if is_ending:
                    self.schedule.finish()
                is_save = has_stop or is_ending or self.schedule.is_save_due(self.step)
                if is_save:
                    self._read_all_but(0)
                if is_save and not self._unstable_in_a_row:
                    self.save()
                elif has_sample or has_save:
                    self._draw_samples()
                    if has_save:
                        self._keep()
                if self.group.is_first:
                    wishes.granted(has_sample, has_save)
                if has_stop and not is_ending:
                    progress.say("Stopped; --resume goes on from here.")
                    return False
                if self.schedule.is_plan_due(self.step):
                    self._plan()
        return True

    def batches(self, first_step: int) -> Iterator[Batch]:
        """This process's part of every batch from a step on."""
        group = self.group
        return training_batches(
            self.sampler,
            self.config,
            first_step,
            group.rank,
            group.size,
            device=self.step_fn.device,
            timetable=self.schedule,
        )

    def _rest(self, wishes: Wishes) -> None:
        """Wait for mains power, if that is wished; the time does not count."""
        if self.group.size > 1:
            return  # what several processes share runs on no battery
        started = time.monotonic()
        if wishes.rest():
            self.schedule.rested(time.monotonic() - started)

    def _agreed(self, wishes: Wishes) -> tuple[bool, bool, bool, bool]:
        """Whether to stop, to end, to draw samples and to save; all processes do so after the same step.

        Several processes ask each other only when losses are logged, or they would wait in every step;
        those of a run by the clock do.
        """
        is_over = self.schedule.is_over(self.step)
        is_asking = bool(self.config.minutes) or self.step % self.config.log_every == 0
        if self.group.size > 1 and not is_asking:
            return False, is_over, False, False
        is_ending = is_over or self.schedule.is_late(self.step)
        own = [wishes.has_stop, is_ending, wishes.has_sample, wishes.has_save]
        has_stop, is_ending, has_sample, has_save = self.group.any_of(own, self.step_fn.device)
        return has_stop, is_ending, has_sample, has_save

    def _note(self, losses: dict[str, float]) -> None:
        """Tell and record what a step brought."""
        stage = self.schedule.stage_at(self.step - 1)
        self.schedule.stepped(stage)
        self._progress.advance(self.step)
        if losses and self.step % self.config.log_every == 0 and self.group.is_first:
            pace = self.schedule.pace.of(stage)
            self._progress.tell(self.step, losses, stage.batch / pace)
            left = round(self.schedule.seconds_left(self.step), 1)
            self._records.add(self.step, {"seconds_per_step": round(pace, 4), "seconds_left": left, **losses})

    def _plan(self) -> None:
        """Fit what is left of the run to the time that is left."""
        self.schedule.follow(self.group.by_first(lambda: self.schedule.plan(self.step)))
        self.step_fn.follow(self.schedule.config)

    def _run_step(self, batch: Batch) -> dict[str, float]:
        """One step; its losses, where they are logged and known.

        What a GPU computes is looked at one step later, so that it always has something to do; before
        records and saves it is waited for.

        Raises:
            TrainingError: rolling back has not helped.
            BadDatasetError: a photo is smaller than what the networks can normalise.
        """
        if batch.labels[0].numel() == self._cell and not self.config.frozen_norms:
            raise BadDatasetError(
                "A photo is too small for these networks with this preprocess mode; another mode enlarges it."
            )
        outcome = self.step_fn.launch(self.step, batch)
        if news := self.step_fn.news():
            self._progress.say(news)
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
        self._writer.wait()
        if self._rollbacks > _ROLLBACK_LIMIT or not has_checkpoint(self.run):
            kept = "The last checkpoint is good; resume it" if has_checkpoint(self.run) else "Begin anew"
            raise TrainingError(
                f"Training became unstable: the losses are no numbers any more. {kept} with smaller learning "
                "rates (--set lr_generator=... lr_discriminator=...)."
            )
        self._unread.clear()
        self._load_newest()
        self._unstable_in_a_row = 0
        self._records.add(self.step + 1, {"event": "rolled back"})

    def save(self) -> None:
        """Bring the averages up to date, draw the sample grid, measure, write checkpoint and report."""
        started = time.monotonic()
        if not self._is_sound():
            self._roll_back()
            return
        self._draw_samples()
        if self.group.is_first:
            self._writer.save(self.run, self._state())
            self._writer.keep_backup(self.run, self.step, self.config.keep, self._extras)
            with self._extras.attempt():
                self._measure()
            with self._extras.attempt():
                write_report(self.run, self.schedule.config, self.step)
            with self._extras.attempt():
                for sentence in self._records.keep_warnings(self.schedule.config):
                    self._progress.say(f"warning: {sentence}")
        self.group.wait()
        self.schedule.saved(self.step, time.monotonic() - started)

    def _measure(self) -> None:
        """Compare the averages with photos; errors as `read_records`, without which none is the best."""
        if self.validation is None:
            return
        best = self._records.best("kernel_distance")
        numbers = self.validation.measure(self.average, self.step_fn)
        self._records.add(self.step, {"event": "measured", **numbers})
        if best is None or numbers["kernel_distance"] < best:
            self._writer.keep_as_best(self.run, self._extras)

    def _keep(self) -> None:
        """Write a checkpoint to paint with, of weights that are sound, and measure nothing."""
        self._read_all_but(0)
        if self.group.is_first and not self._unstable_in_a_row and self._is_sound():
            self._writer.save(self.run, self._state())
        self.group.wait()
        self.schedule.pace.skip()

    def _draw_samples(self) -> None:
        """Bring the averages up to date and let them paint the sample grid."""
        self.average.reestimate_norms(self._norm_batches(), self.config.frozen_norms)
        if self.group.is_first:
            path = self.run / "samples" / f"{self.step:07d}.png"
            with self._extras.attempt():
                self._records.add_picture(self.step, self.grid.save(path, self.average, self.step_fn))
        self.schedule.pace.skip()

    def _is_sound(self) -> bool:
        """Whether all weights are finite numbers; others must not replace a good checkpoint."""
        networks = (self.step_fn.generator, self.step_fn.encoder, self.step_fn.discriminator)
        weights = [p for network in networks if network is not None for p in network.parameters()]
        return bool(torch.stack([torch.isfinite(weight).all() for weight in weights]).all())

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
        self._start_average()

    def look_at_textures(self) -> None:
        """Give a generator with textures those of the first folder; errors as `PairFolder.load`."""
        if self.step_fn.network.has_textures and self.config.generator_kind == "spade":
            self.step_fn.learn_textures(texture_bank(self._folders[0], self.config.seed))
            self._start_average()

    def _start_average(self) -> None:
        self.average = WeightAverage(self.step_fn.generator, self.step_fn.encoder, self.config.ema_decay)

    def resume(self) -> Path:
        """Continue from the newest whole checkpoint of the run folder; returns its file.

        Raises:
            BadFileError: there is none, or it belongs to other networks.
            BadConfigError: it was trained with other labels, or the run has had its time already.
        """
        path, state = self._load_newest()
        self.step = state["step"]
        self.schedule.resume(self.step, state.get("schedule", {}))
        self.step_fn.follow(self.schedule.config)
        return path

    def _load_newest(self) -> tuple[Path, dict[str, Any]]:
        self._writer.wait()
        problem: GauganError = BadFileError(self.run, "This run holds no readable checkpoint.")
        for path, state in whole_checkpoints(self.run):
            try:
                require_same_labels(LabelSet.from_dict(state["label_set"]), self.label_set)
            except BadConfigError as error:
                problem = error
                continue
            if self.step_fn.recorder is not None:
                self.step_fn.recorder.forget()
            try:
                for name, part in self._parts().items():
                    part.load_state_dict(state[name])
            except (KeyError, RuntimeError, ValueError, TypeError, AttributeError, IndexError):
                problem = BadFileError(path, "The checkpoint belongs to other networks.")
                continue
            return path, state
        raise problem

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
            "config": config_to_mapping(self.schedule.config),
            "schedule": self.schedule.state(self.step),
            "label_set": self.label_set.to_dict(),
            **parts,
        }

    def _norm_batches(self) -> Iterator[GeneratorInputs]:
        torch.manual_seed(self.config.seed)
        for number in range(self.config.norm_batches):
            stage = self.schedule.stage_at(self.step + number if self.config.mixed else self.step)
            samples = [self.sampler.sample((_NORM_SEED_STEP + number, i, stage)) for i in range(stage.batch)]
            batch = stacked(samples).on(self.step_fn.device)
            yield self.step_fn.painting_inputs(batch, self.average.encoder)
