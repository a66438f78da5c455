"""Writes procedural landscapes as a folder of pairs."""

from pathlib import Path

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import bundled_label_set
from trainer.data.description import Description, write_description
from trainer.data.landscapes.scene import render_landscape
from trainer.data.pairs import save_pair
from trainer.targets import new_folder

_VAL_SHARE = 20  # every twentieth pair is held out


def write_sample_pairs(folder: Path, count: int, size: int, seed: int) -> None:
    """Render `count` square pairs; pair i depends on (seed, i) alone.

    Raises:
        BadConfigError: count or size is out of range, or the folder holds something already.
    """
    if not 1 <= count <= 1_000_000 or not 64 <= size <= 4096:
        raise BadConfigError("--count lies between 1 and 1,000,000 and --size between 64 and 4096.")
    label_set = bundled_label_set("landscape")
    stems = [f"{index:06d}" for index in range(count)]
    val = stems[_VAL_SHARE - 1 :: _VAL_SHARE]
    train = [stem for stem in stems if stem not in set(val)]
    splits = {"train": train, "val": val} if val else {"train": train}
    with new_folder(folder) as fresh:
        for index, stem in enumerate(stems):
            save_pair(fresh, stem, *render_landscape((seed, index), size, size), label_set)
        write_description(fresh, Description(label_set, splits=splits))
