"""Rare labels are seen as often as common ones, if that is wanted."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from gaugan_desktop.labels import bundled_label_set
from trainer.config import TrainConfig
from trainer.data.balance import BalancedChoice
from trainer.data.pairs import open_pair_folder, save_pair
from trainer.data.sampling import PairSampler
from trainer.stages import Stage

COMMON, RARE = 0, 1
PAIRS = 20


@given(arrays.arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 4)), elements=st.floats(0, 1)))
def test_any_shares_give_a_pair(shares) -> None:
    choice = BalancedChoice(shares)
    assert 0 <= choice.draw(np.random.default_rng(0)) < len(shares)


def test_every_label_is_drawn_alike() -> None:
    shares = np.zeros((10, 2))
    shares[:, 0] = 1.0
    shares[4] = 0.5, 0.5
    choice, rng = BalancedChoice(shares), np.random.default_rng(1)
    drawn = [choice.draw(rng) for _ in range(2_000)]
    assert 0.5 < drawn.count(4) / len(drawn) < 0.6  # half for the rare label, and its part of the common one


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs")
    for number in range(PAIRS):
        labels = np.full((96, 96), COMMON, np.uint8)
        if number in (7, 12):
            labels[:48] = RARE
        picture = np.full((96, 96, 3), number, np.uint8)
        save_pair(root, f"{number:02d}", picture, labels, bundled_label_set("landscape"))
    return open_pair_folder(root)


def rare_views(folder, share: float, steps: int = 60) -> int:
    config = TrainConfig(stages=(Stage(10, 64, 2),), balance_share=share, workers=0)
    sampler = PairSampler([folder], config)
    views = [sampler[step, 0, config.stages[0]] for step in range(steps)]
    again = [sampler[step, 0, config.stages[0]] for step in range(steps)]
    assert all((a.pictures == b.pictures).all() for a, b in zip(views, again, strict=True))
    return sum(int((view.labels == RARE).any()) for view in views)


def test_a_rare_label_comes_more_often(folder) -> None:
    assert rare_views(folder, 0.0) < 14
    assert rare_views(folder, 1.0) > 20
