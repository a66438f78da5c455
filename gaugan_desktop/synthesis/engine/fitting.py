"""Label maps of any size made ready for the generator, and pictures brought back to that size."""

import numpy as np
import torch

from gaugan_desktop.enlarging import at_full_size
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.patterns import LabelPyramid, edge_map
from gaugan_desktop.networks.periodic import resized
from gaugan_desktop.wrap import NO_WRAP, Wrap


def full_sized(labels: np.ndarray, header: ModelHeader, wrap: Wrap) -> np.ndarray:
    """A label map as large as its picture is painted; what continues at the opposite side stays as it is."""
    if any(wrap) or min(labels.shape) >= header.full_size:
        return labels
    return at_full_size(painted_everywhere(labels, header.label_set), header.full_size)


def fitted(labels: np.ndarray, multiple: int, wrap: Wrap) -> np.ndarray:
    """Whole grid cells, at least two a side: edges repeated, or stretched where they wrap."""
    sides = [max(-(-side // multiple), 2) * multiple for side in labels.shape]
    for axis, (side, wanted, is_periodic) in enumerate(zip(labels.shape, sides, wrap, strict=True)):
        if wanted != side and is_periodic:
            labels = labels.take(np.arange(wanted) * side // wanted, axis)
    pads = [(0, wanted - side) for side, wanted in zip(labels.shape, sides, strict=True)]
    return np.pad(labels, pads, mode="edge")


def fitted_scales(
    own: tuple[int, ...], whole: tuple[int, ...], grid: tuple[int, ...], wrap: Wrap
) -> tuple[float, float]:
    """How many times as high and as wide things become from a label map of a shape to its fitted `full_sized`
    map: where it wraps it is stretched."""
    down, right = (
        (there if is_periodic else wanted) / side
        for side, wanted, there, is_periodic in zip(own, whole, grid, wrap, strict=True)
    )
    return down, right


def unfitted(picture: np.ndarray, size: tuple[int, int], wrap: Wrap) -> np.ndarray:
    """The picture (H, W, 3) of a fitted label map at the (height, width) that the label map had."""
    height, width = (
        there if is_periodic else wanted
        for there, wanted, is_periodic in zip(picture.shape, size, wrap, strict=False)
    )
    picture = picture[:height, :width]
    if picture.shape[:2] == size:
        return picture
    planes = torch.from_numpy(picture.astype(np.float32)).permute(2, 0, 1)
    return resized(planes, size, wrap).round_().permute(1, 2, 0).numpy().astype(picture.dtype)


def label_pyramid(
    labels: np.ndarray, config: GeneratorConfig, device: torch.device, wrap: Wrap = NO_WRAP
) -> LabelPyramid:
    """The label input of a generator; each area of one label counts as one instance."""
    ids = torch.from_numpy(labels)[None].to(device)
    edges = None
    if config.has_edges:
        around = [(int(is_periodic),) * 2 for is_periodic in wrap]
        inner = tuple(slice(start, -start or None) for start, _ in around)
        edges = torch.from_numpy(edge_map(np.pad(labels, around, mode="wrap"))[inner])[None].to(device)
    return LabelPyramid.seen_by(config, ids, edges, wrap)
