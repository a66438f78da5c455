"""First pixels while the pen is down: only a box around the edit is painted anew.

Every step works on the box at its level, widened by a small margin, and reads what lies around it
from the activations of the last frame. Exact would be more: at coarse levels a change spreads over
the whole picture. The next full frame settles what the box leaves out; until then the patch fades
into its surroundings.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.periodic import doubled, periodic_part
from gaugan_desktop.photo_textures import Arrangement, PlacedCutout
from gaugan_desktop.synthesis.engine.conditions import Conditions
from gaugan_desktop.synthesis.engine.plan import CompiledGenerator, Region
from gaugan_desktop.synthesis.engine.tiles import to_rgb
from gaugan_desktop.wrap import NO_WRAP, Wrap

_MARGIN = 2  # pixels of each level around the box
_REACH = 2  # pixels that two convolutions, or the modulation, see in each direction
# Levels on which the box is smaller change too little to be worth the time. Wide networks spend most
# of it there, reading weights: with 4 cells a preview takes half as long and loses 2 dB.
_CELLS_THAT_MATTER, _CELLS_OF_WIDE = 2, 4
_WIDE = 32  # base width
_FADE = 24  # pixels of the picture; the change at the rim is half as steep as with 8


@dataclass
class Frame:
    """A painted picture and everything needed to repaint a part of it.

    Attributes:
        labels: (H, W) uint8, as the picture shows them.
        activations: features before each step and after the last one; None after a doubling.
        picture: (H, W, 3) uint8, as the generator paints it.
        textured: the same with textures of photos.
        wrap: borders across which it continues.
        horizon: its row; it stays where it is until the next whole picture.
        arrangement: of the textures, which stay where they are, too.
        is_smooth: whether doublings interpolate.
    """

    labels: np.ndarray
    activations: list[Tensor | None]
    picture: np.ndarray
    textured: np.ndarray
    wrap: Wrap = NO_WRAP
    horizon: float | None = None
    is_smooth: bool = False
    arrangement: Arrangement = field(default_factory=Arrangement)

    def before(self, number: int, window: Rect) -> Tensor:
        """The features that enter a step, in a window of their level; they repeat beyond borders."""
        features = self.activations[number]
        if features is not None:
            return periodic_part(features, *window.slices)
        half = Rect(window.left // 2, window.top // 2, -(-window.right // 2), -(-window.bottom // 2))
        if self.is_smooth:
            before = self.activations[number - 1]
            assert before is not None
            half = half.widened(1, (before.shape[2], before.shape[3]), self.wrap)
        larger = doubled(self.before(number - 1, half), self.is_smooth)
        top, left = window.top - 2 * half.top, window.left - 2 * half.left
        return larger[:, :, top : top + window.height, left : left + window.width]

    def change(self, number: int, window: Rect, features: Tensor) -> None:
        """Replace what a step has made, in a window of its level."""
        whole = self.activations[number + 1]
        assert whole is not None
        height, width = whole.shape[-2:]
        rows = torch.arange(window.top, window.bottom, device=whole.device) % height
        columns = torch.arange(window.left, window.right, device=whole.device) % width
        whole[:, :, rows[:, None], columns] = features


def changed_box(before: np.ndarray, after: np.ndarray) -> Rect | None:
    """The smallest rectangle around all differences of two label maps; None without any."""
    is_changed = before != after
    rows, columns = np.flatnonzero(is_changed.any(1)), np.flatnonzero(is_changed.any(0))
    if not len(rows):
        return None
    return Rect(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def with_whole_cutouts(changed: Rect, cutouts: Sequence[PlacedCutout]) -> Rect:
    """What changed, with the whole of the cutouts that it touches."""
    for each in cutouts:
        box = Rect(each.left, each.top, each.left + each.width, each.top + each.height)
        if not box.common(changed).is_empty:
            changed = changed.united(box)
    return changed


@torch.inference_mode()
def repaint(
    generator: CompiledGenerator, frame: Frame, pyramid: LabelPyramid, conditions: Conditions, box: Rect
) -> Rect:
    """Bring a frame up to date around `box`; returns the rectangle of the picture that changed."""
    height, width = frame.labels.shape
    whole = Region.whole(height, width)
    cells = _CELLS_THAT_MATTER if generator.base_width < _WIDE else _CELLS_OF_WIDE
    window = EMPTY
    for number in range(generator.step_count):
        halvings = generator.halvings[number]
        is_too_coarse = 2**halvings * cells > max(box.width, box.height)
        if not generator.is_doubling(number) and not is_too_coarse:
            window = _level_window(box, halvings, whole.size(halvings), frame.wrap)
            _rerun_block(generator, frame, pyramid, conditions, number, window)
    return _finish(generator, frame, window)


def _rerun_block(
    generator: CompiledGenerator,
    frame: Frame,
    pyramid: LabelPyramid,
    conditions: Conditions,
    number: int,
    window: Rect,
) -> None:
    """Run one block on a window of its level."""
    height, width = frame.labels.shape
    halvings = generator.halvings[number]
    size = Region.whole(height, width).size(halvings)
    around = _rounded(window.widened(_REACH, size, frame.wrap), generator.window_step, size, frame.wrap)
    region = Region(height, width, *_scaled(around, 2**halvings).slices)
    before = frame.before(number, around)
    result = generator.run_window(number, before, pyramid, around, region, conditions)
    frame.change(number, window, result[:, :, *window.within(around).slices])


def _finish(generator: CompiledGenerator, frame: Frame, window: Rect) -> Rect:
    """Turn the last features of a window into pixels, fading into the picture at its rim."""
    height, width = frame.labels.shape
    window = window.clipped(width, height)
    around = window.widened(1, (height, width), frame.wrap)
    features = frame.before(generator.step_count, around)
    painted = to_rgb(generator.picture(features))
    painted = painted[window.within(around).slices]
    before = frame.picture[window.slices]
    weight = _fade(window, width, height)[..., None]
    frame.picture[window.slices] = np.rint(before + weight * (painted.astype(np.float32) - before))
    return window


def _fade(window: Rect, width: int, height: int) -> np.ndarray:
    """Weights (h, w) that rise from the rim of a window inwards; borders of the picture are no rim."""
    ramps = []
    for start, stop, end in ((window.top, window.bottom, height), (window.left, window.right, width)):
        places = np.arange(stop - start, dtype=np.float32) + 1
        ramp = np.ones(stop - start, np.float32)
        if start > 0:
            ramp = np.minimum(ramp, places / _FADE)
        if stop < end:
            ramp = np.minimum(ramp, places[::-1] / _FADE)
        ramps.append(ramp)
    return np.minimum(ramps[0][:, None], ramps[1][None, :])


def _level_window(box: Rect, halvings: int, size: tuple[int, int], wrap: Wrap) -> Rect:
    """The pixels of a level that a box of the picture touches, widened by the margin.

    It may reach across borders that wrap, but holds no pixel twice.
    """
    step = 2**halvings
    touched = Rect(box.left // step, box.top // step, -(-box.right // step), -(-box.bottom // step))
    margin = _MARGIN if halvings else _MARGIN + _FADE
    wide = touched.widened(margin, size, wrap)
    height, width = size
    left, right = (wide.left, wide.right) if wide.width <= width else (0, width)
    top, bottom = (wide.top, wide.bottom) if wide.height <= height else (0, height)
    return Rect(left, top, right, bottom)


def _rounded(rect: Rect, step: int, size: tuple[int, int], wrap: Wrap) -> Rect:
    """A rectangle around `rect` whose sides are multiples of a step or reach from border to border."""
    sides = []
    for start, stop, end, is_periodic in (
        (rect.left, rect.right, size[1], wrap.columns),
        (rect.top, rect.bottom, size[0], wrap.rows),
    ):
        length = -(-(stop - start) // step) * step
        if not is_periodic:
            length = min(length, end)
            start = min(start, end - length)
        sides.append((start, start + length))
    (left, right), (top, bottom) = sides
    return Rect(left, top, right, bottom)


def _scaled(rect: Rect, factor: int) -> Rect:
    return Rect(rect.left * factor, rect.top * factor, rect.right * factor, rect.bottom * factor)
