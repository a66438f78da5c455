"""The blind look hides which pictures are painted, and keeps the key apart."""

import json

import numpy as np
import pytest
from PIL import Image

from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("blind") / "set"
    write_sample_pairs(folder, 8, 96, 1)
    return folder


def blind(tiny_model, pairs, output, count: str) -> int:
    command = ["blind", str(tiny_model), "--data", str(pairs), "--split", "train", "--size", "64"]
    return main([*command, "--count", count, "-o", str(output)])


def test_half_of_the_pictures_are_painted(tiny_model, pairs, tmp_path) -> None:
    assert blind(tiny_model, pairs, tmp_path / "look", "6") == 0
    painted = json.loads((tmp_path / "look" / "key.json").read_text())["painted"]
    assert len(painted) == 3
    assert set(painted) < set(range(1, 7))
    with Image.open(tmp_path / "look" / "sheet.png") as sheet:
        pixels = np.array(sheet)
    assert pixels.shape == (64 + 22, 6 * 64, 3)
    assert all(pixels[22:, left : left + 64].std() > 0 for left in range(0, 6 * 64, 64))
    assert (pixels[:22] != 255).any()
    assert blind(tiny_model, pairs, tmp_path / "look", "6") == 2  # nothing is overwritten


@pytest.mark.parametrize(("count", "why"), [("7", "even"), ("0", "even"), ("30", "as many pairs")])
def test_impossible_counts_are_refused(count, why, tiny_model, pairs, tmp_path, capsys) -> None:
    assert blind(tiny_model, pairs, tmp_path / "look", count) == 2
    assert why in capsys.readouterr().err
