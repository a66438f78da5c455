"""Large pictures in overlapping tiles, with the same result as all at once.

With batch norm's fixed statistics every layer is local. The coarse levels, up to a quarter of the
picture's size, are painted whole; the last two doublings work tile by tile, each with a margin as
wide as its pixels can see.
"""

from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.periodic import periodic_part
from gaugan_desktop.synthesis.engine.conditions import Conditions
from gaugan_desktop.synthesis.engine.plan import CompiledGenerator, Region

TILE = 512
_LOCAL_HALVINGS = 2
# Pixels that matter to a pixel: 1 by the last convolution, then per level two convolutions and two
# of labels (or one of a doubling): 4 pixels at full and 8 at half size, 13. Tiles begin at multiples of 4.
_MARGIN = 16

Observer = Callable[[float], None]


@torch.inference_mode()
def paint_tiles(
    generator: CompiledGenerator,
    pyramid: LabelPyramid,
    conditions: Conditions,
    tile: int = TILE,
    observer: Observer | None = None,
    depth: int = 8,
) -> np.ndarray:
    """Paint a label map in tiles of `tile` x `tile` pixels, a multiple of 4.

    Args:
        observer: told the share that is done before each tile; it may raise to cancel.
        depth: bits per channel, 8 or 16.

    Returns:
        Picture (H, W, 3) uint8 or uint16.
    """
    _, height, width = pyramid.shape
    whole = Region.whole(height, width, pyramid.wrap)
    split = generator.halvings.index(_LOCAL_HALVINGS)
    while generator.halvings[split] == _LOCAL_HALVINGS:
        split += 1
    split -= 1  # the doubling from a quarter to half of the size
    coarse = _coarse_features(generator, pyramid, conditions, whole, split)
    picture = np.empty((height, width, 3), np.uint8 if depth == 8 else np.uint16)
    windows = list(_windows(height, width, tile))
    for number, (rows, columns) in enumerate(windows):
        if observer is not None:
            observer(number / len(windows))
        painted = _paint_tile(generator, pyramid, coarse, whole, (rows, columns), split, conditions)
        picture[rows, columns] = to_rgb(painted, depth)
    return picture


def to_rgb(picture: Tensor, depth: int = 8) -> np.ndarray:
    """(1, 3, H, W) in [-1, 1] -> (H, W, 3) uint8, or uint16 with a depth of 16 bits."""
    half = (2**depth - 1) / 2
    rgb = (picture[0].float() * half + half).clamp_(0, 2 * half).round_().permute(1, 2, 0)
    rgb = rgb.byte() if depth == 8 else rgb.int()
    return rgb.contiguous().cpu().numpy().astype(np.uint8 if depth == 8 else np.uint16, copy=False)


def _coarse_features(
    generator: CompiledGenerator, pyramid: LabelPyramid, conditions: Conditions, whole: Region, split: int
) -> Tensor:
    small = pyramid.reduced(2**_LOCAL_HALVINGS)
    steps = range(split)
    modulations = generator.modulations(small, whole, steps)
    features = generator.start(small, whole, conditions)
    return generator.run(features, modulations, whole, steps, conditions)


def _paint_tile(
    generator: CompiledGenerator,
    pyramid: LabelPyramid,
    coarse: Tensor,
    whole: Region,
    window: tuple[slice, slice],
    split: int,
    conditions: Conditions,
) -> Tensor:
    """The pixels (1, 3, h, w) of one tile in [-1, 1]."""
    ends = (whole.height, whole.width)
    rows, columns = (
        _with_margin(part, end, is_periodic)
        for part, end, is_periodic in zip(window, ends, whole.wrap, strict=True)
    )
    region = Region(whole.height, whole.width, rows, columns)
    steps = range(split, generator.step_count)
    modulations = generator.modulations(pyramid.window(rows, columns), region, steps)
    quarter = tuple(
        slice(part.start >> _LOCAL_HALVINGS, part.stop >> _LOCAL_HALVINGS) for part in (rows, columns)
    )
    features = generator.arranged(periodic_part(coarse, *quarter))
    painted = generator.picture(generator.run(features, modulations, region, steps, conditions))
    top, left = window[0].start - rows.start, window[1].start - columns.start
    height, width = (part.stop - part.start for part in window)
    return painted[:, :, top : top + height, left : left + width]


def _with_margin(part: slice, end: int, is_periodic: bool) -> slice:
    if is_periodic:
        return slice(part.start - _MARGIN, part.stop + _MARGIN)
    return slice(max(0, part.start - _MARGIN), min(end, part.stop + _MARGIN))


def _windows(height: int, width: int, tile: int) -> Iterator[tuple[slice, slice]]:
    for top in range(0, height, tile):
        for left in range(0, width, tile):
            yield slice(top, min(top + tile, height)), slice(left, min(left + tile, width))
