"""From the command line to the first step, and from the last one to the model file.

Everything that can go wrong is found before the run's folder is touched: settings, pairs, memory, the
checkpoint to go on from, and whether the results can be written.
"""

import json
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.model_file import SUFFIX
from gaugan_desktop.networks.devices import choose_device, keep_freed_memory, prepare_training
from trainer.config import TrainConfig, config_from_text, load_config, with_overrides
from trainer.data.check import require_trainable
from trainer.data.pairs import PairFolder, open_pair_folder
from trainer.distributed import ProcessGroup, joined_group
from trainer.forecast import measured_forecast
from trainer.loop import TrainingRun
from trainer.memory import plan_cache, plan_memory, require_memory
from trainer.model_tools.export import ExportText, export_run, require_export_output, require_exportable
from trainer.run.checkpoint import LAST, has_checkpoint
from trainer.run.folder import SETTINGS, clear_leftovers, locked, require_free
from trainer.run.records import FILE as RECORDS
from trainer.run.records import forget_records_after, require_tensorboard, write_notes

_CHECKED_PAIRS = 2000  # of each folder; more would keep large sets waiting
_ORIGIN, _INIT_FROM = "origin.json", "init_from"  # the model a run began with, should it have to begin anew


@dataclass(frozen=True)
class Order:
    """What `gaugan-train train` was asked to do.

    Attributes:
        config: preset or YAML file of a new run; None continues the one in `out`.
        settings: NAME=VALUE texts.
        export: where to write the model file at the end; None = nowhere, or into the folder of a run by
            the clock.
        started: when the program started, by `time.monotonic`.
        is_measuring: a dry run also trains for some steps, of which nothing stays, and tells its pace.
    """

    out: Path
    data: list[Path]
    config: str | None
    settings: list[str]
    is_resumed: bool
    init_from: Path | None
    export: Path | None
    device: str
    is_dry: bool
    started: float
    is_measuring: bool = False


def train(order: Order) -> bool:
    """Train as ordered; False when the user interrupted.

    Raises:
        GauganError: the run cannot begin or go on; a run that was to be resumed is as it was.
    """
    config = _config(order)
    folders = [open_pair_folder(folder) for folder in order.data]
    if not order.is_resumed or any(text.startswith("epochs=") for text in order.settings):
        config = config.in_epochs(sum(len(folder.split("train")) for folder in folders))
    export = _export_path(order, config)
    keep_freed_memory()
    device = choose_device(order.device)
    prepare_training(device, config.deterministic)
    with joined_group(device, [stage.batch for stage in config.stages]) as group, ExitStack() as stack:
        if order.is_dry:
            config, _ = prepare(config, folders, device, group)
            if order.is_measuring and group.size == 1:
                print(measured_forecast(config, folders, device).line(), flush=True)
            return True
        group.by_first(lambda: stack.enter_context(locked(order.out)))
        config, notes = prepare(config, folders, device, group)
        training = TrainingRun(order.out, config, folders, device, group, order.started)
        if order.is_resumed and has_checkpoint(order.out):
            _go_on(training)
        else:
            _begin(training, order, notes)
        if training.is_over:
            if group.is_first:
                print("This run is complete. More stages, minutes or epochs make it longer.")
        elif not training.train():
            return False
        if export is not None and group.is_first:
            export_run(order.out, export, ExportText())
            print(f"wrote {export}")
    return True


def prepare(
    config: TrainConfig, folders: list[PairFolder], device: torch.device, group: ProcessGroup
) -> tuple[TrainConfig, list[str]]:
    """Check pairs and memory, say what was found, and divide the batches so that they fit.

    Returns:
        The settings with divided batches, and what is worth knowing about the pairs.

    Raises:
        BadDatasetError: the pairs cannot be trained on.
        BadConfigError: the memory does not suffice.
    """
    if config.labels:
        folders = [folder.mapped_onto(bundled_label_set(config.labels)) for folder in folders]
    labels = len(folders[0].label_set)
    cache = plan_cache(config, folders, config.generator_config(labels).has_edges)
    plans = plan_memory(config, labels, device, group.size, taken=cache.taken)
    accumulation = group.largest(require_memory(plans))  # all must divide alike: they share statistics
    notes = group.by_first(lambda: _checked(folders))
    if group.is_first:
        print(f"memory: {cache.sentence()}")
        for plan in plans:
            print(f"memory: {plan.sentence()}", flush=True)
    return replace(config, accumulation=accumulation), notes


def _checked(folders: list[PairFolder]) -> list[str]:
    notes = []
    for folder in folders:
        report = require_trainable(folder, _CHECKED_PAIRS)
        print(f"{folder.root.name}: {len(report.good)} pairs checked")
        notes += report.notes()
    return notes


def _config(order: Order) -> TrainConfig:
    """The settings of a run, new or to be resumed; refuses what cannot become a run."""
    if order.is_resumed:
        config = recorded_config(order.out)
    elif order.config is None:
        raise BadConfigError("A new run needs --config; a run is continued with --resume.")
    else:
        require_free(order.out)
        config = load_config(order.config)
    config = with_overrides(config, order.settings)
    if config.tensorboard:
        require_tensorboard()
    is_new = not order.is_resumed or not has_checkpoint(order.out)
    if config.frozen_norms and is_new and _origin(order) is None:
        raise BadConfigError("frozen_norms needs the statistics of a model file; name one with --init-from.")
    return config


def recorded_config(run: Path) -> TrainConfig:
    """The settings that a run was started with.

    Raises:
        BadConfigError: the run has no readable settings.
    """
    path = run / SETTINGS
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfigError(f"{run} is not a run that can be resumed.") from error
    return config_from_text(path, text)


def _export_path(order: Order, config: TrainConfig) -> Path | None:
    """Where the model file goes, if one is wanted; it must be writable before hours of work."""
    path = order.export
    if path is not None:
        require_export_output(order.out, path)
    elif config.minutes and config.generator_kind == "spade":
        path = order.out / f"model{SUFFIX}"
    if path is not None:
        require_exportable(config)
    return path


def _go_on(training: TrainingRun) -> None:
    """Take over the newest whole checkpoint."""
    path = training.resume()
    if not training.group.is_first:
        return
    if path.name != LAST:
        print(f"{LAST} is damaged; the run goes on from {path.name}, step {training.step}.")
    clear_leftovers(training.run)
    if damaged := forget_records_after(training.run, training.step):
        print(f"Lines of {RECORDS} that could not be read and were dropped: {damaged}.")


def _begin(training: TrainingRun, order: Order, notes: list[str]) -> None:
    """Give the run's folder what belongs to its beginning."""
    origin = _origin(order)
    if origin is not None:
        training.start_from(origin)
    training.look_at_textures()
    if not training.group.is_first:
        return
    if order.is_resumed:
        print(f"{order.out} died before its first checkpoint; it begins anew.")
        forget_records_after(order.out, 0)
    clear_leftovers(order.out)
    write_notes(order.out, notes)
    if origin is not None:
        text = json.dumps({_INIT_FROM: str(origin.resolve())}, ensure_ascii=False)
        write_bytes_atomically(order.out / _ORIGIN, text.encode())


def _origin(order: Order) -> Path | None:
    """The model file that a run begins with; of one that died early, what it began with then."""
    path = order.out / _ORIGIN
    if order.init_from is not None or not order.is_resumed:
        return order.init_from
    try:
        return Path(json.loads(path.read_text("utf-8"))[_INIT_FROM])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadFileError(path, "It says no more which model this run began with; name it.") from error
