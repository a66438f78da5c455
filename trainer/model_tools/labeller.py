"""Gives a model file a labeller of its own: a feature pyramid on pretrained features, trained alone.

The segmentation discriminator is a labeller, too, but only of runs that train one, and it knows no more
than their few photos. Pretrained features name what they show from some hundred photos on.
"""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.networks.devices import move
from gaugan_desktop.networks.labeller import FeatureLabeller
from trainer.config import TrainConfig
from trainer.data.pairs import PairFolder
from trainer.data.sampling import PairSampler, training_batches
from trainer.networks.efficientnet import EfficientNetLite0
from trainer.stages import Stage
from trainer.targets import is_model_made_by, require_free_file

_WIDTH = 64
_LEARNING_RATE, _TRUNK_SHARE = 2e-3, 0.1  # the pretrained trunk learns more slowly
_WARM_UP = 0.05  # of the steps
_BALANCE, _LEAST, _MOST = 0.5, 0.5, 3.0  # how much rare labels count more
_EMA_STEPS = 0.1  # of the steps, but at most 100, count in the average
_REPORT_EVERY = 50
_MAKER = "labeller"


class LabellerTraining(NamedTuple):
    """Steps, side of the square crops, and crops per step."""

    steps: int = 800
    size: int = 288
    batch: int = 6


def add_labeller(
    model_path: Path,
    folders: list[PairFolder],
    plan: LabellerTraining,
    output: Path,
    device: torch.device,
) -> None:
    """Train a labeller on the `train` splits and write the model with it.

    Raises:
        BadFileError: the model or a pair cannot be read, or `output` cannot be written.
        BadDatasetError: the folders have other labels than the model.
        BadConfigError: a number of the plan is out of range, or `output` exists and was not made so.
    """
    if plan.size % 32 or not 64 <= plan.size <= 1024 or plan.steps < 1 or not 1 <= plan.batch <= 256:
        raise BadConfigError(
            "--size is a multiple of 32 from 64 to 1024; --steps and --batch are at least 1."
        )
    require_free_file(output, is_model_made_by(_MAKER), model_path)
    model = load_model(model_path)
    label_set = model.header.label_set
    if any(folder.label_set.names != label_set.names for folder in folders):
        raise BadDatasetError("The model and the folders have different label sets.")
    labeller = train_labeller(folders, plan, device)
    training = {
        **model.header.training,
        "made_by": _MAKER,
        "labeller_steps": plan.steps,
        "labeller_pairs": sum(len(folder.split("train")) for folder in folders),
        "labeller_sets": [folder.root.resolve().name for folder in folders],
    }
    header = replace(model.header, labeller=labeller.config, training=training)
    save_model(output, header, model.generator, model.encoder, labeller, lights=model.lights)


def train_labeller(
    folders: list[PairFolder], plan: LabellerTraining, device: torch.device
) -> FeatureLabeller:
    """A labeller trained on random views of the folders' pairs; its weights are averaged over steps."""
    torch.manual_seed(0)
    config = TrainConfig(
        stages=(Stage(until=plan.steps, size=plan.size, batch=plan.batch),),
        crop_min_share=0.4,
        fill_unknown=False,  # what nobody knows teaches nothing
        workers=1,
    )
    weights = _label_weights(folders).to(device)
    network = _pretrained(len(folders[0].label_set))
    move(network, device)
    network.requires_grad_(True)
    decay = 1 - 1 / min(100.0, max(1.0, _EMA_STEPS * plan.steps))
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(decay))
    trunk = {id(parameter) for parameter in network.trunk.parameters()}
    rest = [parameter for parameter in network.parameters() if id(parameter) not in trunk]
    groups: list[dict[str, Any]] = [
        {"params": [*network.trunk.parameters()], "lr": _LEARNING_RATE * _TRUNK_SHARE},
        {"params": rest},
    ]
    optimizer = torch.optim.AdamW(groups, lr=_LEARNING_RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, plan.steps))
    started, losses = time.monotonic(), list[Tensor]()
    batches = training_batches(PairSampler(folders, config), config, 0, device=device)
    for step, batch in enumerate(batches, start=1):
        scores = network(_recolored(batch.pictures))
        loss = F.cross_entropy(scores, batch.labels.long(), weights, ignore_index=UNPAINTED)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        schedule.step()
        average.update_parameters(network)
        losses.append(loss.detach())
        if step % _REPORT_EVERY == 0 or step == plan.steps:
            pace = (time.monotonic() - started) / step
            print(f"step {step}/{plan.steps}  loss {torch.stack(losses).mean():.3f}  {pace:.2f} s/step")
            losses.clear()
    return cast(FeatureLabeller, average.module).eval().cpu()


def _pretrained(labels: int) -> FeatureLabeller:
    network = FeatureLabeller(LabellerConfig(labels, width=_WIDTH, kind="features"))
    known = EfficientNetLite0().state_dict()
    network.trunk.load_state_dict({name: known[name] for name in network.trunk.state_dict()})
    return network


def _rate(step: int, steps: int) -> float:
    """Rises at first, then falls along a cosine."""
    rise = min(1.0, (step + 1) / max(1.0, _WARM_UP * steps))
    return float(rise * 0.5 * (1 + np.cos(np.pi * min(1.0, step / steps))))


def _label_weights(folders: list[PairFolder]) -> Tensor:
    """(labels,) float32: rare labels count more, within bounds."""
    counts = np.ones(256)
    for folder in folders:
        for pair in folder.split("train"):
            counts += np.bincount(folder.load_labels(pair).ravel(), minlength=256)
    counts = counts[: len(folders[0].label_set)]
    weights = (np.median(counts) / counts) ** _BALANCE
    return torch.tensor(np.clip(weights, _LEAST, _MOST), dtype=torch.float32)


def _recolored(pictures: Tensor) -> Tensor:
    """Other brightness, contrast and tints, so that labels are known in any light."""
    shape = (len(pictures), 3, 1, 1)
    gain = torch.empty(len(pictures), 1, 1, 1).uniform_(0.6, 1.3)
    tint = torch.empty(shape).uniform_(0.85, 1.15)
    shift = torch.empty(shape).uniform_(-0.15, 0.15)
    factor, shift = (each.to(pictures.device, non_blocking=True) for each in (gain * tint, shift))
    return (pictures * factor + shift).clamp(-1, 1)
