"""What happens before the first step: the pairs are checked and the memory is planned."""

from dataclasses import replace
from pathlib import Path

import torch

from gaugan_desktop.labels import bundled_label_set
from trainer.config import TrainConfig
from trainer.data.check import require_trainable
from trainer.data.pairs import PairFolder
from trainer.distributed import ProcessGroup
from trainer.memory import plan_cache, plan_memory, require_memory
from trainer.run.records import write_notes

_CHECKED_PAIRS = 2000  # of each folder; more would keep large sets waiting


def prepare(
    config: TrainConfig,
    folders: list[PairFolder],
    device: torch.device,
    group: ProcessGroup,
    run: Path | None,
) -> TrainConfig:
    """Check pairs and memory, say what was found, and divide the batches so that they fit.

    Args:
        run: folder that keeps the notes about a new run's pairs; None for no new run.

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
    if group.is_first:
        notes = []
        for folder in folders:
            report = require_trainable(folder, _CHECKED_PAIRS)
            print(f"{folder.root.name}: {len(report.good)} pairs checked")
            notes += report.notes()
        print(f"memory: {cache.sentence()}")
        for plan in plans:
            print(f"memory: {plan.sentence()}", flush=True)
        if run is not None:
            write_notes(run, notes)
    group.wait()
    return replace(config, accumulation=accumulation)
