"""An experiment: which discriminator makes better pictures in the same CPU time?

`python -m benchmarks.discriminators --minutes 8` trains the same compact generator and encoder on
procedural pairs, each kind of discriminator for that many minutes of CPU time, in turns of a few
steps, and measures the kernel distance on pairs held out.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from trainer.config import TrainConfig, load_config, with_overrides
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import PairFolder, open_pair_folder
from trainer.data.sampling import Batch, PairSampler, training_batches
from trainer.data.tools import split_folder
from trainer.run.ema import WeightAverage
from trainer.run.samples import SampleGrid
from trainer.run.validation import Validation
from trainer.step import TrainStep

_TURN = 10  # steps
_PAIRS = 600
_BASE = [
    "stages=[{until: 100000, size: 128, batch: 8}]", "precision=fp32", "decay_start=1.0",
    "crop_min_share=0.6",
]  # fmt: skip
VARIANTS = {
    "multi-scale + perceptual": [],
    "segmentation": ["discriminator=segmentation", "discriminator_width=16", "discriminator_layers=4",
                     "perceptual_weight=0.0"],
    "segmentation + perceptual": ["discriminator=segmentation", "discriminator_width=16",
                                  "discriminator_layers=4"],
    "projected + perceptual": ["discriminator=projected", "discriminator_width=64"],
}  # fmt: skip


class Contestant:
    """One variant: its networks, its samples and the CPU time it has used."""

    def __init__(self, config: TrainConfig, folder: PairFolder) -> None:
        torch.manual_seed(config.seed)
        self.step_fn = TrainStep(config, len(folder.label_set), torch.device("cpu"))
        self.average = WeightAverage(self.step_fn.generator, self.step_fn.encoder, config.ema_decay)
        self.seconds = 0.0
        self.steps = 0
        self._folder = folder
        self._sampler = PairSampler([folder], config)
        self._batches: Iterator[Batch] = training_batches(self._sampler, config, 0)
        self._validation = Validation([folder], config, has_edges=False)

    def take_turn(self) -> None:
        """A few steps."""
        started = time.process_time()
        for _ in range(_TURN):
            self.step_fn.run(self.steps, next(self._batches))
            self.average.update(self.steps)
            self.steps += 1
        self.seconds += time.process_time() - started

    def draw(self, path: Path) -> None:
        """The sample grid of the averaged networks."""
        grid = SampleGrid([self._folder], self.step_fn.config, has_edges=False)
        grid.save(path, self.average, self.step_fn)

    def measure(self) -> float:
        """Kernel distance of the averaged networks."""
        batches = [next(self._batches) for _ in range(12)]
        inputs = ((b.pictures, self.step_fn.pyramid(b)) for b in batches)
        self.average.reestimate_norms(inputs)
        return self._validation.measure(self.average, self.step_fn)["kernel_distance"]


def main() -> None:
    """Run the experiment and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=8.0, help="CPU time of each variant")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--pictures", type=Path, help="folder for the variants' sample grids")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "pairs"
        write_sample_pairs(root, _PAIRS, 160, seed=11)
        split_folder(root, 0.15, seed=0)
        folder = open_pair_folder(root)
        rows = compete(folder, options.minutes * 60, options.pictures)
    if options.json:
        print(json.dumps(rows, indent=2))
        return
    print(f"{'discriminator':<28}{'steps':>8}{'CPU minutes':>14}{'kernel distance':>18}")
    for row in rows:
        print(f"{row['variant']:<28}{row['steps']:>8}{row['minutes']:>14.1f}{row['kernel_distance']:>18.4f}")


def compete(folder: PairFolder, seconds: float, pictures: Path | None) -> list[dict]:
    """Let every variant train for `seconds` of CPU time."""
    preset = load_config("cpu-small")
    contestants = {
        name: Contestant(with_overrides(preset, [*_BASE, *settings]), folder)
        for name, settings in VARIANTS.items()
    }
    while any(c.seconds < seconds for c in contestants.values()):
        for contestant in contestants.values():
            if contestant.seconds < seconds:
                contestant.take_turn()
    rows = []
    for name, contestant in contestants.items():
        distance = contestant.measure()
        numbers = {"steps": contestant.steps, "minutes": contestant.seconds / 60, "kernel_distance": distance}
        rows.append({"variant": name, **numbers})
        if pictures is not None:
            contestant.draw(pictures / f"{name.replace(' + ', '-').replace(' ', '-')}.png")
    return rows


if __name__ == "__main__":
    main()
