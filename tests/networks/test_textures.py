"""Textures: the right tile in the right place, whatever the window, and finer towards the horizon."""

import math

import numpy as np
import pytest
import torch

from gaugan_desktop.horizon import Role
from gaugan_desktop.networks.textures import SCALES, SIDE, TextureInput
from gaugan_desktop.wrap import Wrap

LABELS = 4


def textures() -> TextureInput:
    torch.manual_seed(0)
    found = TextureInput(LABELS, {"up_3": (3, 0), "up_2": (5, 1)})
    found.bank.normal_()
    found.roles.copy_(torch.tensor([Role.SKY, Role.GROUND, Role.WATER, Role.UPRIGHT, Role.UPRIGHT]))
    return found


def whole(ids: torch.Tensor) -> tuple[tuple[slice, slice], tuple[int, int]]:
    height, width = ids.shape[1:]
    return (slice(0, height), slice(0, width)), (height, width)


def maps(found: TextureInput, ids: torch.Tensor, horizon: float | None, block: str = "up_3") -> torch.Tensor:
    place, size = whole(ids)
    horizons = None if horizon is None else torch.full((len(ids),), horizon)
    return found.maps(block, ids, horizons, place, size)[:, 0]


def test_each_label_shows_its_own_tile() -> None:
    found = textures()
    ids = torch.zeros(1, SIDE, SIDE, dtype=torch.long)
    ids[:, :, SIDE // 2 :] = 3
    ids[:, :8] = LABELS  # unknown
    seen = maps(found, ids, None)[0]
    mixed = (found.bank[:, 0] + found.bank[:, 1]) / math.sqrt(2)
    torch.testing.assert_close(seen[8:, : SIDE // 2], mixed[0, 8:, : SIDE // 2])
    torch.testing.assert_close(seen[8:, SIDE // 2 :], mixed[3, 8:, SIDE // 2 :])
    assert not seen[:8].any()


def test_ground_is_fine_at_the_horizon_and_coarse_at_the_feet() -> None:
    found = textures()
    seen = maps(found, torch.ones(1, 512, 64, dtype=torch.long), 100.0)[0]
    tiles = found.bank[1].repeat(1, 2, 1)[:, :, :64]
    torch.testing.assert_close(seen[:120], tiles[0, :120])
    torch.testing.assert_close(seen[320:], tiles[1, 320:])
    assert 0.9 < seen[150:300].std() < 1.1  # between them the contrast is kept


@pytest.mark.parametrize("block", ["up_3", "up_2"])
def test_a_window_shows_what_the_whole_shows_there(block) -> None:
    found = textures()
    ids = torch.randint(0, LABELS + 1, (1, 96, 160), generator=torch.Generator().manual_seed(1))
    (rows, columns), size = (slice(40, 90), slice(16, 128)), (96, 160)
    horizons = torch.tensor([30.0])
    part = found.maps(block, ids[:, rows, columns], horizons, (rows, columns), size)
    all_of_it = found.maps(block, ids, horizons, *whole(ids))
    assert torch.equal(part, all_of_it[:, :, rows, columns])


@pytest.mark.parametrize("width", [192, 256, 400, 700])
def test_textures_go_on_across_borders_that_wrap(width) -> None:
    found = textures()
    smooth = torch.arange(SIDE) * (2 * math.pi / SIDE)
    found.bank.copy_(torch.sin(smooth).expand(LABELS, SCALES, SIDE, SIDE))
    ids = torch.zeros(1, 4, width, dtype=torch.long)
    wrap = Wrap(columns=True)
    around = found.maps("up_3", ids, None, (slice(0, 4), slice(-width // 2, width // 2)), (4, width), wrap)
    steps = np.abs(np.diff(around[0, 0, 0].numpy()))
    assert steps.max() < 0.12  # no step at the border, which lies in the middle here


def test_half_the_size_shows_the_mean_of_its_pixels() -> None:
    found = textures()
    ids = torch.full((1, SIDE // 2, SIDE // 2), 3)
    small = maps(found, ids, None, "up_2")
    large = maps(found, torch.full((1, SIDE, SIDE), 3), None)
    torch.testing.assert_close(small, torch.nn.functional.avg_pool2d(large, 2))


def test_textures_are_seen_in_the_picture_from_the_beginning() -> None:
    found = textures()
    to_rgb = torch.randn(3, 3, 3, 3)
    found.show("up_3", to_rgb)
    added = found.added("up_3", torch.ones(1, 1, 8, 8))
    picture = torch.nn.functional.conv2d(0.6 * added, to_rgb)  # the mean slope of the leaky ReLU
    assert picture.mean().item() == pytest.approx(0.5, rel=1e-4)


def test_tiles_follow_a_bank_that_changes() -> None:
    textures = TextureInput(2, {"up_3": (4, 0), "up_2": (4, 1)})
    ids = torch.zeros(1, 8, 8, dtype=torch.long)
    place, size = (slice(0, 8), slice(0, 8)), (8, 8)
    for block in ("up_3", "up_2"):
        assert not textures.maps(block, ids, None, place, size).any()
    textures.bank.fill_(1.0)
    for block in ("up_3", "up_2"):
        assert textures.maps(block, ids, None, place, size).all()
    textures.load_state_dict({**textures.state_dict(), "bank": torch.zeros_like(textures.bank)})
    assert not textures.maps("up_2", ids, None, place, size).any()
