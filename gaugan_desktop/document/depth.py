"""How near everything in a label map is, from its labels and its horizon.

On flat ground nearness, the inverse of the distance, is proportional to how far below the horizon a pixel
lies (Hoiem et al. 2008, *Putting Objects in Perspective*); what stands upright is as near as the ground at
its foot. It is counted in heights of the picture: ground that lies a third of the height below the horizon
has the nearness 1/3, whatever the size.
"""

from collections.abc import Iterator

import numpy as np

from gaugan_desktop.document.state import Layer
from gaugan_desktop.horizon import Role, roles_of
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2

FARTHEST = 0.01  # nearness of what stands at the horizon or behind it
_EVEN = 0.02  # of the width: over so much a thing's foot is evened
_FOOT, _SLANT = 0.2, 1.5  # the quantile of the feet that counts, and how much nearer a thing's end may be
_STEPS = (0.06, 0.25)  # nearness at which upright things are distant, in the middle, near
_SMALLEST = 0.0005  # share of the picture; smaller things go with what surrounds them
_SKY, _FAR, _LYING, _MIDDLE, _NEAR = range(5)
_NAMED = 3  # labels in the name of a group


def is_flat(labels: np.ndarray, roles: np.ndarray) -> np.ndarray:
    """Where ground and water are, (H, W) bool."""
    kinds = roles[labels]
    return np.asarray((kinds == Role.WATER) | (kinds == Role.GROUND))


def ground_nearness(shape: tuple[int, int], horizon: float | None) -> np.ndarray:
    """The nearness (H, W) float32 of flat ground, were there nothing else.

    Args:
        horizon: its row; without one, one looks down from the upper edge.
    """
    below = (np.arange(shape[0], dtype=np.float32) + 0.5 - (horizon or 0.0)) / shape[0]
    return np.broadcast_to(np.maximum(below, FARTHEST)[:, None], shape)


def nearness_of(labels: np.ndarray, roles: np.ndarray, horizon: float | None) -> np.ndarray:
    """The nearness (H, W) float32 of a label map (H, W) uint8 without gaps; 0 for sky.

    Args:
        roles: the `Role` of every label id, (256,) uint8.
        horizon: as for `ground_nearness`.
    """
    below = ground_nearness((labels.shape[0], labels.shape[1]), horizon)
    lies = is_flat(labels, roles)
    feet = np.minimum.accumulate(np.where(lies, below, below[-1])[::-1], axis=0)[::-1]
    is_upright = roles[labels] == Role.UPRIGHT
    weight = is_upright.astype(np.float32)
    reach = (max(3, round(_EVEN * labels.shape[1])) // 2 * 2 + 1, 1)
    even = cv2.blur(feet * weight, reach) / np.maximum(cv2.blur(weight, reach), 1e-6)
    even = _cut_at_feet(even, labels, is_upright, is_upright)
    return np.asarray(np.where(lies, below, even * is_upright), np.float32)


def nearness_behind(
    labels: np.ndarray, seen: np.ndarray, is_seen: np.ndarray, roles: np.ndarray, horizon: float | None
) -> np.ndarray:
    """The nearness (H, W) float32 of a label map (H, W) uint8 of which something else hides a part.

    Args:
        seen: nearness (H, W), right where `is_seen`, (H, W) bool; upright things go on from there.
    """
    is_upright = roles[labels] == Role.UPRIGHT
    is_known = is_seen & is_upright
    if not is_known.any():
        return nearness_of(labels, roles, horizon)
    upright = _cut_at_feet(_spread(seen, is_known), labels, is_upright, is_known)
    ground = ground_nearness((labels.shape[0], labels.shape[1]), horizon)
    return np.asarray(np.where(is_flat(labels, roles), ground, upright * is_upright), np.float32)


def _cut_at_feet(
    nearness: np.ndarray, labels: np.ndarray, is_upright: np.ndarray, is_known: np.ndarray
) -> np.ndarray:
    """Every upright thing about as near as its foot; where its foot is hidden it would seem nearer."""
    result = nearness.copy()
    for is_thing in _things(labels, is_upright):
        known = nearness[is_thing & is_known]
        if known.size:
            foot = np.quantile(known, _FOOT)
            result[is_thing] = np.clip(nearness[is_thing], foot, _SLANT * foot)
    return result


def _spread(values: np.ndarray, is_known: np.ndarray) -> np.ndarray:
    """Values (H, W), where they are unknown those of the nearest known place."""
    _, numbers = cv2.distanceTransformWithLabels(
        (~is_known).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    by_number = np.zeros(int(numbers.max()) + 1, values.dtype)
    by_number[numbers[is_known]] = values[is_known]
    return by_number[numbers]


def by_depth(labels: np.ndarray, label_set: LabelSet, horizon: float | None) -> list[Layer]:
    """A label map (H, W) uint8 without gaps as layers, the farthest first: sky, what stands far away, the
    ground and the water, what stands in the middle and near. Those that hold nothing are left out."""
    roles = roles_of(label_set)
    groups = np.full(labels.shape, _LYING, np.uint8)
    groups[roles[labels] == Role.SKY] = _SKY
    nearness = nearness_of(labels, roles, horizon)
    for is_thing in _things(labels, roles[labels] == Role.UPRIGHT):
        step = int(np.digitize(float(np.mean(nearness[is_thing])), _STEPS))
        groups[is_thing] = (_FAR, _MIDDLE, _NEAR)[step]
    for is_thing in _things(labels, is_flat(labels, roles)):
        if nearness[is_thing].max() <= FARTHEST:  # snow on mountains
            groups[is_thing] = _FAR
    found = [np.where(groups == group, labels, np.uint8(UNPAINTED)) for group in range(_NEAR + 1)]
    return [Layer(part, _name_of(part, label_set)) for part in found if (part != UNPAINTED).any()]


def _things(labels: np.ndarray, is_inside: np.ndarray) -> Iterator[np.ndarray]:
    """Where each connected region of a label inside lies, (H, W) bool, unless it is tiny."""
    for label in np.unique(labels[is_inside]):
        count, numbers, figures, _ = cv2.connectedComponentsWithStats((labels == label).astype(np.uint8))
        for number in range(1, count):
            if figures[number, cv2.CC_STAT_AREA] >= _SMALLEST * labels.size:
                yield numbers == number


def _name_of(labels: np.ndarray, label_set: LabelSet) -> str:
    """After the labels that fill most of it."""
    counts = np.bincount(labels.ravel(), minlength=256)[: len(label_set)]
    return ", ".join(label_set[int(label)].name for label in np.argsort(-counts)[:_NAMED] if counts[label])
