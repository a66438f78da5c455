"""Puts things in the place of painted blobs: their outlines in the label map, and where they stand."""

from collections.abc import Callable, Sequence

import numpy as np

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import (
    BOULDER,
    BUSH,
    CLOUD,
    SKY,
    TREE,
    PlacedCutout,
    is_thing,
    kinds_of_labels,
)
from gaugan_desktop.synthesis.painted_blobs import DrawnBlob, drawn_blobs
from gaugan_desktop.synthesis.planting.behind import behind
from gaugan_desktop.synthesis.planting.clouds import cloud_plot
from gaugan_desktop.synthesis.planting.low_things import boulder_plot, bush_plot
from gaugan_desktop.synthesis.planting.plots import Plot, window
from gaugan_desktop.synthesis.planting.trees import tree_plot
from gaugan_desktop.wrap import NO_WRAP, Wrap

_DRAWN = 100  # smoothness of the borders of blobs
_ALONE = 0.75  # share of the sky around a cloud that stands alone
_SEEN = 0.15  # of a blob's pixels, how many its cutouts have at least where they can be seen
_PLOTS: dict[int, Callable[[DrawnBlob], Plot | None]] = {
    TREE: tree_plot,
    BUSH: bush_plot,
    BOULDER: boulder_plot,
}


class Planting:
    """Plants in label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._kinds = kinds_of_labels(label_set)
        self._plots = {CLOUD: self._cloud_plot, **_PLOTS}

    def plots(
        self, labels: np.ndarray, smoothness: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()
    ) -> list[Plot]:
        """What is planted in a label map (H, W) uint8 without gaps.

        Args:
            smoothness: (H, W) uint8, how smooth its borders are.
            rolls: how often each label was rolled anew.
        """
        found = []
        for kind, plot_of in self._plots.items():
            for drawn in drawn_blobs(labels, smoothness, self._kinds == kind, _DRAWN, wrap, rolls):
                if plot := plot_of(drawn):
                    others = (drawn.labels == drawn.label) & (drawn.blob == 0)
                    found.append(plot._replace(cleared=_own(plot.cleared, drawn.blob, others)))
        return found

    def _cloud_plot(self, drawn: DrawnBlob) -> Plot | None:
        """`cloud_plot` where hardly anything but the sky is around."""
        ring = (cv2.dilate(drawn.blob, np.ones((3, 3), np.uint8)) > 0) & (drawn.blob == 0)
        is_alone = (self._kinds[drawn.labels[ring]] == SKY).mean() >= _ALONE
        return cloud_plot(drawn) if is_alone else None

    def planted(self, maps: Sequence[np.ndarray], plots: Sequence[Plot]) -> list[np.ndarray]:
        """A bent label map, and whatever else (H, W) lies on it, with the outlines of what is planted.

        Args:
            maps: the label map (H, W) uint8 first.
        """
        result = [each.copy() for each in maps] if plots else list(maps)
        for plot in plots:
            self._plant(result, plot)
        return result

    def _plant(self, maps: Sequence[np.ndarray], plot: Plot) -> None:
        """Put things in the place of a blob; in pictures too small to show them it stays."""
        bent, shape = maps[0], maps[0].shape
        cleared = cv2.resize(plot.cleared, shape[::-1], interpolation=cv2.INTER_NEAREST)
        around = window(cleared)
        gone = (cleared[around] > 0) & (bent[around] == plot.label)
        outlines = _outlines(plot.cutouts_in(shape), shape)
        if not gone.any() or outlines.sum() < _SEEN * gone.sum():
            return
        values = [np.bincount(each[around][gone]).argmax() for each in maps]
        kinds, is_cloud = self._kinds[bent[around]], self._kinds[plot.label] == CLOUD
        is_open = kinds == SKY if is_cloud else ~is_thing(kinds) & ~gone
        if not is_open.any():
            return
        for each in maps:
            each[around][gone] = behind(each[around], is_open)[gone]
        kinds = self._kinds[bent[outlines]]
        outlines[outlines] = kinds == SKY if is_cloud else ~is_thing(kinds)
        for each, value in zip(maps, values, strict=True):
            each[outlines] = value


def _outlines(cutouts: Sequence[PlacedCutout], shape: tuple[int, ...]) -> np.ndarray:
    """Where (H, W) bool cutouts are in a picture of so many rows and columns."""
    outlines = np.zeros(shape, bool)
    for each in cutouts:
        if found := each.within((slice(0, shape[0]), slice(0, shape[1]))):
            there, own = found
            outlines[there] |= each.cutout.matte[own] > 127
    return outlines


def _own(cleared: np.ndarray, blob: np.ndarray, others: np.ndarray) -> np.ndarray:
    """What is cleared (h, w) uint8 where a blob (h, w) uint8 is nearer than others (h, w) bool."""
    if not (cleared.view(bool) & others).any():
        return cleared
    to_blob, to_others = (
        cv2.distanceTransform(away, cv2.DIST_L2, 5) for away in (1 - blob, 1 - others.view(np.uint8))
    )
    return cleared & (to_blob < to_others).view(np.uint8)
